// Cues that are no verbs: "according to", and nouns that report ("the mayor's claim that").
#include <algorithm>
#include <optional>

#include "engine/model/grammar.h"
#include "engine/speech/read_cues.h"

namespace recount::speech {
namespace {

constexpr double kAlways = -20;  // log odds: the words leave no doubt, whatever the weights say

std::optional<Draft> Around(const Context& in, const Sentence& s, int a, int head, Draft d);

// "her lawyer, Ann Lee, who": a person's name between two marks.
bool NameClosed(const Context& in, const Sentence& s, int i) {
  const Text& text = in.text;
  if (i >= s.last || text.at(i).name != NameTag::kBeginPerson) return false;
  while (i < s.last && text.at(i).upos == Upos::PROPN) ++i;
  return i >= s.last || text.at(i).upos == Upos::PUNCT;
}

std::optional<Draft> ReadAccording(const Context& in, const Sentence& s, int a) {
  const Text& text = in.text;
  if (a + 2 >= s.last || Low(text, a + 1) != "to") return std::nullopt;
  Draft d;
  d.cue_word = a;
  d.cue = {a, a + 1};
  d.lemma = "according to";
  d.rule = "according-to";
  d.stance = Stance::kAssert;
  d.inside_quotation = in.quotes.InSpeech(a) ? in.quotes.At(a) : -1;
  // The noun phrase behind: the head on which "according" hangs, or the next noun.
  int head = text.at(a).head;
  const auto verb = [&](int i) { return text.at(i).upos == Upos::VERB || text.at(i).upos == Upos::AUX; };
  if (head <= a + 1 || head >= s.last || verb(head)) {
    head = a + 2;
    while (head < s.last && text.at(head).upos != Upos::NOUN && text.at(head).upos != Upos::PROPN &&
           text.at(head).upos != Upos::PRON)
      ++head;
    if (head >= s.last) return std::nullopt;
  }
  AddSource(in, head, &d);
  d.source.erase(std::remove_if(d.source.begin(), d.source.end(), [&](int i) { return i <= a + 1; }), d.source.end());
  if (d.source.empty() && verb(text.at(head).head)) d.source.push_back(head);
  // The phrase ends at a comma that no name holds: "according to the Red Cross, which ..." keeps to the cross.
  for (std::size_t i = 1; i < d.source.size(); ++i) {
    if (text.at(d.source[i]).rel == Rel::punct || d.source[i] != d.source[i - 1] + 1) {
      const std::string next = d.source[i] + 1 < s.last ? Low(text, d.source[i] + 1) : "";
      const bool apposition = text.Form(d.source[i]) == "," && a > s.first &&
                              (next == "a" || next == "an" || next == "the" || NameClosed(in, s, d.source[i] + 1));
      if (!apposition) {
        d.source.resize(i);
        break;
      }
    }
  }
  if (d.source.empty()) return std::nullopt;
  return Around(in, s, a, head, std::move(d));
}

// "by the organisers' reckoning", "by police estimates", "on the union's count": whose number it is.
std::optional<Draft> ReadReckoning(const Context& in, const Sentence& s, int by) {
  constexpr int kLongest = 8;
  const Text& text = in.text;
  const std::string low = Low(text, by);
  if (low != "by" && low != "on") return std::nullopt;
  int noun = -1;
  for (int i = by + 1; i < s.last && i <= by + kLongest; ++i) {
    const Token& t = text.at(i);
    if (t.upos == Upos::NOUN && in.words.Is("reckoning-noun", Low(text, i))) {
      noun = i;
      if (i + 1 >= s.last || text.at(i + 1).upos != Upos::NOUN) break;
    }
    if (t.upos == Upos::VERB || t.upos == Upos::ADP || (t.upos == Upos::PUNCT && text.Form(i) != "'")) break;
  }
  if (noun < 0 || noun == by + 1) return std::nullopt;
  // A possessor, or a noun in front: not "by some estimates".
  int owner = in.tree.Child(noun, Rel::nmod_poss);
  if (owner < 0 && text.at(noun - 1).head == noun && text.at(noun - 1).rel == Rel::compound) owner = noun - 1;
  if (owner <= by) return std::nullopt;
  Draft d;
  d.cue_word = noun;
  d.cue = {by, noun};
  d.lemma = Low(text, noun);
  d.rule = "reckoning";
  d.odds = kAlways;
  d.stance = Stance::kPredict;
  d.inside_quotation = in.quotes.InSpeech(by) ? in.quotes.At(by) : -1;
  d.source_head = owner;
  for (int i = std::max(by + 1, in.tree.left(owner)); i <= std::min(in.tree.right(owner), noun - 1); ++i) {
    if (text.at(i).xpos != Xpos::POS) d.source.push_back(i);
  }
  if (d.source.empty()) return std::nullopt;
  std::optional<Draft> out = Around(in, s, by, noun, std::move(d));
  if (out) out->clause = {by, noun + 1};
  return out;
}

// What such a phrase is about: what follows it where it opens the sentence, else what stands before it.
std::optional<Draft> Around(const Context& in, const Sentence& s, int a, int head, Draft d) {
  const Text& text = in.text;
  const int end = std::max(d.source.back(), d.cue.back()) + 1;
  d.clause = {a, end};
  const bool starts = a == s.first || (a == s.first + 1 && !IsWord(text.at(s.first)));
  Range left{s.first, a};
  if (!starts && text.at(left.first).upos == Upos::CCONJ) ++left.first;
  Range right{end, s.last};
  TrimContent(in, &left);
  TrimContent(in, &right);
  if (starts) {
    d.content = {right};
  } else {
    d.content = {left};
    d.left = true;
    // Inserted: "The plan, according to the paper, was dropped."
    const int governor = text.at(head).head;
    if (text.Form(end < s.last ? end : end - 1) == "," && a > s.first && text.Form(a - 1) == "," && !right.empty() &&
        governor >= right.first && right.Contains(governor)) {
      d.content.push_back(right);
    }
  }
  if (d.content.front().empty()) return std::nullopt;
  d.frame = kClause;
  return d;
}

class NounReader {
 public:
  NounReader(const Context& in, const Sentence& s) : in_(in), text_(in.text), tree_(in.tree), s_(s) {}

  std::optional<Draft> Read(int n) {
    const Token& t = text_.at(n);
    if (t.upos != Upos::NOUN || t.rel == Rel::compound) return std::nullopt;
    const std::vector<Entry>* entries = in_.words.Noun(t.lemma);
    if (entries == nullptr) return std::nullopt;
    Draft d;
    d.cue_word = n;
    d.cue = {n};
    d.lemma = t.lemma;
    d.inside_quotation = in_.quotes.InSpeech(n) ? in_.quotes.At(n) : -1;
    Range content;
    const Entry* entry = Content(n, *entries, &d, &content);
    if (entry == nullptr) return std::nullopt;
    FindSource(n, &d);
    TrimContent(in_, &content);
    if (content.empty()) return std::nullopt;
    d.content = {content};
    d.rule = entry->name;
    d.odds = entry->odds + (d.source.empty() ? 1 : 0);  // nobody's fears, plans and calls are mostly no sayings
    d.stance = entry->stance;
    d.clause = {d.cue.front(), d.cue.back() + 1};
    if (!d.source.empty()) {
      d.clause = {std::min(d.clause.first, d.source.front()), std::max(d.clause.last, d.source.back() + 1)};
    }
    return d;
  }

 private:
  const Entry* Content(int n, const std::vector<Entry>& entries, Draft* d, Range* content) {
    for (const int* c = tree_.begin(n); c != tree_.end(n); ++c) {
      if (*c < n) continue;
      const Token& t = text_.at(*c);
      const int first = tree_.left(*c);
      if (t.rel == Rel::acl || t.rel == Rel::ccomp || t.rel == Rel::acl_relcl || t.rel == Rel::xcomp) {
        const std::string opener = Low(text_, first);
        const int mark = tree_.Child(*c, Rel::mark);
        const bool that = opener == "that" && t.rel != Rel::acl_relcl;
        const bool to = mark >= 0 && text_.at(mark).xpos == Xpos::TO && first == mark;
        for (const Entry& e : entries) {
          if ((that && (e.takes & kClause) != 0) || (to && (e.takes & kInf) != 0)) {
            *content = {first, std::min(tree_.right(*c) + 1, s_.last)};
            d->frame = that ? kClause : kInf;
            return &e;
          }
        }
      }
      if (t.rel == Rel::nmod) {
        const int with = tree_.Child(*c, Rel::case_);
        if (with < 0) continue;
        for (const Entry& e : entries) {
          if ((e.takes & kPrep) != 0 && e.with == Low(text_, with) && with == n + 1) {
            d->cue.push_back(with);
            d->frame = kPrep;
            *content = {with + 1, std::min(tree_.right(*c) + 1, s_.last)};
            return &e;
          }
        }
      }
    }
    // "made the claim that": the parser may hang the clause on the verb above.
    if (n + 2 < s_.last && Low(text_, n + 1) == "that" && text_.at(n + 1).rel == Rel::mark) {
      const int clause = text_.at(n + 1).head;
      for (const Entry& e : entries) {
        if (clause <= n + 1 || (e.takes & kClause) == 0) continue;
        *content = {n + 1, std::min(tree_.right(clause) + 1, s_.last)};
        d->frame = kClause;
        return &e;
      }
    }
    if (n + 2 < s_.last && text_.at(n + 1).xpos == Xpos::TO && text_.at(n + 1).rel == Rel::mark) {
      const int clause = text_.at(n + 1).head;
      for (const Entry& e : entries) {
        if (clause <= n + 1 || (e.takes & kInf) == 0) continue;
        *content = {n + 1, std::min(tree_.right(clause) + 1, s_.last)};
        d->frame = kInf;
        return &e;
      }
    }
    return nullptr;
  }

  void FindSource(int n, Draft* d) {
    const int possessor = tree_.Child(n, Rel::nmod_poss);
    if (possessor >= 0) {
      AddSource(in_, possessor, d);
      return;
    }
    for (const int* c = tree_.begin(n); c != tree_.end(n); ++c) {
      if (*c < n || text_.at(*c).rel != Rel::nmod) continue;
      const int with = tree_.Child(*c, Rel::case_);
      if (with < 0) continue;
      const std::string p = Low(text_, with);
      if (p == "by" || (p == "from" && d->frame == kClause)) {
        AddSource(in_, *c, d);
        d->source.erase(std::remove(d->source.begin(), d->source.end(), with), d->source.end());
        return;
      }
    }
    // "left Geneva warning that"
    const Token& here = text_.at(n);
    if (n > s_.first && text_.at(n - 1).name == NameTag::kBeginPlace && here.rel == Rel::obj && here.head >= 0 &&
        Low(text_, n).size() > 4 && Low(text_, n).substr(Low(text_, n).size() - 3) == "ing") {
      if (const int subject = SubjectOf(text_, here.head); subject >= 0) {
        AddSource(in_, subject, d);
        return;
      }
    }
    // "the Berg plan to", "Veltra plans to" where the parse takes the verb for a noun.
    if (n > s_.first && text_.at(n - 1).upos == Upos::PROPN && text_.at(n - 1).head == n &&
        text_.at(n - 1).rel == Rel::compound) {
      AddSource(in_, n - 1, d);
      return;
    }
    // A light verb's subject: "made the claim that", "has no plan to".
    const Token& t = text_.at(n);
    if (t.rel != Rel::obj || t.head < 0) return;
    const std::string& verb = text_.at(t.head).lemma;
    if (verb == "make" || verb == "have" || verb == "issue" || verb == "give" || verb == "offer" || verb == "voice" ||
        verb == "raise" || verb == "express" || verb == "repeat" || verb == "renew" || verb == "reiterate") {
      const int subject = SubjectOf(text_, t.head);
      if (subject < 0) return;
      AddSource(in_, subject, d);
      // The verb belongs to the cue.
      for (int i = t.head; i < n; ++i) {
        if (i != t.head && text_.at(i).upos == Upos::PUNCT) continue;
        d->cue.push_back(i);
      }
      for (const int* c = tree_.begin(t.head); c != tree_.end(t.head); ++c) {
        if (text_.at(*c).rel == Rel::aux && *c < t.head) d->cue.push_back(*c);
      }
      std::sort(d->cue.begin(), d->cue.end());
      d->cue.erase(std::unique(d->cue.begin(), d->cue.end()), d->cue.end());
    }
  }

  const Context& in_;
  const Text& text_;
  const Tree& tree_;
  const Sentence& s_;
};

}  // namespace

std::vector<Draft> ReadAccordingTo(const Context& in, int sentence) {
  std::vector<Draft> out;
  const Sentence& s = in.text.sentences[static_cast<std::size_t>(sentence)];
  for (int i = s.first; i < s.last; ++i) {
    auto d = Low(in.text, i) == "according" ? ReadAccording(in, s, i) : ReadReckoning(in, s, i);
    if (d) out.push_back(std::move(*d));
  }
  return out;
}

std::vector<Draft> ReadNounCues(const Context& in, int sentence) {
  std::vector<Draft> out;
  const Sentence& s = in.text.sentences[static_cast<std::size_t>(sentence)];
  NounReader reader(in, s);
  for (int i = s.first; i < s.last; ++i) {
    if (auto d = reader.Read(i)) out.push_back(std::move(*d));
  }
  return out;
}

}  // namespace recount::speech
