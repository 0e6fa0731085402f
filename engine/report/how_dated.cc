// How a day was read, in one clause: what a reader checks first when outlets differ.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "absl/strings/numbers.h"
#include "engine/model/strings.h"
#include "engine/report/excerpt.h"
#include "engine/report/layout.h"
#include "engine/report/view.h"

namespace recount::report {
namespace {

// "Sat 18 May" beside "Fri 17 May 2024": the year is said once.
std::string WithoutYearOf(const std::string& said, std::string text) {
  if (said.size() < 5 || said[said.size() - 5] != ' ') return text;
  const std::string year = said.substr(said.size() - 5);
  const auto at = text.find(year);
  const bool whole = at != std::string::npos && (at + 5 == text.size() || text[at + 5] == ' ' || text[at + 5] == ',');
  return whole ? text.erase(at, 5) : text;
}

// The time of this id: as a rule its number is its place, so that a long article is not searched for each.
const TimeMention* TimeNamed(const std::vector<TimeMention>& times, const std::string& id) {
  std::size_t place = 0;
  if (id.size() > 1 && absl::SimpleAtoi(av(std::string_view(id).substr(1)), &place) && place < times.size() &&
      times[place].id == id) {
    return &times[place];
  }
  const auto it = std::find_if(times.begin(), times.end(), [&](const TimeMention& t) { return t.id == id; });
  return it == times.end() ? nullptr : &*it;
}

bool StandsAlone(const TimeMention& time) {
  return time.value.anchor.empty() && time.value.assumed.empty() && time.value.days.has_value();
}

}  // namespace

std::string View::PublishedOn(int article) const {
  const Published& published = at(article).article.published;
  std::string day = Say(published.value);
  if (published.basis == Basis::kInferred && published.days && !published.days->OneDay()) {
    day = Say(FormatDay(published.days->first) + "/" + FormatDay(published.days->last));
  }
  if (day.empty()) return "an unknown day";
  switch (published.basis) {
    case Basis::kStated:
      return day;
    case Basis::kInferred:
      return day + " (inferred)";
    case Basis::kUnknown:
      return day + " (uncertain)";
  }
  return day;
}

std::string View::ReadFrom(int article, const TimeMention& time, bool alternatives) const {
  const Annotated& one = at(article);
  const std::string& anchor = time.value.anchor;
  std::vector<std::string> parts;
  if (anchor == "published") {
    parts.push_back(
        fmt::format("counted from publication, {}", WithoutYearOf(Say(time.value.value), PublishedOn(article))));
  } else if (!anchor.empty() && anchor[0] == 's') {
    parts.push_back("counted from the day of the saying");
  } else if (!anchor.empty()) {
    if (const TimeMention* other = TimeNamed(one.times, anchor)) {
      std::string from = fmt::format("counted from {}", Quoted(SafeSlice(one.article.text, other->span)));
      if (!other->value.value.empty()) from += fmt::format(" ({})", Say(other->value.value));
      parts.push_back(std::move(from));
    }
  }
  for (const auto& assumed : time.value.assumed) parts.push_back(fmt::format("assumed: {}", Clean(assumed)));
  if (alternatives && !time.value.alternative.empty())
    parts.push_back(fmt::format("or else {}", Say(time.value.alternative)));
  return fmt::format("{}", fmt::join(parts, "; "));
}

std::string View::HowRead(int article, const TimeMention& time, bool alternatives) const {
  std::string out = Quoted(SafeSlice(at(article).article.text, time.span));
  out += time.value.value.empty() ? ": no day" : fmt::format(" = {}", Say(time.value.value));
  const std::string from = ReadFrom(article, time, alternatives);
  return from.empty() ? out : fmt::format("{}, {}", out, from);
}

std::string View::HowDated(int article, const EventMention& mention) const {
  const Annotated& one = at(article);
  if (mention.time >= 0 && static_cast<std::size_t>(mention.time) < one.times.size()) {
    const auto& time = one.times[static_cast<std::size_t>(mention.time)];
    if (StandsAlone(time)) return "";
    return HowRead(article, time, false);
  }
  if (mention.date.empty()) return "";
  if (mention.dated_by == "published") {
    const std::string published = PublishedOn(article);
    if (published.starts_with(Say(mention.date))) {
      return fmt::format("no day in the words: that of publication, {}", published);
    }
    return fmt::format("no day in the words: {}, from publication, {}", Say(mention.date),
                       WithoutYearOf(Say(mention.date), published));
  }
  std::string how = mention.date_reason.says;
  if (how.empty() && mention.dated_by == "coreferent") how = "another mention of it in this article";
  if (how.empty() && mention.dated_by == "carried") how = "carried over from the words before";
  if (how.empty() && mention.dated_by == "sentence") how = "a time elsewhere in its sentence";
  if (how.empty()) return "";
  return fmt::format("no day in these words: {}, from {}", Say(mention.date), Clean(how));
}

int View::TimeOf(const Finding& finding, const Side& side, const Evidence& evidence) const {
  const auto days = DaysOf(side.value);
  if (!days || evidence.article < 0) return -1;
  const auto& times = at(evidence.article).times;
  const auto fits = [&](int time) {
    return time >= 0 && static_cast<std::size_t>(time) < times.size() &&
           times[static_cast<std::size_t>(time)].value.days == days;
  };
  if (finding.event >= 0) {
    for (const auto& where : account_.events[static_cast<std::size_t>(finding.event)].mentions) {
      const auto& m = mention(where);
      if (where.article == evidence.article && m.sentence_span.Overlaps(evidence.span) && fits(m.time)) return m.time;
    }
  }
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (evidence.span.Contains(times[i].span) && fits(static_cast<int>(i))) return static_cast<int>(i);
  }
  return -1;
}

}  // namespace recount::report
