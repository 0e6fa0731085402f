// What happened, is planned or is claimed: one record a mention. Mentions keep their own values for ever; story/ groups
// them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/article.h"
#include "engine/model/days.h"
#include "engine/model/modality.h"
#include "engine/model/reason.h"
#include "engine/model/span.h"

namespace recount {

// The classes of research/events.md, 6. kStatement comes from speech alone: one event a speech, linked by id.
#define RECOUNT_EVENT_CLASSES(X)                                                                                    \
  X(kMeeting, "meeting")                                                                                            \
  X(kStatement, "statement")                                                                                        \
  X(kAgreement, "agreement") X(kDecision, "decision") X(kAttack, "attack") X(kCasualties, "casualties")             \
      X(kDeployment, "deployment") X(kSanction, "sanction") X(kJustice, "justice") X(kElection, "election")         \
          X(kDisaster, "disaster") X(kMovement, "movement") X(kBusiness, "business") X(kPublication, "publication") \
              X(kState, "state") X(kOther, "other")

enum class EventClass {
#define X_(id, text) id,
  RECOUNT_EVENT_CLASSES(X_)
#undef X_
};
std::string_view Name(EventClass c);
EventClass EventClassOf(std::string_view name);

enum class Role { kAgent, kPatient, kPartner, kRecipient, kPlace, kOther };
std::string_view Name(Role role);
Role RoleOf(std::string_view name);

struct Participant {
  int entity = -1;  // index into Annotated::entities; -1: a noun phrase without a known entity
  Role role = Role::kOther;
  Span span;
  std::string text;  // its words: "two Saab JAS Gripen aircraft"
};

enum class QuantityKind { kCount, kAmount, kDuration, kMagnitude, kPercent, kDistance, kSpeed, kAge };
std::string_view Name(QuantityKind kind);
QuantityKind QuantityKindOf(std::string_view name);

// A number with what it counts. Hard bounds are what the words mean, soft bounds what they suggest
// (research/attribution.md, 3): "nearly eight hours" is hard below 8 hours, soft [7.2, 8).
struct Quantity {
  QuantityKind kind = QuantityKind::kCount;
  std::string value;         // as findings print it: "100000", "~100000", ">PT7H", "<PT8H", ">=78", "200000/250000"
  double low = 0, high = 0;  // hard, in `unit`; +-infinity where open
  double soft_low = 0, soft_high = 0;
  bool low_open = false, high_open = false;  // the bound itself is outside ("more than")
  std::string unit;                          // "seconds", "USD", "%", "km"; empty for bare counts
  std::string counted;                       // lemma of what is counted: "troop", "member", "dead"
  std::string of;                            // whose: "Russian", "NATO" (entity name), where the words say
  int entity = -1;                           // index of that entity
  Span span;                                 // the number with its hedge and unit
};

struct EventMention {
  std::string id;  // "v0" upwards in text order
  EventClass event_class = EventClass::kOther;
  std::string trigger;  // lemma, or light verb and noun: "meet", "hold talks"
  std::string synset;   // name of the trigger's synonym class in the knowledge: equal ones may be one event
  Span span;            // the trigger's words
  Span head;            // the word that heads them
  Span clause;          // the clause around it: the words that evidence shows
  int sentence = -1;
  Span sentence_span;
  std::string label;  // "talks between Russia and NATO in Brussels"
  std::vector<Participant> participants;
  int place = -1;  // index into Annotated::entities
  Span place_span;
  int time = -1;      // index into Annotated::times of the time that places it
  int duration = -1;  // index into Annotated::times of a duration that it lasts
  std::vector<int> other_times;
  std::vector<Quantity> quantities;
  std::vector<std::string> words;  // sorted lemmas of the clause's content words, for comparing
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kCertain;
  bool background = false;  // told as history
  bool in_lead = false;     // title or first sentences
  Part part = Part::kBody;
  int speech = -1;  // kStatement: the speech it is; otherwise the innermost speech whose content holds it (its holder)
  int apart_from =
      -1;  // index of another mention in this article that the text keeps apart ("a second round"); -1: none
  std::string ordinal;  // "first", "second", ...: what the text numbers it

  // Filled by dating/.
  std::string date;  // TIMEX3 value of its day, month or interval; empty: unknown
  std::optional<DayInterval> days;
  std::string dated_by;  // "stated", "sentence", "coreferent", "carried", "published", "none"
  Reason date_reason;
};

}  // namespace recount
