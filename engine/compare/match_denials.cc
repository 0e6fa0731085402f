#include "engine/compare/match_denials.h"

#include <algorithm>
#include <array>

#include "absl/strings/str_cat.h"
#include "engine/compare/reported_claim.h"
#include "engine/model/unicode.h"

namespace recount::compare {
namespace {

constexpr int kNearCharge = 450;   // bytes back to what "this" means
constexpr int kNextToDenial = 30;  // bytes between neighbours
constexpr int kAround = 900;       // bytes within which an article has charge and answer

bool HasNegation(const knowledge::Words& words, const std::string& text) {
  const std::vector<std::string> all = knowledge::Words::All(text);
  return std::any_of(all.begin(), all.end(), [&](const std::string& w) { return words.IsNegation(w) || w == "t"; });
}

// "IRNA reported that Per Lie had denied it": the denial stands inside.
bool Holds(const Said& said, const Said& denial) {
  return said.article == denial.article && said.span.begin <= denial.span.begin && denial.span.begin < said.span.end;
}

}  // namespace

bool Tells(const knowledge::Words& words, const Said& said) {
  const std::vector<std::string> name = knowledge::Words::All(said.name);
  if (name.empty() || said.words.size() < (said.plain ? 3U : 2U)) return false;
  const std::string& first = name.front();
  return !words.IsStop(first) ||
         (name.size() > 1 && (first == "the" || first == "a" || first == "an" || first == "its" || first == "his" ||
                              first == "her" || first == "their"));
}

bool SameName(const std::string& a, const std::string& b) {
  const std::string x = Fold(a);
  const std::string y = Fold(b);
  return !x.empty() && !y.empty() && (x.ends_with(y) || y.ends_with(x));
}

bool OneParty(const story::StoryGraph& graph, int a, int b) {
  if (a < 0 || b < 0) return false;
  if (a == b) return true;
  const Entity& x = graph.entities()[static_cast<std::size_t>(a)].merged;
  const Entity& y = graph.entities()[static_cast<std::size_t>(b)].merged;
  auto for_name = [](const Entity& who, const Entity& whom) {
    return !who.speaks_for.empty() && Fold(who.speaks_for).find(Fold(whom.name)) != std::string::npos;
  };
  return (!x.speaks_for.empty() && x.speaks_for == y.speaks_for) || for_name(x, y) || for_name(y, x);
}

bool OneSpeaker(const story::StoryGraph& graph, const Said& a, const Said& b) {
  if (a.speaker >= 0 && b.speaker >= 0) return OneParty(graph, a.speaker, b.speaker);
  return SameName(a.name, b.name);
}

MatchDenials::MatchDenials(const story::StoryGraph& graph, const knowledge::Words& words, const Sayings& sayings,
                           const WordWeights& weights)
    : graph_(graph), words_(words), sayings_(sayings), weights_(weights), deeds_(graph, words, sayings.asserted) {
  for (const Said& said : sayings.asserted) {
    if (HasNegation(words, said.content)) negated_.insert(&said);
  }
}

// The denier is spoken of in the accusation, by whatever words: "the company".
bool MatchDenials::Accused(const Said& accusation, const Said& denial) const {
  if (denial.speaker < 0) return false;
  const Annotated& article = graph_.articles()[static_cast<std::size_t>(accusation.article)];
  for (std::size_t e = 0; e < article.entities.size(); ++e) {
    const int entity = graph_.EntityOf(accusation.article, static_cast<int>(e));
    if (!OneParty(graph_, entity, denial.speaker)) continue;
    for (const Mention& m : article.entities[e].mentions) {
      if (accusation.span.Contains(m.span)) return true;
    }
  }
  const Entity& e = graph_.entities()[static_cast<std::size_t>(denial.speaker)].merged;
  std::vector<std::string> names = e.aliases;
  names.push_back(e.name);
  if (!e.speaks_for.empty()) names.push_back(e.speaks_for.substr(0, e.speaks_for.find(' ')));
  std::string text = Fold(accusation.content);
  if (accusation.speech != nullptr) absl::StrAppend(&text, " ", Fold(accusation.speech->addressee));
  for (const std::string& name : names) {
    const std::string key = Fold(name);
    if (key.size() >= 3 && text.find(key) != std::string::npos) return true;
  }
  if (accusation.event < 0) return false;
  const auto with = graph_.EventsWith(denial.speaker);
  const auto claims = graph_.ClaimsIn(accusation.event);
  return std::any_of(claims.begin(), claims.end(),
                     [&](int c) { return std::binary_search(with.begin(), with.end(), c); });
}

const Said* MatchDenials::Told(const Said& denial) const {
  for (const auto* list : {&sayings_.accusations, &sayings_.asserted}) {
    for (const Said& said : *list) {
      if (said.article == denial.article && said.index == denial.answers) return &said;
    }
  }
  return nullptr;
}

const Said* MatchDenials::Before(const Said& denial) const {
  const bool anything = AnswersWhat(words_, denial) == Answers::kAnything;
  const std::vector<std::string> all = knowledge::Words::All(denial.content);
  const bool charge = std::any_of(all.begin(), all.end(), [&](const std::string& w) { return words_.In("charge", w); });
  const Said* best = nullptr;
  double best_score = 0;
  for (const auto* list : {&sayings_.accusations, &sayings_.asserted}) {
    for (const Said& said : *list) {
      if (said.article != denial.article || OneSpeaker(graph_, said, denial) || !Tells(words_, said)) continue;
      const int gap = denial.span.begin - said.span.end;
      if (gap < 0 || gap > kNearCharge) continue;
      const bool accuses = !said.plain || CueIn(words_, "alleging", said);
      if ((charge || anything) && !accuses) continue;
      const int between = denial.sentence.begin - said.sentence.end;
      const bool at_once = between < kNextToDenial;
      const bool soon = between < 3 * kNextToDenial;
      if (!accuses && !soon) continue;
      double score = 1 + (accuses ? 2.0 : 0.0) + (at_once ? 1.5 : 0.0) - static_cast<double>(gap) / kNearCharge;
      if (Accused(said, denial))
        score += 1.5;
      else if (anything)
        continue;
      if (score > best_score) best = &said, best_score = score;
    }
  }
  return best;
}

const Said* MatchDenials::ByPerson(const Said& denial) const {
  const Said* best = nullptr;
  const std::vector<std::string> all = knowledge::Words::All(denial.content);
  const Gender want = all.front() == "her" ? Gender::kFemale : all.front() == "him" ? Gender::kMale : Gender::kPlural;
  for (const auto* list : {&sayings_.accusations, &sayings_.asserted}) {
    for (const Said& said : *list) {
      if (said.article != denial.article || said.speaker < 0 || OneSpeaker(graph_, said, denial)) continue;
      const int gap = denial.sentence.begin - said.sentence.end;
      if (gap < -1 || gap > kNearCharge) continue;
      const Entity& who = graph_.entities()[static_cast<std::size_t>(said.speaker)].merged;
      if (who.type != EntityType::kPerson || (who.gender != Gender::kUnknown && who.gender != want)) continue;
      if (best == nullptr || best->span.begin < said.span.begin) best = &said;
    }
  }
  return best;
}

const Said* MatchDenials::OfMatter(const Said& denial, bool weak) const {
  const Said* best = nullptr;
  double best_score = 0;
  for (const Said& said : sayings_.accusations) {
    if (OneSpeaker(graph_, said, denial) || Holds(said, denial)) continue;
    const int shared = SharedWords(denial.words, said.words);
    const bool named = Accused(said, denial);
    const int gap = denial.sentence.begin - said.sentence.end;
    const bool next = said.article == denial.article && gap >= -1 && gap < 250;
    const bool around = said.article == denial.article && std::abs(gap) < kAround;
    const double score = shared + (named ? 1.5 : 0) + (next ? 1.5 : 0);
    const bool strict = CueIn(words_, "alleging", said);
    const bool enough = weak ? next && named
                             : (next && named) || (next && shared >= 2) ||
                                   (next && shared >= 1 && denial.words.size() <= 2) || (shared >= 2 && named) ||
                                   (around && named && strict) || shared >= 4;
    if (enough && score > best_score) best_score = score, best = &said;
  }
  return best;
}

const Said* MatchDenials::Asserted(const Said& denial) const {
  const Said* best = nullptr;
  double best_score = 0;
  const double whole = weights_.Of(denial.article, denial.words);
  if (const int i = deeds_.AnsweredBy(denial, false); i >= 0) {
    const Said& said = sayings_.asserted[static_cast<std::size_t>(i)];
    if (Tells(words_, said)) return &said;
  }
  // Nobody is accused, but somebody says what is denied: nearly all of it, in the affirmative. "Rejected key demands"
  // refuses something.
  const std::vector<std::string> all = knowledge::Words::All(denial.content);
  const bool denies = CueIn(words_, "denies", denial);
  if (!denies && denial.frame.find_first_not_of(' ') == std::string::npos && all.front() != "that" &&
      (!all.front().ends_with("ing") || all.front().ends_with("thing")))
    return nullptr;
  for (const Said& said : sayings_.asserted) {
    if (Holds(said, denial)) continue;
    if (OneSpeaker(graph_, said, denial) || !Tells(words_, said) || negated_.contains(&said)) continue;
    const double shared = weights_.Shared(denial.article, denial.words, said.words);
    if (SharedWords(denial.words, said.words) < 3 || shared < 0.5 * whole) continue;
    if (shared > best_score) best_score = shared, best = &said;
  }
  if (best != nullptr || !OpensWithContrast(denial)) return best;
  // "A source said that he had drunk. But his lawyer denied his client had touched a drop."
  for (const Said& said : sayings_.asserted) {
    const int gap = denial.sentence.begin - said.sentence.end;
    if (said.article == denial.article && gap >= -1 && gap < kNextToDenial && !OneSpeaker(graph_, said, denial) &&
        Tells(words_, said) && !negated_.contains(&said))
      best = &said;
  }
  return best;
}

bool MatchDenials::OpensWithContrast(const Said& denial) const {
  const std::string& text = graph_.articles()[static_cast<std::size_t>(denial.article)].article.text;
  const std::vector<std::string> all = knowledge::Words::All(Slice(text, denial.sentence));
  return !all.empty() && words_.In("contrast", all.front());
}

const Said* MatchDenials::AnsweredBy(const Said& denial, Said* made) const {
  if (denial.name.empty()) return nullptr;
  if (denial.speaker < 0 && words_.IsStop(Fold(denial.name))) return nullptr;  // "she", and nobody knows who
  if (denial.answers >= 0) return Told(denial);
  const std::vector<std::string> cue = words_.Content(denial.cue);
  const bool weak = std::any_of(cue.begin(), cue.end(), [&](const auto& w) { return words_.IsWeakDenial(w); });
  switch (AnswersWhat(words_, denial)) {
    case Answers::kThing:
    case Answers::kAnything:
      return weak ? nullptr : Before(denial);
    case Answers::kPerson:
      return ByPerson(denial);
    case Answers::kMatter:
      break;
  }
  const Said* of_matter = OfMatter(denial, weak);
  if (of_matter != nullptr || weak) return of_matter;
  return ReportedBeside(graph_, words_, denial, made) ? made : Asserted(denial);
}

}  // namespace recount::compare
