#include "engine/compare/appended_denial.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/compare/claims.h"
#include "engine/model/unicode.h"

namespace recount::compare {
namespace {

constexpr std::size_t kLongest = 14;  // words of such a denial

// The named person that a sentence tells of first: who "he" is in "a charge that he has always denied".
int FirstPerson(const story::StoryGraph& graph, int article, const Span& sentence, int but) {
  const Annotated& a = graph.articles()[static_cast<std::size_t>(article)];
  int found = -1;
  int at = sentence.end;
  for (std::size_t e = 0; e < a.entities.size(); ++e) {
    if (a.entities[e].type != EntityType::kPerson) continue;
    const int story = graph.EntityOf(article, static_cast<int>(e));
    if (story < 0 || story == but) continue;
    for (const Mention& m : a.entities[e].mentions) {
      if (sentence.Contains(m.span) && m.span.begin < at) found = story, at = m.span.begin;
    }
  }
  return found;
}

// The entity that a stretch names.
int NamedIn(const story::StoryGraph& graph, int article, const Span& stretch) {
  const Annotated& a = graph.articles()[static_cast<std::size_t>(article)];
  for (std::size_t e = 0; e < a.entities.size(); ++e) {
    for (const Mention& m : a.entities[e].mentions) {
      if (stretch.Contains(m.span)) return graph.EntityOf(article, static_cast<int>(e));
    }
  }
  return -1;
}

}  // namespace

bool AppendedDenial(const story::StoryGraph& graph, const knowledge::Words& words, const Said& said, Said* denial) {
  const std::string& text = graph.articles()[static_cast<std::size_t>(said.article)].article.text;
  std::size_t comma = text.find(", ", static_cast<std::size_t>(said.sentence.begin));
  for (; comma != std::string::npos && static_cast<int>(comma) < said.sentence.end;
       comma = text.find(", ", comma + 2)) {
    if (static_cast<int>(comma) < said.span.begin) continue;
    std::size_t end = text.find_first_of(",.;:\"\n(", comma + 2);
    end = std::min(end == std::string::npos ? text.size() : end, static_cast<std::size_t>(said.sentence.end));
    const Span rest{static_cast<int>(comma) + 2, static_cast<int>(end)};
    const std::vector<std::string> all = knowledge::Words::All(Slice(text, rest));
    if (all.size() < 3 || all.size() > kLongest) continue;
    const bool noun = (all[0] == "a" || all[0] == "an") && words.In("claim", all[1]);
    if (!noun && all[0] != "which") continue;
    const auto verb =
        std::find_if(all.begin(), all.end(), [&](const std::string& w) { return words.In("denying", w); });
    if (verb == all.end()) continue;
    // "which she denies", not "which hears disputes among families".
    if (!noun && (verb + 1 != all.end() || verb - all.begin() > 4)) continue;
    denial->article = said.article;
    denial->sentence = said.sentence;
    denial->span = rest;
    denial->answers = said.index;
    denial->cue = *verb;
    denial->content = noun ? absl::StrCat("the ", all[1]) : "this";
    denial->speaker = NamedIn(graph, said.article, rest);
    if (denial->speaker < 0 &&
        std::any_of(all.begin(), verb, [](const std::string& w) { return w == "he" || w == "she"; }))
      denial->speaker = FirstPerson(graph, said.article, said.sentence, said.speaker);
    if (denial->speaker >= 0) {
      denial->name = graph.entities()[static_cast<std::size_t>(denial->speaker)].merged.name;
    } else {
      const auto by = std::find(verb, all.end(), "by");
      auto first = by != all.end() ? by + 1 : all.begin() + (noun ? 2 : 1);
      if (first != all.end() && (*first == "that" || *first == "which")) ++first;
      const auto last = by != all.end() ? all.end() : verb;
      while (first != last && words.In("helping", *first)) ++first;
      for (; first < last && !words.In("helping", *first); ++first)
        absl::StrAppend(&denial->name, denial->name.empty() ? "" : " ", *first);
      if (denial->name.starts_with("the ")) denial->name.erase(0, 4);
      // As it stands, with its capitals.
      const std::string_view raw = Slice(text, rest);
      const auto at = Lower(raw).find(denial->name);
      if (at != std::string::npos && at + denial->name.size() <= raw.size())
        denial->name = std::string(raw.substr(at, denial->name.size()));
    }
    return !denial->name.empty() && (denial->speaker < 0 || denial->speaker != said.speaker);
  }
  return false;
}

void CutAt(const knowledge::Words& words, const story::StoryGraph& graph, int end, Said* said) {
  const std::string& text = graph.articles()[static_cast<std::size_t>(said->article)].article.text;
  said->span.end = end;
  const auto cut = said->content.find(text.substr(static_cast<std::size_t>(end), 12));
  if (cut != std::string::npos && cut > 0) said->content.resize(cut);
  said->words = words.Content(said->content);
}

}  // namespace recount::compare
