#include "engine/report/diff_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "engine/report/articles_text.h"
#include "engine/report/excerpt.h"
#include "engine/report/teller.h"
#include "engine/report/view.h"

namespace recount::report {
namespace {

constexpr std::array<Verdict, 6> kOrder = {Verdict::kConflict,   Verdict::kDisputed, Verdict::kUpdated,
                                           Verdict::kCompatible, Verdict::kAgree,    Verdict::kSingle};
constexpr std::size_t kMostSingles = 12;

std::string_view Headline(Verdict verdict) {
  switch (verdict) {
    case Verdict::kConflict:
      return "CONFLICT: these accounts cannot all be true";
    case Verdict::kDisputed:
      return "DISPUTED: the people quoted contradict each other";
    case Verdict::kUpdated:
      return "UPDATED: a later report gives a newer value";
    case Verdict::kCompatible:
      return "COMPATIBLE: worded differently, all can be true";
    case Verdict::kAgree:
      return "AGREE: several outlets give the same";
    case Verdict::kSingle:
      return "SINGLE: one outlet alone";
  }
  return "";
}

class Diff {
 public:
  Diff(const View& view, const DiffOptions& options)
      : view_(view),
        options_(options),
        teller_(options.markdown ? MakeMarkdown()
                                 : MakeText(options.look, view.OutletColumns(options.look.width * 3 / 10))) {}

  std::string Tell();

 private:
  void Full(const Finding& finding);
  void Short(const Finding& finding);
  void Words(const Finding& finding, const Side& side);
  std::string Subject(const Finding& finding) const;
  std::string Heading(const Finding& finding) const;
  std::string HowRead(const Finding& finding, const Side& side, const Evidence& evidence) const;

  const View& view_;
  const DiffOptions& options_;
  std::unique_ptr<Teller> teller_;
};

std::string Diff::Subject(const Finding& finding) const {
  const Account& account = view_.account();
  if (finding.event >= 0) return Capitalised(Clean(account.events[static_cast<std::size_t>(finding.event)].label));
  if (finding.entity >= 0) return Clean(account.entities[static_cast<std::size_t>(finding.entity)].merged.name);
  return "";
}

// "Number of jars", "Age of Ann Lee": figures may hang on events that are about something else.
std::string Diff::Heading(const Finding& finding) const {
  if (finding.attribute == Attribute::kCount || finding.attribute == Attribute::kAmount) {
    const std::string front = Clean(finding.summary.substr(0, finding.summary.find(": ")));
    if (front.starts_with("Number of ") || front.starts_with("Age of ")) return front;
    if (front.starts_with("“")) return fmt::format("{}: {}", Called(finding.attribute), front);
  }
  return fmt::format("{}: {}", Called(finding.attribute), Subject(finding));
}

// For dates: from what the day was counted, and where outlets differ also what else the words could mean.
std::string Diff::HowRead(const Finding& finding, const Side& side, const Evidence& evidence) const {
  if (finding.attribute != Attribute::kDate && finding.attribute != Attribute::kTime) return "";
  if (evidence.article < 0) return "";
  if (const int time = view_.TimeOf(finding, side, evidence); time >= 0) {
    const auto& read = view_.at(evidence.article).times[static_cast<std::size_t>(time)];
    if (read.value.anchor.empty() && read.value.assumed.empty()) return "";
    return view_.HowRead(evidence.article, read, finding.verdict >= Verdict::kUpdated);
  }
  if (finding.event < 0) return "";
  for (const auto& where : view_.account().events[static_cast<std::size_t>(finding.event)].mentions) {
    const auto& mention = view_.mention(where);
    if (where.article == evidence.article && mention.date == side.value &&
        mention.sentence_span.Overlaps(evidence.span)) {
      return view_.HowDated(where.article, mention);
    }
  }
  return "";
}

void Diff::Words(const Finding& finding, const Side& side) {
  const int columns = teller_->WordColumns();
  int last = -1;
  for (const auto& evidence : side.evidence) {
    if (evidence.article < 0) continue;
    teller_->Row(evidence.article == last ? "" : view_.Outlet(evidence.article),
                 view_.Words(finding, side, evidence, columns), HowRead(finding, side, evidence));
    last = evidence.article;
  }
}

void Diff::Full(const Finding& finding) {
  teller_->Item(Heading(finding), Counted(static_cast<std::size_t>(std::max(finding.sources, 0)), "source", "sources"),
                Tone::kFaint);
  if (!finding.summary.empty()) teller_->Note(Clean(finding.summary), ToneOf(finding.verdict));
  for (const auto& side : finding.sides) {
    std::string value = Clean(SayValue(finding.attribute, side.value));
    const std::string holder = side.holder.empty() ? "" : fmt::format(", according to {}", Clean(side.holder));
    // A saying is short here: its words stand below.
    if (finding.attribute == Attribute::kStatement) value = Quoted(Fit(value, std::max(30, options_.look.width - 36)));
    std::string tag = side.evidence.empty() ? view_.OutletList(side.articles)
                                            : Counted(static_cast<std::size_t>(view_.IndependentSources(side.articles)),
                                                      "outlet", "outlets");
    if (side.derived) tag = "dated the article itself: no evidence of its own";
    teller_->Group(value + holder, tag);
    Words(finding, side);
  }
}

void Diff::Short(const Finding& finding) {
  std::string text = finding.summary.empty()
                         ? fmt::format("{}: {}: {}", Called(finding.attribute), Subject(finding),
                                       finding.sides.empty() ? "" : SayValue(finding.attribute, finding.sides[0].value))
                         : finding.summary;
  teller_->Row(finding.sides.empty() ? "" : view_.OutletList(finding.sides[0].articles), Clean(text), "");
}

std::string Diff::Tell() {
  std::array<std::vector<const Finding*>, kOrder.size()> by_verdict;
  for (const auto& finding : view_.account().findings) {
    by_verdict[static_cast<std::size_t>(finding.verdict)].push_back(&finding);
  }
  std::vector<std::string> counts;
  for (const Verdict verdict : kOrder) {
    counts.push_back(fmt::format("{} {}", by_verdict[static_cast<std::size_t>(verdict)].size(), Name(verdict)));
  }
  teller_->Title(fmt::format("Claims of {}", CountArticles(view_)));
  teller_->Plain(fmt::format("{}", fmt::join(counts, ", ")), Tone::kPlain);
  for (const Verdict verdict : kOrder) {
    auto& findings = by_verdict[static_cast<std::size_t>(verdict)];
    if (findings.empty()) continue;
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding* a, const Finding* b) { return a->confidence > b->confidence; });
    teller_->Section(Headline(verdict), ToneOf(verdict));
    if (verdict != Verdict::kSingle) {
      for (const Finding* finding : findings) Full(*finding);
      continue;
    }
    const std::size_t shown = options_.all ? findings.size() : std::min(findings.size(), kMostSingles);
    for (std::size_t i = 0; i < shown; ++i) Short(*findings[i]);
    if (shown < findings.size()) {
      teller_->Plain(fmt::format("and {} more: --level full shows them.", findings.size() - shown), Tone::kFaint);
    }
  }
  TellArticles(view_, teller_.get());
  return teller_->Take();
}

}  // namespace

std::string_view Called(Attribute attribute) {
  switch (attribute) {
    case Attribute::kDate:
      return "Date";
    case Attribute::kTime:
      return "Time of day";
    case Attribute::kPlace:
      return "Place";
    case Attribute::kDuration:
      return "Duration";
    case Attribute::kCount:
      return "Number";
    case Attribute::kAmount:
      return "Amount";
    case Attribute::kName:
      return "Name";
    case Attribute::kParticipant:
      return "Who took part";
    case Attribute::kOutcome:
      return "What happened";
    case Attribute::kCause:
      return "Cause";
    case Attribute::kStatement:
      return "What was said";
  }
  return "";
}

std::string DiffText(const Account& account, const DiffOptions& options) {
  const View view(account);
  return Diff(view, options).Tell();
}

}  // namespace recount::report
