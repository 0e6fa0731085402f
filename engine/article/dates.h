// Calendar dates as outlets write them beside an article: date lines, fields, addresses. Not for running text: that is
// times/.
//
//   dates.ReadField("Thu, 13 Jan 2022 16:12:00 +0300")    2022-01-13T16:12, zone +03:00
//   dates.ReadField("13/01/2022"), "2022-01-13T16:12:00Z", "20220113", "Jan. 13", "January 2022"
//   dates.ReadLine("Published 12 January 2022, 4:59 PM | Updated 13 January 2022")   two dates with their labels
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/knowledge/files.h"
#include "engine/model/days.h"
#include "engine/model/span.h"
#include "engine/model/strings.h"

namespace recount::article {

struct DateRead {
  Span span;  // in the text given
  std::string
      value;  // "2022-01-13", "2022-01-13T16:12", "2022-01", "XXXX-01-13" without a year; empty: there is no such day
  std::string zone;  // "UTC", "EST", "+03:00"; empty: none stated
  std::optional<DayInterval>
      days;                // two days apart where day and month may be the other way round; nothing without a year
  bool ambiguous = false;  // 03/04/2022
  bool weekday_mismatch = false;  // "Monday, 13 January 2022"
  bool no_such_day = false;       // 31 February
  bool whole_day = false;         // value names one day, with or without a clock time
};

enum class DateLabel { kNone, kPublished, kUpdated };

struct LabelledDate {
  DateRead date;
  DateLabel label = DateLabel::kNone;
};

// What a line holds besides its dates tells whether it is a date line.
struct DatedLine {
  std::vector<LabelledDate> dates;
  bool label = false;   // a word such as "published" or "updated"
  bool bars = false;    // parts divided by | · • or /
  bool byline = false;  // begins with "by"
  int other_words = 0;  // neither date nor label nor filler
};

class Dates {
 public:
  static absl::StatusOr<Dates> Load(const knowledge::Files& files);

  // The date that a field's value begins with, weekday and clock time in either order.
  std::optional<DateRead> ReadField(std::string_view raw) const;
  DatedLine ReadLine(std::string_view text, Span line) const;
  // The date at the front of `words`, of the form used in a dateline: "Jan. 13", "January 13, 2022", "13 January".
  std::optional<DateRead> ReadFront(std::string_view words) const;

  // Words in capitals before a dash that are labels and no places: "BREAKING - ".
  const StringSet& labels() const { return labels_; }

 private:
  friend class DateScanner;
  StringMap<int> months_, weekdays_;  // "jan" -> 1; "mon" -> 1, Sunday 7
  StringSet zones_, published_, updated_, filler_, ordinals_, labels_;
};

// The day in an address: "https://example.org/2022/01/13/story", "/2022-01-13-story", "/20220113/"; a month where no
// day is there.
std::optional<DateRead> DateInUrl(std::string_view url);

}  // namespace recount::article
