// Questions that every text report puts to an account: how an article is called, which words show an event, how its day
// was read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/account.h"

namespace recount::report {

class View {
 public:
  explicit View(const Account& account);  // the account outlives it

  const Account& account() const { return account_; }
  const Annotated& at(int article) const { return account_.articles[static_cast<std::size_t>(article)]; }
  const EventMention& mention(const StoryEvent::Where& where) const {
    return at(where.article).events[static_cast<std::size_t>(where.mention)];
  }

  // "Press TV"; "Financial Times (ft-extend)" where the outlet has several articles here; the id where no outlet is
  // known.
  const std::string& Outlet(int article) const { return outlets_[static_cast<std::size_t>(article)]; }
  // Columns of the widest outlet name, at most `most`.
  int OutletColumns(int most) const;
  // "The Telegraph, Press TV and Financial Times": each name once.
  std::string OutletList(const std::vector<int>& articles) const;
  // Outlets that stand for themselves: those of one group count once, copies not at all beside what they copy.
  int IndependentSources(const std::vector<int>& articles) const;

  // Findings about this event, in the account's order.
  const std::vector<int>& FindingsOf(int event) const { return findings_[static_cast<std::size_t>(event)]; }

  // The mention of each article that shows the event best (dated in its own words, in the lead, certain), by article.
  std::vector<StoryEvent::Where> BestMentions(const StoryEvent& event) const;

  // “The talks … ended on Thursday …”
  std::string Words(int article, const EventMention& mention, int columns) const;
  std::string Words(const Evidence& evidence, int columns) const;
  // The words of a side's evidence, shortened around what says its value: the time, the number, the name.
  std::string Words(const Finding& finding, const Side& side, const Evidence& evidence, int columns) const;

  // How the day of this mention was read: "“Thursday” = Thu 13 Jan 2022, counted from publication on Fri 14 Jan 2022
  // (inferred)". Empty where there is nothing to tell: no day, or a full date that stands in the words.
  std::string HowDated(int article, const EventMention& mention) const;
  // The time that gives this side's day in this evidence: the event's own there, or one of just that value; -1 if there
  // is none.
  int TimeOf(const Finding& finding, const Side& side, const Evidence& evidence) const;
  // The same for a time expression, and what stands behind its " = value, " alone: "counted from publication on …".
  // `alternatives`: also what else it could mean.
  std::string HowRead(int article, const TimeMention& time, bool alternatives) const;
  std::string ReadFrom(int article, const TimeMention& time, bool alternatives) const;
  // "Fri 14 Jan 2022 (inferred)"; "an unknown day".
  std::string PublishedOn(int article) const;

 private:
  const Account& account_;
  std::vector<std::string> outlets_;
  std::vector<std::vector<int>> findings_;
};

// "Thu 13 Jan 2022", "10–14 Jan 2022", "December 2021", "2014", "7 hours", "since the past": a TIMEX3 value in few
// words.
std::string Say(std::string_view timex_value);
// A side of a finding: as Say where it is a time, as a plain figure where it counts ("214" is no decade).
std::string SayValue(Attribute attribute, std::string_view value);

// "talks in Leeds" -> "Talks in Leeds".
std::string Capitalised(std::string text);

// "a, b and c".
std::string Listed(const std::vector<std::string>& items);

// "1 outlet", "4 outlets".
std::string Counted(std::size_t n, std::string_view singular, std::string_view plural);

}  // namespace recount::report
