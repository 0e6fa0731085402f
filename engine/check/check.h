// The third job: run regression tests on fixture corpora. What a careful reader expects of a corpus against what the
// engine found.
//
//   auto corpus = check::LoadCorpus("fixtures/ferry-fire-rising-toll");      // status names file and place
//   auto result = check::CheckAccount(account, *corpus);
//   std::cout << check::Say(result, check::Detail::kFull);
//   if (!result.Passed()) return 1;
//
// Counts are those of the reference scorer (expectations.md); tests/check shows that they are the same on every
// fixture. Six things are counted: published dates (stated and inferred apart), times, speech, timeline, findings by
// verdict, and copies.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/check/corpus.h"
#include "engine/check/view.h"

namespace recount::check {

struct Miss {
  std::string what;  // one sentence: what was expected, and what stood there instead
  std::string gap;   // the reason why it is known to be missed; empty: a failure
};

struct Count {
  int expected = 0, found = 0;
  std::vector<Miss> misses;
  bool operator==(const Count& o) const {
    return expected == o.expected && found == o.found && misses.size() == o.misses.size();
  }
};

struct PublishedCount {
  int stated = 0, stated_found = 0;
  int inferred = 0, inferred_found = 0;
  int basis = 0;  // inferred ones that also say that they are inferred
  std::vector<Miss> misses;
};

struct SpeechCount : Count {
  int said = 0;  // speaker and words right
  int kind = 0;  // of these, kind right
  int via = 0, via_expected = 0;
};

struct VerdictCount {
  std::string verdict;
  int expected = 0, found = 0, reported = 0;
  bool exhaustive = false;  // only then the following count
  int right = 0, tolerated = 0, false_alarms = 0;
};

struct FindingsCount {
  std::vector<VerdictCount>
      verdicts;  // those expected or reported, in the order agree, compatible, conflict, disputed, updated, single
  std::vector<Miss> misses;
  std::vector<std::string> false_alarms;
  int tolerated = 0;
};

struct CopiesCount {
  int expected = 0, found = 0, reported = 0, false_pairs = 0;  // pairs of articles
  std::vector<Miss> misses;
  std::vector<std::string> false_alarms;
};

struct CheckResult {
  std::string corpus;
  PublishedCount published;
  Count times;
  SpeechCount speech;
  Count timeline;
  FindingsCount findings;
  CopiesCount copies;
  std::vector<std::string> closed_gaps;  // expectations marked as gaps that are met: take the mark away

  int Expected() const;  // everything
  int Found() const;
  int OpenGaps() const;  // misses with a reason
  int Failures() const;  // misses without one, false alarms, gaps that closed unnoticed
  bool Passed() const { return Failures() == 0; }
};

CheckResult CheckAccount(const Account& account, const Corpus& corpus);
CheckResult CheckView(const View& view, const Corpus& corpus);

enum class Detail { kTable, kFull };
// The table, and with kFull every miss, false alarm and gap in a line of its own.
std::string Say(const CheckResult& result, Detail detail);

}  // namespace recount::check
