#include "engine/compare/matter.h"

#include <algorithm>

#include "engine/compare/sentence_words.h"

namespace recount::compare {
namespace {

constexpr std::size_t kOpeningWords = 7;  // in which a sentence that answers negates
constexpr int kScope = 8;                 // words that a negation covers at most
constexpr std::size_t kSameLetters = 6;   // first letters that make two long words forms of one

bool BeginsWithDigit(const std::string& word) {
  return !word.empty() && word[0] >= '0' && word[0] <= '9';
}

// A mark between two words ends what the first one negates.
bool MarkBetween(std::string_view text, const Span& a, const Span& b) {
  const std::string_view between =
      text.substr(static_cast<std::size_t>(a.end), static_cast<std::size_t>(b.begin - a.end));
  return between.find_first_of(",;:.!?\"(\n") != std::string_view::npos ||
         between.find("\xE2\x80\x9C") != std::string_view::npos ||
         between.find("\xE2\x80\x9D") != std::string_view::npos ||
         between.find("\xE2\x80\x93") != std::string_view::npos;
}

bool SentenceEnds(std::string_view text, const Span& a, const Span& b) {
  return text.substr(static_cast<std::size_t>(a.end), static_cast<std::size_t>(b.begin - a.end))
             .find_first_of(".!?\"\n") != std::string_view::npos;
}

Term TermOf(const knowledge::Words& words, const std::string& word) {
  Term t;
  t.word = word;
  t.stem = words.Stem(word);
  t.matter = ClassOfForms(words, "matter", word);
  t.person = !ClassOfForms(words, "folk", word).empty() || words.IsPerson(word) || words.IsPerson(t.stem);
  t.mere = words.In("mere", word) || BeginsWithDigit(word) || (t.matter.empty() && words.IsPlainSaying(t.stem));
  for (const std::string& form : BaseForms(word)) {
    const std::vector<int>& senses = words.Senses(form);
    t.senses.insert(t.senses.end(), senses.begin(), senses.end());
  }
  std::sort(t.senses.begin(), t.senses.end());
  return t;
}

}  // namespace

std::vector<std::string> BaseForms(std::string_view folded) {
  std::vector<std::string> out{std::string(folded)};
  auto offer = [&](std::string_view ending, std::string_view instead) {
    if (!folded.ends_with(ending) || folded.size() < ending.size() + 3) return;
    std::string form(folded.substr(0, folded.size() - ending.size()));
    form += instead;
    out.push_back(form);
  };
  offer("s", "");
  offer("es", "");
  offer("ies", "y");
  offer("ied", "y");
  for (const std::string_view ending : {"ed", "ing"}) {
    offer(ending, "");
    offer(ending, "e");
    const std::size_t n = folded.size();
    const std::size_t cut = ending.size();
    if (folded.ends_with(ending) && n > cut + 3 && folded[n - cut - 1] == folded[n - cut - 2])
      out.emplace_back(folded.substr(0, n - cut - 1));
  }
  return out;
}

std::string ClassOfForms(const knowledge::Words& words, std::string_view list, std::string_view folded) {
  for (const std::string& form : BaseForms(folded)) {
    if (const std::string_view kind = words.ClassIn(list, form); !kind.empty()) return std::string(kind);
  }
  return {};
}

Matter ReadMatter(const knowledge::Words& words, std::string_view text, bool denied) {
  Matter out;
  const std::vector<PlacedWord> all = WordsWithPlaces(text, {0, static_cast<int>(text.size())});
  int left = 0;  // words that the open negation still covers
  int scope = -1;
  std::size_t begun = 0;  // the first word of the sentence
  if (denied) scope = out.negations++;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string& w = all[i].word;
    if (!denied && left > 0 && (MarkBetween(text, all[i - 1].span, all[i].span) || words.In("clause-end", w))) left = 0;
    if (i > 0 && SentenceEnds(text, all[i - 1].span, all[i].span)) begun = i;
    const std::string& next = i + 1 < all.size() ? all[i + 1].word : w;
    // "didn't"; "not only", "not yet" and "no longer" deny nothing.
    const bool no =
        (words.IsNegation(w) && !words.In("denies", w)) || (w == "t" && i > 0 && all[i - 1].word.ends_with("n"));
    if (!denied && (no || words.In("leaves-undone", w))) {
      if (words.In("owns-to", next) || words.In("measures", next) || next == "yet" || next == "longer") continue;
      if (w == "never" || w == "none" || w == "nothing" || next == "single" || next == "one" || next == "a")
        out.emphatic = true;
      if (w == "nothing" && i > 0 && words.IsPlainSaying(words.Stem(all[i - 1].word))) continue;  // "said nothing"
      scope = out.negations++;
      left = kScope;
      const std::string& before = i > 0 ? all[i - 1].word : w;
      if (words.In("no-fact", w) || (w == "t" && words.In("no-fact", before.substr(0, before.size() - 1))))
        out.supposing.push_back(scope);
      const bool habit = before == "do" || before == "does" || before == "don" || before == "doesn";
      if (habit) out.supposing.push_back(scope);
      if (i - begun >= kOpeningWords || words.In("where-at", next)) out.late.push_back(scope);
      continue;
    }
    if (left > 0) --left;
    const int covers = denied || left > 0 ? scope : -1;
    // "The lake had been calm": no wind.
    if (const std::string none = ClassOfForms(words, "no-such", w); !none.empty()) {
      Term t;
      t.word = t.stem = w;
      t.matter = none;
      t.scope = covers >= 0 ? -1 : out.negations++;
      out.terms.push_back(std::move(t));
      continue;
    }
    if (words.In("every", w) && i < kOpeningWords) out.every = true;
    if (words.In("no-fact", w)) {
      out.supposes = true;
      // "No job would go": the modal stands in what is negated, or right before it.
      const bool before = next == "not" || next == "never" || next == "t";
      if (covers >= 0 || before) out.supposing.push_back(covers >= 0 ? covers : out.negations);
    }
    if (words.IsStop(w) && words.ClassIn("matter", w).empty()) {
      if (covers >= 0 && w == "all" && i > 0 && all[i - 1].word == "at") out.emphatic = true;
      continue;
    }
    Term t = TermOf(words, w);
    t.scope = covers;
    out.harm = out.harm || (covers < 0 && words.In("harm", t.matter));
    out.terms.push_back(std::move(t));
  }
  return out;
}

bool Matter::Late(int scope) const {
  return std::find(late.begin(), late.end(), scope) != late.end();
}

bool Matter::Supposes(int scope) const {
  return std::find(supposing.begin(), supposing.end(), scope) != supposing.end();
}

bool OneMatter(const Term& a, const Term& b) {
  if (a.stem == b.stem) return true;
  if (!a.matter.empty() && a.matter == b.matter) return true;
  if (a.stem.size() > kSameLetters && b.stem.size() > kSameLetters &&
      a.stem.compare(0, kSameLetters, b.stem, 0, kSameLetters) == 0)
    return true;
  return std::find_first_of(a.senses.begin(), a.senses.end(), b.senses.begin(), b.senses.end()) != a.senses.end();
}

}  // namespace recount::compare
