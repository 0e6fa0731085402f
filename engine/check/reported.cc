#include "engine/check/reported.h"

#include <algorithm>
#include <cstdlib>

#include "engine/check/fold.h"
#include "engine/model/unicode.h"

namespace recount::check {
namespace {

std::ptrdiff_t CountPoints(std::string_view text) {
  return std::count_if(text.begin(), text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

}  // namespace

Reported::Reported(const View& view, const Corpus& corpus) : view_(view), corpus_(corpus) {
  for (std::size_t i = 0; i < view.articles.size(); ++i) articles_[view.articles[i].id] = i;
  for (std::size_t i = 0; i < view.events.size(); ++i) events_[view.events[i].id] = i;
  for (const auto& time : view.times) AddAnchor(time.article, time.start, time.text);
  for (const auto& speech : view.speech) AddAnchor(speech.article, speech.start, speech.content);
  for (const auto& event : view.events) {
    for (const auto& words : event.evidence) AddAnchor(words.article, words.start, words.text);
  }
  for (const auto& finding : view.findings) {
    for (const auto& side : finding.sides) {
      for (const auto& words : side.evidence) AddAnchor(words.article, words.start, words.text);
    }
  }
}

const View::Article* Reported::Article(std::string_view id) const {
  const auto it = articles_.find(id);
  return it == articles_.end() ? nullptr : &view_.articles[it->second];
}

const View::Event* Reported::Event(std::string_view id) const {
  const auto it = events_.find(id);
  return it == events_.end() ? nullptr : &view_.events[it->second];
}

std::string_view Reported::TextOf(std::string_view article) const {
  const auto it = corpus_.texts.find(article);
  return it == corpus_.texts.end() ? std::string_view() : std::string_view(it->second);
}

void Reported::AddAnchor(const std::string& article, std::optional<int> start, std::string_view words) {
  const auto text = TextOf(article);
  if (!start || text.empty()) return;
  const auto needle = FoldText(words);
  if (CountPoints(needle) < 4) return;
  const auto at = text.find(needle);
  if (at == std::string_view::npos || text.find(needle, at + 1) != std::string_view::npos) return;
  anchors_[article].push_back({*start, CountPoints(text.substr(0, at))});
}

std::optional<std::ptrdiff_t> Reported::Position(const View::Time& time) const {
  const auto text = TextOf(time.article);
  const auto needle = FoldText(time.text);
  if (needle.empty()) return std::nullopt;
  std::vector<std::ptrdiff_t> hits;
  for (auto at = text.find(needle); at != std::string_view::npos; at = text.find(needle, at + needle.size())) {
    hits.push_back(CountPoints(text.substr(0, at)));
  }
  if (hits.empty()) return std::nullopt;
  if (hits.size() == 1 || !time.start) return hits[0];
  const std::ptrdiff_t start = *time.start;
  const auto nearest = [&](std::ptrdiff_t wanted) {
    return *std::min_element(hits.begin(), hits.end(), [&](std::ptrdiff_t a, std::ptrdiff_t b) {
      return std::abs(a - wanted) < std::abs(b - wanted);
    });
  };
  if (const auto it = anchors_.find(time.article); it != anchors_.end()) {
    const auto anchor = *std::min_element(it->second.begin(), it->second.end(), [&](const Anchor& a, const Anchor& b) {
      return std::abs(a.theirs - start) < std::abs(b.theirs - start);
    });
    return nearest(anchor.ours + start - anchor.theirs);
  }
  std::vector<std::ptrdiff_t> same;
  for (const auto& other : view_.times) {
    if (other.article == time.article && other.start && FoldText(other.text) == needle) same.push_back(*other.start);
  }
  std::sort(same.begin(), same.end());
  const auto mine = std::find(same.begin(), same.end(), start);
  if (same.size() == hits.size() && mine != same.end()) return hits[static_cast<std::size_t>(mine - same.begin())];
  return nearest(start);
}

std::string Reported::EvidenceText(const std::vector<View::Words>& evidence) const {
  std::string out;
  const auto add = [&](const std::string& text) {
    if (text.empty()) return;
    if (!out.empty()) out += " | ";
    out += text;
  };
  for (const auto& words : evidence) {
    const auto needle = FoldText(words.text);
    add(needle);
    add(SentenceAround(TextOf(words.article), needle));
  }
  return out;
}

std::string Reported::EventText(const View::Event* event) const {
  if (event == nullptr) return "";
  std::string parts;
  const auto add = [&](const std::string& part) {
    if (part.empty()) return;
    if (!parts.empty()) parts += " | ";
    parts += part;
  };
  add(event->label);
  add(event->place);
  for (const auto& who : event->participants) add(who);
  return FoldText(parts) + " | " + EvidenceText(event->evidence);
}

bool AllIn(const std::vector<std::string>& words, std::string_view folded) {
  return std::all_of(words.begin(), words.end(),
                     [&](const std::string& word) { return folded.find(FoldText(word)) != std::string_view::npos; });
}

}  // namespace recount::check
