#include "engine/report/page_view.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "engine/report/excerpt.h"
#include "engine/report/layout.h"
#include "engine/report/page_html.h"

namespace recount::report {
namespace {

std::vector<std::vector<int>> Nowhere(const Account& account, bool events) {
  std::vector<std::vector<int>> out;
  for (const auto& one : account.articles) out.emplace_back(events ? one.events.size() : one.entities.size(), -1);
  return out;
}

}  // namespace

PageView::PageView(const Account& account)
    : view_(account),
      column_of_(account.articles.size(), 0),
      entity_of_(Nowhere(account, false)),
      event_of_(Nowhere(account, true)),
      lead_(ChooseTimeline(view_, Level::kLead)) {
  for (const auto* groups : {&lead_.days, &lead_.background}) {
    for (const auto& group : *groups) {
      on_timeline_.insert(group.happened.begin(), group.happened.end());
      on_timeline_.insert(group.said.begin(), group.said.end());
    }
  }
  on_timeline_.insert(lead_.undated.begin(), lead_.undated.end());
  std::map<std::string, std::vector<int>> by_outlet;
  for (std::size_t a = 0; a < account.articles.size(); ++a) {
    const Article& one = account.articles[a].article;
    by_outlet[Clean(one.outlet.empty() ? one.id : one.outlet)].push_back(static_cast<int>(a));
  }
  for (auto& [outlet, articles] : by_outlet) {
    for (const int a : articles) column_of_[static_cast<std::size_t>(a)] = static_cast<int>(columns_.size());
    columns_.push_back({outlet, std::move(articles)});
  }
  for (std::size_t e = 0; e < account.entities.size(); ++e) {
    for (const auto& where : account.entities[e].in) {
      entity_of_[static_cast<std::size_t>(where.article)][static_cast<std::size_t>(where.entity)] = static_cast<int>(e);
    }
  }
  for (std::size_t e = 0; e < account.events.size(); ++e) {
    for (const auto& where : account.events[e].mentions) {
      event_of_[static_cast<std::size_t>(where.article)][static_cast<std::size_t>(where.mention)] = static_cast<int>(e);
    }
  }
}

int PageView::EntityOf(int article, int entity) const {
  const auto& of = entity_of_[static_cast<std::size_t>(article)];
  return entity < 0 || static_cast<std::size_t>(entity) >= of.size() ? -1 : of[static_cast<std::size_t>(entity)];
}

int PageView::EventOf(int article, int mention) const {
  const auto& of = event_of_[static_cast<std::size_t>(article)];
  return mention < 0 || static_cast<std::size_t>(mention) >= of.size() ? -1 : of[static_cast<std::size_t>(mention)];
}

const Speech* PageView::SpeechOf(const StoryEvent::Where& where) const {
  const EventMention& mention = view_.mention(where);
  const auto& all = view_.at(where.article).speech;
  if (mention.event_class != EventClass::kStatement || mention.speech < 0) return nullptr;
  return static_cast<std::size_t>(mention.speech) < all.size() ? &all[static_cast<std::size_t>(mention.speech)]
                                                               : nullptr;
}

std::string PageView::ArticleId(int article) const {
  return "a-" + SafeId(view_.at(article).article.id);
}
std::string PageView::MarkId(int article, std::string_view id) const {
  return fmt::format("m-{}.{}", SafeId(view_.at(article).article.id), id);
}
std::string PageView::WhyId(int article, std::string_view id) const {
  return fmt::format("w-{}.{}", SafeId(view_.at(article).article.id), id);
}
std::string PageView::EventId(int event) const {
  return "e-" + SafeId(account().events[static_cast<std::size_t>(event)].id);
}
std::string PageView::FindingId(const Finding& finding) const {
  return "f-" + SafeId(finding.id);
}
std::string PageView::EntityId(int entity) const {
  return "p-" + SafeId(account().entities[static_cast<std::size_t>(entity)].id);
}

Verdict PageView::VerdictOf(int event) const {
  Verdict verdict = view_.IndependentSources(account().events[static_cast<std::size_t>(event)].articles) > 1
                        ? Verdict::kAgree
                        : Verdict::kSingle;
  for (const int f : view_.FindingsOf(event)) {
    verdict = std::max(verdict, account().findings[static_cast<std::size_t>(f)].verdict);
  }
  return verdict;
}

bool PageView::Known(int entity) const {
  if (entity < 0) return false;
  const EntityType type = account().entities[static_cast<std::size_t>(entity)].merged.type;
  return type == EntityType::kPerson || type == EntityType::kBody;
}

std::set<int> PageView::PeopleOf(int event) const {
  std::set<int> people;
  const StoryEvent& one = account().events[static_cast<std::size_t>(event)];
  for (const int entity : one.participants) {
    if (Known(entity)) people.insert(entity);
  }
  for (const auto& where : one.mentions) {
    const Speech* speech = SpeechOf(where);
    if (speech == nullptr) continue;
    if (const int entity = EntityOf(where.article, speech->speaker); Known(entity)) people.insert(entity);
  }
  return people;
}

std::string DayData(std::string_view value) {
  const auto days = DaysOf(value);
  if (!days) return "";
  const std::string first = FormatDay(days->first);
  return days->OneDay() ? first : first + "/" + FormatDay(days->last);
}

std::string PageView::Data(const std::vector<int>& articles, const std::set<int>& people, std::string_view verdict,
                           std::string_view date) const {
  std::set<int> columns;
  for (const int article : articles) columns.insert(ColumnOf(article));
  std::string out = fmt::format(" data-o=\"{}\"", fmt::join(columns, " "));
  if (!people.empty()) out += fmt::format(" data-p=\"{}\"", fmt::join(people, " "));
  if (!verdict.empty()) out += fmt::format(" data-v=\"{}\"", verdict);
  if (const std::string day = DayData(date); !day.empty()) out += fmt::format(" data-d=\"{}\"", day);
  return out;
}

std::string PageView::EventData(int event) const {
  const StoryEvent& one = account().events[static_cast<std::size_t>(event)];
  return Data(one.articles, PeopleOf(event), Name(VerdictOf(event)), one.date);
}

std::string PageView::FindingData(const Finding& finding) const {
  std::vector<int> articles;
  for (const auto& side : finding.sides) articles.insert(articles.end(), side.articles.begin(), side.articles.end());
  std::set<int> people;
  std::string date;
  if (finding.event >= 0) {
    people = PeopleOf(finding.event);
    date = account().events[static_cast<std::size_t>(finding.event)].date;
  } else if (Known(finding.entity)) {
    people.insert(finding.entity);
  }
  return Data(articles, people, Name(finding.verdict), date);
}

std::string PageView::Citation(int article) const {
  const Article& one = view_.at(article).article;
  std::string out = Clean(one.outlet.empty() ? one.id : one.outlet);
  if (!one.title.empty()) out += fmt::format(", {}", Quoted(one.title));
  return out + fmt::format(", {}", one.published.value.empty() ? "no date" : view_.PublishedOn(article));
}

std::string PageView::WordsItem(int article, std::string_view words, std::string_view how, const std::string& mark,
                                std::string_view verbatim) const {
  const std::string link = FragmentUrl(view_.at(article).article.url, verbatim);
  std::string out = fmt::format("<li data-o=\"{}\"><b class=\"outlet\">{}</b> <span class=\"words\">{}</span>",
                                ColumnOf(article), Html(view_.Outlet(article)), Html(words));
  if (!how.empty()) out += fmt::format(" <span class=\"how\">{}</span>", Html(how));
  out += fmt::format(" <a class=\"goto\" href=\"#{}\" data-cite=\"{}\">in the text</a>",
                     mark.empty() ? ArticleId(article) : mark, ArticleId(article));
  if (!link.empty())
    out += fmt::format(" <a class=\"source\" href=\"{}\" rel=\"noreferrer\">source</a>", HtmlVerbatim(link));
  return out + "</li>";
}

std::string PageView::MoreItem(const std::vector<std::pair<int, std::string>>& articles_and_marks) const {
  if (articles_and_marks.empty()) return "";
  std::string names;
  for (const auto& [article, mark] : articles_and_marks) {
    names += fmt::format("{}<a href=\"#{}\">{}</a>", names.empty() ? "" : ", ",
                         mark.empty() ? ArticleId(article) : mark, Html(view_.Outlet(article)));
  }
  return fmt::format("<li class=\"more\">and {} more: {}</li>", articles_and_marks.size(), names);
}

}  // namespace recount::report
