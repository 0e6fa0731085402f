// One acronym, two expansions: spellings fold (Organisation, Co-operation), different words do not.
#include <algorithm>
#include <map>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"

namespace recount::compare {
namespace {

// The mention whose words are the expansion, or the first one.
Evidence Where(const story::StoryGraph& graph, int article, const Entity& e) {
  const Annotated& a = graph.articles()[static_cast<std::size_t>(article)];
  Span at = e.mentions.empty() ? Span{} : e.mentions.front().span;
  if (const auto found = a.article.text.find(e.expansion); found != std::string::npos) {
    at = {static_cast<int>(found), static_cast<int>(found + e.expansion.size())};
  }
  for (const Span& s : a.sentences) {
    if (s.Contains(at.begin)) return EvidenceAt(graph, article, s);
  }
  return EvidenceAt(graph, article, at);
}

}  // namespace

void CompareNames(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  (void)words;
  for (std::size_t i = 0; i < graph.entities().size(); ++i) {
    const StoryEntity& story = graph.entities()[i];
    if (story.merged.type != EntityType::kBody) continue;
    std::vector<Claim> claims;
    for (const auto& where : story.in) {
      const Entity& e =
          graph.articles()[static_cast<std::size_t>(where.article)].entities[static_cast<std::size_t>(where.entity)];
      if (e.expansion.empty()) continue;
      Claim c;
      c.value = e.expansion;
      c.key = absl::StrJoin(story::NameWords(e.expansion), " ");
      c.say = absl::StrCat("“", e.expansion, "”");
      c.article = where.article;
      c.evidence = Where(graph, where.article, e);
      claims.push_back(std::move(c));
    }
    auto finding = Judge(graph, Attribute::kName, claims, [&](const Claim& a, const Claim& b, std::string* why) {
      *why = absl::StrCat("one name, other words: ", a.value, ", ", b.value);
      return Verdict::kConflict;
    });
    if (!finding || finding->verdict != Verdict::kConflict) continue;  // the same name in all outlets is no news
    finding->entity = static_cast<int>(i);
    std::vector<std::string> say;
    for (const Side& s : finding->sides) say.push_back(absl::StrCat("“", s.value, "”"));
    finding->summary = absl::StrCat(story.merged.name, ": ", SaySides(graph, *finding, say, ""));
    out->push_back(std::move(*finding));
  }
}

}  // namespace recount::compare
