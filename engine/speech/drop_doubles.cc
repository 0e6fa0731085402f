#include "engine/speech/drop_doubles.h"

#include <algorithm>
#include <utility>

namespace recount::speech {
namespace {

bool SameContent(const Draft& a, const Draft& b) {
  return !a.content.empty() && !b.content.empty() && a.content.front().first == b.content.front().first;
}

}  // namespace

void DropDoubles(const Context& in, std::vector<Draft>* drafts) {
  const Text& text = in.text;
  std::vector<bool> drop(drafts->size(), false);
  for (std::size_t i = 0; i < drafts->size(); ++i) {
    Draft& verb = (*drafts)[i];
    if (text.at(verb.cue_word).upos == Upos::NOUN || drop[i]) continue;
    for (std::size_t k = 0; k < drafts->size(); ++k) {
      Draft& other = (*drafts)[k];
      if (k == i || drop[k] || other.inside_quotation != verb.inside_quotation) continue;
      const bool noun = text.at(other.cue_word).upos == Upos::NOUN;
      if (noun && std::binary_search(other.cue.begin(), other.cue.end(), verb.cue_word)) {
        // The light verb of a noun.
        drop[verb.rule == "any" ? i : k] = true;
      } else if (noun && SameContent(verb, other) && verb.cue_word < other.cue_word && verb.frame == kClause) {
        if (in.words.Is("phase-verb", verb.lemma) && other.source.empty()) {
          verb.cue = {other.cue_word};
          verb.cue_word = other.cue_word;
          verb.lemma = other.lemma;
          verb.stance = other.stance;
          verb.rule = other.rule;
        }
        drop[k] = true;
      } else if (!noun && k > i && SameContent(verb, other) && in.words.Is("phase-verb", verb.lemma)) {
        drop[i] = true;
      } else if (!noun && k > i && verb.left && verb.quoted && SameContent(verb, other) &&
                 text.at(other.cue_word).xpos == Xpos::VBG) {
        drop[k] = true;
      }
      if (drop[i]) break;
    }
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < drafts->size(); ++i) {
    if (drop[i]) continue;
    if (kept != i) (*drafts)[kept] = std::move((*drafts)[i]);
    ++kept;
  }
  drafts->resize(kept);
}

void DropOccasions(const Context& in, std::vector<Draft>* drafts) {
  std::erase_if(*drafts, [&](const Draft& d) {
    if (d.source_head < 0 || d.frame == kClause || d.frame == kQuote) return false;
    const int head = d.antecedent >= 0 ? d.antecedent : d.source_head;
    return in.text.at(head).upos == Upos::NOUN && in.words.Is("occasion-noun", Low(in.text, head)) &&
           in.text.at(head).lemma != "campaign";
  });
}

}  // namespace recount::speech
