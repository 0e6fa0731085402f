#include "engine/times/atoms.h"

#include <cctype>

#include "engine/model/unicode.h"

namespace recount::times {
namespace {

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}
bool IsLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The length of the UTF-8 sign that begins with c.
std::size_t Length(char c) {
  const auto u = static_cast<unsigned char>(c);
  return u < 0x80U ? 1 : u < 0xE0U ? 2 : u < 0xF0U ? 3 : 4;
}

// General punctuation (dashes, quotation marks) and Latin-1 signs are signs, all else beyond ASCII counts as letters.
bool IsSignStart(std::string_view s, std::size_t i) {
  const auto a = static_cast<unsigned char>(s[i]);
  const auto b = i + 1 < s.size() ? static_cast<unsigned char>(s[i + 1]) : 0U;
  return (a == 0xE2U && (b == 0x80U || b == 0x82U)) || (a == 0xC2U);
}

bool IsApostrophe(std::string_view s, std::size_t i, std::size_t* length) {
  if (s[i] == '\'') return *length = 1, true;
  if (s.substr(i, 3) == "\xe2\x80\x99" || s.substr(i, 3) == "\xe2\x80\x98") return *length = 3, true;
  return false;
}

// The end of a number that begins at i: "1,200" and "3.5" are one, "13.01.2022" and "12,2016" are several.
std::size_t NumberEnd(std::string_view s, std::size_t i) {
  auto digits = [&](std::size_t at) {
    std::size_t end = at;
    while (end < s.size() && IsDigit(s[end])) ++end;
    return end - at;
  };
  std::size_t end = i + digits(i);
  bool grouped = false;
  while (end < s.size() && s[end] == ',' && end - i <= 15 && digits(end + 1) == 3 && (grouped || end - i <= 3)) {
    end += 4;
    grouped = true;
  }
  const bool in_dotted = i >= 2 && s[i - 1] == '.' && IsDigit(s[i - 2]);  // "13.01.2022"
  if (end < s.size() && s[end] == '.' && !in_dotted) {
    const std::size_t n = digits(end + 1);
    const std::size_t after = end + 1 + n;
    const bool more = after < s.size() && s[after] == '.' && digits(after + 1) > 0;
    if (n > 0 && !more) end = after;
  }
  return end;
}

std::string FoldAscii(std::string_view word) {
  std::string out(word);
  bool plain = true;
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if ((static_cast<unsigned char>(c) & 0x80U) != 0) plain = false;
  }
  return plain ? out : Fold(word);
}

}  // namespace

int Vocabulary::Add(std::string_view folded) {
  const auto it = words_.find(folded);
  if (it != words_.end()) return it->second;
  const int id = size();
  words_.emplace(std::string(folded), id);
  return id;
}

int Vocabulary::Find(std::string_view folded) const {
  const auto it = words_.find(folded);
  return it == words_.end() ? 0 : it->second;
}

void SplitAtoms(std::string_view s, int base, std::vector<Atom>* out) {
  std::size_t i = 0;
  while (i < s.size()) {
    if (std::isspace(static_cast<unsigned char>(s[i])) != 0) {
      ++i;
      continue;
    }
    Atom atom;
    std::size_t end = i;
    std::size_t quote = 0;
    if (IsDigit(s[i])) {
      atom.kind = AtomKind::kNumber;
      end = NumberEnd(s, i);
      int value = 0;
      for (std::size_t k = i; k < end && value >= 0; ++k)
        value = IsDigit(s[k]) && end - i <= 9 ? value * 10 + (s[k] - '0') : -1;
      atom.number = value;
    } else if (IsApostrophe(s, i, &quote) && i + quote < s.size() && IsLetter(s[i + quote])) {
      atom.kind = AtomKind::kLetters;  // "'s", "'clock"
      end = i + quote;
      while (end < s.size() && IsLetter(s[end])) ++end;
    } else if (IsSignStart(s, i)) {
      end = i + Length(s[i]);
    } else if (IsLetter(s[i]) || (static_cast<unsigned char>(s[i]) & 0x80U) != 0) {
      atom.kind = AtomKind::kLetters;
      while (end < s.size() &&
             (IsLetter(s[end]) || ((static_cast<unsigned char>(s[end]) & 0x80U) != 0 && !IsSignStart(s, end)))) {
        end += Length(s[end]);
      }
    } else {
      end = i + 1;
    }
    end = std::min(end, s.size());
    atom.span = {base + static_cast<int>(i), base + static_cast<int>(end)};
    atom.capital = s[i] >= 'A' && s[i] <= 'Z';
    atom.glued = !out->empty() && out->back().span.end == atom.span.begin;
    out->push_back(atom);
    i = end;
  }
}

std::vector<Atom> MakeAtoms(const Text& text, int first, int last, const Vocabulary& words) {
  std::vector<Atom> out;
  out.reserve(static_cast<std::size_t>(last - first) * 5 / 4 + 4);
  int sentence = -1;
  for (int t = first; t < last; ++t) {
    const Token& token = text.at(t);
    const std::size_t from = out.size();
    SplitAtoms(text.Form(t), token.span.begin, &out);
    for (std::size_t i = from; i < out.size(); ++i) {
      Atom& atom = out[i];
      atom.token = t;
      if (i == from && token.sentence != sentence) {
        atom.sentence_first = true;
        sentence = token.sentence;
      }
      const std::string_view form = Slice(text.source, atom.span);
      // Long runs are in no rule; a number may be one ("9", "11").
      if (form.size() <= 24) atom.word = words.Find(FoldAscii(form));
    }
  }
  return out;
}

}  // namespace recount::times
