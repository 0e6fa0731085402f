#include "engine/story/profile.h"

#include <algorithm>
#include <map>
#include <set>

#include "absl/container/flat_hash_map.h"

#include "engine/knowledge/words.h"
#include "engine/story/names.h"
#include "engine/story/object_head.h"

namespace recount::story {
namespace {

void SortUnique(std::vector<int>* v) {
  std::sort(v->begin(), v->end());
  v->erase(std::unique(v->begin(), v->end()), v->end());
}

// Government -> the story entity that is that country, so that a palace, a capital and a minister count for one party.
std::map<std::string, int> Governments(const MergedEntities& entities) {
  std::map<std::string, int> out;
  for (std::size_t i = 0; i < entities.entities.size(); ++i) {
    const Entity& e = entities.entities[i].merged;
    if (e.speaks_for.empty()) continue;
    const bool country = e.key.rfind("country:", 0) == 0;
    const auto [it, fresh] = out.emplace(BodyKey(e.speaks_for), static_cast<int>(i));
    if (!fresh && country) it->second = static_cast<int>(i);
  }
  return out;
}

// The words of a person's name, where the participant is called by it and it is a whole one; a pronoun may be somebody
// else's.
std::vector<std::string> FullName(const Entity& entity, const Participant& who) {
  if (entity.type != EntityType::kPerson) return {};
  std::vector<std::string> name = knowledge::Words::All(entity.name);
  const std::vector<std::string> called = knowledge::Words::All(who.text);
  const bool by_name = std::any_of(name.begin(), name.end(), [&](const std::string& word) {
    return std::find(called.begin(), called.end(), word) != called.end();
  });
  if (name.size() < 2 || !by_name) name.clear();
  return name;
}

}  // namespace

std::vector<Profile> MakeProfiles(const std::vector<Annotated>& articles, const MergedEntities& entities) {
  const std::map<std::string, int> governments = Governments(entities);
  auto government_of = [&](int story) {
    const Entity& e = entities.entities[static_cast<std::size_t>(story)].merged;
    if (e.speaks_for.empty()) return -1;
    const auto it = governments.find(BodyKey(e.speaks_for));
    return it == governments.end() ? -1 : it->second;
  };
  absl::flat_hash_map<std::string, int> numbers;  // of words, in order of appearance
  std::vector<Profile> out;
  for (std::size_t a = 0; a < articles.size(); ++a) {
    const Annotated& article = articles[a];
    for (std::size_t m = 0; m < article.events.size(); ++m) {
      const EventMention& e = article.events[m];
      Profile p;
      p.article = static_cast<int>(a);
      p.mention = static_cast<int>(m);
      p.event_class = e.event_class;
      p.synset = e.synset;
      auto story_of = [&](int entity) { return entity < 0 ? -1 : entities.of[a][static_cast<std::size_t>(entity)]; };
      for (const Participant& who : e.participants) {
        const int story = story_of(who.entity);
        if (who.role == Role::kPatient && who.entity < 0 && p.object.empty()) p.object = ObjectHead(who.text);
        if (story < 0 || who.role == Role::kPlace) continue;
        if (who.role == Role::kPatient && e.event_class == EventClass::kCasualties && e.part == Part::kBody) {
          for (const std::string& word : FullName(article.entities[static_cast<std::size_t>(who.entity)], who)) {
            p.struck.push_back(numbers.emplace(word, static_cast<int>(numbers.size())).first->second);
          }
        }
        p.named.push_back(story);
        p.parties.push_back(story);
        if (const int government = government_of(story); government >= 0) p.parties.push_back(government);
      }
      SortUnique(&p.struck);
      SortUnique(&p.named);
      SortUnique(&p.parties);
      p.place = story_of(e.place);
      for (const std::string& word : e.words) {
        p.words.push_back(numbers.emplace(word, static_cast<int>(numbers.size())).first->second);
      }
      SortUnique(&p.words);
      p.days = e.days;
      p.own_date = e.dated_by == "stated" || e.dated_by == "sentence";
      p.coarse = p.days && (p.days->last - p.days->first) > date::days{6};
      p.ordinal = e.ordinal;
      p.apart_from = e.apart_from;
      p.happened = e.modality == Modality::kCertain && e.polarity == Polarity::kPositive;
      const auto& published = article.article.published.days;
      p.ahead = e.modality == Modality::kPlanned || (published && e.days && e.days->first > published->last);
      p.thin = p.parties.empty() && p.place < 0 && !p.own_date;
      out.push_back(std::move(p));
    }
  }
  return out;
}

Rarity CountRarity(const std::vector<Profile>& profiles, std::size_t entities, std::size_t articles) {
  Rarity rarity;
  rarity.articles = static_cast<int>(articles);
  std::vector<std::set<int>> where(entities);
  for (const Profile& p : profiles) {
    for (const int party : p.parties) where[static_cast<std::size_t>(party)].insert(p.article);
    if (p.place >= 0) where[static_cast<std::size_t>(p.place)].insert(p.article);
  }
  for (const auto& w : where) rarity.articles_with.push_back(static_cast<int>(w.size()));
  return rarity;
}

double Rarity::Weight(int entity) const {
  const int with = articles_with[static_cast<std::size_t>(entity)];
  if (with <= 2 || articles <= 2) return 1.0;
  const double share = static_cast<double>(with) / articles;
  return 1.0 - 0.65 * share;
}

}  // namespace recount::story
