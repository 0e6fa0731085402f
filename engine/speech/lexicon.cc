#include "engine/speech/lexicon.h"

#include <algorithm>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

namespace recount::speech {
namespace {

constexpr std::pair<std::string_view, Frame> kFrames[] = {
    {"clause", kClause},      {"quote", kQuote},    {"inf", kInf},   {"obj-inf", kObjInf},
    {"noun", kNoun},          {"gerund", kGerund},  {"as", kAs},     {"small", kSmall},
    {"obj-of", kObjOf},       {"obj-for", kObjFor}, {"prep", kPrep}, {"passive", kPassive},
    {"to-person", kToPerson}, {"raise", kRaise},    {"at", kAt}};

absl::Status AddRecord(const knowledge::Record& record, std::string_view key, StringMap<std::vector<Entry>>* to) {
  Entry entry;
  entry.name = record.Get("class");
  entry.weak = record.Get("weak") == "yes";
  const std::string_view odds = record.Get("odds");
  if (!odds.empty() && !absl::SimpleAtod(av(odds), &entry.odds))
    return knowledge::ErrorAt(record.origin, record.line, "odds: no number");
  const std::string_view stance = record.Get("stance");
  entry.stance = StanceOf(stance);
  if (Name(entry.stance) != stance) return knowledge::ErrorAt(record.origin, record.line, "unknown stance");
  auto frames = ReadFrames(record);
  if (!frames.ok()) return frames.status();
  entry.takes = *frames;
  if (entry.name.empty() || entry.takes == 0)
    return knowledge::ErrorAt(record.origin, record.line, "a class needs a name and what it takes");
  for (absl::string_view part : absl::StrSplit(av(record.Get(key)), ';')) {
    const absl::string_view word = absl::StripAsciiWhitespace(part);
    if (word.empty()) continue;
    const auto blank = word.find(' ');
    Entry own = entry;
    if (blank != absl::string_view::npos) own.with = std::string(word.substr(blank + 1));
    (*to)[std::string(word.substr(0, blank))].push_back(std::move(own));
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<unsigned> ReadFrames(const knowledge::Record& record) {
  unsigned out = 0;
  for (absl::string_view word : absl::StrSplit(av(record.Get("takes")), ' ', absl::SkipEmpty())) {
    const auto* it =
        std::find_if(std::begin(kFrames), std::end(kFrames), [&](const auto& f) { return f.first == sv(word); });
    if (it == std::end(kFrames))
      return knowledge::ErrorAt(record.origin, record.line, absl::StrCat("unknown frame: ", word));
    out |= it->second;
  }
  return out;
}

std::string_view FrameName(unsigned frame) {
  for (const auto& [name, f] : kFrames) {
    if (f == frame) return name;
  }
  return "";
}

// What people are, by the table of people/: "person-noun", and "male-noun", "female-noun" where the word shows it.
void Lexicon::AddPersons(const knowledge::Files& files) {
  for (const knowledge::File& file : files.Under("people/roles.txt")) {
    for (const knowledge::Row& row : knowledge::ParseTable(file)) {
      if (row.cells.size() != 3 || (row.cells[0] != "person" && row.cells[0] != "office")) continue;
      for (absl::string_view part : absl::StrSplit(av(row.cells[2]), ';')) {
        absl::string_view word = absl::StripAsciiWhitespace(part);
        word.remove_prefix(word.rfind(' ') + 1);  // of an office its last word; npos + 1 is 0
        if (word.empty()) continue;
        lists_["person-noun"].insert(std::string(word));
        if (row.cells[1] != "-") lists_[absl::StrCat(av(row.cells[1]), "-noun")].insert(std::string(word));
      }
    }
  }
}

absl::StatusOr<Lexicon> Lexicon::Load(const knowledge::Files& files) {
  Lexicon out;
  out.AddPersons(files);
  for (const knowledge::File& file : files.Under("speech/")) {
    if (file.path.find("weights") != std::string::npos) continue;  // weigh.cc reads them
    if (file.path.find("deeds") != std::string::npos) continue;    // deeds.cc
    const bool verbs = file.path.find("verbs") != std::string::npos;
    const bool nouns = file.path.find("nouns") != std::string::npos;
    const bool adjectives = file.path.find("adjectives") != std::string::npos;
    if (verbs || nouns || adjectives) {
      const std::string_view key = verbs ? "verbs" : nouns ? "nouns" : "adjectives";
      auto* to = verbs ? &out.verbs_ : nouns ? &out.nouns_ : &out.adjectives_;
      auto records = knowledge::ParseRecords(file);
      if (!records.ok()) return records.status();
      for (const knowledge::Record& record : *records) {
        if (absl::Status s = AddRecord(record, key, to); !s.ok()) return s;
      }
      continue;
    }
    for (const knowledge::Row& row : knowledge::ParseTable(file)) {
      if (row.cells.size() != 2) return knowledge::ErrorAt(file.origin, row.line, "expected a list's name and words");
      StringSet& list = out.lists_[std::string(row.cells[0])];
      for (absl::string_view part : absl::StrSplit(av(row.cells[1]), ';')) {
        const absl::string_view word = absl::StripAsciiWhitespace(part);
        if (!word.empty()) list.insert(std::string(word));
      }
    }
  }
  return out;
}

const std::vector<Entry>* Lexicon::Verb(std::string_view lemma) const {
  auto it = verbs_.find(lemma);
  // Lemmas are found by rule for words that training never showed: "declin" for "declined", "admitt" for "admitted".
  if (it == verbs_.end()) it = verbs_.find(absl::StrCat(av(lemma), "e"));
  if (it == verbs_.end() && lemma.size() > 4 && lemma[lemma.size() - 1] == lemma[lemma.size() - 2])
    it = verbs_.find(lemma.substr(0, lemma.size() - 1));
  return it == verbs_.end() ? nullptr : &it->second;
}

const std::vector<Entry>* Lexicon::Noun(std::string_view lemma) const {
  const auto it = nouns_.find(lemma);
  return it == nouns_.end() ? nullptr : &it->second;
}

const std::vector<Entry>* Lexicon::Adjective(std::string_view lemma) const {
  const auto it = adjectives_.find(lemma);
  return it == adjectives_.end() ? nullptr : &it->second;
}

bool Lexicon::Is(std::string_view list, std::string_view word) const {
  const auto it = lists_.find(list);
  return it != lists_.end() && it->second.contains(word);
}

}  // namespace recount::speech
