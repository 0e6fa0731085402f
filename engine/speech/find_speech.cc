#include "engine/speech/find_speech.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/speech/chain_quotes.h"
#include "engine/speech/claim.h"
#include "engine/speech/deeds.h"
#include "engine/speech/lexicon.h"
#include "engine/speech/read_cues.h"
#include "engine/speech/settle.h"
#include "engine/speech/speakers.h"
#include "engine/speech/surroundings.h"
#include "engine/speech/topic.h"
#include "engine/speech/weigh.h"

namespace recount::speech {
namespace {

// Log odds under which a candidate is none: learned weights lean towards what PolNeAR's annotators mark.
constexpr double kLeastOdds = -0.8;
// The annotators mark the outermost alone, so that nothing was learned of what stands inside another's words: more is
// asked there, and still more where neither a clause nor a quotation is reported.
constexpr double kLeastOddsInside = 0;
constexpr double kLeastOddsInsideOther = 1.2;

bool Reads(Part part) {
  return part == Part::kBody || part == Part::kTitle || part == Part::kCaption;
}

Span Bytes(const Text& text, const Range& r) {
  return {text.at(r.first).span.begin, text.at(r.last - 1).span.end};
}

// Tokens as runs of bytes; punctuation and white space between neighbours do not break a run.
std::vector<Span> Runs(const Text& text, const std::vector<int>& tokens) {
  std::vector<Span> out;
  int last = -2;
  for (int t : tokens) {
    const bool joined = last >= 0 && (t == last + 1 || (t == last + 2 && text.at(last + 1).upos == Upos::PUNCT));
    if (joined)
      out.back().end = text.at(t).span.end;
    else
      out.push_back(text.at(t).span);
    last = t;
  }
  return out;
}

SpeechKind KindOf(const Context& in, const Draft& d) {
  int inside = 0, outside = 0;
  for (const Range& r : d.content) {
    for (int i = r.first; i < r.last; ++i) {
      if (!IsWord(in.text.at(i))) continue;
      if (in.quotes.At(i) >= 0)
        ++inside;
      else
        ++outside;
    }
  }
  if (inside == 0) return SpeechKind::kIndirect;
  return outside == 0 ? SpeechKind::kDirect : SpeechKind::kMixed;
}

Speech Make(const Context& in, const Draft& d, const Speaker& speaker, const Surroundings& around) {
  const Text& text = in.text;
  Speech s;
  s.kind = KindOf(in, d);
  s.stance = d.stance;
  s.speaker = speaker.entity;
  s.speaker_name = speaker.name;
  s.anonymous = speaker.anonymous;
  s.reason = speaker.reason;
  s.reason.because.push_back(
      {absl::StrCat(d.rule, "/", av(FrameName(d.frame))), "the cue and what may follow it", {}, {}, {}});
  s.source = Runs(text, d.source);
  s.cue_spans = Runs(text, d.cue);
  for (const Range& r : d.content) s.content.push_back(Bytes(text, r));
  for (const Span& span : s.source)
    absl::StrAppend(&s.speaker_text, s.speaker_text.empty() ? "" : " ", av(Slice(text.source, span)));
  for (const Span& span : s.cue_spans)
    absl::StrAppend(&s.cue, s.cue.empty() ? "" : " ... ", av(Slice(text.source, span)));
  s.cue_lemma = d.lemma;
  s.via = around.via;
  s.addressee = around.addressee;
  s.channel = around.channel;
  s.occasion = around.occasion;
  s.said_on = around.said_on;
  s.sentence = text.at(d.cue_word).sentence;
  s.negated_content = NegatedContent(in, d);
  s.modality = ClaimModality(in, d);
  s.span = s.content.front();
  for (const auto* spans : {&s.source, &s.cue_spans, &s.content}) {
    for (const Span& span : *spans) s.span = Join(s.span, span);
  }
  return s;
}

// Weak candidates inside the content of others.
void DropInside(const Context& in, const Weights& weights, std::vector<Draft>* drafts) {
  if (weights.empty()) return;
  const std::vector<int> within = Nesting(in, *drafts);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < drafts->size(); ++i) {
    Draft& d = (*drafts)[i];
    const bool tells = d.frame == kClause || d.frame == kQuote;
    const double least = tells ? kLeastOddsInside : kLeastOddsInsideOther;
    if (within[i] >= 0 && weights.Score(in, d) < least + d.odds) continue;
    if (kept != i) (*drafts)[kept] = std::move(d);
    ++kept;
  }
  drafts->resize(kept);
}

// "I" and "we" inside a quotation are whoever says it.
void FirstPersons(const Context& in, const std::vector<Draft>& drafts, const std::vector<int>& within,
                  std::vector<Speech>* out) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const int outer = within[i];
    if (outer < 0 || drafts[i].inside_quotation < 0 || drafts[i].source_head < 0) continue;
    if (!in.words.Is("pronoun-first", Low(in.text, drafts[i].source_head))) continue;
    const Speech& who = (*out)[static_cast<std::size_t>(outer)];
    Speech& s = (*out)[i];
    s.speaker = who.speaker;
    s.speaker_name = who.speaker_name;
    s.anonymous = who.anonymous;
    Reason own{"first-person", "who says the words around it", {s.speaker_text}, {}, {}};
    own.because = std::move(s.reason.because);
    s.reason = std::move(own);
  }
}

}  // namespace

std::vector<Draft> Candidates(const Context& in) {
  std::vector<Draft> drafts;
  for (int s = 0; s < static_cast<int>(in.text.sentences.size()); ++s) {
    if (!Reads(in.text.sentences[static_cast<std::size_t>(s)].part)) continue;
    std::vector<Draft> here = ReadVerbCues(in, s);
    for (auto* more : {&ReadNounCues, &ReadAccordingTo, &ReadPredicateCues}) {
      for (Draft& d : (*more)(in, s)) here.push_back(std::move(d));
    }
    std::stable_sort(here.begin(), here.end(), [](const Draft& a, const Draft& b) { return a.cue_word < b.cue_word; });
    // One word is one cue: the reader that came first has it.
    here.erase(
        std::unique(here.begin(), here.end(), [](const Draft& a, const Draft& b) { return a.cue_word == b.cue_word; }),
        here.end());
    Settle(in, &here);
    for (Draft& d : here) drafts.push_back(std::move(d));
  }
  return drafts;
}

absl::StatusOr<SpeechFinder> SpeechFinder::Load(const knowledge::Files& files) {
  auto words = Lexicon::Load(files);
  if (!words.ok()) return words.status();
  auto weights = Weights::Load(files);
  if (!weights.ok()) return weights.status();
  SpeechFinder out;
  out.words_ = std::make_shared<const Lexicon>(*std::move(words));
  auto deeds = Deeds::Load(files);
  if (!deeds.ok()) return deeds.status();
  out.deeds_ = std::make_shared<const Deeds>(*std::move(deeds));
  out.weights_ = std::make_shared<const Weights>(*std::move(weights));
  return out;
}

std::vector<Speech> SpeechFinder::Find(const Article&, const Text& text, const std::vector<TimeMention>& times,
                                       std::vector<Entity>* entities) const {
  const Tree tree(text);
  const Quotes quotes(text);
  const Context in{text, tree, quotes, *words_};
  std::vector<Draft> drafts = Candidates(in);
  std::erase_if(drafts, [&](const Draft& d) {
    return IsTopic(in, d, *entities) || deeds_->Has(in, d, IsNamed(in, d, *entities));
  });
  if (!weights_->empty()) {
    std::erase_if(drafts, [&](const Draft& d) { return weights_->Score(in, d) < kLeastOdds + d.odds; });
  }
  DropInside(in, *weights_, &drafts);
  ChainQuotes(in, &drafts);

  Speakers speakers(in, entities);
  std::vector<Speech> out;
  const std::vector<int> within = Nesting(in, drafts);
  std::vector<Speaker> who(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Draft& d = drafts[i];
    Outer outer;
    // Who is named behind the words, in "…, she said", is not known yet.
    if (within[i] >= 0 && within[i] < static_cast<int>(i)) {
      const auto o = static_cast<std::size_t>(within[i]);
      outer = {&drafts[o], &who[o]};
    }
    who[i] = speakers.Resolve(d, within[i] >= 0, outer);
    out.push_back(Make(in, d, who[i], ReadSurroundings(in, d, *entities, times)));
  }
  FirstPersons(in, drafts, within, &out);
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i].id = absl::StrCat("s", i);
    out[i].within = within[i];
  }
  return out;
}

}  // namespace recount::speech
