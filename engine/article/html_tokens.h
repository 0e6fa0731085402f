// HTML cut into tags and text, forgivingly: whatever is broken becomes text or is passed over. Linear in the size of
// the page.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace recount::article {

// Space as HTML counts it.
inline bool IsHtmlSpace(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

struct HtmlToken {
  enum Kind { kText, kStart, kEnd, kRaw, kDone } kind = kDone;
  std::string name;  // of a tag or of the raw element (script, style, title, textarea), lower case
  std::string text;  // of text (entities turned into characters) or raw content (script: as it stands)
  std::vector<std::pair<std::string, std::string>> attributes;  // names lower case
  bool closed = false;                                          // <br/>

  // The first attribute of this name; "" if there is none.
  std::string_view Get(std::string_view attribute) const;
  bool Has(std::string_view attribute) const;
};

class HtmlTokens {
 public:
  explicit HtmlTokens(std::string_view page) : page_(page) {}
  // kDone at the end. A raw element comes as one kRaw, without start and end tags.
  HtmlToken Next();

 private:
  HtmlToken Text(std::size_t end);
  bool Tag(HtmlToken* token);
  HtmlToken Raw(HtmlToken start);
  std::string_view page_;
  std::size_t at_ = 0;
  int faults_ = 0;                         // tags that never close
  std::vector<std::string> never_closed_;  // raw elements whose end tag is known to be missing from here on
};

// "&amp;", "&#8217;", "&rsquo;" as characters; what is no entity stays as it is.
std::string DecodeEntities(std::string_view text);

}  // namespace recount::article
