// Why it happened: what outlets give as the cause of a fire, a crash, a blast. Two wordings of a cause exclude one
// another only where they are of different kinds (arson and a faulty heater): "an engine fault" and "a technical
// failure" may be one.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"
#include "engine/model/unicode.h"

namespace recount::compare {
namespace {

constexpr std::size_t kMostBytes = 60;  // of the words behind the cue

// The words behind the first cue of the sentence, up to the next mark; empty where there is none.
Span CauseIn(const knowledge::Words& words, std::string_view text, const Span& sentence) {
  const std::string lower = Lower(Slice(text, sentence));
  for (const std::string& cue : words.cause_cues()) {
    const auto at = lower.find(" " + cue + " ");
    if (at == std::string::npos || lower.size() != Slice(text, sentence).size()) continue;
    const std::size_t begin = at + cue.size() + 2;
    std::size_t end = lower.find_first_of(",.;:\"\n(", begin);
    if (end == std::string::npos) end = lower.size();
    end = std::min(end, begin + kMostBytes);
    while (end > begin && end < lower.size() && lower[end] != ' ' &&
           std::string_view(",.;:\"\n(").find(lower[end]) == std::string_view::npos)
      --end;
    const int from = sentence.begin + static_cast<int>(begin);
    return {from, sentence.begin + static_cast<int>(end)};
  }
  return {0, 0};
}

std::string KindOf(const knowledge::Words& words, std::string_view cause) {
  for (const std::string& word : knowledge::Words::All(cause)) {
    if (const std::string_view kind = words.CauseKind(word); !kind.empty()) return std::string(kind);
  }
  return {};
}

}  // namespace

void CompareCauses(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  for (std::size_t e = 0; e < graph.events().size(); ++e) {
    const StoryEvent& event = graph.events()[e];
    if (event.articles.size() < 2 ||
        (event.event_class != EventClass::kDisaster && event.event_class != EventClass::kAttack))
      continue;
    std::vector<Claim> claims;
    for (const auto& where : event.mentions) {
      const EventMention& m = graph.MentionAt(where);
      if (m.background || m.modality == Modality::kConditional || m.polarity == Polarity::kNegative) continue;
      const std::string_view text = graph.articles()[static_cast<std::size_t>(where.article)].article.text;
      const Span span = CauseIn(words, text, m.sentence_span);
      // The cue is about the event told before it, not about another one of a long sentence.
      if (span.empty() || m.head.end > span.begin || span.begin - m.head.end > static_cast<int>(kMostBytes)) continue;
      if (graph.articles()[static_cast<std::size_t>(where.article)]
              .article.text
              .substr(static_cast<std::size_t>(m.head.end), static_cast<std::size_t>(span.begin - m.head.end))
              .find(" not ") != std::string::npos)
        continue;
      Claim c;
      c.value = std::string(Slice(text, span));
      c.kind = KindOf(words, c.value);
      c.key = c.kind.empty() ? Lower(c.value) : c.kind;
      c.say = c.value;
      c.article = where.article;
      c.core = graph.Core(where.article, where.mention);
      c.evidence = SentenceOf(graph, where);
      c.holder = HolderOf(graph, where);
      c.as_of = graph.articles()[static_cast<std::size_t>(where.article)].article.published.value;
      c.reason.rule = "cause";
      c.reason.says = "the cause that the text gives";
      c.reason.words = {c.value};
      claims.push_back(std::move(c));
    }
    auto finding = Judge(graph, Attribute::kCause, claims, [](const Claim& a, const Claim& b, std::string* why) {
      if (a.kind.empty() || b.kind.empty() || a.article == b.article) {
        *why = absl::StrCat("“", a.say, "” and “", b.say, "” may be one cause");
        return Verdict::kSingle;
      }
      if (!a.holder.empty() && !b.holder.empty() && a.holder != b.holder) {
        *why = absl::StrCat(a.holder, " and ", b.holder, " give different causes");
        return Verdict::kDisputed;
      }
      *why = absl::StrCat("causes of different kinds (", a.kind, ", ", b.kind, "): “", a.say, "”, “", b.say, "”");
      return Verdict::kConflict;
    });
    if (!finding) continue;
    finding->event = static_cast<int>(e);
    std::vector<std::string> say;
    for (const Side& s : finding->sides) say.push_back("“" + s.value + "”");
    finding->summary = Capital(absl::StrCat("the cause of “", event.label, "”: ", SaySides(graph, *finding, say, "")));
    finding->confidence *= 0.8;
    out->push_back(std::move(*finding));
  }
}

}  // namespace recount::compare
