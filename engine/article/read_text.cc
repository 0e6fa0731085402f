// From a draft to an article: the order in which a text is looked at.
#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "engine/article/captions.h"
#include "engine/article/date_lines.h"
#include "engine/article/decode.h"
#include "engine/article/find_files.h"
#include "engine/article/page_lines.h"
#include "engine/article/publish.h"
#include "engine/article/read_html.h"
#include "engine/article/tables.h"
#include "engine/article/title.h"
#include "engine/article/wire_credit.h"

namespace recount::article {
namespace {

// Sorted, inside one another or crossing marks cut so that none overlap; the earlier and longer one stays.
void SortMarks(std::vector<Mark>* marks) {
  std::stable_sort(marks->begin(), marks->end(), [](const Mark& a, const Mark& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::vector<Mark> out;
  for (Mark mark : *marks) {
    if (!out.empty() && mark.span.begin < out.back().span.end) {
      // "Headline 2 min read": the end of the line is its own part.
      if (out.back().span.end == mark.span.end && mark.span.begin > out.back().span.begin) {
        out.back().span.end = mark.span.begin;
      } else {
        mark.span.begin = out.back().span.end;
      }
    }
    if (!mark.span.empty()) out.push_back(mark);
  }
  *marks = std::move(out);
}

void OfferUrlDate(Draft* draft) {
  if (draft->article.url.empty()) return;
  if (const auto read = DateInUrl(draft->article.url)) {
    draft->offers.push_back({*read, "url", std::string(Slice(draft->article.url, read->span))});
  }
}

void SetLanguage(const LanguageGuess& guess, Article* article) {
  // "en-GB", "en_US", "eng" and "English" are all one language to the rules.
  std::string& language = article->language;
  if (const auto cut = language.find_first_of("-_"); cut != std::string::npos) language.resize(cut);
  double share = 0;
  const std::string guessed = guess.Guess(article->text, &share);
  if (language.size() != 2) {
    language = guessed;
    if (guessed == "und") {
      article->notes.push_back(
          {"unknown-language", absl::StrFormat("%.0f%% of the words are function words of the language whose rules are "
                                               "loaded: too few",
                                               100 * share)});
    }
  }
}

}  // namespace

Article Reader::Tables::Finish(Draft draft, std::string_view author, bool is_text) const {
  if (is_text) headers.ReadFrontMatter(dates, &draft);
  headers.ReadHeaderLines(dates, &draft);
  MarkEnd(MarkPageLines(pages, dates, &draft), &draft);
  ReadDateLines(dates, &draft);
  ReadDateline(dates, agencies, &draft);
  ReadTitle(&draft);
  ReadWireCredit(agencies, author, &draft);
  MarkCaptions(agencies, &draft);
  OfferUrlDate(&draft);
  Publish(&draft);
  SetLanguage(language, &draft.article);
  SortMarks(&draft.marks);
  draft.article.marks = std::move(draft.marks);
  return std::move(draft.article);
}

Article Reader::Tables::ReadDecoded(Article article, FileKind kind) const {
  if (kind == FileKind::kHtml) {
    std::string author;
    const std::string page = std::exchange(article.text, {});
    Draft draft = DraftOfHtml(page, html, fields, dates, std::move(article), &author);
    if (draft.article.text.empty()) {
      draft.article.notes.push_back({"unreadable", "a page without any visible text"});
      draft.article.language = "und";
      return std::move(draft.article);
    }
    return Finish(std::move(draft), author, false);
  }
  Draft draft(std::move(article));
  draft.markdown = kind == FileKind::kMarkdown;
  return Finish(std::move(draft), {}, true);
}

Article Reader::ReadText(std::string id, std::string path, std::string_view bytes) const {
  Article article;
  article.id = std::move(id);
  article.path = std::move(path);
  const FileKind kind = KindOf(article.path);
  auto decoded = kind == FileKind::kHtml ? Decode(Utf8OfHtml(bytes)) : Decode(bytes);
  if (!decoded.ok()) {
    article.notes.push_back({"unreadable", std::string(decoded.status().message())});
    article.language = "und";
    return article;
  }
  article.text = std::move(decoded->text);
  article.notes = std::move(decoded->notes);
  return tables_->ReadDecoded(std::move(article), kind);
}

}  // namespace recount::article
