#include "engine/compare/collect_said.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/compare/appended_denial.h"

namespace recount::compare {
namespace {

constexpr std::size_t kMatter = 25;  // content words that say what is meant; a long quotation holds any word
constexpr std::size_t kFrame = 80;   // bytes between a cue and what is denied
constexpr std::size_t kRebuttal = 14;
constexpr std::size_t kShort = 6;
constexpr std::size_t kObject = 3;   // words of "the allegation"
constexpr std::size_t kNotTrue = 9;  // words of "not a single word of this is true"

bool BeginsQuoted(std::string_view text, const Span& span) {
  const std::string_view words = Slice(text, span);
  for (const std::string_view mark : {"\"", "'", "“", "‘", "«", "„", "`"}) {
    if (words.starts_with(mark)) return true;
  }
  return false;
}

// What is said. Words outside quotation marks end with their sentence, whatever a stray mark has joined to them.
std::vector<Span> ContentSpans(std::string_view text, const Speech& s, const Span& sentence) {
  std::vector<Span> out;
  for (Span span : s.content) {
    if (span.begin >= sentence.begin && span.begin < sentence.end && !BeginsQuoted(text, span))
      span.end = std::min(span.end, sentence.end);
    out.push_back(span);
  }
  return out;
}

std::string Content(const Annotated& a, const std::vector<Span>& spans) {
  std::string out;
  for (const Span& span : spans) absl::StrAppend(&out, out.empty() ? "" : " ", av(Slice(a.article.text, span)));
  return out;
}

bool AnyIn(const knowledge::Words& words, std::string_view list, const std::vector<std::string>& all,
           std::size_t most = 1000) {
  return std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size())),
                     [&](const std::string& w) { return words.In(list, w); });
}

// "called the accusation 'nonsense'", "said there was no truth in the reports", "described this as a fairytale".
bool Rebuts(const knowledge::Words& words, const std::string& content) {
  const std::vector<std::string> all = knowledge::Words::All(content);
  if (all.empty() || all.size() > kRebuttal) return false;
  const std::string& first = all.front();
  const bool points = first == "that" || first == "this" || first == "it" || first == "such";
  if (AnyIn(words, "rebuts", all)) return points || AnyIn(words, "claim", all);
  // "This never happened", "That is not true".
  const auto no =
      std::find_if(all.begin(), all.end(), [&](const std::string& w) { return words.IsNegation(w) || w == "t"; });
  const auto behind_no = [&](std::string_view list) {
    return std::any_of(no, all.end(), [&](const std::string& w) { return words.In(list, w); });
  };
  // "Not a word of it is true", "there was no such order".
  if (all.size() <= kNotTrue && no != all.end() && no - all.begin() <= 3 &&
      ((behind_no("holds") && behind_no("points")) || (no + 1 != all.end() && *(no + 1) == "such")))
    return true;
  return points && all.size() <= kShort &&
         std::any_of(no, all.end(), [&](const std::string& w) { return words.In("holds", w); });
}

// The words between the cue and the content of a denial, where they are few.
std::string FrameOf(const Annotated& article, const Speech& s) {
  if (s.cue_spans.empty() || s.content.empty()) return {};
  const int from = s.cue_spans.back().end;
  const int to = s.content.front().begin;
  if (to <= from || to - from > static_cast<int>(kFrame)) return {};
  return std::string(Slice(article.article.text, {from, to}));
}

Said MakeSaid(const story::StoryGraph& graph, const knowledge::Words& words, const StoryEvent::Where& where) {
  const Annotated& article = graph.articles()[static_cast<std::size_t>(where.article)];
  const EventMention& m = article.events[static_cast<std::size_t>(where.mention)];
  const Speech& s = article.speech[static_cast<std::size_t>(m.speech)];
  Said said;
  said.article = where.article;
  said.index = m.speech;
  said.speech = &s;
  said.speaker = graph.EntityOf(where.article, s.speaker);
  said.event = graph.EventOf(where.article, where.mention);
  said.name = s.speaker_name;
  said.cue = s.cue;
  const std::vector<Span> spans = ContentSpans(article.article.text, s, m.sentence_span);
  said.content = Content(article, spans);
  said.words = words.Content(said.content);
  if (said.words.size() > kMatter) said.words.resize(kMatter);
  said.sentence = m.sentence_span;
  said.span = s.content.empty() ? m.sentence_span : Span{spans.front().begin, spans.back().end};
  said.frame = s.stance == Stance::kDeny ? FrameOf(article, s) : "";
  // "Rejected this, pointing out that ...": what stands behind is no more what is rejected.
  if (const auto comma = said.frame.find(','); comma != std::string::npos) {
    const std::vector<std::string> first = knowledge::Words::All(said.frame.substr(0, comma));
    if (!first.empty() && first.size() <= kObject && words.IsOfAccusing(first.back()) &&
        !AnyIn(words, "alleging", knowledge::Words::All(said.frame))) {
      said.content = said.frame.substr(0, comma);
      said.words = words.Content(said.content);
      said.frame.clear();
    }
  }
  return said;
}

// The first of a list of sayings that stands right behind, by the same speaker: "contradicted her. 'We issued no
// warning,' he said."
void AddOwnWords(const knowledge::Words& words, std::vector<Said>* denials, const std::vector<Said>& asserted) {
  constexpr int kBehind = 60;
  constexpr std::size_t kTelling = 3;
  for (Said& denial : *denials) {
    if (AnswersWhat(words, denial) == Answers::kMatter) continue;
    for (const Said& said : asserted) {
      if (said.article != denial.article || said.span.begin < denial.span.end ||
          said.sentence.begin - denial.sentence.end > kBehind)
        continue;
      const bool same = said.speaker >= 0 ? said.speaker == denial.speaker : said.name == denial.name;
      if (!same || said.words.size() < kTelling) continue;
      denial.own = said.content;
      denial.own_sentence = said.sentence;
      break;
    }
  }
}

}  // namespace

bool CueIn(const knowledge::Words& words, std::string_view list, const Said& said) {
  const std::vector<std::string> all = knowledge::Words::All(said.cue);
  return std::any_of(all.begin(), all.end(), [&](const std::string& w) { return words.In(list, w); });
}

Sayings CollectSayings(const story::StoryGraph& graph, const knowledge::Words& words) {
  Sayings out;
  for (std::size_t a = 0; a < graph.articles().size(); ++a) {
    const Annotated& article = graph.articles()[a];
    for (std::size_t i = 0; i < article.events.size(); ++i) {
      const EventMention& m = article.events[i];
      if (m.event_class != EventClass::kStatement || m.speech < 0) continue;
      Said said = MakeSaid(graph, words, {static_cast<int>(a), static_cast<int>(i)});
      if (said.content.empty()) continue;
      const Stance stance = said.speech->stance;
      // "rejected the result, alleging that votes had been added": what is told is the allegation.
      if (stance == Stance::kDeny && AnyIn(words, "alleging", knowledge::Words::All(said.frame))) {
        out.accusations.push_back(std::move(said));
        continue;
      }
      if (stance == Stance::kDeny || (stance == Stance::kAssert && Rebuts(words, said.content))) {
        said.rebuts = stance != Stance::kDeny;
        out.denials.push_back(std::move(said));
        continue;
      }
      if (stance != Stance::kAccuse && stance != Stance::kAssert) continue;
      if (Said denial; AppendedDenial(graph, words, said, &denial)) {
        if (said.span.Contains(denial.span)) CutAt(words, graph, denial.span.begin - 2, &said);
        out.denials.push_back(std::move(denial));
      }
      said.plain = stance == Stance::kAssert;
      (said.plain ? out.asserted : out.accusations).push_back(std::move(said));
    }
  }
  AddOwnWords(words, &out.denials, out.asserted);
  return out;
}

Answers AnswersWhat(const knowledge::Words& words, const Said& denial) {
  const std::vector<std::string> all = knowledge::Words::All(denial.content);
  if (all.empty() || denial.rebuts) return Answers::kThing;
  const std::string& first = all.front();
  const std::string second = all.size() > 1 ? all[1] : "";
  if (all.size() == 1 && (first == "her" || first == "him" || first == "them")) return Answers::kPerson;
  const bool points = first == "it" || first == "this" || first == "that" || first == "which" || first == "so" ||
                      first == "these" || first == "those";
  if (points && (second.empty() || words.In("manner", second))) return Answers::kThing;
  if (first == "any" || (all.size() == 1 && words.IsOfAccusing(first)))
    return all.size() <= 5 ? Answers::kAnything : Answers::kMatter;
  if (!words.IsStop(first) && first != "no") return Answers::kMatter;
  const auto noun =
      std::find_if(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(4, all.size())),
                   [&](const std::string& w) { return words.In("claim", w); });
  const auto front = all.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(4, all.size()));
  if (noun == front) return Answers::kMatter;
  const auto behind = noun + 1;
  if (behind == all.end() || words.In("manner", *behind) || all.size() <= 5) return Answers::kThing;
  return Answers::kMatter;
}

}  // namespace recount::compare
