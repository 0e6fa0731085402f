#include "engine/language/tokenize.h"

#include <algorithm>
#include <array>

#include "engine/language/characters.h"
#include "engine/language/words.h"
#include "engine/model/unicode.h"

namespace recount::language {
namespace {

constexpr int kLongestToken = 1000;

bool Apostrophe(const Char& c) {
  return c.point == '\'' || c.point == 0x2019 || c.point == 0x2018;
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, const Span& span, const WordLists& lists, const QuotationMarks& marks,
            std::vector<Token>* out)
      : text_(text), span_(span), lists_(lists), marks_(marks), out_(out) {}

  void Run() {
    int at = span_.begin;
    space_ = true;
    while (at < span_.end) {
      const Char c = At(at);
      if (Blank(c)) {
        space_ = true;
        at += c.size;
        continue;
      }
      const int begin = at;
      at = space_ || !Alnum(c) ? Address(at) : at;
      if (at == begin) at = Alnum(c) || (Apostrophe(c) && !IsMark(at)) ? Word(at) : Mark(at, c);
    }
  }

 private:
  Char At(int at) const { return at >= span_.end ? Char{} : CharAt(text_, at); }
  std::string_view Between(int begin, int end) const { return Slice(text_, {begin, end}); }
  bool IsMark(int at) const { return std::binary_search(marks_.singles.begin(), marks_.singles.end(), at); }

  void Emit(int begin, int end) {
    if (end <= begin) return;
    Token t;
    t.span = {begin, end};
    t.space_before = space_;
    out_->push_back(std::move(t));
    space_ = false;
  }

  // Web and mail addresses, and @names, whole. Returns where they end; `at` itself if there is none.
  int Address(int at) {
    const std::string_view ahead = Between(at, std::min(span_.end, at + 8));
    int end = at;
    bool mail = false;
    const bool web = ahead.substr(0, 7) == "http://" || ahead == "https://" || ahead.substr(0, 4) == "www.";
    const Char first = At(at);
    const bool handle = (first.point == '@' || first.point == '#') && Alnum(At(at + 1));
    if (!web && !handle && !Alnum(first)) return at;
    while (end < span_.end && end - at < kLongestToken) {
      const Char c = At(end);
      if (Blank(c) || IsDoubleMark(c.point) || c.point == '<' || c.point == '>' || c.point == 0x2019 || c.point == '|')
        break;
      if (handle && end > at && !Alnum(c) && c.point != '_') break;
      if (!web && !handle) {
        if (c.point == '@') {
          if (mail) return at;
          mail = true;
        } else if (!Alnum(c) && c.point != '.' && c.point != '_' && c.point != '-' && c.point != '+') {
          break;
        }
      }
      end += c.size;
    }
    while (end > at) {
      const Char c = CharBefore(text_, end);
      if (Alnum(c) || c.point == '/' || (web && (c.point == '=' || c.point == '_'))) break;
      end -= c.size;
    }
    if (!web && !handle) {
      const std::string_view word = Between(at, end);
      const auto sign = word.find('@');
      if (!mail || sign == std::string_view::npos || word.find('.', sign) == std::string_view::npos) return at;
    }
    if (handle && end <= at + 1) return at;
    Emit(at, end);
    return end;
  }

  // Punctuation and symbols; runs of the same stop or dash are one token.
  int Mark(int at, const Char& c) {
    int end = at + c.size;
    const std::int32_t p = c.point;
    if ((p == '`' || (Apostrophe(c) && !IsMark(at))) && At(end).point == p) {
      end += c.size;  // `` and ''
    } else if (p == '.' || p == '-' || p == '*' || p == '_' || p == '=' || p == '~' || p == '#' || p == '+' ||
               IsDash(p)) {
      while (At(end).point == p && end - at < kLongestToken) end += c.size;
      // "-5", ".5": the sign belongs to the figure where nothing stands before it.
      if (p == '.' && end - at == 1 && space_ && At(end).kind == Kind::kDigit) return Word(at);
    } else if (p == '!' || p == '?') {
      while ((At(end).point == '!' || At(end).point == '?') && end - at < kLongestToken) ++end;
    } else if (p == '&' && Between(at, std::min(span_.end, at + 5)) == "&amp;") {
      end = at + 5;
    }
    Emit(at, end);
    return end;
  }

  // Where the word that begins at `at` ends: letters and figures, with what may stand inside them.
  int WordEnd(int at) const {
    int end = at;
    Char before{};
    while (end < span_.end && end - at < kLongestToken) {
      const Char c = At(end);
      if (Alnum(c)) {
        before = c;
        end += c.size;
        continue;
      }
      const Char after = At(end + c.size);
      bool inside = false;
      if (Apostrophe(c)) {
        inside = !IsMark(end) && (after.kind == Kind::kLetter || (end == at && after.kind == Kind::kDigit));
      } else if (c.point == '.') {
        const bool glued = before.kind == Kind::kLetter && !before.upper && after.upper && end - at > 2;
        inside = Alnum(after) && !glued && (end > at || after.kind == Kind::kDigit);
      } else if (c.point == ',') {
        inside = before.kind == Kind::kDigit && after.kind == Kind::kDigit && ThreeDigits(end + 1);
      } else if (c.point == ':') {
        inside = before.kind == Kind::kDigit && after.kind == Kind::kDigit;
      } else if (c.point == '/') {
        inside = before.kind == Kind::kDigit && after.kind == Kind::kDigit;
      } else if (c.point == '&' || c.point == '_') {
        inside = Alnum(before) && Alnum(after) && (c.point == '_' || (before.upper && after.upper));
      } else if (c.point == '-') {
        inside = HyphenInside(at, end, before, after);
      } else if (c.point == 0xAD || c.point == 0x200D) {
        inside = true;
      } else if (c.point == '$') {
        inside = before.upper && end - at <= 3 && after.kind == Kind::kDigit;  // US$5: cut behind the sign, below
        if (inside) return end + 1;
      }
      if (!inside) break;
      before = Char{};
      before.kind = Kind::kMark;
      end += c.size;
    }
    return end;
  }

  bool ThreeDigits(int at) const {
    int n = 0;
    while (n < 5 && At(at + n).kind == Kind::kDigit) ++n;
    return n >= 2;
  }

  // "co-founder" and telephone numbers keep their hyphen.
  bool HyphenInside(int begin, int hyphen, const Char& before, const Char& after) const {
    if (before.kind == Kind::kLetter && after.kind == Kind::kLetter) {
      const std::string first = Lower(Between(begin, hyphen));
      return first.size() <= 8 && lists_.hyphen_prefixes.contains(first);
    }
    if (before.kind == Kind::kDigit && after.kind == Kind::kDigit) {
      // 555-1234, 2022-01-13: a figure of three or more with four behind it, or two hyphens. 10-15 and 2014-16 are
      // ranges.
      int run = 0;
      while (At(hyphen + 1 + run).kind == Kind::kDigit && run < 20) ++run;
      const int left = hyphen - begin;
      const Char then = At(hyphen + 1 + run);
      const bool more = then.point == '-' && At(hyphen + 2 + run).kind == Kind::kDigit;
      const bool had = Between(begin, hyphen).find('-') != std::string_view::npos;
      return more || had || (left == 3 && run == 4);
    }
    return false;
  }

  // The words in [begin, end): clitics, contractions and units cut off.
  void EmitParts(int begin, int end) {
    const std::string_view word = Between(begin, end);
    const std::string lower = PlainApostrophes(Lower(word));
    if (const auto it = lists_.contractions.find(lower); it != lists_.contractions.end()) {
      // The list counts plain apostrophes; a curly one is two bytes longer.
      int at = begin;
      for (std::size_t k = 0; k < it->second.size(); ++k) {
        int next = at;
        for (int n = 0; n < it->second[k] && next < end; ++n) next += At(next).size;
        Emit(at, k + 1 == it->second.size() ? end : next);
        at = next;
      }
      return;
    }
    if (const int cut = CliticAt(begin, end, lower); cut > begin && cut < end) {
      EmitParts(begin, cut);
      Emit(cut, end);
      return;
    }
    // A figure with its unit: "5pm", "10km".
    int digits = begin;
    while (digits < end &&
           (At(digits).kind == Kind::kDigit || ((At(digits).point == '.' || At(digits).point == ',') &&
                                                digits > begin && At(digits + 1).kind == Kind::kDigit))) {
      digits += At(digits).size;
    }
    if (digits > begin && digits < end && lists_.units.contains(Lower(Between(digits, end)))) {
      Emit(begin, digits);
      Emit(digits, end);
      return;
    }
    Emit(begin, end);
  }

  // Where 's, n't, 'll and their like begin; `begin` if there is none.
  int CliticAt(int begin, int end, const std::string& lower) const {
    static constexpr std::array<std::string_view, 6> kClitics{"'s", "'ll", "'re", "'ve", "'d", "'m"};
    auto cut = [&](int characters) {
      int at = end;
      for (int i = 0; i < characters; ++i) at -= CharBefore(text_, at).size;
      return at;
    };
    const std::string_view view = lower;
    if (view.size() > 3 && view.substr(view.size() - 3) == "n't") return cut(3);
    for (std::string_view c : kClitics) {
      if (view.size() > c.size() && view.substr(view.size() - c.size()) == c) return cut(static_cast<int>(c.size()));
    }
    return begin;
  }

  int Word(int at) {
    int end = WordEnd(at);
    if (end == at) {  // an apostrophe that belongs to nothing: the boys' toys
      end = at + At(at).size;
      // 's standing alone, as in texts made from tokens
      Emit(at, end);
      return end;
    }
    // A full stop behind it belongs to an abbreviation.
    if (At(end).point == '.' && At(end + 1).point != '.') {
      const std::string_view word = Between(at, end + 1);
      const Stop stop = lists_.StopOf(word);
      const bool last = end + 1 >= span_.end;
      const bool initial = stop == Stop::kTitle && word.size() == 2 && last;
      if (stop != Stop::kNone && !initial) {
        Emit(at, end + 1);
        return end + 1;
      }
      // "1." at the head of a paragraph numbers it.
      if (at == span_.begin && end - at <= 2 && At(at).kind == Kind::kDigit && At(end + 1).kind == Kind::kSpace) {
        Emit(at, end + 1);
        return end + 1;
      }
    }
    EmitParts(at, end);
    return end;
  }

  std::string_view text_;
  Span span_;
  const WordLists& lists_;
  const QuotationMarks& marks_;
  std::vector<Token>* out_;
  bool space_ = true;
};

}  // namespace

void Tokenize(std::string_view text, const Span& paragraph, const WordLists& lists, const QuotationMarks& marks,
              std::vector<Token>* out) {
  Tokenizer(text, paragraph, lists, marks, out).Run();
}

}  // namespace recount::language
