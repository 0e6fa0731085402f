#include "engine/article/html_page.h"

#include <algorithm>
#include <map>

#include "absl/strings/ascii.h"
#include "engine/article/html_tokens.h"
#include "engine/article/lines.h"

namespace recount::article {
namespace {

constexpr std::size_t kDeepestElement = 500;  // open elements; what lies deeper counts for its parent
constexpr std::size_t kRunning = 20;          // words of a line of running text
constexpr std::size_t kMostFields = 2000;

// Whether one of the words of a class or id ("share-bar", "CommentList", "ad_slot") is among the hints.
bool Hinted(std::string_view names, const StringSet& hints) {
  std::string word;
  const auto hit = [&] {
    const bool found = !word.empty() && hints.contains(word);
    word.clear();
    return found;
  };
  names = names.substr(0, 500);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    const bool upper = c >= 'A' && c <= 'Z';
    const bool letter = upper || (c >= 'a' && c <= 'z');
    if (!letter || (upper && i > 0 && names[i - 1] >= 'a' && names[i - 1] <= 'z')) {
      if (hit()) return true;
    }
    if (letter) word.push_back(static_cast<char>(c | 0x20));
  }
  return hit();
}

class PageReader {
 public:
  PageReader(std::string_view html, const HtmlHints& hints) : tokens_(html), hints_(hints) {}

  HtmlPage Run() {
    for (HtmlToken token = tokens_.Next(); token.kind != HtmlToken::kDone; token = tokens_.Next()) {
      switch (token.kind) {
        case HtmlToken::kText:
          Append(token.text);
          break;
        case HtmlToken::kRaw:
          Raw(token);
          break;
        case HtmlToken::kStart:
          Start(token);
          break;
        case HtmlToken::kEnd:
          End(token.name);
          break;
        case HtmlToken::kDone:
          break;
      }
    }
    Break();
    return std::move(page_);
  }

 private:
  struct Element {
    std::string name;
    bool unseen = false, page = false, page_class = false, caption = false, byline = false, title = false, main = false;
    int article = -1;
  };

  const Element& Top() const {
    static const Element kNone;
    return open_.empty() ? kNone : open_.back();
  }

  void Append(std::string_view text) {
    if (Top().unseen) return;
    for (const char c : text) {
      if (IsHtmlSpace(c)) {
        space_ = !line_.empty();
      } else {
        if (space_) line_.push_back(' ');
        space_ = false;
        line_.push_back(c);
      }
    }
  }

  // Ends the line that is being collected.
  void Break() {
    space_ = false;
    const Span inner = Trim(line_, {0, static_cast<int>(line_.size())});
    if (!inner.empty()) {
      const Element& top = Top();
      HtmlBlock block;
      block.text = Slice(line_, inner);
      block.article = top.article;
      block.main = top.main;
      block.page_class = top.page_class;
      block.part = top.title     ? Part::kTitle
                   : top.page    ? Part::kBoilerplate
                   : top.caption ? Part::kCaption
                   : top.byline  ? Part::kHeader
                                 : Part::kBody;
      page_.blocks.push_back(std::move(block));
    }
    line_.clear();
  }

  void Raw(const HtmlToken& token) {
    if (token.name == "title" && page_.title.empty() && !InSvg()) page_.title = token.text;
    if (token.name == "script" &&
        absl::AsciiStrToLower(std::string(token.Get("type"))).find("ld+json") != std::string::npos) {
      page_.json_ld.push_back(token.text);
    }
  }

  bool InSvg() const {
    return std::any_of(open_.begin(), open_.end(), [](const Element& e) { return e.name == "svg"; });
  }

  void AddField(std::string_view name, std::string_view content) {
    if (name.empty() || content.empty() || page_.fields.size() >= kMostFields) return;
    page_.fields.emplace_back(absl::AsciiStrToLower(std::string(name)), std::string(content));
  }

  void Fields(const HtmlToken& token) {
    if (token.name == "meta") {
      for (const std::string_view key : {"property", "name", "itemprop"})
        AddField(token.Get(key), token.Get("content"));
    } else if (token.Has("itemprop")) {
      AddField(token.Get("itemprop"), token.Has("content") ? token.Get("content") : token.Get("datetime"));
    }
    if (token.name == "link" && token.Get("rel") == "canonical") page_.canonical = token.Get("href");
    if (token.name == "html" && page_.language.empty()) page_.language = token.Get("lang");
    if (token.name == "time" && !Top().page && !Top().page_class && token.Has("datetime")) {
      if (token.Has("pubdate")) {
        page_.times.insert(page_.times.begin(), std::string(token.Get("datetime")));
      } else if (page_.times.size() < 20) {
        page_.times.emplace_back(token.Get("datetime"));
      }
    }
  }

  void Start(const HtmlToken& token) {
    Fields(token);
    const bool block = hints_.block.contains(token.name);
    if (block) Break();
    if (block || token.name == "body") CloseHead();
    if (token.name == "td" || token.name == "img") space_ = !line_.empty();
    // A new paragraph ends an open one; so do list items and table cells.
    if (token.name == "p" || token.name == "li" || token.name == "td" || token.name == "tr" || token.name == "dt" ||
        token.name == "dd") {
      if (!open_.empty() && open_.back().name == token.name) open_.pop_back();
      if (block && !open_.empty() && open_.back().name == "p") open_.pop_back();
    }
    if (hints_.empty.contains(token.name) || token.closed || open_.size() >= kDeepestElement) return;
    open_.push_back(Describe(token));
  }

  // A head that nobody closed ends where the body or its first block begins.
  void CloseHead() {
    for (std::size_t i = 0; i < open_.size() && i < 3; ++i) {
      if (open_[i].name == "head") return open_.resize(i);
    }
  }

  Element Describe(const HtmlToken& token) {
    Element out = Top();
    out.name = token.name;
    const bool hidden = token.Has("hidden") || token.Get("style").find("display:none") != std::string_view::npos ||
                        token.Get("style").find("display: none") != std::string_view::npos;
    out.unseen = out.unseen || hidden || hints_.unseen.contains(token.name);
    // The page's own header, not the one with the headline inside an article.
    const bool inside = out.article >= 0 || out.main;
    out.page = out.page || hints_.page.contains(token.name) || (token.name == "header" && !inside);
    out.caption = out.caption || hints_.caption.contains(token.name);
    out.title = token.name == "h1" || (out.title && token.name != "p");
    if (token.name == "article" && out.article < 0) out.article = articles_++;
    out.main = out.main || token.name == "main" || token.Get("role") == "main";
    if (token.name != "html" && token.name != "body" && token.name != "main" && token.name != "article") {
      for (const std::string_view key : {"class", "id"}) {
        out.page_class = out.page_class || Hinted(token.Get(key), hints_.page_class);
        out.caption = out.caption || Hinted(token.Get(key), hints_.caption_class);
        out.byline = out.byline || Hinted(token.Get(key), hints_.byline_class);
      }
    }
    return out;
  }

  void End(const std::string& name) {
    if (hints_.block.contains(name)) Break();
    // Closes the nearest open element of this name, and what was left open inside. An end tag that closes nothing is
    // passed over.
    const std::size_t deepest = open_.size() > 60 ? open_.size() - 60 : 0;
    for (std::size_t i = open_.size(); i > deepest; --i) {
      if (open_[i - 1].name != name) continue;
      open_.resize(i - 1);
      return;
    }
  }

  HtmlTokens tokens_;
  const HtmlHints& hints_;
  HtmlPage page_;
  std::vector<Element> open_;
  std::string line_;
  bool space_ = false;
  int articles_ = 0;
};

std::size_t RunningWords(const HtmlBlock& block) {
  const std::size_t count = CountWords(block.text, {0, static_cast<int>(block.text.size())}, 300);
  return count >= kRunning && block.part == Part::kBody ? count : 0;
}

}  // namespace

std::string HtmlPage::Field(const std::vector<std::string>& names, std::string* name) const {
  for (const std::string& wanted : names) {
    for (const auto& [key, content] : fields) {
      if (key != wanted) continue;
      if (name != nullptr) *name = key;
      return content;
    }
  }
  return {};
}

HtmlPage ReadPage(std::string_view html, const HtmlHints& hints) {
  return PageReader(html, hints).Run();
}

void FindArticle(HtmlPage* page) {
  std::map<int, std::size_t> words;  // by <article>
  std::size_t in_main = 0, all = 0, without_classes = 0;
  for (const HtmlBlock& block : page->blocks) {
    const std::size_t count = RunningWords(block);
    all += count;
    if (block.article >= 0 && !block.page_class) words[block.article] += count;
    if (block.main) in_main += count;
    if (!block.page_class) without_classes += count;
  }
  int best = -1;
  for (const auto& [article, count] : words) {
    if (count > 0 && (best < 0 || count > words[best])) best = article;
  }
  const bool classes_tell = without_classes * 3 >= all && without_classes > 0;
  for (HtmlBlock& block : page->blocks) {
    if (block.part == Part::kTitle) continue;
    const bool outside = best >= 0 ? block.article != best : in_main > 0 && !block.main;
    if (outside || (block.page_class && classes_tell)) block.part = Part::kBoilerplate;
  }
}

}  // namespace recount::article
