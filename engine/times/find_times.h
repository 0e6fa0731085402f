// Finds the times of an article and says what each describes; which days they are is for dating/ to say.
//
//   const auto times = times::Times::Load(files, numbers);
//   for (const TimeMention& t : times->Find(article, text)) { ... t.what, t.span, t.direction ... }
//
// Rules are data (engine/knowledge/<language>/times/, see grammar.h). Times in boilerplate and header lines are left
// out. Works on plain tokens too; a parse adds the direction ("will meet on Friday") and keeps ambiguous words out.
// Linear in the text.
#pragma once

#include <functional>
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

  // Adds the parts of speech of some sentences, in rising order.
  using Tagger = std::function<void(const std::vector<int>& sentences, Text* text)>;
  // The same from an outline without grammar: parts of speech are asked for in those sentences alone whose times depend
  // on them ("its current owner"). Directions are left open; the calls below tell and set them.
  std::vector<TimeMention> Find(const Article& article, const Tagger& tagger, Text* outline) const;
  // Of the times that matter, the sentences in which a verb may move one.
  std::vector<int> Moved(const std::vector<TimeMention>& times, const std::vector<bool>& matters) const;
  // Of the times that matter, the sentences whose tree would tell more of their direction than their tags do.
  std::vector<int> Untold(const Text& text, const std::vector<TimeMention>& times,
                          const std::vector<bool>& matters) const;
  // Sets the directions again in sentences whose tree has been read since, in rising order.
  void SetDirections(const Text& text, const std::vector<int>& sentences, std::vector<TimeMention>* times) const;

 private:
  std::vector<TimeMention> FindIn(const Text& text, const Tagger* tagger, Text* outline) const;
  struct Tables;
  std::shared_ptr<const Tables> tables_;
};

}  // namespace recount::times
