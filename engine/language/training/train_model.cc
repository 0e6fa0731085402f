#include "engine/language/training/train_model.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <thread>

#include "engine/language/model.h"
#include "engine/language/training/train_lemmas.h"
#include "engine/language/training/train_parser.h"
#include "engine/language/training/train_tagger.h"

namespace recount::language {
namespace {

void Append32(std::string* out, std::size_t value) {
  for (unsigned i = 0; i < 4; ++i) out->push_back(static_cast<char>((value >> (8 * i)) & 0xFFU));
}

std::string Bundle(const std::vector<std::string>& sections) {
  std::string head(kModelMagic);
  Append32(&head, sections.size());
  std::size_t at = kModelMagic.size() + 4 + sections.size() * 8;
  std::string body;
  for (const std::string& s : sections) {
    while ((at + body.size()) % 8 != 0) body.push_back('\0');
    Append32(&head, at + body.size());
    Append32(&head, s.size());
    body += s;
  }
  return head + body;
}

// The smallest weight that is kept becomes 6: fine enough, and few weights need more than one byte.
double ScaleFor(double threshold) {
  return 6.0 / std::max(threshold, 0.05);
}

// The mean of several sorted lists of weights.
std::vector<Perceptron::Weight> Mix(const std::vector<std::vector<Perceptron::Weight>>& lists) {
  std::vector<Perceptron::Weight> all;
  for (const auto& list : lists) all.insert(all.end(), list.begin(), list.end());
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return a.feature != b.feature ? a.feature < b.feature : a.action < b.action;
  });
  std::vector<Perceptron::Weight> out;
  for (const auto& w : all) {
    const double part = w.value / static_cast<double>(lists.size());
    if (!out.empty() && out.back().feature == w.feature && out.back().action == w.action)
      out.back().value += part;
    else
      out.push_back({w.feature, w.action, part});
  }
  return out;
}

// A sentence as a headline writes it: every word but the small ones with a capital, or all in capitals. Its grammar
// stays.
GoldSentence Headline(const GoldSentence& s, bool upper) {
  GoldSentence out = s;
  for (std::size_t i = 0; i < out.words.size(); ++i) {
    std::string& form = out.words[i].form;
    const Upos upos = out.words[i].upos;
    const bool small = form.size() <= 4 && i > 0 &&
                       (upos == Upos::ADP || upos == Upos::DET || upos == Upos::CCONJ || upos == Upos::PART);
    for (std::size_t k = 0; k < form.size(); ++k) {
      if (form[k] >= 'a' && form[k] <= 'z' && (upper || (k == 0 && !small)))
        form[k] = static_cast<char>(form[k] - 'a' + 'A');
    }
  }
  return out;
}

// Every twelfth sentence once more as a headline, so that capitals there do not make names of all words.
// Sentences with words torn apart ("goes with") are left out: they teach tags that edited text does not need.
std::vector<GoldSentence> WithHeadlines(const std::vector<GoldSentence>& treebank) {
  std::vector<GoldSentence> sentences;
  for (const GoldSentence& s : treebank) {
    const bool torn = std::any_of(s.words.begin(), s.words.end(),
                                  [](const GoldWord& w) { return w.rel == Rel::goeswith || w.xpos == Xpos::GW; });
    if (!torn) sentences.push_back(s);
  }
  std::vector<GoldSentence> out = sentences;
  for (std::size_t i = 0; i < sentences.size(); i += 12) {
    GoldSentence headline = Headline(sentences[i], i % 48 == 0);
    if (headline.words.size() >= 4 && CasingOf(headline.Forms()) != Casing::kSentence)
      out.push_back(std::move(headline));
  }
  return out;
}

}  // namespace

std::string TrainModel(const std::vector<GoldSentence>& treebank, const LexiconWords& words,
                       const TrainOptions& options) {
  const std::string lexicon_bytes = PackLexicon(words);
  Lexicon lexicon;
  Lexicon::View(lexicon_bytes, &lexicon);
  const std::vector<GoldSentence> sentences = WithHeadlines(treebank);
  // Numbers for tag classes and relations, in the order of their kinds.
  std::map<std::pair<Upos, Xpos>, int> classes;
  std::map<Rel, int> relations;
  for (const GoldSentence& s : sentences) {
    for (const GoldWord& w : s.words) {
      classes[{w.upos, w.xpos}] = 0;
      relations[w.rel] = 0;
    }
  }
  std::string class_bytes;
  std::vector<std::uint64_t> class_hashes;
  for (auto& [key, number] : classes) {
    number = static_cast<int>(class_hashes.size());
    class_hashes.push_back(HashOf({key.first, key.second}));
    class_bytes.push_back(static_cast<char>(key.first));
    class_bytes.push_back(static_cast<char>(key.second));
  }
  std::string relation_bytes;
  for (auto& [rel, number] : relations) {
    number = static_cast<int>(relation_bytes.size());
    relation_bytes.push_back(static_cast<char>(rel));
  }
  std::vector<Example> examples;
  for (const GoldSentence& s : sentences) {
    Example e;
    e.words = ReadWords(s.Forms(), lexicon);
    for (const GoldWord& w : s.words) {
      e.classes.push_back(classes[{w.upos, w.xpos}]);
      e.heads.push_back(w.head < 0 ? static_cast<int>(s.words.size()) : w.head);
      e.labels.push_back(relations[w.rel]);
    }
    examples.push_back(std::move(e));
  }
  std::vector<const Example*> all;
  for (const Example& e : examples) all.push_back(&e);
  const int class_count = static_cast<int>(class_hashes.size());
  const int label_count = static_cast<int>(relation_bytes.size());
  fmt::print(stderr, "{} sentences, {} tag classes, {} relations\n", examples.size(), class_count, label_count);

  const std::string fixed_bytes = FixedWords::Pack(FindFixedWords(examples));
  FixedWords fixed;
  FixedWords::View(fixed_bytes, &fixed);
  JackKnife(&examples, fixed, class_count, options.folds, options.tagger_iterations);
  fmt::print(stderr, "tags for the parser made\n");
  std::vector<Perceptron::Weight> tagger;
  std::thread tagging([&] { tagger = TrainTagger(all, fixed, class_count, options.tagger_iterations, 5).Averaged(); });
  std::vector<std::vector<Perceptron::Weight>> parsers(static_cast<std::size_t>(options.mixed));
  auto train = [&](std::size_t k) {
    parsers[k] = TrainParser(all, class_hashes, label_count, options.parser_iterations, 1000 + k, k == 0).Averaged();
  };
  // Two at a time; the order of training does not reach the result.
  for (std::size_t k = 0; k < parsers.size(); k += 2) {
    std::thread other;
    if (k + 1 < parsers.size()) other = std::thread([&train, k] { train(k + 1); });
    train(k);
    if (other.joinable()) other.join();
  }
  tagging.join();
  const std::vector<Perceptron::Weight> parser = parsers.size() == 1 ? std::move(parsers[0]) : Mix(parsers);
  const LemmaSections lemmas = TrainLemmas(treebank, words, lexicon);
  const std::string tagger_table = PackTable(tagger, ScaleFor(options.tagger_threshold), options.tagger_threshold);
  const std::string parser_table = PackTable(parser, ScaleFor(options.parser_threshold), options.parser_threshold);
  fmt::print(stderr, "weights: tagger {} ({} bytes), parser {} ({} bytes), lemmas {} bytes\n", tagger.size(),
             tagger_table.size(), parser.size(), parser_table.size(), lemmas.table.size() + lemmas.scripts.size());
  return Bundle({"en-perceptron-2", class_bytes, relation_bytes, tagger_table, parser_table, lemmas.scripts,
                 lemmas.table, lexicon_bytes, fixed_bytes});
}

}  // namespace recount::language
