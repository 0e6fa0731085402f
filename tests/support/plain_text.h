// A Text made without any model: tokens split as Universal Dependencies' English splits them (hyphens apart, "$"
// apart), sentences at
// ". " before a capital, no tags. For tests of steps that must also work on words alone.
#pragma once

#include <cctype>
#include <string_view>

#include "engine/model/text.h"

namespace recount::tests {

inline bool IsWordByte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || (static_cast<unsigned char>(c) & 0x80) != 0;
}

// `source` must outlive the result.
inline Text PlainText(std::string_view source) {
  Text text;
  text.source = source;
  const auto n = source.size();
  auto is_digit = [&](std::size_t i) { return i < n && std::isdigit(static_cast<unsigned char>(source[i])) != 0; };
  std::size_t i = 0;
  int sentence_first = 0;
  int paragraph_first = 0;
  auto close_sentence = [&] {
    if (text.size() == sentence_first) return;
    Sentence s;
    s.first = sentence_first;
    s.last = text.size();
    s.span = {text.at(s.first).span.begin, text.at(s.last - 1).span.end};
    s.paragraph = static_cast<int>(text.paragraphs.size());
    text.sentences.push_back(s);
    sentence_first = text.size();
  };
  auto close_paragraph = [&] {
    close_sentence();
    const int last = static_cast<int>(text.sentences.size());
    if (last == paragraph_first) return;
    Paragraph p;
    p.first_sentence = paragraph_first;
    p.last_sentence = last;
    p.span = {text.sentences[static_cast<std::size_t>(paragraph_first)].span.begin, text.sentences.back().span.end};
    text.paragraphs.push_back(p);
    paragraph_first = last;
  };
  bool space = false;
  while (i < n) {
    if (std::isspace(static_cast<unsigned char>(source[i])) != 0) {
      if (source.substr(i, 2) == "\n\n") close_paragraph();
      space = true;
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    const bool mark = source.substr(i, 2) == "\xe2\x80";  // dashes and quotation marks
    if (mark && source.substr(i, 4) != "’s") {
      end = i + 3;
    } else if (IsWordByte(source[i]) && !mark) {
      while (end < n && ((IsWordByte(source[end]) && source.substr(end, 2) != "\xe2\x80") ||
                         ((source[end] == ',' || source[end] == '.' || source[end] == ':') && is_digit(end - 1) &&
                          is_digit(end + 1))))
        ++end;
      const bool single = end == i + 1 || source.substr(i, end - i).find('.') != std::string_view::npos;
      if (end + 1 < n && source[end] == '.' && single &&
          std::isalpha(static_cast<unsigned char>(source[end + 1])) != 0) {
        while (end + 1 < n && source[end] == '.' && std::isalpha(static_cast<unsigned char>(source[end + 1])) != 0)
          end += 2;
        if (end < n && source[end] == '.') ++end;
      }
    } else if (source.substr(i, 3) == "’s" || source.substr(i, 2) == "'s") {
      end = i + (source[i] == '\'' ? 2 : 3);
    }
    Token token;
    token.span = {static_cast<int>(i), static_cast<int>(end)};
    token.sentence = static_cast<int>(text.sentences.size());
    token.space_before = space;
    const bool capital = std::isupper(static_cast<unsigned char>(source[i])) != 0;
    if (space && capital && text.size() > sentence_first && text.Form(text.size() - 1) == ".") {
      close_sentence();
      token.sentence = static_cast<int>(text.sentences.size());
    }
    text.tokens.push_back(token);
    space = false;
    i = end;
  }
  close_paragraph();
  return text;
}

}  // namespace recount::tests
