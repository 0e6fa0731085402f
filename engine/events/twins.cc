#include "engine/events/twins.h"

#include <algorithm>
#include <utility>

#include "engine/events/arguments.h"
#include "engine/events/clause.h"

namespace recount::events {
void ShareTwins(const Scene& scene, const std::vector<Trigger>& triggers, const std::vector<int>& by_token,
                const std::vector<int>& made, std::vector<EventMention>* events) {
  const Reading& r = scene.r;
  for (std::size_t i = 0; i < triggers.size(); ++i) {
    const Trigger& t = triggers[i];
    if (t.kind == Kind::kVerb || made[i] < 0) continue;
    const Token& head = r.at(t.supports.empty() ? t.head : t.supports[0]);
    if (head.head < 0 || (head.rel != Rel::obl && head.rel != Rel::nmod)) continue;
    const int above = by_token[U(head.head)];
    if (above < 0 || above == static_cast<int>(i) || made[U(above)] < 0 || triggers[U(above)].synset != t.synset)
      continue;
    const std::string with = r.tree.Case(t.head);
    if (with != "for" && with != "in" && with != "during" && with != "at") continue;
    EventMention& a = (*events)[U(made[i])];
    EventMention& b = (*events)[U(made[U(above)])];
    for (auto [from, to] : {std::pair<EventMention*, EventMention*>{&a, &b}, {&b, &a}}) {
      if (to->place < 0) to->place = from->place, to->place_span = from->place_span;
      if (to->time < 0) to->time = from->time;
      if (to->duration < 0) to->duration = from->duration;
      for (const Participant& p : std::vector<Participant>(from->participants)) {
        const bool known = std::any_of(to->participants.begin(), to->participants.end(),
                                       [&](const Participant& o) { return o.span == p.span; });
        if (!known && p.role != Role::kPlace) to->participants.push_back(p);
      }
    }
    a.label = MakeLabel(scene, t, {}, a);
    b.label = MakeLabel(scene, triggers[U(above)], FindArguments(scene, triggers[U(above)]), b);
  }
}

}  // namespace recount::events
