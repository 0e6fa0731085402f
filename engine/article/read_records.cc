#include "engine/article/read_records.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "absl/strings/str_cat.h"
#include "engine/article/read_html.h"
#include "engine/article/split_json.h"
#include "engine/model/annotated_json.h"

namespace recount::article {
namespace {

constexpr std::size_t kMostRecordErrors =
    1000;  // each costs a search for its line; a file of nothing but faults needs no more

class RecordReader {
 public:
  RecordReader(const Reader::Tables& tables, const std::string& path, const Decoded& decoded, bool lines)
      : tables_(tables), path_(path), decoded_(decoded), lines_(lines) {}

  void Run() {
    JsonPieces pieces = lines_ ? SplitJsonLines(decoded_.text) : SplitJson(decoded_.text);
    // {"status": "ok", "articles": [...]}: the list inside is what is meant, unless the object is itself a record.
    if (!lines_ && !pieces.pieces.empty() && pieces.pieces[0].text.substr(0, 1) == "{") {
      const auto whole = ParseJson(pieces.pieces[0].text);
      if (!whole.ok() || !tables_.fields.HasText(*whole)) {
        JsonPieces inner = SplitWrapped(pieces.pieces[0].text, tables_.fields.NamesOf("wrapper"));
        if (!inner.pieces.empty()) {
          for (JsonPiece& piece : inner.pieces) piece.at += pieces.pieces[0].at;
          pieces = std::move(inner);
        }
      }
    }
    single_ = !lines_ && pieces.pieces.size() == 1;
    for (const JsonPiece& piece : pieces.pieces) ReadPiece(piece);
    for (const std::string& problem : pieces.problems) errors.push_back(problem);
    if (pieces.pieces.empty() && errors.empty()) errors.emplace_back("no records");
  }

  std::vector<LoadedArticle> articles;
  std::vector<IdWish> wishes;
  std::vector<std::string> errors;

 private:
  void Fail(const JsonPiece& piece, std::size_t byte, std::string_view reason) {
    if (errors.size() >= kMostRecordErrors) return;
    const std::string what =
        lines_ ? absl::StrCat("line ", piece.number)
               : absl::StrCat("record ", piece.number, ", line ", LineOf(decoded_.text, piece.at + byte));
    errors.push_back(byte == 0 ? absl::StrCat(what, ": ", av(reason))
                               : absl::StrCat(what, ", byte ", piece.at + byte, ": ", av(reason)));
  }

  void ReadPiece(const JsonPiece& piece) {
    int repaired = 0;
    JsonFault fault;
    const auto value = ParseJson(piece.text, &repaired, &fault);
    if (!value.ok()) return Fail(piece, fault.byte, fault.reason);
    const std::string path = absl::StrCat(path_, "#", piece.number);
    if (value->is_object() && IsAnnotated(*value)) {
      auto annotated = ReadAnnotated(piece.text);
      if (annotated.ok()) return AddAnnotated(*std::move(annotated), piece.number);
      if (value->contains("recount")) return Fail(piece, 0, sv(annotated.status().message()));
    }
    auto record = tables_.fields.Read(*value);
    if (!record.ok()) return Fail(piece, 0, sv(record.status().message()));
    LoadedArticle one;
    std::string wanted = record->article.id;
    record->article.path = path;
    auto notes = decoded_.notes;
    if (repaired > 0)
      notes.push_back({"invalid-surrogate", absl::StrCat(repaired, " halves of surrogate pairs became U+FFFD")});
    record->article.notes.insert(record->article.notes.begin(), notes.begin(), notes.end());
    const std::string agency = record->agency;
    std::string author = record->author;
    Draft draft = DraftOf(*record, &author);
    OfferDates(*record, tables_.dates, &draft);
    if (const Agency* wire = tables_.agencies.Named(agency); wire != nullptr && wire->wire)
      draft.article.agency = wire->name;
    one.article = tables_.Finish(std::move(draft), author, false);
    Add(std::move(one), std::move(wanted), piece.number);
  }

  Draft DraftOf(const RecordRead& record, std::string* author) const {
    Article article = record.article;
    if (!IsMarkup(article.text)) return Draft(std::move(article));
    const std::string page = std::exchange(article.text, {});
    Draft draft = DraftOfHtml(page, tables_.html, tables_.fields, tables_.dates, article, author);
    std::erase_if(draft.article.notes, [](const Note& note) { return note.code == "no-article"; });
    draft.offers.clear();  // a time inside a piece of a page is not the record's
    if (!draft.article.text.empty()) return draft;
    article.text = page;  // markup around nothing
    return Draft(std::move(article));
  }

  // "recount" says so; without it, the lists that only `annotate` writes together do.
  static bool IsAnnotated(const JsonIn& value) {
    if (const auto it = value.find("recount"); it != value.end()) {
      return it->is_string() && it->get_ref<const std::string&>().substr(0, 10) == "annotated/";
    }
    for (const char* key : {"sentences", "times", "speech", "events", "entities"}) {
      const auto it = value.find(key);
      if (it == value.end() || !it->is_array()) return false;
    }
    return true;
  }

  void AddAnnotated(Annotated annotated, int number) {
    LoadedArticle one;
    std::string wanted = annotated.article.id;
    one.article = annotated.article;
    one.annotated = std::make_shared<const Annotated>(std::move(annotated));
    Add(std::move(one), std::move(wanted), number);
  }

  void Add(LoadedArticle one, std::string wanted, int number) {
    articles.push_back(std::move(one));
    // The only record of a file may be called as the file is.
    wishes.push_back({std::move(wanted), path_ == "-" ? "stdin" : path_, single_ && wanted.empty() ? 0 : number});
  }

  const Reader::Tables& tables_;
  const std::string& path_;
  const Decoded& decoded_;
  bool lines_;
  bool single_ = false;
};

}  // namespace

void ReadRecords(const Reader::Tables& tables, const std::string& path, const Decoded& decoded, bool json_lines,
                 std::vector<LoadedArticle>* articles, std::vector<IdWish>* wishes, std::vector<std::string>* errors) {
  RecordReader reader(tables, path, decoded, json_lines);
  reader.Run();
  for (LoadedArticle& one : reader.articles) articles->push_back(std::move(one));
  for (IdWish& wish : reader.wishes) wishes->push_back(std::move(wish));
  for (std::string& error : reader.errors) errors->push_back(std::move(error));
}

}  // namespace recount::article
