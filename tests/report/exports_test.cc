// Exports as far as they can be told without other programs' readers, which scripts/test_exports brings.
#include "engine/report/exports.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>

#include "engine/report/edtf.h"
#include "tests/report/ferry_story.h"

namespace recount::report {
namespace {

const About kAbout = {"1", "m", "z"};

bool Has(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

TEST_CASE("days as EDTF") {
  CHECK(Edtf("2024-05-16", "agreed") == "2024-05-16");
  CHECK(Edtf("2024-05-16", "inferred") == "2024-05-16?");
  CHECK(Edtf("2024-05-16/2024-05-17", "disputed") == "[2024-05-16..2024-05-17]");
  CHECK(Edtf("2024-05-16/2024-05-17", "single") == "2024-05-16/2024-05-17");
  CHECK(Edtf("2024-05", "single") == "2024-05");
  CHECK(Edtf("2024-05", "inferred") == "2024-05?");
  CHECK(Edtf("2024", "") == "2024");
  CHECK(Edtf("199X", "") == "199X");
  CHECK(Edtf("2024-SU", "") == "2024-22");
  CHECK(Edtf("2024-Q3", "") == "2024-35");
  CHECK(Edtf("2024-H1", "") == "2024-40");
  CHECK(Edtf("2022-W02", "") == "2022-01-10/2022-01-16");
  CHECK(Edtf("2024-05-16T16:12", "") == "2024-05-16T16:12:00");
  CHECK(Edtf("2024-05-16T16:12Z", "") == "2024-05-16T16:12:00Z");
  CHECK(Edtf("2024-05-16TEV", "") == "2024-05-16");
  CHECK(Edtf("PAST_REF", "") == "");
  CHECK(Edtf("PT8H", "") == "");
  CHECK(Edtf("", "") == "");
  CHECK(IsSureDay("2024-05-16", "agreed"));
  CHECK_FALSE(IsSureDay("2024-05-16", "inferred"));
  CHECK_FALSE(IsSureDay("2024-05", "agreed"));
}

TEST_CASE("every format writes something, the same twice") {
  const Account account = FerryStory();
  std::set<std::string> names;
  for (const auto& format : ExportFormats()) {
    CHECK(names.insert(format.name).second);
    const std::string out = format.write(account, kAbout);
    CHECK_MESSAGE(out.size() > 40, format.name);
    CHECK_MESSAGE(out == format.write(account, kAbout), format.name);
    CHECK_MESSAGE(!format.write(Account(), kAbout).empty() == (std::string(format.name) != "jsonl"), format.name);
  }
}

TEST_CASE("a day in dispute is sure in none of them") {
  const Account account = FerryStory();
  CHECK(Has(WriteTimelineCsv(account, kAbout), "[2024-05-16..2024-05-17],disputed"));
  const std::string ical = WriteICalendar(account, kAbout);
  CHECK(Has(ical, "STATUS:TENTATIVE"));
  CHECK_FALSE(Has(ical, "STATUS:CONFIRMED"));
  CHECK(Has(ical, "X-RECOUNT-EDTF:[2024-05-16..2024-05-17]"));
  const std::string linked = WriteJsonLd(account, kAbout);
  CHECK(Has(linked, "edtf:[2024-05-16..2024-05-17]"));
  CHECK_FALSE(Has(linked, "\"startDate\": \"2024-05-16\""));
  const auto timeline = nlohmann::json::parse(WriteTimelineJs(account, kAbout));
  CHECK(timeline["events"][0]["end_date"]["day"] == "17");
  CHECK(Has(timeline["events"][0]["display_date"].get<std::string>(), "(disputed)"));
}

TEST_CASE("a month has no day in TimelineJS") {
  Account account = FerryStory();
  account.events[0].date = account.timeline[0].date = "2024-05";
  account.events[0].certainty = "single";
  const auto timeline = nlohmann::json::parse(WriteTimelineJs(account, kAbout));
  const auto& date = timeline["events"][0]["start_date"];
  CHECK(date["month"] == "05");
  CHECK_FALSE(date.contains("day"));
}

TEST_CASE("cells of tables are quoted, and none is a formula") {
  Account account = FerryStory();
  account.findings[0].summary = "=HYPERLINK(\"x\"), and more";
  CHECK(Has(WriteClaimsCsv(account, kAbout), "\"'=HYPERLINK(\"\"x\"\"), and more\""));
}

TEST_CASE("lines of a calendar are folded at 75 bytes between characters") {
  Account account = FerryStory();
  account.events[0].label = std::string("talks ") + std::string(60, 'x') + "é" + std::string(90, 'y') + "; a, b";
  std::istringstream in(WriteICalendar(account, kAbout));
  for (std::string line; std::getline(in, line);) {
    CHECK(line.back() == '\r');
    CHECK(line.size() <= 76);
    CHECK((static_cast<unsigned char>(line[0]) & 0xC0U) != 0x80U);
  }
  CHECK(Has(WriteICalendar(account, kAbout), "\\; a\\, b"));
}

}  // namespace
}  // namespace recount::report
