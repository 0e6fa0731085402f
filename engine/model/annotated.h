// One article with all that the first half of the journey found in it: what `recount annotate` writes as one JSON line,
// and all that the second half (dating again, story, compare, report) reads. The parse itself stays behind.
#pragma once

#include <vector>

#include "engine/model/article.h"
#include "engine/model/entity.h"
#include "engine/model/event.h"
#include "engine/model/speech.h"
#include "engine/model/time.h"

namespace recount {

struct Annotated {
  Article article;
  std::vector<Span> sentences;  // with the part each stands in, for evidence and for copies
  std::vector<Part> sentence_parts;
  std::vector<Entity> entities;
  std::vector<TimeMention> times;
  std::vector<Speech> speech;
  std::vector<EventMention> events;
};

}  // namespace recount
