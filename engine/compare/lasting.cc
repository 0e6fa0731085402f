#include "engine/compare/lasting.h"

#include <algorithm>
#include <optional>

#include "absl/strings/str_cat.h"
#include "engine/compare/sentence_words.h"
#include "engine/knowledge/likeness.h"

namespace recount::compare {
namespace {

// One sentence with a length of time in it: the words from `first` up to `last` are the length.
struct Reader {
  const knowledge::Words& words;
  std::string_view text;
  std::vector<PlacedWord> all;
  std::size_t first = 0, last = 0;

  const std::string& At(std::size_t i) const { return all[i].word; }
  bool Is(std::size_t i, std::string_view list) const { return i < all.size() && words.In(list, all[i].word); }
  // What stands between a word and the one before it.
  std::string_view Gap(std::size_t i) const {
    return i == 0 || i >= all.size() ? std::string_view() : Slice(text, {all[i - 1].span.end, all[i].span.begin});
  }
  bool Broken(std::size_t i) const { return Gap(i).find_first_of(",;:.()") != std::string_view::npos; }

  // The class of what lasts that a word names. "Cease-fire" is no fire, "closed-door" no door.
  std::string_view ClassAt(std::size_t i) const {
    if (i >= all.size() || (i >= first && i < last)) return {};
    if (i + 1 < all.size() && Gap(i + 1) == "-" && !(i + 1 >= first && i + 1 < last)) return {};
    if (Gap(i) == "-" && i > 0 && !(i - 1 >= first && i - 1 < last))
      return words.ClassIn("lasts", absl::StrCat(At(i - 1), At(i)));
    const char letter = text[static_cast<std::size_t>(all[i].span.begin)];
    if (i > 0 && letter >= 'A' && letter <= 'Z') return {};  // the month of March
    const std::string_view out = words.ClassIn("lasts", At(i));
    if (At(i) == "held" && !HoldsSomebody(i)) return {};
    return out;
  }

 private:
  bool HoldsSomebody(std::size_t i) const { return (i > 0 && Is(i - 1, "lasting-held")) || Is(i + 1, "lasting-held"); }
};

struct Thing {
  std::string_view what;
  std::size_t at = 0;
};
using Bound = std::optional<Thing>;

// The first class word of those from `from` on; `broken`: whether a comma may come before it.
Bound Forwards(const Reader& r, std::size_t from, std::size_t most, bool broken = false) {
  for (std::size_t i = from; i < std::min(r.all.size(), from + most); ++i) {
    if (!broken && i > from && r.Broken(i)) return std::nullopt;
    if (const std::string_view what = r.ClassAt(i); !what.empty()) {
      // "a two-year suspended sentence", "a prison term": the last of them is what lasts.
      const std::string_view next = i + 1 < r.all.size() && r.Gap(i + 1) == " " ? r.ClassAt(i + 1) : std::string_view();
      return next.empty() ? Thing{what, i} : Thing{next, i + 1};
    }
  }
  return std::nullopt;
}

// The nearest class word before `from`; "the meeting, which was held in the capital" is a meeting.
Bound Backwards(const Reader& r, std::size_t from, std::size_t most, bool broken) {
  constexpr std::size_t kSubject = 4;
  for (std::size_t i = from; i-- > 0 && from - i <= most;) {
    const std::string_view what = r.ClassAt(i);
    if (!what.empty()) {
      if (r.At(i) != "held") return Thing{what, i};
      const Bound subject = Backwards(r, i, kSubject, true);
      return subject ? subject : Thing{what, i};
    }
    if (!broken && r.Broken(i)) return std::nullopt;
  }
  return std::nullopt;
}

// "nine hours of tense negotiations", "a three-hour session", "three days' mourning".
Bound AsItsMeasure(const Reader& r, bool adjective) {
  constexpr std::size_t kNounPhrase = 4;
  if (r.last >= r.all.size()) return std::nullopt;
  if (r.At(r.last) == "of" && r.Is(r.last + 1, "part-of")) return std::nullopt;  // "a year of his sentence"
  if (r.At(r.last) == "of") return Forwards(r, r.last + 1, kNounPhrase);
  return adjective ? Forwards(r, r.last, kNounPhrase) : std::nullopt;
}

// "twelve days in captivity", "four nights without power", "six hours talking".
Bound AsItsPlace(const Reader& r) {
  constexpr std::size_t kWordsClose = 3;
  const std::size_t i = r.last;
  const bool rate = r.last - r.first == 2 && (r.At(r.first) == "a" || r.At(r.first) == "an");  // 500 a month
  if (rate || i >= r.all.size() || r.Broken(i)) return std::nullopt;
  if (const std::string_view what = r.ClassAt(i); !what.empty()) return Thing{what, i};
  if (r.At(i) == "without" && r.Is(i + 1, "lasting-supply")) return Thing{"outage", i + 1};
  if (r.At(i) != "in" && r.At(i) != "behind" && r.At(i) != "under" && r.At(i) != "on") return std::nullopt;
  const Bound thing = Forwards(r, i + 1, kWordsClose);
  return thing && (r.At(i) != "behind" || thing->what == "sentence") ? thing : std::nullopt;
}

// "the first session for three years"
bool FirstFor(const Reader& r, std::size_t at) {
  constexpr std::size_t kNoun = 4;
  for (std::size_t i = at; i-- > 0 && at - i <= kNoun;) {
    if (r.At(i) == "first" || r.At(i) == "only") return true;
  }
  return at + 1 < r.all.size() && r.At(at + 1) == "time";
}

// "deliberated for nineteen hours", "talks that lasted nine hours", "freed after twelve days", "sentenced to two
// years".
Bound AsItsVerb(const Reader& r) {
  constexpr std::size_t kClause = 8;
  constexpr std::size_t kSubject = 24;
  constexpr std::size_t kEnding = 8;
  std::size_t i = r.first;
  while (i > 0 && r.Is(i - 1, "lasting-filler") && !(r.At(i - 1) == "to" && i == r.first)) --i;
  if (i == 0) return std::nullopt;
  const std::string& before = r.At(i - 1);
  if (before == "after") {
    for (std::size_t k = i - 1; k-- > 0 && i - 1 - k <= kEnding;) {
      const std::string_view ends = r.words.ClassIn("lasting-ends", r.At(k));
      if (ends.empty()) continue;
      if (ends != "any") return Thing{ends, k};
      return Backwards(r, k, kSubject, true);
    }
    return std::nullopt;
  }
  if (before == "of" || before == "to") {
    const Bound thing = Backwards(r, i - 1, before == "of" ? 2 : kClause, false);
    return thing && (before == "of" || thing->what == "sentence") ? thing : std::nullopt;
  }
  for (std::size_t k = i; k-- > 0 && i - k <= 3;) {
    if (r.Is(k, "lasting") && !(k > 0 && r.At(k - 1) == "not")) return Backwards(r, k, kSubject, true);
    if (r.At(k) != "for" && r.At(k) != "on") break;
  }
  if (before == "for" && i >= 3 && r.Is(i - 2, "lasting-supply") && r.At(i - 3) == "without")
    return Thing{"outage", i - 2};  // "without power for six hours"
  const Bound thing = before == "for" ? Backwards(r, i - 1, kClause, false) : std::nullopt;
  return thing && !FirstFor(r, thing->at) ? thing : std::nullopt;
}

// "It took the brigade nine hours to put out the fire", "jurors needed eleven hours to convict".
Bound AsItsNeed(const Reader& r) {
  constexpr std::size_t kWordsBefore = 6;
  constexpr std::size_t kWordsBehind = 8;
  if (r.last >= r.all.size() || r.At(r.last) != "to") return std::nullopt;
  for (std::size_t k = r.first; k-- > 0 && r.first - k <= kWordsBefore;) {
    if (!r.Is(k, "lasting-takes")) continue;
    for (std::size_t s = k; s-- > 0 && k - s <= kWordsBefore;) {
      const std::string_view what = r.words.ClassIn("lasting-needer", r.At(s));
      if (!what.empty()) return Thing{what, s};
    }
    if (const Bound subject = Backwards(r, k, kWordsBefore, false)) return subject;
    if (const Bound object = Backwards(r, r.first, r.first - k, false)) return object;
    return Forwards(r, r.last + 1, kWordsBehind);
  }
  return std::nullopt;
}

// "three days later", "five years old", "eight months into his sentence": no length of what stands beside it.
bool CountedOff(const Reader& r) {
  if (r.last >= r.all.size()) return false;
  if (r.At(r.last) == "before" && r.first > 0 && r.At(r.first - 1) == "for") return false;
  return r.Is(r.last, "lasting-off");
}

// "Within an hour of the hearing", "every two years".
bool NoLength(const Reader& r) {
  return r.first > 0 && r.Is(r.first - 1, "lasting-none");
}

// "Was given ten years".
Bound AsASentence(const Reader& r) {
  if (r.first == 0 || !r.Is(r.first - 1, "lasting-gets")) return std::nullopt;
  const bool more = r.last < r.all.size() && (r.At(r.last) == "to" || r.At(r.last) == "of" || r.At(r.last) == "notice");
  return more ? std::nullopt : Bound(Thing{"sentence", r.first - 1});
}

// "Won in two hours and nine minutes", "first in a time of 2:09:11".
Bound AsACourse(const Reader& r) {
  constexpr std::size_t kVerb = 12;
  if (r.first < 2) return std::nullopt;
  if (r.At(r.first - 1) == "of" && r.At(r.first - 2) == "time") return Thing{"race", r.first - 2};
  if (r.At(r.first - 1) != "in") return std::nullopt;
  for (std::size_t k = r.first - 1; k-- > 0 && r.first - 1 - k <= kVerb;) {
    if (r.Is(k, "lasting-course")) return Thing{"race", k};
  }
  return std::nullopt;
}

Bound ThingOf(const Reader& r, bool adjective) {
  if (CountedOff(r) || NoLength(r)) return std::nullopt;
  if (Bound b = AsASentence(r)) return b;
  if (Bound b = AsACourse(r)) return b;
  if (Bound b = AsItsMeasure(r, adjective)) return b;
  if (adjective) return std::nullopt;
  if (Bound b = AsItsNeed(r)) return b;
  if (Bound b = AsItsVerb(r)) return b;
  return AsItsPlace(r);
}

// Whether a word of the list stands in the clause of the length.
bool HasBefore(const Reader& r, std::string_view list) {
  constexpr std::size_t kReach = 9;
  for (std::size_t i = r.first; i-- > 0 && r.first - i <= kReach;) {
    if (r.Is(i, list)) return true;
  }
  return false;
}

// "has been held for", "have now lasted": up to now.
bool Perfect(const Reader& r) {
  constexpr std::size_t kReach = 7;
  for (std::size_t i = r.first; i-- > 0 && r.first - i <= kReach;) {
    if (r.At(i) != "has" && r.At(i) != "have") continue;
    for (std::size_t k = i + 1; k < std::min(r.first, i + 4); ++k) {
      if (r.At(k) == "been" || r.Is(k, "lasting")) return true;
    }
  }
  return false;
}

bool IsOtherThing(const Reader& r, std::size_t at) {
  constexpr std::size_t kNoun = 3;
  for (std::size_t i = at; i-- > 0 && at - i <= kNoun;) {
    if (r.Is(i, "lasting-other")) return true;
  }
  return false;
}

char HedgeOf(std::string_view mod) {
  if (mod == "LESS_THAN" || mod == "EQUAL_OR_LESS") return '<';
  if (mod == "MORE_THAN" || mod == "EQUAL_OR_MORE") return '>';
  return mod == "APPROX" ? '~' : ' ';
}

}  // namespace

bool ReadLength(std::string_view value, double* seconds, double* unit) {
  if (!value.starts_with("P")) return false;
  *seconds = 0, *unit = 0;
  bool clock = false;
  double n = 0;
  double place = 0;
  bool digits = false;
  for (const char c : value.substr(1)) {
    if (c >= '0' && c <= '9') {
      n = place > 0 ? n + place * (c - '0') : n * 10 + (c - '0');
      place /= 10;
      digits = true;
    } else if (c == '.') {
      place = 0.1;
    } else if (c == 'T') {
      clock = true;
    } else {
      const double of = c == 'S'   ? 1
                        : c == 'H' ? 3600
                        : c == 'D' ? 86400
                        : c == 'W' ? 604800
                        : c == 'Y' ? 31556952
                        : c == 'M' ? (clock ? 60 : 2629746)
                                   : 0;
      if (of == 0 || !digits) return false;
      *seconds += n * of, *unit = of;
      n = place = 0, digits = false;
    }
  }
  return !digits && *seconds > 0;
}

std::vector<Lasting> LastingsIn(const Annotated& article, int index, const knowledge::Words& words) {
  std::vector<Lasting> out;
  const std::string_view text = article.article.text;
  for (const TimeMention& t : article.times) {
    Lasting l;
    if (t.type != TimexType::kDuration || !ReadLength(t.value.value, &l.named, &l.unit)) continue;
    for (std::size_t s = 0; s < article.sentences.size(); ++s) {
      const Part part = s < article.sentence_parts.size() ? article.sentence_parts[s] : Part::kBody;
      if (article.sentences[s].Contains(t.span) && (part == Part::kBody || part == Part::kTitle))
        l.sentence = article.sentences[s];
    }
    if (l.sentence.empty()) continue;
    Reader r{words, text, WordsWithPlaces(text, l.sentence)};
    r.first = WordAt(r.all, t.span.begin);
    r.last = WordAt(r.all, t.span.end);
    const std::string_view behind = text.substr(static_cast<std::size_t>(t.span.end));
    const bool adjective = Slice(text, t.span).find('-') != std::string_view::npos || behind.starts_with("'") ||
                           behind.starts_with("\u2019") || Slice(text, t.span).ends_with("'") ||
                           Slice(text, t.span).ends_with("\u2019");
    const Bound thing = ThingOf(r, adjective);
    if (!thing) continue;
    constexpr double kDay = 86400;
    if (words.In("lasts-days", thing->what) && l.unit < kDay && l.named < kDay) continue;
    if (thing->what == "race" && l.unit > 60) continue;
    if (thing->what == "sentence" && r.Is(thing->at, "lasting-gets") && l.named < 25 * kDay) continue;
    l.article = index;
    l.place = t.span;
    l.thing = r.all[thing->at].span;
    l.what = std::string(thing->what);
    l.hedge = HedgeOf(t.mod);
    l.value = absl::StrCat(l.hedge == ' ' ? "" : std::string(1, l.hedge), t.mod.starts_with("EQUAL") ? "=" : "",
                           t.value.value);
    l.unsure = HasBefore(r, "lasting-unsure") || t.mod == "EQUAL_OR_LESS";
    l.still = HasBefore(r, "lasting-still") || Perfect(r) || (t.what.n != 0 && t.what.anchor != TimeAnchor::kEvent);
    l.other = IsOtherThing(r, thing->at);
    out.push_back(std::move(l));
  }
  return out;
}

}  // namespace recount::compare
