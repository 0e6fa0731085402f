#include "tests/bench/make_stories.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <string_view>

namespace recount::bench {
namespace {

constexpr std::array<std::string_view, 12> kFirst = {"Anna",  "Boris", "Carla", "David", "Elena", "Frank",
                                                     "Greta", "Hugo",  "Irene", "Jonas", "Karin", "Louis"};
constexpr std::array<std::string_view, 12> kOnset = {"Bar", "Cal", "Dor", "Fen", "Gal", "Har",
                                                     "Lam", "Mor", "Nor", "Pel", "Tal", "Ver"};
constexpr std::array<std::string_view, 12> kRest = {"vik",   "denko", "rasti", "holm",  "manova", "field",
                                                    "setti", "beck",  "linen", "quist", "rovic",  "tano"};
constexpr std::array<std::string_view, 10> kCities = {"Geneva", "Oslo",   "Lisbon", "Riga",   "Nairobi",
                                                      "Lima",   "Ottawa", "Hanoi",  "Vienna", "Dublin"};
constexpr std::array<std::string_view, 6> kThings = {"bridge",    "factory",         "harbour",
                                                     "reservoir", "railway station", "power plant"};
constexpr std::array<std::string_view, 5> kDays = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"};
constexpr std::array<std::string_view, 4> kVerbs = {"said", "told reporters", "warned", "argued"};

template <typename List>
std::string_view Any(const List& list, std::mt19937* random) {
  return list[(*random)() % list.size()];
}

struct Story {
  std::string minister, mayor, city, thing;
  int dead = 0, workers = 0, millions = 0, day = 0;
  date::sys_days friday;
};

Story MakeStory(int n) {
  std::mt19937 random(static_cast<unsigned>(n) + 1);
  const auto name = [&] {
    return fmt::format("{} {}{}", Any(kFirst, &random), Any(kOnset, &random), Any(kRest, &random));
  };
  Story story;
  story.minister = name();
  story.mayor = name();
  story.city = std::string(Any(kCities, &random));
  story.thing = std::string(Any(kThings, &random));
  story.dead = 2 + static_cast<int>(random() % 20);
  story.workers = 100 + static_cast<int>(random() % 900);
  story.millions = 3 + static_cast<int>(random() % 90);
  story.day = static_cast<int>(random() % kDays.size());
  story.friday = date::sys_days{date::year{2019} / 1 / 4} + date::weeks{n % 150};
  return story;
}

std::string Tell(const Story& s, int outlet) {
  std::mt19937 random(static_cast<unsigned>(outlet) * 977U + static_cast<unsigned>(s.workers));
  const auto verb = [&] { return Any(kVerbs, &random); };
  const auto surname = [](const std::string& name) { return name.substr(name.find(' ') + 1); };
  const auto day = kDays[static_cast<std::size_t>(outlet % 4 == 3 ? (s.day + 1) % 5 : s.day)];
  const int dead = s.dead + (outlet % 3);
  return fmt::format(
      "Explosion at {4} in {2} kills {5}\n\n"
      "At least {5} people died on {6} when an explosion tore through a {4} in {2}, officials {9}.\n\n"
      "{0}, the interior minister, {10} that about {7} workers had been inside. \u201cWe are searching every "
      "room,\u201d {11} added.\n\n"
      "The city\u2019s mayor, {1}, visited the site on {6} and promised help for the families. \u201cNobody will be "
      "left alone,\u201d {12} told a local "
      "radio station. The owner, which had paid ${8} million for the {4} last year, denied that safety rules had been "
      "ignored.\n\n"
      "A union accused the company of cutting corners for years. Its spokesman {9} that three inspections had been "
      "called off since January, "
      "and demanded that the government publish the reports within two weeks.\n\n"
      "Firefighters fought the flames for more than {3} hours. By noon the fire was under control, but smoke could be "
      "seen from ten miles away. "
      "Schools in the district will stay closed until Monday, the education ministry said.\n\n"
      "Parliament is to debate the accident next week. \u201cThis must never happen again,\u201d the opposition leader "
      "{10}, while {11} declined to comment on "
      "reports that a gas pipe had been repaired only last month.\n\n"
      "It was the worst accident of its kind in {2} since 2009, when a fire in a warehouse killed nine people.\n",
      s.minister, s.mayor, s.city, 3 + outlet % 3, s.thing, dead, day, s.workers, s.millions, verb(), verb(),
      surname(s.minister), surname(s.mayor));
}

}  // namespace

std::vector<Article> MakeStories(int stories, int outlets) {
  std::vector<Article> articles;
  for (int n = 0; n < stories; ++n) {
    const auto story = MakeStory(n);
    for (int outlet = 0; outlet < outlets; ++outlet) {
      Article article;
      article.id = fmt::format("s{:05}-{}", n, outlet);
      article.outlet = fmt::format("Outlet {}", outlet);
      article.language = "en";
      article.text = Tell(story, outlet);
      const Day day = story.friday + date::days{outlet % 2};
      article.published.value = FormatDay(day);
      article.published.basis = Basis::kStated;
      article.published.from = "manifest";
      article.published.days = DayInterval{day, day};
      articles.push_back(std::move(article));
    }
  }
  return articles;
}

std::vector<Article> FixtureArticles() {
  namespace fs = std::filesystem;
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(RECOUNT_SOURCE_DIR) / "fixtures")) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Article> articles;
  for (const auto& file : files) {
    std::ifstream in(file);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    Article article;
    article.id = file.stem().string();
    article.outlet = article.id;
    article.language = "en";
    article.text = bytes.str();
    articles.push_back(std::move(article));
  }
  return articles;
}

}  // namespace recount::bench
