// Regions between quotation marks, by the pairing rules of research/attribution.md, 5: by shape (“ ”, « », „ “),
// straight marks by their neighbours and by turns; a mark left open covers the rest of its paragraph; an apostrophe is
// no mark.
//
//   He said: “We wait.      first paragraph: open_right
//   “We will wait.”         second: an ordinary region
#pragma once

#include <string_view>
#include <vector>

#include "engine/model/text.h"

namespace recount::language {

struct QuotationMarks {
  std::vector<Quotation> regions;  // in order of their beginnings; single ones may lie inside double ones
  std::vector<int>
      singles;  // bytes of the single marks that open or close a region, sorted: all others are apostrophes
  std::vector<int> closers;  // bytes of every mark that closes, sorted
};

QuotationMarks FindQuotations(std::string_view text, const std::vector<Paragraph>& paragraphs);

}  // namespace recount::language
