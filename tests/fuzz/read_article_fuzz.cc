// libFuzzer target: any bytes through every reader. Nothing may crash, and what comes out must keep its promises: valid
// UTF-8, marks in order, an annotated line that reads back to the same bytes. Also linked into tests/article, which
// runs it over mutated inputs.
//
//   clang++ -fsanitize=fuzzer,address … tests/fuzz/read_article_fuzz.cc
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/article/reader.h"
#include "engine/model/annotated_json.h"
#include "engine/model/unicode.h"

namespace {

void Demand(bool promise) {
  if (!promise) std::abort();
}

void CheckArticle(const recount::Article& article) {
  int replaced = 0;
  recount::ValidUtf8(article.text, &replaced);
  Demand(replaced == 0);
  int end = 0;
  for (const recount::Mark& mark : article.marks) {
    Demand(mark.span.begin >= end && mark.span.end > mark.span.begin);
    end = mark.span.end;
  }
  Demand(end <= static_cast<int>(article.text.size()));
  if (article.text.empty()) return;
  recount::Annotated all;
  all.article = article;
  const std::string line = recount::WriteAnnotated(all);
  const auto read = recount::ReadAnnotated(line);
  Demand(read.ok());
  Demand(recount::WriteAnnotated(*read) == line);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto reader = recount::article::Reader::Load(recount::knowledge::Files::Embedded("en"));
  Demand(reader.ok());
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  CheckArticle(reader->ReadText("a", "a.txt", bytes));
  CheckArticle(reader->ReadText("a", "a.md", bytes));
  CheckArticle(reader->ReadText("a", "a.html", bytes));
  const recount::Loaded loaded = reader->Read({"-"}, {}, bytes);
  for (const auto& one : loaded.articles) {
    Demand(!one.article.id.empty());
    CheckArticle(one.article);
  }
  if (const auto annotated = recount::ReadAnnotated(bytes); annotated.ok()) {
    const std::string line = recount::WriteAnnotated(*annotated);
    const auto again = recount::ReadAnnotated(line);
    Demand(again.ok() && recount::WriteAnnotated(*again) == line);
  }
  return 0;
}
