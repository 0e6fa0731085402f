#include <algorithm>
#include <optional>

#include "engine/model/grammar.h"
#include "engine/speech/read_content.h"
#include "engine/speech/read_cues.h"

namespace recount::speech {
namespace {

bool IsVerbForm(const Token& t) {
  return t.upos == Upos::VERB || t.xpos == Xpos::VB || t.xpos == Xpos::VBD || t.xpos == Xpos::VBZ ||
         t.xpos == Xpos::VBP || t.xpos == Xpos::VBG || t.xpos == Xpos::VBN;
}

bool IsRelativePronoun(const Token& t) {
  return t.xpos == Xpos::WP || t.xpos == Xpos::WDT;
}

bool IsNominal(const Token& t) {
  return t.upos == Upos::NOUN || t.upos == Upos::PROPN || t.upos == Upos::PRON || t.upos == Upos::NUM ||
         t.upos == Upos::DET || t.upos == Upos::ADJ;
}

class VerbReader {
 public:
  VerbReader(const Context& in, int sentence)
      : in_(in),
        text_(in.text),
        tree_(in.tree),
        s_(in.text.sentences[static_cast<std::size_t>(sentence)]),
        contents_(in, s_) {}

  std::vector<Draft> Run() {
    std::vector<Draft> out;
    for (int v = s_.first; v < s_.last; ++v) {
      if (!IsVerbForm(text_.at(v))) continue;
      if (auto d = Read(v)) out.push_back(std::move(*d));
    }
    DropConsumed(&out);
    return out;
  }

 private:
  static bool IsModifier(Rel rel) {
    return rel == Rel::amod || rel == Rel::compound || rel == Rel::case_ || rel == Rel::mark || rel == Rel::fixed ||
           rel == Rel::aux || rel == Rel::aux_pass || rel == Rel::cop || rel == Rel::flat || rel == Rel::det ||
           rel == Rel::cc;
  }

  std::optional<Draft> Read(int v) {
    const Token& t = text_.at(v);
    if (IsModifier(t.rel)) return std::nullopt;
    const std::vector<Entry>* known = in_.words.Verb(t.lemma);
    if (known != nullptr) {
      if (auto d = Read(v, *known)) return d;
      // What stands behind "told" is whom it went to.
      if (std::any_of(known->begin(), known->end(), [](const Entry& e) { return (e.takes & kToPerson) != 0; }))
        return std::nullopt;
    }
    // Any verb may report, if its counts say so: those that no class lists, and listed ones in another frame.
    const std::vector<Entry>* any = in_.words.Verb("*");
    if (any == nullptr || t.lemma == "be" || t.lemma == "have" || in_.words.Is("meeting-verb", t.lemma))
      return std::nullopt;
    // An infinitive belongs to the verb above it: "wants to buy the mill".
    const int mark = tree_.Child(v, Rel::mark);
    if (mark >= 0 && text_.at(mark).xpos == Xpos::TO) return std::nullopt;
    auto d = Read(v, *any);
    if (d && (d->source.empty() || d->inside_quotation >= 0)) return std::nullopt;
    // "are meeting for two days": times are no content.
    if (d && d->frame == kPrep) {
      const int first = d->content.front().first;
      if (in_.words.Is("day", std::string(text_.Form(first))) || text_.at(first).upos == Upos::NUM) return std::nullopt;
    }
    return d;
  }

  std::optional<Draft> Read(int v, const std::vector<Entry>& entries) {
    const Token& t = text_.at(v);
    Draft d;
    d.cue_word = v;
    d.lemma = t.lemma;
    d.passive = tree_.Child(v, Rel::aux_pass) >= 0 ||
                (t.xpos == Xpos::VBN && tree_.Child(v, Rel::aux) < 0 && tree_.Child(v, Rel::nsubj) < 0);
    d.inside_quotation = in_.quotes.InSpeech(v) ? in_.quotes.At(v) : -1;
    BuildCue(v, &d);
    FindSubject(v, &d);
    SetClause(&d);
    if (!contents_.Read(entries, &d)) return std::nullopt;
    if (d.content.empty()) return std::nullopt;
    SetClause(&d);
    SettleStance(&d);
    return d;
  }

  void BuildCue(int v, Draft* d) {
    int first = v;
    const auto adverb = [&](int i) {
      const Token& t = text_.at(i);
      return (t.upos == Upos::ADV || t.upos == Upos::PART) &&
             (in_.words.Is("group-adverb", Low(text_, i)) ||
              (text_.Form(i).size() > 4 && text_.Form(i).substr(text_.Form(i).size() - 2) == "ly"));
    };
    int head = v;
    for (int i = v - 1; i >= s_.first; --i) {
      const Token& t = text_.at(i);
      const bool own_aux =
          (t.upos == Upos::AUX || t.rel == Rel::aux || t.rel == Rel::aux_pass) && (t.head == head || t.head == v);
      if (own_aux || adverb(i)) {
        first = i;
      } else if (t.xpos == Xpos::TO && t.head == head) {
        // "declined to say", "went on to say": the verb above belongs to the cue.
        first = i;
        const int above = text_.at(head).head;
        if (text_.at(head).rel == Rel::xcomp && above >= s_.first && above < i && Adjacent(above, i)) {
          i = above;
          first = above;
          head = above;
        }
      } else {
        break;
      }
    }
    // Adverbs at the very beginning belong to the sentence: "However he said".
    while (first < v && first == s_.first && text_.at(first).upos == Upos::ADV) ++first;
    for (int i = first; i <= v; ++i) {
      if (text_.at(i).upos == Upos::PUNCT) continue;
      d->cue.push_back(i);
    }
    outer_verb_ = head;
    for (int i : d->cue) {
      const std::string low = Low(text_, i);
      if (low == "not" || low == "n't" || low == "never" || low == "n’t") d->negated = true;
    }
    for (const int* c = tree_.begin(v); c != tree_.end(v); ++c) {
      if (text_.at(*c).rel == Rel::compound_prt && *c > v && *c <= v + 2) d->cue.push_back(*c);
    }
    std::sort(d->cue.begin(), d->cue.end());
    d->cue.erase(std::unique(d->cue.begin(), d->cue.end()), d->cue.end());
  }

  // Only particles and adverbs stand between a verb and the infinitive below it.
  bool Adjacent(int above, int to) const {
    for (int i = above + 1; i < to; ++i) {
      const Token& t = text_.at(i);
      if (t.rel != Rel::compound_prt && t.upos != Upos::ADV && t.upos != Upos::ADP && t.upos != Upos::PART)
        return false;
    }
    return to - above <= 3;
  }

  void FindSubject(int v, Draft* d) {
    int subject = -1;
    int at = outer_verb_;
    for (int steps = 0; at >= 0 && steps < 6 && subject < 0; ++steps) {
      for (const int* c = tree_.begin(at); c != tree_.end(at); ++c) {
        const Rel rel = text_.at(*c).rel;
        if ((rel == Rel::nsubj || rel == Rel::nsubj_pass || rel == Rel::nsubj_outer) && (at == outer_verb_ || *c < v))
          subject = *c;
        if (subject >= 0 && rel != Rel::nsubj_outer) break;
      }
      if (subject >= 0) break;
      const Token& t = text_.at(at);
      if (t.rel == Rel::acl) {
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
      passive_subject_ = subject;
      if (agent >= 0) SetSource(agent, d);
      return;
    }
    passive_subject_ = -1;
    if (subject >= 0 && subject < v && tree_.Child(subject, Rel::case_) >= 0 &&
        text_.at(subject).rel != Rel::nsubj_pass)
      subject = -1;
    if (subject < 0 && outer_verb_ == v) subject = Inverted(v);
    if (subject < 0) subject = Nearest(d->cue.front(), v);
    if (subject < 0) return;
    const std::string low = Low(text_, subject);
    if (text_.at(subject).rel == Rel::expl || low == "there") return;
    SetSource(subject, d);
    if (IsRelativePronoun(text_.at(subject)) || low == "who" || low == "that") {
      int up = outer_verb_;
      for (int steps = 0; up >= 0 && steps < 6 && text_.at(up).rel != Rel::acl_relcl; ++steps) up = text_.at(up).head;
      if (up >= 0 && text_.at(up).rel == Rel::acl_relcl) d->antecedent = text_.at(up).head;
    }
  }

  void SetSource(int head, Draft* d) { AddSource(in_, head, d); }

  int Agent(int v) const {
    for (const int* c = tree_.begin(v); c != tree_.end(v); ++c) {
      if (*c < v) continue;
      const int by = tree_.Child(*c, Rel::case_);
      if (by >= 0 && Low(text_, by) == "by" && (text_.at(*c).rel == Rel::obl_agent || text_.at(*c).rel == Rel::obl))
        return *c;
    }
    return -1;
  }

  // "…," said the mayor: the parser may call the mayor an object.
  int Inverted(int v) const {
    // Behind "told" stands whom the words went to.
    const std::vector<Entry>* entries = in_.words.Verb(text_.at(v).lemma);
    if (entries != nullptr &&
        std::any_of(entries->begin(), entries->end(), [](const Entry& e) { return (e.takes & kToPerson) != 0; }))
      return -1;
    if (in_.quotes.EndingBefore(v) < 0 && !(v > s_.first && text_.Form(v - 1) == ",")) return -1;
    for (const int* c = tree_.begin(v); c != tree_.end(v); ++c) {
      const Rel rel = text_.at(*c).rel;
      if (*c > v && *c <= v + 8 &&
          (rel == Rel::obj || rel == Rel::nsubj || rel == Rel::obl_unmarked || rel == Rel::iobj || rel == Rel::dep ||
           rel == Rel::ccomp) &&
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
    if (text_.Form(i) == "," && i > s_.first) return Leading(cue);
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

  void SetClause(Draft* d) {
    int first = d->cue.front();
    int last = d->cue.back() + 1;
    const bool near = !d->source.empty() && d->source.front() >= s_.first && d->source.back() < s_.last;
    if (near) {
      first = std::min(first, d->source.front());
      last = std::max(last, d->source.back() + 1);
    }
    d->clause = {first, last};
  }

  void SettleStance(Draft* d) {
    if (d->negated && (d->stance == Stance::kAssert || d->stance == Stance::kHedge) &&
        (d->frame == kClause || d->frame == kInf || d->frame == kNoun)) {
      d->stance = d->stance == Stance::kAssert ? Stance::kDecline : d->stance;
    }
    for (int i : d->cue) {
      if (i != d->cue_word && in_.words.Is("refuse", text_.at(i).lemma)) d->stance = Stance::kDecline;
    }
  }

  // A verb that became part of another cue ("declined to say") reports nothing itself.
  static void DropConsumed(std::vector<Draft>* drafts) {
    std::vector<Draft> kept;
    for (std::size_t i = 0; i < drafts->size(); ++i) {
      const int word = (*drafts)[i].cue_word;
      const bool consumed = std::any_of(drafts->begin(), drafts->end(), [&](const Draft& other) {
        return other.cue_word != word && std::binary_search(other.cue.begin(), other.cue.end(), word);
      });
      if (!consumed)
        kept.push_back(std::move((*drafts)[i]));
      else
        (*drafts)[i].cue_word = word;
    }
    *drafts = std::move(kept);
  }

  const Context& in_;
  const Text& text_;
  const Tree& tree_;
  const Sentence& s_;
  ContentReader contents_;
  int outer_verb_ = -1;  // of the cue being read: the verb whose subject counts
  int passive_subject_ = -1;
};

}  // namespace

std::vector<Draft> ReadVerbCues(const Context& in, int sentence) {
  return VerbReader(in, sentence).Run();
}

}  // namespace recount::speech
