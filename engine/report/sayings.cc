#include "engine/report/sayings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "engine/report/event_title.h"
#include "engine/report/filter.h"
#include "engine/report/layout.h"
#include "engine/report/view.h"

namespace recount::report {
namespace {

// The pairs of wordings of one event that a finding calls a conflict.
bool Conflict(const Account& account, const std::vector<int>& findings, const std::string& a, const std::string& b) {
  for (const int f : findings) {
    const Finding& finding = account.findings[static_cast<std::size_t>(f)];
    if (finding.attribute != Attribute::kStatement) continue;
    for (const Relation& r : finding.relations) {
      if (r.verdict != Verdict::kConflict) continue;
      const std::string x = Clean(finding.sides[static_cast<std::size_t>(r.a)].value);
      const std::string y = Clean(finding.sides[static_cast<std::size_t>(r.b)].value);
      if ((x == a && y == b) || (x == b && y == a)) return true;
    }
  }
  return false;
}

Wording Judge(const Aligned& aligned, bool quoted) {
  const int added = aligned.other_words - aligned.same_words;
  const int left_out = aligned.full_words - aligned.same_words;
  if (added == 0 && left_out == 0) return Wording::kSame;
  // "that", "the" beside words that are the same make no other wording.
  if (left_out > 0 && added * 8 <= aligned.other_words) return Wording::kShortened;
  return quoted ? Wording::kTranslated : Wording::kReworded;
}

class Collector {
 public:
  explicit Collector(const Account& account) : account_(account), view_(account) {
    for (std::size_t a = 0; a < account.articles.size(); ++a) {
      entity_.emplace_back(account.articles[a].entities.size(), -1);
      event_.emplace_back(account.articles[a].speech.size(), -1);
    }
    for (std::size_t e = 0; e < account.entities.size(); ++e) {
      for (const auto& where : account.entities[e].in)
        entity_[static_cast<std::size_t>(where.article)][static_cast<std::size_t>(where.entity)] = static_cast<int>(e);
    }
    for (std::size_t e = 0; e < account.events.size(); ++e) {
      if (account.events[e].event_class != EventClass::kStatement) continue;
      for (const auto& where : account.events[e].mentions) {
        const int speech = view_.mention(where).speech;
        auto& of = event_[static_cast<std::size_t>(where.article)];
        if (speech >= 0 && static_cast<std::size_t>(speech) < of.size())
          of[static_cast<std::size_t>(speech)] = static_cast<int>(e);
      }
    }
  }

  std::vector<Voice> Run(std::string_view speaker) {
    for (std::size_t a = 0; a < account_.articles.size(); ++a) {
      for (std::size_t s = 0; s < account_.articles[a].speech.size(); ++s)
        Add(static_cast<int>(a), static_cast<int>(s));
    }
    const std::vector<bool> wanted = EntitiesNamed(account_, speaker);
    std::vector<Voice> out;
    for (Voice& voice : voices_) {
      const bool is = speaker.empty() || (voice.entity >= 0 ? wanted[static_cast<std::size_t>(voice.entity)]
                                                            : NameHolds(voice.name, speaker));
      if (!is) continue;
      for (Saying& saying : voice.sayings) Finish(&saying);
      Sort(&voice);
      out.push_back(std::move(voice));
    }
    std::stable_sort(out.begin(), out.end(), [this](const Voice& a, const Voice& b) { return Rank(a) < Rank(b); });
    return out;
  }

 private:
  // Speeches whose event was filtered away are left out where anything was.
  void Add(int a, int s) {
    const Annotated& one = account_.articles[static_cast<std::size_t>(a)];
    const Speech& speech = one.speech[static_cast<std::size_t>(s)];
    const int event = event_[static_cast<std::size_t>(a)][static_cast<std::size_t>(s)];
    if (event < 0) return;
    Version version;
    version.article = a;
    version.speech = s;
    version.text = ContentOf(one, speech);
    Voice& voice = VoiceOf(a, speech);
    auto saying = std::find_if(voice.sayings.rbegin(), voice.sayings.rend(),
                               [&](const Saying& known) { return known.event == event; });
    if (saying == voice.sayings.rend()) {
      Saying fresh;
      fresh.event = event;
      fresh.id = account_.events[static_cast<std::size_t>(event)].id;
      fresh.date = account_.events[static_cast<std::size_t>(event)].date;
      voice.sayings.push_back(std::move(fresh));
      saying = voice.sayings.rbegin();
    }
    saying->versions.push_back(std::move(version));
    for (auto* articles : {&saying->articles, &voice.articles}) {
      if (articles->empty() || articles->back() != a) articles->push_back(a);
    }
  }

  Voice& VoiceOf(int a, const Speech& speech) {
    const auto& known = entity_[static_cast<std::size_t>(a)];
    const int entity = speech.speaker >= 0 && static_cast<std::size_t>(speech.speaker) < known.size()
                           ? known[static_cast<std::size_t>(speech.speaker)]
                           : -1;
    const std::string name =
        entity >= 0 ? account_.entities[static_cast<std::size_t>(entity)].merged.name : speech.speaker_name;
    const auto [at, fresh] = index_.try_emplace({entity, entity >= 0 ? "" : name}, voices_.size());
    if (fresh) {
      Voice voice;
      voice.name = name;
      voice.entity = entity;
      voice.anonymous = speech.anonymous;
      voices_.push_back(std::move(voice));
    }
    return voices_[at->second];
  }

  void Finish(Saying* saying) {
    auto& versions = saying->versions;
    const auto fullest = std::max_element(versions.begin(), versions.end(), [](const Version& a, const Version& b) {
      return CountWords(a.text) < CountWords(b.text);
    });
    std::rotate(versions.begin(), fullest, fullest + 1);
    const Version& first = versions.front();
    const bool quoted = SpeechOf(account_, first).kind == SpeechKind::kDirect;
    for (std::size_t i = 1; i < versions.size(); ++i) {
      Version& v = versions[i];
      v.aligned = AlignWords(first.text, v.text);
      v.wording = Conflict(account_, view_.FindingsOf(saying->event), first.text, v.text)
                      ? Wording::kChanged
                      : Judge(v.aligned, quoted && SpeechOf(account_, v).kind == SpeechKind::kDirect);
    }
    std::stable_sort(versions.begin() + 1, versions.end(),
                     [](const Version& a, const Version& b) { return a.wording < b.wording; });
  }

  // By day, unknown ones last; a month or week before the days in it.
  static void Sort(Voice* voice) {
    std::stable_sort(voice->sayings.begin(), voice->sayings.end(), [](const Saying& a, const Saying& b) {
      const auto x = DaysOf(a.date);
      const auto y = DaysOf(b.date);
      if (!x || !y) return x.has_value() > y.has_value();
      return std::tuple(x->first, y->last) < std::tuple(y->first, x->last);
    });
  }

  std::tuple<int, int, int, std::string> Rank(const Voice& voice) const {
    const int kind = voice.entity >= 0 ? 0 : voice.name.empty() ? 2 : 1;
    return {kind, -view_.IndependentSources(voice.articles), -static_cast<int>(voice.sayings.size()), voice.name};
  }

  const Account& account_;
  View view_;
  std::vector<std::vector<int>> entity_, event_;  // by article and its entity or speech
  std::map<std::pair<int, std::string>, std::size_t> index_;
  std::vector<Voice> voices_;
};

}  // namespace

std::string_view Name(Wording wording) {
  constexpr std::array<std::string_view, 6> kNames = {"fullest",    "same",     "shortened",
                                                      "translated", "reworded", "changed"};
  return kNames[static_cast<std::size_t>(wording)];
}

const Speech& SpeechOf(const Account& account, const Version& version) {
  return account.articles[static_cast<std::size_t>(version.article)].speech[static_cast<std::size_t>(version.speech)];
}

std::vector<Voice> FindVoices(const Account& account, std::string_view speaker) {
  return Collector(account).Run(speaker);
}

}  // namespace recount::report
