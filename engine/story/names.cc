#include "engine/story/names.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/knowledge/words.h"
#include "engine/model/unicode.h"

namespace recount::story {
namespace {

void ReplaceAll(std::string* s, std::string_view from, std::string_view to) {
  for (std::size_t at = s->find(from); at != std::string::npos; at = s->find(from, at + to.size())) {
    s->replace(at, from.size(), to);
  }
}

// Letter groups that one sound of Cyrillic, Arabic, Chinese, Korean or Greek is written with. In order: longer groups
// first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 30> kSounds = {{
    {"shch", "s"}, {"sch", "s"}, {"tch", "c"}, {"tsch", "c"}, {"ch", "c"},  {"sh", "s"},  {"zh", "j"}, {"kh", "h"},
    {"ph", "f"},   {"ck", "k"},  {"ks", "x"},  {"ts", "c"},   {"tz", "c"},  {"dj", "j"},  {"gh", "g"}, {"ou", "u"},
    {"oo", "u"},   {"ow", "ov"}, {"ew", "ev"}, {"ff", "v"},   {"iy", "i"},  {"yi", "i"},  {"ii", "i"}, {"ei", "i"},
    {"ey", "i"},   {"ie", "i"},  {"ee", "i"},  {"ya", "ia"},  {"yu", "iu"}, {"yo", "io"},
}};

std::vector<std::string> Tokens(std::string_view name) {
  std::vector<std::string> out;
  for (std::string& w : knowledge::Words::All(name)) {
    if (w == "jr" || w == "sr" || w == "al" || w == "el" || w == "de" || w == "van" || w == "von" || w == "bin" ||
        w == "the")
      continue;
    if (w == "s" && !out.empty()) continue;
    out.push_back(std::move(w));
  }
  return out;
}

// One edit apart at most, for names of five letters and more.
bool NearlyEqual(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (std::min(a.size(), b.size()) < 5) return false;
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  return a.size() == b.size() ? a.substr(i + 1) == b.substr(i + 1) : a.substr(i) == b.substr(i + 1);
}

bool SoundAlike(const std::string& a, const std::string& x, const std::string& b, const std::string& y) {
  return a == b || x == y || (x.size() >= 5 && NearlyEqual(x, y) && a[0] == b[0]);
}

bool SameWord(const std::string& a, const std::string& b) {
  return SoundAlike(a, SoundKey(a), b, SoundKey(b));
}

bool SameGiven(const std::string& a, const std::string& b) {
  if (a.size() == 1 || b.size() == 1) return a[0] == b[0];
  if (SameWord(a, b)) return true;
  // Short forms: Alex/Alexander, Tom/Thomas is left to knowledge.
  const auto& small = a.size() < b.size() ? a : b;
  const auto& big = a.size() < b.size() ? b : a;
  return small.size() >= 3 && big.substr(0, small.size()) == small;
}

}  // namespace

std::string SoundKey(std::string_view word) {
  std::string s = Fold(word);
  s.erase(std::remove_if(s.begin(), s.end(), [](char c) { return c == '\'' || c == '-' || c == '.'; }), s.end());
  for (const auto& [from, to] : kSounds) ReplaceAll(&s, from, to);
  std::replace(s.begin(), s.end(), 'y', 'i');
  std::replace(s.begin(), s.end(), 'w', 'v');
  std::replace(s.begin(), s.end(), 'q', 'k');
  std::string out;
  for (const char c : s) {
    if (out.empty() || out.back() != c) out.push_back(c);
  }
  return out;
}

PersonName ReadPersonName(std::string_view name) {
  PersonName out;
  out.words = Tokens(name);
  if (!out.words.empty()) out.sound = SoundKey(out.words.back());
  return out;
}

bool SamePerson(const PersonName& a, const PersonName& b) {
  const auto& x = a.words;
  const auto& y = b.words;
  if (x.empty() || y.empty()) return false;
  if (!SoundAlike(x.back(), a.sound, y.back(), b.sound)) return false;
  if (x.size() == 1 || y.size() == 1 || x == y) return true;
  return SameGiven(x.front(), y.front());
}

bool SamePerson(std::string_view a, std::string_view b) {
  return SamePerson(ReadPersonName(a), ReadPersonName(b));
}

std::vector<std::string> NameWords(std::string_view name) {
  std::string joined(name);
  // Co-operation and cooperation are one word; other hyphens divide words.
  for (const std::string_view prefix : {"co-", "Co-"}) {
    for (std::size_t at = joined.find(prefix); at != std::string::npos; at = joined.find(prefix, at + 1)) {
      if (at == 0 || joined[at - 1] == ' ') joined.erase(at + 2, 1);
    }
  }
  std::vector<std::string> out;
  for (std::string w : knowledge::Words::All(joined)) {
    if (w == "the" || w == "of" || w == "for" || w == "and" || w == "in" || w == "on" || w == "a") continue;
    ReplaceAll(&w, "isation", "ization");
    ReplaceAll(&w, "defence", "defense");
    ReplaceAll(&w, "labour", "labor");
    ReplaceAll(&w, "centre", "center");
    ReplaceAll(&w, "programme", "program");
    out.push_back(std::move(w));
  }
  return out;
}

std::string BodyKey(std::string_view name) {
  std::string key;
  std::string before;
  for (const std::string& w : NameWords(name)) {
    const bool possessive = w == "s" && before.size() > 1;  // but "U.S." comes as u, s
    before = w;
    if (possessive) continue;
    if (!key.empty()) key += ' ';
    key += w;
  }
  // "U.S." comes as two letters: join single letters into one word.
  std::string out;
  bool single_before = false;
  std::size_t i = 0;
  while (i < key.size()) {
    const std::size_t end = std::min(key.find(' ', i), key.size());
    const std::string word = key.substr(i, end - i);
    const bool single = word.size() == 1;
    if (!out.empty() && !(single && single_before)) out += ' ';
    out += word;
    single_before = single;
    i = end + 1;
  }
  return out;
}

}  // namespace recount::story
