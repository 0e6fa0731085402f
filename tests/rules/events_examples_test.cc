// The lexicon of events proves itself: each record's yes sentences give an event of its synset with the words behind
// the arrow, its no sentences give none. Read with the parser of the product.
#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>

#include "engine/events/find_events.h"
#include "engine/language/language.h"
#include "engine/people/find_people.h"
#include "engine/times/find_times.h"

namespace recount {
namespace {

class Reader {
 public:
  Reader() {
    const auto files = knowledge::Files::Embedded("en");
    auto numbers = knowledge::Numbers::Load(files);
    REQUIRE(numbers.ok());
    auto language = language::Language::Load(files, language::ModelChoice::kAccurate);
    REQUIRE_MESSAGE(language.ok(), std::string(language.status().message().data(), language.status().message().size()));
    auto people = people::People::Load(files);
    REQUIRE(people.ok());
    auto times = times::Times::Load(files, *numbers);
    REQUIRE(times.ok());
    auto events = events::EventFinder::Load(files, *numbers);
    REQUIRE(events.ok());
    language_ = std::make_unique<language::Language>(*std::move(language));
    people_ = std::make_unique<people::People>(*std::move(people));
    times_ = std::make_unique<times::Times>(*std::move(times));
    events_ = std::make_unique<events::EventFinder>(*std::move(events));
  }

  // "words of the trigger/synset" of each event, divided by "; ".
  std::string Read(std::string_view sentence) const {
    Article article;
    article.text = sentence;
    const Text text = language_->Read(article);
    const auto entities = people_->Find(article, text);
    const auto times = times_->Find(article, text);
    std::string out;
    for (const EventMention& e : events_->Find(article, text, entities, times, {})) {
      out += std::string(Slice(article.text, e.span)) + "/" + e.synset + "; ";
    }
    return out;
  }

 private:
  std::unique_ptr<language::Language> language_;
  std::unique_ptr<people::People> people_;
  std::unique_ptr<times::Times> times_;
  std::unique_ptr<events::EventFinder> events_;
};

const Reader& TheReader() {
  static const Reader reader;
  return reader;
}

TEST_CASE("event words: each record's own sentences") {
  int yes = 0;
  int no = 0;
  for (const knowledge::File& file : knowledge::Files::Embedded("en").Under("events/")) {
    auto records = knowledge::ParseRecords(file);
    if (!records.ok()) continue;  // tables
    for (const knowledge::Record& record : *records) {
      const std::string synset(record.Get("synset"));
      const bool loose = record.Get("loose") == "yes";
      for (const knowledge::Field& field : record.fields) {
        if (field.key == "yes") {
          const auto arrow = field.value.find("->");
          REQUIRE_MESSAGE(arrow != std::string::npos, record.Address(field.line));
          std::string sentence = field.value.substr(0, arrow);
          sentence.resize(sentence.find_last_not_of(' ') + 1);
          const std::string words = field.value.substr(field.value.find_first_not_of(" >", arrow + 1));
          const std::string read = TheReader().Read(sentence);
          // The words may be part of a longer trigger ("held talks").
          bool found = false;
          for (std::size_t at = 0; at < read.size();) {
            const auto end = read.find("; ", at);
            const std::string one = read.substr(at, end - at);
            const auto slash = one.rfind('/');
            const std::string span = one.substr(0, slash);
            found = found || ((loose || one.substr(slash + 1) == synset) &&
                              (span.find(words) != std::string::npos || words.find(span) != std::string::npos));
            at = end + 2;
          }
          CHECK_MESSAGE(found, record.Address(field.line), ": ", sentence, " gives ", read);
          ++yes;
        } else if (field.key == "no") {
          const std::string read = TheReader().Read(field.value);
          CHECK_MESSAGE(read.find("/" + synset + ";") == std::string::npos, record.Address(field.line), ": ",
                        field.value, " gives ", read);
          ++no;
        }
      }
    }
  }
  CHECK(yes > 100);
  CHECK(no > 10);
}

}  // namespace
}  // namespace recount
