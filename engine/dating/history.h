// The times that an article has named so far, for those that are counted from them: "the following day", "a year
// earlier".
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/dating/calendar.h"

namespace recount::dating {

class History {
 public:
  struct Entry {
    Stretch stretch;
    int time = 0;  // index into Annotated::times
    int sentence = 0;
    bool clock = false;            // its day was taken from elsewhere
    bool told = false;             // by the text itself, not counted from the day of speaking
    bool ends = false;             // the end of a stretch whose begin stands before it: "from 1936 until 1939"
    std::string alternative = {};  // the value of its other reading
    bool coming = false;           // what it places is still to come
    bool saying = false;           // the day of a saying
  };
  void Add(Entry entry) { entries_.push_back(std::move(entry)); }
  const std::vector<Entry>& entries() const { return entries_; }

  using May = std::function<bool(const Entry&)>;

  // The last one of this grain among those that may be meant; nullptr if none.
  const Entry* LastOf(TimeUnit grain, const May& may = {}) const;
  // The last one whose grain is no coarser than `unit`, and no finer than `least`.
  const Entry* LastWithin(TimeUnit least, TimeUnit unit, const May& may = {}) const;
  // The last one of at most a year that the text itself tells, for a time in this sentence; nullptr if none. A stretch
  // that an earlier sentence named goes on from its begin.
  const Entry* LastTold(int sentence, TimeUnit most = TimeUnit::kYear) const;
  // The latest quarter of the calendar among those named so far that was over by this day, or else had begun: what a
  // report is about, while others are compared with it or expected. nullptr if none.
  const Entry* CurrentQuarter(Day today) const;
  // What an earlier round found: days that the sentence names further on ("at 10 p.m. on Friday").
  void SetAhead(const std::vector<Entry>* entries) { ahead_ = entries; }
  // The day that is named last in this sentence so far, or first further on, among those that may be meant; nullptr if
  // none.
  const Entry* DayOfSentence(int sentence, const May& may) const;
  // "on Thursday, a day after talks broke up": the day of those talks, for the rest of that sentence.
  void SetDayOfEvent(Entry entry) { event_ = std::move(entry); }
  const Entry* DayOfEvent(int sentence) const { return event_ && event_->sentence == sentence ? &*event_ : nullptr; }
  // The last day that was named.
  const Entry* LastDay() const { return LastOf(TimeUnit::kDay); }

 private:
  std::vector<Entry> entries_;
  const std::vector<Entry>* ahead_ = nullptr;  // sorted by time
  std::optional<Entry> event_;
};

}  // namespace recount::dating
