#include "engine/speech/speakers.h"

#include <algorithm>

#include "engine/model/grammar.h"
#include "engine/model/unicode.h"

namespace recount::speech {
Speakers::Speakers(const Context& in, std::vector<Entity>* entities) : in_(in), entities_(*entities) {
  for (std::size_t e = 0; e < entities_.size(); ++e) {
    for (std::size_t m = 0; m < entities_[e].mentions.size(); ++m) {
      by_head_.push_back({entities_[e].mentions[m].head.begin, {static_cast<int>(e), static_cast<int>(m)}});
    }
  }
  std::sort(by_head_.begin(), by_head_.end());
}

int Speakers::EntityAtHead(int token) const {
  const int begin = in_.text.at(token).span.begin;
  const auto it =
      std::lower_bound(by_head_.begin(), by_head_.end(), begin, [](const auto& a, int b) { return a.first < b; });
  int best = -1;
  for (auto at = it; at != by_head_.end() && at->first == begin; ++at) {
    const Entity& e = entities_[static_cast<std::size_t>(at->second.first)];
    const Mention& m = e.mentions[static_cast<std::size_t>(at->second.second)];
    if (m.form == MentionForm::kDemonym && e.type == EntityType::kPlace) {
      // "the Russians said" is that country; "Russian officials" never gets here, its head is another word.
      const Token& t = in_.text.at(token);
      if (t.rel == Rel::amod || t.rel == Rel::compound) continue;
    }
    if (best < 0) best = at->second.first;
  }
  return best;
}

int Speakers::EntityIn(int first, int last, int head) const {
  if (head >= 0) {
    if (const int e = EntityAtHead(head); e >= 0) return e;
  }
  // "the Biden administration" is not Biden.
  const bool body =
      head >= 0 && (in_.words.Is("body-noun", Low(in_.text, head)) || in_.words.Is("staff-noun", Low(in_.text, head)));
  // A name in apposition or within the head's name: "the minister, Ann Smith", "Smith, the minister".
  for (int i = first; i < last; ++i) {
    const Token& t = in_.text.at(i);
    if (i == head) continue;
    // "only one, Hill & Sons, said"
    const bool one =
        head >= 0 && i > head && (in_.text.at(head).upos == Upos::NUM || in_.text.at(head).upos == Upos::PRON);
    const bool apposed = head >= 0 && i > head && t.rel == Rel::conj && t.head > head && t.head < i &&
                         in_.text.at(t.head).upos == Upos::NUM;
    const bool joined = apposed || (one && t.rel == Rel::conj) || t.rel == Rel::appos || t.rel == Rel::flat ||
                        (t.head == head && (t.rel == Rel::compound || t.rel == Rel::nmod_desc));
    if (!joined || t.head < 0 || (body && i < head)) continue;
    // "Friends of Ms Lee": a name below another noun of the phrase is not the head's.
    int top = i;
    for (int steps = 0; steps < 6 && top != head && top >= first && top < last; ++steps) {
      const Rel rel = in_.text.at(top).rel;
      if (rel == Rel::nmod || rel == Rel::nmod_poss || rel == Rel::obl) break;
      top = in_.text.at(top).head;
    }
    if (head >= 0 && top != head && top >= first && top < last && in_.tree.Child(top, Rel::case_) >= 0) continue;
    const int e = EntityAtHead(i);
    if (e < 0) continue;
    const EntityType type = entities_[static_cast<std::size_t>(e)].type;
    if (type == EntityType::kPerson || ((one || apposed) && type == EntityType::kBody)) return e;
  }
  return -1;
}

Speaker Speakers::Resolve(const Draft& draft, bool nested, const Outer& outer) {
  nested_ = nested;
  const Text& text = in_.text;
  Speaker out;
  if (draft.source.empty()) return out;
  int first = draft.source.front();
  int last = draft.source.back() + 1;
  int head = draft.source_head;
  if (draft.antecedent >= 0) {
    head = draft.antecedent;
    first = std::max(in_.tree.left(head), text.SentenceOf(head).first);
    last = std::min(in_.tree.right(head) + 1, draft.source.front());
  }
  const std::string low = Low(text, head);
  Gender pronoun = Gender::kUnknown;
  if (low == "he" || low == "his")
    pronoun = Gender::kMale;
  else if (low == "she" || low == "her")
    pronoun = Gender::kFemale;
  else if (low == "they" || low == "their")
    pronoun = Gender::kPlural;
  else if (low == "it" || low == "its")
    pronoun = Gender::kNeuter;
  if (pronoun != Gender::kUnknown && last - first == 1) return ResolvePronoun(draft, head, pronoun, outer);
  // "Ann Lee (Farmers' Union)"
  int open = last - 1;
  while (text.Form(last - 1) == ")" && open > head && text.Form(open) != "(") --open;
  if (text.Form(open) == "(" && open > head) last = open;
  out.entity = EntityIn(first, last, head);
  if (out.entity < 0 || entities_[static_cast<std::size_t>(out.entity)].type != EntityType::kPerson) {
    if (const int named = NameAtEnd(first, last, head); named >= 0) out.entity = named;
  }
  if (out.entity < 0 && draft.rule == "colon") out.entity = InCapitals(first, last);
  if (out.entity >= 0 && IsAnother(out.entity, head)) out.entity = -1;
  // "the official" behind "a senior official" is that one, not a minister who is an official too.
  const bool role = out.entity >= 0 && last - first <= 2 && head == last - 1 && IsRoleMention(out.entity, head);
  const bool age = Low(text, head) == "old" && head > first && text.Form(head - 1) == "-";
  if ((out.entity < 0 || role) && (age || last - first <= 3) && Low(text, first) == "the" && draft.antecedent < 0) {
    if (ResolveShort(head, role, draft, &out)) return out;
  }
  const bool definite = Low(text, first) == "the" || Low(text, first) == "this";
  if (out.entity < 0 && definite && head <= first + 2 && text.at(head).xpos == Xpos::NN &&
      in_.words.Is("body-noun", low)) {
    out.entity = PreviousBody(head, low, outer);
    if (out.entity >= 0) {
      out.name = entities_[static_cast<std::size_t>(out.entity)].name;
      out.reason = {"speaking-body", "the body named before", {std::string(text.Form(head))}, {}, {}};
      Note(out, head);
      return out;
    }
  }
  if (out.entity >= 0) {
    out.name = entities_[static_cast<std::size_t>(out.entity)].name;
    out.reason = {"named-source",
                  "the subject of the reporting verb",
                  {std::string(Slice(text.source, {text.at(first).span.begin, text.at(last - 1).span.end}))},
                  {},
                  {}};
  } else {
    // The words themselves, without the determiner and without what only tells more.
    int from = first;
    last = EndOfName(first, last, head);
    const auto none = [&](int i) {
      const Upos upos = text.at(i).upos;
      return upos == Upos::DET || upos == Upos::PUNCT || (i < head && (upos == Upos::ADP || upos == Upos::CCONJ));
    };
    while (from < last - 1 && none(from)) ++from;
    // "the ferry line Norvik": the name at the end is who it is.
    int name = last;
    while (name > from && text.at(name - 1).upos == Upos::PROPN) --name;
    if (name < last && name > from && text.at(name - 1).upos == Upos::NOUN && text.at(head).upos != Upos::PRON)
      from = name;
    out.name = std::string(Slice(text.source, {text.at(from).span.begin, text.at(last - 1).span.end}));
    out.reason = {"described-source", "a source without a name", {out.name}, {}, {}};
  }
  out.anonymous = out.entity < 0 && in_.words.Is("anonymous", low);
  if (out.entity >= 0 && entities_[static_cast<std::size_t>(out.entity)].type == EntityType::kGroup)
    out.anonymous = in_.words.Is("anonymous", low);
  if (out.entity < 0) out.gender = GenderOfDescribed(head);
  Note(out, head);
  return out;
}

}  // namespace recount::speech
