#include "engine/times/find_times.h"

#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "engine/times/direction.h"
#include "engine/times/matcher.h"

namespace recount::times {

struct Times::Tables {
  Grammar grammar;
  knowledge::Numbers numbers;
  Directions directions;
};

namespace {

constexpr int kChunk = 20000;  // tokens that are looked at together: bounds memory on huge articles

bool HasClock(const TimeDescription& what) {
  return what.hour >= 0 || what.minute >= 0 || what.part != DayPart::kNone;
}

TimexType TypeOf(const TimeDescription& what) {
  switch (what.kind) {
    case TimeKind::kDuration:
      return TimexType::kDuration;
    case TimeKind::kSet:
      return TimexType::kSet;
    case TimeKind::kUnit:
      if (what.unit == TimeUnit::kHour || what.unit == TimeUnit::kMinute || what.unit == TimeUnit::kSecond)
        return TimexType::kTime;
      break;
    case TimeKind::kNone:
    case TimeKind::kPoint:
    case TimeKind::kNth:
    case TimeKind::kReference:
      break;
  }
  return HasClock(what) ? TimexType::kTime : TimexType::kDate;
}

// The dot behind "Nov" belongs to it; the one behind "9 p.m" may end the sentence, where the parse splits it off.
int WithoutFullStop(const Text& text, const std::vector<Atom>& atoms, const Match& m) {
  const auto last = static_cast<std::size_t>(m.end) - 1;
  if (m.end - m.begin < 2 || Slice(text.source, atoms[last].span) != ".") return m.end;
  return atoms[last].token == atoms[last - 1].token ? m.end : m.end - 1;
}

// Whether a time names its month, weekday, year or feast: then it is one, however it is written.
bool NamesItself(const TimeDescription& what) {
  const bool named = what.weekday != 0 || what.month != 0 || what.year != 0 || what.decade != 0 || what.century != 0 ||
                     what.quarter != 0 || what.half != 0 || what.season != Season::kNone || !what.holiday.empty() ||
                     what.kind == TimeKind::kSet;
  return named || (!what.inner.empty() && NamesItself(what.inner.front()));
}

// Whether most longer words of the sentence have capital letters, or of the words right before: a headline.
bool CapitalsAllOver(const Text& text, int token) {
  const Sentence& s = text.SentenceOf(token);
  constexpr int kBefore = 5;
  constexpr int kOfThem = 3;
  int before = 0;
  for (int i = std::max(s.first, token - kBefore); i < token; ++i) {
    const char first = text.Form(i).empty() ? ' ' : text.Form(i)[0];
    before += first >= 'A' && first <= 'Z' ? 1 : 0;
  }
  if (before >= kOfThem) return true;
  int capitals = 0, small = 0;
  for (int i = s.first; i < s.last; ++i) {
    const std::string_view form = text.Form(i);
    constexpr std::size_t kLong = 4;
    if (form.size() < kLong) continue;
    capitals += form[0] >= 'A' && form[0] <= 'Z' ? 1 : 0;
    small += form[0] >= 'a' && form[0] <= 'z' ? 1 : 0;
  }
  constexpr int kMargin = 2;  // the name itself has some
  return small == 0 || capitals > small + kMargin;
}

// "60 Minutes", "This Week", "High Noon": the name of a programme or a film, written with capitals where a time has
// none.
bool InName(const Text& text, const std::vector<Atom>& atoms, const Match& m) {
  if (NamesItself(m.what)) return false;
  int words = 0, numbers = 0;
  bool first = false;
  for (int i = m.begin; i < m.end; ++i) {
    const Atom& a = atoms[static_cast<std::size_t>(i)];
    const std::string_view form = Slice(text.source, a.span);
    if (a.kind == AtomKind::kNumber) ++numbers;
    if (a.kind != AtomKind::kLetters) continue;
    if (!a.capital || form.size() < 2 || form[1] < 'a' || form[1] > 'z') return false;  // "now", "GMT"
    first = first || a.sentence_first;
    ++words;
  }
  if (words == 0 || first || (numbers > 0 && m.what.kind == TimeKind::kPoint)) return false;
  const Atom& begin = atoms[static_cast<std::size_t>(m.begin)];
  const Atom* before = m.begin > 0 ? &atoms[static_cast<std::size_t>(m.begin) - 1] : nullptr;
  const bool behind = before != nullptr && before->kind == AtomKind::kLetters && before->capital && !begin.glued &&
                      text.at(before->token).sentence == text.at(begin.token).sentence;
  if (words + numbers < 2 && !behind) return false;
  return !CapitalsAllOver(text, begin.token);
}

}  // namespace

absl::StatusOr<Times> Times::Load(const knowledge::Files& files, const knowledge::Numbers& numbers) {
  auto grammar = Grammar::Load(files, numbers);
  if (!grammar.ok()) return grammar.status();
  auto directions = Directions::Load(files);
  if (!directions.ok()) return directions.status();
  Times times;
  times.tables_ = std::make_shared<const Tables>(Tables{*std::move(grammar), numbers, *std::move(directions)});
  return times;
}

namespace {

// Paragraphs [first, last) that are looked at together.
struct Chunk {
  std::size_t first_paragraph = 0, last_paragraph = 0;
  int first = 0, last = 0;  // tokens
};

bool Unread(Part part) {
  return part == Part::kBoilerplate || part == Part::kHeader;
}

// Runs of paragraphs that are read, up to a chunk's length. A text that is nothing but a header is read as a text: a
// date alone, or a line on standard input.
std::vector<Chunk> Chunks(const Text& text) {
  const bool all = std::all_of(text.paragraphs.begin(), text.paragraphs.end(), [](const Paragraph& p) {
    return p.first_sentence >= p.last_sentence || Unread(p.part);
  });
  std::vector<Chunk> out;
  bool open = false;
  for (std::size_t p = 0; p < text.paragraphs.size(); ++p) {
    const Paragraph& paragraph = text.paragraphs[p];
    if (paragraph.first_sentence >= paragraph.last_sentence) continue;
    if (Unread(paragraph.part) && !all) {
      open = false;
      continue;
    }
    const int from = text.sentences[static_cast<std::size_t>(paragraph.first_sentence)].first;
    const int to = text.sentences[static_cast<std::size_t>(paragraph.last_sentence) - 1].last;
    if (!open || to - out.back().first > kChunk) out.push_back({p, p, from, from});
    out.back().last_paragraph = p + 1;
    out.back().last = to;
    open = true;
  }
  return out;
}

// Whether which day is meant can hang on the verb: resolve_*.cc ask for the direction of these alone.
bool MovedByVerb(const TimeDescription& w) {
  if (!w.inner.empty()) return w.anchor != TimeAnchor::kInner || MovedByVerb(w.inner.front());
  if (w.kind == TimeKind::kUnit) return w.unit == TimeUnit::kWeekend && w.n == 0;
  if (w.select == Select::kLast || w.select == Select::kNext) return false;
  if (w.kind != TimeKind::kPoint || w.year != 0 || w.decade != 0 || w.century != 0) return false;
  if (w.hour >= 0 || w.minute >= 0 || w.part != DayPart::kNone) return true;
  return w.weekday != 0 || w.month != 0 || w.day != 0 || w.quarter != 0 || w.half != 0 || w.season != Season::kNone ||
         !w.holiday.empty();
}

// The tokens that a time touches: it may begin or end inside one ("10-31-74").
std::pair<int, int> TokensOf(const Text& text, const Span& span) {
  return {text.TokenAt(span.begin), text.TokenAt(span.end - 1) + 1};
}

// Whether the rule asks for a part of speech, of its first word or of the word behind it.
bool AsksForTags(const Rule& rule) {
  return !rule.tags.empty() || !rule.not_tags.empty() ||
         std::any_of(rule.neighbours.begin(), rule.neighbours.end(), [](const Neighbours& n) { return n.plural; });
}

}  // namespace

std::vector<TimeMention> Times::Find(const Article&, const Text& text) const {
  return FindIn(text, nullptr, nullptr);
}

std::vector<TimeMention> Times::Find(const Article&, const Tagger& tagger, Text* outline) const {
  return FindIn(*outline, &tagger, outline);
}

std::vector<int> Times::Moved(const std::vector<TimeMention>& times, const std::vector<bool>& matters) const {
  std::vector<int> out;
  for (std::size_t i = 0; i < times.size(); ++i) {
    const TimeMention& t = times[i];
    if (!matters[i] || !MovedByVerb(t.what) || t.sentence < 0) continue;
    if (out.empty() || out.back() != t.sentence) out.push_back(t.sentence);
  }
  return out;
}

std::vector<int> Times::Untold(const Text& text, const std::vector<TimeMention>& times,
                               const std::vector<bool>& matters) const {
  std::vector<int> out;
  for (std::size_t i = 0; i < times.size(); ++i) {
    const TimeMention& t = times[i];
    if (!matters[i] || !MovedByVerb(t.what) || t.sentence < 0) continue;
    if (!out.empty() && out.back() == t.sentence) continue;
    if (!tables_->directions.ToldByTags(text, TokensOf(text, t.span).first, t.what)) out.push_back(t.sentence);
  }
  return out;
}

void Times::SetDirections(const Text& text, const std::vector<int>& sentences, std::vector<TimeMention>* times) const {
  for (TimeMention& t : *times) {
    if (!std::binary_search(sentences.begin(), sentences.end(), t.sentence)) continue;
    const auto [first, last] = TokensOf(text, t.span);
    t.direction = Direction::kUnknown;
    t.governor.clear();
    tables_->directions.Set(text, first, last, &t);
  }
}

std::vector<TimeMention> Times::FindIn(const Text& text, const Tagger* tagger, Text* outline) const {
  const Grammar& grammar = tables_->grammar;
  std::vector<TimeMention> out;
  auto rule_of = [&](const Match& m) -> const Rule& { return grammar.rules[static_cast<std::size_t>(m.rule)]; };
  auto read = [&](int first, int last, std::vector<Atom>* atoms) {
    *atoms = MakeAtoms(text, first, last, grammar.vocabulary);
    return Matcher(grammar, tables_->numbers, text, *atoms).FindAll();
  };
  auto keep = [&](const std::vector<Atom>& atoms, Match m) {
    if (InName(text, atoms, m)) return;
    const int end = WithoutFullStop(text, atoms, m);
    const Atom& a = atoms[static_cast<std::size_t>(m.begin)];
    const Atom& b = atoms[static_cast<std::size_t>(end) - 1];
    TimeMention mention;
    mention.span = {a.span.begin, b.span.end};
    mention.sentence = text.at(a.token).sentence;
    mention.part = text.SentenceOf(a.token).part;
    mention.id = absl::StrCat("t", out.size());
    mention.type = TypeOf(m.what);
    mention.what = std::move(m.what);
    mention.mod = m.mod;
    mention.quant = m.quant;
    mention.freq = m.freq;
    mention.rule = rule_of(m).name;
    tables_->directions.Set(text, a.token, b.token + 1, &mention);
    out.push_back(std::move(mention));
  };
  for (const Chunk& chunk : Chunks(text)) {
    std::vector<Atom> atoms;
    std::vector<Match> matches = read(chunk.first, chunk.last, &atoms);
    auto sentence_of = [&](const Match& m) { return text.at(atoms[static_cast<std::size_t>(m.begin)].token).sentence; };
    std::set<int> again;  // paragraphs whose matches depend on parts of speech
    if (tagger != nullptr) {
      std::vector<int> tags;
      for (const Match& m : matches) {
        if (!AsksForTags(rule_of(m))) continue;
        const int sentence = sentence_of(m);
        again.insert(text.sentences[static_cast<std::size_t>(sentence)].paragraph);
        if (tags.empty() || tags.back() != sentence) tags.push_back(sentence);
      }
      if (!tags.empty()) (*tagger)(tags, outline);
    }
    int done = -1;  // a paragraph that was read again
    for (Match& m : matches) {
      const int paragraph = text.sentences[static_cast<std::size_t>(sentence_of(m))].paragraph;
      if (paragraph == done) continue;
      if (!again.contains(paragraph)) {
        keep(atoms, std::move(m));
        continue;
      }
      done = paragraph;
      const Paragraph& p = text.paragraphs[static_cast<std::size_t>(paragraph)];
      std::vector<Atom> some;
      const int first = text.sentences[static_cast<std::size_t>(p.first_sentence)].first;
      const int last = text.sentences[static_cast<std::size_t>(p.last_sentence) - 1].last;
      for (Match& one : read(first, last, &some)) keep(some, std::move(one));
    }
  }
  return out;
}

}  // namespace recount::times
