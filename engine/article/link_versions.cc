#include "engine/article/link_versions.h"

#include <algorithm>
#include <map>
#include <optional>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "engine/model/strings.h"
#include "engine/model/unicode.h"

namespace recount::article {
namespace {

// Parameters that say where a reader came from.
bool TellsNothing(absl::string_view parameter) {
  for (const char* name : {"utm_", "fbclid=", "gclid=", "ref=", "cmp=", "smid=", "output=amp", "amp"}) {
    if (absl::StartsWith(parameter, name)) return true;
  }
  return false;
}

// The last day on which this state of the article may have been made.
std::optional<Day> StateOf(const Article& article) {
  const Published& published = article.published;
  if (published.not_after) return published.not_after;
  if (published.days) return published.days->last;
  return std::nullopt;
}

// The one state that is later than all others, if their dates say so.
std::optional<std::size_t> LatestOf(const std::vector<std::size_t>& same, const std::vector<LoadedArticle>& articles) {
  std::optional<std::size_t> latest;
  std::optional<Day> day;
  bool tie = false;
  for (const std::size_t i : same) {
    const auto mine = StateOf(articles[i].article);
    if (!mine) return std::nullopt;
    if (!day || *mine > *day) {
      latest = i;
      day = mine;
      tie = false;
    } else if (*mine == *day) {
      tie = true;
    }
  }
  return tie ? std::nullopt : latest;
}

void Link(const std::vector<std::size_t>& same, const char* by, std::vector<LoadedArticle>* articles) {
  const auto latest = LatestOf(same, *articles);
  for (const std::size_t i : same) {
    Article& one = (*articles)[i].article;
    if (latest && *latest != i) one.later_version = (*articles)[*latest].article.id;
    for (const std::size_t j : same) {
      const Article& other = (*articles)[j].article;
      if (i == j) continue;
      const auto mine = StateOf(one), theirs = StateOf(other);
      const char* what = !mine || !theirs || *mine == *theirs ? "another" : *mine > *theirs ? "a later" : "an earlier";
      one.notes.push_back({"version", absl::StrCat(what, " version of \"", other.id, "\" (the same ", by, ")")});
    }
  }
}

}  // namespace

std::string PlainAddress(std::string_view url) {
  std::string out = Lower(url.substr(0, url.find('#')));
  for (const std::string_view front : {"https://", "http://", "www.", "m.", "amp."}) {
    if (out.starts_with(front)) out.erase(0, front.size());
  }
  std::string query;
  if (const auto at = out.find('?'); at != std::string::npos) {
    std::vector<std::string> kept;
    for (const absl::string_view one : absl::StrSplit(out.substr(at + 1), '&', absl::SkipEmpty())) {
      if (!TellsNothing(one)) kept.emplace_back(one);
    }
    std::sort(kept.begin(), kept.end());
    for (const auto& one : kept) absl::StrAppend(&query, query.empty() ? "?" : "&", one);
    out.resize(at);
  }
  while (out.ends_with("/")) out.pop_back();
  if (out.ends_with("/amp")) out.resize(out.size() - 4);
  // A front page is the address of no article.
  return out.find('/') == std::string::npos && query.empty() ? "" : out + query;
}

void LinkVersions(const std::vector<IdWish>& wishes, std::vector<LoadedArticle>* articles) {
  std::map<std::string, std::vector<std::size_t>> by_address, by_id;
  for (std::size_t i = 0; i < articles->size(); ++i) {
    if ((*articles)[i].annotated != nullptr) continue;  // has its notes
    if (const std::string plain = PlainAddress((*articles)[i].article.url); !plain.empty()) {
      by_address[plain].push_back(i);
    } else if (wishes[i].wanted.size() > 8 && wishes[i].wanted.find(':') != std::string::npos) {
      by_id[wishes[i].wanted].push_back(i);  // "urn:…", "tag:…": meant to be unique in the world
    }
  }
  for (const auto& [address, same] : by_address) {
    if (same.size() > 1 && same.size() <= 20) Link(same, "address", articles);
  }
  for (const auto& [id, same] : by_id) {
    if (same.size() > 1 && same.size() <= 20) Link(same, "id", articles);
  }
}

}  // namespace recount::article
