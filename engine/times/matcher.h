// Runs the grammar's automaton over one article's atoms.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "engine/times/grammar.h"

namespace recount::times {

class Matcher {
 public:
  Matcher(const Grammar& grammar, const knowledge::Numbers& numbers, const Text& text, const std::vector<Atom>& atoms);

  // All expressions that rules find by themselves, not overlapping: of those that begin first, the longest.
  std::vector<Match> FindAll();

 private:
  // The matches of a category that begin at this atom, the best rule for each end.
  const std::vector<Match>& At(int category, int at);
  void Walk(int node, int at, int start, std::vector<Capture>* captures, std::vector<int>* ends,
            std::vector<Match>* out);
  void Finish(const Leaf& leaf, int at, int start, const std::vector<Capture>& captures, const std::vector<int>& ends,
              std::vector<Match>* out);
  const std::optional<Numeral>& NumeralAt(NumeralKind kind, int at);
  bool Allowed(const Rule& rule, int begin, int end) const;
  bool Meets(const Neighbours& n, int at, bool before) const;
  const Atom& atom(int i) const { return atoms_[static_cast<std::size_t>(i)]; }
  bool SameParagraph(int a, int b) const;

  const Grammar& grammar_;
  const knowledge::Numbers& numbers_;
  const Text& text_;
  const std::vector<Atom>& atoms_;
  Text atom_text_;
  static constexpr int kMaxDepth = 10;  // categories inside categories
  struct Scratch {
    std::vector<Capture> captures;
    std::vector<int> ends;
  };
  int depth_ = 0;
  std::array<Scratch, kMaxDepth> scratch_;  // by depth
  const std::vector<Match> nothing_;
  absl::flat_hash_map<std::uint64_t, std::unique_ptr<std::vector<Match>>> memo_;  // null: no match
  absl::flat_hash_map<std::uint64_t, std::optional<Numeral>> numerals_;
};

}  // namespace recount::times
