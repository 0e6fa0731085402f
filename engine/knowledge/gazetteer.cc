#include "engine/knowledge/gazetteer.h"

#include <algorithm>
#include <cctype>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "engine/model/unicode.h"

namespace recount::knowledge {
namespace {

std::vector<std::string> Forms(std::string_view cell) {
  std::vector<std::string> out;
  if (cell == "-") return out;
  for (absl::string_view part : absl::StrSplit(av(cell), ';')) {
    while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
    while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
    if (!part.empty()) out.emplace_back(part);
  }
  return out;
}

// Curly apostrophes, long hyphens and non-breaking blanks as on a keyboard.
std::string Plain(std::string_view s) {
  std::string out;
  out.reserve(s.size());
  for (std::size_t i = 0; i < s.size(); ++i) {
    const auto rest = s.substr(i);
    if (rest.substr(0, 3) == "\xE2\x80\x99" || rest.substr(0, 3) == "\xE2\x80\x98") {
      out += '\'';
      i += 2;
    } else if (rest.substr(0, 3) == "\xE2\x80\x91" || rest.substr(0, 3) == "\xE2\x80\x93") {
      out += '-';
      i += 2;
    } else {
      out += s[i];
    }
  }
  return out;
}

bool IsNameByte(char c) {
  return (static_cast<unsigned char>(c) & 0x80U) != 0 || std::isalnum(static_cast<unsigned char>(c)) != 0;
}

// "U.S." -> "U"; "al-Qaeda" -> "al".
std::string_view FirstWord(std::string_view s) {
  std::size_t end = 0;
  while (end < s.size() && IsNameByte(s[end])) ++end;
  return s.substr(0, std::max<std::size_t>(end, 1));
}

// An upper bound of the tokens that a name can be cut into.
int Pieces(std::string_view s) {
  int n = 0;
  bool in_word = false;
  for (char c : s) {
    const bool word = IsNameByte(c);
    if (c != ' ' && (!word || !in_word)) ++n;
    in_word = word;
  }
  return n;
}

std::string_view PrefixOf(NameKind kind) {
  switch (kind) {
    case NameKind::kCountry:
      return "country:";
    case NameKind::kBody:
      return "body:";
    case NameKind::kSeat:
      return "seat:";
    case NameKind::kCarrier:
      return "carrier:";
    case NameKind::kRegion:
      return "region:";
    case NameKind::kCity:
      return "city:";
    case NameKind::kPerson:
      return "person:";
  }
  return "";
}

struct Source {
  std::string_view path;
  NameKind kind;
  std::size_t columns;
};
constexpr Source kSources[] = {
    {"people/countries.txt", NameKind::kCountry, 5}, {"people/bodies.txt", NameKind::kBody, 3},
    {"people/metonyms.txt", NameKind::kSeat, 3},     {"people/carriers.txt", NameKind::kCarrier, 3},
    {"people/regions.txt", NameKind::kRegion, 5},    {"people/cities.txt", NameKind::kCity, 4},
    {"people/persons.txt", NameKind::kPerson, 5}};

// Pairs of words that names are written with in two ways.
using Spellings = std::vector<std::pair<std::string, std::string>>;

absl::StatusOr<Spellings> ReadSpellings(const Files& files) {
  Spellings out;
  for (const File& file : files.Under("people/spellings.txt")) {
    for (const Row& row : ParseTable(file)) {
      if (row.cells.size() != 2) return ErrorAt(file.origin, row.line, "expected two spellings divided by a tab");
      out.emplace_back(row.cells[0], row.cells[1]);
    }
  }
  return out;
}

// Every name in every spelling of its words, each once, those given first.
std::vector<std::string> Spelled(std::vector<std::string> names, const Spellings& spellings) {
  constexpr std::size_t kMost = 16;  // of one name
  const std::size_t most = names.size() * kMost;
  const auto add = [&](std::string name, std::string_view from, std::string_view to) {
    const std::size_t at = name.find(from);
    if (at == std::string::npos || (at > 0 && IsNameByte(name[at - 1])) ||
        (at + from.size() < name.size() && IsNameByte(name[at + from.size()])))
      return;
    name.replace(at, from.size(), to);
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  };
  for (std::size_t i = 0; i < names.size() && names.size() < most; ++i) {
    for (const auto& [a, b] : spellings) {
      add(names[i], a, b);
      add(names[i], b, a);
    }
  }
  return names;
}

double Number(std::string_view s) {
  double n = 0;
  for (char c : s) {
    if (c >= '0' && c <= '9') n = n * 10 + (c - '0');
  }
  return n;
}

}  // namespace

absl::StatusOr<Gazetteer> Gazetteer::Load(const Files& files) {
  Gazetteer out;
  const absl::StatusOr<Spellings> spellings = ReadSpellings(files);
  if (!spellings.ok()) return spellings.status();
  StringMap<std::string> capitals;  // city name + "|" + country -> country
  for (const Source& source : kSources) {
    for (const File& file : files.Under(source.path)) {
      for (const Row& row : ParseTable(file)) {
        if (row.cells.size() != source.columns) {
          return ErrorAt(
              file.origin, row.line,
              absl::StrCat("expected ", source.columns, " columns divided by tabs, found ", row.cells.size()));
        }
        KnownName e;
        e.kind = source.kind;
        std::string key(row.cells[0]);
        switch (source.kind) {
          case NameKind::kCountry:
            e.names = Forms(row.cells[1]);
            e.adjectives = Forms(row.cells[2]);
            e.people = Forms(row.cells[3]);
            e.country = key;
            for (const std::string& city : Forms(row.cells[4])) capitals[absl::StrCat(city, "|", key)] = key;
            break;
          case NameKind::kBody:
            e.acronyms = Forms(row.cells[1]);
            e.names = e.acronyms;
            for (std::string& n : Spelled(Forms(row.cells[2]), *spellings)) e.names.push_back(std::move(n));
            break;
          case NameKind::kSeat:
            e.names = Forms(row.cells[0]);
            key = row.cells[1];
            e.detail = row.cells[2] == "-" ? "" : row.cells[2];
            break;
          case NameKind::kCarrier:
            e.detail = row.cells[1];
            e.names = Forms(row.cells[2]);
            break;
          case NameKind::kRegion:
            e.names = Forms(row.cells[1]);
            e.adjectives = Forms(row.cells[2]);
            e.detail = row.cells[3];
            e.country = row.cells[4] == "-" ? "" : row.cells[4];
            break;
          case NameKind::kCity:
            e.names = Forms(row.cells[1]);
            e.country = row.cells[2];
            e.population = Number(row.cells[3]);
            for (const std::string& n : e.names) {
              const auto it = capitals.find(absl::StrCat(n, "|", e.country));
              if (it != capitals.end()) e.capital_of = it->second;
            }
            break;
          case NameKind::kPerson:
            e.names = Forms(row.cells[1]);
            if (row.cells[2] != "female" && row.cells[2] != "male" && row.cells[2] != "-")
              return ErrorAt(file.origin, row.line, "gender is female, male or -");
            e.gender = row.cells[2] == "-" ? Gender::kUnknown : GenderOf(row.cells[2]);
            for (const std::string& office : Forms(row.cells[3])) e.offices.push_back(Lower(office));
            e.country = row.cells[4] == "-" ? "" : row.cells[4];
            break;
        }
        if (e.names.empty()) return ErrorAt(file.origin, row.line, "a row without a name");
        e.key = absl::StrCat(av(PrefixOf(source.kind)), key);
        if (absl::Status s = out.Add(std::move(e), file.origin, row.line); !s.ok()) return s;
      }
    }
  }
  for (const File& file : files.Under("people/first_names.txt")) {
    for (const Row& row : ParseTable(file)) {
      if (row.cells.size() != 2) return ErrorAt(file.origin, row.line, "expected a gender and names");
      const std::string_view g = row.cells[0];
      if (g != "female" && g != "male" && g != "either")
        return ErrorAt(file.origin, row.line, "gender is female, male or either");
      const Gender gender = g == "female" ? Gender::kFemale : g == "male" ? Gender::kMale : Gender::kUnknown;
      for (absl::string_view name : absl::StrSplit(av(row.cells[1]), ' ', absl::SkipEmpty())) {
        out.first_names_[std::string(name)] = gender;
      }
    }
  }
  return out;
}

absl::Status Gazetteer::Add(KnownName entry, std::string_view origin, int line) {
  if (entry.key.empty()) return ErrorAt(origin, line, "a row without a key");
  entry.name = entry.names.front();
  int index = 0;
  if (const auto it = by_key_.find(entry.key); it != by_key_.end()) {
    // A second row of the same key (a user's) adds forms.
    index = it->second;
    KnownName& old = entries_[static_cast<std::size_t>(index)];
    for (const auto& [from, to] :
         {std::pair(&entry.names, &old.names), std::pair(&entry.acronyms, &old.acronyms),
          std::pair(&entry.adjectives, &old.adjectives), std::pair(&entry.people, &old.people)}) {
      for (const std::string& form : *from) {
        if (std::find(to->begin(), to->end(), form) == to->end()) to->push_back(form);
      }
    }
  } else {
    index = static_cast<int>(entries_.size());
    by_key_[entry.key] = index;
    entries_.push_back(entry);
  }
  for (const std::string& n : entry.names) {
    const bool acronym = std::find(entry.acronyms.begin(), entry.acronyms.end(), n) != entry.acronyms.end();
    AddForm(n, index, acronym ? NameMatch::Form::kAcronym : NameMatch::Form::kName);
  }
  for (const std::string& n : entry.adjectives) AddForm(n, index, NameMatch::Form::kAdjective);
  for (const std::string& n : entry.people) AddForm(n, index, NameMatch::Form::kPeople);
  return absl::OkStatus();
}

void Gazetteer::AddForm(std::string_view name, int entry, NameMatch::Form form) {
  const std::string plain = Plain(name);
  const bool is_name = form == NameMatch::Form::kName || form == NameMatch::Form::kAcronym;
  StringMap<Form>& map = is_name ? names_ : words_;
  const auto [it, fresh] = map.try_emplace(plain, Form{entry, form});
  if (!fresh) {
    // Tables come in order of prominence; among cities the larger one wins, among forms of a word the adjective.
    const KnownName& old = entries_[static_cast<std::size_t>(it->second.entry)];
    const KnownName& now = entries_[static_cast<std::size_t>(entry)];
    if (old.kind == NameKind::kCity && now.kind == NameKind::kCity) {
      const double a = old.capital_of.empty() ? old.population : 1e12;
      const double b = now.capital_of.empty() ? now.population : 1e12;
      if (b > a) it->second = {entry, form};
    }
  }
  int& longest = longest_[std::string(FirstWord(plain))];
  longest = std::max(longest, Pieces(plain));
}

std::optional<Gazetteer::Form> Gazetteer::Lookup(std::string_view name) const {
  if (const auto it = names_.find(name); it != names_.end()) return it->second;
  if (const auto it = words_.find(name); it != words_.end()) return it->second;
  return std::nullopt;
}

const KnownName* Gazetteer::Find(std::string_view name) const {
  const std::string plain = Plain(name);
  auto it = names_.find(plain);
  if (it == names_.end() && (plain.rfind("the ", 0) == 0 || plain.rfind("The ", 0) == 0))
    it = names_.find(plain.substr(4));
  return it == names_.end() ? nullptr : &entries_[static_cast<std::size_t>(it->second.entry)];
}

const KnownName* Gazetteer::FindAdjective(std::string_view word) const {
  const auto it = words_.find(Plain(word));
  if (it == words_.end() || it->second.form != NameMatch::Form::kAdjective) return nullptr;
  return &entries_[static_cast<std::size_t>(it->second.entry)];
}

const KnownName* Gazetteer::FindPeople(std::string_view word) const {
  const auto it = words_.find(Plain(word));
  if (it == words_.end()) return nullptr;
  const KnownName& e = entries_[static_cast<std::size_t>(it->second.entry)];
  return std::find(e.people.begin(), e.people.end(), Plain(word)) == e.people.end() ? nullptr : &e;
}

const KnownName* Gazetteer::FindKey(std::string_view key) const {
  const auto it = by_key_.find(key);
  return it == by_key_.end() ? nullptr : &entries_[static_cast<std::size_t>(it->second)];
}

std::optional<NameMatch> Gazetteer::MatchAt(const Text& text, int token) const {
  if (token < 0 || token >= text.size()) return std::nullopt;
  const std::string first = Plain(text.Form(token));
  const auto limit = longest_.find(FirstWord(first));
  if (limit == longest_.end()) return std::nullopt;
  const int sentence = text.at(token).sentence;
  std::string so_far;
  std::optional<NameMatch> best;
  for (int i = token; i < text.size() && i < token + limit->second && text.at(i).sentence == sentence; ++i) {
    if (i > token && text.at(i).space_before) so_far += ' ';
    so_far += i == token ? first : Plain(text.Form(i));
    if (const auto form = Lookup(so_far)) {
      best = NameMatch{&entries_[static_cast<std::size_t>(form->entry)], token, i + 1, form->form};
    }
  }
  return best;
}

std::string Gazetteer::SpeaksFor(const KnownName& entry) const {
  std::string code;
  switch (entry.kind) {
    case NameKind::kCountry:
      code = entry.country;
      break;
    case NameKind::kCity:
      code = entry.capital_of;
      break;
    case NameKind::kSeat:
      if (FindKey(absl::StrCat("country:", entry.detail)) == nullptr) return entry.detail;
      code = entry.detail;
      break;
    case NameKind::kBody:
    case NameKind::kCarrier:
    case NameKind::kRegion:
    case NameKind::kPerson:
      return "";
  }
  const KnownName* country = code.empty() ? nullptr : FindKey(absl::StrCat("country:", code));
  if (country == nullptr) return "";
  if (country->adjectives.empty()) return absl::StrCat("government of ", country->name);
  return absl::StrCat(country->adjectives.front(), " government");
}

Gender Gazetteer::GenderOfFirstName(std::string_view name) const {
  const auto it = first_names_.find(name);
  return it == first_names_.end() ? Gender::kUnknown : it->second;
}

bool Gazetteer::IsFirstName(std::string_view name) const {
  return first_names_.find(name) != first_names_.end();
}

}  // namespace recount::knowledge
