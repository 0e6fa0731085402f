#include "engine/events/verb_reader.h"

#include "engine/model/grammar.h"
#include "engine/model/unicode.h"

namespace recount::events {
namespace {

constexpr int kReach = 4;  // words between a verb and what must follow it

bool IsReflexive(std::string_view lower) {
  return lower.ends_with("self") || lower.ends_with("selves");
}

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
    if (rest.size() == 1 && r.at(found).upos == Upos::ADP && found > token + 1 && r.at(found).head != token &&
        r.at(found).rel == Rel::case_ && at == token && found > at + 2) {
      return -1;
    }
    at = found;
  }
  return at;
}

}  // namespace

int VerbReader::Subject(int verb) const {
  for (int c : r_.tree.Children(verb)) {
    if (IsSubject(r_.at(c).rel)) return c;
  }
  return SubjectOf(r_.text, verb);
}

int VerbReader::Object(int verb) const {
  int passive = -1;
  for (int c : r_.tree.Children(verb)) {
    if (r_.at(c).rel == Rel::obj) return c;
    if (r_.at(c).rel == Rel::nsubj_pass) passive = c;
  }
  if (passive >= 0) return passive;
  if (r_.at(verb).rel == Rel::acl && r_.at(verb).xpos == Xpos::VBN) return r_.at(verb).head;
  return -1;
}

bool VerbReader::Fulfils(const Sense& sense, int verb) const {
  return std::all_of(sense.needs.begin(), sense.needs.end(), [&](const Need& n) { return Fulfils(n, verb); });
}

bool VerbReader::Fulfils(const Need& need, int verb) const {
  if (need.which == Need::Which::kSentence) return SentenceHas(r_, need.words, verb);
  const int arg = need.which == Need::Which::kSubject ? Subject(verb) : Object(verb);
  for (const std::string& word : need.words) {
    if (word == "none") {
      if (arg < 0) return true;
      continue;
    }
    if (arg < 0) continue;
    if (word == "any") return true;
    const int entity = r_.EntityOf(arg);
    if (word == "person") {
      if (r_.IsPersonal(entity) || s_.words.people.contains(r_.at(arg).lemma) ||
          s_.words.people.contains(Lower(r_.Form(arg))))
        return true;
      continue;
    }
    if (word == "it") {  // a thing by its pronoun; sailors call theirs "she"
      const std::string& lemma = r_.at(arg).lemma;
      if (r_.at(arg).upos == Upos::PRON && !r_.IsPersonal(entity) && (lemma == "it" || lemma == "she")) return true;
      continue;
    }
    if (word == "body" && r_.at(arg).lemma == "body") return true;  // of the dead
    if (word == "place" || word == "body") {
      if (entity >= 0 && r_.entities[U(entity)].type == (word == "place" ? EntityType::kPlace : EntityType::kBody))
        return true;
      continue;
    }
    if (r_.at(arg).lemma == word || r_.tree.HasChildLemma(arg, word)) return true;
  }
  return false;
}

std::string VerbReader::Lemma(int verb) const {
  const std::string& lemma = r_.at(verb).lemma;
  if (s_.lexicon.Verbs(lemma) != nullptr) return lemma;
  const std::string form = Lower(r_.Form(verb));
  if (const std::string_view irregular = s_.lexicon.Irregular(form); !irregular.empty()) return std::string(irregular);
  for (std::string_view ending : {"ed", "ing", "es", "s"}) {
    if (!form.ends_with(ending) || form.size() < ending.size() + 3) continue;
    const std::string stem = form.substr(0, form.size() - ending.size());
    if (s_.lexicon.Verbs(stem) != nullptr) return stem;
    if (s_.lexicon.Verbs(stem + "e") != nullptr) return stem + "e";
    if (stem[stem.size() - 1] == stem[stem.size() - 2] &&
        s_.lexicon.Verbs(stem.substr(0, stem.size() - 1)) != nullptr) {
      return stem.substr(0, stem.size() - 1);
    }
  }
  return lemma;
}

const Entry* VerbReader::Match(int verb, int* last) const {
  const auto* entries = s_.lexicon.Verbs(Lemma(verb));
  if (entries == nullptr) return nullptr;
  for (const Entry& e : *entries) {
    const int end = MatchRest(r_, verb, e.rest);
    if (end < 0) continue;
    if (e.need_of >= 0 && !Fulfils(s_.lexicon.sense(e.need_of), verb)) continue;
    *last = end;
    return &e;
  }
  return nullptr;
}

bool VerbReader::Is(const StringSet& single, const std::vector<WordSets::Group>& groups, int verb) const {
  const std::string& lemma = r_.at(verb).lemma;
  if (single.contains(lemma)) return true;
  for (const WordSets::Group& g : groups) {
    if (g.verb == lemma && MatchRest(r_, verb, g.rest) >= 0) return true;
  }
  return false;
}

NounCandidate* VerbReader::Candidate(int token) const {
  if (token < 0) return nullptr;
  const int at = nouns_->at[U(token)];
  return at < 0 || nouns_->blocked[U(token)] != 0 ? nullptr : &nouns_->found[U(at)];
}

int VerbReader::Through(int noun) const {
  if (noun < 0 || Candidate(noun) != nullptr) return noun;
  if (!s_.words.containers.contains(r_.at(noun).lemma)) return noun;
  for (int c : r_.tree.Children(noun)) {
    if (r_.at(c).rel == Rel::nmod && r_.tree.Case(c) == "of" && Candidate(c) != nullptr) return c;
  }
  return noun;
}

int VerbReader::Served(int verb, bool* joins) const {
  *joins = false;
  const bool have = r_.at(verb).lemma == "have" || r_.at(verb).lemma == "do";
  if (Is(s_.words.light, s_.words.light_groups, verb)) {
    int object = Through(Object(verb));
    if (object < 0) {
      // "held on Monday seven hours of talks": the hours look like a time.
      for (int k : r_.tree.Children(verb)) {
        const Rel rel = r_.at(k).rel;
        if ((rel == Rel::obl || rel == Rel::obl_unmarked) && r_.tree.Case(k).empty() && Through(k) != k)
          object = Through(k);
      }
    }
    NounCandidate* c = Candidate(object);
    if (c != nullptr && !(have && c->nominal)) return object;
  }
  if (Is(s_.words.occur, s_.words.occur_groups, verb)) {
    int subject = Subject(verb);
    if (subject < 0 && r_.at(verb).rel == Rel::acl) subject = r_.at(verb).head;
    // "a meeting that took place": the relative pronoun stands for what it hangs on.
    if (subject >= 0 && r_.at(subject).upos == Upos::PRON && r_.at(verb).rel == Rel::acl_relcl)
      subject = r_.at(verb).head;
    subject = Through(subject);
    // "a meeting of the council that took place": the clause hangs on the nearer noun.
    if (subject >= 0 && Candidate(subject) == nullptr && r_.at(subject).rel == Rel::nmod &&
        r_.at(verb).rel == Rel::acl_relcl && Candidate(r_.at(subject).head) != nullptr) {
      subject = r_.at(subject).head;
    }
    // "take place" brings its own object.
    const bool has_object = r_.tree.Child(verb, Rel::obj) >= 0 && s_.words.occur.contains(r_.at(verb).lemma);
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
}  // namespace recount::events
