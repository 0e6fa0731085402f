// "Raised its offer from 9 to 12 percent", "bail was cut to 250,000 euros from half a million": one sentence tells the
// old and the new figure, so that outlets with the one and outlets with the other do not contradict each other.
#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "engine/compare/by_story.h"
#include "engine/compare/compare.h"
#include "engine/compare/number_words.h"
#include "engine/knowledge/likeness.h"

namespace recount::compare {
namespace {

constexpr std::size_t kVerbBefore = 12;  // words from the change to its figures
constexpr std::size_t kUnitBetween = 4;  // and between the two: "from 9 percent a year to 12"
constexpr double kSameMatterRaised = 0.1;
constexpr double kScales = 1000;  // "from 1.2 to 1.5 million"

struct Raised {
  int article = 0;
  Span sentence;
  NumberWords old, now;
  Span old_place, now_place;
  bool sum = false;  // money or a share
};

std::string SayNumber(const Annotated& a, const Span& place) {
  return std::string(Slice(a.article.text, place));
}

// The second of two numbers that a preposition joins to the first, few words behind it.
std::optional<NumberWords> NumberJoined(const knowledge::Words& words, const std::vector<PlacedWord>& all,
                                        std::size_t from, std::string_view preposition) {
  for (std::size_t i = from; i + 1 < std::min(all.size(), from + kUnitBetween); ++i) {
    if (all[i].word == preposition) return NumberAt(words, all, i + 1);
    if (NumberAt(words, all, i)) break;
  }
  return std::nullopt;
}

// Whether a number is one of money or a share.
bool IsSum(const knowledge::Words& words, std::string_view text, const std::vector<PlacedWord>& all,
           const NumberWords& n) {
  const std::string_view before = text.substr(0, static_cast<std::size_t>(all[n.first].span.begin));
  const std::string_view behind = text.substr(static_cast<std::size_t>(all[n.last - 1].span.end), 10);
  if (before.ends_with("$") || before.ends_with("€") || before.ends_with("£") || behind.starts_with("%")) return true;
  return n.last < all.size() && (words.In("money", all[n.last].word) || words.In("measure", all[n.last].word) ||
                                 !words.ClassIn("money-unit", all[n.last].word).empty());
}

std::vector<Raised> RaisedIn(const story::StoryGraph& graph, const knowledge::Words& words, int index) {
  const Annotated& a = graph.articles()[static_cast<std::size_t>(index)];
  std::vector<Raised> out;
  for (std::size_t s = 0; s < a.sentences.size(); ++s) {
    const Part part = s < a.sentence_parts.size() ? a.sentence_parts[s] : Part::kBody;
    if (part != Part::kBody && part != Part::kTitle) continue;
    const std::vector<PlacedWord> all = WordsWithPlaces(a.article.text, a.sentences[s]);
    for (std::size_t i = 0; i + 2 < all.size(); ++i) {
      const bool from = all[i].word == "from";
      if (!from && all[i].word != "to") continue;
      const std::size_t first = i - std::min(i, kVerbBefore);
      // Sales that rise from year to year are no news of a figure; an offer, a bail, a count that somebody raises is.
      const auto verb =
          std::find_if(all.begin() + static_cast<std::ptrdiff_t>(first), all.begin() + static_cast<std::ptrdiff_t>(i),
                       [&](const PlacedWord& w) { return words.In("revises", w.word); });
      const bool changes = std::any_of(verb, all.begin() + static_cast<std::ptrdiff_t>(i),
                                       [&](const PlacedWord& w) { return words.In("revised", w.word); }) ||
                           (verb != all.begin() + static_cast<std::ptrdiff_t>(i) && verb != all.begin() &&
                            std::any_of(all.begin() + static_cast<std::ptrdiff_t>(first), verb,
                                        [&](const PlacedWord& w) { return words.In("revised", w.word); }));
      if (!changes) continue;
      auto one = NumberAt(words, all, i + 1);
      if (!one) continue;
      auto two = NumberJoined(words, all, one->last, from ? "to" : "from");
      if (!two) continue;
      if (two->value >= kScales * one->value && two->last - two->first > one->last - one->first)
        one->value *= two->value / NumberAt(words, {all[two->first]}, 0)->value;
      Raised r{index, a.sentences[s], from ? *one : *two, from ? *two : *one, {}, {}, false};
      r.old_place = {all[r.old.first].span.begin, all[r.old.last - 1].span.end};
      r.now_place = {all[r.now.first].span.begin, all[r.now.last - 1].span.end};
      r.sum = IsSum(words, a.article.text, all, *one) || IsSum(words, a.article.text, all, *two);
      // "From 9 to 12 on Friday" is no change of a figure.
      const bool hours = std::any_of(a.times.begin(), a.times.end(), [&](const TimeMention& t) {
        return t.type != TimexType::kDuration && (t.span.Overlaps(r.old_place) || t.span.Overlaps(r.now_place));
      });
      if (!hours && r.old.value != r.now.value) out.push_back(r);
    }
  }
  return out;
}

// Other articles that have this number in a sentence of like words.
void AddOthers(const story::StoryGraph& graph, const knowledge::Words& words, const knowledge::Rareness& rareness,
               const std::vector<int>& articles, const Raised& r, double value, const knowledge::Weights& told,
               Side* side) {
  for (const int index : articles) {
    if (index == r.article) continue;
    const Annotated& a = graph.articles()[static_cast<std::size_t>(index)];
    for (std::size_t s = 0; s < a.sentences.size(); ++s) {
      const std::vector<PlacedWord> all = WordsWithPlaces(a.article.text, a.sentences[s]);
      bool has = false;
      for (std::size_t i = 0; i < all.size() && !has; ++i) {
        const auto n = NumberAt(words, all, i);
        if (!n) continue;
        has = n->value == value && IsSum(words, a.article.text, all, *n) == r.sum;
        i = n->last - 1;
      }
      const std::string_view text = Slice(a.article.text, a.sentences[s]);
      if (!has || knowledge::Cosine(told, rareness.WeighedAlike(text, {})) < kSameMatterRaised) continue;
      side->articles.push_back(index);
      side->evidence.push_back(EvidenceAt(graph, index, a.sentences[s]));
      break;
    }
  }
  std::sort(side->articles.begin(), side->articles.end());
}

void TellRaised(const story::StoryGraph& graph, const knowledge::Words& words, const knowledge::Rareness& rareness,
                const std::vector<int>& articles, const Raised& r, std::vector<Finding>* out) {
  const knowledge::Weights told =
      rareness.WeighedAlike(Slice(graph.articles()[static_cast<std::size_t>(r.article)].article.text, r.sentence), {});
  const Annotated& a = graph.articles()[static_cast<std::size_t>(r.article)];
  Finding f;
  f.verdict = Verdict::kUpdated;
  f.attribute = r.sum ? Attribute::kAmount : Attribute::kCount;
  for (const bool old : {true, false}) {
    Side side;
    side.value = absl::StrCat(old ? r.old.value : r.now.value);
    side.articles = {r.article};
    side.evidence = {EvidenceAt(graph, r.article, r.sentence)};
    AddOthers(graph, words, rareness, articles, r, old ? r.old.value : r.now.value, told, &side);
    f.sides.push_back(std::move(side));
  }
  std::set<int> tell;
  std::vector<std::pair<int, int>> places;
  for (const Side& side : f.sides) {
    tell.insert(side.articles.begin(), side.articles.end());
    for (const Evidence& e : side.evidence) places.emplace_back(e.article, e.span.begin);
  }
  if (tell.size() < 2) return;
  f.sources = graph.origins().Count(places);
  f.event = EventBeside(graph, r.article, r.sentence, r.now_place);
  if (f.event < 0) return;
  const std::string old = SayNumber(a, r.old_place);
  const std::string now = SayNumber(a, r.now_place);
  f.summary = absl::StrCat(graph.events()[static_cast<std::size_t>(f.event)].label, ": changed from ", old, " to ", now,
                           ", according to ", OutletOf(graph, r.article), ".");
  f.reason = {"figure-changed", absl::StrCat("told as changed from ", old, " to ", now), {old, now}, {}, {}};
  f.confidence = std::min(1.0, 0.5 + 0.1 * f.sources);
  f.relations = {{0, 1, Verdict::kUpdated, "one sentence tells the old and the new figure"}};
  // What read the two as a range, or as a contradiction, knew less.
  const std::string range = absl::StrCat(f.sides[0].value, "/", f.sides[1].value);
  std::erase_if(*out, [&](const Finding& o) {
    if (o.attribute != f.attribute) return false;
    const auto has = [&](const std::string& v) {
      return std::any_of(o.sides.begin(), o.sides.end(), [&](const Side& s) { return s.value == v; });
    };
    return has(range) || (has(f.sides[0].value) && has(f.sides[1].value));
  });
  out->push_back(std::move(f));
}

}  // namespace

void CompareRaised(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* all) {
  StoryFindings findings(graph, all);
  for (const auto& [story, articles] : ArticlesByStory(graph)) {
    if (articles.size() < 2) continue;
    std::vector<Raised> raised;
    for (const int a : articles) {
      const std::vector<Raised> more = RaisedIn(graph, words, a);
      raised.insert(raised.end(), more.begin(), more.end());
    }
    if (raised.empty()) continue;
    const knowledge::Rareness rareness(graph.articles(), articles, words);
    std::set<std::pair<double, double>> done;
    for (const Raised& r : raised) {
      if (!done.emplace(r.old.value, r.now.value).second) continue;
      TellRaised(graph, words, rareness, articles, r, findings.Of(story));
    }
  }
}

}  // namespace recount::compare
