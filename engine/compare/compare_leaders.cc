// Who led a delegation, a team, a mission: one person, where two outlets tell of one occasion.
#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "engine/compare/by_story.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"
#include "engine/compare/sentence_words.h"

namespace recount::compare {
namespace {

constexpr int kLeaderNear = 45;             // bytes from "led by" to the name, or from the name to "headed the"
constexpr std::size_t kBodyNear = 9;        // words from "led" to what is led
constexpr std::size_t kSharedOccasion = 2;  // bodies and places that both sentences name
constexpr std::size_t kMostLeaders = 100;   // of a story that are compared
constexpr std::size_t kSurelyOccasion = 3;  // where their days differ

struct Leader {
  int article = 0;
  int person = -1;     // story entity
  std::string body;    // the class of what is led
  std::set<int> with;  // bodies and places of the sentence
  std::optional<DayInterval> days;
  Span sentence, place;
};

// The person named next behind a place, or last before it.
int PersonNear(const story::StoryGraph& graph, int article, const Span& sentence, int at, bool behind) {
  const Annotated& a = graph.articles()[static_cast<std::size_t>(article)];
  int found = -1;
  int least = kLeaderNear;
  for (std::size_t e = 0; e < a.entities.size(); ++e) {
    if (a.entities[e].type != EntityType::kPerson) continue;
    for (const Mention& m : a.entities[e].mentions) {
      if (!sentence.Contains(m.span) || m.form == MentionForm::kPronoun) continue;
      const int far = behind ? m.span.begin - at : at - m.span.end;
      if (far >= 0 && far < least) least = far, found = static_cast<int>(e);
    }
  }
  return found < 0 ? -1 : graph.EntityOf(article, found);
}

std::set<int> BodiesIn(const story::StoryGraph& graph, int article, const Span& sentence) {
  const Annotated& a = graph.articles()[static_cast<std::size_t>(article)];
  std::set<int> out;
  for (std::size_t e = 0; e < a.entities.size(); ++e) {
    if (a.entities[e].type == EntityType::kPerson) continue;
    if (std::any_of(a.entities[e].mentions.begin(), a.entities[e].mentions.end(),
                    [&](const Mention& m) { return sentence.Contains(m.span); }))
      out.insert(graph.EntityOf(article, static_cast<int>(e)));
  }
  out.erase(-1);
  return out;
}

std::vector<Leader> LeadersIn(const story::StoryGraph& graph, const knowledge::Words& words, int index) {
  const Annotated& a = graph.articles()[static_cast<std::size_t>(index)];
  std::vector<Leader> out;
  for (std::size_t s = 0; s < a.sentences.size(); ++s) {
    if (a.sentence_parts[s] != Part::kBody) continue;
    const std::vector<PlacedWord> all = WordsWithPlaces(a.article.text, a.sentences[s]);
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
      if (!words.In("leads", all[i].word)) continue;
      const bool by = all[i + 1].word == "by";
      Leader l;
      l.article = index;
      l.sentence = a.sentences[s];
      l.place = all[i].span;
      // "A team led by Lie"; "Lie led the team".
      const std::size_t from = by ? i - std::min(i, kBodyNear) : i + 1;
      const std::size_t to = by ? i : std::min(all.size(), i + 1 + kBodyNear);
      for (std::size_t k = from; k < to; ++k) {
        if (const std::string_view body = words.ClassIn("led", all[k].word); !body.empty()) l.body = body;
      }
      if (l.body.empty()) continue;
      l.person = PersonNear(graph, index, l.sentence, by ? all[i + 1].span.end : all[i].span.begin, by);
      if (l.person < 0) continue;
      l.with = BodiesIn(graph, index, l.sentence);
      for (const TimeMention& t : a.times) {
        if (l.sentence.Contains(t.span) && t.value.days && t.type == TimexType::kDate && !l.days) l.days = t.value.days;
      }
      out.push_back(std::move(l));
    }
  }
  return out;
}

bool OtherLeader(const story::StoryGraph& graph, const Leader& a, const Leader& b) {
  if (a.body != b.body || a.person == b.person || OutletOf(graph, a.article) == OutletOf(graph, b.article))
    return false;
  std::size_t shared = 0;
  for (const int e : a.with) shared += b.with.contains(e) ? 1U : 0U;
  const bool other_days = a.days && b.days && !a.days->Overlaps(*b.days);
  return shared >= (other_days ? kSurelyOccasion : kSharedOccasion);
}

}  // namespace

void CompareLeaders(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  for (const auto& [story, list] : ReadByStory(graph, [&](int a) { return LeadersIn(graph, words, a); })) {
    std::set<std::pair<int, int>> told;
    for (std::size_t i = 0; i < std::min(list.size(), kMostLeaders); ++i) {
      for (std::size_t j = i + 1; j < std::min(list.size(), kMostLeaders); ++j) {
        const Leader& a = list[i];
        const Leader& b = list[j];
        if (!OtherLeader(graph, a, b) || !told.insert(std::minmax(a.person, b.person)).second) continue;
        Finding f;
        f.attribute = Attribute::kParticipant;
        f.verdict = Verdict::kConflict;
        std::vector<std::pair<int, int>> places;
        for (const Leader* one : {&a, &b}) {
          Side side;
          side.value = graph.entities()[static_cast<std::size_t>(one->person)].merged.name;
          for (const Leader& l : list) {
            if (l.person != one->person || l.body != one->body) continue;
            if (&l != one && !OtherLeader(graph, l, one == &a ? b : a)) continue;
            if (std::find(side.articles.begin(), side.articles.end(), l.article) != side.articles.end()) continue;
            side.articles.push_back(l.article);
            side.evidence.push_back(EvidenceAt(graph, l.article, l.sentence));
            places.emplace_back(l.article, l.sentence.begin);
          }
          std::sort(side.articles.begin(), side.articles.end());
          f.sides.push_back(std::move(side));
        }
        f.event = EventBeside(graph, a.article, a.sentence, a.place);
        f.sources = graph.origins().Count(places);
        f.reason.rule = "leader";
        f.reason.says = absl::StrCat("one ", a.body, ", led by two people");
        f.reason.words = {f.sides[0].value, f.sides[1].value};
        f.relations = {{0, 1, Verdict::kConflict, f.reason.says}};
        f.confidence = 0.5;
        f.summary = absl::StrCat("Who led the ", a.body, ": ", SaySides(graph, f, {}, ""));
        out->push_back(std::move(f));
      }
    }
  }
}

}  // namespace recount::compare
