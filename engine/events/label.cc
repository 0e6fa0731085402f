// Labels: what a journalist would print for one event.
#include <algorithm>

#include "engine/events/clause.h"
#include "engine/events/finite.h"
#include "engine/model/grammar.h"
#include "engine/model/unicode.h"

namespace recount::events {
namespace {

std::string Squeeze(std::string_view text) {
  std::string out;
  for (char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (blank && (out.empty() || out.back() == ' ')) continue;
    out += blank ? ' ' : c;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// The name by which to call a participant: a name rather than "he" or "the bloc", the words themselves where they say
// more.
std::string Call(const Reading& r, const Participant& p) {
  if (p.entity < 0) return Squeeze(p.text);
  const Entity& e = r.entities[U(p.entity)];
  if (e.name.empty()) return Squeeze(p.text);
  if (e.type == EntityType::kGroup || e.type == EntityType::kOther) return Squeeze(p.text);
  return e.name;
}

std::string JoinNames(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " and " : ", ";
    out += names[i];
  }
  return out;
}

std::string PlaceName(const Reading& r, const EventMention& e) {
  return e.place >= 0 ? r.entities[U(e.place)].name : std::string();
}

// The name that a word is part of; empty where it is none's.
Span NameAt(const Reading& r, int token) {
  const int entity = r.MentionAt(token);
  if (entity < 0) return {};
  for (const Mention& m : r.entities[U(entity)].mentions) {
    const bool name = m.form == MentionForm::kName || m.form == MentionForm::kTitle || m.form == MentionForm::kAcronym;
    if (name && m.span.Contains(r.at(token).span)) return m.span;
  }
  return {};
}

// "with a gun": one thing that nobody meets.
bool IsThing(const Scene& s, const Participant& p) {
  const Reading& r = s.r;
  const auto [first, last] = r.text.TokensIn(p.span);
  if (first >= last) return false;
  const std::string& lemma = r.at(last - 1).lemma;
  const std::string& article = r.at(first).lemma;
  return (article == "a" || article == "an") && !s.words.people.contains(lemma) &&
         !s.words.representatives.contains(lemma) && !s.words.group_nouns.contains(lemma);
}

bool AsksOrRelates(const std::string& lemma) {
  return lemma == "what" || lemma == "which" || lemma == "who" || lemma == "whom" || lemma == "whose" ||
         lemma == "that" || lemma == "whoever" || lemma == "whatever";
}

// The noun phrase up to its head, without the clauses behind: "unions", "the envoy". A name is told whole.
std::string Core(const Reading& r, int noun) {
  auto [first, last] = r.Phrase(noun);
  last = noun;
  const Span name = NameAt(r, noun);
  Span span = Join(r.at(first).span, r.at(last).span);
  if (!name.empty()) span = Join(span, name);
  return Squeeze(Slice(r.text.source, span));
}

// "talks between Russia and NATO in Brussels"
std::string MeetingLabel(const Scene& s, const Trigger& t, const EventMention& e) {
  std::vector<std::string> names;
  std::vector<int> seen;
  for (const Participant& p : e.participants) {
    if (p.role != Role::kAgent && p.role != Role::kPartner && p.role != Role::kPatient) continue;
    // "Russian" within "Russian officials" is told by them.
    const bool inner = std::any_of(e.participants.begin(), e.participants.end(),
                                   [&](const Participant& o) { return o.span != p.span && o.span.Contains(p.span); });
    if (inner) continue;
    if (p.entity >= 0 && std::find(seen.begin(), seen.end(), p.entity) != seen.end()) continue;
    if (p.entity >= 0) seen.push_back(p.entity);
    if (p.entity < 0 && IsThing(s, p)) continue;
    std::string name = Call(s.r, p);
    if (name.empty() || name.size() > 40 || std::find(names.begin(), names.end(), name) != names.end()) continue;
    names.push_back(std::move(name));
  }
  if (names.size() > 4) names.resize(4);
  std::string what;
  if (t.kind == Kind::kVerb) {
    what = t.synset == "meeting" ? "meeting" : t.lemma;
  } else {
    const Span span = Join(s.r.at(t.first).span, s.r.at(t.last).span);
    what = Lower(Slice(s.r.text.source, span));
  }
  if (names.size() == 1) what += (t.kind == Kind::kVerb ? " of " : " with ") + names[0];
  if (names.size() == 2) what += " between " + names[0] + " and " + names[1];
  if (names.size() > 2) what += " of " + JoinNames(names);
  if (const std::string place = PlaceName(s.r, e); !place.empty() && what.find(" in " + place) == std::string::npos) {
    what += " in " + place;
  }
  return what;
}

struct Piece {
  int first, last;
  std::string text;
};

// The trigger's verb group, subject, object and named phrases in text order; times and other clauses left out.
std::string VerbLabel(const Scene& s, const Trigger& t, const std::vector<Argument>& arguments, const EventMention& e) {
  const Reading& r = s.r;
  std::vector<Piece> pieces;
  auto put = [&](int first, int last, std::string text) {
    for (const Piece& p : pieces) {
      if (first <= p.last && p.first <= last) return;
    }
    pieces.push_back({first, last, std::move(text)});
  };
  auto words = [&](int first, int last) {
    // A time within the phrase ("'s decision on Friday") is told by the date.
    return Squeeze(Slice(r.text.source, Join(r.at(first).span, r.at(last).span)));
  };
  const int verb = t.kind == Kind::kVerb ? t.head : t.supports[0];
  for (const Argument& a : arguments) {
    if (r.TimeAt(a.token) >= 0) continue;
    if (a.of != verb && !a.with.empty()) continue;
    const bool subject = a.with.empty() && (IsSubject(r.at(a.token).rel) || a.token < verb);
    if (!a.with.empty() && a.token < verb) continue;  // "In Geneva, ..." : the place is told elsewhere
    auto [first, last] = r.Phrase(a.token);
    for (int c : r.tree.WithConjuncts(a.token)) {
      const auto [f, l] = r.Phrase(c);
      first = std::min(first, f), last = std::max(last, l);
    }
    // A name is told whole, whatever the parse made of it.
    if (const Span name = NameAt(r, a.token); !name.empty()) {
      const auto [f, l] = r.text.TokensIn(name);
      if (f < l && (l <= verb || f > verb)) first = std::min(first, f), last = std::max(last, l - 1);
    }
    std::string text = words(first, last);
    const Token& head = r.at(a.token);
    if (head.upos == Upos::PRON || AsksOrRelates(head.lemma)) {
      const int entity = r.EntityOf(a.token);
      const bool relative = subject && AsksOrRelates(head.lemma) && r.at(verb).rel == Rel::acl_relcl;
      if (AsksOrRelates(head.lemma) && !subject) continue;  // "is fighting against what"
      // "it" and "they" of a place are not its doing.
      const bool place =
          entity >= 0 && r.entities[U(entity)].type == EntityType::kPlace && head.lemma != "he" && head.lemma != "she";
      if (relative && r.at(verb).head >= 0)
        text = Core(r, r.at(verb).head);
      else if (entity >= 0 && !place)
        text = r.entities[U(entity)].name;
      else if (subject)
        text = std::string(r.Form(a.token));
    }
    if (!a.with.empty() && !text.empty()) {
      // The preposition stands right before the phrase.
      for (int c : r.tree.Children(a.token)) {
        if (r.at(c).rel == Rel::case_ && c < a.token) first = std::min(first, c);
      }
      text = words(first, last);
    }
    if (a.token > verb && first < verb) continue;
    if (subject && a.token > verb) first = last = -1;  // "..., said X": told in its natural order
    put(first, last, std::move(text));
  }
  // The verb with its helpers, particles and negation.
  std::vector<int> group = ReadVerbGroup(r.text, verb).tokens;
  for (int c : r.tree.Children(verb)) {
    const Rel rel = r.at(c).rel;
    if (rel == Rel::compound_prt || (rel == Rel::advmod && s.words.negative_words.contains(Lower(r.Form(c)))))
      group.push_back(c);
  }
  for (int k = t.first; k <= t.last && t.kind == Kind::kVerb; ++k) group.push_back(k);
  std::sort(group.begin(), group.end());
  group.erase(std::unique(group.begin(), group.end()), group.end());
  for (int k : group) put(k, k, std::string(r.Form(k)));
  if (t.kind != Kind::kVerb) {
    const auto [first, last] = r.Phrase(t.head);
    put(first, last, words(first, last));
  }
  // An infinitive or clause that completes it: "agreed to extend talks".
  if (const int x = r.tree.Child(verb, Rel::xcomp); x > verb) {
    const auto [first, last] = r.Phrase(x);
    int from = first;
    for (int c : r.tree.Children(x)) {
      if (r.at(c).rel == Rel::mark && c < x) from = std::min(from, c);
    }
    if (from > verb) put(from, last, words(from, last));
  }
  std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.first < b.first; });
  std::string out;
  int before = -2;
  for (const Piece& p : pieces) {
    if (p.text.empty()) continue;
    const bool glued = p.first == before + 1 && p.first >= 0 && !r.at(p.first).space_before;
    if (!out.empty() && !glued) out += " ";
    out += p.text;
    before = p.last;
  }
  (void)e;
  return out;
}

// The noun phrase itself, "its" written out.
std::string NounLabel(const Scene& s, const Trigger& t, const EventMention& e) {
  const Reading& r = s.r;
  auto [first, last] = r.Phrase(t.head);
  first = std::min(first, t.first), last = std::max(last, t.last);
  std::string out;
  int from = first;
  for (; from < t.head && r.at(from).upos == Upos::DET; ++from) {
    if (r.at(from).lemma == "no" || !r.at(from + 1).space_before) break;  // "no talks", "all-night debate"
  }
  for (int k = from; k <= last; ++k) {
    std::string word(r.Form(k));
    // "unions whose strike": the unions' strike.
    if (r.at(k).rel == Rel::nmod_poss && r.at(k).lemma == "whose") {
      int clause = r.at(t.head).head;
      while (clause >= 0 && r.at(clause).rel != Rel::acl_relcl && r.at(clause).sentence == r.at(k).sentence)
        clause = r.at(clause).head;
      if (clause >= 0 && r.at(clause).head >= 0) {
        word = Core(r, r.at(clause).head);
        word += word.ends_with("s") ? "’" : "’s";
      }
    }
    if (r.at(k).rel == Rel::nmod_poss && r.at(k).upos == Upos::PRON && r.EntityOf(k) >= 0) {
      word = r.entities[U(r.EntityOf(k))].name + "’s";
    }
    if (!out.empty() && r.at(k).space_before) out += " ";
    out += word;
  }
  out = Squeeze(out);
  if (const std::string place = PlaceName(r, e);
      !place.empty() && out.find(place) == std::string::npos && e.participants.size() < 6) {
    const std::string_view said = Slice(r.text.source, e.place_span);
    if (out.find(said) == std::string::npos) out += " in " + place;
  }
  return out;
}

}  // namespace

std::string Trim(std::string label, std::size_t longest) {
  while (!label.empty() && (label.back() == ' ' || label.back() == ',' || label.back() == ';')) label.pop_back();
  if (label.size() <= longest) return label;
  auto cut = label.rfind(' ', longest);
  if (cut == std::string::npos) {
    cut = longest;
    while (cut > 0 && (static_cast<unsigned char>(label[cut]) & 0xC0) == 0x80) --cut;
  }
  label.resize(cut);
  // No preposition, article or comma is left hanging.
  static constexpr std::string_view kHanging[] = {
      "of",   "the", "a",   "an",  "in",    "on", "at", "to",   "for",     "and",     "with",  "by",
      "from", "its", "his", "her", "their", "or", "as", "that", "between", "against", "about", "into"};
  for (int rounds = 0; rounds < 4; ++rounds) {
    while (!label.empty() && (label.back() == ' ' || label.back() == ',' || label.back() == ';')) label.pop_back();
    const auto blank = label.rfind(' ');
    if (blank == std::string::npos) break;
    const std::string_view word = std::string_view(label).substr(blank + 1);
    if (std::find(std::begin(kHanging), std::end(kHanging), word) == std::end(kHanging)) break;
    label.resize(blank);
  }
  return label;
}

std::string MakeLabel(const Scene& scene, const Trigger& trigger, const std::vector<Argument>& arguments,
                      const EventMention& event) {
  std::string label;
  // An infinitive or a participle tells its sentence with the verb that it leans on, a noun without words of its own
  // with the verb that it serves.
  auto told_by = [&](int verb) {
    Trigger finite;
    finite.head = finite.first = finite.last = verb;
    finite.lemma = scene.r.at(verb).lemma;
    return VerbLabel(scene, finite, FindArguments(scene, finite), event);
  };
  if (event.event_class == EventClass::kMeeting && (trigger.kind != Kind::kVerb || trigger.synset == "meeting")) {
    label = MeetingLabel(scene, trigger, event);
  } else if (trigger.kind == Kind::kVerb || !trigger.supports.empty()) {
    const int verb = trigger.kind == Kind::kVerb ? trigger.head : trigger.supports[0];
    const int finite = trigger.kind == Kind::kVerb ? FiniteVerb(scene, verb) : verb;
    label = finite == verb ? VerbLabel(scene, trigger, arguments, event) : told_by(finite);
  } else {
    label = NounLabel(scene, trigger, event);
    const int verb = label.find(' ') == std::string::npos ? VerbOfNoun(scene, trigger.head) : -1;
    if (verb >= 0) label = told_by(verb);
  }
  if (label.empty()) label = std::string(Slice(scene.r.text.source, event.span));
  return Trim(std::move(label));
}

}  // namespace recount::events
