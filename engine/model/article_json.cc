// The article's own members of an annotated line.
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/model/annotated_parts_json.h"

namespace recount {
namespace {

Json MarkToJson(const Mark& mark, const CodePoints& points) {
  Json out = Json::object();
  Put(&out, "part", Name(mark.part));
  PutSpan(&out, mark.span, points);
  PutFlag(&out, "repeated", mark.repeated);
  return out;
}

Mark ReadMark(const JsonObject& object, const CodePoints& points) {
  return {object.Kind("part", Part::kBody, &PartOf), object.StartEnd(points), object.Flag("repeated")};
}

}  // namespace

Json PublishedToJson(const Published& published) {
  Json out = Json::object();
  Put(&out, "value", published.value);
  PutAlways(&out, "basis", std::string(Name(published.basis)));
  Put(&out, "from", published.from);
  Put(&out, "raw", published.raw);
  Put(&out, "zone", published.zone);
  PutDays(&out, published.days);
  Put(&out, "partial", published.partial);
  if (published.not_after) Put(&out, "not_after", FormatDay(*published.not_after));
  Put(&out, "reason", ToJson(published.reason));
  return out;
}

Published ReadPublished(const JsonObject& object) {
  Published out;
  out.value = object.Text("value");
  out.basis = object.Kind("basis", Basis::kUnknown, &BasisOf);
  out.from = object.Text("from");
  out.raw = object.Text("raw");
  out.zone = object.Text("zone");
  out.days = object.Days();
  out.partial = object.Text("partial");
  out.not_after = object.DayAt("not_after");
  out.reason = object.ReasonAt("reason");
  return out;
}

void PutArticle(Json* object, const Article& article, const CodePoints& points) {
  PutAlways(object, "id", article.id);
  Put(object, "path", article.path);
  Put(object, "outlet", article.outlet);
  Put(object, "group", article.group);
  Put(object, "title", article.title);
  PutFlag(object, "title_in_text", article.title_in_text);
  Put(object, "url", article.url);
  Put(object, "language", article.language);
  Put(object, "agency", article.agency);
  Put(object, "later_version", article.later_version);
  PutAlways(object, "published", PublishedToJson(article.published));
  PutAlways(object, "text", article.text);
  Json marks = Json::array();
  for (const Mark& mark : article.marks) marks.push_back(MarkToJson(mark, points));
  Put(object, "marks", std::move(marks));
  Json notes = Json::array();
  for (const Note& note : article.notes) notes.push_back({{"code", note.code}, {"message", note.message}});
  Put(object, "notes", std::move(notes));
}

Article ReadArticle(const JsonObject& object, const CodePoints& points) {
  Article out;
  out.id = object.Text("id");
  out.path = object.Text("path");
  out.outlet = object.Text("outlet");
  out.group = object.Text("group");
  out.title = object.Text("title");
  out.title_in_text = object.Flag("title_in_text");
  out.url = object.Text("url");
  out.language = object.Text("language");
  out.agency = object.Text("agency");
  out.later_version = object.Text("later_version");
  if (const auto published = object.Object("published")) out.published = ReadPublished(*published);
  int end = 0;
  for (const JsonObject& one : object.Objects("marks")) {
    out.marks.push_back(ReadMark(one, points));
    // PartAt searches the marks by halves, so their order is part of the contract.
    if (out.marks.back().span.begin < end) one.Problem("start", "marks overlap or are out of order");
    end = out.marks.back().span.end;
  }
  for (const JsonObject& one : object.Objects("notes")) out.notes.push_back({one.Text("code"), one.Text("message")});
  return out;
}

}  // namespace recount
