// Days that two outlets give for the same thing in other words: sentences of two articles that name one day and are
// alike tell of one event, whatever its verbs ("saw the envoy on Tuesday", "on Tuesday he received the envoy").
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "absl/strings/str_cat.h"
#include "engine/compare/by_story.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"
#include "engine/knowledge/likeness.h"

namespace recount::compare {
namespace {

constexpr double kAlike = 0.25;  // chosen on stories of our own, by reading what it joined

struct Dated {
  int article = 0;
  int time = 0;
  std::string value;  // "2031-05-07", "2031-05"
  knowledge::ToldTime told;
};

// Of a day or a month, as words of the article itself give it.
std::string ValueOf(const TimeMention& t) {
  if (!t.value.days || t.derived || (t.type != TimexType::kDate && t.type != TimexType::kTime)) return "";
  if (t.value.days->OneDay()) return FormatDay(t.value.days->first);
  const std::string& v = t.value.value;
  return v.size() == 7 && v[4] == '-' && v[5] >= '0' && v[5] <= '1' ? v : std::string();
}

std::vector<Dated> DatedIn(const story::StoryGraph& graph, const knowledge::Rareness& rareness, int article) {
  const Annotated& a = graph.articles()[static_cast<std::size_t>(article)];
  std::vector<Dated> out;
  for (std::size_t i = 0; i < a.times.size(); ++i) {
    const std::string value = ValueOf(a.times[i]);
    if (value.empty()) continue;
    if (auto told = rareness.Told(a, a.times[i]))
      out.push_back({article, static_cast<int>(i), value, std::move(*told)});
  }
  return out;
}

struct DatedPair {
  double alike = 0;
  const Dated* a = nullptr;
  const Dated* b = nullptr;
};

std::vector<DatedPair> AlignDates(const std::vector<Dated>& left, const std::vector<Dated>& right) {
  std::vector<DatedPair> all;
  for (const Dated& a : left) {
    for (const Dated& b : right) {
      if (a.value != b.value) continue;
      const double alike = knowledge::Alike(a.told, b.told);
      if (alike >= kAlike) all.push_back({alike, &a, &b});
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const DatedPair& x, const DatedPair& y) { return x.alike > y.alike; });
  std::set<std::pair<int, Span>> taken;  // a sentence has one partner in each other article
  std::vector<DatedPair> out;
  for (const DatedPair& p : all) {
    const std::pair<int, Span> x{p.a->article, p.a->told.sentence}, y{p.b->article, p.b->told.sentence};
    if (taken.contains(x) || taken.contains(y)) continue;
    taken.insert(x), taken.insert(y);
    out.push_back(p);
  }
  return out;
}

// The event that the time places; else the first told in its sentence.
int EventOf(const story::StoryGraph& graph, const Dated& d) {
  const Annotated& a = graph.articles()[static_cast<std::size_t>(d.article)];
  int first = -1;
  for (std::size_t i = 0; i < a.events.size(); ++i) {
    if (!d.told.sentence.Contains(a.events[i].span)) continue;
    const int event = graph.EventOf(d.article, static_cast<int>(i));
    const bool plain = a.events[i].event_class == EventClass::kStatement;
    if (a.events[i].time == d.time && !plain) return event;
    if (first < 0) first = event;
  }
  return first;
}

// Whether a finding about dates already has two of these sentences.
bool ToldTwice(const std::vector<Finding>& findings, const std::vector<const Dated*>& group) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
    if (f.attribute != Attribute::kDate && f.attribute != Attribute::kTime) return false;
    std::set<int> articles;
    for (const Side& s : f.sides) {
      for (const Evidence& e : s.evidence) {
        for (const Dated* d : group) {
          if (d->article == e.article && d->told.sentence.Overlaps(e.span)) articles.insert(e.article);
        }
      }
    }
    return articles.size() >= 2;
  });
}

}  // namespace

void CompareAlignedDates(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* all) {
  StoryFindings findings(graph, all);
  for (const auto& [story, articles] : ArticlesByStory(graph)) {
    if (articles.size() < 2) continue;
    std::vector<Finding>* out = findings.Of(story);
    const knowledge::Rareness rareness(graph.articles(), articles, words);
    std::vector<std::vector<Dated>> dated;
    for (const int a : articles) dated.push_back(DatedIn(graph, rareness, a));
    std::map<const Dated*, const Dated*> root;  // only looked up
    const auto find = [&](const Dated* d) {
      while (root.contains(d) && root[d] != d) d = root[d];
      return d;
    };
    std::vector<const Dated*> order;
    for (std::size_t i = 0; i < dated.size(); ++i) {
      for (std::size_t j = i + 1; j < dated.size(); ++j) {
        for (const DatedPair& p : AlignDates(dated[i], dated[j])) {
          for (const Dated* d : {p.a, p.b}) {
            if (root.emplace(d, d).second) order.push_back(d);
          }
          root[find(p.b)] = find(p.a);
        }
      }
    }
    std::vector<std::vector<const Dated*>> groups;
    for (const Dated* d : order) {
      const Dated* top = find(d);
      const auto at = std::find_if(groups.begin(), groups.end(), [&](const auto& g) { return find(g[0]) == top; });
      if (at == groups.end()) {
        groups.push_back({d});
      } else {
        at->push_back(d);
      }
    }
    for (const auto& group : groups) {
      if (group.size() < 2 || ToldTwice(*out, group)) continue;
      std::vector<Claim> claims;
      for (const Dated* d : group) {
        const TimeMention& t =
            graph.articles()[static_cast<std::size_t>(d->article)].times[static_cast<std::size_t>(d->time)];
        Claim c;
        c.value = c.key = d->value;
        c.article = d->article;
        c.evidence = EvidenceAt(graph, d->article, d->told.sentence);
        c.days = t.value.days;
        c.reason = t.value.reason;
        claims.push_back(std::move(c));
      }
      auto finding = Judge(graph, Attribute::kDate, claims,
                           [](const Claim&, const Claim&, std::string*) { return Verdict::kAgree; });
      if (!finding || finding->sides.empty()) continue;
      finding->event = EventOf(graph, *group.front());
      if (finding->event < 0) continue;
      const Side& side = finding->sides.front();
      const bool day = side.value.size() == 10;
      finding->summary = absl::StrCat(Capital(SayOutlets(graph, side.articles)),
                                      SeveralOutlets(graph, side.articles) ? " put “" : " puts “",
                                      graph.events()[static_cast<std::size_t>(finding->event)].label, "” ",
                                      day ? "on " : "in ", SayDays(side.value), ".");
      out->push_back(std::move(*finding));
    }
  }
}

}  // namespace recount::compare
