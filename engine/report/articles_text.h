// The articles that a report rests on, with their publication days and where those come from: everything else is
// counted from them.
#pragma once

#include <string_view>

#include "engine/report/teller.h"
#include "engine/report/view.h"

namespace recount::report {

// "5 articles from 4 outlets".
std::string CountArticles(const View& view);

// One row an article where there are at most 30; beyond that, how many dates are stated, inferred, unknown.
void TellArticles(const View& view, Teller* teller);

// Tone of a verdict.
Tone ToneOf(Verdict verdict);

}  // namespace recount::report
