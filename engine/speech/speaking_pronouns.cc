// Who "he", "she", "it" and "they" are where they speak: whoever says the words around them, or who spoke before.
#include <algorithm>

#include "engine/model/grammar.h"
#include "engine/speech/speakers.h"

namespace recount::speech {
namespace {

constexpr int kSpeakersBack = 12;
constexpr int kPronounSentencesBack = 4;  // for speakers without a name

bool IsPersonal(Gender gender) {
  return gender == Gender::kMale || gender == Gender::kFemale;
}

}  // namespace

// Gender and number that a described source shows: "a spokeswoman", "residents", "the report".
Gender Speakers::GenderOfDescribed(int head) const {
  const Token& t = in_.text.at(head);
  const std::string low = Low(in_.text, head);
  if (t.xpos == Xpos::NNS || t.xpos == Xpos::NNPS || in_.tree.Child(head, Rel::conj) >= 0) return Gender::kPlural;
  if (in_.words.Is("male-noun", low)) return Gender::kMale;
  if (in_.words.Is("female-noun", low)) return Gender::kFemale;
  if (in_.words.Is("person-noun", low)) return Gender::kUnknown;
  return Gender::kNeuter;
}

// Described speakers are soon forgotten.
int Speakers::Previous(Gender gender, int token) const {
  int tried = 0;
  for (int i = static_cast<int>(spoke_.size()) - 1; i >= 0 && tried < kSpeakersBack; --i, ++tried) {
    const Spoke& spoke = spoke_[static_cast<std::size_t>(i)];
    if (spoke.entity < 0) {
      const Gender own = spoke.said.gender;
      if (in_.text.at(token).sentence - in_.text.at(spoke.token).sentence > kPronounSentencesBack) continue;
      if (own == gender || (own == Gender::kUnknown && IsPersonal(gender))) return i;
      continue;
    }
    const Entity& e = entities_[static_cast<std::size_t>(spoke.entity)];
    switch (gender) {
      case Gender::kFemale:
      case Gender::kMale:
        if (e.type == EntityType::kPerson && (e.gender == gender || e.gender == Gender::kUnknown)) return i;
        break;
      case Gender::kPlural:
        if (e.type == EntityType::kGroup || e.gender == Gender::kPlural) return i;
        break;
      case Gender::kNeuter:
        if (e.type == EntityType::kBody || e.type == EntityType::kPlace) return i;
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

void Speakers::Note(const Speaker& speaker, int token) {
  if (nested_ || (speaker.entity < 0 && speaker.name.empty())) return;
  if (!spoke_.empty() && speaker.entity >= 0 && spoke_.back().entity == speaker.entity)
    spoke_.back().token = token;
  else
    spoke_.push_back({speaker.entity, token, speaker.entity < 0 ? speaker : Speaker{}});
}

// "Among the survivors is Ann Lee", "One of the rescued was Ann Lee": whom a copula introduces.
bool Speakers::IsPresented(int top) const {
  const int copula = in_.tree.Child(top, Rel::cop);
  if (copula < 0 || copula > top) return false;
  for (const int* c = in_.tree.begin(top); c != in_.tree.end(top); ++c) {
    if (!IsSubject(in_.text.at(*c).rel)) continue;
    const int e = EntityAtHead(*c);
    if (e >= 0 && entities_[static_cast<std::size_t>(e)].type == EntityType::kPerson) return false;
  }
  return true;
}

// "The ministry summoned the envoy over what it called lies": a body without a name that is the subject there, or of
// the sentence before.
std::string Speakers::SubjectBody(int token) const {
  const Text& text = in_.text;
  const int sentence = text.at(token).sentence;
  const int from = text.sentences[static_cast<std::size_t>(std::max(0, sentence - 1))].first;
  for (int i = token - 1; i >= from; --i) {
    const Token& t = text.at(i);
    if (!IsSubject(t.rel) || t.xpos != Xpos::NN || in_.quotes.InSpeech(i) || EntityAtHead(i) >= 0) continue;
    if (!in_.words.Is("body-noun", Low(text, i))) continue;
    int first = std::max(in_.tree.left(i), text.SentenceOf(i).first);
    while (first < i &&
           (text.at(first).upos == Upos::DET || text.at(first).upos == Upos::PUNCT || text.at(first).upos == Upos::ADV))
      ++first;
    return std::string(Slice(text.source, {text.at(first).span.begin, t.span.end}));
  }
  return "";
}

// "Adam, a dealer, was speaking by phone. He had lost a foot. … he says": whose paragraph the one before is, nobody
// else being named since.
bool Speakers::OpensParagraph(int entity, int head, int token) const {
  const Text& text = in_.text;
  const int sentence = text.at(head).sentence;
  const int paragraph = text.SentenceOf(head).paragraph;
  if (paragraph < text.SentenceOf(token).paragraph - 1) return false;
  if (text.paragraphs[static_cast<std::size_t>(paragraph)].first_sentence != sentence) return false;
  const int from = text.at(head).span.end;
  const int to = text.at(token).span.begin;
  for (std::size_t e = 0; e < entities_.size(); ++e) {
    if (static_cast<int>(e) == entity || entities_[e].type != EntityType::kPerson) continue;
    for (const Mention& m : entities_[e].mentions) {
      if (m.form != MentionForm::kPronoun && m.span.begin > from && m.span.begin < to) return false;
    }
  }
  return true;
}

// Whether the article tells of this person's death.
bool Speakers::IsDead(int entity) const {
  const Text& text = in_.text;
  for (const Mention& m : entities_[static_cast<std::size_t>(entity)].mentions) {
    int top = text.TokenAt(m.head.begin);
    if (top >= text.size()) continue;
    while (text.at(top).head >= 0 && (text.at(top).rel == Rel::appos || text.at(top).rel == Rel::flat))
      top = text.at(top).head;
    const int verb = text.at(top).head;
    if (verb < 0 || !IsSubject(text.at(top).rel)) continue;
    const bool passive = text.at(top).rel == Rel::nsubj_pass;
    const std::string& lemma = text.at(verb).lemma;
    if (in_.words.Is(passive ? "death-passive" : "death-verb", lemma)) return true;
    const std::string behind = verb + 1 < text.size() ? Low(text, verb + 1) : "";
    if (passive && (behind == "dead" || behind == "lifeless")) return true;
  }
  return false;
}

bool Speakers::NewlyNamed(int entity, int spoke_before, int token) const {
  const Text& text = in_.text;
  const Span here = text.at(token).span;
  const auto& mentions = entities_[static_cast<std::size_t>(entity)].mentions;
  for (auto it = mentions.rbegin(); it != mentions.rend(); ++it) {
    if (it->span.begin >= here.begin || it->form == MentionForm::kPronoun) continue;
    const int head = text.TokenAt(it->head.begin);
    if (head >= text.size()) return false;
    // Whom somebody else names in quotation marks does not speak next.
    if (in_.quotes.InSpeech(head) && !in_.quotes.InSpeech(token)) continue;
    const int sentence = text.at(head).sentence;
    // "Her counterpart, Tormod Vik, was guarded. He ...": the name beside the subject is the subject.
    int top = head;
    while (text.at(top).head >= 0 && (text.at(top).rel == Rel::appos || text.at(top).rel == Rel::flat))
      top = text.at(top).head;
    // The subject of what somebody else says is not who goes on speaking.
    for (int up = text.at(top).head; up >= 0; up = text.at(up).head) {
      if (text.at(up).rel == Rel::acl_relcl) break;  // "a charge that Ann Lee rejected"
      if (text.at(up).rel == Rel::ccomp) {
        // A press service that told of him is not who "he said" means.
        const int verb = text.at(up).head;
        const int teller = verb < 0 ? -1 : in_.tree.Child(verb, Rel::nsubj);
        const int named = teller < 0 ? -1 : EntityAtHead(teller);
        const bool body = named >= 0 ? entities_[static_cast<std::size_t>(named)].type != EntityType::kPerson
                                     : teller >= 0 && text.at(teller).upos == Upos::NOUN &&
                                           in_.words.Is("body-noun", Low(text, teller));
        if (!body) return false;
        break;
      }
      const int mark = in_.tree.Child(up, Rel::mark);
      if (mark >= 0 && Low(text, mark) == "that") return false;
    }
    // Who is new here is remembered for a sentence more.
    const int back = text.at(token).sentence - sentence;
    const bool first = it->span == mentions.front().span;
    if (head > spoke_before && back > 1 && OpensParagraph(entity, head, token) && IsSubject(text.at(top).rel))
      return true;
    return head > spoke_before && back <= (first ? 2 : 1) && (IsSubject(text.at(top).rel) || IsPresented(top));
  }
  return false;
}

// "The union said it feared": inside somebody's reported words a pronoun that fits is mostly themselves. Not inside
// quotation marks, where they would say "I".
bool Speakers::FitsOuter(const Draft& draft, Gender pronoun, const Outer& outer) const {
  if (outer.speaker == nullptr || draft.inside_quotation >= 0 || draft.antecedent >= 0) return false;
  const Speaker& who = *outer.speaker;
  if (who.name.empty()) return false;
  if (who.entity < 0) return who.gender == pronoun || (who.gender == Gender::kUnknown && IsPersonal(pronoun));
  const Entity& e = entities_[static_cast<std::size_t>(who.entity)];
  switch (pronoun) {
    case Gender::kFemale:
    case Gender::kMale:
      return e.type == EntityType::kPerson && (e.gender == pronoun || e.gender == Gender::kUnknown);
    case Gender::kPlural:
      return e.type == EntityType::kGroup || e.type == EntityType::kBody || e.gender == Gender::kPlural;
    case Gender::kNeuter:
      return e.type == EntityType::kBody || e.type == EntityType::kPlace;
    case Gender::kUnknown:
      break;
  }
  return false;
}

Speaker Speakers::ResolvePronoun(const Draft& draft, int head, Gender pronoun, const Outer& outer) {
  const Text& text = in_.text;
  Speaker out;
  out.name = std::string(text.Form(head));
  out.gender = pronoun;
  const bool person = IsPersonal(pronoun);
  int entity = -1;
  const Speaker* described = nullptr;
  // In quotation marks "he" is whom that speaker has in mind, which the text around need not tell.
  if (draft.inside_quotation >= 0) {
    out.reason = {"unresolved-pronoun", "a pronoun in somebody's quoted words", {out.name}, {}, {}};
    return out;
  }
  if (FitsOuter(draft, pronoun, outer)) {
    entity = outer.speaker->entity;
    if (entity < 0) described = outer.speaker;
  } else if (person) {
    const int spoke = Previous(pronoun, head);
    const int before = spoke < 0 ? -1 : spoke_[static_cast<std::size_t>(spoke)].token;
    if (spoke >= 0) entity = spoke_[static_cast<std::size_t>(spoke)].entity;
    if (spoke >= 0 && entity < 0) described = &spoke_[static_cast<std::size_t>(spoke)].said;
    // A person newly named in the sentence before, as its subject, goes before somebody who spoke long ago.
    int named = EntityAtHead(head);
    if (named < 0 || named == entity || !NewlyNamed(named, before, head)) {
      for (std::size_t e = 0; e < entities_.size(); ++e) {
        const Entity& other = entities_[e];
        const bool fits =
            other.type == EntityType::kPerson && (other.gender == pronoun || other.gender == Gender::kUnknown);
        if (fits && static_cast<int>(e) != entity && NewlyNamed(static_cast<int>(e), before, head))
          named = static_cast<int>(e);
      }
    }
    if (named >= 0 && IsDead(named)) named = -1;
    if (named >= 0 && entities_[static_cast<std::size_t>(named)].type == EntityType::kPerson &&
        ((entity < 0 && described == nullptr) || (named != entity && NewlyNamed(named, before, head)))) {
      entity = named;
      described = nullptr;
    }
  } else {
    entity = EntityAtHead(head);
    int spoke = -1;
    if (entity < 0 && pronoun == Gender::kPlural) spoke = Previous(pronoun, head);
    if (entity < 0 && spoke < 0) entity = PreviousBody(head, "", outer);
    if (entity < 0 && spoke < 0) spoke = Previous(pronoun, head);
    if (entity < 0 && spoke >= 0) {
      entity = spoke_[static_cast<std::size_t>(spoke)].entity;
      if (entity < 0) described = &spoke_[static_cast<std::size_t>(spoke)].said;
    }
  }
  Speaker nearby;
  if (entity < 0 && described == nullptr && pronoun == Gender::kNeuter) {
    nearby.name = SubjectBody(head);
    if (!nearby.name.empty()) described = &nearby;
  }
  const std::string form(text.Form(head));
  if (entity >= 0) {
    out.entity = entity;
    out.name = entities_[static_cast<std::size_t>(entity)].name;
    out.reason = {"speaking-pronoun", "the previous speaker whom the pronoun fits", {form}, {}, {}};
    MakeMention(entity, head);
    if (person && entities_[static_cast<std::size_t>(entity)].gender == Gender::kUnknown)
      entities_[static_cast<std::size_t>(entity)].gender = pronoun;
    Note(out, head);
  } else if (described != nullptr) {
    out.name = described->name;
    out.anonymous = described->anonymous;
    out.reason = {"speaking-pronoun", "the speaker described before whom the pronoun fits", {form}, {}, {}};
    Note(out, head);
  } else {
    out.reason = {"unresolved-pronoun", "nobody before whom the pronoun fits", {form}, {}, {}};
  }
  return out;
}

}  // namespace recount::speech
