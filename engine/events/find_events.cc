#include "engine/events/find_events.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "engine/events/apart.h"
#include "engine/events/arguments.h"
#include "engine/events/certainty.h"
#include "engine/events/clause.h"
#include "engine/events/find_triggers.h"
#include "engine/events/given.h"
#include "engine/events/lexicon.h"
#include "engine/events/place_time.h"
#include "engine/events/quantities.h"
#include "engine/events/reading.h"
#include "engine/events/split_coordinated.h"
#include "engine/events/statements.h"
#include "engine/events/twins.h"
#include "engine/events/word_sets.h"
#include "engine/model/unicode.h"

namespace recount::events {

struct Lore {
  Lexicon lexicon;
  WordSets words;
  knowledge::Numbers numbers;
};

namespace {

constexpr int kLeadSentences = 3;
constexpr std::size_t kMostInSentence = 200;  // a sentence with more events is no sentence

// Whether a stretch says word for word what an earlier one said.
bool IsRepeated(const Article& article, int byte) {
  auto it = std::upper_bound(article.marks.begin(), article.marks.end(), byte,
                             [](int b, const Mark& m) { return b < m.span.begin; });
  return it != article.marks.begin() && (--it)->span.Contains(byte) && it->repeated;
}

class Builder {
 public:
  Builder(const Lore& lore, const Reading& reading, const std::vector<Span>* given)
      : scene_{lore.lexicon, lore.words, lore.numbers, reading}, r_(reading), numbers_(lore.numbers), given_(given) {
    int body = 0;
    lead_.reserve(r_.text.sentences.size());
    for (const Sentence& s : r_.text.sentences) {
      const bool counts = s.part == Part::kBody;
      lead_.push_back(s.part == Part::kTitle || (counts && body < kLeadSentences));
      if (counts) ++body;
    }
  }

  std::vector<EventMention> Run() {
    std::vector<EventMention> statements = MakeStatements(r_, scene_.words);
    triggers_ = FindTriggers(scene_);
    DropRepeated();
    if (given_ != nullptr) {
      KeepGivenStatements(*given_, &statements);
      triggers_ = TakeGiven(scene_, std::move(triggers_), statements, *given_);
    }
    by_token_ = TriggerByToken(scene_, triggers_);
    timed_ = FindTimes(scene_, triggers_);
    const std::vector<std::string> ordinals = FindOrdinals(scene_, numbers_, triggers_);
    auto quantities = FindQuantities(scene_, numbers_, triggers_, timed_, ordinals);
    made_.assign(triggers_.size(), -1);
    taken_.assign(r_.times.size(), 0);
    for (const Timed& t : timed_) {
      for (int time : {t.time, t.duration}) {
        if (time >= 0) taken_[U(time)] = 1;
      }
    }
    for (const Speech& s : r_.speech) {
      if (s.said_on >= 0) taken_[U(s.said_on)] = 1;
    }
    std::map<std::string, int> latest;  // synset -> the mention told last
    for (std::size_t i = 0; i < triggers_.size(); ++i) {
      const int first = static_cast<int>(out_.size());
      made_[i] = first;
      Make(i, ordinals[i], std::move(quantities[i]));
      EventMention& e = out_[U(first)];
      const auto before = latest.find(e.synset);
      const int ordinal = e.ordinal.empty() ? 0 : numbers_.Ordinal(e.ordinal).value_or(0);
      if (before != latest.end() && (SaysAnother(scene_, triggers_[i]) || ordinal > 1)) e.apart_from = before->second;
      latest[e.synset] = static_cast<int>(out_.size()) - 1;
    }
    ShareTwins(scene_, triggers_, by_token_, made_, &out_);
    for (EventMention& e : statements) {
      if (e.sentence >= 0 && U(e.sentence) < lead_.size()) e.in_lead = lead_[U(e.sentence)];
      out_.push_back(std::move(e));
    }
    return Ordered();
  }

 private:
  void DropRepeated() {
    std::size_t kept = 0;
    int sentence = -1;
    std::size_t here = 0;
    for (std::size_t i = 0; i < triggers_.size(); ++i) {
      const Token& t = r_.at(triggers_[i].head);
      if (t.sentence != sentence) sentence = t.sentence, here = 0;
      if (++here > kMostInSentence || IsRepeated(r_.article, t.span.begin)) continue;
      if (kept != i) triggers_[kept] = std::move(triggers_[i]);
      ++kept;
    }
    triggers_.resize(kept);
  }

  // The mention of one trigger, or several where a coordination spreads it.
  void Make(std::size_t i, const std::string& ordinal, std::vector<Quantity> quantities) {
    const Trigger& t = triggers_[i];
    const std::vector<Argument> arguments = FindArguments(scene_, t);
    const std::vector<Segment> segments = SplitCoordinated(scene_, t, by_token_, static_cast<int>(i));
    EventMention e;
    e.event_class = t.event_class;
    e.synset = t.synset;
    e.trigger = t.lemma;
    for (int verb : t.supports) {
      if (r_.at(verb).upos == Upos::VERB && verb < t.head) {
        e.trigger = absl::StrCat(r_.at(verb).lemma, " ",
                                 Lower(Slice(r_.text.source, Join(r_.at(t.first).span, r_.at(t.last).span))));
        break;
      }
    }
    e.span = Join(r_.at(t.first).span, r_.at(t.last).span);
    for (int verb : t.supports) {
      if (verb < t.first && t.first - verb <= 3) e.span = Join(r_.at(verb).span, e.span);
    }
    e.head = r_.at(t.head).span;
    if (t.given >= 0) e.span = (*given_)[U(t.given)];
    const int clause = ClauseHead(scene_, t);
    e.clause = Join(ClauseSpan(scene_, clause), e.span);
    e.sentence = r_.at(t.head).sentence;
    e.sentence_span = r_.text.sentences[U(e.sentence)].span;
    e.part = r_.text.sentences[U(e.sentence)].part;
    e.in_lead = lead_[U(e.sentence)];
    e.speech = r_.HolderAt(t.head);
    e.ordinal = ordinal;
    const Certainty certainty = ReadCertainty(scene_, t, timed_[i]);
    e.polarity = certainty.polarity;
    e.modality = certainty.modality;
    e.background = certainty.background;
    e.time = timed_[i].time;
    e.duration = timed_[i].duration;
    e.other_times = timed_[i].others;
    if (segments.size() < 2) {
      Fill(t, arguments, &e);
      FromWordsBehind(t, segments, &e);
      e.quantities = std::move(quantities);
      GiveOwners(&e);
      e.words = ContentWords(scene_, e.clause);
      e.label = MakeLabel(scene_, t, arguments, e);
      out_.push_back(std::move(e));
      return;
    }
    for (std::size_t s = 0; s < segments.size(); ++s) Part1(t, arguments, segments, s, e, quantities);
  }

  void Fill(const Trigger& t, const std::vector<Argument>& arguments, EventMention* e) {
    e->participants = FindParticipants(scene_, t, arguments);
    const Placed placed = FindPlace(scene_, t, arguments);
    e->place = placed.entity;
    e->place_span = placed.span;
  }

  // "Russia's deployment of 100,000 troops": whose troops they are, the event says.
  void GiveOwners(EventMention* e) const {
    if (e->event_class != EventClass::kDeployment) return;
    int owner = -1;
    for (const Participant& p : e->participants) {
      if (p.role != Role::kAgent || p.entity < 0) continue;
      const EntityType type = r_.entities[U(p.entity)].type;
      if (type != EntityType::kPlace && type != EntityType::kBody) continue;
      if (owner >= 0 && owner != p.entity) return;
      owner = p.entity;
    }
    if (owner < 0) return;
    for (Quantity& q : e->quantities) {
      const bool deployed = std::any_of(e->participants.begin(), e->participants.end(), [&](const Participant& p) {
        return p.role == Role::kPatient && p.span.Overlaps(q.span);
      });
      if (q.kind != QuantityKind::kCount || q.entity >= 0 || !deployed) continue;
      q.entity = owner;
      q.of = r_.entities[U(owner)].name;
    }
  }

  // What the parse hung elsewhere: "talks are underway between A and B in Vienna".
  void FromWordsBehind(const Trigger& t, const std::vector<Segment>& segments, EventMention* e) const {
    if (segments.empty() || (t.kind == Kind::kVerb && t.event_class == EventClass::kState)) return;
    for (const Segment::Item& item : segments[0].items) {
      if (item.what == Segment::What::kPlace && e->place < 0 &&
          (item.with == "in" || item.with == "at" || item.with == "near")) {
        e->place = r_.MentionAt(item.token);
        const auto [first, last] = r_.Phrase(item.token);
        e->place_span = Join(r_.at(first).span, r_.at(last).span);
      }
      if (item.what == Segment::What::kPartner && item.with == "between") {
        const bool known = std::any_of(e->participants.begin(), e->participants.end(), [&](const Participant& p) {
          return p.entity == r_.MentionAt(item.token) || p.span.Contains(r_.at(item.token).span);
        });
        if (!known) {
          const auto [first, last] = r_.Phrase(item.token);
          const Span span = Join(r_.at(first).span, r_.at(last).span);
          e->participants.push_back(
              {r_.MentionAt(item.token), Role::kPartner, span, std::string(Slice(r_.text.source, span))});
        }
      }
      if (item.what == Segment::What::kTime && e->time < 0 && taken_[U(item.time)] == 0) e->time = item.time;
    }
  }

  static int SegmentAt(const std::vector<Segment>& segments, int token) {
    for (std::size_t s = 0; s < segments.size(); ++s) {
      if (segments[s].first <= token && token < segments[s].last) return static_cast<int>(s);
    }
    return -1;
  }

  // The `s`th of the events that one trigger tells: what stands in the other segments is not its own.
  void Part1(const Trigger& t, const std::vector<Argument>& arguments, const std::vector<Segment>& segments,
             std::size_t s, const EventMention& whole, const std::vector<Quantity>& quantities) {
    std::vector<Argument> own;
    for (const Argument& a : arguments) {
      const int at = SegmentAt(segments, a.token);
      if (at < 0) own.push_back(a);
    }
    EventMention e = whole;
    int time = -1;
    for (const Segment::Item& item : segments[s].items) {
      switch (item.what) {
        case Segment::What::kTime:
          if (time < 0) time = item.time;
          break;
        case Segment::What::kPlace:
          own.push_back({item.token, Role::kPlace, item.with, t.head});
          break;
        case Segment::What::kPartner:
          own.push_back({item.token, item.with == "against" ? Role::kPatient : Role::kPartner, item.with, t.head});
          break;
      }
    }
    std::stable_sort(own.begin(), own.end(), [](const Argument& a, const Argument& b) { return a.token < b.token; });
    if (time >= 0) {
      e.time = time;
    } else if (e.time >= 0) {
      const auto [first, last] = r_.text.TokensIn(r_.times[U(e.time)].span);
      // A time at the head of the sentence holds for all parts, one in a neighbour's words does not.
      if (first < last && SegmentAt(segments, first) >= 0) e.time = -1;
    }
    e.other_times.clear();
    Fill(t, own, &e);
    // Conjuncts across the cut belong to the other part.
    std::erase_if(e.participants, [&](const Participant& p) {
      const int at = SegmentAt(segments, r_.text.TokenAt(p.span.begin));
      return at >= 0 && at != static_cast<int>(s);
    });
    for (const Quantity& q : quantities) {
      const int at = SegmentAt(segments, r_.text.TokenAt(q.span.begin));
      if (at == static_cast<int>(s) || (at < 0 && s == 0)) e.quantities.push_back(q);
    }
    e.words = ContentWords(scene_, e.clause);
    e.label = MakeLabel(scene_, t, own, e);
    if (s > 0) e.apart_from = static_cast<int>(out_.size()) - 1;
    out_.push_back(std::move(e));
  }

  std::vector<EventMention> Ordered() {
    std::vector<int> order(out_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return out_[U(a)].head < out_[U(b)].head; });
    std::vector<int> place(out_.size());
    for (std::size_t i = 0; i < order.size(); ++i) place[U(order[i])] = static_cast<int>(i);
    std::vector<EventMention> sorted;
    sorted.reserve(out_.size());
    for (int i : order) {
      EventMention e = std::move(out_[U(i)]);
      e.id = absl::StrCat("v", sorted.size());
      if (e.apart_from >= 0) e.apart_from = place[U(e.apart_from)];
      sorted.push_back(std::move(e));
    }
    return sorted;
  }

  const Scene scene_;
  const Reading& r_;
  const knowledge::Numbers& numbers_;
  const std::vector<Span>* given_;  // nullptr: find them
  std::vector<char> lead_;
  std::vector<Trigger> triggers_;
  std::vector<int> by_token_;
  std::vector<Timed> timed_;
  std::vector<int> made_;    // by trigger: index of its (first) mention
  std::vector<char> taken_;  // by time: some event or saying has it
  std::vector<EventMention> out_;
};

}  // namespace

absl::StatusOr<EventFinder> EventFinder::Load(const knowledge::Files& files, const knowledge::Numbers& numbers) {
  auto lexicon = Lexicon::Load(files);
  if (!lexicon.ok()) return lexicon.status();
  auto words = WordSets::Load(files);
  if (!words.ok()) return words.status();
  return EventFinder(std::make_shared<const Lore>(Lore{*std::move(lexicon), *std::move(words), numbers}));
}

std::vector<EventMention> EventFinder::Find(const Article& article, const Text& text,
                                            const std::vector<Entity>& entities, const std::vector<TimeMention>& times,
                                            const std::vector<Speech>& speech, const std::vector<Span>* given) const {
  const Reading reading(article, text, entities, times, speech);
  return Builder(*lore_, reading, given).Run();
}

}  // namespace recount::events
