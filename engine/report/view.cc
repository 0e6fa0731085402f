#include "engine/report/view.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/report/excerpt.h"
#include "engine/report/layout.h"

namespace recount::report {

View::View(const Account& account) : account_(account), findings_(account.events.size()) {
  std::map<std::string, int> articles_of;
  for (const auto& one : account.articles) ++articles_of[one.article.outlet];
  for (const auto& one : account.articles) {
    const auto& [id, outlet] = std::pair(one.article.id, one.article.outlet);
    if (outlet.empty()) {
      outlets_.push_back(Clean(id));
    } else if (articles_of[outlet] > 1) {
      outlets_.push_back(Clean(outlet + " (" + id + ")"));
    } else {
      outlets_.push_back(Clean(outlet));
    }
  }
  for (std::size_t i = 0; i < account.findings.size(); ++i) {
    const int event = account.findings[i].event;
    if (event >= 0 && event < static_cast<int>(findings_.size())) {
      findings_[static_cast<std::size_t>(event)].push_back(static_cast<int>(i));
    }
  }
}

int View::OutletColumns(int most) const {
  int widest = 0;
  for (const auto& name : outlets_) widest = std::max(widest, Columns(name));
  return std::min(widest, most);
}

std::string View::OutletList(const std::vector<int>& articles) const {
  std::vector<std::string> names;
  for (const int article : articles) {
    const auto& one = at(article).article;
    const std::string name = Clean(one.outlet.empty() ? one.id : one.outlet);
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return Listed(names);
}

int View::IndependentSources(const std::vector<int>& articles) const {
  const std::set<int> among(articles.begin(), articles.end());
  std::set<std::string> sources;
  for (const int article : articles) {
    const int origin = static_cast<std::size_t>(article) < account_.copy_of.size()
                           ? account_.copy_of[static_cast<std::size_t>(article)]
                           : -1;
    const auto& one = at(origin >= 0 && among.contains(origin) ? origin : article).article;
    sources.insert(!one.group.empty() ? one.group : !one.outlet.empty() ? one.outlet : one.id);
  }
  return static_cast<int>(sources.size());
}

std::vector<StoryEvent::Where> View::BestMentions(const StoryEvent& event) const {
  const auto rank = [this](const StoryEvent::Where& where) {
    const EventMention& m = mention(where);
    int points = 0;
    if (m.time >= 0) points += 8;
    if (m.place >= 0) points += 2;
    if (m.modality == Modality::kCertain) points += 2;
    if (m.part == Part::kBody) points += 4;
    if (m.speech < 0 || m.event_class == EventClass::kStatement) points += 4;  // in the outlet's own voice
    if (m.polarity == Polarity::kPositive) points += 1;
    if (m.part == Part::kCaption || m.part == Part::kBoilerplate) points -= 2;
    if (!m.participants.empty()) points += 1;
    return points;
  };
  std::vector<StoryEvent::Where> best;
  for (const auto& where : event.mentions) {
    if (best.empty() || best.back().article != where.article) {
      best.push_back(where);
    } else if (rank(where) > rank(best.back())) {
      best.back() = where;
    }
  }
  return best;
}

std::string View::Words(int article, const EventMention& mention, int columns) const {
  const Annotated& one = at(article);
  std::vector<Span> focus = {mention.span};
  if (mention.time >= 0 && static_cast<std::size_t>(mention.time) < one.times.size()) {
    focus.push_back(one.times[static_cast<std::size_t>(mention.time)].span);
  }
  if (!mention.place_span.empty()) focus.push_back(mention.place_span);
  const bool apart = mention.part == Part::kTitle && !one.article.title_in_text;
  const std::string_view text = apart ? one.article.title : one.article.text;
  return Excerpt(text, mention.sentence_span.empty() ? mention.clause : mention.sentence_span, focus, columns);
}

std::string View::Words(const Evidence& evidence, int columns) const {
  if (evidence.part == "title" || evidence.article < 0) return Quoted(Fit(Clean(evidence.text), columns - 2));
  const Annotated& one = at(evidence.article);
  return Excerpt(one.article.text, SentenceAround(one, evidence.span), {evidence.span}, columns);
}

std::string View::Words(const Finding& finding, const Side& side, const Evidence& evidence, int columns) const {
  if (evidence.part == "title" || evidence.article < 0) return Words(evidence, columns);
  const Annotated& one = at(evidence.article);
  const Span around = SentenceAround(one, evidence.span);
  std::vector<Span> focus;
  if (const int time = TimeOf(finding, side, evidence); time >= 0) {
    focus.push_back(one.times[static_cast<std::size_t>(time)].span);
  }
  if (finding.event >= 0) {
    for (const auto& where : account_.events[static_cast<std::size_t>(finding.event)].mentions) {
      const auto& m = mention(where);
      if (where.article != evidence.article || !around.Contains(m.span)) continue;
      for (const auto& quantity : m.quantities) {
        if (quantity.value == side.value) focus.push_back(quantity.span);
      }
      focus.push_back(m.span);
      if (finding.attribute == Attribute::kPlace && !m.place_span.empty()) focus.push_back(m.place_span);
      break;
    }
  }
  // The value itself, where it stands in the words: a name, a place, what happened.
  const std::string_view text = SafeSlice(one.article.text, around);
  if (const auto found = text.find(side.value); !side.value.empty() && found != std::string_view::npos) {
    const int begin = around.begin + static_cast<int>(found);
    focus.insert(focus.begin(), Span{begin, begin + static_cast<int>(side.value.size())});
  }
  if (evidence.span != around || focus.empty()) focus.push_back(evidence.span);
  return Excerpt(one.article.text, around, focus, columns);
}

}  // namespace recount::report
