// Who and where a sentence names, as people, bodies and places of the story: what two outlets both name beside a
// figure, an hour or a place shows that they tell of one thing.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/compare/sentence_words.h"
#include "engine/knowledge/words.h"
#include "engine/story/story_graph.h"

namespace recount::compare {

struct Beside {
  std::set<int> people, bodies, towns, countries;
  std::set<int> inside;  // towns that something is said to be in
};

Beside BesideSentence(const story::StoryGraph& graph, int article, const Span& sentence);

// "In Lund", "at the bank": where something is.
bool IsIn(const Annotated& a, const Span& sentence, const Span& name);

bool MeetIn(const std::set<int>& a, const std::set<int>& b);

// The class of what happened at a time (list "happens"): of the event that the time places, where it is of one; else of
// the word nearest to the time, within so many words; empty: none. `all`: the words of the sentence.
std::string ClassBeside(const Annotated& a, const knowledge::Words& words, const std::vector<PlacedWord>& all,
                        const Span& time, const EventMention* placed, std::size_t within);

// Who says what stands at a place; empty for the outlet's own voice.
std::string HolderAt(const Annotated& a, const Span& place);

}  // namespace recount::compare
