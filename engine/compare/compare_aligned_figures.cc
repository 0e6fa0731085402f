// Figures that hang on different verbs: those of every two articles are laid beside one another, equal ones first,
// then each with its likeliest partner (align_figures.h). What is left over has none: a difference is only one of
// a slot that both fill.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "engine/compare/align_figures.h"
#include "engine/compare/by_story.h"
#include "engine/compare/compare.h"
#include "engine/compare/figures.h"

namespace recount::compare {
namespace {

// Groups of figures that stand for one slot; an article gives each slot one number.
class Slots {
 public:
  void Add(const FigurePair& p) {
    const int a = Of(p.a);
    const int b = Of(p.b);
    if (a == b) return;
    for (const StoryFigure* x : groups_[static_cast<std::size_t>(a)]) {
      for (const StoryFigure* y : groups_[static_cast<std::size_t>(b)]) {
        if (x->claim.article == y->claim.article && x->claim.key != y->claim.key) return;
      }
    }
    auto& to = groups_[static_cast<std::size_t>(a)];
    auto& from = groups_[static_cast<std::size_t>(b)];
    for (const StoryFigure* f : from) of_[f] = a;
    to.insert(to.end(), from.begin(), from.end());
    from.clear();
  }
  const std::vector<std::vector<const StoryFigure*>>& groups() const { return groups_; }

 private:
  int Of(const StoryFigure* f) {
    const auto [it, fresh] = of_.emplace(f, static_cast<int>(groups_.size()));
    if (fresh) groups_.push_back({f});
    return it->second;
  }
  std::map<const StoryFigure*, int> of_;  // only looked up
  std::vector<std::vector<const StoryFigure*>> groups_;
};

// How many people fled, were treated, had come back: such a count grows while the story goes on.
bool Grew(const StoryFigure& a, const StoryFigure& b) {
  if (a.kind == QuantityKind::kDuration) return false;
  const bool running = a.counted == "person" || a.running || b.running;
  const std::string &x = a.claim.as_of, &y = b.claim.as_of;
  return running && !x.empty() && !y.empty() && x.substr(0, 10) != y.substr(0, 10) &&
         (x < y ? a.value < b.value : b.value < a.value);
}

// Told of a time long before its report.
bool OfThen(const StoryFigure& f) {
  constexpr date::days kOld{30};
  const auto told = DaysOf(f.claim.as_of.substr(0, 10));
  return f.claim.days && told && f.claim.days->last + kOld < told->first;
}

Verdict RelateFigures(const StoryFigure& a, const StoryFigure& b, std::string* why) {
  if (MayBeOne(a, b)) {
    *why = absl::StrCat(a.claim.say, " and ", b.claim.say, " can both be true");
    return Verdict::kCompatible;
  }
  if (OfThen(a) != OfThen(b)) {
    *why = absl::StrCat("one of ", a.claim.say, " and ", b.claim.say, " is told of a time long past");
    return Verdict::kSingle;
  }
  if (a.claim.days && b.claim.days && !a.claim.days->Overlaps(*b.claim.days)) {
    *why = absl::StrCat("a running figure: ", a.claim.say, " and ", b.claim.say, " are told of different days");
    // What is planned for two years is two plans; what lasts on two days are two things.
    return a.proposed || a.kind == QuantityKind::kDuration ? Verdict::kSingle : Verdict::kUpdated;
  }
  if (Grew(a, b)) {
    *why = absl::StrCat("a running figure: ", a.claim.say, " as of ", a.claim.as_of, ", ", b.claim.say, " as of ",
                        b.claim.as_of);
    return Verdict::kUpdated;
  }
  *why = absl::StrCat(a.claim.say, " and ", b.claim.say, " exclude one another");
  return Verdict::kConflict;
}

Attribute AttributeOf(QuantityKind kind) {
  return kind == QuantityKind::kCount      ? Attribute::kCount
         : kind == QuantityKind::kDuration ? Attribute::kDuration
                                           : Attribute::kAmount;
}

// What stands in an earlier finding already is not told twice; what this one tells more fully replaces it.
bool Take(Finding finding, std::vector<Finding>* out) {
  const ArticleValues mine = ValuesOf(finding);
  const bool duration = finding.attribute == Attribute::kDuration;
  const auto about = [&](const Finding& f) {
    if (duration) return f.attribute == Attribute::kDuration;
    return f.attribute == Attribute::kCount || f.attribute == Attribute::kAmount;
  };
  for (const Finding& f : *out) {
    if (!about(f)) continue;
    const ArticleValues theirs = ValuesOf(f);
    if (std::includes(theirs.begin(), theirs.end(), mine.begin(), mine.end())) return false;
    // The same numbers judged by another comparison, which knew the event: its word stands.
    ArticleValues both;
    std::set_intersection(theirs.begin(), theirs.end(), mine.begin(), mine.end(), std::inserter(both, both.end()));
    if (both.size() >= 2 && f.verdict > finding.verdict) return false;
  }
  std::erase_if(*out, [&](const Finding& f) {
    if (!about(f) || f.verdict > finding.verdict) return false;
    const ArticleValues theirs = ValuesOf(f);
    return theirs.size() >= 2 && std::includes(mine.begin(), mine.end(), theirs.begin(), theirs.end());
  });
  out->push_back(std::move(finding));
  return true;
}

// The event's label where it holds the figure, else the words around the figure.
std::string Heading(const story::StoryGraph& graph, const StoryFigure& f) {
  constexpr std::size_t kWords = 36;  // bytes on each side
  if (f.event >= 0) {
    const std::string& label = graph.events()[static_cast<std::size_t>(f.event)].label;
    if (label.find(f.claim.say) != std::string::npos) return label;
  }
  const std::string& sentence = f.claim.evidence.text;
  const auto at = sentence.find(f.claim.say);
  if (at == std::string::npos) return "Figure";
  std::size_t begin = at > kWords ? sentence.rfind(' ', at - kWords) : 0;
  begin = begin == std::string::npos ? 0 : begin == 0 ? 0 : begin + 1;
  std::size_t end = at + f.claim.say.size() + kWords;
  end = end >= sentence.size() ? sentence.size() : sentence.find(' ', end);
  if (end == std::string::npos) end = sentence.size();
  return absl::StrCat("“", begin > 0 ? "…" : "", sentence.substr(begin, end - begin), end < sentence.size() ? "…" : "",
                      "”");
}

}  // namespace

void CompareAlignedFigures(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  StoryFindings findings(graph, out);
  for (const auto& [story, articles] : ArticlesByStory(graph)) {
    if (articles.size() < 2) continue;
    const auto figures = FiguresOf(graph, words, articles);
    std::vector<FigurePair> pairs;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      for (std::size_t j = i + 1; j < figures.size(); ++j) {
        std::vector<FigurePair> some = AlignFigures(graph, figures[i], figures[j]);
        pairs.insert(pairs.end(), some.begin(), some.end());
      }
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const FigurePair& x, const FigurePair& y) {
      return std::tuple(!x.equal, -x.likeness) < std::tuple(!y.equal, -y.likeness);
    });
    Slots slots;
    for (const FigurePair& p : pairs) slots.Add(p);
    for (const auto& group : slots.groups()) {
      if (group.size() < 2) continue;
      std::vector<Claim> claims;
      for (const StoryFigure* f : group) claims.push_back(f->claim);
      const auto figure = [&](const Claim& c) {
        return *std::find_if(group.begin(), group.end(), [&](const StoryFigure* f) {
          return f->claim.article == c.article && f->claim.evidence.span == c.evidence.span &&
                 f->claim.value == c.value;
        });
      };
      const StoryFigure& first = *group.front();
      const bool count = first.kind == QuantityKind::kCount;
      auto finding = Judge(
          graph, AttributeOf(first.kind), claims,
          [&](const Claim& a, const Claim& b, std::string* why) { return RelateFigures(*figure(a), *figure(b), why); });
      if (!finding) continue;
      finding->event = first.event;
      const bool named = count && !first.counted.empty() && first.counted != "person";
      const std::string what = named ? absl::StrCat("Number of ", Plural(first.noun)) : Heading(graph, first);
      finding->summary = absl::StrCat(what, ": ", SaySides(graph, *finding, InTheirWords(*finding, claims), ""));
      Take(std::move(*finding), findings.Of(story));
    }
  }
}

}  // namespace recount::compare
