// Days as EDTF (ISO 8601-2): the one notation of dates that also says what is not known. Exports write it wherever a
// format has a field for text, since most of their own date fields can only be sure.
//
//   Edtf("2024-05-16", "agreed") == "2024-05-16"          Edtf("2024-05-16/2024-05-17", "disputed") ==
//   "[2024-05-16..2024-05-17]" Edtf("2024-05", "single") == "2024-05"                Edtf("2024-05-16", "inferred") ==
//   "2024-05-16?"
#pragma once

#include <string>
#include <string_view>

#include "engine/model/days.h"

namespace recount::report {

// `certainty` as of StoryEvent; empty for a TIMEX3 value alone. Empty for what covers no days ("PAST_REF").
std::string Edtf(std::string_view timex_value, std::string_view certainty);

// Whether a format that knows only days may state this one as sure: a single day (or instant), neither disputed nor
// inferred.
bool IsSureDay(std::string_view timex_value, std::string_view certainty);

}  // namespace recount::report
