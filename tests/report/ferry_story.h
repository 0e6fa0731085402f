// An account made by hand: two outlets, three articles, one meeting on which they differ, one statement.
#pragma once

#include <string>

#include "engine/model/account.h"

namespace recount::report {

inline Span Find(const std::string& text, const std::string& words) {
  const auto at = text.find(words);
  return {static_cast<int>(at), static_cast<int>(at + words.size())};
}

inline DayInterval OneDay(int year, unsigned month, unsigned day) {
  return {*MakeDay(year, month, day), *MakeDay(year, month, day)};
}

// An article that tells on which day the talks in Leeds were.
inline Annotated TalksArticle(const std::string& id, const std::string& outlet, const std::string& weekday,
                              const DayInterval& days) {
  Annotated one;
  one.article.id = id;
  one.article.outlet = outlet;
  one.article.language = "en";
  one.article.text = "Café owners cheered.\nTalks between the ferry union and Northline took place in Leeds on " +
                     weekday + ". \"We are close,\" Ann Bell said.";
  const std::string& text = one.article.text;
  one.article.published.value = "2024-05-18";
  one.article.published.basis = Basis::kStated;
  one.article.published.from = "date line";
  one.article.published.raw = "18 May 2024";
  one.article.published.days = OneDay(2024, 5, 18);
  const Span first = Find(text, "Café owners cheered.");
  const Span second = Find(text, "Talks between the ferry union and Northline took place in Leeds on " + weekday + ".");
  const Span third = Find(text, "\"We are close,\" Ann Bell said.");
  one.sentences = {first, second, third};
  one.sentence_parts = {Part::kBody, Part::kBody, Part::kBody};
  one.entities.resize(2);
  one.entities[0].id = "e0";
  one.entities[0].type = EntityType::kBody;
  one.entities[0].name = "Northline";
  one.entities[0].mentions = {{Find(text, "Northline"), Find(text, "Northline"), MentionForm::kName}};
  one.entities[1].id = "e1";
  one.entities[1].type = EntityType::kPerson;
  one.entities[1].name = "Ann Bell";
  one.entities[1].mentions = {{Find(text, "Ann Bell"), Find(text, "Bell"), MentionForm::kName}};
  TimeMention time;
  time.id = "t0";
  time.span = Find(text, weekday);
  time.rule = "weekday";
  time.sentence = 1;
  time.value.value = FormatDay(days.first);
  time.value.days = days;
  time.value.anchor = "published";
  time.value.reason = {
      "weekday-today-or-before", "the last " + weekday + " up to the publication day", {weekday}, {}, {}};
  one.times = {time};
  Speech speech;
  speech.id = "s0";
  speech.span = third;
  speech.kind = SpeechKind::kDirect;
  speech.speaker = 1;
  speech.speaker_name = "Ann Bell";
  speech.speaker_text = "Ann Bell";
  speech.cue = "said";
  speech.source = {Find(text, "Ann Bell")};
  speech.cue_spans = {Find(text, "said")};
  speech.content = {Find(text, "\"We are close,\"")};
  speech.reason = {"subject-of-cue", "the subject of the reporting verb", {"Ann Bell", "said"}, {}, {}};
  one.speech = {speech};
  EventMention talks;
  talks.id = "v0";
  talks.event_class = EventClass::kMeeting;
  talks.span = talks.head = Find(text, "Talks");
  talks.sentence_span = talks.clause = second;
  talks.sentence = 1;
  talks.label = "talks between the ferry union and Northline in Leeds";
  talks.participants = {{0, Role::kPartner, Find(text, "Northline"), "Northline"}};
  talks.time = 0;
  talks.in_lead = true;
  talks.date = time.value.value;
  talks.days = days;
  talks.dated_by = "stated";
  EventMention said;
  said.id = "v1";
  said.event_class = EventClass::kStatement;
  said.span = said.head = Find(text, "said");
  said.sentence_span = said.clause = third;
  said.sentence = 2;
  said.label = "Ann Bell says they are close";
  said.speech = 0;
  said.date = "2024-05-18";
  said.days = OneDay(2024, 5, 18);
  said.dated_by = "published";
  one.events = {talks, said};
  return one;
}

inline Evidence SentenceOf(const Account& account, int article, std::size_t sentence) {
  const Annotated& one = account.articles[static_cast<std::size_t>(article)];
  const Span span = one.sentences[sentence];
  return {article, span, std::string(Slice(one.article.text, span)), ""};
}

inline Account FerryStory() {
  Account account;
  account.inputs = {{"articles/", 3, ""}, {"broken.json", 0, "broken.json:3: the text ends inside a string"}};
  account.articles = {TalksArticle("coast", "Coast Daily", "Friday", OneDay(2024, 5, 17)),
                      TalksArticle("herald-1", "The Herald", "Thursday", OneDay(2024, 5, 16)),
                      TalksArticle("herald-2", "The Herald", "Thursday", OneDay(2024, 5, 16))};
  account.copy_of = {-1, -1, 1};
  StoryEntity northline;
  northline.id = "coast.e0";
  northline.merged = account.articles[0].entities[0];
  northline.merged.aliases = {"Northline Ferries"};
  northline.in = {{0, 0}, {1, 0}, {2, 0}};
  StoryEntity bell;
  bell.id = "coast.e1";
  bell.merged = account.articles[0].entities[1];
  bell.in = {{0, 1}, {1, 1}, {2, 1}};
  account.entities = {northline, bell};
  StoryEvent talks;
  talks.id = "coast.v0";
  talks.event_class = EventClass::kMeeting;
  talks.label = "talks between the ferry union and Northline in Leeds";
  talks.mentions = {{0, 0}, {1, 0}, {2, 0}};
  talks.articles = {0, 1, 2};
  talks.participants = {0};
  talks.date = "2024-05-16/2024-05-17";
  talks.certainty = "disputed";
  talks.reason = {"same-event", "same trigger, place and parties", {}, {}, {}};
  StoryEvent said;
  said.id = "coast.v1";
  said.event_class = EventClass::kStatement;
  said.label = "Ann Bell says they are close";
  said.mentions = {{0, 1}, {1, 1}, {2, 1}};
  said.articles = {0, 1, 2};
  said.date = "2024-05-18";
  said.certainty = "agreed";
  account.events = {talks, said};
  account.timeline = {{"2024-05-16/2024-05-17", 0, "disputed", 1}, {"2024-05-18", 1, "agreed", 2}};
  Finding date;
  date.id = "coast.v0.date";
  date.verdict = Verdict::kConflict;
  date.attribute = Attribute::kDate;
  date.event = 0;
  date.summary = "The Herald says Thursday, Coast Daily says Friday";
  date.sources = 2;
  date.reason = {"compare-date", "both days are stated and cannot both be right", {}, {}, {}};
  date.sides = {{"2024-05-16", {1, 2}, "", false, {SentenceOf(account, 1, 1)}},
                {"2024-05-17", {0}, "", false, {SentenceOf(account, 0, 1)}}};
  date.relations = {{0, 1, Verdict::kConflict, "different days"}};
  account.findings = {date};
  account.copies = {{{1, 2}, 1, "", {SentenceOf(account, 1, 1), SentenceOf(account, 2, 1)}}};
  account.nodes = {{"article:coast", "article", "Coast \"Daily\""},
                   {"event:coast.v0", "event", "talks <in> Leeds & more"}};
  account.edges = {{"article:coast", "event:coast.v0", "reports", ""}};
  return account;
}

}  // namespace recount::report
