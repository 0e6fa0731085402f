#include "engine/events/find_nouns.h"

#include <algorithm>

#include "engine/model/grammar.h"
#include "engine/model/unicode.h"

namespace recount::events {
namespace {

constexpr int kLongest = 5;  // words of the longest entry

std::string Quick(std::string_view word) {
  std::string out;
  out.reserve(word.size());
  for (char c : word) {
    if (static_cast<unsigned char>(c) >= 0x80) return Letters(word);
    if (c >= 'A' && c <= 'Z')
      out += static_cast<char>(c - 'A' + 'a');
    else if (c != ' ' && c != '-' && c != '\'')
      out += c;
  }
  return out;
}

bool IsNominal(const Token& t) {
  return t.upos == Upos::NOUN || t.upos == Upos::PROPN;
}

// The token of [first, last] that hangs on something outside.
int HeadOf(const Reading& r, int first, int last) {
  for (int i = last; i >= first; --i) {
    const int head = r.at(i).head;
    if ((head < first || head > last) && r.at(i).upos != Upos::ADP && r.at(i).upos != Upos::PUNCT) return i;
  }
  return last;
}

bool InLongerMention(const Reading& r, int token, int entity) {
  for (const Mention& m : r.entities[U(entity)].mentions) {
    if (m.span.Contains(r.at(token).span)) return m.span.size() > r.at(token).span.size();
  }
  return false;
}

// A name of something that is not an event: "Security Council", "Battle Creek". Event names ("World Cup") come from the
// lexicon.
bool InsideName(const Reading& r, int token) {
  const int entity = r.MentionAt(token);
  if (entity >= 0 && r.entities[U(entity)].type != EntityType::kOther && IsUpper(r.Form(token)) &&
      InLongerMention(r, token, entity))
    return true;
  if (r.at(token).upos != Upos::PROPN) return false;
  if (entity >= 0 && r.entities[U(entity)].type != EntityType::kOther) return true;
  return r.at(token).rel == Rel::flat;
}

class Finder {
 public:
  explicit Finder(const Scene& scene) : s_(scene), r_(scene.r) {
    out_.at.assign(U(r_.text.size()), -1);
    out_.blocked.assign(U(r_.text.size()), 0);
  }

  NounCandidates Run() {
    for (const Sentence& sentence : r_.text.sentences) {
      for (int i = sentence.first; i < sentence.last; ++i) i = std::max(i, Words(i, sentence.last));
    }
    return std::move(out_);
  }

 private:
  // The longest entry that begins at `i`; gives its last token (i where only one word).
  int Words(int i, int end) {
    const Token& t = r_.at(i);
    if (t.upos == Upos::PUNCT || (t.upos == Upos::PRON && t.rel != Rel::nmod_poss)) return i;
    int longest = 0;
    const Entry* best = nullptr;
    Kind kind = Kind::kNoun;
    bool except = false;
    if (s_.lexicon.BeginsSome(t.lemma) || s_.lexicon.BeginsSome(Quick(r_.Form(i)))) {
      std::string forms, lemmas;
      int words = 0;
      for (int k = i; k < end && words < kLongest; ++k) {
        const std::string form = Quick(r_.Form(k));
        if (form.empty()) continue;  // a hyphen
        ++words;
        const std::string with_lemma = forms + Quick(r_.at(k).lemma);
        forms += form;
        lemmas += Quick(r_.at(k).lemma);
        if (words == 1) continue;
        // "broke out" is no "breakout".
        const bool particle = r_.at(k).rel == Rel::compound_prt && r_.at(k).head == i;  // "were handed over"
        if (t.upos == Upos::VERB && (particle || (t.xpos != Xpos::VBG && t.xpos != Xpos::VBN))) {
          if (s_.lexicon.Except(forms)) {
            best = nullptr, except = true, longest = k - i;
          }
          continue;
        }
        for (const std::string* key :
             {static_cast<const std::string*>(&forms), &with_lemma, static_cast<const std::string*>(&lemmas)}) {
          if (s_.lexicon.Except(*key)) {
            best = nullptr, except = true, longest = k - i;
            break;
          }
          if (const Entry* e = s_.lexicon.Noun(*key)) {
            best = e, except = false, longest = k - i, kind = Kind::kNoun;
            break;
          }
          if (const Entry* e = s_.lexicon.Phrase(*key)) {
            best = e, except = false, longest = k - i, kind = Kind::kPhrase;
            break;
          }
        }
      }
    }
    if (except) {
      for (int k = i; k <= i + longest; ++k) out_.blocked[U(k)] = 1;
      return i + longest;
    }
    if (best != nullptr) {
      Add(*best, i, i + longest, kind);
      return i + longest;
    }
    if (IsNominal(t))
      Single(i);
    else if (t.upos == Upos::ADJ || t.upos == Upos::VERB)
      Adjective(i);
    return i;
  }

  void Single(int i) {
    if (InsideName(r_, i)) return;
    const Token& t = r_.at(i);
    const std::string lemma = Quick(t.lemma);
    const std::string form = Quick(r_.Form(i));
    if (s_.lexicon.Except(form) || s_.lexicon.Except(lemma)) return;
    const Entry* e = Cued(form, i);
    if (e == nullptr) e = Cued(lemma, i);
    if (e == nullptr) e = s_.lexicon.Noun(form);
    if (e == nullptr) e = s_.lexicon.Noun(lemma);
    if (e != nullptr) {
      Add(*e, i, i, Kind::kNoun);
      return;
    }
    if (s_.lexicon.Adjective(lemma) != nullptr) {  // "the dead", "six wounded"
      Add(*s_.lexicon.Adjective(lemma), i, i, Kind::kAdjective);
      return;
    }
    const std::string_view verb = s_.lexicon.Nominal(lemma);
    if (verb.empty() || t.upos == Upos::PROPN) return;
    NounCandidate c;
    c.first = c.last = i;
    c.weak = c.nominal = true;
    c.synset = verb == "-" ? lemma : std::string(verb);
    if (const auto* entries = s_.lexicon.Verbs(c.synset)) {
      for (const Entry& entry : *entries) {
        if (!entry.rest.empty() || entry.sense < 0 || entry.need_of >= 0) continue;
        c.sense = entry.sense;
        if (!s_.lexicon.sense(entry.sense).loose) c.synset = s_.lexicon.sense(entry.sense).synset;
        c.event_class = s_.lexicon.sense(entry.sense).event_class;
        break;
      }
    }
    Put(std::move(c), i);
  }

  // The sense that the sentence brings out: a union's strike, not the air force's.
  const Entry* Cued(const std::string& letters, int i) const {
    const auto* entries = s_.lexicon.CuedNoun(letters);
    if (entries == nullptr) return nullptr;
    for (const Entry& e : *entries) {
      const auto& needs = s_.lexicon.sense(e.sense).needs;
      if (std::all_of(needs.begin(), needs.end(),
                      [&](const Need& n) { return n.which == Need::Which::kSentence && SentenceHas(r_, n.words, i); }))
        return &e;
    }
    return nullptr;
  }

  void Adjective(int i) {
    const Token& t = r_.at(i);
    const std::string form = Quick(r_.Form(i));
    const Entry* e = s_.lexicon.Adjective(form);
    if (e == nullptr) return;
    // A verb form is left to the verbs unless it is used as an adjective: "three are wounded" is a passive, "the
    // wounded" is not.
    if (t.upos == Upos::VERB && (t.xpos != Xpos::VBG || r_.tree.Child(i, Rel::obj) >= 0)) return;
    if ((t.rel == Rel::amod || t.rel == Rel::compound) && t.head > i) return;  // not of "the number of dead"
    Add(*e, i, i, Kind::kAdjective);
  }

  void Add(const Entry& e, int first, int last, Kind kind) {
    const int head = kind == Kind::kPhrase ? last : HeadOf(r_, first, last);
    NounCandidate c;
    c.sense = e.sense;
    c.first = first, c.last = last;
    c.weak = e.weak;
    c.kind = kind;
    c.synset = s_.lexicon.sense(e.sense).synset;
    if (s_.lexicon.sense(e.sense).loose) {
      const std::string lemma = Quick(r_.at(head).lemma);
      const std::string_view verb = first == last ? s_.lexicon.Nominal(lemma) : std::string_view();
      c.synset = verb.empty() || verb == "-" ? lemma : std::string(verb);
    }
    c.event_class = s_.lexicon.sense(e.sense).event_class;
    Put(std::move(c), head);
  }

  void Put(NounCandidate c, int head) {
    out_.at[U(head)] = static_cast<int>(out_.found.size());
    out_.found.push_back(std::move(c));
  }

  const Scene& s_;
  const Reading& r_;
  NounCandidates out_;
};

}  // namespace

bool SentenceHas(const Reading& r, const std::vector<std::string>& words, int token) {
  const Sentence& sentence = r.text.sentences[U(r.at(token).sentence)];
  bool wants = false;
  bool found = false;
  for (const std::string& word : words) {
    const bool forbids = word[0] == '-';
    const std::string_view wanted = forbids ? std::string_view(word).substr(1) : std::string_view(word);
    wants = wants || !forbids;
    if (!forbids && found) continue;
    for (int k = sentence.first; k < sentence.last; ++k) {
      if (r.at(k).lemma != wanted && Lower(r.Form(k)) != wanted) continue;
      if (forbids) return false;
      found = true;
      break;
    }
  }
  return found || !wants;
}

NounCandidates FindNounCandidates(const Scene& scene) {
  return Finder(scene).Run();
}

bool HasEventSign(const Scene& scene, int token) {
  const Reading& r = scene.r;
  const Token& t = r.at(token);
  for (int c : r.tree.Children(token)) {
    const Token& d = r.at(c);
    switch (d.rel) {
      case Rel::nmod_poss:
        return true;
      case Rel::nmod:
      case Rel::obl:
      case Rel::nmod_unmarked: {
        if (r.TimeAt(c) >= 0) return true;
        const std::string with = r.tree.Case(c);
        if (with == "of" || with == "between" || with == "by" || with == "with" || with == "against" || with == "in" ||
            with == "on" || with == "at" || with == "from" || with == "to")
          return true;
        break;
      }
      case Rel::amod:
      case Rel::compound: {
        if (r.TimeAt(c) >= 0 || scene.numbers.Ordinal(Lower(r.Form(c)))) return true;
        const int entity = r.MentionAt(c);
        if (entity >= 0) return true;
        break;
      }
      case Rel::acl:
      case Rel::acl_relcl:
        return true;
      default:
        break;
    }
  }
  if (scene.words.event_prepositions.contains(r.tree.Case(token))) return true;
  if (t.head >= 0 && IsSubject(t.rel) && scene.words.event_verbs.contains(r.at(t.head).lemma)) return true;
  return false;
}

}  // namespace recount::events
