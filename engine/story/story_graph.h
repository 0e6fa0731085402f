// The story graph: who and what the articles tell of, as one graph over all of them.
//
// Vertices   article   one per article
//            entity    a person, body, place or group, merged over articles
//            event     what happened or is claimed, merged over articles; statements among them
//            origin    a wire service or outlet from which text was copied
// Edges      reports       article -> event     the article tells of it
//            takes-part    entity  -> event     as agent, patient, partner
//            at            event   -> entity    the place
//            says          entity  -> event     the speaker of a statement
//            holds         event   -> event     a statement and what is claimed inside it
//            copies        article -> article   the text of the first comes from the second
//            before        event   -> event     the next event on the timeline that is certainly later
//
// Built once from annotated articles whose times are resolved; then only read. No Boost type shows here: the graph
// library lives in story_graph.cc. All results are sorted by index, so nothing depends on addresses or hashes.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/knowledge/words.h"
#include "engine/model/account.h"
#include "engine/story/origins.h"

namespace recount::story {

// Shared with compare/, which sees this header alone of the step. See names.h and link_events.h for what they say.
std::vector<std::string> NameWords(std::string_view name);
std::string SoundKey(std::string_view word);
double StatementOverlap(const std::vector<std::string>& a, const std::vector<std::string>& b);

class StoryGraph {
 public:
  // `articles` must outlive the graph.
  static StoryGraph Build(const std::vector<Annotated>& articles, const knowledge::Words& words);
  StoryGraph(StoryGraph&&) noexcept;
  StoryGraph& operator=(StoryGraph&&) noexcept;
  ~StoryGraph();

  const std::vector<Annotated>& articles() const;
  const std::vector<StoryEntity>& entities() const;
  const std::vector<StoryEvent>& events() const;
  const Origins& origins() const;
  // By article: the number of its story, the smallest index of an article in it (story_parts.h).
  const std::vector<int>& stories() const;

  // The story's entity or event for one of an article's own; -1 where there is none.
  int EntityOf(int article, int entity) const;
  int EventOf(int article, int mention) const;
  // Mentions of one event with equal numbers fit by place, people, day and words; with different numbers they are one
  // by their kind and story alone: enough to tell them as one, not to hold their differences against each other.
  int Core(int article, int mention) const;
  const EventMention& MentionAt(const StoryEvent::Where& where) const;

  // Views. Each names what it leaves out.
  std::vector<int> Reporters(int event) const;             // articles that tell of it, copies too
  std::vector<int> IndependentReporters(int event) const;  // without articles that copied their mention of it
  std::vector<int> EventsWith(int entity) const;           // where it takes part, speaks or is the place
  std::vector<int> StatementsBy(int entity) const;         // only its own; not what others say about it
  std::vector<int> ClaimsIn(int statement) const;          // events held by a statement; not the statement itself
  std::vector<int> StoryParts(int event) const;            // events connected with it through shared rare entities

  // For `recount graph`: all vertices and edges with names, sorted.
  std::vector<GraphNode> Nodes() const;
  std::vector<GraphEdge> Edges(const std::vector<TimelineEntry>& timeline) const;

 private:
  struct Impl;
  explicit StoryGraph(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace recount::story
