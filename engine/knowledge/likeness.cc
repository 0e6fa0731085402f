#include "engine/knowledge/likeness.h"

#include <algorithm>
#include <cmath>

namespace recount::knowledge {

Rareness::Rareness(const std::vector<Annotated>& story, const std::vector<int>& articles, const Words& words)
    : words_(words) {
  for (const int a : articles) {
    const Annotated& article = story[static_cast<std::size_t>(a)];
    for (const Span& sentence : article.sentences) {
      ++sentences_;
      const std::vector<std::string> list = words.Content(Slice(article.article.text, sentence));
      for (const std::string& w : std::set<std::string>(list.begin(), list.end())) ++with_[words.Counted(w)];
      for (const int c : words.Alike(Slice(article.article.text, sentence))) ++with_class_[c];
    }
  }
}

Weights Rareness::Weighed(std::string_view text, const std::set<std::string>& without) const {
  Weights out;
  double squares = 0;
  for (const std::string& stem : words_.Content(text)) {
    const std::string w = words_.Counted(stem);
    if (w.size() < 2 || (w[0] >= '0' && w[0] <= '9') || without.contains(w) || out.contains(w)) continue;
    const auto it = with_.find(w);
    const double weight = std::log((sentences_ + 1) / (1 + (it == with_.end() ? 0.0 : it->second)));
    out[w] = weight;
    squares += weight * weight;
  }
  for (auto& [w, weight] : out) weight = squares > 0 ? weight / std::sqrt(squares) : 0;
  return out;
}

Weights Rareness::WeighedAlike(std::string_view text, const std::set<std::string>& without) const {
  constexpr double kClass = 0.7;  // what a class weighs beside a word as rare
  Weights out = Weighed(text, without);
  double squares = 0;
  double scale = 0;
  for (const auto& [w, weight] : out) {
    const auto it = with_.find(w);
    const double own = std::log((sentences_ + 1) / (1 + (it == with_.end() ? 0.0 : it->second)));
    scale += own * own;
  }
  scale = std::sqrt(scale);
  for (auto& [w, weight] : out) weight *= scale, squares += weight * weight;
  for (const int c : words_.Alike(text)) {
    const auto it = with_class_.find(c);
    const double weight = kClass * std::log((sentences_ + 1) / (1 + (it == with_class_.end() ? 0.0 : it->second)));
    out["#" + std::to_string(c)] = weight;
    squares += weight * weight;
  }
  for (auto& [w, weight] : out) weight = squares > 0 ? weight / std::sqrt(squares) : 0;
  return out;
}

std::optional<ToldTime> Rareness::Told(const Annotated& a, const TimeMention& time) const {
  ToldTime out;
  for (std::size_t s = 0; s < a.sentences.size(); ++s) {
    const Part part = s < a.sentence_parts.size() ? a.sentence_parts[s] : Part::kBody;
    if (a.sentences[s].Contains(time.span) && (part == Part::kBody || part == Part::kTitle))
      out.sentence = a.sentences[s];
  }
  if (out.sentence.empty()) return std::nullopt;
  std::set<std::string> own;
  for (const TimeMention& t : a.times) {
    if (!out.sentence.Contains(t.span)) continue;
    for (const std::string& w : words_.Content(Slice(a.article.text, t.span))) own.insert(words_.Counted(w));
  }
  out.all = Weighed(Slice(a.article.text, out.sentence), own);
  out.near = Weighed(Around(a.article.text, out.sentence, time.span), own);
  return out;
}

double Cosine(const Weights& a, const Weights& b) {
  double sum = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    const int order = x->first.compare(y->first);
    if (order == 0) sum += x->second * y->second;
    if (order <= 0) ++x;
    if (order >= 0) ++y;
  }
  return sum;
}

double Alike(const ToldTime& a, const ToldTime& b) {
  return (Cosine(a.all, b.all) + Cosine(a.near, b.near)) / 2;
}

std::string_view Around(std::string_view text, const Span& sentence, const Span& place, int close) {
  const int from = std::max(sentence.begin, 0), to = std::min(sentence.end, static_cast<int>(text.size()));
  int begin = std::max(from, place.begin - close);
  int end = std::min(to, place.end + close);
  while (begin > from && begin < place.begin && text[static_cast<std::size_t>(begin)] != ' ') ++begin;
  while (end < to && end > place.end && text[static_cast<std::size_t>(end)] != ' ') --end;
  begin = std::max(from, std::min(begin, place.begin)), end = std::min(to, std::max(end, place.end));
  return begin < end ? Slice(text, {begin, end}) : std::string_view();
}

}  // namespace recount::knowledge
