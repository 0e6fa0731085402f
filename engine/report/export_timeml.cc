// TimeML 1.2.1: beside the times also what happens, and which time places it. The day of publication is t0; ids count
// from 1 in each document.
#include <fmt/format.h>

#include <algorithm>

#include "engine/report/excerpt.h"
#include "engine/report/exports.h"
#include "engine/report/write_graph.h"

namespace recount::report {
namespace {

struct Tagged {
  Span span;
  std::string open, close;
};

std::string_view ClassOf(EventClass c) {
  if (c == EventClass::kStatement) return "REPORTING";
  return c == EventClass::kState ? "STATE" : "OCCURRENCE";
}

std::string TimeTag(const TimeMention& time, std::size_t number) {
  std::string out = fmt::format("<TIMEX3 tid=\"t{}\" type=\"{}\" value=\"{}\"", number, Name(time.type),
                                XmlEscaped(time.value.value.empty() ? "XXXX-XX-XX" : time.value.value));
  if (!time.mod.empty()) out += fmt::format(" mod=\"{}\"", XmlEscaped(time.mod));
  if (!time.quant.empty()) out += fmt::format(" quant=\"{}\"", XmlEscaped(time.quant));
  if (!time.freq.empty()) out += fmt::format(" freq=\"{}\"", XmlEscaped(time.freq));
  if (time.value.anchor == "published") out += " temporalFunction=\"true\" anchorTimeID=\"t0\"";
  return out + ">";
}

// The earlier and longer one of two that overlap stays: TimeML marks no words twice.
std::vector<Tagged> Apart(std::vector<Tagged> tags) {
  std::stable_sort(tags.begin(), tags.end(), [](const Tagged& a, const Tagged& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::vector<Tagged> out;
  for (auto& tag : tags) {
    if (tag.span.empty() || (!out.empty() && tag.span.begin < out.back().span.end)) continue;
    out.push_back(std::move(tag));
  }
  return out;
}

std::string Document(const Annotated& one) {
  const std::string& text = one.article.text;
  const bool apart = !one.article.title_in_text;
  std::vector<Tagged> tags;
  for (std::size_t t = 0; t < one.times.size(); ++t) {
    if (apart && one.times[t].part == Part::kTitle) continue;
    tags.push_back({one.times[t].span, TimeTag(one.times[t], t + 1), "</TIMEX3>"});
  }
  std::string links;
  for (std::size_t e = 0; e < one.events.size(); ++e) {
    const EventMention& event = one.events[e];
    if (apart && event.part == Part::kTitle) continue;
    tags.push_back({event.head.empty() ? event.span : event.head,
                    fmt::format("<EVENT eid=\"e{}\" class=\"{}\">", e + 1, ClassOf(event.event_class)), "</EVENT>"});
  }
  tags = Apart(std::move(tags));
  std::string out = fmt::format("<TimeML>\n<DOCID>{}</DOCID>\n", XmlEscaped(one.article.id));
  const std::string& day = one.article.published.value;
  out += fmt::format(
      "<DCT><TIMEX3 tid=\"t0\" type=\"{}\" value=\"{}\" functionInDocument=\"CREATION_TIME\">{}</TIMEX3></DCT>\n",
      day.find('T') == std::string::npos ? "DATE" : "TIME", day.empty() ? "XXXX-XX-XX" : XmlEscaped(day),
      XmlEscaped(one.article.published.raw.empty() ? day : one.article.published.raw));
  if (apart && !one.article.title.empty()) out += fmt::format("<TITLE>{}</TITLE>\n", XmlEscaped(one.article.title));
  out += "<TEXT>";
  int at = 0;
  for (const auto& tag : tags) {
    out += XmlEscaped(SafeSlice(text, {at, tag.span.begin})) + tag.open + XmlEscaped(SafeSlice(text, tag.span)) +
           tag.close;
    at = std::min(tag.span.end, static_cast<int>(text.size()));
  }
  out += XmlEscaped(SafeSlice(text, {at, static_cast<int>(text.size())})) + "</TEXT>\n";
  int link = 0;
  const auto stands = [&](std::string_view open) {
    return std::any_of(tags.begin(), tags.end(), [&](const Tagged& tag) { return tag.open.starts_with(open); });
  };
  for (std::size_t e = 0; e < one.events.size(); ++e) {
    const EventMention& event = one.events[e];
    if (!stands(fmt::format("<EVENT eid=\"e{}\"", e + 1))) continue;
    out += fmt::format("<MAKEINSTANCE eiid=\"ei{0}\" eventID=\"e{0}\" polarity=\"{1}\"", e + 1,
                       event.polarity == Polarity::kNegative ? "NEG" : "POS");
    if (event.modality != Modality::kCertain) out += fmt::format(" modality=\"{}\"", Name(event.modality));
    out += "/>\n";
    const bool published = event.dated_by == "published";
    const bool timed = event.time >= 0 && stands(fmt::format("<TIMEX3 tid=\"t{}\"", event.time + 1));
    if (!timed && !published) continue;
    links += fmt::format(
        "<TLINK lid=\"l{}\" relType=\"IS_INCLUDED\" eventInstanceID=\"ei{}\" relatedToTime=\"t{}\" origin=\"{}\"/>\n",
        ++link, e + 1, timed ? event.time + 1 : 0, XmlEscaped(event.dated_by));
  }
  return out + links + "</TimeML>\n";
}

}  // namespace

std::string WriteTimeMl(const Account& account, const About&) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  const bool several = account.articles.size() != 1;
  if (several) out += "<documents>\n";
  for (const auto& one : account.articles) out += Document(one);
  if (several) out += "</documents>\n";
  return out;
}

}  // namespace recount::report
