#include "engine/report/page_html.h"

#include <fmt/format.h>

#include <vector>

#include "engine/report/layout.h"
#include "engine/report/write_graph.h"

namespace recount::report {
namespace {

bool Alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// For the words of a text fragment: what has a meaning there ("-", ",", "&") is escaped too.
std::string Percent(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (Alphanumeric(c) || c == '.' || c == '_') {
      out.push_back(c);
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return out;
}

std::vector<std::string> WordsOf(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : Clean(text)) {
    if (c == ' ') {
      words.emplace_back();
    } else {
      words.back().push_back(c);
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string Joined(const std::vector<std::string>& words, std::size_t from, std::size_t to) {
  std::string out;
  for (std::size_t i = from; i < to; ++i) out += (i > from ? " " : "") + words[i];
  return out;
}

}  // namespace

std::string Html(std::string_view text) {
  return XmlEscaped(Clean(text));
}

std::string HtmlVerbatim(std::string_view text) {
  return XmlEscaped(text);
}

std::string SafeId(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (Alphanumeric(c) || c == '.' || c == '-') {
      out.push_back(c);
    } else {
      out += fmt::format("_{:02x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return out;
}

std::string SafeUrl(std::string_view url) {
  const std::string clean = Clean(url);
  if (!clean.starts_with("http://") && !clean.starts_with("https://")) return "";
  return clean.find(' ') == std::string::npos ? clean : "";
}

std::string FragmentUrl(std::string_view url, std::string_view words) {
  std::string link = SafeUrl(url);
  const auto all = WordsOf(words);
  if (link.empty() || all.empty()) return link;
  constexpr std::size_t kEnds = 5;  // a long quotation is named by its first and last words
  const std::string text = all.size() <= 2 * kEnds ? Percent(Joined(all, 0, all.size()))
                                                   : Percent(Joined(all, 0, kEnds)) + "," +
                                                         Percent(Joined(all, all.size() - kEnds, all.size()));
  link += link.find('#') == std::string::npos ? "#:~:text=" : ":~:text=";
  return link + text;
}

std::string_view Sign(Verdict verdict) {
  switch (verdict) {
    case Verdict::kConflict:
      return "≠";
    case Verdict::kDisputed:
      return "⇄";
    case Verdict::kUpdated:
      return "↻";
    case Verdict::kCompatible:
      return "≈";
    case Verdict::kAgree:
      return "=";
    case Verdict::kSingle:
      return "1";
  }
  return "";
}

std::string_view Means(Verdict verdict) {
  switch (verdict) {
    case Verdict::kConflict:
      return "these accounts cannot all be true";
    case Verdict::kDisputed:
      return "the people quoted contradict each other";
    case Verdict::kUpdated:
      return "a later report gives a newer value";
    case Verdict::kCompatible:
      return "worded differently, all can be true";
    case Verdict::kAgree:
      return "several outlets give the same";
    case Verdict::kSingle:
      return "one outlet alone";
  }
  return "";
}

std::string Badge(Verdict verdict) {
  return fmt::format("<span class=\"verdict v-{0}\"><span aria-hidden=\"true\">{1}</span> {0}</span>", Name(verdict),
                     XmlEscaped(Sign(verdict)));
}

std::string Letter(std::size_t side) {
  return side < 26 ? std::string(1, static_cast<char>('A' + side)) : fmt::format("{}", side + 1);
}

}  // namespace recount::report
