#include "engine/article/lines.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "engine/model/unicode.h"

namespace recount::article {
namespace {

struct Point {
  utf8proc_int32_t code = 0;
  int size = 1;
};

Point PointAt(std::string_view text, int at) {
  Point out;
  const auto rest = text.substr(static_cast<std::size_t>(at), 4);
  const auto n = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()),
                                  static_cast<utf8proc_ssize_t>(rest.size()), &out.code);
  if (n <= 0) return {0xFFFD, 1};
  out.size = static_cast<int>(n);
  return out;
}

bool IsSpace(utf8proc_int32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x2060 ||
         c == 0x3000 || c == 0xFEFF;
}

bool IsApostrophe(utf8proc_int32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2BC;
}

enum class Sort { kGap, kLetter, kDigit, kSign };

Sort SortOf(utf8proc_int32_t c) {
  if (c < 0x80) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Sort::kLetter;
    if (c >= '0' && c <= '9') return Sort::kDigit;
    return c == '@' || c == '#' || c == '$' || c == '%' ? Sort::kSign : Sort::kGap;
  }
  if (c == 0xA9) return Sort::kSign;
  switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
      return Sort::kLetter;
    case UTF8PROC_CATEGORY_ND:
      return Sort::kDigit;
    default:
      return Sort::kGap;
  }
}

// Calls f(word's span) for each word; stops when f says no.
template <typename F>
void ForEachWord(std::string_view text, Span span, F f) {
  int begin = -1;
  Sort sort = Sort::kGap;
  int at = span.begin;
  while (at < span.end) {
    const Point point = PointAt(text, at);
    const Sort next = SortOf(point.code);
    if (begin >= 0) {
      if (next == sort && sort != Sort::kSign) {
        at += point.size;
        continue;
      }
      // An apostrophe or a dot inside a word does not end it: don't, U.S., nytimes.com.
      const int after = at + point.size;
      const bool joins = sort == Sort::kLetter && (IsApostrophe(point.code) || point.code == '.') && after < span.end &&
                         SortOf(PointAt(text, after).code) == Sort::kLetter;
      if (joins) {
        at = after;
        continue;
      }
      if (!f(Span{begin, at})) return;
      begin = -1;
    }
    if (next != Sort::kGap) {
      begin = at;
      sort = next;
    }
    at += point.size;
  }
  if (begin >= 0) f(Span{begin, span.end});
}

std::string FoldWord(std::string_view word) {
  std::string out = Fold(word);
  std::erase_if(out, [](char c) { return c == '\'' || c == '.'; });
  return out;
}

// Without closing quotation marks and brackets.
std::string_view WithoutClosers(std::string_view words) {
  constexpr std::array<std::string_view, 9> kClosers = {"\"", "'", ")", "]", "”", "’", "»", " ", "\u00A0"};
  for (bool more = true; more;) {
    more = false;
    for (const auto closer : kClosers) {
      if (words.size() >= closer.size() && words.substr(words.size() - closer.size()) == closer) {
        words.remove_suffix(closer.size());
        more = true;
      }
    }
  }
  return words;
}

}  // namespace

Span Trim(std::string_view text, Span span) {
  while (span.begin < span.end) {
    const Point point = PointAt(text, span.begin);
    if (!IsSpace(point.code)) break;
    span.begin += point.size;
  }
  while (span.begin < span.end) {
    int last = span.end - 1;
    while (last > span.begin && (static_cast<unsigned char>(text[static_cast<std::size_t>(last)]) & 0xC0U) == 0x80U)
      --last;
    if (!IsSpace(PointAt(text, last).code)) break;
    span.end = last;
  }
  return span;
}

std::string_view Trimmed(std::string_view text) {
  const Span span = Trim(text, All(text));
  return text.substr(static_cast<std::size_t>(span.begin), static_cast<std::size_t>(span.end - span.begin));
}

std::vector<Line> SplitLines(std::string_view text) {
  std::vector<Line> out;
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = text.find_first_of("\r\n", begin);
    std::size_t next = text.size();
    if (end == std::string_view::npos) {
      end = text.size();
    } else {
      next = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
    }
    const Span inner{static_cast<int>(begin), static_cast<int>(end)};
    out.push_back({Trim(text, inner), {static_cast<int>(begin), static_cast<int>(next)}});
    begin = next;
  }
  return out;
}

std::vector<Word> WordsOf(std::string_view text, Span span, std::size_t max) {
  std::vector<Word> out;
  ForEachWord(text, span, [&](Span word) {
    if (out.size() >= max) return false;
    const auto raw = Slice(text, word);
    out.push_back({FoldWord(raw), word, IsUpper(raw)});
    return true;
  });
  return out;
}

std::string WordKey(std::string_view text, Span span) {
  std::string out;
  ForEachWord(text, span, [&](Span word) {
    if (!out.empty()) out.push_back(' ');
    out += FoldWord(Slice(text, word));
    return true;
  });
  return out;
}

std::size_t CountWords(std::string_view text, Span span, std::size_t max) {
  std::size_t out = 0;
  ForEachWord(text, span, [&](Span) { return ++out < max; });
  return out;
}

bool EndsSentence(std::string_view words) {
  words = WithoutClosers(words);
  return words.ends_with(".") || words.ends_with("!") || words.ends_with("?") || words.ends_with("…");
}

bool EndsInFullStop(std::string_view words) {
  words = WithoutClosers(words);
  if (!words.ends_with(".") || words.ends_with("..")) return false;
  const auto blank = words.find_last_of(" \t");
  const std::string_view last = blank == std::string_view::npos ? words : words.substr(blank + 1);
  const std::string_view stem = last.substr(0, last.size() - 1);
  // "U.S." and "p.m." have a dot inside, "J." and "St." are too short or well known to end a sentence by themselves.
  if (stem.find('.') != std::string_view::npos) return false;
  constexpr std::array<std::string_view, 8> kShortened = {"Inc", "Corp", "Co", "Ltd", "Jr", "Sr", "St", "Bros"};
  return std::find(kShortened.begin(), kShortened.end(), stem) == kShortened.end();
}

}  // namespace recount::article
