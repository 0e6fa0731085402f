// Lines that come from the page around an article, and captions: recognised by patterns, each with its examples.
// Data: article/boilerplate/*.txt, article/captions.txt, article/bylines.txt. A record:
//
//   rule    reading-time
//   part    boilerplate              or caption, header
//   line    <n> min read             the whole line; more `line`s are alternatives
//   start   ...                      how the line begins
//   end     ...                      how it ends; only that end is marked
//   has     ...                      all of them must occur, and nobody is quoted
//   literal photo:                   folded characters at the front, for lead-ins that live on their punctuation
//   place   top | below | any        among the first twelve lines; the same but not the first; anywhere (if left out)
//   max     25                       most words of the line for `start` and `has` (25 if left out)
//   open    yes                      the line does not end in a full stop
//   strong  yes                      the article is over here, if only short lines follow
//   yes     3 min read               must be recognised by this rule; no: by no rule of its file
//   no      He took 3 minutes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/article/lines.h"
#include "engine/article/patterns.h"
#include "engine/knowledge/files.h"
#include "engine/model/article.h"

namespace recount::article {

struct PageRule {
  enum class Place { kAny, kTop, kBelow };
  std::string name, address;
  Part part = Part::kBoilerplate;
  std::vector<Pattern> line, start, end, has;
  std::vector<std::string> literal;
  Place place = Place::kAny;
  std::size_t max = 25;
  bool open = false, strong = false;
  std::vector<std::string> yes, no;
};

struct PageHit {
  const PageRule* rule = nullptr;
  Span span;          // the line, or its end where an `end` pattern spoke
  bool whole = true;  // the whole line
};

class PageRules {
 public:
  static absl::StatusOr<PageRules> Load(const knowledge::Files& files);

  // The first rule that knows this line; `nth` counts the lines of the text that are not blank, from 0. No rule: null.
  PageHit Find(std::string_view text, Span line, std::size_t nth) const;
  const std::vector<PageRule>& rules() const { return rules_; }

 private:
  std::vector<PageRule> rules_;
};

// The same for one rule.
PageHit Matches(const PageRule& rule, std::string_view text, Span line, const std::vector<Word>& words,
                std::size_t nth);

}  // namespace recount::article
