#include "engine/language/neural_words.h"

#include <algorithm>

#include "engine/language/characters.h"
#include "engine/language/hash.h"
#include "engine/model/unicode.h"

namespace recount::language {
namespace {

constexpr std::size_t kLongestWord = 40;  // characters; the rest says nothing

bool AsciiByte(char c) {
  return static_cast<unsigned char>(c) < 0x80U;
}
bool SmallByte(char c) {
  return c >= 'a' && c <= 'z';
}
bool CapitalByte(char c) {
  return c >= 'A' && c <= 'Z';
}

// Every typography is the same word to the model.
std::string PlainKey(std::string_view form) {
  if (form == "‘") return "'";
  if (form == "“" || form == "”" || form == "„" || form == "«" || form == "»" || form == "``" || form == "''")
    return "\"";
  if (form == "—" || form == "–" || form == "--" || form == "―") return "-";
  if (form == "…" || form == "....") return "...";
  constexpr std::string_view kApostrophe = "’";
  std::string out;
  for (std::size_t at = 0; at < form.size();) {
    const bool curly = form[at] == kApostrophe[0] && form.substr(at, kApostrophe.size()) == kApostrophe;
    out.push_back(curly ? '\'' : form[at]);
    at += curly ? kApostrophe.size() : 1;
  }
  return out;
}

// 'S' as usual, 'T' like a headline, 'U' all capitals.
char NeuralCasing(const std::vector<std::string>& forms) {
  int small = 0;
  int capital = 0;
  int upper = 0;
  int words = 0;
  for (const std::string& f : forms) {
    if (f.size() < 2 || !(CapitalByte(f[0]) || SmallByte(f[0]))) continue;
    ++words;
    if (std::none_of(f.begin(), f.end(), SmallByte)) ++upper;
    if (f.size() < 4) continue;
    if (SmallByte(f[0]))
      ++small;
    else
      ++capital;
  }
  if (words >= 2 && upper * 10 >= words * 8) return 'U';
  return capital >= 3 && small * 6 <= capital ? 'T' : 'S';
}

std::string NeuralShape(std::string_view form, char casing) {
  std::string out;
  for (char c : form) {
    if (Continues(c)) continue;
    const char kind = Digit(c) ? '0' : CapitalByte(c) ? 'X' : SmallByte(c) || !AsciiByte(c) ? 'x' : c;
    const bool second_capital = kind == 'X' && (out.size() < 2 || out[out.size() - 2] != kind);
    if (!out.empty() && out.back() == kind && !second_capital) continue;
    out.push_back(kind);
    if (out.size() >= 6) break;
  }
  return out + casing;
}

std::string ZeroDigits(std::string s) {
  for (char& c : s) {
    if (Digit(c)) c = '0';
  }
  return s;
}

std::string AsciiLower(const std::string& s) {
  if (!std::all_of(s.begin(), s.end(), AsciiByte)) return Lower(s);
  std::string out = s;
  for (char& c : out) {
    if (CapitalByte(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string First(const std::string& s, int characters) {
  std::size_t at = 0;
  for (int k = 0; k < characters && at < s.size(); ++k) {
    ++at;
    while (at < s.size() && Continues(s[at])) ++at;
  }
  return s.substr(0, at);
}

std::string Last(const std::string& s, int characters) {
  std::size_t at = s.size();
  for (int k = 0; k < characters && at > 0; ++k) {
    --at;
    while (at > 0 && Continues(s[at])) --at;
  }
  return s.substr(at);
}

// The kind of the piece stands before it, so that "s" as a word and as an ending differ.
std::string Key(char kind, const std::string& piece) {
  std::string out(1, kind);
  out += piece;
  return out;
}

}  // namespace

std::vector<std::vector<std::string>> NeuralKeys(const std::vector<std::string_view>& forms) {
  std::vector<std::string> plain;
  plain.reserve(forms.size());
  for (std::string_view f : forms) plain.push_back(PlainKey(f));
  const char casing = NeuralCasing(plain);
  std::vector<std::vector<std::string>> out;
  out.reserve(forms.size());
  for (std::string& form : plain) {
    if (form.size() > kLongestWord) form = First(form, static_cast<int>(kLongestWord));
    const std::string lower = AsciiLower(form);
    if (casing == 'U') form = lower;
    const std::string zero = ZeroDigits(lower);
    out.push_back({lower, Key('w', zero), form != lower ? Key('f', ZeroDigits(form)) : "", Key('1', First(zero, 1)),
                   Key('2', First(zero, 2)), Key('3', First(zero, 3)), Key('a', Last(zero, 1)), Key('b', Last(zero, 2)),
                   Key('c', Last(zero, 3)), Key('d', Last(zero, 4)), Key('S', NeuralShape(form, casing))});
  }
  return out;
}

std::vector<NeuralWord> ReadNeuralWords(const std::vector<std::string_view>& forms) {
  std::vector<NeuralWord> out(forms.size());
  const auto keys = NeuralKeys(forms);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    out[i].vector = HashBytes(keys[i][0]);
    for (std::size_t k = 0; k < kNeuralPieces; ++k)
      out[i].pieces[k] = keys[i][k + 1].empty() ? 0 : HashBytes(keys[i][k + 1]);
  }
  return out;
}

}  // namespace recount::language
