#include "engine/language/training/score.h"

#include <fmt/core.h>

#include <algorithm>
#include <ctime>

#include "engine/language/neural_reader.h"
#include "engine/language/parser.h"
#include "engine/language/tagger.h"

namespace recount::language {
namespace {

bool Core(Rel r) {
  return r == Rel::nsubj || r == Rel::nsubj_pass || r == Rel::obj || r == Rel::iobj || r == Rel::ccomp ||
         r == Rel::xcomp;
}

double Percent(std::int64_t part, std::int64_t all) {
  return all == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(all);
}

std::vector<std::vector<NeuralToken>> ReadNeural(const NeuralModel& model, const std::vector<GoldSentence>& gold) {
  std::vector<Forms> sentences;
  for (const GoldSentence& s : gold) sentences.push_back(s.Forms());
  return ReadSentences(model, BestKernels(), sentences);
}

std::vector<std::vector<NeuralToken>> ReadFast(const Model& model, const std::vector<GoldSentence>& gold) {
  std::vector<std::vector<NeuralToken>> out;
  for (const GoldSentence& s : gold) {
    const std::vector<Word> words = ReadWords(s.Forms(), model.lexicon);
    const std::vector<int> classes = Tag(model, words);
    const std::vector<Arc> arcs = Parse(model, words, classes);
    out.emplace_back();
    for (std::size_t i = 0; i < words.size(); ++i) {
      const TagClass& c = model.classes[static_cast<std::size_t>(classes[i])];
      out.back().push_back({c.upos, c.xpos, arcs[i].head, arcs[i].rel, NameTag::kUnread});
    }
  }
  return out;
}

}  // namespace

std::string ScoreGoldTokens(const Model& model, const NeuralModel* neural, const std::vector<GoldSentence>& gold) {
  std::int64_t words = 0, upos = 0, xpos = 0, lemma = 0, uas = 0, las = 0, core = 0, core_right = 0, core_said = 0;
  const std::clock_t begin = std::clock();  // processor time: other programs do not count
  const std::vector<std::vector<NeuralToken>> read =
      neural != nullptr ? ReadNeural(*neural, gold) : ReadFast(model, gold);
  const double seconds = std::max(0.001, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  for (std::size_t k = 0; k < gold.size(); ++k) {
    for (std::size_t i = 0; i < gold[k].words.size(); ++i) {
      const GoldWord& w = gold[k].words[i];
      const NeuralToken& a = read[k][i];
      ++words;
      upos += a.upos == w.upos ? 1 : 0;
      xpos += a.xpos == w.xpos ? 1 : 0;
      lemma += model.lemmas.Of(w.form, a.upos, a.xpos, model.lexicon) == w.lemma ? 1 : 0;
      uas += a.head == w.head ? 1 : 0;
      const bool both = a.head == w.head && a.rel == w.rel;
      las += both ? 1 : 0;
      if (Core(w.rel)) ++core, core_right += both ? 1 : 0;
      if (Core(a.rel)) ++core_said;
    }
  }
  return fmt::format(
      "words {}\nUPOS {:.2f}\nXPOS {:.2f}\nlemma {:.2f}\nUAS {:.2f}\nLAS {:.2f}\ncore recall {:.2f} precision {:.2f}\n"
      "tokens a second {:.0f} (tagging and parsing, one thread)\n",
      words, Percent(upos, words), Percent(xpos, words), Percent(lemma, words), Percent(uas, words),
      Percent(las, words), Percent(core_right, core), Percent(core_right, core_said),
      static_cast<double>(words) / seconds);
}

}  // namespace recount::language
