// WARC files, packed files, other encodings.
#include <doctest/doctest.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "engine/article/byte_source.h"
#include "engine/article/encodings.h"
#include "engine/article/reader.h"
#include "engine/article/warc.h"

namespace recount::article {
namespace {

std::string Gzip(const std::string& bytes) {
  z_stream z{};
  REQUIRE(deflateInit2(&z, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(deflateBound(&z, static_cast<uLong>(bytes.size())) + 64, '\0');
  std::string in = bytes;
  z.next_in = reinterpret_cast<Bytef*>(in.data());
  z.avail_in = static_cast<uInt>(in.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&z, Z_FINISH) == Z_STREAM_END);
  out.resize(z.total_out);
  deflateEnd(&z);
  return out;
}

std::string Record(const std::string& type, const std::string& uri, const std::string& block) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + uri +
         "\r\nWARC-Date: 2024-05-20T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " +
         std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

std::string Page(const std::string& head, const std::string& words) {
  return "<!DOCTYPE html><html lang=\"en\"><head><title>Pilots</title>" + head +
         "</head><body><article><h1>Pilots agree</h1><p>" + words + "</p></article></body></html>";
}

std::string Http(const std::string& headers, const std::string& body) {
  return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + headers + "\r\n" + body;
}

const std::string kWords =
    "The harbour board of Ostrey met the pilots and agreed to keep the lights on until spring, though nobody who sat "
    "at "
    "the long table would say what it is going to cost.";

Loaded Read(const std::string& bytes) {
  static const Reader reader = *Reader::Load(knowledge::Files::Embedded("en"));
  return reader.Read({"-"}, {}, bytes);
}

TEST_CASE("pages of a WARC file: the crawl is a bound, never the publication") {
  const std::string dated = "<meta property=\"article:published_time\" content=\"2024-05-15T09:00:00Z\">";
  const Loaded loaded = Read(
      Record("warcinfo", "", "software: x") + Record("response", "https://o.example/a", Http("", Page(dated, kWords))) +
      Record("request", "https://o.example/a", "GET /a HTTP/1.1\r\n\r\n") +
      Record("response", "https://o.example/b", Http("", Page("", kWords))) +
      Record("response", "https://o.example/c", "HTTP/1.1 404 Not Found\r\n\r\n" + Page("", kWords)));
  REQUIRE(loaded.articles.size() == 2);
  CHECK(loaded.inputs[0].error == "");
  CHECK(loaded.articles[0].article.published.value == "2024-05-15T09:00");
  CHECK(loaded.articles[0].article.url == "https://o.example/a");
  const Published& bound = loaded.articles[1].article.published;
  CHECK(bound.basis == Basis::kUnknown);
  CHECK(bound.value == "");
  CHECK(bound.not_after == MakeDay(2024, 5, 20));
}

TEST_CASE("a broken record is named and passed over") {
  std::string no_length = Record("response", "https://o.example/x", Http("", Page("", kWords)));
  no_length.replace(no_length.find("Content-Length"), 14, "Content-Lehgth");
  const std::string good = Record("response", "https://o.example/b", Http("", Page("", kWords)));
  const Loaded loaded = Read(good + no_length + good + good.substr(0, good.size() - 60));
  CHECK(loaded.articles.size() == 2);
  const std::string& error = loaded.inputs[0].error;
  CHECK(error.find("record 2 at byte " + std::to_string(good.size()) + ": no Content-Length") != std::string::npos);
  CHECK(error.find("record 4 at byte ") != std::string::npos);
  CHECK(error.find("cut off") != std::string::npos);
  CHECK(Read(good + "garbage\n" + good).inputs[0].error.find("no WARC record begins here") != std::string::npos);
}

TEST_CASE("members of gzip, chunks, packed pages") {
  const std::string page = Page("", kWords);
  const std::string chunks = "5\r\n" + page.substr(0, 5) + "\r\nffff\r\n" + page.substr(5);
  const Loaded loaded =
      Read(Gzip(Record("response", "https://o.example/a", Http("Content-Encoding: gzip\r\n", Gzip(page)))) +
           Gzip(Record("response", "https://o.example/b", Http("Transfer-Encoding: chunked\r\n", chunks))));
  REQUIRE(loaded.articles.size() == 2);
  for (const auto& one : loaded.articles) CHECK(one.article.text == "Pilots agree\n" + kWords + "\n");
}

TEST_CASE("in batches, as at once") {
  const auto folder = std::filesystem::temp_directory_path() / ("recount-warc-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  const auto write = [&](const char* name, const std::string& bytes) {
    std::ofstream(folder / name, std::ios::binary) << bytes;
  };
  const std::string page = Record("response", "https://o.example/a", Http("", Page("", kWords)));
  write("a.warc", page + page + page);
  write("b.warc.gz", Gzip(page) + Gzip(page));
  write("c.txt", kWords);
  const Reader reader = *Reader::Load(knowledge::Files::Embedded("en"));
  CHECK(HasArchive({folder.string()}));
  CHECK_FALSE(HasArchive({(folder / "c.txt").string(), "-", "nowhere"}));
  std::vector<std::string> ids;
  std::size_t largest = 0;
  const auto inputs = reader.ReadInBatches({folder.string(), "nowhere"}, {}, {}, 2, [&](Loaded batch) {
    largest = std::max(largest, batch.articles.size());
    for (const auto& one : batch.articles) ids.push_back(one.article.id);
  });
  CHECK(largest == 2);
  CHECK(ids == std::vector<std::string>{"c", "a#1", "a#2", "a#3", "b#1", "b#2"});
  CHECK(inputs.size() == 4);
  CHECK(std::any_of(inputs.begin(), inputs.end(),
                    [](const Input& i) { return i.path == "nowhere" && !i.error.empty(); }));
  std::sort(ids.begin(), ids.end());
  std::vector<std::string> at_once;
  for (const auto& one : reader.Read({folder.string()}, {}, {}).articles) at_once.push_back(one.article.id);
  CHECK(at_once == ids);
  std::filesystem::remove_all(folder);
}

TEST_CASE("zstd") {
  std::string packed(ZSTD_compressBound(kWords.size()), '\0');
  packed.resize(ZSTD_compress(packed.data(), packed.size(), kWords.data(), kWords.size(), 3));
  CHECK(*Unpacked(packed) == kWords);
  CHECK_FALSE(Unpacked(packed.substr(0, packed.size() - 5)).ok());
  CHECK_FALSE(Unpacked(packed, 20).ok());
}

TEST_CASE("packed bytes that break off") {
  const std::string packed = Gzip(kWords);
  CHECK(*Unpacked(packed) == kWords);
  CHECK(*Unpacked(packed + packed) == kWords + kWords);
  CHECK_FALSE(Unpacked(packed.substr(0, packed.size() / 2)).ok());
  CHECK(*Unpacked("plain") == "plain");
  CHECK_FALSE(Unpacked("\x28\xB5\x2F\xFDnonsense").ok());
}

TEST_CASE("encodings by name and by their look") {
  CHECK(DeclaredEncoding("<meta charset=\"Windows-1251\">") == "windows-1251");
  CHECK(DeclaredEncoding("<?xml version='1.0' encoding='koi8-r'?>") == "koi8-r");
  CHECK(*FromEncoding("\xCF\xF0\xE8\xE2\xE5\xF2", "windows-1251") == "Привет");
  CHECK(*FromEncoding("\x82\xA0", "shift_jis") == "あ");
  CHECK_FALSE(FromEncoding("x", "no-such-encoding").has_value());
  CHECK(LooksLikeWindows1252("He said it\x92s a caf\xE9 by the harbour"));
  CHECK_FALSE(LooksLikeWindows1252("caf\xC3\xA9 and \xE9"));
  CHECK(Read("It\x92s late in the harbour of Ostrey, and the lights are on.").articles.at(0).article.text ==
        "It’s late in the harbour of Ostrey, and the lights are on.");
}

}  // namespace
}  // namespace recount::article
