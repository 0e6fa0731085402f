// The lexicon of speech proves itself: each class's yes sentences give a speech with that speaker, cue and content, its
// no sentences give none of that class. Read with the parser of the product.
#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>

#include "engine/language/language.h"
#include "engine/people/find_people.h"
#include "engine/speech/find_speech.h"

namespace recount {
namespace {

class ExampleReader {
 public:
  ExampleReader() {
    const auto files = knowledge::Files::Embedded("en");
    auto language = language::Language::Load(files, language::ModelChoice::kAccurate);
    REQUIRE(language.ok());
    auto people = people::People::Load(files);
    REQUIRE(people.ok());
    auto speech = speech::SpeechFinder::Load(files);
    REQUIRE(speech.ok());
    language_ = std::make_unique<language::Language>(*std::move(language));
    people_ = std::make_unique<people::People>(*std::move(people));
    speech_ = std::make_unique<speech::SpeechFinder>(*std::move(speech));
  }

  // "source | cue | content" of each speech, one a line; `rules` gets the classes.
  std::string Read(std::string_view sentence, std::string* rules) const {
    Article article;
    article.text = sentence;
    const Text text = language_->Read(article);
    auto entities = people_->Find(article, text);
    std::string out;
    for (const Speech& s : speech_->Find(article, text, {}, &entities)) {
      std::string content;
      for (const Span& span : s.content)
        content += (content.empty() ? "" : " ") + std::string(Slice(article.text, span));
      out += s.speaker_text + " | " + s.cue + " | " + content + "\n";
      for (const Reason& r : s.reason.because) *rules += r.rule + "\n";
    }
    return out;
  }

 private:
  std::unique_ptr<language::Language> language_;
  std::unique_ptr<people::People> people_;
  std::unique_ptr<speech::SpeechFinder> speech_;
};

TEST_CASE("words that report: each class's own sentences") {
  const ExampleReader reader;
  int checked = 0;
  for (const char* path : {"speech/verbs.txt", "speech/nouns.txt", "speech/adjectives.txt"}) {
    for (const knowledge::File& file : knowledge::Files::Embedded("en").Under(path)) {
      auto records = knowledge::ParseRecords(file);
      REQUIRE(records.ok());
      for (const knowledge::Record& record : *records) {
        const std::string name(record.Get("class"));
        CHECK_MESSAGE(!record.Get("yes").empty(), record.Address(), ": a class needs a yes sentence");
        for (const std::string_view example : record.All("yes")) {
          const auto arrow = example.find(" -> ");
          REQUIRE_MESSAGE(arrow != std::string_view::npos, record.Address());
          std::string rules;
          const std::string got = reader.Read(example.substr(0, arrow), &rules);
          std::string want(example.substr(arrow + 4));
          while (!want.empty() && want.front() == ' ') want.erase(0, 1);
          if (want.front() == '|') want.insert(0, " ");
          CHECK_MESSAGE(("\n" + got).find("\n" + want + "\n") != std::string::npos, record.Address(), ": wanted ", want,
                        "\ngot ", got);
          ++checked;
        }
        for (const std::string_view example : record.All("no")) {
          std::string rules;
          const std::string got = reader.Read(example, &rules);
          CHECK_MESSAGE(("\n" + rules).find("\n" + name + "/") == std::string::npos, record.Address(),
                        ": should find nothing in ", std::string(example), "\ngot ", got);
          ++checked;
        }
      }
    }
  }
  CHECK(checked > 40);
}

TEST_CASE("what only looks like a saying: each deed's own sentences") {
  const ExampleReader reader;
  int checked = 0;
  for (const knowledge::File& file : knowledge::Files::Embedded("en").Under("speech/deeds")) {
    auto records = knowledge::ParseRecords(file);
    REQUIRE(records.ok());
    for (const knowledge::Record& record : *records) {
      CHECK_MESSAGE(!record.Get("yes").empty(), record.Address(), ": a deed needs a yes sentence");
      std::string rules;
      for (const std::string_view example : record.All("yes")) {
        const std::string got = reader.Read(example, &rules);
        CHECK_MESSAGE(got.empty(), record.Address(), ": ", std::string(example), "\nis said by ", got);
        ++checked;
      }
      for (const std::string_view example : record.All("no")) {
        const std::string got = reader.Read(example, &rules);
        CHECK_MESSAGE(!got.empty(), record.Address(), ": nobody says ", std::string(example));
        ++checked;
      }
    }
  }
  CHECK(checked > 40);
}

}  // namespace
}  // namespace recount
