// The reconciled account: everything that commands print, `recount/1` in memory.
#pragma once

#include <string>
#include <vector>

#include "engine/model/annotated.h"
#include "engine/model/finding.h"

namespace recount {

// An input as it was named, with what came of it.
struct Input {
  std::string path;
  int articles = 0;
  std::string error;  // empty, or why (some of) it could not be read
};

// A person, body or place over all articles.
struct StoryEntity {
  std::string id;
  Entity merged;  // name, type, aliases, offices, speaks_for over all articles; mentions empty
  struct Where {
    int article = 0;
    int entity = 0;
  };
  std::vector<Where> in;  // indexes into articles and their Annotated::entities
};

// One event over all articles. Values stay on the mentions; `date` is the reconciled one.
struct StoryEvent {
  std::string id;
  EventClass event_class = EventClass::kOther;
  std::string label;
  struct Where {
    int article = 0;
    int mention = 0;
  };
  std::vector<Where> mentions;    // sorted by article, then position
  std::vector<int> articles;      // sorted, each once
  std::vector<int> participants;  // indexes into Account::entities, most frequent first
  int place = -1;                 // index into Account::entities
  std::string date;               // reconciled TIMEX3 value or "A/B"; empty: unknown
  std::string certainty;          // "agreed", "single", "disputed", "inferred"
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kCertain;
  bool background = false;
  double weight = 0;   // how central it is to the story
  Reason reason;       // why these mentions are one
  Reason date_reason;  // why this date
};

struct TimelineEntry {
  std::string date;
  int event = 0;  // index into Account::events
  std::string certainty;
  int order = 0;  // from 1; 0: cannot be ordered
};

struct Copy {
  std::vector<int> articles;  // sorted; the origin among them
  int origin = -1;            // index, or -1 where the origin is an agency outside the corpus
  std::string origin_name;
  std::vector<Evidence> spans;  // the shared text, by article
};

struct GraphNode {
  std::string id, kind, label;
};
struct GraphEdge {
  std::string from, to, kind, label;
};

struct Account {
  std::vector<Input> inputs;
  std::vector<Annotated> articles;  // sorted by id
  std::vector<int> copy_of;         // by article: index of the article it copies as a whole, or -1
  std::vector<StoryEntity> entities;
  std::vector<StoryEvent> events;
  std::vector<TimelineEntry> timeline;
  std::vector<Finding> findings;
  std::vector<Copy> copies;
  std::vector<GraphNode> nodes;  // the story graph, for `recount graph`
  std::vector<GraphEdge> edges;
};

}  // namespace recount
