#include "engine/article/read_warc.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "engine/article/decode.h"
#include "engine/article/encodings.h"
#include "engine/article/publish.h"
#include "engine/article/read_html.h"
#include "engine/article/warc.h"
#include "engine/model/strings.h"
#include "engine/model/unicode.h"

namespace recount::article {
namespace {

bool IsPage(std::string_view type, std::string_view body) {
  if (type.find("html") != std::string_view::npos) return true;
  const std::string front = Lower(body.substr(0, 64));
  return type.empty() &&
         (front.find("<!doctype html") != std::string::npos || front.find("<html") != std::string::npos);
}

// "2022-01-13T16:12:00Z": the crawl saw the page then, so that it had appeared.
void Bound(const Dates& dates, const std::string& raw, const char* from, Article* article) {
  const auto read = dates.ReadField(raw);
  if (!read || !read->days) return;
  Published& published = article->published;
  const Day last = read->days->last;
  published.not_after = published.not_after ? std::min(*published.not_after, last) : last;
  if (published.days && last < published.days->first - date::days{1}) {
    article->notes.push_back({"date-contradiction", absl::StrCat(from, " \"", raw, "\" lies before ", published.from,
                                                                 " \"", published.raw, "\"")});
  }
}

}  // namespace

void ReadWarc(const Reader::Tables& tables, const std::string& path, ByteSource source,
              const std::function<void(LoadedArticle, IdWish)>& take, std::vector<std::string>* errors) {
  WarcReader reader(std::move(source));
  while (auto record = reader.Next(errors)) {
    std::string type = record->content_type, body, modified;
    if (record->type == "response" || record->block.starts_with("HTTP/")) {
      auto message = ReadHttp(record->block);
      if (!message.ok()) {
        errors->push_back(
            absl::StrCat("record ", record->number, " at byte ", record->at, ": ", message.status().message()));
        continue;
      }
      if (message->status != 0 && message->status != 200) continue;
      type = message->content_type;
      body = std::move(message->body);
    } else {
      body = std::move(record->block);
    }
    LoadedArticle one;
    one.article.path = absl::StrCat(path, "#", record->number);
    one.article.url = record->uri.starts_with("http") ? record->uri : "";
    const bool plain = record->type == "conversion" && type.find("text/plain") != std::string::npos;
    if (!plain && !IsPage(type, body)) continue;
    if (!plain && type.find("charset=") != std::string::npos && DeclaredEncoding(body).empty()) {
      const std::string name = DeclaredEncoding(type);
      if (name != "utf-8") {
        if (auto turned = FromEncoding(body, name)) body = *std::move(turned);
      }
    }
    auto decoded = plain ? Decode(body) : Decode(Utf8OfHtml(body));
    if (!decoded.ok()) continue;  // an empty page
    one.article.text = std::move(decoded->text);
    one.article.notes = std::move(decoded->notes);
    one.article = tables.ReadDecoded(std::move(one.article), plain ? FileKind::kText : FileKind::kHtml);
    const auto& notes = one.article.notes;
    if (one.article.text.empty() ||
        std::any_of(notes.begin(), notes.end(), [](const Note& note) { return note.code == "no-article"; })) {
      continue;
    }
    Bound(tables.dates, record->date, "WARC-Date", &one.article);
    take(std::move(one), {"", path == "-" ? "stdin" : path, record->number});
  }
}

}  // namespace recount::article
