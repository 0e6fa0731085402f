#include "engine/compare/by_story.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace recount::compare {

std::map<int, std::vector<int>> ArticlesByStory(const story::StoryGraph& graph) {
  return ReadByStory(graph, [](int article) { return std::vector<int>{article}; });
}

ArticleValues ValuesOf(const Finding& finding) {
  ArticleValues out;
  for (const Side& s : finding.sides) {
    for (const int a : s.articles) out.emplace(a, s.value);
  }
  return out;
}

StoryFindings::StoryFindings(const story::StoryGraph& graph, std::vector<Finding>* all) : all_(*all) {
  const auto story = [&](const Finding& f) {
    for (const Side& s : f.sides) {
      if (!s.articles.empty()) return graph.stories()[static_cast<std::size_t>(s.articles.front())];
    }
    return -1;
  };
  for (Finding& f : all_) stories_[story(f)].push_back(std::move(f));
  all_.clear();
}

StoryFindings::~StoryFindings() {
  for (auto& [story, list] : stories_) std::move(list.begin(), list.end(), std::back_inserter(all_));
}

int EventBeside(const story::StoryGraph& graph, int article, const Span& sentence, const Span& place) {
  const Annotated& a = graph.articles()[static_cast<std::size_t>(article)];
  int best = -1;
  std::tuple<bool, int> least;
  for (std::size_t i = 0; i < a.events.size(); ++i) {
    const EventMention& m = a.events[i];
    if (!sentence.Contains(m.span)) continue;
    const std::tuple far{m.event_class == EventClass::kStatement, std::abs(m.span.begin - place.begin)};
    if (best < 0 || far < least) least = far, best = static_cast<int>(i);
  }
  return best < 0 ? -1 : graph.EventOf(article, best);
}

int MoreReported(const story::StoryGraph& graph, int a, int b) {
  const auto told = [&](int e) { return e < 0 ? 0 : graph.events()[static_cast<std::size_t>(e)].articles.size(); };
  return told(b) > told(a) ? b : a;
}

std::size_t ArticlesToldTwice(const Finding& mine, const Finding& other) {
  std::set<int> articles;
  for (const Side& side : other.sides) {
    for (const Evidence& e : side.evidence) {
      const bool both = std::any_of(mine.sides.begin(), mine.sides.end(), [&](const Side& m) {
        return std::any_of(m.evidence.begin(), m.evidence.end(),
                           [&](const Evidence& o) { return o.article == e.article && o.span.Overlaps(e.span); });
      });
      if (both) articles.insert(e.article);
    }
  }
  return articles.size();
}

}  // namespace recount::compare
