// News agencies and photo agencies, and where a text credits one: datelines, bylines, closing lines, photo credits.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/article/lines.h"
#include "engine/knowledge/files.h"
#include "engine/model/strings.h"

namespace recount::article {

struct Agency {
  std::string name;    // "Reuters"
  bool wire = false;   // sends whole texts
  bool photo = false;  // sends pictures
};

class Agencies {
 public:
  static absl::StatusOr<Agencies> Load(const knowledge::Files& files);

  // The agency that the words name, nothing else among them but "the", "news", "agency", "wire"; null if none.
  const Agency* Named(std::string_view words) const;
  // The first agency named anywhere among the words, longest name first; null if none.
  const Agency* In(std::string_view words) const;
  // The wire service credited in a closing line: "(Reuters)", "- AFP", "/TASS/", "Source: Reuters", "© 2022 AFP"; null
  // if none.
  const Agency* Closing(std::string_view line) const;
  // Whether the paragraph ends in a photo credit; `only`: it is nothing else.
  bool EndsInPhotoCredit(std::string_view line, bool* only) const;

 private:
  std::vector<Agency> agencies_;
  struct Known {
    int index = 0;
    bool capitals = false;
  };                         // capitals: an acronym, which small letters do not name ("a spa")
  StringMap<Known> by_key_;  // by WordKey of each name and alias
  std::size_t longest_ = 1;  // in words

  const Agency* Find(std::string_view key, std::string_view raw) const;
  bool IsCredit(std::string_view words) const;
  bool IsSlashCredit(std::string_view words, bool after_divider) const;
};

}  // namespace recount::article
