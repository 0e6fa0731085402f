#include "engine/compare/spelled_apart.h"

#include <utility>
#include <vector>

#include "engine/story/story_graph.h"

namespace recount::compare {
namespace {

constexpr std::size_t kShortest = 4;  // letters of a word that a slip leaves recognisable

// y and h come and go between languages as vowels do.
bool IsVowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y' || c == 'h';
}

// Whether one letter more, less or other makes one of the other.
bool OneApart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a == b) return false;
  std::size_t begin = 0, end = 0;
  while (begin < a.size() && a[begin] == b[begin]) ++begin;
  while (end < a.size() - begin && a[a.size() - 1 - end] == b[b.size() - 1 - end]) ++end;
  return a.size() - begin - end <= 1 && b.size() - begin - end <= 1;
}

}  // namespace

std::string Skeleton(std::string_view word) {
  std::string out;
  for (const char c : story::SoundKey(word)) {
    if (!IsVowel(c) && (out.empty() || out.back() != c)) out.push_back(c);
  }
  return out;
}

bool SpelledApart(std::string_view a, std::string_view b) {
  const std::vector<std::string> x = story::NameWords(a), y = story::NameWords(b);
  if (x.size() != y.size() || x.size() < 2) return false;
  std::size_t other = x.size();
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (x[i] == y[i]) continue;
    if (other != x.size()) return false;
    other = i;
  }
  if (other == x.size()) return false;
  const std::string_view p = x[other], q = y[other];
  if (p.size() < kShortest || q.size() < kShortest || p[0] != q[0]) return false;
  if (p.starts_with(q) || q.starts_with(p)) return false;
  return OneApart(Skeleton(p), Skeleton(q));
}

}  // namespace recount::compare
