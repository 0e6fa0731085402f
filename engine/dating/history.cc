#include "engine/dating/history.h"

namespace recount::dating {
namespace {

constexpr std::size_t kFarBack = 200;  // times further back than this are not meant

}  // namespace

const History::Entry* History::LastOf(TimeUnit grain) const {
  return LastWithin(grain, grain);
}

const History::Entry* History::LastWithin(TimeUnit least, TimeUnit unit) const {
  std::size_t steps = 0;
  for (auto it = entries_.rbegin(); it != entries_.rend() && steps < kFarBack; ++it, ++steps) {
    if (it->stretch.grain >= least && it->stretch.grain <= unit) return &*it;
  }
  return nullptr;
}

}  // namespace recount::dating
