#include "engine/compare/contraries.h"

#include <algorithm>

#include "engine/compare/match_denials.h"
#include "engine/compare/weigh_words.h"
#include "engine/model/unicode.h"

namespace recount::compare {
namespace {

constexpr int kApart = 40;  // bytes between the sentences

// The first word of content behind each negation: "no oil had leaked" -> oil. `early`: whether one opens the saying.
std::vector<std::string> Negated(const knowledge::Words& words, const std::string& content, bool* early = nullptr) {
  constexpr int kOpening = 5;
  std::vector<std::string> out;
  bool open = false;
  int at = 0;
  for (const std::string& w : knowledge::Words::All(content)) {
    ++at;
    if ((words.IsNegation(w) && !words.In("denies", w)) || w == "t") {
      open = true;
      if (early != nullptr && at <= kOpening) *early = true;
    } else if (open && !words.IsStop(w)) {
      out.push_back(words.Stem(w));
      open = false;
    }
  }
  return out;
}

bool Opposed(const story::StoryGraph& graph, const knowledge::Words& words, const Said& a, const Said& b) {
  if (a.article != b.article || a.name.empty() || b.name.empty() || words.IsSelf(Fold(a.name)) ||
      words.IsSelf(Fold(b.name)))
    return false;
  if (a.speaker >= 0 && b.speaker >= 0 ? OneParty(graph, a.speaker, b.speaker) : SameName(a.name, b.name)) return false;
  const bool insists = CueIn(words, "insists", b);
  const int between = b.sentence.begin - a.sentence.end;
  if (a.sentence.begin == b.sentence.begin)
    return insists && CueIn(words, "alleging", a) && a.span.end <= b.span.begin && !a.span.Contains(b.span);
  if (between < -1 || between > kApart) return false;
  if (!Negated(words, a.content).empty()) return false;
  bool early = false;
  const std::vector<std::string> no = Negated(words, b.content, &early);
  const int shared = SharedWords(a.words, b.words);
  if (no.empty() || SharedWords(no, a.words) == 0) return false;
  const std::vector<std::string> all =
      knowledge::Words::All(Slice(graph.articles()[static_cast<std::size_t>(b.article)].article.text, b.sentence));
  const bool contrasts = !all.empty() && words.In("contrast", all.front());
  return (shared >= 2 && early) || insists || contrasts || CueIn(words, "alleging", a);
}

}  // namespace

std::vector<std::pair<const Said*, const Said*>> Contraries(const story::StoryGraph& graph,
                                                            const knowledge::Words& words, const Sayings& sayings) {
  std::vector<std::pair<const Said*, const Said*>> out;
  std::vector<const Said*> all;
  for (const auto* list : {&sayings.accusations, &sayings.asserted}) {
    for (const Said& said : *list) all.push_back(&said);
  }
  std::stable_sort(all.begin(), all.end(), [](const Said* a, const Said* b) {
    return std::pair{a->article, a->span.begin} < std::pair{b->article, b->span.begin};
  });
  constexpr std::size_t kBack = 4;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i]->plain) continue;  // an accusation is no answer
    for (std::size_t j = i - std::min(i, kBack); j < i; ++j) {
      if (Opposed(graph, words, *all[j], *all[i])) {
        out.emplace_back(all[j], all[i]);
        break;
      }
    }
  }
  return out;
}

}  // namespace recount::compare
