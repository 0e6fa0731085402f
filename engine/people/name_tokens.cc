#include "engine/people/name_tokens.h"

#include <cstdlib>

#include "engine/model/unicode.h"

namespace recount::people {

// Words that stand with a capital inside sentences, and nowhere without: names even where they begin a sentence.
void NameTokens::LearnCapitals() {
  StringSet small;
  for (int i = 0; i < text_.size(); ++i) {
    const std::string_view form = text_.Form(i);
    if (!IsUpper(form)) {
      small.insert(std::string(form));
      continue;
    }
    if (i > text_.SentenceOf(i).first && text_.at(i).upos == Upos::PROPN) capitals_.insert(std::string(form));
  }
  // What also stands in small letters is no name at the beginning of a sentence.
  for (auto it = capitals_.begin(); it != capitals_.end();) {
    const auto here = it++;
    if (small.contains(Lower(*here))) capitals_.erase(here);
  }
}

bool NameTokens::IsHeadline(const Sentence& s) const {
  int words = 0, capitals = 0;
  for (int i = s.first; i < s.last; ++i) {
    const Upos upos = text_.at(i).upos;
    const bool content = upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::VERB || upos == Upos::ADJ ||
                         upos == Upos::ADV || upos == Upos::AUX;
    if (!content || i == s.first) continue;
    ++words;
    if (IsUpper(text_.Form(i))) ++capitals;
  }
  return words >= 4 && capitals * 100 >= words * 85;
}

// "in May", "12 May", "May 12": beside a number or behind a word that counts time, and no part of a longer name.
bool NameTokens::IsMonth(int i) const {
  const Sentence& s = text_.SentenceOf(i);
  if (i + 1 < s.last && text_.at(i + 1).upos == Upos::NUM) return true;
  if (i + 1 < s.last && text_.at(i + 1).upos == Upos::PROPN && text_.at(i + 1).space_before) return false;
  if (i == s.first) return false;
  return text_.at(i - 1).upos == Upos::NUM || roles_.IsMonthSign(Lower(text_.Form(i - 1)));
}

bool NameTokens::IsNameToken(int i) const {
  const Token& t = text_.at(i);
  const std::string_view form = text_.Form(i);
  if (!IsUpper(form) || roles_.IsNoName(form)) return false;
  if (roles_.IsNameOrMonth(form) && IsMonth(i)) return false;
  if (t.upos == Upos::PROPN) return true;
  if (t.xpos == Xpos::NNP || t.xpos == Xpos::NNPS) return true;
  // "the RCU": letters behind an article, whatever the tagger takes them for.
  if (t.upos == Upos::NOUN && form.size() >= 3 && form.size() <= 6 && IsAllCaps(form) &&
      i > text_.SentenceOf(i).first && Lower(text_.Form(i - 1)) == "the" && !IsAllCaps(text_.Form(i - 1)))
    return true;
  return t.upos != Upos::PRON && t.upos != Upos::DET && t.upos != Upos::ADP && t.upos != Upos::AUX &&
         t.upos != Upos::SCONJ && t.upos != Upos::CCONJ && t.upos != Upos::ADV && t.upos != Upos::INTJ &&
         capitals_.contains(form);
}

// Behind a mark that joins: "Jean-Marc", "al-Odan", "O' Dolan"; `i` if nothing does.
int NameTokens::Joined(int i, int limit) const {
  const auto upper = [&](int at) { return at < limit && IsUpper(text_.Form(at)); };
  const auto tight = [&](int at) { return at < limit && !text_.at(at).space_before; };
  const std::string_view form = text_.Form(i);
  if (form == "-" && tight(i) && tight(i + 1) && upper(i + 1)) return i + 2;
  if ((form == "'" || form == "’") && tight(i) && text_.Form(i - 1) == "O" && upper(i + 1)) return i + 2;
  if (roles_.IsParticle(form) && i + 2 < limit && text_.Form(i + 1) == "-" && tight(i + 1) && tight(i + 2) &&
      upper(i + 2))
    return i + 3;
  return i;
}

int NameTokens::ChunkEnd(int from, int limit) const {
  int i = from;
  if (i >= limit || !IsNameToken(i)) return from;
  ++i;
  while (i < limit) {
    if (IsNameToken(i) || (IsUpper(text_.Form(i)) && InsideName(i))) {
      ++i;
      continue;
    }
    if (const int joined = Joined(i, limit); joined > i) {
      i = joined;
      continue;
    }
    // "Smith & Sons".
    if (text_.Form(i) == "&" && i + 1 < limit && text_.at(i).space_before && text_.at(i + 1).space_before &&
        IsUpper(text_.Form(i + 1))) {
      i += 2;
      continue;
    }
    int after = i;
    while (after < limit && after - i < 3 && roles_.IsParticle(text_.Form(after)) && text_.at(after).space_before)
      ++after;
    if (after > i && after < limit && IsNameToken(after)) {
      i = after + 1;
      continue;
    }
    break;
  }
  return i;
}

// A capitalised word that is no proper noun by its tag, right behind one and bound to it.
bool NameTokens::InsideName(int i) const {
  const Token& t = text_.at(i);
  if (roles_.IsNoName(text_.Form(i))) return false;
  if (t.upos == Upos::PRON || t.upos == Upos::DET || t.upos == Upos::AUX || t.upos == Upos::ADP ||
      t.upos == Upos::SCONJ)
    return false;
  const int h = t.head;
  return (t.rel == Rel::flat || t.rel == Rel::compound || t.rel == Rel::amod || t.upos == Upos::NOUN) &&
         t.space_before && (h < 0 || std::abs(h - i) <= 4);
}

int NameTokens::ExtendBody(int last, int limit) const {
  while (last + 1 < limit && roles_.IsBodyNoun(Lower(text_.Form(last - 1))) &&
         (text_.Form(last) == "of" || text_.Form(last) == "for")) {
    int at = last + 1;
    if (text_.Form(at) == "the" && at + 1 < limit) ++at;
    const int end = ChunkEnd(at, limit);
    if (end == at) break;
    last = end;
    // "Health and Human Services": one phrase if what follows "and" is bound to it.
    if (last + 1 < limit && text_.Form(last) == "and" && IsNameToken(last + 1) && text_.at(last + 1).rel == Rel::conj &&
        !world_.MatchAt(text_, last + 1)) {
      last = ChunkEnd(last + 1, limit);
    }
  }
  return last;
}

bool NameTokens::EndsAsBody(int first, int last) const {
  if (last <= first) return false;
  for (int i = first + 1; i + 1 < last; ++i) {
    if (text_.Form(i) == "&") return true;
  }
  const std::string_view word = text_.Form(last - 1);
  return IsUpper(word) && (roles_.IsBodyNoun(Lower(word)) || roles_.IsBodyNoun(word));
}

}  // namespace recount::people
