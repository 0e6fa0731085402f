// Photo credits: how a caption gives itself away. General forms, no list of photographers:
//   "... in Geneva - Jane Roe/AFP"   "... in Geneva © Reuters"   "(Photo by Jane Roe)"   "[Jane Roe/Al Jazeera]"
//   "... leaves the court on June 5, 2031. (Jane Roe)"
//   "... in Geneva. Photograph: Jane Roe/EPA"   "... in Geneva. REUTERS/Jane Roe"   "Getty Images"
#include <algorithm>
#include <array>

#include "engine/article/agencies.h"
#include "engine/model/unicode.h"

namespace recount::article {
namespace {

constexpr std::array<std::string_view, 14> kCreditWords = {"photo", "photos", "photograph", "picture",   "pictures",
                                                           "image", "images", "credit",     "handout",   "courtesy",
                                                           "file",  "pool",   "via",        "screengrab"};

bool HasCreditWord(const std::vector<Word>& words) {
  return std::any_of(words.begin(), words.end(), [](const Word& w) {
    return std::find(kCreditWords.begin(), kCreditWords.end(), w.text) != kCreditWords.end();
  });
}

// "Photo:", "Photograph by", "Image credit:" at the front.
bool BeginsAsCredit(const std::vector<Word>& words, std::string_view raw) {
  if (words.empty()) return false;
  constexpr std::array<std::string_view, 8> kLeads = {"photo",    "photos", "photograph", "picture",
                                                      "pictures", "image",  "images",     "credit"};
  if (std::find(kLeads.begin(), kLeads.end(), words[0].text) == kLeads.end()) return false;
  const auto end = static_cast<std::size_t>(words[0].span.end);
  const std::string_view behind = Trimmed(raw.substr(end));
  if (!behind.empty() && (behind[0] == ':' || behind[0] == '/' || behind[0] == '|')) return true;
  constexpr std::array<std::string_view, 7> kThen = {"by", "credit", "credits", "courtesy", "source", "via", "from"};
  return words.size() > 2 && std::find(kThen.begin(), kThen.end(), words[1].text) != kThen.end() && words[2].capital;
}

bool AllNames(const std::vector<Word>& words) {
  static constexpr std::array<std::string_view, 12> kSmall = {"via", "for", "of", "the", "de",   "van",
                                                              "von", "al",  "el", "and", "file", "handout"};
  return !words.empty() && std::all_of(words.begin(), words.end(), [](const Word& w) {
    return w.capital || w.text == "©" || std::find(kSmall.begin(), kSmall.end(), w.text) != kSmall.end();
  });
}

bool IsNumberOf(std::string_view word, std::size_t least, std::size_t most) {
  return word.size() >= least && word.size() <= most &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "June 5, 2031", "5 June 2031": a picture's text writes its day out with the year.
bool HasFullDate(const std::vector<Word>& words) {
  for (std::size_t i = 2; i < words.size(); ++i) {
    if (!IsNumberOf(words[i].text, 4, 4)) continue;
    const Word& a = words[i - 2];
    const Word& b = words[i - 1];
    if ((a.capital && IsNumberOf(b.text, 1, 2)) || (IsNumberOf(a.text, 1, 2) && b.capital)) return true;
  }
  return false;
}

// The byte behind the last divider of the tail: " - ", " – ", " | ", a full stop or closing mark followed by a blank.
std::size_t LastDivider(std::string_view tail, bool* dash) {
  std::size_t best = 0;
  *dash = false;
  struct Divider {
    std::string_view text;
    bool dash;
  };
  constexpr std::array<Divider, 11> kDividers = {{{" - ", true},
                                                  {" – ", true},
                                                  {" — ", true},
                                                  {" -- ", true},
                                                  {" | ", true},
                                                  {". ", false},
                                                  {"? ", false},
                                                  {"” ", false},
                                                  {"\" ", false},
                                                  {"! ", false},
                                                  {".  ", false}}};
  for (const Divider& divider : kDividers) {
    const auto at = tail.rfind(divider.text);
    if (at == std::string_view::npos || at + divider.text.size() <= best) continue;
    // The dot of an initial ("J. Roe/AP") divides nothing.
    if (divider.text == ". " && at >= 1 && (at < 2 || tail[at - 2] == ' ' || tail[at - 2] == '.')) continue;
    best = at + divider.text.size();
    *dash = divider.dash;
  }
  return best;
}

}  // namespace

// "Jane Roe/AFP", "REUTERS/Jane Roe", "Jane Roe / Anadolu Agency via Getty Images".
bool Agencies::IsSlashCredit(std::string_view words, bool after_divider) const {
  const auto slash = words.find('/');
  if (slash == std::string_view::npos || words.find("//") != std::string_view::npos) return false;
  const auto left = WordsOf(words, {0, static_cast<int>(slash)}, 12);
  const auto right = WordsOf(words, {static_cast<int>(slash) + 1, static_cast<int>(words.size())}, 12);
  if (left.size() > 6 || right.size() > 9 || !AllNames(left) || !AllNames(right)) return false;
  if (In(words) != nullptr) return true;
  return after_divider || IsAllCaps(Trimmed(words.substr(slash + 1))) || IsAllCaps(Trimmed(words.substr(0, slash)));
}

bool Agencies::IsCredit(std::string_view words) const {
  const auto all = WordsOf(words, All(words), 16);
  if (all.empty() || all.size() > 14) return false;
  if (BeginsAsCredit(all, words)) return true;
  if (all[0].text == "©") return all.size() > 1;
  if (!AllNames(all)) return false;
  if (IsSlashCredit(words, true)) return true;
  const Agency* agency = In(words);
  return agency != nullptr && (Named(words) != nullptr || (agency->photo && HasCreditWord(all)));
}

bool Agencies::EndsInPhotoCredit(std::string_view line, bool* only) const {
  *only = false;
  line = Trimmed(line);
  if (line.empty()) return false;
  std::size_t from = line.size() > 140 ? line.size() - 140 : 0;
  while (from > 0 && from < line.size() && (static_cast<unsigned char>(line[from]) & 0xC0U) == 0x80U) ++from;
  const std::string_view tail = line.substr(from);

  // In brackets at the end: a slash, a credit word or a copyright sign inside. An agency alone may be the text's own
  // credit.
  if (tail.back() == ')' || tail.back() == ']') {
    const auto open = tail.find_last_of(tail.back() == ')' ? '(' : '[');
    if (open == std::string_view::npos) return false;
    const std::string_view inside = tail.substr(open + 1, tail.size() - open - 2);
    *only = from + open == 0;
    const auto words = WordsOf(inside, All(inside), 16);
    if (words.empty() || words.size() > 14) return false;
    if (BeginsAsCredit(words, inside) || IsSlashCredit(inside, true)) return true;
    constexpr std::size_t kMostDated = 40;  // words
    const auto before = WordsOf(line, {0, static_cast<int>(from + open)}, kMostDated + 1);
    if (words.size() <= 4 && AllNames(words) && before.size() <= kMostDated && HasFullDate(before)) return true;
    return words[0].text == "©" || (HasCreditWord(words) && In(inside) != nullptr);
  }
  if (const auto sign = tail.rfind("©"); sign != std::string_view::npos && !(from + sign == 0)) {
    const auto words = WordsOf(tail, {static_cast<int>(sign), static_cast<int>(tail.size())}, 12);
    if (words.size() >= 2 && words.size() <= 9 && (words[1].capital || words[1].text == "getty")) return true;
  }
  if (EndsInFullStop(line)) return false;
  bool dash = false;
  const std::size_t divider = LastDivider(tail, &dash);
  if (divider > 0 && IsCredit(tail.substr(divider))) return true;
  if (from == 0 && divider == 0 && IsCredit(tail)) {
    *only = true;
    return true;
  }
  // Without a divider: "... on the front line Jane Roe/AFP". The slash with a known agency behind it must do.
  if (const auto slash = tail.rfind('/'); slash != std::string_view::npos) {
    const auto words = WordsOf(tail, {0, static_cast<int>(slash)}, 60);
    std::size_t first = words.size();
    while (first > 0 && words[first - 1].capital && words.size() - first < 3) --first;
    if (first < words.size() && IsSlashCredit(tail.substr(static_cast<std::size_t>(words[first].span.begin)), false))
      return true;
  }
  return false;
}

}  // namespace recount::article
