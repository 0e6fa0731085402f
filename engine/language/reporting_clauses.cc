#include "engine/language/reporting_clauses.h"

#include <algorithm>

#include "engine/model/grammar.h"

namespace recount::language {
namespace {

class Closer {
 public:
  Closer(const WordLists& lists, const Sentence& sentence, Text* text) : lists_(lists), s_(sentence), text_(*text) {}

  void Run() {
    FinalReport();
    for (int v = s_.first + 1; v < s_.last; ++v) SubjectOfVerb(v);
    for (int v = s_.first + 3; v < s_.last; ++v) {
      GiveBackSubject(v);
      if (!IsReport(v)) continue;
      const int speaker = SpeakerBefore(v);
      if (speaker < 0) continue;
      Token& t = text_.tokens[static_cast<std::size_t>(speaker)];
      const int role = RoleBefore(speaker);
      if (role >= 0) {
        text_.tokens[static_cast<std::size_t>(role)].head = v;
        text_.tokens[static_cast<std::size_t>(role)].rel = Rel::nsubj;
        t.head = role;
        t.rel = Rel::appos;
        continue;
      }
      t.head = v;
      t.rel = Rel::nsubj;
    }
  }

 private:
  Token& At(int i) { return text_.tokens[static_cast<std::size_t>(i)]; }

  // "..., its manager Ann Moe estimates.": a last word that looks like a plural but reports what stands before.
  void FinalReport() {
    int last = s_.last - 1;
    while (last > s_.first && text_.at(last).upos == Upos::PUNCT) --last;
    Token& t = At(last);
    if (t.upos != Upos::NOUN || !text_.Form(last).ends_with("s") || !lists_.reporting_verbs.contains(text_.Form(last)))
      return;
    if (last - 1 <= s_.first || text_.at(last - 1).upos != Upos::PROPN) return;
    int comma = last - 1;
    while (comma > s_.first && text_.Form(comma) != ",") {
      if (text_.at(comma).upos == Upos::VERB || text_.at(comma).upos == Upos::ADP) return;
      --comma;
    }
    int root = -1;
    for (int i = s_.first; i < comma; ++i) {
      if (text_.at(i).head < 0 && text_.at(i).upos == Upos::VERB) root = i;
    }
    if (root < 0) return;
    int speaker = -1;
    for (int i = comma + 1; i < last; ++i) {
      if (text_.at(i).head != last && text_.at(i).head > comma) continue;
      if (text_.at(i).upos == Upos::PROPN || (text_.at(i).upos == Upos::NOUN && speaker < 0)) {
        if (speaker < 0) speaker = i;
      }
    }
    if (speaker < 0) return;
    t.upos = Upos::VERB;
    t.xpos = Xpos::VBZ;
    t.lemma = std::string(text_.Form(last).substr(0, text_.Form(last).size() - 1));
    t.head = root;
    t.rel = Rel::parataxis;
    At(speaker).head = last;
    At(speaker).rel = Rel::nsubj;
  }

  // "the town plans to close": a finite verb that the tree treats as a noun, with a compound before it and an
  // infinitive that explains it. The compound is its subject.
  void SubjectOfVerb(int v) {
    const Token& t = text_.at(v);
    if (t.upos != Upos::VERB || (t.xpos != Xpos::VBZ && t.xpos != Xpos::VBP && t.xpos != Xpos::VBD)) return;
    const int noun = v - 1;
    if (text_.at(noun).head != v || text_.at(noun).rel != Rel::compound) return;
    for (int i = s_.first; i < s_.last; ++i) {
      if (text_.at(i).head == v && IsSubject(text_.at(i).rel)) return;
    }
    for (int i = s_.first; i < s_.last; ++i) {
      if (text_.at(i).head != v) continue;
      const Rel rel = text_.at(i).rel;
      if (i < noun &&
          (rel == Rel::det || rel == Rel::amod || rel == Rel::compound || rel == Rel::nmod_poss || rel == Rel::nummod))
        At(i).head = noun;
      if (i > v && rel == Rel::acl && text_.at(i).xpos == Xpos::VB) At(i).rel = Rel::xcomp;
    }
    At(noun).rel = Rel::nsubj;
  }

  // "The bridge, Ann Moe said, is safe.": of two subjects the one behind the comma speaks, the other is the clause's
  // that follows.
  void GiveBackSubject(int v) {
    if (text_.at(v).upos != Upos::VERB || !lists_.reporting_verbs.contains(text_.Form(v))) return;
    int outer = -1, inner = -1, clause = -1;
    for (int i = s_.first; i < s_.last; ++i) {
      if (text_.at(i).head != v) continue;
      const Rel rel = text_.at(i).rel;
      if (rel == Rel::nsubj && i < v) (outer < 0 ? outer : inner) = i;
      if (rel == Rel::ccomp && i > v && clause < 0) clause = i;
    }
    if (inner < 0 || clause < 0) return;
    const int before = Reach(inner).first - 1;
    if (before <= outer || text_.Form(before) != ",") return;
    for (int i = s_.first; i < s_.last; ++i) {
      if (text_.at(i).head == clause && IsSubject(text_.at(i).rel)) return;
    }
    text_.tokens[static_cast<std::size_t>(outer)].head = clause;
  }

  // A finite reporting verb that has what was said before it, and no subject.
  bool IsReport(int v) const {
    const Token& t = text_.at(v);
    if (t.upos != Upos::VERB || (t.xpos != Xpos::VBD && t.xpos != Xpos::VBZ && t.xpos != Xpos::VBP)) return false;
    if (!lists_.reporting_verbs.contains(text_.Form(v))) return false;
    const int up = t.head;
    bool said = t.rel == Rel::parataxis && up >= s_.first && up < v && text_.at(up).upos == Upos::VERB;
    for (int i = s_.first; i < s_.last; ++i) {
      if (text_.at(i).head != v) continue;
      const Rel rel = text_.at(i).rel;
      if (rel == Rel::nsubj || rel == Rel::nsubj_pass || rel == Rel::csubj || rel == Rel::expl) return false;
      said = said || (i < v && (rel == Rel::ccomp || rel == Rel::parataxis));
    }
    return said;
  }

  // First and last word of what hangs below `top`.
  std::pair<int, int> Reach(int top) const {
    int first = top, last = top;
    for (int i = s_.first; i < s_.last; ++i) {
      if (text_.at(i).upos == Upos::PUNCT) continue;
      int at = i;
      for (int steps = 0; at >= s_.first && at != top && steps < s_.last - s_.first; ++steps) at = text_.at(at).head;
      if (at != top) continue;
      first = std::min(first, i), last = std::max(last, i);
    }
    return {first, last};
  }

  // ", the speaker of parliament, Josip Moe, announced": the role, where the parse hung it beside the name.
  int RoleBefore(int name) const {
    const int up = text_.at(name).head;
    const int comma = Reach(name).first - 1;
    for (int i = comma - 1; i > up && i > s_.first; --i) {
      if (text_.at(i).head != up || text_.at(i).rel != Rel::appos || text_.at(i).upos != Upos::NOUN) continue;
      const auto [first, last] = Reach(i);
      return last == comma - 1 && first > s_.first && text_.Form(first - 1) == "," ? i : -1;
    }
    return -1;
  }

  bool HasCase(int token) const {
    for (int i = s_.first; i < token; ++i) {
      if (text_.at(i).head == token && text_.at(i).rel == Rel::case_) return true;
    }
    return false;
  }

  int SpeakerBefore(int v) const {
    int end = v - 1;
    if (text_.Form(end) == ",") --end;
    int found = -1;
    int at = end;
    for (int steps = 0; steps < 8; ++steps) {
      const int up = text_.at(at).head;
      if (up < s_.first || up >= v) break;
      const Token& t = text_.at(at);
      const bool nominal = t.upos == Upos::NOUN || t.upos == Upos::PROPN || t.upos == Upos::PRON;
      if (nominal && up < at && !HasCase(at)) {
        const auto [first, last] = Reach(at);
        const bool behind_comma = first > s_.first && text_.Form(first - 1) == "," && up < first - 1;
        const bool loose = t.rel == Rel::appos || t.rel == Rel::conj || t.rel == Rel::dep || t.rel == Rel::list ||
                           t.rel == Rel::parataxis;
        if (behind_comma && loose && last <= v - 1 && last >= end) found = at;
      } else if (HasCase(at)) {
        break;
      }
      at = up;
    }
    return found;
  }

  const WordLists& lists_;
  const Sentence& s_;
  Text& text_;
};

}  // namespace

void AttachClosingSpeakers(const WordLists& lists, const Sentence& sentence, Text* text) {
  Closer(lists, sentence, text).Run();
}

}  // namespace recount::language
