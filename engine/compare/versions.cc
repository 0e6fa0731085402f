#include "engine/compare/versions.h"

namespace recount::compare {

std::vector<int> ReplacedBy(const story::StoryGraph& graph, const std::vector<Claim>& claims) {
  std::vector<int> out(claims.size(), -1);
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const int later = graph.origins().LaterVersion(claims[i].article);
    if (later < 0) continue;
    for (std::size_t j = 0; j < claims.size(); ++j) {
      if (claims[j].article != later) continue;
      if (claims[j].key == claims[i].key) {
        out[i] = -1;
        break;
      }
      if (out[i] < 0) out[i] = static_cast<int>(j);
    }
  }
  return out;
}

}  // namespace recount::compare
