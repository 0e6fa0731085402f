#include "engine/report/page.h"

#include <fmt/format.h>

#include "engine/report/articles_text.h"
#include "engine/report/layout.h"
#include "engine/report/page_html.h"
#include "engine/report/page_parts.h"
#include "engine/report/page_template.h"

namespace recount::report {
namespace {

// "published 13–14 January 2022", where days are known.
std::string PublishedDays(const Account& account) {
  std::optional<DayInterval> all;
  for (const auto& one : account.articles) {
    const auto& published = one.article.published;
    if (!published.days || published.basis == Basis::kUnknown) continue;
    if (!all) all = *published.days;
    all->first = std::min(all->first, published.days->first);
    all->last = std::max(all->last, published.days->last);
  }
  return all ? ", published " + SayInterval(*all) : "";
}

}  // namespace

std::string WritePage(const Account& account, const About& engine) {
  const PageView page(account);
  const std::string title = CountArticles(page.view()) + PublishedDays(account);
  std::string content = fmt::format(
      "<header><h1>{}</h1>\n<nav aria-label=\"Sections\"><a href=\"#glance\">Differences</a> <a "
      "href=\"#timeline\">Timeline</a> <a href=\"#matrix\">Matrix</a> <a href=\"#claims\">Claims</a> <a "
      "href=\"#people\">Who said what</a> <a href=\"#articles\">Articles</a></nav></header>\n",
      Html(title));
  content += FilterForm(page);
  content += "<main id=\"main\">\n";
  content += GlanceSection(page);
  content += TimelineSection(page);
  content += MatrixSection(page);
  content += ClaimsSection(page);
  content += PeopleSection(page);
  content += ArticlesSection(page);
  content += "</main>\n";
  content += fmt::format("<footer><p>recount {}, model {}, time zones {}.</p></footer>\n", Html(engine.version),
                         Html(engine.model), Html(engine.tz));
  return FilledTemplate("Recount: " + Html(title), content);
}

}  // namespace recount::report
