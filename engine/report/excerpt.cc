#include "engine/report/excerpt.h"

#include <algorithm>

#include "engine/report/layout.h"

namespace recount::report {
namespace {

struct Word {
  Span span;
  int columns = 0;
  bool shown = false;
};

bool IsSpace(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

std::vector<Word> WordsIn(std::string_view text, const Span& around) {
  std::vector<Word> words;
  int at = around.begin;
  while (at < around.end) {
    while (at < around.end && IsSpace(text[static_cast<std::size_t>(at)])) ++at;
    const int begin = at;
    while (at < around.end && !IsSpace(text[static_cast<std::size_t>(at)])) ++at;
    if (at > begin) words.push_back({{begin, at}, Columns(Slice(text, {begin, at})), false});
  }
  return words;
}

// Shows the focus words, then their neighbours in growing distance (the right-hand one first) while the columns last.
void Choose(std::vector<Word>* words, const std::vector<Span>& focus, int columns) {
  const int n = static_cast<int>(words->size());
  int left = columns;
  const auto show = [&](int i) {
    if (i < 0 || i >= n) return false;
    Word& word = (*words)[static_cast<std::size_t>(i)];
    if (word.shown) return true;
    if (word.columns + 1 > left) return false;
    word.shown = true;
    left -= word.columns + 1;
    return true;
  };
  struct Window {
    int first, last;
    bool grows_left = true, grows_right = true;
  };
  std::vector<Window> windows;
  for (const Span& span : focus) {
    Window window{n, -1};
    for (int i = 0; i < n; ++i) {
      if (!(*words)[static_cast<std::size_t>(i)].span.Overlaps(span)) continue;
      window.first = std::min(window.first, i);
      window.last = i;
    }
    if (window.last >= 0) windows.push_back(window);
  }
  if (windows.empty() && n > 0) windows.push_back({0, 0});
  for (auto& window : windows) {
    int i = window.first;
    while (i <= window.last && show(i)) ++i;
    if (i <= window.last) window.last = std::max(window.first, i - 1);
  }
  for (bool growing = true; growing;) {
    growing = false;
    for (auto& window : windows) {
      if (window.grows_right && (window.grows_right = show(window.last + 1))) ++window.last;
      if (window.grows_left && (window.grows_left = show(window.first - 1))) --window.first;
      growing = growing || window.grows_left || window.grows_right;
    }
  }
}

std::string SingleMarks(std::string text) {
  std::string out;
  out.reserve(text.size());
  bool open = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view rest = std::string_view(text).substr(i);
    if (rest.substr(0, 3) == "“" || rest.substr(0, 3) == "”") {
      out += rest[2] == "“"[2] ? "‘" : "’";
      i += 3;
    } else if (rest[0] == '"') {
      open = i == 0 || rest.size() == 1 ? i == 0 : text[i - 1] == ' ' || text[i - 1] == '(';
      out += open ? "‘" : "’";
      ++i;
    } else {
      out.push_back(rest[0]);
      ++i;
    }
  }
  return out;
}

}  // namespace

std::string_view SafeSlice(std::string_view text, const Span& span) {
  const int size = static_cast<int>(text.size());
  const int begin = std::clamp(span.begin, 0, size);
  return Slice(text, {begin, std::clamp(span.end, begin, size)});
}

std::string Quoted(std::string_view words) {
  std::string out = "“";
  return out.append(SingleMarks(Clean(words))).append("”");
}

std::string TextOf(const Annotated& one, const std::vector<Span>& spans) {
  std::string out;
  for (const Span& span : spans) {
    if (!out.empty()) out += " ";
    out += SafeSlice(one.article.text, span);
  }
  return out;
}

Span SentenceAround(const Annotated& one, const Span& span) {
  const auto next = std::upper_bound(one.sentences.begin(), one.sentences.end(), span.begin,
                                     [](int begin, const Span& s) { return begin < s.begin; });
  if (next == one.sentences.begin() || !std::prev(next)->Overlaps(span)) return span;
  return Join(span, *std::prev(next));
}

std::string Excerpt(std::string_view text, const Span& around, const std::vector<Span>& focus, int columns) {
  const std::string_view whole = SafeSlice(text, around);
  const int begin = static_cast<int>(whole.data() - text.data());
  constexpr std::size_t kLongest = 4000;  // no sentence: a line without an end; look near the focus alone
  Span reach{begin, begin + static_cast<int>(whole.size())};
  if (whole.size() > kLongest) {
    const int at = focus.empty() ? begin : std::clamp(focus[0].begin, reach.begin, reach.end);
    reach = {std::max(reach.begin, at - 1500), std::min(reach.end, at + 1500)};
    while (reach.begin > 0 && reach.begin < reach.end && (text[static_cast<std::size_t>(reach.begin)] & 0xC0) == 0x80)
      ++reach.begin;
    while (reach.end > reach.begin && reach.end < static_cast<int>(text.size()) &&
           (text[static_cast<std::size_t>(reach.end)] & 0xC0) == 0x80) {
      --reach.end;
    }
  } else if (const std::string all = Clean(whole); Columns(all) + 2 <= columns) {
    return Quoted(all);
  }
  std::vector<Word> words = WordsIn(text, reach);
  Choose(&words, focus, columns - 6);
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].shown) {
      if (!out.empty()) out.push_back(' ');
      out.append(Slice(text, words[i].span));
    } else if (i == 0 || words[i - 1].shown) {
      if (!out.empty()) out.push_back(' ');
      out += "…";
    }
  }
  if (out == "…" || out.empty()) out = Fit(Clean(whole.substr(0, 400)), columns - 2);
  return Quoted(out);
}

Lines::Lines(std::string_view text) : points_(text), starts_{0} {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') starts_.push_back(static_cast<int>(i) + 1);
  }
}

Place Lines::Of(int byte) const {
  const auto line = std::upper_bound(starts_.begin() + 1, starts_.end(), byte) - 1;
  return {static_cast<int>(line - starts_.begin()) + 1, points_.FromByte(byte) - points_.FromByte(*line) + 1};
}

}  // namespace recount::report
