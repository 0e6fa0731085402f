// Characters of UTF-8 text, as far as words and sentences need to know them.
#pragma once

#include <cstdint>
#include <string_view>

namespace recount::language {

enum class Kind { kEnd, kSpace, kNewline, kLetter, kDigit, kMark };  // kMark: punctuation and symbols

struct Char {
  std::int32_t point = 0;
  int size = 0;  // bytes; 0 at the end
  Kind kind = Kind::kEnd;
  bool upper = false;
};

// The character at a byte that begins one; Kind::kEnd behind the text. Broken bytes count as marks of one byte.
Char CharAt(std::string_view text, int at);
// The character that ends before this byte.
Char CharBefore(std::string_view text, int at);

// Bytes: one that goes on with a character, and a digit.
inline bool Continues(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}
inline bool Digit(char c) {
  return c >= '0' && c <= '9';
}
inline bool Alnum(const Char& c) {
  return c.kind == Kind::kLetter || c.kind == Kind::kDigit;
}
inline bool Blank(const Char& c) {
  return c.kind == Kind::kSpace || c.kind == Kind::kNewline || c.kind == Kind::kEnd;
}

bool IsDoubleMark(std::int32_t point);  // " “ ” „ « » and their like
bool IsSingleMark(std::int32_t point);  // ' ‘ ’ ‚
bool IsDash(std::int32_t point);        // – — ― but not the hyphen

}  // namespace recount::language
