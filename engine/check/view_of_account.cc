#include <algorithm>
#include <set>
#include <tuple>

#include "engine/check/view.h"
#include "engine/model/json_write.h"
#include "engine/model/unicode.h"

namespace recount::check {
namespace {

class Maker {
 public:
  explicit Maker(const Account& account) : account_(account) {
    points_.reserve(account.articles.size());
    title_points_.reserve(account.articles.size());
    for (const auto& one : account.articles) {
      points_.emplace_back(one.article.text);
      title_points_.emplace_back(one.article.title);
    }
  }

  View Make() const {
    View view;
    for (std::size_t a = 0; a < account_.articles.size(); ++a) AddArticle(a, &view);
    for (const auto& event : account_.events) view.events.push_back(EventOf(event));
    for (const auto& entry : account_.timeline) view.timeline.push_back({entry.date, EventId(entry.event)});
    for (const auto& finding : account_.findings) view.findings.push_back(FindingOf(finding));
    return view;
  }

 private:
  const Annotated& At(int article) const { return account_.articles[static_cast<std::size_t>(article)]; }
  std::string Id(int article) const { return ArticleId(At(article).article.id); }
  std::string EventId(int event) const {
    return event < 0 || static_cast<std::size_t>(event) >= account_.events.size()
               ? ""
               : account_.events[static_cast<std::size_t>(event)].id;
  }
  std::string EntityName(int entity) const {
    return entity < 0 || static_cast<std::size_t>(entity) >= account_.entities.size()
               ? ""
               : account_.entities[static_cast<std::size_t>(entity)].merged.name;
  }

  void AddArticle(std::size_t a, View* view) const {
    const Annotated& one = account_.articles[a];
    const auto& points = points_[a];
    const int origin = a < account_.copy_of.size() ? account_.copy_of[a] : -1;
    const std::string id = ArticleId(one.article.id);
    view->articles.push_back({id, one.article.published.value, std::string(Name(one.article.published.basis)),
                              origin >= 0 ? Id(origin) : ""});
    for (const auto& time : one.times) {
      view->times.push_back({id, points.FromByte(time.span.begin),
                             std::string(WordsAt(one.article.text, time.span, points)), time.value.value});
    }
    for (const auto& speech : one.speech) {
      std::string content;
      for (const auto& span : speech.content) {
        if (!content.empty()) content += " ";
        content += WordsAt(one.article.text, span, points);
      }
      view->speech.push_back({id, points.FromByte(speech.span.begin), speech.speaker_name,
                              std::string(Name(speech.kind)), content, speech.via});
    }
  }

  // As the JSON has it: each sentence with a mention once.
  View::Event EventOf(const StoryEvent& event) const {
    View::Event out{event.id, event.label, EntityName(event.place), {}, {}, {}};
    for (const int who : event.participants) out.participants.push_back(EntityName(who));
    for (const int article : event.articles) out.articles.push_back(Id(article));
    std::set<std::tuple<int, int, int>> shown;
    for (const auto& where : event.mentions) {
      const Annotated& one = At(where.article);
      const auto& mention = one.events[static_cast<std::size_t>(where.mention)];
      const Span words = mention.sentence_span.empty() ? mention.clause : mention.sentence_span;
      if (!shown.insert({where.article, words.begin, words.end}).second) continue;
      const bool title = mention.part == Part::kTitle && !one.article.title_in_text;
      const auto& points = (title ? title_points_ : points_)[static_cast<std::size_t>(where.article)];
      out.evidence.push_back({Id(where.article), points.FromByte(words.begin),
                              std::string(WordsAt(title ? one.article.title : one.article.text, words, points))});
    }
    return out;
  }

  View::Side SideOf(const Side& side) const {
    View::Side out{side.value, {}, {}};
    std::set<std::string> articles;
    for (const int article : side.articles) articles.insert(Id(article));
    const bool listed = !articles.empty();
    for (const auto& words : side.evidence) {
      if (words.article < 0) continue;
      if (!listed) articles.insert(Id(words.article));
      const auto& points = (words.part == "title" ? title_points_ : points_)[static_cast<std::size_t>(words.article)];
      out.evidence.push_back({Id(words.article), points.FromByte(words.span.begin), words.text});
    }
    out.articles.assign(articles.begin(), articles.end());
    return out;
  }

  View::Finding FindingOf(const Finding& finding) const {
    View::Finding out{std::string(Name(finding.verdict)),
                      std::string(Name(finding.attribute)),
                      EventId(finding.event),
                      finding.summary,
                      {},
                      {}};
    for (const auto& side : finding.sides) out.sides.push_back(SideOf(side));
    for (const auto& relation : finding.relations) {
      out.relations.push_back({{static_cast<std::size_t>(relation.a), static_cast<std::size_t>(relation.b)},
                               std::string(Name(relation.verdict))});
    }
    return out;
  }

  const Account& account_;
  std::vector<CodePoints> points_;
  std::vector<CodePoints> title_points_;
};

}  // namespace

View ViewOf(const Account& account) {
  return Maker(account).Make();
}

}  // namespace recount::check
