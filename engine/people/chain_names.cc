// Names that no gazetteer knows: whose chain a full name, a surname, a title with a surname goes on; what it names.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/model/grammar.h"
#include "engine/model/unicode.h"
#include "engine/people/chains.h"

namespace recount::people {
namespace {

using knowledge::KnownName;

std::string_view LastWord(std::string_view name) {
  const auto blank = name.find_last_of(' ');
  return blank == std::string_view::npos ? name : name.substr(blank + 1);
}
std::string_view FirstWord(std::string_view name) {
  return name.substr(0, name.find(' '));
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

}  // namespace

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

bool Chains::IsSurnameAlone(const std::string& surname) const {
  const auto found = by_surname_.find(surname);
  if (found == by_surname_.end()) return false;
  const bool person = std::any_of(found->second.begin(), found->second.end(), [&](int c) {
    const Entity& e = at(c).entity;
    return e.type == EntityType::kPerson && e.name.find(' ') != std::string::npos &&
           (at(c).person_for_sure || e.gender != Gender::kUnknown);
  });
  if (!person) return false;
  return std::none_of(chains_.begin(), chains_.end(), [&](const Chain& c) {
    return c.entity.type == EntityType::kBody && Fold(c.entity.name).rfind(surname + " ", 0) == 0;
  });
}

// "founded by Ann Lee", "set up in 1880 by Ann Lee": behind such a participle and "by".
bool Chains::IsFounder(int first) const {
  constexpr int kReach = 6;
  const Sentence& s = text_.SentenceOf(first);
  if (first <= s.first || Lower(text_.Form(first - 1)) != "by") return false;
  for (int i = first - 2; i >= s.first && i > first - 2 - kReach; --i) {
    if (text_.at(i).upos == Upos::VERB) return roles_.IsFounding(text_.at(i).lemma);
  }
  return false;
}

int Chains::ByInitials(std::string_view acronym) const {
  for (int c = size() - 1; c >= 0; --c) {
    const Entity& e = at(c).entity;
    if (e.type != EntityType::kBody && e.type != EntityType::kOther) continue;
    std::string initials;
    for (std::size_t i = 0; i < e.name.size(); ++i) {
      const bool begins = i == 0 || e.name[i - 1] == ' ' || e.name[i - 1] == '-';
      if (begins && e.name[i] >= 'A' && e.name[i] <= 'Z') initials += e.name[i];
    }
    if (initials == acronym) return c;
  }
  return -1;
}

int Chains::AddPersonOrOther(const FoundName& name) {
  const std::string bare = Words(text_, name.name_first, name.name_last);
  const std::string folded = Fold(bare);
  EntityType guess = GuessType(name);
  const auto words = 1 + std::count(bare.begin(), bare.end(), ' ');  // "Lanyon-Holt" is one
  const std::string last(LastWord(folded));
  const std::string first(FirstWord(folded));
  // "Holm's contention" after Ann Holm: hers, whatever the tags say; unless a firm begins with that word.
  if (words == 1 && (guess == EntityType::kBody || guess == EntityType::kPlace) && !IsAllCaps(bare) &&
      IsSurnameAlone(last))
    guess = EntityType::kPerson;
  Gender gender = name.gender;
  if (gender == Gender::kUnknown && words >= 2) gender = world_.GenderOfFirstName(text_.Form(name.name_first));
  int chain = -1;
  bool by_first_word = false;
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
        // "Brightwell, founded by Amos Brightwell, makes soap": the firm, and not its founder.
        if (old_single && words >= 2 && !at(*back).person_for_sure && IsFounder(name.first)) {
          Entity& firm = at(*back).entity;
          firm.type = EntityType::kBody;
          firm.gender = Gender::kNeuter;
          continue;
        }
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
        if (GendersFit(e.gender, name.gender)) {
          chain = found->second.front();
          by_first_word = true;
        }
      }
    }
  }
  // "the Road Care Unit … the RCU": the first letters of a body named before.
  if (chain < 0 && words == 1 && bare.size() >= 3 && IsAllCaps(bare) && !name.acronym_beside) chain = ByInitials(bare);
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
  // "Castellane Drinks ... Castellane": firms are called by their first word, people by their last.
  const bool shape_alone = e.type == EntityType::kPerson && !c.person_for_sure && e.gender == Gender::kUnknown &&
                           e.offices.empty() && !name.honorific && !name.titled &&
                           TypeByTags(text_, name.name_first, name.name_last) != EntityType::kPerson;
  if (by_first_word && (e.type == EntityType::kOther || shape_alone) && !world_.IsFirstName(bare)) {
    e.type = EntityType::kBody;
    e.gender = Gender::kNeuter;
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

}  // namespace recount::people
