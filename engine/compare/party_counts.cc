#include "engine/compare/party_counts.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/compare/number_words.h"
#include "engine/model/unicode.h"

namespace recount::compare {
namespace {

constexpr std::size_t kBare = 5;  // words of a saying that is hardly more than a number

}  // namespace

std::vector<PartyCount> ReadPartyCounts(const story::StoryGraph& graph, const knowledge::Words& words, int index) {
  std::vector<PartyCount> out;
  const Annotated& article = graph.articles()[static_cast<std::size_t>(index)];
  const std::string& text = article.article.text;
  for (std::size_t s = 0; s < article.speech.size(); ++s) {
    const Speech& speech = article.speech[s];
    if (speech.content.empty() || speech.speaker_name.empty() || speech.stance == Stance::kDeny) continue;
    if (words.IsSelf(Fold(speech.speaker_name))) continue;
    const auto sentence = std::find_if(article.sentences.begin(), article.sentences.end(),
                                       [&](const Span& x) { return x.Contains(speech.content.front().begin); });
    if (sentence == article.sentences.end()) continue;
    // A saying of several clauses tells of several things: the first number that has a topic counts.
    const Span span{speech.content.front().begin, std::min(sentence->end, speech.content.front().end)};
    const std::vector<PlacedWord> all = WordsWithPlaces(text, span);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto figure = NumberAt(words, all, i);
      if (!figure) continue;
      i = figure->last - 1;
      if (OfSomethingElse(words, text, article, all, *figure)) continue;
      PartyCount count;
      count.article = index;
      count.speech = static_cast<int>(s);
      count.speaker = graph.EntityOf(index, speech.speaker);
      count.number = {all[figure->first].span.begin, all[figure->last - 1].span.end};
      BoundOf(words, all, *figure, &count.claim);
      count.claim.article = index;
      count.claim.holder = speech.speaker_name;
      count.claim.evidence = EvidenceAt(graph, index, *sentence);
      const std::size_t behind = figure->last;
      if (behind < all.size()) count.who = all[behind].word;
      count.part = count.who == "of" && behind + 1 < all.size() && words.IsStop(all[behind + 1].word);  // "of its own"
      // The topic: the nearest word of one behind the number, else before it.
      std::size_t far = 100;
      bool points = all.size() <= kBare;
      for (std::size_t k = 0; k < all.size(); ++k) {
        if (k < figure->first && words.In("the-figure", all[k].word)) points = true;
        const std::string_view topic = words.ClassIn("tally", all[k].word);
        const std::size_t away = k > figure->first ? k - figure->first : 2 * (figure->first - k);
        if (!topic.empty() && away < far) far = away, count.topic = std::string(topic);
      }
      if (count.topic.empty() && !points) continue;
      out.push_back(std::move(count));
      break;
    }
  }
  return out;
}

}  // namespace recount::compare
