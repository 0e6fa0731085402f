#include "engine/language/language.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include "engine/language/model.h"
#include "engine/language/neural_reader.h"
#include "engine/language/paragraphs.h"
#include "engine/language/parser.h"
#include "engine/language/quotations.h"
#include "engine/language/reporting_clauses.h"
#include "engine/language/sentences.h"
#include "engine/language/tagger.h"
#include "engine/language/tokenize.h"

namespace recount::language {
namespace {

void ReadSentence(const Model& model, const Sentence& sentence, bool tree, Text* text) {
  std::vector<std::string_view> forms;
  for (int i = sentence.first; i < sentence.last; ++i) forms.push_back(text->Form(i));
  const std::vector<Word> words = ReadWords(forms, model.lexicon);
  const std::vector<int> classes = Tag(model, words);
  const std::vector<Arc> arcs = tree ? Parse(model, words, classes) : std::vector<Arc>();
  for (int i = sentence.first; i < sentence.last; ++i) {
    const auto k = static_cast<std::size_t>(i - sentence.first);
    Token& t = text->tokens[static_cast<std::size_t>(i)];
    const TagClass& c = model.classes[static_cast<std::size_t>(classes[k])];
    t.upos = c.upos;
    t.xpos = c.xpos;
    t.lemma = model.lemmas.Of(forms[k], c.upos, c.xpos, model.lexicon);
    if (!tree) continue;
    t.head = arcs[k].head < 0 ? -1 : sentence.first + arcs[k].head;
    t.rel = arcs[k].rel;
  }
}

void ReadNeuralGrammar(const Model& model, const NeuralModel& neural, const std::vector<int>& sentences, Text* text) {
  ReadText(neural, BestKernels(), sentences, text);
  for (const int which : sentences) {
    const Sentence& s = text->sentences[static_cast<std::size_t>(which)];
    for (int i = s.first; i < s.last; ++i) {
      Token& t = text->tokens[static_cast<std::size_t>(i)];
      t.lemma = model.lemmas.Of(text->Form(i), t.upos, t.xpos, model.lexicon);
    }
  }
}

// The innermost region of each token. Regions are sorted by their beginnings and properly nested.
void PlaceInQuotations(Text* text) {
  std::vector<int> open;
  std::size_t next = 0;
  for (Token& t : text->tokens) {
    while (next < text->quotations.size() && text->quotations[next].span.begin <= t.span.begin) {
      open.push_back(static_cast<int>(next++));
    }
    while (!open.empty() && text->quotations[static_cast<std::size_t>(open.back())].span.end <= t.span.begin)
      open.pop_back();
    t.quotation = open.empty() ? -1 : open.back();
  }
}

}  // namespace

struct Language::Parts {
  std::string name;  // of a language without a model
  Model model;
  std::optional<NeuralModel> neural;  // reads the grammar where there is one
  WordLists lists;
};

absl::StatusOr<Language> Language::Load(const knowledge::Files& files, ModelChoice choice) {
  if (files.language() != "en") {  // no model: words and sentences without their grammar
    auto lists = WordLists::Load(files);
    if (!lists.ok()) return lists.status();
    Language plain;
    auto parts = std::make_shared<Parts>();
    parts->lists = *std::move(lists);
    parts->name = files.language() + "-words";
    plain.parts_ = std::move(parts);
    return plain;
  }
  auto language = Load(files, EmbeddedModel());
  if (!language.ok() || choice == ModelChoice::kFast) return language;
  auto neural = NeuralModel::View(EmbeddedNeuralModel());
  if (!neural.ok()) return neural.status();
  auto parts = std::make_shared<Parts>(*language->parts_);
  parts->neural = *std::move(neural);
  language->parts_ = std::move(parts);
  return language;
}

absl::StatusOr<Language> Language::Load(const knowledge::Files& files, std::string_view model) {
  auto parts = std::make_shared<Parts>();
  auto view = Model::View(model);
  if (!view.ok()) return view.status();
  parts->model = *std::move(view);
  auto lists = WordLists::Load(files);
  if (!lists.ok()) return lists.status();
  parts->lists = *std::move(lists);
  Language out;
  out.parts_ = std::move(parts);
  return out;
}

std::string Language::name() const {
  if (!parts_->name.empty()) return parts_->name;
  return parts_->neural ? parts_->neural->name : parts_->model.name;
}

Text Language::Read(const Article& article) const {
  Text text = Outline(article);
  std::vector<int> all(text.sentences.size());
  std::iota(all.begin(), all.end(), 0);
  ReadGrammar(all, &text);
  return text;
}

void Language::ReadGrammar(const std::vector<int>& sentences, Text* text) const {
  if (!parts_->name.empty()) return;
  if (parts_->neural) {
    ReadNeuralGrammar(parts_->model, *parts_->neural, sentences, text);
  } else {
    for (const int s : sentences) ReadSentence(parts_->model, text->sentences[static_cast<std::size_t>(s)], true, text);
  }
  for (const int s : sentences)
    AttachClosingSpeakers(parts_->lists, text->sentences[static_cast<std::size_t>(s)], text);
}

void Language::ReadTags(const std::vector<int>& sentences, Text* text) const {
  if (!parts_->name.empty()) return;
  if (parts_->neural) return ReadNeuralGrammar(parts_->model, *parts_->neural, sentences, text);
  for (const int s : sentences) ReadSentence(parts_->model, text->sentences[static_cast<std::size_t>(s)], false, text);
}

Text Language::Outline(const Article& article) const {
  Text text;
  text.source = article.text;
  text.paragraphs = FindParagraphs(article);
  QuotationMarks marks = FindQuotations(text.source, text.paragraphs);
  for (std::size_t p = 0; p < text.paragraphs.size(); ++p) {
    Paragraph& paragraph = text.paragraphs[p];
    const int first = text.size();
    Tokenize(text.source, paragraph.span, parts_->lists, marks, &text.tokens);
    paragraph.first_sentence = static_cast<int>(text.sentences.size());
    for (const auto& [from, to] : FindSentences(text.source, text.tokens, first, text.size(), parts_->lists, marks)) {
      Sentence s;
      s.first = from;
      s.last = to;
      s.span = Join(text.at(from).span, text.at(to - 1).span);
      s.paragraph = static_cast<int>(p);
      s.part = paragraph.part;
      for (int i = from; i < to; ++i)
        text.tokens[static_cast<std::size_t>(i)].sentence = static_cast<int>(text.sentences.size());
      text.sentences.push_back(s);
    }
    paragraph.last_sentence = static_cast<int>(text.sentences.size());
  }
  text.quotations = std::move(marks.regions);
  PlaceInQuotations(&text);
  return text;
}

}  // namespace recount::language
