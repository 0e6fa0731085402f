#include "engine/article/captions.h"

#include <algorithm>
#include <deque>

namespace recount::article {
namespace {

constexpr std::size_t kMostCaptionWords = 100;
constexpr std::size_t kNear = 6;         // lines that are not blank
constexpr std::size_t kFewestWords = 5;  // shorter lines repeat by chance

}  // namespace

void MarkCaptions(const Agencies& agencies, Draft* draft) {
  struct Recent {
    std::size_t line;
    std::string key;
  };
  std::deque<Recent> recent;
  for (std::size_t i = draft->NextLine(0); i < draft->lines.size(); i = draft->NextLine(i + 1)) {
    const Span span = draft->lines[i].span;
    const int mark = draft->mark_of[i];
    const bool caption_already = mark >= 0 && draft->marks[static_cast<std::size_t>(mark)].part == Part::kCaption;
    if (draft->taken[i] != 0 && !caption_already) continue;
    const std::size_t count = CountWords(draft->text(), span, kMostCaptionWords + 1);
    if (count > kMostCaptionWords) continue;
    std::string key = count >= kFewestWords ? WordKey(draft->text(), span) : std::string();
    bool only = false;
    const bool credit = agencies.EndsInPhotoCredit(draft->Words(i), &only);
    // Directly below itself a paragraph is a picture's text and its caption. Further away a whole sentence may be a
    // scraper's fault.
    bool repeated = false;
    for (std::size_t k = 0; k < recent.size() && !key.empty(); ++k) {
      const bool adjacent = k + 1 == recent.size();
      if (recent[k].key != key || !(adjacent || credit || !EndsInFullStop(draft->Words(i)))) continue;
      repeated = true;
      draft->MarkLine(recent[k].line, Part::kCaption);
    }
    if (caption_already) {
      Mark& known = draft->marks[static_cast<std::size_t>(mark)];
      known.repeated = known.repeated || repeated;
    } else if (repeated || credit) {
      draft->MarkLine(i, Part::kCaption, repeated);
      // A credit on a line of its own, directly below its caption.
      if (only && i > 0 && draft->Free(i - 1) && !EndsInFullStop(draft->Words(i - 1)) && i >= 2 &&
          draft->lines[i - 2].blank()) {
        draft->MarkLine(i - 1, Part::kCaption);
      }
    }
    recent.push_back({i, std::move(key)});
    if (recent.size() > kNear) recent.pop_front();
  }
}

}  // namespace recount::article
