#include "engine/knowledge/words.h"

#include <algorithm>

#include "absl/strings/str_split.h"
#include "engine/model/unicode.h"

namespace recount::knowledge {
namespace {

bool IsWordByte(char c) {
  const auto u = static_cast<unsigned char>(c);
  return u >= 0x80U || (u >= '0' && u <= '9') || (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z');
}

}  // namespace

absl::StatusOr<Words> Words::Load(const Files& files) {
  Words words;
  int senses = 0;
  int classes = 0;
  for (const File& file : files.Under("words/")) {
    for (const Row& row : ParseTable(file)) {
      if (row.cells.size() != 2 && row.cells[0] != "ending")
        return ErrorAt(file.origin, row.line, "want a kind and a value");
      const std::string_view kind = row.cells[0];
      const auto equals = row.cells[1].find('=');
      if (kind == "stop") {
        words.stop_.insert(std::string(row.cells[1]));
      } else if (kind == "not") {
        words.negation_.insert(std::string(row.cells[1]));
      } else if (kind == "moves") {
        words.moving_.insert(std::string(row.cells[1]));
      } else if (kind == "list" && equals != std::string_view::npos) {
        const std::string_view last = row.cells[1].substr(equals + 1);
        const auto second = last.find('=');
        const std::string word(second == std::string_view::npos ? last : last.substr(second + 1));
        words.lists_[std::string(row.cells[1].substr(0, equals))].emplace(word, last.substr(0, second));
      } else if (kind == "counted" && equals != std::string_view::npos) {
        words.counted_.emplace(row.cells[1].substr(equals + 1), row.cells[1].substr(0, equals));
      } else if (kind == "kin") {
        for (const absl::string_view word : absl::StrSplit(av(row.cells[1]), ", ")) {
          words.senses_[std::string(word)].push_back(senses);
        }
        ++senses;
      } else if (kind == "alike") {
        for (const absl::string_view word : absl::StrSplit(av(row.cells[1]), ", ")) {
          words.alike_[std::string(word)].push_back(classes);
        }
        ++classes;
      } else if (kind == "cause-cue") {
        words.cause_cues_.emplace_back(row.cells[1]);
      } else if (kind == "cause" && equals != std::string_view::npos) {
        words.causes_.emplace(row.cells[1].substr(equals + 1), row.cells[1].substr(0, equals));
      } else if (kind == "saying") {
        words.sayings_.insert(std::string(row.cells[1]));
      } else if (kind == "accusing") {
        words.accusing_.insert(std::string(row.cells[1]));
      } else if (kind == "weak-denial") {
        words.weak_denials_.insert(std::string(row.cells[1]));
      } else if (kind == "won") {
        words.won_.insert(std::string(row.cells[1]));
      } else if (kind == "self") {
        words.self_.insert(std::string(row.cells[1]));
      } else if (kind == "anybody") {
        words.anybody_.insert(std::string(row.cells[1]));
      } else if (kind == "of-many") {
        words.of_many_.insert(std::string(row.cells[1]));
      } else if (kind == "crowd") {
        words.crowds_.insert(std::string(row.cells[1]));
      } else if (kind == "toll") {
        words.tolls_.insert(std::string(row.cells[1]));
      } else if (kind == "running") {
        words.running_.insert(std::string(row.cells[1]));
      } else if (kind == "gathers") {
        words.gathers_.insert(std::string(row.cells[1]));
      } else if (kind == "bystander") {
        words.bystanders_.insert(std::string(row.cells[1]));
      } else if (kind == "person") {
        words.persons_.insert(std::string(row.cells[1]));
      } else if (kind == "variant" && equals != std::string_view::npos) {
        words.variants_.emplace(row.cells[1].substr(0, equals), row.cells[1].substr(equals + 1));
      } else if (kind == "ending" && equals != std::string_view::npos) {
        words.endings_.emplace_back(row.cells[1].substr(0, equals), row.cells[1].substr(equals + 1));
      } else {
        return ErrorAt(file.origin, row.line, "unknown kind of word: " + std::string(kind));
      }
    }
  }
  std::stable_sort(words.cause_cues_.begin(), words.cause_cues_.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  std::stable_sort(words.endings_.begin(), words.endings_.end(),
                   [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  StringMap<std::vector<int>> alike;  // by stem, for it is asked of running text
  for (const auto& [word, list] : words.alike_) {
    const auto blank = word.find(' ');
    std::vector<int>& to =
        alike[blank == std::string::npos ? words.Stem(word) : words.Stem(word.substr(0, blank)) + word.substr(blank)];
    to.insert(to.end(), list.begin(), list.end());
  }
  for (auto& [stem, list] : alike) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }
  words.alike_ = std::move(alike);
  StringSet stems;  // compared with stems, and the endings may stand further down
  for (const std::string& w : words.weak_denials_) stems.insert(words.Stem(w));
  words.weak_denials_ = std::move(stems);
  StringMap<std::string> counted;
  for (const auto& [word, head] : words.counted_) counted.emplace(words.Stem(word), words.Stem(head));
  words.counted_ = std::move(counted);
  return words;
}

std::vector<std::string> Words::All(std::string_view text) {
  const std::string folded = Fold(text);
  std::vector<std::string> out;
  std::size_t i = 0;
  while (i < folded.size()) {
    if (!IsWordByte(folded[i])) {
      ++i;
      continue;
    }
    std::size_t j = i;
    // A comma or stop between digits belongs to the number: 100,000 and 3.5. The comma is dropped below.
    while (j < folded.size() &&
           (IsWordByte(folded[j]) ||
            ((folded[j] == ',' || folded[j] == '.') && j + 1 < folded.size() && j > i && folded[j - 1] >= '0' &&
             folded[j - 1] <= '9' && folded[j + 1] >= '0' && folded[j + 1] <= '9'))) {
      ++j;
    }
    std::string word = folded.substr(i, j - i);
    word.erase(std::remove(word.begin(), word.end(), ','), word.end());
    out.push_back(std::move(word));
    i = j;
  }
  return out;
}

bool Words::In(std::string_view list, std::string_view folded) const {
  const auto it = lists_.find(list);
  return it != lists_.end() && it->second.contains(folded);
}

std::string_view Words::ClassIn(std::string_view list, std::string_view folded) const {
  const auto it = lists_.find(list);
  if (it == lists_.end()) return {};
  const auto word = it->second.find(folded);
  return word == it->second.end() ? std::string_view() : std::string_view(word->second);
}

const std::vector<int>& Words::Senses(std::string_view lemma) const {
  static const std::vector<int> kNone;
  const auto it = senses_.find(lemma);
  return it == senses_.end() ? kNone : it->second;
}

std::vector<int> Words::Alike(std::string_view text) const {
  std::vector<int> out;
  std::string before;
  const auto add = [&](const std::string& stem) {
    if (const auto it = alike_.find(stem); it != alike_.end())
      out.insert(out.end(), it->second.begin(), it->second.end());
  };
  for (const std::string& word : All(text)) {
    if (!before.empty()) add(before + " " + word);
    before = Stem(word);
    if (!stop_.contains(word)) add(before);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::string_view Words::CauseKind(std::string_view word) const {
  const auto it = causes_.find(word);
  return it == causes_.end() ? std::string_view() : std::string_view(it->second);
}

std::string Words::Stem(std::string_view folded) const {
  std::string word(folded);
  if (const auto it = variants_.find(word); it != variants_.end()) word = it->second;
  for (const auto& [from, to] : endings_) {
    // Three letters must stay, so that "was" or "red" keep theirs.
    if (word.size() >= from.size() + 3 && word.ends_with(from)) {
      word.replace(word.size() - from.size(), from.size(), to);
      break;
    }
  }
  return word;
}

std::string Words::Counted(std::string_view stem) const {
  const auto it = counted_.find(stem);
  return it == counted_.end() ? std::string(stem) : it->second;
}

std::vector<std::string> Words::Content(std::string_view text) const {
  std::vector<std::string> out;
  std::vector<std::string> all = All(text);
  for (const std::string& word : all) {
    if (!stop_.contains(word)) out.push_back(Stem(word));
  }
  if (out.empty()) out = std::move(all);
  return out;
}

}  // namespace recount::knowledge
