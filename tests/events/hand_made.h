// Texts with their grammar written by hand, so that the reading of events is tested apart from the parser.
//
//   HandMade t("Envoys|envoy|NOUN|NNS|2|nsubj met|meet|VERB|VBD|0|root in|in|ADP|IN|4|case Oslo|Oslo|PROPN|NNP|2|obl");
//   t.Name("Oslo", EntityType::kPlace);  t.When("Friday");
//   std::vector<EventMention> events = t.Find();
//
// One sentence a line; heads count from 1 within the sentence, 0 is the root. A form that begins with "~" stands
// without a blank before it.
#pragma once

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/events/find_events.h"
#include "engine/knowledge/numbers.h"

namespace recount::events {

inline const EventFinder& Finder() {
  static const EventFinder* finder = [] {
    const auto files = knowledge::Files::Embedded("en");
    auto numbers = knowledge::Numbers::Load(files);
    REQUIRE(numbers.ok());
    auto made = EventFinder::Load(files, *numbers);
    REQUIRE_MESSAGE(made.ok(), std::string(made.status().message()));
    return new EventFinder(*std::move(made));
  }();
  return *finder;
}

class HandMade {
 public:
  explicit HandMade(std::string_view rows) {
    std::istringstream lines{std::string(rows)};
    std::string line;
    std::vector<std::vector<std::string>> all;
    while (std::getline(lines, line)) {
      std::istringstream words(line);
      std::string word;
      const int first = text_.size();
      while (words >> word) {
        std::vector<std::string> parts;
        std::size_t from = 0;
        for (int i = 0; i < 5; ++i) {
          const auto bar = word.find('|', from);
          parts.push_back(word.substr(from, bar - from));
          from = bar + 1;
        }
        parts.push_back(word.substr(from));
        Token t;
        std::string form = parts[0];
        const bool glued = form.size() > 1 && form[0] == '~';
        if (glued) form = form.substr(1);
        t.space_before = !glued && !article_.text.empty();
        if (t.space_before) article_.text += ' ';
        t.span = {static_cast<int>(article_.text.size()), static_cast<int>(article_.text.size() + form.size())};
        article_.text += form;
        t.lemma = parts[1];
        t.upos = UposOf(parts[2]);
        t.xpos = XposOf(parts[3]);
        const int head = std::stoi(parts[4]);
        t.head = head == 0 ? -1 : first + head - 1;
        t.rel = RelOf(parts[5]);
        t.sentence = static_cast<int>(text_.sentences.size());
        text_.tokens.push_back(t);
      }
      if (text_.size() == first) continue;
      Sentence s;
      s.first = first;
      s.last = text_.size();
      s.span = Join(text_.at(first).span, text_.at(text_.size() - 1).span);
      text_.sentences.push_back(s);
    }
  }

  // The span of these words, as they stand in the text; the `nth` time (from 0).
  Span Words(std::string_view words, int nth = 0) const {
    std::size_t at = article_.text.find(words);
    for (int i = 0; i < nth; ++i) at = article_.text.find(words, at + 1);
    REQUIRE(at != std::string::npos);
    return {static_cast<int>(at), static_cast<int>(at + words.size())};
  }
  int Name(std::string_view words, EntityType type, MentionForm form = MentionForm::kName, std::string_view name = "") {
    Entity e;
    e.type = type;
    e.name = name.empty() ? words : name;
    const Span span = Words(words);
    e.mentions.push_back({span, span, form});
    entities_.push_back(e);
    return static_cast<int>(entities_.size()) - 1;
  }
  int When(std::string_view words, TimexType type = TimexType::kDate) {
    TimeMention t;
    t.span = Words(words);
    t.type = type;
    times_.push_back(t);
    return static_cast<int>(times_.size()) - 1;
  }
  Article& article() { return article_; }
  Text& text() { return text_; }
  std::vector<Speech>& speech() { return speech_; }
  const std::vector<Entity>& entities() const { return entities_; }

  std::vector<EventMention> Find() {
    text_.source = article_.text;
    return Finder().Find(article_, text_, entities_, times_, speech_);
  }
  std::string Slice(const Span& span) const { return std::string(recount::Slice(article_.text, span)); }
  std::string Who(const EventMention& e, Role role) const {
    std::string out;
    for (const Participant& p : e.participants) {
      if (p.role == role) out += (out.empty() ? "" : "; ") + p.text;
    }
    return out;
  }

 private:
  Article article_;
  Text text_;
  std::vector<Entity> entities_;
  std::vector<TimeMention> times_;
  std::vector<Speech> speech_;
};

}  // namespace recount::events
