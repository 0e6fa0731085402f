// Which way the governing words point, as times/direction.txt has them: sentences said on Wednesday 12 January 2022,
// whose weekday lies ahead or behind.
#include <doctest/doctest.h>

#include <array>
#include <optional>
#include <string>

#include "engine/dating/dating.h"
#include "engine/language/language.h"
#include "engine/times/find_times.h"

namespace recount {
namespace {

// The last day that the sentence names.
Day DayIn(const std::string& sentence) {
  static const auto files = knowledge::Files::Embedded("en");
  static const auto language = language::Language::Load(files, language::ModelChoice::kAccurate);
  static const auto numbers = knowledge::Numbers::Load(files);
  static const auto times = times::Times::Load(files, *numbers);
  static const auto dating = dating::Dating::Load(files);
  REQUIRE(language.ok());
  REQUIRE(times.ok());
  REQUIRE(dating.ok());
  Annotated a;
  a.article.text = sentence;
  a.article.published.value = "2022-01-12";
  a.article.published.days = DaysOf("2022-01-12");
  a.times = times->Find(a.article, language->Read(a.article));
  dating->ResolveTimes(&a);
  CAPTURE(sentence);
  std::optional<Day> day;
  for (const TimeMention& t : a.times) {
    if (t.value.days && t.value.days->OneDay()) day = t.value.days->first;
  }
  REQUIRE(day);
  return *day;
}

const Day kPublished = DaysOf("2022-01-12")->first;

TEST_CASE("what was awaited then lies ahead") {
  for (const char* sentence : std::array{
           "The bank said its customers were likely to sell as soon as the exchange opened on Friday.",
           "He said he would resign when his term ended Friday.",
           "The airline would fly again once the runway reopened on Saturday.",
           "The bridge, due to open Friday, was closed again.",
           "A museum due to open Saturday will stay closed.",
           "The road will remain closed until Monday.",
           "They rushed to meet the Friday deadline.",
           "The company set a Friday deadline for bids.",
       }) {
    CHECK_MESSAGE(DayIn(sentence) > kPublished, sentence);
  }
  for (const char* sentence : std::array{
           "The mill stayed shut until Monday.",
           "The road remained closed until Monday.",
           "It was not until Monday that the county warned the town.",
           "He missed the Monday deadline.",
           "With holders tendering all shares by the Tuesday deadline, the firm closed its offer.",
           "The ferry left when the fog lifted on Monday.",
           "The line had been due to open on Friday but was put off.",
           "A spokesman would not confirm on Friday that the firm would pay.",
           "The ministry wouldn't say on Monday who had signed the letter.",
           "She would not comment on Friday on the reports.",
       }) {
    CHECK_MESSAGE(DayIn(sentence) < kPublished, sentence);
  }
}

TEST_CASE("what a day is meant for lies ahead") {
  for (const char* sentence : std::array{
           "The mayor said she would not open the bridge on Friday.",
           "The council has called an emergency session for Thursday.",
           "Elections have been called for Sunday.",
           "A judge set a hearing for Friday.",
           "The judge set Friday for the hearing.",
           "The government has proclaimed Friday a day of mourning.",
           "The union called a strike for Monday.",
           "The union has called a march for Monday in the capital.",
           "The prime minister called an election for Sunday.",
           "The launch has been moved to Friday.",
           "The launch was pushed back to Saturday.",
           "They moved the trial to Monday.",
           "The vote was brought forward to Thursday.",
           "The deadline was extended to Friday.",
           "The deadline was extended until Friday.",
           "The court extended his detention to Friday.",
           "The sides extended the truce through Sunday.",
           "The match was rescheduled to Sunday.",
           "The match was rescheduled for Sunday.",
           "The funeral is set for Saturday.",
           "The funeral was set for Saturday.",
           "A protest was planned for Saturday.",
           "Organisers planned a protest for Saturday.",
           "The court adjourned the case until Monday.",
           "The court adjourned the case to Monday.",
           "The meeting was put off to Friday.",
           "The meeting was put off until Friday.",
           "A ceremony has been arranged for Friday.",
           "The company slated the release for Friday.",
           "The concert was booked for Saturday.",
           "The summit, scheduled for Friday, was cancelled.",
           "The walkout is timed for Friday.",
           "Pilots announced a strike for Friday.",
           "The agency announced a new launch date of Friday.",
           "Forecasters expect rain on Friday.",
           "Rain was forecast for Friday.",
           "Snow is forecast Friday.",
           "The clinic gave her an appointment for Friday.",
           "The deal expires Friday.",
           "The school reopens Monday.",
           "Voters go to the polls on Sunday.",
           "She is to appear in court on Friday.",
           "She was to appear in court on Friday.",
           "He was ordered to appear in court on Friday.",
           "The airline has suspended flights until Friday.",
           "The company hopes to resume work by Friday.",
           "The next hearing is Friday.",
           "The next hearing was set down for Friday.",
           "The game starts at 3 p.m. Saturday.",
           "They begin work on Monday.",
           "The ban takes effect on Monday.",
           "The strike, which is to begin on Friday, could last a week.",
           "He vowed to return on Friday.",
           "Aid is on its way and should arrive Friday.",
           "The board postponed its decision to Monday.",
           "Officials delayed the opening to Saturday.",
           "Tickets go on sale Friday.",
           "Residents were told to leave by Friday.",
           "A new hearing date of Friday was fixed.",
           "The minister convened a meeting for Friday.",
           "Lawyers asked for a delay until Friday.",
           "The vote has been fixed for Friday.",
           "A rally was called for Friday.",
           "The opening was pencilled in for Friday.",
           "The opening was brought forward from Friday to Thursday.",
           "The government declared Friday a day of mourning.",
           "Workers gave the company until Friday to answer.",
           "The government declared two days of mourning starting Thursday.",
           "The president declared three days of national mourning beginning Saturday.",
           "The ministry announced a curfew starting Friday.",
           "The strike, beginning on Monday, will close ports.",
           "The union announced a march on Saturday.",
           "The union has announced a march on Saturday.",
           "The council has called a one-day strike on Monday.",
           "The Unity Council announced a day of mourning on Friday.",
           "The office warned of gusts on Saturday.",
           "Forecasters warned of rain on Friday.",
           "Ahead of a march on Saturday, shops were boarded up.",
           "Miners to return Monday as pay deal signed",
           "Minister to meet union leaders on Friday",
           "They demanded an answer by Friday.",
           "The truce was to have begun on Friday but was put back.",
           "The embassy advised citizens to avoid crowds until Sunday.",
           "The truce, effective from Friday, covers the north.",
       }) {
    CAPTURE(sentence);
    CHECK(DayIn(sentence) > kPublished);
  }
}

TEST_CASE("what was done on a day lies behind") {
  for (const char* sentence : std::array{
           "The council called an emergency session on Friday.",
           "The strike was called off on Friday.",
           "The judge set bail on Friday.",
           "The date was set on Friday.",
           "The company moved the goods to a warehouse on Friday.",
           "He moved to the city on Friday.",
           "He was moved to hospital on Friday.",
           "The company extended its offer on Friday.",
           "She was booked on Friday for speeding.",
           "The court heard the case on Friday.",
           "The hearing was held on Friday.",
           "Police called for calm on Friday.",
           "The opposition called on Friday for protests.",
           "The strike that began on Friday has ended.",
           "He apologised for Friday.",
           "He was arrested for Friday's attack.",
           "Rebels returned to the town on Friday.",
           "From Monday to Friday they marched.",
           "Prices rose to a record on Friday.",
           "The trial was adjourned on Friday.",
           "The flights were delayed on Friday.",
           "They extended the search to the hills on Friday.",
           "Thousands had gathered by Friday.",
           "The toll had risen to 40 by Friday.",
           "The minister put off the vote on Friday.",
           "The truce was to have begun on Monday night but was put back.",
           "The ultimatum, which was to expire on Monday, was extended.",
           "The deadline was extended first to Sunday.",
           "The strike beginning on Monday closed the ports.",
           "The storms starting Sunday flooded the valley.",
           "The union called off a strike on Monday.",
           "The police banned the rally on Friday.",
           "Police reported a march on Saturday.",
           "The bank warned of losses on Friday.",
           "A strike on Monday cost millions.",
           "They met to sign the deal on Friday.",
       }) {
    CAPTURE(sentence);
    CHECK(DayIn(sentence) < kPublished);
  }
}

// Told on the day after: 12 January is a Wednesday.
TEST_CASE("a day that something was meant for may be yesterday") {
  CHECK(DayIn("A march planned for Tuesday was called off.") < kPublished);
  CHECK(DayIn("The council set Tuesday as the deadline.") < kPublished);
  CHECK(DayIn("The vote is set for Tuesday.") > kPublished);
  CHECK(DayIn("The firm has called a meeting for Tuesday.") > kPublished);
}

}  // namespace
}  // namespace recount
