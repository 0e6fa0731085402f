#include "engine/compare/read_ends.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/compare/beside.h"
#include "engine/compare/sentence_words.h"

namespace recount::compare {
namespace {

constexpr std::size_t kEndWords = 4;   // of a phrase
constexpr int kNameNear = 50;          // bytes from a name to what became of him
constexpr std::size_t kBeside = 9;     // words before or behind in which the noun stands
constexpr std::size_t kOtherNear = 4;  // words before in which another time or a supposition stands

// The end that a phrase beginning at a word tells; its length in words.
std::string EndAt(const knowledge::Words& words, const std::vector<PlacedWord>& all, std::size_t at,
                  std::size_t* length) {
  std::string phrase;
  std::string found;
  for (std::size_t n = 1; n <= kEndWords && at + n <= all.size(); ++n) {
    absl::StrAppend(&phrase, n > 1 ? " " : "", all[at + n - 1].word);
    if (const std::string_view end = words.ClassIn("end", phrase); !end.empty()) found = end, *length = n;
  }
  return found;
}

// The person named last before a place in a sentence; where none is, the first behind it.
int PersonBeside(const story::StoryGraph& graph, const knowledge::Words& words, int article, const Span& sentence,
                 const Span& place, bool only_before) {
  const Annotated& a = graph.articles()[static_cast<std::size_t>(article)];
  int before = -1;
  int behind = -1;
  int last = -1;
  int first = sentence.end;
  for (std::size_t e = 0; e < a.entities.size(); ++e) {
    if (a.entities[e].type != EntityType::kPerson) continue;
    for (const Mention& m : a.entities[e].mentions) {
      if (!sentence.Contains(m.span)) continue;
      if (m.span.end <= place.begin && m.span.end > last) last = m.span.end, before = static_cast<int>(e);
      if (m.span.begin >= place.end && m.span.begin < first) first = m.span.begin, behind = static_cast<int>(e);
    }
  }
  if (only_before && before >= 0) {
    // "Lind, whose wife is in custody."
    const std::vector<std::string> between = knowledge::Words::All(Slice(a.article.text, {last, place.begin}));
    if (place.begin - last > kNameNear ||
        std::any_of(between.begin(), between.end(), [&](const std::string& w) { return words.In("of-his", w); }))
      return -1;
  }
  const int found = before >= 0 || only_before ? before : behind;
  return found < 0 ? -1 : graph.EntityOf(article, found);
}

bool AnyOf(const knowledge::Words& words, std::string_view list, const std::vector<PlacedWord>& all, std::size_t end) {
  return std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(end),
                     [&](const PlacedWord& w) { return words.In(list, w.word); });
}

// "Could be convicted", "an earlier offer was rejected", "was not acquitted".
bool ToldOtherwise(const knowledge::Words& words, const std::vector<PlacedWord>& all, std::size_t at) {
  if (all[at].word == "cleared" && !AnyOf(words, "trial", all, all.size())) return true;
  if (AnyOf(words, "end-before", all, at)) return true;
  for (std::size_t i = at - std::min(at, kOtherNear); i < at; ++i) {
    if (words.In("other-end", all[i].word) || (all[i].word == "t" && i > 0)) return true;
  }
  return false;
}

}  // namespace

std::vector<End> EndsIn(const story::StoryGraph& graph, const knowledge::Words& words, int article) {
  const Annotated& a = graph.articles()[static_cast<std::size_t>(article)];
  std::vector<End> out;
  for (std::size_t s = 0; s < a.sentences.size(); ++s) {
    if (a.sentence_parts[s] != Part::kBody) continue;
    const std::vector<PlacedWord> all = WordsWithPlaces(a.article.text, a.sentences[s]);
    for (std::size_t i = 0; i < all.size(); ++i) {
      std::size_t length = 1;
      const std::string what = EndAt(words, all, i, &length);
      if (what.empty()) continue;
      const std::size_t next = i + length;
      if (ToldOtherwise(words, all, i)) {
        i = next - 1;
        continue;
      }
      End end;
      end.article = article;
      end.group = what.substr(0, what.find('/'));
      end.end = what.substr(what.find('/') + 1);
      end.sentence = a.sentences[s];
      end.place = {all[i].span.begin, all[next - 1].span.end};
      if (words.In("end-of-person", end.group)) {
        end.person =
            PersonBeside(graph, words, article, end.sentence, end.place, words.In("end-behind-name", end.group));
        if (end.person < 0) continue;
      } else {
        const std::size_t beside = words.In("end-once", end.group) ? all.size() : kBeside;
        const std::size_t last = std::min(all.size(), next + beside);
        for (std::size_t k = i - std::min(i, beside); k < last; ++k) {
          if (k >= i && k < next) continue;
          if (words.ClassIn("end-of", all[k].word) == end.group ||
              words.ClassIn("end-of", words.Stem(all[k].word)) == end.group)
            end.about.insert(words.Stem(all[k].word));
        }
        if (end.about.empty()) continue;
      }
      end.holder = HolderAt(a, end.place);
      end.words = words.Content(Slice(a.article.text, end.sentence));
      out.push_back(std::move(end));
      i = next - 1;
    }
  }
  return out;
}

}  // namespace recount::compare
