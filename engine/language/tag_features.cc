#include "engine/language/tag_features.h"

#include "engine/language/hash.h"

namespace recount::language {

int TagFeatures(const std::vector<Word>& words, int i, int before, int before2, std::uint64_t* out) {
  static const Word kNone{};
  const int size = static_cast<int>(words.size());
  auto at = [&](int k) -> const Word& { return k < 0 || k >= size ? kNone : words[static_cast<std::size_t>(k)]; };
  const Word& w = at(i);
  const Word& l = at(i - 1);
  const Word& r = at(i + 1);
  const auto t1 = static_cast<std::uint64_t>(before + 2);
  const auto t2 = static_cast<std::uint64_t>(before2 + 2);
  int n = 0;
  std::uint64_t id = 0x7A67ULL << 32U;
  auto one = [&](std::uint64_t a) { out[n++] = Combine(Combine(++id, a), 0x51ULL); };
  auto two = [&](std::uint64_t a, std::uint64_t b) { out[n++] = Combine(Combine(++id, a), b); };
  auto three = [&](std::uint64_t a, std::uint64_t b, std::uint64_t c) {
    out[n++] = Combine(Combine(Combine(++id, a), b), c);
  };
  const std::uint64_t flags = (w.capital ? 1U : 0U) | (w.digit ? 2U : 0U) | (w.hyphen ? 4U : 0U) | (i == 0 ? 8U : 0U) |
                              (static_cast<std::uint64_t>(w.casing) << 4U);
  one(1);
  one(w.form);
  one(w.lower);
  two(w.shape, i == 0 ? 1 : 0);
  one(flags);
  for (std::uint64_t p : w.prefix) one(p);
  for (std::uint64_t s : w.suffix) one(s);
  two(w.suffix[2], flags);
  two(w.shape, w.suffix[1]);
  one(t1);
  two(t1, t2);
  two(t1, w.lower);
  two(t1, w.suffix[2]);
  two(t1, w.shape);
  one(l.lower);
  one(r.lower);
  one(at(i - 2).lower);
  one(at(i + 2).lower);
  one(l.suffix[2]);
  one(r.suffix[2]);
  one(r.suffix[1]);
  one(r.shape);
  one(l.shape);
  two(l.lower, w.lower);
  two(w.lower, r.lower);
  two(l.lower, r.lower);
  two(t1, r.lower);
  two(w.suffix[2], r.suffix[2]);
  two(r.lower, at(i + 2).lower);
  two(w.shape, r.shape);
  three(t1, w.suffix[1], r.suffix[1]);
  three(t1, t2, w.lower);
  // What the lexicon says, which is all there is for words that training never saw.
  one(w.kinds);
  two(w.kinds, flags);
  two(w.kinds, t1);
  two(w.kinds, w.suffix[1]);
  two(w.kinds, l.lower);
  two(w.kinds, r.lower);
  two(w.kinds, r.kinds);
  three(w.kinds, t1, r.kinds);
  return n;
}

}  // namespace recount::language
