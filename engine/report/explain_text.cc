#include "engine/report/explain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "engine/model/unicode.h"
#include "engine/report/answers.h"
#include "engine/report/excerpt.h"
#include "engine/report/view.h"

namespace recount::report {
namespace {

constexpr int kDeepest = 40;
constexpr std::size_t kMostAnswers = 60;

// Where records named "rule X" or "class X" stand: X -> "en/times/rules/weekdays.txt:12".
StringMap<std::string> RulePlaces(const knowledge::Files& files) {
  StringMap<std::string> places;
  for (const auto& file : files.Under("")) {
    int number = 0;
    std::string_view rest = file.text;
    while (!rest.empty()) {
      ++number;
      const auto end = std::min(rest.find('\n'), rest.size());
      std::string_view line = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      for (const std::string_view key : {"rule", "class"}) {
        if (!line.starts_with(key) || line.size() <= key.size() || line[key.size()] != ' ') continue;
        line.remove_prefix(key.size());
        while (line.starts_with(' ')) line.remove_prefix(1);
        while (line.ends_with(' ') || line.ends_with('\r')) line.remove_suffix(1);
        places.try_emplace(std::string(line), fmt::format("{}:{}", file.origin, number));
        break;
      }
    }
  }
  return places;
}

class Explainer {
 public:
  Explainer(const View& view, const knowledge::Files& files, const Look& look)
      : view_(view), places_(RulePlaces(files)), page_(look) {}

  void Tell(const Answer& answer);
  void More(std::size_t n) { page_.Text(0, fmt::format("and {} more: search for more words.", n), Tone::kFaint); }
  void Gap() { page_.Blank(); }
  std::string Take() { return page_.Take(); }

 private:
  void Branch(const Reason& reason, const std::string& stem, bool last, int depth);
  const Lines& LinesOf(int article);

  const View& view_;
  StringMap<std::string> places_;
  Page page_;
  int lines_of_ = -1;
  std::optional<Lines> lines_;
};

const Lines& Explainer::LinesOf(int article) {
  if (lines_of_ != article) lines_.emplace(view_.at(article).article.text);
  lines_of_ = article;
  return *lines_;
}

void Explainer::Branch(const Reason& reason, const std::string& stem, bool last, int depth) {
  std::string line = reason.rule.empty() ? "" : reason.rule;
  if (!reason.says.empty()) line += fmt::format("{}{}", line.empty() ? "" : ": ", Clean(reason.says));
  if (const auto place = places_.find(reason.rule); place != places_.end())
    line += fmt::format("  [{}]", place->second);
  const std::string below = stem + (last ? "   " : "│  ");
  page_.Hanging(stem + (last ? "└─ " : "├─ "), below, line);
  const std::string inner = below + (reason.because.empty() || depth >= kDeepest ? "" : "│  ");
  if (!reason.words.empty()) {
    std::string words;
    for (const auto& word : reason.words) words += fmt::format("{}{}", words.empty() ? "words: " : ", ", Quoted(word));
    page_.Hanging(inner, inner, words);
  }
  for (const auto& assumed : reason.assumed) page_.Hanging(inner, inner, fmt::format("assumed: {}", Clean(assumed)));
  if (depth >= kDeepest) return;
  for (std::size_t i = 0; i < reason.because.size(); ++i) {
    Branch(reason.because[i], below, i + 1 == reason.because.size(), depth + 1);
  }
}

void Explainer::Tell(const Answer& answer) {
  page_.Text(0, answer.headline, Tone::kStrong);
  if (answer.article >= 0) {
    const Place place = LinesOf(answer.article).Of(answer.span.begin);
    page_.Text(2, fmt::format("{}, line {}, column {}: {}", view_.Outlet(answer.article), place.line, place.column,
                              Excerpt(view_.at(answer.article).article.text, answer.around, {answer.span},
                                      2 * page_.width() - 40)));
  }
  for (const auto& detail : answer.details) page_.Text(2, detail);
  std::vector<const Reason*> reasons;
  for (const Reason* reason : answer.reasons) {
    if (!reason->empty()) reasons.push_back(reason);
  }
  if (reasons.empty()) page_.Text(2, "no reason is recorded for this", Tone::kFaint);
  for (std::size_t i = 0; i < reasons.size(); ++i) Branch(*reasons[i], "  ", i + 1 == reasons.size(), 0);
}

bool EndsWithId(const std::string& id, const std::string& tail) {
  return id == tail || (id.size() > tail.size() && id.ends_with(tail) && id[id.size() - tail.size() - 1] == '.');
}

}  // namespace

std::string ExplainText(const Account& account, const knowledge::Files& files, const ExplainQuery& query,
                        const Look& look) {
  const View view(account);
  const std::vector<Answer> all = AllAnswers(view);
  std::vector<const Answer*> found;
  if (!query.id.empty()) {
    for (const auto& answer : all) {
      if (answer.id == query.id) found.push_back(&answer);
    }
    if (found.empty()) {
      for (const auto& answer : all) {
        if (EndsWithId(answer.id, query.id)) found.push_back(&answer);
      }
    }
  } else {
    const std::string wanted = Fold(Clean(query.text));
    for (const auto& answer : all) {
      if (!wanted.empty() && Fold(Clean(answer.words)).find(wanted) != std::string::npos) found.push_back(&answer);
    }
  }
  Explainer explainer(view, files, look);
  for (std::size_t i = 0; i < std::min(found.size(), kMostAnswers); ++i) {
    if (i > 0) explainer.Gap();
    explainer.Tell(*found[i]);
  }
  if (found.size() > kMostAnswers) explainer.More(found.size() - kMostAnswers);
  return found.empty() ? "" : explainer.Take();
}

std::vector<std::string> SimilarIds(const Account& account, const std::string& id, std::size_t most) {
  const View view(account);
  const std::string front = id.substr(0, id.find('.'));
  std::vector<std::string> out;
  for (const auto& answer : AllAnswers(view)) {
    if (out.size() < most && (front.empty() || answer.id.starts_with(front))) out.push_back(answer.id);
  }
  for (const auto& answer : AllAnswers(view)) {
    if (out.size() < most && std::find(out.begin(), out.end(), answer.id) == out.end()) out.push_back(answer.id);
  }
  return out;
}

}  // namespace recount::report
