#include "engine/events/place_time.h"

#include <algorithm>

#include "engine/model/grammar.h"

namespace recount::events {
namespace {

// In a phrase of place the name may stand deeper: "in the capital, Kyiv", "in the town of Luhansk", "near the border
// with Ukraine".
int PlaceIn(const Scene& scene, int token) {
  const Reading& r = scene.r;
  const bool of_whom = scene.words.wishes.contains(r.at(token).lemma);  // "at the request of France"
  const int own = r.EntityOf(token);
  if (r.IsPlace(own)) return token;
  for (int c : r.tree.Children(token)) {
    const Rel rel = r.at(c).rel;
    if (rel == Rel::appos && r.IsPlace(r.EntityOf(c))) return c;
    if (rel == Rel::nmod && r.tree.Case(c) == "of" && r.IsPlace(r.EntityOf(c)) && !of_whom) return c;
    if ((rel == Rel::compound || rel == Rel::nmod_poss || rel == Rel::amod) && own < 0 && r.at(c).upos != Upos::PRON &&
        r.IsPlace(r.MentionAt(c)))
      return c;
  }
  return -1;
}

// Whether a step up from `from` to its head leaves a quotation that `from` stands in.
bool LeavesQuotation(const Reading& r, int from, int to) {
  return r.at(from).quotation >= 0 && r.at(from).quotation != r.at(to).quotation;
}

class Times {
 public:
  Times(const Scene& scene, const std::vector<Trigger>& triggers)
      : s_(scene),
        r_(scene.r),
        triggers_(triggers),
        by_token_(TriggerByToken(scene, triggers)),
        out_(triggers.size()),
        best_(triggers.size(), 1 << 20) {}

  std::vector<Timed> Run() {
    for (std::size_t i = 0; i < r_.times.size(); ++i) {
      Attach(static_cast<int>(i));
      Append(static_cast<int>(i));
    }
    Inherit();
    return std::move(out_);
  }

 private:
  void Attach(int time) {
    const TimeMention& t = r_.times[U(time)];
    if (t.type == TimexType::kSet) return;
    const int head = r_.TimeHead(time);
    if (head < 0) return;
    if (t.type == TimexType::kDuration) {
      // "eight hours of talks": the talks hang on the hours.
      for (int c : r_.tree.Children(head)) {
        const int of = by_token_[U(c)];
        if (of >= 0 && r_.tree.Case(c) == "of") {
          Last(of, time);
          return;
        }
      }
    }
    if (const int told = WhenClause(t); told >= 0) Give(told, time, "when", 0);
    int at = r_.at(head).head;
    int from = head;
    const std::string with = r_.tree.Case(head);
    // What only describes a noun that is no event times nothing: "the 1950s star", "a drama of the 20th century", "its
    // Tuesday edition".
    if (at >= 0 && by_token_[U(at)] < 0 && r_.at(at).upos != Upos::VERB) {
      const Rel rel = r_.at(head).rel;
      if (rel == Rel::compound || rel == Rel::amod || rel == Rel::nmod_poss || (rel == Rel::nmod && with == "of"))
        return;
    }
    for (int steps = 1; at >= 0 && steps < 12; ++steps) {
      if (LeavesQuotation(r_, from, at)) return;
      const int trigger = by_token_[U(at)];
      if (trigger >= 0) {
        Give(trigger, time, with, steps * 4 + (std::abs(head - at) > 12 ? 2 : 0));
        return;
      }
      // A speech cue takes the times of the saying; they are no event's.
      if (r_.IsCue(at)) return;
      from = at;
      at = r_.at(at).head;
    }
  }

  // "followed by a session of the council, to be held in Riga on Friday": whatever the parse hangs such a phrase on,
  // it places the noun before its comma.
  void Append(int time) {
    const TimeMention& t = r_.times[U(time)];
    const int head = r_.TimeHead(time);
    if (head < 0 || t.type == TimexType::kDuration || t.type == TimexType::kSet || t.durative) return;
    const int first = r_.text.sentences[U(r_.at(head).sentence)].first;
    constexpr int kReach = 8;  // tokens from the verb to its time
    int verb = head;
    while (verb > first && head - verb < kReach && !s_.words.appended.contains(r_.at(verb).lemma)) --verb;
    if (!s_.words.appended.contains(r_.at(verb).lemma)) return;
    const auto leads = [&](const Token& w) {  // "to be", "due to", "set to"
      return w.lemma == "be" || w.lemma == "to" || w.lemma == "due" || s_.words.appended.contains(w.lemma);
    };
    int comma = verb - 1;
    while (comma > first && leads(r_.at(comma))) --comma;
    const bool bare = comma == verb - 1;  // "scheduled for Friday", but not "opened on Friday" nor "set it"
    if (comma <= first || r_.Form(comma) != "," || (bare && r_.at(verb).xpos != Xpos::VBN)) return;
    for (int at = comma - 1, steps = 0; at >= first && at < comma && steps < 6; at = r_.at(at).head, ++steps) {
      const int trigger = by_token_[U(at)];
      if (r_.at(at).upos == Upos::VERB) return;
      if (trigger < 0 || triggers_[U(trigger)].kind == Kind::kVerb) continue;
      Give(trigger, time, "", 1);
      return;
    }
  }

  // "since 1987, when a fire killed nine": the trigger of the clause that says what happened then; -1.
  int WhenClause(const TimeMention& t) const {
    if (t.type == TimexType::kDuration) return -1;
    int k = r_.text.TokensIn(t.span).second;
    const int end = r_.text.sentences[U(r_.at(k - 1).sentence)].last;
    if (k < end && r_.Form(k) == ",") ++k;
    if (k >= end || r_.at(k).lemma != "when") return -1;
    const int verb = r_.at(k).head;
    if (verb <= k || verb >= end) return -1;
    if (by_token_[U(verb)] >= 0) return by_token_[U(verb)];
    for (int c : r_.tree.Children(verb)) {  // "when there was a fire", "when talks were under way"
      if (c > k && IsSubject(r_.at(c).rel) && by_token_[U(c)] >= 0) return by_token_[U(c)];
    }
    return -1;
  }

  void Last(int trigger, int time) {
    if (out_[U(trigger)].duration < 0)
      out_[U(trigger)].duration = time;
    else
      out_[U(trigger)].others.push_back(time);
  }

  void Give(int trigger, int time, const std::string& with, int cost) {
    const TimeMention& t = r_.times[U(time)];
    Timed& timed = out_[U(trigger)];
    // "a day after talks broke up" counts from the talks: it places what stands before it, not them.
    const auto [first_word, last_word] = r_.text.TokensIn(t.span);
    if (last_word > first_word && s_.words.counts_from.contains(r_.at(last_word - 1).lemma) &&
        triggers_[U(trigger)].head >= last_word) {
      return;
    }
    if (t.type == TimexType::kDuration) {
      const Kind kind = triggers_[U(trigger)].kind;
      if (with.empty() || with == "for" || with == "over" || with == "during" || with == "after" ||
          kind == Kind::kNoun) {
        if (with != "in" && with != "within" && with != "after") {
          Last(trigger, time);
          return;
        }
      }
      timed.others.push_back(time);
      return;
    }
    // "since", "until", "before" bound an event rather than place it; so they come last.
    if (with != "when" &&
        (t.durative || with == "since" || with == "until" || with == "before" || with == "after" || with == "by"))
      cost += 40;
    if (timed.time < 0 || cost < best_[U(trigger)]) {
      if (timed.time >= 0) timed.others.push_back(timed.time);
      timed.time = time;
      best_[U(trigger)] = cost;
    } else {
      timed.others.push_back(time);
    }
  }

  // The verb whose time this trigger shares; -1. `fronted`: only a time that stands before that verb.
  int Shares(std::size_t i, bool* fronted) const {
    const Trigger& t = triggers_[i];
    *fronted = false;
    const int top = t.kind == Kind::kVerb || t.supports.empty() ? t.head : t.supports[0];
    const Token& token = r_.at(top);
    if (token.head < 0) return -1;
    const int above = by_token_[U(token.head)];
    if (above < 0 || above == static_cast<int>(i)) return -1;
    if (t.kind == Kind::kVerb) {
      if (token.rel == Rel::conj) {
        *fronted = true;
        return above;
      }
      // "landed on Tuesday, killing five"
      if (token.rel == Rel::advcl && token.xpos == Xpos::VBG && r_.tree.Child(top, Rel::mark) < 0) return above;
      if (token.rel == Rel::xcomp) {
        *fronted = true;
        return above;
      }
      return -1;
    }
    // The subject or object of a happening of the same clause: "the talks failed on Wednesday", "met for talks on
    // Monday".
    if (token.rel == Rel::nsubj || token.rel == Rel::nsubj_pass) return above;
    if (triggers_[U(above)].synset == t.synset) return above;
    // "died on Monday in a fire": those whom it struck were struck then.
    const bool strikes = t.event_class == EventClass::kDisaster || t.event_class == EventClass::kAttack;
    if (strikes && token.rel == Rel::obl && triggers_[U(above)].event_class == EventClass::kCasualties &&
        r_.tree.Case(top) == "in")
      return above;
    return -1;
  }

  void Inherit() {
    for (int round = 0; round < 2; ++round) {
      for (std::size_t i = 0; i < triggers_.size(); ++i) {
        if (out_[i].time >= 0) continue;
        bool fronted = false;
        const int from = Shares(i, &fronted);
        if (from < 0 || out_[U(from)].time < 0) continue;
        const int time = out_[U(from)].time;
        const Span& span = r_.times[U(time)].span;
        if (fronted && span.begin > r_.at(triggers_[U(from)].head).span.begin) continue;
        if (best_[U(from)] >= 40) continue;
        if (r_.HolderAt(triggers_[i].head) != r_.HolderAt(triggers_[U(from)].head)) continue;
        out_[i].time = time;
      }
      // A verb takes its subject's: "Monday's blast killed four".
      for (std::size_t i = 0; i < triggers_.size(); ++i) {
        if (out_[i].time >= 0 || triggers_[i].kind != Kind::kVerb) continue;
        for (int c : r_.tree.Children(triggers_[i].head)) {
          if (!IsSubject(r_.at(c).rel)) continue;
          const int subject = by_token_[U(c)];
          const EventClass k = triggers_[i].event_class;
          if (subject >= 0 && out_[U(subject)].time >= 0 &&
              (k == EventClass::kCasualties || k == EventClass::kDisaster || k == EventClass::kAttack)) {
            out_[i].time = out_[U(subject)].time;
          }
        }
      }
    }
  }

  const Scene& s_;
  const Reading& r_;
  const std::vector<Trigger>& triggers_;
  std::vector<int> by_token_;
  std::vector<Timed> out_;
  std::vector<int> best_;
};

}  // namespace

std::vector<int> TriggerByToken(const Scene& scene, const std::vector<Trigger>& triggers) {
  std::vector<int> out(U(scene.r.text.size()), -1);
  for (std::size_t i = 0; i < triggers.size(); ++i) {
    for (int k = triggers[i].first; k <= triggers[i].last; ++k) out[U(k)] = static_cast<int>(i);
    out[U(triggers[i].head)] = static_cast<int>(i);
    if (triggers[i].outer >= 0) out[U(triggers[i].outer)] = static_cast<int>(i);
    for (int verb : triggers[i].supports) out[U(verb)] = static_cast<int>(i);
    for (int verb : triggers[i].joins) {
      if (out[U(verb)] < 0) out[U(verb)] = static_cast<int>(i);
    }
  }
  return out;
}

Placed FindPlace(const Scene& scene, const Trigger& trigger, const std::vector<Argument>& arguments) {
  const Reading& r = scene.r;
  Placed best;
  int rank = 0;
  for (const Argument& a : arguments) {
    if (a.with.empty() || a.with == "'s" || r.TimeAt(a.token) >= 0) continue;
    int worth = 0;
    if (scene.words.place_in.contains(a.with) && a.with != "between")
      worth = a.with == "on" ? 3 : 5;
    else if (scene.words.place_to.contains(a.with) && a.with != "for")
      worth = trigger.event_class == EventClass::kMovement || trigger.event_class == EventClass::kDeployment ? 4 : 1;
    else if (scene.words.place_from.contains(a.with))
      worth = 1;
    if (worth == 0 || a.role == Role::kPatient || a.role == Role::kPartner) continue;
    const int token = PlaceIn(scene, a.token);
    if (token < 0 || worth <= rank) continue;
    rank = worth;
    best.entity = r.EntityOf(token);
    if (best.entity < 0) best.entity = r.MentionAt(token);
    const auto [first, last] = r.Phrase(a.token);
    best.span = Join(r.at(first).span, r.at(last).span);
  }
  if (rank > 1 || trigger.kind != Kind::kVerb) {
    if (best.entity >= 0) return best;
  }
  // A phrase that the parse hangs on another word of the clause: "the meeting ended in Geneva".
  for (int c : r.tree.Children(trigger.head)) {
    if (r.at(c).rel != Rel::advmod && r.at(c).rel != Rel::obj && r.at(c).rel != Rel::xcomp) continue;
    for (int k : r.tree.Children(c)) {
      if (r.at(k).rel != Rel::nmod && r.at(k).rel != Rel::obl) continue;
      const std::string with = r.tree.Case(k);
      if (with != "in" && with != "at" && with != "near") continue;
      if (const int token = PlaceIn(scene, k); token >= 0 && best.entity < 0) {
        best.entity = r.EntityOf(token) >= 0 ? r.EntityOf(token) : r.MentionAt(token);
        const auto [first, last] = r.Phrase(k);
        best.span = Join(r.at(first).span, r.at(last).span);
      }
    }
  }
  return best;
}

std::vector<Timed> FindTimes(const Scene& scene, const std::vector<Trigger>& triggers) {
  return Times(scene, triggers).Run();
}

}  // namespace recount::events
