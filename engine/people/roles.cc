#include "engine/people/roles.h"

#include <algorithm>

#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "engine/model/unicode.h"

namespace recount::people {
namespace {

constexpr int kLongestOffice = 9;  // tokens: "Deputy Secretary - General", "chief of staff"

std::vector<std::string> Cut(std::string_view cell) {
  std::vector<std::string> out;
  for (absl::string_view part : absl::StrSplit(av(cell), ';')) {
    const absl::string_view word = absl::StripAsciiWhitespace(part);
    if (!word.empty()) out.emplace_back(word);
  }
  return out;
}

}  // namespace

std::string Words(const Text& text, int first, int last) {
  std::string out;
  for (int i = first; i < last; ++i) {
    if (i > first && text.at(i).space_before) out += ' ';
    out += text.Form(i);
  }
  return out;
}

absl::StatusOr<Roles> Roles::Load(const knowledge::Files& files) {
  Roles out;
  for (const knowledge::File& file : files.Under("people/roles.txt")) {
    for (const knowledge::Row& row : knowledge::ParseTable(file)) {
      if (row.cells.size() != 3)
        return knowledge::ErrorAt(file.origin, row.line, "expected a class, a gender and words");
      const std::string_view kind = row.cells[0];
      const std::string_view gender = row.cells[1];
      if (gender != "-" && gender != "male" && gender != "female") {
        return knowledge::ErrorAt(file.origin, row.line, "gender is male, female or -");
      }
      if (kind == "covers") {
        const auto equals = row.cells[2].find('=');
        if (equals == std::string_view::npos)
          return knowledge::ErrorAt(file.origin, row.line, "expected noun = offices");
        const std::string noun(absl::StripAsciiWhitespace(av(row.cells[2].substr(0, equals))));
        for (std::string& office : Cut(row.cells[2].substr(equals + 1))) out.covers_[noun].push_back(Lower(office));
        continue;
      }
      for (std::string& word : Cut(row.cells[2])) {
        const std::string low = Lower(word);
        if (kind == "honorific")
          out.honorifics_.insert(word);
        else if (kind == "rank")
          out.ranks_.insert(word);
        else if (kind == "office") {
          out.office_starts_.insert(low.substr(0, low.find_first_of(" -'")));
          out.offices_.insert(low);
        } else if (kind == "portfolio")
          out.portfolios_.insert(word);
        else if (kind == "person")
          out.persons_.insert(low);
        else if (kind == "group")
          out.groups_.insert(low);
        else if (kind == "body-noun")
          out.body_nouns_.insert(low);
        else if (kind == "firm")
          out.firms_.insert(low);
        else if (kind == "source")
          out.sources_.insert(low);
        else if (kind == "not-name")
          out.no_names_.insert(word);
        else if (kind == "name-or-month")
          out.months_.insert(word);
        else if (kind == "month-sign")
          out.month_signs_.insert(low);
        else if (kind == "sure-rank")
          out.sure_ranks_.insert(word);
        else if (kind == "founding")
          out.foundings_.insert(low);
        else if (kind == "rank-note")
          out.rank_notes_.insert(low);
        else if (kind == "particle")
          out.particles_.insert(word);
        else
          return knowledge::ErrorAt(file.origin, row.line, "unknown class");
        if (gender != "-") out.genders_[kind == "honorific" || kind == "rank" ? word : low] = recount::GenderOf(gender);
      }
    }
  }
  return out;
}

Gender Roles::GenderOf(std::string_view word) const {
  const auto it = genders_.find(word);
  return it == genders_.end() ? Gender::kUnknown : it->second;
}

bool Roles::Covers(std::string_view noun, std::string_view office) const {
  const auto ends_with = [](std::string_view whole, std::string_view end) {
    return whole.size() >= end.size() && whole.substr(whole.size() - end.size()) == end &&
           (whole.size() == end.size() || whole[whole.size() - end.size() - 1] == ' ' ||
            whole[whole.size() - end.size() - 1] == '-');
  };
  if (ends_with(office, noun)) return true;
  const auto it = covers_.find(noun);
  if (it == covers_.end()) return false;
  return std::any_of(it->second.begin(), it->second.end(),
                     [&](const std::string& o) { return ends_with(office, o) || office.find(o) == 0; });
}

// "Fisheries Minister", "Food and Farming Minister": any portfolio, where all is written like a name.
int Roles::PortfolioEnd(const Text& text, int token, int end) const {
  for (int i = token; i < end && i < token + kLongestOffice; ++i) {
    const std::string_view form = text.Form(i);
    if (i > token && portfolios_.contains(form)) return i + 1;
    const Upos upos = text.at(i).upos;
    const bool noun = IsUpper(form) && (upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::ADJ);
    if (!noun && !(i > token && (form == "and" || form == "&"))) return -1;
    if (IsHonorific(form) || IsRank(form)) return -1;
  }
  return -1;
}

int Roles::OfficeAt(const Text& text, int token) const {
  if (token < 0 || token >= text.size()) return -1;
  const std::string first = Lower(text.Form(token));
  const int end = text.SentenceOf(token).last;
  if (!office_starts_.contains(first)) return PortfolioEnd(text, token, end);
  int best = -1;
  std::string so_far = first;
  for (int i = token; i < end && i < token + kLongestOffice; ++i) {
    if (i > token) {
      if (text.at(i).space_before) so_far += ' ';
      so_far += Lower(text.Form(i));
    }
    if (offices_.contains(so_far)) best = i + 1;
  }
  return best < 0 ? PortfolioEnd(text, token, end) : best;
}

}  // namespace recount::people
