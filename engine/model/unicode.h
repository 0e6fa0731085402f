// Between bytes (inside the engine) and Unicode code points (in JSON), and the few foldings that comparing needs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recount {

// Maps byte offsets of one text to code-point offsets and back. O(1) for ASCII, one binary search otherwise.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text);
  int FromByte(int byte) const;  // code points before this byte
  int ToByte(int point) const;   // byte at which this code point begins; clamps to the text's end
  int size() const { return size_; }

 private:
  std::vector<int> starts_;  // every 64th code point's byte; empty for pure ASCII
  std::string_view text_;
  int size_ = 0;
};

// Replaces every invalid byte by U+FFFD; `replaced` counts them.
std::string ValidUtf8(std::string_view bytes, int* replaced);

// Lower case without accents, curly quotation marks and dashes made plain: for comparing names and looking up words.
std::string Fold(std::string_view text);
// Simple lower case of a UTF-8 string, accents kept.
std::string Lower(std::string_view text);

// At most `bytes` of the text, cut between words and never inside a character, with " …" behind it where something was
// left out.
std::string Shorten(std::string_view text, std::size_t bytes);

bool IsUpper(std::string_view word);    // begins with a capital letter
bool IsAllCaps(std::string_view word);  // has a letter and no small one

}  // namespace recount
