#include "engine/article/encodings.h"

#include <iconv.h>

#include <cerrno>

#include "absl/strings/ascii.h"
#include "engine/model/strings.h"

namespace recount::article {
namespace {

bool NameChar(char c) {
  return absl::ascii_isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_' || c == '.' || c == ':';
}

// What pages call these means the larger set in every browser.
std::string Meant(const std::string& name) {
  if (name == "iso-8859-1" || name == "latin1" || name == "latin-1" || name == "ascii" || name == "us-ascii") {
    return "windows-1252";
  }
  if (name == "gb2312" || name == "gbk") return "gb18030";
  if (name == "shift_jis" || name == "shift-jis" || name == "sjis" || name == "x-sjis") return "cp932";
  if (name == "ks_c_5601-1987" || name == "euc-kr") return "cp949";
  if (name == "x-mac-roman") return "macintosh";
  return name;
}

// Bytes from 0 for bytes that begin no character of UTF-8.
int Utf8Length(std::string_view bytes, std::size_t at) {
  const auto lead = static_cast<unsigned char>(bytes[at]);
  const int length = lead >= 0xC2 && lead < 0xE0   ? 2
                     : lead >= 0xE0 && lead < 0xF0 ? 3
                     : lead >= 0xF0 && lead < 0xF5 ? 4
                                                   : 0;
  for (int i = 1; i < length; ++i) {
    const std::size_t next = at + static_cast<std::size_t>(i);
    if (next >= bytes.size() || (static_cast<unsigned char>(bytes[next]) & 0xC0U) != 0x80U) return 0;
  }
  return length;
}

}  // namespace

std::string DeclaredEncoding(std::string_view front) {
  const std::string lower = absl::AsciiStrToLower(av(front.substr(0, 4096)));
  for (const std::string_view key : {"charset=", "encoding="}) {
    auto at = lower.find(key);
    if (at == std::string::npos) continue;
    at += key.size();
    if (at < lower.size() && (lower[at] == '"' || lower[at] == '\'')) ++at;
    std::size_t end = at;
    while (end < lower.size() && NameChar(lower[end])) ++end;
    if (end > at) return lower.substr(at, end - at);
  }
  return "";
}

std::optional<std::string> FromEncoding(std::string_view bytes, const std::string& name) {
  const iconv_t way = iconv_open("UTF-8", Meant(name).c_str());
  if (way == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
  std::string out;
  std::string in_bytes(bytes);
  char* in = in_bytes.data();
  std::size_t left = in_bytes.size();
  std::string buffer(1U << 16U, '\0');
  while (left > 0) {
    char* to = buffer.data();
    std::size_t room = buffer.size();
    const std::size_t done = iconv(way, &in, &left, &to, &room);
    out.append(buffer, 0, buffer.size() - room);
    if (done != static_cast<std::size_t>(-1) || errno == E2BIG) continue;
    out += "\uFFFD";  // a byte that means nothing here, or a character cut off at the end
    ++in;
    --left;
  }
  iconv_close(way);
  return out;
}

bool LooksLikeWindows1252(std::string_view bytes) {
  std::size_t high = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    if (c < 0x80) continue;
    if (Utf8Length(bytes, i) > 0) return false;
    // Quotation marks, dashes and signs as word processors make them, and letters; the rest nobody types.
    const bool sign = c == 0x80 || c == 0x85 || (c >= 0x91 && c <= 0x97) || c == 0x99 || c == 0xA0 || c == 0xA3 ||
                      c == 0xA7 || c == 0xA9 || c == 0xAB || c == 0xAE || c == 0xB0 || c == 0xB7 || c == 0xBB ||
                      c == 0xBD;
    const bool letter =
        (c >= 0xC0 && c < 0xFF && c != 0xD7 && c != 0xF7) || c == 0x8A || c == 0x9A || c == 0x8E || c == 0x9E;
    if (!sign && !letter) return false;
    ++high;
  }
  return high > 0 && high * 8 < bytes.size();
}

}  // namespace recount::article
