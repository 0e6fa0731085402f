#include "engine/compare/number_words.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

namespace recount::compare {
namespace {

double NumeralOf(const knowledge::Words& words, std::string_view list, const std::string& w) {
  double out = 0;
  const std::string_view value = words.ClassIn(list, w);
  return !value.empty() && absl::SimpleAtod(absl::string_view(value.data(), value.size()), &out) ? out : 0;
}

}  // namespace

// "43", "8,000", "four", "two lakh", "3.5 million".
std::optional<NumberWords> NumberAt(const knowledge::Words& words, const std::vector<PlacedWord>& all, std::size_t at) {
  std::string w = all[at].word;
  w.erase(std::remove(w.begin(), w.end(), ','), w.end());
  NumberWords out;
  out.first = at;
  out.last = at + 1;
  if (!w.empty() && w[0] >= '0' && w[0] <= '9') {
    if (!absl::SimpleAtod(w, &out.value)) return std::nullopt;
  } else {
    out.value = NumeralOf(words, "numeral", w);
  }
  if (out.value <= 0) return std::nullopt;
  if (out.last < all.size()) {
    if (const double scale = NumeralOf(words, "scale", all[out.last].word); scale > 0) {
      out.value *= scale;
      ++out.last;
    }
  }
  return out;
}

// Of money, a share, an age or a time, not of people or things.
bool OfSomethingElse(const knowledge::Words& words, std::string_view text, const Annotated& article,
                     const std::vector<PlacedWord>& all, const NumberWords& f) {
  const Span span{all[f.first].span.begin, all[f.last - 1].span.end};
  if (std::any_of(article.times.begin(), article.times.end(),
                  [&](const TimeMention& t) { return t.span.Overlaps(span); }))
    return true;
  if (f.first > 0 && words.In("money", all[f.first - 1].word)) return true;
  if (f.last < all.size() && (words.In("money", all[f.last].word) || words.In("measure", all[f.last].word)))
    return true;
  const auto begin = static_cast<std::size_t>(span.begin);
  const auto end = static_cast<std::size_t>(span.end);
  if (begin >= 2 && text.substr(begin - 2, 2) == ", " && end < text.size() && text[end] == ',') return true;  // an age
  const char before = begin > 0 ? text[begin - 1] : ' ';
  const char behind = end < text.size() ? text[end] : ' ';
  return before == '$' || before == '-' || before == '.' || behind == '%' || behind == '-' || behind == ':' ||
         text.substr(begin >= 2 ? begin - 2 : 0, 2) == "\xC2\xA3" ||
         text.substr(begin >= 3 ? begin - 3 : 0, 3) == "\xE2\x82\xAC";
}

void BoundOf(const knowledge::Words& words, const std::vector<PlacedWord>& all, const NumberWords& f, Claim* c) {
  const std::string before = f.first > 0 ? all[f.first - 1].word : "";
  const std::string two = f.first > 1 ? all[f.first - 2].word + " " + before : before;
  c->low = c->high = f.value;
  std::string sign;
  if (two == "more than" || before == "over" || before == "above") {
    sign = ">";
    c->high = std::numeric_limits<double>::infinity();
    c->low_open = true;
  } else if (two == "at least" || two == "not fewer" || before == "upwards") {
    sign = ">=";
    c->high = std::numeric_limits<double>::infinity();
  } else if (two == "fewer than" || two == "less than" || before == "nearly" || before == "almost" ||
             before == "under") {
    sign = "<";
    c->low = f.value * 0.8;
    c->high_open = true;
  } else if (two == "many as" || two == "up to") {
    sign = "<=";
    c->low = f.value * 0.8;
  } else if (words.In("roughly", before)) {
    sign = "~";
    c->low = f.value * 0.9;
    c->high = f.value * 1.1;
  }
  const std::string number =
      std::floor(f.value) == f.value ? std::to_string(static_cast<long long>(f.value)) : absl::StrCat(f.value);
  c->value = sign + number;
  c->key = number;
}

}  // namespace recount::compare
