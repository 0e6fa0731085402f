// Words of a stretch of text for comparing what two outlets wrote: folded, stop words left out, endings taken off.
//
//   words.Content("The talks had reached a “dead end of sorts”")  ->  talk reach dead end sort
//
// The stop words, spelling variants and endings are data: knowledge/<language>/words/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/knowledge/files.h"

namespace recount::knowledge {

class Words {
 public:
  static absl::StatusOr<Words> Load(const Files& files);

  // All words in text order, folded and stemmed; stop words left out unless all are.
  std::vector<std::string> Content(std::string_view text) const;
  // All words in text order, folded only (for runs of equal words).
  static std::vector<std::string> All(std::string_view text);
  // One folded word without its ending: "troops" -> "troop", "organisation" -> "organization". A light stemmer: the
  // same stem for the forms of one word matters, not that it be a word.
  std::string Stem(std::string_view folded) const;
  bool IsStop(std::string_view folded) const { return stop_.contains(folded); }
  bool IsNegation(std::string_view folded) const { return negation_.contains(folded); }
  // The noun that stands for all that name what this one counts ("job" for "post"); the stem itself where none does.
  std::string Counted(std::string_view stem) const;
  // Whether this lemma stands for people in general ("people", "passenger" is more): counts of it can mean anybody.
  bool IsPerson(std::string_view lemma) const { return persons_.contains(lemma); }
  // Whether this lemma of those struck is nobody in particular: "people", "victim", not "woman" or "worker".
  bool IsAnybody(std::string_view lemma) const { return anybody_.contains(lemma); }
  // Whether a denial with this word means what was said before it: "it", "the allegation", "any wrongdoing".
  bool IsOfAccusing(std::string_view folded) const { return accusing_.contains(folded); }
  // Whether this verb of denying often only doubts or means something else ("question").
  bool IsWeakDenial(std::string_view stem) const { return weak_denials_.contains(stem); }
  // Whether this word tells that somebody won, and whether it means the speaker himself ("I", "our").
  bool IsOfWinning(std::string_view folded) const { return won_.contains(folded); }
  bool IsSelf(std::string_view folded) const { return self_.contains(folded); }
  // Whether this lemma tells those counted from those that the event struck: "aboard", "survivor".
  // Nouns of people that come together ("demonstrator"), and verbs that bring people together ("fill the square").
  bool IsCrowd(std::string_view lemma) const { return crowds_.contains(lemma); }
  bool GathersCrowd(std::string_view lemma) const { return gathers_.contains(lemma); }
  // Kinds of event whose people are counted over the days like casualties: arrests.
  bool IsToll(std::string_view synset) const { return tolls_.contains(synset); }
  // Whether this word tells that a figure is not the last one: "far" of "so far", "risen", "now".
  bool IsRunning(std::string_view folded) const { return running_.contains(folded); }
  bool IsBystander(std::string_view lemma) const { return bystanders_.contains(lemma); }
  // Whether this word before one for an event makes it one of several ("another", "recent").
  bool IsOfMany(std::string_view folded) const { return of_many_.contains(folded); }
  // Whether this lemma says that an event was put off or moved ("postpone").
  bool IsMoving(std::string_view lemma) const { return moving_.contains(lemma); }
  // Whether a report's cue says no more than that somebody spoke ("say"), where "announce" names a happening.
  bool IsPlainSaying(std::string_view lemma) const { return sayings_.contains(lemma); }
  // Whether this word stands in a list of its own in the data ("list", "name=word"): "rebuts" ("nonsense"), "contrast"
  // ("but"). What each list is for stands beside it in words/words.txt.
  bool In(std::string_view list, std::string_view folded) const;
  // What class such a list gives a word ("list", "plan=truce=ceasefire"); the word itself where it gives none; empty
  // for words that do not stand in it.
  std::string_view ClassIn(std::string_view list, std::string_view folded) const;
  // The senses, as numbers, that a lemma shares with others ("issue": one with "release", one with "come out"); two
  // lemmas with a number in common may mean one thing. Sorted; empty for most words. Made by scripts/make_kin_words.py.
  const std::vector<int>& Senses(std::string_view lemma) const;
  // The classes of words for one thing ("vessel", "ship") that a text has words of, as numbers. Sorted, each once. See
  // alike.txt.
  std::vector<int> Alike(std::string_view text) const;
  // What kind of cause a word names: "deliberate" ("arson"), "technical" ("fault"), "nature" ("lightning"), "human";
  // empty where it names none.
  std::string_view CauseKind(std::string_view word) const;
  // "caused by", "due to": what stands before a cause. Longest first.
  const std::vector<std::string>& cause_cues() const { return cause_cues_; }

 private:
  StringMap<StringMap<std::string>> lists_;
  StringMap<std::vector<int>> senses_;
  StringMap<std::vector<int>> alike_;  // by stem; of two words the first one's
  StringMap<std::string> causes_;
  std::vector<std::string> cause_cues_;
  StringSet sayings_;
  StringSet stop_;
  StringSet negation_;
  StringSet moving_;
  StringSet persons_;
  StringSet bystanders_, crowds_, gathers_, tolls_, running_;
  StringSet of_many_;
  StringSet anybody_;
  StringSet won_;
  StringSet self_;
  StringSet weak_denials_;
  StringSet accusing_;
  StringMap<std::string> counted_;                            // stems: "post" -> "job"
  StringMap<std::string> variants_;                           // whole words: "colour" -> "color"
  std::vector<std::pair<std::string, std::string>> endings_;  // longest first: "isation" -> "ization"
};

}  // namespace recount::knowledge
