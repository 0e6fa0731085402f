#include "engine/speech/speakers.h"

#include <algorithm>

#include "engine/model/grammar.h"
#include "engine/model/unicode.h"

namespace recount::speech {
namespace {

constexpr int kSpeakersBack = 12;

}  // namespace

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
  // A name in apposition or within the head's name: "the minister, Ann Smith", "Smith, the minister".
  for (int i = first; i < last; ++i) {
    const Token& t = in_.text.at(i);
    if (i == head) continue;
    const bool joined = t.rel == Rel::appos || t.rel == Rel::flat ||
                        (t.head == head && (t.rel == Rel::compound || t.rel == Rel::nmod_desc));
    if (!joined || t.head < 0) continue;
    const int e = EntityAtHead(i);
    if (e >= 0 && entities_[static_cast<std::size_t>(e)].type == EntityType::kPerson) return e;
  }
  return -1;
}

int Speakers::Previous(Gender gender) const {
  int tried = 0;
  for (auto it = spoke_.rbegin(); it != spoke_.rend() && tried < kSpeakersBack; ++it, ++tried) {
    const Entity& e = entities_[static_cast<std::size_t>(it->entity)];
    switch (gender) {
      case Gender::kFemale:
      case Gender::kMale:
        if (e.type == EntityType::kPerson && (e.gender == gender || e.gender == Gender::kUnknown)) return it->entity;
        break;
      case Gender::kPlural:
        if (e.type == EntityType::kGroup || e.gender == Gender::kPlural) return it->entity;
        break;
      case Gender::kNeuter:
        if (e.type == EntityType::kBody || e.type == EntityType::kPlace) return it->entity;
        break;
      case Gender::kUnknown:
        break;
    }
  }
  return -1;
}

void Speakers::MakeMention(int entity, int token) {
  const Span span = in_.text.at(token).span;
  for (std::size_t e = 0; e < entities_.size(); ++e) {
    auto& mentions = entities_[e].mentions;
    const auto it = std::lower_bound(mentions.begin(), mentions.end(), span,
                                     [](const Mention& m, const Span& s) { return m.span < s; });
    if (it != mentions.end() && it->span == span) {
      if (static_cast<int>(e) == entity) return;
      if (it->form == MentionForm::kPronoun && mentions.size() > 1) mentions.erase(it);
      break;
    }
  }
  auto& mentions = entities_[static_cast<std::size_t>(entity)].mentions;
  const auto at = std::lower_bound(mentions.begin(), mentions.end(), span,
                                   [](const Mention& m, const Span& s) { return m.span < s; });
  mentions.insert(at, Mention{span, span, MentionForm::kPronoun});
}

void Speakers::Note(int entity, int token) {
  if (nested_) return;
  if (!spoke_.empty() && spoke_.back().entity == entity)
    spoke_.back().token = token;
  else
    spoke_.push_back({entity, token});
}

bool Speakers::NewlyNamed(int entity, int other, int token) const {
  const Text& text = in_.text;
  int other_spoke = -1;
  int tried = 0;
  for (auto it = spoke_.rbegin(); it != spoke_.rend() && tried < kSpeakersBack; ++it, ++tried) {
    if (it->entity != other) continue;
    other_spoke = it->token;
    break;
  }
  const Span here = text.at(token).span;
  const auto& mentions = entities_[static_cast<std::size_t>(entity)].mentions;
  for (auto it = mentions.rbegin(); it != mentions.rend(); ++it) {
    if (it->span.begin >= here.begin || it->form == MentionForm::kPronoun) continue;
    const int head = text.TokenAt(it->head.begin);
    if (head >= text.size()) return false;
    const int sentence = text.at(head).sentence;
    // "Her counterpart, Tormod Vik, was guarded. He ...": the name beside the subject is the subject.
    int top = head;
    while (text.at(top).head >= 0 && (text.at(top).rel == Rel::appos || text.at(top).rel == Rel::flat))
      top = text.at(top).head;
    // The subject of what somebody else says is not who goes on speaking.
    for (int up = text.at(top).head; up >= 0; up = text.at(up).head) {
      if (text.at(up).rel == Rel::ccomp) return false;
    }
    return head > other_spoke && sentence >= text.at(token).sentence - 1 && IsSubject(text.at(top).rel);
  }
  return false;
}

Speaker Speakers::Resolve(const Draft& draft, bool nested) {
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
  if (pronoun != Gender::kUnknown && last - first == 1) {
    out.name = std::string(text.Form(head));
    const bool person = pronoun == Gender::kMale || pronoun == Gender::kFemale;
    int entity = -1;
    if (person) {
      entity = Previous(pronoun);
      // A person newly named in the sentence before, as its subject, goes before somebody who spoke long ago.
      int named = EntityAtHead(head);
      if (named < 0 || named == entity || !NewlyNamed(named, entity, head)) {
        for (std::size_t e = 0; e < entities_.size(); ++e) {
          const Entity& other = entities_[e];
          const bool fits =
              other.type == EntityType::kPerson && (other.gender == pronoun || other.gender == Gender::kUnknown);
          if (fits && static_cast<int>(e) != entity && NewlyNamed(static_cast<int>(e), entity, head))
            named = static_cast<int>(e);
        }
      }
      if (named >= 0 && entities_[static_cast<std::size_t>(named)].type == EntityType::kPerson) {
        if (entity < 0)
          entity = named;
        else if (named != entity && NewlyNamed(named, entity, head))
          entity = named;
      }
    } else {
      entity = EntityAtHead(head);
      if (entity < 0 && pronoun == Gender::kPlural) entity = Previous(pronoun);
      if (entity < 0) entity = PreviousBody(head, "");
      if (entity < 0) entity = Previous(pronoun);
    }
    if (entity >= 0) {
      out.entity = entity;
      out.name = entities_[static_cast<std::size_t>(entity)].name;
      out.reason = {
          "speaking-pronoun", "the previous speaker whom the pronoun fits", {std::string(text.Form(head))}, {}, {}};
      MakeMention(entity, head);
      if (person && entities_[static_cast<std::size_t>(entity)].gender == Gender::kUnknown)
        entities_[static_cast<std::size_t>(entity)].gender = pronoun;
      Note(entity, head);
    } else {
      out.reason = {
          "unresolved-pronoun", "nobody before whom the pronoun fits", {std::string(text.Form(head))}, {}, {}};
    }
    return out;
  }
  out.entity = EntityIn(first, last, head);
  if (out.entity < 0 || entities_[static_cast<std::size_t>(out.entity)].type != EntityType::kPerson) {
    if (const int named = NameAtEnd(first, last, head); named >= 0) out.entity = named;
  }
  const bool definite = Low(text, first) == "the" || Low(text, first) == "this";
  if (out.entity < 0 && definite && head <= first + 2 && text.at(head).xpos == Xpos::NN &&
      in_.words.Is("body-noun", low)) {
    out.entity = PreviousBody(head, low);
    if (out.entity >= 0) {
      out.name = entities_[static_cast<std::size_t>(out.entity)].name;
      out.reason = {"speaking-body", "the body named before", {std::string(text.Form(head))}, {}, {}};
      Note(out.entity, head);
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
    Note(out.entity, head);
  } else {
    // The words themselves, without the determiner and without what only tells more.
    int from = first;
    last = EndOfName(first, last, head);
    while (from < last - 1 && (text.at(from).upos == Upos::DET || text.at(from).upos == Upos::PUNCT)) ++from;
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
  return out;
}

}  // namespace recount::speech
