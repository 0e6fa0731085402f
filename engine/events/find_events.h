// events/: what happened, is planned or is claimed. One record a mention, with who took part, where, when, how many,
// how sure.
//
//   "Norvian ministers will hold talks with Estmark in Lund on Tuesday and with the fishing league on Friday in Tarn."
//     meeting  "hold talks"  agents Norvia; partner Estmark; place Lund; time "Tuesday"; planned
//     meeting  "hold talks"  agents Norvia; partner the fishing league; place Tarn; time "Friday"; planned; kept apart
//     from the first
//
// Verbs tell events unless they only help ("will", "hold" in "hold talks"); nouns as the lexicon says; each speech is
// one statement. Boilerplate, date lines and captions that repeat an earlier one give none. Odd input gives fewer
// events, never an error.
#pragma once

#include <memory>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/knowledge/files.h"
#include "engine/knowledge/numbers.h"
#include "engine/model/article.h"
#include "engine/model/entity.h"
#include "engine/model/event.h"
#include "engine/model/speech.h"
#include "engine/model/text.h"
#include "engine/model/time.h"

namespace recount::events {

struct Lore;  // the words, loaded

class EventFinder {
 public:
  // Reads events/*.txt. `numbers` is copied.
  static absl::StatusOr<EventFinder> Load(const knowledge::Files& files, const knowledge::Numbers& numbers);

  // In text order; ids "v0" upwards. Entities, times and speech are referred to by their index. With `given`, the
  // mentions that these spans name and no others (given.h).
  std::vector<EventMention> Find(const Article& article, const Text& text, const std::vector<Entity>& entities,
                                 const std::vector<TimeMention>& times, const std::vector<Speech>& speech,
                                 const std::vector<Span>* given = nullptr) const;

 private:
  explicit EventFinder(std::shared_ptr<const Lore> lore) : lore_(std::move(lore)) {}
  std::shared_ptr<const Lore> lore_;
};

}  // namespace recount::events
