#include "engine/article/date_lines.h"

#include <algorithm>
#include <array>

#include "engine/model/unicode.h"

namespace recount::article {
namespace {

constexpr std::size_t kTopLines = 14;         // not blank
constexpr std::size_t kLongestDateline = 90;  // bytes

// A date line holds dates, labels and fillers; other words only beside a byline or between bars.
bool FitsDateLine(const DatedLine& line, std::string_view words, bool top) {
  if (line.dates.empty()) return false;
  if (line.label)
    return line.other_words <= (line.bars || line.byline ? 14 : 3) && (top || line.other_words <= 1) &&
           !EndsInFullStop(words);
  if (!top) return false;
  if (line.other_words == 0) return true;
  return (line.bars || line.byline) && line.other_words <= 12 && !EndsInFullStop(words);
}

bool IsRunningText(const Draft& draft, std::size_t i) {
  return EndsSentence(draft.Words(i)) && CountWords(draft.text(), draft.lines[i].span, 13) > 12;
}

// The city of a dateline: words in capitals, perhaps "U.N.", hyphens and small "de", "la".
bool IsPlaceInCapitals(std::string_view words) {
  const auto all = WordsOf(words, {0, static_cast<int>(words.size())}, 8);
  if (all.empty() || all.size() > 7) return false;
  return IsAllCaps(Slice(words, all[0].span)) && all[0].span.size() >= 2;
}

struct Dash {
  std::size_t at, end;
};

// The first dash that has blanks around it (or is doubled, or long) within the front of the paragraph.
bool FindDash(std::string_view front, Dash* dash) {
  struct Sign {
    std::string_view text;
    bool long_one;
  };
  constexpr std::array<Sign, 5> kSigns = {{{"—", true}, {"–", true}, {"--", true}, {"-", false}, {":", false}}};
  std::size_t best = std::string_view::npos;
  for (const Sign& sign : kSigns) {
    for (auto at = front.find(sign.text); at != std::string_view::npos; at = front.find(sign.text, at + 1)) {
      const std::size_t end = at + sign.text.size();
      if (!sign.long_one) {
        // A hyphen inside a name, the colon of a clock time.
        const bool blank_behind = end < front.size() && front[end] == ' ';
        const bool bracket_before = at > 0 && (front[at - 1] == ')' || front[at - 1] == ' ');
        if (sign.text == ":" ? !(blank_behind && at > 0 && front[at - 1] == ')') : !(blank_behind && bracket_before))
          continue;
      }
      if (at < best) {
        best = at;
        *dash = {at, end};
      }
      break;
    }
  }
  return best != std::string_view::npos;
}

}  // namespace

bool IsDateLine(const Dates& dates, const Draft& draft, std::size_t line) {
  const std::string_view words = draft.Words(line);
  if (words.size() > 300 || words.find_first_of("0123456789") == std::string_view::npos) return false;
  return FitsDateLine(dates.ReadLine(draft.text(), draft.lines[line].span), words, true);
}

void ReadDateLines(const Dates& dates, Draft* draft) {
  std::size_t seen = 0;
  int running = 0;
  std::vector<DateOffer> labelled, plain;
  for (std::size_t i = 0; i < draft->lines.size(); ++i) {
    const Line& line = draft->lines[i];
    if (line.blank() || line.span.size() > 300) {
      if (!line.blank()) ++seen, ++running;
      continue;
    }
    ++seen;
    const std::string_view words = draft->Words(i);
    if (draft->taken[i] == 0 && words.find_first_of("0123456789") != std::string_view::npos) {
      const DatedLine read = dates.ReadLine(draft->text(), line.span);
      if (FitsDateLine(read, words, seen <= kTopLines && running <= 1)) {
        draft->MarkLine(i, Part::kDateLine);
        for (const LabelledDate& one : read.dates) {
          auto& to = one.label == DateLabel::kUpdated     ? draft->updates
                     : one.label == DateLabel::kPublished ? labelled
                                                          : plain;
          to.push_back({one.date, "date line", std::string(Slice(draft->text(), one.date.span))});
        }
        continue;
      }
    }
    if (IsRunningText(*draft, i)) ++running;
  }
  // A date that says "published" is worth more than one that says nothing beside it.
  draft->offers.insert(draft->offers.end(), labelled.begin(), labelled.end());
  draft->offers.insert(draft->offers.end(), plain.begin(), plain.end());
}

void ReadDateline(const Dates& dates, const Agencies& agencies, Draft* draft) {
  std::size_t tried = 0;
  for (std::size_t i = draft->NextFree(0); i < draft->lines.size() && tried < 5; i = draft->NextFree(i + 1), ++tried) {
    const Span line = draft->lines[i].span;
    std::string_view front = Slice(draft->text(), line).substr(0, kLongestDateline);
    Dash dash{};
    if (!FindDash(front, &dash)) continue;
    std::string_view head = front.substr(0, dash.at);
    // "(Agency)" right before the dash.
    const Agency* agency = nullptr;
    bool bracket = false;
    const auto close = head.find_last_not_of(' ');
    if (close != std::string_view::npos && (head[close] == ')' || head[close] == '/' || head[close] == ']')) {
      const char opener = head[close] == ')' ? '(' : head[close] == '/' ? '/' : '[';
      const auto open = close == 0 ? std::string_view::npos : head.find_last_of(opener, close - 1);
      if (open != std::string_view::npos) {
        const std::string_view inside = head.substr(open + 1, close - open - 1);
        agency = agencies.Named(inside);
        bracket =
            agency != nullptr || (CountWords(inside, {0, static_cast<int>(inside.size())}, 5) <= 4 && IsUpper(inside));
        if (!bracket) continue;
        head = head.substr(0, open);
      }
    }
    const Span place = Trim(head, {0, static_cast<int>(head.size())});
    std::optional<DateRead> date;
    if (place.empty()) {
      if (!bracket) continue;  // "- item"
    } else {
      const std::string_view words = Slice(head, place);
      const bool capitals = IsPlaceInCapitals(words);
      // The day stands behind a comma or blank: try every word.
      std::size_t at = 0;
      while (!date && at < words.size()) {
        const char c = words[at];
        const bool may_begin = at == 0 || words[at - 1] == ' ' || words[at - 1] == ',';
        if (may_begin && (IsUpper(words.substr(at)) || (c >= '0' && c <= '9'))) {
          date = dates.ReadFront(words.substr(at));
          if (date && date->value.empty()) date.reset();
          if (date) break;
        }
        ++at;
      }
      const std::string_view before = date ? words.substr(0, at) : words;
      const auto named = WordsOf(before, {0, static_cast<int>(before.size())}, 9);
      const bool place_like = named.size() <= 7 && std::all_of(named.begin(), named.end(), [](const Word& w) {
                                return w.capital || w.text == "de" || w.text == "la" || w.text == "of" ||
                                       w.text == "the" || w.text == "al" || w.text == "and";
                              });
      if (!place_like || named.empty()) continue;
      // Small letters need an agency or a day as a witness; capitals alone need a dash that is no hyphen, which
      // FindDash saw to.
      if (!capitals && !(bracket && (agency != nullptr || date)) &&
          !(date && agency == nullptr && dash.end > dash.at + 1))
        continue;
      if (date) date->span = {static_cast<int>(at), static_cast<int>(at) + date->span.end};
    }
    draft->MarkSpan({line.begin, line.begin + static_cast<int>(dash.end)}, Part::kDateline);
    if (agency != nullptr && agency->wire && draft->article.agency.empty()) draft->article.agency = agency->name;
    if (date) draft->offers.push_back({*date, "dateline", std::string(Slice(Slice(head, place), date->span))});
    return;
  }
}

}  // namespace recount::article
