#include "engine/report/align_words.h"

#include <algorithm>
#include <cstdint>

#include "engine/model/unicode.h"
#include "engine/report/layout.h"

namespace recount::report {
namespace {

constexpr std::size_t kMostAligned = 1000;

struct AlignedWord {
  std::string_view text;
  std::string key;  // folded, without the marks around it
};

bool InWord(char c) {
  return (static_cast<unsigned char>(c) & 0x80) != 0 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

// "“Talks," -> "talks". Curly marks are of several bytes; they are made plain first, so that they fall away too.
std::string Key(std::string_view word) {
  std::string plain = Fold(word);
  for (const std::string_view mark : {"“", "”", "‘", "’", "«", "»", "„", "…", "–", "—"}) {
    for (auto at = plain.find(mark); at != std::string::npos; at = plain.find(mark, at))
      plain.replace(at, mark.size(), "'");
  }
  std::size_t first = 0;
  std::size_t last = plain.size();
  while (first < last && !InWord(plain[first])) ++first;
  while (last > first && !InWord(plain[last - 1])) --last;
  return plain.substr(first, last - first);
}

std::vector<AlignedWord> Split(std::string_view text) {
  std::vector<AlignedWord> words;
  for (std::size_t at = 0; at < text.size() && words.size() < kMostAligned;) {
    const auto begin = text.find_first_not_of(' ', at);
    if (begin == std::string_view::npos) break;
    at = std::min(text.find(' ', begin), text.size());
    AlignedWord word{text.substr(begin, at - begin), ""};
    word.key = Key(word.text);
    if (!word.key.empty()) words.push_back(std::move(word));
  }
  return words;
}

void Append(std::string* to, std::string_view word) {
  if (!to->empty()) to->push_back(' ');
  to->append(word);
}

class Pieces {
 public:
  void Same(std::string_view word) {
    if (out_.empty() || !out_.back().same) out_.push_back({true, "", ""});
    Append(&out_.back().full, word);
  }
  void Full(std::string_view word) { Append(&Differing().full, word); }
  void Other(std::string_view word) { Append(&Differing().other, word); }
  std::vector<Piece> Take() { return std::move(out_); }

 private:
  Piece& Differing() {
    if (out_.empty() || out_.back().same) out_.emplace_back();
    return out_.back();
  }
  std::vector<Piece> out_;
};

}  // namespace

int CountWords(std::string_view text) {
  return static_cast<int>(Split(Clean(text)).size());
}

Aligned AlignWords(std::string_view full, std::string_view other) {
  const std::string clean_full = Clean(full);
  const std::string clean_other = Clean(other);
  const std::vector<AlignedWord> a = Split(clean_full);
  const std::vector<AlignedWord> b = Split(clean_other);
  // common[i][j]: the most words that a from i on and b from j on have in common, in order.
  const std::size_t columns = b.size() + 1;
  std::vector<std::uint16_t> common((a.size() + 1) * columns, 0);
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      const std::size_t at = i * columns + j;
      common[at] = a[i].key == b[j].key ? static_cast<std::uint16_t>(common[at + columns + 1] + 1)
                                        : std::max(common[at + columns], common[at + 1]);
    }
  }
  Aligned out;
  out.full_words = static_cast<int>(a.size());
  out.other_words = static_cast<int>(b.size());
  Pieces pieces;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    const std::size_t at = i * columns + j;
    if (i < a.size() && j < b.size() && a[i].key == b[j].key) {
      pieces.Same(a[i++].text);
      ++j;
      ++out.same_words;
    } else if (j == b.size() || (i < a.size() && common[at + columns] >= common[at + 1])) {
      pieces.Full(a[i++].text);
    } else {
      pieces.Other(b[j++].text);
    }
  }
  out.pieces = pieces.Take();
  return out;
}

}  // namespace recount::report
