// Sources called by a short noun: "the official" after "a senior official", "the ministry" after "Ruritania's foreign
// ministry", "the 54-year-old"; and those who are only somebody's: "Ann Lee's mother".
#include <algorithm>

#include "engine/model/grammar.h"
#include "engine/model/unicode.h"
#include "engine/speech/speakers.h"

namespace recount::speech {
namespace {

constexpr int kRoleSentencesBack = 8;

bool EndsWithWord(std::string_view whole, std::string_view end) {
  return whole.size() >= end.size() && whole.substr(whole.size() - end.size()) == end &&
         (whole.size() == end.size() || whole[whole.size() - end.size() - 1] == ' ');
}

}  // namespace

// "Ms Lee's mother", "the widow of the driver, John Hale": kin of whom the name tells, by its place or its gender.
bool Speakers::IsAnother(int entity, int head) const {
  const Text& text = in_.text;
  const Entity& e = entities_[static_cast<std::size_t>(entity)];
  if (e.type != EntityType::kPerson) return false;
  const std::string low = Low(text, head);
  const bool male = in_.words.Is("male-noun", low);
  const bool female = in_.words.Is("female-noun", low);
  if (!in_.words.Is("kin-noun", low) && !in_.words.Is("kin-noun", text.at(head).lemma)) return false;
  if ((male && e.gender == Gender::kFemale) || (female && e.gender == Gender::kMale)) return true;
  for (const Mention& m : e.mentions) {
    const int at = text.TokenAt(m.head.begin);
    if (at >= text.size() || at == head || text.at(at).sentence != text.at(head).sentence) continue;
    for (int up = at; up >= 0 && up != head; up = text.at(up).head) {
      const Rel rel = text.at(up).rel;
      // A rank may be read as a preposition: "spokesman Colonel Ann Lee".
      const int with = in_.tree.Child(up, Rel::case_);
      const bool of = rel == Rel::nmod && with >= 0 && !IsUpper(text.Form(with));
      if ((rel == Rel::nmod_poss || of) && text.at(up).head == head) return true;
    }
  }
  return false;
}

bool Speakers::IsRoleMention(int entity, int head) const {
  const Span span = in_.text.at(head).span;
  const auto& mentions = entities_[static_cast<std::size_t>(entity)].mentions;
  return std::any_of(mentions.begin(), mentions.end(),
                     [&](const Mention& m) { return m.form == MentionForm::kRole && m.head == span; });
}

// "the 54-year-old": somebody beside whose name that age stands.
int Speakers::OfAge(int head) const {
  constexpr int kBeside = 7;  // "54 - year - old ," in tokens
  const Text& text = in_.text;
  const std::string low = Low(text, head);
  // "54-year-old" in one token, or its last one.
  int first = head;
  while (first > 0 && first > head - 5 && !text.at(first).space_before) --first;
  std::string age(text.Form(first));
  age = age.substr(0, age.find('-'));
  if (low.find("old") == std::string::npos || age.empty() ||
      !std::all_of(age.begin(), age.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return -1;
  int best = -1;
  int best_at = -1;
  for (std::size_t e = 0; e < entities_.size(); ++e) {
    if (entities_[e].type != EntityType::kPerson) continue;
    for (const Mention& m : entities_[e].mentions) {
      if (m.form == MentionForm::kPronoun) continue;
      const auto [from, to] = text.TokensIn(m.span);
      if (from >= first && from != to) break;
      for (int i = std::max(0, from - kBeside); i < std::min(first, to + kBeside); ++i) {
        const std::string_view form = text.Form(i);
        if ((form == age || form.substr(0, form.find('-')) == age) && from > best_at) {
          best = static_cast<int>(e);
          best_at = from;
        }
      }
    }
  }
  return best;
}

int Speakers::InCapitals(int first, int last) const {
  const std::string_view name = Slice(in_.text.source, {in_.text.at(first).span.begin, in_.text.at(last - 1).span.end});
  if (!IsAllCaps(name)) return -1;
  const std::string low = Lower(in_.text.Form(last - 1));
  for (std::size_t e = 0; e < entities_.size(); ++e) {
    if (entities_[e].type == EntityType::kPerson && EndsWithWord(Lower(entities_[e].name), low) &&
        !IsAllCaps(entities_[e].name))
      return static_cast<int>(e);
  }
  return -1;
}

// Of whom the sentence before told as its subject, or who spoke there, where nobody else came between.
int Speakers::Epithet(int head, const Draft& draft) const {
  const Text& text = in_.text;
  const std::string low = Low(text, head);
  const bool age =
      low.find("year-old") != std::string::npos || (low == "old" && text.Form(std::max(0, head - 1)) == "-");
  const bool person = in_.words.Is("person-noun", low) && !in_.words.Is("anonymous", low) &&
                      !in_.words.Is("kin-noun", low) && !in_.words.Is("shared-noun", low);
  if (!age && !person && !in_.words.Is("rank-noun", low)) return -1;
  const int here = draft.content.empty() ? head : std::min(head, draft.content.front().first);
  const int sentence = text.at(here).sentence;
  int best = -1;
  int best_at = -1;
  for (std::size_t e = 0; e < entities_.size(); ++e) {
    const Entity& entity = entities_[e];
    if (entity.type != EntityType::kPerson) continue;
    for (const Mention& m : entity.mentions) {
      const int at = text.TokenAt(m.head.begin);
      if (at >= here || m.form == MentionForm::kRole || m.form == MentionForm::kPronoun) continue;
      if (text.at(at).sentence < sentence - 2 || in_.quotes.InSpeech(at)) continue;
      const bool spoke = std::any_of(spoke_.begin(), spoke_.end(), [&](const Spoke& s) {
        return s.entity == static_cast<int>(e) && text.at(s.token).sentence == text.at(at).sentence;
      });
      if (!spoke && !NewlyNamed(static_cast<int>(e), -1, here)) continue;
      if (at > best_at) {
        best = static_cast<int>(e);
        best_at = at;
      }
    }
  }
  if (best < 0 || IsDead(best)) return -1;
  const Gender gender = entities_[static_cast<std::size_t>(best)].gender;
  if ((gender == Gender::kFemale && in_.words.Is("male-noun", low)) ||
      (gender == Gender::kMale && in_.words.Is("female-noun", low)))
    return -1;
  // Somebody else who spoke since is as likely meant.
  if (!spoke_.empty() && spoke_.back().entity != best && spoke_.back().token > best_at) return -1;
  return best;
}

bool Speakers::ResolveShort(int head, bool role, const Draft& draft, Speaker* out) {
  const Text& text = in_.text;
  const std::string low = Low(text, head);
  const int sentence = text.at(head).sentence;
  if (const int e = role ? -1 : OfAge(head); e >= 0) {
    out->entity = e;
    out->name = entities_[static_cast<std::size_t>(e)].name;
    out->reason = {"speaking-age", "the person of that age", {std::string(text.Form(head))}, {}, {}};
    Note(*out, head);
    return true;
  }
  const bool age = low == "old" && head > 0 && text.Form(head - 1) == "-";
  if (text.at(head).xpos != Xpos::NN && !age) return false;
  for (auto it = spoke_.rbegin(); it != spoke_.rend(); ++it) {
    if (sentence - text.at(it->token).sentence > kRoleSentencesBack) break;
    if (it->entity >= 0) {
      // Whoever spoke by name under that role since is meant.
      if (role && it->entity == out->entity) return false;
      continue;
    }
    if (!EndsWithWord(Lower(it->said.name), low) && Low(text, it->token) != low) continue;
    const Speaker said = it->said;
    *out = said;
    out->reason = {"speaking-noun", "the speaker described so before", {std::string(text.Form(head))}, {}, {}};
    Note(*out, head);
    return true;
  }
  if (const int e = role ? -1 : Epithet(head, draft); e >= 0) {
    out->entity = e;
    out->name = entities_[static_cast<std::size_t>(e)].name;
    out->reason = {"speaking-epithet", "the person just told of", {std::string(text.Form(head))}, {}, {}};
    Note(*out, head);
    return true;
  }
  return false;
}

}  // namespace recount::speech
