#include "engine/article/page_lines.h"

#include "engine/article/date_lines.h"

namespace recount::article {
namespace {

constexpr std::size_t kShortLine = 22;  // words; headlines of other articles and form fields have fewer

}  // namespace

std::vector<std::size_t> MarkPageLines(const PageRules& rules, const Dates& dates, Draft* draft) {
  std::vector<std::size_t> strong;
  std::size_t nth = 0;
  for (std::size_t i = draft->NextLine(0); i < draft->lines.size(); i = draft->NextLine(i + 1), ++nth) {
    if (draft->taken[i] != 0 || (nth < 14 && IsDateLine(dates, *draft, i))) continue;
    const PageHit hit = rules.Find(draft->text(), draft->lines[i].span, nth);
    if (hit.rule == nullptr) continue;
    if (!hit.whole) {
      draft->MarkSpan(hit.span, hit.rule->part);
      continue;
    }
    draft->MarkLine(i, hit.rule->part);
    if (hit.rule->strong) strong.push_back(i);
  }
  return strong;
}

void MarkEnd(const std::vector<std::size_t>& strong, Draft* draft) {
  if (strong.empty()) return;
  std::size_t last_text = 0;
  for (std::size_t i = draft->lines.size(); i-- > 0;) {
    if (draft->Free(i) && CountWords(draft->text(), draft->lines[i].span, kShortLine + 1) > kShortLine) {
      last_text = i;
      break;
    }
  }
  for (const std::size_t line : strong) {
    if (line <= last_text) continue;
    for (std::size_t i = line; i < draft->lines.size(); ++i) draft->MarkLine(i, Part::kBoilerplate);
    return;
  }
}

}  // namespace recount::article
