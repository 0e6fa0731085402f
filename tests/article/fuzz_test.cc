// A short run of the fuzz target over mutations of our own inputs: the same ones every time.
#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "tests/fuzz/read_article_fuzz.cc"

namespace {

const std::vector<std::string>& Inputs() {
  static const std::vector<std::string> inputs = {
      "<!DOCTYPE html><html lang=en><head><title>Ferry | The Coast</title><meta property=\"article:published_time\" "
      "content=\"2022-01-13T08:00:00Z\"><script "
      "type=\"application/ld+json\">{\"@type\":\"NewsArticle\"}</script></head><body><nav>Home</nav>"
      "<article><h1>Ferry</h1><p class='byline'>By Jane Roe<p>The board&rsquo;s chair &#8212; said "
      "no.<figure><figcaption>A "
      "tug</figcaption></figure></article><div class=share>Share</div></body></html>",
      "Ferry ‘stays in port’3 min read\n\nJan 13, 2022 16:12 UTC\n\nGHENT, Jan. 13 (Reuters) — The board met.\n\nThe "
      "bridge - Jane Roe/AFP\nThe "
      "bridge - Jane Roe/AFP\n\nSource link\n\nLeave a Reply\n",
      "---\ntitle: \"Ferry\"\ndate: 2022-01-13\n---\n# Ferry\n\nBy Jane Roe | 13/01/2022\r\n\r\n• This story was "
      "compiled from wire reports.",
      "Title: Ferry\nDate: Thu, 13 Jan 2022 16:12:00 +0300\nURL: https://example.org/2022/01/13/x\n\n(Photo by Jane "
      "Roe) [© Reuters]\n— Reuters",
      R"({"recount":"annotated/1","id":"a","published":{"basis":"stated","value":"2022-01-13","earliest":"2022-01-13","latest":"2022-01-13"},"text":"Zoë said no.","marks":[{"part":"title","start":0,"end":3}],"sentences":[[0,12]],"entities":[{"id":"e0","name":"Zoë","type":"person","mentions":[{"start":0,"end":3,"head":[0,3],"form":"name"}]}],"times":[],"speech":[{"id":"s0","start":0,"end":12,"entity":"e0","kind":"indirect","stance":"deny","spans":{"source":[[0,3]]}}],"events":[{"id":"v0","start":4,"end":8,"quantities":[{"kind":"count","start":0,"end":1,"hard":[null,2.5]}]}]})",
      R"([{"id":"a","text":"One ferry.\n\nTwo.","date":"2022-01-13"},{"maintext":["a","b"],"published":1642089600,"source":{"name":"The Coast"}}])",
      "{\"id\":\"x\",\"text\":\"One.\"}\n{\"id\":\"y\",\"text\":\"Tw\\ud800o.\"}\n",
      "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The "
      "Coast</title><item><title>Ferry</title><pubDate>Thu, "
      "13 Jan 2022 16:12:00 GMT</pubDate><description><![CDATA[<p>The board "
      "met.</p>]]></description></item></channel></rss>",
      "<feed xmlns=\"x\"><title>The "
      "Coast</title><entry><title>Ferry</title><updated>2022-01-13T08:00:00Z</updated><content "
      "type=\"xhtml\"><div><p>The board met.</p></div></content></entry></feed>",
      "<newsItem guid=\"urn:x\" "
      "version=\"2\"><itemMeta><versionCreated>2022-01-13T08:00:00Z</versionCreated></itemMeta>"
      "<contentSet><inlineXML><html><body><p>The board met.</p></body></html></inlineXML></contentSet></newsItem>",
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/x\r\nWARC-Date: 2022-01-13T08:00:00Z\r\n"
      "Content-Length: 116\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html; "
      "charset=windows-1251\r\nTransfer-Encoding: "
      "chunked\r\n\r\n5\r\n<h1>A\r\n9\r\n</h1><p>B\r\n0\r\n\r\n\r\nWARC/1.0\r\nContent-Length: 0\r\n\r\n"};
  return inputs;
}

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::size_t Below(std::size_t n) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33U) % n;
  }

 private:
  std::uint64_t state_;
};

void Mutate(Dice* dice, std::string* bytes) {
  static const std::vector<std::string> kPieces = {"\n",
                                                   "\r\n",
                                                   "\"",
                                                   "{",
                                                   "}",
                                                   "[",
                                                   "]",
                                                   "\\u",
                                                   "\xFF",
                                                   "\xE2\x80",
                                                   "—",
                                                   "©",
                                                   "/",
                                                   "(",
                                                   ")",
                                                   " - ",
                                                   "2022-13-45",
                                                   "99999999999999",
                                                   "---\n",
                                                   "null",
                                                   ":",
                                                   "\xEF\xBB\xBF",
                                                   "1e999",
                                                   "•",
                                                   "By ",
                                                   "\\",
                                                   std::string(1, '\0')};
  const std::size_t at = dice->Below(bytes->size() + 1);
  switch (dice->Below(4)) {
    case 0:
      bytes->erase(at, 1 + dice->Below(12));
      break;
    case 1:
      bytes->insert(at, kPieces[dice->Below(kPieces.size())]);
      break;
    case 2:
      bytes->insert(at, bytes->substr(dice->Below(bytes->size() + 1), dice->Below(60)));
      break;
    default:
      if (at < bytes->size()) (*bytes)[at] = static_cast<char>(static_cast<unsigned char>(dice->Below(256)));
  }
}

TEST_CASE("no mutation of our inputs breaks a promise of the readers") {
  Dice dice(20220113);
  int runs = 0;
  for (int round = 0; round < 300; ++round) {
    for (const std::string& input : Inputs()) {
      std::string bytes = input;
      for (std::size_t n = dice.Below(6); n > 0; --n) Mutate(&dice, &bytes);
      LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
      ++runs;
    }
  }
  CHECK(runs == 300 * static_cast<int>(Inputs().size()));
}

TEST_CASE("enormous inputs take time in proportion to their size") {
  // One line of 2 MB, as text and as a JSON text; 20,000 short lines; brackets without end.
  std::string line = "{\"id\":\"a\",\"text\":\"";
  for (int i = 0; i < 80000; ++i) line += "The ferry sailed, he said. ";
  const std::string text = line.substr(18);
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
  line += "\"}";
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(line.data()), line.size());
  std::string lines;
  for (int i = 0; i < 20000; ++i) lines += i % 3 == 0 ? "Read more: ferry\n" : i % 3 == 1 ? "Share this\n" : "\n";
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(lines.data()), lines.size());
  const std::string brackets(2000000, '[');
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(brackets.data()), brackets.size());
  std::string pairs;
  for (int i = 0; i < 300000; ++i) pairs += "{\"a\":";
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(pairs.data()), pairs.size());
}

}  // namespace
