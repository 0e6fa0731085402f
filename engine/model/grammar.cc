#include "engine/model/grammar.h"

#include <algorithm>

namespace recount {
namespace {

bool IsFinite(Xpos x) {
  return x == Xpos::VBD || x == Xpos::VBZ || x == Xpos::VBP || x == Xpos::MD;
}

bool IsPredicate(const Text& text, int token) {
  const Token& t = text.at(token);
  if (t.upos == Upos::VERB) return true;
  for (int d : Dependents(text, token)) {
    if (text.at(d).rel == Rel::cop) return true;
  }
  return t.upos == Upos::AUX && t.rel != Rel::aux && t.rel != Rel::aux_pass && t.rel != Rel::cop;
}

// "Nobody was hurt" denies as "no ship was hurt" does.
bool IsNegativePronoun(std::string_view lemma) {
  return lemma == "nobody" || lemma == "nothing" || lemma == "none";
}

// The form of "be" that stands with "going" in "is going to meet".
bool HasPastBe(const Text& text, int token) {
  for (int d : Dependents(text, token)) {
    const Token& t = text.at(d);
    if (t.rel == Rel::aux && t.lemma == "be" && t.xpos == Xpos::VBD) return true;
  }
  return false;
}

bool IsConditionalMark(std::string_view lemma) {
  return lemma == "if" || lemma == "unless" || lemma == "whether";
}

}  // namespace

std::vector<int> Dependents(const Text& text, int token) {
  std::vector<int> out;
  const Sentence& s = text.SentenceOf(token);
  for (int i = s.first; i < s.last; ++i) {
    if (text.at(i).head == token) out.push_back(i);
  }
  return out;
}

int FirstDependent(const Text& text, int token, Rel rel) {
  const Sentence& s = text.SentenceOf(token);
  for (int i = s.first; i < s.last; ++i) {
    if (text.at(i).head == token && text.at(i).rel == rel) return i;
  }
  return -1;
}

std::vector<int> Subtree(const Text& text, int token, const std::vector<Rel>& without) {
  const Sentence& s = text.SentenceOf(token);
  const auto n = static_cast<std::size_t>(s.last - s.first);
  // 0 unknown, 1 inside, 2 outside; a head chain is walked once.
  std::vector<char> state(n, 0);
  auto at = [&](int i) -> char& { return state[static_cast<std::size_t>(i - s.first)]; };
  at(token) = 1;
  std::vector<int> path;
  for (int i = s.first; i < s.last; ++i) {
    path.clear();
    int up = i;
    char result = 2;
    while (true) {
      if (at(up) != 0) {
        result = at(up);
        break;
      }
      path.push_back(up);
      if (path.size() > n) break;
      const int head = text.at(up).head;
      if (head < 0) break;
      up = head;
    }
    // From the top down: a branch whose own relation is left out turns outside.
    for (auto it = path.rbegin(); it != path.rend(); ++it) {
      if (result == 1 && text.at(*it).head == token &&
          std::find(without.begin(), without.end(), text.at(*it).rel) != without.end()) {
        result = 2;
      }
      at(*it) = result;
    }
  }
  std::vector<int> out;
  for (int i = s.first; i < s.last; ++i) {
    if (at(i) == 1) out.push_back(i);
  }
  return out;
}

Span SpanOf(const Text& text, const std::vector<int>& tokens) {
  if (tokens.empty()) return {};
  Span span = text.at(tokens.front()).span;
  for (int t : tokens) span = Join(span, text.at(t).span);
  return span;
}

bool IsBelow(const Text& text, int token, int above) {
  for (int steps = 0; token >= 0 && steps < 1000; ++steps) {
    if (token == above) return true;
    token = text.at(token).head;
  }
  return false;
}

int GoverningPredicate(const Text& text, int token) {
  for (int steps = 0; token >= 0 && steps < 1000; ++steps) {
    if (IsPredicate(text, token)) return token;
    token = text.at(token).head;
  }
  return -1;
}

VerbGroup ReadVerbGroup(const Text& text, int predicate) {
  VerbGroup group;
  std::vector<int> words;
  bool has_cop = false;
  // "The trouble is that they left", "The minister is to meet them": the clause is the predicate, and `be` hangs on its
  // verb. The verb is read; before an infinitive such a `be` says that something is due.
  const bool outer = text.at(predicate).upos == Upos::VERB && FirstDependent(text, predicate, Rel::cop) >= 0 &&
                     text.at(predicate).xpos != Xpos::VBG;
  bool due = false;
  bool due_past = false;
  bool to = false;
  bool going_to = false;
  bool used_to = false;
  bool subject = false;
  for (int d : Dependents(text, predicate)) {
    const Token& t = text.at(d);
    switch (t.rel) {
      case Rel::aux:
      case Rel::aux_pass:
      case Rel::cop:
        if (t.rel == Rel::cop && outer) {
          due = true;
          due_past = t.xpos == Xpos::VBD;
          break;
        }
        // "is to meet", read as an auxiliary.
        if (t.rel == Rel::aux && t.lemma == "be" && d + 1 < predicate && text.at(d + 1).xpos == Xpos::TO) {
          due = true;
          due_past = t.xpos == Xpos::VBD;
        }
        words.push_back(d);
        if (t.rel == Rel::aux_pass) group.passive = true;
        if (t.rel == Rel::cop) has_cop = true;
        break;
      case Rel::advmod:
        if (t.lemma == "not" || t.lemma == "never" || t.lemma == "n't") group.negated = true;
        if (t.lemma == "longer" && d > 0 && text.at(d - 1).lemma == "no") group.negated = true;
        break;
      case Rel::mark:
        if (t.xpos == Xpos::TO) to = true;
        if (IsConditionalMark(t.lemma)) group.conditional = true;
        break;
      case Rel::det:
        if (has_cop && t.lemma == "no") group.negated = true;
        break;
      default:
        if (IsSubject(t.rel)) subject = true;
        break;
    }
    if (IsSubject(t.rel)) {
      const int det = FirstDependent(text, d, Rel::det);
      if ((det >= 0 && text.at(det).lemma == "no") || IsNegativePronoun(t.lemma)) group.negated = true;
    }
  }
  if (!has_cop) words.push_back(predicate);
  std::sort(words.begin(), words.end());
  group.tokens = words;
  if (has_cop) group.tokens.push_back(predicate);
  std::sort(group.tokens.begin(), group.tokens.end());

  bool will = false;
  bool would = false;
  Xpos first_finite = Xpos::None;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Token& t = text.at(words[i]);
    const bool is_main = words[i] == predicate;
    if (t.xpos == Xpos::MD) {
      if (t.lemma == "will" || t.lemma == "shall" || t.lemma == "'ll")
        will = true;
      else if (t.lemma == "would" || t.lemma == "'d")
        would = true;
      else
        group.modal = true, group.modal_lemma = t.lemma;
    } else if (first_finite == Xpos::None && IsFinite(t.xpos)) {
      first_finite = t.xpos;
    }
    if (!is_main && t.lemma == "have") group.perfect = true;
    if (!is_main && t.lemma == "be" && t.rel == Rel::aux) group.progressive = text.at(predicate).xpos == Xpos::VBG;
    if (is_main && t.xpos == Xpos::VBG && words.size() > 1) group.progressive = true;
  }
  // "is to meet", "is going to meet": the infinitive hangs as xcomp on be/go; read its head.
  const int head = text.at(predicate).head;
  if (to && head >= 0 && text.at(predicate).rel == Rel::xcomp) {
    const Token& h = text.at(head);
    if (h.lemma == "be" || (h.lemma == "go" && h.xpos == Xpos::VBG)) going_to = true;
    if (going_to) due_past = h.lemma == "be" ? h.xpos == Xpos::VBD : HasPastBe(text, head);
    used_to = h.lemma == "use" && h.xpos == Xpos::VBD && h.upos == Upos::VERB &&
              FirstDependent(text, head, Rel::aux_pass) < 0 && FirstDependent(text, head, Rel::obj) < 0;
  }
  if (due && to) going_to = true;
  const Xpos main = text.at(predicate).xpos;
  if (will || going_to) {
    group.tense = Tense::kFuture;
    group.past_future = due_past;
  } else if (would) {
    group.tense = Tense::kFuture;
    group.past_future = true;
  } else if (to) {
    group.infinitive = true;
    // "is said to have left", "used to work": it was so.
    if (group.perfect || used_to) group.tense = Tense::kPast;
  } else if (first_finite == Xpos::VBD) {
    group.tense = Tense::kPast;
  } else if (first_finite == Xpos::VBZ || first_finite == Xpos::VBP) {
    group.tense = group.perfect ? Tense::kPast : Tense::kPresent;
  } else if (group.modal) {
    group.tense = group.perfect ? Tense::kPast : Tense::kFuture;
  } else if (main == Xpos::VBG || main == Xpos::VBN) {
    group.participle = true;
    if (main == Xpos::VBN) group.passive = true;
  } else if (main == Xpos::VB) {
    group.imperative = !subject && text.at(predicate).head < 0;
    if (!group.imperative) group.tense = Tense::kPresent;
  }
  if (group.perfect && group.tense == Tense::kPresent) group.tense = Tense::kPast;
  return group;
}

int SubjectOf(const Text& text, int predicate, bool allow_shared) {
  int at = predicate;
  for (int steps = 0; at >= 0 && steps < 8; ++steps) {
    int outer = -1;
    for (int d : Dependents(text, at)) {
      const Rel rel = text.at(d).rel;
      if (rel == Rel::nsubj_outer) {
        if (outer < 0) outer = d;
      } else if (IsSubject(rel)) {
        return d;
      }
    }
    if (outer >= 0) return outer;
    if (!allow_shared) return -1;
    const Token& t = text.at(at);
    bool infinitive = false;
    for (int d : Dependents(text, at))
      infinitive = infinitive || (text.at(d).rel == Rel::mark && text.at(d).xpos == Xpos::TO);
    // "a man accused of it": the noun; "a plan to meet": not the plan.
    if (t.rel == Rel::acl) return infinitive ? -1 : t.head;
    if (t.rel == Rel::xcomp && t.head >= 0 && text.at(t.head).lemma != "promise") {
      // "told them to leave": they leave.
      for (const Rel rel : {Rel::obj, Rel::iobj}) {
        const int object = FirstDependent(text, t.head, rel);
        if (object >= 0 && object < at) return object;
      }
    }
    if (t.rel != Rel::conj && t.rel != Rel::xcomp && t.rel != Rel::advcl) return -1;
    at = t.head;
  }
  return -1;
}

}  // namespace recount
