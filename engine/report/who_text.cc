#include "engine/report/who_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>

#include "engine/report/articles_text.h"
#include "engine/report/event_title.h"
#include "engine/report/excerpt.h"
#include "engine/report/sayings.h"
#include "engine/report/teller.h"
#include "engine/report/view.h"

namespace recount::report {
namespace {

constexpr std::size_t kMostDifferences = 6;

// Without the marks at its ends: they are the sentence's.
std::string_view Bare(std::string_view words) {
  for (bool cut = true; cut && !words.empty();) {
    cut = false;
    for (const std::string_view mark : {"“", "”", "‘", "’", "\"", "'", ",", ".", ";", ":", "!", "?", " "}) {
      if (words.size() > mark.size() && words.substr(0, mark.size()) == mark) {
        words.remove_prefix(mark.size());
        cut = true;
      }
      if (words.size() > mark.size() && words.substr(words.size() - mark.size()) == mark) {
        words.remove_suffix(mark.size());
        cut = true;
      }
    }
  }
  return words;
}

std::string Difference(const Piece& piece) {
  if (piece.other.empty()) return fmt::format("without {}", Quoted(Bare(piece.full)));
  if (piece.full.empty()) return fmt::format("with {}", Quoted(Bare(piece.other)));
  return fmt::format("{} for {}", Quoted(Bare(piece.other)), Quoted(Bare(piece.full)));
}

// "shortened: without “x”; “y” for “z”".
std::string Differences(const Version& version) {
  switch (version.wording) {
    case Wording::kFullest:
      return "";
    case Wording::kSame:
      return "the same words";
    case Wording::kShortened:
    case Wording::kTranslated:
    case Wording::kReworded:
    case Wording::kChanged:
      break;
  }
  // Where little is common a list of differences says less than the words themselves.
  if (version.aligned.same_words * 3 < version.aligned.other_words) return fmt::format("{}", Name(version.wording));
  std::string out;
  std::size_t n = 0;
  for (const Piece& piece : version.aligned.pieces) {
    if (piece.same || ++n > kMostDifferences) continue;
    out += (out.empty() ? "" : "; ") + Difference(piece);
  }
  if (n > kMostDifferences) out += fmt::format("; and {} more", n - kMostDifferences);
  return fmt::format("{}: {}", Name(version.wording), out);
}

class Who {
 public:
  Who(const View& view, const WhoOptions& options)
      : view_(view),
        options_(options),
        teller_(options.markdown ? MakeMarkdown()
                                 : MakeText(options.look, view.OutletColumns(options.look.width * 3 / 10))) {}

  std::string Tell();

 private:
  const Speech& speech(const Version& version) const { return SpeechOf(view_.account(), version); }
  void OneVoice(const Voice& voice);
  void OneSaying(const Saying& saying);
  std::string Heading(const Voice& voice) const;
  std::string Wordings(const Saying& saying) const;
  std::string Setting(const Version& version) const;
  std::string Content(const Version& version) const;

  const View& view_;
  const WhoOptions& options_;
  std::unique_ptr<Teller> teller_;
};

std::string Who::Heading(const Voice& voice) const {
  if (voice.entity < 0) {
    if (voice.name.empty()) return "Nobody is named";
    return fmt::format("{} ({})", Capitalised(Clean(voice.name)), voice.anonymous ? "not named" : "not resolved");
  }
  const Entity& who = view_.account().entities[static_cast<std::size_t>(voice.entity)].merged;
  std::string out = Clean(voice.name);
  if (!who.offices.empty()) out += ", " + Clean(who.offices.front());
  if (!who.speaks_for.empty() && who.speaks_for != who.name)
    out += fmt::format("; speaks for {}", Clean(who.speaks_for));
  return out;
}

// "3 outlets: the same words", "2 outlets: shortened, changed".
std::string Who::Wordings(const Saying& saying) const {
  const auto outlets = static_cast<std::size_t>(std::max(view_.IndependentSources(saying.articles), 0));
  std::string out = Counted(outlets, "outlet", "outlets");
  std::vector<std::string> kinds;
  for (const Version& version : saying.versions) {
    if (version.wording == Wording::kFullest) continue;
    std::string kind(version.wording == Wording::kSame ? "same words" : Name(version.wording));
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(std::move(kind));
  }
  return kinds.empty() ? out : fmt::format("{}: {}", out, Listed(kinds));
}

// What stands around the words: the speaker as this outlet calls them, to whom, where, through whom.
std::string Who::Setting(const Version& version) const {
  const Speech& s = speech(version);
  std::vector<std::string> parts;
  if (!s.addressee.empty()) parts.push_back("to " + Clean(s.addressee));
  if (!s.channel.empty()) parts.push_back(Clean(s.channel));
  if (!s.occasion.empty()) parts.push_back(Clean(s.occasion));
  if (!s.via.empty()) parts.push_back("through " + Clean(Listed(s.via)));
  const auto& all = view_.at(version.article).speech;
  if (s.within >= 0 && static_cast<std::size_t>(s.within) < all.size()) {
    const std::string& teller = all[static_cast<std::size_t>(s.within)].speaker_name;
    if (!teller.empty() && teller != s.speaker_name) parts.push_back("as told by " + Clean(teller));
  }
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "" : " · ") + part;
  return out;
}

// The speaker's own words stand in marks, the outlet's without.
std::string Who::Content(const Version& version) const {
  std::string text = Clean(version.text);
  if (Columns(text) > teller_->WordColumns() * 2) text = Fit(text, teller_->WordColumns() * 2);
  return text.empty() ? "(no words)" : text;
}

void Who::OneSaying(const Saying& saying) {
  const Version& first = saying.versions.front();
  teller_->Group(fmt::format("{}{}", Does(speech(first).stance),
                             speech(first).kind == SpeechKind::kIndirect ? "" : ", in quotation marks"),
                 Wordings(saying));
  int last = -1;
  for (const Version& version : saying.versions) {
    std::string how = Differences(version);
    const std::string setting = Setting(version);
    if (!setting.empty()) how += (how.empty() ? "" : " · ") + setting;
    teller_->Row(version.article == last ? "" : view_.Outlet(version.article), Content(version), how);
    last = version.article;
  }
}

void Who::OneVoice(const Voice& voice) {
  teller_->Section(Heading(voice), Tone::kStrong);
  for (auto from = voice.sayings.begin(); from != voice.sayings.end();) {
    const auto to = std::find_if(from, voice.sayings.end(), [&](const Saying& s) { return s.date != from->date; });
    teller_->Item(from->date.empty() ? "No day could be read" : Say(from->date),
                  Counted(static_cast<std::size_t>(std::distance(from, to)), "saying", "sayings"), Tone::kFaint);
    for (; from != to; ++from) OneSaying(*from);
  }
}

std::string Who::Tell() {
  const auto voices = FindVoices(view_.account(), options_.speaker);
  std::size_t sayings = 0;
  for (const auto& voice : voices) sayings += voice.sayings.size();
  teller_->Title(fmt::format("Who said what in {}", CountArticles(view_)));
  teller_->Plain(
      fmt::format("{} of {}", Counted(sayings, "saying", "sayings"), Counted(voices.size(), "speaker", "speakers")),
      Tone::kFaint);
  for (const auto& voice : voices) OneVoice(voice);
  TellArticles(view_, teller_.get());
  return teller_->Take();
}

}  // namespace

std::string WhoText(const Account& account, const WhoOptions& options) {
  const View view(account);
  return Who(view, options).Tell();
}

}  // namespace recount::report
