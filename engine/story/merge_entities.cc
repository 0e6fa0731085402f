#include "engine/story/merge_entities.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>

#include "engine/knowledge/words.h"
#include "engine/model/unicode.h"
#include "engine/story/names.h"

namespace recount::story {
namespace {

class Groups {
 public:
  explicit Groups(std::size_t n) : parent_(n) { std::iota(parent_.begin(), parent_.end(), 0); }
  int Find(int x) {
    while (parent_[static_cast<std::size_t>(x)] != x) {
      auto& up = parent_[static_cast<std::size_t>(x)];
      up = parent_[static_cast<std::size_t>(up)];
      x = up;
    }
    return x;
  }
  void Join(int a, int b) {
    a = Find(a);
    b = Find(b);
    if (a != b) parent_[static_cast<std::size_t>(std::max(a, b))] = std::min(a, b);
  }

 private:
  std::vector<int> parent_;
};

struct Item {
  int article;
  int entity;
  const Entity* e;
};

std::string LastWord(const std::string& name) {
  const auto words = knowledge::Words::All(name);
  for (auto it = words.rbegin(); it != words.rend(); ++it) {
    if (*it != "s" && *it != "jr" && *it != "sr") return *it;
  }
  return {};
}

int Words(const std::string& name) {
  return static_cast<int>(knowledge::Words::All(name).size());
}

void JoinPersons(const std::vector<Item>& items, Groups* groups) {
  // Block on the first sound of the last name: near spellings keep their first letter.
  std::map<std::string, std::vector<int>> blocks;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].e->type != EntityType::kPerson || items[i].e->name.empty()) continue;
    const std::string last = LastWord(items[i].e->name);
    if (!last.empty()) blocks[SoundKey(last).substr(0, 3)].push_back(static_cast<int>(i));
  }
  for (auto& [key, block] : blocks) {
    // Full names first, so that a bare surname joins them only where a single person of that name is known.
    for (std::size_t x = 0; x < block.size(); ++x) {
      for (std::size_t y = x + 1; y < block.size(); ++y) {
        const Item& a = items[static_cast<std::size_t>(block[x])];
        const Item& b = items[static_cast<std::size_t>(block[y])];
        if (a.article == b.article) continue;  // people/ has kept these apart
        if (Words(a.e->name) < 2 || Words(b.e->name) < 2) continue;
        if (SamePerson(a.e->name, b.e->name)) groups->Join(block[x], block[y]);
      }
    }
    for (const int x : block) {
      const Item& a = items[static_cast<std::size_t>(x)];
      if (Words(a.e->name) != 1) continue;
      std::set<int> candidates;
      for (const int y : block) {
        const Item& b = items[static_cast<std::size_t>(y)];
        if (x != y && a.article != b.article && SamePerson(a.e->name, b.e->name)) candidates.insert(groups->Find(y));
      }
      candidates.erase(groups->Find(x));
      if (candidates.size() == 1) groups->Join(x, *candidates.begin());
    }
  }
}

}  // namespace

MergedEntities MergeEntities(const std::vector<Annotated>& articles) {
  std::vector<Item> items;
  for (std::size_t a = 0; a < articles.size(); ++a) {
    for (std::size_t e = 0; e < articles[a].entities.size(); ++e) {
      items.push_back({static_cast<int>(a), static_cast<int>(e), &articles[a].entities[e]});
    }
  }
  Groups groups(items.size());
  std::map<std::string, int> seen;
  auto meet = [&](const std::string& key, int item) {
    const auto [it, fresh] = seen.emplace(key, item);
    if (!fresh) groups.Join(it->second, item);
  };
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Entity& e = *items[i].e;
    const int item = static_cast<int>(i);
    if (!e.key.empty()) meet("key " + e.key, item);
    if (e.type == EntityType::kPerson) continue;
    if (!e.key.empty()) continue;
    const std::string kind(Name(e.type));
    if (const std::string key = BodyKey(e.name); !key.empty()) meet(kind + " " + key, item);
    if (e.type == EntityType::kBody && !e.expansion.empty()) meet(kind + " " + BodyKey(e.expansion), item);
    // One acronym is one body, whatever each outlet writes it out as: that is a finding of its own.
    if (e.type == EntityType::kBody) {
      std::vector<std::string> forms = e.aliases;
      forms.push_back(e.name);
      for (const std::string& form : forms) {
        if (form.size() >= 3 && form.find(' ') == std::string::npos && IsAllCaps(form))
          meet("acronym " + BodyKey(form), item);
      }
    }
  }
  JoinPersons(items, &groups);

  MergedEntities out;
  for (const Annotated& a : articles) out.of.emplace_back(a.entities.size(), -1);
  std::map<int, int> index;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const int root = groups.Find(static_cast<int>(i));
    const auto [it, fresh] = index.emplace(root, static_cast<int>(out.entities.size()));
    const Item& item = items[i];
    if (fresh) {
      StoryEntity story;
      story.id = articles[static_cast<std::size_t>(item.article)].article.id + "." + item.e->id;
      story.merged = *item.e;
      story.merged.mentions.clear();
      story.merged.aliases.clear();
      story.merged.offices.clear();
      out.entities.push_back(std::move(story));
    }
    StoryEntity& story = out.entities[static_cast<std::size_t>(it->second)];
    story.in.push_back({item.article, item.entity});
    Entity& m = story.merged;
    m.aliases.push_back(item.e->name);
    m.aliases.insert(m.aliases.end(), item.e->aliases.begin(), item.e->aliases.end());
    m.offices.insert(m.offices.end(), item.e->offices.begin(), item.e->offices.end());
    if (m.speaks_for.empty()) m.speaks_for = item.e->speaks_for;
    if (m.key.empty()) m.key = item.e->key;
    if (m.expansion.empty()) m.expansion = item.e->expansion;
    if (m.gender == Gender::kUnknown) m.gender = item.e->gender;
    if (Words(item.e->name) > Words(m.name)) m.name = item.e->name;
    out.of[static_cast<std::size_t>(item.article)][static_cast<std::size_t>(item.entity)] = it->second;
  }
  for (StoryEntity& story : out.entities) {
    for (auto* list : {&story.merged.aliases, &story.merged.offices}) {
      std::sort(list->begin(), list->end());
      list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    auto& aliases = story.merged.aliases;
    aliases.erase(std::remove(aliases.begin(), aliases.end(), story.merged.name), aliases.end());
  }
  return out;
}

}  // namespace recount::story
