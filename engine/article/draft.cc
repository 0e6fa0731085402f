#include "engine/article/draft.h"

namespace recount::article {

std::size_t Draft::NextLine(std::size_t from) const {
  while (from < lines.size() && lines[from].blank()) ++from;
  return from;
}

std::size_t Draft::NextFree(std::size_t from) const {
  while (from < lines.size() && !Free(from)) ++from;
  return from;
}

void Draft::MarkLine(std::size_t line, Part part, bool repeated) {
  MarkLineAs(line, lines[line].span, part, repeated);
}

void Draft::MarkLineAs(std::size_t line, Span span, Part part, bool repeated) {
  if (span.empty() || taken[line] != 0) return;
  taken[line] = 1;
  mark_of[line] = static_cast<int>(marks.size());
  marks.push_back({part, span, repeated});
}

void Draft::MarkSpan(Span span, Part part) {
  if (!span.empty()) marks.push_back({part, span, false});
}

}  // namespace recount::article
