#include "engine/language/training/treebank.h"

#include <charconv>
#include <fstream>
#include <sstream>

#include "absl/strings/str_cat.h"
#include "engine/model/strings.h"

namespace recount::language {
namespace {

std::vector<std::string_view> Split(std::string_view s, char by) {
  std::vector<std::string_view> out;
  while (true) {
    const auto at = s.find(by);
    out.push_back(s.substr(0, at));
    if (at == std::string_view::npos) return out;
    s.remove_prefix(at + 1);
  }
}

int Number(std::string_view s) {
  int value = 0;
  std::from_chars(s.data(), s.data() + s.size(), value);
  return value;
}

bool Starts(std::string_view s, std::string_view with) {
  return s.substr(0, with.size()) == with;
}

}  // namespace

std::vector<std::string_view> GoldSentence::Forms() const {
  std::vector<std::string_view> out;
  out.reserve(words.size());
  for (const GoldWord& w : words) out.push_back(w.form);
  return out;
}

bool GoldSentence::Projective() const {
  const int n = static_cast<int>(words.size());
  for (int i = 0; i < n; ++i) {
    const int h = words[static_cast<std::size_t>(i)].head;
    if (h < 0) continue;
    for (int k = std::min(i, h) + 1; k < std::max(i, h); ++k) {
      const int other = words[static_cast<std::size_t>(k)].head;
      if (other < std::min(i, h) || other > std::max(i, h)) return false;
    }
  }
  return true;
}

absl::StatusOr<std::string> ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return absl::NotFoundError(absl::StrCat(path, ": cannot be read"));
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

absl::StatusOr<std::vector<GoldSentence>> ReadTreebank(const std::string& path) {
  auto text = ReadFile(path);
  if (!text.ok()) return text.status();
  std::vector<GoldSentence> out;
  GoldSentence now;
  int number = 0;
  int joined_until = 0;      // the last word of a multi-word token
  bool joined_space = true;  // whether a space stands behind that token
  for (std::string_view line : Split(*text, '\n')) {
    ++number;
    if (line.empty()) {
      if (!now.words.empty()) out.push_back(std::move(now));
      now = GoldSentence{};
      joined_until = 0;
      continue;
    }
    if (line[0] == '#') {
      if (Starts(line, "# newpar")) now.new_paragraph = true;
      if (Starts(line, "# newdoc")) now.new_document = now.new_paragraph = true;
      continue;
    }
    const auto cells = Split(line, '\t');
    if (cells.size() != 10) return absl::InvalidArgumentError(absl::StrCat(path, ":", number, ": not ten columns"));
    const bool space = cells[9].find("SpaceAfter=No") == std::string_view::npos;
    if (const auto dash = cells[0].find('-'); dash != std::string_view::npos) {
      joined_until = Number(cells[0].substr(dash + 1));
      joined_space = space;
      continue;
    }
    if (cells[0].find('.') != std::string_view::npos) continue;
    GoldWord w;
    w.form = cells[1];
    w.lemma = cells[2];
    w.upos = UposOf(cells[3]);
    w.xpos = XposOf(cells[4]);
    w.head = Number(cells[6]) - 1;
    w.rel = RelOf(cells[7]);
    const int id = Number(cells[0]);
    w.space_after = id < joined_until ? false : id == joined_until ? joined_space : space;
    now.words.push_back(std::move(w));
  }
  if (!now.words.empty()) out.push_back(std::move(now));
  return out;
}

}  // namespace recount::language
