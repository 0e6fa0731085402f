#include "engine/language/quotations.h"

#include <algorithm>

#include "engine/language/characters.h"

namespace recount::language {
namespace {

// A single mark is not looked for behind so many bytes, nor behind so many other marks that could open: keeps the
// search linear.
constexpr int kReach = 3000;
constexpr int kOpeners = 3;

bool OpensBracket(const Char& c) {
  return c.point == '(' || c.point == '[' || IsDash(c.point) || c.point == '/';
}

class Finder {
 public:
  Finder(std::string_view text, QuotationMarks* out) : text_(text), out_(out) {}

  void Read(const Paragraph& p, int index) {
    span_ = p.span;
    index_ = index;
    Doubles();
    Singles();
    was_open_ = open_ >= 0;
  }

 private:
  Char Before(int at) const { return at <= span_.begin ? Char{} : CharBefore(text_, at); }
  Char After(int at) const { return at >= span_.end ? Char{} : CharAt(text_, at); }

  enum class Does { kOpen, kClose, kNothing };

  // What a double mark at [at, at + size) does.
  Does DoubleMark(std::int32_t point, int at, int size) const {
    const Char before = Before(at);
    const Char after = After(at + size);
    const bool may_open = !Blank(after) && (Blank(before) || OpensBracket(before) || IsSingleMark(before.point));
    const bool may_close = !Blank(before) && !Alnum(after);
    switch (point) {
      case 0x201C:  // “ also closes German „
        if (open_ >= 0 && (open_point_ == 0x201E || (!may_open && may_close))) return Does::kClose;
        return Does::kOpen;
      case 0xAB:
      case 0x201E:
      case 0x300C:
        return Does::kOpen;
      case 0x201D:
      case 0xBB:
      case 0x300D:
        if (open_ < 0 && may_open && !may_close) return Does::kOpen;  // ”wrong way round”
        return Does::kClose;
      default:
        break;
    }
    if (open_ >= 0) return may_open && !may_close ? Does::kOpen : Does::kClose;
    if (before.kind == Kind::kDigit && !may_open) return Does::kNothing;  // inches
    if (may_open || !may_close) return Does::kOpen;
    return Does::kClose;
  }

  void Close(int begin, int inner_begin, int inner_end, int end, bool left, bool right, bool single) {
    if (inner_end < inner_begin) inner_end = inner_begin;
    out_->regions.push_back({{begin, end}, {inner_begin, inner_end}, index_, left, right, single});
  }

  void Doubles() {
    open_ = -1;
    bool any = false;
    for (int at = span_.begin; at < span_.end;) {
      Char c = CharAt(text_, at);
      int size = c.size;
      std::int32_t point = c.point;
      // ``TeX'' and ''doubled single'' marks.
      if ((c.point == '`' || c.point == '\'' || c.point == 0x2018 || c.point == 0x2019) &&
          CharAt(text_, at + size).point == c.point && at + 2 * size <= span_.end) {
        point = c.point == '`' || c.point == 0x2018 ? 0x201C : c.point == 0x2019 ? 0x201D : '"';
        size *= 2;
      }
      if (!IsDoubleMark(point)) {
        at += c.size;
        continue;
      }
      switch (DoubleMark(point, at, size)) {
        case Does::kOpen:
          // A second opening mark: the first was never closed.
          if (open_ >= 0) Close(open_, open_inner_, at, at, false, true, false);
          open_ = at;
          open_inner_ = at + size;
          open_point_ = point;
          break;
        case Does::kClose:
          if (open_ >= 0) {
            Close(open_, open_inner_, at, at + size, false, false, false);
            out_->closers.push_back(at);
            open_ = -1;
          } else if (!any && (was_open_ || point == 0x201D)) {
            Close(span_.begin, span_.begin, at, at + size, true, false, false);
            out_->closers.push_back(at);
          }
          break;
        case Does::kNothing:
          break;
      }
      any = true;
      at += size;
    }
    if (open_ >= 0) Close(open_, open_inner_, span_.end, span_.end, false, true, false);
  }

  // Whether the single mark there can open: something stands behind it, nothing before it, and it is no elision ('em,
  // '90s).
  bool CanOpen(const Char& mark, int at) const {
    if (mark.point != '\'' && mark.point != 0x2018 && mark.point != 0x201A && mark.point != 0x201B) return false;
    const Char before = Before(at);
    const Char after = After(at + mark.size);
    if (Blank(after) || Alnum(before)) return false;
    if (mark.point == '\'' && !Blank(before) && !OpensBracket(before) && !IsDoubleMark(before.point)) return false;
    if (after.kind != Kind::kDigit) return true;
    // '90s, ’02 against ‘100 people’
    int end = at + mark.size;
    while (After(end).kind == Kind::kDigit) end += After(end).size;
    return end - at - mark.size != 2;
  }

  bool CanClose(const Char& mark, int at) const {
    if (mark.point != '\'' && mark.point != 0x2019) return false;
    const Char after = After(at + mark.size);
    return !Blank(Before(at)) && after.kind != Kind::kLetter;
  }

  // The mark that closes a single quotation opened before `from`: the last fit one before `limit`, but a plural's
  // apostrophe (the boys' toys) only if there is no other.
  int FindCloser(int from, int limit, int* size) const {
    int weak = -1;
    int openers = 0;
    for (int at = from; at < std::min(limit, from + kReach);) {
      const Char c = CharAt(text_, at);
      if (CanClose(c, at)) {
        const Char before = Before(at);
        const Char after = After(at + c.size);
        *size = c.size;
        const bool plural =
            before.point == 's' && after.kind == Kind::kSpace && After(at + c.size + after.size).kind == Kind::kLetter;
        if (!plural) return at;
        if (weak < 0) weak = at;
      } else if (IsSingleMark(c.point) && CanOpen(c, at) && (c.point == 0x2018 || ++openers > kOpeners)) {
        break;
      }
      at += c.size;
    }
    return weak;
  }

  void Singles() {
    const std::size_t doubles_end = out_->regions.size();
    std::size_t next = doubles_end;
    while (next > 0 && out_->regions[next - 1].paragraph == index_) --next;
    for (int at = span_.begin; at < span_.end;) {
      const Char c = CharAt(text_, at);
      if (!IsSingleMark(c.point) || !CanOpen(c, at) || CharAt(text_, at + c.size).point == c.point ||
          Before(at).point == c.point) {
        at += c.size;
        continue;
      }
      // It closes before the double region around it does.
      while (next < doubles_end && out_->regions[next].span.end <= at) ++next;
      int limit = span_.end;
      if (next < doubles_end) {
        const Quotation& q = out_->regions[next];
        limit = q.span.begin < at ? q.inner.end : limit;
      }
      int size = 1;
      const int from = at + c.size;
      const int closer = FindCloser(from, limit, &size);
      if (closer < 0) {
        at += c.size;
        continue;
      }
      Close(at, from, closer, closer + size, false, false, true);
      out_->singles.push_back(at);
      out_->singles.push_back(closer);
      out_->closers.push_back(closer);
      at = closer + size;
    }
  }

  std::string_view text_;
  QuotationMarks* out_;
  Span span_;
  int index_ = 0;
  int open_ = -1;
  int open_inner_ = -1;
  std::int32_t open_point_ = 0;
  bool was_open_ = false;
};

}  // namespace

QuotationMarks FindQuotations(std::string_view text, const std::vector<Paragraph>& paragraphs) {
  QuotationMarks out;
  Finder finder(text, &out);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) finder.Read(paragraphs[i], static_cast<int>(i));
  std::sort(out.regions.begin(), out.regions.end(), [](const Quotation& a, const Quotation& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::sort(out.singles.begin(), out.singles.end());
  std::sort(out.closers.begin(), out.closers.end());
  return out;
}

}  // namespace recount::language
