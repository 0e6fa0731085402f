#include "engine/times/find_times.h"

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

std::vector<TimeMention> Times::Find(const Article&, const Text& text) const {
  std::vector<TimeMention> out;
  std::size_t p = 0;
  while (p < text.paragraphs.size()) {
    // A run of paragraphs that are read, up to a chunk's length.
    int first = -1, last = -1;
    for (; p < text.paragraphs.size(); ++p) {
      const Paragraph& paragraph = text.paragraphs[p];
      if (paragraph.first_sentence >= paragraph.last_sentence) continue;
      const bool skip = paragraph.part == Part::kBoilerplate || paragraph.part == Part::kHeader;
      const int from = text.sentences[static_cast<std::size_t>(paragraph.first_sentence)].first;
      const int to = text.sentences[static_cast<std::size_t>(paragraph.last_sentence) - 1].last;
      if (skip || (first >= 0 && to - first > kChunk)) break;
      if (first < 0) first = from;
      last = to;
    }
    if (first < 0) {
      ++p;
      continue;
    }
    const std::vector<Atom> atoms = MakeAtoms(text, first, last, tables_->grammar.vocabulary);
    for (Match& m : Matcher(tables_->grammar, tables_->numbers, text, atoms).FindAll()) {
      const int end = WithoutFullStop(text, atoms, m);
      const Atom& a = atoms[static_cast<std::size_t>(m.begin)];
      const Atom& b = atoms[static_cast<std::size_t>(end) - 1];
      TimeMention mention;
      mention.span = {a.span.begin, b.span.end};
      mention.sentence = text.at(a.token).sentence;
      mention.part = text.SentenceOf(a.token).part;
      if (mention.part == Part::kBoilerplate || mention.part == Part::kHeader) continue;
      mention.id = absl::StrCat("t", out.size());
      mention.type = TypeOf(m.what);
      mention.what = std::move(m.what);
      mention.mod = m.mod;
      mention.quant = m.quant;
      mention.freq = m.freq;
      mention.rule = tables_->grammar.rules[static_cast<std::size_t>(m.rule)].name;
      tables_->directions.Set(text, a.token, b.token + 1, &mention);
      out.push_back(std::move(mention));
    }
  }
  return out;
}

}  // namespace recount::times
