// What `check` reads of an account: the parts of `recount/1` that an expectation can speak of, as plain strings. Made
// from an account in memory or from its JSON; both give the same counts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/model/account.h"

namespace recount::check {

struct View {
  struct Words {  // evidence
    std::string article;
    std::optional<int> start;  // code points into the engine's text of the article
    std::string text;
  };
  struct Article {
    std::string id, published, basis, copy_of;  // empty: none
  };
  struct Time {
    std::string article;
    std::optional<int> start;
    std::string text, value;
  };
  struct Speech {
    std::string article;
    std::optional<int> start;
    std::string speaker, kind, content;
    std::vector<std::string> via;
  };
  struct Event {
    std::string id, label, place;
    std::vector<std::string> participants, articles;
    std::vector<Words> evidence;
  };
  struct Entry {
    std::string date, event;
  };
  struct Side {
    std::string value;
    std::vector<std::string> articles;  // of its list, or of its evidence where the list is empty; sorted, each once
    std::vector<Words> evidence;
  };
  struct Relation {
    std::vector<std::size_t> sides;
    std::string verdict;
  };
  struct Finding {
    std::string verdict, attribute, event, summary;
    std::vector<Side> sides;
    std::vector<Relation> relations;
  };

  std::vector<Article> articles;
  std::vector<Time> times;
  std::vector<Speech> speech;
  std::vector<Event> events;
  std::vector<Entry> timeline;
  std::vector<Finding> findings;
};

View ViewOf(const Account& account);

// `json` as `recount timeline --format json` writes it. Members that are missing or of another kind are empty; the
// error is for what is no JSON object at all.
absl::StatusOr<View> ReadView(std::string_view json);

// "articles/telegraph.txt" -> "telegraph": ids are compared without folder and ending.
std::string ArticleId(std::string_view reference);

}  // namespace recount::check
