#include "engine/language/reporting_clauses.h"

#include <algorithm>

#include "engine/model/grammar.h"

namespace recount::language {
namespace {

class Closer {
 public:
  Closer(const WordLists& lists, const Sentence& sentence, Text* text) : lists_(lists), s_(sentence), text_(*text) {}

  void Run() {
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
