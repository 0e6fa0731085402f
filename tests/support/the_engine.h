// One engine for all tests of a program: making it reads every word list and both models. What it makes of a text.
#pragma once

#include <string>
#include <utility>

#include "engine/engine.h"

namespace recount::testing {

inline const Engine& TheEngine() {
  static const Engine engine = *Engine::Create({});
  return engine;
}

// `published`: a day; empty where the article does not state it.
inline Article ArticleOf(std::string text, const std::string& published = "") {
  Article article;
  article.text = std::move(text);
  if (const auto days = DaysOf(published)) {
    article.published.value = published;
    article.published.days = days;
    article.published.basis = Basis::kStated;
  }
  return article;
}

inline Annotated Annotate(std::string text, const std::string& published = "") {
  return TheEngine().Annotate(ArticleOf(std::move(text), published));
}

}  // namespace recount::testing
