#include "engine/compare/read_totals.h"

#include <algorithm>
#include <optional>

#include "absl/strings/str_cat.h"

#include "engine/compare/broken_number.h"
#include "engine/compare/number_words.h"
#include "engine/model/unicode.h"

namespace recount::compare {
namespace {

constexpr std::size_t kAhead = 10;   // words behind a number in which its fate stands
constexpr std::size_t kBack = 4;     // and before it: "killing at least 43"
constexpr std::size_t kFigure = 20;  // words from "the number of" to the number
constexpr std::size_t kBy = 8;       // words behind it in which "by the U.N." stands
constexpr date::days kOldTotal{30};
constexpr date::days kVague{25};

using List = std::vector<PlacedWord>;

class TotalSentence {
 public:
  TotalSentence(const story::StoryGraph& graph, const knowledge::Words& words, int article, const Span& span)
      : graph_(graph),
        words_(words),
        article_(graph.articles()[static_cast<std::size_t>(article)]),
        index_(article),
        span_(span),
        all_(WordsWithPlaces(article_.article.text, span)) {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const auto number = NumberAt(words_, all_, i);
      if (!number) continue;
      numbers_.push_back(*number);
      i = number->last - 1;
    }
  }

  void Read(std::vector<Total>* out) const {
    if (TellsOfThen()) return;
    const Total* before = nullptr;
    std::vector<Total> found;
    found.reserve(numbers_.size());
    for (const NumberWords& n : numbers_) {
      const Span number{all_[n.first].span.begin, all_[n.last - 1].span.end};
      if (OfSomethingElse(words_, Text(), article_, all_, n) || IsBroken(Text(), number) || WasOnce(n)) continue;
      Total t;
      t.number = number;
      t.named = n.value;
      const bool counts = ReadFate(n, &t);
      if (OnlyAdds(n, counts) && !MayBePart(t.fate)) continue;
      ReadCounter(n, &t);
      // "22 confirmed by the UN and 34 by the rebels".
      const bool by = n.last < all_.size() && all_[n.last].word == "by";
      if (t.fate.empty() && by && before != nullptr && !t.by.empty()) t.fate = before->fate;
      if (t.fate.empty() && !(counts && !t.by.empty())) continue;
      t.who = Who(n);
      BoundOf(words_, all_, n, &t.claim);
      t.claim.say = std::string(Slice(Text(), number));
      t.claim.article = index_;
      t.claim.holder = t.by;
      t.claim.evidence = EvidenceAt(graph_, index_, span_);
      t.claim.as_of = article_.article.published.value;
      t.claim.reason = {"total", absl::StrCat("a total told as ", t.claim.value), {t.claim.say}, {}, {}};
      found.push_back(std::move(t));
      before = &found.back();
    }
    out->insert(out->end(), found.begin(), found.end());
  }

 private:
  std::string_view Text() const { return article_.article.text; }
  const std::string& Word(std::size_t i) const { return all_[i].word; }

  // A sentence with a time long past, or one that supposes.
  bool TellsOfThen() const {
    const auto& published = article_.article.published.days;
    if (published && std::any_of(article_.times.begin(), article_.times.end(), [&](const TimeMention& t) {
          if (!span_.Contains(t.span) || !t.value.days) return false;
          // "Earlier this year", "in March".
          const bool vague = t.type == TimexType::kDate && t.value.days->last - t.value.days->first >= kVague;
          return vague || t.value.days->last + kOldTotal < published->first;
        }))
      return true;
    return std::any_of(all_.begin(), all_.end(), [&](const PlacedWord& w) { return words_.In("supposes", w.word); });
  }

  bool IsNumber(std::size_t i) const {
    return std::any_of(numbers_.begin(), numbers_.end(),
                       [&](const NumberWords& n) { return n.first <= i && i < n.last; });
  }

  // What stands between two neighbouring words.
  bool Breaks(std::size_t i, std::string_view marks) const {
    return Slice(Text(), {all_[i].span.end, all_[i + 1].span.begin}).find_first_of(marks) != std::string_view::npos;
  }

  // "Up from 19".
  bool WasOnce(const NumberWords& n) const {
    return n.first > 0 && (Word(n.first - 1) == "from" || Word(n.first - 1) == "between");
  }

  // "Another 12", "12 more", "including 12", "five of them": no total.
  bool OnlyAdds(const NumberWords& n, bool counts) const {
    for (std::size_t i = n.first; i > 0 && i + 3 > n.first; --i) {
      if (words_.In("adds", Word(i - 1))) return true;
    }
    if (n.last >= all_.size()) return false;
    const std::string& behind = Word(n.last);
    return words_.In("adds-behind", behind) || (!counts && (behind == "of" || behind == "in" || behind == "out"));
  }

  // "Nine of them are still in the hospital", "sickened 31 others": whole counts of their kind. Of the dead they are
  // not.
  static bool MayBePart(const std::string& fate) { return fate == "in hospital" || fate == "treated"; }

  // "Lost their lives".
  bool LosesLife(std::size_t i) const {
    return words_.In("life", Word(i)) &&
           ((i > 1 && words_.In("loses", Word(i - 2))) || (i > 0 && words_.In("loses", Word(i - 1))));
  }

  // "Malm, Sund and Velden": a list of names goes on.
  bool Capital(std::size_t i) const {
    const char c = Text()[static_cast<std::size_t>(all_[i].span.begin)];
    return c >= 'A' && c <= 'Z';
  }

  // Another clause begins with this word.
  bool Leaves(std::size_t i) const {
    if (Breaks(i - 1, ";:()\xE2")) return true;
    return !Capital(i) && (Breaks(i - 1, ",") || words_.In("joins", Word(i)));
  }

  // "Killed at least three people": the verb stands before the number, with a hedge between at most.
  std::string_view Befalls(const NumberWords& n) const {
    for (std::size_t i = n.first; i > 0 && i + kBack > n.first; --i) {
      if (IsNumber(i - 1) || Breaks(i - 1, ",;:()")) break;
      const std::string_view fate = words_.ClassIn("befalls", Word(i - 1));
      if (!fate.empty()) return fate;
      if (!words_.IsStop(Word(i - 1)) && !words_.In("roughly", Word(i - 1)) && !words_.In("hedges", Word(i - 1))) break;
    }
    return {};
  }

  bool ReadFate(const NumberWords& n, Total* t) const {
    if (const std::string_view fate = Befalls(n); !fate.empty()) {
      t->fate = std::string(fate);
      return false;
    }
    for (std::size_t i = n.last; i < std::min(all_.size(), n.last + kAhead); ++i) {
      if (IsNumber(i) || Leaves(i)) break;
      const std::string_view fate = LosesLife(i) ? "dead" : words_.ClassIn("fate", Word(i));
      if (!fate.empty()) t->fate = std::string(fate);
      if (!fate.empty() || words_.IsNegation(Word(i))) return false;
    }
    // "The number of dead hit 97", "the count of people treated stood at 38", "raised its own count to 29".
    bool reaches = n.first > 0 && (Word(n.first - 1) == "at" || Word(n.first - 1) == "to");
    std::string_view fate;
    for (std::size_t i = n.first; i > 0 && i + kFigure > n.first; --i) {
      const std::string& w = Word(i - 1);
      reaches = reaches || words_.In("reaches", w);
      if (fate.empty()) fate = words_.ClassIn("fate", w);
      if (!words_.In("the-figure", w)) continue;
      if (fate.empty() && i >= 2) fate = words_.ClassIn("fate", Word(i - 2));  // "death toll"
      if (!reaches) return false;
      t->fate = std::string(fate);
      return true;
    }
    return false;
  }

  // What is counted, where it is not people at large.
  std::string Who(const NumberWords& n) const {
    for (std::size_t i = n.last; i < std::min(all_.size(), n.last + 3); ++i) {
      if (IsNumber(i) || Leaves(i)) break;
      const std::string stem = words_.Stem(Word(i));
      // "All 22 detained leaders": whom it counts stands behind.
      if (i == n.last && !words_.ClassIn("fate", Word(i)).empty() && i + 1 < all_.size() && !Leaves(i + 1) &&
          !words_.IsStop(Word(i + 1)) && !IsNumber(i + 1) && words_.ClassIn("fate", Word(i + 1)).empty())
        return words_.IsPerson(words_.Stem(Word(i + 1))) ? "" : words_.Stem(Word(i + 1));
      if (words_.In("some-people", Word(i)) || words_.In("place-of-work", Word(i)))
        return words_.In("place-of-work", Word(i)) ? "place" : stem;
      if (words_.IsPerson(stem) || words_.IsStop(Word(i)) || !words_.ClassIn("fate", Word(i)).empty()) return "";
    }
    return "";
  }

  void Name(int entity, Total* t) const {
    t->counter = graph_.EntityOf(index_, entity);
    t->by = article_.entities[static_cast<std::size_t>(entity)].name;
  }

  // The entity that a word begins or stands in.
  int EntityAt(std::size_t word) const {
    for (std::size_t e = 0; e < article_.entities.size(); ++e) {
      for (const Mention& m : article_.entities[e].mentions) {
        if (m.form != MentionForm::kPronoun && m.span.Overlaps(all_[word].span)) return static_cast<int>(e);
      }
    }
    return -1;
  }

  void ReadCounter(const NumberWords& n, Total* t) const {
    for (std::size_t i = n.last; i < std::min(all_.size(), n.last + kBy); ++i) {
      if (IsNumber(i) || Word(i) != "by") continue;
      for (std::size_t k = i + 1; k < std::min(all_.size(), i + 4); ++k) {
        if (const int e = EntityAt(k); e >= 0) return Name(e, t);
      }
    }
    // "The U.N. has confirmed 22", "the front raised its count to 34": who counts stands before the counting.
    for (std::size_t i = n.first; i > 0; --i) {
      if (!words_.In("counts", Word(i - 1))) continue;
      for (std::size_t k = i - 1; k > 0 && k + 5 > i; --k) {
        if (const int e = EntityAt(k - 1); e >= 0) return Name(e, t);
      }
    }
    const Speech* inner = nullptr;
    for (const Speech& s : article_.speech) {
      const bool holds =
          std::any_of(s.content.begin(), s.content.end(), [&](const Span& c) { return c.Contains(t->number); });
      if (holds && (inner == nullptr || inner->span.Contains(s.span))) inner = &s;
    }
    if (inner == nullptr || knowledge::Words::All(inner->speaker_name).empty() ||
        words_.IsStop(knowledge::Words::All(inner->speaker_name).front()))
      return;
    t->counter = graph_.EntityOf(index_, inner->speaker);
    t->by = inner->speaker_name;
  }

  const story::StoryGraph& graph_;
  const knowledge::Words& words_;
  const Annotated& article_;
  int index_;
  Span span_;
  List all_;
  std::vector<NumberWords> numbers_;
};

}  // namespace

std::vector<Total> ReadTotals(const story::StoryGraph& graph, const knowledge::Words& words, int article) {
  const Annotated& a = graph.articles()[static_cast<std::size_t>(article)];
  std::vector<Total> out;
  for (std::size_t s = 0; s < a.sentences.size(); ++s) {
    const Part part = s < a.sentence_parts.size() ? a.sentence_parts[s] : Part::kBody;
    if (part == Part::kBody || part == Part::kTitle) TotalSentence(graph, words, article, a.sentences[s]).Read(&out);
  }
  return out;
}

}  // namespace recount::compare
