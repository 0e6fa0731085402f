// Where content begins and ends.
#include <algorithm>

#include "engine/model/grammar.h"
#include "engine/speech/read_content.h"

namespace recount::speech {

void ContentReader::GrowToQuote(Range* range) const {
  if (range->empty()) return;
  const auto& all = in_.quotes.all();
  const int last = in_.quotes.At(range->last - 1);
  if (last >= 0) range->last = std::max(range->last, all[static_cast<std::size_t>(last)].tokens.last);
  // The closing mark right behind.
  const int first = in_.quotes.At(range->first);
  if (first >= 0 && all[static_cast<std::size_t>(first)].tokens.first == range->first - 1) --range->first;
}

// "denies that it is planning to invade and says its troops ...": the parser hangs "says" inside the content of
// "denies". A finite reporting verb in the same tense, without a subject of its own, continues the outer clause.
int ContentReader::CutAtRaised(int v, int first, int last) const {
  const Xpos tense = text_.at(v).xpos;
  if (tense != Xpos::VBD && tense != Xpos::VBZ && tense != Xpos::VBP) return last;
  for (int w = first + 1; w < last; ++w) {
    const Token& t = text_.at(w);
    if (t.rel != Rel::conj || t.xpos != tense || in_.quotes.At(w) >= 0) continue;
    const std::vector<Entry>* entries = in_.words.Verb(t.lemma);
    if (entries == nullptr || std::none_of(entries->begin(), entries->end(), [](const Entry& e) {
          return (e.takes & kClause) != 0 && !e.weak && e.with.empty();
        }))
      continue;
    if (tree_.Child(w, Rel::nsubj) >= 0) continue;
    // "told them it would open its books and rejected the claim": "rejected" goes with "told", not with "would open".
    const Token& beside = text_.at(std::max(t.head, 0));
    const bool apart = t.xpos == Xpos::VBD && beside.xpos == Xpos::VB && tree_.Child(t.head, Rel::aux) >= 0;
    if (!apart && tree_.Child(w, Rel::ccomp) < 0 &&
        !(w + 1 < s_.last && in_.words.Is("complementiser", Low(text_, w + 1))))
      continue;
    int cut = w;
    while (cut > first && (text_.at(cut - 1).upos == Upos::ADV || text_.at(cut - 1).upos == Upos::CCONJ ||
                           text_.at(cut - 1).upos == Upos::AUX))
      --cut;
    if (cut > first + 1) return cut;
  }
  return last;
}

// Where the words that go on behind a content clause stop being its: a reporting verb of the outer clause, "which",
// "adding".
int ContentReader::ExtendClause(int v, int head, int end) const {
  const auto reports = [&](int w) {
    const std::vector<Entry>* e = in_.words.Verb(text_.at(w).lemma);
    return e != nullptr && std::any_of(e->begin(), e->end(),
                                       [](const Entry& x) { return (x.takes & (kClause | kQuote)) != 0 && !x.weak; });
  };
  int limit = s_.last;
  for (int w = end; w < limit; ++w) {
    if (!IsFiniteVerb(text_.at(w)) || tree_.Below(w, head) || in_.quotes.At(w) >= 0) continue;
    const Token& t = text_.at(w);
    const bool outer = t.head == v || t.head < 0 || w == text_.at(v).head;
    if ((outer && t.rel == Rel::conj) || (reports(w) && t.upos == Upos::VERB)) {
      int from = w;
      while (from > end && text_.Form(from - 1) != "," && text_.at(from - 1).upos != Upos::CCONJ &&
             text_.at(from - 1).upos != Upos::SCONJ)
        --from;
      while (from > end && (text_.at(from - 1).upos == Upos::CCONJ || text_.at(from - 1).upos == Upos::PUNCT ||
                            text_.at(from - 1).upos == Upos::SCONJ))
        --from;
      limit = std::max(end, from);
    }
  }
  for (int i = end; i < limit; ++i) {
    const std::string_view form = text_.Form(i);
    if (form == ";" || form == ":" || form == "—" || form == "–" || form == "--" || form == "(" ||
        (form == "-" && text_.at(i).space_before))
      return i;
    if (form != "," || i + 1 >= limit) continue;
    const Token& next = text_.at(i + 1);
    const std::string low = Low(text_, i + 1);
    if (next.xpos == Xpos::VBG || next.xpos == Xpos::WDT || next.xpos == Xpos::WP || next.xpos == Xpos::WPS ||
        low == "according" || low == "as")
      return i;
  }
  return limit;
}

// Behind an object: the phrases that the parser hung elsewhere, up to the next comma, conjunction, clause or day.
int ContentReader::ExtendObject(int end) const {
  int i = end;
  while (i < s_.last) {
    const Token& t = text_.at(i);
    const std::string low = Low(text_, i);
    if (in_.quotes.At(i) >= 0) {
      i = std::min(in_.quotes.all()[static_cast<std::size_t>(in_.quotes.At(i))].tokens.last, s_.last);
      continue;
    }
    if (t.upos == Upos::PUNCT && !(low == "-" && !t.space_before) && low != "'" && low != "’") break;
    if (t.upos == Upos::CCONJ || t.upos == Upos::SCONJ || IsFiniteVerb(t)) break;
    if (in_.words.Is("day", std::string(text_.Form(i)))) break;
    if (t.upos == Upos::ADP && i + 1 < s_.last && in_.words.Is("day", std::string(text_.Form(i + 1)))) break;
    ++i;
  }
  return i;
}

// The first word behind the cue that is no addressee, day or place of the saying.
int ContentReader::FirstBehind(const Draft& d, int content_head) const {
  int at = d.clause.last;
  at = std::max(at, d.cue.back() + 1);
  const int stop = tree_.left(content_head);
  while (at < stop) {
    const Token& t = text_.at(at);
    if (in_.words.Is("complementiser", Low(text_, at)) && t.upos != Upos::PRON) break;
    if (t.upos == Upos::PUNCT && in_.quotes.At(at) < 0) {
      ++at;
      continue;
    }
    if (in_.words.Is("day", std::string(text_.Form(at)))) {
      ++at;
      continue;
    }
    // A branch of the cue's verb that ends before the clause.
    int branch = at;
    while (branch >= 0 && text_.at(branch).head != d.cue_word && text_.at(branch).head >= 0)
      branch = text_.at(branch).head;
    if (branch < 0 || text_.at(branch).head != d.cue_word || branch == content_head) break;
    const Rel rel = text_.at(branch).rel;
    if (rel != Rel::obj && rel != Rel::iobj && rel != Rel::obl && rel != Rel::obl_unmarked && rel != Rel::advmod &&
        rel != Rel::compound_prt && rel != Rel::advcl)
      break;
    if (tree_.right(branch) >= stop) break;
    at = tree_.right(branch) + 1;
  }
  return std::min(at, stop);
}

// An object ends where "and" begins a clause with a subject of its own, or a verb in the cue's tense.
void ContentReader::CutAtClause(int v, Range* range) const {
  for (int i = range->first + 1; i < range->last; ++i) {
    if (text_.at(i).upos != Upos::CCONJ || in_.quotes.At(i) >= 0) continue;
    for (int w = i + 1; w < range->last; ++w) {
      const Token& t = text_.at(w);
      if (!IsFiniteVerb(t) || t.rel != Rel::conj || t.head > i) continue;
      const int subject = tree_.Child(w, Rel::nsubj);
      if (subject > i || (t.xpos == text_.at(v).xpos && w <= i + 2)) {
        range->last = i;
        return;
      }
      break;
    }
  }
}

// "…, with the others refusing to leave, Ms Berg said": a reporting verb with a subject of its own behind a comma is
// the main clause.
void ContentReader::CutAtReport(int v, Range* range) const {
  for (int i = range->first + 2; i < range->last; ++i) {
    if (text_.Form(i) != "," || in_.quotes.At(i) >= 0) continue;
    for (int w = i + 1; w < std::min(s_.last, range->last + 2) && w <= i + 8; ++w) {
      if (text_.Form(w) == ",") break;
      const Token& t = text_.at(w);
      if (!IsFiniteVerb(t) || t.upos != Upos::VERB) continue;
      const std::vector<Entry>* e = in_.words.Verb(t.lemma);
      const int subject = tree_.Child(w, Rel::nsubj);
      const bool relative =
          text_.at(i + 1).xpos == Xpos::WP || text_.at(i + 1).xpos == Xpos::WDT || text_.at(i + 1).upos == Upos::SCONJ;
      if (e != nullptr && !relative && subject > i && w != v &&
          std::any_of(e->begin(), e->end(), [](const Entry& x) { return (x.takes & kQuote) != 0 && !x.weak; })) {
        range->last = i;
        return;
      }
      break;
    }
  }
}

// "…, a charge that the police reject", "…, a claim Acme denies": a noun that takes up all before it is not part of it.
void ContentReader::CutAtResumed(Range* range) const {
  for (int i = range->first + 3; i + 3 < range->last; ++i) {
    if (text_.Form(i) != "," || in_.quotes.At(i) >= 0 || text_.at(i + 1).upos != Upos::DET) continue;
    if (in_.words.Is("resume-noun", Low(text_, i + 2)) && text_.at(i + 3).upos != Upos::PUNCT &&
        text_.at(i + 3).upos != Upos::ADP) {
      range->last = i;
      return;
    }
  }
}

// ", according to a survey" is said by whoever says the whole.
void ContentReader::CutAtAccording(Range* range) const {
  for (int i = range->first + 2; i + 1 < range->last; ++i) {
    if (in_.quotes.At(i) < 0 && text_.Form(i) == "according" && text_.Form(i + 1) == "to" && text_.Form(i - 1) == ",") {
      range->last = i - 1;
      return;
    }
  }
}

// "told the agency that": where the words tell the addressee, whatever the parse made of it; the token "that", or -1.
int ContentReader::ThatBehindAddressee(const Draft& d) const {
  for (int i = d.cue.back() + 1; i + 1 < s_.last && i < d.cue.back() + 12; ++i) {
    const Token& t = text_.at(i);
    if (i > d.cue.back() + 1 && Low(text_, i) == "that") return i;
    if (t.upos == Upos::PUNCT || IsFiniteVerb(t) || in_.quotes.At(i) >= 0) return -1;
  }
  return -1;
}

}  // namespace recount::speech
