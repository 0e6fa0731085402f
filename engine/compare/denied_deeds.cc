#include "engine/compare/denied_deeds.h"

#include <algorithm>

#include "engine/compare/weigh_words.h"

namespace recount::compare {
namespace {

constexpr std::size_t kShortAnswer = 4;  // "rejected the report"
constexpr std::size_t kFullDenial = 4;   // content words, of which a report of the same has more than one
constexpr int kNextToDeed = 30;          // bytes between a report and its denial

bool IsDeed(EventClass c) {
  return c != EventClass::kStatement && c != EventClass::kPublication && c != EventClass::kState &&
         c != EventClass::kOther;
}

}  // namespace

// "rejects the allegation", "denies it": says nothing of its own, so it must mean what was just told.
bool RefersBack(const knowledge::Words& words, const Said& denial) {
  const std::vector<std::string> all = knowledge::Words::All(denial.content);
  return all.empty() || (all.size() <= 12 && std::any_of(all.begin(), all.end(),
                                                         [&](const std::string& w) { return words.IsOfAccusing(w); }));
}

DeniedDeeds::DeniedDeeds(const story::StoryGraph& graph, const knowledge::Words& words,
                         const std::vector<Said>& asserted)
    : graph_(graph), words_(words), asserted_(asserted) {
  for (std::size_t i = 0; i < asserted.size(); ++i) {
    by_article_[asserted[i].article].push_back(static_cast<int>(i));
    for (const Deed& deed : DeedsIn(asserted[i])) by_deed_[deed].push_back(static_cast<int>(i));
  }
}

std::vector<DeniedDeeds::Deed> DeniedDeeds::DeedsIn(const Said& said) const {
  std::vector<Deed> out;
  const Annotated& article = graph_.articles()[static_cast<std::size_t>(said.article)];
  for (const EventMention& m : article.events) {
    if (m.speech != said.index || !IsDeed(m.event_class)) continue;
    if (m.modality != Modality::kCertain || m.polarity == Polarity::kNegative) continue;
    for (const Participant& p : m.participants) {
      if (const int e = graph_.EntityOf(said.article, p.entity); e >= 0 && p.role == Role::kAgent)
        out.emplace_back(m.synset, e);
    }
  }
  return out;
}

int DeniedDeeds::AnsweredBy(const Said& denial, bool weak) const {
  const std::vector<std::string> all = knowledge::Words::All(denial.content);
  if (all.empty()) return -1;
  int found = -1;
  auto offer = [&](int i) {
    const Said& said = asserted_[static_cast<std::size_t>(i)];
    if (said.speaker >= 0 && said.speaker == denial.speaker) return;
    if (found < 0 || i < found) found = i;
  };
  // "denied that it had paid", "denied paying": what is denied is told. "Rejected key demands" refuses something.
  if (all.front() == "that" || all.front().ends_with("ing")) {
    for (const Deed& deed : DeedsIn(denial)) {
      const auto it = by_deed_.find(deed);
      if (it == by_deed_.end()) continue;
      for (const int i : it->second) {
        // "Opened fire on the others" is not what "denied shooting at officers" answers.
        const int least = denial.words.size() >= kFullDenial ? 2 : 1;
        if (SharedWords(denial.words, asserted_[static_cast<std::size_t>(i)].words) < least) continue;
        offer(i);
        if (found >= 0 && found <= i) break;
      }
    }
  }
  if (weak || all.size() > kShortAnswer || !words_.IsStop(all.front()) || !RefersBack(words_, denial)) return found;
  const auto here = by_article_.find(denial.article);
  if (here == by_article_.end()) return found;
  for (const int i : here->second) {
    const int behind = denial.sentence.begin - asserted_[static_cast<std::size_t>(i)].sentence.end;
    if (behind >= -1 && behind < kNextToDeed) offer(i);
  }
  return found;
}

}  // namespace recount::compare
