#include "engine/report/articles_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "engine/report/excerpt.h"

namespace recount::report {
namespace {

// "from its own words “yesterday”, “Wednesday” and 3 more".
std::string Inferred(const Published& published) {
  std::vector<std::string> words;
  for (const auto& reason : published.reason.because) {
    for (const auto& word : reason.words) {
      if (std::find(words.begin(), words.end(), Quoted(word)) == words.end()) words.push_back(Quoted(word));
    }
  }
  if (words.empty())
    return published.reason.says.empty() ? "inferred" : fmt::format("inferred: {}", Clean(published.reason.says));
  constexpr std::size_t kMost = 4;
  const std::size_t more = words.size() > kMost ? words.size() - kMost : 0;
  words.resize(words.size() - more);
  if (more > 0) words.push_back(fmt::format("{} more", more));
  return fmt::format("not stated; inferred from {}", Listed(words));
}

std::string WhereFrom(const Article& article) {
  const Published& published = article.published;
  std::string out;
  switch (published.basis) {
    case Basis::kStated:
      out = fmt::format("stated by {}", published.from.empty() ? "the article" : published.from);
      if (!published.raw.empty()) out += fmt::format(": {}", Quoted(published.raw));
      if (!published.zone.empty() && published.raw.find(published.zone) == std::string::npos) {
        out += fmt::format(" ({})", published.zone);
      }
      break;
    case Basis::kInferred:
      out = Inferred(published);
      break;
    case Basis::kUnknown:
      out = "nothing says when it was published";
      break;
  }
  return out;
}

}  // namespace

Tone ToneOf(Verdict verdict) {
  switch (verdict) {
    case Verdict::kConflict:
    case Verdict::kDisputed:
      return Tone::kBad;
    case Verdict::kUpdated:
    case Verdict::kCompatible:
      return Tone::kWarn;
    case Verdict::kAgree:
      return Tone::kGood;
    case Verdict::kSingle:
      return Tone::kFaint;
  }
  return Tone::kPlain;
}

std::string CountArticles(const View& view) {
  std::set<std::string> outlets;
  for (const auto& one : view.account().articles) {
    outlets.insert(one.article.outlet.empty() ? one.article.id : one.article.outlet);
  }
  return fmt::format("{} from {}", Counted(view.account().articles.size(), "article", "articles"),
                     Counted(outlets.size(), "outlet", "outlets"));
}

void TellArticles(const View& view, Teller* teller) {
  const auto& articles = view.account().articles;
  if (articles.empty()) return;
  teller->Section("Articles and when they were published", Tone::kStrong);
  if (articles.size() > 30) {
    std::array<int, 3> counts{};
    for (const auto& one : articles) ++counts[static_cast<std::size_t>(one.article.published.basis)];
    teller->Plain(fmt::format("{} publication days stated, {} inferred, {} unknown", counts[0], counts[1], counts[2]),
                  Tone::kPlain);
    return;
  }
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const int at = static_cast<int>(i);
    std::string how = WhereFrom(articles[i].article);
    const int origin = i < view.account().copy_of.size() ? view.account().copy_of[i] : -1;
    if (origin >= 0) how += fmt::format("; carries the text of {}, counted once", view.Outlet(origin));
    for (const auto& note : articles[i].article.notes) how += fmt::format("; note: {}", Clean(note.message));
    teller->Row(view.Outlet(at), articles[i].article.published.value.empty() ? "unknown" : view.PublishedOn(at), how);
  }
}

}  // namespace recount::report
