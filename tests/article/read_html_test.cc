// Pages: which of their lines are the article, what they state beside it, and what broken markup does.
#include <doctest/doctest.h>

#include <string>

#include "engine/article/html_tokens.h"
#include "engine/article/reader.h"

namespace recount::article {
namespace {

const std::string kFirst =
    "The harbour board said on Tuesday that the ferry would stay in port until the storm had passed, and that nobody "
    "was hurt.";
const std::string kSecond =
    "Crews had asked for a second tug since the spring, the board&rsquo;s chair told reporters after a meeting of "
    "three hours.";

Article Read(const std::string& page) {
  static const auto reader = Reader::Load(knowledge::Files::Embedded("en"));
  REQUIRE_MESSAGE(reader.ok(), reader.status().message());
  return reader->ReadText("a", "a.html", page);
}

std::string Marks(const Article& article) {
  std::string out;
  for (const Mark& mark : article.marks)
    out += std::string(Name(mark.part)) + ": " + std::string(Slice(article.text, mark.span)) + "\n";
  return out;
}

void CheckText(const std::string& page, std::string_view text) {
  CAPTURE(page);
  CHECK(Read(page).text == text);
}

void CheckMarks(const std::string& page, std::string_view marks) {
  CAPTURE(page);
  CHECK(Marks(Read(page)) == marks);
}

void CheckPublished(const std::string& head, std::string_view value, std::string_view from,
                    std::string_view zone = "") {
  CAPTURE(head);
  const Article article = Read("<html><head>" + head + "</head><body><article><h1>Ferry stays in port</h1><p>" +
                               kFirst + "</p></article></body></html>");
  CHECK(article.published.value == value);
  CHECK(article.published.from == from);
  CHECK(article.published.zone == zone);
}

TEST_CASE("visible text, one line a block") {
  CheckText("<p>One<p>Two <b>bold</b>,\n  three<br>four</p>", "One\nTwo bold, three\nfour\n");
  CheckText(
      "<style>p { }</style><script>if (a < b) { x(); }</script><!-- no --><p>Sea &amp; &#8217;s&nbsp;&lt;b&gt; "
      "&unknown; &</p>",
      "Sea & ’s\u00A0<b> &unknown; &\n");
  CheckText("<p hidden>no</p><div style=\"display:none\"><p>no</p></div><template><p>no</p></template><p>yes</p>",
            "yes\n");
  CheckText("<ul><li>One<li>Two</ul><table><tr><td>a<td>b<tr><td>c</table>", "One\nTwo\na\nb\nc\n");
  CheckText("a < b and <1> <p>c", "a < b and <1>\nc\n");
  CheckText("<p>One<a href=\"x", "One<a href=\"x\n");
  CheckText("<script>never closed <p>One", "never closed\nOne\n");
  CheckText("<p title='a > b'>One</p></div></p></html>Two", "One\nTwo\n");
}

TEST_CASE("the page around the article is boilerplate") {
  const std::string body = "<h1>Ferry stays in port</h1><p class=\"byline\">By Jane Roe</p><p>" + kFirst +
                           "</p><figure><img src=x><figcaption>The ferry</figcaption></figure><p>" + kSecond + "</p>";
  const std::string marked = "title: Ferry stays in port\nheader: By Jane Roe\ncaption: The ferry\n";
  CheckMarks(
      "<nav><a>Home</a></nav><article>" + body + "</article><aside>Harbour wins prize</aside><footer>About</footer>",
      "boilerplate: Home\n" + marked + "boilerplate: Harbour wins prize\nboilerplate: About\n");
  CheckMarks("<div>Harbour wins prize</div><main>" + body + "</main><div>Tug sold</div>",
             "boilerplate: Harbour wins prize\n" + marked + "boilerplate: Tug sold\n");
  CheckMarks("<div>" + body + "</div><div class=\"share-bar\">Hello</div><div id=\"CommentList\"><p>" + kFirst +
                 " Again.</p></div>",
             marked +
                 "boilerplate: Hello\nboilerplate: The harbour board said on Tuesday that the ferry would stay in port "
                 "until the storm had passed, and that "
                 "nobody was hurt. Again.\n");
  // Teasers are articles of their own; a class name around everything says nothing.
  CheckMarks("<article><h2>Tug sold</h2></article><article>" + body + "</article>", "boilerplate: Tug sold\n" + marked);
  CheckMarks("<div class=\"has-sidebar\">" + body + "</div>", marked);
}

TEST_CASE("what a page states beside its text") {
  CheckPublished(
      "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Tug "
      "sold\",\"datePublished\":\"2022-01-01\"},"
      "{\"@type\":[\"NewsArticle\"],\"headline\":\"Ferry stays in "
      "port\",\"datePublished\":\"2022-01-13T10:00:00+02:00\"}]}</script>"
      "<meta property=\"article:published_time\" content=\"2022-01-13T08:00:00Z\">",
      "2022-01-13T10:00", "JSON-LD datePublished", "+02:00");
  CheckPublished("<META content='2022-01-13T08:00:00Z' Property=article:published_time />", "2022-01-13T08:00",
                 "meta article:published_time", "UTC");
  CheckPublished("<meta itemprop=\"datePublished\" content=\"13 January 2022\">", "2022-01-13", "meta datepublished");
  CheckPublished("<link rel=\"canonical\" href=\"https://example.org/2022/01/13/ferry\">", "2022-01-13", "url");
  CheckPublished("<meta property=\"article:modified_time\" content=\"2022-01-14\">", "", "");
  const Article article = Read(
      "<html lang=\"en-GB\"><head><title>Ferry stays in port | The Coast</title><meta property=\"og:site_name\" "
      "content=\"The Coast\">"
      "<script type=\"application/ld+json\">{broken</script></head><body><p>" +
      kFirst + "</p><p><time datetime=\"2022-01-13\">Thursday</time></p></body></html>");
  CHECK(article.title == "Ferry stays in port");
  CHECK_FALSE(article.title_in_text);
  CHECK(article.outlet == "The Coast");
  CHECK(article.language == "en");
  CHECK(article.published.from == "time element");
  REQUIRE(article.notes.size() == 1);
  CHECK(article.notes[0].code == "bad-json-ld");
}

TEST_CASE("pages without an article, in another encoding, broken") {
  CHECK(Read("<html><body><nav>Home</nav></body></html>").notes.at(0).code == "no-article");
  CHECK(Read("<html></html>").notes.back().code == "unreadable");
  CHECK(Read("<meta charset=\"windows-1252\"><p>It\x92s caf\xE9</p>").text == "It’s café\n");
  CHECK(Read("<meta charset=\"utf-8\"><p>caf\xE9</p>").notes.at(0).code == "invalid-utf8");
  CHECK(DecodeEntities("&#x110000; &#0; &#xD800; &#; &; &amp") == "\uFFFD \uFFFD \uFFFD &#; &; &amp");
  std::string deep, tags, quotes;
  for (int i = 0; i < 50000; ++i) deep += "<div>", tags += "<a", quotes += "<a b=\"";
  CHECK(Read(deep + kFirst).text == kFirst + "\n");
  CHECK(Read(tags).text.size() == tags.size() + 1);
  CHECK(Read(quotes + kFirst).text.size() > kFirst.size());
}

}  // namespace
}  // namespace recount::article
