// iCalendar (RFC 5545): lines end in CRLF and are folded at 75 bytes, between characters.
#include <fmt/format.h>

#include "engine/model/strings.h"
#include "engine/report/edtf.h"
#include "engine/report/event_title.h"
#include "engine/report/exports.h"
#include "engine/report/layout.h"
#include "engine/report/page_html.h"
#include "engine/report/view.h"

namespace recount::report {
namespace {

std::string IcalText(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',') out.push_back('\\');
    out.push_back(c);
  }
  return out;
}

void IcalLine(std::string_view name, std::string_view value, std::string* out) {
  std::string line = std::string(name).append(":").append(value);
  constexpr std::size_t kLongest = 75;
  std::size_t room = kLongest;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 1 && (static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U) --cut;
    *out += line.substr(0, cut) + "\r\n ";
    line.erase(0, cut);
    room = kLongest - 1;
  }
  *out += line + "\r\n";
}

std::string CompactDay(Day day) {
  std::string out;
  for (const char c : FormatDay(day)) {
    if (c != '-') out.push_back(c);
  }
  return out;
}

// No clock here: the stamp is the last day on which an article appeared.
std::string Stamp(const Account& account) {
  std::optional<Day> last;
  for (const auto& one : account.articles) {
    const auto& days = one.article.published.days;
    if (days && (!last || *last < days->last)) last = days->last;
  }
  return (last ? CompactDay(*last) : std::string("19700101")) + "T000000Z";
}

}  // namespace

std::string WriteICalendar(const Account& account, const About& engine) {
  const View view(account);
  const std::string stamp = Stamp(account);
  std::string out;
  IcalLine("BEGIN", "VCALENDAR", &out);
  IcalLine("VERSION", "2.0", &out);
  IcalLine("PRODID", "-//recount//recount " + IcalText(engine.version) + "//EN", &out);
  IcalLine("CALSCALE", "GREGORIAN", &out);
  for (const auto& entry : account.timeline) {
    const StoryEvent& event = account.events[static_cast<std::size_t>(entry.event)];
    const auto days = DaysOf(entry.date);
    if (!days || event.event_class == EventClass::kStatement) continue;
    const bool sure = IsSureDay(event.date, event.certainty);
    const std::string edtf = Edtf(event.date, event.certainty);
    IcalLine("BEGIN", "VEVENT", &out);
    IcalLine("UID", SafeId(event.id) + "@recount", &out);
    IcalLine("DTSTAMP", stamp, &out);
    IcalLine("DTSTART;VALUE=DATE", CompactDay(days->first), &out);
    IcalLine("DTEND;VALUE=DATE", CompactDay(days->last + date::days{1}), &out);
    const std::string title = EventTitle(view, entry.event, 160);
    IcalLine("SUMMARY", IcalText(sure ? title : title + " (" + Say(event.date) + ", " + event.certainty + ")"), &out);
    std::string description = "EDTF: " + edtf + "\n" + view.OutletList(event.articles);
    for (const auto& where : view.BestMentions(event)) {
      description += "\n" + view.Outlet(where.article) + ": " + view.Words(where.article, view.mention(where), 200);
    }
    IcalLine("DESCRIPTION", IcalText(description), &out);
    if (event.place >= 0) {
      IcalLine("LOCATION", IcalText(Clean(account.entities[static_cast<std::size_t>(event.place)].merged.name)), &out);
    }
    IcalLine("CATEGORIES", IcalText(Name(event.event_class)), &out);
    const bool planned = event.modality != Modality::kCertain;
    IcalLine("STATUS", sure && !planned ? "CONFIRMED" : "TENTATIVE", &out);
    IcalLine("TRANSP", "TRANSPARENT", &out);
    IcalLine("X-RECOUNT-EDTF", IcalText(edtf), &out);
    IcalLine("X-RECOUNT-CERTAINTY", IcalText(event.certainty), &out);
    IcalLine("END", "VEVENT", &out);
  }
  IcalLine("END", "VCALENDAR", &out);
  return out;
}

}  // namespace recount::report
