// How it ended, where two outlets tell ends that exclude one another: the same defendant acquitted and convicted, one
// bill passed and defeated. Of a person both need say no more than the name; of anything else they must share words.
#include <algorithm>
#include <map>

#include "absl/strings/str_cat.h"
#include "engine/compare/by_story.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"
#include "engine/compare/read_ends.h"
#include "engine/compare/weigh_words.h"

namespace recount::compare {
namespace {

constexpr int kSharedOfThing = 3;      // words that two sentences on one thing share
constexpr double kHeavy = 6;           // and what they weigh
constexpr std::size_t kMostEnds = 60;  // of one subject that are compared

// What stands in a sentence of days, as far as it is known.
std::optional<DayInterval> DaysIn(const Annotated& a, const Span& sentence) {
  for (const TimeMention& t : a.times) {
    if (sentence.Contains(t.span) && t.value.days && t.type != TimexType::kDuration) return t.value.days;
  }
  return std::nullopt;
}

bool OneOccasion(const story::StoryGraph& graph, const End& a, const End& b) {
  const Annotated& x = graph.articles()[static_cast<std::size_t>(a.article)];
  const Annotated& y = graph.articles()[static_cast<std::size_t>(b.article)];
  const auto p = DaysIn(x, a.sentence);
  const auto q = DaysIn(y, b.sentence);
  if (p && q) return p->Overlaps(*q);
  // A later report may tell of a later end.
  return x.article.published.value.substr(0, 10) == y.article.published.value.substr(0, 10) || a.person >= 0;
}

class EndPairs {
 public:
  EndPairs(const story::StoryGraph& graph, const knowledge::Words& words, const WordWeights& weights)
      : graph_(graph), words_(words), weights_(weights) {}

  // Whether two outlets tell the one and the other end of one thing.
  bool Clash(const End& a, const End& b) const {
    if (a.group != b.group || a.end == b.end || OutletOf(graph_, a.article) == OutletOf(graph_, b.article))
      return false;
    if (a.person != b.person || !OneOccasion(graph_, a, b)) return false;
    const bool one_thing = words_.In("end-one-thing", a.group);
    if (!one_thing && a.about != b.about) return false;
    return a.person >= 0 || words_.In("end-once", a.group) ||
           (SharedWords(a.words, b.words) >= kSharedOfThing && weights_.Shared(a.article, a.words, b.words) >= kHeavy);
  }

  Finding Make(const End& a, const End& b) const {
    Finding f;
    f.attribute = Attribute::kOutcome;
    const bool later = words_.In("end-runs", a.group) && Day(a) != Day(b) && !Day(a).empty() && !Day(b).empty();
    const bool parties = !a.holder.empty() && !b.holder.empty() && a.holder != b.holder;
    f.verdict = later ? Verdict::kUpdated : parties ? Verdict::kDisputed : Verdict::kConflict;
    for (const End* e : {&a, &b}) {
      Side side;
      const std::string& text = graph_.articles()[static_cast<std::size_t>(e->article)].article.text;
      side.value = std::string(Slice(text, e->place));
      side.holder = e->holder;
      side.articles = {e->article};
      side.evidence = {EvidenceAt(graph_, e->article, e->sentence)};
      f.sides.push_back(std::move(side));
    }
    f.event = EventBeside(graph_, a.article, a.sentence, a.place);
    f.sources = graph_.origins().Count({{a.article, a.sentence.begin}, {b.article, b.sentence.begin}});
    f.reason.rule = "exclusive-ends";
    f.reason.says = absl::StrCat("“", f.sides[0].value, "” and “", f.sides[1].value, "” exclude one another");
    f.reason.words = {f.sides[0].value, f.sides[1].value};
    f.relations = {{0, 1, f.verdict, f.reason.says}};
    const std::string who = a.person < 0 ? absl::StrCat("the ", *a.about.begin())
                                         : graph_.entities()[static_cast<std::size_t>(a.person)].merged.name;
    f.summary = Capital(absl::StrCat(who, ": “", f.sides[0].value, "” in ", OutletOf(graph_, a.article), ", “",
                                     f.sides[1].value, "” in ", OutletOf(graph_, b.article), "."));
    f.confidence = 0.5;
    return f;
  }

 private:
  std::string Day(const End& e) const {
    return graph_.articles()[static_cast<std::size_t>(e.article)].article.published.value.substr(0, 10);
  }
  const story::StoryGraph& graph_;
  const knowledge::Words& words_;
  const WordWeights& weights_;
};

// An article that tells both ends of one thing tells of its parts: "guilty on one count and acquitted on two".
void LeaveOutParts(std::vector<End>* ends) {
  std::map<std::pair<int, int>, std::map<std::string, std::string>> by_subject;  // article, person; group -> end
  std::set<std::tuple<int, int, std::string>> both;
  for (const End& e : *ends) {
    if (e.person < 0) continue;
    auto& seen = by_subject[{e.article, e.person}][e.group];
    if (!seen.empty() && seen != e.end) both.emplace(e.article, e.person, e.group);
    seen = e.end;
  }
  std::erase_if(*ends, [&](const End& e) { return both.contains({e.article, e.person, e.group}); });
}

}  // namespace

void CompareEnds(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  const WordWeights weights(graph, words);
  const EndPairs ends(graph, words, weights);
  for (auto& [story, list] : ReadByStory(graph, [&](int a) { return EndsIn(graph, words, a); })) {
    LeaveOutParts(&list);
    std::map<std::tuple<std::string, int, std::string>, std::vector<const End*>> subjects;
    for (const End& e : list) {
      const bool one_thing = e.about.empty() || words.In("end-one-thing", e.group);
      auto& same = subjects[{e.group, e.person, one_thing ? "" : *e.about.begin()}];
      if (same.size() < kMostEnds) same.push_back(&e);
    }
    for (const auto& [subject, same] : subjects) {
      bool told = false;
      for (std::size_t i = 0; i < same.size() && !told; ++i) {
        for (std::size_t j = i + 1; j < same.size() && !told; ++j) {
          if (!ends.Clash(*same[i], *same[j])) continue;
          out->push_back(ends.Make(*same[i], *same[j]));
          // Whoever else tells one of the two stands beside it.
          Finding& f = out->back();
          for (const End* e : same) {
            for (std::size_t s = 0; s < 2; ++s) {
              const End& of = s == 0 ? *same[i] : *same[j];
              Side& side = f.sides[s];
              if (e->end != of.end ||
                  std::find(side.articles.begin(), side.articles.end(), e->article) != side.articles.end() ||
                  (e->person < 0 && !ends.Clash(*e, s == 0 ? *same[j] : *same[i])))
                continue;
              side.articles.push_back(e->article);
              side.evidence.push_back(EvidenceAt(graph, e->article, e->sentence));
            }
          }
          for (Side& side : f.sides) std::sort(side.articles.begin(), side.articles.end());
          told = true;
        }
      }
    }
  }
}

}  // namespace recount::compare
