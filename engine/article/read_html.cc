#include "engine/article/read_html.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "absl/strings/str_cat.h"
#include "engine/article/encodings.h"
#include "engine/article/header_lines.h"
#include "engine/article/html_page.h"
#include "engine/article/html_tokens.h"
#include "engine/model/unicode.h"

namespace recount::article {
namespace {

constexpr int kDeepestGraph = 6;  // of JSON-LD graphs

std::string Key(std::string_view words) {
  return WordKey(words, {0, static_cast<int>(words.size())});
}

// "NewsArticle", "LiveBlogPosting", ["Article", "Report"].
bool IsArticleType(const JsonIn& type) {
  if (type.is_string()) {
    const auto& name = type.get_ref<const std::string&>();
    return name.ends_with("Article") || name.ends_with("Posting") || name.ends_with("Report");
  }
  return type.is_array() &&
         std::any_of(type.begin(), type.end(), [](const JsonIn& one) { return one.is_string() && IsArticleType(one); });
}

void CollectArticles(const JsonIn& value, int depth, std::vector<const JsonIn*>* out) {
  if (depth > kDeepestGraph || out->size() > 100) return;
  if (value.is_array()) {
    for (const JsonIn& one : value) CollectArticles(one, depth + 1, out);
  } else if (value.is_object()) {
    if (const auto type = value.find("@type"); type != value.end() && IsArticleType(*type)) out->push_back(&value);
    for (const char* key : {"@graph", "mainEntity", "itemListElement", "item"}) {
      if (const auto it = value.find(key); it != value.end()) CollectArticles(*it, depth + 1, out);
    }
  }
}

std::string Headline(const HtmlPage& page) {
  for (const HtmlBlock& block : page.blocks) {
    if (block.part == Part::kTitle) return block.text;
  }
  return {};
}

// Pages also carry the records of related articles: the one with this page's headline goes first.
const JsonIn* OwnRecord(const std::vector<const JsonIn*>& records, const HtmlPage& page, const RecordFields& fields) {
  const std::string headline = Key(Headline(page));
  for (const JsonIn* record : records) {
    if (!headline.empty() && Key(fields.Value("title", *record)) == headline) return record;
  }
  return records.empty() ? nullptr : records[0];
}

// "Headline - Outlet" and "Headline | Outlet" without the outlet.
std::string WithoutOutlet(std::string title, std::string_view outlet) {
  for (const std::string_view divider : {" | ", " - ", " – ", " — ", " :: "}) {
    const auto at = title.rfind(divider);
    if (at == std::string::npos || at < 12) continue;
    const std::string tail = title.substr(at + divider.size());
    if (divider == " | " || (!outlet.empty() && Key(tail) == Key(outlet))) return title.substr(0, at);
  }
  return title;
}

// Some pages have the outlet's name as their first heading: where the headline that the page states is another block,
// that one is the title.
void FindHeadline(const std::string& stated, HtmlPage* page) {
  const std::string wanted = Key(stated), marked = Key(Headline(*page));
  if (wanted.empty() || marked.empty() || wanted == marked) return;
  const auto same = [&](const HtmlBlock& block) { return block.part == Part::kBody && Key(block.text) == wanted; };
  const auto found = std::find_if(page->blocks.begin(), page->blocks.end(), same);
  if (found == page->blocks.end()) return;
  for (HtmlBlock& block : page->blocks) {
    if (block.part == Part::kTitle) block.part = Part::kBoilerplate;
  }
  found->part = Part::kTitle;
}

void GiveField(std::string* to, std::string value) {
  if (to->empty()) *to = std::move(value);
}

// Offers the dates in their order of trust: JSON-LD, meta and itemprop, <time>.
void OfferPageDates(const HtmlPage& page, const JsonIn* record, const HtmlHints& hints, const Dates& dates,
                    Draft* draft) {
  const auto text = [&](const char* key) {
    const auto it = record == nullptr ? JsonIn::const_iterator() : record->find(key);
    return record != nullptr && it != record->end() && it->is_string() ? it->get<std::string>() : std::string();
  };
  if (const std::string raw = text("datePublished"); !raw.empty())
    OfferDate(dates, raw, "JSON-LD datePublished", draft);
  std::string name;
  if (const std::string raw = page.Field(hints.published, &name); !raw.empty())
    OfferDate(dates, raw, absl::StrCat("meta ", name), draft);
  if (draft->offers.empty() && !page.times.empty()) OfferDate(dates, page.times[0], "time element", draft);
  std::string updated = text("dateModified"), from = "JSON-LD dateModified";
  if (updated.empty()) {
    updated = page.Field(hints.updated, &name);
    from = absl::StrCat("meta ", name);
  }
  if (const auto read = dates.ReadField(updated); read && read->days) draft->updates.push_back({*read, from, updated});
}

}  // namespace

Draft DraftOfHtml(std::string_view html, const HtmlHints& hints, const RecordFields& fields, const Dates& dates,
                  Article article, std::string* author) {
  HtmlPage page = ReadPage(html, hints);
  FindArticle(&page);
  std::vector<JsonIn> parsed;
  for (const std::string& text : page.json_ld) {
    if (auto value = ParseJson(text); value.ok()) {
      parsed.push_back(*std::move(value));
    } else {
      article.notes.push_back(
          {"bad-json-ld", absl::StrCat("the page's JSON-LD: ", std::string(value.status().message()))});
    }
  }
  std::vector<const JsonIn*> records;
  for (const JsonIn& value : parsed) CollectArticles(value, 0, &records);
  const JsonIn* record = OwnRecord(records, page, fields);

  if (record != nullptr) {
    GiveField(&article.outlet, fields.Value("outlet", *record));
    *author = fields.Value("author", *record);
  }
  GiveField(&article.outlet, page.Field(hints.outlet));
  GiveField(author, page.Field(hints.author));
  GiveField(&article.url, page.canonical);
  GiveField(&article.url, page.Field(hints.url));
  GiveField(&article.language, Lower(page.language));
  std::string stated = record != nullptr ? fields.Value("title", *record) : std::string();
  if (stated.empty()) stated = WithoutOutlet(page.Field(hints.title), article.outlet);
  FindHeadline(stated, &page);
  GiveField(&article.title, Headline(page));
  if (record != nullptr) GiveField(&article.title, fields.Value("title", *record));
  GiveField(&article.title, WithoutOutlet(page.Field(hints.title), article.outlet));
  const std::string title = page.title;
  GiveField(&article.title,
            WithoutOutlet(std::string(Slice(title, Trim(title, {0, static_cast<int>(title.size())}))), article.outlet));

  bool running = false;
  for (const HtmlBlock& block : page.blocks) {
    absl::StrAppend(&article.text, block.text, "\n");
    running = running || (block.part == Part::kBody && block.text.size() > 120);
  }
  if (!running) article.notes.push_back({"no-article", "the page has no running text outside its own parts"});

  Draft draft(std::move(article));
  draft.title_given = !draft.article.title.empty();
  // One block, one line: the text has no other line ends.
  for (std::size_t i = 0; i < page.blocks.size() && i < draft.lines.size(); ++i) {
    const Part part = page.blocks[i].part;
    if (part != Part::kBody && part != Part::kTitle) draft.MarkLine(i, part);
  }
  OfferPageDates(page, record, hints, dates, &draft);
  return draft;
}

std::string Utf8OfHtml(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return std::string(bytes);  // Decode turns it
  const std::string name = DeclaredEncoding(bytes);
  if (name.empty() || name == "utf-8" || name == "utf8") return std::string(bytes);
  int replaced = 0;
  const std::string as_is = ValidUtf8(bytes, &replaced);
  // A page that was saved as UTF-8 keeps the word of its old encoding.
  const bool high =
      std::any_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  if (replaced == 0 && high) return std::string(bytes);
  return FromEncoding(bytes, name).value_or(std::string(bytes));
}

}  // namespace recount::article
