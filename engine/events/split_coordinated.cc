#include "engine/events/split_coordinated.h"

#include <algorithm>

#include "engine/model/unicode.h"

namespace recount::events {
namespace {

constexpr int kFar = 48;  // words behind the trigger that are looked at

bool IsPreposition(const Token& t) {
  return (t.upos == Upos::ADP || t.xpos == Xpos::IN || t.xpos == Xpos::TO) &&
         (t.lemma == "with" || t.lemma == "in" || t.lemma == "at" || t.lemma == "on" || t.lemma == "near" ||
          t.lemma == "to" || t.lemma == "from" || t.lemma == "against" || t.lemma == "between");
}

bool Has(const Segment& s, Segment::What what) {
  return std::any_of(s.items.begin(), s.items.end(), [&](const Segment::Item& i) { return i.what == what; });
}
bool SharesPreposition(const Segment& a, const Segment& b) {
  for (const auto& x : a.items) {
    for (const auto& y : b.items) {
      if (x.what == y.what && x.with == y.with) return true;
    }
  }
  return false;
}

}  // namespace

std::vector<Segment> SplitCoordinated(const Scene& scene, const Trigger& trigger,
                                      const std::vector<int>& trigger_by_token, int own_index) {
  const Reading& r = scene.r;
  const int end = std::min(r.text.SentenceOf(trigger.head).last, trigger.last + kFar);
  std::vector<Segment> segments(1);
  segments[0].first = trigger.last + 1;
  std::string with;
  int with_at = -1;
  int seen_entity = -1;
  int k = trigger.last + 1;
  for (; k < end; ++k) {
    const Token& t = r.at(k);
    const int owner = trigger_by_token[U(k)];
    if (owner >= 0 && owner != own_index) break;  // another event begins
    if (t.upos == Upos::VERB && owner != own_index && t.rel != Rel::amod && t.rel != Rel::case_) break;
    if (t.upos == Upos::AUX || t.xpos == Xpos::WDT || t.xpos == Xpos::WP || t.upos == Upos::SCONJ) break;
    if (t.lemma == ";" || t.lemma == ":" || t.lemma == "." || t.quotation != r.at(trigger.head).quotation) break;
    const bool joint = t.upos == Upos::CCONJ || t.lemma == ",";
    if (joint) {
      int next = k + 1;
      while (next < end && (r.at(next).upos == Upos::ADV || r.at(next).upos == Upos::CCONJ)) ++next;
      if (next < end &&
          (IsPreposition(r.at(next)) || (r.TimeAt(next) >= 0 && Has(segments.back(), Segment::What::kTime)))) {
        segments.back().last = k;
        segments.emplace_back();
        segments.back().first = k + 1;
        with.clear();
        seen_entity = -1;
        continue;
      }
      if (t.upos == Upos::CCONJ && r.MentionAt(k) < 0) {
        seen_entity = -1;  // "with A and B": the same preposition goes on
        continue;
      }
    }
    if (IsPreposition(t) && r.TimeAt(k) < 0 && r.MentionAt(k) < 0) {
      with = t.lemma;
      with_at = k;
      seen_entity = -1;
      continue;
    }
    if (t.upos == Upos::ADP) {
      if (r.MentionAt(k) < 0 && (with != "between" || t.lemma != "of"))
        with.clear();  // "between A and the members of B"
      continue;
    }
    if (const int time = r.TimeAt(k); time >= 0) {
      if (r.times[U(time)].type != TimexType::kDuration)
        segments.back().items.push_back({Segment::What::kTime, k, time, "on"});
      while (k + 1 < end && r.TimeAt(k + 1) == time) ++k;
      with.clear();
      continue;
    }
    const int entity = r.MentionAt(k);
    if (entity < 0 || with.empty() || entity == seen_entity) continue;
    if (t.rel == Rel::amod || (t.rel == Rel::compound && r.MentionAt(t.head < 0 ? k : t.head) != entity))
      continue;  // "with Russian officials"
    seen_entity = entity;
    const bool partner = with == "with" || with == "against" || with == "between";
    const bool place = r.IsPlace(entity) && !partner;
    if (!place && !partner) continue;
    segments.back().items.push_back({place ? Segment::What::kPlace : Segment::What::kPartner, k, -1, with});
    (void)with_at;
  }
  segments.back().last = k;
  // A comma that opens nothing ("in Geneva, on the lake") joins its neighbour.
  std::vector<Segment> out;
  for (Segment& s : segments) {
    bool own = !s.items.empty();
    if (own && !out.empty()) {
      const Segment& before = out.back();
      const bool same_kind = SharesPreposition(before, s);
      const bool meeting = trigger.event_class == EventClass::kMeeting;
      const bool only_time = s.items.size() == 1 && s.items[0].what == Segment::What::kTime;
      own = same_kind && !only_time && (s.items.size() >= 2 || meeting) && r.at(s.first - 1).upos == Upos::CCONJ;
      // Between commas, in a list whose last member has its "and".
      if (same_kind && !only_time && s.items.size() >= 2 && r.at(s.first - 1).lemma == ",") own = true;
    }
    if (own || out.empty()) {
      out.push_back(std::move(s));
    } else {
      out.back().last = s.last;
      out.back().items.insert(out.back().items.end(), s.items.begin(), s.items.end());
    }
  }
  if (out.size() > 1 && out[0].items.empty()) out.resize(1);
  return out;
}

}  // namespace recount::events
