#include "engine/report/dates_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "absl/strings/numbers.h"
#include "engine/model/json_write.h"
#include "engine/model/strings.h"
#include "engine/model/time_zones.h"
#include "engine/report/excerpt.h"
#include "engine/report/view.h"
#include "engine/report/write_graph.h"

namespace recount::report {
namespace {

std::string XmlAttribute(std::string_view name, std::string_view value) {
  return value.empty() ? "" : fmt::format(" {}=\"{}\"", name, XmlEscaped(value));
}

// TimeML ties a value to what it was counted from: the publication day (t0) or another time of the text.
std::string Tag(const TimeMention& time, int number) {
  std::string tag = fmt::format("<TIMEX3 tid=\"t{}\" type=\"{}\"", number, Name(time.type));
  tag += XmlAttribute("value", time.value.value);
  tag += XmlAttribute("mod", time.mod) + XmlAttribute("quant", time.quant) + XmlAttribute("freq", time.freq);
  const std::string& anchor = time.value.anchor;
  if (anchor == "published") {
    tag += XmlAttribute("temporalFunction", "true") + XmlAttribute("anchorTimeID", "t0");
  } else if (int other = 0; anchor.size() > 1 && anchor[0] == 't' && absl::SimpleAtoi(av(anchor.substr(1)), &other)) {
    tag += XmlAttribute("temporalFunction", "true") + XmlAttribute("anchorTimeID", fmt::format("t{}", other + 1));
  }
  return tag + ">";
}

}  // namespace

std::string DatesText(const std::vector<Annotated>& articles, const Look& look) {
  Account account;  // what View reads: the articles alone
  account.articles = articles;
  const View view(account);
  Page page(look);
  for (std::size_t a = 0; a < articles.size(); ++a) {
    const Annotated& one = articles[a];
    const Lines lines(one.article.text);
    if (a > 0) page.Blank();
    page.Heading(0, Clean(one.article.id), Tone::kStrong,
                 one.article.published.value.empty()
                     ? "publication day unknown"
                     : fmt::format("published {}", view.PublishedOn(static_cast<int>(a))),
                 Tone::kFaint);
    int words = 0;
    int values = 0;
    for (const auto& time : one.times) {
      words = std::max(words, Columns(Quoted(SafeSlice(one.article.text, time.span))));
      values = std::max(values, Columns(time.value.value));
    }
    // Of a narrow page the words give way first.
    values = std::min(values, 24) + 2;
    words = std::min(words, std::clamp(page.width() - values - 10 - 28, 12, 30)) + 2;
    for (const auto& time : one.times) {
      const Place place = lines.Of(time.span.begin);
      const auto pad = [](std::string text, int columns) {
        text.append(static_cast<std::size_t>(std::max(1, columns - Columns(text))), ' ');
        return text;
      };
      const std::string& value = time.value.value;
      std::string line = pad(fmt::format("{}:{}", place.line, place.column), 8);
      line += pad(Fit(Quoted(SafeSlice(one.article.text, time.span)), words - 2), words);
      line += pad(value.empty() ? "?" : value, values);
      std::string tail;
      if (!time.mod.empty()) tail += fmt::format("{} ", time.mod);
      if (const std::string say = Say(value); say != value) tail += fmt::format("{}  ", say);
      const std::string instant = InUtc(value, time.value.zone).value_or("");
      if (!instant.empty() && instant != value) tail += fmt::format("= {}  ", Say(instant));
      tail += time.rule;
      if (Columns(line) + Columns(tail) + 2 <= page.width()) {
        page.Line(2, line + tail);
      } else {
        page.Line(2, Fit(line.substr(0, line.find_last_not_of(' ') + 1), page.width() - 2));
        page.Text(10, tail);
      }
      const std::string how = view.ReadFrom(static_cast<int>(a), time, true);
      if (!how.empty()) page.Text(10, how, Tone::kFaint);
    }
    if (one.times.empty()) page.Text(2, "no times found", Tone::kFaint);
    for (const auto& note : one.article.notes) page.Text(2, fmt::format("note: {}", Clean(note.message)), Tone::kWarn);
  }
  return page.Take();
}

std::string DatesJson(const std::vector<Annotated>& articles) {
  std::string out;
  for (const auto& one : articles) {
    const CodePoints points(one.article.text);
    const Lines lines(one.article.text);
    Json article = Json::object();
    article["id"] = one.article.id;
    article["published"] = one.article.published.value.empty() ? Json(nullptr) : Json(one.article.published.value);
    Json times = Json::array();
    for (const auto& time : one.times) {
      if (time.value.value.empty()) continue;  // what is no day of the calendar: a note says so
      const Place place = lines.Of(time.span.begin);
      Json t = Json::object();
      t["id"] = time.id;
      PutSpan(&t, time.span, points);
      t["line"] = place.line;
      t["column"] = place.column;
      t["text"] = std::string(SafeSlice(one.article.text, time.span));
      t["type"] = std::string(Name(time.type));
      t["value"] = time.value.value;
      Put(&t, "mod", time.mod);
      Put(&t, "quant", time.quant);
      Put(&t, "freq", time.freq);
      Put(&t, "zone", time.value.zone);
      Put(&t, "instant", InUtc(time.value.value, time.value.zone).value_or(""));
      Put(&t, "from", time.value.from);
      Put(&t, "to", time.value.to);
      PutDays(&t, time.value.days);
      Put(&t, "anchor", time.value.anchor);
      Put(&t, "alternative", time.value.alternative);
      Put(&t, "assumed", ToJson(time.value.assumed));
      Put(&t, "rule", time.rule);
      times.push_back(std::move(t));
    }
    article["times"] = std::move(times);
    Json notes = Json::array();
    for (const auto& note : one.article.notes) notes.push_back({{"code", note.code}, {"message", note.message}});
    if (!notes.empty()) article["notes"] = std::move(notes);
    out += WriteLine(article) + "\n";
  }
  return out;
}

std::string DatesTimeMl(const std::vector<Annotated>& articles) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  if (articles.size() != 1) out += "<documents>\n";
  for (const auto& one : articles) {
    const std::string& text = one.article.text;
    out += fmt::format("<TimeML>\n<DOCID>{}</DOCID>\n", XmlEscaped(one.article.id));
    const std::string& day = one.article.published.value;
    out += fmt::format(
        "<DCT><TIMEX3 tid=\"t0\" type=\"{}\" value=\"{}\" functionInDocument=\"CREATION_TIME\">{}</TIMEX3></DCT>\n",
        day.find('T') == std::string::npos ? "DATE" : "TIME", day.empty() ? "XXXX-XX-XX" : XmlEscaped(day),
        XmlEscaped(one.article.published.raw.empty() ? day : one.article.published.raw));
    out += "<TEXT>";
    int at = 0;
    int number = 0;
    for (const auto& time : one.times) {
      ++number;
      if (time.span.begin < at || time.value.value.empty()) continue;
      out += XmlEscaped(SafeSlice(text, {at, time.span.begin})) + Tag(time, number);
      out += XmlEscaped(SafeSlice(text, time.span)) + "</TIMEX3>";
      at = std::min(time.span.end, static_cast<int>(text.size()));
    }
    out += XmlEscaped(SafeSlice(text, {at, static_cast<int>(text.size())})) + "</TEXT>\n</TimeML>\n";
  }
  if (articles.size() != 1) out += "</documents>\n";
  return out;
}

}  // namespace recount::report
