#include "engine/language/training/perceptron.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/language/sparse_table.h"

namespace recount::language {
namespace {

void Put(std::string* out, std::size_t at, std::uint64_t value, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i) (*out)[at + i] = static_cast<char>((value >> (8 * i)) & 0xFFU);
}

}  // namespace

Perceptron::Perceptron(int seen_first) : rows_(std::size_t{1} << 20U), seen_first_(seen_first) {
  if (seen_first_ > 1) seen_.assign(kSeen, 0);
}

std::size_t Perceptron::Find(std::uint64_t feature) const {
  const std::size_t mask = rows_.size() - 1;
  std::size_t at = Home(feature) & mask;
  while (rows_[at].room != 0 && rows_[at].feature != feature) at = (at + 1) & mask;
  return at;
}

void Perceptron::See(const std::uint64_t* features, int count) {
  for (int i = 0; i < count && seen_first_ > 1; ++i) {
    std::uint8_t& n = seen_[Home(features[i]) % kSeen];
    if (n < 255) ++n;
  }
}

void Perceptron::Score(const std::uint64_t* features, int count, int* scores) const {
  // Three passes, so that the memory of all rows is on its way before the first is read.
  std::array<const Row*, 256> found;
  const std::size_t mask = rows_.size() - 1;
  for (int i = 0; i < count; ++i) __builtin_prefetch(&rows_[Home(features[i]) & mask]);
  int n = 0;
  for (int i = 0; i < count; ++i) {
    const Row& row = rows_[Find(features[i])];
    if (row.room == 0) continue;
    __builtin_prefetch(&entries_[row.begin]);
    found[static_cast<std::size_t>(n++)] = &row;
  }
  for (int i = 0; i < n; ++i) {
    const Row& row = *found[static_cast<std::size_t>(i)];
    for (std::uint32_t k = row.begin; k < row.begin + row.count; ++k) scores[entries_[k].action] += entries_[k].weight;
  }
}

void Perceptron::Grow() {
  std::vector<Row> old(rows_.size() * 2);
  old.swap(rows_);
  for (const Row& row : old) {
    if (row.room != 0) rows_[Find(row.feature)] = row;
  }
}

void Perceptron::Add(std::uint64_t feature, int action, int by) {
  std::size_t at = Find(feature);
  if (rows_[at].room == 0) {
    if (seen_first_ > 1 && seen_[Home(feature) % kSeen] < seen_first_) return;
    if (++used_ * 2 > rows_.size()) {
      Grow();
      at = Find(feature);
    }
    rows_[at] = {feature, static_cast<std::uint32_t>(entries_.size()), 0, 2};
    entries_.resize(entries_.size() + 2);
  }
  Row& row = rows_[at];
  std::uint32_t k = row.begin;
  while (k < row.begin + row.count && entries_[k].action != action) ++k;
  if (k == row.begin + row.count) {
    if (row.count == row.room) {
      // Move the row to the end, with twice the room.
      const auto begin = static_cast<std::uint32_t>(entries_.size());
      entries_.resize(entries_.size() + std::size_t{row.room} * 2);
      std::copy_n(entries_.begin() + row.begin, row.count, entries_.begin() + begin);
      row.begin = begin;
      row.room = static_cast<std::uint16_t>(row.room * 2);
      k = row.begin + row.count;
    }
    entries_[k] = {0, now_, 0, action};
    ++row.count;
  }
  Entry& e = entries_[k];
  e.total += (now_ - e.stamp) * e.weight;
  e.stamp = now_;
  e.weight += by;
}

void Perceptron::Update(const std::uint64_t* features, int count, int right, int wrong) {
  for (int i = 0; i < count; ++i) {
    Add(features[i], right, 1);
    Add(features[i], wrong, -1);
  }
}

std::vector<Perceptron::Weight> Perceptron::Averaged() const {
  std::vector<Weight> out;
  const double decisions = static_cast<double>(std::max<std::int64_t>(now_, 1));
  for (const Row& row : rows_) {
    if (row.room == 0) continue;
    for (std::uint32_t k = row.begin; k < row.begin + row.count; ++k) {
      const Entry& e = entries_[k];
      const std::int64_t total = e.total + (now_ - e.stamp) * e.weight;
      if (total != 0) out.push_back({row.feature, e.action, static_cast<double>(total) / decisions});
    }
  }
  std::sort(out.begin(), out.end(), [](const Weight& a, const Weight& b) {
    return a.feature != b.feature ? a.feature < b.feature : a.action < b.action;
  });
  return out;
}

std::string PackTable(const std::vector<Perceptron::Weight>& weights, double scale, double threshold) {
  struct Made {
    std::uint64_t feature;
    std::uint32_t row;
  };
  std::vector<Made> made;
  std::string rows(4, '\0');  // row 0 marks an empty slot
  for (std::size_t i = 0; i < weights.size();) {
    std::size_t end = i;
    std::string pairs;
    for (; end < weights.size() && weights[end].feature == weights[i].feature; ++end) {
      if (std::abs(weights[end].value) < threshold) continue;
      // A weight too large for a byte stands as several.
      for (long w = std::lround(weights[end].value * scale); w != 0 && pairs.size() < 510;) {
        const long part = std::clamp(w, -127L, 127L);
        pairs.push_back(static_cast<char>(weights[end].action));
        pairs.push_back(static_cast<char>(part));
        w -= part;
      }
    }
    if (!pairs.empty()) {
      made.push_back({weights[i].feature, static_cast<std::uint32_t>(rows.size())});
      rows.push_back(static_cast<char>(pairs.size() / 2));
      rows += pairs;
    }
    i = end;
  }
  const auto slots = static_cast<std::uint32_t>(made.size() + made.size() / 4 + 8);
  std::string out(8 + std::size_t{slots} * SparseTable::kSlot + 2, '\0');
  Put(&out, 0, slots, 4);
  Put(&out, 4, rows.size(), 4);
  std::vector<bool> taken(slots, false);
  for (const Made& m : made) {
    std::uint32_t at = SparseTable::SlotOf(m.feature, slots);
    while (taken[at]) at = at + 1 == slots ? 0 : at + 1;
    taken[at] = true;
    const std::size_t place = 8 + std::size_t{at} * SparseTable::kSlot;
    Put(&out, place, m.row, 3);
    Put(&out, place + 3, m.feature >> 40U, 3);
  }
  return out + rows;
}

}  // namespace recount::language
