#include "engine/article/date_lines.h"

#include <algorithm>
#include <array>

#include "engine/model/unicode.h"

namespace recount::article {
namespace {

constexpr std::size_t kDateLines = 14;        // not blank
constexpr std::size_t kLongestDateline = 90;  // bytes

// A date line holds dates, labels and fillers; other words only beside a byline or between bars.
bool FitsDateLine(const DatedLine& line, std::string_view words, bool top) {
  if (line.dates.empty() || words.substr(0, 4) == "http" || words.substr(0, 4) == "www.") return false;
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
  bool tight;  // no blank and no bracket before it
};

// The first dash that divides: long or doubled, or with blanks around, "_" and ":" behind a bracket, within the front
// of a line.
bool FindDash(std::string_view front, Dash* dash) {
  struct Sign {
    std::string_view text;
    bool long_one;
  };
  constexpr std::array<Sign, 6> kSigns = {
      {{"—", true}, {"–", true}, {"--", true}, {"-", false}, {"_", false}, {":", false}}};
  std::size_t best = std::string_view::npos;
  for (const Sign& sign : kSigns) {
    for (auto at = front.find(sign.text); at != std::string_view::npos; at = front.find(sign.text, at + 1)) {
      const std::size_t end = at + sign.text.size();
      const bool bracket_before = at > 0 && (front[at - 1] == ')' || front[at - 1] == '/' || front[at - 1] == ']');
      const bool blank_before = at > 0 && front[at - 1] == ' ';
      const bool blank_behind = end >= front.size() || front[end] == ' ';
      // A hyphen inside a name and the colon of a clock time divide nothing.
      if (sign.text == ":" && !(bracket_before && blank_behind)) continue;
      if (!sign.long_one && !(blank_behind && (bracket_before || blank_before))) continue;
      if (at < best) {
        best = at;
        *dash = {at, end, !bracket_before && !blank_before};
      }
      break;
    }
  }
  return best != std::string_view::npos;
}

// What stands before the dash: a place, a day, an agency.
struct DatelineRead {
  std::string_view place;
  const Agency* agency = nullptr;
  bool bracket = false;  // "(Agency)", known or not
  std::optional<DateRead> date;
  std::string raw_date;
};

bool IsBracketed(std::string_view head, const Agencies& agencies, std::size_t* open, const Agency** agency) {
  const auto close = head.find_last_not_of(' ');
  if (close == std::string_view::npos || close == 0 || (head[close] != ')' && head[close] != '/' && head[close] != ']'))
    return false;
  const char opener = head[close] == ')' ? '(' : head[close] == '/' ? '/' : '[';
  *open = head.find_last_of(opener, close - 1);
  if (*open == std::string_view::npos) return false;
  const std::string_view inside = head.substr(*open + 1, close - *open - 1);
  *agency = agencies.Named(inside);
  return *agency != nullptr || (CountWords(inside, {0, static_cast<int>(inside.size())}, 5) <= 4 && IsUpper(inside));
}

// The day behind a comma or blank: every word is tried as its beginning. Gives the words before it.
std::string_view CutDate(const Dates& dates, std::string_view words, DatelineRead* read) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at > 0 && words[at - 1] != ' ' && words[at - 1] != ',') continue;
    if (!IsUpper(words.substr(at)) && !(words[at] >= '0' && words[at] <= '9')) continue;
    auto date = dates.ReadFront(words.substr(at));
    if (!date || date->value.empty()) continue;
    read->raw_date = words.substr(at, static_cast<std::size_t>(date->span.end));
    read->date = std::move(date);
    return words.substr(0, at);
  }
  return words;
}

bool LooksLikePlace(std::string_view words) {
  const auto named = WordsOf(words, {0, static_cast<int>(words.size())}, 9);
  return named.size() <= 7 && std::all_of(named.begin(), named.end(), [](const Word& w) {
           return w.capital || w.text == "de" || w.text == "la" || w.text == "of" || w.text == "the" ||
                  w.text == "al" || w.text == "and";
         });
}

// Capitals alone are also what labels and shouted headlines have.
bool MayStandAlone(std::string_view place, const Dash& dash, std::string_view rest, const StringSet& labels) {
  if (!IsPlaceInCapitals(place) || dash.tight) return false;
  const std::string_view city = place.substr(0, place.find(','));
  const auto words = WordsOf(city, {0, static_cast<int>(city.size())}, 9);
  if (words.empty() || words.size() > 3 || labels.contains(words[0].text)) return false;
  const Span behind = Trim(rest, {0, static_cast<int>(rest.size())});
  return behind.empty() || (EndsSentence(Slice(rest, behind)) && !IsAllCaps(Slice(rest, behind).substr(0, 60)));
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
      if (FitsDateLine(read, words, seen <= kDateLines && running <= 1)) {
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
    const std::string_view whole = Slice(draft->text(), line);
    const std::string_view front = whole.substr(0, kLongestDateline);
    Dash dash{};
    if (!FindDash(front, &dash)) continue;
    std::string_view head = front.substr(0, dash.at);
    DatelineRead read;
    std::size_t open = 0;
    read.bracket = IsBracketed(head, agencies, &open, &read.agency);
    if (read.bracket) head = head.substr(0, open);
    const std::string_view words = Slice(head, Trim(head, {0, static_cast<int>(head.size())}));
    read.place = CutDate(dates, words, &read);
    read.place = Slice(read.place, Trim(read.place, {0, static_cast<int>(read.place.size())}));
    const bool witness =
        read.agency != nullptr || (read.bracket && read.date) || (read.date && IsPlaceInCapitals(read.place));
    if (read.place.empty()) {
      // "Jan. 13 (Agency) -" and "(Agency) -"; anything else is a list's dash.
      if (read.agency == nullptr && !(read.bracket && (read.date || IsAllCaps(front.substr(0, dash.at))))) continue;
    } else if (!LooksLikePlace(read.place) ||
               (!witness && !MayStandAlone(read.place, dash, whole.substr(dash.end), dates.labels()) &&
                !(read.bracket && IsPlaceInCapitals(read.place)))) {
      continue;
    }
    const Span mark{line.begin, line.begin + static_cast<int>(dash.end)};
    if (mark.end == line.end) {
      draft->MarkLine(i, Part::kDateline);
    } else {
      draft->MarkSpan(mark, Part::kDateline);
      draft->dateline = static_cast<int>(i);
    }
    if (read.agency != nullptr && read.agency->wire && draft->article.agency.empty())
      draft->article.agency = read.agency->name;
    if (read.date) draft->offers.push_back({*read.date, "dateline", read.raw_date});
    return;
  }
}

}  // namespace recount::article
