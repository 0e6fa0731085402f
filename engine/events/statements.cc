#include "engine/events/statements.h"

#include <algorithm>

#include "engine/events/clause.h"
#include "engine/model/grammar.h"
#include "engine/model/unicode.h"

namespace recount::events {
namespace {

// The cue's word that carries the saying: its verb, or its last word.
int CueToken(const Reading& r, const Speech& speech) {
  int found = -1;
  for (const Span& s : speech.cue_spans) {
    const auto [first, last] = r.text.TokensIn(s);
    for (int k = first; k < last; ++k) {
      if (r.at(k).lemma == speech.cue_lemma) return k;
      if (found < 0 || r.at(k).upos == Upos::VERB) found = k;
    }
  }
  return found;
}

void AddContentWords(const Reading& r, const WordSets& words, const Span& span, std::vector<std::string>* out) {
  const auto [first, last] = r.text.TokensIn(span);
  for (int i = first; i < last; ++i) {
    const Token& t = r.at(i);
    if (t.upos != Upos::NOUN && t.upos != Upos::VERB && t.upos != Upos::ADJ && t.upos != Upos::PROPN) continue;
    std::string word = Lower(t.lemma);
    if (word.size() >= 2 && !words.stop.contains(word)) out->push_back(std::move(word));
  }
}

std::string Label(const Reading& r, const Speech& speech) {
  std::string out = speech.speaker_name.empty() ? speech.speaker_text : speech.speaker_name;
  if (out.empty()) out = speech.via.empty() ? "statement" : speech.via.front();
  out += ": ";
  for (std::size_t i = 0; i < speech.content.size(); ++i) {
    if (i > 0) out += " … ";
    for (char c : Slice(r.text.source, speech.content[i])) out += c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
    if (out.size() > 120) break;
  }
  return Trim(std::move(out));
}

}  // namespace

std::vector<EventMention> MakeStatements(const Reading& r, const WordSets& words) {
  std::vector<EventMention> out;
  for (std::size_t i = 0; i < r.speech.size(); ++i) {
    const Speech& speech = r.speech[i];
    EventMention e;
    e.event_class = EventClass::kStatement;
    e.trigger = speech.cue_lemma.empty() ? "say" : speech.cue_lemma;
    e.synset = std::string("statement");
    e.speech = static_cast<int>(i);
    e.time = speech.said_on;
    e.clause = speech.span;
    e.sentence = speech.sentence;
    const int cue = CueToken(r, speech);
    if (cue >= 0) {
      e.head = e.span = r.at(cue).span;
      const VerbGroup group = ReadVerbGroup(r.text, cue);
      if (group.tense == Tense::kFuture) e.modality = Modality::kPlanned;
      if (group.modal) e.modality = Modality::kPossible;
      if (group.negated) e.polarity = Polarity::kNegative;
      if (e.sentence < 0) e.sentence = r.at(cue).sentence;
    } else if (!speech.content.empty()) {
      const auto [first, last] = r.text.TokensIn(speech.content.front());
      e.span = e.head = first < last ? r.at(first).span : speech.content.front();
      if (e.sentence < 0 && first < last) e.sentence = r.at(first).sentence;
    } else {
      e.span = e.head = speech.span;
    }
    if (e.sentence >= 0 && e.sentence < static_cast<int>(r.text.sentences.size())) {
      e.sentence_span = r.text.sentences[U(e.sentence)].span;
      e.part = r.text.sentences[U(e.sentence)].part;
    }
    if (speech.speaker >= 0 || !speech.source.empty()) {
      Participant p;
      p.entity = speech.speaker;
      p.role = Role::kAgent;
      if (!speech.source.empty()) p.span = speech.source.front();
      p.text = speech.speaker_text;
      e.participants.push_back(std::move(p));
    }
    for (const Span& s : speech.content) AddContentWords(r, words, s, &e.words);
    std::sort(e.words.begin(), e.words.end());
    e.words.erase(std::unique(e.words.begin(), e.words.end()), e.words.end());
    e.label = Label(r, speech);
    out.push_back(std::move(e));
  }
  return out;
}

}  // namespace recount::events
