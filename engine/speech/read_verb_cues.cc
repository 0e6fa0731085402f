#include <algorithm>
#include <optional>

#include "engine/speech/find_source.h"
#include "engine/speech/read_content.h"
#include "engine/speech/read_cues.h"

namespace recount::speech {
namespace {

constexpr double kAhead = 5;  // log odds more for what is yet to be said

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
      if (auto d = ReadMisreadEnd(v)) {
        out.push_back(std::move(*d));
        continue;
      }
      if (!IsVerbForm(text_.at(v)) && !IsMisread(v)) continue;
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

  bool IsAhead(const Draft& d) const {
    for (const int i : d.cue) {
      const Token& t = text_.at(i);
      if (t.xpos == Xpos::MD && (t.lemma == "will" || t.lemma == "shall")) return true;
      if (t.xpos == Xpos::TO && i > s_.first && text_.at(i - 1).lemma == "be") return true;
    }
    return false;
  }

  // "…, its manager Nora Vik estimates.": a reporting verb that the tagger takes for a noun, though it has a subject
  // and ends its clause.
  bool IsMisread(int v) const {
    const Token& t = text_.at(v);
    if (t.xpos != Xpos::NNS || t.upos != Upos::NOUN || tree_.Child(v, Rel::nsubj) < 0) return false;
    if (t.rel != Rel::root && t.rel != Rel::parataxis && t.rel != Rel::conj) return false;
    if (v + 1 < s_.last && text_.at(v + 1).upos != Upos::PUNCT && Low(text_, v + 1) != "that") return false;
    const std::vector<Entry>* known = in_.words.Verb(t.lemma);
    const bool that = v + 1 < s_.last && Low(text_, v + 1) == "that";
    return known != nullptr && std::any_of(known->begin(), known->end(), [&](const Entry& e) {
             return (e.takes & kClause) != 0 && (!e.weak || that) && e.with.empty();
           });
  }

  // The same where the parse has no subject: a comma, a noun phrase that ends in a name, and the word at the very end.
  std::optional<Draft> ReadMisreadEnd(int v) const {
    const Token& t = text_.at(v);
    if (t.xpos != Xpos::NNS || t.upos != Upos::NOUN || v < s_.first + 5 || text_.at(v - 1).upos != Upos::PROPN)
      return std::nullopt;
    if (tree_.Child(v, Rel::nsubj) >= 0 || v + 2 < s_.last || (v + 1 < s_.last && text_.Form(v + 1) != "."))
      return std::nullopt;
    const std::vector<Entry>* known = in_.words.Verb(t.lemma);
    if (known == nullptr) return std::nullopt;
    const auto entry = std::find_if(known->begin(), known->end(), [](const Entry& e) {
      return (e.takes & kClause) != 0 && !e.weak && e.with.empty();
    });
    int comma = v - 1;
    while (comma > s_.first && v - comma < 12 && text_.at(comma).upos != Upos::PUNCT && !IsFiniteVerb(text_.at(comma)))
      --comma;
    if (entry == known->end() || text_.Form(comma) != ",") return std::nullopt;
    bool finite = false;
    for (int i = s_.first; i < comma; ++i) finite = finite || IsFiniteVerb(text_.at(i));
    if (!finite || in_.quotes.InSpeech(v)) return std::nullopt;
    Draft d;
    d.cue_word = v;
    d.cue = {v};
    d.lemma = t.lemma;
    d.source_head = v - 1;
    while (text_.at(d.source_head - 1).upos == Upos::PROPN) --d.source_head;
    for (int i = comma + 1; i < v; ++i) d.source.push_back(i);
    Range content{s_.first, comma};
    TrimContent(in_, &content);
    if (content.empty()) return std::nullopt;
    d.content = {content};
    d.left = true;
    d.frame = kClause;
    d.rule = entry->name;
    d.stance = entry->stance;
    d.clause = {comma + 1, v + 1};
    return d;
  }

  std::optional<Draft> Read(int v) {
    const Token& t = text_.at(v);
    // "“Rubbish,” fumed spokeswoman Ann Lee": behind a quotation the verb may be read as an adjective of the name.
    const bool behind =
        t.rel == Rel::amod && (t.xpos == Xpos::VBN || t.xpos == Xpos::VBD) && in_.quotes.EndingBefore(v) >= 0;
    if (IsModifier(t.rel) && !behind) return std::nullopt;
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
    // "The office called for": a finite verb whose tag is a participle's has its subject and no auxiliary.
    const bool bare = t.xpos == Xpos::VBN && tree_.Child(v, Rel::aux) < 0 && tree_.Child(v, Rel::nsubj) < 0;
    const bool finite = tree_.Child(v, Rel::nsubj_pass) >= 0 && (t.rel == Rel::root || t.rel == Rel::ccomp);
    // "…,” vowed the coach"
    const bool inverted = bare && v + 1 < s_.last && in_.quotes.EndingBefore(v) >= 0 &&
                          tree_.Child(v, Rel::obl_agent) < 0 && text_.at(v + 1).upos != Upos::ADP;
    // "A source denied to the agency that …": the parse takes the sentence for a noun and its participle.
    const bool clause = bare && t.rel == Rel::acl && t.head >= s_.first && text_.at(t.head).rel == Rel::root &&
                        t.head < v && HasThat(v);
    d.passive = !clause && (tree_.Child(v, Rel::aux_pass) >= 0 || (bare && !finite && !inverted));
    d.inside_quotation = in_.quotes.InSpeech(v) ? in_.quotes.At(v) : -1;
    BuildCue(v, &d);
    FindSource(in_, s_, v, outer_verb_, &d);
    // "“I hate it,” she said": too short for a saying by itself, but all of it inside the marks.
    if (d.inside_quotation < 0 && in_.quotes.At(v) >= 0 && !d.source.empty() &&
        in_.quotes.At(d.source.front()) == in_.quotes.At(v))
      d.inside_quotation = in_.quotes.At(v);
    SetClause(&d);
    QuotedAs(v, &d);
    if (!contents_.Read(entries, &d)) return std::nullopt;
    if (d.content.empty()) return std::nullopt;
    SetClause(&d);
    SettleStance(&d);
    // "is to announce the result on Wednesday": nothing is said yet.
    if ((d.frame == kNoun || d.frame == kPrep) && IsAhead(d)) d.odds += kAhead;
    return d;
  }

  // "“…,” the mayor was quoted as saying": the whole stands behind its quotation.
  void QuotedAs(int v, Draft* d) const {
    if (text_.at(v).xpos != Xpos::VBG || v < s_.first + 3 || Low(text_, v - 1) != "as") return;
    const int outer = v - 2;
    const std::string& lemma = text_.at(outer).lemma;
    if (lemma != "quote" && lemma != "cite" && lemma != "report") return;
    const int subject = tree_.Child(outer, Rel::nsubj_pass);
    if (subject < 0 || in_.quotes.EndingBefore(tree_.left(subject)) < 0) return;
    AddSource(in_, subject, d);
    d->clause = {tree_.left(subject), v + 1};
    d->inside_quotation = -1;
  }

  bool HasThat(int v) const {
    for (int i = v + 1; i < s_.last && i < v + 8; ++i) {
      if (Low(text_, i) == "that") return true;
      if (text_.at(i).upos == Upos::PUNCT || text_.at(i).upos == Upos::VERB) return false;
    }
    return false;
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
};

}  // namespace

std::vector<Draft> ReadVerbCues(const Context& in, int sentence) {
  return VerbReader(in, sentence).Run();
}

}  // namespace recount::speech
