#include "engine/dating/history.h"

#include <algorithm>
#include <iterator>

namespace recount::dating {
namespace {

constexpr std::size_t kFarBack = 200;  // times further back than this are not meant

}  // namespace

const History::Entry* History::LastOf(TimeUnit grain, const May& may) const {
  return LastWithin(grain, grain, may);
}

const History::Entry* History::LastWithin(TimeUnit least, TimeUnit unit, const May& may) const {
  std::size_t steps = 0;
  for (auto it = entries_.rbegin(); it != entries_.rend() && steps < kFarBack; ++it, ++steps) {
    if (it->stretch.grain >= least && it->stretch.grain <= unit && (!may || may(*it))) return &*it;
  }
  return nullptr;
}

const History::Entry* History::LastTold(int sentence, TimeUnit most) const {
  std::size_t steps = 0;
  for (auto it = entries_.rbegin(); it != entries_.rend() && steps < kFarBack; ++it, ++steps) {
    if (!it->told || it->stretch.grain < TimeUnit::kDay || it->stretch.grain > most) continue;
    const auto begin = std::next(it);
    const bool over = it->ends && it->sentence < sentence && begin != entries_.rend();
    if (over && begin->told && begin->sentence == it->sentence && begin->stretch.grain >= TimeUnit::kDay &&
        begin->stretch.grain <= most)
      return &*begin;
    return &*it;
  }
  return nullptr;
}

const History::Entry* History::CurrentQuarter(Day today) const {
  const Entry *over = nullptr, *begun = nullptr;
  std::size_t steps = 0;
  for (auto it = entries_.rbegin(); it != entries_.rend() && steps < kFarBack; ++it, ++steps) {
    if (it->stretch.grain != TimeUnit::kQuarter || it->stretch.first > today) continue;
    const Entry** best = it->stretch.last < today ? &over : &begun;
    if (*best == nullptr || it->stretch.first > (*best)->stretch.first) *best = &*it;
  }
  return over != nullptr ? over : begun;
}

const History::Entry* History::DayOfSentence(int sentence, const May& may) const {
  for (auto it = entries_.rbegin(); it != entries_.rend() && it->sentence == sentence; ++it) {
    if (it->stretch.grain == TimeUnit::kDay && may(*it)) return &*it;
  }
  if (ahead_ == nullptr) return nullptr;
  const int done = entries_.empty() ? -1 : entries_.back().time;
  auto it =
      std::upper_bound(ahead_->begin(), ahead_->end(), done, [](int time, const Entry& e) { return time < e.time; });
  for (; it != ahead_->end() && it->sentence <= sentence; ++it) {
    if (it->sentence == sentence && it->stretch.grain == TimeUnit::kDay && !it->clock && may(*it)) return &*it;
  }
  return nullptr;
}

}  // namespace recount::dating
