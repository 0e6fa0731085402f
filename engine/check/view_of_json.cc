#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/check/view.h"
#include "engine/model/json_read.h"
#include "engine/model/unicode.h"

namespace recount::check {
namespace {

// Reads what is there and passes over what is not: another program's output is judged, not validated.
const JsonIn& Member(const JsonIn& object, const char* key) {
  static const JsonIn kNull;
  if (!object.is_object()) return kNull;
  const auto it = object.find(key);
  return it == object.end() ? kNull : *it;
}

std::string Text(const JsonIn& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number() || value.is_boolean()) return value.dump();
  return "";
}
std::string Text(const JsonIn& object, const char* key) {
  return Text(Member(object, key));
}

std::optional<int> Start(const JsonIn& object) {
  const auto& start = Member(object, "start");
  return start.is_number_integer() ? std::optional<int>(start.get<int>()) : std::nullopt;
}

// A list, or one element in place of it.
std::vector<const JsonIn*> Elements(const JsonIn& value) {
  std::vector<const JsonIn*> out;
  if (value.is_array()) {
    for (const auto& one : value) out.push_back(&one);
  } else if (!value.is_null()) {
    out.push_back(&value);
  }
  return out;
}

std::vector<const JsonIn*> Objects(const JsonIn& object, const char* key) {
  auto out = Elements(Member(object, key));
  std::erase_if(out, [](const JsonIn* one) { return !one->is_object(); });
  return out;
}

// A name, or an object that has one.
std::string NameOf(const JsonIn& value) {
  return value.is_object() ? Text(value, "name") : Text(value);
}

std::string ArticleOf(const JsonIn& value) {
  if (!value.is_object()) return ArticleId(Text(value));
  const auto id = Text(value, "id");
  return ArticleId(id.empty() ? Text(value, "article") : id);
}

std::vector<View::Words> Evidence(const JsonIn& object) {
  std::vector<View::Words> out;
  for (const auto* one : Objects(object, "evidence"))
    out.push_back({ArticleId(Text(*one, "article")), Start(*one), Text(*one, "text")});
  return out;
}

View::Article ArticleElement(const JsonIn& one) {
  const auto& published = Member(one, "published");
  View::Article out{ArticleId(Text(one, "id")), "", "", ArticleId(Text(one, "copy_of"))};
  out.published = published.is_object() ? Text(published, "value") : Text(published);
  out.basis = Text(published, "basis");
  return out;
}

View::Event EventElement(const JsonIn& one) {
  View::Event out{Text(one, "id"), Text(one, "label"), NameOf(Member(one, "place")), {}, {}, Evidence(one)};
  for (const auto* who : Elements(Member(one, "participants"))) out.participants.push_back(NameOf(*who));
  for (const auto* article : Elements(Member(one, "articles"))) out.articles.push_back(ArticleOf(*article));
  return out;
}

View::Side SideElement(const JsonIn& one) {
  View::Side out{Text(one, "value"), {}, Evidence(one)};
  std::set<std::string> articles;
  for (const auto* article : Elements(Member(one, "articles"))) articles.insert(ArticleOf(*article));
  if (articles.empty()) {
    for (const auto& words : out.evidence) articles.insert(words.article);
  }
  out.articles.assign(articles.begin(), articles.end());
  return out;
}

View::Finding FindingElement(const JsonIn& one) {
  View::Finding out{Text(one, "verdict"), Text(one, "attribute"), Text(one, "event"), Text(one, "summary"), {}, {}};
  for (const auto* side : Objects(one, "sides")) out.sides.push_back(SideElement(*side));
  for (const auto* relation : Objects(one, "relations")) {
    View::Relation made{{}, Text(*relation, "verdict")};
    bool good = true;
    for (const auto* side : Elements(Member(*relation, "sides"))) {
      const bool known = side->is_number_unsigned() && side->get<std::size_t>() < out.sides.size();
      good = good && known;
      if (known) made.sides.push_back(side->get<std::size_t>());
    }
    if (good) out.relations.push_back(std::move(made));
  }
  return out;
}

}  // namespace

std::string ArticleId(std::string_view reference) {
  if (const auto slash = reference.rfind('/'); slash != std::string_view::npos) reference.remove_prefix(slash + 1);
  for (const std::string_view ending : {".txt", ".md", ".html", ".htm", ".json", ".xhtml"}) {
    if (reference.size() >= ending.size() && reference.substr(reference.size() - ending.size()) == ending) {
      return std::string(reference.substr(0, reference.size() - ending.size()));
    }
  }
  return std::string(reference);
}

absl::StatusOr<View> ReadView(std::string_view json) {
  const auto parsed = ParseJson(ValidUtf8(json, nullptr));
  if (!parsed.ok()) return parsed.status();
  if (!parsed->is_object()) return absl::InvalidArgumentError("not a JSON object");
  View view;
  for (const auto* one : Objects(*parsed, "articles")) view.articles.push_back(ArticleElement(*one));
  for (const auto* one : Objects(*parsed, "times")) {
    view.times.push_back({ArticleId(Text(*one, "article")), Start(*one), Text(*one, "text"), Text(*one, "value")});
  }
  for (const auto* one : Objects(*parsed, "speech")) {
    View::Speech speech{ArticleId(Text(*one, "article")),
                        Start(*one),
                        Text(*one, "speaker"),
                        Text(*one, "kind"),
                        Text(*one, "content"),
                        {}};
    for (const auto* via : Elements(Member(*one, "via"))) speech.via.push_back(NameOf(*via));
    view.speech.push_back(std::move(speech));
  }
  for (const auto* one : Objects(*parsed, "events")) view.events.push_back(EventElement(*one));
  for (const auto* one : Objects(*parsed, "timeline"))
    view.timeline.push_back({Text(*one, "date"), Text(*one, "event")});
  for (const auto* one : Objects(*parsed, "findings")) view.findings.push_back(FindingElement(*one));
  return view;
}

}  // namespace recount::check
