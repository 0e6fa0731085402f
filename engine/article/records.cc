#include "engine/article/records.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "engine/article/header_lines.h"
#include "engine/model/unicode.h"

namespace recount::article {
namespace {

// A text, a number as its digits, the name inside {"name": …}, a list of names joined.
std::string FieldText(const JsonIn& value, int depth = 0) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_integer()) {
    return value.is_number_unsigned() ? std::to_string(value.get<std::uint64_t>())
                                      : std::to_string(value.get<std::int64_t>());
  }
  if (depth > 2) return {};
  if (value.is_object()) {
    for (const char* key : {"name", "title", "text", "value", "@value", "uri", "id"}) {
      const auto it = value.find(key);
      if (it == value.end()) continue;
      if (std::string text = FieldText(*it, depth + 1); !text.empty()) return text;
    }
  }
  if (value.is_array()) {
    std::string out;
    for (const JsonIn& one : value) {
      const std::string text = FieldText(one, depth + 1);
      if (!text.empty()) absl::StrAppend(&out, out.empty() ? "" : ", ", text);
    }
    return out;
  }
  return {};
}

// Paragraphs in a list are joined by an empty line.
std::string RunningText(const JsonIn& value) {
  if (!value.is_array()) return value.is_string() ? value.get<std::string>() : std::string();
  std::string out;
  for (const JsonIn& one : value) {
    const std::string text = FieldText(one, 1);
    if (!text.empty()) absl::StrAppend(&out, out.empty() ? "" : "\n\n", text);
  }
  return out;
}

// Seconds or milliseconds since 1970, as numbers or digits.
std::string FromEpoch(const std::string& digits) {
  if (digits.size() != 10 && digits.size() != 13) return digits;
  if (!std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; })) return digits;
  std::int64_t seconds = 0;
  for (const char c : std::string_view(digits).substr(0, 10)) seconds = seconds * 10 + (c - '0');
  const Day day{date::days{seconds / 86400}};
  const int minutes = static_cast<int>(seconds % 86400 / 60);
  const auto two = [](int n) { return absl::StrCat(n < 10 ? "0" : "", n); };
  return absl::StrCat(FormatDay(day), "T", two(minutes / 60), ":", two(minutes % 60), "Z");
}

bool Blank(const std::string& text) {
  return text.find_first_not_of(" \t\r\n\f\v") == std::string::npos;
}

// A record may hold a NUL ("\u0000"); no later step has to know what that means.
int ReplaceNul(std::string* text) {
  if (text->find('\0') == std::string::npos) return 0;
  int count = 0;
  std::string out;
  out.reserve(text->size());
  for (const char c : *text) {
    if (c == '\0') {
      out += "\uFFFD";
      ++count;
    } else {
      out.push_back(c);
    }
  }
  *text = std::move(out);
  return count;
}

}  // namespace

absl::StatusOr<RecordFields> RecordFields::Load(const knowledge::Files& files) {
  RecordFields out;
  for (const knowledge::File& file : files.Under("article/record_fields.txt")) {
    for (const knowledge::Row& row : knowledge::ParseTable(file)) {
      if (row.cells.size() != 2) return knowledge::ErrorAt(file.origin, row.line, "kind and field names expected");
      auto& names = out.names_[row.cells[0]];
      for (const absl::string_view name : absl::StrSplit(av(row.cells[1]), ' ', absl::SkipEmpty()))
        names.emplace_back(name);
    }
  }
  return out;
}

const std::vector<std::string>& RecordFields::NamesOf(std::string_view kind) const {
  static const std::vector<std::string> kNone;
  const auto it = names_.find(kind);
  return it == names_.end() ? kNone : it->second;
}

bool RecordFields::HasText(const JsonIn& record) const {
  if (!record.is_object()) return false;
  for (const std::string& name : NamesOf("text")) {
    const auto it = record.find(name);
    if (it != record.end() && !Blank(RunningText(*it))) return true;
  }
  return false;
}

std::string RecordFields::Value(std::string_view kind, const JsonIn& record) const {
  if (!record.is_object()) return {};
  for (const std::string& name : NamesOf(kind)) {
    const auto it = record.find(name);
    if (it == record.end()) continue;
    if (std::string text = FieldText(*it); !text.empty()) return text;
  }
  return {};
}

int RecordFields::Column(std::string_view kind, const std::vector<std::string>& names) const {
  for (const std::string& wanted : NamesOf(kind)) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (Lower(names[i]) == Lower(wanted)) return static_cast<int>(i);
    }
  }
  return -1;
}

absl::StatusOr<RecordRead> RecordFields::Read(const JsonIn& record) const {
  if (!record.is_object()) return absl::InvalidArgumentError("not an object");
  RecordRead out;
  Article& article = out.article;
  for (const std::string& name : NamesOf("text")) {
    const auto it = record.find(name);
    if (it == record.end()) continue;
    article.text = RunningText(*it);
    if (!Blank(article.text)) break;
  }
  if (Blank(article.text)) return absl::InvalidArgumentError("no text");
  if (const int nul = ReplaceNul(&article.text); nul > 0) {
    article.notes.push_back({"nul-character", absl::StrCat(nul, " NUL characters became U+FFFD")});
  }
  article.id = Value("id", record);
  article.title = Value("title", record);
  // A collector may keep the article's address as its source: no outlet is called so.
  for (const std::string& name : NamesOf("outlet")) {
    const auto it = record.find(name);
    const std::string text = it == record.end() ? std::string() : FieldText(*it);
    if (text.starts_with("http")) continue;
    article.outlet = text;
    if (!text.empty()) break;
  }
  article.group = Value("group", record);
  article.url = Value("url", record);
  article.language = Lower(Value("language", record));
  if (const auto it = record.find("source");
      article.url.empty() && it != record.end() && FieldText(*it).starts_with("http")) {
    article.url = FieldText(*it);
  }
  if (const std::string status = Lower(Value("status", record)); status == "canceled" || status == "withheld") {
    article.notes.push_back({"withdrawn", absl::StrCat("the provider's status is ", status)});
  }
  out.author = Value("author", record);
  out.agency = Value("agency", record);
  for (std::string* text : {&article.id, &article.title, &article.outlet, &article.group, &article.url})
    ReplaceNul(text);
  for (const std::string_view kind : {"published", "updated"}) {
    for (const std::string& name : NamesOf(kind)) {
      const auto it = record.find(name);
      if (it == record.end()) continue;
      const std::string raw = FieldText(*it);
      if (!raw.empty()) (kind == "published" ? out.published : out.updated).push_back({FromEpoch(raw), name});
    }
  }
  return out;
}

bool IsMarkup(std::string_view text) {
  return text.find("</p>") != std::string_view::npos || text.find("</div>") != std::string_view::npos ||
         text.substr(0, 3) == "<p>" || text.find("<br>") != std::string_view::npos ||
         text.find("<br/>") != std::string_view::npos || text.find("<br />") != std::string_view::npos;
}

void OfferDates(const RecordRead& record, const Dates& dates, Draft* to) {
  Draft& draft = *to;
  draft.title_given = !draft.article.title.empty();
  for (const RecordRead::Date& date : record.published) OfferDate(dates, date.raw, date.field, &draft);
  for (const RecordRead::Date& date : record.updated) {
    if (const auto read = dates.ReadField(date.raw); read && read->days)
      draft.updates.push_back({*read, date.field, date.raw});
  }
}

}  // namespace recount::article
