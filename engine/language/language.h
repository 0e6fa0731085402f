// The second step of the journey: sentences, words and their grammar.
//
//   auto language = language::Language::Load(files);          // words lists from the knowledge, model from the binary
//   Text text = language->Read(article);                      // the article must outlive it
//   text.sentences, text.tokens (lemma, part of speech, head, relation), text.quotations
//
// Grammar follows Universal Dependencies 2 for English. Trained on UD English EWT and the openly licensed part of GUM;
// tokens and sentences are found by rule. Any text gives a Text: an empty article none of everything, an endless
// sentence is cut at 400 words. A language that has words but no model here gets tokens and sentences alone. Read is
// const and may be called from many threads; its time is linear in the text.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "engine/knowledge/files.h"
#include "engine/model/article.h"
#include "engine/model/text.h"

namespace recount::language {

// Fast: averaged perceptrons, arc-hybrid parser. Accurate: a BiLSTM with a biaffine scorer in whole numbers, about 5
// points of labelled attachment better and several times slower. Both lie in the binary; lemmas come from the first in
// either case.
enum class ModelChoice { kFast, kAccurate };

class Language {
 public:
  static absl::StatusOr<Language> Load(const knowledge::Files& files, ModelChoice choice = ModelChoice::kFast);
  // With another model than the one in the binary; its bytes must outlive the result.
  static absl::StatusOr<Language> Load(const knowledge::Files& files, std::string_view model);

  Text Read(const Article& article) const;
  // The same in two parts, for who needs the grammar of few sentences: the text without it (upos X, no heads), and the
  // grammar of some sentences, in rising order. A sentence gets the same whether it is read alone or with the others.
  Text Outline(const Article& article) const;
  void ReadGrammar(const std::vector<int>& sentences, Text* text) const;
  // Parts of speech and lemmas alone, at a fifth of the price; with the accurate model the whole grammar.
  void ReadTags(const std::vector<int>& sentences, Text* text) const;
  std::string name() const;  // "en-perceptron-1"

 private:
  struct Parts;
  std::shared_ptr<const Parts> parts_;
};

}  // namespace recount::language
