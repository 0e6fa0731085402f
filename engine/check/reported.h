// The reported account beside the corpus's own texts: where a reported span stands there, and all the words in which
// what an expectation is "about" may be found.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/check/corpus.h"
#include "engine/check/view.h"

namespace recount::check {

class Reported {
 public:
  // Both must outlive it.
  Reported(const View& view, const Corpus& corpus);

  const View& view() const { return view_; }
  const View::Article* Article(std::string_view id) const;
  const View::Event* Event(std::string_view id) const;
  // The corpus's own text of an article, folded; "" if there is no such article.
  std::string_view TextOf(std::string_view article) const;

  // Where the engine's span stands in our folded text, in code points: the same words, the occurrence nearest to where
  // anchors (words that stand once) say it should be. The engine's offsets may count another extraction of the same
  // article.
  std::optional<std::ptrdiff_t> Position(const View::Time& time) const;

  // Folded words of evidence with the sentences around them.
  std::string EvidenceText(const std::vector<View::Words>& evidence) const;
  // Label, place, participants and evidence of an event; "" for none.
  std::string EventText(const View::Event* event) const;

 private:
  struct Anchor {
    std::ptrdiff_t theirs = 0, ours = 0;
  };
  void AddAnchor(const std::string& article, std::optional<int> start, std::string_view words);

  const View& view_;
  const Corpus& corpus_;
  StringMap<std::size_t> articles_, events_;
  StringMap<std::vector<Anchor>> anchors_;
};

// Whether every word stands in the text (words are folded, the text is).
bool AllIn(const std::vector<std::string>& words, std::string_view folded);

}  // namespace recount::check
