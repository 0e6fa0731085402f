// The source of a cue: its noun phrase, whole, with title and identifying apposition; "who" alone in a relative clause.
#include <algorithm>

#include "engine/model/grammar.h"
#include "engine/model/unicode.h"
#include "engine/speech/read_cues.h"

namespace recount::speech {

std::string Low(const Text& text, int token) {
  return Lower(text.Form(token));
}

bool IsFiniteVerb(const Token& t) {
  return (t.upos == Upos::VERB || t.upos == Upos::AUX) &&
         (t.xpos == Xpos::VBD || t.xpos == Xpos::VBZ || t.xpos == Xpos::VBP || t.xpos == Xpos::MD);
}

void TrimContent(const Context& in, Range* range) {
  const auto trimmable = [&](int i) {
    const Token& t = in.text.at(i);
    if (t.upos != Upos::PUNCT) return false;
    if (in.quotes.At(i) >= 0) return false;
    const std::string_view form = in.text.Form(i);
    return form != "\"" && form != "“" && form != "”" && form != "?" && form != "(" && form != ")" && form != "[" &&
           form != "]";
  };
  while (!range->empty() && trimmable(range->first)) ++range->first;
  while (!range->empty() && trimmable(range->last - 1)) --range->last;
}

namespace {

// "Monday", "on June 18", "18 June".
bool IsDay(const Context& in, int branch) {
  const Text& text = in.text;
  for (int i = in.tree.left(branch); i <= in.tree.right(branch); ++i) {
    if (in.words.Is("day", text.Form(i)) || in.words.Is("month", text.Form(i))) continue;
    const Token& t = text.at(i);
    if (t.upos != Upos::ADP && t.upos != Upos::NUM && t.upos != Upos::PUNCT && t.upos != Upos::DET) return false;
  }
  return in.words.Is("day", text.Form(branch)) || in.words.Is("month", text.Form(branch)) ||
         (in.tree.left(branch) < branch && in.words.Is("month", text.Form(in.tree.right(branch)))) ||
         (in.tree.left(branch) < branch && in.words.Is("month", text.Form(branch - 1)));
}

// "NATO Secretary-General Ann Vik said", "The carmaker Veltra has said": the parse may lose the end of a long title;
// what stands between it and the cue, all written like a name, is its name. A day is none.
void GrowToCue(const Context& in, Draft* draft) {
  if (draft->source.empty() || draft->cue.empty()) return;
  const Text& text = in.text;
  const int from = draft->source.back() + 1;
  int to = draft->cue.front();
  while (to > from && in.words.Is("day", text.Form(to - 1))) --to;
  if (to <= from || to - from > 6) return;
  for (int i = from; i < to; ++i) {
    const Token& t = text.at(i);
    const bool hyphen = text.Form(i) == "-" && !t.space_before;
    const bool proper = t.upos == Upos::PROPN || t.xpos == Xpos::NNP || t.xpos == Xpos::NNPS;
    const bool name = proper && in.quotes.At(i) == in.quotes.At(draft->source_head);
    const bool particle = i + 1 < to && t.upos == Upos::X;
    if (!hyphen && !name && !particle) return;
    if (in.words.Is("day", text.Form(i))) return;
  }
  if (text.Form(to - 1) == "-") return;
  for (int i = from; i < to; ++i) draft->source.push_back(i);
}

}  // namespace

void AddSource(const Context& in, int head, Draft* draft) {
  draft->source_head = head;
  draft->source.clear();
  const Text& text = in.text;
  const Sentence& s = text.SentenceOf(head);
  int first = in.tree.left(head);
  int last = in.tree.right(head) + 1;
  // Never across the cue itself, nor what hangs on the noun by mistake: a clause beside it.
  if (draft->cue_word >= 0) {
    if (draft->cue_word > head)
      last = std::min(last, draft->cue.empty() ? draft->cue_word : draft->cue.front());
    else
      first = std::max(first, draft->cue.empty() ? draft->cue_word + 1 : draft->cue.back() + 1);
  }
  first = std::max(first, s.first);
  last = std::min(last, s.last);
  for (int i = first; i < last; ++i) {
    if (!in.tree.Below(i, head)) continue;
    // Branches of the noun that are no part of its name: adverbs before it, clauses that the parser hung on it.
    int branch = i;
    while (branch != head && in.text.at(branch).head != head) branch = in.text.at(branch).head;
    if (branch != head) {
      const Rel rel = text.at(branch).rel;
      if (rel == Rel::parataxis || rel == Rel::advcl || rel == Rel::ccomp || rel == Rel::dislocated ||
          rel == Rel::discourse || rel == Rel::cc) {
        if (!(rel == Rel::cc && i > head)) continue;
      }
      // "All they got was a note saying": of a predicate the noun phrase alone.
      if (branch < head && (IsSubject(rel) || rel == Rel::cop || rel == Rel::aux || rel == Rel::mark)) continue;
      if ((rel == Rel::case_ || rel == Rel::mark) && branch < head) continue;
      // Phrases before the noun that belong to the sentence: "By a slim margin, voters", "even as voters", "on Sunday,
      // voters".
      if (branch < head &&
          (rel == Rel::obl || rel == Rel::nmod || rel == Rel::obl_unmarked || rel == Rel::nmod_unmarked) &&
          in.tree.Child(branch, Rel::case_) >= 0)
        continue;
      // "The office on June 18 called": the day of the saying.
      const int with = in.tree.Child(branch, Rel::case_);
      if (branch > head && (with < 0 || Low(text, with) == "on" || Low(text, with) == "in") && IsDay(in, branch))
        continue;
      if (branch < head && rel == Rel::advmod && branch == i && text.at(i).upos == Upos::ADV &&
          in.words.Is("group-adverb", Low(text, i)) && i == first)
        continue;
      if (rel == Rel::punct && (i == first || i == last - 1)) continue;
    }
    draft->source.push_back(i);
  }
  GrowToCue(in, draft);
  // A comma before the noun closes another phrase, unless it stands between adjectives.
  for (std::size_t i = draft->source.size(); i-- > 0;) {
    const int t = draft->source[i];
    if (t >= head || text.Form(t) != ",") continue;
    if (i == 0 || (text.at(t - 1).upos != Upos::ADJ && text.at(t - 1).upos != Upos::NUM)) {
      draft->source.erase(draft->source.begin(), draft->source.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      break;
    }
  }
  while (!draft->source.empty() && text.at(draft->source.back()).upos == Upos::PUNCT &&
         text.Form(draft->source.back()) != ")")
    draft->source.pop_back();
  while (!draft->source.empty() && text.at(draft->source.front()).upos == Upos::PUNCT)
    draft->source.erase(draft->source.begin());
  // A possessor alone: "his" in "his claim that", "'s" left off.
  while (!draft->source.empty() && text.at(draft->source.back()).xpos == Xpos::POS) draft->source.pop_back();
}

}  // namespace recount::speech
