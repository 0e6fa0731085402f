#include "engine/events/lexicon.h"

#include <algorithm>
#include <optional>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "engine/events/word_sets.h"
#include "engine/model/unicode.h"

namespace recount::events {
namespace {

using knowledge::ErrorAt;
using knowledge::Record;

std::optional<Need> ReadNeed(std::string_view text) {
  Need need;
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view which = text.substr(0, colon);
  if (which == "subject")
    need.which = Need::Which::kSubject;
  else if (which == "object")
    need.which = Need::Which::kObject;
  else if (which == "sentence")
    need.which = Need::Which::kSentence;
  else
    return std::nullopt;
  need.words = SplitList(text.substr(colon + 1), '|');
  return need;
}

bool ReadRole(const Record& record, std::string_view key, Role* role) {
  const std::string_view name = record.Get(key);
  if (name.empty()) return true;
  *role = RoleOf(name);
  return Name(*role) == name;
}

template <typename Map>
auto Find(const Map& map, std::string_view key) -> const typename Map::mapped_type* {
  const auto it = map.find(key);
  return it == map.end() ? nullptr : &it->second;
}

}  // namespace

std::string Letters(std::string_view words) {
  std::string out;
  for (char c : Fold(words)) {
    if (c != ' ' && c != '-' && c != '\'') out += c;
  }
  return out;
}

void Lexicon::AddNoun(const std::string& words, int sense, bool weak, StringMap<Entry>* to) {
  Entry entry;
  entry.sense = sense;
  entry.weak = weak;
  to->emplace(Letters(words), entry);  // the first file that names a noun has it
  const auto end = words.find_first_of(" -");
  if (end != std::string::npos) begins_.insert(Lower(words.substr(0, end)));
}

absl::Status Lexicon::Add(const Record& record, EventClass event_class) {
  Sense sense;
  sense.event_class = event_class;
  sense.synset = std::string(record.Get("synset"));
  Role alone = Role::kOther;
  if (!ReadRole(record, "subject", &alone) || !ReadRole(record, "object", &sense.object) ||
      !ReadRole(record, "of", &sense.of) || !ReadRole(record, "compound", &sense.compound) ||
      !ReadRole(record, "poss", &sense.poss)) {
    return ErrorAt(record.origin, record.line, "no such role");
  }
  if (!record.Get("subject").empty()) {
    sense.alone = alone;
    if (record.Get("poss").empty()) sense.poss = alone;
  }
  bool cued = false;
  for (std::string_view text : record.All("needs")) {
    auto need = ReadNeed(text);
    if (!need) return ErrorAt(record.origin, record.line, "needs reads subject:, object: or sentence:words");
    cued = cued || need->which == Need::Which::kSentence;
    sense.needs.push_back(*std::move(need));
  }
  sense.counts = std::string(record.Get("counts"));
  sense.loose = record.Get("loose") == "yes";
  const int at = static_cast<int>(senses_.size());
  for (std::string_view list : record.All("verbs")) {
    for (const std::string& item : SplitList(list)) {
      const bool removes = item[0] == '-';
      std::vector<std::string> words =
          SplitList(removes ? std::string_view(item).substr(1) : std::string_view(item), ' ');
      if (words.empty()) return ErrorAt(record.origin, record.line, "an empty verb");
      Entry entry;
      entry.sense = removes ? -1 : at;
      entry.need_of = sense.needs.empty() ? -1 : at;
      entry.rest.assign(words.begin() + 1, words.end());
      verbs_[words[0]].push_back(std::move(entry));
      // "re-elect" may be one token or three.
      if (const auto hyphen = words[0].find('-'); hyphen != std::string::npos && !removes) {
        Entry joined = verbs_[words[0]].back();
        verbs_[words[0].substr(0, hyphen) + words[0].substr(hyphen + 1)].push_back(std::move(joined));
      }
    }
  }
  for (std::string_view list : record.All("nouns")) {
    for (const std::string& item : SplitList(list)) {
      if (!cued) AddNoun(item, at, false, &nouns_);
      if (cued) cued_[Letters(item)].push_back({at, -1, {}, false});
    }
  }
  for (std::string_view list : record.All("weak")) {
    for (const std::string& item : SplitList(list)) {
      if (!cued) AddNoun(item, at, true, &nouns_);
      if (cued) cued_[Letters(item)].push_back({at, -1, {}, true});
    }
  }
  for (std::string_view list : record.All("phrases")) {
    for (const std::string& item : SplitList(list)) AddNoun(item, at, false, &phrases_);
  }
  for (std::string_view list : record.All("adjectives")) {
    for (const std::string& item : SplitList(list)) AddNoun(item, at, false, &adjectives_);
  }
  for (std::string_view list : record.All("except")) {
    for (const std::string& item : SplitList(list)) {
      except_.insert(Letters(item));
      begins_.insert(Lower(item.substr(0, item.find_first_of(" -"))));
    }
  }
  senses_.push_back(std::move(sense));
  return absl::OkStatus();
}

absl::StatusOr<Lexicon> Lexicon::Load(const knowledge::Files& files) {
  Lexicon lexicon;
  for (const knowledge::File& file : files.Under("events/nouns/")) {
    for (const knowledge::Row& row : knowledge::ParseTable(file)) {
      if (row.cells.size() != 2) return ErrorAt(file.origin, row.line, "a noun and its verb");
      lexicon.nominal_[std::string(row.cells[0])] = std::string(row.cells[1]);
    }
  }
  for (const knowledge::File& file : files.Under("events/verbs/")) {
    for (const knowledge::Row& row : knowledge::ParseTable(file)) {
      if (row.cells.size() != 2) return ErrorAt(file.origin, row.line, "a form and its verb");
      lexicon.irregular_[std::string(row.cells[0])] = std::string(row.cells[1]);
    }
  }
  for (const knowledge::File& file : files.Under("events/")) {
    const std::string_view name = std::string_view(file.path).substr(7);
    if (name.find('/') != std::string_view::npos || name == "words.txt" || name == "support.txt" || name == "units.txt")
      continue;
    auto records = knowledge::ParseRecords(file);
    if (!records.ok()) return records.status();
    EventClass event_class = EventClass::kOther;
    for (const Record& record : *records) {
      if (const std::string_view c = record.Get("class"); !c.empty()) {
        event_class = EventClassOf(c);
        if (Name(event_class) != c) return ErrorAt(file.origin, record.line, absl::StrCat("no such class: ", av(c)));
        continue;
      }
      if (record.Get("synset").empty()) return ErrorAt(file.origin, record.line, "a record without synset");
      if (absl::Status s = lexicon.Add(record, event_class); !s.ok()) return s;
    }
  }
  for (auto& [lemma, entries] : lexicon.verbs_) {
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
      if (a.rest.size() != b.rest.size()) return a.rest.size() > b.rest.size();
      return (a.need_of >= 0) > (b.need_of >= 0);
    });
  }
  return lexicon;
}

const std::vector<Entry>* Lexicon::Verbs(std::string_view lemma) const {
  return Find(verbs_, lemma);
}
const Entry* Lexicon::Noun(std::string_view letters) const {
  return Find(nouns_, letters);
}
const std::vector<Entry>* Lexicon::CuedNoun(std::string_view letters) const {
  return Find(cued_, letters);
}
const Entry* Lexicon::Adjective(std::string_view lemma) const {
  return Find(adjectives_, lemma);
}
const Entry* Lexicon::Phrase(std::string_view letters) const {
  return Find(phrases_, letters);
}

std::string_view Lexicon::Irregular(std::string_view form) const {
  const auto* verb = Find(irregular_, form);
  return verb == nullptr ? std::string_view() : std::string_view(*verb);
}

std::string_view Lexicon::Nominal(std::string_view noun) const {
  const auto* verb = Find(nominal_, noun);
  return verb == nullptr ? std::string_view() : std::string_view(*verb);
}

}  // namespace recount::events
