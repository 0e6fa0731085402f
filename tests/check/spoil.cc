#include "tests/check/spoil.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace recount::check {
namespace {

using nlohmann::json;

class Spoiler {
 public:
  Spoiler(json output, const json& texts, std::mt19937* random)
      : out_(std::move(output)), texts_(texts), random_(*random) {
    for (const auto& [id, text] : texts.items()) ids_.push_back(id);
  }

  json Make() {
    for (int steps = 1 + Pick(12); steps > 0; --steps) {
      switch (Pick(16)) {
        case 0:
          Drop("times");
          break;
        case 1:
          Drop("speech");
          break;
        case 2:
          Drop("findings");
          break;
        case 3:
          Drop("timeline");
          break;
        case 4:
          Swap("times", "value");
          break;
        case 5:
          Swap("times", "start");
          break;
        case 6:
          Shift();
          break;
        case 7:
          Change("times", "value",
                 {"2022-01-13", "2023-03-16", "2022-09", "PT6H", "~PT5H", "PAST_REF", "2024-01-21T02:10Z"});
          break;
        case 8:
          Change("speech", "kind", {"direct", "indirect", "mixed"});
          break;
        case 9:
          Change("speech", "speaker",
                 {"officials", "he", "the company", "Tormod Vikhaug", "Kaarel Tamsoo", "Andrey Belov"});
          break;
        case 10:
          Change("findings", "verdict", {"agree", "compatible", "conflict", "disputed", "updated", "single"});
          break;
        case 11:
          Side();
          break;
        case 12:
          Published();
          break;
        case 13:
          Evidence();
          break;
        case 14:
          NewFinding();
          break;
        default:
          Relation();
          break;
      }
    }
    return out_;
  }

 private:
  int Pick(std::size_t n) { return n == 0 ? 0 : static_cast<int>(random_() % n); }
  json* Any(const char* list) {
    auto& items = out_[list];
    return items.empty() ? nullptr : &items[static_cast<std::size_t>(Pick(items.size()))];
  }
  const std::string& AnyArticle() { return ids_[static_cast<std::size_t>(Pick(ids_.size()))]; }

  void Drop(const char* list) {
    auto& items = out_[list];
    if (!items.empty()) items.erase(static_cast<std::size_t>(Pick(items.size())));
  }

  void Swap(const char* list, const char* key) {
    json* a = Any(list);
    json* b = Any(list);
    if (a != nullptr && a != b) std::swap((*a)[key], (*b)[key]);
  }

  // All offsets of one article count another extraction of its text.
  void Shift() {
    const auto article = AnyArticle();
    const int by = Pick(120);
    for (const char* list : {"times", "speech"}) {
      for (auto& item : out_[list]) {
        if (item["article"] == article) item["start"] = item["start"].get<int>() + by;
      }
    }
  }

  void Change(const char* list, const char* key, const std::vector<std::string>& values) {
    json* item = Any(list);
    if (item != nullptr) (*item)[key] = values[static_cast<std::size_t>(Pick(values.size()))];
  }

  // One side: another value, another article, one article more, or only evidence.
  void Side() {
    json* finding = Any("findings");
    if (finding == nullptr || (*finding)["sides"].empty()) return;
    auto& side = (*finding)["sides"][static_cast<std::size_t>(Pick((*finding)["sides"].size()))];
    switch (Pick(5)) {
      case 0:
        side["value"] = std::string(1, '~').append(side["value"].get<std::string>());
        break;
      case 1:
        side["value"] = std::vector<std::string>{"42", "two", "2023-03-17", "denied",
                                                 "$48 million"}[static_cast<std::size_t>(Pick(5))];
        break;
      case 2:
        side["articles"] = json::array({AnyArticle()});
        break;
      case 3:
        side["articles"].push_back(AnyArticle());
        break;
      default:
        side["articles"] = json::array();
        break;
    }
  }

  void Published() {
    json* article = Any("articles");
    if (article == nullptr) return;
    switch (Pick(4)) {
      case 0:
        (*article)["published"]["value"] = nullptr;
        break;
      case 1:
        (*article)["published"]["basis"] = "stated";
        break;
      case 2:
        (*article)["published"]["value"] = "2023-03-15";
        break;
      default:
        (*article)["copy_of"] = AnyArticle();
        break;
    }
  }

  // Words of an article, cut anywhere, with a start that may be a little off.
  json Words() {
    const auto article = AnyArticle();
    const auto text = texts_[article].get<std::string>();
    std::size_t begin = static_cast<std::size_t>(Pick(text.size()));
    while (begin > 0 && text[begin - 1] != ' ') --begin;
    std::size_t end = std::min(text.size(), begin + 20 + static_cast<std::size_t>(Pick(80)));
    while (end < text.size() && text[end] != ' ') ++end;
    return {{"article", article},
            {"start", begin + static_cast<std::size_t>(Pick(3))},
            {"text", text.substr(begin, end - begin)}};
  }

  void Evidence() {
    json* event = Any("events");
    if (event == nullptr) return;
    (*event)["evidence"].push_back(Words());
    if (Pick(2) == 0) (*event)["label"] = "something";
    if (Pick(2) == 0) (*event)["place"] = "Bergen";
    if (Pick(2) == 0) (*event)["participants"].push_back({{"name", "Torvane"}});
    if (Pick(3) == 0) (*event)["articles"] = json::array();
  }

  void NewFinding() {
    json* like = Any("findings");
    json finding = like == nullptr ? json{{"attribute", "count"}, {"sides", json::array()}} : *like;
    finding["verdict"] =
        std::vector<std::string>{"conflict", "disputed", "updated", "agree"}[static_cast<std::size_t>(Pick(4))];
    finding["attribute"] =
        std::vector<std::string>{"count", "date", "outcome", "statement", "amount"}[static_cast<std::size_t>(Pick(5))];
    for (auto& side : finding["sides"]) side["evidence"].push_back(Words());
    if (Pick(2) == 0) finding.erase("event");
    out_["findings"].push_back(finding);
  }

  // Two findings on one attribute become one with three sides and a relation for each pair.
  void Relation() {
    json* finding = Any("findings");
    if (finding == nullptr) return;
    auto& sides = (*finding)["sides"];
    sides.push_back({{"value", "7"}, {"articles", {AnyArticle()}}, {"evidence", json::array({Words()})}});
    json relations = json::array();
    for (std::size_t i = 0; i < sides.size(); ++i) {
      for (std::size_t j = i + 1; j < sides.size(); ++j) {
        const auto verdict = j + 1 == sides.size() ? json("conflict") : (*finding)["verdict"];
        relations.push_back({{"sides", {i, j}}, {"verdict", verdict}});
      }
    }
    (*finding)["relations"] = relations;
    if (Pick(2) == 0) (*finding)["verdict"] = "conflict";
  }

  json out_;
  const json& texts_;
  std::mt19937& random_;
  std::vector<std::string> ids_;
};

}  // namespace

json Spoil(json output, const json& texts, std::mt19937* random) {
  return Spoiler(std::move(output), texts, random).Make();
}

}  // namespace recount::check
