// Totals that change from day to day: how many are dead, treated, held or shut by each report, and by the count of each
// who counts.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "engine/compare/by_story.h"
#include "engine/compare/compare.h"
#include "engine/compare/match_denials.h"
#include "engine/compare/read_totals.h"

namespace recount::compare {
namespace {

constexpr double kSameTotal = 8;  // a total grows, but not so much from one report to the next

bool OneCounter(const story::StoryGraph& graph, const Total& a, const Total& b) {
  if (a.counter >= 0 && b.counter >= 0 && OneParty(graph, a.counter, b.counter)) return true;
  return SameName(a.by, b.by);
}

bool Exact(const Total& t) {
  return t.claim.low == t.claim.high;
}

// An article's total is the first that it tells, or the number that it gives for it later: "nearly 100 ... 97".
std::vector<const Total*> FirstOfEach(const std::vector<const Total*>& totals) {
  std::vector<const Total*> out;
  for (const Total* t : totals) {
    if (out.empty() || out.back()->claim.article != t->claim.article) {
      out.push_back(t);
    } else if (!Exact(*out.back()) && Exact(*t) && !std::isinf(out.back()->claim.high) &&
               !Disjoint(out.back()->claim, t->claim)) {
      out.back() = t;
    }
  }
  return out;
}

// Whether they grow, or shrink, from day to day; those of one day may differ by the hour.
bool TotalRuns(const std::vector<const Total*>& totals, bool may_shrink) {
  std::map<std::string, std::pair<double, double>> days;  // least and most
  for (const Total* t : totals) {
    if (t->claim.as_of.size() < 10) return false;
    const double value = t->named;
    const auto [it, fresh] = days.emplace(t->claim.as_of.substr(0, 10), std::pair{value, value});
    if (fresh) continue;
    it->second.first = std::min(it->second.first, value);
    it->second.second = std::max(it->second.second, value);
  }
  if (days.size() < 2) return false;
  bool grows = true, shrinks = may_shrink, moves = false;
  for (auto a = days.begin(), b = std::next(a); b != days.end(); ++a, ++b) {
    grows = grows && a->second.second <= b->second.first;
    shrinks = shrinks && a->second.first >= b->second.second;
    moves = moves || a->second != b->second;
    if (b->second.second > kSameTotal * a->second.first || a->second.second > kSameTotal * b->second.first)
      return false;
  }
  return moves && (grows || shrinks);
}

std::string Bare(const std::string& value) {
  const auto at = value.find_first_of("0123456789");
  return at == std::string::npos ? value : value.substr(at);
}

// Without what hedges them.
ArticleValues BareValues(const Finding& f) {
  ArticleValues out;
  for (const auto& [article, value] : ValuesOf(f)) out.emplace(article, Bare(value));
  return out;
}

// What an older finding tells of the same figures is told better here, unless it tells more.
bool ReplaceOlder(Finding finding, std::vector<Finding>* out) {
  const ArticleValues mine = BareValues(finding);
  std::set<int> articles;
  for (const auto& [article, value] : mine) articles.insert(article);
  struct Overlap {
    std::size_t both = 0;
    bool known = true;  // every article of the other has its total here
  };
  const auto overlap = [&](const Finding& f) {
    Overlap o;
    for (const auto& [article, value] : BareValues(f)) {
      o.both += mine.contains({article, value}) ? 1 : 0;
      o.known = o.known && articles.contains(article);
    }
    return o;
  };
  for (const Finding& f : *out) {
    if (f.attribute != Attribute::kCount || f.verdict < Verdict::kUpdated || f.reason.rule == "rival-counts") continue;
    const Overlap o = overlap(f);
    if (o.both == mine.size() || (o.both >= 2 && (!o.known || f.verdict > Verdict::kUpdated))) return false;
  }
  std::erase_if(*out, [&](const Finding& f) {
    if (f.attribute != Attribute::kCount || f.verdict > Verdict::kUpdated || f.sides.size() < 2) return false;
    const Overlap o = overlap(f);
    return o.both >= 2 && o.known;
  });
  out->push_back(std::move(finding));
  return true;
}

void Tell(const story::StoryGraph& graph, const std::vector<const Total*>& totals, const std::string& fate,
          const std::string& by, std::vector<Finding>* out) {
  if (fate == "at it") return;  // a crowd is another one every day
  if (!TotalRuns(totals, fate == "in hospital" || fate == "missing")) return;
  std::vector<Claim> claims;
  for (const Total* t : totals) claims.push_back(t->claim);
  auto finding = Judge(graph, Attribute::kCount, claims, [](const Claim& a, const Claim& b, std::string* why) {
    *why = absl::StrCat("a running figure: ", a.say, " as of ", a.as_of, ", ", b.say, " as of ", b.as_of);
    return Verdict::kUpdated;
  });
  if (!finding) return;
  const Total& first = *totals.front();
  finding->event = EventBeside(graph, first.claim.article, first.claim.evidence.span, first.number);
  finding->summary = absl::StrCat("How many are ", fate, by.empty() ? "" : absl::StrCat(", by the count of ", by), ": ",
                                  SaySides(graph, *finding, {}, ""));
  finding->reason.rule = "running-total";
  ReplaceOlder(std::move(*finding), out);
}

}  // namespace

void CompareTotals(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* all) {
  StoryFindings findings(graph, all);
  auto stories = ReadByStory(graph, [&](int article) { return ReadTotals(graph, words, article); });
  for (auto& [story, totals] : stories) {
    std::vector<Finding>* out = findings.Of(story);
    // "Raised its count to 29": of what it has counted all along.
    for (Total& t : totals) {
      if (!t.fate.empty()) continue;
      std::set<std::string> fates;
      for (const Total& other : totals) {
        if (!other.fate.empty() && OneCounter(graph, t, other)) fates.insert(other.fate);
      }
      if (fates.size() == 1) t.fate = *fates.begin();
    }
    std::set<const Total*> done;
    for (const Total& t : totals) {
      if (t.fate.empty() || t.by.empty() || done.contains(&t)) continue;
      std::vector<const Total*> of;
      for (const Total& other : totals) {
        if (other.fate != t.fate || other.who != t.who || other.by.empty() || !OneCounter(graph, t, other)) continue;
        of.push_back(&other);
        done.insert(&other);
      }
      Tell(graph, FirstOfEach(of), t.fate, t.by, out);
    }
    std::map<std::pair<std::string, std::string>, std::vector<const Total*>> groups;
    for (const Total& t : totals) {
      if (!t.fate.empty()) groups[{t.fate, t.who}].push_back(&t);
    }
    for (const auto& [key, of] : groups) {
      const std::vector<const Total*> first = FirstOfEach(of);
      // Where an article sets two counts against each other, neither is its own.
      const bool disputed = std::any_of(of.begin(), of.end(), [&](const Total* b) {
        return std::any_of(first.begin(), first.end(), [&](const Total* a) {
          return a->claim.article == b->claim.article && !a->by.empty() && !b->by.empty() &&
                 a->claim.key != b->claim.key && !OneCounter(graph, *a, *b);
        });
      });
      if (!disputed) Tell(graph, first, key.first, "", out);
    }
  }
}

}  // namespace recount::compare
