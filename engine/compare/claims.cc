#include "engine/compare/claims.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "engine/compare/versions.h"

namespace recount::compare {
namespace {

constexpr std::array<std::string_view, 10> kSmall = {"no",   "one", "two",   "three", "four",
                                                     "five", "six", "seven", "eight", "nine"};

int Sources(const story::StoryGraph& graph, const std::vector<const Claim*>& claims,
            const std::set<const Claim*>& replaced) {
  std::vector<std::pair<int, int>> places;
  for (const Claim* c : claims) {
    if (!c->derived && !replaced.contains(c)) places.emplace_back(c->article, c->evidence.span.begin);
  }
  return graph.origins().Count(places);
}

struct Built {
  Side side;
  std::vector<const Claim*> claims;
  std::vector<const Claim*> standing;  // without those that the later state of their article does not make any more
  int sources = 0;
};

}  // namespace

const std::string& OutletOf(const story::StoryGraph& graph, int article) {
  const Article& a = graph.articles()[static_cast<std::size_t>(article)].article;
  return a.outlet.empty() ? a.id : a.outlet;
}

Evidence EvidenceAt(const story::StoryGraph& graph, int article, const Span& span) {
  const Article& a = graph.articles()[static_cast<std::size_t>(article)].article;
  return {article, span, std::string(Slice(a.text, span)), ""};
}

Evidence SentenceOf(const story::StoryGraph& graph, const StoryEvent::Where& where) {
  return EvidenceAt(graph, where.article, graph.MentionAt(where).sentence_span);
}

std::string HolderOf(const story::StoryGraph& graph, const StoryEvent::Where& where) {
  const EventMention& m = graph.MentionAt(where);
  if (m.speech < 0 || m.event_class == EventClass::kStatement) return {};
  return graph.articles()[static_cast<std::size_t>(where.article)]
      .speech[static_cast<std::size_t>(m.speech)]
      .speaker_name;
}

Claim NumberClaim(const story::StoryGraph& graph, const StoryEvent::Where& where, const Quantity& q) {
  const Article& article = graph.articles()[static_cast<std::size_t>(where.article)].article;
  Claim c;
  c.value = q.value;
  c.key = q.value.starts_with("~") ? q.value.substr(1) : q.value;
  c.say = std::string(Slice(article.text, q.span));
  c.article = where.article;
  c.where = where;
  c.evidence = SentenceOf(graph, where);
  c.low = q.low;
  c.high = q.high;
  // "two years" and "more than two years" name one stretch: nobody counts them to the day.
  c.low_open = q.low_open && q.kind != QuantityKind::kDuration;
  c.high_open = q.high_open && q.kind != QuantityKind::kDuration;
  c.as_of = article.published.value;
  c.reason = {"quantity", absl::StrCat("read as ", q.value), {c.say}, {}, {}};
  return c;
}

bool CountsOff(const story::StoryGraph& graph, const StoryEvent::Where& where, const Quantity& q) {
  const std::string_view text = graph.articles()[static_cast<std::size_t>(where.article)].article.text;
  const std::string_view behind = text.substr(static_cast<std::size_t>(q.span.end));
  for (const std::string_view word : {" after", " before", " later", " earlier", " ago", " from now"}) {
    if (behind.starts_with(word)) return true;
  }
  return false;
}

double Nominal(const Claim& c) {
  if (std::isinf(c.high)) return c.low;
  if (std::isinf(c.low) || c.low <= 0) return c.high;
  return (c.low + c.high) / 2;
}

double Ratio(const Claim& a, const Claim& b) {
  const double x = Nominal(a);
  const double y = Nominal(b);
  return x > 0 && y > 0 ? std::max(x, y) / std::min(x, y) : 1.0;
}

std::string PartBehind(std::string_view text, const Span& number) {
  constexpr std::size_t kMost = 40;
  std::string_view behind = text.substr(static_cast<std::size_t>(number.end), kMost);
  for (int word = 0; word < 2; ++word) {  // right behind, or behind what is counted
    for (const std::string_view with :
         {" in ", " at ", " from ", " of ", " out ", " coming ", " by ", " for ", " to "}) {
      if (behind.starts_with(with)) return std::string(behind.substr(0, behind.find_first_of(".,;:", 1)));
    }
    const auto next = behind.find_first_not_of("abcdefghijklmnopqrstuvwxyz", 1);
    if (!behind.starts_with(" ") || next == std::string_view::npos || next < 3) break;
    behind.remove_prefix(next);
  }
  return "";
}

bool Disjoint(const Claim& a, const Claim& b) {
  auto before = [](const Claim& x, const Claim& y) {
    if (x.high < y.low) return true;
    return x.high == y.low && (x.high_open || y.low_open);
  };
  return before(a, b) || before(b, a);
}

std::string SayOutlets(const story::StoryGraph& graph, const std::vector<int>& articles) {
  std::vector<std::string> names;
  for (const int a : articles) {
    const std::string& name = OutletOf(graph, a);
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  if (names.size() == 1) return names[0];
  if (names.size() == 2) return absl::StrCat(names[0], " and ", names[1]);
  if (names.size() < kSmall.size()) return absl::StrCat(av(kSmall[names.size()]), " outlets");
  return absl::StrCat(names.size(), " outlets");
}

bool SeveralOutlets(const story::StoryGraph& graph, const std::vector<int>& articles) {
  return std::any_of(articles.begin(), articles.end(),
                     [&](int a) { return OutletOf(graph, a) != OutletOf(graph, articles.front()); });
}

std::string Capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::vector<std::string> InTheirWords(const Finding& finding, const std::vector<Claim>& claims) {
  std::vector<std::string> out;
  for (const Side& s : finding.sides) {
    const auto it = std::find_if(claims.begin(), claims.end(),
                                 [&](const Claim& c) { return c.article == s.articles[0] && c.value == s.value; });
    out.push_back(it == claims.end() ? s.value : absl::StrCat("“", it->say, "”"));
  }
  return out;
}

std::string SaySides(const story::StoryGraph& graph, const Finding& finding, const std::vector<std::string>& say,
                     std::string_view what) {
  std::string out;
  for (std::size_t i = 0; i < finding.sides.size(); ++i) {
    const Side& side = finding.sides[i];
    if (side.derived) continue;
    std::string who = SayOutlets(graph, side.articles);
    if (out.empty()) who = Capital(std::move(who));
    const std::string value = i < say.size() && !say[i].empty() ? say[i] : side.value;
    const std::string have = SeveralOutlets(graph, side.articles) ? "have" : "has";
    absl::StrAppend(&out, out.empty() ? "" : "; ", who, " ", have,
                    out.empty() ? absl::StrCat(" ", av(what), what.empty() ? "" : " ") : std::string(" "), value);
  }
  return out + ".";
}

namespace {

// Whether each of two sorted lists has an article that the other lacks.
bool EachAlone(const std::vector<int>& a, const std::vector<int>& b) {
  return !std::includes(a.begin(), a.end(), b.begin(), b.end()) &&
         !std::includes(b.begin(), b.end(), a.begin(), a.end());
}

bool ShareCore(const Claim& a, const Claim& b) {
  return a.core < 0 || b.core < 0 || a.core == b.core;
}

constexpr std::size_t kMostClaims = 16;  // of a side that are held against those of another

// The strongest relation of any two claims of two sides. What only its kind and story make one event says nothing more
// than that both may be true.
Verdict StrongestOf(const std::vector<const Claim*>& a, const std::vector<const Claim*>& b, const Relate& relate,
                    std::string* why) {
  Verdict best = Verdict::kSingle;
  for (std::size_t i = 0; i < std::min(a.size(), kMostClaims); ++i) {
    for (std::size_t j = 0; j < std::min(b.size(), kMostClaims); ++j) {
      std::string because;
      Verdict verdict = relate(*a[i], *b[j], &because);
      if (verdict > Verdict::kCompatible && !ShareCore(*a[i], *b[j])) {
        verdict = Verdict::kSingle;
        because = "nothing but the kind of event and the story shows that one and the same is meant";
      }
      if (verdict <= best && !why->empty()) continue;
      best = std::max(best, verdict);
      *why = std::move(because);
    }
  }
  return best;
}

// Of two sides, at least one of which no article says any more: whether the other is what it was changed to.
Verdict Changed(const story::StoryGraph& graph, const Built& a, const Built& b, const std::vector<Claim>& claims,
                const std::vector<int>& replaced_by, std::string* why) {
  for (const auto& [from, to] : {std::pair{&a, &b}, std::pair{&b, &a}}) {
    if (!from->standing.empty()) continue;
    for (const Claim* c : from->claims) {
      const int by = replaced_by[static_cast<std::size_t>(c - claims.data())];
      const Claim& later = claims[static_cast<std::size_t>(by)];
      if (std::find(to->claims.begin(), to->claims.end(), &later) == to->claims.end()) continue;
      auto say = [](const Claim& x) { return x.say.empty() ? x.value : x.say; };
      *why = absl::StrCat(OutletOf(graph, c->article), " has changed its article: ", say(*c), " at first, then ",
                          say(later));
      return Verdict::kUpdated;
    }
  }
  *why = "withdrawn: the later version of the article does not say it any more";
  return Verdict::kSingle;
}

}  // namespace

namespace {

// A value of one source that neither fits nor contradicts any other is that of another occurrence: it is no side of
// this one.
void LeaveOutOthers(const std::vector<Built>& sides, Finding* f) {
  std::vector<char> keep(f->sides.size(), 1);
  for (std::size_t i = 0; i < f->sides.size(); ++i) {
    if (f->sides[i].derived || sides[i].sources >= 2) continue;
    keep[i] = std::any_of(f->relations.begin(), f->relations.end(), [&](const Relation& r) {
      return (r.a == static_cast<int>(i) || r.b == static_cast<int>(i)) && r.verdict > Verdict::kSingle;
    });
  }
  if (std::find(keep.begin(), keep.end(), 1) == keep.end()) return;
  std::vector<int> now(keep.size(), -1);
  std::vector<Side> left;
  for (std::size_t i = 0; i < keep.size(); ++i) {
    if (keep[i] == 0) continue;
    now[i] = static_cast<int>(left.size());
    left.push_back(std::move(f->sides[i]));
  }
  f->sides = std::move(left);
  std::vector<Relation> relations;
  for (Relation& r : f->relations) {
    r.a = now[static_cast<std::size_t>(r.a)];
    r.b = now[static_cast<std::size_t>(r.b)];
    if (r.a >= 0 && r.b >= 0) relations.push_back(std::move(r));
  }
  f->relations = std::move(relations);
}

}  // namespace

std::optional<Finding> Judge(const story::StoryGraph& graph, Attribute attribute, std::vector<Claim> claims,
                             const Relate& relate) {
  std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
    return std::pair{a.article, a.evidence.span} < std::pair{b.article, b.evidence.span};
  });
  const std::vector<int> replaced_by = ReplacedBy(graph, claims);
  std::set<const Claim*> replaced;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (replaced_by[i] >= 0) replaced.insert(&claims[i]);
  }
  std::map<std::pair<std::string, bool>, Built> groups;
  for (const Claim& c : claims) {
    Built& b = groups[{c.key, c.derived}];
    b.claims.push_back(&c);
    if (!replaced.contains(&c)) b.standing.push_back(&c);
    if (b.side.value.empty()) b.side.value = c.value;
    if (b.side.holder.empty()) b.side.holder = c.holder;
    b.side.derived = c.derived;
    if (b.side.articles.empty() || b.side.articles.back() != c.article) b.side.articles.push_back(c.article);
    const bool seen = std::any_of(b.side.evidence.begin(), b.side.evidence.end(), [&](const Evidence& e) {
      return e.article == c.evidence.article && e.span == c.evidence.span;
    });
    if (!seen) b.side.evidence.push_back(c.evidence);
  }
  std::vector<Built> sides;
  for (auto& [key, built] : groups) {
    built.sources = Sources(graph, built.claims, replaced);
    sides.push_back(std::move(built));
  }
  std::stable_sort(sides.begin(), sides.end(), [](const Built& a, const Built& b) {
    return std::tuple(a.side.derived, -a.sources, a.side.value) < std::tuple(b.side.derived, -b.sources, b.side.value);
  });

  Finding f;
  f.attribute = attribute;
  std::vector<const Claim*> all;
  std::vector<std::string> because;
  std::set<int> articles;
  for (const Built& b : sides) {
    f.sides.push_back(b.side);
    if (b.side.derived) continue;
    for (const Claim* c : b.claims) {
      all.push_back(c);
      articles.insert(c->article);
    }
  }
  if (all.empty()) return std::nullopt;
  f.sources = Sources(graph, all, replaced);
  f.verdict = Verdict::kSingle;
  for (const Built& b : sides) {
    if (!b.side.derived && b.sources >= 2) f.verdict = std::max(f.verdict, Verdict::kAgree);
  }
  for (std::size_t i = 0; i < sides.size(); ++i) {
    for (std::size_t j = i + 1; j < sides.size(); ++j) {
      if (sides[i].side.derived || sides[j].side.derived) continue;
      Relation r;
      r.a = static_cast<int>(i);
      r.b = static_cast<int>(j);
      if (sides[i].standing.empty() || sides[j].standing.empty()) {
        r.verdict = Changed(graph, sides[i], sides[j], claims, replaced_by, &r.reason);
        f.verdict = std::max(f.verdict, r.verdict);
        because.push_back(r.reason);
        f.relations.push_back(std::move(r));
        continue;
      }
      r.verdict = StrongestOf(sides[i].standing, sides[j].standing, relate, &r.reason);
      if (r.verdict == Verdict::kConflict && !EachAlone(sides[i].side.articles, sides[j].side.articles)) {
        r.verdict = Verdict::kSingle;
        r.reason = "whoever gives the one gives the other as well: they are not of the same thing";
      }
      // Within one source two values need no second look: it may round or correct itself.
      if (r.verdict > Verdict::kSingle) f.verdict = std::max(f.verdict, r.verdict);
      because.push_back(r.reason);
      f.relations.push_back(std::move(r));
    }
  }
  LeaveOutOthers(sides, &f);
  if (articles.size() < 2 || f.verdict == Verdict::kSingle) return std::nullopt;
  std::sort(because.begin(), because.end());
  because.erase(std::unique(because.begin(), because.end()), because.end());
  f.reason.rule = absl::StrCat("compare-", av(Name(attribute)));
  f.reason.says = because.empty() ? "the values are the same" : absl::StrJoin(because, "; ");
  for (const Built& b : sides) {
    for (const Claim* c : b.claims) {
      if (!c->reason.empty() && f.reason.because.size() < 12) f.reason.because.push_back(c->reason);
    }
  }
  f.confidence = std::min(1.0, 0.4 + 0.1 * f.sources);
  return f;
}

}  // namespace recount::compare
