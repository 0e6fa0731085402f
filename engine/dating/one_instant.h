// One instant told on two clocks: "10:17 p.m. local time (0117 GMT) on Sunday". The time in brackets takes its day from
// the one before it, and may be a day on or back where the hours say so: no zone lies more than 12 hours behind UTC or
// 14 before it.
#pragma once

#include <string_view>
#include <vector>

#include "engine/model/time.h"

namespace recount::dating {

// Mends the values of resolved times of one text, in text order.
void AgreeClocks(std::string_view text, std::vector<TimeMention>* times);

}  // namespace recount::dating
