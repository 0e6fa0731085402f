#include "engine/compare/claims_of_matter.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/model/unicode.h"

namespace recount::compare {
namespace {

constexpr int kShortlyBefore = 600;           // bytes
constexpr double kSurely = 1.9;               // of SureToExclude, where the two stand apart
constexpr double kUnnamed = 2.2;              // and where the claim does not speak of who answers
constexpr std::size_t kMostCandidates = 100;  // of one word
constexpr int kFirstTerms = 2;                // of what is negated: they say what it is about

constexpr std::size_t kLongestAnswer = 400;  // bytes

// "Denied that he had paid", "denied his client had paid", "rejected claims that ..."; not "denied it further loans",
// "denied the motions".
bool DeniesFact(const knowledge::Words& words, const Said& denial) {
  const std::vector<std::string> all = knowledge::Words::All(denial.content);
  const std::vector<std::string> frame = knowledge::Words::All(denial.frame);
  if (all.empty()) return false;
  if (std::any_of(frame.begin(), frame.end(), [&](const std::string& w) { return words.In("claim", w); })) return true;
  const bool clause = all.front() == "that" || (all.front().ends_with("ing") && !all.front().ends_with("thing")) ||
                      std::any_of(all.begin(), all.end(), [&](const std::string& w) { return words.In("had", w); });
  return clause && (CueIn(words, "denying", denial));
}

std::vector<std::string> KeysOf(const Term& t) {
  std::vector<std::string> out{t.stem};
  if (!t.matter.empty()) out.push_back(absl::StrCat("=", t.matter));
  return out;
}

}  // namespace

ClaimsOfMatter::ClaimsOfMatter(const story::StoryGraph& graph, const knowledge::Words& words, const Sayings& sayings,
                               const MatchDenials& match)
    : graph_(graph), words_(words), match_(match) {
  for (const auto* list : {&sayings.accusations, &sayings.asserted}) {
    for (const Said& said : *list) {
      if (said.name.empty() || words.IsSelf(Fold(said.name)) || !Comparable(words, said, false)) continue;
      const int at = static_cast<int>(told_.size());
      told_.push_back({&said, ReadMatter(words, said.content)});
      by_article_[said.article].push_back(at);
      std::set<std::string> keys;
      for (const Term& t : told_.back().matter.terms) {
        if (t.mere || t.scope >= 0) continue;
        for (std::string& key : KeysOf(t)) keys.insert(std::move(key));
      }
      for (const std::string& key : keys) by_word_[key].push_back(at);
    }
  }
}

double ClaimsOfMatter::Sure(const Told& told, const Said& answer, const Matter& matter) const {
  const Said& claim = *told.said;
  if (&claim == &answer || SpeakForOne(graph_, words_, claim, answer)) return 0;
  if (claim.article == answer.article && (claim.span.Contains(answer.span) || answer.span.Contains(claim.span)))
    return 0;
  Between between;
  between.insists = CueIn(words_, "insists", answer);
  between.alleging = !claim.plain || CueIn(words_, "alleging", claim);
  between.contrasts = match_.OpensWithContrast(answer);
  const bool close = claim.article == answer.article && answer.sentence.begin >= claim.sentence.begin &&
                     answer.sentence.begin - std::max(claim.sentence.end, claim.span.end) < kShortlyBefore;
  between.named = match_.Accused(claim, answer) || NamesParty(graph_, words_, claim, answer, close);
  if (!close) between.contrasts = between.insists = false;
  const double sure = SureToExclude(told.matter, matter, between);
  return sure >= (close ? kExcludes : between.named ? kSurely : kUnnamed) ? sure : 0;
}

const Said* ClaimsOfMatter::AnsweredBy(const Said& answer, bool denies, bool near) const {
  if (answer.name.empty() || words_.IsSelf(Fold(answer.name)) || CueIn(words_, "goes-on", answer) ||
      (denies ? answer.content.size() > kLongestAnswer || !DeniesFact(words_, answer)
              : !Comparable(words_, answer, true)))
    return nullptr;
  const Matter matter = ReadMatter(words_, answer.content, denies);
  if (matter.negations == 0) return nullptr;
  std::vector<int> candidates;
  if (const auto here = by_article_.find(answer.article); near && here != by_article_.end()) {
    for (const int i : here->second) {
      const Said& said = *told_[static_cast<std::size_t>(i)].said;
      if (said.sentence.begin <= answer.sentence.begin && answer.sentence.begin - said.sentence.end < kShortlyBefore)
        candidates.push_back(i);
    }
  }
  std::map<int, int> place;  // by negation: how many of its terms were looked at
  for (const Term& t : matter.terms) {
    if (t.mere || t.scope < 0 || place[t.scope]++ >= kFirstTerms) continue;
    for (const std::string& key : KeysOf(t)) {
      const auto at = by_word_.find(key);
      if (at == by_word_.end()) continue;
      const std::size_t most = std::min(at->second.size(), kMostCandidates);
      candidates.insert(candidates.end(), at->second.begin(), at->second.begin() + static_cast<std::ptrdiff_t>(most));
    }
  }
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  const Said* best = nullptr;
  double best_sure = 0;
  for (const int i : candidates) {
    const double sure = Sure(told_[static_cast<std::size_t>(i)], answer, matter);
    if (sure > best_sure) best_sure = sure, best = told_[static_cast<std::size_t>(i)].said;
  }
  return best;
}

}  // namespace recount::compare
