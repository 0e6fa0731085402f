// Cues that are neither verbs of saying nor nouns with their own clause:
//
//   She is confident that the dam will hold.        an adjective and its clause, infinitive or preposition
//   His answer was that nobody had asked.           a noun that reports, and a copula
//   The firm has reportedly sold its barges.        hearsay: nobody is named
//   Ann Vik: We never saw the letter.               a name and a colon
#include <algorithm>
#include <optional>

#include "engine/model/grammar.h"
#include "engine/speech/read_cues.h"

namespace recount::speech {
namespace {

constexpr int kLongestName = 12;  // tokens before a colon

class PredicateReader {
 public:
  PredicateReader(const Context& in, const Sentence& s) : in_(in), text_(in.text), tree_(in.tree), s_(s) {}

  std::vector<Draft> Run() {
    std::vector<Draft> out;
    const auto add = [&](std::optional<Draft> d) {
      if (d) out.push_back(std::move(*d));
    };
    for (int i = s_.first; i < s_.last; ++i) {
      add(Adjective(i));
      add(Copula(i));
      add(Hearsay(i));
    }
    add(Colon());
    return out;
  }

 private:
  Draft Start(int word, std::string lemma) const {
    Draft d;
    d.cue_word = word;
    d.cue = {word};
    d.lemma = std::move(lemma);
    d.inside_quotation = in_.quotes.InSpeech(word) ? in_.quotes.At(word) : -1;
    return d;
  }

  std::optional<Draft> Finish(Draft d, const Entry& entry, unsigned frame, Range content) const {
    if (d.inside_quotation >= 0) {
      const Range q = in_.quotes.all()[static_cast<std::size_t>(d.inside_quotation)].tokens;
      content = {std::max(content.first, q.first), std::min(content.last, q.last)};
    }
    TrimContent(in_, &content);
    if (content.empty()) return std::nullopt;
    std::sort(d.cue.begin(), d.cue.end());
    d.cue.erase(std::unique(d.cue.begin(), d.cue.end()), d.cue.end());
    d.content.push_back(content);
    d.frame = frame;
    d.rule = entry.name;
    d.odds = entry.odds;
    d.stance = entry.stance;
    d.clause = {d.cue.front(), d.cue.back() + 1};
    if (!d.source.empty() && d.source.front() >= s_.first && d.source.back() < s_.last) {
      d.clause.first = std::min(d.clause.first, d.source.front());
      d.clause.last = std::max(d.clause.last, d.source.back() + 1);
    }
    return d;
  }

  static const Entry* Takes(const std::vector<Entry>& entries, unsigned frame, std::string_view with) {
    for (const Entry& e : entries) {
      if ((e.takes & frame) != 0 && e.with == with) return &e;
    }
    return nullptr;
  }

  std::optional<Draft> Adjective(int a) const {
    const Token& t = text_.at(a);
    if (t.upos != Upos::ADJ && t.upos != Upos::VERB) return std::nullopt;
    const std::vector<Entry>* entries = in_.words.Adjective(t.lemma);
    if (entries == nullptr) entries = in_.words.Adjective(Low(text_, a));
    if (entries == nullptr) return std::nullopt;
    Draft d = Start(a, t.lemma);
    FindHolder(a, &d);
    for (const int* c = tree_.begin(a); c != tree_.end(a); ++c) {
      if (*c < a) continue;
      const Token& below = text_.at(*c);
      const int first = tree_.left(*c);
      const Range branch{first, std::min(tree_.right(*c) + 1, s_.last)};
      if (first <= a) continue;
      const bool to = text_.at(first).xpos == Xpos::TO;
      if (below.rel == Rel::ccomp || below.rel == Rel::xcomp || below.rel == Rel::csubj || below.rel == Rel::advcl) {
        const bool marked = in_.words.Is("complementiser", Low(text_, first));
        if (below.rel == Rel::advcl && !marked && !to) continue;
        if (const Entry* e = Takes(*entries, to ? kInf : kClause, ""))
          return Finish(d, *e, to ? kInf : kClause, branch);
      }
      const int with = tree_.Child(*c, Rel::case_) >= 0 ? tree_.Child(*c, Rel::case_) : tree_.Child(*c, Rel::mark);
      if (with < 0 || with > a + 2) continue;
      if (const Entry* e = Takes(*entries, kPrep, Low(text_, with))) {
        d.cue.push_back(with);
        return Finish(d, *e, kPrep, {with + 1, branch.last});
      }
    }
    return std::nullopt;
  }

  // Whose the feeling is: the subject, shared where need be. "It is clear that" has nobody.
  void FindHolder(int a, Draft* d) const {
    const Token& t = text_.at(a);
    int verb = a;
    if ((t.rel == Rel::xcomp || t.rel == Rel::advcl || t.rel == Rel::conj) && t.head >= s_.first &&
        tree_.Child(a, Rel::cop) < 0)
      verb = t.head;
    int subject = t.rel == Rel::acl && t.head >= 0 ? t.head : SubjectOf(text_, a);
    // "It is willing to talk": some parses take the infinitive for the subject.
    if (const int it = tree_.Child(a, Rel::expl); it >= 0 && !in_.words.Is("impersonal-adjective", t.lemma))
      subject = it;
    if (subject >= 0 && (text_.at(subject).upos == Upos::VERB || text_.at(subject).upos == Upos::ADJ)) return;
    int first = a;
    while (first > s_.first) {
      const Token& before = text_.at(first - 1);
      const bool group = before.upos == Upos::AUX || before.upos == Upos::ADV || before.upos == Upos::PART ||
                         (first - 1 == verb && before.upos == Upos::VERB);
      if (!group || in_.quotes.InSpeech(first - 1) != in_.quotes.InSpeech(a)) break;
      --first;
    }
    for (int i = first; i < a; ++i) {
      d->cue.push_back(i);
      const std::string low = Low(text_, i);
      d->negated = d->negated || low == "not" || low == "n't" || low == "n’t" || low == "never";
    }
    std::sort(d->cue.begin(), d->cue.end());
    if (subject < 0) return;
    const bool nobody = Low(text_, subject) == "it" && in_.words.Is("impersonal-adjective", t.lemma);
    if (nobody) {
      if (subject == first - 1) d->cue.insert(d->cue.begin(), subject);
      return;
    }
    AddSource(in_, subject, d);
    const std::string low = Low(text_, subject);
    if ((low == "who" || low == "which" || low == "that") && t.rel == Rel::acl_relcl) d->antecedent = t.head;
  }

  // "The answer of the firm was that …".
  std::optional<Draft> Copula(int v) const {
    const Token& t = text_.at(v);
    if (t.lemma != "be") return std::nullopt;
    int noun = -1;
    int clause = -1;
    for (const int* c = tree_.begin(v); c != tree_.end(v); ++c) {
      const Rel rel = text_.at(*c).rel;
      if (*c < v && IsSubject(rel)) noun = *c;
      if (*c > v && (rel == Rel::ccomp || rel == Rel::xcomp) && clause < 0) clause = *c;
    }
    if (noun < 0 || clause < 0 || text_.at(noun).upos != Upos::NOUN) return std::nullopt;
    const std::vector<Entry>* entries = in_.words.Noun(text_.at(noun).lemma);
    if (entries == nullptr || tree_.left(clause) <= v) return std::nullopt;
    const bool to = text_.at(tree_.left(clause)).xpos == Xpos::TO;
    const Entry* entry = Takes(*entries, to ? kInf : kClause, "");
    if (entry == nullptr) return std::nullopt;
    Draft d = Start(noun, text_.at(noun).lemma);
    const int owner = tree_.Child(noun, Rel::nmod_poss);
    if (owner >= 0) AddSource(in_, owner, &d);
    for (int i = noun + 1; i <= v; ++i) {
      if (i == v || tree_.Below(i, v)) d.cue.push_back(i);
    }
    return Finish(std::move(d), *entry, to ? kInf : kClause, {tree_.left(clause), tree_.right(clause) + 1});
  }

  // The clause without the adverb, in two pieces.
  std::optional<Draft> Hearsay(int i) const {
    if (!in_.words.Is("hearsay", Low(text_, i))) return std::nullopt;
    const int verb = text_.at(i).head;
    if (verb < 0) return std::nullopt;
    Draft d = Start(i, Low(text_, i));
    Entry entry;
    entry.name = "hearsay";
    Range before{tree_.left(verb), i};
    Range behind{i + 1, std::min(tree_.right(verb) + 1, s_.last)};
    TrimContent(in_, &before);
    if (before.first < before.last &&
        (text_.at(before.first).rel == Rel::mark || text_.at(before.first).rel == Rel::cc))
      ++before.first;
    if (!before.empty()) d.content.push_back(before);
    return Finish(std::move(d), entry, kClause, behind);
  }

  std::optional<Draft> Colon() const {
    int colon = s_.first;
    while (colon < s_.last && text_.Form(colon) != ":") {
      const Token& t = text_.at(colon);
      if (IsFiniteVerb(t) || in_.quotes.At(colon) >= 0 || colon - s_.first >= kLongestName) return std::nullopt;
      ++colon;
    }
    if (colon == s_.first || colon + 2 >= s_.last) return std::nullopt;
    int head = -1;
    for (int i = s_.first; i < colon; ++i) {
      const Upos upos = text_.at(i).upos;
      const bool top = text_.at(i).head < s_.first || text_.at(i).head >= colon;
      if (top && head < 0 && (upos == Upos::PROPN || upos == Upos::NOUN)) head = i;
    }
    if (head < 0) return std::nullopt;
    Draft d = Start(colon, ":");
    d.source_head = head;
    for (int i = s_.first; i < colon; ++i) d.source.push_back(i);
    Entry entry;
    entry.name = "colon";
    return Finish(std::move(d), entry, kQuote, {colon + 1, s_.last});
  }

  const Context& in_;
  const Text& text_;
  const Tree& tree_;
  const Sentence& s_;
};

}  // namespace

std::vector<Draft> ReadPredicateCues(const Context& in, int sentence) {
  return PredicateReader(in, in.text.sentences[static_cast<std::size_t>(sentence)]).Run();
}

}  // namespace recount::speech
