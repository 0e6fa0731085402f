#include <fmt/core.h>

#include <array>
#include <fstream>
#include <set>
#include <tuple>

#include "engine/language/neural_reader.h"
#include "engine/language/training/score.h"

namespace recount::language {
namespace {

struct NamedSentence {
  std::vector<std::string> forms;
  std::vector<std::string> tags;
};

// A word and its BIO tag a line, an empty line behind a sentence.
std::vector<NamedSentence> ReadColumns(const std::string& path) {
  std::vector<NamedSentence> out(1);
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const auto tab = line.find('\t');
    if (tab == std::string::npos || tab == 0) {
      if (!out.back().forms.empty()) out.emplace_back();
      continue;
    }
    out.back().forms.push_back(line.substr(0, tab));
    out.back().tags.push_back(line.substr(tab + 1));
  }
  if (out.back().forms.empty()) out.pop_back();
  return out;
}

using Found = std::set<std::tuple<std::size_t, std::size_t, std::string>>;  // first, last, kind

// An I- without its B- opens a name.
Found Spans(const std::vector<std::string>& tags) {
  Found out;
  std::size_t begin = 0;
  std::string kind;
  for (std::size_t i = 0; i <= tags.size(); ++i) {
    const std::string tag = i < tags.size() ? tags[i] : "O";
    const bool goes_on = tag.size() > 2 && tag[0] == 'I' && tag.substr(2) == kind;
    if (goes_on) continue;
    if (!kind.empty()) out.emplace(begin, i, kind);
    kind = tag.size() > 2 ? tag.substr(2) : "";
    begin = i;
  }
  return out;
}

}  // namespace

std::string ScoreNames(const NeuralModel& model, const std::string& path) {
  constexpr std::array<std::string_view, 4> kKinds = {"PER", "ORG", "LOC", ""};
  std::array<std::array<std::int64_t, 3>, 4> counts{};
  const std::vector<NamedSentence> gold = ReadColumns(path);
  std::vector<Forms> sentences;
  for (const NamedSentence& s : gold) sentences.emplace_back(s.forms.begin(), s.forms.end());
  const auto read = ReadSentences(model, BestKernels(), sentences);
  for (std::size_t s = 0; s < gold.size(); ++s) {
    std::vector<std::string> tags;
    for (const NeuralToken& t : read[s]) tags.emplace_back(Name(t.name));
    const Found there = Spans(gold[s].tags), said = Spans(tags);
    for (std::size_t k = 0; k < kKinds.size(); ++k) {
      const auto fits = [&](const auto& span) { return kKinds[k].empty() || std::get<2>(span) == kKinds[k]; };
      for (const auto& span : there) counts[k][0] += fits(span) ? 1 : 0;
      for (const auto& span : said) counts[k][1] += fits(span) ? 1 : 0;
      for (const auto& span : said) counts[k][2] += fits(span) && there.contains(span) ? 1 : 0;
    }
  }
  std::string out;
  for (std::size_t k = 0; k < kKinds.size(); ++k) {
    const auto [all, said, right] = counts[k];
    out +=
        fmt::format("names {} F1 {:.1f} of {}\n", kKinds[k].empty() ? "all" : kKinds[k],
                    all + said == 0 ? 0.0 : 200.0 * static_cast<double>(right) / static_cast<double>(all + said), all);
  }
  return out;
}

}  // namespace recount::language
