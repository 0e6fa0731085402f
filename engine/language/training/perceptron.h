// An averaged perceptron over hashed features: whole-number weights and sums, so training gives the same bytes every
// time.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace recount::language {

class Perceptron {
 public:
  // Features get weights only after they were seen so often: what occurs once teaches nothing and fills the model.
  explicit Perceptron(int seen_first);
  void See(const std::uint64_t* features, int count);

  // Adds each feature's weights to scores[action].
  void Score(const std::uint64_t* features, int count, int* scores) const;
  // Rewards `right` and punishes `wrong` for these features.
  void Update(const std::uint64_t* features, int count, int right, int wrong);
  // One decision has been taken; averages are over decisions.
  void Tick() { ++now_; }
  std::int64_t ticks() const { return now_; }

  // Sums averaged weights of both: parameters of separately trained models mix (same features, other order of
  // sentences).
  struct Weight {
    std::uint64_t feature = 0;
    int action = 0;
    double value = 0;
  };
  // All averaged weights, sorted by feature and action.
  std::vector<Weight> Averaged() const;

 private:
  struct Entry {
    std::int64_t total = 0;  // sum of the weight over decisions, up to `stamp`
    std::int64_t stamp = 0;
    std::int32_t weight = 0;
    std::int32_t action = 0;
  };
  struct Row {
    std::uint64_t feature = 0;
    std::uint32_t begin = 0;
    std::uint16_t count = 0;
    std::uint16_t room = 0;
  };
  static std::size_t Home(std::uint64_t feature) {
    return static_cast<std::size_t>((feature * 0xD6E8FEB86659FD93ULL) >> 20U);
  }
  std::size_t Find(std::uint64_t feature) const;
  void Add(std::uint64_t feature, int action, int by);
  void Grow();

  std::vector<Row> rows_;  // open addressing; room 0: empty
  std::vector<Entry> entries_;
  std::size_t used_ = 0;
  std::int64_t now_ = 0;
  static constexpr std::size_t kSeen = std::size_t{1} << 26U;
  int seen_first_ = 1;
  std::vector<std::uint8_t> seen_;
};

// The table of SparseTable, from weights: those that round to nothing at this scale, or lie under the threshold, are
// left out.
std::string PackTable(const std::vector<Perceptron::Weight>& weights, double scale, double threshold);

}  // namespace recount::language
