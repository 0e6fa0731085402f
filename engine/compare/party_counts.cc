#include "engine/compare/party_counts.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "engine/compare/sentence_words.h"
#include "engine/model/unicode.h"

namespace recount::compare {
namespace {

constexpr std::size_t kBare = 5;  // words of a saying that is hardly more than a number

struct Figure {
  double value = 0;
  std::size_t first = 0, last = 0;  // words, the last one outside
};

double NumeralOf(const knowledge::Words& words, std::string_view list, const std::string& w) {
  double out = 0;
  const std::string_view value = words.ClassIn(list, w);
  return !value.empty() && absl::SimpleAtod(absl::string_view(value.data(), value.size()), &out) ? out : 0;
}

// "43", "8,000", "four", "two lakh", "3.5 million".
std::optional<Figure> FigureAt(const knowledge::Words& words, const std::vector<PlacedWord>& all, std::size_t at) {
  std::string w = all[at].word;
  w.erase(std::remove(w.begin(), w.end(), ','), w.end());
  Figure out;
  out.first = at;
  out.last = at + 1;
  if (!w.empty() && w[0] >= '0' && w[0] <= '9') {
    if (!absl::SimpleAtod(w, &out.value)) return std::nullopt;
  } else {
    out.value = NumeralOf(words, "numeral", w);
  }
  if (out.value <= 0) return std::nullopt;
  if (out.last < all.size()) {
    if (const double scale = NumeralOf(words, "scale", all[out.last].word); scale > 0) {
      out.value *= scale;
      ++out.last;
    }
  }
  return out;
}

// Of money, a share, an age or a time, not of people or things.
bool OfSomethingElse(const knowledge::Words& words, std::string_view text, const Annotated& article,
                     const std::vector<PlacedWord>& all, const Figure& f) {
  const Span span{all[f.first].span.begin, all[f.last - 1].span.end};
  if (std::any_of(article.times.begin(), article.times.end(),
                  [&](const TimeMention& t) { return t.span.Overlaps(span); }))
    return true;
  if (f.first > 0 && words.In("money", all[f.first - 1].word)) return true;
  if (f.last < all.size() && (words.In("money", all[f.last].word) || words.In("measure", all[f.last].word)))
    return true;
  const auto begin = static_cast<std::size_t>(span.begin);
  const auto end = static_cast<std::size_t>(span.end);
  if (begin >= 2 && text.substr(begin - 2, 2) == ", " && end < text.size() && text[end] == ',') return true;  // an age
  const char before = begin > 0 ? text[begin - 1] : ' ';
  const char behind = end < text.size() ? text[end] : ' ';
  return before == '$' || before == '-' || before == '.' || behind == '%' || behind == '-' || behind == ':' ||
         text.substr(begin >= 2 ? begin - 2 : 0, 2) == "\xC2\xA3" ||
         text.substr(begin >= 3 ? begin - 3 : 0, 3) == "\xE2\x82\xAC";
}

void Bound(const knowledge::Words& words, const std::vector<PlacedWord>& all, const Figure& f, Claim* c) {
  const std::string before = f.first > 0 ? all[f.first - 1].word : "";
  const std::string two = f.first > 1 ? all[f.first - 2].word + " " + before : before;
  c->low = c->high = f.value;
  std::string sign;
  if (two == "more than" || before == "over" || before == "above") {
    sign = ">";
    c->high = std::numeric_limits<double>::infinity();
    c->low_open = true;
  } else if (two == "at least" || two == "not fewer" || before == "upwards") {
    sign = ">=";
    c->high = std::numeric_limits<double>::infinity();
  } else if (two == "fewer than" || two == "less than" || before == "nearly" || before == "almost" ||
             before == "under") {
    sign = "<";
    c->low = f.value * 0.8;
    c->high_open = true;
  } else if (two == "many as" || two == "up to") {
    sign = "<=";
    c->low = f.value * 0.8;
  } else if (words.In("roughly", before)) {
    sign = "~";
    c->low = f.value * 0.9;
    c->high = f.value * 1.1;
  }
  const std::string number =
      std::floor(f.value) == f.value ? std::to_string(static_cast<long long>(f.value)) : absl::StrCat(f.value);
  c->value = sign + number;
  c->key = number;
}

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
      const auto figure = FigureAt(words, all, i);
      if (!figure) continue;
      i = figure->last - 1;
      if (OfSomethingElse(words, text, article, all, *figure)) continue;
      PartyCount count;
      count.article = index;
      count.speech = static_cast<int>(s);
      count.speaker = graph.EntityOf(index, speech.speaker);
      count.number = {all[figure->first].span.begin, all[figure->last - 1].span.end};
      Bound(words, all, *figure, &count.claim);
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
