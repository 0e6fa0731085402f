// Why each mark of an article is there: one entry a time, saying and event. What the publication day rests on stands
// once an article, not under every time that is counted from it.
#include <fmt/format.h>

#include "engine/report/event_title.h"
#include "engine/report/excerpt.h"
#include "engine/report/layout.h"
#include "engine/report/page_html.h"
#include "engine/report/page_parts.h"

namespace recount::report {
namespace {

constexpr int kDeepestShown = 5;
constexpr std::size_t kManyArticles = 60;  // of more, what stands first in a reason must do: the page stays light

std::string ReasonLine(const Reason& reason) {
  std::string out = Html(reason.says.empty() ? reason.rule : reason.says);
  if (!reason.words.empty()) {
    std::string words;
    for (const auto& word : reason.words) words += (words.empty() ? "" : ", ") + Quoted(word);
    out += " " + Html(Fit(words, 160));
  }
  for (const auto& assumed : reason.assumed) out += fmt::format(" <em>assumed: {}</em>", Html(assumed));
  if (!reason.rule.empty() && !reason.says.empty()) out += fmt::format(" <code>{}</code>", Html(reason.rule));
  return out;
}

// `known`: a reason told elsewhere on the page, and the link to it.
std::string Tree(const Reason& reason, const Reason* known, const std::string& link, int depth) {
  if (reason.empty() && reason.because.empty()) return "";
  std::string below;
  for (const auto& one : reason.because) {
    if (depth >= kDeepestShown) break;
    if (known != nullptr && !one.empty() && one.rule == known->rule && one.says == known->says) {
      below += fmt::format("<li><a href=\"#{}\">the publication day</a></li>", link);
    } else if (const std::string tree = Tree(one, known, link, depth + 1); !tree.empty()) {
      below += "<li>" + tree + "</li>";
    }
  }
  return ReasonLine(reason) + (below.empty() ? "" : "<ul>" + below + "</ul>");
}

class Reasons {
 public:
  Reasons(const PageView& page, int article) : page_(page), article_(article), one_(page.view().at(article)) {}

  std::string All() {
    std::string out = Entry("published", fmt::format("Published: {}", page_.view().PublishedOn(article_)),
                            Raw() + Tree(one_.article.published.reason, nullptr, "", 0));
    std::size_t n = 1;
    for (const auto& time : one_.times) out += OfTime(time), ++n;
    for (const auto& speech : one_.speech) out += OfSpeech(speech), ++n;
    for (std::size_t m = 0; m < one_.events.size(); ++m) {
      const int event = page_.EventOf(article_, static_cast<int>(m));
      if (event < 0 || one_.events[m].event_class == EventClass::kStatement) continue;
      out += OfEvent(one_.events[m], event);
      ++n;
    }
    return fmt::format("<details class=\"reasons\"><summary>{}</summary><ul>\n{}</ul></details>\n",
                       Counted(n, "reason", "reasons"), out);
  }

 private:
  std::string Raw() const {
    const Published& published = one_.article.published;
    std::string out;
    if (!published.from.empty()) out += fmt::format("<p>read from: {}", Html(published.from));
    if (!published.from.empty() && !published.raw.empty()) out += ": " + Html(Quoted(published.raw));
    if (!published.from.empty()) out += "</p>";
    if (published.days && !published.days->OneDay()) {
      out += fmt::format("<p>possible days: {}</p>", Html(SayInterval(*published.days)));
    }
    return out;
  }

  std::string Why(const Reason& reason) const {
    if (page_.account().articles.size() > kManyArticles) {
      return Html(reason.says.empty() ? reason.rule : reason.says);
    }
    return Tree(reason, &one_.article.published.reason, page_.WhyId(article_, "published"), 0);
  }

  // `title` as it is, `body` as HTML.
  std::string Entry(std::string_view id, std::string_view title, const std::string& body) const {
    return fmt::format("<li id=\"{}\"><a class=\"back\" href=\"#{}\">{}</a>{}</li>\n", page_.WhyId(article_, id),
                       page_.MarkId(article_, id), Html(title), body.empty() ? "" : " <div>" + body + "</div>");
  }

  std::string OfTime(const TimeMention& time) const {
    const bool apart = time.part == Part::kTitle && !one_.article.title_in_text;
    const std::string_view words = SafeSlice(apart ? one_.article.title : one_.article.text, time.span);
    std::string title =
        fmt::format("{} = {}", Quoted(words), time.value.value.empty() ? "no day" : Say(time.value.value));
    std::string body;
    if (!time.value.alternative.empty()) {
      body += fmt::format("<p>other reading: {}</p>", Html(Say(time.value.alternative)));
    }
    if (!time.governor.empty()) {
      body += fmt::format("<p>{} points to the {}</p>", Html(Quoted(time.governor)), Name(time.direction));
    }
    if (const std::string from = page_.view().ReadFrom(article_, time, false); !from.empty()) {
      body += fmt::format("<p>{}</p>", Html(Capitalised(from)));
    }
    return Entry(time.id, title, body + Why(time.value.reason));
  }

  std::string OfSpeech(const Speech& speech) const {
    std::string body = fmt::format("<p>{}, {}{}</p>", Name(speech.kind), Does(speech.stance),
                                   speech.via.empty() ? "" : ", through " + Html(Listed(speech.via)));
    return Entry(speech.id,
                 fmt::format("{}: {}", speech.speaker_name.empty() ? "Speaker not resolved" : speech.speaker_name,
                             Quoted(Fit(ContentOf(one_, speech), 90))),
                 body + Why(speech.reason));
  }

  std::string OfEvent(const EventMention& mention, int event) const {
    const StoryEvent& story = page_.account().events[static_cast<std::size_t>(event)];
    const auto articles = story.articles.size();
    std::string body =
        fmt::format("<p>{} · <a href=\"#{}\">{}</a></p>", mention.date.empty() ? "no day" : Html(Say(mention.date)),
                    page_.EventId(event),
                    articles > 1 ? fmt::format("told in {} articles", articles) : std::string("on the timeline"));
    return Entry(mention.id, mention.label, body + Why(mention.date_reason));
  }

  const PageView& page_;
  int article_;
  const Annotated& one_;
};

}  // namespace

std::string ReasonTree(const Reason& reason) {
  const std::string tree = Tree(reason, nullptr, "", 0);
  return tree.empty() ? "" : "<div class=\"tree\">" + tree + "</div>";
}

std::string ReasonsOf(const PageView& page, int article) {
  return Reasons(page, article).All();
}

}  // namespace recount::report
