// The top of the page: how many claims of which verdict, and every disagreement in one sentence. And the form by which
// a reader narrows everything below.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "engine/report/articles_text.h"
#include "engine/report/layout.h"
#include "engine/report/page_html.h"
#include "engine/report/page_parts.h"

namespace recount::report {
namespace {

constexpr std::array<Verdict, 6> kVerdicts = {Verdict::kConflict,   Verdict::kDisputed, Verdict::kUpdated,
                                              Verdict::kCompatible, Verdict::kAgree,    Verdict::kSingle};

std::string Option(std::string_view value, std::string_view text) {
  return fmt::format("<option value=\"{}\">{}</option>", Html(value), Html(text));
}

std::string Select(std::string_view name, std::string_view label, const std::string& options) {
  return fmt::format("<label>{0} <select name=\"{1}\"><option value=\"\">all</option>{2}</select></label>", label, name,
                     options);
}

}  // namespace

std::vector<const Finding*> InOrder(const PageView& page) {
  std::vector<const Finding*> all;
  for (const auto& finding : page.account().findings) all.push_back(&finding);
  std::stable_sort(all.begin(), all.end(), [](const Finding* a, const Finding* b) {
    return a->verdict != b->verdict ? a->verdict > b->verdict : a->confidence > b->confidence;
  });
  return all;
}

std::string GlanceSection(const PageView& page) {
  std::array<int, kVerdicts.size()> counts{};
  for (const auto& finding : page.account().findings) ++counts[static_cast<std::size_t>(finding.verdict)];
  std::string out =
      "<section id=\"glance\" aria-labelledby=\"glance-h\"><h2 id=\"glance-h\">Where they differ</h2>\n<ul "
      "class=\"counts\">";
  for (const Verdict verdict : kVerdicts) {
    const int count = counts[static_cast<std::size_t>(verdict)];
    const std::string number = fmt::format("<b>{}</b> {}", count, Badge(verdict));
    out += fmt::format("<li class=\"v-{}\">{} <span>{}</span></li>", Name(verdict),
                       count > 0 ? fmt::format("<a href=\"#claims-{}\">{}</a>", Name(verdict), number)
                                 : fmt::format("<span class=\"number\">{}</span>", number),
                       Means(verdict));
  }
  out += "</ul>\n";
  const auto findings = InOrder(page);
  constexpr std::size_t kShown = 20;  // one look: the rest is folded
  std::string list, rest;
  std::size_t shown = 0;
  for (const Finding* finding : findings) {
    if (finding->verdict < Verdict::kUpdated) break;
    (++shown <= kShown ? list : rest) += fmt::format(
        "<li class=\"item\"{}>{} <a href=\"#{}\">{}</a></li>\n", page.FindingData(*finding), Badge(finding->verdict),
        page.FindingId(*finding), Html(finding->summary.empty() ? FindingTitle(page, *finding) : finding->summary));
  }
  if (list.empty()) {
    out += "<p>No account contradicts another.</p>";
  } else {
    out += "<ul class=\"differences\">\n" + list + "</ul>";
    if (!rest.empty()) {
      out += fmt::format(
          "<details class=\"group\"><summary>and {} more</summary><ul class=\"differences\">\n{}</ul></details>",
          shown - kShown, rest);
    }
  }
  return out + "</section>\n";
}

std::string FilterForm(const PageView& page) {
  std::string verdicts;
  for (const Verdict verdict : kVerdicts) verdicts += Option(Name(verdict), Name(verdict));
  std::string outlets;
  for (std::size_t i = 0; i < page.columns().size(); ++i) {
    outlets += Option(fmt::format("{}", i), page.columns()[i].outlet);
  }
  std::map<int, int> events_with;
  for (std::size_t e = 0; e < page.account().events.size(); ++e) {
    for (const int entity : page.PeopleOf(static_cast<int>(e))) ++events_with[entity];
  }
  std::vector<std::pair<std::string, int>> people;
  for (const auto& [entity, events] : events_with) {
    people.emplace_back(Clean(page.account().entities[static_cast<std::size_t>(entity)].merged.name), entity);
  }
  std::sort(people.begin(), people.end());
  std::string names;
  for (const auto& [name, entity] : people) names += Option(fmt::format("{}", entity), name);
  std::string out =
      "<details id=\"filterbox\" open hidden><summary>Show only …</summary><form id=\"filters\" role=\"search\" "
      "aria-label=\"Show only\">\n" +
      Select("v", "Verdict", verdicts) + Select("o", "Outlet", outlets) + Select("p", "Person or body", names);
  out +=
      "<label>From <input type=\"date\" name=\"from\"></label><label>to <input type=\"date\" name=\"to\"></label>"
      "<button type=\"reset\">Show all</button><output aria-live=\"polite\"></output></form></details>\n";
  return out;
}

}  // namespace recount::report
