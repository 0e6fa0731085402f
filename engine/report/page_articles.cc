// Every article of the page: where it appeared, when and how that is known, how to cite it, its text with the marks,
// and the reasons that the marks point at.
#include <fmt/format.h>

#include "engine/report/articles_text.h"
#include "engine/report/layout.h"
#include "engine/report/page_html.h"
#include "engine/report/page_marks.h"
#include "engine/report/page_parts.h"

namespace recount::report {
namespace {

std::string Header(const PageView& page, int article) {
  const Article& one = page.view().at(article).article;
  const std::string url = SafeUrl(one.url);
  std::string out =
      fmt::format("<h3>{}</h3>\n<p class=\"meta\"><b>{}</b> · ",
                  Html(one.title.empty() ? page.view().Outlet(article) : one.title), Html(page.view().Outlet(article)));
  out += one.published.value.empty() ? "no publication day"
                                     : fmt::format("published {}", Html(page.view().PublishedOn(article)));
  out += fmt::format(" <a class=\"m t\" href=\"#{}\" id=\"{}\">how that is known</a>", page.WhyId(article, "published"),
                     page.MarkId(article, "published"));
  if (!url.empty()) out += fmt::format(" · <a href=\"{}\" rel=\"noreferrer\">original</a>", HtmlVerbatim(url));
  out += "</p>\n";
  const auto at = static_cast<std::size_t>(article);
  const int origin = at < page.account().copy_of.size() ? page.account().copy_of[at] : -1;
  if (origin >= 0) {
    out += fmt::format("<p class=\"note\">Carries the text of <a href=\"#{}\">{}</a>: counted once.</p>\n",
                       page.ArticleId(origin), Html(page.view().Outlet(origin)));
  }
  for (const auto& note : one.notes) out += fmt::format("<p class=\"note\">{}</p>\n", Html(note.message));
  return out + fmt::format("<p class=\"cite\">Cite: <cite>{}{}</cite></p>\n", Html(page.Citation(article)),
                           url.empty() ? "" : ", " + HtmlVerbatim(url));
}

}  // namespace

std::string ArticlesSection(const PageView& page) {
  constexpr std::size_t kOpen = 12;  // of more articles than this the texts are folded
  const auto& articles = page.account().articles;
  std::string out =
      "<section id=\"articles\" aria-labelledby=\"articles-h\"><h2 id=\"articles-h\">The articles</h2>\n"
      "<p class=\"legend\"><span class=\"m t\">a time</span> <span class=\"m s\">who says it</span> <span "
      "class=\"q\">what "
      "is said</span> <span class=\"m e\">what happened</span> <span class=\"clash v-conflict\">where accounts "
      "differ</span><span class=\"flag v-conflict\" aria-hidden=\"true\">≠</span>. Each mark leads to its "
      "reason.</p>\n";
  for (std::size_t a = 0; a < articles.size(); ++a) {
    const int at = static_cast<int>(a);
    const Article& one = articles[a].article;
    out += fmt::format("<article class=\"text item\" id=\"{}\"{} data-url=\"{}\">\n", page.ArticleId(at),
                       page.Data({at}, {}, "", one.published.value), HtmlVerbatim(SafeUrl(one.url)));
    out += Header(page, at);
    out += fmt::format("<details class=\"body\"{}><summary>Text</summary>\n<div class=\"words\" lang=\"{}\">\n",
                       articles.size() <= kOpen ? " open" : "", Html(one.language.empty() ? "und" : one.language));
    out += MarkedText(page, at) + "</div></details>\n" + ReasonsOf(page, at) + "</article>\n";
  }
  return out + "</section>\n";
}

}  // namespace recount::report
