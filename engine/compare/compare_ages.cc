// Ages of people, as news writes them beside a name: "Ann Lee, 34, of Troy", "Ann Lee (34)", "the 34-year-old Ann Lee".
#include <map>
#include <optional>
#include <set>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"

namespace recount::compare {
namespace {

constexpr int kOldest = 115;
constexpr date::days kBirthday{10};  // between two reports somebody may have turned a year older

struct Age {
  int years = 0;
  Span span;
};

std::optional<Age> ReadAge(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && end - at < 4 && text[end] >= '0' && text[end] <= '9') ++end;
  int years = 0;
  if (end == at || end - at > 3 || !absl::SimpleAtoi(av(text.substr(at, end - at)), &years)) return std::nullopt;
  if (years < 1 || years > kOldest) return std::nullopt;
  return Age{years, {static_cast<int>(at), static_cast<int>(end)}};
}

// ", 34," or " (34)": a comma, stop or bracket must follow, else it counts something ("Lee, 34 jars").
std::optional<Age> BehindAge(std::string_view text, const Span& name) {
  const auto at = static_cast<std::size_t>(name.end);
  const std::string_view rest = text.substr(at);
  const bool bracket = rest.starts_with(" (");
  if (!bracket && !rest.starts_with(", ")) return std::nullopt;
  std::size_t from = at + 2;
  if (text.substr(from).starts_with("aged ")) from += 5;
  const auto age = ReadAge(text, from);
  if (!age) return std::nullopt;
  const std::string_view after = text.substr(static_cast<std::size_t>(age->span.end));
  if (bracket) return after.starts_with(")") ? age : std::nullopt;
  for (const std::string_view end : {", ", ". ", ".\n", ",\n", "; ", " and ", "\n", ") ", "),", ")."}) {
    if (after.starts_with(end)) return age;
  }
  return after.empty() || after == "." ? age : std::nullopt;
}

// "34-year-old" with at most three words up to the name.
std::optional<Age> Before(std::string_view text, const Span& name) {
  constexpr std::size_t kWindow = 60;
  const auto end = static_cast<std::size_t>(name.begin);
  const std::size_t begin = end > kWindow ? end - kWindow : 0;
  const std::string_view window = text.substr(begin, end - begin);
  const auto years = window.rfind("-year-old ");
  if (years == std::string_view::npos) return std::nullopt;
  const std::string_view between = window.substr(years + 10);
  int words = 0;
  for (const char c : between) {
    if (c == ',' || c == '.' || c == ';' || c == '\n') return std::nullopt;
    words += c == ' ' ? 1 : 0;
  }
  if (words > 3) return std::nullopt;
  std::size_t first = begin + years;
  while (first > 0 && text[first - 1] >= '0' && text[first - 1] <= '9') --first;
  return ReadAge(text, first);
}

Evidence SentenceAt(const story::StoryGraph& graph, int article, const Span& span) {
  for (const Span& sentence : graph.articles()[static_cast<std::size_t>(article)].sentences) {
    if (sentence.Contains(span)) return EvidenceAt(graph, article, sentence);
  }
  return EvidenceAt(graph, article, span);
}

}  // namespace

void CompareAges(const story::StoryGraph& graph, const knowledge::Words&, std::vector<Finding>* out) {
  std::map<int, std::vector<Claim>> ages;  // by the story's person
  for (std::size_t a = 0; a < graph.articles().size(); ++a) {
    const Annotated& article = graph.articles()[a];
    const std::string_view text = article.article.text;
    std::set<int> told;
    for (std::size_t e = 0; e < article.entities.size(); ++e) {
      const int person = graph.EntityOf(static_cast<int>(a), static_cast<int>(e));
      if (article.entities[e].type != EntityType::kPerson || person < 0) continue;
      for (const Mention& mention : article.entities[e].mentions) {
        if (mention.form == MentionForm::kPronoun || mention.form == MentionForm::kRole) continue;
        auto age = BehindAge(text, mention.span);
        if (!age) age = Before(text, mention.span);
        if (!age || !told.insert(person).second) continue;
        Claim c;
        c.value = c.key = absl::StrCat(age->years);
        c.article = static_cast<int>(a);
        c.evidence = SentenceAt(graph, c.article, age->span);
        c.low = c.high = age->years;
        if (article.article.published.basis != Basis::kUnknown) c.days = article.article.published.days;
        c.reason = {"age",
                    absl::StrCat("the age beside the name is read as ", age->years),
                    {std::string(Slice(text, age->span))},
                    {},
                    {}};
        ages[person].push_back(std::move(c));
        break;
      }
    }
  }
  for (const auto& [person, claims] : ages) {
    auto finding = Judge(graph, Attribute::kCount, claims, [](const Claim& a, const Claim& b, std::string* why) {
      const double apart = a.low > b.low ? a.low - b.low : b.low - a.low;
      if (!a.days || !b.days) {
        *why = "an article without a publication date may be years older";
        return Verdict::kSingle;
      }
      const auto between = a.days->first < b.days->first ? b.days->last - a.days->first : a.days->last - b.days->first;
      if (apart <= static_cast<double>(between.count()) / 365 + (between > kBirthday ? 1 : 0)) {
        *why = "birthdays may lie between the two reports";
        return Verdict::kCompatible;
      }
      *why = absl::StrCat("nobody is ", a.value, " and ", b.value, " at one time");
      return Verdict::kConflict;
    });
    if (!finding) continue;
    finding->entity = person;
    finding->summary = absl::StrCat("Age of ", graph.entities()[static_cast<std::size_t>(person)].merged.name, ": ",
                                    SaySides(graph, *finding, {}, ""));
    out->push_back(std::move(*finding));
  }
}

}  // namespace recount::compare
