#include "engine/speech/deeds.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "engine/model/strings.h"

namespace recount::speech {
namespace {

constexpr int kDeedReach = 14;  // tokens looked at behind the cue

void ReadWords(std::string_view value, WordSet* out) {
  for (absl::string_view part : absl::StrSplit(av(value), ';')) {
    const absl::string_view word = absl::StripAsciiWhitespace(part);
    if (word.empty()) continue;
    if (word[0] == '@')
      out->lists.push_back(std::string(word.substr(1)));
    else
      out->words.insert(std::string(word));
  }
}

// The word of the content that stands for it: the first whose head is outside.
int HeadOf(const Text& text, const Range& r) {
  for (int i = r.first; i < r.last; ++i) {
    const Token& t = text.at(i);
    if (t.upos != Upos::PUNCT && !r.Contains(t.head)) return i;
  }
  return r.first;
}

}  // namespace

bool Deeds::Holds(const Context& in, const WordSet& set, int token) const {
  if (token < 0) return set.words.contains("NONE");
  const Token& t = in.text.at(token);
  if (set.words.contains(Name(t.upos))) return true;
  if (t.upos == Upos::NOUN && (t.xpos == Xpos::NNS || t.xpos == Xpos::NNPS) && set.words.contains("PLURAL"))
    return true;
  // Written like a name it is another thing: "the House".
  const std::string low = Low(in.text, token);
  const bool name = t.upos == Upos::PROPN;
  if (set.words.contains(low) || (!name && set.words.contains(t.lemma))) return true;
  return !name && std::any_of(set.lists.begin(), set.lists.end(), [&](const std::string& list) {
    return in.words.Is(list, low) || in.words.Is(list, t.lemma);
  });
}

bool Deeds::Matches(const Context& in, const Draft& d, bool named, const Deed& deed) const {
  const Text& text = in.text;
  if (d.quoted && (deed.takes & kQuote) == 0) return false;
  const bool verb = deed.verbs.words.contains("*") || deed.verbs.words.contains(d.lemma) ||
                    (d.rule == "any" && deed.verbs.words.contains(text.at(d.cue_word).lemma));
  if (!verb || (deed.takes != 0 && (deed.takes & d.frame) == 0)) return false;
  if (deed.passive && !d.passive) return false;
  if (deed.participle) {
    const Token& t = text.at(d.cue_word);
    const bool apart = (d.cue_word > 0 && text.Form(d.cue_word - 1) == ",") || t.xpos == Xpos::VBN ||
                       t.rel == Rel::acl || t.rel == Rel::advcl;
    const bool bare = apart && (t.xpos == Xpos::VBN || t.xpos == Xpos::VBD) &&
                      in.tree.Child(d.cue_word, Rel::aux) < 0 && in.tree.Child(d.cue_word, Rel::nsubj) < 0 &&
                      in.tree.Child(d.cue_word, Rel::aux_pass) < 0 && d.cue.size() <= 2;
    if (!bare) return false;
  }
  const int source = d.antecedent >= 0 ? d.antecedent : d.source.empty() ? -1 : d.source_head;
  // "Toll claims to be ahead": a name is no toll.
  if (!deed.source.empty() && ((named && !deed.source.lists.empty()) || !Holds(in, deed.source, source))) return false;
  if (!deed.source_not.empty() && Holds(in, deed.source_not, source)) return false;
  // Of an infinitive what it says is done, of others what follows: all behind the cue.
  const Range& content = d.content.back();
  const int object = HeadOf(text, content);
  if (!deed.object.empty() && !Holds(in, deed.object, object)) return false;
  if (!deed.object_not.empty() && Holds(in, deed.object_not, object)) return false;
  if (!deed.begins.empty()) {
    std::string low;
    for (int i = content.first; i < std::min(content.last, content.first + 5); ++i)
      absl::StrAppend(&low, low.empty() ? "" : " ", Low(text, i));
    low += ' ';
    if (std::none_of(deed.begins.begin(), deed.begins.end(),
                     [&](const std::string& b) { return low.rfind(b + " ", 0) == 0; }))
      return false;
  }
  if (!deed.cue.empty() &&
      std::none_of(d.cue.begin(), d.cue.end(), [&](int i) { return i != d.cue_word && Holds(in, deed.cue, i); }))
    return false;
  const auto near = [&](const WordSet& set) {
    const int end = std::min(text.SentenceOf(d.cue_word).last, d.cue_word + kDeedReach);
    for (int i = d.cue_word + 1; i < end; ++i) {
      if (Holds(in, set, i)) return true;
    }
    return false;
  };
  return (deed.behind.empty() || near(deed.behind)) && (deed.behind_not.empty() || !near(deed.behind_not));
}

bool Deeds::Has(const Context& in, const Draft& draft, bool named) const {
  // Words in quotation marks are said by somebody, whatever the verb.
  if (draft.content.empty()) return false;
  return std::any_of(deeds_.begin(), deeds_.end(), [&](const Deed& deed) { return Matches(in, draft, named, deed); });
}

absl::StatusOr<Deeds> Deeds::Load(const knowledge::Files& files) {
  Deeds out;
  for (const knowledge::File& file : files.Under("speech/deeds")) {
    auto records = knowledge::ParseRecords(file);
    if (!records.ok()) return records.status();
    for (const knowledge::Record& record : *records) {
      Deed deed;
      for (const knowledge::Field& field : record.fields) {
        const std::pair<std::string_view, WordSet*> sets[] = {
            {"verbs", &deed.verbs},           {"source", &deed.source}, {"source-not", &deed.source_not},
            {"object", &deed.object},         {"cue", &deed.cue},       {"object-not", &deed.object_not},
            {"behind-not", &deed.behind_not}, {"behind", &deed.behind}};
        for (const auto& [key, set] : sets) {
          if (field.key == key) ReadWords(field.value, set);
        }
        if (field.key == "begins") {
          for (absl::string_view part : absl::StrSplit(av(field.value), ';'))
            deed.begins.push_back(std::string(absl::StripAsciiWhitespace(part)));
        }
      }
      auto frames = ReadFrames(record);
      if (!frames.ok()) return frames.status();
      deed.takes = *frames;
      deed.passive = record.Get("form") == "passive";
      deed.participle = record.Get("form") == "participle";
      if (deed.verbs.empty()) return knowledge::ErrorAt(record.origin, record.line, "a deed needs its verbs");
      out.deeds_.push_back(std::move(deed));
    }
  }
  return out;
}

}  // namespace recount::speech
