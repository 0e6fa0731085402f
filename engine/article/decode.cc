#include "engine/article/decode.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/article/encodings.h"
#include "engine/model/unicode.h"

namespace recount::article {
namespace {

constexpr std::size_t kLargest = std::size_t{1} << 30U;
constexpr std::size_t kSniffed = 4096;

std::string FromUtf16(std::string_view bytes, bool big, int* replaced) {
  std::string out;
  out.reserve(bytes.size());
  const auto unit = [&](std::size_t i) {
    const auto a = static_cast<unsigned char>(bytes[i]), b = static_cast<unsigned char>(bytes[i + 1]);
    return big ? static_cast<unsigned>(a) << 8U | b : static_cast<unsigned>(b) << 8U | a;
  };
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    unsigned point = unit(i);
    if (point >= 0xD800 && point < 0xDC00 && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
      point = 0x10000 + ((point - 0xD800) << 10U) + (unit(i + 2) - 0xDC00);
      i += 2;
    } else if (point >= 0xD800 && point < 0xE000) {
      point = 0xFFFD;
      ++*replaced;
    }
    AppendPoint(&out, point);
  }
  if (bytes.size() % 2 != 0) {
    AppendPoint(&out, 0xFFFD);
    ++*replaced;
  }
  return out;
}

}  // namespace

void AppendPoint(std::string* out, unsigned point) {
  const auto put = [&](unsigned byte) { out->push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (point < 0x80) {
    put(point);
  } else if (point < 0x800) {
    put(0xC0U | point >> 6U), put(0x80U | (point & 0x3FU));
  } else if (point < 0x10000) {
    put(0xE0U | point >> 12U), put(0x80U | (point >> 6U & 0x3FU)), put(0x80U | (point & 0x3FU));
  } else {
    put(0xF0U | point >> 18U), put(0x80U | (point >> 12U & 0x3FU)), put(0x80U | (point >> 6U & 0x3FU)),
        put(0x80U | (point & 0x3FU));
  }
}

absl::StatusOr<Decoded> Decode(std::string_view bytes) {
  Decoded out;
  int replaced = 0;
  if (bytes.size() > kLargest) return absl::InvalidArgumentError("larger than 1 GiB");
  if (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF") {
    out.text = FromUtf16(bytes.substr(2), bytes[0] == '\xFE', &replaced);
    out.notes.push_back({"utf-16", "the file is UTF-16 and was turned into UTF-8"});
  } else {
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
    if (const auto at = bytes.find('\0'); at != std::string_view::npos) {
      return absl::InvalidArgumentError(absl::StrCat("binary: a NUL byte at ", at));
    }
    const std::string_view front = bytes.substr(0, kSniffed);
    const auto controls = std::count_if(front.begin(), front.end(), [](char c) {
      return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\x1B';
    });
    if (controls > 0 && static_cast<std::size_t>(controls) * 20 > front.size()) {
      return absl::InvalidArgumentError(absl::StrCat("binary: ", controls, " control characters at the front"));
    }
    if (DeclaredEncoding(front).find("utf") == std::string::npos && LooksLikeWindows1252(bytes)) {
      out.text = *FromEncoding(bytes, "windows-1252");
      out.notes.push_back({"windows-1252", "the file is no UTF-8 and was read as Windows-1252"});
    } else {
      out.text = ValidUtf8(bytes, &replaced);
    }
  }
  if (replaced > 0) {
    out.notes.push_back({"invalid-utf8", absl::StrCat(replaced, replaced == 1 ? " byte is" : " bytes are",
                                                      " no UTF-8 and became U+FFFD")});
  }
  if (out.text.find_first_not_of(" \t\r\n\f\v") == std::string::npos) return absl::InvalidArgumentError("empty");
  return out;
}

}  // namespace recount::article
