// A page as its visible text, one line a block, with what the markup says about each line, and the fields it states
// beside the text.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/article/html_hints.h"
#include "engine/model/article.h"

namespace recount::article {

struct HtmlBlock {
  std::string text;         // white space collapsed, never empty
  Part part = Part::kBody;  // title for h1, caption, header for bylines, boilerplate by element
  bool page_class = false;  // boilerplate by the name of a class, which may err
  int article = -1;         // the outermost <article> around it, counted in document order
  bool main = false;        // inside <main>
};

struct HtmlPage {
  std::vector<HtmlBlock> blocks;
  std::vector<std::pair<std::string, std::string>> fields;  // of meta and itemprop: name in lower case, content
  std::vector<std::string> json_ld;
  std::vector<std::string> times;  // datetime of <time> elements outside comments and the page's own parts
  std::string title;               // <title>
  std::string language;            // <html lang>
  std::string canonical;           // <link rel=canonical>

  // The content of the first of these fields that the page has; "" if none. `name` gives which.
  std::string Field(const std::vector<std::string>& names, std::string* name = nullptr) const;
};

HtmlPage ReadPage(std::string_view html, const HtmlHints& hints);

// Turns what lies outside the article into boilerplate: the <article> with the most running text, or <main>, or, where
// there is neither, what element and class names say, unless these would leave next to nothing.
void FindArticle(HtmlPage* page);

}  // namespace recount::article
