// JSON-LD with schema.org's terms. The context is a vocabulary, not an address to fetch, so that a reader needs no
// network. Identifiers are fragments ("#event-…").
#include <nlohmann/json.hpp>

#include "engine/model/json_write.h"
#include "engine/report/edtf.h"
#include "engine/report/event_title.h"
#include "engine/report/excerpt.h"
#include "engine/report/exports.h"
#include "engine/report/page_html.h"
#include "engine/report/page_view.h"

namespace recount::report {
namespace {

std::string Ref(std::string_view kind, std::string_view id) {
  return "#" + std::string(kind) + "-" + SafeId(id);
}

Json Reference(const std::string& ref) {
  Json out = Json::object();
  out["@id"] = ref;
  return out;
}

std::string ArticleRef(const Account& account, int article) {
  return Ref("article", account.articles[static_cast<std::size_t>(article)].article.id);
}

Json ArticleNode(const Account& account, int article) {
  const Article& one = account.articles[static_cast<std::size_t>(article)].article;
  Json out = Json::object();
  out["@id"] = ArticleRef(account, article);
  out["@type"] = "NewsArticle";
  Put(&out, "headline", one.title);
  Put(&out, "url", SafeUrl(one.url));
  Put(&out, "inLanguage", one.language == "und" ? std::string() : one.language);
  if (!one.outlet.empty()) {
    Json publisher = Json::object();
    publisher["@type"] = "Organization";
    publisher["name"] = one.outlet;
    out["publisher"] = std::move(publisher);
  }
  const Published& published = one.published;
  if (published.basis == Basis::kStated) {
    Put(&out, "datePublished", published.value);
  } else if (published.days) {
    const std::string edtf = FormatDay(published.days->first) + ".." + FormatDay(published.days->last);
    out["temporal"] = published.days->OneDay() ? FormatDay(published.days->first) + "?" : "[" + edtf + "]";
  }
  return out;
}

Json EventNode(const PageView& page, int index) {
  const Account& account = page.account();
  const StoryEvent& event = account.events[static_cast<std::size_t>(index)];
  Json out = Json::object();
  out["@id"] = Ref("event", event.id);
  out["@type"] = "Event";
  out["name"] = EventTitle(page.view(), index, 200);
  const auto days = DaysOf(event.date);
  if (days) {
    if (IsSureDay(event.date, event.certainty)) out["startDate"] = FormatDay(days->first);
    const std::string edtf = Edtf(event.date, event.certainty);
    out["description"] = "EDTF " + edtf + ", " + event.certainty;
    out["keywords"] = "edtf:" + edtf;
  }
  if (event.place >= 0) {
    Json place = Json::object();
    place["@type"] = "Place";
    place["name"] = account.entities[static_cast<std::size_t>(event.place)].merged.name;
    out["location"] = std::move(place);
  }
  Json who = Json::array();
  for (const int entity : event.participants) {
    who.push_back(Reference(Ref("entity", account.entities[static_cast<std::size_t>(entity)].id)));
  }
  Put(&out, "attendee", std::move(who));
  Json in = Json::array();
  for (const int article : event.articles) in.push_back(Reference(ArticleRef(account, article)));
  out["subjectOf"] = std::move(in);
  return out;
}

std::string_view TypeOf(EntityType type) {
  switch (type) {
    case EntityType::kPerson:
      return "Person";
    case EntityType::kBody:
    case EntityType::kGroup:
      return "Organization";
    case EntityType::kPlace:
      return "Place";
    case EntityType::kOffice:
    case EntityType::kOther:
      break;
  }
  return "Thing";
}

Json EntityNode(const StoryEntity& entity) {
  Json out = Json::object();
  out["@id"] = Ref("entity", entity.id);
  out["@type"] = std::string(TypeOf(entity.merged.type));
  out["name"] = entity.merged.name;
  Put(&out, "alternateName", ToJson(entity.merged.aliases));
  if (entity.merged.type == EntityType::kPerson) Put(&out, "jobTitle", ToJson(entity.merged.offices));
  return out;
}

Json ClaimNode(const Account& account, const Finding& finding, std::size_t s) {
  const Side& side = finding.sides[s];
  Json out = Json::object();
  out["@id"] = Ref("claim", finding.id + "." + std::to_string(s + 1));
  out["@type"] = "Claim";
  out["name"] = std::string(Name(finding.attribute)) + ": " + side.value;
  if (finding.attribute == Attribute::kDate) Put(&out, "temporal", Edtf(side.value, ""));
  Put(&out, "abstract", finding.summary);
  out["keywords"] = "verdict:" + std::string(Name(finding.verdict));
  if (finding.event >= 0) {
    out["about"] = Reference(Ref("event", account.events[static_cast<std::size_t>(finding.event)].id));
  } else if (finding.entity >= 0) {
    out["about"] = Reference(Ref("entity", account.entities[static_cast<std::size_t>(finding.entity)].id));
  }
  if (!side.holder.empty()) {
    Json holder = Json::object();
    holder["@type"] = "Thing";
    holder["name"] = side.holder;
    out["author"] = std::move(holder);
  }
  Json in = Json::array();
  for (const int article : side.articles) in.push_back(Reference(ArticleRef(account, article)));
  Put(&out, "appearance", std::move(in));
  std::string words;
  for (const auto& evidence : side.evidence) words += (words.empty() ? "" : "\n") + evidence.text;
  Put(&out, "text", words);
  return out;
}

}  // namespace

std::string WriteJsonLd(const Account& account, const About&) {
  const PageView page(account);
  Json graph = Json::array();
  for (std::size_t a = 0; a < account.articles.size(); ++a) graph.push_back(ArticleNode(account, static_cast<int>(a)));
  for (const auto& entity : account.entities) graph.push_back(EntityNode(entity));
  for (const auto& entry : account.timeline) graph.push_back(EventNode(page, entry.event));
  for (const auto& finding : account.findings) {
    for (std::size_t s = 0; s < finding.sides.size(); ++s) graph.push_back(ClaimNode(account, finding, s));
  }
  Json out = Json::object();
  out["@context"] = {{"@vocab", "https://schema.org/"}};
  out["@graph"] = std::move(graph);
  return WriteLine(out, 1) + "\n";
}

}  // namespace recount::report
