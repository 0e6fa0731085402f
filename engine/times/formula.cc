#include "engine/times/formula.h"

#include <fmt/format.h>

#include <cmath>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

namespace recount::times {
namespace {

// "w.weekday" names one field of a captured description.
std::string_view WithoutField(std::string_view name) {
  return name.substr(0, name.find('.'));
}

std::string_view FieldOf(std::string_view name) {
  const auto dot = name.find('.');
  return dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
}

const Capture* FindCapture(std::string_view raw, const std::vector<Capture>& captures) {
  const std::string_view name = WithoutField(raw);
  for (const Capture& c : captures) {
    if (c.name == name) return &c;
  }
  return nullptr;
}

std::string_view Trim(std::string_view s) {
  while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
  while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
  return s;
}

absl::Status Bad(std::string_view what) {
  return absl::InvalidArgumentError(absl::StrCat("cannot read '", av(what), "'"));
}

}  // namespace

absl::StatusOr<Expression> ParseExpression(std::string_view text) {
  Expression e;
  std::string_view rest = text;
  const auto open = rest.find('<');
  if (open == std::string_view::npos) {
    e.literal = rest;
    return e;
  }
  if (open == 1 && rest[0] == '-') {
    e.negative = true;
  } else if (open == 1 && rest[0] == '+') {
    e.sign = true;
  } else if (open != 0) {
    return Bad(text);
  }
  rest.remove_prefix(open + 1);
  const auto close = rest.find('>');
  if (close == std::string_view::npos) return Bad(text);
  e.name = rest.substr(0, close);
  rest.remove_prefix(close + 1);
  if (rest.empty()) return e;
  e.op = rest[0];
  if ((e.op != '+' && e.op != '-' && e.op != '*') || !absl::SimpleAtoi(av(rest.substr(1)), &e.operand))
    return Bad(text);
  return e;
}

std::optional<std::string> Evaluate(const Expression& e, const std::vector<Capture>& captures) {
  if (e.name.empty()) return e.literal;
  const Capture* c = FindCapture(e.name, captures);
  if (c == nullptr) return std::nullopt;
  double value = 0;
  if (c->numeral != nullptr) {
    value = c->numeral->value;
  } else if (c->match != nullptr) {
    const auto field = GetField(c->match->what, FieldOf(e.name));
    if (!field) return std::nullopt;
    value = *field;
  } else if (e.op == 0 && !e.negative) {
    return std::string(c->value);
  } else if (!absl::SimpleAtod(av(c->value), &value)) {
    return std::nullopt;
  }
  if (e.op == '+') value += e.operand;
  if (e.op == '-') value -= e.operand;
  if (e.op == '*') value *= e.operand;
  const std::string number = knowledge::FormatNumber(e.negative ? -value : value);
  return e.sign ? absl::StrCat("+", number) : number;
}

absl::StatusOr<Formula> Formula::Parse(std::string_view text) {
  Formula out;
  std::string_view rest = Trim(text);
  bool first = true;
  while (!rest.empty()) {
    if (rest.front() == '(') {
      int depth = 0;
      std::size_t end = 0;
      while (end < rest.size()) {
        if (rest[end] == '(') ++depth;
        if (rest[end] == ')' && --depth == 0) break;
        ++end;
      }
      if (end >= rest.size()) return absl::InvalidArgumentError("a bracket is not closed");
      auto inner = Parse(rest.substr(1, end - 1));
      if (!inner.ok()) return inner.status();
      out.inner_.push_back(*std::move(inner));
      rest = Trim(rest.substr(end + 1));
      continue;
    }
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest = Trim(rest.substr(word.size()));
    if (first) {
      TimeDescription probe;
      if (word.size() > 2 && word.front() == '<' && word.back() == '>') {
        out.copied_ = word.substr(1, word.size() - 2);
      } else if (SetKind(&probe, word)) {
        out.kind_ = word;
      } else {
        return Bad(word);
      }
      first = false;
      continue;
    }
    const auto equals = word.find('=');
    if (equals == std::string_view::npos) return Bad(word);
    auto value = ParseExpression(word.substr(equals + 1));
    if (!value.ok()) return value.status();
    TimeDescription probe;
    if (value->name.empty() && !SetField(&probe, word.substr(0, equals), value->literal)) return Bad(word);
    out.fields_.push_back({std::string(word.substr(0, equals)), *std::move(value)});
  }
  if (first || out.inner_.size() > 1)
    return absl::InvalidArgumentError("a description needs one kind and at most one inner one");
  return out;
}

bool Formula::Fill(const std::vector<Capture>& captures, Match* out) const {
  auto inherit = [&](const Match& from) {
    if (out->mod.empty()) out->mod = from.mod;
    if (out->quant.empty()) out->quant = from.quant;
    if (out->freq.empty()) out->freq = from.freq;
  };
  if (!copied_.empty()) {
    const Capture* c = FindCapture(copied_, captures);
    if (c == nullptr || c->match == nullptr) return false;
    out->what = c->match->what;
    inherit(*c->match);
  } else if (!SetKind(&out->what, kind_)) {
    return false;
  }
  for (const Assign& a : fields_) {
    const Capture* c = a.value.name.empty() ? nullptr : FindCapture(a.value.name, captures);
    if (!a.value.name.empty() && c == nullptr) continue;  // an optional word that is not there
    if (c != nullptr && c->numeral != nullptr) {
      const Numeral& n = *c->numeral;
      if (out->mod.empty()) out->mod = n.mod;
      if (n.vague) {
        out->what.vague = true;
        // Of a vague count only the sign is known: "several years ago".
        if (a.key == "n") out->what.n = a.value.negative ? -1 : 1;
        continue;
      }
      if (a.key == "amount" && n.value_to > n.value) out->what.amount_to = n.value_to;
      if (a.key == "n" && n.value != std::floor(n.value)) {
        // "two and a half years ago": counted in months or days where that is whole.
        TimeDescription& w = out->what;
        if (w.unit != TimeUnit::kYear || std::floor(n.value * 12) != n.value * 12) return false;
        w.unit = TimeUnit::kMonth;
        w.n = static_cast<int>(n.value * 12) * (a.value.negative ? -1 : 1);
        continue;
      }
      if (std::abs(n.value) > 1e6) return false;
    }
    const auto value = Evaluate(a.value, captures);
    if (!value) return false;
    if (!SetField(&out->what, a.key, *value)) return false;
  }
  for (const Formula& formula : inner_) {
    if (!formula.copied_.empty() && FindCapture(formula.copied_, captures) == nullptr) continue;
    Match inner;
    if (!formula.Fill(captures, &inner)) return false;
    // The innermost place: what stands inside a captured description stays there.
    TimeDescription* at = &out->what;
    for (int depth = 0; depth < 6 && !at->inner.empty(); ++depth) at = &at->inner.front();
    if (!at->inner.empty()) return false;
    at->inner.push_back(std::move(inner.what));
    inherit(inner);
  }
  // "Nineteen hours over four days" are no hours and days in one sum.
  const TimeDescription& what = out->what;
  if (what.plus_unit != TimeUnit::kNone && what.plus_unit >= what.unit) return false;
  return true;
}

std::vector<std::string> Formula::Names() const {
  std::vector<std::string> out;
  if (!copied_.empty()) out.push_back(copied_);
  for (const Assign& a : fields_) {
    if (!a.value.name.empty()) out.emplace_back(WithoutField(a.value.name));
  }
  for (const Formula& f : inner_) {
    for (std::string& name : f.Names()) out.push_back(std::move(name));
  }
  return out;
}

}  // namespace recount::times
