#include "engine/story/told.h"

#include <algorithm>
#include <cmath>

#include "engine/knowledge/likeness.h"
#include "engine/model/strings.h"

namespace recount::story {
namespace {

constexpr int kClose = 45;   // bytes on each side that are close by
constexpr double kRare = 2;  // what is rarer than this part of what one sentence alone has is as good as that

void SortOnce(std::vector<int>* v) {
  std::sort(v->begin(), v->end());
  v->erase(std::unique(v->begin(), v->end()), v->end());
}

std::vector<int> Without(const std::vector<int>& list, const std::vector<int>& own) {
  std::vector<int> out;
  std::set_difference(list.begin(), list.end(), own.begin(), own.end(), std::back_inserter(out));
  return out;
}

std::string_view InText(const std::string& text, int begin, int end) {
  const bool inside = begin >= 0 && begin <= end && end <= static_cast<int>(text.size());
  return inside ? Slice(text, {begin, end}) : std::string_view();
}

}  // namespace

bool SharesAny(const std::vector<int>& a, const std::vector<int>& b) {
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) return true;
    if (*x < *y)
      ++x;
    else
      ++y;
  }
  return false;
}

ToldInStory::ToldInStory(const std::vector<Annotated>& articles, const std::vector<Profile>& profiles,
                         const MergedEntities& entities, const knowledge::Words& words, const std::vector<int>& story)
    : words_(words), mentions_(static_cast<double>(story.size())) {
  for (const int i : story) {
    const Profile& p = profiles[static_cast<std::size_t>(i)];
    const auto a = static_cast<std::size_t>(p.article);
    ToldWords t = Read(articles[a], articles[a].events[static_cast<std::size_t>(p.mention)], entities.of[a]);
    for (const int w : t.sentence) ++with_[w];
    for (const int w : t.own) ++with_[w];
    told_.emplace(i, std::move(t));
  }
  for (const int i : story) {
    ToldWords& t = told_.at(i);
    t.all = Weighed(t.sentence);
    t.close = Weighed(t.near);
  }
}

std::vector<int> ToldInStory::Numbers(std::string_view text) {
  std::vector<int> out;
  for (std::string& word : words_.Content(text)) {
    if (word.size() < 2 || words_.IsStop(word)) continue;
    out.push_back(number_.emplace(std::move(word), static_cast<int>(number_.size())).first->second);
  }
  SortOnce(&out);
  return out;
}

ToldWords ToldInStory::Read(const Annotated& article, const EventMention& e, const std::vector<int>& entity_of) {
  const std::string& text = article.article.text;
  ToldWords t;
  t.own = Numbers(InText(text, e.span.begin, e.span.end));
  std::vector<int> dates = t.own;  // two Thursdays are no likeness
  for (const TimeMention& time : article.times) {
    if (!e.sentence_span.Overlaps(time.span)) continue;
    for (const int w : Numbers(InText(text, time.span.begin, time.span.end))) dates.push_back(w);
  }
  SortOnce(&dates);
  t.sentence = Without(Numbers(InText(text, e.sentence_span.begin, e.sentence_span.end)), dates);
  t.near = Without(Numbers(knowledge::Around(text, e.sentence_span, e.span, kClose)), dates);
  for (const Participant& who : e.participants) {
    if (who.role != Role::kAgent && who.role != Role::kPatient) continue;
    std::vector<int>& into = who.role == Role::kAgent ? t.agent : t.patient;
    for (const int w : Numbers(who.text)) into.push_back(w);
    if (who.entity >= 0) into.push_back(-1 - entity_of[static_cast<std::size_t>(who.entity)]);
  }
  SortOnce(&t.agent);
  SortOnce(&t.patient);
  return t;
}

WordVector ToldInStory::Weighed(const std::vector<int>& list) const {
  WordVector out;
  double squares = 0;
  for (const int w : list) {
    const auto it = with_.find(w);
    const double weight = std::log((mentions_ + 1) / (it == with_.end() ? 1 : it->second));
    squares += weight * weight;
    out.emplace_back(w, weight);
  }
  for (auto& [w, weight] : out) weight = squares > 0 ? weight / std::sqrt(squares) : 0;
  return out;
}

double ToldInStory::MostShared(const std::vector<int>& a, const std::vector<int>& b) const {
  double most = 0;
  for (const int w : a) {
    if (!std::binary_search(b.begin(), b.end(), w)) continue;
    const auto it = with_.find(w);
    const double rare = it == with_.end() ? 1 : std::log((mentions_ + 1) / it->second) / std::log(mentions_ + 1);
    most = std::max(most, std::min(1.0, kRare * rare));
  }
  return most;
}

}  // namespace recount::story
