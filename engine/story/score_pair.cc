#include "engine/story/score_pair.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include "absl/strings/str_cat.h"
#include "engine/model/strings.h"

namespace recount::story {
namespace {

// What each agreement is worth. One table, so that a change is seen whole.
constexpr double kSameSynset = 2.0;
constexpr double kKinSynset = 1.5;
constexpr double kSamePlace = 1.5;
constexpr double kPairOtherPlace = -2.0;
constexpr double kPartyEach = 0.9;       // times rarity, up to three
constexpr double kNoSharedParty = -1.5;  // both name parties, none in common
constexpr double kPairSameDay = 1.5;
constexpr double kSameCoarse = 0.8;
constexpr double kNearDay = -0.4;          // one day apart
constexpr double kPairFewDays = -1.2;      // two or three
constexpr double kFarDays = -3.0;          // more
constexpr double kWords = 2.0;             // times the overlap
constexpr double kIncident = 2.0;          // a story tells of one fire, one quake, one attack
constexpr double kPairOtherObject = -0.5;  // a motion was filed, a complaint was filed
constexpr double kBothAhead = 0.6;         // of what is yet to come there is rarely more than one of a kind
constexpr double kOrdinal = -1.5;
constexpr int kMonth = 31;
constexpr std::size_t kNamelessWords = 4;  // that a mention without party and place must share with one elsewhere

bool IsSaying(EventClass c) {
  return c == EventClass::kStatement || c == EventClass::kPublication;
}

std::size_t SharedWords(const std::vector<int>& a, const std::vector<int>& b) {
  std::size_t shared = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y)
      ++shared, ++x, ++y;
    else if (*x < *y)
      ++x;
    else
      ++y;
  }
  return shared;
}

// A city and its country, or either unknown, do not contradict.
bool PlacesClash(int a, int b, const MergedEntities& entities) {
  if (a < 0 || b < 0 || a == b) return false;
  const std::string& x = entities.entities[static_cast<std::size_t>(a)].merged.key;
  const std::string& y = entities.entities[static_cast<std::size_t>(b)].merged.key;
  auto country = [](const std::string& key) {
    if (key.rfind("country:", 0) == 0) return key.substr(8);
    const auto dash = key.rfind('-');
    return key.rfind("city:", 0) == 0 && dash != std::string::npos ? key.substr(dash + 1) : std::string();
  };
  const std::string cx = country(x);
  const std::string cy = country(y);
  if (cx.empty() || cy.empty()) return false;
  const bool both_cities = x.rfind("city:", 0) == 0 && y.rfind("city:", 0) == 0;
  return cx != cy || both_cities;
}

// "Ann Moss died", "the death of Ray Burn": each dies for himself.
bool OthersStruck(const Profile& a, const Profile& b) {
  return !a.struck.empty() && !b.struck.empty() && a.synset == b.synset && a.synset == "die" &&
         SharedWords(a.struck, b.struck) == 0;
}

// Nobody is sworn in, sentenced or killed twice in one story: then the days differ because the reports do.
bool SharePerson(const std::vector<int>& shared, const MergedEntities& entities) {
  return std::any_of(shared.begin(), shared.end(), [&](int party) {
    return entities.entities[static_cast<std::size_t>(party)].merged.type == EntityType::kPerson;
  });
}

}  // namespace

bool IsIncident(EventClass c) {
  return c == EventClass::kDisaster || c == EventClass::kAttack || c == EventClass::kCasualties;
}

int DaysApart(const DayInterval& a, const DayInterval& b) {
  if (a.Overlaps(b)) return 0;
  return a.last < b.first ? static_cast<int>((b.first - a.last).count()) : static_cast<int>((a.first - b.last).count());
}

bool KeptApart(const Profile& a, const Profile& b, const MergedEntities& entities) {
  if (a.article == b.article && (a.apart_from == b.mention || b.apart_from == a.mention)) return true;
  if (OthersStruck(a, b)) return true;
  if (!a.days || !b.days) return false;
  const int apart = DaysApart(*a.days, *b.days);
  if (apart > 0 && PlacesClash(a.place, b.place, entities)) return true;
  if (apart > kMonth && a.own_date && b.own_date) return true;
  return a.article == b.article && a.own_date && b.own_date && apart > 0;  // one article, two days: two events
}

double WordOverlap(const std::vector<int>& a, const std::vector<int>& b) {
  if (a.empty() || b.empty()) return 0;
  return static_cast<double>(SharedWords(a, b)) / static_cast<double>(std::min(a.size(), b.size()));
}

PairScore ScorePair(const Profile& a, const Profile& b, const MergedEntities& entities, const Rarity& rarity,
                    const PairOptions& options) {
  PairScore score;
  auto add = [&](double value, std::string_view why) {
    score.total += value;
    if (options.reasons && value > 0) score.reasons.emplace_back(why);
  };
  auto veto = [&] {
    score.veto = true;
    return score;
  };

  const bool saying = IsSaying(a.event_class) && IsSaying(b.event_class);
  const bool same_synset = !a.synset.empty() && a.synset == b.synset;
  // Two kinds of attack on one place or person: a raid to one outlet is a bombing to another.
  const bool kin = !same_synset && options.words != nullptr && a.event_class == EventClass::kAttack &&
                   b.event_class == EventClass::kAttack && a.happened && b.happened && a.article != b.article &&
                   a.story >= 0 && a.story == b.story && options.words->In("one-attack", a.synset) &&
                   options.words->In("one-attack", b.synset) &&
                   ((a.place >= 0 && a.place == b.place) || SharedWords(a.parties, b.parties) > 0);
  if (kin) {
    add(kKinSynset, absl::StrCat("two words for an attack (", a.synset, ", ", b.synset, ")"));
  } else if (same_synset) {
    add(kSameSynset, absl::StrCat("same kind of event (", a.synset, ")"));
  } else if (!saying) {
    // An arrest, the charge and the trial share people, place and day: only the kind of event tells them apart.
    return veto();
  }

  if (a.article == b.article && (a.apart_from == b.mention || b.apart_from == a.mention)) return veto();
  if (OthersStruck(a, b)) return veto();
  // A verb of no kind of its own says little without its object.
  const bool by_object = a.event_class == EventClass::kOther && !a.object.empty() && !b.object.empty();
  if (by_object && a.object != b.object) add(kPairOtherObject, "");
  if (!a.ordinal.empty() && !b.ordinal.empty() && a.ordinal != b.ordinal) add(kOrdinal, "");

  // "The talks" of one article and "talks" of another, nobody and no place named: nothing says that they are the same.
  const bool nameless = (a.parties.empty() && a.place < 0) || (b.parties.empty() && b.place < 0);
  const bool incident = a.happened && b.happened && IsIncident(a.event_class) && (same_synset || kin) &&
                        (a.article == b.article || (a.story >= 0 && a.story == b.story));
  if (incident) add(kIncident, "one story tells of it");
  // "Sunday's election" in two articles of one story is one.
  const bool day_says = options.use_dates && a.story >= 0 && a.story == b.story && a.own_date && b.own_date && a.days &&
                        b.days && !a.coarse && !b.coarse && *a.days == *b.days;
  // Two stories may tell alike of two arrests on one day: nothing named in common says that it is one.
  const bool strangers = a.story >= 0 && b.story >= 0 && a.story != b.story && SharedWords(a.parties, b.parties) == 0 &&
                         (a.place < 0 || a.place != b.place);
  if (a.article != b.article &&
      (strangers || (nameless && !incident && !day_says && SharedWords(a.words, b.words) < kNamelessWords))) {
    score.total = 0;  // no ground to join them, and none to keep apart what others join
    return score;
  }

  const bool clash = PlacesClash(a.place, b.place, entities);
  if (a.place >= 0 && a.place == b.place) {
    add(kSamePlace,
        absl::StrCat("same place (", entities.entities[static_cast<std::size_t>(a.place)].merged.name, ")"));
  } else if (clash) {
    add(kPairOtherPlace, "");
  }

  std::vector<int> shared;
  std::set_intersection(a.parties.begin(), a.parties.end(), b.parties.begin(), b.parties.end(),
                        std::back_inserter(shared));
  if (!shared.empty()) {
    double worth = 0;
    std::string who;
    for (const int party : shared) {
      worth += kPartyEach * rarity.Weight(party);
      absl::StrAppend(&who, who.empty() ? "" : ", ", entities.entities[static_cast<std::size_t>(party)].merged.name);
    }
    add(std::min(worth, 3 * kPartyEach), absl::StrCat("shared parties: ", who));
    if (a.ahead && b.ahead && a.article != b.article) add(kBothAhead, "both yet to come");
  } else if (!a.named.empty() && !b.named.empty()) {
    add(kNoSharedParty, "");
  }

  int apart = 0;
  if (options.use_dates && a.days && b.days) {
    apart = DaysApart(*a.days, *b.days);
    const bool stated = a.own_date && b.own_date;
    if (a.article == b.article && stated && apart > 0) return veto();  // one article, two days: two events
    if (apart == 0) {
      if (a.coarse && b.coarse)
        add(stated ? kSameCoarse : 0, "same month or year");
      else if (!a.coarse && !b.coarse)
        add(stated ? kPairSameDay : kPairSameDay / 2, "same day");
    } else {
      const bool once = options.words != nullptr && options.words->In("once", a.synset) && a.article != b.article &&
                        SharePerson(shared, entities);
      const double worth = apart == 1 || once ? kNearDay : apart <= 3 ? kPairFewDays : kFarDays;
      add(stated ? worth : worth / 2, "");
      if (apart > kMonth && (a.own_date || b.own_date)) return veto();
    }
  }
  if (clash && apart > 0) return veto();  // another place on another day

  add(kWords * WordOverlap(a.words, b.words), "words in common");
  return score;
}

}  // namespace recount::story
