#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "engine/report/dates_text.h"
#include "engine/report/make_timeline.h"
#include "engine/report/write_graph.h"
#include "engine/report/write_json.h"
#include "tests/report/ferry_story.h"

namespace recount::report {
namespace {

using nlohmann::ordered_json;

ordered_json Written(const Account& account) {
  return ordered_json::parse(WriteJson(account, {.version = "1", .model = "m", .tz = "z"}));
}

void CheckKeys(const ordered_json& object, const std::vector<std::string>& expected) {
  std::vector<std::string> keys;
  for (const auto& item : object.items()) keys.push_back(item.key());
  CHECK(keys == expected);
}

TEST_CASE("the record has the members of recount/1, in order") {
  const auto record = Written(FerryStory());
  CheckKeys(record, {"schema", "engine", "inputs", "articles", "entities", "times", "speech", "events", "timeline",
                     "findings", "copies", "sayings"});
  CHECK(record["schema"] == "recount/1");
  CheckKeys(record["articles"][0],
            {"id", "outlet", "group", "title", "url", "language", "published", "copy_of", "notes"});
  CheckKeys(record["articles"][0]["published"], {"value", "basis", "from", "earliest", "latest", "raw"});
  CheckKeys(record["entities"][0], {"id", "name", "type", "aliases", "offices", "speaks_for", "mentions"});
  CheckKeys(record["times"][0], {"id", "article", "start", "end", "text", "type", "value", "mod", "quant", "freq",
                                 "zone", "instant", "from", "to", "anchor", "alternative", "assumed", "rule"});
  CheckKeys(record["speech"][0], {"id",           "event",    "within",  "article",   "start",    "end",  "speaker",
                                  "speaker_text", "kind",     "stance",  "polarity",  "modality", "cue",  "content",
                                  "via",          "occasion", "channel", "addressee", "date",     "spans"});
  CheckKeys(record["events"][0], {"id", "label", "class", "date", "place", "participants", "polarity", "modality",
                                  "holder", "articles", "mentions", "evidence"});
  CheckKeys(record["timeline"][0], {"date", "event", "certainty", "order"});
  CheckKeys(record["findings"][0],
            {"id", "verdict", "attribute", "event", "summary", "reason", "sources", "sides", "relations"});
  CheckKeys(record["copies"][0], {"articles", "spans", "origin"});
}

TEST_CASE("references are ids, offsets are code points, what is unknown is null") {
  const auto record = Written(FerryStory());
  CHECK(record["inputs"][1]["error"] == "broken.json:3: the text ends inside a string");
  CHECK(record["articles"][0]["copy_of"].is_null());
  CHECK(record["articles"][2]["copy_of"] == "herald-1");
  CHECK(record["times"][0]["id"] == "coast.t0");
  CHECK(record["times"][0]["anchor"] == "published");
  CHECK(record["times"][0]["zone"].is_null());
  // "Café" holds one character of two bytes before it.
  CHECK(record["times"][0]["start"] == Find(FerryStory().articles[0].article.text, "Friday").begin - 1);
  CHECK(record["speech"][0]["event"] == "coast.v1");
  CHECK(record["speech"][0]["within"].is_null());
  CHECK(record["speech"][0]["date"] == "2024-05-18");
  CHECK(record["speech"][0]["content"] == "\"We are close,\"");
  CHECK(record["events"][0]["participants"][0]["name"] == "Northline");
  CHECK(record["events"][0]["participants"][0]["role"] == "partner");
  CHECK(record["events"][1]["holder"] == "Ann Bell");
  CHECK(record["events"][0]["evidence"].size() == 3);
  CHECK(record["findings"][0]["sides"][0]["articles"] == ordered_json({"herald-1", "herald-2"}));
  CHECK(record["findings"][0]["relations"][0]["sides"] == ordered_json({0, 1}));
  CHECK(record["copies"][0]["origin"] == "herald-1");
}

TEST_CASE("an empty account is a valid record") {
  const auto record = Written({});
  CHECK(record["articles"].empty());
  CHECK(record["findings"].empty());
}

TEST_CASE("an account of 200 articles is written whole") {
  Account account = FerryStory();
  const Account one = account;
  for (int i = 0; i < 199; ++i) {
    account.articles.push_back(one.articles[0]);
    auto& added = account.articles.back();
    added.times.resize(40, added.times[0]);
    added.speech.resize(30, added.speech[0]);
    account.copy_of.push_back(-1);
    for (int e = 0; e < 40; ++e) account.events.push_back(one.events[0]);
  }
  const auto record = Written(account);
  CHECK(record["articles"].size() == account.articles.size());
  CHECK(record["events"].size() == account.events.size());
  std::size_t times = 0;
  for (const Annotated& a : account.articles) times += a.times.size();
  CHECK(record["times"].size() == times);
}

StoryEvent On(const std::string& date) {
  StoryEvent event;
  event.date = date;
  return event;
}

TEST_CASE("the timeline goes by day, coarser first, the undated last") {
  Account account;
  for (const char* date : {"2024-05-17", "", "2024-05", "2024-05-16T18:00", "2024-05-16", "2023", "2024-05-17"}) {
    account.events.push_back(On(date));
  }
  std::string order;
  for (const auto& entry : MakeTimeline(account))
    order += std::to_string(entry.event) + ":" + std::to_string(entry.order) + " ";
  CHECK(order == "5:1 2:2 4:3 3:3 0:4 6:4 1:0 ");
}

void CheckContains(const std::string& text, std::string_view part) {
  INFO(text);
  CHECK(text.find(part) != std::string::npos);
}

TEST_CASE("graph exports escape what their format reads as its own") {
  CheckContains(WriteDot(FerryStory()), R"("article:coast" [label="Coast \"Daily\"", shape=note];)");
  CheckContains(WriteDot(FerryStory()), R"("article:coast" -> "event:coast.v0" [label="reports", style=dotted];)");
  CheckContains(WriteGraphMl(FerryStory()), "<data key=\"label\">talks &lt;in&gt; Leeds &amp; more</data>");
  const auto links = ordered_json::parse(WriteNodeLink(FerryStory()));
  CHECK(links["nodes"][0]["label"] == "Coast \"Daily\"");
  CHECK(links["links"][0]["target"] == "event:coast.v0");
  CHECK(ordered_json::parse(WriteNodeLink({}))["nodes"].empty());
  CHECK(XmlEscaped("a\x01"
                   "b") ==
        "a\uFFFD"
        "b");
}

TEST_CASE("dates come as a list, as JSON and as marked text") {
  Account story = FerryStory();
  story.articles.resize(1);
  story.articles[0].article.text += " R&D <went> on.";
  CheckContains(DatesText(story.articles, {.width = 96}),
                "2:68    “Friday”  2024-05-17  Fri 17 May 2024  weekday\n"
                "          counted from publication, Sat 18 May");
  const auto json = ordered_json::parse(DatesJson(story.articles));
  CHECK(json["times"][0]["line"] == 2);
  CHECK(json["times"][0]["value"] == "2024-05-17");
  CheckContains(DatesTimeMl(story.articles),
                "in Leeds on <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2024-05-17\" temporalFunction=\"true\" "
                "anchorTimeID=\"t0\">Friday</TIMEX3>. &quot;We");
  CheckContains(DatesTimeMl(story.articles), "R&amp;D &lt;went&gt; on.</TEXT>");
}

}  // namespace
}  // namespace recount::report
