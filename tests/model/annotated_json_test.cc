#include "engine/model/annotated_json.h"

#include <doctest/doctest.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <string>

#include "absl/strings/str_cat.h"
#include "engine/model/json_read.h"
#include "engine/model/strings.h"

namespace recount {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

Span Find(std::string_view text, std::string_view words) {
  const auto at = text.find(words);
  REQUIRE(at != std::string_view::npos);
  return {static_cast<int>(at), static_cast<int>(at + words.size())};
}

Annotated Sample() {
  Annotated all;
  Article& article = all.article;
  article.id = "harbour";
  article.path = "news/harbour.txt#2";
  article.outlet = "The Coast";
  article.group = "coast-group";
  article.title = "Café talks";
  article.title_in_text = true;
  article.url = "https://example.org/1";
  article.language = "en";
  article.agency = "Reuters";
  article.text = "Café talks\n\nZoë Brandt said on Tuesday: “No strike is planned.” About 40 crews met in Århus.\r\n";
  const std::string& text = article.text;
  article.published = {"2021-03-03T08:15", Basis::kStated, "date line", "3 March 2021 08:15", "UTC", {}, {}, {}, {}};
  article.published.days = DayInterval{*MakeDay(2021, 3, 3), *MakeDay(2021, 3, 3)};
  article.published.partial = "XXXX-03-03";
  article.published.not_after = MakeDay(2021, 3, 4);
  article.published.reason = {
      "date-line", "the date line says so", {"3 March 2021"}, {"zone as stated"}, {{"sub", "below", {}, {}, {}}}};
  article.marks = {{Part::kTitle, Find(text, "Café talks"), false},
                   {Part::kCaption, Find(text, "About 40 crews"), true}};
  article.notes = {{"invalid-utf8", "1 byte replaced"}};
  all.sentences = {Find(text, "Café talks"), Find(text, "Zoë Brandt said on Tuesday: “No strike is planned.”"),
                   Find(text, "About 40 crews met in Århus.")};
  all.sentence_parts = {Part::kTitle, Part::kBody, Part::kCaption};

  Entity person{"e0", EntityType::kPerson, "Zoë Brandt", "", {"Brandt"}, {"union chair"}, "the union",
                "",   Gender::kFemale,     {},           {}};
  person.reason = {"one-name", "named once", {}, {}, {}};
  person.mentions = {{Find(text, "Zoë Brandt"), Find(text, "Brandt"), MentionForm::kSurname}};
  Entity place{"e1", EntityType::kPlace, "Århus", "city:arhus-dk", {}, {}, "", "Aarhus By", Gender::kUnknown, {}, {}};
  place.mentions = {{Find(text, "Århus"), Find(text, "Århus"), MentionForm::kName}};
  all.entities = {person, place};

  TimeMention time;
  time.id = "t0";
  time.span = Find(text, "Tuesday");
  time.type = TimexType::kTime;
  time.mod = "APPROX";
  time.quant = "EVERY";
  time.freq = "2X";
  time.rule = "weekday";
  time.part = Part::kCaption;
  time.sentence = 1;
  time.direction = Direction::kPast;
  time.durative = true;
  time.governor = "said";
  time.within_speech = 0;
  time.value = {"2021-03-02",
                "CET",
                "2021-03-01",
                "2021-03-02",
                DayInterval{*MakeDay(2021, 3, 2), *MakeDay(2021, 3, 2)},
                "published",
                "2021-03-09",
                {"year"},
                {"weekday-back", "the last Tuesday", {"Tuesday"}, {}, {}}};
  all.times = {time};

  Speech speech;
  speech.id = "s0";
  speech.span = Find(text, "Zoë Brandt said on Tuesday: “No strike is planned.”");
  speech.kind = SpeechKind::kMixed;
  speech.stance = Stance::kDeny;
  speech.speaker = 0;
  speech.speaker_name = "Zoë Brandt";
  speech.speaker_text = "Zoë Brandt";
  speech.cue = "said";
  speech.cue_lemma = "say";
  speech.source = {Find(text, "Zoë Brandt")};
  speech.cue_spans = {Find(text, "said")};
  speech.content = {Find(text, "“No strike"), Find(text, "is planned.”")};
  speech.via = {"ANSA", "TT"};
  speech.addressee = "reporters";
  speech.channel = "radio";
  speech.occasion = "after the talks";
  speech.said_on = 0;
  speech.negated_content = true;
  speech.modality = Modality::kPlanned;
  speech.sentence = 1;
  speech.reason = {"subject", "subject of the cue", {}, {}, {}};
  speech.anonymous = true;
  Speech inner = speech;
  inner.id = "s1";
  inner.within = 0;
  all.speech = {speech, inner};

  EventMention event;
  event.id = "v0";
  event.event_class = EventClass::kMeeting;
  event.trigger = "meet";
  event.synset = "meet";
  event.span = event.head = Find(text, "met");
  event.clause = Find(text, "About 40 crews met in Århus");
  event.sentence = 2;
  event.sentence_span = all.sentences[2];
  event.label = "crews met in Århus";
  event.participants = {{-1, Role::kAgent, Find(text, "About 40 crews"), "About 40 crews"},
                        {0, Role::kPartner, Find(text, "Zoë"), "Zoë"}};
  event.place = 1;
  event.place_span = Find(text, "Århus");
  event.time = 0;
  event.duration = 0;
  event.other_times = {0};
  Quantity quantity{QuantityKind::kPercent, "~40", 0.1, kInfinity, 36.5, 44, true, true, "%", "crew", "union", 0,
                    Find(text, "About 40")};
  Quantity open = quantity;
  open.low = -kInfinity;
  event.quantities = {quantity, open};
  event.words = {"crew", "meet"};
  event.polarity = Polarity::kNegative;
  event.modality = Modality::kProbable;
  event.background = true;
  event.in_lead = true;
  event.part = Part::kCaption;
  event.speech = 1;
  event.ordinal = "second";
  event.date = "2021-03-02";
  event.days = time.value.days;
  event.dated_by = "stated";
  event.date_reason = time.value.reason;
  EventMention other = event;
  other.id = "v1";
  other.apart_from = 0;
  all.events = {event, other};
  return all;
}

std::string Message(std::string_view line) {
  return std::string(ReadAnnotated(line).status().message());
}

// Replaces `from` in the sample's line by `to` and expects reading to fail with this message.
void CheckRefused(std::string_view from, std::string_view to, std::string_view message) {
  const std::string line = WriteAnnotated(Sample());
  CAPTURE(std::string(from));
  const auto at = line.find(from);
  REQUIRE(at != std::string::npos);
  CHECK(Message(absl::StrCat(line.substr(0, at), av(to), line.substr(at + from.size()))) == message);
}

TEST_CASE("a full record comes back whole, and is written again with the same bytes") {
  const Annotated all = Sample();
  const std::string line = WriteAnnotated(all);
  CHECK(line.find('\n') == std::string::npos);
  const auto read = ReadAnnotated(line);
  REQUIRE_MESSAGE(read.ok(), read.status().message());
  CHECK(WriteAnnotated(*read) == line);

  CHECK(read->article.text == all.article.text);
  CHECK(read->article.agency == "Reuters");
  CHECK(read->article.published.value == "2021-03-03T08:15");
  CHECK(read->article.published.days == all.article.published.days);
  CHECK(read->article.published.not_after == all.article.published.not_after);
  CHECK(read->article.published.reason.because.at(0).says == "below");
  CHECK(read->article.marks.at(1).part == Part::kCaption);
  CHECK(read->article.marks.at(1).repeated);
  CHECK(read->article.marks.at(1).span == all.article.marks.at(1).span);
  CHECK(read->sentences == all.sentences);
  CHECK(read->sentence_parts == all.sentence_parts);
  CHECK(read->entities.at(0).mentions.at(0).head == all.entities[0].mentions[0].head);
  CHECK(read->entities.at(1).expansion == "Aarhus By");
  CHECK(read->times.at(0).value == all.times[0].value);
  CHECK(read->times.at(0).value.days == all.times[0].value.days);
  CHECK(read->times.at(0).within_speech == 0);
  CHECK(read->speech.at(0).content == all.speech[0].content);
  CHECK(read->speech.at(0).via == all.speech[0].via);
  CHECK(read->speech.at(1).within == 0);
  CHECK(read->speech.at(0).within == -1);
  const EventMention& event = read->events.at(1);
  CHECK(event.apart_from == 0);
  CHECK(event.participants.at(0).entity == -1);
  CHECK(event.participants.at(1).entity == 0);
  CHECK(event.quantities.at(0).low == 0.1);
  CHECK(event.quantities.at(0).high == kInfinity);
  CHECK(event.quantities.at(1).low == -kInfinity);
  CHECK(event.clause == all.events[1].clause);
  CHECK(event.other_times == std::vector<int>{0});
}

TEST_CASE("offsets are code points and the words beside them are the article's") {
  const auto json = nlohmann::json::parse(WriteAnnotated(Sample()), nullptr, false);
  REQUIRE(json.is_object());
  CHECK(json["recount"] == "annotated/1");
  CHECK(json["times"][0]["start"] == 31);
  CHECK(json["times"][0]["text"] == "Tuesday");
  CHECK(json["speech"][0]["content"] == "“No strike … is planned.”");
  CHECK(json["speech"][0]["speaker"] == "Zoë Brandt");
  CHECK(json["events"][0]["quantities"][0]["hard"][1].is_null());
  CHECK(json["sentences"][0] == nlohmann::json::array({0, 10, "title"}));
  CHECK_FALSE(json["speech"][0].contains("within"));
}

TEST_CASE("an article in which nothing was found is a short line") {
  Annotated all;
  all.article.id = "one";
  all.article.text = "text";
  const std::string line = WriteAnnotated(all);
  CHECK(
      line ==
      R"({"recount":"annotated/1","id":"one","published":{"basis":"unknown"},"text":"text","sentences":[],"entities":[],"times":[],"speech":[],"events":[]})");
  const auto read = ReadAnnotated(line);
  REQUIRE(read.ok());
  CHECK(WriteAnnotated(*read) == line);
}

TEST_CASE("odd values are written so that they can be read") {
  Annotated all;
  all.article.id = "one";
  all.article.text = "aé";
  all.article.published.days = DayInterval{Day::min(), Day::max()};
  all.article.title = "bad \xff byte";
  TimeMention time;
  time.id = "t0";
  time.span = {1, 900};
  time.within_speech = 7;
  all.times = {time};
  EventMention event;
  event.id = "v0";
  event.quantities = {Quantity{}};
  event.quantities[0].low = std::numeric_limits<double>::quiet_NaN();
  event.quantities[0].high = 1e300;
  all.events = {event};
  Reason* reason = &all.article.published.reason;
  for (int i = 0; i < 1000; ++i) {
    reason->rule = "deep";
    reason->because.resize(1);
    reason = &reason->because[0];
  }
  const std::string line = WriteAnnotated(all);
  const auto read = ReadAnnotated(line);
  REQUIRE_MESSAGE(read.ok(), read.status().message());
  CHECK(WriteAnnotated(*read) == line);
}

TEST_CASE("what does not fit is refused with its place") {
  CheckRefused(R"("annotated/1")", R"("annotated/9")",
               R"(written as "annotated/9", but only "annotated/1" can be read)");
  CheckRefused(R"("start":31)", R"("start":99)", "times[0].start: the span lies outside the text");
  CheckRefused(R"("start":31)", R"("start":30)", "times[0].text: other words stand in the article at this place");
  CheckRefused(R"("start":31)", R"("start":99999999999999)", "times[0].start: not a whole number");
  CheckRefused(R"("within_speech":"s0")", R"("within_speech":"s7")", "times[0].within_speech: nothing has this id");
  CheckRefused(R"("kind":"mixed")", R"("kind":"sung")", "speech[0].kind: unknown word");
  CheckRefused(R"("via":["ANSA","TT"])", R"("via":"ANSA")", "speech[0].via: not a list");
  CheckRefused(R"("sentence":2)", R"("sentence":3)", "events[0].sentence: there is no such sentence");
  CheckRefused(R"("durative":true)", R"("durative":1)", "times[0].durative: neither true nor false");
  CheckRefused(R"("earliest":"2021-03-03")", R"("earliest":"2021-03-33")", "published.earliest: not a day");
}

TEST_CASE("broken JSON names the byte and the reason") {
  CHECK(Message("") == "byte 1: unexpected end of input; expected '[', '{', or a literal");
  CHECK(Message(R"({"id":"a","text":"x")") == "byte 21: unexpected end of input; expected '}'");
  CHECK(Message("[]") == "not an object");
  CHECK(Message(R"({"id":"a"})") == "text: there is none");
  CHECK(Message(std::string(500000, '[')) == "byte 201: nested deeper than 200");
  int repaired = 0;
  const auto value = ParseJson(R"({"t":"a\ud800b \ud83d\ude00 \\ud800 \udc00"})", &repaired);
  REQUIRE(value.ok());
  CHECK((*value)["t"] == "a\uFFFDb \U0001F600 \\ud800 \uFFFD");
  CHECK(repaired == 2);
}

}  // namespace
}  // namespace recount
