// Builds small annotated articles by hand, for tests of the cross-article half: sentences with an event each, no parse
// needed.
//
//   StoryMaker story;
//   int a = story.Article("herald", "2031-03-06");
//   story.Event(a, "The envoys met in Lund on Tuesday.", {.trigger = "met", .synset = "talks", .who = {"Norvia"},
//   .place = "Lund", .date = "2031-03-04"});
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "engine/model/annotated.h"

namespace recount::testing {

struct EventSpec {
  std::string trigger;  // a word of the sentence
  std::string synset;
  EventClass event_class = EventClass::kMeeting;
  std::vector<std::string> who;
  std::string place;
  std::string date;  // stated; empty: none
  std::string dated_by = "stated";
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kCertain;
  std::vector<Quantity> quantities = {};
  std::vector<std::string> words = {};
};

inline Quantity Count(double n, const std::string& counted, const std::string& value = "") {
  Quantity q;
  q.value = value.empty() ? std::to_string(static_cast<long long>(n)) : value;
  q.low = q.high = q.soft_low = q.soft_high = n;
  q.counted = counted;
  return q;
}

class StoryMaker {
 public:
  int Article(const std::string& id, const std::string& published, const std::string& outlet = "") {
    Annotated a;
    a.article.id = id;
    a.article.outlet = outlet.empty() ? id : outlet;
    a.article.language = "en";
    a.article.published.value = published;
    if (!published.empty()) {
      a.article.published.basis = Basis::kStated;
      a.article.published.days = DaysOf(published);
    }
    articles.push_back(std::move(a));
    return static_cast<int>(articles.size()) - 1;
  }

  Span Sentence(int article, const std::string& text) {
    Annotated& a = At(article);
    if (!a.article.text.empty()) a.article.text += " ";
    const int begin = static_cast<int>(a.article.text.size());
    a.article.text += text;
    const Span span{begin, static_cast<int>(a.article.text.size())};
    a.sentences.push_back(span);
    a.sentence_parts.push_back(Part::kBody);
    return span;
  }

  int Who(int article, const std::string& name, EntityType type = EntityType::kBody,
          const std::string& expansion = "") {
    auto& entities = At(article).entities;
    for (std::size_t i = 0; i < entities.size(); ++i) {
      if (entities[i].name == name) return static_cast<int>(i);
    }
    Entity e;
    e.id = "e" + std::to_string(entities.size());
    e.type = type;
    e.name = name;
    e.expansion = expansion;
    entities.push_back(e);
    return static_cast<int>(entities.size()) - 1;
  }

  int Event(int article, const std::string& sentence, const EventSpec& spec) {
    const Span span = Sentence(article, sentence);
    Annotated& a = At(article);
    EventMention m;
    m.id = "v" + std::to_string(a.events.size());
    m.event_class = spec.event_class;
    m.trigger = m.synset = spec.synset;
    const auto at = sentence.find(spec.trigger);
    m.span = m.head = {span.begin + static_cast<int>(at), span.begin + static_cast<int>(at + spec.trigger.size())};
    m.clause = m.sentence_span = span;
    m.label = sentence.substr(0, sentence.size() - 1);
    for (const std::string& name : spec.who) {
      Participant p;
      p.entity = Who(article, name);
      p.role = Role::kAgent;
      p.text = name;
      m.participants.push_back(p);
    }
    if (!spec.place.empty()) m.place = Who(article, spec.place, EntityType::kPlace);
    m.polarity = spec.polarity;
    m.modality = spec.modality;
    m.quantities = spec.quantities;
    m.words = spec.words;
    std::sort(m.words.begin(), m.words.end());
    if (!spec.date.empty()) {
      m.date = spec.date;
      m.days = DaysOf(spec.date);
      m.dated_by = spec.dated_by;
    }
    At(article).events.push_back(std::move(m));
    return static_cast<int>(At(article).events.size()) - 1;
  }

  int Says(int article, const std::string& sentence, const std::string& speaker, const std::string& content,
           Stance stance = Stance::kAssert, const std::string& cue = "said") {
    const int at = Event(
        article, sentence,
        {.trigger = cue, .synset = "say", .event_class = EventClass::kStatement, .who = {}, .place = "", .date = ""});
    Annotated& a = At(article);
    EventMention& m = a.events[static_cast<std::size_t>(at)];
    Speech s;
    s.id = "s" + std::to_string(a.speech.size());
    s.speaker = Who(article, speaker, EntityType::kPerson);
    s.speaker_name = speaker;
    s.stance = stance;
    s.cue = cue;
    const int begin = m.sentence_span.begin + static_cast<int>(sentence.find(content));
    s.content = {{begin, begin + static_cast<int>(content.size())}};
    s.span = m.sentence_span;
    Participant p;
    p.entity = s.speaker;
    p.role = Role::kAgent;
    m.participants.push_back(p);
    m.speech = static_cast<int>(a.speech.size());
    a.speech.push_back(std::move(s));
    return at;
  }

  Annotated& At(int article) { return articles[static_cast<std::size_t>(article)]; }

  std::vector<Annotated> articles;
};

}  // namespace recount::testing
