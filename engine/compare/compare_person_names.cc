// One person, two spellings of the name: "Ronald Merton" in three outlets, "Ronald Melton" in the fourth.
#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"
#include "engine/compare/spelled_apart.h"

namespace recount::compare {
namespace {

// Two entities are one person of a misspelled name only where no article has both, in articles of one story.
bool CanBeOne(const story::StoryGraph& graph, const StoryEntity& a, const StoryEntity& b) {
  const std::vector<int>& stories = graph.stories();
  for (const auto& x : a.in) {
    for (const auto& y : b.in) {
      if (x.article == y.article ||
          stories[static_cast<std::size_t>(x.article)] != stories[static_cast<std::size_t>(y.article)])
        return false;
    }
  }
  return SpelledApart(a.merged.name, b.merged.name);
}

Claim NameClaim(const story::StoryGraph& graph, const StoryEntity::Where& where) {
  const Annotated& a = graph.articles()[static_cast<std::size_t>(where.article)];
  const Entity& e = a.entities[static_cast<std::size_t>(where.entity)];
  Claim c;
  c.value = e.name;
  c.key = absl::StrJoin(story::NameWords(e.name), " ");  // "McLeod" is "Mcleod"
  c.say = absl::StrCat("“", e.name, "”");
  c.article = where.article;
  const auto named = std::find_if(e.mentions.begin(), e.mentions.end(), [&](const Mention& m) {
    return m.form == MentionForm::kName && Slice(a.article.text, m.span).find(e.name) != std::string_view::npos;
  });
  const Span at = named != e.mentions.end() ? named->span : e.mentions.empty() ? Span{} : e.mentions.front().span;
  c.evidence = EvidenceAt(graph, where.article, at);
  for (const Span& s : a.sentences) {
    if (s.Contains(at)) c.evidence = EvidenceAt(graph, where.article, s);
  }
  return c;
}

}  // namespace

void ComparePersonNames(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  (void)words;
  // Persons whose names begin alike, and those whose names end alike: near-linear.
  std::map<std::string, std::vector<int>> by_word;
  std::vector<std::vector<int>> groups;
  for (std::size_t i = 0; i < graph.entities().size(); ++i) {
    const Entity& e = graph.entities()[i].merged;
    if (e.type != EntityType::kPerson) continue;
    groups.push_back({static_cast<int>(i)});
    for (const std::string& w : story::NameWords(e.name)) by_word[w].push_back(static_cast<int>(i));
  }
  for (const auto& [word, entities] : by_word) {
    constexpr std::size_t kMany = 50;  // of one surname: then nothing is one of a kind
    if (entities.size() > kMany) continue;
    for (std::size_t i = 0; i < entities.size(); ++i) {
      for (std::size_t j = i + 1; j < entities.size(); ++j) {
        const auto& a = graph.entities()[static_cast<std::size_t>(entities[i])];
        const auto& b = graph.entities()[static_cast<std::size_t>(entities[j])];
        if (entities[i] != entities[j] && CanBeOne(graph, a, b)) groups.push_back({entities[i], entities[j]});
      }
    }
  }
  for (const std::vector<int>& group : groups) {
    std::vector<Claim> claims;
    for (const int e : group) {
      for (const auto& where : graph.entities()[static_cast<std::size_t>(e)].in) {
        Claim c = NameClaim(graph, where);
        if (c.value.find(' ') != std::string::npos) claims.push_back(std::move(c));
      }
    }
    auto finding = Judge(graph, Attribute::kName, claims, [&](const Claim& a, const Claim& b, std::string* why) {
      const bool apart = SpelledApart(a.value, b.value);
      *why = absl::StrCat(apart ? "one person, two spellings: " : "forms of one name: ", a.value, ", ", b.value);
      return apart ? Verdict::kConflict : Verdict::kCompatible;
    });
    if (!finding || finding->verdict != Verdict::kConflict) continue;  // the same name in all outlets is no news
    finding->entity = group.front();
    std::vector<std::string> say;
    for (const Side& s : finding->sides) say.push_back(absl::StrCat("“", s.value, "”"));
    finding->summary = absl::StrCat("Name of a person: ", SaySides(graph, *finding, say, ""));
    out->push_back(std::move(*finding));
  }
}

}  // namespace recount::compare
