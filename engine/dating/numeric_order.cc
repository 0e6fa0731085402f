// "02/03/2022": the third of February or the second of March? An article keeps one order.
#include <cctype>

#include "engine/dating/tables.h"

namespace recount::dating {

std::optional<bool> DayFirst(const Annotated& a) {
  int figures = 0, words = 0;  // above 0: the day first
  for (const TimeMention& t : a.times) {
    const TimeDescription& w = t.what;
    if (w.kind != TimeKind::kPoint || w.month == 0 || w.day == 0 || t.span.size() == 0) continue;
    const std::string_view form = Slice(a.article.text, t.span);
    if (w.numeric != 0) {
      if (w.day > 12 && w.month <= 12) figures += w.numeric == 2 ? 1 : -1;
      continue;
    }
    const auto first = form.find_first_of("0123456789");
    const auto letters = form.find_first_of("JFMASONDjfmasond");  // how months begin, in the languages there are
    if (first == std::string_view::npos || form.size() > 60) continue;
    const bool digit = std::isdigit(static_cast<unsigned char>(form.front())) != 0;
    const bool iso = digit && form.size() > 4 && std::isdigit(static_cast<unsigned char>(form[3])) != 0;
    if (!iso && letters != std::string_view::npos) words += digit ? 1 : -1;
  }
  if (figures != 0) return figures > 0;
  if (words != 0) return words > 0;
  return std::nullopt;
}

}  // namespace recount::dating
