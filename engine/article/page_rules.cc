#include "engine/article/page_rules.h"

#include <algorithm>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "engine/model/strings.h"
#include "engine/model/unicode.h"

namespace recount::article {
namespace {

constexpr std::size_t kMostRuleWords = 120;  // longer lines are running text
constexpr std::size_t kTopOfPage = 12;

// Somebody is quoted: no page speaks like that about itself.
bool HasQuotation(std::string_view words) {
  return words.find('"') != std::string_view::npos || words.find("“") != std::string_view::npos ||
         words.find("‘") != std::string_view::npos;
}

absl::Status ReadField(const knowledge::Record& record, const knowledge::Field& field, PageRule* rule) {
  const auto wrong = [&](std::string_view what) {
    return knowledge::ErrorAt(record.origin, field.line, absl::StrCat("\"", field.value, "\": ", av(what)));
  };
  const auto add = [&](std::vector<Pattern>* to) -> absl::Status {
    auto pattern = Pattern::Parse(field.value);
    if (!pattern.ok()) return wrong(sv(pattern.status().message()));
    to->push_back(*std::move(pattern));
    return absl::OkStatus();
  };
  if (field.key == "rule") {
    rule->name = field.value;
  } else if (field.key == "part") {
    rule->part = PartOf(field.value);
    if (Name(rule->part) != field.value) return wrong("no such part");
  } else if (field.key == "line") {
    return add(&rule->line);
  } else if (field.key == "start") {
    return add(&rule->start);
  } else if (field.key == "end") {
    return add(&rule->end);
  } else if (field.key == "has") {
    return add(&rule->has);
  } else if (field.key == "literal") {
    rule->literal.push_back(Fold(field.value));
  } else if (field.key == "place") {
    if (field.value != "top" && field.value != "below" && field.value != "any")
      return wrong("top, below or any expected");
    rule->place = field.value == "top"     ? PageRule::Place::kTop
                  : field.value == "below" ? PageRule::Place::kBelow
                                           : PageRule::Place::kAny;
  } else if (field.key == "max") {
    int max = 0;
    if (!absl::SimpleAtoi(field.value, &max) || max < 1) return wrong("a number expected");
    rule->max = static_cast<std::size_t>(max);
  } else if (field.key == "open") {
    rule->open = true;
  } else if (field.key == "strong") {
    rule->strong = true;
  } else if (field.key == "yes") {
    rule->yes.push_back(field.value);
  } else if (field.key == "no") {
    rule->no.push_back(field.value);
  } else {
    return knowledge::ErrorAt(record.origin, field.line, absl::StrCat("unknown key \"", field.key, "\""));
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<PageRules> PageRules::Load(const knowledge::Files& files) {
  PageRules out;
  for (const std::string_view prefix : {"article/bylines.txt", "article/captions.txt", "article/boilerplate/"}) {
    for (const knowledge::File& file : files.Under(prefix)) {
      auto records = knowledge::ParseRecords(file);
      if (!records.ok()) return records.status();
      for (const knowledge::Record& record : *records) {
        PageRule rule;
        rule.address = record.Address();
        for (const knowledge::Field& field : record.fields) {
          if (absl::Status status = ReadField(record, field, &rule); !status.ok()) return status;
        }
        if (rule.name.empty()) return knowledge::ErrorAt(record.origin, record.line, "a record without a rule name");
        out.rules_.push_back(std::move(rule));
      }
    }
  }
  return out;
}

PageHit Matches(const PageRule& rule, std::string_view text, Span line, const std::vector<Word>& words,
                std::size_t nth) {
  const PageHit whole{&rule, line, true};
  if (words.empty()) return {};
  if (rule.place != PageRule::Place::kAny && nth >= kTopOfPage) return {};
  if (rule.place == PageRule::Place::kBelow && nth == 0) return {};
  if (rule.open && EndsInFullStop(Slice(text, line))) return {};
  if (std::any_of(rule.line.begin(), rule.line.end(), [&](const Pattern& p) { return p.MatchesWhole(words); }))
    return whole;
  if (words.size() <= rule.max) {
    if (std::any_of(rule.start.begin(), rule.start.end(), [&](const Pattern& p) { return p.MatchAt(words, 0) > 0; }))
      return whole;
    if (!rule.has.empty() && !HasQuotation(Slice(text, line)) &&
        std::all_of(rule.has.begin(), rule.has.end(), [&](const Pattern& p) { return p.Occurs(words); }))
      return whole;
    if (!rule.literal.empty()) {
      const std::string front = Fold(Slice(text, line).substr(0, 80));
      for (const std::string& literal : rule.literal) {
        if (front.substr(0, literal.size()) == literal) return whole;
      }
    }
  }
  for (const Pattern& end : rule.end) {
    const int first = end.MatchEnd(words);
    // A credit at its end makes the whole line a caption.
    if (first == 0 || (first > 0 && rule.part == Part::kCaption)) return whole;
    if (first > 0) return {&rule, {words[static_cast<std::size_t>(first)].span.begin, line.end}, false};
  }
  return {};
}

PageHit PageRules::Find(std::string_view text, Span line, std::size_t nth) const {
  const std::vector<Word> words = WordsOf(text, line, kMostRuleWords + 1);
  if (words.size() > kMostRuleWords) return {};
  for (const PageRule& rule : rules_) {
    if (const PageHit hit = Matches(rule, text, line, words, nth); hit.rule != nullptr) return hit;
  }
  return {};
}

}  // namespace recount::article
