#include "engine/speech/claim.h"

#include "engine/model/grammar.h"

namespace recount::speech {
namespace {

// "the town plans to close": tagged as a noun.
bool IsMisreadPlan(const Context& in, int token) {
  const Token& t = in.text.at(token);
  const int below = in.tree.Child(token, Rel::acl);
  return t.upos == Upos::NOUN && below > token && in.words.Is("modal-planned", t.lemma) &&
         in.text.at(in.tree.left(below)).xpos == Xpos::TO;
}

// The predicate of the content's first clause: the first verb or predicate whose head stands outside the content.
int PredicateOf(const Context& in, const Range& r) {
  const Text& text = in.text;
  for (int i = r.first; i < r.last; ++i) {
    const Token& t = text.at(i);
    if (t.upos == Upos::PUNCT || r.Contains(t.head)) continue;
    const bool predicate = t.upos == Upos::VERB || t.upos == Upos::AUX || in.tree.Child(i, Rel::cop) >= 0 ||
                           in.tree.Child(i, Rel::nsubj) >= 0 || in.tree.Child(i, Rel::nsubj_pass) >= 0 ||
                           IsMisreadPlan(in, i);
    if (predicate) return i;
  }
  return -1;
}

bool HasCondition(const Context& in, int predicate) {
  for (const int* c = in.tree.begin(predicate); c != in.tree.end(predicate); ++c) {
    if (in.text.at(*c).rel != Rel::advcl) continue;
    const int mark = in.tree.Child(*c, Rel::mark);
    if (mark >= 0 && in.words.Is("condition", Low(in.text, mark))) return true;
  }
  return false;
}

Modality ByWords(const Context& in, int predicate, const Range& r) {
  const Text& text = in.text;
  const std::string& lemma = text.at(predicate).lemma;
  // "plans to close", "is likely to close", "is considering closing".
  const int below = in.tree.Child(predicate, Rel::xcomp);
  const bool to = below > predicate || IsMisreadPlan(in, predicate) ||
                  in.tree.Child(predicate, Rel::ccomp) > predicate || in.tree.Child(predicate, Rel::csubj) > predicate;
  if (in.words.Is("modal-probable", lemma)) return Modality::kProbable;
  if (in.words.Is("modal-possible", lemma)) return Modality::kPossible;
  if (to && in.words.Is("modal-planned", lemma)) return Modality::kPlanned;
  if (in.words.Is("considered", lemma)) return Modality::kPossible;
  for (const int* c = in.tree.begin(predicate); c != in.tree.end(predicate); ++c) {
    if (!r.Contains(*c) || text.at(*c).rel != Rel::advmod) continue;
    const std::string low = Low(text, *c);
    if (in.words.Is("modal-probable", low)) return Modality::kProbable;
    if (in.words.Is("modal-possible", low)) return Modality::kPossible;
  }
  return Modality::kCertain;
}

// "demanded that the ward stay open": a bare infinitive with a subject.
bool IsSubjunctive(const Context& in, int predicate) {
  return in.text.at(predicate).xpos == Xpos::VB && in.tree.Child(predicate, Rel::aux) < 0;
}

}  // namespace

bool NegatedContent(const Context& in, const Draft& d) {
  if (d.content.empty()) return false;
  const Text& text = in.text;
  const Range& r = d.content.front();
  const int predicate = PredicateOf(in, r);
  for (int i = r.first; i < r.last; ++i) {
    const std::string low = Low(text, i);
    const bool no = low == "not" || low == "n't" || low == "n’t" || low == "never" || low == "no" || low == "nobody" ||
                    low == "nothing" || low == "neither" || low == "none" || low == "nor";
    if (!no) continue;
    // Of the claim's own verb: "was not told", "has no plans", "nobody was hurt"; not of what hangs below.
    const int head = text.at(i).head;
    const bool of_noun = text.at(i).rel == Rel::det && r.Contains(head) && text.at(head).head == predicate;
    if (predicate < 0 || i == predicate || head == predicate || of_noun) return true;
  }
  return false;
}

Modality ClaimModality(const Context& in, const Draft& d) {
  if (d.content.empty()) return Modality::kCertain;
  const bool of_acts = d.stance == Stance::kPromise || d.stance == Stance::kDemand || d.stance == Stance::kThreaten;
  switch (d.frame) {
    case kInf:
    case kObjInf:
    case kPassive:
      // "claims to have won" tells of what is; "refused to pay" of what was done.
      if (d.frame == kInf && (d.stance == Stance::kAssert || d.stance == Stance::kDecline)) return Modality::kCertain;
      return Modality::kPlanned;
    case kNoun:
    case kPrep:
      return of_acts ? Modality::kPlanned : Modality::kCertain;
    case kRaise:
      return Modality::kProbable;
    case kClause:
    case kQuote:
      break;
    default:
      return Modality::kCertain;
  }
  const Range& r = d.content.front();
  const int predicate = PredicateOf(in, r);
  if (predicate < 0) return Modality::kCertain;
  const std::string opener = Low(in.text, r.first);
  if (opener == "whether" || (opener == "if" && d.frame == kClause)) return Modality::kPossible;
  const VerbGroup group = ReadVerbGroup(in.text, predicate);
  const std::string& modal = group.modal_lemma;
  if (in.words.Is("modal-possible", modal)) return Modality::kPossible;
  if (HasCondition(in, predicate) && (group.tense == Tense::kFuture || modal == "would")) return Modality::kConditional;
  if (const Modality by_words = ByWords(in, predicate, r); by_words != Modality::kCertain) return by_words;
  if (group.past_future && group.perfect) return Modality::kConditional;
  if (group.tense == Tense::kFuture) return Modality::kPlanned;
  if (of_acts && (group.infinitive || IsSubjunctive(in, predicate))) return Modality::kPlanned;
  return Modality::kCertain;
}

}  // namespace recount::speech
