// One annotated article as one line of JSON, and back: what `recount annotate` writes and every command reads in place
// of an article.
//
//   std::string line = WriteAnnotated(annotated);     // {"recount":"annotated/1","id":"a","text":"…","times":[…],…}
//   absl::StatusOr<Annotated> same = ReadAnnotated(line);   // error: "times[3].start: the span lies outside the text"
//
// Offsets are code points into "text"; people, times, speech and events refer to one another by id; what has no value
// is left out. Exact: writing what was read gives the same bytes. Odd input: indexes that point nowhere and spans
// outside the text are refused when read, clamped when written.
#pragma once

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "engine/model/annotated.h"

namespace recount {

// No line end behind it.
std::string WriteAnnotated(const Annotated& annotated);
absl::StatusOr<Annotated> ReadAnnotated(std::string_view line);

}  // namespace recount
