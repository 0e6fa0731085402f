// Which days are meant: resolves what times/ described against the publication interval, the day of a saying and
// earlier times; dates events; infers when an article without a stated date appeared. Pure: the same input gives the
// same answer, however often.
//
//   const auto dating = dating::Dating::Load(files);
//   dating->ResolveTimes(&annotated);     // "Thursday" -> 2022-01-13, the other reading in `alternative`
//   dating->DateEvents(&annotated);       // each event's date, and why
//   if (annotated.article.published.basis == Basis::kUnknown)
//     annotated.article.published = dating->InferPublished(annotated, known);
//
// Without a publication date weekdays stay "XXXX-WXX-4"; nothing is ever counted from today. Dates that do not exist,
// and weekdays that contradict their date, become notes on the article (codes "no-such-date", "weekday-mismatch").
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/knowledge/files.h"
#include "engine/model/annotated.h"

namespace recount::dating {

class Dating {
 public:
  // The event placed by times[time] is known to have happened on these days: it is shared with an article whose date is
  // known. With kPublishedNear for a time: the article itself appeared within these days. With kStoryNear: the dated
  // articles of its story did, and it is the likelier the nearer to them.
  struct KnownDay {
    static constexpr int kPublishedNear = -1;
    static constexpr int kStoryNear = -2;
    int time = kPublishedNear;
    DayInterval days;
    std::string because;
    static constexpr double kWeak = 0.5;  // what is doubted more tells no range, and is no reason to print
    double doubt = 0;  // how well a day fits that is none of those told of this time; 0: a shared event, hardly at all
  };

  static absl::StatusOr<Dating> Load(const knowledge::Files& files);

  // Fills TimeMention::value of every time. `a->article.published.days` may be one day, an interval or unknown.
  // `outlet_order`: whether its outlet writes the day first in figures, where the article does not show it.
  void ResolveTimes(Annotated* a, std::optional<bool> outlet_order = {}) const;
  // Whether the article writes the day before the month; nothing where it does not show it.
  static std::optional<bool> WritesDayFirst(const Annotated& a);
  // The values for one trial publication day.
  std::vector<TimeValue> ResolveOn(const Annotated& a, Day publication) const;

  // For each time whether the direction that its verb gives can change what is meant.
  std::vector<bool> DirectionMatters(const Annotated& a) const;

  // Fills date, days, dated_by and date_reason of every event, from resolved times.
  void DateEvents(Annotated* a) const;

  // When an article without a stated date appeared: an interval that only evidence narrows, a best day inside it, the
  // evidence.
  Published InferPublished(const Annotated& a, const std::vector<KnownDay>& known) const;

 private:
  struct Tables;
  std::shared_ptr<const Tables> tables_;
};

// The release of the time-zone rules that the engine was built with: "2024a".
std::string TimeZoneRelease();

}  // namespace recount::dating
