#include "engine/events/find_triggers.h"

#include <algorithm>

#include "engine/events/find_nouns.h"
#include "engine/model/grammar.h"
#include "engine/model/unicode.h"

namespace recount::events {
namespace {

std::size_t U(int i) { return static_cast<std::size_t>(i); }
constexpr int kReach = 4;  // words between a verb and what must follow it

bool IsReflexive(std::string_view lower) { return lower.ends_with("self") || lower.ends_with("selves"); }

// The last token of `rest` found behind `token`; -1 if it is not there.
int MatchRest(const Reading& r, int token, const std::vector<std::string>& rest) {
  int at = token;
  const int end = r.text.SentenceOf(token).last;
  for (const std::string& word : rest) {
    int found = -1;
    for (int k = at + 1; k < end && k <= at + kReach; ++k) {
      const Token& t = r.at(k);
      if (t.upos == Upos::PUNCT && t.xpos != Xpos::HYPH && t.xpos != Xpos::Open && t.xpos != Xpos::Close) break;
      if (k > at + 1 && t.upos == Upos::VERB) break;
      if (t.lemma == word || Lower(r.Form(k)) == word || (word == "self" && IsReflexive(t.lemma)) ||
          (word == "self" && IsReflexive(Lower(r.Form(k))))) {
        found = k;
        break;
      }
    }
    if (found < 0) return -1;
    // "took a trip off the coast": a bare particle must be the verb's own or stand right behind it.
    if (rest.size() == 1 && r.at(found).upos == Upos::ADP && found > token + 1 && r.at(found).head != token && r.at(found).rel == Rel::case_ &&
        at == token && found > at + 2) {
      return -1;
    }
    at = found;
  }
  return at;
}

class Verbs {
 public:
  Verbs(const Scene& scene, NounCandidates* nouns) : s_(scene), r_(scene.r), nouns_(nouns) {}

  int Subject(int verb) const {
    for (int c : r_.tree.Children(verb)) {
      if (IsSubject(r_.at(c).rel)) return c;
    }
    return SubjectOf(r_.text, verb);
  }
  int Object(int verb) const {
    int passive = -1;
    for (int c : r_.tree.Children(verb)) {
      if (r_.at(c).rel == Rel::obj) return c;
      if (r_.at(c).rel == Rel::nsubj_pass) passive = c;
    }
    if (passive >= 0) return passive;
    if (r_.at(verb).rel == Rel::acl && r_.at(verb).xpos == Xpos::VBN) return r_.at(verb).head;
    return -1;
  }

  bool Fulfils(const Need& need, int verb) const {
    const int arg = need.which == Need::Which::kSubject ? Subject(verb) : Object(verb);
    for (const std::string& word : need.words) {
      if (word == "none") { if (arg < 0) return true; continue; }
      if (arg < 0) continue;
      if (word == "any") return true;
      const int entity = r_.EntityOf(arg);
      if (word == "person") {
        if (r_.IsPersonal(entity) || s_.words.people.contains(r_.at(arg).lemma) || s_.words.people.contains(Lower(r_.Form(arg))))
          return true;
        continue;
      }
      if (word == "place" || word == "body") {
        if (entity >= 0 && r_.entities[U(entity)].type == (word == "place" ? EntityType::kPlace : EntityType::kBody)) return true;
        continue;
      }
      if (r_.at(arg).lemma == word || r_.tree.HasChildLemma(arg, word)) return true;
    }
    return false;
  }

  // The verb's lemma; where the lexicon does not know it, what the endings of its form allow and the lexicon knows.
  std::string Lemma(int verb) const {
    const std::string& lemma = r_.at(verb).lemma;
    if (s_.lexicon.Verbs(lemma) != nullptr) return lemma;
    const std::string form = Lower(r_.Form(verb));
    for (std::string_view ending : {"ed", "ing", "es", "s"}) {
      if (!form.ends_with(ending) || form.size() < ending.size() + 3) continue;
      const std::string stem = form.substr(0, form.size() - ending.size());
      if (s_.lexicon.Verbs(stem) != nullptr) return stem;
      if (s_.lexicon.Verbs(stem + "e") != nullptr) return stem + "e";
      if (stem[stem.size() - 1] == stem[stem.size() - 2] && s_.lexicon.Verbs(stem.substr(0, stem.size() - 1)) != nullptr) {
        return stem.substr(0, stem.size() - 1);
      }
    }
    return lemma;
  }

  // The entry that this verb is used in; `last` is its last word. nullptr: none.
  const Entry* Match(int verb, int* last) const {
    const auto* entries = s_.lexicon.Verbs(Lemma(verb));
    if (entries == nullptr) return nullptr;
    for (const Entry& e : *entries) {
      const int end = MatchRest(r_, verb, e.rest);
      if (end < 0) continue;
      if (e.need_of >= 0 && !Fulfils(s_.lexicon.sense(e.need_of).need, verb)) continue;
      *last = end;
      return &e;
    }
    return nullptr;
  }

  bool Is(const StringSet& single, const std::vector<WordSets::Group>& groups, int verb) const {
    const std::string& lemma = r_.at(verb).lemma;
    if (single.contains(lemma)) return true;
    for (const WordSets::Group& g : groups) {
      if (g.verb == lemma && MatchRest(r_, verb, g.rest) >= 0) return true;
    }
    return false;
  }

  NounCandidate* Candidate(int token) const {
    if (token < 0) return nullptr;
    const int at = nouns_->at[U(token)];
    return at < 0 || nouns_->blocked[U(token)] != 0 ? nullptr : &nouns_->found[U(at)];
  }

  // "seven hours of talks", "a round of talks": the event noun behind the noun that counts it out.
  int Through(int noun) const {
    if (noun < 0 || Candidate(noun) != nullptr) return noun;
    if (!s_.words.containers.contains(r_.at(noun).lemma)) return noun;
    for (int c : r_.tree.Children(noun)) {
      if (r_.at(c).rel == Rel::nmod && r_.tree.Case(c) == "of" && Candidate(c) != nullptr) return c;
    }
    return noun;
  }

  // The event noun that this verb serves, with how; -1 if it stands for itself.
  int Served(int verb, bool* joins) const {
    *joins = false;
    const bool have = r_.at(verb).lemma == "have" || r_.at(verb).lemma == "do";
    if (Is(s_.words.light, s_.words.light_groups, verb)) {
      int object = Through(Object(verb));
      if (object < 0) {
        // "held on Monday seven hours of talks": the hours look like a time.
        for (int k : r_.tree.Children(verb)) {
          const Rel rel = r_.at(k).rel;
          if ((rel == Rel::obl || rel == Rel::obl_unmarked) && r_.tree.Case(k).empty() && Through(k) != k) object = Through(k);
        }
      }
      NounCandidate* c = Candidate(object);
      if (c != nullptr && !(have && c->nominal)) return object;
    }
    if (Is(s_.words.occur, s_.words.occur_groups, verb)) {
      int subject = Subject(verb);
      if (subject < 0 && r_.at(verb).rel == Rel::acl) subject = r_.at(verb).head;
      // "a meeting that took place": the relative pronoun stands for what it hangs on.
      if (subject >= 0 && r_.at(subject).upos == Upos::PRON && r_.at(verb).rel == Rel::acl_relcl) subject = r_.at(verb).head;
      subject = Through(subject);
      // "a meeting of the council that took place": the clause hangs on the nearer noun.
      if (subject >= 0 && Candidate(subject) == nullptr && r_.at(subject).rel == Rel::nmod && r_.at(verb).rel == Rel::acl_relcl &&
          Candidate(r_.at(subject).head) != nullptr) {
        subject = r_.at(subject).head;
      }
      const bool has_object = r_.tree.Child(verb, Rel::obj) >= 0;
      if (!has_object && Candidate(subject) != nullptr) return subject;
    }
    if (Is(s_.words.join, s_.words.join_groups, verb)) {
      for (int c : r_.tree.Children(verb)) {
        const Rel rel = r_.at(c).rel;
        if (rel != Rel::obj && rel != Rel::obl) continue;
        if (Candidate(c) == nullptr || Candidate(c)->nominal) continue;
        const std::string with = r_.tree.Case(c);
        if (rel == Rel::obl && with != "in" && with != "at" && with != "for" && with != "from") continue;
        *joins = true;
        return c;
      }
    }
    return -1;
  }

 private:
  const Scene& s_;
  const Reading& r_;
  NounCandidates* nouns_;
};

// Whether the cue of a speech is a happening of its own as well: one who "agreed" or "was charged" has not only spoken.
bool HappensBesides(const Scene& scene, const Entry* entry) {
  if (entry == nullptr || entry->sense < 0) return false;
  const Sense& sense = scene.lexicon.sense(entry->sense);
  switch (sense.event_class) {
    case EventClass::kStatement: case EventClass::kPublication: case EventClass::kState: case EventClass::kOther:
      return false;
    default:
      return scene.words.cue_events.contains(sense.synset);
  }
}

bool IsContentVerb(const Reading& r, int i) {
  const Token& t = r.at(i);
  if (t.upos != Upos::VERB) return false;
  // "Russia-backed", "record-breaking": part of an adjective.
  if (i > 0 && !t.space_before && r.at(i - 1).xpos == Xpos::HYPH && r.at(i - 1).sentence == t.sentence) return false;
  switch (t.rel) {
    case Rel::aux: case Rel::aux_pass: case Rel::cop: case Rel::case_: case Rel::mark: case Rel::fixed: case Rel::cc: case Rel::discourse:
    case Rel::compound: case Rel::flat:
      return false;
    default:
      return true;
  }
}

// "a round of talks" is one event: the inner noun names it, the outer one lends its words and its verbs.
void MergeContainers(const Scene& scene, std::vector<Trigger>* triggers) {
  const Reading& r = scene.r;
  std::vector<char> gone(triggers->size(), 0);
  for (std::size_t i = 0; i < triggers->size(); ++i) {
    Trigger& inner = (*triggers)[i];
    if (inner.kind != Kind::kNoun) continue;
    int outer = r.at(inner.head).rel == Rel::nmod && r.tree.Case(inner.head) == "of" ? r.at(inner.head).head : -1;
    if (outer < 0) {
      // The parse may have hung "of talks" elsewhere: read the words right before it.
      int k = inner.first - 1;
      while (k > 0 && (r.at(k).upos == Upos::ADJ || r.at(k).upos == Upos::DET || r.at(k).rel == Rel::compound || r.at(k).rel == Rel::amod)) --k;
      if (k > 0 && r.at(k).lemma == "of" && r.at(k - 1).sentence == r.at(k).sentence && scene.words.containers.contains(r.at(k - 1).lemma)) {
        outer = k - 1;
      }
    }
    if (outer < 0) continue;
    const bool container = scene.words.containers.contains(r.at(outer).lemma);
    auto it = std::lower_bound(triggers->begin(), triggers->end(), outer, [](const Trigger& t, int head) { return t.head < head; });
    for (; it != triggers->end() && it->head == outer; ++it) {
      Trigger& other = *it;
      const auto k = static_cast<std::size_t>(it - triggers->begin());
      if (k == i || other.kind != Kind::kNoun) continue;
      if (other.synset != inner.synset && !container) continue;
      gone[k] = 1;
      inner.supports.insert(inner.supports.end(), other.supports.begin(), other.supports.end());
      inner.joins.insert(inner.joins.end(), other.joins.begin(), other.joins.end());
      inner.outer = outer;
    }
    if (container) inner.outer = outer;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < triggers->size(); ++i) {
    if (gone[i] != 0) continue;
    if (kept != i) (*triggers)[kept] = std::move((*triggers)[i]);
    ++kept;
  }
  triggers->resize(kept);
}

// "the earthquake victims", "a murder suspect": something happened; "the meeting room", "a trade deal": not said.
bool TellsAsModifier(EventClass c) {
  return c == EventClass::kAttack || c == EventClass::kCasualties || c == EventClass::kDisaster || c == EventClass::kJustice;
}

bool SkippedPart(Part part) {
  return part == Part::kBoilerplate || part == Part::kDateLine || part == Part::kDateline || part == Part::kHeader;
}

}  // namespace

std::vector<Trigger> FindTriggers(const Scene& scene) {
  const Reading& r = scene.r;
  NounCandidates nouns = FindNounCandidates(scene);
  Verbs verbs(scene, &nouns);
  std::vector<Trigger> out;
  std::vector<std::pair<int, int>> served;  // noun, verb
  std::vector<std::pair<int, int>> joined;

  for (const Sentence& sentence : r.text.sentences) {
    if (SkippedPart(sentence.part)) continue;
    for (int i = sentence.first; i < sentence.last; ++i) {
      const Token& t = r.at(i);
      const bool underway = t.upos != Upos::VERB && (t.lemma == "underway" || (t.lemma == "way" && r.tree.Case(i) == "under")) &&
                            r.tree.Child(i, Rel::cop) >= 0;
      if (!underway && !IsContentVerb(r, i)) continue;
      if (const int c = nouns.at[U(i)]; c >= 0 && nouns.found[U(c)].kind == Kind::kAdjective) continue;  // "is missing"
      int last = i;
      const Entry* entry = underway ? nullptr : verbs.Match(i, &last);
      if (r.IsCue(i) && !HappensBesides(scene, entry)) continue;
      bool joins = false;
      const bool idiom = entry != nullptr && entry->sense >= 0 && entry->rest.size() >= 2 && verbs.Candidate(last) == nullptr;  // "signed into law"
      if (const int noun = idiom ? -1 : verbs.Served(i, &joins); noun >= 0) {
        (joins ? joined : served).push_back({noun, i});
        nouns.found[U(nouns.at[U(noun)])].used = true;
        continue;
      }
      if (underway) continue;
      // "talks are expected to begin": "expect" and "begin" serve the same noun.
      if (scene.words.occur.contains(t.lemma)) {
        const int x = r.tree.Child(i, Rel::xcomp);
        bool j = false;
        if (x >= 0 && scene.words.occur.contains(r.at(x).lemma) && verbs.Served(x, &j) >= 0) continue;
      }
      if (const int c = nouns.at[U(i)]; c >= 0 && nouns.found[U(c)].last > nouns.found[U(c)].first) continue;  // within a phrase
      Trigger trigger;
      trigger.head = trigger.first = trigger.last = i;
      trigger.lemma = verbs.Lemma(i);
      trigger.synset = trigger.lemma;
      if (nouns.blocked[U(i)] != 0 && (entry == nullptr || entry->rest.empty())) continue;  // "running back"
      if (entry == nullptr && scene.words.never.contains(t.lemma)) continue;
      if (entry != nullptr && entry->sense < 0 && scene.words.never.contains(t.lemma)) continue;
      // A participle before its noun ("armed men", "the injured driver") tells no event unless the lexicon knows it.
      if (t.rel == Rel::amod && (entry == nullptr || entry->sense < 0 || r.at(i).xpos == Xpos::VBG)) continue;
      if (entry != nullptr && entry->sense >= 0) {
        const Sense& sense = scene.lexicon.sense(entry->sense);
        trigger.sense = entry->sense;
        trigger.event_class = sense.event_class;
        if (!sense.loose) trigger.synset = sense.synset;
        for (const std::string& word : entry->rest) trigger.lemma += " " + word;
        if (last - i <= 2) trigger.last = last;
      }
      out.push_back(std::move(trigger));
    }
  }

  // Nouns, adjectives, phrases.
  std::vector<char> covered(U(r.text.size()), 0);
  for (const Trigger& t : out) {
    for (int k = t.first; k <= t.last; ++k) covered[U(k)] = 1;
  }
  for (const Sentence& sentence : r.text.sentences) {
    if (SkippedPart(sentence.part)) continue;
    for (int i = sentence.first; i < sentence.last; ++i) {
      if (nouns.at[U(i)] < 0 || nouns.blocked[U(i)] != 0 || r.IsCue(i) || covered[U(i)] != 0) continue;
      const NounCandidate& c = nouns.found[U(nouns.at[U(i)])];
      const Token& t = r.at(i);
      if (c.kind == Kind::kNoun && t.rel == Rel::compound && !c.used) {
        const int head = t.head;
        if (head >= 0 && (head < c.first || head > c.last) && (c.weak || !TellsAsModifier(c.event_class))) continue;
      }
      if (r.TimeAt(i) >= 0) continue;
      if (c.weak && !c.used && !HasEventSign(scene, i)) continue;
      Trigger trigger;
      trigger.kind = c.kind;
      trigger.head = i;
      trigger.first = c.first, trigger.last = c.last;
      trigger.sense = c.sense;
      trigger.event_class = c.event_class;
      trigger.synset = c.synset;
      for (int k = c.first; k <= c.last; ++k) {
        if (k > c.first && r.at(k).space_before) trigger.lemma += " ";
        trigger.lemma += k == i ? Lower(r.at(k).lemma) : Lower(r.Form(k));
      }
      for (const auto& [noun, verb] : served) {
        if (noun == i) trigger.supports.push_back(verb);
      }
      for (const auto& [noun, verb] : joined) {
        if (noun == i) trigger.joins.push_back(verb);
      }
      out.push_back(std::move(trigger));
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const Trigger& a, const Trigger& b) { return a.head < b.head; });
  MergeContainers(scene, &out);
  return out;
}

}  // namespace recount::events
