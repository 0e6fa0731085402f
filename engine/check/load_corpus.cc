#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "absl/strings/str_cat.h"
#include "engine/check/corpus.h"
#include "engine/check/fold.h"
#include "engine/model/finding.h"
#include "engine/model/json_read.h"
#include "engine/model/speech.h"

namespace recount::check {
namespace {

namespace fs = std::filesystem;

absl::StatusOr<std::string> ReadFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return absl::NotFoundError(absl::StrCat(path.string(), ": cannot be opened"));
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return std::move(bytes).str();
}

std::string Need(const JsonObject& object, std::string_view key) {
  auto text = object.Text(key);
  if (text.empty()) object.Problem(key, "missing");
  return text;
}

// The name of a kind that must be there: "conflict".
template <typename E>
std::string NeedKind(const JsonObject& object, std::string_view key, E otherwise, E (*of)(std::string_view)) {
  if (!object.Has(key)) object.Problem(key, "missing");
  return std::string(Name(object.Kind(key, otherwise, of)));
}

// The texts of a list under "accept"; a null in it sets `has_null`.
std::vector<std::string> Accepted(const JsonObject& object, std::string_view key, bool* has_null = nullptr) {
  std::vector<std::string> out;
  const auto accept = object.Object("accept");
  const JsonIn* list = accept ? accept->List(key) : nullptr;
  if (list == nullptr) return out;
  for (const auto& one : *list) {
    if (one.is_string()) {
      out.push_back(one.get<std::string>());
    } else if (one.is_null() && has_null != nullptr) {
      *has_null = true;
    } else {
      accept->Problem(key, "not a list of texts");
    }
  }
  return out;
}

class Loader {
 public:
  Loader(const JsonIn& value, Corpus* corpus) : value_(value), root_(value, "", &problem_), corpus_(corpus) {}

  absl::Status Load() {
    corpus_->name = root_.Text("corpus");
    LoadArticles();
    for (const auto& one : root_.Objects("times")) {
      corpus_->times.push_back({KnownArticle(one), Need(one, "text"), one.Text("sentence"), Need(one, "value"),
                                one.Text("gap"), Accepted(one, "value")});
    }
    for (const auto& one : root_.Objects("speech")) LoadSpeech(one);
    for (const auto& one : root_.Objects("timeline")) {
      corpus_->timeline.push_back({Need(one, "date"), one.Text("gap"), one.Words("about"), KnownArticles(one)});
    }
    for (const auto& one : root_.Objects("findings")) corpus_->findings.push_back(FindingOf(one));
    for (const auto& one : root_.Objects("tolerated")) corpus_->tolerated.push_back(FindingOf(one));
    LoadCopies();
    corpus_->exhaustive = root_.Words("exhaustive");
    return problem_.status();
  }

 private:
  void LoadArticles() {
    const auto articles = problem_.ok() ? root_.Object("articles") : std::nullopt;
    if (!articles) {
      root_.Problem("articles", "missing");
      return;
    }
    for (const auto& [id, value] : value_["articles"].items()) {
      const auto one = articles->Object(id);
      if (!one) continue;
      if (!Known(id)) articles->Problem(id, "no such file in articles/");
      corpus_->articles.push_back(
          {id, one->Text("outlet"), Need(*one, "published"), one->Text("gap"), one->Flag("inferred")});
    }
  }

  bool Known(std::string_view id) const { return corpus_->texts.contains(id); }

  std::string KnownArticle(const JsonObject& object) {
    auto id = Need(object, "article");
    if (!id.empty() && !Known(id)) object.Problem("article", absl::StrCat("no article ", id));
    return id;
  }

  std::vector<std::string> KnownArticles(const JsonObject& object) {
    auto ids = object.Words("articles");
    for (const auto& id : ids) {
      if (!Known(id)) object.Problem("articles", absl::StrCat("no article ", id));
    }
    return ids;
  }

  void LoadSpeech(const JsonObject& one) {
    ExpectedSpeech speech;
    speech.article = KnownArticle(one);
    speech.speaker = Need(one, "speaker");
    speech.contains = Need(one, "contains");
    if (one.Has("kind")) speech.kind = NeedKind(one, "kind", SpeechKind::kDirect, SpeechKindOf);
    speech.via = one.Text("via");
    speech.gap = one.Text("gap");
    speech.accept_speakers = Accepted(one, "speaker");
    speech.accept_kinds = Accepted(one, "kind");
    speech.accept_vias = Accepted(one, "via", &speech.via_optional);
    corpus_->speech.push_back(std::move(speech));
  }

  ExpectedFinding FindingOf(const JsonObject& one) {
    ExpectedFinding finding;
    finding.verdict = NeedKind(one, "verdict", Verdict::kSingle, VerdictOf);
    finding.attribute = NeedKind(one, "attribute", Attribute::kDate, AttributeOf);
    finding.gap = one.Text("gap");
    finding.about = one.Words("about");
    finding.accept_verdicts = Accepted(one, "verdict");
    finding.accept_attributes = Accepted(one, "attribute");
    for (const auto& side : one.Objects("sides"))
      finding.sides.push_back({Need(side, "value"), KnownArticles(side), side.Words("accept")});
    return finding;
  }

  void LoadCopies() {
    const JsonIn* groups = root_.List("copies");
    if (groups == nullptr) return;
    for (const auto& group : *groups) {
      std::vector<std::string> ids;
      if (!group.is_array()) root_.Problem("copies", "not a list of lists");
      for (const auto& id : group) {
        if (!id.is_string() || !Known(id.get<std::string>())) {
          root_.Problem("copies", absl::StrCat("no article ", id.dump()));
        } else {
          ids.push_back(id.get<std::string>());
        }
      }
      corpus_->copies.push_back(std::move(ids));
    }
  }

  const JsonIn& value_;
  JsonProblem problem_;
  JsonObject root_;
  Corpus* corpus_;
};

absl::Status ReadArticles(const fs::path& folder, Corpus* corpus) {
  std::error_code error;
  std::vector<fs::path> files;
  for (auto it = fs::directory_iterator(folder, error); !error && it != fs::directory_iterator(); it.increment(error)) {
    if (it->path().filename().string().front() != '.' && it->is_regular_file(error)) files.push_back(it->path());
  }
  if (error) return absl::NotFoundError(absl::StrCat(folder.string(), ": ", error.message()));
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    const auto bytes = ReadFile(file);
    if (!bytes.ok()) return bytes.status();
    const auto text = PlainText(file.filename().string(), *bytes);
    if (!text.ok()) return absl::InvalidArgumentError(absl::StrCat(file.string(), ": ", text.status().message()));
    corpus->texts[file.stem().string()] = FoldText(*text);
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<Corpus> LoadCorpus(const std::string& folder) {
  const fs::path root(folder);
  const fs::path expected = root / "expected.json";
  const auto bytes = ReadFile(expected);
  if (!bytes.ok()) return bytes.status();
  const auto value = ParseJson(ValidUtf8(*bytes, nullptr));
  if (!value.ok()) return absl::InvalidArgumentError(absl::StrCat(expected.string(), ": ", value.status().message()));

  Corpus corpus;
  corpus.folder = folder;
  corpus.articles_folder = (root / "articles").string();
  std::error_code error;
  if (fs::exists(root / "manifest.csv", error)) corpus.manifest = (root / "manifest.csv").string();
  if (const auto status = ReadArticles(root / "articles", &corpus); !status.ok()) return status;
  if (const auto status = Loader(*value, &corpus).Load(); !status.ok()) {
    return absl::InvalidArgumentError(absl::StrCat(expected.string(), ": ", status.message()));
  }
  if (corpus.name.empty()) corpus.name = root.filename().string();
  return corpus;
}

}  // namespace recount::check
