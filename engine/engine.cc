// The journey as one short function, and the only place that knows its one loop: an article without a publication date
// starts with a wide interval; what it shares with dated articles narrows the interval; its times are resolved again.
// Intervals only shrink.
#include "engine/engine.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <set>
#include <thread>

#include "engine/article/reader.h"
#include "engine/compare/compare.h"
#include "engine/dating/dating.h"
#include "engine/events/find_events.h"
#include "engine/knowledge/load_folder.h"
#include "engine/knowledge/numbers.h"
#include "engine/knowledge/words.h"
#include "engine/language/language.h"
#include "engine/people/find_people.h"
#include "engine/report/make_timeline.h"
#include "engine/speech/find_speech.h"
#include "engine/story/near_days.h"
#include "engine/story/shared_days.h"
#include "engine/story/story_graph.h"
#include "engine/story/story_parts.h"
#include "engine/story/told_alike.h"
#include "engine/times/find_times.h"

namespace recount {

struct Engine::Steps {
  article::Reader reader;
  language::Language language;
  people::People people;
  times::Times times;
  speech::SpeechFinder speech;
  events::EventFinder events;
  dating::Dating dating;
  knowledge::Words words;
  knowledge::Files files;
};

absl::StatusOr<Engine> Engine::Create(const EngineOptions& options) {
  auto files = knowledge::Files::Embedded(options.language);
  if (files.Under("").empty())
    return absl::InvalidArgumentError("no words and rules for the language: " + options.language);
  for (const std::string& folder : options.knowledge) {
    if (auto status = knowledge::AddFolder(folder, &files); !status.ok()) return status;
  }
  auto numbers = knowledge::Numbers::Load(files);
  if (!numbers.ok()) return numbers.status();
  auto words = knowledge::Words::Load(files);
  if (!words.ok()) return words.status();
  auto reader = article::Reader::Load(files);
  if (!reader.ok()) return reader.status();
  if (options.model != "fast" && options.model != "accurate") {
    return absl::InvalidArgumentError("no such model: " + options.model + " (there are fast and accurate)");
  }
  auto language = language::Language::Load(
      files, options.model == "fast" ? language::ModelChoice::kFast : language::ModelChoice::kAccurate);
  if (!language.ok()) return language.status();
  auto people = people::People::Load(files);
  if (!people.ok()) return people.status();
  auto times = times::Times::Load(files, *numbers);
  if (!times.ok()) return times.status();
  auto speech = speech::SpeechFinder::Load(files);
  if (!speech.ok()) return speech.status();
  auto events = events::EventFinder::Load(files, *numbers);
  if (!events.ok()) return events.status();
  auto dating = dating::Dating::Load(files);
  if (!dating.ok()) return dating.status();
  return Engine(std::unique_ptr<Steps>(new Steps{std::move(*reader), std::move(*language), std::move(*people),
                                                 std::move(*times), std::move(*speech), std::move(*events),
                                                 std::move(*dating), std::move(*words), std::move(files)}));
}

Engine::Engine(std::unique_ptr<Steps> steps) : steps_(std::move(steps)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Loaded Engine::Read(const std::vector<std::string>& paths, const ReadOptions& options) const {
  return Read(paths, options, {});
}

Loaded Engine::Read(const std::vector<std::string>& paths, const ReadOptions& options,
                    std::string_view standard_input) const {
  return steps_->reader.Read(paths, options, standard_input);
}

std::vector<Input> Engine::ReadInBatches(const std::vector<std::string>& paths, const ReadOptions& options,
                                         std::string_view standard_input, std::size_t most,
                                         const std::function<void(Loaded)>& take) const {
  return steps_->reader.ReadInBatches(paths, options, standard_input, most, take);
}

bool Engine::HasArchive(const std::vector<std::string>& paths) {
  return article::HasArchive(paths);
}

const knowledge::Files& Engine::Knowledge() const {
  return steps_->files;
}

Text Engine::Parse(const Article& article) const {
  return steps_->language.Read(article);
}

std::string Engine::ModelName() const {
  return steps_->language.name();
}
std::string Engine::TimeZoneRelease() const {
  return dating::TimeZoneRelease();
}

Annotated Engine::Annotate(const Article& article) const {
  return Annotate(article, nullptr);
}

Annotated Engine::Annotate(const Article& article, const std::vector<Span>& events) const {
  return Annotate(article, &events);
}

Annotated Engine::Annotate(const Article& article, const std::vector<Span>* events) const {
  Annotated a;
  a.article = article;
  const Text text = steps_->language.Read(a.article);
  for (const Sentence& s : text.sentences) {
    a.sentences.push_back(s.span);
    a.sentence_parts.push_back(s.part);
  }
  a.entities = steps_->people.Find(a.article, text);
  a.times = steps_->times.Find(a.article, text);
  a.speech = steps_->speech.Find(a.article, text, a.times, &a.entities);
  for (TimeMention& t : a.times) {
    for (std::size_t s = 0; s < a.speech.size(); ++s) {
      const auto& content = a.speech[s].content;
      const bool inside =
          std::any_of(content.begin(), content.end(), [&](const Span& c) { return c.Contains(t.span); });
      const bool inner = t.within_speech < 0 ||
                         a.speech[s].span.size() <= a.speech[static_cast<std::size_t>(t.within_speech)].span.size();
      if (inside && inner) t.within_speech = static_cast<int>(s);
    }
  }
  a.events = steps_->events.Find(a.article, text, a.entities, a.times, a.speech, events);
  steps_->dating.ResolveTimes(&a);
  steps_->dating.DateEvents(&a);
  return a;
}

Annotated Engine::Times(const Article& article) const {
  Annotated a;
  a.article = article;
  Text text = steps_->language.Outline(a.article);
  const auto tags = [&](const std::vector<int>& some, Text* t) { steps_->language.ReadTags(some, t); };
  a.times = steps_->times.Find(a.article, tags, &text);
  const bool dated = a.article.published.basis == Basis::kStated;
  const auto matters =
      dated ? steps_->dating.DirectionMatters(a) : std::vector<bool>(a.times.size(), true);  // they date it then
  const std::vector<int> moved = steps_->times.Moved(a.times, matters);
  steps_->language.ReadTags(moved, &text);
  steps_->language.ReadGrammar(steps_->times.Untold(text, a.times, matters), &text);
  steps_->times.SetDirections(text, moved, &a.times);
  if (!dated) a.article.published = steps_->dating.InferPublished(a, {});
  steps_->dating.ResolveTimes(&a);
  return a;
}

std::vector<Annotated> Engine::AnnotateAll(Loaded loaded, int jobs, const Progress& progress) const {
  return OfAll(loaded, jobs, progress, &Engine::Annotate);
}

std::vector<Annotated> Engine::TimesOfAll(Loaded loaded, int jobs, const Progress& progress) const {
  return OfAll(loaded, jobs, progress, &Engine::Times);
}

std::vector<Annotated> Engine::OfAll(const Loaded& loaded, int jobs, const Progress& progress,
                                     Annotated (Engine::*one)(const Article&) const) const {
  const std::size_t n = loaded.articles.size();
  std::vector<Annotated> out(n);
  std::atomic<std::size_t> next{0};
  std::mutex telling;
  std::size_t done = 0;
  auto work = [&] {
    for (std::size_t i = next++; i < n; i = next++) {
      const LoadedArticle& article = loaded.articles[i];
      out[i] = article.annotated != nullptr ? *article.annotated : (this->*one)(article.article);
      if (!progress) continue;
      const std::lock_guard<std::mutex> lock(telling);
      progress(++done, n);
    }
  };
  std::vector<std::thread> threads;
  for (std::size_t t = 1; t < std::min<std::size_t>(static_cast<std::size_t>(std::max(jobs, 1)), n); ++t)
    threads.emplace_back(work);
  work();
  for (std::thread& t : threads) t.join();
  return out;
}

namespace {

using Known = std::vector<dating::Dating::KnownDay>;

bool Narrow(const Article& a) {
  return a.published.days && (a.published.days->last - a.published.days->first) <= date::days{3};
}

// An outlet writes dates in figures in one order: articles that show theirs tell it for those that do not.
void ShareNumericOrder(const dating::Dating& dating, std::vector<Annotated>* articles) {
  std::map<std::string, int> day_first;
  for (const Annotated& a : *articles) {
    if (const auto order = dating::Dating::WritesDayFirst(a)) day_first[a.article.outlet] += *order ? 1 : -1;
  }
  for (Annotated& a : *articles) {
    const auto votes = day_first.find(a.article.outlet);
    if (a.article.outlet.empty() || votes == day_first.end() || votes->second <= 0) continue;
    const bool figures = std::any_of(a.times.begin(), a.times.end(),
                                     [](const TimeMention& t) { return t.what.numeric != 0 && t.what.day <= 12; });
    if (!figures || dating::Dating::WritesDayFirst(a)) continue;
    dating.ResolveTimes(&a, true);
    dating.DateEvents(&a);
  }
}

void DateAgain(const dating::Dating& dating, Annotated* a) {
  dating.ResolveTimes(a);
  dating.DateEvents(a);
}

// Marks the times whose event's day, known from another article, is what dated this one: without that day they would
// read otherwise.
void MarkDerived(const dating::Dating& dating, const Known& known, Annotated* a) {
  std::set<int> times;
  for (const auto& one : known) {
    if (one.time >= 0 && one.doubt < dating::Dating::KnownDay::kWeak) times.insert(one.time);
  }
  for (const int time : times) {
    Known others;
    for (const auto& other : known) {
      if (other.time != time) others.push_back(other);
    }
    Annotated trial = *a;
    trial.article.published = dating.InferPublished(trial, others);
    dating.ResolveTimes(&trial);
    const auto t = static_cast<std::size_t>(time);
    a->times[t].derived = trial.times[t].value.value != a->times[t].value.value;
  }
}

// The publication dates of articles that do not state theirs, jointly: what is dated dates what shares an event with
// it.
void InferPublicationDates(const dating::Dating& dating, const knowledge::Words& words,
                           std::vector<Annotated>* articles) {
  std::vector<int> undated;
  std::vector<int> dated;
  for (std::size_t i = 0; i < articles->size(); ++i) {
    ((*articles)[i].article.published.basis == Basis::kStated ? dated : undated).push_back(static_cast<int>(i));
  }
  if (undated.empty()) return;
  std::map<int, Known> known;
  for (const int i : undated) {
    Annotated& a = (*articles)[static_cast<std::size_t>(i)];
    a.article.published = dating.InferPublished(a, {});
    DateAgain(dating, &a);
  }
  const story::Origins origins = story::Origins::Find(*articles);
  const std::vector<int> stories = story::StoryOfArticles(*articles, story::WeighWords(*articles, words));
  constexpr int kRounds = 4;  // each round dates at least one more article, or changes nothing
  for (int round = 0; round < kRounds; ++round) {
    std::vector<int> sources = dated;
    for (const int i : undated) {
      if (Narrow((*articles)[static_cast<std::size_t>(i)].article)) sources.push_back(i);
    }
    std::map<int, Known> now;
    for (const story::SharedDay& s : story::FindSharedDays(*articles, undated, sources)) {
      now[s.article].push_back({s.time, s.days, s.because});
    }
    for (const story::SharedDay& s : story::FindToldAlike(*articles, stories, undated, sources, words)) {
      now[s.article].push_back({s.time, s.days, s.because, s.doubt});
    }
    bool changed = false;
    for (const int i : undated) {
      Annotated& a = (*articles)[static_cast<std::size_t>(i)];
      if (const auto near = story::FindNearDays(*articles, origins, stories, i); near) {
        using KnownDay = dating::Dating::KnownDay;
        now[i].push_back({near->story ? KnownDay::kStoryNear : KnownDay::kPublishedNear, near->days, near->because});
      }
      Published published = dating.InferPublished(a, now[i]);
      if (published.value == a.article.published.value && published.days == a.article.published.days) continue;
      a.article.published = std::move(published);
      DateAgain(dating, &a);
      known[i] = now[i];
      changed = true;
    }
    if (!changed) break;
  }
  for (const auto& [i, days] : known) MarkDerived(dating, days, &(*articles)[static_cast<std::size_t>(i)]);
}

}  // namespace

Account Engine::Reconcile(std::vector<Annotated> articles, std::vector<Input> inputs) const {
  Account account;
  account.inputs = std::move(inputs);
  account.articles = std::move(articles);
  std::stable_sort(account.articles.begin(), account.articles.end(),
                   [](const Annotated& a, const Annotated& b) { return a.article.id < b.article.id; });
  InferPublicationDates(steps_->dating, steps_->words, &account.articles);
  ShareNumericOrder(steps_->dating, &account.articles);
  const story::StoryGraph graph = story::StoryGraph::Build(account.articles, steps_->words);
  account.copy_of = graph.origins().copy_of();
  account.copies = graph.origins().copies();
  account.entities = graph.entities();
  account.events = graph.events();
  account.findings = compare::Compare(graph, steps_->words);
  compare::ReconcileDates(graph, &account.events);
  compare::ApplyMoves(graph, account.findings, &account.events);
  account.timeline = report::MakeTimeline(account);
  account.nodes = graph.Nodes();
  account.edges = graph.Edges(account.timeline);
  return account;
}

Account Engine::Reconcile(Loaded loaded, int jobs, const Progress& progress) const {
  std::vector<Input> inputs = loaded.inputs;
  return Reconcile(AnnotateAll(std::move(loaded), jobs, progress), std::move(inputs));
}

}  // namespace recount
