#include "engine/article/read_xml.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "absl/strings/str_cat.h"
#include "engine/article/encodings.h"
#include "engine/article/read_html.h"
#include "engine/article/split_json.h"
#include "engine/article/xml_names.h"
#include "engine/model/strings.h"
#include "engine/model/unicode.h"

namespace recount::article {
namespace {

// RFC 822 knows years of two digits: "15 May 24 18:20 GMT". Those below 50 are of this century (RFC 2822).
std::string WithWholeYear(std::string raw) {
  const auto digit = [&](std::size_t i) { return i < raw.size() && raw[i] >= '0' && raw[i] <= '9'; };
  for (std::size_t i = 1; i + 6 < raw.size(); ++i) {
    const bool year = raw[i - 1] == ' ' && digit(i) && digit(i + 1) && raw[i + 2] == ' ';
    const bool clock = digit(i + 3) && (raw[i + 4] == ':' || (digit(i + 4) && raw[i + 5] == ':'));
    const bool month = i >= 4 && raw[i - 2] >= 'a' && raw[i - 2] <= 'z';
    if (!year || !clock || !month) continue;
    raw.insert(i, raw[i] < '5' ? "20" : "19");
    break;
  }
  return raw;
}

struct Item {
  Article article;
  std::string html, author, agency;
  std::vector<std::pair<std::string, std::string>> published, updated;  // field, raw
};

class NewsXml {
 public:
  NewsXml(const Reader::Tables& tables, const std::string& path, std::vector<LoadedArticle>* articles,
          std::vector<IdWish>* wishes, std::vector<std::string>* errors)
      : tables_(tables), path_(path), articles_(articles), wishes_(wishes), errors_(errors) {}

  void Walk(const pugi::xml_node& node, int depth) {
    const std::string_view name = LocalName(node);
    if (name == "item" && (Child(node, "title") || Child(node, "description") || Child(node, "link"))) {
      Add(OfRss(node));
    } else if (name == "entry") {
      Add(OfAtom(node));
    } else if (name == "newsItem") {
      Add(OfNewsMl(node));
    } else if (depth < 8) {
      if (name == "channel" || name == "feed") feed_ = ChildText(node, "title");
      if (name == "channel") language_ = ChildText(node, "language");
      if (name == "feed") language_ = node.attribute("xml:lang").value();
      for (const pugi::xml_node& child : node.children()) Walk(child, depth + 1);
    }
  }

  int found() const { return number_; }

 private:
  static void Field(std::string from, std::string raw, std::vector<std::pair<std::string, std::string>>* to) {
    if (!raw.empty()) to->emplace_back(std::move(from), std::move(raw));
  }

  Item OfRss(const pugi::xml_node& node) const {
    Item item;
    item.article.title = ChildText(node, "title");
    item.article.url = ChildText(node, "link");
    const pugi::xml_node guid = Child(node, "guid");
    if (item.article.url.empty() && TextOf(guid).starts_with("http")) item.article.url = TextOf(guid);
    item.author = ChildText(node, "creator").empty() ? ChildText(node, "author") : ChildText(node, "creator");
    item.article.outlet = ChildText(node, "source").empty() ? feed_ : ChildText(node, "source");
    item.article.language = Lower(language_);
    item.html = ChildText(node, "encoded");
    if (item.html.empty()) item.html = ChildText(node, "description");
    Field("feed pubDate", WithWholeYear(ChildText(node, "pubDate")), &item.published);
    Field("feed dc:date", ChildText(node, "date"), &item.published);
    Field("feed modified", ChildText(node, "modified"), &item.updated);
    Field("feed updated", ChildText(node, "updated"), &item.updated);
    return item;
  }

  Item OfAtom(const pugi::xml_node& node) const {
    Item item;
    item.article.title = ChildText(node, "title");
    for (const pugi::xml_node& link : node.children()) {
      const std::string_view rel = link.attribute("rel").value();
      if (LocalName(link) == "link" && (rel.empty() || rel == "alternate") && item.article.url.empty()) {
        item.article.url = link.attribute("href").value();
      }
    }
    item.author = ChildText(Child(node, "author"), "name");
    const std::string source = ChildText(Child(node, "source"), "title");
    item.article.outlet = source.empty() ? feed_ : source;
    item.article.language = Lower(language_);
    pugi::xml_node content = Child(node, "content");
    if (!content || TextOf(content).empty()) content = Child(node, "summary");
    const std::string_view type = content.attribute("type").value();
    item.html = type == "xhtml" ? InnerXml(content) : TextOf(content);
    Field("feed published", ChildText(node, "published"), &item.published);
    // An entry that was never changed may give `updated` alone: a bound, since nothing says it appeared so.
    Field("feed updated", ChildText(node, "updated"), &item.updated);
    return item;
  }

  Item OfNewsMl(const pugi::xml_node& node) const {
    Item item;
    const pugi::xml_node meta = Child(node, "itemMeta"), content = Child(node, "contentMeta");
    item.article.id = node.attribute("guid").value();
    item.article.title = ChildText(content, "headline");
    if (item.article.title.empty()) item.article.title = ChildText(meta, "title");
    item.article.outlet = ChildText(Child(meta, "provider"), "name");
    if (item.article.outlet.empty()) item.article.outlet = ChildText(Child(content, "infoSource"), "name");
    item.article.language = Lower(std::string(Child(content, "language").attribute("tag").value()));
    if (item.article.language.empty()) item.article.language = Lower(node.attribute("xml:lang").value());
    item.author = ChildText(content, "by");
    item.agency = ChildText(content, "creditline");
    const bool first = node.attribute("version").as_int(1) <= 1;
    Field("NewsML firstCreated", ChildText(meta, "firstCreated"), &item.published);
    if (first) Field("NewsML versionCreated", ChildText(meta, "versionCreated"), &item.published);
    Field("NewsML contentCreated", ChildText(content, "contentCreated"), &item.published);
    if (!first) Field("NewsML versionCreated", ChildText(meta, "versionCreated"), &item.updated);
    const std::string status = Child(meta, "pubStatus").attribute("qcode").value();
    if (status.ends_with("canceled") || status.ends_with("withheld")) {
      item.article.notes.push_back({"withdrawn", absl::StrCat("the provider's status is ", status)});
    }
    for (const pugi::xml_node& inner : Child(node, "contentSet").children()) {
      if (LocalName(inner) == "inlineXML") item.html = Running(inner);
      if (LocalName(inner) == "inlineData" && item.html.empty()) item.html = TextOf(inner);
    }
    return item;
  }

  // NITF keeps the running text in body.content; HTML in body.
  static std::string Running(const pugi::xml_node& node) {
    for (const char* name : {"body.content", "body"}) {
      const pugi::xml_node found = node.find_node([name](const pugi::xml_node& n) { return LocalName(n) == name; });
      if (found) return InnerXml(found);
    }
    return InnerXml(node);
  }

  void Add(Item item) {
    const int number = ++number_;
    item.article.path = absl::StrCat(path_, "#", number);
    int replaced = 0;
    for (std::string* text : {&item.html, &item.article.title, &item.article.outlet, &item.article.url}) {
      *text = ValidUtf8(*text, &replaced);
    }
    if (item.html.empty()) {
      errors_->push_back(absl::StrCat("item ", number, ": no text"));
      return;
    }
    std::string author = item.author;
    const std::string wanted = item.article.id;
    const bool markup = item.html.find('<') != std::string::npos || item.html.find('&') != std::string::npos;
    Draft draft = [&] {
      if (markup) return DraftOfHtml(item.html, tables_.html, tables_.fields, tables_.dates, item.article, &author);
      Article article = item.article;
      article.text = item.html;
      return Draft(std::move(article));
    }();
    std::erase_if(draft.article.notes, [](const Note& note) { return note.code == "no-article"; });
    if (draft.article.text.size() < 400) draft.Note("summary-only", "the feed gives a summary, not the article");
    draft.title_given = !draft.article.title.empty();
    std::vector<DateOffer> own = std::exchange(draft.offers, {});
    for (auto& [from, raw] : item.published) OfferDate(tables_.dates, raw, from, &draft);
    draft.offers.insert(draft.offers.end(), own.begin(), own.end());
    for (auto& [from, raw] : item.updated) {
      if (const auto read = tables_.dates.ReadField(raw); read && read->days)
        draft.updates.push_back({*read, from, raw});
    }
    if (const Agency* wire = tables_.agencies.Named(item.agency); wire != nullptr && wire->wire) {
      draft.article.agency = wire->name;
    }
    LoadedArticle one;
    one.article = tables_.Finish(std::move(draft), author, false);
    articles_->push_back(std::move(one));
    wishes_->push_back({wanted, path_ == "-" ? "stdin" : path_, number});
  }

  const Reader::Tables& tables_;
  const std::string& path_;
  std::vector<LoadedArticle>* articles_;
  std::vector<IdWish>* wishes_;
  std::vector<std::string>* errors_;
  std::string feed_, language_;
  int number_ = 0;
};

}  // namespace

bool IsNewsXml(std::string_view front) {
  front = front.substr(0, 4096);
  for (const std::string_view root : {"<rss", "<rdf:RDF", "<RDF", "<feed", "<newsItem", "<newsMessage"}) {
    const auto at = front.find(root);
    if (at == std::string_view::npos || at + root.size() >= front.size()) continue;
    if (std::strchr(" >\n\r\t/", front[at + root.size()]) != nullptr) return true;
  }
  return false;
}

void ReadNewsXml(const Reader::Tables& tables, const std::string& path, std::string_view bytes,
                 std::vector<LoadedArticle>* articles, std::vector<IdWish>* wishes, std::vector<std::string>* errors) {
  std::string text(bytes);
  const std::string encoding = DeclaredEncoding(bytes.substr(0, std::min<std::size_t>(200, bytes.find("?>"))));
  if (!encoding.empty() && encoding != "utf-8") {
    if (auto turned = FromEncoding(bytes, encoding)) text = *std::move(turned);
  }
  pugi::xml_document document;
  const auto result = document.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata_single,
                                           pugi::encoding_utf8);
  NewsXml reader(tables, path, articles, wishes, errors);
  for (const pugi::xml_node& node : document.children()) reader.Walk(node, 0);
  if (!result) {
    errors->push_back(absl::StrCat("line ", LineOf(text, static_cast<std::size_t>(result.offset)), ": ",
                                   result.description(), "; what stands before it was read"));
  } else if (reader.found() == 0) {
    errors->emplace_back("no items in this feed");
  }
}

}  // namespace recount::article
