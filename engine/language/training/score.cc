#include "engine/language/training/score.h"

#include <fmt/core.h>

#include <algorithm>
#include <ctime>

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

}  // namespace

std::string ScoreGoldTokens(const Model& model, const std::vector<GoldSentence>& gold) {
  std::int64_t words = 0, upos = 0, xpos = 0, lemma = 0, uas = 0, las = 0, core = 0, core_right = 0, core_said = 0;
  const std::clock_t begin = std::clock();  // processor time: other programs do not count
  std::vector<std::vector<int>> classes;
  std::vector<std::vector<Arc>> arcs;
  for (const GoldSentence& s : gold) {
    const std::vector<Word> read = ReadWords(s.Forms(), model.lexicon);
    classes.push_back(Tag(model, read));
    arcs.push_back(Parse(model, read, classes.back()));
  }
  const double seconds = std::max(0.001, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  for (std::size_t k = 0; k < gold.size(); ++k) {
    for (std::size_t i = 0; i < gold[k].words.size(); ++i) {
      const GoldWord& w = gold[k].words[i];
      const TagClass& c = model.classes[static_cast<std::size_t>(classes[k][i])];
      const Arc& a = arcs[k][i];
      ++words;
      upos += c.upos == w.upos ? 1 : 0;
      xpos += c.xpos == w.xpos ? 1 : 0;
      lemma += model.lemmas.Of(w.form, c.upos, c.xpos, model.lexicon) == w.lemma ? 1 : 0;
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
