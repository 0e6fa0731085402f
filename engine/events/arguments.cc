#include "engine/events/arguments.h"

#include <algorithm>

#include "engine/model/grammar.h"
#include "engine/model/unicode.h"

namespace recount::events {
namespace {

bool IsRelativePronoun(const Token& t) {
  return t.xpos == Xpos::WDT || t.xpos == Xpos::WP || (t.upos == Upos::PRON && t.lemma == "that");
}

bool IsPassive(const Reading& r, int verb) {
  if (r.tree.Child(verb, Rel::aux_pass) >= 0 || r.tree.Child(verb, Rel::nsubj_pass) >= 0) return true;
  if (r.at(verb).xpos != Xpos::VBN) return false;
  // A bare participle: "troops massed on the border", and its conjuncts.
  const Rel rel = r.at(verb).rel;
  if (rel == Rel::acl || rel == Rel::amod) return true;
  const int object = r.tree.Child(verb, Rel::obj);
  return r.tree.Child(verb, Rel::aux) < 0 && (object < 0 || r.TimeAt(object) >= 0) &&  // "sentenced the next March"
         (rel == Rel::advcl || rel == Rel::root || rel == Rel::conj || rel == Rel::xcomp);
}

class Collector {
 public:
  Collector(const Scene& scene, const Trigger& trigger) : s_(scene), r_(scene.r), t_(trigger) {
    if (trigger.sense >= 0) sense_ = scene.lexicon.sense(trigger.sense);
    if (trigger.sense < 0) sense_.event_class = EventClass::kOther;
  }

  std::vector<Argument> Run() {
    if (t_.kind == Kind::kVerb) {
      Verb(t_.head, false);
    } else {
      Noun(t_.head);
      if (t_.outer >= 0) Noun(t_.outer);
      for (int verb : t_.supports) Verb(verb, true);
      for (int verb : t_.joins) Joined(verb);
      if (t_.kind == Kind::kAdjective) Predicate(t_.head);
    }
    std::stable_sort(out_.begin(), out_.end(), [](const Argument& a, const Argument& b) { return a.token < b.token; });
    return std::move(out_);
  }

 private:
  void Put(int token, Role role, std::string with, int of) {
    if (token < 0 || token == t_.head) return;
    if (token >= t_.first && token <= t_.last) return;
    for (const Argument& a : out_) {
      if (a.token == token) return;
    }
    out_.push_back({token, role, std::move(with), of});
  }

  Role ByPreposition(const std::string& with, bool passive, bool noun, int token) const {
    const EventClass c = sense_.event_class;
    if (with == "with" || with == "alongside" || with == "together with") {
      return c == EventClass::kAttack && sense_.synset != "clash" ? Role::kOther : Role::kPartner;
    }
    if (with == "between" || with == "among") return Role::kPartner;
    if (with == "by") return passive || noun ? Role::kAgent : Role::kOther;
    if (with == "of" && noun && c == EventClass::kMeeting && r_.EntityOf(token) < 0 &&
        !s_.words.people.contains(r_.at(token).lemma) && !s_.words.representatives.contains(r_.at(token).lemma)) {
      return Role::kOther;  // "discussion of troop levels"
    }
    if (with == "of") return noun ? sense_.of : Role::kOther;
    if (with == "against") return Role::kPatient;
    if (r_.IsPlace(r_.EntityOf(token))) {
      if (s_.words.place_in.contains(with) || s_.words.place_to.contains(with) || s_.words.place_from.contains(with)) {
        if (with == "on" && noun && (c == EventClass::kAttack || c == EventClass::kSanction)) return Role::kPatient;
        return Role::kPlace;
      }
    }
    if (with == "on" && noun && (c == EventClass::kAttack || c == EventClass::kSanction)) return Role::kPatient;
    if (with == "to") return Role::kRecipient;
    if (with == "for" && c == EventClass::kJustice) return Role::kOther;
    return Role::kOther;
  }

  void Obliques(int of, bool passive, bool noun) {
    for (int c : r_.tree.Children(of)) {
      const Rel rel = r_.at(c).rel;
      if (rel == Rel::obl_agent) {
        Put(c, Role::kAgent, "by", of);
      } else if (rel == Rel::obl || rel == Rel::nmod || rel == Rel::obl_unmarked || rel == Rel::nmod_unmarked) {
        const std::string with = r_.tree.Case(c);
        if (with.empty() && r_.TimeAt(c) < 0) continue;
        if (Particle(c)) {  // "handed over the hostages"
          Put(c, sense_.object, "", of);
          continue;
        }
        Put(c, ByPreposition(with, passive, noun, c), with, of);
      }
    }
  }

  // Whether what the parse takes for a phrase's preposition is the verb's own.
  bool Particle(int token) const {
    for (int c : r_.tree.Children(token)) {
      if (r_.at(c).rel == Rel::case_ && c > t_.head && c <= t_.last && t_.kind == Kind::kVerb) return true;
    }
    return false;
  }

  // The verb's own arguments. A supporting verb's subject acts in the event, its event noun is no argument.
  void Verb(int verb, bool support) {
    const bool passive = IsPassive(r_, verb);
    int object = r_.tree.Child(verb, Rel::obj);
    if (object >= 0 && object != t_.head && r_.TimeAt(object) >= 0) object = -1;
    const int recipient = r_.tree.Child(verb, Rel::iobj);
    const bool has_object = object >= 0 && object != t_.head;
    const Role acting = has_object || support ? Role::kAgent : sense_.alone;
    int subject = -1;
    for (int c : r_.tree.Children(verb)) {
      if (IsSubject(r_.at(c).rel)) {
        subject = c;
        break;
      }
    }
    const Token& v = r_.at(verb);
    const int head = v.head;
    if (v.rel == Rel::acl_relcl && head >= 0) {
      // The gap that the relative clause leaves is what it hangs on.
      if (subject >= 0 && IsRelativePronoun(r_.at(subject)))
        subject = head;
      else if (object >= 0 && IsRelativePronoun(r_.at(object)))
        object = head;
      else if (subject >= 0 && object < 0 && !passive && !RelativeOblique(verb))
        object = head;
      else if (subject < 0)
        subject = head;
    } else if (v.rel == Rel::acl && head >= 0 && subject < 0 && r_.tree.HasChildLemma(verb, "to") &&
               v.xpos == Xpos::VB) {
      // "Moscow's plan to attack", "had no reason to hold talks": whose plan it is acts.
      subject = r_.tree.Child(head, Rel::nmod_poss);
      if (subject < 0 && r_.at(head).rel == Rel::obj && r_.at(head).head >= 0)
        subject = SubjectOf(r_.text, r_.at(head).head);
    } else if (v.rel == Rel::acl && head >= 0 && subject < 0) {
      subject = head;
    } else if (subject < 0) {
      subject = SubjectOf(r_.text, verb);
      if (subject >= 0 && IsRelativePronoun(r_.at(subject))) subject = Antecedent(subject);
      // Controlled by an object: "told Russia to withdraw".
      if (v.rel == Rel::xcomp && head >= 0 && v.xpos == Xpos::VB) {
        const int controller = r_.tree.Child(head, Rel::obj);
        if (controller >= 0) subject = controller;
      }
    }
    // The subject of a passive undergoes it, unless it only lends itself: "talks were held by" has the noun for
    // subject.
    if (subject >= 0 && subject != t_.head && r_.at(subject).upos != Upos::VERB) {
      const bool inherited = r_.at(subject).head != verb;
      const bool undergoes =
          passive && (!inherited || v.rel == Rel::acl || v.rel == Rel::acl_relcl || v.rel == Rel::conj);
      // "They were flown to Oslo": whom a verb of going moves is no place.
      const bool moved = sense_.object == Role::kPlace && !r_.IsPlace(r_.EntityOf(subject));
      const Role undergoing = moved ? Role::kPatient : sense_.object;
      Put(subject, support ? (undergoes ? undergoing : Role::kAgent) : undergoes ? undergoing : acting, "", verb);
    }
    if (has_object) Put(object, support ? Role::kOther : sense_.object, "", verb);
    if (recipient >= 0) Put(recipient, Role::kRecipient, "", verb);
    Obliques(verb, passive, support);
  }

  bool RelativeOblique(int verb) const {
    for (int c : r_.tree.Children(verb)) {
      if ((r_.at(c).rel == Rel::obl || r_.at(c).rel == Rel::advmod) && r_.at(c).head == verb &&
          (IsRelativePronoun(r_.at(c)) || r_.at(c).xpos == Xpos::WRB)) {
        return true;
      }
    }
    return false;
  }

  int Antecedent(int pronoun) const {
    int at = r_.at(pronoun).head;
    for (int steps = 0; at >= 0 && steps < kDeepest; ++steps) {
      if (r_.at(at).rel == Rel::acl_relcl) return r_.at(at).head;
      at = r_.at(at).head;
    }
    return pronoun;
  }

  void Noun(int noun) {
    for (int c : r_.tree.Children(noun)) {
      const Token& d = r_.at(c);
      if (d.rel == Rel::nmod_poss) {
        if (r_.TimeAt(c) < 0) Put(c, sense_.poss, "'s", noun);
      } else if ((d.rel == Rel::compound || d.rel == Rel::amod || d.rel == Rel::nmod_desc ||
                  d.rel == Rel::nmod_unmarked || d.rel == Rel::flat) &&
                 c < noun && r_.TimeAt(c) < 0) {
        Modifier(c, noun, 0);
      }
    }
    Obliques(noun, false, true);
  }

  // "US-Russia talks", "a Russian attack", "the Ukraine invasion": each name among the modifiers.
  void Modifier(int c, int noun, int depth) {
    const int entity = r_.MentionAt(c);
    if (entity >= 0) {
      Role role = sense_.compound;
      // A place's noun before the event names what it befell or is about; its adjective names who acts.
      if (r_.IsPlace(entity) && r_.at(c).rel == Rel::compound && role == Role::kAgent &&
          (sense_.event_class == EventClass::kAttack || sense_.event_class == EventClass::kDisaster)) {
        role = Role::kPatient;
      }
      Put(c, role, "", noun);
    }
    if (depth > 4) return;
    for (int k : r_.tree.Children(c)) {
      const Rel rel = r_.at(k).rel;
      if (rel == Rel::compound || rel == Rel::amod || rel == Rel::conj || rel == Rel::nmod ||
          rel == Rel::nmod_unmarked || rel == Rel::nmod_desc) {
        if (r_.MentionAt(k) != entity) Modifier(k, noun, depth + 1);
      }
    }
  }

  // "Belov leads a delegation that engaged in talks": the subject of the verb takes part.
  void Joined(int verb) {
    int subject = -1;
    for (int c : r_.tree.Children(verb)) {
      if (IsSubject(r_.at(c).rel)) {
        subject = c;
        break;
      }
    }
    if (subject < 0 && (r_.at(verb).rel == Rel::acl || r_.at(verb).rel == Rel::acl_relcl)) subject = r_.at(verb).head;
    if (subject < 0) subject = SubjectOf(r_.text, verb);
    if (subject >= 0 && IsRelativePronoun(r_.at(subject))) subject = Antecedent(subject);
    if (subject >= 0 && r_.at(subject).upos != Upos::VERB) Put(subject, Role::kAgent, "", verb);
    Obliques(verb, false, false);
  }

  // "Six sailors are missing", "found three people dead", "49 dead".
  void Predicate(int adjective) {
    for (int c : r_.tree.Children(adjective)) {
      if (IsSubject(r_.at(c).rel)) Put(c, Role::kPatient, "", adjective);
    }
    const Token& a = r_.at(adjective);
    if (a.head < 0) return;
    if (a.rel == Rel::xcomp) {
      const int object = r_.tree.Child(a.head, Rel::obj);
      Put(object >= 0 ? object : SubjectOf(r_.text, a.head), Role::kPatient, "", a.head);
    } else if (a.rel == Rel::acl || a.rel == Rel::amod) {
      Put(a.head, Role::kPatient, "", adjective);
    }
  }

  const Scene& s_;
  const Reading& r_;
  const Trigger& t_;
  Sense sense_;
  std::vector<Argument> out_;
};

// "between A, its long title, and B" where the parse lost B: the next name behind "and".
int OtherSide(const Reading& r, int token) {
  const int end = std::min(r.text.SentenceOf(token).last, token + 14);
  for (int k = token + 1; k < end; ++k) {
    if (r.at(k).upos == Upos::VERB && r.at(k).rel != Rel::amod) return -1;
    if (r.at(k).upos != Upos::CCONJ || r.MentionAt(k) >= 0) continue;
    for (int m = k + 1; m < std::min(end, k + 6); ++m) {
      if (r.at(m).upos == Upos::VERB) return -1;
      if (r.MentionAt(m) >= 0 && r.MentionAt(m) != r.MentionAt(token)) {
        // Its head, if the mention is the modifier of a noun nearby ("Russian officials").
        const int head = r.at(m).head;
        return head > m && head < m + 4 && r.at(m).rel == Rel::amod ? head : m;
      }
    }
    return -1;
  }
  return -1;
}

Participant Make(const Reading& r, int token, Role role) {
  Participant p;
  p.entity = r.EntityOf(token);
  p.role = role;
  const auto [first, last] = r.Phrase(token);
  p.span = Join(r.at(first).span, r.at(last).span);
  p.text = std::string(Slice(r.text.source, p.span));
  return p;
}

}  // namespace

std::vector<Argument> FindArguments(const Scene& scene, const Trigger& trigger) {
  return Collector(scene, trigger).Run();
}

std::vector<Participant> FindParticipants(const Scene& scene, const Trigger& trigger,
                                          const std::vector<Argument>& arguments) {
  const Reading& r = scene.r;
  std::vector<Participant> out;
  auto put = [&](Participant p) {
    for (const Participant& o : out) {
      if (o.span == p.span || (p.entity >= 0 && o.entity == p.entity && o.role == p.role)) return;
    }
    out.push_back(std::move(p));
  };
  for (const Argument& a : arguments) {
    if (r.TimeAt(a.token) >= 0 || r.at(a.token).upos == Upos::VERB) continue;
    const bool linked = r.EntityOf(a.token) >= 0;
    // Loose phrases without a name ("for hours", "as a result") are nobody.
    if (a.role == Role::kOther && !linked) continue;
    if (a.role == Role::kRecipient && !linked && !scene.words.people.contains(r.at(a.token).lemma)) continue;
    std::vector<int> tokens = r.tree.WithConjuncts(a.token);
    if (a.with == "between" && tokens.size() == 1) {
      if (const int other = OtherSide(r, a.token); other >= 0) tokens.push_back(other);
    }
    for (int token : tokens) {
      if (r.TimeAt(token) >= 0) continue;
      const Token& t = r.at(token);
      if (IsRelativePronoun(t) || t.lemma == "there" || t.lemma == "what") continue;
      if (t.upos == Upos::PRON && r.EntityOf(token) < 0) continue;  // "we", "it" that nobody resolved
      put(Make(r, token, a.role));
      // "Russian and US officials": those for whom they act take part as well.
      if (a.role == Role::kPlace || !scene.words.representatives.contains(Lower(t.lemma))) continue;
      for (int c : r.tree.Children(token)) {
        const Rel rel = r.at(c).rel;
        if (rel != Rel::amod && rel != Rel::compound && rel != Rel::nmod_poss && rel != Rel::nmod_desc &&
            rel != Rel::nmod_unmarked)
          continue;
        for (int m : r.tree.WithConjuncts(c)) {
          if (r.MentionAt(m) < 0 || r.MentionAt(m) == r.EntityOf(token)) continue;
          Participant of = Make(r, m, a.role);
          of.span = r.at(m).span;
          of.text = std::string(r.Form(m));
          put(std::move(of));
        }
      }
    }
  }
  (void)trigger;
  return out;
}

}  // namespace recount::events
