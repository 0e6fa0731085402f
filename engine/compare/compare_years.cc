// Years of long ago that two outlets give for one thing: "built in Lund in 1976", "the yard in Lund that built her in
// 1974". No event holds them; what stands close by tells that one thing is meant.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "engine/compare/by_story.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"
#include "engine/knowledge/likeness.h"

namespace recount::compare {
namespace {

using knowledge::Cosine;
using knowledge::Rareness;
using knowledge::Weights;

constexpr double kAlikeYears = 0.4;  // chosen on stories of our own and read on others
constexpr std::size_t kSharedNear = 3;
constexpr int kYearsApart = 5;  // years: further apart, and two things are meant

struct Year {
  int article = 0;
  int value = 0;
  Span sentence, place;
  Weights near;
  std::vector<std::string> lead;  // the words of its clause before it: "built in Lund"
};

std::vector<Year> YearsIn(const story::StoryGraph& graph, const knowledge::Words& words, const Rareness& rareness,
                          int index) {
  const Annotated& a = graph.articles()[static_cast<std::size_t>(index)];
  std::vector<Year> out;
  for (const TimeMention& t : a.times) {
    Year y;
    // A year in figures, not one counted from the day of publication.
    if (t.type != TimexType::kDate || t.derived || t.value.value.size() != 4 || !t.value.anchor.empty() ||
        !absl::SimpleAtoi(t.value.value, &y.value) || !t.mod.empty())
      continue;
    const auto& published = a.article.published.days;
    if (published && t.value.days && t.value.days->last + date::days{730} > published->first) continue;
    auto told = rareness.Told(a, t);
    if (!told) continue;
    y.sentence = told->sentence;
    y.near = std::move(told->near);
    y.article = index;
    y.place = t.span;
    std::string_view before = Slice(a.article.text, {y.sentence.begin, t.span.begin});
    before.remove_prefix(before.find_last_of(",;:()") + 1);  // npos + 1 is 0
    y.lead = words.Content(before);
    out.push_back(std::move(y));
  }
  return out;
}

std::size_t SharedNear(const Year& a, const Year& b) {
  return static_cast<std::size_t>(
      std::count_if(a.near.begin(), a.near.end(), [&](const auto& w) { return b.near.contains(w.first); }));
}

// "Built in Lund in 1976", "built in Lund in 1974": word for word, and more than a verb.
bool SameLead(const Year& a, const Year& b) {
  return a.lead.size() >= 2 && a.lead.size() <= 4 && a.lead == b.lead;
}

// "Built in Lund", "refitted in Bergen".
bool OtherLead(const Year& a, const Year& b) {
  return !a.lead.empty() && !b.lead.empty() &&
         std::find_first_of(a.lead.begin(), a.lead.end(), b.lead.begin(), b.lead.end()) == a.lead.end();
}

bool TellOne(const Year& a, const Year& b) {
  if (OtherLead(a, b)) return false;
  return SameLead(a, b) || (Cosine(a.near, b.near) >= kAlikeYears && SharedNear(a, b) >= kSharedNear);
}

// The year of the other article that is most like it.
const Year* BestYear(const Year& y, const std::vector<Year>& others) {
  const Year* best = nullptr;
  double most = 0;
  for (const Year& other : others) {
    const double alike = Cosine(y.near, other.near);
    if (alike > most) most = alike, best = &other;
  }
  return best;
}

bool HasYear(const std::vector<Year>& years, int value) {
  return std::any_of(years.begin(), years.end(), [&](const Year& y) { return y.value == value; });
}

Claim ClaimOf(const story::StoryGraph& graph, const Year& y) {
  Claim c;
  c.value = c.key = c.say = absl::StrCat(y.value);
  c.article = y.article;
  c.evidence = EvidenceAt(graph, y.article, y.sentence);
  c.days = DaysOf(c.value);
  c.reason = {"year", "a year beside the same words", {c.value}, {}, {}};
  return c;
}

}  // namespace

void CompareYears(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* all) {
  StoryFindings findings(graph, all);
  for (const auto& [story, articles] : ArticlesByStory(graph)) {
    if (articles.size() < 2) continue;
    std::vector<Finding>* out = findings.Of(story);
    const Rareness rareness(graph.articles(), articles, words);
    std::vector<std::vector<Year>> years;
    for (const int a : articles) years.push_back(YearsIn(graph, words, rareness, a));
    std::set<const Year*> told;
    for (std::size_t i = 0; i < years.size(); ++i) {
      for (const Year& y : years[i]) {
        if (told.contains(&y)) continue;
        std::vector<const Year*> same{&y};
        bool differs = false;
        for (std::size_t j = i + 1; j < years.size(); ++j) {
          const Year* other = BestYear(y, years[j]);
          if (other == nullptr || BestYear(*other, years[i]) != &y || std::abs(other->value - y.value) > kYearsApart)
            continue;
          if (!TellOne(y, *other)) continue;
          const bool both = other->value != y.value && (HasYear(years[i], other->value) || HasYear(years[j], y.value));
          if (both) continue;
          same.push_back(other);
          differs = differs || other->value != y.value;
        }
        if (!differs) continue;
        std::vector<Claim> claims;
        for (const Year* s : same) claims.push_back(ClaimOf(graph, *s)), told.insert(s);
        auto finding = Judge(graph, Attribute::kDate, claims, [](const Claim& a, const Claim& b, std::string* why) {
          *why = absl::StrCat(a.say, " and ", b.say, " stand beside the same words");
          return Verdict::kConflict;
        });
        if (!finding) continue;
        finding->event = EventBeside(graph, y.article, y.sentence, y.place);
        finding->summary = absl::StrCat("The year: ", SaySides(graph, *finding, {}, ""));
        const bool known = std::any_of(out->begin(), out->end(), [&](const Finding& f) {
          return f.attribute == Attribute::kDate && f.verdict > Verdict::kCompatible &&
                 std::all_of(finding->sides.begin(), finding->sides.end(), [&](const Side& s) {
                   return std::any_of(f.sides.begin(), f.sides.end(),
                                      [&](const Side& o) { return o.value == s.value; });
                 });
        });
        if (!known) out->push_back(std::move(*finding));
      }
    }
  }
}

}  // namespace recount::compare
