// Sources that are bodies: what "it" and "the firm" go back to; names at the end of long titles.
#include <algorithm>

#include "engine/model/grammar.h"
#include "engine/model/unicode.h"
#include "engine/speech/speakers.h"

namespace recount::speech {
namespace {

constexpr int kBodySentencesBack = 3;  // for "it"; a noun reaches twice as far

// "Fervo's announcement": one word of unknown kind, or taken for a person by its tag alone.
bool CouldBeBody(const Entity& e) {
  if (e.type == EntityType::kOther) return true;
  return e.type == EntityType::kPerson && e.gender == Gender::kUnknown && e.offices.empty() &&
         e.name.find(' ') == std::string::npos;
}

}  // namespace

// The body whose name stands in the noun phrase [first, last) of `top`, outside of clauses; not an outlet. `open`: also
// one of unknown kind.
int Speakers::BodyAmong(int first, int last, int top, bool open) const {
  const Text& text = in_.text;
  for (int i = first; i < last; ++i) {
    const int e = EntityAtHead(i);
    if (e < 0) continue;
    const Entity& entity = entities_[static_cast<std::size_t>(e)];
    if (entity.type != EntityType::kBody && !(open && CouldBeBody(entity))) continue;
    if (entity.key.rfind("carrier:", 0) == 0) continue;
    bool clause = false;
    for (int up = i; up >= first && up < last && up != top; up = text.at(up).head) {
      const Rel rel = text.at(up).rel;
      clause = clause || rel == Rel::acl || rel == Rel::acl_relcl || rel == Rel::parataxis || rel == Rel::conj;
    }
    if (!clause) return e;
  }
  return -1;
}

// The noun phrase that the name at `head` stands in, as a title, an apposition or alone: its top, and its tokens.
std::pair<int, Range> Speakers::PhraseOf(int head) const {
  constexpr int kReach = 16;  // tokens looked at on either side
  const Text& text = in_.text;
  int top = head;
  for (int steps = 0; steps < 4; ++steps) {
    const Rel rel = text.at(top).rel;
    const bool inside = rel == Rel::appos || rel == Rel::flat || rel == Rel::nmod_desc || rel == Rel::compound;
    if (text.at(top).head < 0 || !inside) break;
    top = text.at(top).head;
  }
  const Sentence& s = text.SentenceOf(head);
  return {top,
          {std::max({in_.tree.left(top), s.first, head - kReach}),
           std::min({in_.tree.right(top) + 1, s.last, head + kReach})}};
}

// The country named or shown in [first, last), -1 if none: "the French company", "Castellane of France".
int Speakers::CountryIn(int first, int last) const {
  for (int i = first; i < last; ++i) {
    const int begin = in_.text.at(i).span.begin;
    auto it =
        std::lower_bound(by_head_.begin(), by_head_.end(), begin, [](const auto& a, int b) { return a.first < b; });
    for (; it != by_head_.end() && it->first == begin; ++it) {
      const Entity& e = entities_[static_cast<std::size_t>(it->second.first)];
      if (e.type == EntityType::kPlace && e.key.rfind("country:", 0) == 0) return it->second.first;
    }
  }
  return -1;
}

int Speakers::CountryOf(int entity, int before) const {
  for (const Mention& m : entities_[static_cast<std::size_t>(entity)].mentions) {
    if (m.span.begin >= before) break;
    const int head = in_.text.TokenAt(m.head.begin);
    if (head >= in_.text.size() || m.form == MentionForm::kPronoun) continue;
    const Range phrase = PhraseOf(head).second;
    if (const int e = CountryIn(phrase.first, phrase.last); e >= 0) return e;
  }
  return -1;
}

int Speakers::BodyOf(int person) const {
  const Text& text = in_.text;
  for (const Mention& m : entities_[static_cast<std::size_t>(person)].mentions) {
    if (m.form != MentionForm::kName && m.form != MentionForm::kTitle) continue;
    const int head = text.TokenAt(m.head.begin);
    if (head >= text.size()) continue;
    const auto [top, phrase] = PhraseOf(head);
    if (const int e = BodyAmong(phrase.first, phrase.last, top, false); e >= 0) return e;
    // "the company's vice president Ann Vik"
    for (int i = phrase.first; i < phrase.last; ++i) {
      const std::string low = Low(text, i);
      if (text.at(i).rel != Rel::nmod_poss || !in_.words.Is("body-noun", low)) continue;
      if (const int e = PreviousBody(i, low, {}); e >= 0) return e;
    }
  }
  return -1;
}

// "the Cairo daily al-Masa"
bool Speakers::IsCarrierHere(const Entity& entity) const {
  return std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](const Mention& m) {
    const auto [first, last] = in_.text.TokensIn(m.span);
    for (int i = std::max(0, first - 2); i < std::min(in_.text.size(), last + 1); ++i) {
      if ((i < first || i >= last) && in_.words.Is("outlet-noun", Low(in_.text, i))) return true;
    }
    return false;
  });
}

// "the union Unite", "Unite, the union": called so once.
bool Speakers::IsBeside(const Entity& entity, std::string_view noun) const {
  constexpr int kBeside = 4;
  for (const Mention& m : entity.mentions) {
    const auto [first, last] = in_.text.TokensIn(m.span);
    for (int i = std::max(0, first - kBeside); i < std::min(in_.text.size(), last + kBeside); ++i) {
      if (Low(in_.text, i) == noun) return true;
    }
  }
  return false;
}

// Whether "the ministry", "the union" can mean a body of this name: what calls itself a front or a council is no
// ministry, and a ministry is called one.
bool Speakers::IsKind(const Entity& entity, std::string_view noun) const {
  if (in_.words.Is("any-body", noun)) return true;
  const std::string low = Lower(entity.name);
  const bool acronym = low != entity.name && entity.name.find(' ') == std::string::npos && IsAllCaps(entity.name);
  if (acronym && low.back() == noun.front()) return true;  // "the commission": the IEC
  if (in_.words.Is("named-body", noun)) return false;
  if (in_.words.Is("kind-body", noun)) return IsBeside(entity, noun);
  for (std::size_t from = 0; from < low.size();) {
    const std::size_t to = std::min(low.find(' ', from), low.size());
    const std::string word = low.substr(from, to - from);
    if (word != noun && (in_.words.Is("named-body", word) || in_.words.Is("kind-body", word))) return false;
    from = to + 1;
  }
  return true;
}

int Speakers::PreviousBody(int token, std::string_view noun, const Outer& outer) const {
  const Text& text = in_.text;
  const int sentence = text.at(token).sentence;
  const int here = text.at(token).span.begin;
  int best = -1;
  int best_rank = 0;
  int best_at = -1;
  // "Veltra's chairman said the company would": whose words they are, theirs is the company.
  int own = -1;
  if (outer.speaker != nullptr && !noun.empty()) {
    const int who = outer.speaker->entity;
    if (who >= 0) {
      const EntityType type = entities_[static_cast<std::size_t>(who)].type;
      own = type == EntityType::kPerson                               ? BodyOf(who)
            : type == EntityType::kBody || type == EntityType::kOther ? who
                                                                      : -1;
    } else if (!outer.draft->source.empty()) {
      own = BodyAmong(outer.draft->source.front(), outer.draft->source.back() + 1, outer.draft->source_head, true);
    }
  }
  // "the French company" is one that was called French, or of which no country was told.
  const int country = noun.empty() ? -1 : CountryIn(in_.tree.left(token), token);
  for (std::size_t e = 0; e < entities_.size(); ++e) {
    const Entity& entity = entities_[e];
    const bool paper =
        !noun.empty() && in_.words.Is("carrier-noun", noun) && CouldBeBody(entity) && IsCarrierHere(entity);
    const bool open = paper || (country >= 0 && CouldBeBody(entity));
    if (entity.type != EntityType::kBody && static_cast<int>(e) != own && !open) continue;
    const int its = country >= 0 ? CountryOf(static_cast<int>(e), here) : -1;
    if (its >= 0 ? its != country : open && static_cast<int>(e) != own) continue;
    // Outlets are rarely meant, unless they have just been the subject.
    const std::string_view last_word = std::string_view(entity.name).substr(entity.name.rfind(' ') + 1);
    const bool carrier = entity.key.rfind("carrier:", 0) == 0 || in_.words.Is("paper-name", last_word);
    if (carrier && !noun.empty() && !in_.words.Is("carrier-noun", noun)) continue;
    const bool holds =
        (its >= 0 && its == country) || (!noun.empty() && Lower(entity.name).find(noun) != std::string::npos);
    if (!noun.empty() && !holds && !paper && !IsKind(entity, noun)) continue;
    if (!noun.empty() && in_.words.Is("outlet-noun", noun) && !holds && !paper && !carrier) continue;
    for (auto m = entity.mentions.rbegin(); m != entity.mentions.rend(); ++m) {
      if (m->span.begin >= here) continue;
      const int head = text.TokenAt(m->head.begin);
      if (head >= text.size()) break;
      const int back = sentence - text.at(head).sentence;
      if (!holds && static_cast<int>(e) != own && back > (noun.empty() ? kBodySentencesBack : 2 * kBodySentencesBack))
        break;
      int top = head;
      while (text.at(top).head >= 0 && (text.at(top).rel == Rel::appos || text.at(top).rel == Rel::flat))
        top = text.at(top).head;
      const bool spoke =
          std::any_of(spoke_.begin(), spoke_.end(), [&](const Spoke& s) { return s.entity == static_cast<int>(e); });
      const bool subject = IsSubject(text.at(top).rel);
      // Another body in the same clause is rarely what the pronoun stands for.
      // "In a statement on the Veltra website, the company said": whose channel it is.
      bool channel = false;
      for (int up = text.at(head).head, steps = 0; back == 0 && up >= 0 && steps < 2; up = text.at(up).head, ++steps)
        channel = channel || in_.words.Is("channel-noun", Low(text, up));
      const int rank = holds                                   ? 5
                       : static_cast<int>(e) == own || channel ? 4
                       : subject && (back <= 1 || spoke)       ? 3
                       : spoke                                 ? 2
                                                               : 1;
      if (carrier && rank < 3) continue;
      if (rank > best_rank || (rank == best_rank && head > best_at)) {
        best = static_cast<int>(e);
        best_rank = rank;
        best_at = head;
      }
      if (subject || holds) break;
    }
  }
  return best;
}

int Speakers::NameAtEnd(int first, int last, int head) const {
  const Text& text = in_.text;
  int end = last - 1;
  while (end > first && text.at(end).upos == Upos::PUNCT) --end;
  if (head < first || end < first || end == head) return -1;
  const int closes = text.at(end).span.end;
  const auto from = std::lower_bound(by_head_.begin(), by_head_.end(), text.at(head).span.end,
                                     [](const auto& a, int b) { return a.first < b; });
  for (auto at = from; at != by_head_.end() && at->first < closes; ++at) {
    const auto& [e, m] = at->second;
    const Entity& entity = entities_[static_cast<std::size_t>(e)];
    // Pronouns that were added since have moved the mentions on.
    auto mention = entity.mentions.begin() + std::min(m, static_cast<int>(entity.mentions.size()));
    while (mention != entity.mentions.end() && mention->head.begin != at->first) ++mention;
    if (mention == entity.mentions.end()) continue;
    if (entity.type != EntityType::kPerson && entity.type != EntityType::kBody) continue;
    if (mention->span.end != closes || mention->form == MentionForm::kPronoun) continue;
    const int name = text.TokenAt(at->first);
    // It stands beside the head or below it as a name does; "of", "by" and possessors make it another's.
    const Token& t = text.at(name);
    // A rank may be read as a preposition: "spokesman Colonel Ann Lee".
    int with = in_.tree.Child(name, Rel::case_);
    if (with >= 0 && IsUpper(text.Form(with))) with = -1;
    const bool named = t.rel == Rel::appos || t.rel == Rel::flat || t.rel == Rel::nmod_desc ||
                       (entity.type == EntityType::kPerson && with < 0 && t.rel != Rel::conj &&
                        t.rel != Rel::nmod_poss && in_.tree.Below(name, head));
    // "CEO of the Union Ann Vik": where the parse has lost the name, it is no part of another phrase.
    const bool titled = text.at(head).upos == Upos::PROPN || in_.words.Is("person-noun", Low(text, head)) ||
                        in_.words.Is("body-noun", Low(text, head));
    const bool apart = titled && (t.head < first || t.head >= last) && with < 0;
    const bool whole = mention->span.begin <= text.at(head).span.begin;
    if (named || apart || whole) return e;
  }
  return -1;
}

int Speakers::EndOfName(int first, int last, int head) const {
  const Text& text = in_.text;
  int end = last;
  for (int i = head + 1; i < last; ++i) {
    const Rel rel = text.at(i).rel;
    // "the mother of Ann Lee, the runner": what the name is, it is not called.
    const bool deep = rel == Rel::appos && text.at(i).head != head && text.at(i).head > head &&
                      in_.tree.left(i) > head && text.Form(std::max(in_.tree.left(i) - 1, 0)) == ",";
    if (!deep && rel != Rel::acl && rel != Rel::acl_relcl && rel != Rel::parataxis && rel != Rel::advcl) continue;
    const int begin = std::max(in_.tree.left(i), head + 1);
    if (in_.tree.Below(i, head)) end = std::min(end, begin);
  }
  while (end > first + 1 && text.at(end - 1).upos == Upos::PUNCT && text.Form(end - 1) != ")") --end;
  return std::max(end, first + 1);
}

}  // namespace recount::speech
