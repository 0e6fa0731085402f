// What a verb cue reports: the stretch of words that is its content, by the frames that its lexicon entries allow.
#pragma once

#include <vector>

#include "engine/model/text.h"
#include "engine/speech/draft.h"
#include "engine/speech/read_cues.h"

namespace recount::speech {

class ContentReader {
 public:
  ContentReader(const Context& in, const Sentence& sentence);

  // Tries the frames in order of trust: words before the cue, a clause, a quotation, then objects. Fills content,
  // frame, stance, rule, and the prepositions that belong to the cue; false if nothing fits.
  bool Read(const std::vector<Entry>& entries, Draft* d) const;

 private:
  struct Choice {
    const Entry* entry = nullptr;
    unsigned frame = 0;
  };
  const Entry* Takes(const std::vector<Entry>& entries, unsigned frame, const Draft& d) const;
  bool TakeLeft(const std::vector<Entry>& entries, Draft* d) const;
  bool TakeClause(const std::vector<Entry>& entries, Draft* d) const;
  bool TakeRightQuote(const std::vector<Entry>& entries, Draft* d) const;
  bool TakeObjects(const std::vector<Entry>& entries, Draft* d) const;
  bool TakePassive(const std::vector<Entry>& entries, Draft* d) const;
  bool TakePassivePhrase(const std::vector<Entry>& entries, Range subject, Draft* d) const;
  bool TakeRaised(const std::vector<Entry>& entries, Draft* d) const;
  bool TakePrep(const std::vector<Entry>& entries, Draft* d) const;
  void Done(const Entry& entry, unsigned frame, Draft* d) const;

  Range Branch(int head, int from) const;  // the branch of `head` from token `from` on, trimmed
  void GrowToQuote(Range* range) const;    // a quotation that the range cuts is taken whole
  int FindAs(int v, int after, std::string_view word) const;
  int NumberAt(int v, int from) const;
  int ExtendClause(int v, int head, int end) const;
  int ExtendObject(int end) const;
  int FirstBehind(const Draft& d, int content_head) const;
  void CutAtResumed(Range* range) const;
  void CutAtAccording(Range* range) const;
  void CutAtClause(int v, Range* range) const;
  void CutAtReport(int v, Range* range) const;
  Range AccusedOf(int v, const std::vector<Entry>& entries, const Draft& d) const;
  int ThatBehindAddressee(const Draft& d) const;
  int ClauseEnd(const Draft& d) const;
  int SourceBehindQuote(Draft* d) const;
  bool TakeGap(const std::vector<Entry>& entries, Draft* d) const;
  bool TakeRest(const Entry& entry, Draft* d) const;
  bool HasMark(int clause) const;
  bool IsApposed(int v, int clause) const;
  int ClauseAbove(int v) const;
  int MisreadRelative(int v, const Entry& entry) const;
  int CutAtRaised(int v, int first, int last) const;

  const Context& in_;
  const Text& text_;
  const Tree& tree_;
  const Sentence& s_;
};

}  // namespace recount::speech
