#include "engine/model/unicode.h"

#include <utf8proc.h>

#include <algorithm>

namespace recount {
namespace {

constexpr int kStep = 64;

bool Continues(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

const utf8proc_uint8_t* Bytes(std::string_view s) {
  return reinterpret_cast<const utf8proc_uint8_t*>(s.data());
}

void Append(std::string* out, utf8proc_int32_t point) {
  utf8proc_uint8_t buffer[4];
  const auto n = utf8proc_encode_char(point, buffer);
  out->append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(n));
}

// Calls f(code point) for each one; invalid bytes come as -1, one at a time.
template <typename F>
void ForEachPoint(std::string_view text, F f) {
  std::size_t at = 0;
  while (at < text.size()) {
    utf8proc_int32_t point = 0;
    const auto left = std::min<std::size_t>(text.size() - at, 4);
    const auto n = utf8proc_iterate(Bytes(text.substr(at)), static_cast<utf8proc_ssize_t>(left), &point);
    if (n <= 0) {
      f(utf8proc_int32_t{-1}, at, std::size_t{1});
      ++at;
    } else {
      f(point, at, static_cast<std::size_t>(n));
      at += static_cast<std::size_t>(n);
    }
  }
}

}  // namespace

CodePoints::CodePoints(std::string_view text) : text_(text) {
  bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
  if (ascii) {
    size_ = static_cast<int>(text.size());
    return;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (Continues(text[i])) continue;
    if (size_ % kStep == 0) starts_.push_back(static_cast<int>(i));
    ++size_;
  }
}

int CodePoints::FromByte(int byte) const {
  if (starts_.empty()) return std::clamp(byte, 0, size_);
  if (byte >= static_cast<int>(text_.size())) return size_;
  auto it = std::upper_bound(starts_.begin(), starts_.end(), byte);
  if (it == starts_.begin()) return 0;
  const auto block = static_cast<int>(it - starts_.begin()) - 1;
  int points = block * kStep;
  for (int i = starts_[static_cast<std::size_t>(block)]; i < byte; ++i) {
    if (!Continues(text_[static_cast<std::size_t>(i)])) ++points;
  }
  // `points` counted the block's first one as well when byte lies behind it.
  return points;
}

int CodePoints::ToByte(int point) const {
  if (starts_.empty()) return std::clamp(point, 0, size_);
  if (point >= size_) return static_cast<int>(text_.size());
  if (point < 0) return 0;
  int byte = starts_[static_cast<std::size_t>(point / kStep)];
  for (int left = point % kStep; left > 0; --left) {
    ++byte;
    while (Continues(text_[static_cast<std::size_t>(byte)])) ++byte;
  }
  return byte;
}

std::string ValidUtf8(std::string_view bytes, int* replaced) {
  std::string out;
  out.reserve(bytes.size());
  int count = 0;
  ForEachPoint(bytes, [&](utf8proc_int32_t point, std::size_t at, std::size_t n) {
    if (point < 0) {
      Append(&out, 0xFFFD);
      ++count;
    } else {
      out.append(bytes.substr(at, n));
    }
  });
  if (replaced != nullptr) *replaced = count;
  return out;
}

std::string Fold(std::string_view text) {
  // Most words are plain ASCII.
  std::string out(text);
  bool plain = true;
  for (char& c : out) {
    plain = plain && static_cast<unsigned char>(c) < 0x80;
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  if (plain) return out;
  out.clear();
  ForEachPoint(text, [&](utf8proc_int32_t point, std::size_t, std::size_t) {
    if (point < 0) return;
    if (point < 0x80) {
      out.push_back(static_cast<char>(point >= 'A' && point <= 'Z' ? point + 32 : point));
      return;
    }
    switch (point) {
      case 0x2018:
      case 0x2019:
      case 0x201A:
      case 0x02BC:
        out.push_back('\'');
        return;
      case 0x201C:
      case 0x201D:
      case 0x201E:
      case 0xAB:
      case 0xBB:
        out.push_back('"');
        return;
      case 0x2010:
      case 0x2011:
      case 0x2012:
      case 0x2013:
      case 0x2014:
      case 0x2212:
        out.push_back('-');
        return;
      case 0xA0:
      case 0x202F:
      case 0x2009:
        out.push_back(' ');
        return;
      case 0x2026:
        out += "...";
        return;
      case 0x131:
        out.push_back('i');
        return;
      case 0xDF:
        out += "ss";
        return;
      case 0xD8:
      case 0xF8:
        out.push_back('o');
        return;
      case 0x141:
      case 0x142:
        out.push_back('l');
        return;
      default:
        break;
    }
    utf8proc_int32_t parts[8];
    int boundary = 0;
    const auto n = utf8proc_decompose_char(
        point, parts, 8, static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD), &boundary);
    if (n <= 0 || n > 8) {
      Append(&out, point);
      return;
    }
    for (int i = 0; i < n; ++i) {
      const auto category = utf8proc_category(parts[i]);
      if (category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME) continue;
      Append(&out, parts[i]);
    }
  });
  return out;
}

std::string Lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  ForEachPoint(text, [&](utf8proc_int32_t point, std::size_t at, std::size_t n) {
    if (point < 0) {
      out.append(text.substr(at, n));
    } else if (point < 0x80) {
      out.push_back(static_cast<char>(point >= 'A' && point <= 'Z' ? point + 32 : point));
    } else {
      Append(&out, utf8proc_tolower(point));
    }
  });
  return out;
}

std::string Shorten(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return std::string(text);
  std::size_t at = text.rfind(' ', bytes);
  if (at == std::string_view::npos || at * 2 < bytes) {
    at = bytes;
    while (at > 0 && Continues(text[at])) --at;
  }
  return std::string(text.substr(0, at)) + " …";
}

bool IsUpper(std::string_view word) {
  bool result = false;
  bool first = true;
  ForEachPoint(
      word.substr(0, std::min<std::size_t>(word.size(), 4)), [&](utf8proc_int32_t point, std::size_t, std::size_t) {
        if (first && point >= 0)
          result = utf8proc_category(point) == UTF8PROC_CATEGORY_LU || utf8proc_category(point) == UTF8PROC_CATEGORY_LT;
        first = false;
      });
  return result;
}

bool IsAllCaps(std::string_view word) {
  bool letter = false;
  bool small = false;
  ForEachPoint(word, [&](utf8proc_int32_t point, std::size_t, std::size_t) {
    if (point < 0) return;
    const auto category = utf8proc_category(point);
    letter = letter || category == UTF8PROC_CATEGORY_LU;
    small = small || category == UTF8PROC_CATEGORY_LL;
  });
  return letter && !small;
}

}  // namespace recount
