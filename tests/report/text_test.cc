#include <doctest/doctest.h>

#include "engine/report/diff_text.h"
#include "engine/report/explain_text.h"
#include "engine/report/filter.h"
#include "engine/report/timeline_text.h"
#include "tests/report/ferry_story.h"

namespace recount::report {
namespace {

// The text without the list of articles at its end.
std::string Front(std::string text) {
  return text.substr(0, text.find("\nArticles and when"));
}

void CheckText(const std::string& got, std::string_view expected) {
  INFO(got);
  CHECK(got == expected);
}

TEST_CASE("the timeline shows day, doubt, outlets, words and how the day was read") {
  CheckText(Front(TimelineText(FerryStory(), {.look = {.width = 96}})),
            R"(Timeline of 3 articles from 2 outlets

16–17 May 2024
──────────────
Talks between the ferry union and Northline in Leeds                   date disputed · 2 outlets
  conflict of date: The Herald says Thursday, Coast Daily says Friday
    The Herald (herald-1)  “Talks between the ferry union and Northline took place in Leeds on
                           Thursday.”
                           “Thursday” = Thu 16 May 2024, counted from publication, Sat 18 May
    The Herald (herald-2)  “Talks between the ferry union and Northline took place in Leeds on
                           Thursday.”
                           “Thursday” = Thu 16 May 2024, counted from publication, Sat 18 May
    Coast Daily            “Talks between the ferry union and Northline took place in Leeds on
                           Friday.”
                           “Friday” = Fri 17 May 2024, counted from publication, Sat 18 May

Saturday 18 May 2024
────────────────────
Ann Bell says: "We are close,"                                                   2 outlets agree
    Coast Daily            “‘We are close,’ Ann Bell said.”
                           no day in the words: that of publication, Sat 18 May 2024
    The Herald (herald-1)  “‘We are close,’ Ann Bell said.”
                           no day in the words: that of publication, Sat 18 May 2024
    The Herald (herald-2)  “‘We are close,’ Ann Bell said.”
                           no day in the words: that of publication, Sat 18 May 2024
)");
}

TEST_CASE("claims begin with disagreements and show both sides") {
  CheckText(Front(DiffText(FerryStory(), {.look = {.width = 96}})),
            R"(Claims of 3 articles from 2 outlets
1 conflict, 0 disputed, 0 updated, 0 compatible, 0 agree, 0 single

CONFLICT: these accounts cannot all be true
───────────────────────────────────────────
Date: Talks between the ferry union and Northline in Leeds                             2 sources
  The Herald says Thursday, Coast Daily says Friday
  Thu 16 May 2024                                                                       1 outlet
    The Herald (herald-1)  “Talks between the ferry union and Northline took place in Leeds on
                           Thursday.”
                           “Thursday” = Thu 16 May 2024, counted from publication, Sat 18 May
  Fri 17 May 2024                                                                       1 outlet
    Coast Daily            “Talks between the ferry union and Northline took place in Leeds on
                           Friday.”
                           “Friday” = Fri 17 May 2024, counted from publication, Sat 18 May
)");
}

TEST_CASE("no line is wider than asked, whatever the width") {
  for (const int width : {40, 60, 80, 100}) {
    CAPTURE(width);
    for (const std::string& text :
         {TimelineText(FerryStory(), {.look = {.width = width}}), DiffText(FerryStory(), {.look = {.width = width}})}) {
      for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find('\n', at);
        CHECK(Columns(text.substr(at, end - at)) <= width);
        at = end + 1;
      }
    }
  }
}

TEST_CASE("colour appears only when asked for") {
  CHECK(TimelineText(FerryStory(), {}).find('\x1b') == std::string::npos);
  CHECK(TimelineText(FerryStory(), {.look = {.width = 80, .colour = true}}).find("\x1b[1;31m") != std::string::npos);
}

TEST_CASE("markdown keeps article text from becoming markup") {
  Account account = FerryStory();
  account.events[0].label = "talks *about* <b>pay</b>";
  const std::string text = TimelineText(account, {.look = {}, .markdown = true});
  CHECK(text.find("### Talks \\*about\\* &lt;b\\>pay&lt;/b\\>") != std::string::npos);
  CHECK(text.find("> **conflict of date: The Herald says Thursday") != std::string::npos);
}

TEST_CASE("explain prints the tree of reasons behind an id or words") {
  const auto files = knowledge::Files::Embedded("en");
  CheckText(ExplainText(FerryStory(), files, {.id = "coast.t0", .text = ""}, {.width = 96}),
            R"(time coast.t0 “Friday” = 2024-05-17 (Fri 17 May 2024)
  Coast Daily, line 2, column 68: “Talks between the ferry union and Northline took place in
  Leeds on Friday.”
  └─ weekday-today-or-before: the last Friday up to the publication day
     words: “Friday”
)");
  const auto by_words = ExplainText(FerryStory(), files, {.id = "", .text = "THURSDAY"}, {.width = 96});
  CHECK(by_words.find("time herald-1.t0") != std::string::npos);
  CHECK(by_words.find("time coast.t0") == std::string::npos);
  CHECK(by_words.find("finding coast.v0.date") != std::string::npos);
  CHECK(ExplainText(FerryStory(), files, {.id = "nobody.t0", .text = ""}, {}).empty());
  CHECK(ExplainText(FerryStory(), files, {.id = "", .text = "  "}, {}).empty());
  CHECK(!ExplainText(FerryStory(), files, {.id = "coast", .text = ""}, {}).empty());
}

TEST_CASE("a reason without end is cut") {
  Account account = FerryStory();
  Reason reason{"deep", "", {}, {}, {}};
  for (int i = 0; i < 3000; ++i) {
    Reason above{"deep", "", {}, {}, {}};
    above.because.push_back(std::move(reason));
    reason = std::move(above);
  }
  account.articles[0].times[0].value.reason = reason;
  CHECK(!ExplainText(account, knowledge::Files::Embedded("en"), {.id = "coast.t0", .text = ""}, {}).empty());
}

void CheckAbout(const std::string& name, std::size_t events, std::size_t findings) {
  CAPTURE(name);
  const auto part = Filtered(FerryStory(), {.about = name, .since = "", .until = ""});
  REQUIRE(part.ok());
  CHECK(part->events.size() == events);
  CHECK(part->timeline.size() == events);
  CHECK(part->findings.size() == findings);
  for (const auto& entry : part->timeline) CHECK(entry.event < static_cast<int>(events));
}

TEST_CASE("a name keeps what it takes part in, says, or is known for") {
  CheckAbout("Northline", 1, 1);
  CheckAbout("northline FERRIES", 1, 1);
  CheckAbout("Bell", 1, 0);
  CheckAbout("North", 0, 0);
  CheckAbout("Somebody Else", 0, 0);
  CHECK(AnyoneCalled(FerryStory(), "bell"));
  CHECK_FALSE(AnyoneCalled(FerryStory(), "ell"));
}

TEST_CASE("days keep what may lie in them") {
  CHECK(Filtered(FerryStory(), {.about = "", .since = "2024-05-17", .until = ""})->events.size() == 2);
  CHECK(Filtered(FerryStory(), {.about = "", .since = "2024-05-18", .until = ""})->events.size() == 1);
  CHECK(Filtered(FerryStory(), {.about = "", .since = "", .until = "2024-04"})->events.empty());
  CHECK_FALSE(Filtered(FerryStory(), {.about = "", .since = "yesterday", .until = ""}).ok());
}

TEST_CASE("an empty account is told, not crashed on") {
  CHECK(!TimelineText({}, {}).empty());
  CHECK(!DiffText({}, {}).empty());
}

}  // namespace
}  // namespace recount::report
