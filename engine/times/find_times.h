// Finds the times of an article and says what each describes; which days they are is for dating/ to say.
//
//   const auto times = times::Times::Load(files, numbers);
//   for (const TimeMention& t : times->Find(article, text)) { ... t.what, t.span, t.direction ... }
//
// Rules are data (engine/knowledge/<language>/times/, see grammar.h). Times in boilerplate and header lines are left
// out. Works on plain tokens too; a parse adds the direction ("will meet on Friday") and keeps ambiguous words out.
// Linear in the text.
#pragma once

#include <memory>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/knowledge/files.h"
#include "engine/knowledge/numbers.h"
#include "engine/model/text.h"
#include "engine/model/time.h"

namespace recount::times {

class Times {
 public:
  static absl::StatusOr<Times> Load(const knowledge::Files& files, const knowledge::Numbers& numbers);
  std::vector<TimeMention> Find(const Article& article, const Text& text) const;

 private:
  struct Tables;
  std::shared_ptr<const Tables> tables_;
};

}  // namespace recount::times
