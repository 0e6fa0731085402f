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

// All mentions by one name, over the articles.
struct Named {
  PersonName name;
  bool full = false;       // more than a surname
  std::vector<int> items;  // sorted
  int article = -1;        // the only article with it; -1: several
};

// By blocks of the first sound of the last name (near spellings keep their first letter), each name once: names are
// compared, not mentions, so that a corpus of one story stays near-linear.
std::map<std::string, std::vector<Named>> NamesBySound(const std::vector<Item>& items) {
  std::map<std::string, std::map<std::string, Named>> blocks;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Entity& e = *items[i].e;
    if (e.type != EntityType::kPerson || e.name.empty()) continue;
    const std::string last = LastWord(e.name);
    if (last.empty()) continue;
    Named& named = blocks[SoundKey(last).substr(0, 3)][e.name];
    if (named.items.empty()) {
      named.name = ReadPersonName(e.name);
      named.full = Words(e.name) >= 2;
      named.article = items[i].article;
    } else if (named.article != items[i].article) {
      named.article = -1;
    }
    named.items.push_back(static_cast<int>(i));
  }
  std::map<std::string, std::vector<Named>> out;
  for (auto& [sound, names] : blocks) {
    for (auto& [name, named] : names) out[sound].push_back(std::move(named));
  }
  return out;
}

void JoinPersons(const std::vector<Item>& items, Groups* groups) {
  for (auto& [sound, names] : NamesBySound(items)) {
    // What people/ has kept apart within one article stays apart.
    auto join = [&](const Named& a, const Named& b) {
      if (a.article >= 0 && a.article == b.article) return;
      for (const Named* n : {&a, &b}) {
        for (const int item : n->items) groups->Join(a.items.front(), item);
      }
    };
    for (std::size_t x = 0; x < names.size(); ++x) {
      if (!names[x].full) continue;
      join(names[x], names[x]);
      for (std::size_t y = x + 1; y < names.size(); ++y) {
        if (names[y].full && SamePerson(names[x].name, names[y].name)) join(names[x], names[y]);
      }
    }
    // A bare surname joins a full name only where a single person of that name is known, and itself where none is.
    for (const Named& bare : names) {
      if (bare.full) continue;
      std::set<int> candidates;
      const Named* full = nullptr;
      for (const Named& other : names) {
        if (!other.full || !SamePerson(bare.name, other.name)) continue;
        full = &other;
        for (const int item : other.items) candidates.insert(groups->Find(item));
      }
      if (candidates.empty()) join(bare, bare);
      if (candidates.size() == 1) join(bare, *full);
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
