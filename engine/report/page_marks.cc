#include "engine/report/page_marks.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/report/layout.h"
#include "engine/report/page_html.h"

namespace recount::report {
namespace {

// A link in the text.
struct Link {
  Span span;
  int rank = 0;  // lower wins an overlap
  std::string kind, id, why, title;
};

// What lies under links: the content of a saying, or words that are a side of a disagreement.
struct Ground {
  Span span;
  bool quote = false;
  Verdict verdict = Verdict::kSingle;
  std::string target;  // the reason of the saying, or the finding
};

Span Inside(const Span& span, int size) {
  const int begin = std::clamp(span.begin, 0, size);
  return {begin, std::clamp(span.end, begin, size)};
}

bool Blank(std::string_view words) {
  return words.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

class Marker {
 public:
  Marker(const PageView& page, int article)
      : page_(page), article_(article), one_(page.view().at(article)), text_(one_.article.text) {}

  std::string Text();

 private:
  void AddTimes();
  void AddSpeech();
  void AddEvents();
  void AddFindings();
  void Add(Span span, int rank, std::string kind, std::string_view id, std::string_view why_id, std::string title);
  void Settle();
  std::string Paragraph(const Span& line);
  std::string OpenGround(int at, const Ground** quote, const Ground** clash) const;

  const PageView& page_;
  int article_;
  const Annotated& one_;
  std::string_view text_;
  std::vector<Link> links_;
  std::vector<std::pair<int, std::string>> anchors_;  // addresses of marks that gave way: position, id
  std::vector<Ground> ground_;
  std::vector<int> bounds_;  // where the ground changes, sorted
  std::size_t next_link_ = 0, next_anchor_ = 0;
};

void Marker::Add(Span span, int rank, std::string kind, std::string_view id, std::string_view why_id,
                 std::string title) {
  span = Inside(span, static_cast<int>(text_.size()));
  if (span.empty()) return;
  links_.push_back(
      {span, rank, std::move(kind), page_.MarkId(article_, id), page_.WhyId(article_, why_id), std::move(title)});
}

void Marker::AddTimes() {
  for (const auto& time : one_.times) {
    if (time.part == Part::kTitle && !one_.article.title_in_text) continue;
    Add(time.span, 1, "t", time.id, time.id, time.value.value.empty() ? "no day" : Say(time.value.value));
  }
}

void Marker::AddSpeech() {
  for (const auto& speech : one_.speech) {
    const std::string title = speech.speaker_name.empty() ? "speaker not resolved" : speech.speaker_name;
    Span cue = !speech.cue_spans.empty() ? speech.cue_spans[0] : !speech.source.empty() ? speech.source[0] : Span{};
    if (cue.empty() && !speech.content.empty()) {  // a quotation that stands alone: its first word
      cue = speech.content[0];
      const auto blank = Slice(text_, Inside(cue, static_cast<int>(text_.size()))).find_first_of(" \n");
      if (blank != std::string_view::npos) cue.end = cue.begin + static_cast<int>(blank);
    }
    Add(cue, 0, "s", speech.id, speech.id, title);
    for (const Span& content : speech.content) {
      ground_.push_back(
          {Inside(content, static_cast<int>(text_.size())), true, Verdict::kSingle, page_.WhyId(article_, speech.id)});
    }
  }
}

void Marker::AddEvents() {
  for (std::size_t m = 0; m < one_.events.size(); ++m) {
    const EventMention& mention = one_.events[m];
    if (mention.event_class == EventClass::kStatement || page_.EventOf(article_, static_cast<int>(m)) < 0) continue;
    if (mention.part == Part::kTitle && !one_.article.title_in_text) continue;
    const int event = page_.EventOf(article_, static_cast<int>(m));
    Add(mention.span, 2, page_.OnTimeline(event) ? "e main" : "e", mention.id, mention.id, mention.label);
  }
}

void Marker::AddFindings() {
  for (const auto& finding : page_.account().findings) {
    if (finding.verdict < Verdict::kUpdated) continue;
    for (const auto& side : finding.sides) {
      for (const auto& evidence : side.evidence) {
        if (evidence.article != article_ || !evidence.part.empty()) continue;
        ground_.push_back(
            {Inside(evidence.span, static_cast<int>(text_.size())), false, finding.verdict, page_.FindingId(finding)});
      }
    }
  }
}

// Links may not overlap: those that give way keep their address where they begin.
void Marker::Settle() {
  std::stable_sort(links_.begin(), links_.end(), [](const Link& a, const Link& b) {
    return a.rank != b.rank ? a.rank < b.rank : a.span.begin < b.span.begin;
  });
  std::vector<Link> kept;
  const auto place = [&](const Link& link) {
    return std::upper_bound(kept.begin(), kept.end(), link.span.begin,
                            [](int begin, const Link& other) { return begin < other.span.begin; });
  };
  for (auto& link : links_) {
    const auto at = place(link);
    const bool free = (at == kept.end() || !at->span.Overlaps(link.span)) &&
                      (at == kept.begin() || !std::prev(at)->span.Overlaps(link.span));
    if (free) {
      kept.insert(at, std::move(link));
    } else {
      anchors_.emplace_back(link.span.begin, std::move(link.id));
    }
  }
  links_ = std::move(kept);
  std::stable_sort(anchors_.begin(), anchors_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& ground : ground_) {
    bounds_.push_back(ground.span.begin);
    bounds_.push_back(ground.span.end);
  }
  std::sort(bounds_.begin(), bounds_.end());
  bounds_.erase(std::unique(bounds_.begin(), bounds_.end()), bounds_.end());
}

// The innermost saying and the strongest disagreement here.
std::string Marker::OpenGround(int at, const Ground** quote, const Ground** clash) const {
  *quote = nullptr;
  *clash = nullptr;
  for (const auto& ground : ground_) {
    if (!ground.span.Contains(at)) continue;
    if (ground.quote) {
      if (*quote == nullptr || ground.span.size() < (*quote)->span.size()) *quote = &ground;
    } else if (*clash == nullptr || ground.verdict > (*clash)->verdict) {
      *clash = &ground;
    }
  }
  if (*quote == nullptr && *clash == nullptr) return "";
  std::string classes = *quote != nullptr ? "q" : "";
  if (*clash != nullptr) classes += fmt::format("{}clash v-{}", classes.empty() ? "" : " ", Name((*clash)->verdict));
  return fmt::format("<span class=\"{}\"{}>", classes,
                     *quote != nullptr ? fmt::format(" data-w=\"{}\"", (*quote)->target) : "");
}

std::string Marker::Paragraph(const Span& line) {
  std::string out;
  int at = line.begin;
  auto bound = std::upper_bound(bounds_.begin(), bounds_.end(), at);
  std::string last_clash;
  while (at < line.end) {
    const int stop = bound == bounds_.end() ? line.end : std::min(*bound, line.end);
    const Ground *quote, *clash;
    const std::string open = OpenGround(at, &quote, &clash);
    out += open;
    while (at < stop) {  // the links and plain words on one ground
      while (next_link_ < links_.size() && links_[next_link_].span.end <= at) ++next_link_;
      const Link* link = next_link_ < links_.size() ? &links_[next_link_] : nullptr;
      const bool in_link = link != nullptr && link->span.begin <= at;
      const int end = std::min(stop, in_link           ? link->span.end
                                     : link != nullptr ? std::max(link->span.begin, at)
                                                       : stop);
      if (in_link) {
        const bool first = link->span.begin == at;
        out += fmt::format("<a class=\"m {}\"{} href=\"#{}\" title=\"{}\"{}>", link->kind,
                           first ? fmt::format(" id=\"{}\"", link->id) : "", link->why, Html(link->title),
                           first ? "" : " tabindex=\"-1\"");
      }
      for (; next_anchor_ < anchors_.size() && anchors_[next_anchor_].first < end; ++next_anchor_) {
        out += fmt::format("<span id=\"{}\"></span>", anchors_[next_anchor_].second);
      }
      out += HtmlVerbatim(Slice(text_, {at, end}));
      if (in_link) out += "</a>";
      at = end;
    }
    if (!open.empty()) out += "</span>";
    // A sign behind the words that differ leads to the claim.
    if (clash != nullptr && clash->span.end <= stop && clash->target != last_clash) {
      out += fmt::format("<a class=\"flag v-{0}\" href=\"#{1}\" aria-label=\"{0}: the other accounts\">{2}</a>",
                         Name(clash->verdict), clash->target, HtmlVerbatim(Sign(clash->verdict)));
      last_clash = clash->target;
    }
    while (bound != bounds_.end() && *bound <= at) ++bound;
  }
  return out;
}

std::string Marker::Text() {
  AddTimes();
  AddSpeech();
  AddEvents();
  AddFindings();
  Settle();
  std::string out;
  const int size = static_cast<int>(text_.size());
  for (int begin = 0; begin < size;) {
    auto end = text_.find('\n', static_cast<std::size_t>(begin));
    const int stop = end == std::string_view::npos ? size : static_cast<int>(end);
    const std::string_view words = Slice(text_, {begin, stop});
    const auto first = words.find_first_not_of(" \t\r");
    if (first != std::string_view::npos) {
      // A line may hold two parts: a headline and its reading time. Each is a paragraph.
      for (int at = begin + static_cast<int>(first); at < stop;) {
        const Part part = one_.article.PartAt(at);
        int until = at;
        while (until < stop && one_.article.PartAt(until) == part) ++until;
        if (Blank(Slice(text_, {until, stop}))) until = stop;
        if (!Blank(Slice(text_, {at, until}))) {
          out += part == Part::kBody ? "<p>" : fmt::format("<p class=\"{}\">", Name(part));
          out += Paragraph({at, until}) + "</p>\n";
        }
        at = until;
      }
    }
    begin = stop + 1;
  }
  return out;
}

}  // namespace

std::string MarkedText(const PageView& page, int article) {
  return Marker(page, article).Text();
}

}  // namespace recount::report
