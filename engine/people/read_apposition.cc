#include "engine/people/read_apposition.h"

#include <algorithm>

#include "engine/model/unicode.h"
#include "engine/people/chains.h"

namespace recount::people {
namespace {

constexpr int kLongest = 16;  // tokens looked at on either side

bool Stops(const Text& text, int i) {
  const Token& t = text.at(i);
  if (t.upos == Upos::VERB || t.upos == Upos::AUX) return t.xpos != Xpos::VBG && t.xpos != Xpos::VBN;
  const std::string_view form = text.Form(i);
  return t.upos == Upos::PUNCT && form != "-" && form != "’" && form != "'" && form != ".";
}

// Offices and affiliations in tokens [from, to).
void ReadRoles(const Text& text, const knowledge::Gazetteer& world, const Roles& roles, int from, int to,
               Apposition* out) {
  for (int i = from; i < to;) {
    if (const auto m = world.MatchAt(text, i); m && m->last <= to) {
      out->affiliations.push_back(m->entry);
      i = m->last;
      continue;
    }
    int end = roles.OfficeAt(text, i);
    if (end < 0 && text.at(i).upos == Upos::NOUN && roles.IsPerson(Lower(text.Form(i)))) end = i + 1;
    if (end > i && end <= to) {
      const std::string office = Lower(Words(text, i, end));
      out->offices.push_back(office);
      if (out->gender == Gender::kUnknown) out->gender = roles.GenderOf(office);
      out->person = true;
      i = end;
      continue;
    }
    ++i;
  }
}

// "Ann Moe is still mayor of Lund": what the sentence says that she is now.
void ReadPredicate(const Text& text, const knowledge::Gazetteer& world, const Roles& roles, int first, int last,
                   Apposition* out) {
  const Token& subject = text.at(HeadOf(text, first, last));
  if (subject.rel != Rel::nsubj || subject.head < last || subject.head - last > kLongest) return;
  const int office = subject.head;
  int copula = -1;
  for (int i = last; i < office; ++i) {
    if (text.at(i).lemma == "not" || text.at(i).lemma == "never" || text.at(i).lemma == "no") return;
    if (text.at(i).rel != Rel::cop || text.at(i).head != office) continue;
    const std::string form = Lower(text.Form(i));
    if (form == "is" || form == "'s" || form == "’s" || (form == "been" && text.at(i - 1).lemma == "have")) copula = i;
  }
  if (copula < 0) return;
  const Sentence& s = text.SentenceOf(first);
  for (int i = copula + 1; i <= office; ++i) {
    if (const int end = roles.OfficeAt(text, i); end <= office) continue;
    int to = office + 1;
    while (to < s.last && to - office < kLongest && !Stops(text, to) && text.at(to).rel != Rel::mark) ++to;
    ReadRoles(text, world, roles, i, to, out);
    return;
  }
}

}  // namespace

Apposition ReadApposition(const Text& text, const knowledge::Gazetteer& world, const Roles& roles, int first,
                          int last) {
  Apposition out;
  const Sentence& s = text.SentenceOf(first);
  if (last < s.last && text.Form(last) == ",") {
    int end = last + 1;
    while (end < s.last && end < last + kLongest && !Stops(text, end)) ++end;
    // A list of names ("Smith, Jones and Brown") is no apposition: it must begin with a determiner, a possessor, an
    // office or an adjective.
    const int start = last + 1;
    Apposition read;
    if (end > start) ReadRoles(text, world, roles, start, end, &read);
    if (read.person) {
      // The first office must come before the next verb and be the head of what follows the comma, not part of another
      // clause.
      const Upos upos = text.at(start).upos;
      const bool opens = upos == Upos::DET || upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::ADJ ||
                         upos == Upos::ADV || upos == Upos::PRON || roles.OfficeAt(text, start) > start;
      if (opens) {
        out = std::move(read);
        out.end = end;
      }
    }
  }
  // Before the name: "her counterpart, Ann Smith," and "the club's chairman Ann Smith".
  const int before = first - 1;
  if (before >= s.first && (text.Form(before) == "," || roles.IsPerson(Lower(text.Form(before))))) {
    const int to = text.Form(before) == "," ? before : first;
    int from = to;
    while (from > s.first && to - from < 8 && !Stops(text, from - 1)) --from;
    const int head = to - 1;
    const bool role_last = head >= from && (roles.IsPerson(Lower(text.Form(head))) || [&] {
                             for (int i = from; i <= head; ++i) {
                               if (roles.OfficeAt(text, i) == to) return true;
                             }
                             return false;
                           }());
    if (role_last) ReadRoles(text, world, roles, from, to, &out);
    // "the Prime Minister of Norway, Mr Moe,": the office and of what.
    for (int i = from; i < to && !role_last; ++i) {
      const int office = roles.OfficeAt(text, i);
      if (office <= i || office >= to || text.Form(before) != ",") continue;
      const std::string_view of = text.Form(office);
      if (of != "of" && of != "for" && of != "at") continue;
      const bool beside = text.at(HeadOf(text, first, last)).rel == Rel::appos || roles.IsHonorific(text.Form(first));
      if (beside) ReadRoles(text, world, roles, i, to, &out);
      break;
    }
  }
  // Affiliations of a title before the name are read with the title; here those of "'s": "Poland's foreign minister Jan
  // Nowak".
  int poss = before;
  while (poss > s.first && first - poss < 6 && text.at(poss).xpos != Xpos::POS && !Stops(text, poss)) --poss;
  if (poss > s.first && text.at(poss).xpos == Xpos::POS) {
    for (int i = std::max(s.first, poss - 4); i < poss; ++i) {
      const auto m = world.MatchAt(text, i);
      if (m && m->last == poss) {
        out.affiliations.push_back(m->entry);
        break;
      }
    }
  }
  if (!out.person) ReadPredicate(text, world, roles, first, last, &out);
  return out;
}

}  // namespace recount::people
