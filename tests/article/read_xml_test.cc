// Feeds and NewsML-G2: what appeared when, told apart from when it changed.
#include <doctest/doctest.h>

#include "engine/article/reader.h"

namespace recount::article {
namespace {

const Reader& TheReader() {
  static const Reader reader = *Reader::Load(knowledge::Files::Embedded("en"));
  return reader;
}

Loaded ReadAll(std::string_view bytes) {
  return TheReader().Read({"-"}, {}, bytes);
}

const std::string kParagraph =
    "The harbour board of Ostrey met the pilots on Tuesday and agreed to keep the lights on until spring. "
    "Nobody who was there would say what it will cost, and the pilots left by the side door.";

std::string Rss(const std::string& items) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" "
         "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
         "<channel><title>Ostrey Star</title><language>en-gb</language>" +
         items + "</channel></rss>";
}

TEST_CASE("an RSS feed with the full text") {
  const Loaded loaded =
      ReadAll(Rss("<item><title>Pilots keep the lights on</title><link>https://ostrey.example/a</link>"
                  "<pubDate>Wed, 15 May 2024 18:20:00 GMT</pubDate><dc:creator>Ann Bell</dc:creator>"
                  "<description>In short.</description><content:encoded><![CDATA[<p>" +
                  kParagraph + "</p><p>They meet again in June.</p>]]></content:encoded></item>"));
  REQUIRE(loaded.articles.size() == 1);
  const Article& one = loaded.articles[0].article;
  CHECK(one.id == "stdin#1");
  CHECK(one.title == "Pilots keep the lights on");
  CHECK(one.outlet == "Ostrey Star");
  CHECK(one.language == "en");
  CHECK(one.url == "https://ostrey.example/a");
  CHECK(one.published.value == "2024-05-15T18:20");
  CHECK(one.published.from == "feed pubDate");
  CHECK(one.published.basis == Basis::kStated);
  CHECK(one.text == kParagraph + "\nThey meet again in June.\n");
}

TEST_CASE("an Atom entry that gives only when it changed has no publication day") {
  const Loaded loaded = ReadAll(
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>Calder Post</title><entry><title>A</title>"
      "<link rel=\"alternate\" href=\"https://calder.example/a\"/><updated>2024-05-16T08:00:00Z</updated>"
      "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>" +
      kParagraph +
      "</p></div></content></entry><entry><title>B</title><published>2024-05-14T06:30:00+02:00</published>" +
      "<updated>2024-05-17T08:00:00Z</updated><summary>" + kParagraph + "</summary></entry></feed>");
  REQUIRE(loaded.articles.size() == 2);
  const Published& a = loaded.articles[0].article.published;
  CHECK(a.basis == Basis::kUnknown);
  CHECK(a.value == "");
  CHECK(a.not_after == MakeDay(2024, 5, 16));
  const Published& b = loaded.articles[1].article.published;
  CHECK(b.value == "2024-05-14T06:30");
  CHECK(b.zone == "+02:00");
  CHECK(b.from == "feed published");
}

TEST_CASE("dates of feeds as RFC 822 allows them") {
  const auto published = [](const std::string& raw) {
    return ReadAll(Rss("<item><title>T</title><description>" + kParagraph + "</description><pubDate>" + raw +
                       "</pubDate></item>"))
        .articles.at(0)
        .article.published;
  };
  CHECK(published("15 May 24 18:20 GMT").value == "2024-05-15T18:20");
  CHECK(published("Wed, 15 May 24 8:20:00 +0200").value == "2024-05-15T08:20");
  CHECK(published("15 May 98 18:20 GMT").value == "1998-05-15T18:20");
  CHECK(published("Wed, 15 May 2024 18:20:00 EST").zone == "EST");
  CHECK(published("2024-05-15T18:20:00.123456Z").value == "2024-05-15T18:20");
  CHECK(published("yesterday").value == "");
}

TEST_CASE("items without text and a feed that breaks off are told, the rest is read") {
  const std::string whole =
      Rss("<item><title>Empty</title><link>https://o.example/e</link></item><item><title>Good</title>"
          "<description>" +
          kParagraph + "</description></item><item><title>Cut</title>");
  const Loaded loaded = ReadAll(whole.substr(0, whole.find("</channel>")));
  REQUIRE(loaded.articles.size() == 1);
  CHECK(loaded.articles[0].article.title == "Good");
  CHECK(loaded.inputs[0].error.find("item 1: no text") != std::string::npos);
  CHECK(loaded.inputs[0].error.find("line ") != std::string::npos);
}

TEST_CASE("a feed in another encoding") {
  std::string bytes = Rss("<item><title>Caf\xE9</title><description>" + kParagraph + "</description></item>");
  bytes.replace(bytes.find("UTF-8"), 5, "ISO-8859-1");
  CHECK(ReadAll(bytes).articles.at(0).article.title == "Café");
}

TEST_CASE("a NewsML-G2 item: the first version gives the day, a later one a bound") {
  const auto item = [](const std::string& version, const std::string& more) {
    return "<?xml version=\"1.0\"?><newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:x:1\" "
           "version=\"" +
           version +
           "\"><itemMeta><provider><name>Estmoor Wire</name></provider><versionCreated>2024-05-15T09:00:00Z"
           "</versionCreated>" +
           more +
           "</itemMeta><contentMeta><headline>Pilots agree</headline><language tag=\"en\"/>"
           "</contentMeta><contentSet><inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>" +
           kParagraph + "</p></body></html></inlineXML></contentSet></newsItem>";
  };
  const Article first = ReadAll(item("1", "")).articles.at(0).article;
  CHECK(first.id == "urn:x:1");
  CHECK(first.title == "Pilots agree");
  CHECK(first.outlet == "Estmoor Wire");
  CHECK(first.published.value == "2024-05-15T09:00");
  const Article third = ReadAll(item("3", "<pubStatus qcode=\"stat:canceled\"/>")).articles.at(0).article;
  CHECK(third.published.value == "");
  CHECK(third.published.not_after == MakeDay(2024, 5, 15));
  CHECK(third.notes.at(0).code == "withdrawn");
  const Article dated = ReadAll(item("3", "<firstCreated>2024-05-13T07:00:00Z</firstCreated>")).articles.at(0).article;
  CHECK(dated.published.value == "2024-05-13T07:00");
}

}  // namespace
}  // namespace recount::article
