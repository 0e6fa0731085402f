#include "engine/story/story_graph.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/page_rank.hpp>
#include <optional>
#include <set>
#include <tuple>

#include "engine/story/link_events.h"
#include "engine/story/make_events.h"
#include "engine/story/story_parts.h"

namespace recount::story {
namespace {

enum class NodeKind { kArticle, kEntity, kEvent };
enum class EdgeKind { kReports, kTakesPart, kAt, kSays, kHolds, kCopies };

struct Node {
  NodeKind kind = NodeKind::kArticle;
  int index = 0;
};
struct Edge {
  EdgeKind kind = EdgeKind::kReports;
};
// vecS: vertices are numbers in order of creation, so no order depends on an address.
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Node, Edge>;
using Vertex = boost::graph_traits<Graph>::vertex_descriptor;

std::string_view KindName(EdgeKind kind) {
  switch (kind) {
    case EdgeKind::kReports:
      return "reports";
    case EdgeKind::kTakesPart:
      return "takes-part";
    case EdgeKind::kAt:
      return "at";
    case EdgeKind::kSays:
      return "says";
    case EdgeKind::kHolds:
      return "holds";
    case EdgeKind::kCopies:
      return "copies";
  }
  return "";
}

}  // namespace

struct StoryGraph::Impl {
  const std::vector<Annotated>* articles = nullptr;
  Origins origins;
  MergedEntities entities;
  std::vector<int> stories;
  std::vector<StoryEvent> events;
  std::vector<std::vector<int>> event_of;
  std::vector<std::vector<int>> core_of;  // by article, mention: the cluster of the strict test
  Graph graph;
  std::vector<Vertex> article_at, entity_at, event_at;

  void Connect(Vertex from, Vertex to, EdgeKind kind) {
    const auto [first, last] = boost::out_edges(from, graph);
    for (auto e = first; e != last; ++e) {
      if (boost::target(*e, graph) == to && graph[*e].kind == kind) return;
    }
    boost::add_edge(from, to, Edge{kind}, graph);
  }

  // Indexes of the neighbours of one kind of node over edges that `keep` accepts, sorted, each once.
  template <typename Keep>
  std::vector<int> Neighbours(Vertex v, NodeKind kind, bool outgoing, Keep keep) const {
    std::set<int> out;
    if (outgoing) {
      for (const auto& e : boost::make_iterator_range(boost::out_edges(v, graph))) {
        const Node& n = graph[boost::target(e, graph)];
        if (n.kind == kind && keep(graph[e].kind)) out.insert(n.index);
      }
    } else {
      for (const auto& e : boost::make_iterator_range(boost::in_edges(v, graph))) {
        const Node& n = graph[boost::source(e, graph)];
        if (n.kind == kind && keep(graph[e].kind)) out.insert(n.index);
      }
    }
    return {out.begin(), out.end()};
  }

  void Fill();
  void Weigh();
};

void StoryGraph::Impl::Fill() {
  for (std::size_t a = 0; a < articles->size(); ++a)
    article_at.push_back(boost::add_vertex(Node{NodeKind::kArticle, static_cast<int>(a)}, graph));
  for (std::size_t e = 0; e < entities.entities.size(); ++e)
    entity_at.push_back(boost::add_vertex(Node{NodeKind::kEntity, static_cast<int>(e)}, graph));
  for (std::size_t e = 0; e < events.size(); ++e)
    event_at.push_back(boost::add_vertex(Node{NodeKind::kEvent, static_cast<int>(e)}, graph));
  for (std::size_t e = 0; e < events.size(); ++e) {
    const Vertex at = event_at[e];
    for (const auto& where : events[e].mentions) {
      const auto a = static_cast<std::size_t>(where.article);
      const Annotated& article = (*articles)[a];
      const EventMention& m = article.events[static_cast<std::size_t>(where.mention)];
      Connect(article_at[a], at, EdgeKind::kReports);
      for (const Participant& p : m.participants) {
        if (p.entity < 0) continue;
        const auto who = static_cast<std::size_t>(entities.of[a][static_cast<std::size_t>(p.entity)]);
        Connect(entity_at[who], at, EdgeKind::kTakesPart);
      }
      if (m.place >= 0)
        Connect(at, entity_at[static_cast<std::size_t>(entities.of[a][static_cast<std::size_t>(m.place)])],
                EdgeKind::kAt);
      if (m.speech < 0) continue;
      const Speech& speech = article.speech[static_cast<std::size_t>(m.speech)];
      if (m.event_class == EventClass::kStatement) {
        if (speech.speaker >= 0) {
          Connect(entity_at[static_cast<std::size_t>(entities.of[a][static_cast<std::size_t>(speech.speaker)])], at,
                  EdgeKind::kSays);
        }
        continue;
      }
      for (std::size_t other = 0; other < article.events.size(); ++other) {
        const EventMention& s = article.events[other];
        if (s.event_class == EventClass::kStatement && s.speech == m.speech) {
          const int holder = event_of[a][other];
          if (holder >= 0 && holder != static_cast<int>(e))
            Connect(event_at[static_cast<std::size_t>(holder)], at, EdgeKind::kHolds);
        }
      }
    }
  }
  for (std::size_t a = 0; a < articles->size(); ++a) {
    if (const int from = origins.copy_of()[a]; from >= 0)
      Connect(article_at[a], article_at[static_cast<std::size_t>(from)], EdgeKind::kCopies);
  }
}

// How central an event is: PageRank over the graph read in both directions, so that an event that many articles report
// and whose people appear elsewhere ranks high. Scaled so that the mean event weighs 1.
void StoryGraph::Impl::Weigh() {
  const auto n = boost::num_vertices(graph);
  if (n == 0 || events.empty()) return;
  Graph both(n);
  for (const auto& e : boost::make_iterator_range(boost::edges(graph))) {
    if (graph[e].kind == EdgeKind::kCopies) continue;
    boost::add_edge(boost::source(e, graph), boost::target(e, graph), Edge{graph[e].kind}, both);
    boost::add_edge(boost::target(e, graph), boost::source(e, graph), Edge{graph[e].kind}, both);
  }
  std::vector<double> rank(n, 1.0);
  boost::graph::page_rank(both, boost::make_iterator_property_map(rank.begin(), boost::get(boost::vertex_index, both)),
                          boost::graph::n_iterations(30), 0.85);
  double sum = 0;
  for (const Vertex v : event_at) sum += rank[v];
  if (sum <= 0) return;
  for (std::size_t e = 0; e < events.size(); ++e) {
    events[e].weight = rank[event_at[e]] * static_cast<double>(events.size()) / sum;
  }
}

StoryGraph StoryGraph::Build(const std::vector<Annotated>& articles, const knowledge::Words& words) {
  auto impl = std::make_unique<Impl>();
  impl->articles = &articles;
  impl->origins = Origins::Find(articles);
  impl->entities = MergeEntities(articles);
  const ArticleWords weighed = WeighWords(articles, words);
  const std::vector<WordVector>& vectors = weighed.weights;
  impl->stories = StoryOfArticles(articles, weighed);
  std::vector<Profile> profiles = MakeProfiles(articles, impl->entities);
  for (Profile& p : profiles) p.story = impl->stories[static_cast<std::size_t>(p.article)];
  const std::vector<EventCluster> clusters = LinkEvents(articles, profiles, impl->entities, vectors, words);
  impl->events = MakeEvents(articles, impl->entities, profiles, clusters);
  for (const Annotated& a : articles) impl->core_of.emplace_back(a.events.size(), -1);
  for (const EventCluster& cluster : clusters) {
    for (std::size_t i = 0; i < cluster.profiles.size(); ++i) {
      const Profile& p = profiles[static_cast<std::size_t>(cluster.profiles[i])];
      impl->core_of[static_cast<std::size_t>(p.article)][static_cast<std::size_t>(p.mention)] = cluster.cores[i];
    }
  }
  for (const Annotated& a : articles) impl->event_of.emplace_back(a.events.size(), -1);
  for (std::size_t e = 0; e < impl->events.size(); ++e) {
    for (const auto& where : impl->events[e].mentions) {
      impl->event_of[static_cast<std::size_t>(where.article)][static_cast<std::size_t>(where.mention)] =
          static_cast<int>(e);
    }
  }
  impl->Fill();
  impl->Weigh();
  return StoryGraph(std::move(impl));
}

StoryGraph::StoryGraph(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
StoryGraph::StoryGraph(StoryGraph&&) noexcept = default;
StoryGraph& StoryGraph::operator=(StoryGraph&&) noexcept = default;
StoryGraph::~StoryGraph() = default;

const std::vector<Annotated>& StoryGraph::articles() const {
  return *impl_->articles;
}
const std::vector<StoryEntity>& StoryGraph::entities() const {
  return impl_->entities.entities;
}
const std::vector<StoryEvent>& StoryGraph::events() const {
  return impl_->events;
}
const std::vector<int>& StoryGraph::stories() const {
  return impl_->stories;
}
const Origins& StoryGraph::origins() const {
  return impl_->origins;
}

int StoryGraph::EntityOf(int article, int entity) const {
  return entity < 0 ? -1 : impl_->entities.of[static_cast<std::size_t>(article)][static_cast<std::size_t>(entity)];
}

int StoryGraph::EventOf(int article, int mention) const {
  return mention < 0 ? -1 : impl_->event_of[static_cast<std::size_t>(article)][static_cast<std::size_t>(mention)];
}

int StoryGraph::Core(int article, int mention) const {
  return impl_->core_of[static_cast<std::size_t>(article)][static_cast<std::size_t>(mention)];
}

const EventMention& StoryGraph::MentionAt(const StoryEvent::Where& where) const {
  return (*impl_->articles)[static_cast<std::size_t>(where.article)].events[static_cast<std::size_t>(where.mention)];
}

std::vector<int> StoryGraph::Reporters(int event) const {
  return impl_->Neighbours(impl_->event_at[static_cast<std::size_t>(event)], NodeKind::kArticle, false,
                           [](EdgeKind k) { return k == EdgeKind::kReports; });
}

std::vector<int> StoryGraph::IndependentReporters(int event) const {
  std::set<int> origins;
  std::set<int> out;
  for (const auto& where : impl_->events[static_cast<std::size_t>(event)].mentions) {
    const EventMention& m = MentionAt(where);
    if (origins.insert(impl_->origins.OriginAt(where.article, m.head.begin)).second) out.insert(where.article);
  }
  return {out.begin(), out.end()};
}

std::vector<int> StoryGraph::EventsWith(int entity) const {
  const Vertex v = impl_->entity_at[static_cast<std::size_t>(entity)];
  std::set<int> out;
  for (const int e : impl_->Neighbours(v, NodeKind::kEvent, true, [](EdgeKind) { return true; })) out.insert(e);
  for (const int e : impl_->Neighbours(v, NodeKind::kEvent, false, [](EdgeKind k) { return k == EdgeKind::kAt; }))
    out.insert(e);
  return {out.begin(), out.end()};
}

std::vector<int> StoryGraph::StatementsBy(int entity) const {
  return impl_->Neighbours(impl_->entity_at[static_cast<std::size_t>(entity)], NodeKind::kEvent, true,
                           [](EdgeKind k) { return k == EdgeKind::kSays; });
}

std::vector<int> StoryGraph::ClaimsIn(int statement) const {
  return impl_->Neighbours(impl_->event_at[static_cast<std::size_t>(statement)], NodeKind::kEvent, true,
                           [](EdgeKind k) { return k == EdgeKind::kHolds; });
}

std::vector<int> StoryGraph::StoryParts(int event) const {
  // Without copies and without entities that half of all events share, what still hangs together is one part of the
  // story.
  const Graph& g = impl_->graph;
  const auto keep_vertex = [&](Vertex v) {
    if (g[v].kind == NodeKind::kArticle) return false;
    return g[v].kind != NodeKind::kEntity || boost::out_degree(v, g) * 2 <= impl_->events.size() + 2;
  };
  using View = boost::filtered_graph<Graph, boost::keep_all, std::function<bool(Vertex)>>;
  const View view(g, boost::keep_all{}, keep_vertex);
  std::set<Vertex> seen;
  std::vector<Vertex> open{impl_->event_at[static_cast<std::size_t>(event)]};
  std::set<int> out;
  while (!open.empty()) {
    const Vertex v = open.back();
    open.pop_back();
    if (!seen.insert(v).second) continue;
    if (g[v].kind == NodeKind::kEvent) out.insert(g[v].index);
    for (const auto& e : boost::make_iterator_range(boost::out_edges(v, view))) open.push_back(boost::target(e, view));
    for (const auto& e : boost::make_iterator_range(boost::in_edges(v, view))) open.push_back(boost::source(e, view));
  }
  return {out.begin(), out.end()};
}

std::vector<GraphNode> StoryGraph::Nodes() const {
  std::vector<GraphNode> out;
  for (const Annotated& a : *impl_->articles) {
    out.push_back({"article:" + a.article.id, "article", a.article.outlet.empty() ? a.article.id : a.article.outlet});
  }
  for (const StoryEntity& e : impl_->entities.entities) {
    out.push_back({"entity:" + e.id, std::string(Name(e.merged.type)), e.merged.name});
  }
  for (const StoryEvent& e : impl_->events) {
    out.push_back({"event:" + e.id, e.event_class == EventClass::kStatement ? "statement" : "event", e.label});
  }
  return out;
}

std::vector<GraphEdge> StoryGraph::Edges(const std::vector<TimelineEntry>& timeline) const {
  const Graph& g = impl_->graph;
  auto id = [&](Vertex v) {
    const auto i = static_cast<std::size_t>(g[v].index);
    switch (g[v].kind) {
      case NodeKind::kArticle:
        return "article:" + (*impl_->articles)[i].article.id;
      case NodeKind::kEntity:
        return "entity:" + impl_->entities.entities[i].id;
      case NodeKind::kEvent:
        return "event:" + impl_->events[i].id;
    }
    return std::string();
  };
  std::vector<GraphEdge> out;
  for (const auto& e : boost::make_iterator_range(boost::edges(g))) {
    out.push_back({id(boost::source(e, g)), id(boost::target(e, g)), std::string(KindName(g[e].kind)), ""});
  }
  std::vector<std::optional<DayInterval>> days;
  for (const TimelineEntry& entry : timeline) days.push_back(DaysOf(entry.date));
  for (std::size_t i = 0; i + 1 < timeline.size(); ++i) {
    for (std::size_t j = i + 1; days[i] && j < timeline.size(); ++j) {
      if (!days[j] || !(days[i]->last < days[j]->first)) continue;
      out.push_back({"event:" + impl_->events[static_cast<std::size_t>(timeline[i].event)].id,
                     "event:" + impl_->events[static_cast<std::size_t>(timeline[j].event)].id, "before", ""});
      break;
    }
  }
  std::sort(out.begin(), out.end(), [](const GraphEdge& a, const GraphEdge& b) {
    return std::tie(a.from, a.to, a.kind) < std::tie(b.from, b.to, b.kind);
  });
  return out;
}

}  // namespace recount::story
