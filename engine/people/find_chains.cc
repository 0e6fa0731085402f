// Who so far is meant by a role noun, a noun for a body, a pronoun.
#include <algorithm>

#include "engine/model/unicode.h"
#include "engine/people/chains.h"

namespace recount::people {
namespace {

using knowledge::KnownName;
using knowledge::NameKind;

constexpr int kLookBack = 60;  // chains tried: bounds the work on very long texts

}  // namespace

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
        // "Fjord Council", "Council of Towns"; but "the council" is not the Fjord Council Herald.
        const std::string_view behind = std::string_view(low).substr(p + noun.size());
        const bool heads = behind.empty() || behind.rfind(" of ", 0) == 0 || behind.rfind(" for ", 0) == 0 ||
                           behind.rfind(" on ", 0) == 0;
        if (left && heads) return true;
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

bool Chains::IsOneOfSeveral(int chain, Gender gender) const {
  const int sentence = text_.at(at(chain).last_token).sentence;
  int tried = 0;
  for (auto it = recent_.rbegin(); it != recent_.rend() && tried < kLookBack; ++it, ++tried) {
    const Chain& c = at(*it);
    if (*it == chain || c.entity.type != EntityType::kPerson || c.last_token < 0) continue;
    if (text_.at(c.last_token).sentence == sentence && GendersFit(gender, c.entity.gender)) return true;
  }
  return false;
}

}  // namespace recount::people
