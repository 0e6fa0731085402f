#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "engine/language/training/score.h"

namespace recount::language {
namespace {

struct Placed {
  Span span;
  const GoldWord* word = nullptr;
  Span head;  // empty: the root
};

struct Document {
  std::string text;
  std::vector<Placed> words;
  std::vector<Span> sentences;
};

// One text a document: paragraphs parted by an empty line, sentences by what stood between them.
std::vector<Document> Rebuild(const std::vector<GoldSentence>& gold) {
  std::vector<Document> out;
  for (const GoldSentence& s : gold) {
    if (out.empty() || s.new_document) out.emplace_back();
    Document& d = out.back();
    if (s.new_paragraph && !d.text.empty()) {
      while (!d.text.empty() && d.text.back() == ' ') d.text.pop_back();
      d.text += "\n\n";
    }
    const auto first = d.words.size();
    for (const GoldWord& w : s.words) {
      const int at = static_cast<int>(d.text.size());
      d.text += w.form;
      d.words.push_back({{at, static_cast<int>(d.text.size())}, &w, {}});
      if (w.space_after) d.text.push_back(' ');
    }
    for (auto i = first; i < d.words.size(); ++i) {
      const int head = d.words[i].word->head;
      if (head >= 0) d.words[i].head = d.words[first + static_cast<std::size_t>(head)].span;
    }
    d.sentences.push_back(Join(d.words[first].span, d.words.back().span));
  }
  return out;
}

double F1(std::int64_t right, std::int64_t gold, std::int64_t said) {
  return gold + said == 0 ? 0.0 : 200.0 * static_cast<double>(right) / static_cast<double>(gold + said);
}

}  // namespace

std::string ScoreRawText(const Language& language, const std::vector<GoldSentence>& gold) {
  std::int64_t words = 0, said = 0, same = 0, sentences = 0, sentences_said = 0, sentences_same = 0;
  std::int64_t upos = 0, lemma = 0, uas = 0, las = 0;
  for (const Document& d : Rebuild(gold)) {
    Article article;
    article.text = d.text;
    const Text text = language.Read(article);
    words += static_cast<std::int64_t>(d.words.size());
    said += text.size();
    sentences += static_cast<std::int64_t>(d.sentences.size());
    sentences_said += static_cast<std::int64_t>(text.sentences.size());
    std::size_t k = 0;
    for (const Sentence& s : text.sentences) {
      while (k < d.sentences.size() && d.sentences[k].begin < s.span.begin) ++k;
      if (k < d.sentences.size() && d.sentences[k] == s.span) ++sentences_same;
    }
    int t = 0;
    for (const Placed& p : d.words) {
      while (t < text.size() && text.at(t).span.begin < p.span.begin) ++t;
      if (t >= text.size() || text.at(t).span != p.span) continue;
      const Token& token = text.at(t);
      ++same;
      upos += token.upos == p.word->upos ? 1 : 0;
      lemma += token.lemma == p.word->lemma ? 1 : 0;
      const Span head = token.head < 0 ? Span{} : text.at(token.head).span;
      uas += head == p.head ? 1 : 0;
      las += head == p.head && token.rel == p.word->rel ? 1 : 0;
    }
  }
  return fmt::format(
      "raw tokens F1 {:.2f}\nraw sentences F1 {:.2f}\nraw UPOS {:.2f} lemma {:.2f} UAS {:.2f} LAS {:.2f}\n",
      F1(same, words, said), F1(sentences_same, sentences, sentences_said), F1(upos, words, said),
      F1(lemma, words, said), F1(uas, words, said), F1(las, words, said));
}

}  // namespace recount::language
