#include "engine/events/word_sets.h"

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace recount::events {
namespace {

using knowledge::ErrorAt;
using knowledge::Record;

absl::Status LoadWords(const knowledge::File& file, WordSets* sets) {
  const std::vector<std::pair<std::string_view, StringSet*>> keys = {{"place-in", &sets->place_in},
                                                                     {"place-to", &sets->place_to},
                                                                     {"place-from", &sets->place_from},
                                                                     {"representatives", &sets->representatives},
                                                                     {"generic-people", &sets->generic_people},
                                                                     {"people", &sets->people},
                                                                     {"member-nouns", &sets->member_nouns},
                                                                     {"member-units", &sets->member_units},
                                                                     {"group-nouns", &sets->group_nouns},
                                                                     {"planned-governors", &sets->planned},
                                                                     {"probable-governors", &sets->probable},
                                                                     {"possible-governors", &sets->possible},
                                                                     {"negative-governors", &sets->negative},
                                                                     {"negative-words", &sets->negative_words},
                                                                     {"background-words", &sets->background},
                                                                     {"apart-modifiers", &sets->apart},
                                                                     {"event-prepositions", &sets->event_prepositions},
                                                                     {"event-verbs", &sets->event_verbs},
                                                                     {"time-nouns", &sets->time_nouns},
                                                                     {"stop", &sets->stop},
                                                                     {"containers", &sets->containers},
                                                                     {"cue-events", &sets->cue_events},
                                                                     {"counts-from", &sets->counts_from},
                                                                     {"appended", &sets->appended},
                                                                     {"vote-words", &sets->vote_words},
                                                                     {"toll-before", &sets->toll_before},
                                                                     {"wishes", &sets->wishes}};
  auto records = knowledge::ParseRecords(file);
  if (!records.ok()) return records.status();
  for (const Record& record : *records) {
    StringSet* set = nullptr;
    for (const auto& [name, target] : keys) {
      if (name == record.Get("key")) set = target;
    }
    if (set == nullptr) return ErrorAt(file.origin, record.line, absl::StrCat("no such key: ", av(record.Get("key"))));
    for (std::string& word : SplitList(record.Get("words"))) set->insert(std::move(word));
  }
  return absl::OkStatus();
}

absl::Status LoadSupport(const knowledge::File& file, WordSets* sets) {
  auto records = knowledge::ParseRecords(file);
  if (!records.ok()) return records.status();
  for (const Record& record : *records) {
    for (const knowledge::Field& field : record.fields) {
      StringSet* single = nullptr;
      std::vector<WordSets::Group>* groups = nullptr;
      if (field.key == "light") single = &sets->light, groups = &sets->light_groups;
      if (field.key == "occur") single = &sets->occur, groups = &sets->occur_groups;
      if (field.key == "join") single = &sets->join, groups = &sets->join_groups;
      if (field.key == "never") single = &sets->never;
      if (single == nullptr) return ErrorAt(file.origin, field.line, absl::StrCat("no such key: ", field.key));
      for (const std::string& entry : SplitList(field.value)) {
        std::vector<std::string> words = SplitList(entry, ' ');
        if (words.size() == 1) {
          single->insert(words[0]);
        } else if (groups != nullptr) {
          groups->push_back({words[0], {words.begin() + 1, words.end()}});
        }
      }
    }
  }
  return absl::OkStatus();
}

absl::Status LoadUnits(const knowledge::File& file, WordSets* sets) {
  const std::vector<std::pair<std::string_view, QuantityKind>> kinds = {
      {"duration", QuantityKind::kDuration},  {"money", QuantityKind::kAmount},      {"amount", QuantityKind::kAmount},
      {"percent", QuantityKind::kPercent},    {"distance", QuantityKind::kDistance}, {"speed", QuantityKind::kSpeed},
      {"magnitude", QuantityKind::kMagnitude}};
  for (const knowledge::Row& row : knowledge::ParseTable(file)) {
    if (row.cells.size() != 3) return ErrorAt(file.origin, row.line, "a unit needs its word, kind and name");
    bool known = false;
    for (const auto& [name, kind] : kinds) {
      if (name != row.cells[1]) continue;
      sets->units[std::string(row.cells[0])] = {kind, std::string(row.cells[2]), name == "money"};
      known = true;
    }
    if (!known) return ErrorAt(file.origin, row.line, absl::StrCat("no such kind of unit: ", av(row.cells[1])));
  }
  return absl::OkStatus();
}

}  // namespace

std::vector<std::string> SplitList(std::string_view list, char by) {
  std::vector<std::string> out;
  for (absl::string_view piece : absl::StrSplit(av(list), by)) {
    piece = absl::StripAsciiWhitespace(piece);
    if (!piece.empty()) out.emplace_back(piece);
  }
  return out;
}

absl::StatusOr<WordSets> WordSets::Load(const knowledge::Files& files) {
  WordSets sets;
  for (const knowledge::File& file : files.Under("events/words.txt")) {
    if (absl::Status s = LoadWords(file, &sets); !s.ok()) return s;
  }
  for (const knowledge::File& file : files.Under("events/support.txt")) {
    if (absl::Status s = LoadSupport(file, &sets); !s.ok()) return s;
  }
  for (const knowledge::File& file : files.Under("events/units.txt")) {
    if (absl::Status s = LoadUnits(file, &sets); !s.ok()) return s;
  }
  return sets;
}

}  // namespace recount::events
