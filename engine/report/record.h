// Inside write_json: one function a kind of element of `recount/1`.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/model/account.h"
#include "engine/model/json_write.h"
#include "engine/model/unicode.h"
#include "engine/report/sayings.h"

namespace recount::report {

// null for words that are missing.
inline Json OrNull(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

// What every element needs: the account, and the code points of each article's text and of a title apart from it.
class Record {
 public:
  explicit Record(const Account& account);

  Json InputElement(const Input& input) const;
  Json ArticleElement(int article) const;
  Json EntityElement(const StoryEntity& entity) const;
  Json TimeElement(int article, const TimeMention& time) const;
  Json SpeechElement(int article, int speech) const;
  Json EventElement(const StoryEvent& event) const;
  Json TimelineElement(const TimelineEntry& entry) const;
  Json FindingElement(const Finding& finding) const;
  Json CopyElement(const Copy& copy) const;
  Json SayingElement(const Voice& voice, const Saying& saying) const;

 private:
  const Annotated& at(int article) const { return account_.articles[static_cast<std::size_t>(article)]; }
  const CodePoints& points(int article) const { return points_[static_cast<std::size_t>(article)]; }
  const std::string& Id(int article) const { return at(article).article.id; }
  // "telegraph.s3" from "s3"; "published" and "" stay.
  std::string Qualified(int article, const std::string& id) const;
  Json Ids(const std::vector<int>& articles) const;
  Json Participants(const StoryEvent& event) const;
  Json ToElement(const Evidence& evidence) const;

  const Account& account_;
  std::vector<CodePoints> points_;
  std::vector<CodePoints> title_points_;
  struct SaidAs {
    std::string event, date;
  };
  std::vector<std::vector<SaidAs>> said_as_;    // by article and speech: the id and day of its statement, or ""
  std::vector<std::vector<int>> story_entity_;  // by article and its entity: index into Account::entities, or -1
};

}  // namespace recount::report
