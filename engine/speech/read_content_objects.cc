// Content in objects: "called the delay a scandal", "accused the firm of hiding it", "called for a ban"; passives.
#include <algorithm>

#include "engine/model/grammar.h"
#include "engine/speech/read_content.h"

namespace recount::speech {

// "accuse Ruritania of planning": by the words, since parsers often take the accused for the subject of what follows.
Range ContentReader::AccusedOf(int v, const std::vector<Entry>& entries, const Draft& d) const {
  if (Takes(entries, kObjOf, d) == nullptr) return {};
  for (int i = v + 1; i + 1 < s_.last && i < v + 10; ++i) {
    const Token& t = text_.at(i);
    if (t.upos == Upos::PUNCT || IsFiniteVerb(t) || t.upos == Upos::SCONJ) {
      if (Low(text_, i) != "of") return {};
    }
    if (i > v + 1 && Low(text_, i) == "of" && text_.at(i + 1).xpos == Xpos::VBG) {
      // "of arming and sheltering the rebels"
      int end = ExtendObject(i + 2);
      while (end + 1 < s_.last && text_.at(end).upos == Upos::CCONJ && text_.at(end + 1).xpos == Xpos::VBG)
        end = ExtendObject(end + 2);
      return {v + 1, end};
    }
  }
  return {};
}

// A token `word` behind the object that opens its phrase: "as a triumph", "of hiding", "for his silence".
int ContentReader::FindAs(int v, int after, std::string_view word) const {
  for (int i = after; i < s_.last && i <= tree_.right(v); ++i) {
    if (Low(text_, i) != word || !tree_.Below(i, v)) continue;
    const Token& t = text_.at(i);
    if (t.rel == Rel::case_ || t.rel == Rel::mark) {
      // The phrase must hang on the verb or on its object, not deeper.
      const int up = t.head >= 0 ? text_.at(t.head).head : -1;
      if (up == v || (up > v && text_.at(up).head == v)) return i;
    }
  }
  return -1;
}

// "at more than 3,000", "at $4m", "at between 20 and 30" behind the object: the token "at", or -1.
int ContentReader::NumberAt(int v, int from) const {
  constexpr int kObject = 14, kPhrase = 6;
  for (int i = from; i < s_.last - 1 && i < v + kObject; ++i) {
    const std::string low = Low(text_, i);
    if (text_.at(i).upos == Upos::PUNCT || IsFiniteVerb(text_.at(i))) return -1;
    if (low != "at" && low != "as") continue;
    for (int k = i + 1; k < s_.last && k <= i + kPhrase; ++k) {
      if (text_.at(k).upos == Upos::NUM) return i;
      if (IsFiniteVerb(text_.at(k)) || text_.at(k).upos == Upos::CCONJ) break;
    }
  }
  return -1;
}

bool ContentReader::TakeObjects(const std::vector<Entry>& entries, Draft* d) const {
  const int v = d->cue_word;
  int object = -1, infinitive = -1, predicate = -1, gerund = -1;
  for (const int* c = tree_.begin(v); c != tree_.end(v); ++c) {
    const Token& t = text_.at(*c);
    if (*c < v) {
      const bool who = t.xpos == Xpos::WDT || t.xpos == Xpos::WP;
      if (who && object < 0 && (t.rel == Rel::obj || (Low(text_, *c) == "whom" && *c < d->source_head))) object = *c;
      continue;
    }
    const int mark = tree_.Child(*c, Rel::mark);
    const bool to = mark >= 0 && text_.at(mark).xpos == Xpos::TO;
    if ((t.rel == Rel::obj || (t.rel == Rel::iobj && object < 0)) && (object < v)) object = *c;
    if ((t.rel == Rel::xcomp || t.rel == Rel::ccomp || t.rel == Rel::advcl) && to && infinitive < 0 &&
        (t.rel != Rel::advcl || object >= 0 || tree_.left(*c) == v + 1))
      infinitive = *c;
    if (t.rel == Rel::xcomp && !to && predicate < 0) predicate = *c;
    // "denied breaking the law", "denied having broken it"
    const int aux = tree_.Child(*c, Rel::aux);
    const bool ing = t.xpos == Xpos::VBG || (aux > v && text_.at(aux).xpos == Xpos::VBG) ||
                     (t.xpos == Xpos::VBN && *c > v + 1 && text_.at(v + 1).xpos == Xpos::VBG);
    if ((t.rel == Rel::xcomp || t.rel == Rel::ccomp || t.rel == Rel::obj) && ing && gerund < 0) gerund = *c;
  }
  const auto finish = [&](const Entry* entry, unsigned frame, Range r) {
    if (r.first > v) r.last = std::max(r.last, ExtendObject(r.last));
    CutAtAccording(&r);
    if (frame != kObjOf) CutAtClause(v, &r);
    CutAtReport(v, &r);
    GrowToQuote(&r);
    d->content = {r};
    Done(*entry, frame, d);
    return !d->content.empty();
  };
  if (const Range r = AccusedOf(v, entries, *d); !r.empty()) {
    const Entry* entry = Takes(entries, kObjOf, *d);
    return finish(entry, kObjOf, r);
  }
  // "put the turnout at 3,000": only a number makes it a saying.
  if (object > v || (object < 0 && v + 1 < s_.last && text_.at(v + 1).head == v)) {
    if (const Entry* entry = Takes(entries, kAt, *d)) {
      const int from = object > v ? object + 1 : v + 2;
      const int at = NumberAt(v, from);
      if (at > from - 1) {
        int last = text_.at(at).head > at ? tree_.right(text_.at(at).head) + 1 : at + 2;
        for (int i = at + 1; i < std::min(last, s_.last); ++i) {
          // "at 27, nine of them children"
          if (text_.Form(i) == "," && !(i + 1 < s_.last && text_.at(i + 1).upos == Upos::NUM)) last = i;
        }
        return finish(entry, kAt, {v + 1, std::min(last, s_.last)});
      }
    }
  }
  const bool behind_what = d->clause.first > s_.first && Low(text_, d->clause.first - 1) == "what";
  if (object > v && !behind_what) {
    const struct {
      unsigned frame;
      std::string_view word;
    } pairs[] = {{kAs, "as"}, {kObjOf, "of"}, {kObjFor, "for"}};
    for (const auto& [frame, word] : pairs) {
      const Entry* entry = Takes(entries, frame, *d);
      if (entry == nullptr) continue;
      const int at = FindAs(v, object + 1, word);
      if (at < 0) continue;
      const int phrase = text_.at(at).head;
      return finish(entry, frame, {tree_.left(object), std::max(tree_.right(object), tree_.right(phrase)) + 1});
    }
    if (predicate > object) {
      if (const Entry* entry = Takes(entries, kSmall, *d))
        return finish(entry, kSmall, {tree_.left(object), tree_.right(predicate) + 1});
    }
    if (infinitive > object) {
      if (const Entry* entry = Takes(entries, kObjInf, *d))
        return finish(entry, kObjInf, {tree_.left(object), tree_.right(infinitive) + 1});
    }
    // "called the play a triumph", "called the play dull": the parse takes the predicate for a second object, or for an
    // adjective of the first that stands behind it.
    if (const Entry* entry = Takes(entries, kSmall, *d)) {
      for (int i = object + 1; i < s_.last; ++i) {
        const Token& t = text_.at(i);
        const bool second = t.head == v && (t.rel == Rel::obj || t.rel == Rel::iobj || t.rel == Rel::nmod_desc);
        const bool behind_it = t.head == object && t.rel == Rel::amod;
        if (second || behind_it) return finish(entry, kSmall, {tree_.left(object), tree_.right(i) + 1});
      }
    }
    // "called it “shameful”": no predicate in the parse, but a quotation right behind the object.
    const int behind = tree_.right(object) + 1;
    if (behind < s_.last && in_.quotes.At(behind) >= 0 && tree_.Below(object, v)) {
      if (const Entry* entry = Takes(entries, kSmall, *d))
        return finish(entry, kSmall, {tree_.left(object), behind + 1});
    }
  }
  // "whom prosecutors described as a colonel", "what he called “a lie”": the relative word and what is said of it.
  const bool relative = object >= 0 && object < v;
  const bool what = d->clause.first > s_.first && Low(text_, d->clause.first - 1) == "what";
  // "described as “lies” the claim that": a long object behind what is said of it.
  const int next = d->cue.back() + 1;
  if (object < 0 && !d->source.empty() && next + 1 < s_.last && Low(text_, next) == "as") {
    bool resumed = false;
    for (int i = next + 1; i + 1 < s_.last; ++i)
      resumed = resumed || (text_.at(i).upos == Upos::DET && in_.words.Is("resume-noun", Low(text_, i + 1)));
    const Entry* as = Takes(entries, kAs, *d);
    if (resumed && as != nullptr) return finish(as, kAs, {next + 1, s_.last});
  }
  if (relative || what) {
    const Entry* as = Takes(entries, kAs, *d);
    const Entry* small = what ? Takes(entries, kSmall, *d) : nullptr;
    const int first = d->cue.back() + 1;
    if (as != nullptr && first + 1 < s_.last && Low(text_, first) == "as")
      return finish(as, kAs, {first + 1, first + 2});
    if (small != nullptr && first < s_.last && (text_.at(first).upos != Upos::PUNCT || in_.quotes.At(first) >= 0))
      return finish(small, kSmall, {first, first + 1});
  }
  if (infinitive > v) {
    if (object < 0 || object > infinitive) {
      if (const Entry* entry = Takes(entries, kInf, *d)) return finish(entry, kInf, Branch(infinitive, v + 1));
    }
    // A subject of its own: "wants voters to know".
    if (text_.at(infinitive).rel == Rel::ccomp) {
      if (const Entry* entry = Takes(entries, kObjInf, *d)) return finish(entry, kObjInf, Branch(infinitive, v + 1));
    }
  }
  // "declined to comment", read as a preposition and a noun.
  if (infinitive < 0 && v + 2 < s_.last && Low(text_, v + 1) == "to" && text_.at(v + 2).head == v &&
      text_.at(v + 2).rel == Rel::obl && tree_.left(v + 2) == v + 1) {
    if (const Entry* entry = Takes(entries, kInf, *d)) return finish(entry, kInf, Branch(v + 2, v + 1));
  }
  if (gerund < 0 && v + 1 < s_.last && text_.at(v + 1).xpos == Xpos::VBG && text_.at(v + 1).head == v) gerund = v + 1;
  if (gerund > v) {
    if (const Entry* entry = Takes(entries, kGerund, *d)) return finish(entry, kGerund, Branch(gerund, v + 1));
  }
  if (TakePrep(entries, d)) return true;
  // "a charge the police reject"
  const int noun = text_.at(v).head;
  if (object < 0 && text_.at(v).rel == Rel::acl_relcl && noun >= s_.first && noun < d->clause.first &&
      in_.words.Is("resume-noun", Low(text_, noun))) {
    const Entry* entry = Takes(entries, kNoun, *d);
    if (entry != nullptr && !entry->weak) return finish(entry, kNoun, {noun, noun + 1});
  }
  if (object >= 0) {
    const Entry* entry = Takes(entries, kNoun, *d);
    if (entry != nullptr && !entry->weak) {
      if (object > v) return finish(entry, kNoun, Branch(object, v + 1));
      return finish(entry, kNoun, {object, object + 1});
    }
  }
  return false;
}

bool ContentReader::TakePrep(const std::vector<Entry>& entries, Draft* d) const {
  const int v = d->cue_word;
  for (const Entry& e : entries) {
    if ((e.takes & kPrep) == 0 || e.with.empty()) continue;
    // The words of `with` stand right behind the verb, or open a phrase that hangs on it.
    for (const int* c = tree_.begin(v); c != tree_.end(v); ++c) {
      if (*c < v) continue;
      const Rel rel = text_.at(*c).rel;
      if (rel != Rel::obl && rel != Rel::advcl && rel != Rel::obj && rel != Rel::nmod && rel != Rel::ccomp) continue;
      for (const int* m = tree_.begin(*c); m != tree_.end(*c); ++m) {
        if (text_.at(*m).rel != Rel::case_ && text_.at(*m).rel != Rel::mark) continue;
        if (Low(text_, *m) != e.with || *m > *c) continue;
        if (*m > v + 4) continue;
        for (int i = v + 1; i <= *m; ++i) {
          if (i == *m || text_.at(i).rel == Rel::compound_prt) d->cue.push_back(i);
        }
        std::sort(d->cue.begin(), d->cue.end());
        d->cue.erase(std::unique(d->cue.begin(), d->cue.end()), d->cue.end());
        Range r = Branch(*c, *m + 1);
        r.last = std::max(r.last, ExtendObject(r.last));
        CutAtAccording(&r);
        GrowToQuote(&r);
        d->content = {r};
        Done(e, kPrep, d);
        return !d->content.empty();
      }
    }
    const auto blank = e.with.find(' ');
    if (blank != std::string::npos && v + 2 < s_.last && Low(text_, v + 1) == e.with.substr(0, blank) &&
        Low(text_, v + 2) == e.with.substr(blank + 1)) {
      for (const int* c = tree_.begin(v); c != tree_.end(v); ++c) {
        if (*c <= v + 2 ||
            (text_.at(*c).rel != Rel::obl && text_.at(*c).rel != Rel::obj && text_.at(*c).rel != Rel::advcl))
          continue;
        d->cue.push_back(v + 1);
        d->cue.push_back(v + 2);
        std::sort(d->cue.begin(), d->cue.end());
        d->cue.erase(std::unique(d->cue.begin(), d->cue.end()), d->cue.end());
        Range r = Branch(*c, v + 3);
        GrowToQuote(&r);
        d->content = {r};
        Done(e, kPrep, d);
        return !d->content.empty();
      }
    }
  }
  return false;
}

}  // namespace recount::speech
