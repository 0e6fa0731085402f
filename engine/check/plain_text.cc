// PlainText: tags out of HTML, title and text out of a JSON record, the rest as it is.
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "absl/strings/str_cat.h"
#include "engine/check/corpus.h"
#include "engine/check/fold.h"
#include "engine/model/json_read.h"
#include "engine/model/unicode.h"

namespace recount::check {
namespace {

struct Named {
  std::string_view name, text;
};
// The references that stand in news pages; an unknown one stays as it is.
constexpr std::array<Named, 52> kNamed = {
    {{"amp", "&"},    {"lt", "<"},     {"gt", ">"},    {"quot", "\""},  {"apos", "'"},   {"nbsp", "\u00a0"},
     {"copy", "©"},   {"reg", "®"},    {"trade", "™"}, {"rsquo", "’"},  {"lsquo", "‘"},  {"sbquo", "‚"},
     {"rdquo", "”"},  {"ldquo", "“"},  {"bdquo", "„"}, {"laquo", "«"},  {"raquo", "»"},  {"ndash", "–"},
     {"mdash", "—"},  {"hellip", "…"}, {"bull", "•"},  {"middot", "·"}, {"pound", "£"},  {"euro", "€"},
     {"yen", "¥"},    {"cent", "¢"},   {"sect", "§"},  {"deg", "°"},    {"aacute", "á"}, {"agrave", "à"},
     {"acirc", "â"},  {"auml", "ä"},   {"aring", "å"}, {"aelig", "æ"},  {"ccedil", "ç"}, {"eacute", "é"},
     {"egrave", "è"}, {"ecirc", "ê"},  {"euml", "ë"},  {"iacute", "í"}, {"icirc", "î"},  {"iuml", "ï"},
     {"ntilde", "ñ"}, {"oacute", "ó"}, {"ocirc", "ô"}, {"ouml", "ö"},   {"oslash", "ø"}, {"szlig", "ß"},
     {"uacute", "ú"}, {"uuml", "ü"},   {"times", "×"}, {"frac12", "½"}}};

// Tags that end a line.
bool Breaks(std::string_view tag) {
  static constexpr std::array<std::string_view, 27> kBlocks = {
      "p",     "div",        "h1",     "h2",   "h3",      "h4",         "h5",     "li",     "ul",
      "ol",    "br",         "tr",     "td",   "article", "section",    "header", "footer", "nav",
      "aside", "figcaption", "figure", "main", "title",   "blockquote", "time",   "button", "small"};
  return std::find(kBlocks.begin(), kBlocks.end(), tag) != kBlocks.end();
}

// Appends the reference that begins at `at` ("&amp;") and returns the place behind it; "&" itself where it is none.
std::size_t TakeReference(std::string_view html, std::size_t at, std::string* out) {
  const auto end = html.substr(at, 12).find(';');
  if (end != std::string_view::npos && end > 1) {
    const auto name = html.substr(at + 1, end - 1);
    for (const auto& named : kNamed) {
      if (named.name != name) continue;
      *out += named.text;
      return at + end + 1;
    }
    if (name.size() > 1 && name[0] == '#') {
      const bool hex = name[1] == 'x' || name[1] == 'X';
      std::uint32_t code = 0;
      bool good = name.size() > (hex ? 2U : 1U);
      for (const char c : name.substr(hex ? 2 : 1)) {
        const char lower = c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c;
        const bool letter = hex && lower >= 'a' && lower <= 'f';
        good = good && (IsDigit(c) || letter) && code < 0x110000U;
        if (good) code = code * (hex ? 16U : 10U) + static_cast<std::uint32_t>(letter ? lower - 'a' + 10 : c - '0');
      }
      if (good && code < 0x110000U && (code < 0xD800U || code > 0xDFFFU)) {
        std::array<utf8proc_uint8_t, 4> buffer{};
        const auto n = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), buffer.data());
        out->append(reinterpret_cast<const char*>(buffer.data()), static_cast<std::size_t>(n));
        return at + end + 1;
      }
    }
  }
  out->push_back('&');
  return at + 1;
}

// The name of a tag that begins behind "<" or "</", in small letters; empty where it is no tag.
std::string TagName(std::string_view rest) {
  std::string name;
  for (const char c : rest) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (name.empty() && !letter) break;
    if (IsBlank(c) || c == '>' || c == '/') break;
    name.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
  }
  return name;
}

// Behind the ">" of a tag, quoted attribute values passed over.
std::size_t TagEnd(std::string_view html, std::size_t at) {
  char quote = 0;
  for (; at < html.size(); ++at) {
    const char c = html[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '>') {
      return at + 1;
    } else if ((c == '"' || c == '\'') && html[at - 1] == '=') {
      quote = c;
    }
  }
  return html.size();
}

std::string TextOfHtml(std::string_view html) {
  std::string out;
  std::size_t at = 0;
  while (at < html.size()) {
    if (html[at] == '&') {
      at = TakeReference(html, at, &out);
      continue;
    }
    if (html[at] != '<') {
      out.push_back(html[at++]);
      continue;
    }
    if (html.substr(at, 4) == "<!--") {
      const auto end = html.find("-->", at + 4);
      at = end == std::string_view::npos ? html.size() : end + 3;
      continue;
    }
    if (html.substr(at, 2) == "<!" || html.substr(at, 2) == "<?") {
      at = TagEnd(html, at + 1);
      continue;
    }
    const bool closing = html.substr(at, 2) == "</";
    const auto name = TagName(html.substr(at + (closing ? 2 : 1)));
    if (name.empty()) {
      out.push_back(html[at++]);
      continue;
    }
    at = TagEnd(html, at + 1);
    if (Breaks(name)) out.push_back('\n');
    if (closing || (name != "script" && name != "style")) continue;
    // Nothing inside is a tag until the same name is closed.
    while (at < html.size() && !(html.substr(at, 2) == "</" && TagName(html.substr(at + 2)) == name)) ++at;
  }
  return out;
}

}  // namespace

absl::StatusOr<std::string> PlainText(std::string_view name, std::string_view bytes) {
  const auto lower = Lower(name);
  const std::string valid = ValidUtf8(bytes, nullptr);
  if (lower.ends_with(".html") || lower.ends_with(".htm") || lower.ends_with(".xhtml")) return TextOfHtml(valid);
  if (!lower.ends_with(".json")) return valid;
  const auto record = ParseJson(valid);
  if (!record.ok()) return record.status();
  if (!record->is_object()) return valid;
  std::string out;
  for (const char* key : {"title", "text"}) {
    const auto it = record->find(key);
    if (it == record->end() || !it->is_string()) continue;
    const auto text = it->get<std::string>();
    if (text.empty()) continue;
    out += out.empty() ? text : absl::StrCat("\n\n", text);
  }
  return out;
}

}  // namespace recount::check
