#include "engine/compare/contraries.h"

#include <algorithm>

#include "engine/compare/came_of.h"
#include "engine/compare/exclude_sayings.h"
#include "engine/model/unicode.h"

namespace recount::compare {
namespace {

constexpr int kApart = 40;        // bytes between the sentences
constexpr int kSoon = 250;        // and where one of the two says more in between
constexpr double kFurther = 0.5;  // by which such an answer must be surer

// A saying with what it is about.
struct SaidMatter {
  const Said* said = nullptr;
  Matter matter;
};

// Whether nobody else speaks between the two: list[from] and list[to].
bool NobodyBetween(const story::StoryGraph& graph, const std::vector<SaidMatter>& list, std::size_t from,
                   std::size_t to) {
  for (std::size_t k = from + 1; k < to; ++k) {
    const Said& said = *list[k].said;
    if (!OneSpeaker(graph, said, *list[from].said) && !OneSpeaker(graph, said, *list[to].said)) return false;
  }
  return true;
}

// "He wrote to her office."
bool SaysWhose(const knowledge::Words& words, const std::string& content) {
  const std::vector<std::string> all = knowledge::Words::All(content);
  for (std::size_t i = 1; i + 1 < all.size(); ++i) {
    if ((all[i] == "her" || all[i] == "his" || all[i] == "their") && words.In("whose-office", all[i + 1])) return true;
  }
  return false;
}

double Opposed(const story::StoryGraph& graph, const knowledge::Words& words, const MatchDenials& match,
               const SaidMatter& x, const SaidMatter& y) {
  const Said& a = *x.said;
  const Said& b = *y.said;
  if (a.article != b.article || a.name.empty() || b.name.empty() || words.IsSelf(Fold(a.name)) ||
      words.IsSelf(Fold(b.name)))
    return 0;
  if (!Comparable(words, a, false) || !Comparable(words, b, true)) return 0;
  if (SpeakForOne(graph, words, a, b) || a.span.Contains(b.span) || CueIn(words, "goes-on", b)) return 0;
  Between between;
  between.insists = CueIn(words, "insists", b);
  between.alleging = !a.plain || CueIn(words, "alleging", a);
  if (a.sentence.begin == b.sentence.begin)
    return between.insists && CueIn(words, "alleging", a) && a.span.end <= b.span.begin ? kExcludes : 0;
  if (b.sentence.begin - std::max(a.sentence.end, a.span.end) > kSoon) return 0;
  between.contrasts = match.OpensWithContrast(b);
  between.named = match.Accused(a, b) ||
                  NamesParty(graph, words, a, b, b.sentence.begin - std::max(a.sentence.end, a.span.end) < kApart);
  between.clears = ClearsItself(words, b.content);
  between.whose = a.speaker >= 0 &&
                  graph.entities()[static_cast<std::size_t>(a.speaker)].merged.type == EntityType::kPerson &&
                  SaysWhose(words, b.content);
  const bool next = b.sentence.begin - std::max(a.sentence.end, a.span.end) < kApart;
  return std::max(SureToExclude(x.matter, y.matter, between), next && OtherCause(words, a, b) ? kExcludes : 0);
}

}  // namespace

std::vector<std::pair<const Said*, const Said*>> Contraries(const story::StoryGraph& graph,
                                                            const knowledge::Words& words, const Sayings& sayings,
                                                            const MatchDenials& match) {
  std::vector<std::pair<const Said*, const Said*>> out;
  std::vector<SaidMatter> all;
  for (const auto* list : {&sayings.accusations, &sayings.asserted}) {
    for (const Said& said : *list) all.push_back({&said, ReadMatter(words, said.content)});
  }
  std::stable_sort(all.begin(), all.end(), [](const SaidMatter& a, const SaidMatter& b) {
    return std::pair{a.said->article, a.said->span.begin} < std::pair{b.said->article, b.said->span.begin};
  });
  constexpr std::size_t kBack = 4;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].said->plain) continue;  // an accusation is no answer
    const Said* best = nullptr;
    double best_sure = 0;
    for (std::size_t j = i - std::min(i, kBack); j < i; ++j) {
      const Said& claim = *all[j].said;
      const int apart = all[i].said->sentence.begin - std::max(claim.sentence.end, claim.span.end);
      const double sure = Opposed(graph, words, match, all[j], all[i]);
      if (sure == 0 || sure < kExcludes + (apart > kApart ? kFurther : 0) || !NobodyBetween(graph, all, j, i)) continue;
      if (sure > best_sure) best = &claim, best_sure = sure;
    }
    if (best != nullptr) out.emplace_back(best, all[i].said);
  }
  return out;
}

}  // namespace recount::compare
