#include "engine/times/direction.h"

#include "engine/model/grammar.h"
#include "engine/model/unicode.h"

namespace recount::times {
namespace {

constexpr int kMostSteps = 8;

bool IsVerbal(const Token& t) {
  return t.upos == Upos::VERB || t.upos == Upos::AUX;
}

void Point(TimeMention* mention, Direction direction, std::string_view governor) {
  mention->direction = direction;
  mention->governor = governor;
}

// The word of the verb group that tells its tense: "will", or the verb itself.
std::string_view Teller(const Text& text, const VerbGroup& group, int verb) {
  return text.Form(group.tokens.empty() ? verb : group.tokens.front());
}

bool Pluperfect(const Text& text, const VerbGroup& group) {
  return group.perfect && group.tense == Tense::kPast && !group.tokens.empty() &&
         text.at(group.tokens.front()).xpos == Xpos::VBD;
}

// The verb that tells when: of "a march planned for Friday was called off" the second. -1: none.
int TellingVerb(const Text& text, int token) {
  int verb = GoverningPredicate(text, token);
  for (int steps = 0; verb >= 0 && steps < kMostSteps; ++steps) {
    if (ReadVerbGroup(text, verb).tense != Tense::kNone || text.at(verb).head < 0) return verb;
    verb = GoverningPredicate(text, text.at(verb).head);
  }
  return -1;
}

VerbGroup TellingGroup(const Text& text, int token) {
  const int verb = TellingVerb(text, token);
  return verb < 0 ? VerbGroup{} : ReadVerbGroup(text, verb);
}

// "will remain closed", "stayed shut": a participle or adjective that says what becomes of the subject of the verb
// above.
bool Predicative(const Text& text, int token) {
  const Token& t = text.at(token);
  if (t.head < 0 || t.rel != Rel::xcomp || (t.xpos != Xpos::VBN && t.upos != Upos::ADJ)) return false;
  const bool verb = FirstDependent(text, token, Rel::aux) >= 0 || FirstDependent(text, token, Rel::aux_pass) >= 0;
  return !verb && FirstDependent(text, token, Rel::mark) < 0 && IsVerbal(text.at(t.head));
}

// A weekday or a day of a month, with or without a clock time.
bool NamesDay(const TimeDescription& what) {
  if (what.kind == TimeKind::kPoint && (what.weekday != 0 || what.day != 0)) return true;
  return !what.inner.empty() && NamesDay(what.inner.front());
}

bool HasPastVerb(const Text& text, const Sentence& s) {
  for (int i = s.first; i < s.last; ++i) {
    if (text.at(i).xpos == Xpos::VBD) return true;
  }
  return false;
}

}  // namespace

Direction AheadOf(const VerbGroup& group) {
  return group.tense == Tense::kPast && !group.perfect ? Direction::kPresent : Direction::kFuture;
}

absl::StatusOr<Directions> Directions::Load(const knowledge::Files& files) {
  auto words = DirectionWords::Load(files);
  if (!words.ok()) return words.status();
  Directions out;
  out.words_ = *std::move(words);
  return out;
}

// Climbs from the time's head word to what governs it. True when something told.
bool Directions::FromGovernor(const Text& text, int token, bool toward, bool on, TimeMention* mention) const {
  if (FirstDependent(text, token, Rel::cop) >= 0) {  // "the next hearing is Friday"
    const VerbGroup group = ReadVerbGroup(text, token);
    if (group.tense == Tense::kNone) return false;
    const bool past = group.tense == Tense::kPast;
    return Point(mention, past ? Direction::kPast : Direction::kFuture, Teller(text, group, token)), true;
  }
  int at = text.at(token).head;
  // "set Friday for the vote": the day itself is what the verb sets, however the parse calls it.
  if (at >= 0 && words_.naming.contains(text.at(at).lemma) && (at == token - 1 || text.at(token).rel == Rel::obj)) {
    const int object = FirstDependent(text, at, Rel::obj);
    const VerbGroup group = ReadVerbGroup(text, at);
    if (!group.passive && (object < 0 || object == token)) return Point(mention, AheadOf(group), text.Form(at)), true;
  }
  bool through_noun = false;
  bool passed_noun = false;
  bool only_moves = false;   // passed a noun in a place where a verb of moving alone tells
  bool by_accident = false;  // passed a noun that it hangs on by accident: then only a finite verb tells
  for (int steps = 0; at >= 0 && steps < kMostSteps; ++steps) {
    const Token& t = text.at(at);
    const std::string form = Lower(text.Form(at));
    const bool names_ahead = words_.ahead.contains(t.lemma) || words_.ahead.contains(form);
    if (IsVerbal(t) || FirstDependent(text, at, Rel::cop) >= 0) {
      const VerbGroup group = ReadVerbGroup(text, at);
      // "is scheduled for Friday", "a vote expected Monday"; but "he set the date on Friday".
      const bool passive = group.passive || t.xpos == Xpos::VBN || t.upos == Upos::ADJ;
      const bool now = words_.ahead_now.contains(t.lemma) && group.tense == Tense::kPresent;
      if ((names_ahead || now) && passive && !group.perfect)
        return Point(mention, Direction::kFuture, text.Form(at)), true;
      if (Predicative(text, at)) {
        at = t.head;
        continue;
      }
      // "extended the deadline until Friday", "postponed to Friday"; not "stayed shut until Friday".
      const int becomes = FirstDependent(text, at, Rel::xcomp);
      const bool lasts = becomes >= 0 && Predicative(text, becomes);
      if (words_.moves.contains(t.lemma) && toward && !lasts)
        return Point(mention, Direction::kFuture, text.Form(at)), true;
      if (only_moves) return false;
      // "has scheduled a hearing Thursday": active, but what it arranges lies ahead.
      if (words_.arranging.contains(t.lemma)) return Point(mention, Direction::kFuture, text.Form(at)), true;
      if (group.modal && group.modal_lemma == "could") return false;  // "could not be found Wednesday"
      // A plan that was given up may lie on either side: the nearer day (dating/resolve_weekday.cc).
      if (PlanIsOver(text, at, group)) {
        const Direction direction = group.perfect ? Direction::kUnknown : Direction::kPast;
        return Point(mention, direction, Teller(text, group, at)), true;
      }
      // "Would not confirm on Friday that she would come": asked on Friday, she did not.
      if (group.past_future && group.negated && words_.refused.contains(t.lemma))
        return Point(mention, Direction::kPast, Teller(text, group, at)), true;
      if (group.tense == Tense::kFuture) return Point(mention, Direction::kFuture, Teller(text, group, at)), true;
      if (group.tense == Tense::kPast && AwaitedThen(text, at))
        return Point(mention, Direction::kFuture, Teller(text, group, at)), true;
      if (group.tense == Tense::kPast) return Point(mention, Direction::kPast, Teller(text, group, at)), true;
      // "Tuesday's meeting shows": what a noun of that day does now says nothing of the day.
      if (group.tense == Tense::kPresent && passed_noun) return false;
      if (group.tense == Tense::kPresent) return Point(mention, Direction::kPresent, Teller(text, group, at)), true;
      if (group.infinitive && Heads(text, at)) return Point(mention, Direction::kFuture, text.Form(at)), true;
      if (group.infinitive) {
        const int above = t.head;
        if (above >= 0) {
          const Token& a = text.at(above);
          // "a plan to meet Friday", "shares to be issued Friday": ahead of what they hang on. "The first country to
          // join on Friday", "it staged a show to mark the entry on Friday" follow the verb above.
          const bool awaited = group.passive || words_.ahead.contains(a.lemma) || words_.ahead_verbs.contains(a.lemma);
          if (t.rel == Rel::acl && awaited) return Point(mention, Direction::kFuture, text.Form(at)), true;
          if (words_.ahead_verbs.contains(a.lemma) || words_.ahead.contains(a.lemma)) {
            // What had been planned is over by now.
            const VerbGroup plan = ReadVerbGroup(text, above);
            const bool over = Pluperfect(text, plan);
            return Point(mention, over ? Direction::kPast : Direction::kFuture, text.Form(above)), true;
          }
        }
      } else if (t.xpos == Xpos::VBN && AwaitedThen(text, at)) {
        return Point(mention, Direction::kFuture, text.Form(at)), true;
      } else if (t.xpos == Xpos::VBN) {
        return Point(mention, Direction::kPast, text.Form(at)), true;
      }
      if (through_noun) return false;
    } else {
      if (names_ahead && !by_accident) {
        // "missed the Monday deadline", "rushed to meet the Friday deadline": over or not, it is near.
        const Direction direction = KeptOrMissed(text, at) ? Direction::kUnknown : Direction::kFuture;
        return Point(mention, direction, text.Form(at)), true;
      }
      // Through any other noun nothing is told: "Friday's attack will be investigated". But "on Friday" behind an
      // object or a prepositional phrase is hung on the noun next to it by accident: "will hold talks with the union on
      // Friday".
      const bool noun = t.upos == Upos::NOUN || t.upos == Upos::PROPN;
      const bool subject = IsSubject(t.rel) || t.head < 0;
      if (noun && !words_.arranged.contains(t.lemma) && (!on || subject)) {
        // "extended it by two days, to Friday"
        if (!toward || subject) return false;
        only_moves = true;
      }
      passed_noun = passed_noun || noun;
      by_accident = by_accident || (noun && !words_.arranged.contains(t.lemma));
    }
    at = t.head;
  }
  return false;
}

// "said Monday", "met on Monday": the verb stands right before it, whatever the parse made of it. -1: none does.
int Directions::PastVerbBefore(const Text& text, int first, const std::string& before) const {
  const int verb = first - 1 - (words_.on.contains(before) ? 1 : 0);
  if (verb < 0 || text.at(verb).xpos != Xpos::VBD || text.at(verb).sentence != text.at(first).sentence) return -1;
  const std::string& lemma = text.at(verb).lemma;
  const bool told = words_.arranging.contains(lemma) || words_.ahead.contains(lemma);
  return told || (verb == first - 1 && words_.naming.contains(lemma)) ? -1 : verb;
}

// "called a strike for Monday", "a launch date of Monday": the day that something is meant for. Not "figures for
// Monday", "apologised for Monday's delay".
bool Directions::MeantFor(const Text& text, int first, int last, const TimeDescription& what,
                          const std::string& before) const {
  if (first < 2 || !NamesDay(what)) return false;
  const Token& governor = text.at(first - 2);
  if (before == "of") return words_.dates.contains(governor.lemma);
  if (!words_.target.contains(before) || words_.past_target.contains(governor.lemma)) return false;
  return last >= text.size() || text.at(last).xpos != Xpos::POS;
}

bool Directions::ToldByTags(const Text& text, int first, const TimeDescription& what) const {
  const std::string before = first > 0 ? Lower(text.Form(first - 1)) : std::string();
  if (const int verb = PastVerbBefore(text, first, before); verb >= 0) return !MayBeAwaited(text, verb);
  if (words_.ahead_before.contains(before) || words_.ahead_of.contains(before)) return false;
  if (MeantFor(text, first, first + 1, what, before)) return !HasPastVerb(text, text.SentenceOf(first));
  // A weekday is read alike with a verb of the past and with none that tells: only what can point ahead matters.
  if (what.weekday == 0 || what.month != 0 || what.day != 0 || what.select != Select::kNearest) return false;
  const Sentence& s = text.SentenceOf(first);
  for (int i = s.first; i < s.last; ++i) {
    const Token& t = text.at(i);
    switch (t.xpos) {
      case Xpos::MD:
      case Xpos::VB:
      case Xpos::VBP:
      case Xpos::VBZ:
        return false;
      default:
        break;
    }
    if (words_.ahead.contains(t.lemma) || words_.ahead_verbs.contains(t.lemma) || words_.arranging.contains(t.lemma) ||
        words_.moves.contains(t.lemma) || words_.naming.contains(t.lemma) || words_.ahead_now.contains(t.lemma) ||
        words_.ahead.contains(Lower(text.Form(i)))) {
      return false;
    }
  }
  return true;
}

void Directions::Set(const Text& text, int first, int last, TimeMention* mention) const {
  int head = -1;
  for (int i = first; i < last; ++i) {
    const int up = text.at(i).head;
    if ((up < first || up >= last) && text.at(i).rel != Rel::punct) {
      head = i;
      break;
    }
  }
  const std::string before = first > 0 ? Lower(text.Form(first - 1)) : std::string();
  if (words_.durative.contains(before)) mention->durative = true;
  const std::string two = first > 1 ? Lower(text.Form(first - 2)) + " " + before : std::string();
  // "it was not until Monday that the county warned the town"
  if (words_.not_until.contains(two) && first > 2 && text.at(first - 3).xpos == Xpos::VBD &&
      text.at(first - 3).sentence == text.at(first).sentence) {
    return Point(mention, Direction::kPast, text.Form(first - 3));
  }
  if (words_.ahead_before.contains(two)) return Point(mention, Direction::kFuture, text.Form(first - 2));
  if (const int verb = PastVerbBefore(text, first, before); verb >= 0) {
    const bool awaited = AwaitedThen(text, verb);
    return Point(mention, awaited ? Direction::kFuture : Direction::kPast, text.Form(verb));
  }
  if (words_.since.contains(before)) return Point(mention, Direction::kPast, text.Form(first - 1));
  if (MeantFor(text, first, last, mention->what, before)) {
    const VerbGroup group = TellingGroup(text, first);
    if (!Pluperfect(text, group)) return Point(mention, AheadOf(group), text.Form(first - 1));
  }
  const int word = first - 1 - (words_.on.contains(before) ? 1 : 0);
  if (NamesDay(mention->what) && word >= 0 && text.at(word).sentence == text.at(first).sentence &&
      (FromOpening(text, word, mention) || FromAnnounced(text, word, mention))) {
    return;
  }
  const TimeDescription& what = mention->what;
  const bool period = what.season != Season::kNone || (what.month != 0 && what.day == 0);
  const bool ahead = words_.ahead_before.contains(before) || (period && words_.ahead_of.contains(before));
  const bool toward = words_.toward.contains(before);
  // "asked for a delay until Friday"
  if (toward && first > 1 && text.at(first - 2).upos == Upos::NOUN && words_.moves.contains(text.at(first - 2).lemma))
    return Point(mention, Direction::kFuture, text.Form(first - 2));
  // "on Friday", or "the crisis Friday": it belongs to the verb, whatever noun stands next to it.
  const bool behind_noun =
      first > 0 && (text.at(first - 1).upos == Upos::NOUN || text.at(first - 1).upos == Upos::PROPN) &&
      text.at(first - 1).sentence == text.at(first).sentence && head >= 0 && text.at(head).head < first;
  const bool loose = words_.on.contains(before) || behind_noun;
  const bool told = head >= 0 && FromGovernor(text, head, toward, loose, mention);
  // "extended first to Sunday": another date followed.
  if (told && mention->direction == Direction::kFuture && toward && first > 1 &&
      words_.at_first.contains(Lower(text.Form(first - 2)))) {
    return Point(mention, Direction::kPast, text.Form(first - 2));
  }
  if (told && mention->direction == Direction::kFuture) return;
  if (!told && NamesDay(what)) {
    if (const int due = DueBefore(text, first); due >= 0) return Point(mention, Direction::kFuture, text.Form(due));
  }
  if (!ahead) return;
  // "by Friday" looks ahead; with a verb of the past it may lie on either side. Where the telling begins with it, it is
  // the day itself: "By Friday the shelves were empty".
  if (told && mention->direction == Direction::kPast && text.SentenceOf(first).first == first - 1) {
    mention->durative = mention->durative && !NamesDay(what);
    return;
  }
  if (told && mention->direction == Direction::kPast && FromDemand(text, head, mention)) return;
  if (told && mention->direction == Direction::kPast) return Point(mention, Direction::kUnknown, "");
  Point(mention, Direction::kFuture, text.Form(first - 1));
}

}  // namespace recount::times
