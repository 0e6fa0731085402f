#include "engine/language/parse_features.h"

#include <algorithm>

#include "engine/language/hash.h"
#include "engine/model/tags.h"

namespace recount::language {

void ParseInput::Set(const std::vector<Word>& words, const std::vector<int>& classes,
                     const std::vector<std::uint64_t>& class_hashes) {
  static const std::uint64_t kComma = HashBytes(",");
  static const std::uint64_t kQuote = HashBytes("\"");
  size = static_cast<int>(words.size());
  const auto n = words.size() + 2;
  word.assign(n, 0);
  tag.assign(n, 0);
  suffix.assign(n, 0);
  counts.assign(n, Counts{});
  for (std::size_t i = 0; i < words.size(); ++i) {
    word[i + 1] = words[i].lower;
    tag[i + 1] = class_hashes[static_cast<std::size_t>(classes[i])];
    suffix[i + 1] = words[i].suffix[2];
    Counts c = counts[i];
    // The lowest byte of a class hash is its part of speech (model.cc).
    const auto upos = static_cast<Upos>(tag[i + 1] & 0xFFU);
    if (words[i].lower == kComma) ++c.commas;
    if (words[i].lower == kQuote) ++c.quotes;
    if (upos == Upos::VERB || upos == Upos::AUX) ++c.verbs;
    if (upos == Upos::CCONJ) ++c.conjunctions;
    counts[i + 1] = c;
  }
  word[n - 1] = tag[n - 1] = suffix[n - 1] = HashBytes("<root>");
  counts[n - 1] = counts[n - 2];
}

int ParseFeatures(const ParseInput& in, const ParseState& state, std::uint64_t* out) {
  using U = std::uint64_t;
  const auto depth = state.stack.size();
  // Words by their place in ParseInput: 0 is "nothing".
  const int s0 = depth > 0 ? state.stack[depth - 1] + 1 : 0;
  const int s1 = depth > 1 ? state.stack[depth - 2] + 1 : 0;
  const int s2 = depth > 2 ? state.stack[depth - 3] + 1 : 0;
  const int b0 = state.buffer + 1;
  const int b1 = state.buffer + 1 <= state.size ? state.buffer + 2 : 0;
  const int b2 = state.buffer + 2 <= state.size ? state.buffer + 3 : 0;
  static const ParseState::Kids kNoKids{};
  auto kids = [&](int i) -> const ParseState::Kids& {
    return i > 0 ? state.kids[static_cast<std::size_t>(i - 1)] : kNoKids;
  };
  auto w = [&](int i) { return in.word[static_cast<std::size_t>(i)]; };
  auto t = [&](int i) { return in.tag[static_cast<std::size_t>(i)]; };
  auto x = [&](int i) { return in.suffix[static_cast<std::size_t>(i)]; };
  auto l = [&](int i) { return i > 0 ? static_cast<U>(state.label[static_cast<std::size_t>(i - 1)] + 2) : U{0}; };

  const auto& k0 = kids(s0);
  const auto& k1 = kids(s1);
  const auto& kb = kids(b0);
  const int s0l = k0.left + 1, s0l2 = k0.left2 + 1, s0r = k0.right + 1, s0r2 = k0.right2 + 1;
  const int s1l = k1.left + 1, s1l2 = k1.left2 + 1, s1r = k1.right + 1, s1r2 = k1.right2 + 1;
  const int b0l = kb.left + 1, b0l2 = kb.left2 + 1;

  int n = 0;
  U id = 0x9A75ULL << 32U;
  auto one = [&](U a) { out[n++] = Combine(Combine(++id, a), 0x51ULL); };
  auto two = [&](U a, U b) { out[n++] = Combine(Combine(++id, a), b); };
  auto three = [&](U a, U b, U c) { out[n++] = Combine(Combine(Combine(++id, a), b), c); };
  auto four = [&](U a, U b, U c, U d) { out[n++] = Combine(Combine(Combine(Combine(++id, a), b), c), d); };

  const U s0w = w(s0), s0t = t(s0), s1w = w(s1), s1t = t(s1), b0w = w(b0), b0t = t(b0);
  const U b1w = w(b1), b1t = t(b1), b2t = t(b2), s2t = t(s2);
  one(1);
  one(s0w);
  one(s0t);
  two(s0w, s0t);
  one(s1w);
  one(s1t);
  two(s1w, s1t);
  one(b0w);
  one(b0t);
  two(b0w, b0t);
  one(b1w);
  one(b1t);
  two(b1w, b1t);
  one(s2t);
  two(w(s2), s2t);
  one(b2t);
  two(w(b2), b2t);

  four(s0w, s0t, b0w, b0t);
  three(s0w, s0t, b0t);
  three(s0w, s0t, b0w);
  three(s0t, b0w, b0t);
  three(s0w, b0w, b0t);
  two(s0w, b0w);
  two(s0t, b0t);
  two(s0t, b0w);
  two(s0w, b0t);
  four(s1w, s1t, s0w, s0t);
  three(s1w, s1t, s0t);
  three(s1t, s0w, s0t);
  two(s1w, s0w);
  two(s1t, s0t);
  two(s1w, s0t);
  two(s1t, s0w);
  two(s1t, b0t);
  two(s1w, b0w);
  two(s1w, b0t);
  two(s1t, b0w);
  two(b0t, b1t);
  two(b0w, b1t);
  two(b0t, b1w);
  two(b0w, b1w);
  two(s0t, b1t);
  two(s0w, b1t);

  three(b0t, b1t, b2t);
  three(s0t, b0t, b1t);
  three(s0w, b0t, b1t);
  three(s0t, b0w, b1t);
  three(s1t, s0t, b0t);
  three(s1w, s0t, b0t);
  three(s1t, s0w, b0t);
  three(s1t, s0t, b0w);
  three(s2t, s1t, s0t);
  four(s1t, s0t, b0t, b1t);
  four(s2t, s1t, s0t, b0t);

  // Dependents found so far.
  two(t(s0l), l(s0l));
  two(t(s0r), l(s0r));
  two(t(s1l), l(s1l));
  two(t(s1r), l(s1r));
  two(t(b0l), l(b0l));
  one(w(s0l));
  one(w(s0r));
  one(w(s1l));
  one(w(s1r));
  one(w(b0l));
  two(t(s0l2), l(s0l2));
  two(t(s0r2), l(s0r2));
  two(t(s1r2), l(s1r2));
  two(t(b0l2), l(b0l2));
  two(t(s1l2), l(s1l2));
  three(s0t, t(s0l), t(s0l2));
  three(s0t, t(s0r), t(s0r2));
  three(s1t, t(s1r), t(s1r2));
  three(b0t, t(b0l), t(b0l2));
  three(s0t, t(s0l), b0t);
  three(s0t, t(s0r), b0t);
  three(s0t, b0t, t(b0l));
  three(s1t, s0t, t(s0l));
  three(s1t, s0t, t(s0r));
  three(s1t, t(s1l), s0t);
  three(s1t, t(s1r), s0t);
  three(s0t, l(s0r), b0t);
  three(s0w, l(s0r), b0w);
  three(s0t, l(s0l), b0t);
  three(s1t, l(s1r), s0t);
  three(s1w, l(s1r), s0w);
  three(s1t, l(s1l), s0t);
  three(s0w, b0t, t(b0l));
  three(s1w, s0t, w(s0l));
  three(s0t, b0t, w(b0l));
  three(s1t, s0t, w(s0l));
  three(s1t, s0t, w(s0r));

  // Sets of labels and numbers of dependents.
  two(s0t, k0.left_labels);
  two(s0t, k0.right_labels);
  two(s1t, k1.right_labels);
  two(b0t, kb.left_labels);
  two(s1t, k1.left_labels);
  two(s0w, k0.left_labels);
  two(s0w, k0.right_labels);
  two(s1w, k1.right_labels);
  two(b0w, kb.left_labels);
  two(s1w, k1.left_labels);
  three(s0t, static_cast<U>(k0.lefts), static_cast<U>(k0.rights));
  three(s1t, static_cast<U>(k1.lefts), static_cast<U>(k1.rights));
  two(b0t, static_cast<U>(kb.lefts));

  // Distance, and what lies between.
  auto distance = [](int a, int b) {
    const int d = a > 0 && b > 0 ? b - a : 0;
    return static_cast<U>(d <= 5 ? d : d <= 10 ? 6 : d <= 20 ? 7 : 8);
  };
  const U d0 = distance(s0, b0);
  const U d1 = distance(s1, s0);
  three(s0t, b0t, d0);
  three(s1t, s0t, d1);
  two(s0w, d0);
  two(b0w, d0);
  two(s1w, d1);
  two(s0w, d1);
  auto between = [&](int a, int b) {
    if (a <= 0 || b <= a) return U{0};
    const auto& from = in.counts[static_cast<std::size_t>(a)];
    const auto& to = in.counts[static_cast<std::size_t>(b - 1)];
    return static_cast<U>(1 + std::min(to.commas - from.commas, 2) + 3 * std::min(to.quotes - from.quotes, 2) +
                          9 * std::min(to.verbs - from.verbs, 2) +
                          27 * std::min(to.conjunctions - from.conjunctions, 1));
  };
  const U m0 = between(s0, b0);
  const U m1 = between(s1, s0);
  three(s0t, b0t, m0);
  three(s1t, s0t, m1);
  three(s1t, s0t, b0t ^ (m1 << 40U));
  two(s0w, m0);
  two(s1w, m1);
  // Word endings, for words never seen.
  two(x(s0), b0t);
  two(s0t, x(b0));
  two(x(s1), s0t);
  two(s1t, x(s0));
  return n;
}

}  // namespace recount::language
