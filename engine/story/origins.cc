#include "engine/story/origins.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

#include "absl/container/flat_hash_map.h"
#include "engine/model/unicode.h"

namespace recount::story {
namespace {

constexpr std::size_t kRun = 5;         // words in a shingle
constexpr std::size_t kLeastRuns = 6;   // shorter sentences are alike by chance
constexpr double kSentence = 0.6;       // share of a sentence's runs that make it copied
constexpr double kWhole = 0.6;          // share of an article's words in copied sentences that make it a copy
constexpr double kPart = 0.25;          // share from which the pair is reported as sharing text
constexpr std::size_t kMaxPosts = 200;  // a run that stands in more places is a set phrase

std::uint64_t Hash(const std::string* words, std::size_t n) {
  std::uint64_t h = 1469598103934665603ULL;  // FNV-1a: the same on every machine and in every run
  for (std::size_t i = 0; i < n; ++i) {
    for (const char c : words[i]) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    h = (h ^ 0x1fU) * 1099511628211ULL;
  }
  return h;
}

// The sentence without what stands in quotation marks. Straight marks toggle; a mark left open covers the rest.
std::string Unquoted(std::string_view sentence) {
  const std::string folded = Fold(sentence);
  std::string out;
  bool inside = false;
  for (const char c : folded) {
    if (c == '"') {
      inside = !inside;
      out.push_back(' ');
    } else if (!inside) {
      out.push_back(c);
    }
  }
  return out;
}

struct Runs {
  int words = 0;
  std::vector<std::uint64_t> hashes;
};

Runs RunsOf(std::string_view sentence) {
  const std::vector<std::string> words = knowledge::Words::All(Unquoted(sentence));
  Runs runs;
  runs.words = static_cast<int>(words.size());
  for (std::size_t i = 0; i + kRun <= words.size(); ++i) runs.hashes.push_back(Hash(&words[i], kRun));
  return runs;
}

bool Counts(Part part) {
  return part == Part::kBody || part == Part::kDateline;
}

// The earlier of two articles is the likelier origin; a named agency's own outlet beats both.
bool Before(const std::vector<Annotated>& articles, int a, int b) {
  const Article& x = articles[static_cast<std::size_t>(a)].article;
  const Article& y = articles[static_cast<std::size_t>(b)].article;
  const bool own_x = !x.agency.empty() && Fold(x.outlet) == Fold(x.agency);
  const bool own_y = !y.agency.empty() && Fold(y.outlet) == Fold(y.agency);
  if (own_x != own_y) return own_x;
  const std::string& px = x.published.value;
  const std::string& py = y.published.value;
  if (px != py && !px.empty() && !py.empty()) return px < py;
  return x.id < y.id;
}

}  // namespace

Origins Origins::Find(const std::vector<Annotated>& articles) {
  Origins table;
  table.articles_ = &articles;
  const std::size_t n = articles.size();
  table.copy_of_.assign(n, -1);

  // What an article wrote itself: its group, its outlet, or itself alone in all its versions.
  std::map<std::string, int> own;
  for (std::size_t a = 0; a < n; ++a) {
    const Article& article = articles[a].article;
    std::string key = !article.group.empty()           ? "group " + Fold(article.group)
                      : !article.outlet.empty()        ? "outlet " + Fold(article.outlet)
                      : !article.later_version.empty() ? "article " + article.later_version
                                                       : "article " + article.id;
    table.own_.push_back(own.emplace(key, static_cast<int>(own.size())).first->second);
  }
  int next_origin = static_cast<int>(own.size());
  std::map<std::string, int> by_id;
  for (std::size_t a = 0; a < n; ++a) by_id.emplace(articles[a].article.id, static_cast<int>(a));
  for (const Annotated& one : articles) {
    const auto later = by_id.find(one.article.later_version);
    table.later_.push_back(later == by_id.end() ? -1 : later->second);
  }

  std::vector<std::vector<Runs>> runs(n);
  absl::flat_hash_map<std::uint64_t, std::vector<std::pair<int, int>>> posts;
  for (std::size_t a = 0; a < n; ++a) {
    const Annotated& article = articles[a];
    table.sentence_.emplace_back(article.sentences.size(), table.own_[a]);
    for (std::size_t s = 0; s < article.sentences.size(); ++s) {
      runs[a].push_back(Counts(article.sentence_parts[s]) ? RunsOf(Slice(article.article.text, article.sentences[s]))
                                                          : Runs{});
      for (const std::uint64_t h : runs[a].back().hashes) {
        auto& list = posts[h];
        if (list.size() <= kMaxPosts &&
            (list.empty() || list.back() != std::pair{static_cast<int>(a), static_cast<int>(s)})) {
          list.emplace_back(static_cast<int>(a), static_cast<int>(s));
        }
      }
    }
  }

  // For each sentence, the sentences elsewhere that it shares most of its runs with.
  std::map<std::pair<int, int>, std::vector<std::pair<int, int>>> shared;  // article pair (a < b) -> sentence pairs
  for (std::size_t a = 0; a < n; ++a) {
    for (std::size_t s = 0; s < runs[a].size(); ++s) {
      const Runs& mine = runs[a][s];
      if (mine.hashes.size() < kLeastRuns) continue;
      std::map<std::pair<int, int>, int> hits;
      for (const std::uint64_t h : mine.hashes) {
        const auto& list = posts[h];
        if (list.size() > kMaxPosts) continue;
        for (const auto& post : list) {
          if (post.first != static_cast<int>(a)) ++hits[post];
        }
      }
      for (const auto& [post, count] : hits) {
        if (count < kSentence * static_cast<double>(mine.hashes.size())) continue;
        const std::pair<int, int> pair = std::minmax(static_cast<int>(a), int{post.first});
        const bool forward = static_cast<int>(a) < post.first;
        shared[{pair.first, pair.second}].emplace_back(forward ? static_cast<int>(s) : post.second,
                                                       forward ? post.second : static_cast<int>(s));
      }
    }
  }

  std::vector<int> words(n, 0);
  for (std::size_t a = 0; a < n; ++a) {
    for (const Runs& r : runs[a]) words[a] += r.words;
  }
  std::map<std::string, int> agencies;
  for (auto& [pair, sentences] : shared) {
    std::sort(sentences.begin(), sentences.end());
    sentences.erase(std::unique(sentences.begin(), sentences.end()), sentences.end());
    const auto [a, b] = pair;
    const auto ua = static_cast<std::size_t>(a);
    const auto ub = static_cast<std::size_t>(b);
    std::set<int> in_a;
    std::set<int> in_b;
    for (const auto& [x, y] : sentences) {
      in_a.insert(x);
      in_b.insert(y);
    }
    auto covered = [&](std::size_t article, const std::set<int>& which) {
      int sum = 0;
      for (const int s : which) sum += runs[article][static_cast<std::size_t>(s)].words;
      return words[article] == 0 ? 0.0 : static_cast<double>(sum) / words[article];
    };
    const double share = std::max(covered(ua, in_a), covered(ub, in_b));
    const int first = Before(articles, a, b) ? a : b;
    const int second = first == a ? b : a;
    // One origin for the shared sentences: a credited agency, or the earlier article's outlet.
    const std::string& agency =
        !articles[ua].article.agency.empty() ? articles[ua].article.agency : articles[ub].article.agency;
    int origin = table.own_[static_cast<std::size_t>(first)];
    if (!agency.empty()) {
      const auto known = own.find("outlet " + Fold(agency));
      origin = known != own.end() ? known->second : agencies.emplace(Fold(agency), next_origin).first->second;
      if (origin == next_origin) ++next_origin;
    }
    for (const auto& [x, y] : sentences) {
      table.sentence_[ua][static_cast<std::size_t>(x)] = origin;
      table.sentence_[ub][static_cast<std::size_t>(y)] = origin;
    }
    if (share < kPart || table.own_[ua] == table.own_[ub]) continue;
    if (share < kWhole) continue;
    const double second_share = second == a ? covered(ua, in_a) : covered(ub, in_b);
    if (second_share >= kWhole) table.copy_of_[static_cast<std::size_t>(second)] = first;
    Copy copy;
    copy.articles = {a, b};
    copy.origin = first;
    copy.origin_name = !agency.empty() ? agency : articles[static_cast<std::size_t>(first)].article.outlet;
    for (const auto& [x, y] : sentences) {
      for (const auto& [article, sentence] : {std::pair{a, x}, std::pair{b, y}}) {
        const Annotated& from = articles[static_cast<std::size_t>(article)];
        const Span span = from.sentences[static_cast<std::size_t>(sentence)];
        copy.spans.push_back({article, span, std::string(Slice(from.article.text, span)), ""});
      }
    }
    table.copies_.push_back(std::move(copy));
  }
  // Pairs that hang together are one copy group.
  for (std::size_t i = 0; i < table.copies_.size(); ++i) {
    for (std::size_t j = i + 1; j < table.copies_.size();) {
      Copy& x = table.copies_[i];
      const Copy& y = table.copies_[j];
      std::vector<int> both;
      std::set_intersection(x.articles.begin(), x.articles.end(), y.articles.begin(), y.articles.end(),
                            std::back_inserter(both));
      if (both.empty()) {
        ++j;
        continue;
      }
      std::set<int> all(x.articles.begin(), x.articles.end());
      all.insert(y.articles.begin(), y.articles.end());
      x.articles.assign(all.begin(), all.end());
      for (const int a : x.articles) {
        if (Before(articles, a, x.origin)) x.origin = a;
      }
      x.spans.insert(x.spans.end(), y.spans.begin(), y.spans.end());
      table.copies_.erase(table.copies_.begin() + static_cast<std::ptrdiff_t>(j));
      j = i + 1;
    }
  }
  for (Copy& copy : table.copies_) {
    std::sort(copy.spans.begin(), copy.spans.end(), [](const Evidence& x, const Evidence& y) {
      return std::pair{x.article, x.span} < std::pair{y.article, y.span};
    });
    copy.spans.erase(
        std::unique(copy.spans.begin(), copy.spans.end(),
                    [](const Evidence& x, const Evidence& y) { return x.article == y.article && x.span == y.span; }),
        copy.spans.end());
  }
  return table;
}

int Origins::OriginAt(int article, int byte) const {
  const auto a = static_cast<std::size_t>(article);
  const auto& spans = (*articles_)[a].sentences;
  auto after = std::upper_bound(spans.begin(), spans.end(), byte, [](int b, const Span& s) { return b < s.begin; });
  if (after == spans.begin()) return own_[a];
  const auto s = static_cast<std::size_t>(after - spans.begin()) - 1;
  return spans[s].Contains(byte) ? sentence_[a][s] : own_[a];
}

int Origins::Count(const std::vector<std::pair<int, int>>& places) const {
  std::set<int> origins;
  for (const auto& [article, byte] : places) origins.insert(OriginAt(article, byte));
  return static_cast<int>(origins.size());
}

}  // namespace recount::story
