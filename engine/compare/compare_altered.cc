// One sentence told by several outlets with one figure changed: a slip in copying where both are of one day, news where
// the later report gives the later figure. What holds the figure need be no event: "which employs 6,400 people".
#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "engine/compare/broken_number.h"
#include "engine/compare/by_story.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"
#include "engine/model/unicode.h"

namespace recount::compare {
namespace {

constexpr std::size_t kLeastWords = 6;  // of a sentence, without its figures, that is no set phrase

// A stretch of words with its figures and times taken out.
struct Frame {
  int article = 0;
  Span sentence;
  std::string frame;                 // "owners of # of the shares had accepted by @"
  std::vector<std::string> figures;  // "41"
  std::vector<char> amount;          // by figure: of money or percent
  std::vector<std::string> times;    // "wednesday noon"
};

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}

// The words of one stretch; times are those of the article.
Frame AlteredFrame(const Annotated& article, int index, const Span& sentence, const Span& part) {
  Frame out;
  out.article = index;
  out.sentence = sentence;
  std::vector<std::string> words;
  const std::string_view text = article.article.text;
  std::string plain;
  auto flush = [&] {
    for (std::string& w : knowledge::Words::All(plain)) words.push_back(std::move(w));
    plain.clear();
  };
  for (int i = part.begin; i < part.end;) {
    const auto time = std::find_if(article.times.begin(), article.times.end(), [&](const TimeMention& t) {
      return t.span.begin == i && t.span.end <= part.end && t.span.end > i;
    });
    if (time != article.times.end()) {
      flush();
      words.emplace_back("@");
      out.times.push_back(Lower(Slice(text, time->span)));
      i = time->span.end;
      continue;
    }
    const auto at = static_cast<std::size_t>(i);
    const bool inside = i > part.begin && ((text[at - 1] >= 'a' && text[at - 1] <= 'z') ||
                                           (text[at - 1] >= 'A' && text[at - 1] <= 'Z') || text[at - 1] == '-');
    if (!IsDigit(text[at]) || inside) {
      plain.push_back(text[at]);
      ++i;
      continue;
    }
    flush();
    std::string figure;
    int end = i;
    while (end < part.end) {
      const char c = text[static_cast<std::size_t>(end)];
      const bool joins =
          (c == ',' || c == '.') && end + 1 < part.end && IsDigit(text[static_cast<std::size_t>(end) + 1]);
      if (!IsDigit(c) && !joins) break;
      if (c != ',') figure.push_back(c);
      ++end;
    }
    if (IsBroken(text, {i, end})) return out;  // no frame: nobody can say what it was
    const std::string_view behind = text.substr(static_cast<std::size_t>(end), 10);
    const std::string_view before = text.substr(0, at);
    out.amount.push_back(behind.starts_with("%") || behind.starts_with(" per") || before.ends_with("$") ||
                                 before.ends_with("€") || before.ends_with("£")
                             ? 1
                             : 0);
    out.figures.push_back(std::move(figure));
    words.emplace_back("#");
    i = end;
  }
  flush();
  const auto told = std::count_if(words.begin(), words.end(), [](const auto& w) { return w != "#" && w != "@"; });
  if (static_cast<std::size_t>(told) >= kLeastWords && !out.figures.empty()) out.frame = absl::StrJoin(words, " ");
  return out;
}

// The whole sentence, and its first clause: who said it may be told otherwise.
std::vector<Frame> FramesOf(const Annotated& article, int index, const Span& sentence) {
  std::vector<Frame> out{AlteredFrame(article, index, sentence, sentence)};
  const std::string_view words = Slice(article.article.text, sentence);
  const auto comma = words.find(", ");
  if (comma != std::string_view::npos && comma > 0)
    out.push_back(AlteredFrame(article, index, sentence, {sentence.begin, sentence.begin + static_cast<int>(comma)}));
  return out;
}

// Which figure differs, where exactly one does; -1 otherwise.
int ChangedFigure(const Frame& a, const Frame& b) {
  int changed = -1;
  for (std::size_t i = 0; i < a.figures.size(); ++i) {
    if (a.figures[i] == b.figures[i]) continue;
    if (changed >= 0) return -1;
    changed = static_cast<int>(i);
  }
  return changed;
}

// Already told: a finding that sets both values against each other.
bool ToldAltered(const std::vector<Finding>& out, const std::string& a, const std::string& b) {
  return std::any_of(out.begin(), out.end(), [&](const Finding& f) {
    auto has = [&](const std::string& v) {
      return std::any_of(f.sides.begin(), f.sides.end(), [&](const Side& s) { return s.value == v; });
    };
    return f.verdict > Verdict::kCompatible && has(a) && has(b);
  });
}

// The finding that already has the value from this sentence: it gets the other side.
Finding* HolderOfValue(std::vector<Finding>* out, const std::string& value, const Frame& frame) {
  for (Finding& f : *out) {
    if (f.verdict != Verdict::kAgree || (f.attribute != Attribute::kCount && f.attribute != Attribute::kAmount))
      continue;
    for (const Side& s : f.sides) {
      if (s.value != value) continue;
      if (std::any_of(s.evidence.begin(), s.evidence.end(),
                      [&](const Evidence& e) { return e.article == frame.article && frame.sentence.Contains(e.span); }))
        return &f;
    }
  }
  return nullptr;
}

}  // namespace

void CompareAltered(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* all) {
  (void)words;
  std::map<std::pair<int, std::string>, std::vector<Frame>> by_frame;  // story, frame
  for (std::size_t a = 0; a < graph.articles().size(); ++a) {
    const Annotated& article = graph.articles()[a];
    for (std::size_t s = 0; s < article.sentences.size(); ++s) {
      if (article.sentence_parts[s] != Part::kBody) continue;
      for (Frame& frame : FramesOf(article, static_cast<int>(a), article.sentences[s])) {
        if (frame.frame.empty()) continue;
        auto& list = by_frame[{graph.stories()[a], frame.frame}];
        if (list.empty() || list.back().article != frame.article) list.push_back(std::move(frame));
      }
    }
  }
  StoryFindings findings(graph, all);
  for (const auto& [key, frames] : by_frame) {
    std::vector<Finding>* out = findings.Of(key.first);
    const Frame& first = frames.front();
    const auto other = std::find_if(frames.begin(), frames.end(), [&](const Frame& f) {
      return ChangedFigure(first, f) >= 0 && OutletOf(graph, f.article) != OutletOf(graph, first.article);
    });
    if (other == frames.end()) continue;
    const auto at = static_cast<std::size_t>(ChangedFigure(first, *other));
    if (ToldAltered(*out, first.figures[at], other->figures[at])) continue;
    auto day = [&](const Frame& f) {
      return graph.articles()[static_cast<std::size_t>(f.article)].article.published.value.substr(0, 10);
    };
    const bool later = day(first) != day(*other) && !day(first).empty() && !day(*other).empty();
    if (!later && first.times != other->times) continue;  // two figures of two times
    auto side = [&](const std::string& value) {
      Side s;
      s.value = value;
      for (const Frame& f : frames) {
        if (f.figures[at] != value) continue;
        s.articles.push_back(f.article);
        s.evidence.push_back(EvidenceAt(graph, f.article, f.sentence));
      }
      return s;
    };
    const Verdict verdict = later ? Verdict::kUpdated : Verdict::kConflict;
    const std::string why = later ? "one sentence, with a later figure in a later report"
                                  : "one sentence, with another figure in one of the reports of one day";
    Finding made;
    Finding* f = HolderOfValue(out, first.figures[at], first);
    std::string known = first.figures[at];
    std::string added = other->figures[at];
    if (f == nullptr) {
      f = HolderOfValue(out, added, *other);
      if (f != nullptr) std::swap(known, added);
    }
    if (f == nullptr) {
      made.attribute = first.amount[at] != 0 ? Attribute::kAmount : Attribute::kCount;
      const int article = first.article;
      const auto& events = graph.articles()[static_cast<std::size_t>(article)].events;
      for (std::size_t e = 0; e < events.size() && made.event < 0; ++e) {
        if (first.sentence.Contains(events[e].head)) made.event = graph.EventOf(article, static_cast<int>(e));
      }
      made.sides.push_back(side(known));
      made.confidence = 0.6;
      made.reason.rule = "altered-figure";
      f = &made;
    }
    f->sides.push_back(side(added));
    const int last = static_cast<int>(f->sides.size()) - 1;
    for (int i = 0; i < last; ++i) {
      const bool same = f->sides[static_cast<std::size_t>(i)].value == known;
      f->relations.push_back({i, last, same ? verdict : Verdict::kSingle, same ? why : "not told in one sentence"});
    }
    f->verdict = verdict;
    f->reason.says = why;
    std::vector<std::pair<int, int>> places;
    for (const Side& s : f->sides) {
      for (const Evidence& e : s.evidence) places.emplace_back(e.article, e.span.begin);
    }
    f->sources = graph.origins().Count(places);
    f->summary = absl::StrCat(
        "“",
        Shorten(
            std::string(Slice(graph.articles()[static_cast<std::size_t>(first.article)].article.text, first.sentence)),
            90),
        "”: ", SaySides(graph, *f, {}, ""));
    if (f == &made) out->push_back(std::move(made));
  }
}

}  // namespace recount::compare
