// What an outlet published, and when: the record that article/ makes and every later step reads.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/days.h"
#include "engine/model/reason.h"
#include "engine/model/span.h"

namespace recount {

// Something odd in an article that a reader should know; never a reason to drop it.
struct Note {
  std::string code;     // stable, for programs: "invalid-utf8", "weekday-mismatch", "id-collision", ...
  std::string message;  // for people, with the place
};

enum class Basis { kStated, kInferred, kUnknown };
std::string_view Name(Basis basis);  // "stated", "inferred", "unknown"
Basis BasisOf(std::string_view name);

// When the article appeared. `value` is a day or an instant ("2022-01-13", "2022-01-13T16:12", zone apart), empty if
// unknown. `days` is what is known as an interval: one day where stated; inferred dates narrow it and choose `value`
// inside it.
struct Published {
  std::string value;
  Basis basis = Basis::kUnknown;
  std::string from;  // where it was read: "--published", "manifest", "front matter date", "date line", "dateline",
                     // "dct", "inference"
  std::string raw;   // as it stood there
  std::string zone;  // "UTC", "EST", "+03:00"; empty if unknown
  std::optional<DayInterval> days;
  std::string
      partial;  // "XXXX-01-13": a dateline gave month and day and nothing gave the year; the value is empty then
  std::optional<Day> not_after;  // an "Updated" line or a crawl time: the article had appeared by the end of this day
  Reason reason;
};

// What a stretch of the text is, other than running text. Marked, never cut.
enum class Part { kBody, kTitle, kCaption, kHeader, kDateLine, kDateline, kBoilerplate };
std::string_view Name(Part part);  // "body", "title", "caption", "header", "date-line", "dateline", "boilerplate"
Part PartOf(std::string_view name);

struct Mark {
  Part part = Part::kBody;
  Span span;
  bool repeated = false;  // says word for word what an earlier stretch says (captions often stand twice)
};

struct Article {
  std::string id;
  std::string path;  // as given on the command line, "#record" behind it for records
  std::string outlet;
  std::string group;  // outlets of one group count as one source; empty: the outlet is its own
  std::string title;  // may stand apart from the text (JSON records) or inside it (marked kTitle)
  bool title_in_text = false;
  std::string url;
  std::string language;       // "en"; "und" where unknown
  std::string agency;         // the wire service credited as the origin of the whole text, if any: "Reuters"
  std::string later_version;  // id of the latest state of this article, where the run holds one and this is an earlier
  std::string text;           // UTF-8, valid, without byte-order mark, line ends kept
  Published published;
  std::vector<Mark> marks;  // sorted by span.begin, not overlapping
  std::vector<Note> notes;

  // The part in which the byte at `at` stands.
  Part PartAt(int at) const;
};

}  // namespace recount
