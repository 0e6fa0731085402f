#include "engine/model/article.h"

#include <algorithm>

namespace recount {

Part Article::PartAt(int at) const {
  auto after =
      std::upper_bound(marks.begin(), marks.end(), at, [](int byte, const Mark& m) { return byte < m.span.begin; });
  if (after == marks.begin()) return Part::kBody;
  const Mark& mark = *std::prev(after);
  return mark.span.Contains(at) ? mark.part : Part::kBody;
}

}  // namespace recount
