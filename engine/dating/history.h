// The times that an article has named so far, for those that are counted from them: "the following day", "a year
// earlier".
#pragma once

#include <vector>

#include "engine/dating/calendar.h"

namespace recount::dating {

class History {
 public:
  struct Entry {
    Stretch stretch;
    int time = 0;  // index into Annotated::times
    int sentence = 0;
  };
  void Add(Entry entry) { entries_.push_back(std::move(entry)); }
  const std::vector<Entry>& entries() const { return entries_; }

  // The last one of this grain; nullptr if none.
  const Entry* LastOf(TimeUnit grain) const;
  // The last one whose grain is no coarser than `unit`, and no finer than `least`.
  const Entry* LastWithin(TimeUnit least, TimeUnit unit) const;
  // The last day that was named.
  const Entry* LastDay() const { return LastOf(TimeUnit::kDay); }

 private:
  std::vector<Entry> entries_;
};

}  // namespace recount::dating
