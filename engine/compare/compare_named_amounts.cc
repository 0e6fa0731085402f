// Amounts that their words name: the bail, the turnout, the price of a takeover. A story has one of each, so that two
// outlets with two sums differ, however they tell it ("bond was set at $500,000", "is being held on $750,000 bond").
#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "engine/compare/broken_number.h"
#include "engine/compare/by_story.h"
#include "engine/compare/compare.h"
#include "engine/compare/figures.h"
#include "engine/compare/number_words.h"

namespace recount::compare {
namespace {

constexpr double kMostSumRatio = 2.0;  // sums further apart than this factor are not meant for the same thing
constexpr std::size_t kBehind = 3;     // words from a sum to its name: "$750,000 bond"
constexpr std::size_t kBefore = 7;     // and from its name to it: "turnout in Sunday's election was 68 percent"
constexpr std::size_t kBought = 16;    // "agreed to buy ... for 612 million pounds"
constexpr double kRoundedSum = 0.03;

struct NamedAmount {
  Claim claim;
  std::string name;  // "bail"
  std::string unit;  // "$", "euro", "%"
  Span number;
};

// What a number is of: a currency or percent; empty where it is neither.
std::string UnitOf(const knowledge::Words& words, std::string_view text, const std::vector<PlacedWord>& all,
                   const NumberWords& n) {
  const std::string_view before = text.substr(0, static_cast<std::size_t>(all[n.first].span.begin));
  const std::string_view behind = text.substr(static_cast<std::size_t>(all[n.last - 1].span.end), 10);
  for (const auto& [sign, unit] : {std::pair{"$", "dollar"}, {"€", "euro"}, {"£", "pound"}}) {
    if (before.ends_with(sign)) return unit;
  }
  if (behind.starts_with("%") || behind.starts_with(" per cent")) return "%";
  if (n.last < all.size()) {
    if (const std::string_view unit = words.ClassIn("money-unit", all[n.last].word); !unit.empty())
      return std::string(unit);
  }
  if (n.first > 0) return std::string(words.ClassIn("money-unit", all[n.first - 1].word));
  return "";
}

// The name that stands nearest, in the same clause and without another sum between.
std::string NameOf(const knowledge::Words& words, std::string_view text, const std::vector<PlacedWord>& all,
                   const NumberWords& n) {
  const auto breaks = [&](std::size_t i) {
    return Slice(text, {all[i].span.end, all[i + 1].span.begin}).find_first_of(";:()") != std::string_view::npos;
  };
  for (std::size_t i = n.last; i < std::min(all.size(), n.last + kBehind); ++i) {
    if (breaks(i - 1) || NumberAt(words, all, i)) break;
    if (const std::string_view name = words.ClassIn("sum", all[i].word); !name.empty()) return std::string(name);
  }
  for (std::size_t i = n.first; i > 0 && i + kBefore > n.first; --i) {
    if (breaks(i - 1) || NumberAt(words, all, i - 1)) break;
    if (const std::string_view name = words.ClassIn("sum", all[i - 1].word); !name.empty()) return std::string(name);
  }
  if (n.first == 0 || all[n.first - 1].word != "for") return "";
  for (std::size_t i = n.first; i > 0 && i + kBought > n.first; --i) {
    if (breaks(i - 1) || NumberAt(words, all, i - 1)) break;
    if (words.In("buys", all[i - 1].word)) return "price";
  }
  return "";
}

std::vector<NamedAmount> ReadNamed(const story::StoryGraph& graph, const knowledge::Words& words, int index) {
  const Annotated& article = graph.articles()[static_cast<std::size_t>(index)];
  const std::string_view text = article.article.text;
  std::vector<NamedAmount> out;
  for (std::size_t s = 0; s < article.sentences.size(); ++s) {
    const Part part = s < article.sentence_parts.size() ? article.sentence_parts[s] : Part::kBody;
    if (part != Part::kBody && part != Part::kTitle) continue;
    const std::vector<PlacedWord> all = WordsWithPlaces(text, article.sentences[s]);
    // What was asked, offered or might be is no sum of the case.
    if (std::any_of(all.begin(), all.end(), [&](const PlacedWord& w) {
          return words.In("supposes", w.word) || words.In("asks", w.word) || words.IsNegation(w.word);
        }))
      continue;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto n = NumberAt(words, all, i);
      if (!n) continue;
      i = n->last - 1;
      NamedAmount a;
      a.number = {all[n->first].span.begin, all[n->last - 1].span.end};
      if (IsBroken(text, a.number)) continue;
      a.unit = UnitOf(words, text, all, *n);
      if (a.unit.empty()) continue;
      a.name = NameOf(words, text, all, *n);
      if (a.name.empty() || (a.name == "turnout") != (a.unit == "%")) continue;
      BoundOf(words, all, *n, &a.claim);
      a.claim.say = std::string(Slice(text, a.number));
      a.claim.article = index;
      a.claim.evidence = EvidenceAt(graph, index, article.sentences[s]);
      a.claim.as_of = article.article.published.value;
      out.push_back(std::move(a));
    }
  }
  return out;
}

std::set<int> PersonsIn(const story::StoryGraph& graph, const Claim& c) {
  const Annotated& article = graph.articles()[static_cast<std::size_t>(c.article)];
  std::set<int> out;
  for (std::size_t e = 0; e < article.entities.size(); ++e) {
    if (article.entities[e].type != EntityType::kPerson) continue;
    for (const Mention& m : article.entities[e].mentions) {
      if (c.evidence.span.Contains(m.span)) out.insert(graph.EntityOf(c.article, static_cast<int>(e)));
    }
  }
  return out;
}

// The bail of one brother is not that of the other.
bool OfOthers(const story::StoryGraph& graph, const Claim& a, const Claim& b) {
  const std::set<int> x = PersonsIn(graph, a);
  const std::set<int> y = PersonsIn(graph, b);
  return !x.empty() && !y.empty() && std::none_of(x.begin(), x.end(), [&](int e) { return y.contains(e); });
}

// Older findings that say less of the same sums.
void Replace(Finding finding, std::vector<Finding>* out) {
  const ArticleValues mine = ValuesOf(finding);
  const auto inside = [&](const Finding& f) {
    const ArticleValues theirs = ValuesOf(f);
    return std::includes(mine.begin(), mine.end(), theirs.begin(), theirs.end());
  };
  const auto amount = [](const Finding& f) {
    return f.attribute == Attribute::kAmount || f.attribute == Attribute::kCount;
  };
  if (std::any_of(out->begin(), out->end(), [&](const Finding& f) {
        return amount(f) && f.verdict > Verdict::kCompatible && f.sides.size() > 1 && inside(f);
      }))
    return;
  std::erase_if(*out, [&](const Finding& f) { return amount(f) && f.verdict <= Verdict::kCompatible && inside(f); });
  out->push_back(std::move(finding));
}

}  // namespace

void CompareNamedAmounts(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  std::map<std::tuple<int, std::string, std::string>, std::vector<NamedAmount>> groups;  // story, name, unit
  for (std::size_t a = 0; a < graph.articles().size(); ++a) {
    std::set<std::pair<std::string, std::string>> have;  // an article's sum is the first of its name
    for (NamedAmount& n : ReadNamed(graph, words, static_cast<int>(a))) {
      if (have.emplace(n.name, n.unit).second) groups[{graph.stories()[a], n.name, n.unit}].push_back(std::move(n));
    }
  }
  StoryFindings findings(graph, out);
  for (const auto& [key, amounts] : groups) {
    if (amounts.size() < 2) continue;
    std::vector<Claim> claims;
    for (const NamedAmount& n : amounts) claims.push_back(n.claim);
    const auto relate = [&](const Claim& a, const Claim& b, std::string* why) {
      const double apart = Ratio(a, b);
      const int digits = std::min(SignificantDigits(Nominal(a)), SignificantDigits(Nominal(b)));
      if (!Disjoint(a, b) || (apart < 1 + kRoundedSum && digits < 3)) {
        *why = absl::StrCat(a.say, " and ", b.say, " can both be true");
        return Verdict::kSingle;
      }
      if (apart > kMostSumRatio || OfOthers(graph, a, b)) {
        *why = absl::StrCat(a.say, " and ", b.say, " need not be meant for the same");
        return Verdict::kSingle;
      }
      *why = absl::StrCat(a.say, " and ", b.say, " are each told as the ", std::get<1>(key));
      return Verdict::kConflict;
    };
    auto finding = Judge(graph, Attribute::kAmount, claims, relate);
    if (!finding || finding->verdict != Verdict::kConflict) continue;
    const NamedAmount& first = amounts.front();
    finding->event = EventBeside(graph, first.claim.article, first.claim.evidence.span, first.number);
    finding->summary = absl::StrCat("The ", std::get<1>(key), ": ", SaySides(graph, *finding, {}, ""));
    Replace(std::move(*finding), findings.Of(std::get<0>(key)));
  }
}

}  // namespace recount::compare
