#include "engine/report/timeline_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/model/unicode.h"
#include "engine/report/articles_text.h"
#include "engine/report/event_title.h"
#include "engine/report/excerpt.h"
#include "engine/report/make_timeline.h"
#include "engine/report/teller.h"
#include "engine/report/view.h"

namespace recount::report {
namespace {

class Timeline {
 public:
  Timeline(const View& view, const TimelineOptions& options)
      : view_(view),
        options_(options),
        teller_(options.markdown ? MakeMarkdown()
                                 : MakeText(options.look, view.OutletColumns(options.look.width * 3 / 10))) {}

  std::string Tell();

 private:
  const StoryEvent& event(int index) const { return view_.account().events[static_cast<std::size_t>(index)]; }
  void Group(const DayGroup& group, Tone tone);
  void Happened(int index);
  void Said(int index);
  void Disagreements(int index);
  void Evidence(const StoryEvent& event);
  std::string Tag(const StoryEvent& event) const;
  Tone TagTone(const StoryEvent& event) const;

  const View& view_;
  const TimelineOptions& options_;
  std::unique_ptr<Teller> teller_;
};

std::string Timeline::Tag(const StoryEvent& event) const {
  std::string tag;
  switch (event.modality) {
    case Modality::kCertain:
      break;
    case Modality::kPlanned:
      tag = "planned · ";
      break;
    case Modality::kProbable:
      tag = "probable · ";
      break;
    case Modality::kPossible:
      tag = "possible · ";
      break;
    case Modality::kConditional:
      tag = "conditional · ";
      break;
  }
  const int outlets = view_.IndependentSources(event.articles);
  if (event.certainty == "disputed") tag += "date disputed · ";
  if (event.certainty == "inferred") tag += "day inferred · ";
  tag += Counted(static_cast<std::size_t>(outlets), "outlet", "outlets");
  if (event.certainty == "agreed" && outlets > 1) tag += " agree";
  return tag;
}

Tone Timeline::TagTone(const StoryEvent& event) const {
  if (event.certainty == "disputed") return Tone::kBad;
  if (event.certainty == "inferred") return Tone::kWarn;
  return event.certainty == "agreed" ? Tone::kGood : Tone::kFaint;
}

void Timeline::Disagreements(int index) {
  for (const int f : view_.FindingsOf(index)) {
    const Finding& finding = view_.account().findings[static_cast<std::size_t>(f)];
    if (finding.verdict < Verdict::kUpdated) continue;
    teller_->Note(fmt::format("{} of {}: {}", Name(finding.verdict), Name(finding.attribute), Clean(finding.summary)),
                  ToneOf(finding.verdict));
  }
}

void Timeline::Evidence(const StoryEvent& event) {
  const int columns = teller_->WordColumns();
  if (options_.level == Level::kFull || options_.all_words) {
    int last = -1;
    for (const auto& where : event.mentions) {
      const auto& mention = view_.mention(where);
      teller_->Row(where.article == last ? "" : view_.Outlet(where.article),
                   view_.Words(where.article, mention, columns), view_.HowDated(where.article, mention));
      last = where.article;
    }
    return;
  }
  auto best = view_.BestMentions(event);
  if (event.certainty == "disputed") {  // those who agree stand together
    std::stable_sort(best.begin(), best.end(), [this](const auto& a, const auto& b) {
      return EarlierValue(view_.mention(a).date, view_.mention(b).date);
    });
  }
  for (const auto& where : best) {
    const auto& mention = view_.mention(where);
    teller_->Row(view_.Outlet(where.article), view_.Words(where.article, mention, columns),
                 view_.HowDated(where.article, mention));
  }
}

void Timeline::Happened(int index) {
  const StoryEvent& one = event(index);
  teller_->Item(Capitalised(Clean(one.label)), Tag(one), TagTone(one));
  Disagreements(index);
  Evidence(one);
}

// Who said it, through whom it came, and the words; each outlet's own wording where there are several.
void Timeline::Said(int index) {
  constexpr std::size_t kContentBytes = 90;
  const StoryEvent& one = event(index);
  teller_->Item(EventTitle(view_, index, kContentBytes), Tag(one), TagTone(one));
  Disagreements(index);
  Evidence(one);
}

void Timeline::Group(const DayGroup& group, Tone tone) {
  teller_->Section(SayDays(group.date), tone);
  for (const int index : group.happened) Happened(index);
  for (const int index : group.said) Said(index);
}

std::string Timeline::Tell() {
  const ChosenTimeline chosen = ChooseTimeline(view_, options_.level);
  teller_->Title(fmt::format("Timeline of {}", CountArticles(view_)));
  for (const auto& group : chosen.days) Group(group, Tone::kStrong);
  if (!chosen.background.empty()) {
    teller_->Section("Background", Tone::kStrong);
    for (const auto& group : chosen.background) {
      for (const auto* events : {&group.happened, &group.said}) {
        for (const int index : *events) {
          const StoryEvent& one = event(index);
          teller_->Item(fmt::format("{}: {}", Say(group.date), Clean(one.label)), Tag(one), TagTone(one));
          Disagreements(index);
          Evidence(one);
        }
      }
    }
  }
  if (!chosen.undated.empty()) {
    teller_->Section("No day could be read", Tone::kStrong);
    for (const int index : chosen.undated) {
      event(index).event_class == EventClass::kStatement ? Said(index) : Happened(index);
    }
  }
  if (chosen.days.empty() && chosen.background.empty() && chosen.undated.empty()) {
    teller_->Plain(chosen.left_out > 0 ? "Nothing here is reported by two outlets or stands in a lead."
                                       : "No dated events were found.",
                   Tone::kPlain);
  }
  TellArticles(view_, teller_.get());
  if (chosen.left_out > 0) {
    teller_->Plain("", Tone::kPlain);
    teller_->Plain(fmt::format("{} told in passing or without a day of their own: --level full shows them.",
                               Counted(static_cast<std::size_t>(chosen.left_out), "more event", "more events")),
                   Tone::kFaint);
  }
  return teller_->Take();
}

}  // namespace

std::string TimelineText(const Account& account, const TimelineOptions& options) {
  const View view(account);
  return Timeline(view, options).Tell();
}

}  // namespace recount::report
