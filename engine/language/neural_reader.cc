#include "engine/language/neural_reader.h"

#include <algorithm>
#include <numeric>

#include "engine/language/neural_tree.h"

namespace recount::language {
namespace {

constexpr int kBatchWords = 256;

// Index of the largest; the first of equals. `but` is left out.
int Best(const float* values, int size, int but = -1) {
  int best = but == 0 ? 1 : 0;
  for (int i = best + 1; i < size; ++i) {
    if (i != but && values[i] > values[best]) best = i;
  }
  return best;
}

// Sums and roundings for a batch, from the encoder's bytes to tags, heads and relations.
class Scorer {
 public:
  Scorer(const NeuralModel& m, const NeuralKernels& k) : m_(m), k_(k) {
    for (std::size_t r = 0; r < m.relations.size(); ++r) {
      if (m.relations[r] == Rel::root) root_relation_ = static_cast<int>(r);
    }
  }

  void Score(const Encoded& encoded, const std::vector<SentenceRange>& ranges, std::vector<NeuralToken>* out) {
    words_ = static_cast<int>(out->size());
    const std::vector<std::uint8_t> tag_hidden = Relu(encoded.tag.data(), encoded.stride, m_.tag_hidden, m_.tag_by);
    std::vector<float> scores(Size(m_.tag_out));
    Multiply(tag_hidden.data(), m_.tag_hidden.padded(), m_.tag_out);
    for (int i = 0; i < words_; ++i) {
      k_.values(Row(m_.tag_out, i), m_.tag_out, scores.data());
      const NeuralModel::TagPair& t = m_.tags[static_cast<std::size_t>(Best(scores.data(), m_.tag_out.outputs))];
      (*out)[static_cast<std::size_t>(i)].upos = t.upos;
      (*out)[static_cast<std::size_t>(i)].xpos = t.xpos;
    }
    const std::vector<std::uint8_t> name_hidden = Relu(encoded.tag.data(), encoded.stride, m_.name_hidden, m_.name_by);
    Multiply(name_hidden.data(), m_.name_hidden.padded(), m_.name_out);
    scores.resize(std::max(scores.size(), Size(m_.name_out)));
    for (int i = 0; i < words_; ++i) {
      k_.values(Row(m_.name_out, i), m_.name_out, scores.data());
      (*out)[static_cast<std::size_t>(i)].name = static_cast<NameTag>(1 + Best(scores.data(), m_.name_out.outputs));
    }
    const std::uint8_t* last = encoded.last.data();
    Heads(last, encoded.stride, ranges, out);
    Relations(last, encoded.stride, ranges, out);
  }

 private:
  static std::size_t Size(const PackedMatrix& m) { return static_cast<std::size_t>(m.padded()); }
  const std::int32_t* Row(const PackedMatrix& m, int word) const {
    return sums_.data() + static_cast<std::ptrdiff_t>(word) * m.padded();
  }
  void Multiply(const std::uint8_t* in, int stride, const PackedMatrix& m) {
    sums_.resize(static_cast<std::size_t>(words_) * Size(m));
    k_.multiply(in, stride, words_, m, sums_.data());
  }
  std::vector<std::uint8_t> Relu(const std::uint8_t* in, int stride, const PackedMatrix& m, float by) {
    Multiply(in, stride, m);
    std::vector<std::uint8_t> out(static_cast<std::size_t>(words_) * Size(m));
    for (int i = 0; i < words_; ++i)
      k_.relu(Row(m, i), m, by, out.data() + static_cast<std::ptrdiff_t>(i) * m.padded());
    return out;
  }

  void Heads(const std::uint8_t* last, int stride, const std::vector<SentenceRange>& ranges,
             std::vector<NeuralToken>* out) {
    const std::vector<std::uint8_t> heads = Relu(last, stride, m_.arc_head, m_.arc_head_by);
    const std::vector<std::uint8_t> dependents = Relu(last, stride, m_.arc_dependent, m_.arc_dependent_by);
    const int size = m_.arc.padded();
    Multiply(dependents.data(), m_.arc_dependent.padded(), m_.arc);
    std::vector<std::int16_t> wanted(static_cast<std::size_t>(size));
    std::vector<std::int32_t> scores;
    for (const SentenceRange& s : ranges) {
      const auto n = static_cast<std::size_t>(s.size);
      scores.assign(n * (n + 1), 0);
      for (std::size_t d = 0; d < n; ++d) {
        k_.words(Row(m_.arc, s.first + static_cast<int>(d)), m_.arc, m_.arc_by, wanted.data());
        std::int32_t* const row = scores.data() + d * (n + 1);
        row[0] = k_.dot(wanted.data(), m_.root, size);
        for (int h = 0; h < s.size; ++h) {
          row[h + 1] = k_.dot(wanted.data(), heads.data() + static_cast<std::ptrdiff_t>(s.first + h) * size, size);
        }
      }
      const std::vector<int> tree = BestTree(scores, s.size);
      for (std::size_t d = 0; d < n; ++d) (*out)[static_cast<std::size_t>(s.first) + d].head = tree[d];
    }
  }

  void Relations(const std::uint8_t* last, int stride, const std::vector<SentenceRange>& ranges,
                 std::vector<NeuralToken>* out) {
    const std::vector<std::uint8_t> heads = Relu(last, stride, m_.relation_head, m_.relation_head_by);
    const std::vector<std::uint8_t> dependents = Relu(last, stride, m_.relation_dependent, m_.relation_dependent_by);
    const int size = m_.relation_size;
    Multiply(dependents.data(), size, m_.relation_single);
    std::vector<float> single(static_cast<std::size_t>(words_) * Size(m_.relation_single));
    for (int i = 0; i < words_; ++i) {
      k_.values(Row(m_.relation_single, i), m_.relation_single,
                single.data() + static_cast<std::ptrdiff_t>(i) * m_.relation_single.padded());
    }
    Multiply(dependents.data(), size, m_.relation_pair);
    std::vector<std::int16_t> wanted(Size(m_.relation_pair));
    for (const SentenceRange& s : ranges) {
      for (int i = s.first; i < s.first + s.size; ++i) {
        NeuralToken& t = (*out)[static_cast<std::size_t>(i)];
        if (t.head < 0) {
          t.rel = Rel::root;
          continue;
        }
        k_.words(Row(m_.relation_pair, i), m_.relation_pair, m_.pair_by, wanted.data());
        const std::uint8_t* head = heads.data() + static_cast<std::ptrdiff_t>(s.first + t.head) * size;
        float* const scores = single.data() + static_cast<std::ptrdiff_t>(i) * m_.relation_single.padded();
        for (int r = 0; r < m_.relation_single.outputs; ++r) {
          scores[r] += static_cast<float>(k_.dot(wanted.data() + static_cast<std::ptrdiff_t>(r) * size, head, size)) *
                       m_.pair_scale;
        }
        t.rel = m_.relations[static_cast<std::size_t>(Best(scores, m_.relation_single.outputs, root_relation_))];
      }
    }
  }

  const NeuralModel& m_;
  const NeuralKernels& k_;
  int root_relation_ = -1;
  int words_ = 0;
  std::vector<std::int32_t> sums_;
};

// A sentence, or a piece of a long one.
struct Piece {
  std::size_t sentence = 0;
  int first = 0;
  Forms forms;
};

std::vector<Piece> Pieces(const std::vector<Forms>& sentences) {
  std::vector<Piece> out;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const Forms& forms = sentences[s];
    for (std::size_t at = 0; at < forms.size(); at += kLongestParsed) {
      const std::size_t end = std::min<std::size_t>(forms.size(), at + kLongestParsed);
      out.push_back(
          {s, static_cast<int>(at),
           Forms(forms.begin() + static_cast<std::ptrdiff_t>(at), forms.begin() + static_cast<std::ptrdiff_t>(end))});
    }
  }
  return out;
}

// Writes a piece's tokens; the root of a later piece hangs on the root of the first.
void Place(const Piece& piece, const NeuralToken* tokens, std::vector<NeuralToken>* sentence) {
  int root = -1;
  for (std::size_t i = 0; piece.first > 0 && i < sentence->size() && root < 0; ++i) {
    if ((*sentence)[i].head < 0) root = static_cast<int>(i);
  }
  for (std::size_t i = 0; i < piece.forms.size(); ++i) {
    NeuralToken t = tokens[i];
    if (t.head >= 0) {
      t.head += piece.first;
    } else if (root >= 0) {
      t.head = root;
      t.rel = Rel::parataxis;
    }
    sentence->push_back(t);
  }
}

}  // namespace

std::vector<std::vector<NeuralToken>> ReadSentences(const NeuralModel& model, const NeuralKernels& kernels,
                                                    const std::vector<Forms>& sentences) {
  std::vector<std::vector<NeuralToken>> out(sentences.size());
  const std::vector<Piece> pieces = Pieces(sentences);
  Encoder encoder(model, kernels);
  Scorer scorer(model, kernels);
  Encoded encoded;
  for (std::size_t at = 0; at < pieces.size();) {
    std::vector<const Forms*> forms;
    std::vector<SentenceRange> ranges;
    int words = 0;
    std::size_t end = at;
    for (; end < pieces.size(); ++end) {
      const int size = static_cast<int>(pieces[end].forms.size());
      if (words > 0 && words + size > kBatchWords) break;
      forms.push_back(&pieces[end].forms);
      ranges.push_back({words, size});
      words += size;
    }
    std::vector<NeuralToken> tokens(static_cast<std::size_t>(words));
    encoder.Encode(forms, ranges, &encoded);
    scorer.Score(encoded, ranges, &tokens);
    for (std::size_t p = at; p < end; ++p) {
      Place(pieces[p], tokens.data() + ranges[p - at].first, &out[pieces[p].sentence]);
    }
    at = end;
  }
  return out;
}

void ReadText(const NeuralModel& model, const NeuralKernels& kernels, Text* text) {
  std::vector<int> all(text->sentences.size());
  std::iota(all.begin(), all.end(), 0);
  ReadText(model, kernels, all, text);
}

void ReadText(const NeuralModel& model, const NeuralKernels& kernels, const std::vector<int>& some, Text* text) {
  std::vector<Forms> sentences;
  sentences.reserve(some.size());
  for (const int which : some) {
    const Sentence& s = text->sentences[static_cast<std::size_t>(which)];
    Forms forms;
    for (int i = s.first; i < s.last; ++i) forms.push_back(text->Form(i));
    sentences.push_back(std::move(forms));
  }
  const auto read = ReadSentences(model, kernels, sentences);
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const int first = text->sentences[static_cast<std::size_t>(some[s])].first;
    for (std::size_t i = 0; i < read[s].size(); ++i) {
      Token& t = text->tokens[static_cast<std::size_t>(first) + i];
      const NeuralToken& from = read[s][i];
      t.upos = from.upos;
      t.xpos = from.xpos;
      t.head = from.head < 0 ? -1 : first + from.head;
      t.rel = from.rel;
      t.name = from.name;
    }
  }
}

}  // namespace recount::language
