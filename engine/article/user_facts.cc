#include "engine/article/user_facts.h"

#include <filesystem>
#include <map>
#include <utility>

#include "absl/strings/str_cat.h"
#include "engine/article/decode.h"
#include "engine/article/find_files.h"
#include "engine/article/manifest.h"
#include "engine/article/publish.h"

namespace recount::article {
namespace {

// Articles by id, and by file name with its ending where that is clear.
class Lookup {
 public:
  explicit Lookup(Loaded* loaded) : loaded_(loaded) {
    for (std::size_t i = 0; i < loaded->articles.size(); ++i) {
      const Article& article = loaded->articles[i].article;
      by_id_[article.id] = i;
      const std::string name = std::filesystem::path(article.path).filename().string();
      if (const auto [it, fresh] = by_name_.try_emplace(name, i); !fresh) it->second = loaded->articles.size();
    }
  }
  LoadedArticle* Find(const std::string& id) const {
    auto it = by_id_.find(id);
    if (it == by_id_.end()) {
      it = by_name_.find(id);
      if (it == by_name_.end() || it->second >= loaded_->articles.size()) return nullptr;
    }
    return &loaded_->articles[it->second];
  }

 private:
  Loaded* loaded_;
  std::map<std::string, std::size_t> by_id_, by_name_;
};

void SetPublished(const Dates& dates, std::string_view raw, std::string_view from, LoadedArticle* one) {
  const Published before = one->article.published;
  PublishFromUser(dates, raw, from, &one->article);
  if (one->annotated != nullptr && before.days != one->article.published.days) {
    one->article.notes.push_back(
        {"dated-anew", absl::StrCat("the line was annotated before ", av(from), " gave another publication date")});
  }
}

// An annotated line carries the article inside; both must say the same.
void CarryOver(LoadedArticle* one) {
  if (one->annotated == nullptr) return;
  Annotated copy = *one->annotated;
  copy.article = one->article;
  one->annotated = std::make_shared<const Annotated>(std::move(copy));
}

void ApplyRow(const Dates& dates, const ManifestRow& row, LoadedArticle* one) {
  Article& article = one->article;
  for (const auto& [to, from] : {std::pair{&article.outlet, &row.outlet}, std::pair{&article.url, &row.url},
                                 std::pair{&article.group, &row.group}}) {
    if (!from->empty()) *to = *from;
  }
  if (!row.title.empty() && row.title != article.title) {
    article.title = row.title;
    article.title_in_text = article.text.find(row.title) != std::string::npos;
  }
  if (!row.published.empty()) SetPublished(dates, row.published, "manifest", one);
}

void ApplyManifest(const Dates& dates, const RecordFields& fields, const std::string& path, const Lookup& lookup,
                   Loaded* loaded) {
  const auto fail = [&](std::string_view reason) {
    loaded->inputs.push_back({path, 0, absl::StrCat("manifest: ", av(reason))});
  };
  const auto bytes = ReadFile(path);
  if (!bytes.ok()) return fail(sv(bytes.status().message()));
  auto decoded = Decode(*bytes);
  if (!decoded.ok()) return fail(sv(decoded.status().message()));
  std::vector<std::string> problems;
  const auto rows = ParseManifest(decoded->text, fields, &problems);
  if (!rows.ok()) return fail(sv(rows.status().message()));
  for (const std::string& problem : problems)
    loaded->notes.push_back({"bad-manifest-row", absl::StrCat(path, ": ", problem)});
  for (const ManifestRow& row : *rows) {
    if (LoadedArticle* one = lookup.Find(row.id)) {
      ApplyRow(dates, row, one);
    } else {
      loaded->notes.push_back(
          {"unknown-id", absl::StrCat(path, ": ", row.place, ": no article has the id \"", row.id, "\"")});
    }
  }
}

}  // namespace

void ApplyUserFacts(const Dates& dates, const RecordFields& fields, const ReadOptions& options, Loaded* loaded) {
  if (options.manifest.empty() && options.outlets.empty() && options.published.empty() &&
      options.published_for_all.empty()) {
    for (LoadedArticle& one : loaded->articles) CarryOver(&one);
    return;
  }
  const Lookup lookup(loaded);
  if (!options.manifest.empty()) ApplyManifest(dates, fields, options.manifest, lookup, loaded);
  const auto unknown = [&](std::string_view option, const std::string& id) {
    loaded->notes.push_back({"unknown-id", absl::StrCat(av(option), ": no article has the id \"", id, "\"")});
  };
  for (const auto& [id, outlet] : options.outlets) {
    if (LoadedArticle* one = lookup.Find(id)) {
      one->article.outlet = outlet;
    } else {
      unknown("--outlet", id);
    }
  }
  if (!options.published_for_all.empty()) {
    for (LoadedArticle& one : loaded->articles) SetPublished(dates, options.published_for_all, "--published", &one);
  }
  for (const auto& [id, date] : options.published) {
    if (LoadedArticle* one = lookup.Find(id)) {
      SetPublished(dates, date, "--published", one);
    } else {
      unknown("--published", id);
    }
  }
  for (LoadedArticle& one : loaded->articles) CarryOver(&one);
}

}  // namespace recount::article
