// JSON as news collectors and wires write it, and versions of one article.
#include <doctest/doctest.h>

#include "engine/article/link_versions.h"
#include "engine/article/reader.h"

namespace recount::article {
namespace {

Loaded Read(std::string_view bytes) {
  static const Reader reader = *Reader::Load(knowledge::Files::Embedded("en"));
  return reader.Read({"-"}, {}, bytes);
}

Article One(const std::string& members) {
  const Loaded loaded = Read("{" + members + "}");
  REQUIRE_MESSAGE(loaded.articles.size() == 1, loaded.inputs[0].error);
  return loaded.articles[0].article;
}

const std::string kText =
    "The pilots of Ostrey and the harbour board agreed on Tuesday to keep the lights on until spring.";

TEST_CASE("news-please: the day of the download is only a bound") {
  const Article one = One(R"("maintext": ")" + kText + R"(", "title": "Lights", "date_publish": "2024-05-15 17:03:00",
    "date_download": "2024-05-20 02:00:00", "date_modify": null, "source_domain": "ostrey.example", "language": "en",
    "url": "https://ostrey.example/a")");
  CHECK(one.published.value == "2024-05-15T17:03");
  CHECK(one.published.from == "date_publish");
  CHECK(one.published.not_after == MakeDay(2024, 5, 20));
  CHECK(one.outlet == "ostrey.example");
  const Article undated =
      One(R"("maintext": ")" + kText + R"(", "date_publish": null, "date_download": "2024-05-20 02:00:00")");
  CHECK(undated.published.value == "");
  CHECK(undated.published.basis == Basis::kUnknown);
}

TEST_CASE("trafilatura: filedate is the day of the extraction, source is an address") {
  const Article one =
      One(R"("title": "Lights", "author": "Ann Bell", "hostname": "ostrey.example", "date": "2024-05-15",
    "raw_text": ")" +
          kText + R"(", "text": ")" + kText + R"(", "filedate": "2024-05-21",
    "source": "https://ostrey.example/a", "source-hostname": "Ostrey Star", "fingerprint": "5f3a")");
  CHECK(one.published.value == "2024-05-15");
  CHECK(one.published.not_after == MakeDay(2024, 5, 21));
  CHECK(one.outlet == "Ostrey Star");
  CHECK(one.url == "https://ostrey.example/a");
}

TEST_CASE("newspaper4k") {
  const Article one =
      One(R"("url": "https://ostrey.example/a", "source_url": "https://ostrey.example", "title": "Lights",
    "authors": ["Ann Bell"], "publish_date": "2024-05-15T09:00:00+02:00", "text": ")" +
          kText + "\"");
  CHECK(one.published.value == "2024-05-15T09:00");
  CHECK(one.published.zone == "+02:00");
  CHECK(one.url == "https://ostrey.example/a");
}

TEST_CASE("ninjs: the body may be markup; a version's time is no publication") {
  const Article one =
      One(R"("uri": "urn:w:1", "type": "text", "headline": "Lights", "firstcreated": "2024-05-15T07:00:00Z",
    "versioncreated": "2024-05-16T07:00:00Z", "body_html": "<p>)" +
          kText + R"(</p><p>They meet again.</p>", "language": "en-GB",
    "infosources": [{"name": "Estmoor Wire"}])");
  CHECK(one.text == kText + "\nThey meet again.\n");
  CHECK(one.published.value == "2024-05-15T07:00");
  CHECK(one.published.from == "firstcreated");
  CHECK(one.published.not_after == MakeDay(2024, 5, 16));
  CHECK(one.outlet == "Estmoor Wire");
  const Article later = One(R"("uri": "urn:w:2", "versioncreated": "2024-05-16T07:00:00Z", "pubstatus": "canceled",
    "bodies": [{"contenttype": "text/plain", "value": ")" +
                            kText + R"("}])");
  CHECK(later.published.value == "");
  CHECK(later.text == kText);
  REQUIRE(!later.notes.empty());
  CHECK(later.notes[0].code == "withdrawn");
}

TEST_CASE("Event Registry: answers in answers; the day on which it was found is not asked") {
  const Loaded loaded = Read(R"({"articles": {"results": [{"uri": "77", "body": ")" + kText + R"(", "dateTimePub":
    "2024-05-15T09:00:00Z", "dateTime": "2024-05-16T10:00:00Z", "source": {"uri": "o.example", "title": "Ostrey Star"}}],
    "totalResults": 1}})");
  REQUIRE_MESSAGE(loaded.articles.size() == 1, loaded.inputs[0].error);
  CHECK(loaded.articles[0].article.published.value == "2024-05-15T09:00");
  CHECK(loaded.articles[0].article.outlet == "Ostrey Star");
}

TEST_CASE("versions of one article name each other") {
  const Loaded loaded =
      Read(R"([{"id": "a", "text": ")" + kText + R"(", "url": "https://www.ostrey.example/x/?utm_source=q",
    "modified": "2024-05-15"}, {"id": "b", "text": ")" +
           kText + R"(", "url": "http://ostrey.example/x#top", "modified":
    "2024-05-17"}, {"id": "c", "text": ")" +
           kText + R"(", "url": "http://ostrey.example/y"}])");
  REQUIRE(loaded.articles.size() == 3);
  CHECK(loaded.articles[0].article.notes.at(0).message == "an earlier version of \"b\" (the same address)");
  CHECK(loaded.articles[0].article.later_version == "b");
  CHECK(loaded.articles[1].article.later_version.empty());
  CHECK(loaded.articles[1].article.notes.at(0).message == "a later version of \"a\" (the same address)");
  CHECK(loaded.articles[2].article.notes.empty());
}

TEST_CASE("addresses without what does not tell articles apart") {
  CHECK(PlainAddress("https://www.a.example/x/?utm_source=y&id=3#top") == "a.example/x?id=3");
  CHECK(PlainAddress("https://a.example/story/amp/") == "a.example/story");
  CHECK(PlainAddress("https://a.example/") == "");
  CHECK(PlainAddress("") == "");
}

}  // namespace
}  // namespace recount::article
