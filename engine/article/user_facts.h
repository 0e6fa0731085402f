// What the user says about articles goes before what the files say: --outlet, --published, --manifest.
#pragma once

#include "engine/article/dates.h"
#include "engine/article/records.h"
#include "engine/model/loaded.h"

namespace recount::article {

// Articles must have their final ids. An id nobody has becomes a note of `loaded`; a manifest that cannot be read an
// input with its error.
void ApplyUserFacts(const Dates& dates, const RecordFields& fields, const ReadOptions& options, Loaded* loaded);

}  // namespace recount::article
