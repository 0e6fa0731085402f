#include "engine/article/patterns.h"

#include <algorithm>
#include <array>
#include <bitset>

#include "absl/strings/str_cat.h"

namespace recount::article {
namespace {

constexpr std::size_t kMostPatternWords = 120;
constexpr int kMaxGap = 6;
constexpr int kMaxNesting = 5;

using Element = Pattern::Element;
using Sequence = Pattern::Sequence;
using Places = std::bitset<kMostPatternWords + 1>;  // between the words of a line

class PatternParser {
 public:
  explicit PatternParser(std::string_view text) : text_(text) {}

  absl::StatusOr<Sequence> Run() {
    std::vector<Sequence> all = Alternatives('\0', 0);
    if (problem_.empty() && at_ < text_.size()) problem_ = absl::StrCat("stray \"", std::string(1, text_[at_]), "\"");
    if (!problem_.empty()) return absl::InvalidArgumentError(problem_);
    if (all.size() == 1) return std::move(all[0]);
    Element group;
    group.kind = Element::kGroup;
    group.alternatives = std::move(all);
    return Sequence{std::move(group)};
  }

 private:
  std::vector<Sequence> Alternatives(char close, int nesting) {
    std::vector<Sequence> out;
    if (nesting > kMaxNesting) problem_ = "nested too deep";
    while (problem_.empty()) {
      out.push_back(OneSequence(nesting));
      if (at_ >= text_.size() || text_[at_] != '|') break;
      ++at_;
    }
    if (close == '\0' || !problem_.empty()) return out;
    if (at_ < text_.size() && text_[at_] == close) {
      ++at_;
    } else {
      problem_ = close == ')' ? "unclosed (" : "unclosed [";
    }
    return out;
  }

  Sequence OneSequence(int nesting) {
    Sequence out;
    while (problem_.empty() && at_ < text_.size()) {
      const char c = text_[at_];
      if (c == ' ' || c == '\t') {
        ++at_;
      } else if (c == '(' || c == '[') {
        ++at_;
        Element group;
        group.kind = Element::kGroup;
        group.optional = c == '[';
        group.alternatives = Alternatives(c == '(' ? ')' : ']', nesting + 1);
        out.push_back(std::move(group));
      } else if (c == ')' || c == ']' || c == '|') {
        break;
      } else if (c == '<' || c == '*') {
        Class(&out);
      } else {
        const auto end = std::min(text_.find_first_of(" \t()[]|<*", at_), text_.size());
        for (const Word& word : WordsOf(text_, {static_cast<int>(at_), static_cast<int>(end)}, 100)) {
          Element element;
          element.word = word.text;
          out.push_back(std::move(element));
        }
        at_ = end;
      }
    }
    return out;
  }

  void Class(Sequence* out) {
    const auto end = text_[at_] == '*' ? at_ : text_.find('>', at_);
    if (end == std::string_view::npos) {
      problem_ = "unclosed <";
      return;
    }
    const std::string_view name = text_.substr(at_, end + 1 - at_);
    Element element;
    if (name == "*") {
      element.kind = Element::kGap;
    } else if (name == "<n>") {
      element.kind = Element::kNumber;
    } else if (name == "<w>") {
      element.kind = Element::kAny;
    } else if (name == "<name>") {
      element.kind = Element::kName;
    } else {
      problem_ = absl::StrCat("unknown class ", std::string(name));
    }
    out->push_back(std::move(element));
    at_ = end + 1;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string problem_;
};

bool IsNumber(std::string_view word) {
  if (!word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; })) return true;
  static constexpr std::array<std::string_view, 13> kSmall = {
      "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};
  return std::find(kSmall.begin(), kSmall.end(), word) != kSmall.end();
}

bool Fits(const Element& element, const Word& word) {
  switch (element.kind) {
    case Element::kWord:
      return element.word == word.text;
    case Element::kNumber:
      return IsNumber(word.text);
    case Element::kAny:
      return true;
    case Element::kName:
      return word.capital;
    case Element::kGap:
    case Element::kGroup:
      return false;
  }
  return false;
}

// Where the sequence can end when it begins at any of `from`. The nesting of groups bounds the recursion.
Places Ends(const Sequence& sequence, const std::vector<Word>& words, std::size_t size, Places from) {
  for (const Element& element : sequence) {
    if (from.none()) return from;
    Places to;
    if (element.kind == Element::kGap) {
      for (int i = 0; i <= kMaxGap; ++i) to |= from << static_cast<std::size_t>(i);
      for (std::size_t i = size + 1; i < to.size(); ++i) to.reset(i);
    } else if (element.kind == Element::kGroup) {
      if (element.optional) to = from;
      for (const Sequence& one : element.alternatives) to |= Ends(one, words, size, from);
    } else {
      for (std::size_t i = 0; i < size; ++i) {
        if (from[i] && Fits(element, words[i])) to.set(i + 1);
      }
    }
    from = to;
  }
  return from;
}

// Collects the words with which the sequence can begin (or end, read from its back); gives whether it can also be
// empty.
bool Firsts(const Sequence& sequence, bool from_back, StringSet* firsts, bool* any) {
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    const Element& element = sequence[from_back ? sequence.size() - 1 - i : i];
    if (element.kind == Element::kGroup) {
      bool empty = element.optional;
      for (const Sequence& one : element.alternatives) empty = Firsts(one, from_back, firsts, any) || empty;
      if (!empty) return false;
    } else if (element.kind == Element::kWord) {
      firsts->insert(element.word);
      return false;
    } else {
      *any = true;
      if (element.kind != Element::kGap) return false;
    }
  }
  return true;
}

Places At(std::size_t i) {
  return Places().set(i);
}

}  // namespace

absl::StatusOr<Pattern> Pattern::Parse(std::string_view text) {
  auto sequence = PatternParser(text).Run();
  if (!sequence.ok()) return sequence.status();
  Pattern out;
  out.sequence_ = *std::move(sequence);
  Firsts(out.sequence_, true, &out.lasts_, &out.any_last_);
  if (Firsts(out.sequence_, false, &out.firsts_, &out.any_first_))
    return absl::InvalidArgumentError("matches nothing at all");
  return out;
}

int Pattern::MatchAt(const std::vector<Word>& words, std::size_t at) const {
  const std::size_t size = std::min(words.size(), kMostPatternWords);
  if (at >= size || (!any_first_ && !firsts_.contains(words[at].text))) return -1;
  const Places ends = Ends(sequence_, words, size, At(at));
  for (std::size_t end = size; end > at; --end) {
    if (ends[end]) return static_cast<int>(end - at);
  }
  return -1;
}

bool Pattern::MayEnd(const std::vector<Word>& words) const {
  return !words.empty() && (any_last_ || lasts_.contains(words.back().text));
}

bool Pattern::MatchesWhole(const std::vector<Word>& words) const {
  return words.size() <= kMostPatternWords && MayEnd(words) && MatchAt(words, 0) == static_cast<int>(words.size());
}

int Pattern::MatchEnd(const std::vector<Word>& words) const {
  if (words.size() > kMostPatternWords || !MayEnd(words)) return -1;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (MatchAt(words, at) == static_cast<int>(words.size() - at)) return static_cast<int>(at);
  }
  return -1;
}

bool Pattern::Occurs(const std::vector<Word>& words) const {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (MatchAt(words, at) > 0) return true;
  }
  return false;
}

}  // namespace recount::article
