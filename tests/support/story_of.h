// A story from texts of our own, through the whole engine: what the findings say of it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/engine.h"
#include "tests/support/the_engine.h"

namespace recount::testing {

struct Told {
  std::string outlet, published, text;  // published: a day, empty where the article does not state it
};

// The account of one story told by these outlets.
inline Account StoryOf(const Engine& engine, const std::vector<Told>& told) {
  std::vector<Annotated> articles;
  for (const Told& one : told) {
    Article article = ArticleOf(one.text, one.published);
    article.id = article.outlet = one.outlet;
    articles.push_back(engine.Annotate(article));
  }
  return engine.Reconcile(std::move(articles), {});
}

// The strongest verdict on an attribute among findings whose sides hold this value; "none" where there is none.
inline std::string VerdictOn(const Account& account, Attribute attribute, std::string_view value) {
  for (const Finding& f : account.findings) {
    if (f.attribute != attribute || f.verdict == Verdict::kSingle) continue;
    for (const Side& s : f.sides) {
      if (s.value == value) return std::string(Name(f.verdict));
    }
  }
  return "none";
}

// Two articles of one story that begin with `a` and `b`, and go on in other words about the same town.
inline Account TwoOutlets(const Engine& engine, const std::string& a, const std::string& b,
                          const std::string& day_of_a = "2031-05-07", const std::string& day_of_b = "2031-05-07") {
  const std::string first =
      " The mayor of Velden, Rosa Lind, spoke to reporters outside the town hall of Velden in the evening. Lind has "
      "led the harbour town in Norland for a decade and is to stand again in the autumn.";
  const std::string second =
      " Outside the town hall, the mayor of Velden, Rosa Lind, told reporters she was watching the matter closely. The "
      "harbour town in Norland votes in the autumn, and Lind is to stand again.";
  return StoryOf(engine, {{"The Herald", day_of_a, a + first}, {"The Post", day_of_b, b + second}});
}

}  // namespace recount::testing
