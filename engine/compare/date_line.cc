#include "engine/compare/date_line.h"

#include <algorithm>

namespace recount::compare {

bool InDateLine(const Annotated& article, const Span& time) {
  constexpr int kTop = 400;
  constexpr int kBeside = 25;
  constexpr date::days kSlack{2};
  const auto& published = article.article.published.days;
  if (!published || time.begin > kTop) return false;
  return std::any_of(article.times.begin(), article.times.end(), [&](const TimeMention& t) {
    if (t.span.begin > time.end + kBeside || t.span.end < time.begin - kBeside || !t.value.days) return false;
    if (!t.value.days->OneDay() || t.value.days->first < published->first - kSlack ||
        t.value.days->last > published->last + kSlack)
      return false;
    const std::string_view words = Slice(article.article.text, t.span);
    return t.what.numeric || words.find(t.value.value.substr(0, 4)) != std::string_view::npos;
  });
}

}  // namespace recount::compare
