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

}  // namespace

absl::StatusOr<Directions> Directions::Load(const knowledge::Files& files) {
  Directions out;
  for (const knowledge::File& file : files.Under("times/direction.txt")) {
    for (const knowledge::Row& row : knowledge::ParseTable(file)) {
      if (row.cells.size() != 2) return knowledge::ErrorAt(file.origin, row.line, "a kind and a word are expected");
      const std::string_view kind = row.cells[0];
      const std::string word(row.cells[1]);
      if (kind == "ahead")
        out.ahead_.insert(word);
      else if (kind == "ahead-verb")
        out.ahead_verbs_.insert(word);
      else if (kind == "durative")
        out.durative_.insert(word);
      else if (kind == "ahead-preposition")
        out.ahead_preps_.insert(word);
      else if (kind == "arranging")
        out.arranging_.insert(word);
      else if (kind == "on")
        out.on_.insert(word);
      else if (kind == "since")
        out.since_.insert(word);
      else if (kind == "toward")
        out.toward_.insert(word);
      else if (kind == "moves")
        out.moves_.insert(word);
      else if (kind == "arranged")
        out.arranged_.insert(word);
      else
        return knowledge::ErrorAt(file.origin, row.line, "an unknown kind of word");
    }
  }
  return out;
}

// Climbs from the time's head word to what governs it. True when something told.
bool Directions::FromGovernor(const Text& text, int token, bool toward, bool on, TimeMention* mention) const {
  int at = text.at(token).head;
  bool through_noun = false;
  bool passed_noun = false;
  bool by_accident = false;  // passed a noun that it hangs on by accident: then only a finite verb tells
  for (int steps = 0; at >= 0 && steps < kMostSteps; ++steps) {
    const Token& t = text.at(at);
    const std::string form = Lower(text.Form(at));
    const bool names_ahead = ahead_.contains(t.lemma) || ahead_.contains(form);
    if (IsVerbal(t) || FirstDependent(text, at, Rel::cop) >= 0) {
      const VerbGroup group = ReadVerbGroup(text, at);
      // "is scheduled for Friday", "a vote expected Monday"; but "he set the date on Friday".
      const bool passive = group.passive || t.xpos == Xpos::VBN || t.upos == Upos::ADJ;
      if (names_ahead && passive && !group.perfect) return Point(mention, Direction::kFuture, text.Form(at)), true;
      // "extended the deadline until Friday", "postponed to Friday".
      if (moves_.contains(t.lemma) && toward) return Point(mention, Direction::kFuture, text.Form(at)), true;
      // "has scheduled a hearing Thursday": active, but what it arranges lies ahead.
      if (arranging_.contains(t.lemma)) return Point(mention, Direction::kFuture, text.Form(at)), true;
      if (group.modal && group.modal_lemma == "could") return false;  // "could not be found Wednesday"
      if (group.tense == Tense::kFuture) return Point(mention, Direction::kFuture, Teller(text, group, at)), true;
      if (group.tense == Tense::kPast) return Point(mention, Direction::kPast, Teller(text, group, at)), true;
      // "Tuesday's meeting shows": what a noun of that day does now says nothing of the day.
      if (group.tense == Tense::kPresent && passed_noun) return false;
      if (group.tense == Tense::kPresent) return Point(mention, Direction::kPresent, Teller(text, group, at)), true;
      if (group.infinitive) {
        const int above = t.head;
        if (above >= 0) {
          const Token& a = text.at(above);
          // "a plan to meet Friday", "shares to be issued Friday": ahead of what they hang on. "The first country to
          // join on Friday", "it staged a show to mark the entry on Friday" follow the verb above.
          const bool awaited = group.passive || ahead_.contains(a.lemma) || ahead_verbs_.contains(a.lemma);
          if (t.rel == Rel::acl && awaited) return Point(mention, Direction::kFuture, text.Form(at)), true;
          if (ahead_verbs_.contains(a.lemma) || ahead_.contains(a.lemma)) {
            // What had been planned is over by now.
            const VerbGroup plan = ReadVerbGroup(text, above);
            const bool over = plan.perfect && plan.tense == Tense::kPast && !plan.tokens.empty() &&
                              text.at(plan.tokens.front()).xpos == Xpos::VBD;
            return Point(mention, over ? Direction::kPast : Direction::kFuture, text.Form(above)), true;
          }
        }
      } else if (t.xpos == Xpos::VBN) {
        return Point(mention, Direction::kPast, text.Form(at)), true;
      }
      if (through_noun) return false;
    } else {
      if (names_ahead && !by_accident) return Point(mention, Direction::kFuture, text.Form(at)), true;
      // Through any other noun nothing is told: "Friday's attack will be investigated". But "on Friday" behind an
      // object or a prepositional phrase is hung on the noun next to it by accident: "will hold talks with the union on
      // Friday".
      const bool noun = t.upos == Upos::NOUN || t.upos == Upos::PROPN;
      const bool subject = IsSubject(t.rel) || t.head < 0;
      if (noun && !arranged_.contains(t.lemma) && (!on || subject)) return false;
      passed_noun = passed_noun || noun;
      by_accident = by_accident || (noun && !arranged_.contains(t.lemma));
    }
    at = t.head;
  }
  return false;
}

// "said Monday", "met on Monday": the verb stands right before it, whatever the parse made of it. -1: none does.
int Directions::PastVerbBefore(const Text& text, int first, const std::string& before) const {
  const int verb = first - 1 - (on_.contains(before) ? 1 : 0);
  if (verb < 0 || text.at(verb).xpos != Xpos::VBD || text.at(verb).sentence != text.at(first).sentence) return -1;
  const std::string& lemma = text.at(verb).lemma;
  return arranging_.contains(lemma) || ahead_.contains(lemma) ? -1 : verb;
}

bool Directions::ToldByTags(const Text& text, int first, const TimeDescription& what) const {
  const std::string before = first > 0 ? Lower(text.Form(first - 1)) : std::string();
  if (PastVerbBefore(text, first, before) >= 0) return true;
  if (ahead_preps_.contains(before)) return false;
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
    if (ahead_.contains(t.lemma) || ahead_verbs_.contains(t.lemma) || arranging_.contains(t.lemma) ||
        moves_.contains(t.lemma) || ahead_.contains(Lower(text.Form(i)))) {
      return false;
    }
  }
  return true;
}

void Directions::Set(const Text& text, int first, int last, TimeMention* mention) const {
  int head = -1;
  for (int i = first; i < last; ++i) {
    const int up = text.at(i).head;
    if (up >= 0 && (up < first || up >= last) && text.at(i).rel != Rel::punct) {
      head = i;
      break;
    }
  }
  const std::string before = first > 0 ? Lower(text.Form(first - 1)) : std::string();
  if (durative_.contains(before)) mention->durative = true;
  const std::string two = first > 1 ? Lower(text.Form(first - 2)) + " " + before : std::string();
  if (ahead_preps_.contains(two)) return Point(mention, Direction::kFuture, text.Form(first - 2));
  if (const int verb = PastVerbBefore(text, first, before); verb >= 0)
    return Point(mention, Direction::kPast, text.Form(verb));
  if (since_.contains(before)) return Point(mention, Direction::kPast, text.Form(first - 1));
  const bool ahead = ahead_preps_.contains(before);
  const bool toward = ahead || toward_.contains(before);
  // "on Friday", or "the crisis Friday": it belongs to the verb, whatever noun stands next to it.
  const bool behind_noun =
      first > 0 && (text.at(first - 1).upos == Upos::NOUN || text.at(first - 1).upos == Upos::PROPN) &&
      text.at(first - 1).sentence == text.at(first).sentence && head >= 0 && text.at(head).head < first;
  const bool loose = on_.contains(before) || behind_noun;
  const bool told = head >= 0 && FromGovernor(text, head, toward, loose, mention);
  if (told && mention->direction == Direction::kFuture) return;
  if (!ahead) return;
  // "by Friday" looks ahead; with a verb of the past it may lie on either side.
  if (told && mention->direction == Direction::kPast) return Point(mention, Direction::kUnknown, "");
  Point(mention, Direction::kFuture, text.Form(first - 1));
}

}  // namespace recount::times
