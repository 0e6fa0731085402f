#include "engine/times/matcher.h"

#include <algorithm>

namespace recount::times {
namespace {

constexpr int kReach = 9;  // how many atoms before a trigger an expression may begin

// Of two rules that read the same words the one that names more of them itself, then the one that reads more of what
// stands behind, then the first in the files.
bool Better(const Match& a, const Match& b) {
  if (a.literals != b.literals) return a.literals > b.literals;
  return a.last != b.last ? a.last > b.last : a.rule < b.rule;
}

}  // namespace

Matcher::Matcher(const Grammar& grammar, const knowledge::Numbers& numbers, const Text& text,
                 const std::vector<Atom>& atoms)
    : grammar_(grammar), numbers_(numbers), text_(text), atoms_(atoms), atom_text_(AtomText(text, atoms)) {}

bool Matcher::SameParagraph(int a, int b) const {
  return text_.SentenceOf(atom(a).token).paragraph == text_.SentenceOf(atom(b).token).paragraph;
}

bool Matcher::Meets(const Neighbours& n, int at, bool before) const {
  const bool outside = at < 0 || at >= static_cast<int>(atoms_.size());
  if (n.edge) {
    const bool edge = outside || (before ? atom(at + 1).sentence_first : atom(at).sentence_first);
    if (edge) return true;
  }
  if (outside) return false;
  const Atom& a = atom(at);
  if (n.number && a.kind == AtomKind::kNumber) return true;
  if (n.plural && text_.at(a.token).xpos == Xpos::NNS) return true;
  if (n.capital && a.capital && !a.sentence_first) return true;
  if (a.word == 0) return false;
  if (std::find(n.words.begin(), n.words.end(), a.word) != n.words.end()) return true;
  if (a.glued && std::find(n.joined.begin(), n.joined.end(), a.word) != n.joined.end()) return true;
  for (const ClassWord& c : grammar_.classes_of_word[static_cast<std::size_t>(a.word)]) {
    if (std::find(n.classes.begin(), n.classes.end(), c.class_id) != n.classes.end()) return true;
  }
  return false;
}

bool Matcher::Allowed(const Rule& rule, int begin, int end) const {
  const auto& n = rule.neighbours;
  if (!n[0].empty() && !Meets(n[0], begin - 1, true)) return false;
  if (!n[1].empty() && Meets(n[1], begin - 1, true)) return false;
  if (!n[2].empty() && !Meets(n[2], end, false)) return false;
  if (!n[3].empty() && Meets(n[3], end, false)) return false;
  const Upos tag = text_.at(atom(begin).token).upos;
  if (tag == Upos::X) return true;
  if (!rule.tags.empty() && std::find(rule.tags.begin(), rule.tags.end(), tag) == rule.tags.end()) return false;
  return std::find(rule.not_tags.begin(), rule.not_tags.end(), tag) == rule.not_tags.end();
}

void Matcher::Finish(const Leaf& leaf, int at, int start, const std::vector<Capture>& captures,
                     const std::vector<int>& ends, std::vector<Match>* out) {
  const Rule& rule = grammar_.rules[static_cast<std::size_t>(leaf.rule)];
  Match match;
  match.last = at;
  match.begin = leaf.begin == 0 ? start : ends[static_cast<std::size_t>(leaf.begin) - 1];
  match.end = ends[static_cast<std::size_t>(leaf.end) - 1];
  match.rule = leaf.rule;
  match.literals = leaf.literals;
  // Of rules that read the same words the more particular one speaks, then the first one in the files.
  Match* same = nullptr;
  for (Match& m : *out) {
    if (m.last == at && m.begin == match.begin && m.end == match.end) same = &m;
  }
  if (same != nullptr && !Better(match, *same)) return;
  if (!SameParagraph(start, at - 1) || !Allowed(rule, match.begin, match.end)) return;
  std::vector<Capture> named;
  for (std::size_t i = 0; i < captures.size(); ++i) {
    if (leaf.names[i].empty()) continue;
    named.push_back(captures[i]);
    named.back().name = leaf.names[i];
  }
  if (const auto v = Evaluate(rule.mod, named)) match.mod = *v;
  for (const Capture& c : named) {
    if (c.match != nullptr && c.name == rule.mod.name) match.mod = c.match->mod;  // "nearly a decade"
  }
  if (const auto v = Evaluate(rule.quant, named)) match.quant = *v;
  if (const auto v = Evaluate(rule.freq, named)) match.freq = *v;
  if (!rule.formula.Fill(named, &match)) return;
  if (same != nullptr) {
    *same = std::move(match);
  } else {
    out->push_back(std::move(match));
  }
}

void Matcher::Walk(int node_id, int at, int start, std::vector<Capture>* captures, std::vector<int>* ends,
                   std::vector<Match>* out) {
  const Node& node = grammar_.nodes[static_cast<std::size_t>(node_id)];
  for (const Leaf& leaf : node.leaves) Finish(leaf, at, start, *captures, *ends, out);
  if (at >= static_cast<int>(atoms_.size())) return;
  const Atom& a = atom(at);
  auto go = [&](const Edge& e, int next, Capture capture) {
    captures->push_back(capture);
    ends->push_back(next);
    Walk(e.to, next, start, captures, ends, out);
    captures->pop_back();
    ends->pop_back();
  };
  auto fits = [&](const Edge& e) { return (!e.glued || (a.glued && at > start)) && (!e.capital || a.capital); };
  if (a.word != 0 && !node.words.empty()) {
    if (const auto it = node.words.find(a.word); it != node.words.end()) {
      for (const Edge& e : it->second) {
        if (fits(e)) go(e, at + 1, {});
      }
    }
  }
  for (const Edge& e : node.others) {
    if (!fits(e)) continue;
    if (e.kind == EdgeKind::kNumeral && a.kind != AtomKind::kNumber &&
        (a.word == 0 || !grammar_.number_word[static_cast<std::size_t>(a.word)]))
      continue;
    switch (e.kind) {
      case EdgeKind::kWord:
        break;
      case EdgeKind::kClass:
        for (const ClassWord& c : grammar_.classes_of_word[static_cast<std::size_t>(a.word)]) {
          if (c.class_id == e.id && (!c.capital || a.capital)) go(e, at + 1, {"", c.value, nullptr, nullptr});
        }
        break;
      case EdgeKind::kNumeral: {
        // A copy: the walk asks for other numerals meanwhile.
        const std::optional<Numeral> numeral = NumeralAt(static_cast<NumeralKind>(e.id), at);
        if (numeral) go(e, numeral->last, {"", "", &*numeral, nullptr});
        break;
      }
      case EdgeKind::kCategory:
        // By index: the list does not move, but a match may.
        if (!grammar_.MayBegin(e.id, a)) break;
        for (const Match& m : At(e.id, at)) go(e, m.last, {"", "", nullptr, &m});
        break;
    }
  }
}

const std::optional<Numeral>& Matcher::NumeralAt(NumeralKind kind, int at) {
  const std::uint64_t key = (static_cast<std::uint64_t>(kind) << 32U) | static_cast<std::uint32_t>(at);
  const auto [it, fresh] = numerals_.try_emplace(key);
  if (fresh) it->second = ReadNumeral(kind, numbers_, atom_text_, atoms_, at);
  return it->second;
}

const std::vector<Match>& Matcher::At(int category, int at) {
  const std::uint64_t key = (static_cast<std::uint64_t>(category) << 32U) | static_cast<std::uint32_t>(at);
  if (const auto it = memo_.find(key); it != memo_.end()) return it->second == nullptr ? nothing_ : *it->second;
  std::vector<Match> found;
  if (depth_ < kMaxDepth) {
    Scratch& scratch = scratch_[static_cast<std::size_t>(depth_)];
    ++depth_;
    scratch.captures.clear();
    scratch.ends.clear();
    Walk(grammar_.category_root[static_cast<std::size_t>(category)], at, at, &scratch.captures, &scratch.ends, &found);
    --depth_;
  }
  // Most find nothing: that costs no allocation.
  auto& kept = memo_[key];
  if (found.empty()) return nothing_;
  kept = std::make_unique<std::vector<Match>>(std::move(found));
  return *kept;
}

std::vector<Match> Matcher::FindAll() {
  std::vector<Match> all;
  const int n = static_cast<int>(atoms_.size());
  int next_trigger = -1;
  // From the back, so that each atom knows the next trigger; matches are sorted afterwards.
  for (int i = n - 1; i >= 0; --i) {
    const Atom& a = atom(i);
    if ((a.word != 0 && grammar_.trigger_word[static_cast<std::size_t>(a.word)]) || a.kind == AtomKind::kNumber)
      next_trigger = i;
    if (next_trigger < 0 || next_trigger - i > kReach) continue;
    if (!grammar_.MayBegin(0, a)) continue;
    if (memo_.size() > 4096)
      memo_.clear(), numerals_.clear();  // an expression is short: what lies far ahead is not asked for again
    const auto& matches = At(0, i);
    // For each begin (context may stand before it) the longest one.
    for (const Match& m : matches) {
      bool beaten = false;
      for (const Match& other : matches) {
        const bool longer = other.begin == m.begin && (other.end > m.end || (other.end == m.end && Better(other, m)));
        beaten = beaten || longer;
      }
      if (!beaten) all.push_back(m);
    }
  }
  std::sort(all.begin(), all.end(), [](const Match& a, const Match& b) {
    if (a.begin != b.begin) return a.begin < b.begin;
    if (a.end != b.end) return a.end > b.end;
    return Better(a, b);
  });
  std::vector<Match> out;
  for (Match& m : all) {
    if (out.empty() || m.begin >= out.back().end) out.push_back(std::move(m));
  }
  return out;
}

}  // namespace recount::times
