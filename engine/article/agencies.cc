#include "engine/article/agencies.h"

#include <algorithm>
#include <array>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "engine/model/unicode.h"

namespace recount::article {
absl::StatusOr<Agencies> Agencies::Load(const knowledge::Files& files) {
  Agencies out;
  for (const knowledge::File& file : files.Under("article/agencies.txt")) {
    for (const knowledge::Row& row : knowledge::ParseTable(file)) {
      if (row.cells.size() < 2)
        return knowledge::ErrorAt(file.origin, row.line, "name, kinds and other names expected");
      Agency agency{std::string(row.cells[0]), false, false};
      agency.wire = row.cells[1].find("wire") != std::string_view::npos;
      agency.photo = row.cells[1].find("photo") != std::string_view::npos;
      if (!agency.wire && !agency.photo)
        return knowledge::ErrorAt(file.origin, row.line, "wire, photo or wire+photo expected");
      std::vector<std::string> names = {agency.name};
      if (row.cells.size() > 2) {
        for (const absl::string_view alias : absl::StrSplit(av(row.cells[2]), '|', absl::SkipWhitespace()))
          names.emplace_back(alias);
      }
      for (const std::string& name : names) {
        const std::string key = WordKey(name, All(name));
        const auto [it, fresh] =
            out.by_key_.try_emplace(key, Known{static_cast<int>(out.agencies_.size()), IsAllCaps(name)});
        if (!fresh) it->second.capitals = it->second.capitals && IsAllCaps(name);
        out.longest_ = std::max(out.longest_, static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1);
      }
      out.agencies_.push_back(std::move(agency));
    }
  }
  return out;
}

const Agency* Agencies::Find(std::string_view key, std::string_view raw) const {
  const auto it = by_key_.find(key);
  if (it == by_key_.end() || (it->second.capitals && !IsAllCaps(raw))) return nullptr;
  return &agencies_[static_cast<std::size_t>(it->second.index)];
}

const Agency* Agencies::Named(std::string_view words) const {
  if (words.size() > 80) return nullptr;
  std::string key = WordKey(words, All(words));
  // "AP Photo", "AFP news agency": the acronym is what must stand in capitals.
  const std::string_view raw = words;
  const auto find = [&]() -> const Agency* {
    const auto it = by_key_.find(key);
    if (it == by_key_.end()) return nullptr;
    const std::vector<Word> all = WordsOf(raw, All(raw), 12);
    const std::size_t n = static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
    std::size_t first = !all.empty() && all[0].text == "the" && key.substr(0, 4) != "the " ? 1 : 0;
    if (first + n > all.size()) first = 0;
    if (n > all.size()) return nullptr;
    return Find(key, Slice(raw, Join(all[first].span, all[first + n - 1].span)));
  };
  if (const Agency* agency = find()) return agency;
  if (key.substr(0, 4) == "the ") key.erase(0, 4);
  if (const Agency* agency = find()) return agency;
  for (const std::string_view tail :
       {" news agency", " news wire", " newswire", " news", " agency", " wire", " staff", " com"}) {
    if (!key.ends_with(tail)) continue;
    key.resize(key.size() - tail.size());
    return find();
  }
  return nullptr;
}

const Agency* Agencies::In(std::string_view words) const {
  const std::vector<Word> all = WordsOf(words, All(words), 60);
  for (std::size_t n = longest_; n >= 1; --n) {
    for (std::size_t i = 0; i + n <= all.size(); ++i) {
      if (!all[i].capital) continue;
      std::string key = all[i].text;
      for (std::size_t k = 1; k < n; ++k) absl::StrAppend(&key, " ", all[i + k].text);
      if (const Agency* agency = Find(key, Slice(words, Join(all[i].span, all[i + n - 1].span)))) return agency;
    }
  }
  return nullptr;
}

const Agency* Agencies::Closing(std::string_view line) const {
  line = Trimmed(line);
  const auto wire = [](const Agency* agency) { return agency != nullptr && agency->wire ? agency : nullptr; };
  // A line of its own: the name, in brackets or behind a dash, "Source:", a copyright sign and year.
  if (line.size() <= 120) {
    std::string_view rest = line;
    for (const std::string_view lead : {"Source:", "SOURCE:", "Source -", "Via", "Credit:", "Courtesy:"}) {
      if (rest.substr(0, lead.size()) == lead) rest = Trimmed(rest.substr(lead.size()));
    }
    if (const Agency* agency = wire(Named(rest))) return agency;
    const std::string key = Fold(line.substr(0, 40));
    if (line.substr(0, 2) == "©" || key.substr(0, 9) == "copyright" || key.substr(0, 3) == "(c)") return wire(In(line));
  }
  // At the end of the last paragraph: "... on Friday. (Reuters)", "... on Friday. - AFP", "... on Friday. /TASS/".
  const std::string_view tail = line.size() > 60 ? line.substr(line.size() - 60) : line;
  if (tail.ends_with(")") || tail.ends_with("]") || tail.ends_with("/")) {
    const char open = tail.back() == ')' ? '(' : tail.back() == ']' ? '[' : '/';
    const auto at = tail.substr(0, tail.size() - 1).find_last_of(open);
    if (at != std::string_view::npos) return wire(Named(tail.substr(at + 1, tail.size() - at - 2)));
    return nullptr;
  }
  for (const std::string_view dash : {"—", "–", "--", " -"}) {
    const auto at = tail.rfind(dash);
    if (at == std::string_view::npos) continue;
    if (const Agency* agency = wire(Named(tail.substr(at + dash.size())))) return agency;
  }
  return nullptr;
}

}  // namespace recount::article
