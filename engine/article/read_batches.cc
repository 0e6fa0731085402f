// Reading more than memory holds: archives page by page, in batches.
#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "engine/article/byte_source.h"
#include "engine/article/find_files.h"
#include "engine/article/give_ids.h"
#include "engine/article/read_warc.h"
#include "engine/article/tables.h"
#include "engine/article/user_facts.h"

namespace recount::article {
namespace {

constexpr std::size_t kMostErrors = 20;

struct Archive {
  std::string file, id;
  std::size_t input = 0;  // index into the inputs
};

void Tell(std::string error, std::size_t number, Input* input) {
  if (number < kMostErrors) absl::StrAppend(&input->error, input->error.empty() ? "" : "; ", error);
}

}  // namespace

bool HasArchive(const std::vector<std::string>& paths) {
  return std::any_of(paths.begin(), paths.end(), [](const std::string& path) {
    const auto files = FilesUnder(path);
    return files.ok() && std::any_of(files->begin(), files->end(),
                                     [](const std::string& file) { return KindOf(file) == FileKind::kWarc; });
  });
}

std::vector<Input> Reader::ReadInBatches(const std::vector<std::string>& paths, const ReadOptions& options,
                                         std::string_view standard_input, std::size_t most,
                                         const std::function<void(Loaded)>& take) const {
  std::vector<std::string> rest;
  std::vector<Archive> archives;
  std::vector<std::string> files_of_archives;
  for (const std::string& path : paths) {
    const auto files = FilesUnder(path);
    bool any = false;
    for (const std::string& file : files.ok() ? *files : std::vector<std::string>{}) {
      if (KindOf(file) != FileKind::kWarc) continue;
      any = true;
      if (std::any_of(archives.begin(), archives.end(), [&](const Archive& a) { return a.file == file; })) continue;
      archives.push_back({file, "", 0});
    }
    if (!any) {
      rest.push_back(path);
      continue;
    }
    for (const std::string& file : *files) {
      if (KindOf(file) != FileKind::kWarc) rest.push_back(file);
    }
  }
  std::vector<Input> inputs;
  if (!rest.empty()) {
    Loaded loaded = Read(rest, options, standard_input);
    inputs = loaded.inputs;
    for (std::size_t from = 0; from < loaded.articles.size(); from += most) {
      Loaded batch;
      if (from == 0) batch.notes = loaded.notes;
      const std::size_t to = std::min(loaded.articles.size(), from + most);
      for (std::size_t i = from; i < to; ++i) batch.articles.push_back(std::move(loaded.articles[i]));
      take(std::move(batch));
    }
  }
  // The order of the paths must not matter.
  std::sort(archives.begin(), archives.end(), [](const Archive& a, const Archive& b) { return a.file < b.file; });
  std::vector<IdWish> wishes;
  for (const Archive& archive : archives) wishes.push_back({"", archive.file, 0});
  const auto ids = GiveIds(wishes);
  const bool facts = !options.manifest.empty() || !options.outlets.empty() || !options.published.empty();
  for (std::size_t i = 0; i < archives.size(); ++i) {
    Input input{archives[i].file, 0, {}};
    Loaded batch;
    const auto flush = [&] {
      if (batch.articles.empty()) return;
      if (facts) {
        ApplyUserFacts(tables_->dates, tables_->fields, options, &batch);
        batch.notes.clear();  // an id that is not in this batch may be in the next
        batch.inputs.clear();
      }
      take(std::exchange(batch, {}));
    };
    std::vector<std::string> errors;
    if (auto source = ByteSource::Open(archives[i].file); source.ok()) {
      ReadWarc(
          *tables_, archives[i].file, *std::move(source),
          [&](LoadedArticle one, const IdWish& wish) {
            one.article.id = absl::StrCat(ids[i].id, "#", wish.record);
            batch.articles.push_back(std::move(one));
            ++input.articles;
            if (batch.articles.size() >= most) flush();
          },
          &errors);
    } else {
      errors.emplace_back(source.status().message());
    }
    flush();
    for (std::size_t e = 0; e < errors.size(); ++e) Tell(std::move(errors[e]), e, &input);
    if (errors.size() > kMostErrors) absl::StrAppend(&input.error, "; and ", errors.size() - kMostErrors, " more");
    inputs.push_back(std::move(input));
  }
  return inputs;
}

}  // namespace recount::article
