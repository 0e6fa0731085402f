// How a text is taken apart: header lines, title, dates, captions, page lines, credits. All texts are our own.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "engine/article/reader.h"

namespace recount::article {
namespace {

const Reader& TheReader() {
  static const Reader reader = [] {
    auto loaded = Reader::Load(knowledge::Files::Embedded("en"));
    REQUIRE_MESSAGE(loaded.ok(), loaded.status().message());
    return *std::move(loaded);
  }();
  return reader;
}

const std::string kBody =
    "The harbour board said on Tuesday that the ferry would stay in port until the storm had passed, and that nobody "
    "was hurt.\n\n"
    "Crews had asked for a second tug since the spring, the board's chair told reporters after a meeting of three "
    "hours.\n";

Article Read(const std::string& text, std::string path = "a.txt") {
  return TheReader().ReadText("a", std::move(path), text);
}

// The marks, one a line: "title: words", "caption repeated: words".
std::string Marks(const Article& article) {
  std::string out;
  for (const Mark& mark : article.marks) {
    out += std::string(Name(mark.part)) + (mark.repeated ? " repeated: " : ": ") +
           std::string(Slice(article.text, mark.span)) + "\n";
  }
  return out;
}

void CheckMarks(const std::string& text, const std::string& expected) {
  CAPTURE(text);
  const Article article = Read(text);
  CHECK(Marks(article) == expected);
  CHECK(article.text == text);
}

std::string Notes(const Article& article) {
  std::string out;
  for (const Note& note : article.notes) out += (out.empty() ? "" : " ") + note.code;
  return out;
}

void CheckPublished(const std::string& text, std::string_view value, std::string_view from, std::string_view zone = "",
                    std::string_view notes = "", const std::string& path = "a.txt") {
  CAPTURE(text);
  const Article article = Read(text, path);
  CHECK(article.published.value == value);
  CHECK(article.published.from == from);
  CHECK(article.published.zone == zone);
  CHECK(Notes(article) == notes);
  CHECK((article.published.basis == Basis::kStated) == !value.empty());
}

void CheckAgency(const std::string& text, std::string_view agency) {
  CAPTURE(text);
  CHECK(Read(text).agency == agency);
}

TEST_CASE("the first line is the title when it looks like one") {
  CheckMarks("Ferry stays in port\n\n" + kBody, "title: Ferry stays in port\n");
  CheckMarks("  •  Ferry stays in port\r\n\r\n" + kBody, "header: •\ntitle: Ferry stays in port\n");
  CheckMarks("Ferry ‘stays in port’3 min read\n\n" + kBody, "title: Ferry ‘stays in port’\nboilerplate: 3 min read\n");
  CheckMarks("WORLD\n\nFerry stays in port for a week\n\n" + kBody,
             "boilerplate: WORLD\ntitle: Ferry stays in port for a week\n");
  CheckMarks("Ferry stays in port | The Coast\nFerry stays in port\n" + kBody,
             "title: Ferry stays in port | The Coast\ntitle repeated: Ferry stays in port\n");
  CheckMarks("Ferry stays in port\n" + kBody, "title: Ferry stays in port\n");
  CheckMarks(kBody, "");
  CHECK(Read("# Ferry stays in port #\n\n" + kBody, "a.md").title == "Ferry stays in port");
  CHECK(Read("Ferry stays in port\n=====\n" + kBody, "a.md").title == "Ferry stays in port");
}

TEST_CASE("header lines and front matter are read and marked") {
  const Article article = Read(
      "Title: Ferry stays in port\nDate: 13 January 2022, 4:59 PM GMT\nSource: The Coast\nURL: "
      "https://example.org/2022/01/13/x\n\n" +
      kBody);
  CHECK(article.title == "Ferry stays in port");
  CHECK(article.outlet == "The Coast");
  CHECK(article.url == "https://example.org/2022/01/13/x");
  CHECK(article.published.value == "2022-01-13T16:59");
  CHECK(article.published.zone == "GMT");
  CHECK(article.published.from == "header line date");
  CHECK(article.marks.size() == 4);
  CHECK(Notes(article).empty());

  const Article front = Read(
      "---\ntitle: \"Ferry: a story\"\ndate: 2022-01-13\ntags:\n  - sea\noutlet: 'The Coast'\n---\n\n# Ferry: a "
      "story\n\n" +
          kBody,
      "a.md");
  CHECK(front.title == "Ferry: a story");
  CHECK(front.title_in_text);
  CHECK(front.outlet == "The Coast");
  CHECK(front.published.value == "2022-01-13");
  CHECK(front.published.from == "front matter date");

  // A sentence with a colon is no header line, a rule across the page no front matter.
  CheckMarks("Source: minister to resign\n\n" + kBody, "title: Source: minister to resign\n");
  CheckMarks("---\n\n" + kBody + "\n---\n", "");
}

TEST_CASE("the publication date, by order of trust") {
  CheckPublished("Ferry stays in port\n\nJan 13, 2022 16:12 UTC\n\n" + kBody, "2022-01-13T16:12", "date line", "UTC");
  CheckPublished("Ferry stays in port\nPublished 12 January 2022, 4:59 PM\nUpdated 14 January 2022\n\n" + kBody,
                 "2022-01-12T16:59", "date line");
  CheckPublished("Ferry stays in port\nUpdated 4:59 PM ET, Thu January 13, 2022\n\n" + kBody, "", "");
  CheckPublished("Ferry stays in port\nBy Jane Roe | January 13, 2022\n\n" + kBody, "2022-01-13", "date line");
  CheckPublished("GHENT, Jan. 13 (Reuters) - " + kBody, "", "dateline");
  CheckPublished("GHENT, Jan. 13, 2022 (Reuters) - " + kBody, "2022-01-13", "dateline");
  CheckPublished("https://example.org/2022/01/13/ferry\n\n" + kBody, "2022-01-13", "url");
  CheckPublished("https://example.org/2022/01/ferry\n\nGHENT, Jan. 13 - " + kBody, "2022-01-13", "dateline");
  CheckPublished("Ferry stays in port\n\nMonday, 13 January 2022\n\n" + kBody, "2022-01-13", "date line", "",
                 "weekday-mismatch");
  CheckPublished("Ferry stays in port\n\n31 February 2022\n\n" + kBody, "", "", "", "no-such-day");
  CheckPublished("Ferry stays in port\n\n03/04/2022\n\n" + kBody, "", "date line", "", "ambiguous-date");
  CheckPublished("Date: 2022-01-10\nTitle: Ferry stays in port\n\n12 January 2022\n\n" + kBody, "2022-01-10",
                 "header line date", "", "date-contradiction");
  CheckPublished("Ferry stays in port on January 13, 2022\n\n" + kBody, "", "");
  CHECK(Read("GHENT, Jan. 13 (Reuters) - " + kBody).published.partial == "XXXX-01-13");
  CHECK(Read("Ferry stays in port\nUpdated 14 January 2022\n\n" + kBody).published.not_after == MakeDay(2022, 1, 14));
}

TEST_CASE("datelines") {
  CheckMarks("GHENT, Belgium (AP) — " + kBody, "dateline: GHENT, Belgium (AP) —\n");
  CheckMarks("Ghent, 13 January (TASS) – " + kBody, "dateline: Ghent, 13 January (TASS) –\n");
  CheckMarks("GHENT (AP) _\n" + kBody, "dateline: GHENT (AP) _\n");
  CheckMarks("GHENT — " + kBody, "dateline: GHENT —\n");
  CheckMarks("BREAKING — " + kBody, "");
  CheckMarks("FERRY CREW WINS IN COURT - " + kBody, "");
  CheckMarks("The ferry — an old one — " + kBody, "");
}

TEST_CASE("captions") {
  const std::string caption = "The ferry in its harbour near Ghent on Tuesday";
  CheckMarks(kBody + "\n" + caption + " - Jane Roe/AFP\n\n" + kBody, "caption: " + caption + " - Jane Roe/AFP\n");
  CheckMarks(kBody + "\n" + caption + "\n" + caption + "\n\nThe end was near.\n",
             "caption: " + caption + "\ncaption repeated: " + caption + "\n");
  CheckMarks(kBody + "\nFILE - " + caption + ".\n\nThe end was near.\n", "caption: FILE - " + caption + ".\n");
  CheckMarks(kBody + "\n" + caption + " © Reuters\n\nThe end was near.\n", "caption: " + caption + " © Reuters\n");
  CheckMarks(kBody + "\n" + caption + ". (Photo by Jane Roe)\n\nThe end was near.\n",
             "caption: " + caption + ". (Photo by Jane Roe)\n");
  CheckMarks(kBody + "\n" + caption + ". [Jane Roe/Al Jazeera]\n\nThe end was near.\n",
             "caption: " + caption + ". [Jane Roe/Al Jazeera]\n");
  CheckMarks(kBody + "\n" + caption + ". Photograph: Jane Roe/EPA\n\nThe end was near.\n",
             "caption: " + caption + ". Photograph: Jane Roe/EPA\n");
  CheckMarks(kBody + "\n" + caption + ". REUTERS/Jane Roe\n\nThe end was near.\n",
             "caption: " + caption + ". REUTERS/Jane Roe\n");
  CheckMarks(kBody + "\nHe could go by road and/or by sea, the chair said to Reuters\n\nThe end was near.\n", "");
}

TEST_CASE("the end of the article") {
  const std::string title = "title: Ferry stays in port\n";
  CheckMarks(
      "Ferry stays in port\n\n" + kBody + "\nSource link\n\nRelated Posts\n\nHarbour wins prize\n\nLeave a Reply\n",
      title +
          "boilerplate: Source link\nboilerplate: Related Posts\nboilerplate: Harbour wins prize\nboilerplate: Leave a "
          "Reply\n");
  // Running text behind the marker: only the marker itself is cut off.
  CheckMarks("Ferry stays in port\n\nRelated Stories\n\n" + kBody, title + "boilerplate: Related Stories\n");
}

TEST_CASE("the wire service of the whole text") {
  CheckAgency("GHENT (Reuters) - " + kBody, "Reuters");
  CheckAgency("Ferry stays in port\nBy Jane Roe, Associated Press\n\n" + kBody, "Associated Press");
  CheckAgency("Ferry stays in port\nBy AFP\n\n" + kBody, "Agence France-Presse");
  CheckAgency("Ferry stays in port\n\n" + kBody + "\n— Reuters\n", "Reuters");
  CheckAgency("Ferry stays in port\n\n" + kBody.substr(0, kBody.size() - 1) + " (AFP)\n", "Agence France-Presse");
  CheckAgency("Ferry stays in port\n\n" + kBody + "\nCopyright 2022 The Associated Press. All rights reserved.\n",
              "Associated Press");
  CheckAgency("Ferry stays in port\n\n" + kBody + "\nThe Associated Press contributed to this report.\n", "");
  CheckAgency("Ferry stays in port\n\nThe chair told Reuters that the ferry was safe.\n\n" + kBody, "");
  CheckAgency("Ferry stays in port\n\nThe chair went to a spa (the town's own).\n\n" + kBody, "");
}

TEST_CASE("odd bytes are notes, and never a crash") {
  CHECK(Notes(Read("a\xFF"
                   "b " +
                   kBody)) == "invalid-utf8");
  CHECK(Read("\xEF\xBB\xBF"
             "Ferry stays in port\n\n" +
             kBody)
            .title == "Ferry stays in port");
  CHECK(Notes(Read("")) == "unreadable");
  CHECK(Notes(Read(std::string("a\0b", 3))) == "unreadable");
  CHECK(Notes(Read(" \n \n")) == "unreadable");
  const std::string utf16(
      "\xFF\xFE"
      "F\0e\0r\0r\0y\0",
      12);
  CHECK(Read(utf16).text == "Ferry");
  for (const char* text : {"\n", "---", "Title:", "©", "-", "(", "[", "—", "/", "By", "x\r\r\ny", "\"", "1", "•••",
                           "# ", "---\n---", "+++\n+++"}) {
    CAPTURE(text);
    CHECK(Read(text).marks.size() <= 2);
  }
}

TEST_CASE("the five articles of the seeds") {
  const std::filesystem::path folder = std::string(RECOUNT_SHARED_DIR) + "/seeds/articles";
  if (!std::filesystem::exists(folder)) {
    MESSAGE("skipped: there is no " << folder.string());
    return;
  }
  const auto read = [&](const char* name) {
    std::ifstream in(folder / name, std::ios::binary);
    return Read(std::string(std::istreambuf_iterator<char>(in), {}), name);
  };
  CHECK(read("presstv.txt").published.value == "2022-01-13T16:12");
  for (const char* name : {"telegraph.txt", "ft-extend.txt", "ft-back-down.txt", "washington-times.txt"}) {
    const Article article = read(name);
    CAPTURE(name);
    CHECK(article.title_in_text);
    CHECK(article.published.value.empty());
    CHECK(article.notes.empty());
    CHECK(article.language == "en");
    // The last words of each belong to the page.
    REQUIRE_FALSE(article.marks.empty());
    CHECK(article.marks.back().part == Part::kBoilerplate);
    CHECK(article.marks.back().span.end + 1 >= static_cast<int>(article.text.size()));
  }
}

}  // namespace
}  // namespace recount::article
