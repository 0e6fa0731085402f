// Front matter and header lines: "Title: …", "Date: …", "Source: …" above the article. Read, marked, never cut.
// The keys are data: article/header_keys.txt.
#pragma once

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "engine/article/dates.h"
#include "engine/article/draft.h"
#include "engine/knowledge/files.h"
#include "engine/model/strings.h"

namespace recount::article {

enum class HeaderField { kTitle, kDate, kUpdated, kOutlet, kUrl, kAuthor, kGroup, kLanguage, kOther };

class HeaderLines {
 public:
  static absl::StatusOr<HeaderLines> Load(const knowledge::Files& files);

  // Both give their values to the draft; a field that the draft has already stays as it is.
  //   ---
  //   title: "Ferry strike enters second week"
  //   date: 2022-01-13
  //   ---
  void ReadFrontMatter(const Dates& dates, Draft* draft) const;
  // A block at the very top, or single lines below the title whose value proves the key (a date, an address).
  void ReadHeaderLines(const Dates& dates, Draft* draft) const;

  // The field of a key; kOther with `known` false where nobody knows it.
  HeaderField FieldOf(std::string_view key, bool* known) const;

 private:
  StringMap<HeaderField> fields_;
};

// Offers a date that was read in a field, or notes what is wrong with it.
void OfferDate(const Dates& dates, std::string_view raw, std::string from, Draft* draft);

}  // namespace recount::article
