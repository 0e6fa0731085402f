#include "engine/speech/find_source.h"

#include <algorithm>

namespace recount::speech {
namespace {

bool IsRelativePronoun(const Token& t) {
  return t.xpos == Xpos::WP || t.xpos == Xpos::WDT;
}

bool IsNominal(const Token& t) {
  return t.upos == Upos::NOUN || t.upos == Upos::PROPN || t.upos == Upos::PRON || t.upos == Upos::NUM ||
         t.upos == Upos::DET || t.upos == Upos::ADJ;
}

class Finder {
 public:
  Finder(const Context& in, const Sentence& s, int outer)
      : in_(in), text_(in.text), tree_(in.tree), s_(s), outer_verb_(outer) {}

  void FindSubject(int v, Draft* d) {
    int subject = in_.quotes.EndingBefore(v) >= 0 && tree_.Child(v, Rel::nsubj) < 0 && outer_verb_ == v && !d->passive
                      ? Inverted(v)
                      : InvertedBehindComma(v);
    int title = -1;  // a noun before the name that is the subject
    int at = subject >= 0 ? -1 : outer_verb_;
    for (int steps = 0; at >= 0 && steps < 6 && subject < 0; ++steps) {
      for (const int* c = tree_.begin(at); c != tree_.end(at); ++c) {
        const Rel rel = text_.at(*c).rel;
        // "Citing fog, the airline cancelled": a participle that opens the sentence has the subject behind it.
        const bool opens = at > v && text_.at(v).xpos == Xpos::VBG && tree_.left(outer_verb_) <= s_.first + 1;
        if ((rel == Rel::nsubj || rel == Rel::nsubj_pass || rel == Rel::nsubj_outer) &&
            (at == outer_verb_ || *c < v || opens))
          subject = *c;
        // "Ann Lee, who …, died at noon, the hospital said": of several the nearest is whose verb it is.
        if (subject >= 0 && subject != *c) continue;
        if (subject >= 0 && rel == Rel::nsubj && subject < v && at == v) {
          for (const int* k = c + 1; k != tree_.end(at) && *k < v; ++k) {
            // "The opposition United Front said": what it is, and its name.
            if (text_.at(*k).rel == Rel::nsubj && tree_.left(*k) == subject + 1 && text_.at(*k).upos == Upos::PROPN &&
                text_.at(subject).upos == Upos::NOUN && title < 0) {
              title = subject;
              subject = *k;
              continue;
            }
            const bool who = IsRelativePronoun(text_.at(subject));
            if (text_.at(*k).rel == Rel::nsubj &&
                (who || text_.Form(std::max(0, subject - 1)) == "(" || HasVerbBetween(subject, *k)))
              subject = *k;
          }
        }
        if (subject >= 0 && rel != Rel::nsubj_outer) break;
      }
      if (subject >= 0) break;
      const Token& t = text_.at(at);
      // "left the meeting voicing doubts": what happened there is done by who was there.
      if (t.rel == Rel::acl && t.xpos == Xpos::VBG && t.head >= 0 &&
          in_.words.Is("occasion-noun", Low(text_, t.head))) {
        at = t.head;
        while (at >= 0 && !IsFiniteVerb(text_.at(at))) at = text_.at(at).head;
        continue;
      }
      // "told them it would open its books and rejected the claim": the one who told.
      if (t.rel == Rel::conj && t.xpos == Xpos::VBD && t.head >= 0 && text_.at(t.head).xpos == Xpos::VB &&
          tree_.Child(t.head, Rel::aux) >= 0 && text_.at(t.head).rel == Rel::ccomp) {
        at = text_.at(t.head).head;
        continue;
      }
      if (t.rel == Rel::acl) {
        // "lost hope of finding them": whose hope it was is not said.
        const int of = tree_.Child(at, Rel::mark);
        if (t.xpos == Xpos::VBG && of >= 0 && of < at && text_.at(of).upos != Upos::PART) break;
        // "left Geneva warning that": who left.
        const int noun = t.head;
        if (noun >= 0 && t.xpos == Xpos::VBG && noun == v - 1 && text_.at(noun).rel == Rel::obj &&
            text_.at(noun).name == NameTag::kBeginPlace && text_.at(noun).head >= 0) {
          at = text_.at(noun).head;
          continue;
        }
        if (t.head >= 0 && IsNominal(text_.at(t.head))) subject = t.head;
        break;
      }
      if (t.rel == Rel::acl_relcl && t.head >= 0) break;
      if (t.rel != Rel::conj && t.rel != Rel::xcomp && t.rel != Rel::advcl && t.rel != Rel::parataxis &&
          t.rel != Rel::dep)
        break;
      if (t.rel == Rel::parataxis && text_.at(v).xpos != Xpos::VBG) break;
      at = t.head;
      if (at >= 0 && t.rel == Rel::advcl && !IsVerbForm(text_.at(at)) && text_.at(at).upos != Upos::ADJ &&
          text_.at(at).upos != Upos::NOUN)
        break;
    }
    if (d->passive) {
      // The source of a passive is its agent.
      const int agent = Agent(v);
      if (agent >= 0) SetSource(agent, d);
      return;
    }
    if (const int own = WithAbsolute(v); own >= 0)
      subject = own;
    else if (subject >= 0 && subject < v && tree_.Child(subject, Rel::case_) >= 0 &&
             text_.at(subject).rel != Rel::nsubj_pass)
      subject = OneOf(subject, v);
    if (subject < 0) subject = BesideWhat(v);
    if (subject < 0 && outer_verb_ == v) subject = Inverted(v);
    if (subject < 0) subject = Nearest(d->cue.front(), v);
    if (subject < 0) subject = SharedAccording(v);
    int first_cue = d->cue.front();
    if (text_.at(v).rel == Rel::conj && text_.at(v).head >= s_.first && text_.at(v).head < v &&
        IsVerbForm(text_.at(text_.at(v).head)))
      first_cue = text_.at(v).head;
    if (const int name = NameBeforeCue(subject, first_cue); name >= 0) subject = name;
    if (subject < 0) return;
    const std::string low = Low(text_, subject);
    if (text_.at(subject).rel == Rel::expl || low == "there") return;
    SetSource(subject, d);
    if (title >= 0 && !d->source.empty() && title < d->source.front()) {
      std::vector<int> before;
      for (int i = std::max(tree_.left(title), s_.first); i <= title; ++i) before.push_back(i);
      d->source.insert(d->source.begin(), before.begin(), before.end());
    }
    // "fumed spokeswoman Ann Lee": the name behind, wherever the parse hung it.
    while (text_.at(v).rel == Rel::amod && !d->source.empty() && subject > v && d->source.back() + 1 < s_.last &&
           text_.at(d->source.back() + 1).upos == Upos::PROPN)
      d->source.push_back(d->source.back() + 1);
    if (IsRelativePronoun(text_.at(subject)) || low == "who" || low == "that") {
      int up = outer_verb_;
      for (int steps = 0; up >= 0 && steps < 6 && text_.at(up).rel != Rel::acl_relcl; ++steps) up = text_.at(up).head;
      if (up >= 0 && text_.at(up).rel == Rel::acl_relcl) d->antecedent = text_.at(up).head;
    }
  }

 private:
  void SetSource(int head, Draft* d) {
    AddSource(in_, head, d);
    if (head < d->cue.front()) GrowBack(d);
  }

  int Agent(int v) const {
    for (const int* c = tree_.begin(v); c != tree_.end(v); ++c) {
      if (*c < v) continue;
      const int by = tree_.Child(*c, Rel::case_);
      // "is expected by the end of the year": a time does nothing.
      const std::string_view form = text_.Form(*c);
      if (in_.words.Is("day", form) || in_.words.Is("month", form) || in_.words.Is("time-noun", Low(text_, *c)) ||
          text_.at(*c).upos == Upos::NUM)
        continue;
      if (by >= 0 && Low(text_, by) == "by" && (text_.at(*c).rel == Rel::obl_agent || text_.at(*c).rel == Rel::obl))
        return *c;
    }
    return -1;
  }

  // "Of seven chains, only one, Crestler, said": the one beside them, -1 if there is none.
  int OneOf(int many, int v) const {
    for (const int* c = tree_.begin(many); c != tree_.end(many); ++c) {
      if (*c > many && *c < v && text_.at(*c).rel == Rel::appos && text_.at(*c).upos == Upos::NUM) return *c;
    }
    return -1;
  }

  // "what its envoy, Ann Lee, called": the parse may hang the envoy on "what".
  int BesideWhat(int v) const {
    const int what = text_.at(v).head;
    if (text_.at(v).rel != Rel::acl_relcl || what < s_.first || what >= v || !IsRelativePronoun(text_.at(what)))
      return -1;
    const int subject = tree_.Child(what, Rel::nsubj);
    return subject > what && subject < v ? subject : -1;
  }

  // "…, hospital director Brig Gen (retd) Ann Lee said": titles before the name that the parse hung elsewhere.
  void GrowBack(Draft* d) const {
    constexpr int kLongest = 9;
    if (d->source.empty() || text_.at(d->source.front()).name != NameTag::kBeginPerson) return;
    int i = d->source.front() - 1;
    while (i > s_.first && d->source.front() - i <= kLongest) {
      const Token& t = text_.at(i);
      const std::string_view form = text_.Form(i);
      const bool title =
          t.upos == Upos::NOUN || t.upos == Upos::PROPN || t.upos == Upos::ADJ || form == "(" || form == ")";
      if (!title || in_.quotes.At(i) >= 0) break;
      --i;
    }
    if (i + 1 >= d->source.front() || i <= s_.first || text_.Form(i) != "," || text_.Form(i + 1) == "(") return;
    std::vector<int> titles;
    for (int k = i + 1; k < d->source.front(); ++k) titles.push_back(k);
    d->source.insert(d->source.begin(), titles.begin(), titles.end());
  }

  bool HasVerbBetween(int from, int to) const {
    for (int i = from + 1; i < to; ++i) {
      if (IsFiniteVerb(text_.at(i))) return true;
    }
    return false;
  }

  // "In a speech, his first since the storm, Vik accused": the name alone between a comma and the cue.
  int NameBeforeCue(int subject, int cue) const {
    int i = cue;
    while (i > s_.first && cue - i < 4 && text_.at(i - 1).upos == Upos::PROPN &&
           (text_.at(i - 1).name == NameTag::kBeginPerson || text_.at(i - 1).name == NameTag::kInsidePerson))
      --i;
    if (i == cue || subject < 0 || subject >= i || i <= s_.first + 3 || text_.Form(i - 1) != ",") return -1;
    if (tree_.Below(i, subject) || text_.at(i).rel == Rel::appos || text_.at(i).rel == Rel::conj) return -1;
    // Only where a preposition opens the sentence: what it opens ends at that comma.
    return text_.at(s_.first).upos == Upos::ADP ? i : -1;
  }

  // "…, with the mayor Ann Vik describing it as a scandal": the noun phrase between "with" and the participle.
  int WithAbsolute(int v) const {
    if (text_.at(v).xpos != Xpos::VBG) return -1;
    int end = v;
    // "with unions on Wednesday alleging"
    if (end - 2 > s_.first && in_.words.Is("day", text_.Form(end - 1)))
      end -= text_.at(end - 2).upos == Upos::ADP ? 2 : 1;
    int i = end - 1;
    while (i > s_.first && v - i < 14 && (IsNominal(text_.at(i)) || text_.at(i).xpos == Xpos::POS) &&
           Low(text_, i) != "with")
      --i;
    if (i == end - 1 || Low(text_, i) != "with" || (i > s_.first && text_.Form(i - 1) != ",")) return -1;
    int head = end - 1;
    for (int steps = 0; steps < 8 && text_.at(head).head > i && text_.at(head).head < end; ++steps)
      head = text_.at(head).head;
    return text_.at(head).upos == Upos::ADJ || text_.at(head).upos == Upos::DET ? -1 : head;
  }

  // "According to the agency, citing two officials, ...": whoever the whole is according to.
  int SharedAccording(int v) const {
    if (text_.at(v).xpos != Xpos::VBG || v < s_.first + 4 || text_.Form(v - 1) != ",") return -1;
    for (int i = v - 4; i >= s_.first && i > v - 14; --i) {
      if (Low(text_, i) != "according" || Low(text_, i + 1) != "to") continue;
      const int head = text_.at(i).head;
      return head > i + 1 && head < v ? head : -1;
    }
    return -1;
  }

  // "The council will meet, said the official, and …": a verb of saying between a comma and a noun phrase that a mark
  // closes.
  int InvertedBehindComma(int v) const {
    if (outer_verb_ != v || v == s_.first || text_.Form(v - 1) != "," || !IsFiniteVerb(text_.at(v))) return -1;
    if (text_.at(v).lemma != "say" || tree_.Child(v, Rel::nsubj) >= 0) return -1;
    const int subject = Inverted(v);
    if (subject < 0) return -1;
    int end = tree_.right(subject) + 1;
    for (int i = v + 1; i < end; ++i) {
      if (text_.at(i).upos == Upos::PUNCT) end = i;
    }
    return end >= s_.last || text_.at(end).upos == Upos::PUNCT ? subject : -1;
  }

  // "…," said the mayor: the parser may call the mayor an object.
  int Inverted(int v) const {
    // Behind "told" stands whom the words went to.
    const std::vector<Entry>* entries = in_.words.Verb(text_.at(v).lemma);
    if (entries != nullptr &&
        std::any_of(entries->begin(), entries->end(), [](const Entry& e) { return (e.takes & kToPerson) != 0; }))
      return -1;
    if (in_.quotes.EndingBefore(v) < 0 && !(v > s_.first && text_.Form(v - 1) == ",")) return -1;
    if (text_.at(v).rel == Rel::amod && text_.at(v).head > v) return text_.at(v).head;
    for (const int* c = tree_.begin(v); c != tree_.end(v); ++c) {
      const Rel rel = text_.at(*c).rel;
      // "what its envoy, Ann Lee, called “a lie”": what is said speaks not.
      if (in_.quotes.At(*c) >= 0 && in_.quotes.At(v) < 0) continue;
      if (*c > v && *c <= v + 8 &&
          (rel == Rel::obj || rel == Rel::nsubj || rel == Rel::obl_unmarked || rel == Rel::iobj || rel == Rel::dep ||
           rel == Rel::xcomp || rel == Rel::ccomp) &&
          (text_.at(*c).upos == Upos::PROPN || text_.at(*c).upos == Upos::NOUN || text_.at(*c).upos == Upos::PRON) &&
          tree_.left(*c) == v + 1) {
        return *c;
      }
    }
    return -1;
  }

  // Where the parse names no subject for a finite verb: the noun phrase that ends right before the cue.
  int Nearest(int cue, int v) const {
    const bool finite = IsFiniteVerb(text_.at(cue)) || IsFiniteVerb(text_.at(v));
    int i = cue - 1;
    if (!finite || i < s_.first) return -1;
    if (text_.Form(i) == "," && i > s_.first) {
      const int noun = BeforeRelative(cue);
      return noun >= 0 ? noun : Leading(cue);
    }
    if (in_.quotes.InSpeech(i) != in_.quotes.InSpeech(v)) return -1;
    if (!IsNominal(text_.at(i)) || text_.at(i).upos == Upos::DET || text_.at(i).upos == Upos::ADJ) return -1;
    for (int steps = 0; steps < 12; ++steps) {
      const int h = text_.at(i).head;
      if (h < s_.first || h >= cue || !IsNominal(text_.at(h)) || tree_.right(h) >= cue) break;
      const Rel rel = text_.at(i).rel;
      if (rel == Rel::nsubj || rel == Rel::obl || rel == Rel::parataxis) break;
      i = h;
    }
    if (tree_.Child(i, Rel::case_) >= 0 || text_.at(i).rel == Rel::obl_unmarked) return -1;
    return i;
  }

  // "… and a harbour official, who asked not to be named, told": the noun of the relative clause that ends at the
  // comma.
  int BeforeRelative(int cue) const {
    constexpr int kReach = 30;
    for (int i = cue - 2; i > s_.first && i > cue - kReach; --i) {
      const Token& t = text_.at(i);
      if (t.rel != Rel::acl_relcl || t.head < s_.first || t.head >= i || tree_.right(i) < cue - 2) continue;
      if (tree_.right(i) < cue && IsNominal(text_.at(t.head)) && text_.Form(t.head + 1) == ",") return t.head;
    }
    return -1;
  }

  // "US officials, while ruling out a deal, have said": the noun phrase that opens the sentence, up to its comma.
  int Leading(int cue) const {
    int i = s_.first;
    while (i < cue && (text_.at(i).upos == Upos::DET || text_.at(i).upos == Upos::ADJ ||
                       text_.at(i).upos == Upos::NUM || text_.at(i).rel == Rel::compound))
      ++i;
    if (i >= cue ||
        (text_.at(i).upos != Upos::NOUN && text_.at(i).upos != Upos::PROPN && text_.at(i).upos != Upos::PRON))
      return -1;
    while (i + 1 < cue && (text_.at(i + 1).rel == Rel::flat ||
                           (text_.at(i + 1).upos == Upos::PROPN && text_.at(i).upos == Upos::PROPN)))
      ++i;
    if (i + 1 >= cue || text_.Form(i + 1) != ",") return -1;
    while (i > s_.first && text_.at(i).rel == Rel::flat && text_.at(i).head >= s_.first && text_.at(i).head < i)
      i = text_.at(i).head;
    return tree_.Child(i, Rel::case_) >= 0 ? -1 : i;
  }

  const Context& in_;
  const Text& text_;
  const Tree& tree_;
  const Sentence& s_;
  int outer_verb_;
};

}  // namespace

bool IsVerbForm(const Token& t) {
  return t.upos == Upos::VERB || t.xpos == Xpos::VB || t.xpos == Xpos::VBD || t.xpos == Xpos::VBZ ||
         t.xpos == Xpos::VBP || t.xpos == Xpos::VBG || t.xpos == Xpos::VBN;
}

void FindSource(const Context& in, const Sentence& sentence, int v, int outer, Draft* draft) {
  Finder(in, sentence, outer).FindSubject(v, draft);
}

}  // namespace recount::speech
