// Files, folders, records, manifests: what is read, what is refused with its place, and how ids are given.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "engine/article/reader.h"
#include "engine/model/annotated_json.h"

namespace recount::article {
namespace {

namespace fs = std::filesystem;

const std::string kBody =
    "The harbour board said on Tuesday that the ferry would stay in port until the storm had passed.\n";

// A folder that is gone at the end of the test.
class Folder {
 public:
  explicit Folder(const std::string& name) : path_(fs::temp_directory_path() / ("recount-article-" + name)) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() {
    std::error_code error;
    fs::remove_all(path_, error);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string Put(const std::string& name, const std::string& bytes) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return (path_ / name).string();
  }
  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

Loaded Read(const std::vector<std::string>& paths, const ReadOptions& options = {},
            std::string_view standard_input = {}) {
  static const auto reader = Reader::Load(knowledge::Files::Embedded("en"));
  REQUIRE_MESSAGE(reader.ok(), reader.status().message());
  return reader->Read(paths, options, standard_input);
}

std::string Ids(const Loaded& loaded) {
  std::string out;
  for (const LoadedArticle& one : loaded.articles) out += (out.empty() ? "" : " ") + one.article.id;
  return out;
}

const Article& Find(const Loaded& loaded, std::string_view id) {
  for (const LoadedArticle& one : loaded.articles) {
    if (one.article.id == id) return one.article;
  }
  FAIL("no article " << id);
  return loaded.articles.at(0).article;
}

void CheckError(const std::string& name, const std::string& bytes, std::string_view ids, std::string_view error) {
  const Folder folder("error");
  const Loaded loaded = Read({folder.Put(name, bytes)});
  CAPTURE(name);
  CAPTURE(bytes);
  CHECK(Ids(loaded) == ids);
  REQUIRE(loaded.inputs.size() == 1);
  CHECK(loaded.inputs[0].error == error);
  CHECK(loaded.inputs[0].articles == static_cast<int>(loaded.articles.size()));
}

TEST_CASE("a folder is read with what lies below it, in order, without hidden files and other things") {
  const Folder folder("walk");
  for (const char* name :
       {"b.txt", "a.md", "sub/c.text", "sub/deep/d", ".hidden.txt", ".git/e.txt", "picture.png", "table.csv"})
    folder.Put(name, kBody);
  folder.Put("f.jsonl", "{\"id\":\"f1\",\"text\":\"One ferry.\"}\n\n{\"text\":\"Two ferries.\"}\n");
  const Loaded loaded = Read({folder.path()});
  CHECK(Ids(loaded) == "a b c d f#3 f1");
  REQUIRE(loaded.inputs.size() == 1);
  CHECK(loaded.inputs[0].articles == 6);
  CHECK(loaded.inputs[0].error.empty());
  CHECK(Find(loaded, "b").text == kBody);
  CHECK(Find(loaded, "f1").path == folder.path() + "/f.jsonl#1");
}

TEST_CASE("ids that collide become path tails or record numbers, with a note on each") {
  const Folder folder("ids");
  folder.Put("north/ferry.txt", kBody);
  folder.Put("south/ferry.txt", kBody);
  folder.Put("east/coast/tug.txt", kBody);
  folder.Put("east/coast/tug.md", kBody);
  folder.Put("r.jsonl", "{\"id\":7,\"text\":\"One.\"}\n{\"id\":7,\"text\":\"Two.\"}\n");
  const Loaded loaded = Read({folder.path()});
  CHECK(Ids(loaded) == "7#1 7#2 north/ferry south/ferry tug.md tug.txt");
  for (const LoadedArticle& one : loaded.articles) {
    REQUIRE(one.article.notes.size() == 1);
    CHECK(one.article.notes[0].code == "id-collision");
  }
  // The order of the paths changes nothing, and a file named twice is read once.
  const std::string a = folder.path() + "/south/ferry.txt", b = folder.path() + "/north/ferry.txt";
  CHECK(Ids(Read({a, b, folder.path() + "/./north/ferry.txt"})) == "north/ferry south/ferry");
}

TEST_CASE("what cannot be read is named with its place, and the rest goes on") {
  CheckError("a.txt", "", "", "empty");
  CheckError("a.txt", std::string("text\0text", 9), "", "binary: a NUL byte at 4");
  CheckError("a.json", "{\"id\":\"x\",\"text\":\"One.\"}", "x", "");
  CheckError("a.json", "{\"text\":\"One.\"}", "a", "");
  CheckError("a.json", "{\"id\":\"x\"}", "", "record 1, line 1: no text");
  CheckError("a.json", "[{\"id\":\"x\",\"text\":\"One.\"},\n{\"id\":\"y\"},\n5,\n{\"id\":\"z\",\"text\":\"Two.\"}]",
             "x z", "record 2, line 2: no text; record 3, line 3: not an object");
  CheckError("a.json", "[{\"id\":\"x\",\"text\":\"One.\"},\n{\"id\":\"y\",\"text\":\"Tw", "x",
             "record 2, line 2, byte 48: invalid string: missing closing quote; line 2: the list is cut off, its ] is "
             "missing");
  CheckError("a.json", "no JSON at all", "", "record 1, line 1, byte 2: invalid literal");
  CheckError("a.json", "[]", "", "no records");
  CheckError("a.jsonl", "{\"id\":\"x\",\"text\":\"One.\"}\n{\"id\":\n{\"id\":\"z\",\"text\":\"Two.\"}\n", "x z",
             "line 2, byte 32: unexpected end of input; expected '[', '{', or a literal");
  CheckError(
      "a.json",
      "{\"status\":\"ok\",\"articles\":[{\"id\":\"x\",\"content\":\"One.\"},{\"id\":\"y\",\"content\":\"Two.\"}]}",
      "x y", "");
  CheckError("a.json", std::string(100000, '['), "",
             "record 1, line 1, byte 202: nested deeper than 200; line 1: the list is cut off, its ] is missing");

  const Folder folder("missing");
  const Loaded loaded = Read({folder.path() + "/none.txt", folder.path(), folder.Put("a.txt", kBody)});
  CHECK(Ids(loaded) == "a");
  REQUIRE(loaded.inputs.size() == 3);
  CHECK(loaded.inputs[0].error == "no such file or folder");
  CHECK(loaded.inputs[1].articles == 1);
  fs::create_directories(folder.path() + "/empty");
  CHECK(Read({folder.path() + "/empty"}).inputs.at(0).error == "no articles in this folder");
}

TEST_CASE("a file without the right to read it is an error of the system") {
  const Folder folder("secret");
  const std::string path = folder.Put("a.txt", kBody);
  fs::permissions(path, fs::perms::none);
  if (std::ifstream(path).good()) {
    MESSAGE("skipped: this user may read everything");
    return;
  }
  CHECK(Read({path}).inputs.at(0).error == "Permission denied");
}

TEST_CASE("records of collectors and feeds") {
  const auto read = [](const std::string& record) {
    const Loaded loaded = Read({"-"}, {}, record);
    REQUIRE_MESSAGE(loaded.articles.size() == 1, loaded.inputs.at(0).error);
    return loaded.articles[0].article;
  };
  const Article news = read(
      R"({"maintext":"One ferry.","title":"Ferry","date_publish":"2017-07-17 17:03:00","source_domain":"example.org","language":"en"})");
  CHECK(news.published.value == "2017-07-17T17:03");
  CHECK(news.published.from == "date_publish");
  CHECK(news.outlet == "example.org");
  CHECK(news.language == "en");
  CHECK_FALSE(news.title_in_text);
  const Article ld = read(
      R"({"articleBody":["One.","Two."],"headline":"Ferry","datePublished":"2022-01-13T10:00:00+03:00","dateModified":"2022-01-14","publisher":{"name":"The Coast"}})");
  CHECK(ld.text == "One.\n\nTwo.");
  CHECK(ld.published.zone == "+03:00");
  CHECK(ld.published.not_after == MakeDay(2022, 1, 14));
  CHECK(ld.outlet == "The Coast");
  CHECK(read(R"({"text":"One.","published":1642089600})").published.value == "2022-01-13T16:00");
  CHECK(read(R"({"text":"One.","dct":"19980108"})").published.value == "1998-01-08");
  CHECK(read(R"({"text":"One.","date":"2022-01"})").published.days == DaysOf("2022-01"));
  CHECK(read(R"({"text":"One.","author":"Jane Roe, Associated Press"})").agency == "Associated Press");
  CHECK(read(R"({"text":"One.\u0000","id":12})").notes.at(0).code == "nul-character");
  CHECK(read(R"({"text":"\ud800One."})").notes.at(0).code == "invalid-surrogate");
  const Article odd = read(R"({"text":"One.","date":"soon"})");
  CHECK(odd.published.basis == Basis::kUnknown);
  CHECK(odd.notes.at(0).code == "bad-date");
}

TEST_CASE("standard input is text, a record over several lines, or JSON Lines") {
  CHECK(Ids(Read({"-"}, {}, kBody)) == "stdin");
  CHECK(Ids(Read({"-"}, {}, "{\n  \"id\": \"x\",\n  \"text\": \"One.\"\n}\n")) == "x");
  CHECK(Ids(Read({"-"}, {}, "{\"id\":\"x\",\"text\":\"One.\"}\n{\"id\":\"y\",\"text\":\"Two.\"}\n")) == "x y");
  CHECK(Ids(Read({"-"}, {}, "[{\"id\":\"x\",\"text\":\"One.\"}]")) == "x");
  CHECK(Ids(Read({"-"}, {}, "{sic} he wrote\n")) == "stdin");
  CHECK(Read({"-"}, {}, "").inputs.at(0).error == "empty");
}

TEST_CASE("annotated lines come back whole") {
  Annotated all;
  all.article.id = "ferry";
  all.article.text = kBody;
  all.sentences = {{0, 10}};
  all.sentence_parts = {Part::kBody};
  const std::string line = WriteAnnotated(all);
  const Loaded loaded = Read({"-"}, {}, line + "\n{\"id\":\"x\",\"text\":\"One.\"}\n");
  CHECK(Ids(loaded) == "ferry x");
  REQUIRE(loaded.articles.at(0).annotated != nullptr);
  CHECK(WriteAnnotated(*loaded.articles[0].annotated) == line);
  CHECK(loaded.articles[1].annotated == nullptr);

  ReadOptions options;
  options.outlets = {{"ferry", "The Coast"}};
  CHECK(Read({"-"}, options, line).articles.at(0).annotated->article.outlet == "The Coast");
  const std::string broken =
      "{\"recount\":\"annotated/1\",\"id\":\"x\",\"text\":\"One.\",\"times\":[{\"id\":\"t0\",\"start\":9,\"end\":99}]}";
  CHECK(Read({"-"}, {}, broken).inputs.at(0).error == "line 1: times[0].start: the span lies outside the text");
}

TEST_CASE("manifests and options go before what the files say") {
  const Folder folder("manifest");
  const std::string a = folder.Put("a.txt", "Date: 2022-01-10\nTitle: Ferry stays in port\n\n" + kBody);
  folder.Put("b.txt", kBody);
  ReadOptions options;
  options.manifest = folder.Put("list.csv",
                                "\xEF\xBB\xBFID,Outlet,Published,Title,Group\r\n"
                                "a,\"The \"\"Coast\"\", daily\",2022-01-12,,north\r\n"
                                "b.txt,The Hill,\"Jan 13, 2022\",\"Two\nlines\",\r\n"
                                ",nobody,,,\r\n"
                                "zz,Nowhere,,,\r\n");
  options.published = {{"b", "2022-01-14"}, {"yy", "2022-01-14"}};
  const Loaded loaded = Read({a, folder.path() + "/b.txt"}, options);
  const Article& first = Find(loaded, "a");
  CHECK(first.outlet == "The \"Coast\", daily");
  CHECK(first.group == "north");
  CHECK(first.title == "Ferry stays in port");
  CHECK(first.published.value == "2022-01-12");
  CHECK(first.published.from == "manifest");
  REQUIRE(first.notes.size() == 1);
  CHECK(first.notes[0].code == "date-contradiction");
  const Article& second = Find(loaded, "b");
  CHECK(second.title == "Two\nlines");
  CHECK(second.published.value == "2022-01-14");
  CHECK(second.published.from == "--published");
  REQUIRE(loaded.notes.size() == 3);
  CHECK(loaded.notes[0].code == "bad-manifest-row");
  CHECK(loaded.notes[1].message == options.manifest + ": line 6: no article has the id \"zz\"");
  CHECK(loaded.notes[2].message == "--published: no article has the id \"yy\"");

  options.manifest =
      folder.Put("list.json", R"({"articles":{"a":{"outlet":"The Shore"},"b":{"published":"2022-01-20"}}})");
  CHECK(Find(Read({a}, options), "a").outlet == "The Shore");
  options.manifest = folder.path() + "/none.csv";
  CHECK(Read({a}, options).inputs.at(1).error == "manifest: No such file or directory");
  options.manifest = folder.Put("bad.csv", "name;outlet\nx;y\n");
  CHECK(Read({a}, options).inputs.size() == 2);
}

TEST_CASE("a corpus folder lends its expectations to no one") {
  const Folder folder("corpus");
  folder.Put("articles/a.txt", kBody);
  folder.Put("expected.json", "{}");
  folder.Put("manifest.csv", "id,outlet\n");
  CHECK(Ids(Read({folder.path()})) == "a");
  CHECK(Read({folder.path()}).inputs.at(0).error.empty());
}

}  // namespace
}  // namespace recount::article
