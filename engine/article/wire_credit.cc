#include "engine/article/wire_credit.h"

#include "absl/strings/str_cat.h"
#include "engine/model/strings.h"

namespace recount::article {
namespace {

constexpr std::size_t kCreditLines = 12;
constexpr std::size_t kEndLines = 15;

// "By Jane Roe, Associated Press", "By JANE ROE (AP)", "By Agency staff", "Reuters": the agency among the parts.
const Agency* InByline(const Agencies& agencies, std::string_view words) {
  if (words.size() > 200) return nullptr;
  words = Trimmed(words);
  for (const std::string_view lead : {"By ", "BY ", "by ", "From "}) {
    if (words.substr(0, lead.size()) == lead) words = words.substr(lead.size());
  }
  while (!words.empty()) {
    std::size_t cut = words.find_first_of(",|()/;:\t");
    for (const std::string_view divider : {" and ", " with ", " in ", " for ", " · ", " • ", " - ", " – ", " — "})
      cut = std::min(cut, words.find(divider));
    const std::string_view part = Trimmed(words.substr(0, cut));
    if (const Agency* agency = agencies.Named(part); agency != nullptr && agency->wire) return agency;
    if (cut == std::string_view::npos) break;
    words = words.substr(cut);
    const auto next = words.find_first_not_of(",|()/;: \t-");
    if (next == std::string_view::npos) break;
    words = words.substr(next);
    for (const std::string_view lead : {"and ", "with ", "in ", "for ", "· ", "• ", "– ", "— "}) {
      if (words.substr(0, lead.size()) == lead) words = words.substr(lead.size());
    }
  }
  return nullptr;
}

// A byline names it, or a line of its own right below title, byline or date. Elsewhere near the top such a line may
// credit a picture.
const Agency* AtTop(const Agencies& agencies, Draft* draft) {
  std::size_t seen = 0;
  bool below_head = true, other_byline = false;
  for (std::size_t i = draft->NextLine(0); i < draft->lines.size() && seen < kCreditLines;
       i = draft->NextLine(i + 1), ++seen) {
    const int mark = draft->mark_of[i];
    const Part part = mark < 0 ? Part::kBody : draft->marks[static_cast<std::size_t>(mark)].part;
    if (part == Part::kHeader || part == Part::kDateLine) {
      if (const Agency* agency = InByline(agencies, draft->Words(i))) return agency;
      const std::string_view words = draft->Words(i);
      other_byline = other_byline || words.substr(0, 3) == "By " || words.substr(0, 3) == "BY ";
    } else if (draft->Free(i) && below_head && !other_byline) {
      if (const Agency* agency = agencies.Named(draft->Words(i)); agency != nullptr && agency->wire) {
        draft->MarkLine(i, Part::kHeader);
        return agency;
      }
    }
    below_head = part == Part::kHeader || part == Part::kDateLine || part == Part::kTitle || part == Part::kBoilerplate;
  }
  return nullptr;
}

const Agency* AtEnd(const Agencies& agencies, Draft* draft) {
  std::size_t seen = 0;
  bool last_text = true;
  for (std::size_t i = draft->lines.size(); i-- > 0 && seen < kEndLines;) {
    if (draft->lines[i].blank()) continue;
    ++seen;
    const bool free = draft->Free(i);
    if (free && !last_text) return nullptr;
    const std::string_view words = draft->Words(i);
    const int mark = draft->mark_of[i];
    if (!free && (mark < 0 || draft->marks[static_cast<std::size_t>(mark)].part != Part::kBoilerplate)) continue;
    const Agency* agency = agencies.Closing(words);
    if (free) {
      last_text = false;
      if (agency != nullptr && words.size() < 60 && CountWords(draft->text(), draft->lines[i].span, 6) <= 5) {
        draft->MarkLine(i, Part::kBoilerplate);
      }
    }
    if (agency != nullptr) return agency;
  }
  return nullptr;
}

}  // namespace

void ReadWireCredit(const Agencies& agencies, std::string_view author, Draft* draft) {
  std::string& agency = draft->article.agency;
  const auto take = [&](const Agency* found) {
    if (found != nullptr && agency.empty()) agency = found->name;
  };
  const Agency* top = AtTop(agencies, draft);
  const Agency* end = AtEnd(agencies, draft);
  take(InByline(agencies, author));
  take(top);
  take(end);
  if (const Agency* outlet = agencies.Named(draft->article.outlet); outlet != nullptr && outlet->wire) take(outlet);
}

}  // namespace recount::article
