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

constexpr int kLookBack = 60;  // chains tried for a role or pronoun: bounds the work on very long texts

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

std::string_view LastWord(std::string_view name) {
  const auto blank = name.find_last_of(' ');
  return blank == std::string_view::npos ? name : name.substr(blank + 1);
}
std::string_view FirstWord(std::string_view name) {
  return name.substr(0, name.find(' '));
}

bool GendersFit(Gender a, Gender b) {
  return a == Gender::kUnknown || b == Gender::kUnknown || a == b;
}

// What the language model's name tags say of tokens [first, last): the kind that most of them bear, if most bear one.
EntityType TypeByTags(const Text& text, int first, int last) {
  int persons = 0, bodies = 0, places = 0;
  for (int i = first; i < last; ++i) {
    const NameTag tag = text.at(i).name;
    persons += tag == NameTag::kBeginPerson || tag == NameTag::kInsidePerson ? 1 : 0;
    bodies += tag == NameTag::kBeginBody || tag == NameTag::kInsideBody ? 1 : 0;
    places += tag == NameTag::kBeginPlace || tag == NameTag::kInsidePlace ? 1 : 0;
  }
  const int most = std::max({persons, bodies, places});
  if (most * 2 <= last - first) return EntityType::kOther;
  return persons == most ? EntityType::kPerson : bodies == most ? EntityType::kBody : EntityType::kPlace;
}

void AddOnce(std::vector<std::string>* to, const std::string& word) {
  if (!word.empty() && std::find(to->begin(), to->end(), word) == to->end()) to->push_back(word);
}

}  // namespace

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

EntityType Chains::GuessType(const FoundName& name) const {
  if (name.honorific || name.titled || name.known != nullptr) return EntityType::kPerson;
  if (name.is_body) return EntityType::kBody;
  if (!outlet_.empty() && outlet_.find(Words(text_, name.name_first, name.name_last)) != std::string_view::npos)
    return EntityType::kOther;
  if (const EntityType read = TypeByTags(text_, name.name_first, name.name_last); read != EntityType::kOther)
    return read;
  const int words = name.name_last - name.name_first;
  const std::string_view first = text_.Form(name.name_first);
  const std::string_view last = text_.Form(name.name_last - 1);
  if (words >= 2 && world_.IsFirstName(first) && !roles_.IsBodyNoun(Lower(last))) return EntityType::kPerson;
  if (words == 1 && IsAllCaps(first) && first.size() >= 2) return EntityType::kBody;
  // An apposition or title noun in small letters beside it: read by the caller.
  const int head = HeadOf(text_, name.name_first, name.name_last);
  const int preposition = FirstDependent(text_, head, Rel::case_);
  if (preposition >= 0) {
    const std::string p = Lower(text_.Form(preposition));
    if (p == "in" || p == "near" || p == "at" || p == "outside" || p == "around" || p == "into")
      return EntityType::kPlace;
  }
  if (words >= 2 && words <= 3 && IsSubject(text_.at(head).rel)) return EntityType::kPerson;
  return EntityType::kOther;
}

int Chains::AddPersonOrOther(const FoundName& name) {
  const std::string bare = Words(text_, name.name_first, name.name_last);
  const std::string folded = Fold(bare);
  const EntityType guess = GuessType(name);
  const int words = name.name_last - name.name_first;
  const std::string last(LastWord(folded));
  const std::string first(FirstWord(folded));
  Gender gender = name.gender;
  if (gender == Gender::kUnknown && words >= 2) gender = world_.GenderOfFirstName(text_.Form(name.name_first));
  int chain = -1;
  const auto same = by_name_.find(folded);
  // "Mr. Okonedo and Mrs. Okonedo" are two.
  const bool other =
      same != by_name_.end() && name.honorific && !GendersFit(at(same->second).entity.gender, name.gender);
  if (same != by_name_.end() && !other) {
    chain = same->second;
  } else if (guess != EntityType::kBody && guess != EntityType::kPlace) {
    if (const auto found = by_surname_.find(last); found != by_surname_.end()) {
      for (auto back = found->second.rbegin(); back != found->second.rend() && chain < 0; ++back) {
        const Entity& e = at(*back).entity;
        if (!GendersFit(e.gender, name.gender)) continue;
        const std::string old = Fold(e.name);
        const bool old_single = old.find(' ') == std::string::npos;
        const std::string old_first(FirstWord(old));
        // "Smith" after "Ann Smith"; "Ann Smith" after "Ms Smith"; "A. Smith", "Ann B. Smith" beside "Ann Smith".
        const bool initial = old_first == first || (first.size() <= 2 && old_first[0] == first[0]) ||
                             (old_first.size() <= 2 && old_first[0] == first[0]);
        if (words == 1 || (old_single && (at(*back).person_for_sure || guess == EntityType::kPerson)) || initial)
          chain = *back;
      }
    }
    if (chain < 0 && words == 1 && !name.titled) {
      if (const auto found = by_first_.find(folded); found != by_first_.end() && found->second.size() == 1) {
        const Entity& e = at(found->second.front()).entity;
        if (GendersFit(e.gender, name.gender)) chain = found->second.front();
      }
    }
  }
  if (chain < 0) {
    chain = New(guess, bare);
    at(chain).entity.reason = {"name", "a name of this article", {}, {}, {}};
    if (guess == EntityType::kBody || guess == EntityType::kPlace) at(chain).entity.gender = Gender::kNeuter;
  }
  Chain& c = at(chain);
  Entity& e = c.entity;
  if (bare.size() > e.name.size() && e.type != EntityType::kBody) {
    AddOnce(&e.aliases, e.name);
    e.name = bare;
    e.reason = {"name-chain", "one surname, with titles and first names that agree", {}, {}, {}};
  } else {
    AddOnce(&e.aliases, bare);
  }
  if (guess == EntityType::kPerson && e.type == EntityType::kOther) e.type = EntityType::kPerson;
  if (name.honorific || name.titled) c.person_for_sure = true;
  if (e.gender == Gender::kUnknown) e.gender = gender;
  if (name.honorific && name.gender != Gender::kUnknown) e.gender = name.gender;
  by_name_.try_emplace(folded, chain);
  if (e.type == EntityType::kPerson || e.type == EntityType::kOther) {
    auto& list = by_surname_[last];
    if (std::find(list.begin(), list.end(), chain) == list.end()) list.push_back(chain);
    if (words >= 2) {
      auto& firsts = by_first_[first];
      if (std::find(firsts.begin(), firsts.end(), chain) == firsts.end()) firsts.push_back(chain);
    }
  }
  for (const std::string& o : name.offices) AddOnce(&e.offices, o);
  for (const KnownName* k : name.affiliations) c.affiliations.push_back(k);
  MentionForm form = MentionForm::kName;
  if (words == 1 && e.name.find(' ') != std::string::npos) form = MentionForm::kSurname;
  if (name.honorific || name.titled) form = MentionForm::kTitle;
  if (words == 1 && e.type == EntityType::kBody && IsAllCaps(bare)) form = MentionForm::kAcronym;
  Mention(chain, name.first, name.last, HeadOf(text_, name.name_first, name.name_last), form);
  if (name.acronym_beside) {
    e.expansion = std::string(
        Slice(text_.source, {text_.at(name.expansion_first).span.begin, text_.at(name.expansion_last - 1).span.end}));
    e.type = EntityType::kBody;
    AddOnce(&e.aliases, bare);
    e.name = e.expansion;
    by_name_.try_emplace(Fold(e.expansion), chain);
    Mention(chain, name.expansion_first, name.expansion_last, HeadOf(text_, name.expansion_first, name.expansion_last),
            MentionForm::kName);
  }
  return chain;
}

// A person of the user's: what the table says of them, and the chain that their surname, title and role make.
int Chains::AddKnownPerson(const FoundName& name) {
  FoundName told = name;
  told.gender = name.known->gender;
  for (const std::string& office : name.known->offices) told.offices.push_back(office);
  if (const KnownName* country = world_.FindKey(absl::StrCat("country:", name.known->country)); country != nullptr)
    told.affiliations.push_back(country);
  const int chain = AddPersonOrOther(told);
  Chain& c = at(chain);
  c.person_for_sure = true;
  c.entity.key = name.known->key;
  AddOnce(&c.entity.aliases, c.entity.name);
  c.entity.name = name.known->name;
  c.entity.reason = {"gazetteer", "a person of the names given", {}, {}, {}};
  return chain;
}

int Chains::Add(const FoundName& name) {
  if (name.known == nullptr) return AddPersonOrOther(name);
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

int Chains::FindByRole(const std::string& noun, const std::vector<const KnownName*>& of, int before) const {
  const Gender gender = roles_.GenderOf(noun);
  int tried = 0;
  int loose = -1;
  for (auto it = recent_.rbegin(); it != recent_.rend() && tried < kLookBack; ++it, ++tried) {
    const Chain& c = at(*it);
    const Entity& e = c.entity;
    if (e.type != EntityType::kPerson || c.last_token >= before || !GendersFit(gender, e.gender)) continue;
    bool affiliated = of.empty();
    bool foreign = false;
    for (const KnownName* k : of) {
      for (const KnownName* own : c.affiliations) {
        if (own == k || (!own->country.empty() && own->country == k->country))
          affiliated = true;
        else if (own->kind == NameKind::kCountry && k->kind == NameKind::kCountry)
          foreign = true;
      }
    }
    if (!affiliated && (foreign || !of.empty())) continue;
    for (const std::string& office : e.offices) {
      if (roles_.Covers(noun, office)) return *it;
    }
    // Somebody of that country about whom no office was told.
    if (loose < 0 && !of.empty() && e.offices.empty()) loose = *it;
  }
  return loose;
}

int Chains::FindBodyByNoun(std::string_view noun, int before) const {
  int tried = 0;
  for (auto it = recent_.rbegin(); it != recent_.rend() && tried < kLookBack; ++it, ++tried) {
    const Chain& c = at(*it);
    if (c.entity.type != EntityType::kBody || c.last_token >= before) continue;
    const auto holds = [&](const std::string& name) {
      const std::string low = Lower(name);
      for (std::size_t p = low.find(noun); p != std::string::npos; p = low.find(noun, p + 1)) {
        const bool left = p == 0 || low[p - 1] == ' ';
        const bool right = p + noun.size() == low.size() || low[p + noun.size()] == ' ';
        if (left && right) return true;
      }
      return false;
    };
    if (holds(c.entity.name) || std::any_of(c.entity.aliases.begin(), c.entity.aliases.end(), holds)) return *it;
  }
  return -1;
}

int Chains::FindForPronoun(Gender gender, int before, int sentences_back) const {
  const int sentence = text_.at(before).sentence;
  int tried = 0;
  int other = -1;
  for (auto it = recent_.rbegin(); it != recent_.rend() && tried < kLookBack; ++it, ++tried) {
    const Chain& c = at(*it);
    const Entity& e = c.entity;
    if (c.last_token < 0 || c.last_token >= before || text_.at(c.last_token).sentence < sentence - sentences_back)
      continue;
    bool fits = false;
    switch (gender) {
      case Gender::kFemale:
      case Gender::kMale:
        fits = e.type == EntityType::kPerson && GendersFit(gender, e.gender);
        break;
      case Gender::kPlural:
        fits = e.type == EntityType::kGroup || e.gender == Gender::kPlural;
        break;
      case Gender::kNeuter:
        fits = e.gender == Gender::kNeuter && e.type != EntityType::kPerson;
        break;
      case Gender::kUnknown:
        break;
    }
    if (!fits) continue;
    if (c.last_subject == c.last_token) return *it;
    if (other < 0) other = *it;
  }
  return other;
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
