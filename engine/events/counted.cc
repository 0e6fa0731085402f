#include "engine/events/counted.h"

#include <algorithm>

#include "engine/model/grammar.h"
#include "engine/model/unicode.h"

namespace recount::events {
namespace {

bool IsNoun(const Token& t) {
  return t.upos == Upos::NOUN || t.upos == Upos::PROPN;
}

// A country, body or people that a noun's own words name: "Russian troops", "NATO's members", "members of Nato".
int OwnerOf(const Reading& r, int noun) {
  int found = -1;
  for (int c : r.tree.Children(noun)) {
    const Rel rel = r.at(c).rel;
    const bool of = rel == Rel::nmod && r.tree.Case(c) == "of";
    if (!of && rel != Rel::amod && rel != Rel::compound && rel != Rel::nmod_poss && rel != Rel::nmod_desc &&
        rel != Rel::nmod_unmarked)
      continue;
    const int entity = r.EntityOf(c);
    if (entity < 0) continue;
    const EntityType type = r.entities[U(entity)].type;
    if (type != EntityType::kPlace && type != EntityType::kBody && type != EntityType::kGroup) continue;
    if (found < 0 || of || rel == Rel::nmod_poss) found = entity;
  }
  return found;
}

// "the 57-nation grouping" that nobody linked: the body named last within the three sentences before.
int BodyBefore(const Reading& r, int noun) {
  const int from = r.text.sentences[U(std::max(0, r.at(noun).sentence - 3))].first;
  for (int k = noun - 1; k >= from; --k) {
    const int entity = r.MentionAt(k);
    if (entity >= 0 && r.entities[U(entity)].type == EntityType::kBody) return entity;
  }
  return -1;
}

}  // namespace

std::optional<Counted> FindCounted(const Scene& scene, const knowledge::NumberRead& number) {
  const Reading& r = scene.r;
  const Sentence& sentence = r.text.SentenceOf(number.first);
  Counted out;
  out.last = number.last - 1;
  int i = number.last;
  const int end = sentence.last;
  // "57-nation grouping", "100,000-strong build-up", "30-member Nato".
  if (i + 1 < end && IsHyphen(r, i)) {
    const std::string unit = r.at(i + 1).lemma;
    if (!scene.words.member_units.contains(unit)) return std::nullopt;
    int noun = i + 2;
    while (noun < end && (r.at(noun).upos == Upos::ADJ || IsHyphen(r, noun) ||
                          (IsNoun(r.at(noun)) && noun + 1 < end && (IsNoun(r.at(noun + 1)) || IsHyphen(r, noun + 1))) ||
                          r.at(noun).upos == Upos::ADP || r.at(noun).upos == Upos::X)) {
      if (r.at(noun).upos == Upos::ADP && !(noun > 0 && IsHyphen(r, noun - 1))) break;
      ++noun;
    }
    if (noun >= end || !IsNoun(r.at(noun))) noun = r.at(i + 1).head;
    if (noun < 0) return std::nullopt;
    out.last = i + 1;
    out.token = noun;
    if (unit == "strong") {
      out.lemma = Lower(r.at(noun).lemma);
      out.entity = OwnerOf(r, noun);
      for (int c : r.tree.Children(noun)) {
        if (r.at(c).rel == Rel::nmod && r.tree.Case(c) == "of" && IsNoun(r.at(c))) {
          out.lemma = Lower(r.at(c).lemma);
          out.entity = OwnerOf(r, c) >= 0 ? OwnerOf(r, c) : r.EntityOf(c);
        }
      }
      return out;
    }
    if (scene.words.group_nouns.contains(Lower(r.at(noun).lemma)) || r.at(noun).upos == Upos::PROPN) {
      out.lemma = "member";
      out.entity = r.EntityOf(noun);
      if (out.entity < 0) out.entity = BodyBefore(r, noun);
      return out;
    }
    return std::nullopt;
  }
  // The noun phrase behind it: adjectives and modifiers up to its last noun.
  int noun = -1;
  for (int k = i; k < end && k < i + 10; ++k) {
    const Token& t = r.at(k);
    if (IsNoun(t)) {
      if (noun >= 0 && t.upos == Upos::PROPN && r.at(noun).upos == Upos::NOUN && t.head != noun && r.at(noun).head != k)
        break;
      noun = k;
      // "30 member states": go on only through what modifies a later noun.
      const bool more = k + 1 < end && (IsNoun(r.at(k + 1)) || IsHyphen(r, k + 1));
      if (!more) break;
      if (IsHyphen(r, k + 1)) ++k;
      continue;
    }
    if (t.upos == Upos::ADJ || t.upos == Upos::ADV || t.upos == Upos::DET || t.xpos == Xpos::VBN ||
        t.xpos == Xpos::VBG || IsHyphen(r, k) || (t.lemma == "of" && (k == i))) {
      if (t.rel == Rel::xcomp || t.rel == Rel::root) break;
      if ((t.xpos == Xpos::VBN || t.xpos == Xpos::VBG) && t.rel != Rel::amod) break;
      if (t.lemma == "dead" || t.lemma == "missing" || t.lemma == "injured" || t.lemma == "wounded") {
        if (k + 1 >= end || !IsNoun(r.at(k + 1))) {
          noun = k;
          break;
        }
      }
      continue;
    }
    if (t.upos == Upos::CCONJ && noun < 0 && k > i && r.at(k - 1).upos == Upos::ADJ)
      continue;  // "two young and angry men"
    break;
  }
  const int num = number.last - 1;
  if (noun < 0) {
    // The number stands alone: subject or object, or with "of them".
    const Token& t = r.at(num);
    if (t.rel == Rel::nummod && t.head >= 0 && t.head < num) return std::nullopt;  // "Flight 447"
    if (t.rel == Rel::appos || t.rel == Rel::compound || t.rel == Rel::flat || t.rel == Rel::dep) return std::nullopt;
    for (int c : r.tree.Children(num)) {
      if (r.at(c).rel == Rel::nmod && r.tree.Case(c) == "of" && IsNoun(r.at(c))) {
        out.token = c;
        out.lemma = Lower(r.at(c).lemma);
        out.entity = OwnerOf(r, c);
        return out;
      }
    }
    if (!IsSubject(t.rel) && t.rel != Rel::obj && t.rel != Rel::nsubj_pass && t.rel != Rel::conj) return std::nullopt;
    out.token = num;
    return out;
  }
  const Token& n = r.at(noun);
  // A person or a street is not counted: "at 95 W. Rao", "4 Mill Road".
  if (n.xpos == Xpos::NNP && number.hedge == knowledge::Hedge::kNone) return std::nullopt;
  if (n.upos == Upos::PROPN && r.IsPersonal(r.MentionAt(noun)) && r.MentionAt(number.first) != r.MentionAt(noun))
    return std::nullopt;
  // "the 2022 budget": a year before a singular noun.
  const bool year =
      number.first == number.number_first && number.value >= 1900 && number.value <= 2100 && r.Form(num).size() == 4;
  if (year && n.xpos != Xpos::NNS) return std::nullopt;
  if (r.at(num).rel == Rel::nummod && r.at(num).head >= 0 && r.at(num).head < number.first && r.at(num).head != noun)
    return std::nullopt;
  out.token = noun;
  out.lemma = Lower(n.lemma);
  out.entity = OwnerOf(r, noun);
  // "member states", "member-countries": members.
  for (int k = std::max(number.last, noun - 2); k < noun; ++k) {
    if (r.at(k).lemma == "member" && scene.words.member_units.contains(out.lemma)) out.lemma = "member";
  }
  if (scene.words.member_nouns.contains(out.lemma)) out.lemma = "member";
  return out;
}

}  // namespace recount::events
