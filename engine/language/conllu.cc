#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "engine/language/language.h"
#include "engine/model/strings.h"

namespace recount::language {
namespace {

// A cell or comment without the characters that end cells and lines.
std::string Clean(std::string_view s) {
  std::string out(s);
  for (char& c : out) {
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  }
  return out;
}

std::string Misc(const Token& t, bool space_after) {
  std::string out;
  if (t.name > NameTag::kOutside) out = absl::StrCat("NER=", av(Name(t.name)));
  if (!space_after) absl::StrAppend(&out, out.empty() ? "" : "|", "SpaceAfter=No");
  return out.empty() ? "_" : out;
}

}  // namespace

std::string WriteConllu(const Text& text, std::string_view doc_id) {
  std::string out = absl::StrCat("# newdoc id = ", Clean(doc_id), "\n");
  for (std::size_t s = 0; s < text.sentences.size(); ++s) {
    const Sentence& sentence = text.sentences[s];
    if (s == 0 || text.sentences[s - 1].paragraph != sentence.paragraph) absl::StrAppend(&out, "# newpar\n");
    absl::StrAppend(&out, "# sent_id = ", Clean(doc_id), "-", s + 1,
                    "\n# text = ", Clean(Slice(text.source, sentence.span)), "\n");
    for (int i = sentence.first; i < sentence.last; ++i) {
      const Token& t = text.at(i);
      const bool space_after = i + 1 >= text.size() || text.at(i + 1).space_before;
      absl::StrAppend(&out, i - sentence.first + 1, "\t", Clean(text.Form(i)), "\t",
                      t.lemma.empty() ? "_" : Clean(t.lemma), "\t");
      absl::StrAppend(&out, av(Name(t.upos)), "\t", av(Name(t.xpos)), "\t_\t",
                      t.head < 0 ? 0 : t.head - sentence.first + 1, "\t");
      absl::StrAppend(&out, av(Name(t.rel)), "\t_\t", Misc(t, space_after), "\n");
    }
    out += "\n";
  }
  return out;
}

}  // namespace recount::language
