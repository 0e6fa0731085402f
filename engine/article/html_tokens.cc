#include "engine/article/html_tokens.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "engine/model/strings.h"

namespace recount::article {
namespace {

constexpr std::size_t kMostAttributes = 100;
constexpr std::size_t kLongestTag = 200000;  // bytes: a data: address may be long; a "<" that never closes is text

constexpr std::size_t kLongTag = 1000;
constexpr std::size_t kShortTag = 60;
constexpr int kFewFaults = 20;
constexpr int kManyFaults = 1000;

bool IsTagLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool IsNameEnd(char c) {
  return IsHtmlSpace(c) || c == '>' || c == '/';
}

std::string LowerAscii(std::string_view s) {
  return absl::AsciiStrToLower(av(s));
}

bool IsRaw(std::string_view name) {
  return name == "script" || name == "style" || name == "title" || name == "textarea";
}

// The byte of "</name" from `from` on, in any case.
std::size_t FindEnd(std::string_view page, std::size_t from, std::string_view name) {
  for (std::size_t at = page.find("</", from); at != std::string_view::npos; at = page.find("</", at + 2)) {
    if (at + 2 + name.size() <= page.size() && LowerAscii(page.substr(at + 2, name.size())) == name) return at;
  }
  return std::string_view::npos;
}

}  // namespace

std::string_view HtmlToken::Get(std::string_view attribute) const {
  for (const auto& [key, value] : attributes) {
    if (key == attribute) return value;
  }
  return {};
}

bool HtmlToken::Has(std::string_view attribute) const {
  return std::any_of(attributes.begin(), attributes.end(), [&](const auto& a) { return a.first == attribute; });
}

HtmlToken HtmlTokens::Text(std::size_t end) {
  HtmlToken out;
  out.kind = HtmlToken::kText;
  out.text = DecodeEntities(page_.substr(at_, end - at_));
  at_ = end;
  return out;
}

HtmlToken HtmlTokens::Next() {
  while (at_ < page_.size()) {
    if (page_[at_] != '<') return Text(std::min(page_.find('<', at_), page_.size()));
    if (page_.substr(at_, 4) == "<!--") {
      const auto end = page_.find("-->", at_ + 4);
      at_ = end == std::string_view::npos ? page_.size() : end + 3;
      continue;
    }
    if (page_.substr(at_, 9) == "<![CDATA[") {
      const auto end = page_.find("]]>", at_);
      at_ = end == std::string_view::npos ? page_.size() : end + 3;
      continue;
    }
    const char next = at_ + 1 < page_.size() ? page_[at_ + 1] : ' ';
    if (next == '!' || next == '?') {
      const auto end = page_.find('>', at_);
      at_ = end == std::string_view::npos ? page_.size() : end + 1;
      continue;
    }
    HtmlToken token;
    if ((IsTagLetter(next) || (next == '/' && at_ + 2 < page_.size() && IsTagLetter(page_[at_ + 2]))) && Tag(&token)) {
      if (token.kind == HtmlToken::kStart && IsRaw(token.name) && !token.closed) return Raw(std::move(token));
      return token;
    }
    return Text(std::min(page_.find('<', at_ + 1), page_.size()));  // "a < b"
  }
  return {};
}

bool HtmlTokens::Tag(HtmlToken* token) {
  std::size_t i = at_ + 1;
  token->kind = HtmlToken::kStart;
  if (page_[i] == '/') {
    token->kind = HtmlToken::kEnd;
    ++i;
  }
  // A page in which tag after tag never closes is not looked at that far each time.
  const std::size_t most = faults_ < kFewFaults ? kLongestTag : faults_ < kManyFaults ? kLongTag : kShortTag;
  const std::size_t limit = std::min(page_.size(), at_ + most);
  const std::size_t name = i;
  while (i < limit && !IsNameEnd(page_[i])) ++i;
  token->name = LowerAscii(page_.substr(name, i - name));
  while (i < limit) {
    while (i < limit && (IsHtmlSpace(page_[i]) || page_[i] == '/')) {
      token->closed = page_[i] == '/';
      ++i;
    }
    if (i >= limit) break;
    if (page_[i] == '>') {
      at_ = i + 1;
      return true;
    }
    token->closed = false;
    const std::size_t key = i;
    while (i < limit && !IsNameEnd(page_[i]) && (page_[i] != '=' || i == key)) ++i;
    const std::string_view key_text = page_.substr(key, i - key);
    while (i < limit && IsHtmlSpace(page_[i])) ++i;
    std::string_view value;
    if (i < limit && page_[i] == '=') {
      ++i;
      while (i < limit && IsHtmlSpace(page_[i])) ++i;
      if (i < limit && (page_[i] == '"' || page_[i] == '\'')) {
        const auto end = page_.substr(0, limit).find(page_[i], i + 1);
        if (end == std::string_view::npos) {
          ++faults_;
          return false;
        }
        value = page_.substr(i + 1, end - i - 1);
        i = end + 1;
      } else {
        const std::size_t from = i;
        while (i < limit && !IsHtmlSpace(page_[i]) && page_[i] != '>') ++i;
        value = page_.substr(from, i - from);
      }
    }
    if (token->attributes.size() < kMostAttributes)
      token->attributes.emplace_back(LowerAscii(key_text), DecodeEntities(value));
  }
  ++faults_;
  return false;
}

HtmlToken HtmlTokens::Raw(HtmlToken start) {
  start.kind = HtmlToken::kRaw;
  const bool missing = std::find(never_closed_.begin(), never_closed_.end(), start.name) != never_closed_.end();
  const std::size_t end = missing ? std::string_view::npos : FindEnd(page_, at_, start.name);
  if (end == std::string_view::npos) {
    // Never closed: the rest is not swallowed, the tag is forgotten.
    if (!missing) never_closed_.push_back(start.name);
    start.text.clear();
    return start;
  }
  start.text = page_.substr(at_, end - at_);
  if (start.name == "title" || start.name == "textarea") start.text = DecodeEntities(start.text);
  const auto close = page_.find('>', end);
  at_ = close == std::string_view::npos ? page_.size() : close + 1;
  return start;
}

}  // namespace recount::article
