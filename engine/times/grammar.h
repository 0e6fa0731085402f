// All time rules, compiled once: word classes, rules, and one automaton (a trie over symbols) for each category of
// expression.
//
// The rule files are engine/knowledge/<language>/times/*.txt. `words.txt` there is a table of word classes:
//
//   weekday   monday     1           class, word or words, value; "^" before a word asks for a capital letter
//   weak      the                    words that begin no search for a time (in, of, the, last ...)
//
// Every other file holds rules:
//
//   rule     days-ago
//   find     <count> <unit> ago      a pattern (pattern.h); may be given several times
//   means    unit unit=<unit> n=-<count> exact=1        a description with holes (formula.h)
//   gives    past-day                categories that other rules may name as <past-day>
//   inside   only                    found only inside other rules
//   mod      START                   TIMEX3 attributes, also quant and freq; may name a capture: <earliness>
//   before   in on <preposition>     the atom before must be one of these; ^ is the begin of a sentence
//   not-before, after, not-after     likewise; # is any number, Cap any capitalised word that does not begin a
//   sentence,
//                                    ~- a hyphen directly behind, Plural a plural noun, \$ the sign itself, $ alone the
//                                    end of a sentence
//   tag, not-tag   NOUN PROPN        the part of speech of the first word, where the parse gives one
//   yes      2024-03-12  "It ended [three days ago]." -> 2024-03-09        run as tests, see tests/rules
//   no       "It ended long ago."
#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "engine/knowledge/files.h"
#include "engine/times/formula.h"
#include "engine/times/pattern.h"

namespace recount::times {

// What may stand beside an expression.
struct Neighbours {
  std::vector<int> words;  // vocabulary
  std::vector<int> classes;
  std::vector<int> joined;  // ~-: the word, directly behind the expression
  bool edge = false;        // ^ or $
  bool number = false;      // #
  bool capital = false;     // Cap
  bool plural = false;      // Plural
  bool empty() const {
    return words.empty() && classes.empty() && joined.empty() && !edge && !number && !capital && !plural;
  }
};

struct Rule {
  std::string name, origin;
  int line = 0;
  Formula formula;
  Expression mod, quant, freq;
  std::array<Neighbours, 4> neighbours;  // before, not-before, after, not-after
  std::vector<Upos> tags, not_tags;
};

struct Leaf {
  int rule = 0;
  int begin = 0, end = 0;
  int literals = 0;                // words named by themselves: the more, the more particular the rule
  std::vector<std::string> names;  // of the captures, symbol by symbol
};

enum class EdgeKind { kWord, kClass, kNumeral, kCategory };
struct Edge {
  EdgeKind kind = EdgeKind::kWord;
  int id = 0;
  bool glued = false, capital = false;
  int to = 0;
};

struct Node {
  absl::flat_hash_map<int, std::vector<Edge>> words;  // by vocabulary id
  std::vector<Edge> others;
  std::vector<Leaf> leaves;
};

struct ClassWord {
  int class_id = 0;
  bool capital = false;
  std::string value;
};

class Grammar {
 public:
  static absl::StatusOr<Grammar> Load(const knowledge::Files& files, const knowledge::Numbers& numbers);

  Vocabulary vocabulary;
  std::vector<std::vector<ClassWord>> classes_of_word;  // by vocabulary id
  std::vector<bool> trigger_word;                       // by vocabulary id: words that are worth a look
  std::vector<bool> number_word;                        // by vocabulary id: words that a number may begin with
  std::vector<Rule> rules;
  std::vector<Node> nodes;
  std::vector<int> category_root;  // category id -> node; category 0 is "time", the ones found by themselves
  // Whether a match of the category can begin with this atom: a test before any search.
  bool MayBegin(int category, const Atom& atom) const {
    const Begins& b = begins_[static_cast<std::size_t>(category)];
    return (atom.kind == AtomKind::kNumber && b.figure) ||
           (atom.word != 0 && b.words[static_cast<std::size_t>(atom.word)]);
  }

 private:
  struct Loader;
  struct Begins {
    std::vector<bool> words;  // by vocabulary id
    bool figure = false;
  };
  void FindBegins();
  std::vector<Begins> begins_;  // by category
};

}  // namespace recount::times
