#include "engine/language/words.h"

#include <algorithm>
#include <string>

#include "engine/language/characters.h"
#include "engine/language/hash.h"
#include "engine/model/unicode.h"

namespace recount::language {
namespace {

bool Ascii(std::string_view s) {
  return std::all_of(s.begin(), s.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}
bool SmallLetter(char c) {
  return (c >= 'a' && c <= 'z');
}
bool CapitalLetter(char c) {
  return (c >= 'A' && c <= 'Z');
}

std::string LowerOf(std::string_view s) {
  if (!Ascii(s)) return Lower(s);
  std::string out(s);
  for (char& c : out) {
    if (CapitalLetter(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

// "Xx" for "Russia", "XX" for "NATO", "0-x" for "15-year": runs are written once.
std::string ShapeOf(std::string_view s) {
  std::string out;
  for (char c : s) {
    char kind = c;
    if (Digit(c))
      kind = '0';
    else if (CapitalLetter(c))
      kind = 'X';
    else if (SmallLetter(c) || static_cast<unsigned char>(c) >= 0x80U)
      kind = 'x';
    if (out.size() < 2 || out.back() != kind || (out.size() == 2 && out[0] != kind)) {
      if (out.empty() || out.back() != kind || (out.size() == 1 && kind == 'X')) out.push_back(kind);
    }
    if (out.size() >= 8) break;
  }
  return out;
}

// Curly marks and dashes are written plain, so that every typography is the same word to the model.
std::string_view Plain(std::string_view form) {
  if (form == "’" || form == "‘") return "'";
  if (form == "“" || form == "”" || form == "„" || form == "«" || form == "»" || form == "``" || form == "''")
    return "\"";
  if (form == "—" || form == "–" || form == "--" || form == "―") return "-";
  if (form == "…" || form == "....") return "...";
  return form;
}

}  // namespace

Casing CasingOf(const std::vector<std::string_view>& forms) {
  int small = 0;  // words of four letters and more that begin small
  int capital = 0;
  int upper = 0;
  int words = 0;
  for (std::string_view f : forms) {
    if (f.size() < 2 || !(CapitalLetter(f[0]) || SmallLetter(f[0]))) continue;
    ++words;
    const bool all = std::none_of(f.begin(), f.end(), SmallLetter);
    if (all) ++upper;
    if (f.size() < 4) continue;
    if (SmallLetter(f[0]))
      ++small;
    else
      ++capital;
  }
  if (words >= 2 && upper * 10 >= words * 8) return Casing::kUpper;
  if (capital >= 3 && small * 6 <= capital) return Casing::kTitle;
  return Casing::kSentence;
}

std::string PlainApostrophes(std::string_view form) {
  std::string out;
  out.reserve(form.size());
  for (std::size_t at = 0; at < form.size();) {
    const std::string_view three = form.substr(at, 3);
    const bool curly = three == "’" || three == "‘";
    out.push_back(curly ? '\'' : form[at]);
    at += curly ? 3 : 1;
  }
  return out;
}

std::vector<Word> ReadWords(const std::vector<std::string_view>& forms, const Lexicon& lexicon) {
  const Casing casing = CasingOf(forms);
  std::vector<Word> out(forms.size());
  std::string form;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    Word& w = out[i];
    form = PlainApostrophes(Plain(forms[i]).substr(0, 64));
    std::string lower = LowerOf(form);
    if (casing == Casing::kUpper) form = lower;
    w.kinds = lexicon.KindsOf(lower);
    w.capital = !form.empty() && (CapitalLetter(form[0]) || static_cast<unsigned char>(form[0]) >= 0xC3U);
    for (char& c : form) {
      if (Digit(c)) w.digit = true, c = '0';
      if (c == '-') w.hyphen = true;
    }
    for (char& c : lower) {
      if (Digit(c)) c = '0';
    }
    w.casing = static_cast<int>(casing);
    w.form = HashBytes(form);
    w.lower = HashBytes(lower);
    w.shape = Combine(HashBytes(ShapeOf(form)), static_cast<std::uint64_t>(casing));
    std::size_t at = 0;
    for (std::size_t k = 0; k < 4; ++k) {
      if (at < lower.size()) ++at;
      while (at < lower.size() && Continues(lower[at])) ++at;
      w.prefix[k] = HashBytes(std::string_view(lower).substr(0, at));
    }
    at = lower.size();
    for (std::size_t k = 0; k < 5; ++k) {
      if (at > 0) --at;
      while (at > 0 && Continues(lower[at])) --at;
      w.suffix[k] = HashBytes(std::string_view(lower).substr(at));
    }
  }
  return out;
}

}  // namespace recount::language
