#include "engine/language/training/train_lexicon.h"

#include <vector>

#include "absl/strings/str_cat.h"
#include "engine/language/hash.h"
#include "engine/language/lexicon.h"
#include "engine/language/sparse_table.h"
#include "engine/language/training/put_number.h"
#include "engine/language/training/treebank.h"

namespace recount::language {
namespace {

bool Ends(std::string_view word, std::string_view ending) {
  return word.size() >= ending.size() && word.substr(word.size() - ending.size()) == ending;
}

}  // namespace

absl::StatusOr<LexiconWords> ReadLexicon(const std::string& path) {
  auto text = ReadFile(path);
  if (!text.ok()) return text.status();
  LexiconWords out;
  std::string_view rest = *text;
  for (int number = 1; !rest.empty(); ++number) {
    const auto end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (line.empty() || line[0] == '#') continue;
    const auto tab = line.find('\t');
    if (tab == std::string_view::npos)
      return absl::InvalidArgumentError(absl::StrCat(path, ":", number, ": no second column"));
    const std::string word(line.substr(0, tab));
    const std::string_view kinds = line.substr(tab + 1);
    const auto second = kinds.find('\t');
    unsigned& mask = out.kinds[word];
    for (char c : kinds.substr(0, second)) {
      switch (c) {
        case 'n':
          mask |= Lexicon::kNoun;
          break;
        case 'v':
          mask |= Lexicon::kVerb;
          break;
        case 'a':
          mask |= Lexicon::kAdjective;
          break;
        case 'r':
          mask |= Lexicon::kAdverb;
          break;
        case 'N':
          mask |= Lexicon::kPluralForm;
          break;
        case 'V':
          mask |= Lexicon::kVerbForm;
          break;
        case 'A':
          mask |= Lexicon::kComparedForm;
          break;
        default:
          return absl::InvalidArgumentError(absl::StrCat(path, ":", number, ": unknown kind"));
      }
    }
    if (second == std::string_view::npos) continue;
    const std::string base(kinds.substr(second + 1));
    switch (kinds[0]) {
      case 'N':
        out.irregular[{word, Upos::NOUN, Xpos::NNS}] = base;
        break;
      case 'A':
        out.irregular[{word, Upos::ADJ, Ends(word, "est") ? Xpos::JJS : Xpos::JJR}] = base;
        break;
      default:
        if (Ends(word, "ing")) {
          out.irregular[{word, Upos::VERB, Xpos::VBG}] = base;
        } else if (Ends(word, "s")) {
          out.irregular[{word, Upos::VERB, Xpos::VBZ}] = base;
        } else {
          out.irregular[{word, Upos::VERB, Xpos::VBD}] = base;
          out.irregular[{word, Upos::VERB, Xpos::VBN}] = base;
        }
    }
  }
  return out;
}

std::string PackLexicon(const LexiconWords& words) {
  const auto slots = static_cast<std::uint32_t>(words.kinds.size() + words.kinds.size() / 3 + 8);
  std::string out(4 + std::size_t{slots} * 4, '\0');
  PutNumber(&out, 0, slots);
  std::vector<bool> taken(slots, false);
  for (const auto& [word, kinds] : words.kinds) {
    const std::uint64_t hash = HashBytes(word);
    std::uint32_t at = SparseTable::SlotOf(hash, slots);
    while (taken[at]) at = at + 1 == slots ? 0 : at + 1;
    taken[at] = true;
    PutNumber(&out, 4 + std::size_t{at} * 4, Lexicon::CheckOf(hash) | kinds);
  }
  return out;
}

}  // namespace recount::language
