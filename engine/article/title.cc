#include "engine/article/title.h"

#include <algorithm>
#include <array>

namespace recount::article {
namespace {

constexpr std::size_t kMostTitleWords = 28;
constexpr int kMostTitleBytes = 260;
constexpr std::size_t kFewTitleWords = 3;  // a section's name above the headline has no more

bool TitleBegins(std::string_view s, std::string_view front) {
  return s.substr(0, front.size()) == front;
}

// Without bullets and Markdown's marks at the front and what is marked at the end.
Span TitleSpan(const Draft& draft, std::size_t line) {
  Span span = draft.lines[line].span;
  for (const Mark& mark : draft.marks) {
    if (mark.span.begin > span.begin && mark.span.end == span.end) span.end = mark.span.begin;
  }
  span = Trim(draft.text(), span);
  constexpr std::array<std::string_view, 9> kFronts = {"#", "•", "·", "*", "►", "▪", "■", "|", "– "};
  for (bool more = true; more;) {
    more = false;
    for (const auto front : kFronts) {
      if (!TitleBegins(Slice(draft.text(), span), front)) continue;
      span.begin += static_cast<int>(front.size());
      span = Trim(draft.text(), span);
      more = true;
    }
  }
  // "**Headline**", "Headline ##", "Headline |".
  for (bool more = true; more && !span.empty();) {
    more = false;
    const char last = draft.text()[static_cast<std::size_t>(span.end) - 1];
    if (last == '#' || last == '*' || last == '|') {
      --span.end;
      span = Trim(draft.text(), span);
      more = true;
    }
  }
  return span;
}

bool LooksLikeTitle(std::string_view words) {
  if (words.empty() || words.size() > static_cast<std::size_t>(kMostTitleBytes)) return false;
  const std::size_t count = CountWords(words, {0, static_cast<int>(words.size())}, kMostTitleWords + 1);
  if (count == 0 || count > kMostTitleWords) return false;
  const char last = words.back();
  return !EndsInFullStop(words) && last != ',' && last != ';' && last != ':';
}

// Whether something other than running text, or nothing, follows directly.
bool StandsApart(const Draft& draft, std::size_t line) {
  const std::size_t next = line + 1;
  if (next >= draft.lines.size()) return false;
  if (draft.lines[next].blank() || draft.taken[next] != 0) return true;
  // No blank lines at all: a short line without a stop above a long one with a stop.
  const std::string_view words = draft.Words(next);
  return EndsSentence(words) && CountWords(words, {0, static_cast<int>(words.size())}, 13) > 12 &&
         draft.lines[next].span.size() > draft.lines[line].span.size();
}

// Marks the title, and what was left out in front of it (a bullet, "# ").
void TakeTitle(Draft* draft, std::size_t line, Span span, bool repeated) {
  const Span whole = draft->lines[line].span;
  if (draft->taken[line] != 0) return;
  draft->MarkLineAs(line, span, Part::kTitle, repeated);
  draft->MarkSpan(Trim(draft->text(), {whole.begin, span.begin}), Part::kHeader);
}

// The first lines whose words are those of the title, or begin a page title such as "Headline | Outlet".
void MarkRepeated(Draft* draft, std::size_t from, const std::string& key, bool first_is_repeated) {
  bool repeated = first_is_repeated;
  int seen = 0;
  for (std::size_t i = draft->NextLine(from); i < draft->lines.size() && seen < 12;
       i = draft->NextLine(i + 1), ++seen) {
    if (draft->taken[i] != 0 || draft->lines[i].span.size() > 2 * kMostTitleBytes) continue;
    const Span span = TitleSpan(*draft, i);
    const std::string here = WordKey(draft->text(), span);
    if (here == key) {
      TakeTitle(draft, i, span, repeated);
      repeated = true;
      continue;
    }
    // A headline over two lines.
    const std::size_t next = i + 1;
    if (here.empty() || here.size() >= key.size() || !TitleBegins(key, here) || next >= draft->lines.size() ||
        !draft->Free(next))
      continue;
    if (key.substr(here.size() + 1) != WordKey(draft->text(), draft->lines[next].span)) continue;
    TakeTitle(draft, i, span, repeated);
    draft->MarkLine(next, Part::kTitle, repeated);
    repeated = true;
  }
}

std::size_t SetextHeading(const Draft& draft, std::size_t first) {
  if (first + 1 >= draft.lines.size()) return draft.lines.size();
  const std::string_view under = draft.Words(first + 1);
  const bool line = under.size() >= 3 && (under.find_first_not_of('=') == std::string_view::npos ||
                                          under.find_first_not_of('-') == std::string_view::npos);
  return line ? first : draft.lines.size();
}

void SetTitle(Draft* draft, Span span) {
  draft->article.title = Slice(draft->text(), span);
  draft->article.title_in_text = true;
}

}  // namespace

void ReadTitle(Draft* draft) {
  const std::size_t end = draft->lines.size();
  if (draft->title_given) {
    const std::string& title = draft->article.title;
    const std::string key = WordKey(title, {0, static_cast<int>(title.size())});
    if (!key.empty()) {
      const std::size_t before = draft->marks.size();
      MarkRepeated(draft, 0, key, false);
      if (draft->marks.size() > before) {
        draft->article.title_in_text = true;
        return;
      }
    }
  }
  std::size_t line = draft->NextFree(0);
  if (line >= end || static_cast<int>(line) == draft->dateline) return;
  if (draft->markdown) {
    const std::size_t setext = SetextHeading(*draft, line);
    if (TitleBegins(draft->Words(line), "# ") || setext < end) {
      const Span span = TitleSpan(*draft, line);
      if (!span.empty()) {
        TakeTitle(draft, line, span, false);
        if (setext < end) draft->MarkLine(line + 1, Part::kHeader);
        if (!draft->title_given) SetTitle(draft, span);
      }
      return;
    }
  }
  // A section's name or a breadcrumb above the headline.
  const std::size_t below = draft->NextFree(line + 1);
  if (below < end && CountWords(draft->text(), draft->lines[line].span, kFewTitleWords + 1) <= kFewTitleWords &&
      StandsApart(*draft, below)) {
    const Span span = TitleSpan(*draft, below);
    if (LooksLikeTitle(draft->Words(line)) && LooksLikeTitle(Slice(draft->text(), span)) &&
        CountWords(draft->text(), span, 6) >= 5) {
      draft->MarkLine(line, Part::kHeader);
      line = below;
    }
  }
  const Span span = TitleSpan(*draft, line);
  if (!LooksLikeTitle(Slice(draft->text(), span))) return;
  const std::string key = WordKey(draft->text(), span);
  // "Headline | Outlet" above "Headline": the shorter one is the title.
  const std::size_t next = draft->NextFree(line + 1);
  if (next < end && draft->lines[next].span.size() < kMostTitleBytes) {
    const Span other = TitleSpan(*draft, next);
    const std::string other_key = WordKey(draft->text(), other);
    if (other_key.size() >= 12 && other_key.size() < key.size() && TitleBegins(key, other_key) &&
        key[other_key.size()] == ' ') {
      TakeTitle(draft, line, span, false);
      TakeTitle(draft, next, other, true);
      if (!draft->title_given) SetTitle(draft, other);
      return;
    }
  }
  if (!StandsApart(*draft, line)) return;
  TakeTitle(draft, line, span, false);
  if (!draft->title_given) SetTitle(draft, span);
  if (CountWords(draft->text(), span, 4) >= 4) MarkRepeated(draft, line + 1, key, true);
}

}  // namespace recount::article
