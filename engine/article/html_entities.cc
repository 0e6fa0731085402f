#include <algorithm>
#include <array>

#include "engine/article/decode.h"
#include "engine/article/html_tokens.h"

namespace recount::article {
namespace {

struct Entity {
  std::string_view name, character;
};

// The named entities of HTML 4 that occur in running text.
constexpr std::array<Entity, 121> kEntities = {{
    {"AMP", "&"},    {"Aacute", "Á"},    {"Acirc", "Â"},  {"Agrave", "À"}, {"Aring", "Å"},  {"Atilde", "Ã"},
    {"Auml", "Ä"},   {"Ccedil", "Ç"},    {"Eacute", "É"}, {"Ecirc", "Ê"},  {"Egrave", "È"}, {"Euml", "Ë"},
    {"GT", ">"},     {"Iacute", "Í"},    {"Icirc", "Î"},  {"Iuml", "Ï"},   {"LT", "<"},     {"Ntilde", "Ñ"},
    {"OElig", "Œ"},  {"Oacute", "Ó"},    {"Ocirc", "Ô"},  {"Ograve", "Ò"}, {"Oslash", "Ø"}, {"Otilde", "Õ"},
    {"Ouml", "Ö"},   {"QUOT", "\""},     {"Scaron", "Š"}, {"Uacute", "Ú"}, {"Ucirc", "Û"},  {"Ugrave", "Ù"},
    {"Uuml", "Ü"},   {"Yacute", "Ý"},    {"aacute", "á"}, {"acirc", "â"},  {"aelig", "æ"},  {"agrave", "à"},
    {"amp", "&"},    {"apos", "'"},      {"aring", "å"},  {"atilde", "ã"}, {"auml", "ä"},   {"bdquo", "„"},
    {"brvbar", "¦"}, {"bull", "•"},      {"ccedil", "ç"}, {"cent", "¢"},   {"copy", "©"},   {"dagger", "†"},
    {"deg", "°"},    {"divide", "÷"},    {"eacute", "é"}, {"ecirc", "ê"},  {"egrave", "è"}, {"emsp", " "},
    {"ensp", " "},   {"eth", "ð"},       {"euml", "ë"},   {"euro", "€"},   {"frac12", "½"}, {"frac14", "¼"},
    {"frac34", "¾"}, {"gt", ">"},        {"hellip", "…"}, {"iacute", "í"}, {"icirc", "î"},  {"iexcl", "¡"},
    {"igrave", "ì"}, {"iquest", "¿"},    {"iuml", "ï"},   {"laquo", "«"},  {"larr", "←"},   {"ldquo", "“"},
    {"lsaquo", "‹"}, {"lsquo", "‘"},     {"lt", "<"},     {"mdash", "—"},  {"micro", "µ"},  {"middot", "·"},
    {"minus", "−"},  {"nbsp", "\u00A0"}, {"ndash", "–"},  {"ntilde", "ñ"}, {"oacute", "ó"}, {"ocirc", "ô"},
    {"oelig", "œ"},  {"ograve", "ò"},    {"ordf", "ª"},   {"ordm", "º"},   {"oslash", "ø"}, {"otilde", "õ"},
    {"ouml", "ö"},   {"para", "¶"},      {"permil", "‰"}, {"plusmn", "±"}, {"pound", "£"},  {"prime", "′"},
    {"quot", "\""},  {"raquo", "»"},     {"rarr", "→"},   {"rdquo", "”"},  {"reg", "®"},    {"rsaquo", "›"},
    {"rsquo", "’"},  {"sbquo", "‚"},     {"scaron", "š"}, {"sect", "§"},   {"shy", ""},     {"sup2", "²"},
    {"sup3", "³"},   {"szlig", "ß"},     {"thinsp", " "}, {"times", "×"},  {"trade", "™"},  {"uacute", "ú"},
    {"ucirc", "û"},  {"ugrave", "ù"},    {"uuml", "ü"},   {"yacute", "ý"}, {"yen", "¥"},    {"yuml", "ÿ"},
    {"zwj", ""},
}};

// Windows-1252's place of the C1 controls: pages write &#146; and mean ’.
constexpr std::array<unsigned, 32> kC1 = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                          0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                          0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                          0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

// "#8217" or "#x2019"; false where it is no number.
bool Numeric(std::string_view name, std::string* out) {
  const bool hex = name.size() > 2 && (name[1] == 'x' || name[1] == 'X');
  unsigned point = 0;
  const std::string_view digits = name.substr(hex ? 2 : 1);
  if (digits.empty() || digits.size() > 7) return false;
  for (const char c : digits) {
    const bool decimal = c >= '0' && c <= '9';
    const char low = static_cast<char>(c | 0x20);
    if (!decimal && !(hex && low >= 'a' && low <= 'f')) return false;
    const unsigned digit = decimal ? static_cast<unsigned>(c - '0') : static_cast<unsigned>(low - 'a') + 10U;
    point = point * (hex ? 16U : 10U) + digit;
  }
  if (point >= 0x80 && point < 0xA0) point = kC1[point - 0x80];
  if (point == 0 || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) point = 0xFFFD;
  AppendPoint(out, point);
  return true;
}

}  // namespace

std::string DecodeEntities(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto at = text.find('&');
    out.append(text.substr(0, at));
    if (at == std::string_view::npos) break;
    text.remove_prefix(at);
    const auto end = text.substr(0, 12).find(';');
    if (end != std::string_view::npos && end > 1) {
      const std::string_view name = text.substr(1, end - 1);
      bool known = name[0] == '#' && Numeric(name, &out);
      if (name[0] != '#') {
        const auto it =
            std::find_if(kEntities.begin(), kEntities.end(), [&](const Entity& e) { return e.name == name; });
        known = it != kEntities.end();
        if (known) out.append(it->character);
      }
      if (known) {
        text.remove_prefix(end + 1);
        continue;
      }
    }
    out.push_back('&');
    text.remove_prefix(1);
  }
  return out;
}

}  // namespace recount::article
