#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "engine/report/filter.h"
#include "engine/report/sayings.h"
#include "engine/report/who_csv.h"
#include "engine/report/who_text.h"
#include "engine/report/write_json.h"
#include "tests/report/ferry_story.h"

namespace recount::report {
namespace {

// The ferry story, in which one outlet has other words of Ann Bell's.
Account SaidOtherwise(const std::string& words) {
  Account account = FerryStory();
  Annotated& coast = account.articles[0];
  const Span old = coast.speech[0].content[0];
  coast.article.text.replace(static_cast<std::size_t>(old.begin), static_cast<std::size_t>(old.size()), words);
  coast.speech[0].content = {{old.begin, old.begin + static_cast<int>(words.size())}};
  return account;
}

Wording Second(const Account& account) {
  const auto voices = FindVoices(account, "");
  REQUIRE(voices.size() == 1);
  REQUIRE(voices[0].sayings.size() == 1);
  REQUIRE(voices[0].sayings[0].versions.size() == 3);
  return voices[0].sayings[0].versions[2].wording;
}

TEST_CASE("a wording is the same, shortened, translated, reworded or changed") {
  CHECK(Second(FerryStory()) == Wording::kSame);
  CHECK(Second(SaidOtherwise("\"We are close, closer than we were at any time this year,\"")) == Wording::kShortened);
  CHECK(Second(SaidOtherwise("\"Only a little is missing, we are nearly there,\"")) == Wording::kTranslated);
  Account reworded = SaidOtherwise("that only a little was still missing before a deal");
  reworded.articles[0].speech[0].kind = SpeechKind::kIndirect;
  CHECK(Second(reworded) == Wording::kReworded);
  Account changed = SaidOtherwise("\"We are not close at all,\"");
  Finding finding;
  finding.attribute = Attribute::kStatement;
  finding.event = 1;
  finding.sides = {{"\"We are not close at all,\"", {0}, "", false, {}}, {"\"We are close,\"", {1, 2}, "", false, {}}};
  finding.relations = {{0, 1, Verdict::kConflict, "one of them negated"}};
  changed.findings.push_back(finding);
  CHECK(Second(changed) == Wording::kChanged);
}

TEST_CASE("each outlet's wording stands under the speaker and the day") {
  const std::string text =
      WhoText(SaidOtherwise("\"We are close to a deal,\""), {.look = {.width = 96}, .speaker = ""});
  INFO(text);
  CHECK(text.substr(0, text.find("\nArticles and when")) == R"(Who said what in 3 articles from 2 outlets
1 saying of 1 speaker

Ann Bell
────────
Sat 18 May 2024                                                                         1 saying
  says, in quotation marks                                                  2 outlets: shortened
    Coast Daily            "We are close to a deal,"
    The Herald (herald-1)  "We are close,"
                           shortened: without “to a deal”
    The Herald (herald-2)  "We are close,"
                           shortened: without “to a deal”
)");
}

TEST_CASE("a speaker is found by a part of the name") {
  CHECK(FindVoices(FerryStory(), "bell").size() == 1);
  CHECK(FindVoices(FerryStory(), "Ann Bell").size() == 1);
  CHECK(FindVoices(FerryStory(), "Northline").empty());
}

TEST_CASE("a name keeps what is said of it where sayings are asked for") {
  Account account = SaidOtherwise("\"Northline is close to a deal,\"");
  Annotated& coast = account.articles[0];
  const Span word{coast.speech[0].content[0].begin + 1, coast.speech[0].content[0].begin + 10};
  coast.entities[0].mentions.push_back({word, word, MentionForm::kName});
  Filter filter;
  filter.about = "Northline";
  CHECK(FindVoices(*Filtered(account, filter), "").empty());
  filter.spoken_of = true;
  CHECK(FindVoices(*Filtered(account, filter), "").size() == 1);
}

TEST_CASE("whom nobody resolved stands last, by what the article calls them") {
  Account account = FerryStory();
  account.articles[0].speech[0].speaker = -1;
  account.articles[0].speech[0].speaker_name = "she";
  const auto voices = FindVoices(account, "");
  REQUIRE(voices.size() == 2);
  CHECK(voices[1].name == "she");
  CHECK(WhoText(account, {.look = {}, .speaker = ""}).find("She (not resolved)") != std::string::npos);
}

TEST_CASE("the table has a row a wording, quoted as RFC 4180 says") {
  const std::string csv = WhoCsv(SaidOtherwise("\"We are close to a deal,\""), "");
  INFO(csv);
  CHECK(csv.rfind("speaker,speaks_for,office,date,saying,wording,left_out,added,", 0) == 0);
  CHECK(csv.find("Ann Bell,,,2024-05-18,coast.v1,fullest,,,Coast Daily,coast,2024-05-18,direct,assert,Ann Bell,said,"
                 "\"\"\"We are close to a deal,\"\"\",") != std::string::npos);
  CHECK(csv.find("shortened,\"to a deal,\"\"\",,The Herald,herald-1") != std::string::npos);
  CHECK(WhoCsv(FerryStory(), "Nobody").find('\n') == WhoCsv(FerryStory(), "Nobody").size() - 1);
}

TEST_CASE("the record aligns the wordings") {
  const auto record = nlohmann::json::parse(WriteJson(SaidOtherwise("\"We are close to a deal,\""), {"1", "m", "z"}));
  const auto& saying = record["sayings"][0];
  CHECK(saying["speaker"] == "Ann Bell");
  CHECK(saying["entity"] == "coast.e1");
  CHECK(saying["event"] == "coast.v1");
  CHECK(saying["versions"][0]["wording"] == "fullest");
  CHECK_FALSE(saying["versions"][0].contains("aligned"));
  CHECK(saying["versions"][1]["speech"] == "herald-1.s0");
  CHECK(saying["versions"][1]["aligned"] ==
        nlohmann::json::parse(R"([{"same":"\"We are close"},{"left_out":"to a deal,\""}])"));
  CHECK(nlohmann::json::parse(WriteJson(FerryStory(), {"1", "m", "z"}, "Northline"))["sayings"].empty());
}

TEST_CASE("who prints no line wider than asked, and an empty account is told") {
  for (const int width : {40, 72}) {
    const std::string text =
        WhoText(SaidOtherwise("\"We are close to a deal,\""), {.look = {.width = width}, .speaker = ""});
    for (std::size_t at = 0; at < text.size();) {
      const auto end = text.find('\n', at);
      CHECK(Columns(text.substr(at, end - at)) <= width);
      at = end + 1;
    }
  }
  CHECK(!WhoText({}, {}).empty());
}

}  // namespace
}  // namespace recount::report
