#include "engine/compare/lasted.h"

#include <algorithm>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "engine/compare/by_story.h"

namespace recount::compare {
namespace {

// The mention of what lasted: by its word, else by another word for the same in the sentence ("talks in the capital
// broke up after six hours of negotiation"), else the one that carries the length; -1: none.
int MentionOf(const Annotated& a, const knowledge::Words& words, const Lasting& told, bool* named) {
  int best = -1;
  int rank = 0;
  for (std::size_t i = 0; i < a.events.size(); ++i) {
    const EventMention& m = a.events[i];
    if (!told.sentence.Contains(m.span) || m.event_class == EventClass::kStatement) continue;
    const auto same = [&](const std::string& w) { return words.ClassIn("lasts", w) == told.what; };
    const std::vector<std::string> said = knowledge::Words::All(Slice(a.article.text, m.span));
    const bool carries = std::any_of(m.quantities.begin(), m.quantities.end(),
                                     [&](const Quantity& q) { return q.span.Overlaps(told.place); });
    const int how = m.span.Overlaps(told.thing) ? 3 : std::any_of(said.begin(), said.end(), same) ? 2 : carries ? 1 : 0;
    if (how > rank) rank = how, best = static_cast<int>(i);
  }
  *named = rank >= 2;
  return best;
}

// The person named last before what lasted; else the first behind it.
int OwnerOf(const story::StoryGraph& graph, int index, const Lasting& told) {
  const Annotated& a = graph.articles()[static_cast<std::size_t>(index)];
  const int at = std::min(told.place.begin, told.thing.begin);
  std::tuple<bool, int> best;
  int owner = -1;
  for (std::size_t e = 0; e < a.entities.size(); ++e) {
    if (a.entities[e].type != EntityType::kPerson) continue;
    for (const Mention& m : a.entities[e].mentions) {
      if (!told.sentence.Contains(m.span) || IsIn(a, told.sentence, m.span)) continue;
      const std::tuple far{m.span.begin > at, std::abs(m.span.begin - at)};
      if (owner >= 0 && far >= best) continue;
      best = far, owner = graph.EntityOf(index, static_cast<int>(e));
    }
  }
  return owner;
}

// The day of what lasted, else those that its sentence names.
void PutDays(const Annotated& a, const EventMention* m, const Span& sentence, Lasted* l) {
  if (m != nullptr && m->days && m->dated_by == "stated") {
    l->days = {*m->days};
    return;
  }
  for (const TimeMention& t : a.times) {
    if (t.type != TimexType::kDate && t.type != TimexType::kTime) continue;
    const bool hour = t.what.kind == TimeKind::kPoint && t.what.hour >= 0 && t.what.weekday == 0 && t.what.day == 0;
    if (hour) continue;  // of whatever day
    const bool calendar = !t.value.value.empty() && t.value.value[0] >= '0' && t.value.value[0] <= '9';
    if (calendar && t.value.days && !t.derived && sentence.Contains(t.span)) l->days.push_back(*t.value.days);
  }
}

// The sentence before it in its paragraph, or before one that begins with "the" or "they": "The session lasted three
// hours" says neither where nor when.
Span SentenceBefore(const Annotated& a, const Span& sentence) {
  for (std::size_t s = 1; s < a.sentences.size(); ++s) {
    const Span between{a.sentences[s - 1].end, sentence.begin};
    if (a.sentences[s] != sentence || between.end < between.begin) continue;
    const std::string_view text = Slice(a.article.text, sentence);
    if (text.starts_with("The") || Slice(a.article.text, between).find('\n') == std::string_view::npos)
      return a.sentences[s - 1];
  }
  return {};
}

}  // namespace

std::vector<Lasted> LastedIn(const story::StoryGraph& graph, const knowledge::Words& words,
                             const knowledge::Rareness& rareness, int index) {
  const Annotated& a = graph.articles()[static_cast<std::size_t>(index)];
  std::vector<Lasted> out;
  for (Lasting& told : LastingsIn(a, index, words)) {
    Lasted l;
    Claim& c = l.claim;
    c.value = told.value;
    c.key = absl::StrCat(told.hedge == '<' || told.hedge == '>' ? std::string(1, told.hedge) : "", told.named);
    c.say = std::string(Slice(a.article.text, told.place));
    c.article = index;
    c.evidence = EvidenceAt(graph, index, told.sentence);
    c.holder = HolderAt(a, told.place);
    c.as_of = a.article.published.value;
    c.reason = {"length", absl::StrCat("how long the ", told.what, " lasted"), {c.say}, {}, {}};
    static_cast<Beside&>(l) = BesideSentence(graph, index, told.sentence);
    if (words.In("lasts-owned", told.what)) l.owner = OwnerOf(graph, index, told);
    const int at = MentionOf(a, words, told, &l.named);
    l.event = at >= 0 ? graph.EventOf(index, at) : EventBeside(graph, index, told.sentence, told.thing);
    const EventMention* m = at >= 0 ? &a.events[static_cast<std::size_t>(at)] : nullptr;
    if (m != nullptr && m->place >= 0) {  // its own place, not that of the next meeting
      if (const int place = graph.EntityOf(index, m->place); l.towns.contains(place)) l.towns = l.inside = {place};
    }
    PutDays(a, m, told.sentence, &l);
    if (l.towns.empty() && l.days.empty()) {
      const Span before = SentenceBefore(a, told.sentence);
      Lasted context;
      PutDays(a, nullptr, before, &context);
      l.towns_before = BesideSentence(graph, index, before).towns;
      l.days_before = std::move(context.days);
    }
    std::set<std::string> own;
    for (const std::string& w : words.Content(c.say)) own.insert(words.Counted(w));
    l.words = rareness.Weighed(c.evidence.text, own);
    l.told = std::move(told);
    out.push_back(std::move(l));
  }
  return out;
}

}  // namespace recount::compare
