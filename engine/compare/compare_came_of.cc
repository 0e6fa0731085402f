// What a mishap came of, as two outlets tell it in words of their own: "a gas leak sparked the fireball", "it was
// caused by dust". Both must tell of one kind of mishap more than of any other.
#include <algorithm>
#include <map>

#include "absl/strings/str_cat.h"
#include "engine/compare/by_story.h"
#include "engine/compare/came_of.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"

namespace recount::compare {
namespace {

constexpr int kCauseNear = 200;  // bytes from the mishap to the sentence that gives its cause

struct Cause {
  int article = 0;
  std::string mishap, kind;
  Span sentence;
  std::string holder;
};

bool SaysOf(const knowledge::Words& words, std::string_view list, const std::vector<std::string>& all) {
  return std::any_of(all.begin(), all.end(), [&](const std::string& w) { return words.In(list, w); });
}

std::vector<Cause> CausesIn(const story::StoryGraph& graph, const knowledge::Words& words, int index) {
  const Annotated& a = graph.articles()[static_cast<std::size_t>(index)];
  std::vector<Cause> out;
  std::string mishap;  // the one told last, and where
  int last = -1;
  for (std::size_t s = 0; s < a.sentences.size(); ++s) {
    if (a.sentence_parts[s] != Part::kBody) continue;
    const Span& sentence = a.sentences[s];
    const std::string_view text = Slice(a.article.text, sentence);
    const std::vector<std::string> all = knowledge::Words::All(text);
    for (const std::string& w : all) {
      if (const std::string_view kind = words.ClassIn("mishap", w); !kind.empty()) mishap = kind, last = sentence.end;
    }
    const CameOf came = ReadCameOf(words, text);
    if (!SaysOf(words, "causing-surely", all) || SaysOf(words, "supposes-cause", all)) continue;
    if (came.kinds.size() != 1 || last < 0 || sentence.begin - last > kCauseNear) continue;
    Cause c{index, mishap, *came.kinds.begin(), sentence, ""};
    for (const Speech& speech : a.speech) {
      if (speech.stance == Stance::kAssert && sentence.Contains(speech.span)) c.holder = speech.speaker_name;
    }
    out.push_back(std::move(c));
  }
  return out;
}

Side SideOfCause(const story::StoryGraph& graph, const Cause& c) {
  Side side;
  side.value = c.kind;
  side.holder = c.holder;
  side.articles = {c.article};
  side.evidence = {EvidenceAt(graph, c.article, c.sentence)};
  return side;
}

}  // namespace

void CompareCameOf(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  for (const auto& [story, list] : ReadByStory(graph, [&](int a) { return CausesIn(graph, words, a); })) {
    if (list.empty()) continue;
    // An article that gives two causes weighs them.
    std::map<int, std::set<std::string>> kinds;
    for (const Cause& c : list) kinds[c.article].insert(c.kind);
    const auto first =
        std::find_if(list.begin(), list.end(), [&](const Cause& c) { return kinds[c.article].size() == 1; });
    if (first == list.end()) continue;
    const auto other = std::find_if(first, list.end(), [&](const Cause& c) {
      return kinds[c.article].size() == 1 && c.mishap == first->mishap && c.kind != first->kind &&
             OutletOf(graph, c.article) != OutletOf(graph, first->article);
    });
    if (other == list.end()) continue;
    Finding f;
    f.attribute = Attribute::kCause;
    const bool parties = !first->holder.empty() && !other->holder.empty() && first->holder != other->holder;
    f.verdict = parties ? Verdict::kDisputed : Verdict::kConflict;
    f.sides = {SideOfCause(graph, *first), SideOfCause(graph, *other)};
    f.event = EventBeside(graph, first->article, first->sentence, first->sentence);
    std::vector<std::pair<int, int>> places;
    for (const Cause& c : list) {
      if (kinds[c.article].size() != 1 || c.mishap != first->mishap) continue;
      for (Side& side : f.sides) {
        if (side.value != c.kind) continue;
        if (std::find(side.articles.begin(), side.articles.end(), c.article) == side.articles.end()) {
          side.articles.push_back(c.article);
          side.evidence.push_back(EvidenceAt(graph, c.article, c.sentence));
        }
        places.emplace_back(c.article, c.sentence.begin);
      }
    }
    f.sources = graph.origins().Count(places);
    f.reason.rule = "came-of";
    f.reason.says = absl::StrCat("causes of different kinds: ", first->kind, ", ", other->kind);
    f.reason.words = {first->kind, other->kind};
    f.relations = {{0, 1, f.verdict, f.reason.says}};
    f.confidence = 0.5;
    f.summary = absl::StrCat("The cause of the ", first->mishap, ": ", SaySides(graph, f, {}, ""));
    out->push_back(std::move(f));
  }
}

}  // namespace recount::compare
