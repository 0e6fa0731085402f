// Counts of a story rather than of one clause: the dead, missing and injured, and things that are counted ("42
// lorries"). Reports tell them with whatever verb suits the sentence, so that events alone would not bring them
// together.
#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "engine/compare/broken_number.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"
#include "engine/compare/partial_toll.h"

namespace recount::compare {
namespace {

constexpr double kMostFigureRatio = 3.0;  // figures further apart than this factor are not meant for the same thing
constexpr double kSameToll = 20;          // a toll does not grow twentyfold
constexpr double kSameHedged = 1.6;       // "at least ten" and "hundreds" are not one toll, though both can be true
constexpr double kFew = 12;
constexpr double kTelling = 3;        // equal smaller numbers of things are equal by chance
constexpr date::days kOldFigure{30};  // a figure of an event so long before publication belongs to another story

struct ToldFigure {
  Claim claim;
  StoryEvent::Where where;
  int event = -1;
  std::optional<DayInterval> days;  // that its words state
  int place = -1;
  std::string noun;    // what is counted, as a dictionary has it
  std::string part;    // what makes it one part of a larger number
  bool owned = false;  // its words tie it to a body or country: then compare_quantities.cc compares it, too
};

// "He died at 77", "survived by sons of ages 16 and 6".
bool IsAge(std::string_view text, const Span& number) {
  const std::string_view before = text.substr(0, static_cast<std::size_t>(number.begin));
  for (const std::string_view word : {" at ", " aged ", " age ", " ages ", " age of "}) {
    if (before.ends_with(word)) return true;
  }
  const auto list = before.rfind(" ages ");  // the second of "ages 16 and 6"
  return list != std::string_view::npos && before.size() - list < 14;
}

// "The fire recalls that of the ferry Aurelia in 1987, in which nine died": a clause without a time of its own, behind
// a time long past in its sentence, tells of then.
bool ToldOfThen(const Annotated& article, const EventMention& m, const Quantity& q) {
  if ((m.days && m.dated_by != "published") || !article.article.published.days) return false;
  return std::any_of(article.times.begin(), article.times.end(), [&](const TimeMention& t) {
    return t.value.days && m.sentence_span.Contains(t.span) && t.span.end <= q.span.begin &&
           t.value.days->last + kOldFigure < article.article.published.days->first;
  });
}

// Not the story's count: supposed, of a day long past, or only of what was added ("four more bodies").
bool Counts(const Annotated& article, const EventMention& m, const Quantity& q) {
  if (m.modality == Modality::kConditional || m.modality == Modality::kPossible) return false;
  if (m.polarity == Polarity::kNegative) return false;
  if (m.days && article.article.published.days) {
    const Day& published = article.article.published.days->first;
    // "In early March a gunman shot three": whoever dates a toll by its month alone tells of another one than today's.
    const bool vague = !m.days->OneDay() && m.time >= 0;
    if (m.days->last + (vague ? date::days{0} : kOldFigure) < published) return false;
  }
  if (IsAge(article.article.text, q.span)) return false;
  const std::string_view behind = std::string_view(article.article.text).substr(static_cast<std::size_t>(q.span.end));
  if (behind.starts_with(" other") || behind.starts_with(" more")) return false;
  const std::string_view before =
      std::string_view(article.article.text).substr(0, static_cast<std::size_t>(q.span.begin));
  if (before.ends_with("nother ") || before.ends_with(" more than the ")) return false;
  if (ToldOfThen(article, m, q)) return false;
  const std::string_view words = Slice(article.article.text, q.span);
  return words.find(" more") == std::string_view::npos && words.find("other") == std::string_view::npos &&
         words.find("further") == std::string_view::npos && words.find("new ") == std::string_view::npos;
}

// Of those whom the event struck, not of others in its sentence: "shot by two officers", "said one of two detectives".
bool CountsTheStruck(const Annotated& article, const EventMention& m, const Quantity& q) {
  constexpr int kFar = 60;
  if (!m.clause.Contains(q.span) || q.high < 1) return false;
  // "1 dead, 2 hurt": a number belongs to the word right behind it.
  for (const EventMention& other : article.events) {
    if (other.span.begin == q.span.end + 1 && other.synset != m.synset) return false;
  }
  for (const Participant& p : m.participants) {
    if (!p.span.empty() && p.span.Contains(q.span)) return p.role == Role::kPatient;
  }
  return q.span.begin - m.span.end < kFar && m.span.begin - q.span.end < kFar;
}

// Of another event than the first: other figures, another place, another day.
bool OfAnother(const ToldFigure& first, const ToldFigure& f) {
  if (Disjoint(first.claim, f.claim) || Ratio(first.claim, f.claim) > kSameHedged) return true;
  if (first.place >= 0 && f.place >= 0 && first.place != f.place) return true;
  return first.days && f.days && !first.days->Overlaps(*f.days);
}

// What an article tells of first is its own toll.
void KeepFirstOfEach(std::vector<ToldFigure>* figures) {
  std::stable_sort(figures->begin(), figures->end(), [](const ToldFigure& a, const ToldFigure& b) {
    return std::pair{a.claim.article, a.claim.evidence.span} < std::pair{b.claim.article, b.claim.evidence.span};
  });
  std::vector<ToldFigure> kept;
  std::size_t first = 0;
  for (const ToldFigure& f : *figures) {
    if (kept.empty() || kept.back().claim.article != f.claim.article) first = kept.size();
    if (first < kept.size() && OfAnother(kept[first], f)) continue;
    kept.push_back(f);
  }
  *figures = std::move(kept);
}

// Arrests of another night are no later count of the first: of figures with a day of their own only those of the first.
void KeepOneDay(std::vector<ToldFigure>* figures) {
  const auto first =
      std::find_if(figures->begin(), figures->end(), [](const ToldFigure& f) { return f.days.has_value(); });
  if (first == figures->end()) return;
  const DayInterval days = *first->days;
  std::erase_if(*figures, [&](const ToldFigure& f) { return f.days && !f.days->Overlaps(days); });
}

// Tolls of one kind by what they count: "" for people in general. "Three bank workers" are the "three people" of others
// where the number is the same, and a part of them where it is not.
using Tolls = std::map<std::tuple<int, std::string, std::string>, std::vector<ToldFigure>>;  // story, synset, noun

void AddEqualParts(Tolls* tolls) {
  for (auto& [key, figures] : *tolls) {
    const auto& [story, synset, noun] = key;
    if (noun.empty()) continue;
    const auto whole = tolls->find({story, synset, ""});
    if (whole == tolls->end()) continue;
    std::set<std::string> values;
    for (const ToldFigure& f : whole->second) values.insert(f.claim.key);
    for (const ToldFigure& f : figures) {
      if (values.contains(f.claim.key)) whole->second.push_back(f);
    }
  }
}

// "Two soldiers were wounded", "three members of the army were hurt": those who serve have many names, and where each
// article has one number of them they are the same to all.
void MergeWhoServe(const knowledge::Words& words, Tolls* tolls) {
  std::map<std::pair<int, std::string>, std::vector<std::string>> nouns;  // story, synset
  for (const auto& [key, figures] : *tolls) {
    const auto& [story, synset, noun] = key;
    if (words.In("serves", noun)) nouns[{story, synset}].push_back(noun);
  }
  for (const auto& [of, list] : nouns) {
    std::map<int, std::set<std::string>> numbers;  // by article
    for (const std::string& noun : list) {
      for (const ToldFigure& f : tolls->at({of.first, of.second, noun})) numbers[f.claim.article].insert(f.claim.key);
    }
    const bool lone = std::all_of(numbers.begin(), numbers.end(), [](const auto& a) { return a.second.size() == 1; });
    if (!lone || tolls->contains({of.first, of.second, ""})) continue;
    std::vector<ToldFigure>& all = (*tolls)[{of.first, of.second, ""}];
    for (const std::string& noun : list) {
      auto& more = tolls->at({of.first, of.second, noun});
      std::move(more.begin(), more.end(), std::back_inserter(all));
      more.clear();
    }
  }
}

std::optional<Finding> JudgeFigures(const story::StoryGraph& graph, const std::vector<ToldFigure>& figures,
                                    const Relate& relate, std::string_view what) {
  std::vector<Claim> claims;
  for (const ToldFigure& f : figures) claims.push_back(f.claim);
  auto finding = Judge(graph, Attribute::kCount, claims, relate);
  if (!finding) return finding;
  finding->event = figures.front().event;
  finding->summary = absl::StrCat(av(what), ": ", SaySides(graph, *finding, InTheirWords(*finding, claims), ""));
  return finding;
}

// Whether the figures of different days of publication grow: then those of one day differ by the hour.
bool RunsOverDays(const std::vector<ToldFigure>& figures) {
  std::map<std::string, std::pair<double, double>> days;  // least and most
  for (const ToldFigure& f : figures) {
    if (f.claim.as_of.size() < 10) continue;
    const double value = Nominal(f.claim);
    const auto [it, fresh] = days.emplace(f.claim.as_of.substr(0, 10), std::pair{value, value});
    if (!fresh) it->second = {std::min(it->second.first, value), std::max(it->second.second, value)};
  }
  if (days.size() < 2) return false;
  return days.begin()->second.second < days.rbegin()->second.first;
}

// "Number of dead", "Number of injured children".
std::string TollName(const knowledge::Words& words, const std::string& synset, const std::string& noun) {
  const std::string_view name = words.ClassIn("toll-name", synset);
  if (name.empty()) return absl::StrCat("Number of casualties (", synset, noun.empty() ? "" : ", ", noun, ")");
  return absl::StrCat("Number of ", av(name), noun.empty() ? "" : " ", noun.empty() ? "" : Plural(noun));
}

// "At least three", and further down "three": its article knows that it is not the last word.
bool LowerBound(const std::vector<ToldFigure>& figures, const Claim& claim) {
  return std::any_of(figures.begin(), figures.end(), [&](const ToldFigure& f) {
    return f.claim.article == claim.article && std::isinf(f.claim.high) && f.claim.low == Nominal(claim);
  });
}

// Whether both figures hang on one event; "52 games" and "133 games" are none only because a game is one.
bool OneEvent(const story::StoryGraph& graph, const knowledge::Words& words, const Claim& a, const Claim& b) {
  if (graph.EventOf(a.article, a.where.mention) != graph.EventOf(b.article, b.where.mention)) return false;
  for (const Claim* c : {&a, &b}) {
    const EventMention& m = graph.MentionAt(c->where);
    if (std::any_of(m.quantities.begin(), m.quantities.end(),
                    [&](const Quantity& q) { return words.Stem(q.counted) == words.Stem(m.trigger); }))
      return false;
  }
  return true;
}

// Whether two sentences share a content word beside what both count.
bool TellAlike(const knowledge::Words& words, const Claim& a, const Claim& b, const std::string& counted) {
  const std::vector<std::string> x = words.Content(a.evidence.text);
  const std::vector<std::string> y = words.Content(b.evidence.text);
  return std::any_of(x.begin(), x.end(), [&](const std::string& w) {
    const bool figure = w[0] >= '0' && w[0] <= '9';
    return !figure && w != counted && std::find(y.begin(), y.end(), w) != y.end();
  });
}

bool Contains(const Claim& a, const Claim& b) {
  return a.low <= b.low && b.high <= a.high;
}

}  // namespace

void CompareStoryFigures(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  const std::vector<int>& story = graph.stories();
  Tolls tolls;
  std::map<std::pair<int, std::string>, std::vector<ToldFigure>> things;          // story, noun
  std::map<std::tuple<int, std::string, double>, std::vector<ToldFigure>> equal;  // story, noun, number
  for (std::size_t e = 0; e < graph.events().size(); ++e) {
    for (const auto& where : graph.events()[e].mentions) {
      const EventMention& m = graph.MentionAt(where);
      const Annotated& article = graph.articles()[static_cast<std::size_t>(where.article)];
      for (const Quantity& q : m.quantities) {
        if (q.kind != QuantityKind::kCount || q.value.empty() || !Counts(article, m, q)) continue;
        if (IsBroken(article.article.text, q.span)) continue;
        ToldFigure f;
        f.where = where;
        f.event = static_cast<int>(e);
        f.claim = NumberClaim(graph, where, q);
        const int part = story[static_cast<std::size_t>(where.article)];
        f.owned = q.entity >= 0;
        f.noun = q.counted;
        if ((m.event_class == EventClass::kCasualties || words.IsToll(m.synset)) &&
            (!f.owned || words.In("serves", q.counted))) {
          if (!CountsTheStruck(article, m, q) || IsPartialToll(words, article, m, q)) continue;
          f.days = m.dated_by == "stated" || m.dated_by == "sentence" ? m.days : std::nullopt;
          f.place = graph.EntityOf(where.article, m.place);
          const bool anybody = q.counted == m.synset || words.IsAnybody(q.counted);
          tolls[{part, m.synset, anybody ? "" : q.counted}].push_back(std::move(f));
          continue;
        }
        f.part = PartBehind(article.article.text, q.span);
        const std::string noun = words.Stem(q.counted);
        const bool person = words.IsPerson(q.counted);
        // "about 3,400" folds into the bare number; bounds do not name one.
        const bool named = !q.low_open && !q.high_open &&
                           (q.value[0] == '~' || (q.value[0] >= '0' && q.value[0] <= '9')) &&
                           q.value.find('/') == std::string::npos;
        if (named && (q.low + q.high) / 2 > kTelling) equal[{part, noun, (q.low + q.high) / 2}].push_back(f);
        if (!person && !noun.empty() && !f.owned) things[{part, noun}].push_back(std::move(f));
      }
    }
  }

  MergeWhoServe(words, &tolls);
  for (auto& [key, figures] : tolls) {
    KeepFirstOfEach(&figures);
    if (words.IsToll(std::get<1>(key))) KeepOneDay(&figures);
  }
  AddEqualParts(&tolls);
  for (const auto& [key, figures] : tolls) {
    if (figures.empty()) continue;
    const std::string& synset = std::get<1>(key);
    const std::string& noun = std::get<2>(key);
    const bool runs = RunsOverDays(figures);
    auto relate = [&](const Claim& a, const Claim& b, std::string* why) {
      if (!Disjoint(a, b)) {
        *why = absl::StrCat(a.say, " and ", b.say, " can both be true");
        return Verdict::kCompatible;
      }
      if (words.IsPerson(noun)) {
        *why = absl::StrCat(a.say, " and ", b.say, " may each be a part of the whole");
        return Verdict::kSingle;
      }
      if (Ratio(a, b) > kSameToll) {
        *why = "too far apart to be meant for the same thing";
        return Verdict::kSingle;
      }
      // The dead and hurt grow more as days go by, the missing fewer.
      const bool grows = a.as_of < b.as_of ? Nominal(a) < Nominal(b) : Nominal(b) < Nominal(a);
      if (a.as_of != b.as_of && !a.as_of.empty() && !b.as_of.empty() && (grows || words.In("may-shrink", synset))) {
        *why = absl::StrCat("a running figure: ", a.say, " as of ", a.as_of, ", ", b.say, " as of ", b.as_of);
        return Verdict::kUpdated;
      }
      if (runs && a.as_of.substr(0, 10) == b.as_of.substr(0, 10)) {
        *why = absl::StrCat("a running figure: ", a.say, " and ", b.say, ", told at different hours of one day");
        return Verdict::kUpdated;
      }
      if (LowerBound(figures, Nominal(a) < Nominal(b) ? a : b)) {
        *why = absl::StrCat("a first report that says itself there may be more: ", a.say, ", ", b.say);
        return Verdict::kUpdated;
      }
      *why = absl::StrCat(a.say, " and ", b.say, " exclude one another");
      return Verdict::kConflict;
    };
    auto finding = JudgeFigures(graph, figures, relate, TollName(words, synset, noun));
    if (finding) out->push_back(std::move(*finding));
  }

  std::set<std::tuple<int, std::string>> told;
  for (const auto& [key, figures] : things) {
    // A thing that one article counts twice with different results is not one slot.
    std::map<int, std::set<std::string>> by_article;
    std::set<std::string> parts;
    for (const ToldFigure& f : figures) parts.insert(f.part);
    if (parts.size() > 1) continue;
    for (const ToldFigure& f : figures) by_article[f.claim.article].insert(f.claim.key);
    const bool many =
        std::any_of(by_article.begin(), by_article.end(), [](const auto& a) { return a.second.size() > 1; });
    if (many || by_article.size() < 2) continue;
    // One value that two independent sources give, another beside it: somebody is wrong.
    auto relate = [&](const Claim& a, const Claim& b, std::string* why) {
      if (!Disjoint(a, b)) {
        *why = absl::StrCat(a.say, " and ", b.say, " can both be true");
        return Contains(a, b) || Contains(b, a) ? Verdict::kCompatible : Verdict::kSingle;
      }
      const double most = std::max(a.low, b.low);
      const double least = std::max(1.0, std::min(a.low, b.low));
      if (most / least > kMostFigureRatio) {
        *why = "too far apart to be meant for the same thing";
        return Verdict::kSingle;
      }
      if (!OneEvent(graph, words, a, b) && !TellAlike(words, a, b, key.second)) {
        *why = "the sentences have no word in common but what is counted";
        return Verdict::kSingle;
      }
      *why = absl::StrCat(a.say, " and ", b.say, " exclude one another");
      return Verdict::kConflict;
    };
    auto finding = JudgeFigures(graph, figures, relate, absl::StrCat("Number of ", Plural(figures.front().noun)));
    if (!finding) continue;
    const bool backed = std::any_of(finding->sides.begin(), finding->sides.end(), [&](const Side& s) {
      std::vector<std::pair<int, int>> places;
      for (const Evidence& ev : s.evidence) places.emplace_back(ev.article, ev.span.begin);
      return graph.origins().Count(places) >= 2;
    });
    const bool one_event = std::all_of(figures.begin(), figures.end(), [&](const ToldFigure& f) {
      return OneEvent(graph, words, f.claim, figures[0].claim);
    });
    // Few of a thing are as often a part of them, or those of another day: games, assists, officers.
    const bool few =
        std::any_of(figures.begin(), figures.end(), [](const ToldFigure& f) { return Nominal(f.claim) < kFew; });
    if (finding->verdict == Verdict::kConflict && !one_event && (!backed || few)) continue;
    told.insert({key.first, key.second});
    out->push_back(std::move(*finding));
  }

  for (const auto& [key, figures] : equal) {
    if (told.contains({std::get<0>(key), std::get<1>(key)})) continue;
    if (std::all_of(figures.begin(), figures.end(), [](const ToldFigure& f) { return f.owned; })) continue;
    auto finding = JudgeFigures(
        graph, figures, [](const Claim&, const Claim&, std::string*) { return Verdict::kAgree; },
        absl::StrCat("Number of ", Plural(figures.front().noun)));
    if (finding) out->push_back(std::move(*finding));
  }
}

}  // namespace recount::compare
