#include "engine/language/sentences.h"

#include <algorithm>

#include "engine/language/characters.h"

namespace recount::language {
namespace {

class Cutter {
 public:
  Cutter(std::string_view text, const std::vector<Token>& tokens, int first, int last, const WordLists& lists,
         const QuotationMarks& marks)
      : text_(text), tokens_(tokens), first_(first), last_(last), lists_(lists), marks_(marks) {}

  std::vector<std::pair<int, int>> Run() const {
    std::vector<std::pair<int, int>> out;
    int begin = first_;
    for (int i = first_; i < last_;) {
      if (i > begin && BeginsCredit(i, begin)) {
        out.emplace_back(begin, i);
        begin = i;
      }
      const int end = EndAfter(i, begin);
      if (end > i) {
        out.emplace_back(begin, end);
        begin = i = end;
        continue;
      }
      ++i;
      if (i - begin >= kLongestSentence) {
        out.emplace_back(begin, i);
        begin = i;
      }
    }
    if (begin < last_) out.emplace_back(begin, last_);
    return out;
  }

 private:
  enum class Ends { kNo, kFull, kEllipsis, kAbbreviation };

  const Token& At(int i) const { return tokens_[static_cast<std::size_t>(i)]; }
  std::string_view Form(int i) const {
    return i < last_ && i >= first_ ? Slice(text_, At(i).span) : std::string_view{};
  }
  Char First(int i) const { return i < last_ ? CharAt(text_, At(i).span.begin) : Char{}; }
  bool Space(int i) const { return i < last_ && At(i).space_before; }

  Ends EndKind(int i) const {
    const std::string_view f = Form(i);
    if (f.empty()) return Ends::kNo;
    if (f == "…") return Ends::kEllipsis;
    if (f[0] == '!' || f[0] == '?') return Ends::kFull;
    if (f.find_first_not_of('.') == std::string_view::npos) {
      if (f.size() > 1) return Ends::kEllipsis;
      // ". . .": three stops apart are one ellipsis.
      const bool more = Form(i + 1) == "." && Space(i + 1);
      const bool had = Space(i) && i > first_ && Form(i - 1) == ".";
      if (more && Form(i + 2) == ".") return Ends::kNo;
      if (had || more) return more ? Ends::kNo : Ends::kEllipsis;
      return Ends::kFull;
    }
    return f.back() == '.' ? Ends::kAbbreviation : Ends::kNo;
  }

  bool Closes(int i) const {
    const Char c = First(i);
    if (c.point == ')' || c.point == ']' || c.point == '}') return true;
    if (std::binary_search(marks_.closers.begin(), marks_.closers.end(), At(i).span.begin)) return true;
    // A mark without a partner that sticks to the word before it.
    return (IsDoubleMark(c.point) || c.point == 0x2019) && !Space(i) && At(i).span.size() <= 3 && !Opens(i);
  }
  bool Opens(int i) const {
    const Char c = First(i);
    return c.point == '(' || c.point == '[' || c.point == 0x201C || c.point == 0xAB || c.point == 0x201E ||
           c.point == 0x2018 || ((IsDoubleMark(c.point) || IsSingleMark(c.point)) && Space(i));
  }
  bool QuoteCloses(int i) const {
    const Char c = First(i);
    return (IsDoubleMark(c.point) || IsSingleMark(c.point)) && Closes(i);
  }

  // Whether the words from `i` are a clause that names who said what stands before: "Ms. Reed asked.", "a spokesman
  // wondered, adding".
  bool Reports(int i) const {
    for (int k = i; k < std::min(last_, i + 9); ++k) {
      const std::string_view f = Form(k);
      if (k > i && lists_.reporting_verbs.contains(f)) {
        const std::string_view next = Form(k + 1);
        return next.empty() || next[0] == '.' || next == "," || next == ":" || next == "in" || next == "on" ||
               next == "at" || next == "of" || next == "after" || next == "during" || next == "when" || next == "as" ||
               next == "to" || next == "with";
      }
      if (f == "." || f == "?" || f == "!" || f == ";" || f == "said") return false;
      const Char c = First(k);
      if (IsDoubleMark(c.point)) return false;
    }
    return false;
  }

  // The credit of a picture, glued to its caption: "The quay on Monday Photo: Ostrey Star". Not behind a small word
  // ("the Photo: ...") or inside a quotation.
  bool BeginsCredit(int i, int begin) const {
    if (i - begin < 1 || Form(i + 1) != ":" || Space(i + 1) || !Space(i + 2) || !lists_.credit_words.contains(Form(i)))
      return false;
    const Char before = First(i - 1);
    return before.kind == Kind::kDigit || (before.kind == Kind::kLetter && Form(i - 1).size() > 3);
  }

  // In careless writing a sentence may begin small; but "Yahoo! said" and "Cmdt. de Vries" go on.
  bool SmallStart(int i) const {
    if (i <= first_ || i + 1 >= last_ || First(i + 1).kind != Kind::kLetter || Space(i)) return false;
    const std::string_view f = Form(i);
    if (f != "." && f != "?") return false;
    const std::string_view before = Form(i - 1);
    return before.size() >= 4 && std::all_of(before.begin(), before.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  bool BeginsSentence(int i) const {
    int at = i;
    while (at < last_ && Opens(at)) ++at;
    const Char c = First(at);
    if (c.kind == Kind::kLetter) return c.upper || c.point >= 0x250;
    if (c.kind == Kind::kDigit) return true;
    if (at > i) return true;
    return c.point != ',' && c.point != ';' && c.point != ':' && c.point != ')' && c.point != ']' && c.point != '-' &&
           c.point != '/' && c.point != '.' && c.point != '!' && c.point != '?' && c.point != '%' && !IsDash(c.point);
  }

  // If token `i` ends the sentence that began at `begin`, the token behind that end (closing marks included); otherwise
  // 0.
  int EndAfter(int i, int begin) const {
    const Ends kind = EndKind(i);
    if (kind == Ends::kNo) return 0;
    int next = i + 1;
    bool quoted = false;
    while (next < last_ && Closes(next) && (!Space(next) || QuoteCloses(next))) {
      quoted = quoted || QuoteCloses(next);
      ++next;
    }
    // Notes such as [17] belong to the sentence before them.
    while (next + 2 < last_ && Form(next) == "[" && First(next + 1).kind == Kind::kDigit && Form(next + 2) == "]")
      next += 3;
    if (next >= last_) return last_;
    const bool glued = !Space(next);
    const Char c = First(next);
    if (glued && !(kind == Ends::kFull && c.kind == Kind::kLetter && c.upper) && !(Opens(next) && kind == Ends::kFull))
      return 0;
    if (!BeginsSentence(next)) return !quoted && next == i + 1 && SmallStart(i) ? next : 0;
    const std::string_view word = Form(next);
    switch (kind) {
      case Ends::kNo:
        return 0;
      case Ends::kEllipsis:
        if (c.kind == Kind::kDigit || (Opens(next) && !First(next + 1).upper)) return 0;
        if (i == begin) return 0;
        break;
      case Ends::kAbbreviation: {
        if (quoted) break;
        const Stop stop = lists_.StopOf(Form(i));
        const bool starter = lists_.sentence_starters.contains(word) ||
                             (Opens(next) && lists_.sentence_starters.contains(Form(next + 1)));
        if (stop == Stop::kTitle && (Form(i).size() > 2 || !starter)) return 0;
        if (stop == Stop::kNone && i == begin) return 0;  // "1." heads a list
        if (stop != Stop::kNone && !starter) return 0;
        break;
      }
      case Ends::kFull:
        break;
    }
    const char mark = Form(i)[0];
    if (quoted && (mark == '?' || mark == '!' || kind == Ends::kEllipsis) && !Opens(next) && Reports(next)) return 0;
    return next;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  int first_;
  int last_;
  const WordLists& lists_;
  const QuotationMarks& marks_;
};

}  // namespace

std::vector<std::pair<int, int>> FindSentences(std::string_view text, const std::vector<Token>& tokens, int first,
                                               int last, const WordLists& lists, const QuotationMarks& marks) {
  return Cutter(text, tokens, first, last, lists, marks).Run();
}

}  // namespace recount::language
