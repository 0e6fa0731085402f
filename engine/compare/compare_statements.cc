// The same speaker on the same occasion in several outlets: the same words agree; a shortened, varied or translated
// wording is compatible; another number, name or a turned-round sense is a conflict.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"
#include "engine/model/unicode.h"

namespace recount::compare {
namespace {

constexpr double kOneSaying = 0.55;  // of StatementOverlap: two words in a row and more than half of the rest
constexpr double kInShort = 0.5;     // where both are so short that two words in a row are half of them
constexpr std::size_t kShortStatement = 6;
constexpr double kInLong = 0.75;      // and where one of them is so long that much stands in it by chance
constexpr std::size_t kLong = 40;     // content words
constexpr std::size_t kTooShort = 3;  // fewer are a name or a turn, not a saying: "the rule change"

// Whether two wordings can be of one saying.
bool OneSaying(const std::vector<std::string>& x, const std::vector<std::string>& y) {
  if (std::min(x.size(), y.size()) < kTooShort) return x == y;
  const std::size_t longer = std::max(x.size(), y.size());
  return story::StatementOverlap(x, y) >= (longer > kLong ? kInLong : longer > kShortStatement ? kOneSaying : kInShort);
}

std::string Joined(const Annotated& a, const Speech& s) {
  std::string out;
  for (const Span& span : s.content) absl::StrAppend(&out, out.empty() ? "" : " ", av(Slice(a.article.text, span)));
  return out;
}

bool IsFigureWord(const std::string& word) {
  return !word.empty() && word[0] >= '0' && word[0] <= '9';
}

constexpr std::string_view kUnreadableBytes = "\xEF\xBF\xBD";  // U+FFFD: a figure beside it is torn

// The words of a saying without its times: "April 4" is a day, not a figure that another outlet has changed.
std::string WithoutTimes(const Annotated& a, const Speech& s) {
  std::string out;
  for (const Span& span : s.content) {
    int from = span.begin;
    for (const TimeMention& t : a.times) {
      if (t.span.begin < from || t.span.begin >= span.end || t.type == TimexType::kDuration) continue;
      absl::StrAppend(&out, av(Slice(a.article.text, {from, t.span.begin})));
      from = std::min(span.end, t.span.end);
    }
    absl::StrAppend(&out, av(Slice(a.article.text, {from, span.end})), " ");
  }
  return out;
}

// The figures of a saying, each with the word behind it: what it counts.
std::set<std::pair<std::string, std::string>> Figures(const std::string& text) {
  std::set<std::pair<std::string, std::string>> out;
  const std::vector<std::string> all = knowledge::Words::All(text);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!IsFigureWord(all[i])) continue;
    const std::string digits = all[i].substr(0, all[i].find_first_not_of("0123456789.,"));  // "100bn", "100 billion"
    out.emplace(digits, i + 1 < all.size() ? all[i + 1] : "");
  }
  return out;
}

// One figure in the place of another, of the same thing. Where more differs one of them says more, converts a currency
// or carries the date of its page.
bool OneFigureChanged(const std::string& a, const std::string& b) {
  if (a.find(kUnreadableBytes) != std::string::npos || b.find(kUnreadableBytes) != std::string::npos) return false;
  const auto x = Figures(a);
  const auto y = Figures(b);
  std::vector<std::pair<std::string, std::string>> only_x;
  std::vector<std::pair<std::string, std::string>> only_y;
  std::set_difference(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(only_x));
  std::set_difference(y.begin(), y.end(), x.begin(), x.end(), std::back_inserter(only_y));
  return only_x.size() == 1 && only_y.size() == 1 && only_x[0].first != only_y[0].first &&
         only_x[0].second == only_y[0].second && !IsFigureWord(only_x[0].second);
}

// "Not one man, but several" affirms.
bool OddlyNegated(const knowledge::Words& words, const std::string& text) {
  int n = 0;
  bool open = false;
  for (const std::string& w : knowledge::Words::All(text)) {
    if (words.IsNegation(w) || w == "t") ++n, open = true;
    if (w == "but" && open) --n, open = false;
  }
  return n % 2 == 1;
}

std::string Joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& w : words) absl::StrAppend(&out, " ", w);
  return out;
}

constexpr std::string_view kDisavowed = "disavowed";  // the kind of a claim that somebody said something

// "denied saying there would be money", "denies having called it a mistake": what he denies is the saying. Gives what
// he is said to have said; empty for every other denial.
std::string Disavowed(const knowledge::Words& words, const Speech& s, std::string_view content) {
  if (s.stance != Stance::kDeny) return {};
  const std::vector<std::string> all = knowledge::Words::All(content);
  for (std::size_t i = 0; i < std::min<std::size_t>(2, all.size()); ++i) {
    if (!words.IsPlainSaying(words.Stem(all[i]))) continue;
    const auto at = Fold(content).find(all[i]);
    return at == std::string::npos ? std::string() : std::string(content.substr(at + all[i].size() + 1));
  }
  return {};
}

// "Ann Moe denies having said “there would be no money”: The Post reports it, The Herald has the denial."
std::string SayDisavowed(const story::StoryGraph& graph, const Finding& finding, const std::vector<Claim>& claims,
                         const std::string& speaker) {
  std::vector<int> report, denial;
  std::string words;
  for (const Side& side : finding.sides) {
    const auto claim = std::find_if(claims.begin(), claims.end(), [&](const Claim& c) {
      return c.article == side.articles.front() && c.value == side.value;
    });
    const bool disavowed = claim != claims.end() && claim->kind == kDisavowed;
    if (!disavowed && words.empty()) words = Shorten(side.value, 110);
    std::vector<int>& list = disavowed ? denial : report;
    list.insert(list.end(), side.articles.begin(), side.articles.end());
  }
  if (report.empty() || denial.empty()) return absl::StrCat(speaker, ": ", words, ".");
  const bool several = SeveralOutlets(graph, report);
  return absl::StrCat(speaker.empty() ? "The speaker" : speaker, " denies having said “", words,
                      "”: ", SayOutlets(graph, report), several ? " report it, " : " reports it, ",
                      SayOutlets(graph, denial),
                      SeveralOutlets(graph, denial) ? " have the denial." : " has the denial.");
}

// Only sayings that another article has, too: a cluster of one speaker's sayings holds more than one.
std::vector<Claim> WithCompany(const knowledge::Words& words, const std::vector<Claim>& claims) {
  std::vector<std::vector<std::string>> content;
  for (const Claim& c : claims) content.push_back(words.Content(c.value));
  std::vector<Claim> out;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    for (std::size_t k = 0; k < claims.size(); ++k) {
      if (claims[i].article == claims[k].article) continue;
      if (claims[i].key != claims[k].key && !OneSaying(content[i], content[k])) continue;
      out.push_back(claims[i]);
      break;
    }
  }
  return out;
}

}  // namespace

void CompareStatements(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  for (std::size_t e = 0; e < graph.events().size(); ++e) {
    const StoryEvent& event = graph.events()[e];
    if (event.event_class != EventClass::kStatement || event.articles.size() < 2) continue;
    std::vector<Claim> claims;
    std::map<std::string, std::string> plain;  // by key: the words without times
    std::string speaker;
    for (const auto& where : event.mentions) {
      const EventMention& m = graph.MentionAt(where);
      if (m.speech < 0) continue;
      const Annotated& article = graph.articles()[static_cast<std::size_t>(where.article)];
      const Speech& s = article.speech[static_cast<std::size_t>(m.speech)];
      Claim c;
      c.value = Joined(article, s);
      if (c.value.empty()) continue;
      // "denied saying so": not a saying of so.
      if (s.within >= 0 && article.speech[static_cast<std::size_t>(s.within)].stance == Stance::kDeny) continue;
      if (std::string what = Disavowed(words, s, c.value); !what.empty()) {
        c.kind = kDisavowed;
        c.value = std::move(what);
      }
      c.key = absl::StrCat(Joined(knowledge::Words::All(c.value)), " ", c.kind);
      c.say = c.value;
      plain.emplace(c.key, WithoutTimes(article, s));
      c.article = where.article;
      c.evidence = EvidenceAt(graph, where.article, m.sentence_span);
      c.holder = s.speaker_name;
      c.reason = s.reason;
      if (speaker.size() < s.speaker_name.size()) speaker = s.speaker_name;
      claims.push_back(std::move(c));
    }
    auto relate = [&](const Claim& a, const Claim& b, std::string* why) {
      const auto x = words.Content(a.value);
      const auto y = words.Content(b.value);
      const double overlap = story::StatementOverlap(x, y);
      if (!OneSaying(x, y)) {
        *why = "too little in common to be one saying";
        return Verdict::kSingle;
      }
      if (a.kind != b.kind) {
        *why = "one outlet has it said, by the other the speaker denies having said it";
        return Verdict::kDisputed;
      }
      const bool figures_differ = OneFigureChanged(a.kind == kDisavowed ? a.value : plain.at(a.key),
                                                   b.kind == kDisavowed ? b.value : plain.at(b.key));
      const bool as_long = 3 * std::min(x.size(), y.size()) >= 2 * std::max(x.size(), y.size());
      if (overlap >= 0.8 && figures_differ && as_long) {
        *why = "the same words with another figure";
        return Verdict::kConflict;
      }
      if (overlap >= 0.85 && as_long && OddlyNegated(words, a.value) != OddlyNegated(words, b.value) && x.size() >= 4 &&
          y.size() >= 4) {
        *why = "the same words, one of them negated";
        return Verdict::kConflict;
      }
      *why = "one wording shortens or varies the other";
      return Verdict::kCompatible;
    };
    auto finding = Judge(graph, Attribute::kStatement, WithCompany(words, claims), relate);
    if (!finding) continue;
    finding->event = static_cast<int>(e);
    finding->summary = absl::StrCat(speaker.empty() ? "The same speaker" : speaker, ": ");
    std::string list;
    for (const Side& s : finding->sides) {
      absl::StrAppend(&list, list.empty() ? "" : "; ", SayOutlets(graph, s.articles), ": ", Shorten(s.value, 110));
    }
    absl::StrAppend(&finding->summary, list, ".");
    if (finding->verdict == Verdict::kDisputed) finding->summary = SayDisavowed(graph, *finding, claims, speaker);
    out->push_back(std::move(*finding));
  }
}

}  // namespace recount::compare
