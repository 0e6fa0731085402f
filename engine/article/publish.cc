#include "engine/article/publish.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/model/strings.h"

namespace recount::article {
namespace {

constexpr int kFilingDays = 2;  // a dateline may be that much older than the article

void NoteOddities(const DateOffer& offer, Article* article) {
  const auto note = [&](std::string code, std::string_view what) {
    article->notes.push_back({std::move(code), absl::StrCat(offer.from, " \"", offer.raw, "\": ", av(what))});
  };
  if (offer.read.no_such_day) note("no-such-day", "there is no such day");
  if (offer.read.weekday_mismatch) note("weekday-mismatch", "the weekday is another one");
  if (offer.read.ambiguous) {
    note("ambiguous-date",
         absl::StrCat("may be ", FormatDay(offer.read.days->first), " or ", FormatDay(offer.read.days->last)));
  }
}

void Take(const DateOffer& offer, Published* out) {
  const bool day = offer.read.whole_day;
  out->value = day ? offer.read.value : std::string();
  out->basis = day ? Basis::kStated : Basis::kUnknown;
  out->from = offer.from;
  out->raw = offer.raw;
  out->zone = offer.read.zone;
  out->days = offer.read.days;
  out->reason = {};
  out->reason.rule = "publication-stated";
  out->reason.says =
      day ? absl::StrCat("the ", offer.from, " gives the day") : absl::StrCat("the ", offer.from, " gives an interval");
  out->reason.words = {offer.raw};
  if (day && offer.read.zone.empty() && offer.read.value.size() > 10)
    out->reason.assumed = {"the clock time is the outlet's own"};
}

bool Contradicts(const Published& have, const DateOffer& offer) {
  if (!have.days || !offer.read.days || have.days->Overlaps(*offer.read.days)) return false;
  const bool filed_before = offer.from == "dateline" && offer.read.days->last < have.days->first;
  const int grace = filed_before ? kFilingDays : offer.from == "url" ? 1 : 0;
  const auto apart = have.days->first > offer.read.days->last ? have.days->first - offer.read.days->last
                                                              : offer.read.days->first - have.days->last;
  return apart.count() > grace;
}

std::string Say(const DateOffer& offer) {
  return absl::StrCat(offer.from, " \"", offer.raw, "\"");
}

void Merge(const DateOffer& offer, Article* article) {
  Published& have = article->published;
  NoteOddities(offer, article);
  if (!offer.read.days) {
    if (have.partial.empty() && !offer.read.value.empty() && have.value.empty()) {
      have.partial = offer.read.value;
      if (have.from.empty()) have.from = offer.from, have.raw = offer.raw;
    }
    return;
  }
  if (!have.days) {
    std::string partial = std::move(have.partial);
    Take(offer, &have);
    have.partial = have.value.empty() ? std::move(partial) : std::string();
    return;
  }
  if (Contradicts(have, offer)) {
    article->notes.push_back({"date-contradiction", absl::StrCat(Say(offer), " contradicts ", have.from, " \"",
                                                                 have.raw, "\", which is kept")});
    return;
  }
  if (have.value.empty() && offer.read.whole_day && have.days->Contains(*offer.read.days)) {
    const std::string before = absl::StrCat(have.from, " \"", have.raw, "\"");
    Take(offer, &have);
    have.partial.clear();
    have.reason.because.push_back({"publication-stated", absl::StrCat("inside what ", before, " gives"), {}, {}, {}});
  } else if (have.value.empty() && !offer.read.whole_day && have.days->Contains(*offer.read.days)) {
    have.days = offer.read.days;
  } else if (have.value.size() == 10 && offer.read.whole_day && offer.read.value.size() > 10 &&
             have.days == offer.read.days && offer.from == "date line") {
    // The same day with its clock time.
    have.value = offer.read.value;
    have.zone = offer.read.zone;
    have.reason.words.push_back(offer.raw);
  }
}

// "XXXX-01-13" inside a known stretch of at most a year is one day.
void CompleteYear(Published* have) {
  if (have->partial.size() != 10 || !have->days) return;
  std::optional<Day> only;
  const date::year_month_day first{have->days->first}, last{have->days->last};
  if (static_cast<int>(last.year()) - static_cast<int>(first.year()) > 2) return;
  const auto two = [&](std::size_t at) {
    return static_cast<unsigned>((have->partial[at] - '0') * 10 + (have->partial[at + 1] - '0'));
  };
  for (int year = static_cast<int>(first.year()); year <= static_cast<int>(last.year()); ++year) {
    const auto day = MakeDay(year, two(5), two(8));
    if (!day || !have->days->Contains(*day)) continue;
    if (only) return;
    only = day;
  }
  if (!only) return;
  have->value = FormatDay(*only);
  have->days = DayInterval{*only, *only};
  have->basis = Basis::kStated;
  have->reason.rule = "publication-stated";
  have->reason.says = "month and day from the dateline, the year from " + have->from;
  have->from = "dateline";
  have->partial.clear();
}

}  // namespace

void Publish(Draft* draft) {
  Article& article = draft->article;
  // Fields and header lines stand before date lines, those before datelines and addresses: the order in which they were
  // read. Among date lines a labelled one was sorted to the front by ReadDateLines.
  for (const DateOffer& offer : draft->offers) Merge(offer, &article);
  Published& published = article.published;
  CompleteYear(&published);
  for (const DateOffer& update : draft->updates) {
    if (!update.read.days) continue;
    const Day last = update.read.days->last;
    published.not_after = published.not_after ? std::min(*published.not_after, last) : last;
    if (published.days && last < published.days->first) {
      article.notes.push_back({"date-contradiction", absl::StrCat(Say(update), " says updated before ", published.from,
                                                                  " \"", published.raw, "\" says published")});
    }
  }
}

void PublishFromUser(const Dates& dates, std::string_view raw, std::string_view from, Article* article) {
  const auto read = dates.ReadField(raw);
  if (!read || (!read->days && read->value.empty() && !read->no_such_day)) {
    article->notes.push_back(
        {"bad-date", absl::StrCat(av(from), ": \"", av(raw.substr(0, 60)), "\" is no date that can be read")});
    return;
  }
  const DateOffer offer{*read, std::string(from), std::string(raw)};
  NoteOddities(offer, article);
  if (!read->days) return;
  Published& have = article->published;
  const bool sharper = !have.value.empty() && !read->whole_day && have.days && read->days->Contains(*have.days);
  const bool same_day =
      !have.value.empty() && read->whole_day && have.days == read->days && have.value.size() > read->value.size();
  if (sharper || same_day) return;  // what was read says the same, and more
  if (have.days && !have.days->Overlaps(*read->days)) {
    article->notes.push_back({"date-contradiction", absl::StrCat(have.from, " \"", have.raw, "\" contradicts ",
                                                                 Say(offer), ", which is taken")});
  }
  const auto not_after = have.not_after;
  const std::string partial = have.partial;
  Take(offer, &have);
  have.partial = have.value.empty() ? partial : std::string();
  have.not_after = not_after;
  CompleteYear(&have);
}

}  // namespace recount::article
