// Two rivals who each claim to have won: only one of them can have, whoever carries it.
#include <algorithm>
#include <map>

#include "absl/strings/str_cat.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"
#include "engine/model/unicode.h"

namespace recount::compare {
namespace {

constexpr std::size_t kVictoryWords = 6;  // words in which a claim of victory stands

struct Victory {
  int speaker = -1;  // story entity
  Claim claim;
};

// "I have won", "that she had won by 300 votes", or what is claimed is just "victory".
bool ClaimsToHaveWon(const knowledge::Words& words, std::string_view content) {
  std::vector<std::string> all = knowledge::Words::All(content);
  if (!all.empty() && all.front() == "that") all.erase(all.begin());
  if (all.empty()) return false;
  const std::size_t end = std::min(all.size(), kVictoryWords);
  const auto won = std::find_if(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(end),
                                [&](const std::string& w) { return words.IsOfWinning(w); });
  if (won == all.begin() + static_cast<std::ptrdiff_t>(end)) return false;
  if (std::any_of(all.begin(), all.end(), [&](const std::string& w) { return words.IsNegation(w) || w == "if"; }))
    return false;
  return won == all.begin() || words.IsSelf(all.front());
}

// One who speaks for the other, or both for one body, are no rivals.
bool OneSide(const story::StoryGraph& graph, int a, int b) {
  const Entity& x = graph.entities()[static_cast<std::size_t>(a)].merged;
  const Entity& y = graph.entities()[static_cast<std::size_t>(b)].merged;
  auto for_name = [](const Entity& who, const Entity& whom) {
    return !who.speaks_for.empty() && Fold(who.speaks_for).find(Fold(whom.name)) != std::string::npos;
  };
  return (!x.speaks_for.empty() && x.speaks_for == y.speaks_for) || for_name(x, y) || for_name(y, x);
}

}  // namespace

void CompareRivals(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  std::map<int, std::vector<Victory>> by_story;
  std::map<int, int> event_of;
  for (std::size_t a = 0; a < graph.articles().size(); ++a) {
    const Annotated& article = graph.articles()[a];
    for (std::size_t i = 0; i < article.events.size(); ++i) {
      const EventMention& m = article.events[i];
      if (m.event_class != EventClass::kStatement || m.speech < 0) continue;
      const Speech& s = article.speech[static_cast<std::size_t>(m.speech)];
      const int speaker = graph.EntityOf(static_cast<int>(a), s.speaker);
      if (speaker < 0 || s.content.empty() || s.stance == Stance::kDeny) continue;
      const std::string_view content = Slice(article.article.text, s.content.front());
      if (!ClaimsToHaveWon(words, content)) continue;
      Victory v;
      v.speaker = speaker;
      v.claim.value = graph.entities()[static_cast<std::size_t>(speaker)].merged.name;
      v.claim.article = static_cast<int>(a);
      v.claim.evidence = EvidenceAt(graph, static_cast<int>(a), m.sentence_span);
      v.claim.holder = v.claim.value;
      const int story = graph.stories()[a];
      event_of.emplace(story, graph.EventOf(static_cast<int>(a), static_cast<int>(i)));
      by_story[story].push_back(std::move(v));
    }
  }
  for (const auto& [story, victories] : by_story) {
    Finding f;
    f.verdict = Verdict::kDisputed;
    f.attribute = Attribute::kOutcome;
    f.event = event_of.at(story);
    std::vector<std::pair<int, int>> places;
    std::vector<int> speakers;
    for (const Victory& v : victories) {
      auto at = std::find(speakers.begin(), speakers.end(), v.speaker);
      if (at == speakers.end()) {
        if (std::any_of(speakers.begin(), speakers.end(), [&](int s) { return OneSide(graph, s, v.speaker); }))
          continue;
        speakers.push_back(v.speaker);
        f.sides.push_back({v.claim.value, {}, v.claim.holder, false, {}});
        at = speakers.end() - 1;
      }
      Side& side = f.sides[static_cast<std::size_t>(at - speakers.begin())];
      if (side.articles.empty() || side.articles.back() != v.claim.article) side.articles.push_back(v.claim.article);
      side.evidence.push_back(v.claim.evidence);
      places.emplace_back(v.claim.article, v.claim.evidence.span.begin);
    }
    if (f.sides.size() != 2) continue;  // more are the winners of several contests
    f.sources = graph.origins().Count(places);
    f.summary = absl::StrCat(f.sides[0].value, " and ", f.sides[1].value, " each claim to have won.");
    f.reason.rule = "rival-victories";
    f.reason.says = "only one of them can have won; the outlets only carry it";
    f.confidence = std::min(1.0, 0.5 + 0.1 * f.sources);
    f.relations = {{0, 1, Verdict::kDisputed, "each claims to have won"}};
    out->push_back(std::move(f));
  }
}

}  // namespace recount::compare
