#include "engine/article/header_lines.h"

#include <algorithm>
#include <array>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "engine/model/unicode.h"

namespace recount::article {
namespace {

constexpr std::size_t kMostFrontMatter = 200;  // lines
constexpr std::size_t kHeaderLines = 14;
constexpr std::size_t kTopFields = 6;  // further down "Source: Reuters" closes an article

std::string_view Unquoted(std::string_view s) {
  s = Trimmed(s);
  if (s.size() >= 2 && (s.front() == '"' || s.front() == '\'') && s.back() == s.front()) s = s.substr(1, s.size() - 2);
  return s;
}

struct KeyValue {
  std::string_view key, value;
};

// "Key: value". The key is at most four words; an address ("https:") is none.
bool Split(std::string_view line, char divider, KeyValue* out) {
  const auto at = line.find(divider);
  if (at == std::string_view::npos || at == 0 || at > 40) return false;
  out->key = Trimmed(line.substr(0, at));
  out->value = Trimmed(line.substr(at + 1));
  // "**Date:** 13 January": Markdown's emphasis around the key.
  while (!out->key.empty() && (out->key.front() == '*' || out->key.front() == '_' || out->key.front() == '-'))
    out->key.remove_prefix(1);
  while (!out->value.empty() && out->value.front() == '*') out->value.remove_prefix(1);
  out->key = Trimmed(out->key);
  out->value = Trimmed(out->value);
  return !out->key.empty() && out->value.substr(0, 2) != "//";
}

bool IsUrl(std::string_view s) {
  return (s.substr(0, 7) == "http://" || s.substr(0, 8) == "https://" || s.substr(0, 4) == "www.") &&
         s.find(' ') == std::string_view::npos && s.size() > 8;
}

void Give(std::string* to, std::string_view value) {
  if (to->empty()) *to = value;
}

std::string_view FieldName(HeaderField field) {
  switch (field) {
    case HeaderField::kTitle:
      return "title";
    case HeaderField::kDate:
      return "date";
    case HeaderField::kUpdated:
      return "updated";
    case HeaderField::kOutlet:
      return "outlet";
    case HeaderField::kUrl:
      return "url";
    case HeaderField::kAuthor:
      return "author";
    case HeaderField::kGroup:
      return "group";
    case HeaderField::kLanguage:
      return "language";
    case HeaderField::kOther:
      return "other";
  }
  return "";
}

void Apply(const Dates& dates, HeaderField field, std::string_view key, std::string_view value, std::string_view where,
           Draft* draft) {
  Article& article = draft->article;
  value = Unquoted(value);
  if (value.empty()) return;
  const std::string from = absl::StrCat(av(where), " ", av(Lower(key)));
  switch (field) {
    case HeaderField::kTitle:
      Give(&article.title, value);
      draft->title_given = true;
      break;
    case HeaderField::kDate:
      OfferDate(dates, value, from, draft);
      break;
    case HeaderField::kUpdated:
      if (const auto read = dates.ReadField(value); read && read->days)
        draft->updates.push_back({*read, from, std::string(value)});
      break;
    case HeaderField::kOutlet:
      // "Source: https://…" is an address.
      if (IsUrl(value)) {
        Give(&article.url, value);
      } else {
        Give(&article.outlet, value);
      }
      break;
    case HeaderField::kUrl:
      Give(&article.url, value);
      break;
    case HeaderField::kAuthor:
      break;  // kept in the text; agencies.cc looks at it
    case HeaderField::kGroup:
      Give(&article.group, value);
      break;
    case HeaderField::kLanguage:
      Give(&article.language, Lower(value));
      break;
    case HeaderField::kOther:
      break;
  }
}

// Whether the value by itself shows that the line is a header line and no sentence with a colon.
bool Proves(const Dates& dates, HeaderField field, std::string_view value) {
  switch (field) {
    case HeaderField::kDate:
    case HeaderField::kUpdated: {
      const auto read = dates.ReadField(Unquoted(value));
      return read && static_cast<std::size_t>(read->span.size()) + 12 >= value.size();
    }
    case HeaderField::kUrl:
      return IsUrl(value);
    case HeaderField::kOutlet:
      return IsUrl(value) ||
             (CountWords(value, All(value), 8) <= 5 && (IsUpper(value) || value.find('.') != std::string_view::npos));
    case HeaderField::kAuthor:
    case HeaderField::kLanguage:
      return CountWords(value, All(value), 8) <= 6;
    case HeaderField::kTitle:
    case HeaderField::kGroup:
    case HeaderField::kOther:
      return false;
  }
  return false;
}

}  // namespace

absl::StatusOr<HeaderLines> HeaderLines::Load(const knowledge::Files& files) {
  HeaderLines out;
  for (const knowledge::File& file : files.Under("article/header_keys.txt")) {
    for (const knowledge::Row& row : knowledge::ParseTable(file)) {
      if (row.cells.size() != 2) return knowledge::ErrorAt(file.origin, row.line, "field and keys expected");
      HeaderField field = HeaderField::kOther;
      bool known = row.cells[0] == "other";
      for (const HeaderField one :
           {HeaderField::kTitle, HeaderField::kDate, HeaderField::kUpdated, HeaderField::kOutlet, HeaderField::kUrl,
            HeaderField::kAuthor, HeaderField::kGroup, HeaderField::kLanguage}) {
        if (FieldName(one) != row.cells[0]) continue;
        field = one;
        known = true;
      }
      if (!known) return knowledge::ErrorAt(file.origin, row.line, "unknown field");
      for (const absl::string_view key : absl::StrSplit(av(row.cells[1]), '|', absl::SkipWhitespace())) {
        out.fields_[WordKey(sv(key), All(sv(key)))] = field;
      }
    }
  }
  return out;
}

HeaderField HeaderLines::FieldOf(std::string_view key, bool* known) const {
  const auto it = fields_.find(WordKey(key, All(key)));
  *known = it != fields_.end();
  return *known ? it->second : HeaderField::kOther;
}

void HeaderLines::ReadFrontMatter(const Dates& dates, Draft* draft) const {
  const std::size_t first = draft->NextLine(0);
  if (first >= draft->lines.size()) return;
  const std::string_view fence = draft->Words(first);
  if (fence != "---" && fence != "+++") return;
  const char divider = fence == "---" ? ':' : '=';
  std::size_t last = first + 1;
  bool any = false;
  for (; last < draft->lines.size() && last - first <= kMostFrontMatter; ++last) {
    if (draft->Words(last) == fence) break;
    KeyValue pair;
    any = any || Split(draft->Words(last), divider, &pair);
  }
  if (!any || last >= draft->lines.size() || draft->Words(last) != fence) return;  // a mere rule across the page
  for (std::size_t i = first; i <= last; ++i) {
    const Line& line = draft->lines[i];
    draft->MarkLine(i, Part::kHeader);
    KeyValue pair;
    // Indented lines belong to a nested value: nothing we read.
    if (line.span.begin != line.whole.begin || !Split(draft->Words(i), divider, &pair)) continue;
    bool known = false;
    const HeaderField field = FieldOf(pair.key, &known);
    if (known) Apply(dates, field, pair.key, pair.value, "front matter", draft);
  }
}

void HeaderLines::ReadHeaderLines(const Dates& dates, Draft* draft) const {
  // A block at the top: known keys, at least two of them or one that says what it is beyond doubt.
  struct Found {
    std::size_t line;
    KeyValue pair;
    HeaderField field;
    bool known;
  };
  std::vector<Found> block;
  int known_keys = 0;
  bool sure = false;
  const std::size_t top = draft->NextFree(0);
  for (std::size_t i = top; i < draft->lines.size() && block.size() < 40 && !draft->lines[i].blank(); ++i) {
    KeyValue pair;
    if (!Split(draft->Words(i), ':', &pair)) break;
    bool known = false;
    const HeaderField field = FieldOf(pair.key, &known);
    if (!known && (block.empty() || CountWords(pair.key, All(pair.key), 4) > 2 ||
                   CountWords(pair.value, All(pair.value), 20) > 14))
      break;
    block.push_back({i, pair, field, known});
    if (known) ++known_keys;
    // "Source: minister to resign" is a headline: an outlet or author by itself proves nothing.
    const bool strong = field == HeaderField::kDate || field == HeaderField::kUpdated || field == HeaderField::kUrl;
    sure = sure || (known && (field == HeaderField::kTitle || (strong && Proves(dates, field, pair.value))));
  }
  if (known_keys >= 2 || (known_keys == 1 && block.size() == 1 && sure)) {
    for (const Found& found : block) {
      if (found.known) Apply(dates, found.field, found.pair.key, found.pair.value, "header line", draft);
      // What a date line is, with a key before it or without.
      draft->MarkLine(found.line, found.known && found.field == HeaderField::kDate ? Part::kDateLine : Part::kHeader);
    }
  }
  // Single lines below the title.
  std::size_t seen = 0;
  for (std::size_t i = top; i < draft->lines.size() && seen < kHeaderLines; ++i) {
    if (!draft->Free(i)) continue;
    ++seen;
    const std::string_view words = draft->Words(i);
    if (IsUrl(words)) {
      Give(&draft->article.url, words);
      draft->MarkLine(i, Part::kHeader);
      continue;
    }
    KeyValue pair;
    bool known = false;
    if (seen == 1 || words.size() > 300 || !Split(words, ':', &pair)) continue;
    const HeaderField field = FieldOf(pair.key, &known);
    if (!known || !Proves(dates, field, pair.value)) continue;
    if (field != HeaderField::kDate && field != HeaderField::kUpdated && seen > kTopFields) continue;
    Apply(dates, field, pair.key, pair.value, "header line", draft);
    draft->MarkLine(i, field == HeaderField::kDate ? Part::kDateLine : Part::kHeader);
  }
}

void OfferDate(const Dates& dates, std::string_view raw, std::string from, Draft* draft) {
  const auto read = dates.ReadField(raw);
  if (!read) {
    draft->Note("bad-date", absl::StrCat(from, ": \"", av(raw.substr(0, 60)), "\" is no date that can be read"));
    return;
  }
  draft->offers.push_back({*read, std::move(from), std::string(raw)});
}

}  // namespace recount::article
