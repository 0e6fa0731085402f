// Questions that several steps put to a dependency tree (Universal Dependencies), answered once.
#pragma once

#include <vector>

#include "engine/model/text.h"

namespace recount {

// Dependents of `token` in text order. Linear in the length of its sentence.
std::vector<int> Dependents(const Text& text, int token);
int FirstDependent(const Text& text, int token, Rel rel);  // -1 if none

// All tokens below `token`, itself included, in text order; `without` leaves out whole branches hanging on these
// relations.
std::vector<int> Subtree(const Text& text, int token, const std::vector<Rel>& without = {});
// From the first to the last byte of these tokens.
Span SpanOf(const Text& text, const std::vector<int>& tokens);

// Whether the path from `token` up to the root passes through `above`.
bool IsBelow(const Text& text, int token, int above);

// The nearest verb (or copular predicate) at or above `token`; -1 if there is none.
int GoverningPredicate(const Text& text, int token);

enum class Tense { kNone, kPast, kPresent, kFuture };

// What the auxiliaries and the form of a verb say. For a copular predicate the copula is read.
struct VerbGroup {
  Tense tense = Tense::kNone;  // "would" counts as future in the past: tense kFuture and past_future
  bool perfect = false;        // has met, had met
  bool progressive = false;    // is meeting
  bool passive = false;
  bool negated = false;      // not, never, no longer
  bool past_future = false;  // would meet, was to meet
  bool modal = false;        // may, might, could, should, must, can
  std::string modal_lemma;   // "may"
  bool infinitive = false;   // to meet
  bool participle = false;   // a participle without an auxiliary: "meeting in Geneva, ..."
  bool imperative = false;
  bool conditional = false;  // in an if/unless/whether clause
  std::vector<int> tokens;   // the words read, in order, the verb among them
};
VerbGroup ReadVerbGroup(const Text& text, int predicate);

inline bool IsSubject(Rel rel) {
  return rel == Rel::nsubj || rel == Rel::nsubj_pass || rel == Rel::nsubj_outer || rel == Rel::csubj;
}

// The subject of a predicate: its own, or the one it shares with the verb that it is coordinated with or controlled by
// (xcomp, conj, advcl without subject). -1 if none.
int SubjectOf(const Text& text, int predicate, bool allow_shared = true);

}  // namespace recount
