#include "engine/report/filter.h"

#include <algorithm>
#include <optional>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "engine/model/strings.h"
#include "engine/model/unicode.h"

namespace recount::report {
namespace {

// "andrei  Belov" -> " andrei belov ": words between single blanks, for whole-word search.
std::string FilterWords(std::string_view text) {
  std::string out = " ";
  for (const char c : Fold(text)) {
    const bool word = (static_cast<unsigned char>(c) & 0x80) != 0 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    if (word) {
      out.push_back(c);
    } else if (out.back() != ' ') {
      out.push_back(' ');
    }
  }
  if (out.back() != ' ') out.push_back(' ');
  return out;
}

std::vector<std::string> NamesOf(const Entity& entity) {
  std::vector<std::string> names = {FilterWords(entity.name)};
  for (const auto& alias : entity.aliases) names.push_back(FilterWords(alias));
  if (!entity.expansion.empty()) names.push_back(FilterWords(entity.expansion));
  return names;
}

std::set<int> EntitiesCalled(const Account& account, std::string_view about) {
  const std::string wanted = FilterWords(about);
  std::set<int> exact;
  std::set<int> within;
  if (wanted.size() < 2) return exact;
  for (std::size_t i = 0; i < account.entities.size(); ++i) {
    for (const auto& name : NamesOf(account.entities[i].merged)) {
      if (name == wanted) exact.insert(static_cast<int>(i));
      if (name.find(wanted) != std::string::npos) within.insert(static_cast<int>(i));
    }
  }
  return exact.empty() ? within : exact;
}

// The local entities of the wanted ones, by article: speakers are named there.
std::set<std::pair<int, int>> Local(const Account& account, const std::set<int>& entities) {
  std::set<std::pair<int, int>> local;
  for (const int e : entities) {
    for (const auto& where : account.entities[static_cast<std::size_t>(e)].in)
      local.insert({where.article, where.entity});
  }
  return local;
}

// Whether a mention of one of these entities stands in what is said.
bool SpokenOf(const Annotated& one, int article, const Speech& speech, const std::set<std::pair<int, int>>& local) {
  for (auto at = local.lower_bound({article, 0}); at != local.end() && at->first == article; ++at) {
    for (const Mention& mention : one.entities[static_cast<std::size_t>(at->second)].mentions) {
      if (std::any_of(speech.content.begin(), speech.content.end(),
                      [&](const Span& span) { return span.Contains(mention.span); }))
        return true;
    }
  }
  return false;
}

bool TakesPart(const Account& account, const StoryEvent& event, const std::set<int>& entities,
               const std::set<std::pair<int, int>>& local, bool spoken_of) {
  if (entities.contains(event.place)) return true;
  if (std::any_of(event.participants.begin(), event.participants.end(), [&](int p) { return entities.contains(p); })) {
    return true;
  }
  for (const auto& where : event.mentions) {
    const Annotated& one = account.articles[static_cast<std::size_t>(where.article)];
    const EventMention& mention = one.events[static_cast<std::size_t>(where.mention)];
    if (mention.place >= 0 && local.contains({where.article, mention.place})) return true;
    if (mention.event_class != EventClass::kStatement || mention.speech < 0) continue;
    const auto speech = static_cast<std::size_t>(mention.speech);
    if (speech >= one.speech.size()) continue;
    if (local.contains({where.article, one.speech[speech].speaker})) return true;
    if (spoken_of && SpokenOf(one, where.article, one.speech[speech], local)) return true;
  }
  return false;
}

absl::StatusOr<std::optional<DayInterval>> FilterDays(std::string_view option, const std::string& value) {
  if (value.empty()) return std::optional<DayInterval>();
  const auto days = DaysOf(value);
  if (!days)
    return absl::InvalidArgumentError(absl::StrCat(av(option), ": no date: ", value, " (2022-01-13, 2022-01, 2022)"));
  return days;
}

template <typename T, typename Keep>
std::vector<int> Compact(std::vector<T>* all, Keep keep) {
  std::vector<int> index(all->size(), -1);
  std::vector<T> kept;
  for (std::size_t i = 0; i < all->size(); ++i) {
    if (!keep((*all)[i], static_cast<int>(i))) continue;
    index[i] = static_cast<int>(kept.size());
    kept.push_back(std::move((*all)[i]));
  }
  *all = std::move(kept);
  return index;
}

}  // namespace

bool AnyoneCalled(const Account& account, const std::string& name) {
  return !EntitiesCalled(account, name).empty();
}

std::vector<bool> EntitiesNamed(const Account& account, std::string_view name) {
  std::vector<bool> out(account.entities.size(), false);
  for (const int e : EntitiesCalled(account, name)) out[static_cast<std::size_t>(e)] = true;
  return out;
}

bool NameHolds(std::string_view name, std::string_view part) {
  const std::string wanted = FilterWords(part);
  return wanted.size() > 1 && FilterWords(name).find(wanted) != std::string::npos;
}

absl::StatusOr<Account> Filtered(Account account, const Filter& filter) {
  const auto since = FilterDays("--since", filter.since);
  if (!since.ok()) return since.status();
  const auto until = FilterDays("--until", filter.until);
  if (!until.ok()) return until.status();
  const std::set<int> entities = EntitiesCalled(account, filter.about);
  const auto local = Local(account, entities);
  const auto in_days = [&](const StoryEvent& event) {
    if (!*since && !*until) return true;
    const auto days = DaysOf(event.date);
    return days && (!*since || (*since)->first <= days->last) && (!*until || days->first <= (*until)->last);
  };
  std::set<std::string> gone;
  for (const auto& event : account.events) gone.insert("event:" + event.id);
  std::vector<bool> keep;
  for (const auto& event : account.events) {
    keep.push_back(in_days(event) &&
                   (filter.about.empty() || TakesPart(account, event, entities, local, filter.spoken_of)));
    if (keep.back()) gone.erase("event:" + event.id);
  }
  const auto index =
      Compact(&account.events, [&](const StoryEvent&, int i) { return keep[static_cast<std::size_t>(i)]; });
  const auto moved = [&](int* event) {
    if (*event >= 0) *event = index[static_cast<std::size_t>(*event)];
    return *event >= 0;
  };
  Compact(&account.timeline, [&](TimelineEntry& entry, int) { return moved(&entry.event); });
  Compact(&account.findings, [&](Finding& finding, int) {
    if (finding.event >= 0) return moved(&finding.event);
    return filter.about.empty() || entities.contains(finding.entity);
  });
  Compact(&account.nodes, [&](const GraphNode& node, int) { return !gone.contains(node.id); });
  Compact(&account.edges,
          [&](const GraphEdge& edge, int) { return !gone.contains(edge.from) && !gone.contains(edge.to); });
  return account;
}

}  // namespace recount::report
