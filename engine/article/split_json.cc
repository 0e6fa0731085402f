#include "engine/article/split_json.h"

#include <algorithm>

#include "absl/strings/str_cat.h"

namespace recount::article {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

// The byte behind the string that begins at `at`; the text's end if it is never closed.
std::size_t BehindString(std::string_view text, std::size_t at) {
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '"') {
      return i + 1;
    }
  }
  return text.size();
}

// The byte behind the value that begins at `at`. Brackets are counted, not checked: the parser does that.
std::size_t BehindValue(std::string_view text, std::size_t at) {
  int depth = 0;
  std::size_t i = at;
  while (i < text.size()) {
    const char c = text[i];
    if (c == '"') {
      i = BehindString(text, i);
    } else if (c == '{' || c == '[') {
      ++depth;
      ++i;
      continue;
    } else if (c == '}' || c == ']') {
      if (depth == 0) return i;
      --depth;
      ++i;
    } else if (depth == 0) {
      return std::max(std::min(text.find_first_of(" \t\r\n,]}", i), text.size()), at + 1);
    } else {
      ++i;
      continue;
    }
    if (depth == 0) return i;
  }
  return text.size();
}

// Records from `at` on, inside a list or not.
void SplitFrom(std::string_view text, std::size_t at, bool list, JsonPieces* out) {
  int number = 0;
  while (true) {
    at = text.find_first_not_of(" \t\r\n,", at);
    if (at == std::string_view::npos) {
      if (list)
        out->problems.push_back(
            absl::StrCat("line ", LineOf(text, text.size()), ": the list is cut off, its ] is missing"));
      return;
    }
    if (list && text[at] == ']') return;
    if (text[at] == ']' || text[at] == '}') {
      out->problems.push_back(absl::StrCat("line ", LineOf(text, at), ": stray \"", std::string(1, text[at]), "\""));
      return;
    }
    if (!list && text[at] != '{' && text[at] != '[') {
      out->pieces.push_back({text.substr(at), at, ++number});  // no JSON: the parser says why
      return;
    }
    const std::size_t end = BehindValue(text, at);
    out->pieces.push_back({text.substr(at, end - at), at, ++number});
    at = end;
  }
}

}  // namespace

int LineOf(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte);
  return static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
}

JsonPieces SplitJsonLines(std::string_view text) {
  JsonPieces out;
  std::size_t at = 0;
  int number = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    ++number;
    const std::size_t first = line.find_first_not_of(kSpace);
    if (first != std::string_view::npos) {
      const std::size_t last = line.find_last_not_of(kSpace);
      out.pieces.push_back({line.substr(first, last + 1 - first), at + first, number});
    }
    at = end + 1;
  }
  return out;
}

JsonPieces SplitJson(std::string_view text) {
  JsonPieces out;
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return out;
  if (text[first] == '[') {
    SplitFrom(text, first + 1, true, &out);
  } else {
    SplitFrom(text, first, false, &out);
  }
  return out;
}

namespace {

JsonPieces Unwrapped(std::string_view text, const std::vector<std::string>& keys, int depth) {
  JsonPieces out;
  std::size_t i = text.find_first_not_of(kSpace);
  if (i == std::string_view::npos || text[i] != '{') return out;
  ++i;
  while (true) {
    i = text.find_first_not_of(" \t\r\n,", i);
    if (i == std::string_view::npos || text[i] != '"') return out;
    const std::size_t key_end = BehindString(text, i);
    const std::string_view key = text.substr(i + 1, key_end - i - 2);
    std::size_t value = text.find_first_not_of(kSpace, key_end);
    if (value == std::string_view::npos || text[value] != ':') return out;
    value = text.find_first_not_of(kSpace, value + 1);
    if (value == std::string_view::npos) return out;
    if (text[value] == '[' && std::find(keys.begin(), keys.end(), key) != keys.end()) {
      SplitFrom(text, value + 1, true, &out);
      return out;
    }
    // {"articles":{"results":[…]}}: a page of answers inside the answer.
    if (depth < 2 && text[value] == '{' && std::find(keys.begin(), keys.end(), key) != keys.end()) {
      out = Unwrapped(text.substr(value, BehindValue(text, value) - value), keys, depth + 1);
      for (JsonPiece& piece : out.pieces) piece.at += value;
      if (!out.pieces.empty()) return out;
    }
    i = BehindValue(text, value);
  }
}

}  // namespace

JsonPieces SplitWrapped(std::string_view text, const std::vector<std::string>& keys) {
  return Unwrapped(text, keys, 0);
}

}  // namespace recount::article
