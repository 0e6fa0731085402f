// Figures that stand beside a toll and are none: what was added ("after seven more died"), a part ("17 of the
// wounded"), another time ("four prior arrests"), what one person did ("a fisherman saved eleven").
#pragma once

#include "engine/knowledge/words.h"
#include "engine/model/annotated.h"

namespace recount::compare {

bool IsPartialToll(const knowledge::Words& words, const Annotated& article, const EventMention& m, const Quantity& q);

}  // namespace recount::compare
