#include "engine/times/pattern.h"

#include "absl/strings/str_cat.h"
#include "engine/model/unicode.h"

namespace recount::times {
namespace {

constexpr std::size_t kMost = 2000;
constexpr std::string_view kOpen = "{", kClose = "}";

using Symbols = std::vector<Symbol>;
using Choices = std::vector<Symbols>;

Symbol Brace(std::string_view which) {
  return Symbol{true, std::string(which), "", false, false};
}

class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  absl::StatusOr<Choices> Read() {
    Choices out = ReadChoices(0);
    if (problem_.empty() && !rest_.empty())
      problem_ = absl::StrCat("'", av(rest_.substr(0, 1)), "' is not expected here");
    if (!problem_.empty()) return absl::InvalidArgumentError(problem_);
    return out;
  }

 private:
  Choices ReadChoices(int depth) {
    Choices out = ReadSequence(depth);
    while (problem_.empty() && !rest_.empty() && rest_.front() == '|') {
      rest_.remove_prefix(1);
      for (Symbols& more : ReadSequence(depth)) out.push_back(std::move(more));
    }
    return out;
  }

  Choices ReadSequence(int depth) {
    Choices out(1);
    if (depth > 12) problem_ = "brackets are nested too deeply";
    while (problem_.empty()) {
      while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
      if (rest_.empty() || rest_.front() == '|' || rest_.front() == ')' || rest_.front() == ']') break;
      Choices item = ReadItem(depth);
      Choices next;
      if (out.size() * item.size() > kMost) {
        problem_ = "the pattern has too many alternatives";
        break;
      }
      for (const Symbols& a : out) {
        for (const Symbols& b : item) {
          next.push_back(a);
          next.back().insert(next.back().end(), b.begin(), b.end());
        }
      }
      out = std::move(next);
    }
    return out;
  }

  Choices ReadItem(int depth) {
    const char c = rest_.front();
    if (c == '{' || c == '}') {
      rest_.remove_prefix(1);
      return {{Brace(c == '{' ? kOpen : kClose)}};
    }
    if (c == '(' || c == '[') {
      rest_.remove_prefix(1);
      Choices out = ReadChoices(depth + 1);
      const char close = c == '(' ? ')' : ']';
      if (rest_.empty() || rest_.front() != close) {
        problem_ = absl::StrCat("'", std::string(1, c), "' is not closed");
        return {};
      }
      rest_.remove_prefix(1);
      if (c == '[') out.push_back({});
      return out;
    }
    if (c == '\\' && rest_.size() > 1) {  // a bracket as itself
      Choices out{{Symbol{true, std::string(rest_.substr(1, 1)), "", false, false}}};
      rest_.remove_prefix(2);
      return out;
    }
    bool glued = false, capital = false;
    while (!rest_.empty() && (rest_.front() == '~' || rest_.front() == '^')) {
      (rest_.front() == '~' ? glued : capital) = true;
      rest_.remove_prefix(1);
    }
    if (!rest_.empty() && (rest_.front() == '(' || rest_.front() == '[') && depth <= 12) {
      Choices out = ReadItem(depth + 1);
      for (Symbols& choice : out) {
        if (choice.empty()) continue;
        choice.front().glued = choice.front().glued || glued;
        choice.front().capital = choice.front().capital || capital;
      }
      return out;
    }
    if (!rest_.empty() && rest_.front() == '<') {
      const auto end = rest_.find('>');
      if (end == std::string_view::npos) {
        problem_ = "'<' is not closed";
        return {};
      }
      std::string_view inside = rest_.substr(1, end - 1);
      rest_.remove_prefix(end + 1);
      const auto colon = inside.find(':');
      const std::string_view kind = colon == std::string_view::npos ? inside : inside.substr(colon + 1);
      return {{Symbol{false, std::string(kind), std::string(inside.substr(0, colon)), glued, capital}}};
    }
    const std::string_view word = rest_.substr(0, rest_.find_first_of(" |()[]{}<~\\"));
    if (word.empty()) {
      problem_ = "a word is missing";
      return {};
    }
    rest_.remove_prefix(word.size());
    std::vector<Atom> atoms;
    SplitAtoms(word, 0, &atoms);
    Symbols out;
    for (const Atom& atom : atoms) {
      out.push_back(Symbol{true, Fold(Slice(word, atom.span)), "", glued && out.empty(), capital && out.empty()});
    }
    return {std::move(out)};
  }

  std::string_view rest_;
  std::string problem_;
};

}  // namespace

absl::StatusOr<std::vector<Sequence>> ExpandPattern(std::string_view pattern) {
  auto choices = Reader(pattern).Read();
  if (!choices.ok()) return choices.status();
  std::vector<Sequence> out;
  for (const Symbols& symbols : *choices) {
    Sequence sequence;
    int begin = -1, end = -1;
    for (const Symbol& symbol : symbols) {
      const int at = static_cast<int>(sequence.symbols.size());
      if (symbol.literal && symbol.text == kOpen) {
        begin = at;
      } else if (symbol.literal && symbol.text == kClose) {
        end = at;
      } else {
        sequence.symbols.push_back(symbol);
      }
    }
    const int size = static_cast<int>(sequence.symbols.size());
    sequence.begin = begin < 0 ? 0 : begin;
    sequence.end = end < 0 ? size : end;
    if (sequence.begin >= sequence.end) return absl::InvalidArgumentError("the pattern can be empty");
    out.push_back(std::move(sequence));
  }
  return out;
}

}  // namespace recount::times
