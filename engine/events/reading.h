// One article as the finding of events sees it: its grammar with what people/, times/ and speech/ found, looked up by
// token.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "engine/events/tree.h"
#include "engine/model/article.h"
#include "engine/model/entity.h"
#include "engine/model/speech.h"
#include "engine/model/text.h"
#include "engine/model/time.h"

namespace recount::events {

class Reading {
 public:
  Reading(const Article& article, const Text& text, const std::vector<Entity>& entities,
          const std::vector<TimeMention>& times, const std::vector<Speech>& speech);

  const Article& article;
  const Text& text;
  const std::vector<Entity>& entities;
  const std::vector<TimeMention>& times;
  const std::vector<Speech>& speech;
  const Tree tree;

  const Token& at(int token) const { return text.at(token); }
  // The entity that a phrase headed by this token names, also through an apposition; -1 if none.
  int EntityOf(int token) const;
  // The entity whose mention's head is this token, or whose smallest mention covers it; -1.
  int MentionAt(int token) const { return mention_[static_cast<std::size_t>(token)]; }
  // The time expression that covers this token; -1.
  int TimeAt(int token) const { return time_[static_cast<std::size_t>(token)]; }
  // The innermost speech whose content holds this token; -1.
  int HolderAt(int token) const { return holder_[static_cast<std::size_t>(token)]; }
  bool IsCue(int token) const { return cue_[static_cast<std::size_t>(token)] != 0; }
  bool IsPlace(int entity) const;
  bool IsPersonal(int entity) const;
  // The token of the time expression whose head lies outside it; -1 for an empty one.
  int TimeHead(int time) const;
  std::string_view Form(int token) const { return text.Form(token); }
  // First and last token of what hangs below `token`; coordination, clauses, apposition, times and the preposition left
  // out.
  std::pair<int, int> Phrase(int token) const;

 private:
  void Widen(int token, int depth, std::pair<int, int>* range) const;
  std::vector<int> mention_, time_, holder_;
  std::vector<char> cue_;
};

// "a 12-day strike": the sign between the number and what it counts.
inline bool IsHyphen(const Reading& r, int i) {
  const std::string_view form = r.Form(i);
  return form == "-" || form == "–" || form == "‑";
}

}  // namespace recount::events
