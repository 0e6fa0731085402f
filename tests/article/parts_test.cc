// The small readers by themselves: dates, addresses, tables, ids, photo credits.
#include <doctest/doctest.h>

#include <string>

#include "engine/article/agencies.h"
#include "engine/article/csv.h"
#include "engine/article/dates.h"
#include "engine/article/give_ids.h"
#include "engine/article/split_json.h"

namespace recount::article {
namespace {

const Dates& TheDates() {
  static const auto dates = Dates::Load(knowledge::Files::Embedded("en"));
  REQUIRE_MESSAGE(dates.ok(), dates.status().message());
  return *dates;
}

const Agencies& TheAgencies() {
  static const auto agencies = Agencies::Load(knowledge::Files::Embedded("en"));
  REQUIRE_MESSAGE(agencies.ok(), agencies.status().message());
  return *agencies;
}

void CheckField(const std::string& raw, std::string_view value, std::string_view zone = "") {
  CAPTURE(raw);
  const auto read = TheDates().ReadField(raw);
  REQUIRE(read.has_value());
  CHECK(read->value == value);
  CHECK(read->zone == zone);
  CHECK_FALSE(read->weekday_mismatch);
}

TEST_CASE("dates as fields and outlets write them") {
  CheckField("2022-01-13", "2022-01-13");
  CheckField("2022-01-13T16:12:00Z", "2022-01-13T16:12", "UTC");
  CheckField("2022-01-13T16:12:00.123+03:00", "2022-01-13T16:12", "+03:00");
  CheckField("2022-01-13 16:12:00", "2022-01-13T16:12");
  CheckField("20220113", "2022-01-13");
  CheckField("20220113T161200Z", "2022-01-13T16:12", "UTC");
  CheckField("Thu, 13 Jan 2022 16:12:00 +0300", "2022-01-13T16:12", "+03:00");
  CheckField("Thu, 13 Jan 2022 16:12:00 GMT", "2022-01-13T16:12", "GMT");
  CheckField("Thu Jan 13 16:12:00 UTC 2022", "2022-01-13T16:12", "UTC");
  CheckField("Jan. 13, 2022, 4:12 p.m. ET", "2022-01-13T16:12", "ET");
  CheckField("4:12 PM EST, Thu January 13, 2022", "2022-01-13T16:12", "EST");
  CheckField("13th January 2022 at 08.12 GMT", "2022-01-13T08:12", "GMT");
  CheckField("13 January 2022 1612 GMT", "2022-01-13T16:12", "GMT");
  CheckField("13/01/2022", "2022-01-13");
  CheckField("1/13/2022", "2022-01-13");
  CheckField("13.1.2022", "2022-01-13");
  CheckField("2022/01/13", "2022-01-13");
  CheckField("13-Jan-2022", "2022-01-13");
  CheckField("January 13th, 2022 – 12:05am", "2022-01-13T00:05");
  CheckField("Sept. 3 '19", "2019-09-03");
  CheckField("January 2022", "2022-01");
  CheckField("2022", "2022");
  CheckField("Jan. 13", "XXXX-01-13");
  CheckField("Thursday 03/02/2022", "2022-02-03");
  for (const char* raw : {"", "soon", "13", "January", "Monday", "99/99/9999", "::", "2022-", "-"}) {
    CAPTURE(raw);
    const auto read = TheDates().ReadField(raw);
    CHECK_FALSE((read.has_value() && read->whole_day));
  }
}

void CheckUrl(std::string_view url, std::string_view value) {
  CAPTURE(std::string(url));
  const auto read = DateInUrl(url);
  CHECK((read ? read->value : std::string()) == value);
}

TEST_CASE("days in addresses") {
  CheckUrl("https://example.org/2022/01/13/story", "2022-01-13");
  CheckUrl("https://example.org/news/2022-01-13-story.html", "2022-01-13");
  CheckUrl("https://example.org/20220113/story", "2022-01-13");
  CheckUrl("https://example.org/2022/1/3/story", "2022-01-03");
  CheckUrl("https://example.org/2022/01/story", "2022-01");
  CheckUrl("https://example.org/story-19548736-detail", "");
  CheckUrl("https://example.org/2022/13/45/story", "");
  CheckUrl("https://example.org/story", "");
}

void CheckCsv(std::string_view text, const std::vector<std::vector<std::string>>& expected) {
  CAPTURE(std::string(text));
  std::string problem;
  const auto rows = ParseCsv(text, &problem);
  REQUIRE(rows.size() == expected.size());
  for (std::size_t i = 0; i < rows.size(); ++i) CHECK(rows[i].cells == expected[i]);
}

TEST_CASE("tables") {
  CheckCsv("a,b\r\nc,\"d,\"\"e\"\"\nf\"\r\n", {{"a", "b"}, {"c", "d,\"e\"\nf"}});
  CheckCsv("a;b\n;\nc;d", {{"a", "b"}, {"c", "d"}});
  CheckCsv("a\tb\rc\td\r", {{"a", "b"}, {"c", "d"}});
  CheckCsv("", {});
  std::string problem;
  ParseCsv("a,b\n\"c,d\n", &problem);
  CHECK(problem == "line 2: a quotation mark that is never closed");
}

void CheckCredit(const std::string& line, bool expected) {
  CAPTURE(line);
  bool only = false;
  CHECK(TheAgencies().EndsInPhotoCredit(line, &only) == expected);
}

TEST_CASE("photo credits") {
  for (const char* line :
       {"The bridge at dawn - Jane Roe/AFP", "The bridge at dawn. Jane Roe/Getty Images",
        "The bridge at dawn. REUTERS/Jane Roe", "The bridge at dawn © AFP", "The bridge at dawn (Jane Roe/The Coast)",
        "The bridge at dawn [File: Jane Roe/Reuters]", "The bridge at dawn. (AP Photo/Jane Roe, File)",
        "The bridge at dawn. Photo: Jane Roe", "The bridge at dawn | Photo by Jane Roe",
        "The bridge at dawn. Jane Roe / Anadolu Agency via Getty Images", "Getty Images",
        "Photograph: Jane Roe/The Coast", "The bridge at dawn – Reuters", "The bridge at dawn Jane Roe/AFP",
        "The bridge at dawn. J. Roe/AP", "A ferry leaves the harbour of Lund on June 5, 2031. (The Harbour Times)",
        "Jane Moss hugs her son outside the court on 5 June 2031. (Jane Roe)",
        "A crane lifts the wreck, March 11, 2031. [Coast Post]"}) {
    CheckCredit(line, true);
  }
  for (const char* line :
       {"She spoke of war and/or peace", "The bridge was closed.", "The chair told AFP",
        "He read the news/weather slot", "The bill is 24/7 work, he said.", "", "/", "©",
        "The union rejected the offer (see below).", "It was 2021/22", "The board met Jane Roe (a captain)",
        "They spoke to Reuters", "“We are done,” she told AFP.", "He was born on June 5, 1991 (a Tuesday).",
        "The law of 5 June 1931 is void. (Reporting by Jane Roe; editing by Ann Moss and Per Lie in Lund)",
        "It sank in June. (The Harbour Times)"}) {
    CheckCredit(line, false);
  }
}

TEST_CASE("ids do not depend on the order of the wishes") {
  const std::vector<IdWish> wishes = {
      {"", "x/a.txt", 0}, {"", "y/a.txt", 0}, {"a", "z.jsonl", 4}, {"", "b.txt", 0}, {"", "z.jsonl", 9}};
  const auto ids = GiveIds(wishes);
  CHECK(ids[0].id == "x/a");
  CHECK(ids[1].id == "y/a");
  CHECK(ids[2].id == "a#4");
  CHECK(ids[3].id == "b");
  CHECK_FALSE(ids[3].collided);
  CHECK(ids[4].id == "z#9");
  const std::vector<IdWish> back(wishes.rbegin(), wishes.rend());
  const auto other = GiveIds(back);
  for (std::size_t i = 0; i < ids.size(); ++i) CHECK(other[ids.size() - 1 - i].id == ids[i].id);
  // The very same place twice: still unique.
  const auto same = GiveIds({{"", "a.txt", 0}, {"", "a.txt", 0}});
  CHECK(same[0].id != same[1].id);
}

TEST_CASE("records are cut apart before they are parsed") {
  CHECK(SplitJson("[{\"a\":\"]}\"},{\"b\":[1,2]} , 3]").pieces.size() == 3);
  CHECK(SplitJson("{\"a\":1}\n{\"b\":2}").pieces.size() == 2);
  CHECK(SplitJson("[{\"a\":1},").problems.size() == 1);
  CHECK(SplitJson("[}").problems.size() == 1);
  CHECK(SplitWrapped("{\"n\":{\"articles\":[0]},\"articles\":[1,2", {"articles"}).pieces.size() == 2);
  CHECK(SplitWrapped("{\"n\":[1]}", {"articles"}).pieces.empty());
  CHECK(LineOf("a\nb\nc", 4) == 3);
}

}  // namespace
}  // namespace recount::article
