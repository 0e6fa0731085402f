#include "engine/model/names.h"

#include "engine/model/account.h"
#include "engine/model/tags.h"

namespace recount {
namespace {

#define X_(name) std::string_view(#name),
constexpr NameTable<Upos, 17> kUpos{{RECOUNT_UPOS(X_)}};
#undef X_
#define X_(name, text) std::string_view(text),
constexpr NameTable<Xpos, static_cast<std::size_t>(Xpos::None) + 1> kXpos{{RECOUNT_XPOS(X_)}};
constexpr NameTable<Rel, static_cast<std::size_t>(Rel::xcomp) + 1> kRel{{RECOUNT_REL(X_)}};
constexpr NameTable<EventClass, static_cast<std::size_t>(EventClass::kOther) + 1> kEventClass{
    {RECOUNT_EVENT_CLASSES(X_)}};
#undef X_
constexpr NameTable<Basis, 3> kBasis{{"stated", "inferred", "unknown"}};
constexpr NameTable<Part, 7> kPart{{"body", "title", "caption", "header", "date-line", "dateline", "boilerplate"}};
constexpr NameTable<EntityType, 6> kEntityType{{"person", "body", "place", "office", "group", "other"}};
constexpr NameTable<MentionForm, 7> kForm{{"name", "surname", "acronym", "title", "role", "pronoun", "demonym"}};
constexpr NameTable<Gender, 5> kGender{{"unknown", "female", "male", "neuter", "plural"}};
constexpr NameTable<TimexType, 4> kTimexType{{"DATE", "TIME", "DURATION", "SET"}};
constexpr NameTable<Direction, 4> kDirection{{"unknown", "past", "present", "future"}};
constexpr NameTable<SpeechKind, 3> kSpeechKind{{"direct", "mixed", "indirect"}};
constexpr NameTable<Stance, 10> kStance{
    {"assert", "deny", "accuse", "promise", "threaten", "demand", "predict", "hedge", "decline", "ask"}};
constexpr NameTable<Role, 6> kRole{{"agent", "patient", "partner", "recipient", "place", "other"}};
constexpr NameTable<Polarity, 2> kPolarity{{"positive", "negative"}};
constexpr NameTable<Modality, 5> kModality{{"certain", "planned", "probable", "possible", "conditional"}};
constexpr NameTable<QuantityKind, 8> kQuantity{
    {"count", "amount", "duration", "magnitude", "percent", "distance", "speed", "age"}};
constexpr NameTable<Verdict, 6> kVerdict{{"single", "agree", "compatible", "updated", "disputed", "conflict"}};
constexpr NameTable<Attribute, 11> kAttribute{
    {"date", "time", "place", "duration", "count", "amount", "name", "participant", "outcome", "cause", "statement"}};

}  // namespace

std::string_view Name(Upos tag) {
  return kUpos.Of(tag);
}
std::string_view Name(Xpos tag) {
  return kXpos.Of(tag);
}
std::string_view Name(Rel rel) {
  return kRel.Of(rel);
}
Upos UposOf(std::string_view name) {
  return kUpos.Find(name, Upos::X);
}
Xpos XposOf(std::string_view name) {
  return kXpos.Find(name, Xpos::None);
}
Rel RelOf(std::string_view name) {
  return kRel.Find(name, Rel::dep);
}

std::string_view Name(Basis basis) {
  return kBasis.Of(basis);
}
Basis BasisOf(std::string_view name) {
  return kBasis.Find(name, Basis::kUnknown);
}
std::string_view Name(Part part) {
  return kPart.Of(part);
}
Part PartOf(std::string_view name) {
  return kPart.Find(name, Part::kBody);
}
std::string_view Name(EntityType type) {
  return kEntityType.Of(type);
}
EntityType EntityTypeOf(std::string_view name) {
  return kEntityType.Find(name, EntityType::kOther);
}
std::string_view Name(MentionForm form) {
  return kForm.Of(form);
}
MentionForm MentionFormOf(std::string_view name) {
  return kForm.Find(name, MentionForm::kName);
}
std::string_view Name(Gender gender) {
  return kGender.Of(gender);
}
Gender GenderOf(std::string_view name) {
  return kGender.Find(name, Gender::kUnknown);
}
std::string_view Name(TimexType type) {
  return kTimexType.Of(type);
}
TimexType TimexTypeOf(std::string_view name) {
  return kTimexType.Find(name, TimexType::kDate);
}
std::string_view Name(Direction direction) {
  return kDirection.Of(direction);
}
Direction DirectionOf(std::string_view name) {
  return kDirection.Find(name, Direction::kUnknown);
}
std::string_view Name(SpeechKind kind) {
  return kSpeechKind.Of(kind);
}
SpeechKind SpeechKindOf(std::string_view name) {
  return kSpeechKind.Find(name, SpeechKind::kIndirect);
}
std::string_view Name(Stance stance) {
  return kStance.Of(stance);
}
Stance StanceOf(std::string_view name) {
  return kStance.Find(name, Stance::kAssert);
}
std::string_view Name(EventClass c) {
  return kEventClass.Of(c);
}
EventClass EventClassOf(std::string_view name) {
  return kEventClass.Find(name, EventClass::kOther);
}
std::string_view Name(Role role) {
  return kRole.Of(role);
}
Role RoleOf(std::string_view name) {
  return kRole.Find(name, Role::kOther);
}
std::string_view Name(Polarity p) {
  return kPolarity.Of(p);
}
Polarity PolarityOf(std::string_view name) {
  return kPolarity.Find(name, Polarity::kPositive);
}
std::string_view Name(Modality m) {
  return kModality.Of(m);
}
Modality ModalityOf(std::string_view name) {
  return kModality.Find(name, Modality::kCertain);
}
std::string_view Name(QuantityKind kind) {
  return kQuantity.Of(kind);
}
QuantityKind QuantityKindOf(std::string_view name) {
  return kQuantity.Find(name, QuantityKind::kCount);
}
std::string_view Name(Verdict verdict) {
  return kVerdict.Of(verdict);
}
Verdict VerdictOf(std::string_view name) {
  return kVerdict.Find(name, Verdict::kSingle);
}
std::string_view Name(Attribute attribute) {
  return kAttribute.Of(attribute);
}
Attribute AttributeOf(std::string_view name) {
  return kAttribute.Find(name, Attribute::kOutcome);
}

}  // namespace recount
