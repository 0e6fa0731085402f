// How a report is told, apart from what it tells: the same sections, items and rows as laid-out text or as Markdown.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "engine/report/layout.h"

namespace recount::report {

class Teller {
 public:
  virtual ~Teller() = default;
  virtual void Title(std::string_view text) = 0;
  virtual void Section(std::string_view text, Tone tone) = 0;                         // a day, a verdict
  virtual void Item(std::string_view text, std::string_view tag, Tone tag_tone) = 0;  // an event, a finding
  virtual void Note(std::string_view text, Tone tone) = 0;              // under an item: a conflict, a summary
  virtual void Group(std::string_view text, std::string_view tag) = 0;  // under an item: a side
  virtual void Row(std::string_view label, std::string_view words,
                   std::string_view how) = 0;                // an outlet, its words, their reading
  virtual void Plain(std::string_view text, Tone tone) = 0;  // a line of its own
  // Columns that the words of a row may take: two lines of them.
  virtual int WordColumns() const = 0;
  virtual std::string Take() = 0;
};

// `label_columns`: room for the outlets' names.
std::unique_ptr<Teller> MakeText(Look look, int label_columns);
std::unique_ptr<Teller> MakeMarkdown();

}  // namespace recount::report
