// An article's language, as language/ reads it: paragraphs, sentences, tokens with their grammar, quotation regions.
// Everything is in order of the text; tokens point at one another by index into Text::tokens.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/article.h"
#include "engine/model/span.h"
#include "engine/model/tags.h"

namespace recount {

// Where a token stands in a name, as the language model reads it word by word (BIO, CoNLL 2003 without MISC). A hint of
// its kind: which mentions there are is people/'s to say.
enum class NameTag : std::uint8_t {
  kUnread,  // the model reads no names
  kOutside,
  kBeginPerson,
  kInsidePerson,
  kBeginBody,
  kInsideBody,
  kBeginPlace,
  kInsidePlace
};
std::string_view Name(NameTag tag);  // "O", "B-PER", "I-ORG"; empty: unread

struct Token {
  Span span;
  std::string lemma;  // "say" for "said"; lower case but for proper nouns
  Upos upos = Upos::X;
  Xpos xpos = Xpos::None;
  Rel rel = Rel::dep;
  int head = -1;       // index into Text::tokens, always in the same sentence; -1: the root of its sentence
  int sentence = 0;    // index into Text::sentences
  int quotation = -1;  // index into Text::quotations of the innermost region that covers it; -1: none
  bool space_before = false;
  NameTag name = NameTag::kUnread;
};

struct Sentence {
  Span span;
  int first = 0;  // tokens [first, last)
  int last = 0;
  int paragraph = 0;  // index into Text::paragraphs
  Part part = Part::kBody;
};

// What stands between quotation marks, paired by the rules of research/attribution.md, 5.
struct Quotation {
  Span span;   // marks included
  Span inner;  // without them
  int paragraph = 0;
  bool open_left = false;   // begins without a mark (a continued paragraph)
  bool open_right = false;  // never closed: it covers the rest of its paragraph
  bool single = false;      // by single marks, mostly inside another
};

struct Paragraph {
  Span span;
  int first_sentence = 0;  // sentences [first_sentence, last_sentence)
  int last_sentence = 0;
  Part part = Part::kBody;
};

struct Text {
  std::string_view source;  // the article's text; the article outlives the Text
  std::vector<Paragraph> paragraphs;
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::vector<Quotation> quotations;

  std::string_view Form(int token) const { return Slice(source, tokens[static_cast<std::size_t>(token)].span); }
  const Token& at(int token) const { return tokens[static_cast<std::size_t>(token)]; }
  const Sentence& SentenceOf(int token) const { return sentences[static_cast<std::size_t>(at(token).sentence)]; }
  int size() const { return static_cast<int>(tokens.size()); }

  // The token that covers the byte `at`, or the first one behind it; size() if there is none.
  int TokenAt(int byte) const;
  // Tokens [first, last) that lie in the span.
  std::pair<int, int> TokensIn(const Span& span) const;
};

}  // namespace recount
