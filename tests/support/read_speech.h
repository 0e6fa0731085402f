// Reads who said what in a few sentences, with the parser of the product.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "engine/language/language.h"
#include "engine/people/find_people.h"
#include "engine/speech/find_speech.h"

namespace recount::speech {

class ReadSpeech {
 public:
  explicit ReadSpeech(const std::string& words) : words_(words) {
    static const auto files = knowledge::Files::Embedded("en");
    static const auto language = language::Language::Load(files, language::ModelChoice::kAccurate);
    static const auto people = people::People::Load(files);
    static const auto finder = SpeechFinder::Load(files);
    REQUIRE(language.ok());
    REQUIRE(people.ok());
    REQUIRE(finder.ok());
    Article article;
    article.text = words;
    const Text text = language->Read(article);
    entities_ = people->Find(article, text);
    speech_ = finder->Find(article, text, {}, &entities_);
  }

  // The innermost speech whose content holds `part`; null if none.
  const Speech* Of(std::string_view part) const {
    const Speech* best = nullptr;
    for (const Speech& s : speech_) {
      for (const Span& span : s.content) {
        if (Slice(words_, span).find(part) == std::string_view::npos) continue;
        if (best == nullptr || s.within >= 0) best = &s;
      }
    }
    return best;
  }
  const std::vector<Speech>& speech() const { return speech_; }
  const std::vector<Entity>& entities() const { return entities_; }

 private:
  std::string words_;
  std::vector<Entity> entities_;
  std::vector<Speech> speech_;
};

// Whoever is read as the speaker of the words that hold `part`.
inline void CheckSpeaker(const std::string& words, const std::string& part, const std::string& speaker) {
  CAPTURE(words);
  const ReadSpeech said(words);
  const Speech* s = said.Of(part);
  REQUIRE(s != nullptr);
  CHECK(s->speaker_name == speaker);
}

}  // namespace recount::speech
