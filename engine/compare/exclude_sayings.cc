#include "engine/compare/exclude_sayings.h"

#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "engine/compare/match_denials.h"
#include "engine/model/unicode.h"

namespace recount::compare {
namespace {

constexpr double kMore = 0.7;                // each further word that both have
constexpr double kOther = 0.6;               // each word of what is negated that the claim has not
constexpr double kOtherClaimed = 0.1;        // of what the claim negates and the answer affirms
constexpr double kEmphasis = 0.4;            // "never", "not a single one"
constexpr double kAnswering = 0.7;           // "but", "insisted", "every", the party named
constexpr std::size_t kOpeningOwn = 6;       // words in which "had only" stands
constexpr std::size_t kLongestSaying = 400;  // bytes; where marks of quotation are torn, pages become sayings
constexpr std::size_t kSaying = 10;          // words behind a name in which its verb of saying stands
constexpr double kLate = 0.5;                // a negation far behind in a sentence
constexpr double kNegatedToo = 0.3;          // where the claim negates something as well
constexpr double kNamedLess = 0.4;           // what names the party counts less beside an answer in the affirmative
constexpr double kAccused = 0.6;
constexpr double kAsserts = 0.6;  // what an answer in the affirmative lacks, beside one that negates

// Of one negation of `no`, what `yes` tells in the affirmative; -1 where its first words are of something else.
double OneScope(const Matter& no, int scope, const Matter& yes, double lacks) {
  int told = 0;
  int other = 0;
  int place = 0;
  bool first = false;
  for (const Term& t : no.terms) {
    if (t.scope != scope || t.mere) continue;
    const bool shared = std::any_of(yes.terms.begin(), yes.terms.end(),
                                    [&](const Term& y) { return y.scope < 0 && !y.mere && OneMatter(t, y); });
    if (t.person && !shared) continue;
    if (shared) {
      ++told;
      first = first || place < 2;
    } else {
      ++other;
    }
    ++place;
  }
  if (!first || (no.Supposes(scope) && !yes.supposes)) return -1;
  return 1 + kMore * (told - 1) - lacks * other - (no.Late(scope) ? kLate : 0);
}

double BestScope(const Matter& no, const Matter& yes, double lacks) {
  double best = -1;
  for (int scope = 0; scope < no.negations; ++scope) best = std::max(best, OneScope(no, scope, yes, lacks));
  return best;
}

// "Per Lie had dismissed fears": what somebody said is told as another one's report.
bool TellsOfSaying(const knowledge::Words& words, const std::string& content, const std::string& name) {
  const std::vector<std::string> all = knowledge::Words::All(content);
  const std::vector<std::string> who = knowledge::Words::All(name);
  if (who.empty() || all.size() <= who.size() || !std::equal(who.begin(), who.end(), all.begin())) return false;
  const std::size_t end = std::min(all.size(), who.size() + kSaying);
  return std::any_of(all.begin() + static_cast<std::ptrdiff_t>(who.size()),
                     all.begin() + static_cast<std::ptrdiff_t>(end), [&](const std::string& w) {
                       return w == "said" || words.IsPlainSaying(words.Stem(w)) || words.In("denying", w) ||
                              words.In("insists", w) || words.In("alleging", w);
                     });
}

// The words for who speaks: name, offices, whom he speaks for.
std::vector<std::string> WordsOf(const story::StoryGraph& graph, const Said& said) {
  std::vector<std::string> out = knowledge::Words::All(said.name);
  if (said.speaker < 0) return out;
  const Entity& e = graph.entities()[static_cast<std::size_t>(said.speaker)].merged;
  for (const std::string& office : e.offices) {
    for (std::string& w : knowledge::Words::All(office)) out.push_back(std::move(w));
  }
  for (std::string& w : knowledge::Words::All(e.speaks_for)) out.push_back(std::move(w));
  return out;
}

// The kinds of people that a name without a name means: "police officers"; empty for names.
std::set<std::string> GroupOf(const knowledge::Words& words, const std::string& name) {
  std::set<std::string> out;
  for (const std::string& w : knowledge::Words::All(name)) {
    if (words.IsStop(w)) continue;
    const std::string_view kind = words.ClassIn("folk", w);
    if (kind.empty()) return {};
    out.emplace(kind);
  }
  return out;
}

bool IsOf(const knowledge::Words& words, const std::set<std::string>& kinds, const std::vector<std::string>& who) {
  return std::any_of(who.begin(), who.end(),
                     [&](const std::string& w) { return kinds.contains(std::string(words.ClassIn("folk", w))); });
}

}  // namespace

double SureToExclude(const Matter& claim, const Matter& answer, const Between& between) {
  const double sure = (between.named ? kAnswering : 0) + (between.contrasts ? kAnswering : 0) +
                      (between.insists ? kAnswering : 0) + (between.alleging ? kAccused : 0);
  double best = between.clears && between.named && (between.alleging || claim.harm) ? kExcludes : 0;
  if (const double no = BestScope(answer, claim, kOther); no > -1)
    best = std::max(best, no + sure + (answer.emphatic ? kEmphasis : 0) - (claim.negations > 0 ? kNegatedToo : 0));
  if (const double yes = BestScope(claim, answer, kOtherClaimed); yes > -1 && answer.negations == 0)
    best = std::max(best, yes + sure - (between.named ? kNamedLess : 0) + (answer.every ? kAnswering : 0) +
                              (between.whose ? kAnswering : 0) - kAsserts);
  return best;
}

bool Comparable(const knowledge::Words& words, const Said& said, bool answers) {
  const std::vector<std::string> all = knowledge::Words::All(said.content);
  return !all.empty() && said.content.size() <= kLongestSaying && (answers || Tells(words, said)) &&
         !words.In("supposing", all.front()) && all.front() != "nothing";  // "said nothing after the arrest"
}

bool SpeakForOne(const story::StoryGraph& graph, const knowledge::Words& words, const Said& a, const Said& b) {
  if (OneSpeaker(graph, a, b)) return true;
  // "The Post reported that Per Lie had dismissed fears that ...", "Per Lie dismissed fears that ...".
  if (TellsOfSaying(words, a.content, b.name) || TellsOfSaying(words, b.content, a.name)) return true;
  // "Police" and "detectives", "police" and their commissioner.
  const std::set<std::string> of_a = GroupOf(words, a.name);
  const std::set<std::string> of_b = GroupOf(words, b.name);
  return (!of_a.empty() && IsOf(words, of_a, WordsOf(graph, b))) ||
         (!of_b.empty() && IsOf(words, of_b, WordsOf(graph, a)));
}

bool ClearsItself(const knowledge::Words& words, const std::string& content) {
  const std::vector<std::string> all = knowledge::Words::All(content);
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::string phrase = all[i];
    for (std::size_t k = i + 1; k < std::min(all.size(), i + 4); ++k) {
      absl::StrAppend(&phrase, " ", all[k]);
      if (words.In("clears", phrase)) return true;
    }
    if (i > 0 && i + 1 < all.size() && i < kOpeningOwn && words.In("owns-to", all[i]) && words.In("had", all[i - 1]) &&
        all[i + 1].ends_with("ed"))
      return true;
  }
  return false;
}

bool NamesParty(const story::StoryGraph& graph, const knowledge::Words& words, const Said& claim, const Said& answer,
                bool next) {
  std::set<std::string> kinds;  // of people that the claim speaks of
  const std::vector<std::string> told = knowledge::Words::All(claim.content);
  for (const std::string& w : told) {
    if (const std::string_view kind = words.ClassIn("folk", w); !kind.empty()) kinds.emplace(kind);
  }
  // "His men", "our company"; "my client" is whoever is accused.
  const std::vector<std::string> all = knowledge::Words::All(answer.content);
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    if (!words.IsSelf(all[i])) continue;
    if (kinds.contains(std::string(words.ClassIn("folk", all[i + 1]))) || (next && all[i + 1] == "client")) return true;
  }
  // "The company", where a body answers that is nothing else by its name.
  if (kinds.contains("firm") && answer.speaker >= 0 &&
      graph.entities()[static_cast<std::size_t>(answer.speaker)].merged.type == EntityType::kBody) {
    const std::vector<std::string> name = knowledge::Words::All(answer.name);
    if (std::none_of(name.begin(), name.end(), [&](const std::string& w) { return words.In("folk", w); })) return true;
  }
  const std::vector<std::string> who = WordsOf(graph, answer);
  return std::any_of(who.begin(), who.end(), [&](const std::string& w) {
    const std::string_view kind = words.ClassIn("folk", w);
    return (next && words.In("counsel", w)) || (!kind.empty() && kinds.contains(std::string(kind)));
  });
}

}  // namespace recount::compare
