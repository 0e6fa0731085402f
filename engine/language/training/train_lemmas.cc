#include "engine/language/training/train_lemmas.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "engine/language/lemmas.h"
#include "engine/language/sparse_table.h"
#include "engine/language/training/put_number.h"
#include "engine/model/unicode.h"

namespace recount::language {
namespace {

// Pronouns are never kept as they stand: "I" and "i" are both "I".
std::optional<LemmaScript> ScriptFor(const std::string& form, const std::string& lemma, Upos upos) {
  std::optional<LemmaScript> best;
  for (const bool keep : {false, true}) {
    if (keep && upos == Upos::PRON) continue;
    const std::string from = keep ? form : Lower(form);
    std::size_t same = 0;
    while (same < from.size() && same < lemma.size() && from[same] == lemma[same]) ++same;
    // Never cut inside a character.
    while (same > 0 && same < from.size() && (static_cast<unsigned char>(from[same]) & 0xC0U) == 0x80U) --same;
    LemmaScript s{static_cast<int>(from.size() - same), keep, lemma.substr(same)};
    if (s.add.size() > kLemmaScriptBytes - 3 || s.cut > 60) continue;
    if (!best || s.cut + static_cast<int>(s.add.size()) < best->cut + static_cast<int>(best->add.size())) best = s;
  }
  return best;
}

using Votes = std::map<LemmaScript, int>;

// The script with most votes; of equals the first in order.
LemmaScript Winner(const Votes& votes, int* count, int* all) {
  LemmaScript best;
  *count = *all = 0;
  for (const auto& [script, n] : votes) {
    *all += n;
    if (n > *count) best = script, *count = n;
  }
  return best;
}

}  // namespace

LemmaSections TrainLemmas(const std::vector<GoldSentence>& sentences, const LexiconWords& words,
                          const Lexicon& lexicon) {
  std::map<std::tuple<std::string, Upos, Xpos>, Votes> forms;
  for (const GoldSentence& s : sentences) {
    for (const GoldWord& w : s.words) {
      const auto script = ScriptFor(w.form, w.lemma, w.upos);
      if (script && w.lemma != "_") ++forms[{Lower(w.form), w.upos, w.xpos}][*script];
    }
  }
  for (const auto& [key, lemma] : words.irregular) {
    const auto script = ScriptFor(std::get<0>(key), lemma, std::get<1>(key));
    if (script && forms.find(key) == forms.end()) forms[key][*script] = 1;
  }
  // Endings: each known form votes once, so that rare and regular words decide, not frequent and irregular ones.
  std::map<std::tuple<std::string, Upos, Xpos>, Votes> endings;
  for (const auto& [key, votes] : forms) {
    int count = 0;
    int all = 0;
    const LemmaScript script = Winner(votes, &count, &all);
    const auto& [form, upos, xpos] = key;
    for (std::size_t length = 0; length <= std::min<std::size_t>(kLemmaEnding, form.size()); ++length) {
      ++endings[{form.substr(form.size() - length), upos, xpos}][script];
    }
  }
  std::map<LemmaScript, std::uint32_t> numbers;
  std::vector<LemmaScript> scripts;
  auto number = [&](const LemmaScript& s) {
    const auto [it, fresh] = numbers.emplace(s, static_cast<std::uint32_t>(scripts.size()));
    if (fresh) scripts.push_back(s);
    return it->second;
  };
  std::map<std::uint64_t, std::uint32_t> table;
  auto by_ending = [&](const std::string& form, Upos upos, Xpos xpos) -> std::optional<std::uint32_t> {
    for (std::size_t length = std::min<std::size_t>(kLemmaEnding, form.size()) + 1; length-- > 0;) {
      const auto it = table.find(LemmaKeyOfEnding(form.substr(form.size() - length), upos, xpos));
      if (it != table.end()) return it->second;
    }
    return std::nullopt;
  };
  // Short endings first; a longer one is kept only where it says something else than the shorter.
  for (std::size_t length = 0; length <= kLemmaEnding; ++length) {
    for (const auto& [key, votes] : endings) {
      const auto& [ending, upos, xpos] = key;
      if (ending.size() != length) continue;
      int count = 0;
      int all = 0;
      const std::uint32_t script = number(Winner(votes, &count, &all));
      if (length > 0 && (all < 2 || count * 10 < all * 7)) continue;
      const auto shorter = length == 0 ? std::nullopt : by_ending(ending.substr(1), upos, xpos);
      if (!shorter || *shorter != script) table[LemmaKeyOfEnding(ending, upos, xpos)] = script;
    }
  }
  // Forms that the lexicon or the endings would get wrong.
  std::map<std::uint64_t, std::uint32_t> exceptions;
  for (const auto& [key, votes] : forms) {
    const auto& [form, upos, xpos] = key;
    int count = 0;
    int all = 0;
    const std::uint32_t script = number(Winner(votes, &count, &all));
    const std::string base = upos == Upos::PROPN ? std::string() : lexicon.BaseOf(form, xpos);
    const auto guess = by_ending(form, upos, xpos);
    if (base.empty() ? !guess || *guess != script : base != Apply(scripts[script], form))
      exceptions[LemmaKeyOfForm(form, upos, xpos)] = script;
  }
  table.insert(exceptions.begin(), exceptions.end());

  LemmaSections out;
  out.scripts.assign(4 + scripts.size() * kLemmaScriptBytes, '\0');
  PutNumber(&out.scripts, 0, static_cast<std::uint32_t>(scripts.size()));
  for (std::size_t i = 0; i < scripts.size(); ++i) {
    const std::size_t at = 4 + i * kLemmaScriptBytes;
    out.scripts[at] = static_cast<char>(scripts[i].cut);
    out.scripts[at + 1] = scripts[i].keep_case ? 1 : 0;
    out.scripts[at + 2] = static_cast<char>(scripts[i].add.size());
    std::copy(scripts[i].add.begin(), scripts[i].add.end(), out.scripts.begin() + static_cast<std::ptrdiff_t>(at) + 3);
  }
  const auto slots = static_cast<std::uint32_t>(table.size() + table.size() / 2 + 8);
  out.table.assign(4 + std::size_t{slots} * 8, '\0');
  PutNumber(&out.table, 0, slots);
  std::vector<bool> taken(slots, false);
  for (const auto& [key, script] : table) {
    std::uint32_t at = SparseTable::SlotOf(key, slots);
    while (taken[at]) at = at + 1 == slots ? 0 : at + 1;
    taken[at] = true;
    PutNumber(&out.table, 4 + std::size_t{at} * 8, static_cast<std::uint32_t>(key >> 32U));
    PutNumber(&out.table, 8 + std::size_t{at} * 8, script + 1);
  }
  return out;
}

}  // namespace recount::language
