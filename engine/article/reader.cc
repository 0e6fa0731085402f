#include "engine/article/reader.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "engine/article/byte_source.h"
#include "engine/article/decode.h"
#include "engine/article/find_files.h"
#include "engine/article/give_ids.h"
#include "engine/article/link_versions.h"
#include "engine/article/manifest.h"
#include "engine/article/read_html.h"
#include "engine/article/read_records.h"
#include "engine/article/read_warc.h"
#include "engine/article/read_xml.h"
#include "engine/article/tables.h"
#include "engine/article/user_facts.h"
#include "engine/model/annotated_json.h"
#include "engine/model/unicode.h"

namespace recount::article {
namespace {

constexpr std::size_t kMostFileErrors = 20;  // named one by one in an input's error

std::string Joined(const std::vector<std::string>& errors) {
  std::string out;
  for (std::size_t i = 0; i < errors.size() && i < kMostFileErrors; ++i)
    absl::StrAppend(&out, i == 0 ? "" : "; ", errors[i]);
  if (errors.size() > kMostFileErrors) absl::StrAppend(&out, "; and ", errors.size() - kMostFileErrors, " more");
  return out;
}

// What standard input holds: JSON where its first character opens an object (or a list of objects), plain text
// otherwise.
FileKind Sniff(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return FileKind::kText;
  const std::string front = Lower(text.substr(first, 15));
  if (front.substr(0, 14) == "<!doctype html" || front.substr(0, 5) == "<html") return FileKind::kHtml;
  if (front[0] == '<' && IsNewsXml(text.substr(first))) return FileKind::kXml;
  if (front.substr(0, 5) == "<?xml") return FileKind::kHtml;
  const auto second = text.find_first_not_of(" \t\r\n", first + 1);
  const char next = second == std::string_view::npos ? ' ' : text[second];
  if (text[first] == '[' && (next == '{' || next == ']')) return FileKind::kJson;
  if (text[first] != '{' || (next != '"' && next != '}')) return FileKind::kText;
  // One object a line, or one that is written over several lines.
  const std::string_view line = text.substr(first, text.find('\n', first) - first);
  const auto last = line.find_last_not_of(" \t\r");
  return last != std::string_view::npos && line[last] == '}' ? FileKind::kJsonLines : FileKind::kJson;
}

}  // namespace

absl::StatusOr<Reader> Reader::Load(const knowledge::Files& files) {
  auto dates = Dates::Load(files);
  if (!dates.ok()) return dates.status();
  auto headers = HeaderLines::Load(files);
  if (!headers.ok()) return headers.status();
  auto pages = PageRules::Load(files);
  if (!pages.ok()) return pages.status();
  auto agencies = Agencies::Load(files);
  if (!agencies.ok()) return agencies.status();
  auto language = LanguageGuess::Load(files);
  if (!language.ok()) return language.status();
  auto fields = RecordFields::Load(files);
  if (!fields.ok()) return fields.status();
  auto html = HtmlHints::Load(files);
  if (!html.ok()) return html.status();
  return Reader(
      std::make_unique<Tables>(Tables{*std::move(dates), *std::move(headers), *std::move(pages), *std::move(agencies),
                                      *std::move(language), *std::move(fields), *std::move(html)}));
}

Reader::Reader(std::unique_ptr<Tables> tables) : tables_(std::move(tables)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

Loaded Reader::Read(const std::vector<std::string>& paths, const ReadOptions& options,
                    std::string_view standard_input) const {
  Loaded loaded;
  std::vector<IdWish> wishes;
  std::set<std::string> seen;

  const auto take = [&](LoadedArticle one, IdWish wish) {
    loaded.articles.push_back(std::move(one));
    wishes.push_back(std::move(wish));
  };
  const auto read_bytes = [&](const std::string& path, std::string_view bytes, FileKind kind,
                              std::vector<std::string>* errors) {
    if (kind == FileKind::kUnknown && bytes.substr(0, 5) == "WARC/") kind = FileKind::kWarc;
    if (kind == FileKind::kUnknown && bytes.substr(0, 5) == "<?xml" && IsNewsXml(bytes)) kind = FileKind::kXml;
    if (kind == FileKind::kWarc) {
      return ReadWarc(*tables_, path, ByteSource::Of(bytes), take, errors);
    }
    if (kind == FileKind::kXml && IsNewsXml(bytes)) {
      return ReadNewsXml(*tables_, path, bytes, &loaded.articles, &wishes, errors);
    }
    if (kind == FileKind::kXml) kind = FileKind::kHtml;  // XHTML saved under .xml
    auto decoded = kind == FileKind::kHtml ? Decode(Utf8OfHtml(bytes)) : Decode(bytes);
    if (!decoded.ok()) {
      errors->emplace_back(decoded.status().message());
      return;
    }
    if (kind == FileKind::kUnknown) kind = Sniff(decoded->text);
    if (kind == FileKind::kXml) {
      return ReadNewsXml(*tables_, path, decoded->text, &loaded.articles, &wishes, errors);
    }
    if (kind == FileKind::kText || kind == FileKind::kMarkdown || kind == FileKind::kHtml) {
      LoadedArticle one;
      one.article.path = path;
      one.article.text = std::move(decoded->text);
      one.article.notes = std::move(decoded->notes);
      one.article = tables_->ReadDecoded(std::move(one.article), kind);
      if (one.article.text.empty()) {
        errors->emplace_back("a page without any visible text");
        return;
      }
      loaded.articles.push_back(std::move(one));
      wishes.push_back({{}, path == "-" ? "stdin" : path, 0});
      return;
    }
    ReadRecords(*tables_, path, *decoded, kind == FileKind::kJsonLines, &loaded.articles, &wishes, errors);
  };

  for (const std::string& path : paths) {
    Input input{path, 0, {}};
    const std::size_t before = loaded.articles.size();
    std::vector<std::string> errors;
    if (path == "-") {
      if (seen.insert(path).second) {
        if (const auto bytes = Unpacked(std::string(standard_input)); bytes.ok()) {
          read_bytes(path, *bytes, FileKind::kUnknown, &errors);
        } else {
          errors.emplace_back(bytes.status().message());
        }
      }
    } else if (const auto files = FilesUnder(path); !files.ok()) {
      errors.emplace_back(files.status().message());
    } else {
      for (const std::string& file : *files) {
        std::error_code error;
        const std::string canonical = std::filesystem::weakly_canonical(file, error).string();
        if (!seen.insert(error ? file : canonical).second)
          continue;  // named twice, or inside a folder that is named as well
        std::vector<std::string> here;
        if (KindOf(file) == FileKind::kWarc) {  // may be larger than memory
          if (auto source = ByteSource::Open(file); source.ok()) {
            ReadWarc(*tables_, file, *std::move(source), take, &here);
          } else {
            here.emplace_back(source.status().message());
          }
        } else if (const auto bytes = ReadFile(file); bytes.ok()) {
          read_bytes(file, *bytes, KindOf(file), &here);
        } else {
          here.emplace_back(bytes.status().message());
        }
        for (const std::string& one : here) errors.push_back(file == path ? one : absl::StrCat(file, ": ", one));
      }
    }
    input.articles = static_cast<int>(loaded.articles.size() - before);
    input.error = Joined(errors);
    loaded.inputs.push_back(std::move(input));
  }

  const std::vector<GivenId> ids = GiveIds(wishes);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    LoadedArticle& one = loaded.articles[i];
    one.article.id = ids[i].id;
    if (ids[i].collided) {
      one.article.notes.push_back(
          {"id-collision", absl::StrCat("several articles would be \"",
                                        wishes[i].wanted.empty() ? std::filesystem::path(wishes[i].path).stem().string()
                                                                 : wishes[i].wanted,
                                        "\"; this one, from ", one.article.path, ", is \"", ids[i].id, "\"")});
    }
  }
  LinkVersions(wishes, &loaded.articles);
  std::sort(loaded.articles.begin(), loaded.articles.end(),
            [](const LoadedArticle& a, const LoadedArticle& b) { return a.article.id < b.article.id; });
  ApplyUserFacts(tables_->dates, tables_->fields, options, &loaded);
  return loaded;
}

}  // namespace recount::article
