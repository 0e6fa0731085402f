#include "engine/language/characters.h"

#include <utf8proc.h>

#include <algorithm>

namespace recount::language {
namespace {

Kind AsciiKind(unsigned char c) {
  if (c == '\n' || c == '\r' || c == '\f' || c == '\v') return Kind::kNewline;
  if (c == ' ' || c < 0x20 || c == 0x7F) return Kind::kSpace;
  if (c >= '0' && c <= '9') return Kind::kDigit;
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Kind::kLetter;
  return Kind::kMark;
}

Kind PointKind(std::int32_t point) {
  switch (utf8proc_category(point)) {
    case UTF8PROC_CATEGORY_ZS:
      return Kind::kSpace;
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return Kind::kNewline;
    case UTF8PROC_CATEGORY_CC:
      return point == 0x85 ? Kind::kNewline : Kind::kSpace;
    case UTF8PROC_CATEGORY_CF:
      return point == 0xAD ? Kind::kLetter : Kind::kSpace;  // soft hyphen; zero-width marks
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NO:
    case UTF8PROC_CATEGORY_NL:
      return Kind::kDigit;
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO:
    case UTF8PROC_CATEGORY_SM:
    case UTF8PROC_CATEGORY_SC:
    case UTF8PROC_CATEGORY_SK:
    case UTF8PROC_CATEGORY_SO:
      return Kind::kMark;
    default:
      return Kind::kLetter;
  }
}

}  // namespace

Char CharAt(std::string_view text, int at) {
  const auto i = static_cast<std::size_t>(at);
  if (at < 0 || i >= text.size()) return {};
  const auto c = static_cast<unsigned char>(text[i]);
  if (c < 0x80) return {c, 1, AsciiKind(c), c >= 'A' && c <= 'Z'};
  utf8proc_int32_t point = 0;
  const auto left = static_cast<utf8proc_ssize_t>(std::min<std::size_t>(4, text.size() - i));
  const auto n = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + i), left, &point);
  if (n <= 0) return {0xFFFD, 1, Kind::kMark, false};
  return {point, static_cast<int>(n), PointKind(point), utf8proc_category(point) == UTF8PROC_CATEGORY_LU};
}

Char CharBefore(std::string_view text, int at) {
  if (at <= 0 || static_cast<std::size_t>(at) > text.size()) return {};
  int begin = at - 1;
  while (begin > 0 && at - begin < 4 &&
         (static_cast<unsigned char>(text[static_cast<std::size_t>(begin)]) & 0xC0U) == 0x80U)
    --begin;
  const Char c = CharAt(text, begin);
  return begin + c.size == at ? c : Char{0xFFFD, 1, Kind::kMark, false};
}

bool IsDoubleMark(std::int32_t p) {
  return p == '"' || p == 0x201C || p == 0x201D || p == 0x201E || p == 0x201F || p == 0xAB || p == 0xBB ||
         p == 0x300C || p == 0x300D;
}
bool IsSingleMark(std::int32_t p) {
  return p == '\'' || p == 0x2018 || p == 0x2019 || p == 0x201A || p == 0x201B;
}
bool IsDash(std::int32_t p) {
  return p >= 0x2012 && p <= 0x2015;
}

}  // namespace recount::language
