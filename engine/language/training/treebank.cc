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

namespace {

// GUM: "# newpar_block = p (7 s) | caption (1 s)" opens blocks and says how many sentences each holds; behind the
// caption the paragraph goes on in a line of its own.
void AddBlocks(std::string_view line, std::vector<int>* blocks) {
  for (auto at = line.find(" s)"); at != std::string_view::npos; at = line.find(" s)", at + 1)) {
    const auto open = line.rfind('(', at);
    if (open == std::string_view::npos) continue;
    if (const int sentences = Number(line.substr(open + 1, at - open - 1)); sentences > 0) blocks->push_back(sentences);
  }
}

// Counts a sentence off; whether a block ends with it.
bool EndSentence(std::vector<int>* blocks) {
  for (int& left : *blocks) --left;
  return std::erase_if(*blocks, [](int left) { return left <= 0; }) > 0;
}

}  // namespace

absl::StatusOr<std::vector<GoldSentence>> ReadTreebank(const std::string& path) {
  auto text = ReadFile(path);
  if (!text.ok()) return text.status();
  std::vector<GoldSentence> out;
  GoldSentence now;
  std::vector<int> blocks;  // sentences left of the blocks that are open
  bool block_ended = false;
  int number = 0;
  int joined_until = 0;      // the last word of a multi-word token
  bool joined_space = true;  // whether a space stands behind that token
  for (std::string_view line : Split(*text, '\n')) {
    ++number;
    if (line.empty()) {
      if (!now.words.empty()) {
        out.push_back(std::move(now));
        block_ended = EndSentence(&blocks);
      }
      now = GoldSentence{};
      now.new_paragraph = block_ended;
      joined_until = 0;
      continue;
    }
    if (line[0] == '#') {
      if (Starts(line, "# newpar")) now.new_paragraph = true;
      if (Starts(line, "# newpar_block")) AddBlocks(line, &blocks);
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
