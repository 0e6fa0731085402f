// An accusation and its denial: a dispute between the speakers, whichever outlets carry it.
#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"
#include "engine/compare/denied_deeds.h"
#include "engine/compare/said.h"
#include "engine/model/unicode.h"

namespace recount::compare {
namespace {

constexpr std::size_t kMatter = 25;  // content words that say what is meant; a long quotation holds any word

std::string Content(const Annotated& a, const Speech& s) {
  std::string out;
  for (const Span& span : s.content) absl::StrAppend(&out, out.empty() ? "" : " ", av(Slice(a.article.text, span)));
  return out;
}

// Two forms of one word: "invade" and "invasion" share their first four letters.
bool Related(const std::string& a, const std::string& b) {
  return a == b || (a.size() >= 5 && b.size() >= 5 && a.compare(0, 4, b, 0, 4) == 0);
}

int SharedWords(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::set<std::string> counted;
  for (const std::string& x : a) {
    if (std::any_of(b.begin(), b.end(), [&](const std::string& y) { return Related(x, y); }))
      counted.insert(x.substr(0, 4));
  }
  return static_cast<int>(counted.size());
}

// The denier's names among the words of the accusation: who is accused.
bool Accused(const story::StoryGraph& graph, const Said& accusation, const Said& denial) {
  if (denial.speaker < 0) return false;
  const Entity& e = graph.entities()[static_cast<std::size_t>(denial.speaker)].merged;
  std::vector<std::string> names = e.aliases;
  names.push_back(e.name);
  if (!e.speaks_for.empty()) names.push_back(e.speaks_for.substr(0, e.speaks_for.find(' ')));
  const std::string text = Fold(accusation.content) + " " + Fold(accusation.speech->addressee);
  for (const std::string& name : names) {
    const std::string key = Fold(name);
    if (key.size() >= 3 && text.find(key) != std::string::npos) return true;
  }
  // Who shares a party with the accusation's participants: the government behind the name.
  if (accusation.event < 0) return false;
  const auto with = graph.EventsWith(denial.speaker);
  const auto claims = graph.ClaimsIn(accusation.event);
  return std::any_of(claims.begin(), claims.end(),
                     [&](int c) { return std::binary_search(with.begin(), with.end(), c); });
}

}  // namespace

void CompareDenials(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  std::vector<Said> accusations;
  std::vector<Said> denials;
  std::vector<Said> asserted;
  for (std::size_t a = 0; a < graph.articles().size(); ++a) {
    const Annotated& article = graph.articles()[a];
    for (std::size_t i = 0; i < article.events.size(); ++i) {
      const EventMention& m = article.events[i];
      if (m.event_class != EventClass::kStatement || m.speech < 0) continue;
      const Speech& s = article.speech[static_cast<std::size_t>(m.speech)];
      if (s.stance != Stance::kAccuse && s.stance != Stance::kDeny && s.stance != Stance::kAssert) continue;
      Said said;
      said.article = static_cast<int>(a);
      said.index = m.speech;
      said.speech = &s;
      said.speaker = graph.EntityOf(said.article, s.speaker);
      said.event = graph.EventOf(said.article, static_cast<int>(i));
      said.content = Content(article, s);
      said.words = words.Content(said.content);
      if (said.words.size() > kMatter) said.words.resize(kMatter);
      said.sentence = m.sentence_span;
      said.plain = s.stance == Stance::kAssert;
      (s.stance == Stance::kDeny ? denials : said.plain ? asserted : accusations).push_back(std::move(said));
    }
  }

  // A denial answers the accusation that it shares most with: the next one before it in its own article ("rejects the
  // allegation"), or one of the same matter anywhere.
  std::vector<std::vector<const Said*>> answers(accusations.size());
  const DeniedDeeds deeds(graph, words, asserted);
  std::map<int, int> taken_up;  // assertion -> its place among the accusations
  const std::size_t accused = accusations.size();
  for (const Said& denial : denials) {
    if (denial.speech->speaker_name.empty()) continue;  // nobody denies
    const std::vector<std::string> cue = words.Content(denial.speech->cue);
    const bool weak = std::any_of(cue.begin(), cue.end(), [&](const auto& w) { return words.IsWeakDenial(w); });
    int best = -1;
    double best_score = 0;
    for (std::size_t i = 0; i < accused; ++i) {
      const Said& accusation = accusations[i];
      if (accusation.speaker >= 0 && accusation.speaker == denial.speaker) continue;
      const int shared = SharedWords(denial.words, accusation.words);
      const bool named = Accused(graph, accusation, denial);
      const int gap = denial.sentence.begin - accusation.sentence.end;
      const bool next = accusation.article == denial.article && gap >= -1 && gap < 250;
      double score = shared;
      if (named) score += 1.5;
      if (next) score += 1.5;
      const bool at_once = accusation.article == denial.article && gap >= -1 && gap < 30;  // the very next sentence
      const bool answers_it = at_once && RefersBack(words, denial);
      const bool enough = weak ? next && named
                               : answers_it || (next && named) || (next && shared >= 2) ||
                                     (next && shared >= 1 && denial.words.size() <= 2) || (shared >= 2 && named) ||
                                     shared >= 4;
      if (enough && score > best_score) {
        best_score = score;
        best = static_cast<int>(i);
      }
    }
    if (best < 0) {
      if (const int i = deeds.AnsweredBy(denial, weak); i >= 0) {
        const auto [it, fresh] = taken_up.emplace(i, static_cast<int>(accusations.size()));
        if (fresh) {
          accusations.push_back(asserted[static_cast<std::size_t>(i)]);
          answers.emplace_back();
        }
        best = it->second;
      }
    }
    if (best >= 0) answers[static_cast<std::size_t>(best)].push_back(&denial);
  }

  // Accusations of one matter that share an answering party are one dispute.
  std::vector<int> group(accusations.size());
  for (std::size_t i = 0; i < group.size(); ++i) group[i] = static_cast<int>(i);
  for (std::size_t i = 0; i < accusations.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (answers[i].empty() && answers[j].empty()) continue;
      if (accusations[i].plain != accusations[j].plain) continue;
      if (SharedWords(accusations[i].words, accusations[j].words) >= 3) {
        group[i] = group[j];
        break;
      }
    }
  }
  for (std::size_t g = 0; g < accusations.size(); ++g) {
    if (group[g] != static_cast<int>(g)) continue;
    Finding f;
    f.verdict = Verdict::kDisputed;
    f.attribute = Attribute::kOutcome;
    Side accuse;
    Side deny;
    std::vector<std::pair<int, int>> places;
    auto add = [&](Side* side, const Said& said, bool denies) {
      if (side->value.empty()) {
        side->value = denies ? absl::StrCat("denies: ", said.content) : said.content;
        side->holder = said.speech->speaker_name;
      }
      side->articles.push_back(said.article);
      side->evidence.push_back(EvidenceAt(graph, said.article, said.sentence));
      places.emplace_back(said.article, said.sentence.begin);
    };
    for (std::size_t i = g; i < accusations.size(); ++i) {
      if (group[i] != static_cast<int>(g)) continue;
      add(&accuse, accusations[i], false);
      for (const Said* d : answers[i]) add(&deny, *d, true);
    }
    if (deny.articles.empty()) continue;
    for (Side* side : {&accuse, &deny}) {
      std::sort(side->articles.begin(), side->articles.end());
      side->articles.erase(std::unique(side->articles.begin(), side->articles.end()), side->articles.end());
    }
    f.event = accusations[g].event;
    f.sources = graph.origins().Count(places);
    f.summary =
        absl::StrCat(accuse.holder.empty() ? "An accusation" : Capital(accuse.holder), " (", accusations[g].speech->cue,
                     "): ", accuse.value, "; ", deny.holder.empty() ? "the other side" : deny.holder, " denies it.");
    f.reason.rule = "accusation-and-denial";
    f.reason.says = "the speakers contradict one another; the outlets only carry it";
    f.reason.words = {accusations[g].speech->cue, answers[g].empty() ? std::string() : answers[g].front()->speech->cue};
    f.confidence = std::min(1.0, 0.5 + 0.1 * f.sources);
    f.sides = {std::move(accuse), std::move(deny)};
    f.relations = {{0, 1, Verdict::kDisputed, "an accusation and its denial"}};
    out->push_back(std::move(f));
  }
}

}  // namespace recount::compare
