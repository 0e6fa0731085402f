// From a form and its tag to the dictionary form: a table of known forms and of endings, each giving an edit ("cut 3,
// add y").
//
// Table: u32 slots; slots x {u32 check, u16 script + 1, u16 zero}. Scripts: u32 count, count x {u8 cut, u8 keep case,
// u8 length, 13 bytes}.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/language/lexicon.h"
#include "engine/model/tags.h"

namespace recount::language {

// What turns a form into its lemma.
struct LemmaScript {
  int cut = 0;             // bytes off the end
  bool keep_case = false;  // proper nouns, "I"; otherwise the form is made small first
  std::string add;         // at most 13 bytes
  bool operator<(const LemmaScript& o) const {
    if (cut != o.cut) return cut < o.cut;
    if (keep_case != o.keep_case) return keep_case < o.keep_case;
    return add < o.add;
  }
  bool operator==(const LemmaScript& o) const { return cut == o.cut && keep_case == o.keep_case && add == o.add; }
};

// Keys of the table, the same for training and reading.
std::uint64_t LemmaKeyOfForm(std::string_view lower, Upos upos, Xpos xpos);
std::uint64_t LemmaKeyOfEnding(std::string_view ending, Upos upos, Xpos xpos);
constexpr int kLemmaEnding = 6;  // the longest ending that has rules, in bytes
constexpr int kLemmaScriptBytes = 16;
std::string Apply(const LemmaScript& script, std::string_view form);

class Lemmas {
 public:
  static bool View(std::string_view scripts, std::string_view table, Lemmas* out);
  // Known forms first, then regular forms of words that the lexicon holds, then endings.
  std::string Of(std::string_view form, Upos upos, Xpos xpos, const Lexicon& lexicon) const;

 private:
  int Find(std::uint64_t key) const;  // script, or -1
  LemmaScript Script(int index) const;
  const unsigned char* scripts_ = nullptr;
  const unsigned char* slots_ = nullptr;
  std::uint32_t script_count_ = 0;
  std::uint32_t size_ = 0;
};

}  // namespace recount::language
