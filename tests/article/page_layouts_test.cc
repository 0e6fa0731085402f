// Pages in many layouts: the running text that is left beside what the page adds, as word F1, and the day of
// publication with the field that gave it.
#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "engine/article/reader.h"

namespace recount::article {
namespace {

const std::vector<std::string> kWords = {
    "Harbour lights stay on until spring",
    "The harbour board of Ostrey met the pilots behind closed doors and agreed to keep every light on the north mole "
    "burning until the ice has gone.",
    "Nobody who sat at the long table would say what it is going to cost, though two of them named a sum between them "
    "on "
    "the stairs.",
    "\"A dark mole is a wreck that waits for its night,\" said the eldest of the pilots, who has brought in ships for "
    "forty winters.",
    "The town had wanted to switch off every second lamp, because the price of lamp oil has doubled since the autumn "
    "and "
    "the school roof leaks.",
    "The board meets again when the first herring boat is back, and until then the keeper has been told to count the "
    "lamps each evening."};

struct Layout {
  std::string name, published, from, html;
};

void Replace(std::string* text, const std::string& what, const std::string& by) {
  for (auto at = text->find(what); at != std::string::npos; at = text->find(what, at + by.size())) {
    text->replace(at, what.size(), by);
  }
}

std::vector<Layout> Layouts() {
  std::vector<Layout> out;
  std::ifstream in(RECOUNT_SOURCE_DIR "/tests/article/page_layouts.txt");
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("=== ")) {
      const auto first = line.find(" | "), second = line.find(" | ", first + 3);
      out.push_back(
          {line.substr(4, first - 4), line.substr(first + 3, second - first - 3), line.substr(second + 3), ""});
    } else if (!out.empty()) {
      out.back().html += line + "\n";
    }
  }
  std::string all;
  for (std::size_t i = 1; i < kWords.size(); ++i) all += "<p>" + kWords[i] + "</p>\n";
  for (Layout& layout : out) {
    Replace(&layout.html, "{T}", kWords[0]);
    Replace(&layout.html, "{P}", all);
    for (std::size_t i = 1; i < kWords.size(); ++i) Replace(&layout.html, "{" + std::to_string(i) + "}", kWords[i]);
  }
  return out;
}

std::map<std::string, int> Bag(const std::string& text) {
  std::map<std::string, int> bag;
  std::istringstream in(text);
  for (std::string word; in >> word;) ++bag[word];
  return bag;
}

double WordF1(const Article& article) {
  std::string body;
  for (std::size_t i = 0; i < article.text.size(); ++i) {
    const Part part = article.PartAt(static_cast<int>(i));
    body.push_back(part == Part::kBody || article.text[i] == '\n' ? article.text[i] : ' ');
  }
  std::string wanted;
  for (std::size_t i = 1; i < kWords.size(); ++i) wanted += kWords[i] + "\n";
  const auto got = Bag(body), gold = Bag(wanted);
  int same = 0, all_got = 0, all_gold = 0;
  for (const auto& [word, n] : got) {
    all_got += n;
    if (const auto it = gold.find(word); it != gold.end()) same += std::min(n, it->second);
  }
  for (const auto& [word, n] : gold) all_gold += n;
  return 200.0 * same / (all_got + all_gold);
}

TEST_CASE("25 layouts and more: word F1 of at least 95 each, and the day from the right field") {
  const Reader reader = *Reader::Load(knowledge::Files::Embedded("en"));
  const auto layouts = Layouts();
  CHECK(layouts.size() >= 25);
  double sum = 0;
  for (const Layout& layout : layouts) {
    const Article article = reader.ReadText("page", "page.html", layout.html);
    const double f1 = WordF1(article);
    sum += f1;
    CHECK_MESSAGE(f1 >= 95, layout.name << ": " << f1 << "\n" << article.text);
    CHECK_MESSAGE(article.title == kWords[0], layout.name << ": title " << article.title);
    CHECK_MESSAGE(article.published.value == layout.published,
                  layout.name << ": published " << article.published.value);
    CHECK_MESSAGE(article.published.from == layout.from, layout.name << ": from " << article.published.from);
  }
  MESSAGE("mean word F1 over " << layouts.size() << " layouts: " << sum / static_cast<double>(layouts.size()));
}

}  // namespace
}  // namespace recount::article
