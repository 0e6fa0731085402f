// Content around passives and verbs that only seem to have a subject.
#include <algorithm>

#include "engine/model/grammar.h"
#include "engine/speech/read_content.h"

namespace recount::speech {

// "The price is expected to fall": subject and infinitive are content, nobody is named. "The plan was rejected by the
// council".
bool ContentReader::TakePassive(const std::vector<Entry>& entries, Draft* d) const {
  const int v = d->cue_word;
  int subject = tree_.Child(v, Rel::nsubj_pass);
  if (subject < 0) subject = tree_.Child(v, Rel::nsubj);
  const int infinitive = tree_.Child(v, Rel::xcomp);
  if (infinitive > v && subject >= 0) {
    if (const Entry* entry = Takes(entries, kPassive, *d)) {
      Range s{tree_.left(subject), std::min(tree_.right(subject) + 1, d->cue.front())};
      Range x = Branch(infinitive, v + 1);
      GrowToQuote(&x);
      d->content = {s, x};
      Done(*entry, kPassive, d);
      return !d->content.empty();
    }
  }
  Range before{subject, subject};
  if (subject >= 0) before = {tree_.left(subject), std::min(tree_.right(subject) + 1, d->cue.front())};
  if (TakePassivePhrase(entries, before, d)) return true;
  if (!d->source.empty() && subject >= 0) {
    if (const Entry* entry = Takes(entries, kNoun, *d)) {
      d->content = {Range{tree_.left(subject), std::min(tree_.right(subject) + 1, d->cue.front())}};
      Done(*entry, kPassive, d);
      d->stance = entry->stance;
      return !d->content.empty();
    }
  }
  return false;
}

// "was asked about the leak", "is seen as a reformer", "was accused of hiding it": the phrase behind, and who is judged
// by it.
bool ContentReader::TakePassivePhrase(const std::vector<Entry>& entries, Range subject, Draft* d) const {
  const int v = d->cue_word;
  for (const Entry& e : entries) {
    const bool judged = (e.takes & (kAs | kObjOf | kObjFor)) != 0 && e.with.empty();
    if (!judged && ((e.takes & kPrep) == 0 || e.with.empty())) continue;
    for (const int* c = tree_.begin(v); c != tree_.end(v); ++c) {
      if (*c < v) continue;
      int with = tree_.Child(*c, Rel::case_);
      if (with < 0) with = tree_.Child(*c, Rel::mark);
      if (with < 0 || with > v + 3 || with < v) continue;
      const std::string word = Low(text_, with);
      const unsigned frame = !judged                                     ? kPrep
                             : word == "as" && (e.takes & kAs) != 0      ? kAs
                             : word == "of" && (e.takes & kObjOf) != 0   ? kObjOf
                             : word == "for" && (e.takes & kObjFor) != 0 ? kObjFor
                                                                         : 0U;
      if (frame == 0 || (!judged && word != e.with)) continue;
      d->cue.push_back(with);
      std::sort(d->cue.begin(), d->cue.end());
      Range phrase = Branch(*c, with + 1);
      phrase.last = std::max(phrase.last, ExtendObject(phrase.last));
      CutAtAccording(&phrase);
      GrowToQuote(&phrase);
      d->content.clear();
      if (judged && !subject.empty()) d->content.push_back(subject);
      d->content.push_back(phrase);
      Done(e, frame, d);
      return !d->content.empty();
    }
  }
  return false;
}

// "The bridge seems to sag": subject and complement are what somebody has seen; nobody is named.
bool ContentReader::TakeRaised(const std::vector<Entry>& entries, Draft* d) const {
  const Entry* entry = Takes(entries, kRaise, *d);
  const int v = d->cue_word;
  if (entry == nullptr) return false;
  const int below = tree_.Child(v, Rel::xcomp);
  const int subject = tree_.Child(v, Rel::nsubj);
  if (below < v || subject < 0 || subject > v || tree_.left(below) <= v) return false;
  Range phrase = Branch(below, v + 1);
  phrase.last = std::max(phrase.last, ExtendObject(phrase.last));
  GrowToQuote(&phrase);
  d->content = {{tree_.left(subject), std::min(tree_.right(subject) + 1, d->cue.front())}, phrase};
  d->source.clear();
  d->source_head = -1;
  Done(*entry, kRaise, d);
  return !d->content.empty();
}

}  // namespace recount::speech
