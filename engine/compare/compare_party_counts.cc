// What two parties count: police and organisers, an army and rebels, a firm and its union. One article sets their
// figures side by side; what others give of either joins them.
#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "engine/compare/by_story.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"
#include "engine/compare/match_denials.h"
#include "engine/compare/party_counts.h"
#include "engine/model/unicode.h"

namespace recount::compare {
namespace {

constexpr double kMostPartyRatio = 10;  // organisers seldom count more than ten times what the police do
constexpr int kNextSentence = 30;       // bytes between neighbours

bool SameParty(const story::StoryGraph& graph, const PartyCount& a, const PartyCount& b) {
  if (a.speaker >= 0 && b.speaker >= 0) return OneParty(graph, a.speaker, b.speaker);
  return SameName(a.claim.holder, b.claim.holder);
}

// One counts people, the other children: parts of a whole, not rival figures. Fighters and civilians of one strike are
// what its parties quarrel about.
bool SamePeople(const knowledge::Words& words, const PartyCount& a, const PartyCount& b) {
  auto whole = [&](const PartyCount& c) {
    return !words.In("some-people", c.who) && !words.In("some-people", words.Stem(c.who));
  };
  return whole(a) && whole(b);
}

bool Rival(const story::StoryGraph& graph, const knowledge::Words& words, const PartyCount& a, const PartyCount& b) {
  const int between = b.claim.evidence.span.begin - a.claim.evidence.span.end;
  const bool same_sentence = a.claim.evidence.span.begin == b.claim.evidence.span.begin;
  if (!same_sentence && (between < -1 || between > kNextSentence)) return false;
  if (a.topic.empty() || (!b.topic.empty() && b.topic != a.topic)) return false;
  if (SameParty(graph, a, b) || !Disjoint(a.claim, b.claim) || Ratio(a.claim, b.claim) > kMostPartyRatio) return false;
  const PartyCount& less = Nominal(a.claim) < Nominal(b.claim) ? a : b;
  return !less.part && SamePeople(words, a, b);
}

Side PartySide(const PartyCount& count) {
  Side side;
  side.value = count.claim.value;
  side.holder = count.claim.holder;
  side.articles = {count.article};
  side.evidence = {count.claim.evidence};
  return side;
}

void Join(Side* side, int article, const Evidence& evidence) {
  if (std::any_of(side->evidence.begin(), side->evidence.end(),
                  [&](const Evidence& e) { return e.article == evidence.article && e.span == evidence.span; }))
    return;
  side->evidence.push_back(evidence);
  side->articles.push_back(article);
  std::sort(side->articles.begin(), side->articles.end());
  side->articles.erase(std::unique(side->articles.begin(), side->articles.end()), side->articles.end());
}

// Whether an older finding holds both values from these sentences: it is the same, told worse.
bool Covers(const Finding& f, const Side& a, const Side& b) {
  if (f.attribute != Attribute::kCount || f.sides.size() != 2) return false;
  auto same = [](const Side& x, const Side& y) { return x.value == y.value; };
  return (same(f.sides[0], a) && same(f.sides[1], b)) || (same(f.sides[0], b) && same(f.sides[1], a));
}

}  // namespace

void ComparePartyCounts(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  const auto stories = ReadByStory(graph, [&](int article) { return ReadPartyCounts(graph, words, article); });
  for (const auto& [story, counts] : stories) {
    std::set<std::tuple<std::string, std::string, std::string>> told;  // topic and both figures
    for (const PartyCount& a : counts) {
      for (const PartyCount& b : counts) {
        if (b.article != a.article || b.number.begin <= a.number.begin || !Rival(graph, words, a, b)) continue;
        const auto [less, more] = std::minmax(a.claim.key, b.claim.key);
        if (!told.emplace(a.topic, less, more).second) continue;
        Side first = PartySide(a);
        Side second = PartySide(b);
        for (const PartyCount& other : counts) {
          if (other.topic != a.topic && !(other.topic.empty() && other.article == a.article)) continue;
          if (other.claim.key == a.claim.key) Join(&first, other.article, other.claim.evidence);
          if (other.claim.key == b.claim.key) Join(&second, other.article, other.claim.evidence);
        }
        for (const StoryEvent& event : graph.events()) {
          for (const auto& where : event.mentions) {
            if (graph.stories()[static_cast<std::size_t>(where.article)] != story) continue;
            for (const Quantity& q : graph.MentionAt(where).quantities) {
              if (q.kind != QuantityKind::kCount || q.low != q.high) continue;
              const Annotated& article = graph.articles()[static_cast<std::size_t>(where.article)];
              const std::vector<std::string> clause =
                  knowledge::Words::All(Slice(article.article.text, graph.MentionAt(where).clause));
              if (std::none_of(clause.begin(), clause.end(),
                               [&](const std::string& w) { return words.ClassIn("tally", w) == a.topic; }))
                continue;
              if (q.value == a.claim.key) Join(&first, where.article, SentenceOf(graph, where));
              if (q.value == b.claim.key) Join(&second, where.article, SentenceOf(graph, where));
            }
          }
        }
        Finding f;
        f.verdict = Verdict::kDisputed;
        f.attribute = Attribute::kCount;
        std::vector<std::pair<int, int>> places;
        for (const Side* side : {&first, &second}) {
          for (const Evidence& e : side->evidence) places.emplace_back(e.article, e.span.begin);
        }
        const Annotated& article = graph.articles()[static_cast<std::size_t>(a.article)];
        for (std::size_t i = 0; i < article.events.size() && f.event < 0; ++i) {
          if (article.events[i].speech == a.speech) f.event = graph.EventOf(a.article, static_cast<int>(i));
        }
        f.sources = graph.origins().Count(places);
        f.confidence = std::min(1.0, 0.5 + 0.1 * f.sources);
        f.summary = absl::StrCat(Capital(a.topic), ": ", first.value, " by the count of ", first.holder, ", ",
                                 second.value, " by that of ", second.holder, ".");
        f.reason.rule = "rival-counts";
        f.reason.says = "two parties count the same, and not alike; the outlets only carry it";
        std::erase_if(*out, [&](const Finding& old) { return Covers(old, first, second); });
        f.sides = {std::move(first), std::move(second)};
        f.relations = {{0, 1, Verdict::kDisputed, "the figures of two parties"}};
        out->push_back(std::move(f));
      }
    }
  }
}

}  // namespace recount::compare
