#include "engine/compare/reported_claim.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/compare/claims.h"

namespace recount::compare {
namespace {

constexpr std::size_t kTail = 60;  // bytes in which ", as X had reported" names X

// "a newspaper report", "the prosecutor's claim": what stands before the noun; "claims by Ann Moe": what stands behind.
std::string InFrame(const knowledge::Words& words, const std::string& frame) {
  for (const std::string_view at : {" by ", " from ", " in ", " on ", " of "}) {
    const auto found = frame.find(at);
    if (found == std::string::npos) continue;
    const std::string who = frame.substr(found + at.size());
    return who.substr(0, who.find_first_of(",;"));
  }
  std::string who;
  std::size_t begin = 0;
  while (begin < frame.size()) {
    std::size_t end = frame.find(' ', begin);
    if (end == std::string::npos) end = frame.size();
    const std::string word = frame.substr(begin, end - begin);
    begin = end + 1;
    const std::vector<std::string> folded = knowledge::Words::All(word);
    if (folded.empty()) continue;
    if (words.In("claim", folded.front())) break;
    if (who.empty() && words.IsStop(folded.front())) continue;
    absl::StrAppend(&who, who.empty() ? "" : " ", word);
  }
  for (const std::string_view own : {"'s", "\xE2\x80\x99s", "'", "\xE2\x80\x99"}) {
    if (who.ends_with(own)) return who.substr(0, who.size() - own.size());
  }
  return who;
}

// "..., as The Post had reported".
std::string Behind(const knowledge::Words& words, const std::string& text) {
  const auto as = text.find(", as ");
  if (as == std::string::npos) return {};
  const std::string tail = text.substr(as + 5, kTail);
  std::size_t begin = 0;
  std::size_t last = 0;  // where the name ends
  while (begin < tail.size()) {
    std::size_t end = tail.find(' ', begin);
    if (end == std::string::npos) end = tail.size();
    const std::vector<std::string> folded = knowledge::Words::All(tail.substr(begin, end - begin));
    if (!folded.empty() && words.In("reporting", folded.front())) return tail.substr(0, last);
    if (!folded.empty() && !words.In("helping", folded.front())) last = end;
    if (end > 0 && end <= tail.size() && tail[end - 1] == ',') return {};
    begin = end + 1;
  }
  return {};
}

}  // namespace

bool ReportedBeside(const story::StoryGraph& graph, const knowledge::Words& words, const Said& denial, Said* made) {
  const std::vector<std::string> frame = knowledge::Words::All(denial.frame);
  const bool claims =
      std::any_of(frame.begin(), frame.end(), [&](const std::string& w) { return words.In("claim", w); });
  std::string who;
  if (claims) {
    who = InFrame(words, denial.frame);
  } else {
    const std::string& text = graph.articles()[static_cast<std::size_t>(denial.article)].article.text;
    const int end = std::max(denial.span.begin, denial.sentence.end);
    who = Behind(words, std::string(Slice(text, {denial.span.begin, end})));
  }
  while (!who.empty() && who.back() == ' ') who.pop_back();
  if (who.size() < 3) return false;
  *made = denial;
  made->speech = nullptr;
  made->index = -1;
  made->speaker = -1;
  made->name = who;
  made->cue = "claim";
  made->own.clear();
  made->plain = true;
  return true;
}

}  // namespace recount::compare
