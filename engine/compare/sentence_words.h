// The words of a stretch, folded, each with its place: for reading short patterns around a time or a number.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/span.h"

namespace recount::compare {

struct PlacedWord {
  std::string word;
  Span span;
};

std::vector<PlacedWord> WordsWithPlaces(std::string_view text, const Span& stretch);

// The index of the first word that begins at or behind a byte; the number of words where none does.
std::size_t WordAt(const std::vector<PlacedWord>& words, int byte);

}  // namespace recount::compare
