// The page as HTML: well formed, every link inside it leads somewhere, nothing is fetched, no words of an article
// become markup. What a browser makes of it is tested by scripts/test_page.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/report/page.h"
#include "engine/report/page_html.h"
#include "tests/report/ferry_story.h"

namespace recount::report {
namespace {

struct Html5 {
  std::vector<std::string> faults;
  std::map<std::string, int> ids;
  std::set<std::string> links;  // inside the page
  std::set<std::string> sources;
};

std::vector<std::string> Values(const std::string& tag, const std::string& attribute) {
  std::vector<std::string> values;
  const std::string begin = " " + attribute + "=\"";
  for (auto at = tag.find(begin); at != std::string::npos; at = tag.find(begin, at + 1)) {
    const auto from = at + begin.size();
    values.push_back(tag.substr(from, tag.find('"', from) - from));
  }
  return values;
}

// Tags balanced, attributes in double quotes: stricter than a browser.
Html5 Read(const std::string& html) {
  static const std::set<std::string> kVoid = {"meta", "link", "input", "br", "hr", "img", "!doctype", "!--"};
  Html5 out;
  std::vector<std::string> open;
  for (auto at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
    const bool closing = html.compare(at + 1, 1, "/") == 0;
    const auto end = html.find('>', at);
    const std::string tag = html.substr(at, end - at + 1);
    const auto from = static_cast<std::size_t>(closing ? 2 : 1);
    std::string name = tag.substr(from, tag.find_first_of(" >\n/", from) - from);
    if (closing) {
      if (open.empty() || open.back() != name) {
        out.faults.push_back("</" + name + "> closes <" + (open.empty() ? "" : open.back()) + ">");
        return out;
      }
      open.pop_back();
      continue;
    }
    if (name == "a" && std::find(open.begin(), open.end(), "a") != open.end()) out.faults.push_back("a in a: " + tag);
    for (const auto& id : Values(tag, "id")) ++out.ids[id];
    for (const auto& link : Values(tag, "href")) (link.starts_with("#") ? out.links : out.sources).insert(link);
    for (const auto& source : Values(tag, "src")) out.sources.insert(source);
    if (kVoid.contains(name)) continue;
    open.push_back(name);
    if (name == "script" || name == "style") at = html.find("</" + name, at) - 1;  // their text is no markup
  }
  for (const auto& name : open) out.faults.push_back("<" + name + "> stays open");
  return out;
}

void CheckPage(const std::string& html) {
  const Html5 page = Read(html);
  CHECK_MESSAGE(page.faults.empty(), (page.faults.empty() ? "" : page.faults[0]));
  for (const auto& [id, n] : page.ids) CHECK_MESSAGE(n == 1, "id " << id << " stands " << n << " times");
  for (const auto& link : page.links) CHECK_MESSAGE(page.ids.contains(link.substr(1)), "nothing has the id " << link);
}

std::string WrittenPage(const Account& account) {
  return WritePage(account, {.version = "1", .model = "m", .tz = "z"});
}

bool HasWords(const std::string& html, std::string_view words) {
  return html.find(words) != std::string::npos;
}

TEST_CASE("the page is well formed and its links lead somewhere") {
  const std::string html = WrittenPage(FerryStory());
  CheckPage(html);
  CHECK(html.starts_with("<!doctype html>"));
}

TEST_CASE("what the page says stands in its HTML") {
  const std::string html = WrittenPage(FerryStory());
  CHECK(HasWords(html, "The Herald says Thursday, Coast Daily says Friday"));
  CHECK(HasWords(html, "Talks between the ferry union and Northline in Leeds"));
  CHECK(HasWords(html, "<h3>Ann Bell</h3>"));
  CHECK(HasWords(html, "Carries the text of"));
  CHECK(HasWords(html, "<td class=\"s1\"><div><b>B</b> Fri 17 May 2024</div></td>"));
  CHECK(HasWords(html, "<td class=\"s0\"><div><b>A</b> Thu 16 May 2024</div></td>"));
}

TEST_CASE("each mark leads to its reason and back") {
  const std::string html = WrittenPage(FerryStory());
  CHECK(HasWords(html, "<a class=\"m t\" id=\"m-coast.t0\" href=\"#w-coast.t0\" title=\"Fri 17 May 2024\">Friday</a>"));
  CHECK(HasWords(html, "<li id=\"w-coast.t0\"><a class=\"back\" href=\"#m-coast.t0\">“Friday” = Fri 17 May 2024</a>"));
  CHECK(HasWords(html, "the last Friday up to the publication day"));
  CHECK(HasWords(html, "id=\"m-coast.s0\" href=\"#w-coast.s0\" title=\"Ann Bell\">said</a>"));
  CHECK(HasWords(html, "<span class=\"q\" data-w=\"w-coast.s0\">&quot;We are close,&quot;</span>"));
  CHECK(HasWords(html, "class=\"clash v-conflict\""));
  CHECK(HasWords(html, "class=\"flag v-conflict\" href=\"#f-coast.v0.date\""));
}

TEST_CASE("words of an article never become markup") {
  Account account = FerryStory();
  account.articles[0].article.outlet = "<img src=x onerror=alert(1)>";
  account.articles[0].article.title = "</title><script>alert(\"2\")</script>";
  account.articles[0].article.url = "javascript:alert(3)";
  account.articles[0].article.id = "a b\"'><c";
  account.findings[0].summary = "</p><b>{{title}}<!--content-->";
  const std::string html = WrittenPage(account);
  CheckPage(html);
  CHECK_FALSE(HasWords(html, "<img"));
  CHECK_FALSE(HasWords(html, "alert(\"2\")"));
  CHECK_FALSE(HasWords(html, "javascript:"));
}

TEST_CASE("nothing is fetched") {
  Account account = FerryStory();
  account.articles[0].article.url = "https://coast.example/talks?a=1&b=2";
  const std::string html = WrittenPage(account);
  CheckPage(html);
  CHECK(HasWords(html, "default-src 'none'"));
  CHECK_FALSE(HasWords(html, "@import"));
  CHECK_FALSE(HasWords(html, "url("));
  for (const auto& source : Read(html).sources) CHECK_MESSAGE(source.starts_with("https://coast.example/"), source);
}

TEST_CASE("a filtered or empty account is a page too") {
  Account account = FerryStory();
  account.findings.clear();
  CheckPage(WrittenPage(account));
  CheckPage(WrittenPage(Account()));
  CHECK(HasWords(WrittenPage(Account()), "No account contradicts another."));
}

TEST_CASE("of many wordings the first twelve stand in full, the others as links; large numbers are grouped") {
  Account account = FerryStory();
  Side& side = account.findings[0].sides[0];
  const Evidence one = side.evidence[0];
  for (int i = 0; i < 20; ++i) side.evidence.push_back(one);
  account.findings[0].attribute = Attribute::kCount;
  side.value = "~48000000/1200";
  const std::string html = WrittenPage(account);
  CheckPage(html);
  CHECK(HasWords(html, "and 9 more: <a href=\"#"));
  CHECK(HasWords(html, "about 48,000,000/1200"));
}

TEST_CASE("a long list of differences is folded") {
  Account account = FerryStory();
  for (int i = 0; i < 30; ++i) {
    account.findings.push_back(account.findings[0]);
    account.findings.back().id += std::to_string(i);
  }
  const std::string html = WrittenPage(account);
  CheckPage(html);
  CHECK(HasWords(html, "<summary>and 11 more</summary>"));
}

TEST_CASE("marks that overlap and spans that do not fit") {
  Account account = FerryStory();
  Annotated& one = account.articles[0];
  const int size = static_cast<int>(one.article.text.size());
  TimeMention wide = one.times[0];
  wide.id = "t1";
  wide.span.begin -= 12;  // overlaps the weekday
  TimeMention beyond = one.times[0];
  beyond.id = "t2";
  beyond.span = {size - 4, size + 900};
  one.times.push_back(wide);
  one.times.push_back(beyond);
  one.speech[0].content.push_back({one.times[0].span.begin - 3, size + 10});
  CheckPage(WrittenPage(account));
}

TEST_CASE("the link to words") {
  CHECK(FragmentUrl("https://a.example/x", "They met on Friday.") ==
        "https://a.example/x#:~:text=They%20met%20on%20Friday.");
  CHECK(FragmentUrl("https://a.example/x#top", "co-operation, they") ==
        "https://a.example/x#top:~:text=co%2Doperation%2C%20they");
  CHECK(FragmentUrl("https://a.example/x", "one two three four five six seven eight nine ten eleven") ==
        "https://a.example/x#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven");
  CHECK(FragmentUrl("ftp://a.example/x", "They met") == "");
  CHECK(FragmentUrl("", "They met") == "");
}

TEST_CASE("ids are safe and stay different") {
  CHECK(SafeId("herald-1.v2") == "herald-1.v2");
  CHECK(SafeId("a b") != SafeId("a_b"));
  CHECK(SafeId("a_20b") != SafeId("a b"));
}

}  // namespace
}  // namespace recount::report
