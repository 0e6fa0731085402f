#include "engine/speech/weigh.h"

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

namespace recount::speech {
namespace {

// FNV-1a over the parts with a bar between them: the hash of what is seen is that of the name in the file.
class Hasher {
 public:
  void Add(std::string_view part) {
    for (const char c : part) h_ = (h_ ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  }
  std::uint64_t value() const { return h_; }

 private:
  std::uint64_t h_ = 0xCBF29CE484222325ULL;
};

std::uint64_t HashOf(std::string_view name) {
  Hasher h;
  h.Add(name);
  return h.value();
}

std::string_view Length(int words) {
  if (words <= 1) return "1";
  if (words <= 3) return "2-3";
  if (words <= 6) return "4-6";
  return words <= 12 ? "7-12" : "13-";
}

// What is seen of one candidate, as (kind, value) or (kind, value, value).
template <typename See>
class CandidateReader {
 public:
  CandidateReader(const Context& in, const Draft& draft, See see) : in_(in), text_(in.text), d_(draft), see_(see) {}

  void Run() {
    see_("bias", "", "");
    Cue();
    Source();
    Content();
  }

 private:
  const Token& cue() const { return text_.at(d_.cue_word); }

  void Cue() {
    const std::string_view frame = FrameName(d_.frame);
    const std::string_view form = Name(cue().xpos);
    see_("lemma", d_.lemma, "");
    see_("lemma-frame", d_.lemma, frame);
    see_("lemma-form", d_.lemma, form);
    see_("class", d_.rule, "");
    see_("class-frame", d_.rule, frame);
    see_("frame", frame, "");
    see_("frame-form", frame, form);
    see_("relation", Name(cue().rel), frame);
    see_("passive", d_.passive ? "yes" : "no", frame);
    see_("left", d_.left ? "yes" : "no", d_.quoted ? "quoted" : "");
    if (d_.inside_quotation >= 0) see_("inside-quotation", "", "");
    if (text_.SentenceOf(d_.cue_word).part == Part::kTitle) see_("title", "", "");
    if (d_.negated) see_("negated", frame, "");
    for (const int i : d_.cue) {
      if (i == d_.cue_word) continue;
      const Token& t = text_.at(i);
      if (t.upos == Upos::AUX) see_("auxiliary", t.lemma, "");
      if (i > d_.cue_word) see_("particle", d_.lemma, t.lemma);
      if (t.upos == Upos::VERB) see_("with-verb", t.lemma, "");
    }
    // "if she says", "when they want": what opens the clause of the cue.
    const int mark = in_.tree.Child(d_.cue_word, Rel::mark);
    if (mark >= 0 && mark < d_.cue_word) see_("mark", Low(text_, mark), "");
    const int above = cue().head;
    if (above >= 0) {
      see_("above", Name(text_.at(above).upos), Name(cue().rel));
      if (cue().rel == Rel::xcomp || cue().rel == Rel::advcl) see_("above-lemma", text_.at(above).lemma, "");
    }
    const Sentence& s = text_.SentenceOf(d_.cue_word);
    if (text_.Form(s.last - 1) == "?") see_("question", "", "");
  }

  void Source() {
    std::string_view kind = "none";
    std::string word;
    if (!d_.source.empty() && d_.source_head >= 0) {
      const Token& head = text_.at(d_.source_head);
      kind = Name(head.upos);
      if (head.upos == Upos::PRON || head.upos == Upos::DET)
        word = Low(text_, d_.source_head);
      else if (head.upos == Upos::NOUN)
        word = head.lemma;
      see_("source-far", d_.source.front() >= text_.SentenceOf(d_.cue_word).first ? "no" : "yes", "");
      if (d_.source.back() > d_.cue_word) see_("source-behind", d_.quoted ? "quoted" : "", "");
    }
    see_("source", kind, "");
    see_("lemma-source", d_.lemma, word.empty() || kind == "NOUN" ? kind : std::string_view(word));
    see_("frame-source", FrameName(d_.frame), word.empty() || kind == "NOUN" ? kind : std::string_view(word));
    if (!word.empty()) see_("source-word", word, "");
    if (d_.antecedent >= 0) {
      const Token& t = text_.at(d_.antecedent);
      see_("antecedent", t.upos == Upos::NOUN ? std::string_view(t.lemma) : Name(t.upos), "");
    }
  }

  void Content() {
    int words = 0;
    int quoted = 0;
    bool finite = false;
    for (const Range& r : d_.content) {
      for (int i = r.first; i < r.last; ++i) {
        if (!IsWord(text_.at(i))) continue;
        ++words;
        quoted += in_.quotes.At(i) >= 0 ? 1 : 0;
        finite = finite || IsFiniteVerb(text_.at(i));
      }
    }
    const std::string_view kind = quoted == 0 ? "indirect" : quoted == words ? "direct" : "mixed";
    see_("kind", kind, FrameName(d_.frame));
    see_("lemma-kind", d_.lemma, kind);
    see_("length", Length(words), kind);
    see_("length-frame", Length(words), FrameName(d_.frame));
    see_("finite", finite ? "yes" : "no", FrameName(d_.frame));
    if (d_.content.empty()) return;
    const Range& r = d_.content.back();
    const std::string first = Low(text_, r.first);
    if (!d_.left) {
      const bool opener = in_.words.Is("complementiser", first) || first == "to";
      const std::string_view opens = opener ? std::string_view(first) : Name(text_.at(r.first).upos);
      see_("opens", opens, FrameName(d_.frame));
      see_("lemma-opens", d_.lemma, opener ? std::string_view(first) : "other");
      if (d_.frame != kClause && d_.frame != kQuote) {
        const int head = Head(r);
        const Token& t = text_.at(head);
        see_("content-head", t.upos == Upos::NOUN || t.upos == Upos::VERB ? std::string_view(t.lemma) : Name(t.upos),
             "");
      }
    }
  }

  // The first word of the range whose head stands outside it.
  int Head(const Range& r) const {
    for (int i = r.first; i < r.last; ++i) {
      const Token& t = text_.at(i);
      if (t.upos != Upos::PUNCT && !r.Contains(t.head)) return i;
    }
    return r.first;
  }

  const Context& in_;
  const Text& text_;
  const Draft& d_;
  See see_;
};

template <typename See>
void ReadFeatures(const Context& in, const Draft& draft, See see) {
  CandidateReader<See>(in, draft, see).Run();
}

}  // namespace

void Features(const Context& in, const Draft& draft, const std::function<void(const std::string&)>& see) {
  ReadFeatures(in, draft, [&](std::string_view kind, std::string_view a, std::string_view b) {
    see(absl::StrCat(av(kind), "|", av(a), "|", av(b)));
  });
}

double Weights::Score(const Context& in, const Draft& draft) const {
  if (weights_.empty()) return 0;
  double sum = 0;
  ReadFeatures(in, draft, [&](std::string_view kind, std::string_view a, std::string_view b) {
    Hasher h;
    h.Add(kind);
    h.Add("|");
    h.Add(a);
    h.Add("|");
    h.Add(b);
    const auto it = weights_.find(h.value());
    if (it != weights_.end()) sum += static_cast<double>(it->second);
  });
  return sum;
}

absl::StatusOr<Weights> Weights::Load(const knowledge::Files& files) {
  Weights out;
  for (const knowledge::File& file : files.Under("speech/weights")) {
    for (const knowledge::Row& row : knowledge::ParseTable(file)) {
      float weight = 0;
      if (row.cells.size() != 2 || !absl::SimpleAtof(av(row.cells[1]), &weight))
        return knowledge::ErrorAt(file.origin, row.line, "expected a feature, a tab and its weight");
      out.weights_[HashOf(row.cells[0])] = weight;
    }
  }
  return out;
}

}  // namespace recount::speech
