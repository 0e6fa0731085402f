#include "engine/model/conllu.h"

#include <fmt/format.h>

#include "engine/model/unicode.h"

namespace recount {
namespace {

// A field: no tabs or line ends, "_" where empty.
std::string Field(std::string_view text) {
  std::string clean(text.empty() ? "_" : text);
  for (char& c : clean) {
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  }
  return clean;
}

}  // namespace

std::string WriteConllu(std::string_view id, const Text& text) {
  const CodePoints points(text.source);
  std::string out = fmt::format("# newdoc id = {}\n", Field(id));
  int paragraph = -1;
  for (std::size_t s = 0; s < text.sentences.size(); ++s) {
    const Sentence& sentence = text.sentences[s];
    if (sentence.paragraph != paragraph)
      out += fmt::format("# newpar id = {}-p{}\n", Field(id), sentence.paragraph + 1);
    paragraph = sentence.paragraph;
    out += fmt::format("# sent_id = {}-s{}\n# text = {}\n", Field(id), s + 1, Field(Slice(text.source, sentence.span)));
    for (int t = sentence.first; t < sentence.last; ++t) {
      const Token& token = text.at(t);
      const bool joined = t + 1 < sentence.last && !text.at(t + 1).space_before;
      out += fmt::format("{}\t{}\t{}\t{}\t{}\t_\t{}\t{}\t_\t{}{}start_char={}|end_char={}\n", t - sentence.first + 1,
                         Field(text.Form(t)), Field(token.lemma), Name(token.upos), Name(token.xpos),
                         token.head < 0 ? 0 : token.head - sentence.first + 1, Name(token.rel),
                         token.name > NameTag::kOutside ? fmt::format("NER={}|", Name(token.name)) : "",
                         joined ? "SpaceAfter=No|" : "", points.FromByte(token.span.begin),
                         points.FromByte(token.span.end));
    }
    out += "\n";
  }
  return out;
}

}  // namespace recount
