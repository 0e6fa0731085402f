// Articles for tests of dating: times found on plain words, directions and publication days set by hand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/dating/dating.h"
#include "engine/model/annotated.h"

namespace recount::dating {

inline const Dating& English() {
  static const Dating dating = *Dating::Load(knowledge::Files::Embedded("en"));
  return dating;
}

// A time of a sentence, described in the line form of model/time_description.h.
struct Said {
  std::string words;  // first place in the text, behind the time before
  std::string what;
  Direction direction = Direction::kUnknown;
  Part part = Part::kBody;
};

// An article with these times; sentences end at ". ".
inline Annotated Sample(std::string_view text, std::string_view published, const std::vector<Said>& said) {
  Annotated a;
  a.article.text = text;
  if (!published.empty()) {
    a.article.published.value = published;
    a.article.published.days = DaysOf(published);
    a.article.published.basis = Basis::kStated;
  }
  int begin = 0;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text.substr(i, 2) != ". ") continue;
    a.sentences.push_back({begin, static_cast<int>(i) + 1});
    begin = static_cast<int>(i) + 2;
  }
  a.sentences.push_back({begin, static_cast<int>(text.size())});
  a.sentence_parts.assign(a.sentences.size(), Part::kBody);
  std::size_t from = 0;
  for (const Said& s : said) {
    const std::size_t at = text.find(s.words, from);
    if (at == std::string_view::npos) continue;
    from = at + s.words.size();
    TimeMention m;
    m.id = "t" + std::to_string(a.times.size());
    m.span = {static_cast<int>(at), static_cast<int>(from)};
    m.what = *ParseTimeDescription(s.what);
    m.type = m.what.kind == TimeKind::kDuration ? TimexType::kDuration : TimexType::kDate;
    m.direction = s.direction;
    m.part = s.part;
    for (std::size_t k = 0; k < a.sentences.size(); ++k) {
      if (a.sentences[k].Contains(m.span)) m.sentence = static_cast<int>(k);
    }
    a.times.push_back(std::move(m));
  }
  return a;
}

}  // namespace recount::dating
