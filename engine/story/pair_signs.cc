#include "engine/story/pair_signs.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <tuple>

#include "absl/container/flat_hash_set.h"

namespace recount::story {
namespace {

// Chosen on stories of our own and the MEANTIME development articles, by reading what was joined.
constexpr double kFewMentions = 6.5;
constexpr double kLongJoined = 1;
constexpr double kLongApart = 0.7;
constexpr double kGeneralVerb = 3;    // chosen, not learned: on ECB+, our fixtures and stories of our own
constexpr double kBareWord = 1;       // between long articles the word alone joins little: nobody and nothing in common
constexpr double kManyMentions = 60;  // of a long article
constexpr double kBothDated = 1;
constexpr double kBothSaid = 3;   // a speaker says much, and only the wording tells what is said again
constexpr double kTwoSteps = -6;  // the arrest, the charge, the trial
// What annotated stories of a dozen articles teach says little of more alike articles and of a few.
constexpr double kMostAlikeArticles = 0.35;
constexpr double kOtherArticles = 2;
constexpr std::size_t kMostInBlock = 250;  // mentions that have one thing in common and are looked at in pairs

bool Fine(const Profile& p) {
  return p.own_date && p.days && !p.coarse;
}

}  // namespace

PairSigns::PairSigns(const std::vector<Annotated>& articles, const std::vector<WordVector>& vectors,
                     const std::vector<Profile>& profiles, const MergedEntities& entities,
                     const knowledge::Words& words, const std::vector<int>& story, const Clusters& before)
    : articles_(articles),
      vectors_(vectors),
      profiles_(profiles),
      entities_(entities),
      words_(words),
      story_(story),
      before_(before),
      told_(articles, profiles, entities, words, story) {
  std::set<int> in_story;
  std::set<std::pair<std::string, int>> seen;
  std::map<std::pair<int, int>, std::map<std::string, int>> sentences;
  for (const int i : story) {
    const std::string& trigger = Mention(i).trigger;
    in_story.insert(At(i).article);
    Word& word = triggers_[trigger];
    ++word.mentions;
    if (seen.insert({trigger, At(i).article}).second) ++word.articles;
    ++in_article_[At(i).article];
    ++kinds_[{At(i).article, At(i).synset}];
    ++sentences[{At(i).article, Mention(i).sentence_span.begin}][trigger];
  }
  in_story_ = static_cast<double>(in_story.size());
  for (const auto& [where, triggers] : sentences) {
    for (auto a = triggers.begin(); a != triggers.end(); ++a) {
      if (a->second > 1) ++together_[{a->first, a->first}];
      for (auto b = std::next(a); b != triggers.end(); ++b) ++together_[{a->first, b->first}];
    }
  }
}

const EventMention& PairSigns::Mention(int i) const {
  return articles_[static_cast<std::size_t>(At(i).article)].events[static_cast<std::size_t>(At(i).mention)];
}

double PairSigns::InOneSentence(const std::string& a, const std::string& b) const {
  const auto it = together_.find(std::minmax(a, b));
  return it == together_.end() ? 0 : it->second;
}

bool PairSigns::Apart(int i, int j) const {
  const Profile& a = At(i);
  const Profile& b = At(j);
  if (KeptApart(a, b, entities_)) return true;
  return a.synset != b.synset && before_.Of(i) != before_.Of(j) && a.own_date && b.own_date && a.days && b.days &&
         DaysApart(*a.days, *b.days) > 0;
}

std::vector<std::pair<int, int>> PairSigns::Pairs() const {
  std::map<std::tuple<int, int, std::string>, std::vector<int>> blocks;
  for (const int i : story_) {
    const ToldWords& t = told_.At(i);
    const std::string& trigger = Mention(i).trigger;
    blocks[{0, before_.Of(i), ""}].push_back(i);
    blocks[{1, 0, trigger}].push_back(i);
    blocks[{2, 0, At(i).synset}].push_back(i);
    for (const int w : t.own) blocks[{3, w, ""}].push_back(i);
    for (const int s : words_.Senses(trigger)) blocks[{4, s, ""}].push_back(i);
    for (const int w : t.patient) blocks[{5, w, ""}].push_back(i);
    if (Fine(At(i))) blocks[{6, static_cast<int>(At(i).days->first.time_since_epoch().count()), ""}].push_back(i);
  }
  absl::flat_hash_set<std::pair<int, int>> tried;
  std::vector<std::pair<int, int>> out;
  for (const auto& [key, list] : blocks) {
    if (list.size() > kMostInBlock && std::get<0>(key) != 0) continue;
    for (std::size_t m = 0; m < list.size(); ++m) {
      for (std::size_t n = m + 1; n < list.size(); ++n) {
        const auto pair = std::minmax(list[m], list[n]);
        if (tried.insert(pair).second) out.emplace_back(pair);
      }
    }
  }
  return out;
}

double PairSigns::Before(int i, int j) const {
  const double mentions = std::sqrt(in_article_.at(At(i).article) * in_article_.at(At(j).article));
  const bool joined = before_.Of(i) == before_.Of(j);
  double sure = (joined ? kLongJoined : kLongApart) * std::log(std::max(1.0, mentions / kFewMentions));
  if (Fine(At(i)) && Fine(At(j))) sure += kBothDated;
  if (At(i).event_class == EventClass::kStatement && At(j).event_class == EventClass::kStatement) sure += kBothSaid;
  const bool bare =
      !SharesAny(At(i).parties, At(j).parties) && told_.MostShared(told_.At(i).patient, told_.At(j).patient) <= 0;
  if (!joined && bare && mentions >= kManyMentions) sure += kBareWord;
  const bool steps = At(i).event_class == EventClass::kJustice && At(j).event_class == EventClass::kJustice &&
                     At(i).synset != At(j).synset &&
                     !(words_.In("one-verdict", Mention(i).trigger) && words_.In("one-verdict", Mention(j).trigger));
  return (joined ? sure : -sure) + (steps ? kTwoSteps : 0);
}

// "The talks had come to nothing", "the envoy will come home": such verbs say little without those whom they join.
double PairSigns::SayLittle(int i, int j) const {
  const Profile& a = At(i);
  const Profile& b = At(j);
  if (!words_.In("general-verb", Mention(i).trigger) && !words_.In("general-verb", Mention(j).trigger)) return 0;
  if (SharesAny(a.parties, b.parties) || told_.MostShared(told_.At(i).patient, told_.At(j).patient) > 0) return 0;
  const bool one_day = a.days && b.days && a.own_date && b.own_date && DaysApart(*a.days, *b.days) == 0;
  return one_day ? 0 : kGeneralVerb;
}

Signs PairSigns::Of(int i, int j, const PairScore& strict) const {
  const Profile& a = At(i);
  const Profile& b = At(j);
  const EventMention& x = Mention(i);
  const EventMention& y = Mention(j);
  const ToldWords& t = told_.At(i);
  const ToldWords& u = told_.At(j);
  Signs out{};
  auto at = out.begin();
  const auto add = [&](double value) { *at++ = value; };
  const auto add_if = [&](bool yes) { *at++ = yes ? 1 : 0; };

  add(1);
  add_if(before_.Of(i) == before_.Of(j));
  add(strict.veto ? 0 : strict.total);
  add_if(strict.veto);

  const bool one_word = x.trigger == y.trigger;
  const bool one_kind = a.synset == b.synset;
  const bool one_stem = SharesAny(t.own, u.own);
  const bool one_sense = SharesAny(words_.Senses(x.trigger), words_.Senses(y.trigger));
  add_if(one_word);
  add_if(one_kind);
  add_if(one_stem);
  add_if(one_sense);
  add_if(!one_word && !one_kind && !one_stem && !one_sense);

  const auto both = [&](EventClass c) { return a.event_class == c && b.event_class == c; };
  const auto one = [&](EventClass c) { return (a.event_class == c) != (b.event_class == c); };
  add_if(both(EventClass::kStatement));
  add_if(one(EventClass::kStatement));
  add_if(one(EventClass::kState));
  add_if(both(EventClass::kOther));
  add_if(one(EventClass::kOther));
  add_if(both(EventClass::kAttack));
  add_if(both(EventClass::kCasualties));

  const bool one_article = a.article == b.article;
  add(Likeness(t.all, u.all));
  add(Likeness(t.close, u.close));
  add(one_article ? 0
                  : std::min(kMostAlikeArticles, Likeness(vectors_[static_cast<std::size_t>(a.article)],
                                                          vectors_[static_cast<std::size_t>(b.article)])));

  const double patient = told_.MostShared(t.patient, u.patient);
  add_if(!t.agent.empty() && !u.agent.empty() && told_.MostShared(t.agent, u.agent) <= 0);
  add(patient);
  add_if(!t.patient.empty() && !u.patient.empty() && patient <= 0);
  std::vector<int> parties;
  std::set_intersection(a.parties.begin(), a.parties.end(), b.parties.begin(), b.parties.end(),
                        std::back_inserter(parties));
  add(static_cast<double>(std::min<std::size_t>(parties.size(), 3)));
  add_if(!parties.empty());

  const bool dated = a.own_date && b.own_date && a.days && b.days;
  const int apart = dated ? DaysApart(*a.days, *b.days) : 0;
  add_if(Fine(a) && Fine(b) && apart == 0);
  add_if(dated && apart > 0 && apart <= 3);
  add_if(!a.object.empty() && a.object == b.object);

  add_if(one_article);
  add_if(one_article && x.sentence_span.begin == y.sentence_span.begin);
  add_if(one_article && !one_word);
  add_if(x.polarity != y.polarity);
  add_if(x.modality != y.modality);
  add_if(a.happened && b.happened);

  const Word& v = triggers_.at(x.trigger);
  const Word& w = triggers_.at(y.trigger);
  add(std::max(v.articles, w.articles) / (in_story_ + kOtherArticles));
  add(std::min(v.articles, w.articles) / (in_story_ + kOtherArticles));
  add(std::max(v.mentions / v.articles, w.mentions / w.articles));
  add(std::log(std::max(kinds_.at({a.article, a.synset}), kinds_.at({b.article, b.synset}))));
  add(InOneSentence(x.trigger, y.trigger) / std::min(v.mentions, w.mentions));
  const int told = (SharesAny(t.own, u.sentence) ? 1 : 0) + (SharesAny(u.own, t.sentence) ? 1 : 0);
  add(told);
  return out;
}

}  // namespace recount::story
