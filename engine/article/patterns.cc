#include "engine/article/patterns.h"

#include <algorithm>
#include <array>

#include "absl/strings/str_cat.h"

namespace recount::article {
namespace {

constexpr std::size_t kMaxSequences = 4000;
constexpr int kMaxGap = 6;
constexpr int kMaxNesting = 5;

using Sequence = std::vector<std::string>;
using Sequences = std::vector<Sequence>;

class PatternParser {
 public:
  explicit PatternParser(std::string_view text) : text_(text) {}

  absl::StatusOr<Sequences> Run() {
    Sequences all = Alternatives('\0', 0);
    if (problem_.empty() && at_ < text_.size()) problem_ = absl::StrCat("stray \"", std::string(1, text_[at_]), "\"");
    for (const Sequence& one : all) {
      if (one.empty() && problem_.empty()) problem_ = "matches nothing at all";
    }
    if (!problem_.empty()) return absl::InvalidArgumentError(problem_);
    return all;
  }

 private:
  Sequences Alternatives(char close, int nesting) {
    Sequences out;
    if (nesting > kMaxNesting) problem_ = "nested too deep";
    while (problem_.empty()) {
      Sequences one = Sequence_(nesting);
      out.insert(out.end(), one.begin(), one.end());
      if (out.size() > kMaxSequences) problem_ = absl::StrCat("more than ", kMaxSequences, " sequences");
      if (at_ < text_.size() && text_[at_] == '|') {
        ++at_;
        continue;
      }
      break;
    }
    if (close != '\0') {
      if (at_ < text_.size() && text_[at_] == close) {
        ++at_;
      } else if (problem_.empty()) {
        problem_ = close == ')' ? "unclosed (" : "unclosed [";
      }
    }
    return out;
  }

  Sequences Sequence_(int nesting) {
    Sequences out = {{}};
    while (problem_.empty() && at_ < text_.size()) {
      const char c = text_[at_];
      if (c == ' ' || c == '\t') {
        ++at_;
      } else if (c == '(' || c == '[') {
        ++at_;
        Sequences inner = Alternatives(c == '(' ? ')' : ']', nesting + 1);
        if (c == '[') inner.push_back({});
        Multiply(inner, &out);
      } else if (c == ')' || c == ']' || c == '|') {
        break;
      } else if (c == '<' || c == '*') {
        const auto end = c == '*' ? at_ : text_.find('>', at_);
        if (end == std::string_view::npos) {
          problem_ = "unclosed <";
          break;
        }
        const std::string name(text_.substr(at_, end + 1 - at_));
        if (name != "*" && name != "<n>" && name != "<w>" && name != "<name>")
          problem_ = absl::StrCat("unknown class ", name);
        for (Sequence& one : out) one.push_back(name);
        at_ = end + 1;
      } else {
        const auto end = std::min(text_.find_first_of(" \t()[]|<*", at_), text_.size());
        const Span span{static_cast<int>(at_), static_cast<int>(end)};
        for (const Word& word : WordsOf(text_, span, 100)) {
          for (Sequence& one : out) one.push_back(word.text);
        }
        at_ = end;
      }
    }
    return out;
  }

  void Multiply(const Sequences& by, Sequences* all) {
    if (all->size() * by.size() > kMaxSequences) {
      problem_ = absl::StrCat("more than ", kMaxSequences, " sequences");
      return;
    }
    Sequences out;
    for (const Sequence& front : *all) {
      for (const Sequence& back : by) {
        out.push_back(front);
        out.back().insert(out.back().end(), back.begin(), back.end());
      }
    }
    *all = std::move(out);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string problem_;
};

bool IsNumber(std::string_view word) {
  if (!word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; })) return true;
  constexpr std::array<std::string_view, 13> kSmall = {"a",     "one",   "two",  "three", "four",   "five",  "six",
                                                       "seven", "eight", "nine", "ten",   "eleven", "twelve"};
  return std::find(kSmall.begin(), kSmall.end(), word) != kSmall.end();
}

bool Fits(std::string_view element, const Word& word) {
  if (element == "<w>") return true;
  if (element == "<n>") return IsNumber(word.text);
  if (element == "<name>") return word.capital;
  return element == word.text;
}

// Whether elements[from...] match words[at...] such that accept(end) holds; the longest such end, or -1. A gap tries at
// most kMaxGap + 1 ways, and patterns have few gaps, so the recursion stays small.
template <typename Accept>
int MatchSequence(const Sequence& elements, std::size_t from, const std::vector<Word>& words, std::size_t at,
                  Accept accept) {
  for (; from < elements.size(); ++from) {
    if (elements[from] == "*") {
      int best = -1;
      for (int gap = 0; gap <= kMaxGap && at + static_cast<std::size_t>(gap) <= words.size(); ++gap) {
        best = std::max(best, MatchSequence(elements, from + 1, words, at + static_cast<std::size_t>(gap), accept));
      }
      return best;
    }
    if (at >= words.size() || !Fits(elements[from], words[at])) return -1;
    ++at;
  }
  return accept(at) ? static_cast<int>(at) : -1;
}

}  // namespace

absl::StatusOr<Pattern> Pattern::Parse(std::string_view text) {
  auto sequences = PatternParser(text).Run();
  if (!sequences.ok()) return sequences.status();
  Pattern out;
  for (Sequence& one : *sequences) {
    if (std::count(one.begin(), one.end(), "*") > 3) return absl::InvalidArgumentError("more than three gaps");
    const bool open = one[0] == "*" || one[0][0] == '<';
    out.sequences_[open ? std::string() : one[0]].push_back(std::move(one));
  }
  return out;
}

template <typename Accept>
int Pattern::Longest(const std::vector<Word>& words, std::size_t at, Accept accept) const {
  int best = -1;
  if (at >= words.size()) return best;
  for (const std::string_view key : {std::string_view(words[at].text), std::string_view()}) {
    const auto it = sequences_.find(key);
    if (it == sequences_.end()) continue;
    for (const Sequence& one : it->second) best = std::max(best, MatchSequence(one, 0, words, at, accept));
  }
  return best;
}

int Pattern::MatchAt(const std::vector<Word>& words, std::size_t at) const {
  const int end = Longest(words, at, [](std::size_t) { return true; });
  return end < 0 ? -1 : end - static_cast<int>(at);
}

bool Pattern::MatchesWhole(const std::vector<Word>& words) const {
  return Longest(words, 0, [&](std::size_t end) { return end == words.size(); }) >= 0;
}

int Pattern::MatchEnd(const std::vector<Word>& words) const {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (Longest(words, at, [&](std::size_t end) { return end == words.size(); }) >= 0) return static_cast<int>(at);
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
