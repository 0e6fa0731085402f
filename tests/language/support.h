// Reading short texts for the tests of this folder.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "engine/language/language.h"

namespace recount::language {

inline const Language& English() {
  static const Language language = [] {
    auto loaded = Language::Load(knowledge::Files::Embedded("en"));
    REQUIRE_MESSAGE(loaded.ok(), std::string(loaded.status().message()));
    return *loaded;
  }();
  return language;
}

// An article and its reading; not copied, since the reading points into the article.
struct ReadText {
  explicit ReadText(std::string_view words) {
    article.text = words;
    text = English().Read(article);
  }
  ReadText(std::string_view words, std::vector<Mark> marks) {
    article.text = words;
    article.marks = std::move(marks);
    text = English().Read(article);
  }
  ReadText(const ReadText&) = delete;
  ReadText& operator=(const ReadText&) = delete;
  Article article;
  Text text;
};

// The index of the first token with this form; the test fails if there is none.
inline int Find(const Text& text, std::string_view form) {
  for (int i = 0; i < text.size(); ++i) {
    if (text.Form(i) == form) return i;
  }
  FAIL("no token " << std::string(form));
  return 0;
}

}  // namespace recount::language
