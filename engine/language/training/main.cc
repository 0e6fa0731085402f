// train_language: makes engine/language/model/en.bin from treebanks, and scores a model. Run by scripts/train_language
// and scripts/score_language; not part of the product.
//
//   train_language train OUT.bin LEXICON.tsv [--tagger N] [--parser N] [--mixed N] [--parser-threshold X]
//   [--tagger-threshold X] TREEBANK... train_language score MODEL.bin TREEBANK|NAMES.tsv
//   train_language parse TEXT.txt OUT.conllu
//   (raw text is read by the model that is built in where MODEL.bin is a neural one)
#include <fmt/core.h>

#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language/model.h"
#include "engine/language/neural_model.h"
#include "engine/language/training/score.h"
#include "engine/language/training/train_model.h"
#include "engine/language/training/treebank.h"
#include "engine/model/conllu.h"

namespace recount::language {
namespace {

int Fail(std::string_view message) {
  fmt::print(stderr, "train_language: {}\n", message);
  return 2;
}

int Train(const std::vector<std::string>& arguments) {
  TrainOptions options;
  std::vector<GoldSentence> sentences;
  auto words = ReadLexicon(arguments[1]);
  if (!words.ok()) return Fail(std::string(words.status().message()));
  for (std::size_t i = 2; i < arguments.size(); ++i) {
    const std::string& a = arguments[i];
    const char* value = i + 1 < arguments.size() ? arguments[i + 1].c_str() : "";
    if (a == "--tagger")
      options.tagger_iterations = std::atoi(value), ++i;
    else if (a == "--parser")
      options.parser_iterations = std::atoi(value), ++i;
    else if (a == "--mixed")
      options.mixed = std::atoi(value), ++i;
    else if (a == "--parser-threshold")
      options.parser_threshold = std::atof(value), ++i;
    else if (a == "--tagger-threshold")
      options.tagger_threshold = std::atof(value), ++i;
    else {
      auto read = ReadTreebank(a);
      if (!read.ok()) return Fail(std::string(read.status().message()));
      for (GoldSentence& s : *read) sentences.push_back(std::move(s));
    }
  }
  if (sentences.empty()) return Fail("no sentences to learn from");
  const std::string bytes = TrainModel(sentences, *words, options);
  std::ofstream out(arguments[0], std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return out ? 0 : Fail(arguments[0] + ": cannot be written");
}

// The accurate model's reading of a plain text, as a treebank for the fast one to learn from.
int Parse(const std::vector<std::string>& arguments) {
  auto text = ReadFile(arguments[0]);
  if (!text.ok()) return Fail(std::string(text.status().message()));
  auto language = Language::Load(knowledge::Files::Embedded("en"), ModelChoice::kAccurate);
  if (!language.ok()) return Fail(std::string(language.status().message()));
  Article article;
  article.text = *std::move(text);
  std::ofstream out(arguments[1], std::ios::binary);
  out << WriteConllu("parsed", language->Read(article));
  return out ? 0 : Fail(arguments[1] + ": cannot be written");
}

int Score(const std::vector<std::string>& arguments) {
  auto bytes = ReadFile(arguments[0]);
  if (!bytes.ok()) return Fail(std::string(bytes.status().message()));
  const bool is_neural = std::string_view(*bytes).substr(0, kNeuralMagic.size()) == kNeuralMagic;
  auto model = Model::View(is_neural ? EmbeddedModel() : std::string_view(*bytes));
  if (!model.ok()) return Fail(std::string(model.status().message()));
  std::optional<NeuralModel> neural;
  if (is_neural) {
    auto view = NeuralModel::View(*bytes);
    if (!view.ok()) return Fail(std::string(view.status().message()));
    neural = *std::move(view);
  }
  if (arguments[1].find(".tsv") != std::string::npos) {
    if (!neural) return Fail("this model reads no names");
    fmt::print("{}", ScoreNames(*neural, arguments[1]));
    return 0;
  }
  auto gold = ReadTreebank(arguments[1]);
  if (!gold.ok()) return Fail(std::string(gold.status().message()));
  const auto files = knowledge::Files::Embedded("en");
  auto language = neural ? Language::Load(files, ModelChoice::kAccurate) : Language::Load(files, *bytes);
  if (!language.ok()) return Fail(std::string(language.status().message()));
  fmt::print("{}{}", ScoreGoldTokens(*model, neural ? &*neural : nullptr, *gold), ScoreRawText(*language, *gold));
  return 0;
}

}  // namespace
}  // namespace recount::language

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() >= 3) {
    const std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
    if (arguments[0] == "train") return recount::language::Train(rest);
    if (arguments[0] == "parse") return recount::language::Parse(rest);
    if (arguments[0] == "score") return recount::language::Score(rest);
  }
  return recount::language::Fail(
      "usage: train OUT.bin LEXICON.tsv [options] TREEBANK... | parse TEXT.txt OUT.conllu | score MODEL.bin "
      "TREEBANK|NAMES.tsv");
}
