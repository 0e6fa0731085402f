#include "engine/events/tree.h"

#include <algorithm>

namespace recount::events {
Tree::Tree(const Text& text) : text_(text), start_(U(text.size()) + 1, 0), child_(U(text.size())) {
  for (const Token& t : text.tokens) {
    if (t.head >= 0) ++start_[U(t.head) + 1];
  }
  for (std::size_t i = 1; i < start_.size(); ++i) start_[i] += start_[i - 1];
  std::vector<int> next(start_.begin(), start_.end());
  for (int i = 0; i < text.size(); ++i) {
    const int head = text.at(i).head;
    if (head >= 0) child_[U(next[U(head)]++)] = i;
  }
}

absl::Span<const int> Tree::Children(int token) const {
  const int from = start_[U(token)];
  const int to = start_[U(token) + 1];
  return absl::MakeConstSpan(child_.data() + from, U(to - from));
}

int Tree::Child(int token, Rel rel) const {
  for (int c : Children(token)) {
    if (text_.at(c).rel == rel) return c;
  }
  return -1;
}

bool Tree::HasChildLemma(int token, std::string_view lemma) const {
  for (int c : Children(token)) {
    if (text_.at(c).lemma == lemma) return true;
  }
  return false;
}

std::string Tree::Case(int token) const {
  std::string out;
  for (int c : Children(token)) {
    const Token& t = text_.at(c);
    if (t.rel != Rel::case_ || t.xpos == Xpos::POS || c > token) continue;
    if (!out.empty()) out += " ";
    out += t.lemma;
    for (int f : Children(c)) {
      if (text_.at(f).rel == Rel::fixed) out += " " + text_.at(f).lemma;
    }
  }
  return out;
}

std::vector<int> Tree::WithConjuncts(int token) const {
  std::vector<int> out{token};
  for (std::size_t i = 0; i < out.size() && out.size() < 32; ++i) {
    for (int c : Children(out[i])) {
      if (text_.at(c).rel == Rel::conj && text_.at(c).upos != Upos::VERB) out.push_back(c);
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace recount::events
