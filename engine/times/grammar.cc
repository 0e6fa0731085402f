#include "engine/times/grammar.h"

#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "engine/model/unicode.h"

namespace recount::times {

struct Grammar::Loader {
  Grammar grammar;
  StringMap<int> categories, classes;
  std::vector<bool> strong_class;  // by class: has a word that is worth a look
  StringSet weak;
  struct Pending {
    knowledge::Record record;
  };
  std::vector<Pending> pending;

  int Word(std::string_view folded) {
    const int id = grammar.vocabulary.Add(folded);
    const auto need = static_cast<std::size_t>(id) + 1;
    if (grammar.classes_of_word.size() < need) grammar.classes_of_word.resize(need);
    return id;
  }

  int Class(std::string_view name) {
    const auto [it, added] = classes.try_emplace(std::string(name), static_cast<int>(classes.size()));
    if (added) strong_class.push_back(false);
    return it->second;
  }

  int Category(std::string_view name) {
    const auto [it, added] = categories.try_emplace(std::string(name), static_cast<int>(categories.size()));
    if (added) {
      grammar.category_root.push_back(static_cast<int>(grammar.nodes.size()));
      grammar.nodes.emplace_back();
    }
    return it->second;
  }

  absl::Status ReadWords(const knowledge::File& file) {
    for (const knowledge::Row& row : knowledge::ParseTable(file)) {
      if (row.cells.size() < 2) return knowledge::ErrorAt(file.origin, row.line, "a word class needs a word");
      std::string_view word = row.cells[1];
      const std::string value(row.cells.size() > 2 ? row.cells[2] : row.cells[1]);
      if (row.cells[0] == "weak") {
        for (absl::string_view w : absl::StrSplit(av(word), ' ')) weak.insert(std::string(w));
        continue;
      }
      ClassWord entry;
      entry.class_id = Class(row.cells[0]);
      entry.value = value;
      entry.capital = word.front() == '^';
      if (entry.capital) word.remove_prefix(1);
      std::vector<Atom> atoms;
      SplitAtoms(word, 0, &atoms);
      if (atoms.size() == 1) {
        grammar.classes_of_word[static_cast<std::size_t>(Word(Fold(word)))].push_back(entry);
        if (!weak.contains(Fold(word))) strong_class[static_cast<std::size_t>(entry.class_id)] = true;
      } else {
        return knowledge::ErrorAt(file.origin, row.line, "a class holds single words; write a rule for several");
      }
    }
    return absl::OkStatus();
  }

  absl::StatusOr<Neighbours> ReadNeighbours(const knowledge::Record& record, std::string_view key) {
    Neighbours out;
    for (std::string_view value : record.All(key)) {
      for (absl::string_view raw : absl::StrSplit(av(value), ' ', absl::SkipEmpty())) {
        const std::string_view word = sv(raw);
        if (word == "^" || word == "$")
          out.edge = true;
        else if (word == "#")
          out.number = true;
        else if (word == "Cap")
          out.capital = true;
        else if (word == "Plural")
          out.plural = true;
        else if (word.size() == 2 && word[0] == '\\')
          out.words.push_back(Word(word.substr(1)));
        else if (word.front() == '<') {
          const auto it = classes.find(word.substr(1, word.size() - 2));
          if (it == classes.end()) return absl::InvalidArgumentError(absl::StrCat("there is no word class ", raw));
          out.classes.push_back(it->second);
        } else if (word.size() > 1 && word.front() == '~') {
          out.joined.push_back(Word(Fold(word.substr(1))));
        } else {
          out.words.push_back(Word(Fold(word)));
        }
      }
    }
    return out;
  }

  // A child of `node` along the symbol; made where there is none.
  absl::StatusOr<int> Step(int node, const Symbol& symbol) {
    Edge edge;
    edge.glued = symbol.glued;
    edge.capital = symbol.capital;
    if (symbol.literal) {
      edge.kind = EdgeKind::kWord;
      edge.id = Word(symbol.text);
    } else if (const auto it = classes.find(symbol.text); it != classes.end()) {
      edge.kind = EdgeKind::kClass;
      edge.id = it->second;
    } else if (const NumeralKind kind = NumeralKindOf(symbol.text); kind != NumeralKind::kNone) {
      edge.kind = EdgeKind::kNumeral;
      edge.id = static_cast<int>(kind);
    } else if (const auto category = categories.find(symbol.text); category != categories.end()) {
      edge.kind = EdgeKind::kCategory;
      edge.id = category->second;
    } else {
      return absl::InvalidArgumentError(absl::StrCat("nothing is called <", symbol.text, ">"));
    }
    Node& from = grammar.nodes[static_cast<std::size_t>(node)];
    std::vector<Edge>& edges = edge.kind == EdgeKind::kWord ? from.words[edge.id] : from.others;
    for (const Edge& e : edges) {
      if (e.kind == edge.kind && e.id == edge.id && e.glued == edge.glued && e.capital == edge.capital) return e.to;
    }
    edge.to = static_cast<int>(grammar.nodes.size());
    edges.push_back(edge);
    grammar.nodes.emplace_back();
    return edge.to;
  }

  // Whether the sequence holds something that makes Find look at it.
  bool HasTrigger(const Sequence& sequence) const {
    for (const Symbol& s : sequence.symbols) {
      if (s.literal) {
        if (!weak.contains(s.text) && s.text.size() > 1) return true;
      } else if (const auto it = classes.find(s.text); it != classes.end()) {
        if (strong_class[static_cast<std::size_t>(it->second)]) return true;
      } else if (categories.contains(s.text)) {
        return true;
      } else if (const NumeralKind kind = NumeralKindOf(s.text);
                 kind != NumeralKind::kNone && kind != NumeralKind::kCount && kind != NumeralKind::kHourWord &&
                 kind != NumeralKind::kMinuteWord) {
        return true;
      }
    }
    return false;
  }

  absl::Status AddRule(const knowledge::Record& record) {
    Rule rule;
    rule.name = record.Get("rule");
    rule.origin = record.origin;
    rule.line = record.line;
    auto formula = Formula::Parse(record.Get("means"));
    if (!formula.ok()) return absl::InvalidArgumentError(absl::StrCat("means: ", formula.status().message()));
    rule.formula = *std::move(formula);
    for (auto [key, into] : {std::pair{"mod", &rule.mod}, {"quant", &rule.quant}, {"freq", &rule.freq}}) {
      auto e = ParseExpression(record.Get(key));
      if (!e.ok()) return e.status();
      *into = *std::move(e);
    }
    const std::array<std::string_view, 4> keys = {"before", "not-before", "after", "not-after"};
    for (std::size_t i = 0; i < keys.size(); ++i) {
      auto some = ReadNeighbours(record, keys[i]);
      if (!some.ok()) return some.status();
      rule.neighbours[i] = *std::move(some);
    }
    for (auto [key, into] : {std::pair{"tag", &rule.tags}, {"not-tag", &rule.not_tags}}) {
      for (absl::string_view tag : absl::StrSplit(av(record.Get(key)), ' ', absl::SkipEmpty()))
        into->push_back(UposOf(sv(tag)));
    }
    std::vector<int> roots;
    if (record.Get("inside").empty()) roots.push_back(grammar.category_root[0]);
    for (absl::string_view name : absl::StrSplit(av(record.Get("gives")), ' ', absl::SkipEmpty())) {
      roots.push_back(grammar.category_root[static_cast<std::size_t>(Category(sv(name)))]);
    }
    if (record.Get("find").empty() || roots.empty())
      return absl::InvalidArgumentError("a rule needs 'find', and 'gives' if 'inside only'");
    const int id = static_cast<int>(grammar.rules.size());
    const std::vector<std::string> read = rule.formula.Names();
    std::set<std::string> given;
    for (std::string_view find : record.All("find")) {
      auto sequences = ExpandPattern(find);
      if (!sequences.ok()) return sequences.status();
      for (const Sequence& sequence : *sequences) {
        Leaf leaf{id, sequence.begin, sequence.end, 0, {}};
        for (const Symbol& s : sequence.symbols) leaf.literals += s.literal ? 1 : 0;
        for (const Symbol& s : sequence.symbols) leaf.names.push_back(s.name), given.insert(s.name);
        for (const int root : roots) {
          int node = root;
          for (const Symbol& s : sequence.symbols) {
            auto next = Step(node, s);
            if (!next.ok()) return next.status();
            node = *next;
          }
          grammar.nodes[static_cast<std::size_t>(node)].leaves.push_back(leaf);
        }
        if (record.Get("inside").empty() && !HasTrigger(sequence)) {
          return absl::InvalidArgumentError(absl::StrCat("'", av(find), "' can be read as weak words alone"));
        }
      }
    }
    for (const std::string& name : read) {
      if (!given.contains(name))
        return absl::InvalidArgumentError(absl::StrCat("<", name, "> is read but never found"));
    }
    grammar.rules.push_back(std::move(rule));
    return absl::OkStatus();
  }

  // A category whose match can begin with itself would search for ever.
  absl::Status CheckLeftRecursion() const {
    const std::size_t n = grammar.category_root.size();
    std::vector<std::vector<int>> begins(n);
    for (std::size_t c = 0; c < n; ++c) {
      for (const Edge& e : grammar.nodes[static_cast<std::size_t>(grammar.category_root[c])].others) {
        if (e.kind == EdgeKind::kCategory) begins[c].push_back(e.id);
      }
    }
    for (std::size_t c = 0; c < n; ++c) {
      std::vector<char> seen(n, 0);
      std::vector<int> open = begins[c];
      while (!open.empty()) {
        const auto at = static_cast<std::size_t>(open.back());
        open.pop_back();
        if (at == c) {
          for (const auto& [name, id] : categories) {
            if (id == static_cast<int>(c)) {
              return absl::InvalidArgumentError(absl::StrCat("times: <", name, "> can begin with itself"));
            }
          }
        }
        if (seen[at] != 0) continue;
        seen[at] = 1;
        open.insert(open.end(), begins[at].begin(), begins[at].end());
      }
    }
    return absl::OkStatus();
  }
};

// What each category can begin with: its own words and those of the categories it begins with, until nothing is added.
void Grammar::FindBegins() {
  const auto words = static_cast<std::size_t>(vocabulary.size());
  begins_.assign(category_root.size(), {std::vector<bool>(words, false), false});
  bool more = true;
  while (more) {
    more = false;
    for (std::size_t c = 0; c < category_root.size(); ++c) {
      Begins& b = begins_[c];
      const Node& root = nodes[static_cast<std::size_t>(category_root[c])];
      auto add = [&](std::size_t word) {
        if (!b.words[word]) b.words[word] = more = true;
      };
      for (const auto& [word, edges] : root.words) add(static_cast<std::size_t>(word));
      for (const Edge& e : root.others) {
        if (e.kind == EdgeKind::kNumeral && !b.figure) b.figure = more = true;
        if (e.kind == EdgeKind::kCategory && begins_[static_cast<std::size_t>(e.id)].figure && !b.figure)
          b.figure = more = true;
        for (std::size_t w = 1; w < words; ++w) {
          if (e.kind == EdgeKind::kNumeral && number_word[w]) add(w);
          if (e.kind == EdgeKind::kCategory && begins_[static_cast<std::size_t>(e.id)].words[w]) add(w);
          if (e.kind != EdgeKind::kClass) continue;
          for (const ClassWord& cw : classes_of_word[w]) {
            if (cw.class_id == e.id) add(w);
          }
        }
      }
    }
  }
}

absl::StatusOr<Grammar> Grammar::Load(const knowledge::Files& files, const knowledge::Numbers& numbers) {
  Loader loader;
  loader.grammar.classes_of_word.resize(1);
  loader.Category("time");
  std::vector<knowledge::Record> records;
  // Weak words first: a class is strong when it holds any other word.
  for (const knowledge::File& file : files.Under("times/words.txt")) {
    if (auto status = loader.ReadWords(file); !status.ok()) return status;
  }
  for (const knowledge::File& file : files.Under("times/rules/")) {
    auto some = knowledge::ParseRecords(file);
    if (!some.ok()) return some.status();
    for (knowledge::Record& r : *some) {
      if (r.Get("rule").empty())
        return knowledge::ErrorAt(r.origin, r.line, "a record in a rule file begins with 'rule'");
      for (absl::string_view name : absl::StrSplit(av(r.Get("gives")), ' ', absl::SkipEmpty()))
        loader.Category(sv(name));
      records.push_back(std::move(r));
    }
  }
  for (const knowledge::Record& r : records) {
    if (auto status = loader.AddRule(r); !status.ok()) {
      return knowledge::ErrorAt(r.origin, r.line, absl::StrCat("rule ", av(r.Get("rule")), ": ", status.message()));
    }
  }
  if (auto status = loader.CheckLeftRecursion(); !status.ok()) return status;
  // Number words are known, but make nobody look for a time; those that rules name stay what they are.
  const int named = loader.grammar.vocabulary.size();
  for (const std::string& word : numbers.Words()) loader.Word(word);
  Grammar grammar = std::move(loader.grammar);
  grammar.classes_of_word.resize(static_cast<std::size_t>(grammar.vocabulary.size()));
  grammar.trigger_word.assign(static_cast<std::size_t>(grammar.vocabulary.size()), true);
  std::fill(grammar.trigger_word.begin() + named, grammar.trigger_word.end(), false);
  grammar.number_word.assign(static_cast<std::size_t>(grammar.vocabulary.size()), false);
  for (const std::string& word : numbers.Words())
    grammar.number_word[static_cast<std::size_t>(grammar.vocabulary.Find(word))] = true;
  for (const std::string& word : loader.weak) {
    if (const int id = grammar.vocabulary.Find(word); id != 0)
      grammar.trigger_word[static_cast<std::size_t>(id)] = false;
  }
  grammar.FindBegins();
  return grammar;
}

}  // namespace recount::times
