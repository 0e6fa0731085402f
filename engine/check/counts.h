// Inside check: one function for each of the six things counted. A met expectation that is marked as a gap goes to
// `closed`.
#pragma once

#include "engine/check/check.h"
#include "engine/check/reported.h"

namespace recount::check {

using Closed = std::vector<std::string>;

PublishedCount CountPublished(const Corpus& corpus, const Reported& reported, Closed* closed);
Count CountTimes(const Corpus& corpus, const Reported& reported, Closed* closed);
SpeechCount CountSpeech(const Corpus& corpus, const Reported& reported, Closed* closed);
Count CountTimeline(const Corpus& corpus, const Reported& reported, Closed* closed);
FindingsCount CountFindings(const Corpus& corpus, const Reported& reported, Closed* closed);
CopiesCount CountCopies(const Corpus& corpus, const Reported& reported);

}  // namespace recount::check
