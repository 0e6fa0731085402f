// Inside page: what its sections ask of an account beyond View: outlets as columns, addresses of elements, and the data
// by which the script filters.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/report/choose_timeline.h"
#include "engine/report/view.h"

namespace recount::report {

struct Column {
  std::string outlet;
  std::vector<int> articles;
};

constexpr std::size_t kMostWords = 12;  // of one event, side or saying; nobody reads the same thing more often

class PageView {
 public:
  explicit PageView(const Account& account);

  const View& view() const { return view_; }
  const Account& account() const { return view_.account(); }
  const std::vector<Column>& columns() const { return columns_; }  // outlets, in the order of their names
  int ColumnOf(int article) const { return column_of_[static_cast<std::size_t>(article)]; }
  // The story's entity for one of an article's own, or -1.
  int EntityOf(int article, int entity) const;
  // The story's event for one of an article's mentions, or -1.
  int EventOf(int article, int mention) const;
  const Speech* SpeechOf(const StoryEvent::Where& where) const;  // of a statement's mention; may be none

  // Ids of elements.
  std::string ArticleId(int article) const;
  std::string MarkId(int article, std::string_view id) const;  // of words in the text: "m-herald.t3"
  std::string WhyId(int article, std::string_view id) const;   // of their reason
  std::string EventId(int event) const;
  std::string FindingId(const Finding& finding) const;
  std::string EntityId(int entity) const;

  const ChosenTimeline& lead() const { return lead_; }

  // The strongest verdict about an event; kSingle or kAgree by its outlets where there is no finding.
  Verdict VerdictOf(int event) const;
  std::set<int> PeopleOf(int event) const;  // who takes part or speaks: story entities that are persons or bodies
  bool Known(int entity) const;             // stands in the list of the filter
  bool OnTimeline(int event) const { return on_timeline_.contains(event); }  // not folded away as minor

  // ` data-o="0 2" data-p="5" data-v="conflict" data-d="2022-01-13"`.
  std::string EventData(int event) const;
  std::string FindingData(const Finding& finding) const;
  std::string Data(const std::vector<int>& articles, const std::set<int>& people, std::string_view verdict,
                   std::string_view date) const;

  // An outlet's words as a list item: who, the words, how their day was read, and the links to them.
  std::string WordsItem(int article, std::string_view words, std::string_view how, const std::string& mark,
                        std::string_view verbatim) const;
  // What follows the first kMostWords of them: names alone, each a link to its words.
  std::string MoreItem(const std::vector<std::pair<int, std::string>>& articles_and_marks) const;
  // "The Herald, “Title”, 13 January 2022".
  std::string Citation(int article) const;

 private:
  View view_;
  std::vector<Column> columns_;
  std::vector<int> column_of_;
  std::vector<std::vector<int>> entity_of_, event_of_;
  ChosenTimeline lead_;
  std::set<int> on_timeline_;
};

// The day or days of a value as data: "2022-01-13", "2022-01-10/2022-01-14"; empty where there is none.
std::string DayData(std::string_view value);

}  // namespace recount::report
