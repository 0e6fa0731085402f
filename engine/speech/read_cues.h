// Reads one sentence's cues: verbs and nouns that report, with their source and their content, by the parse and by the
// marks.
//
//   "The mayor said the bridge was safe."            source, cue, clause
//   "The bridge is safe," said the mayor.            quotation before an inverted cue
//   The firm, the paper reported, denies hiding it.  an inserted cue with content on both sides
#pragma once

#include <vector>

#include "engine/model/text.h"
#include "engine/speech/draft.h"
#include "engine/speech/lexicon.h"
#include "engine/speech/quotes.h"
#include "engine/speech/tree.h"

namespace recount::speech {

struct Context {
  const Text& text;
  const Tree& tree;
  const Quotes& quotes;
  const Lexicon& words;
};

// In order of the text. Cues without any content are left out.
std::vector<Draft> ReadVerbCues(const Context& in, int sentence);
std::vector<Draft> ReadNounCues(const Context& in, int sentence);
std::vector<Draft> ReadAccordingTo(const Context& in, int sentence);
std::vector<Draft> ReadPredicateCues(const Context& in, int sentence);  // adjectives, copulas, hearsay, colons

// All of a text, as its sentences settle them, before any is weighed.
std::vector<Draft> Candidates(const Context& in);

// Shared by the readers.
std::string Low(const Text& text, int token);
void TrimContent(const Context& in,
                 Range* range);  // leaves off commas, colons and the final stop outside quotation marks
void AddSource(const Context& in, int head, Draft* draft);  // the whole noun phrase of `head`
bool IsFiniteVerb(const Token& token);

}  // namespace recount::speech
