#include "engine/speech/topic.h"

#include <algorithm>

namespace recount::speech {
namespace {

// The kind of what is named by exactly the end of the source, kOther if nothing is.
bool NamedSo(const std::vector<Entity>& entities, int begin, int end, EntityType type) {
  return std::any_of(entities.begin(), entities.end(), [&](const Entity& e) {
    return e.type == type && std::any_of(e.mentions.begin(), e.mentions.end(),
                                         [&](const Mention& m) { return m.span.begin >= begin && m.span.end == end; });
  });
}

// All in capitals, before the first words of the article: a town, though nobody knows it.
bool IsDateline(const Context& in, const Draft& d, std::string_view name) {
  for (int i = 0; i < d.source.front(); ++i) {
    if (in.text.SentenceOf(i).part == Part::kBody) return false;
  }
  return std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool MaySpeak(const Context& in, int head) {
  const Token& t = in.text.at(head);
  if (t.upos != Upos::NOUN) return true;
  const std::string low = Low(in.text, head);
  for (const char* list : {"person-noun", "body-noun", "staff-noun", "anonymous", "carrier-noun", "paper-noun"}) {
    if (in.words.Is(list, low) || in.words.Is(list, t.lemma)) return true;
  }
  return false;
}

}  // namespace

bool IsTopic(const Context& in, const Draft& d, const std::vector<Entity>& entities) {
  if (d.rule != "colon") return false;
  const int begin = in.text.at(d.source.front()).span.begin;
  const int end = in.text.at(d.source.back()).span.end;
  for (const EntityType type : {EntityType::kPerson, EntityType::kBody, EntityType::kGroup}) {
    if (NamedSo(entities, begin, end, type)) return false;
  }
  return NamedSo(entities, begin, end, EntityType::kPlace) || IsDateline(in, d, Slice(in.text.source, {begin, end})) ||
         !MaySpeak(in, d.source_head);
}

bool IsNamed(const Context& in, const Draft& d, const std::vector<Entity>& entities) {
  if (d.source.empty()) return false;
  const int begin = in.text.at(d.antecedent >= 0 ? d.antecedent : d.source_head).span.begin;
  return std::any_of(entities.begin(), entities.end(), [&](const Entity& e) {
    if (e.type == EntityType::kPlace || e.type == EntityType::kOther) return false;
    return std::any_of(e.mentions.begin(), e.mentions.end(), [&](const Mention& m) {
      return m.head.begin == begin && m.form != MentionForm::kRole && m.form != MentionForm::kPronoun &&
             m.form != MentionForm::kDemonym;
    });
  });
}

}  // namespace recount::speech
