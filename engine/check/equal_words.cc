#include "engine/check/equal_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "engine/check/fold.h"

namespace recount::check {
namespace {

bool Subset(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::all_of(a.begin(), a.end(),
                     [&](const std::string& w) { return std::find(b.begin(), b.end(), w) != b.end(); });
}

constexpr std::array<std::string_view, 28> kTitles = {
    "mr",        "mrs",        "ms",        "miss",        "dr",           "sir",    "lord",
    "president", "prime",      "minister",  "foreign",     "secretary",    "state",  "the",
    "gen",       "general",    "chief",     "mayor",       "governor",     "king",   "queen",
    "chairman",  "chairwoman", "spokesman", "spokeswoman", "spokesperson", "deputy", "ambassador"};

std::vector<std::string> NameTokens(std::string_view name) {
  std::string folded = FoldText(name);
  for (auto at = folded.find("u.s."); at != std::string::npos; at = folded.find("u.s.", at + 2))
    folded.replace(at, 4, "us");
  auto tokens = PlainWords(folded);
  std::erase_if(tokens, [](const std::string& token) {
    std::string_view bare = token;
    while (!bare.empty() && bare.front() == '.') bare.remove_prefix(1);
    while (!bare.empty() && bare.back() == '.') bare.remove_suffix(1);
    return bare == "of" || bare == "coach" || std::find(kTitles.begin(), kTitles.end(), bare) != kTitles.end();
  });
  return tokens;
}

bool TokensAlike(std::string_view a, std::string_view b) {
  const auto bare = [](std::string_view s) {
    while (!s.empty() && s.front() == '.') s.remove_prefix(1);
    while (!s.empty() && s.back() == '.') s.remove_suffix(1);
    return s;
  };
  a = bare(a);
  b = bare(b);
  return a == b || (std::min(a.size(), b.size()) > 3 && Likeness(a, b) >= 0.75);
}

struct Block {
  std::size_t a = 0, b = 0, size = 0;
};

// The longest common block; of equally long ones the first in a, then in b.
Block LongestBlock(std::string_view a, std::string_view b) {
  Block best;
  std::vector<std::size_t> before(b.size() + 1, 0);
  std::vector<std::size_t> now(b.size() + 1, 0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < b.size(); ++j) {
      now[j + 1] = a[i] == b[j] ? before[j] + 1 : 0;
      const Block block{i + 1 - now[j + 1], j + 1 - now[j + 1], now[j + 1]};
      if (block.size > best.size || (block.size == best.size && block.size > 0 &&
                                     (block.a < best.a || (block.a == best.a && block.b < best.b)))) {
        best = block;
      }
    }
    std::swap(before, now);
  }
  return best;
}

std::size_t Matching(std::string_view a, std::string_view b) {
  std::size_t sum = 0;
  std::vector<std::pair<std::string_view, std::string_view>> todo = {{a, b}};
  while (!todo.empty()) {
    const auto [x, y] = todo.back();
    todo.pop_back();
    const auto block = LongestBlock(x, y);
    if (block.size == 0) continue;
    sum += block.size;
    todo.emplace_back(x.substr(0, block.a), y.substr(0, block.b));
    todo.emplace_back(x.substr(block.a + block.size), y.substr(block.b + block.size));
  }
  return sum;
}

}  // namespace

double Likeness(std::string_view a, std::string_view b) {
  if (a.empty() && b.empty()) return 1;
  return 2.0 * static_cast<double>(Matching(a, b)) / static_cast<double>(a.size() + b.size());
}

bool WordsEqual(std::string_view expected, std::string_view got, std::string_view folded_evidence) {
  const auto e = FoldText(expected);
  const auto g = FoldText(got);
  if (e.empty()) return false;
  if (!g.empty() && (g.find(e) != std::string::npos || e.find(g) != std::string::npos)) return true;
  const auto we = ContentWords(expected);
  const auto wg = ContentWords(got);
  if (!we.empty() && !wg.empty() && (Subset(we, wg) || Subset(wg, we))) return true;
  if (folded_evidence.empty()) return false;
  const auto in_evidence = [&](const std::string& w) { return folded_evidence.find(w) != std::string_view::npos; };
  return in_evidence(e) || (!we.empty() && std::all_of(we.begin(), we.end(), in_evidence));
}

bool SpeakersEqual(std::string_view expected, std::string_view got) {
  if (got.empty()) return false;
  const auto e = FoldText(expected);
  const auto g = FoldText(got);
  if (g.find(e) != std::string::npos || e.find(g) != std::string::npos) return true;
  const auto te = NameTokens(expected);
  const auto tg = NameTokens(got);
  if (te.empty() || tg.empty()) return false;
  const auto& small = te.size() <= tg.size() ? te : tg;
  const auto& big = te.size() <= tg.size() ? tg : te;
  return std::all_of(small.begin(), small.end(), [&](const std::string& a) {
    return std::any_of(big.begin(), big.end(), [&](const std::string& b) { return TokensAlike(a, b); });
  });
}

}  // namespace recount::check
