#include "engine/people/chains.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/model/grammar.h"
#include "engine/model/unicode.h"

namespace recount::people {
namespace {

using knowledge::KnownName;
using knowledge::NameKind;
using knowledge::NameMatch;

EntityType TypeOf(const KnownName& k) {
  switch (k.kind) {
    case NameKind::kCountry:
    case NameKind::kCity:
      return EntityType::kPlace;
    case NameKind::kRegion:
      return k.key == "region:west" ? EntityType::kGroup : EntityType::kPlace;
    case NameKind::kBody:
    case NameKind::kSeat:
    case NameKind::kCarrier:
      return EntityType::kBody;
    case NameKind::kPerson:
      return EntityType::kPerson;
  }
  return EntityType::kOther;
}

}  // namespace

void AddOnce(std::vector<std::string>* to, const std::string& word) {
  if (!word.empty() && std::find(to->begin(), to->end(), word) == to->end()) to->push_back(word);
}

int HeadOf(const Text& text, int first, int last) {
  for (int i = first; i < last; ++i) {
    const int h = text.at(i).head;
    if (h < first || h >= last) return i;
  }
  return std::max(first, last - 1);
}

int Chains::New(EntityType type, std::string name) {
  Chain chain;
  chain.entity.type = type;
  chain.entity.name = std::move(name);
  chains_.push_back(std::move(chain));
  return size() - 1;
}

void Chains::Touch(int chain, int token) {
  Chain& c = at(chain);
  c.last_token = token;
  if (IsSubject(text_.at(token).rel)) c.last_subject = token;
  if (recent_.empty() || recent_.back() != chain) recent_.push_back(chain);
}

void Chains::Mention(int chain, int first, int last, int head, MentionForm form) {
  recount::Mention m;
  m.span = {text_.at(first).span.begin, text_.at(last - 1).span.end};
  m.head = text_.at(head).span;
  m.form = form;
  at(chain).entity.mentions.push_back(m);
  if (form != MentionForm::kDemonym && form != MentionForm::kPronoun) Touch(chain, head);
}

// Whether the name stands as the subject of a verb that its government could do: not of the passive, the weather or
// existence.
bool Chains::ActsOrSpeaks(int head) const {
  const Token& t = text_.at(head);
  if (t.rel != Rel::nsubj && t.rel != Rel::obl_agent) return false;
  return t.head >= 0 && text_.at(t.head).upos == Upos::VERB;
}

int Chains::AddKnown(const FoundName& name) {
  const KnownName& known = *name.known;
  int chain = 0;
  if (const auto it = by_key_.find(known.key); it != by_key_.end()) {
    chain = it->second;
  } else {
    chain = New(TypeOf(known), known.name);
    by_key_[known.key] = chain;
    Entity& e = at(chain).entity;
    e.key = known.key;
    e.gender = known.kind == NameKind::kRegion || e.type == EntityType::kGroup ? Gender::kUnknown : Gender::kNeuter;
    e.reason = {"gazetteer", "a name that the gazetteer knows", {}, {}, {}};
  }
  const int head = HeadOf(text_, name.first, name.last);
  MentionForm form = MentionForm::kName;
  if (name.form == NameMatch::Form::kAcronym) form = MentionForm::kAcronym;
  const Token& t = text_.at(head);
  const bool modifies = (t.rel == Rel::amod || t.rel == Rel::compound) && t.head > head && name.last == name.first + 1;
  if (name.form == NameMatch::Form::kAdjective || name.form == NameMatch::Form::kPeople) form = MentionForm::kDemonym;
  if (modifies && (known.kind == NameKind::kCountry || known.kind == NameKind::kRegion)) form = MentionForm::kDemonym;
  Mention(chain, name.first, name.last, head, form);
  Entity& e = at(chain).entity;
  AddOnce(&e.aliases, Words(text_, name.first, name.last));
  const std::string speaks = world_.SpeaksFor(known);
  if (!speaks.empty() && e.speaks_for.empty() && form != MentionForm::kDemonym &&
      (known.kind == NameKind::kSeat || ActsOrSpeaks(head))) {
    e.speaks_for = speaks;
  }
  if (name.acronym_beside) {
    e.expansion = std::string(
        Slice(text_.source, {text_.at(name.expansion_first).span.begin, text_.at(name.expansion_last - 1).span.end}));
    AddOnce(&e.aliases, e.expansion);
    const int expansion_head = HeadOf(text_, name.expansion_first, name.expansion_last);
    Mention(chain, name.expansion_first, name.expansion_last, expansion_head, MentionForm::kName);
  }
  return chain;
}

// "Valeria Paris ... Paris claims": a town's name that is the surname of somebody named before, where it acts or
// speaks.
bool Chains::IsSurnameHere(const FoundName& name) const {
  const NameKind kind = name.known->kind;
  if (kind != NameKind::kCity && kind != NameKind::kRegion && kind != NameKind::kCountry) return false;
  if (name.last != name.first + 1 || name.form != NameMatch::Form::kName || !ActsOrSpeaks(name.first)) return false;
  const auto found = by_surname_.find(Fold(Words(text_, name.first, name.last)));
  if (found == by_surname_.end()) return false;
  return std::any_of(found->second.begin(), found->second.end(), [&](int c) {
    const Entity& e = at(c).entity;
    return e.type == EntityType::kPerson && e.name.find(' ') != std::string::npos;
  });
}

int Chains::Add(const FoundName& name) {
  if (name.known == nullptr) return AddPersonOrOther(name);
  if (IsSurnameHere(name)) {
    FoundName person = name;
    person.known = nullptr;
    return AddPersonOrOther(person);
  }
  return name.known->kind == NameKind::kPerson ? AddKnownPerson(name) : AddKnown(name);
}

int Chains::AddGroup(int first, int head, std::string name) {
  const std::string key = Fold(name);
  int chain = 0;
  if (const auto it = by_name_.find(key); it != by_name_.end()) {
    chain = it->second;
  } else {
    chain = New(EntityType::kGroup, std::move(name));
    by_name_[key] = chain;
    at(chain).entity.gender = Gender::kPlural;
    at(chain).entity.reason = {"group", "people named together by what they are", {}, {}, {}};
  }
  Mention(chain, first, head + 1, head, MentionForm::kRole);
  return chain;
}

std::vector<Entity> Chains::Finish() {
  std::vector<Entity> out;
  for (Chain& c : chains_) {
    Entity& e = c.entity;
    if (e.mentions.empty()) continue;
    std::sort(e.mentions.begin(), e.mentions.end(),
              [](const recount::Mention& a, const recount::Mention& b) { return a.span < b.span; });
    e.mentions.erase(std::unique(e.mentions.begin(), e.mentions.end(),
                                 [](const auto& a, const auto& b) { return a.span == b.span; }),
                     e.mentions.end());
    e.aliases.erase(std::remove(e.aliases.begin(), e.aliases.end(), e.name), e.aliases.end());
    std::sort(e.aliases.begin(), e.aliases.end());
    out.push_back(std::move(e));
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Entity& a, const Entity& b) { return a.mentions.front().span < b.mentions.front().span; });
  for (std::size_t i = 0; i < out.size(); ++i) out[i].id = absl::StrCat("e", i);
  return out;
}

}  // namespace recount::people
