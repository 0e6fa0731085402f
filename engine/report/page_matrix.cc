// The matrix: a row a claim, a column an outlet, in each cell the letter and value of the side that the outlet stands
// on. Below it every claim with its sides and their words.
#include <fmt/format.h>

#include <algorithm>

#include "engine/report/diff_text.h"
#include "engine/report/excerpt.h"
#include "engine/report/layout.h"
#include "engine/report/page_html.h"
#include "engine/report/page_parts.h"

namespace recount::report {
namespace {

constexpr std::size_t kWideColumns = 9;  // more outlets than this: letters alone, the values below

// "48000000" -> "48,000,000": digits in a row of five and more, as long as no letter or point touches them.
std::string Grouped(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto end = std::min(text.find_first_not_of("0123456789", i), text.size());
    const bool apart = i == 0 || text[i - 1] == ' ' || text[i - 1] == '/' || text[i - 1] == '~';
    if (end - i < 5 || !apart || (end < text.size() && text[end] != ' ' && text[end] != '/')) {
      out.append(text, i, std::max<std::size_t>(end - i, 1));
      i += std::max<std::size_t>(end - i, 1);
      continue;
    }
    for (; i < end; ++i) {
      out.push_back(text[i]);
      if ((end - i) % 3 == 1 && i + 1 < end) out.push_back(',');
    }
  }
  return out;
}

bool InColumn(const PageView& page, const Side& side, std::size_t column) {
  return std::any_of(side.articles.begin(), side.articles.end(),
                     [&](int article) { return page.ColumnOf(article) == static_cast<int>(column); });
}

std::string Cell(const PageView& page, const Finding& finding, std::size_t column, bool wide) {
  std::string text;
  std::size_t first = finding.sides.size();
  for (std::size_t s = 0; s < finding.sides.size(); ++s) {
    if (!InColumn(page, finding.sides[s], column)) continue;
    if (first == finding.sides.size()) first = s;
    const std::string value = SideValue(finding, finding.sides[s], 34);
    text += fmt::format("<div><b>{}</b>{}</div>", Letter(s), wide ? " " + Html(value) : "");
  }
  if (text.empty()) return "<td class=\"none\">–</td>";
  return fmt::format("<td class=\"s{}\">{}</td>", std::min<std::size_t>(first, 5), text);
}

std::string Row(const PageView& page, const Finding& finding, bool wide) {
  std::string out = fmt::format("<tr class=\"item v-{}\"{}><th scope=\"row\">{} <a href=\"#{}\">{}</a></th>",
                                Name(finding.verdict), page.FindingData(finding), Badge(finding.verdict),
                                page.FindingId(finding), Html(Fit(FindingTitle(page, finding), 110)));
  if (!wide) {  // the cells have room for letters alone: here is what they stand for
    std::string key;
    for (std::size_t s = 0; s < finding.sides.size() && s < 6; ++s) {
      key += fmt::format("<span class=\"s{}\"><b>{}</b> {}</span> ", std::min<std::size_t>(s, 5), Letter(s),
                         Html(SideValue(finding, finding.sides[s], 40)));
    }
    out.resize(out.size() - std::string_view("</th>").size());
    out += "<div class=\"letters\">" + key + "</div></th>";
  }
  for (std::size_t c = 0; c < page.columns().size(); ++c) out += Cell(page, finding, c, wide);
  return out + "</tr>\n";
}

std::string SideBlock(const PageView& page, const Finding& finding, std::size_t s) {
  constexpr int kColumns = 260;
  const Side& side = finding.sides[s];
  const auto outlets = static_cast<std::size_t>(std::max(0, page.view().IndependentSources(side.articles)));
  std::string out = fmt::format(
      "<div class=\"side s{}\"><p class=\"value\"><b>{}</b> {}{} <span class=\"tag\">{}</span></p>",
      std::min<std::size_t>(s, 5), Letter(s), Html(SideValue(finding, side, 200)),
      side.holder.empty() ? "" : ", according to " + Html(side.holder),
      side.derived ? "dated the article itself: no evidence of its own" : Counted(outlets, "outlet", "outlets"));
  out += "<ul class=\"evidence\">";
  std::size_t shown = 0;
  std::vector<std::pair<int, std::string>> more;
  for (const auto& evidence : side.evidence) {
    if (evidence.article < 0) continue;
    std::string how;
    std::string mark;
    if (const int time = page.view().TimeOf(finding, side, evidence); time >= 0) {
      const auto& read = page.view().at(evidence.article).times[static_cast<std::size_t>(time)];
      mark = page.MarkId(evidence.article, read.id);
      if (finding.attribute == Attribute::kDate || finding.attribute == Attribute::kTime) {
        how = page.view().HowRead(evidence.article, read, finding.verdict >= Verdict::kUpdated);
      }
    } else if (finding.event >= 0) {
      for (const auto& where : page.account().events[static_cast<std::size_t>(finding.event)].mentions) {
        const auto& mention = page.view().mention(where);
        if (where.article != evidence.article || !mention.sentence_span.Overlaps(evidence.span)) continue;
        const Speech* speech = page.SpeechOf(where);
        mark = page.MarkId(where.article, speech != nullptr ? speech->id : mention.id);
        break;
      }
    }
    if (++shown > kMostWords) {
      more.emplace_back(evidence.article, mark);
      continue;
    }
    out += page.WordsItem(evidence.article, page.view().Words(finding, side, evidence, kColumns), how, mark,
                          evidence.part.empty() ? std::string_view(evidence.text) : std::string_view());
  }
  return out + page.MoreItem(more) + "</ul></div>\n";
}

std::string Card(const PageView& page, const Finding& finding) {
  std::string out = fmt::format("<article class=\"finding item v-{}\" id=\"{}\"{}>\n<h4>{} {}</h4>\n",
                                Name(finding.verdict), page.FindingId(finding), page.FindingData(finding),
                                Badge(finding.verdict), Html(FindingTitle(page, finding)));
  if (!finding.summary.empty()) out += fmt::format("<p class=\"summary\">{}</p>\n", Html(finding.summary));
  out += "<div class=\"sides\">\n";
  for (std::size_t s = 0; s < finding.sides.size(); ++s) out += SideBlock(page, finding, s);
  out += "</div>\n";
  std::string why = ReasonTree(finding.reason);
  for (const auto& relation : finding.relations) {
    if (relation.reason.empty()) continue;
    why += fmt::format("<p>{} and {}: {}, {}</p>", Letter(static_cast<std::size_t>(relation.a)),
                       Letter(static_cast<std::size_t>(relation.b)), Name(relation.verdict), Html(relation.reason));
  }
  if (!why.empty()) out += fmt::format("<details class=\"why\"><summary>Why</summary>{}</details>", why);
  return out + "</article>\n";
}

}  // namespace

std::string FindingTitle(const PageView& page, const Finding& finding) {
  std::string subject;
  if (finding.event >= 0) {
    subject = Capitalised(Clean(page.account().events[static_cast<std::size_t>(finding.event)].label));
  } else if (finding.entity >= 0) {
    subject = Clean(page.account().entities[static_cast<std::size_t>(finding.entity)].merged.name);
  }
  return fmt::format("{}: {}", Called(finding.attribute), subject);
}

std::string SideValue(const Finding& finding, const Side& side, int columns) {
  std::string value = Fit(Clean(SayValue(finding.attribute, side.value)), columns);
  if (finding.attribute == Attribute::kCount || finding.attribute == Attribute::kAmount) value = Grouped(value);
  return finding.attribute == Attribute::kStatement ? Quoted(value) : value;
}

std::string MatrixSection(const PageView& page) {
  const bool wide = page.columns().size() <= kWideColumns;
  std::string out = fmt::format(
      "<section id=\"matrix\" aria-labelledby=\"matrix-h\"><h2 id=\"matrix-h\">Outlets and claims</h2>\n"
      "<div class=\"scroll\" role=\"region\" aria-label=\"The table, which scrolls\" "
      "tabindex=\"0\"><table{}>\n<caption>A row a "
      "claim, a "
      "column an outlet. The same letter is the same account; – says nothing about it.</caption>\n<thead><tr><th "
      "scope=\"col\">Claim</th>",
      wide ? "" : " class=\"narrow\"");
  for (std::size_t c = 0; c < page.columns().size(); ++c) {
    out += fmt::format("<th scope=\"col\" data-col=\"{}\"><span>{}</span></th>", c, Html(page.columns()[c].outlet));
  }
  out += "</tr></thead>\n<tbody>\n";
  for (const Finding* finding : InOrder(page)) {
    if (finding->verdict != Verdict::kSingle) out += Row(page, *finding, wide);
  }
  return out + "</tbody></table></div></section>\n";
}

std::string ClaimsSection(const PageView& page) {
  std::string out =
      "<section id=\"claims\" aria-labelledby=\"claims-h\"><h2 id=\"claims-h\">Every claim, its sides and their "
      "words</h2>\n";
  const auto findings = InOrder(page);
  for (std::size_t i = 0; i < findings.size();) {
    const Verdict verdict = findings[i]->verdict;
    const auto end = std::find_if(findings.begin() + static_cast<std::ptrdiff_t>(i), findings.end(),
                                  [&](const Finding* f) { return f->verdict != verdict; });
    const auto n = static_cast<std::size_t>(end - findings.begin());
    const bool open = verdict >= Verdict::kUpdated;
    out +=
        fmt::format("<details class=\"group verdict-group\" id=\"claims-{}\"{}><summary><h3>{} {}: {}</h3></summary>\n",
                    Name(verdict), open ? " open" : "", n - i, Badge(verdict), Means(verdict));
    for (; i < n; ++i) out += Card(page, *findings[i]);
    out += "</details>\n";
  }
  return out + "</section>\n";
}

}  // namespace recount::report
