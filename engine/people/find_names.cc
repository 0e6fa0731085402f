#include "engine/people/find_names.h"

#include <algorithm>

#include "engine/model/grammar.h"
#include "engine/model/unicode.h"

namespace recount::people {
namespace {

using knowledge::Gazetteer;
using knowledge::KnownName;
using knowledge::NameKind;
using knowledge::NameMatch;

class Finder {
 public:
  Finder(const Text& text, const Gazetteer& world, const Roles& roles) : text_(text), world_(world), roles_(roles) {
    LearnCapitals();
  }

  std::vector<FoundName> Run() {
    for (const Sentence& s : text_.sentences) {
      const bool headline = IsHeadline(s);
      for (int i = s.first; i < s.last;) {
        const int next = ReadAt(i, s.last, headline);
        i = std::max(next, i + 1);
      }
    }
    return std::move(found_);
  }

 private:
  // Words that stand with a capital inside sentences, and nowhere without: names even where they begin a sentence.
  void LearnCapitals() {
    StringSet small;
    for (int i = 0; i < text_.size(); ++i) {
      const std::string_view form = text_.Form(i);
      if (!IsUpper(form)) {
        small.insert(std::string(form));
        continue;
      }
      if (i > text_.SentenceOf(i).first && text_.at(i).upos == Upos::PROPN) capitals_.insert(std::string(form));
    }
    // What also stands in small letters is no name at the beginning of a sentence.
    for (auto it = capitals_.begin(); it != capitals_.end();) {
      const auto here = it++;
      if (small.contains(Lower(*here))) capitals_.erase(here);
    }
  }

  // "Talks Fail To End Crisis": capitals say nothing.
  bool IsHeadline(const Sentence& s) const {
    int words = 0, capitals = 0;
    for (int i = s.first; i < s.last; ++i) {
      const Upos upos = text_.at(i).upos;
      const bool content = upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::VERB || upos == Upos::ADJ ||
                           upos == Upos::ADV || upos == Upos::AUX;
      if (!content || i == s.first) continue;
      ++words;
      if (IsUpper(text_.Form(i))) ++capitals;
    }
    return words >= 4 && capitals * 100 >= words * 85;
  }

  bool IsNameToken(int i) const {
    const Token& t = text_.at(i);
    const std::string_view form = text_.Form(i);
    if (!IsUpper(form) || roles_.IsNoName(form)) return false;
    if (t.upos == Upos::PROPN) return true;
    if (t.xpos == Xpos::NNP || t.xpos == Xpos::NNPS) return true;
    return t.upos != Upos::PRON && t.upos != Upos::DET && t.upos != Upos::ADP && t.upos != Upos::AUX &&
           t.upos != Upos::SCONJ && t.upos != Upos::CCONJ && t.upos != Upos::ADV && t.upos != Upos::INTJ &&
           capitals_.contains(form);
  }

  // The end of the run of name words that begins at `from`: "Ursula von der Leyen", "J. K. Rowling", "Jean-Marc
  // Ayrault".
  int ChunkEnd(int from, int limit) const {
    int i = from;
    if (i >= limit || !IsNameToken(i)) return from;
    ++i;
    while (i < limit) {
      if (IsNameToken(i) || (IsUpper(text_.Form(i)) && InsideName(i))) {
        ++i;
        continue;
      }
      // A hyphen without blanks joins.
      if (text_.Form(i) == "-" && !text_.at(i).space_before && i + 1 < limit && !text_.at(i + 1).space_before &&
          (IsUpper(text_.Form(i + 1)))) {
        i += 2;
        continue;
      }
      int after = i;
      while (after < limit && after - i < 3 && roles_.IsParticle(text_.Form(after)) && text_.at(after).space_before)
        ++after;
      if (after > i && after < limit && IsNameToken(after)) {
        i = after + 1;
        continue;
      }
      break;
    }
    return i;
  }

  // A capitalised word that is no proper noun by its tag, right behind one and bound to it.
  bool InsideName(int i) const {
    const Token& t = text_.at(i);
    if (roles_.IsNoName(text_.Form(i))) return false;
    if (t.upos == Upos::PRON || t.upos == Upos::DET || t.upos == Upos::AUX || t.upos == Upos::ADP ||
        t.upos == Upos::SCONJ)
      return false;
    const int h = t.head;
    return (t.rel == Rel::flat || t.rel == Rel::compound || t.rel == Rel::amod || t.upos == Upos::NOUN) &&
           t.space_before && (h < 0 || std::abs(h - i) <= 4);
  }

  // Bodies go on behind "of" and "for": "Ministry of Foreign Affairs", "Bank of Japan".
  int ExtendBody(int first, int last, int limit) const {
    while (last + 1 < limit && roles_.IsBodyNoun(Lower(text_.Form(last - 1))) &&
           (text_.Form(last) == "of" || text_.Form(last) == "for")) {
      int at = last + 1;
      if (text_.Form(at) == "the" && at + 1 < limit) ++at;
      const int end = ChunkEnd(at, limit);
      if (end == at) break;
      last = end;
      // "Health and Human Services": one phrase if what follows "and" is bound to it.
      if (last + 1 < limit && text_.Form(last) == "and" && IsNameToken(last + 1) &&
          text_.at(last + 1).rel == Rel::conj && !world_.MatchAt(text_, last + 1)) {
        last = ChunkEnd(last + 1, limit);
      }
    }
    (void)first;
    return last;
  }

  void Push(FoundName f) {
    if (f.name_last > f.name_first) seen_.insert(Words(text_, f.name_first, f.name_last));
    found_.push_back(std::move(f));
  }

  FoundName Known(const NameMatch& m) const {
    FoundName f;
    f.first = f.name_first = m.first;
    f.last = f.name_last = m.last;
    f.known = m.entry;
    f.form = m.form;
    return f;
  }

  bool StartsName(int i, int limit) const { return i < limit && IsNameToken(i); }

  // Reads one mention at `i`; returns where to go on, `i` if there is none.
  int ReadAt(int i, int limit, bool headline) {
    // Titles first: honorifics, ranks, offices, and the country or body before an office.
    FoundName f;
    f.first = i;
    int at = i;
    if (const auto m = Affiliation(at, limit)) {
      const int next = m->last + ((m->last < limit && IsPossessive(m->last)) ? 1 : 0);
      int skip = next;
      while (skip < limit && skip < next + 3 && IsOfficeModifier(skip)) ++skip;
      if (OfficeWithName(skip, limit, headline) > skip || (next == m->last && RankWithName(next, limit))) {
        Push(Known(*m));
        const int end = ReadTitled(skip, limit, m->entry);
        if (end > skip) return end;
        return m->last;
      }
    }
    const int titled = ReadTitled(at, limit, nullptr);
    if (titled > at) return titled;
    if (const auto m = world_.MatchAt(text_, at); m && IsMatch(*m, headline)) return ReadKnown(*m, limit);
    if (!IsNameToken(at)) return i;
    int end = ChunkEnd(at, limit);
    if (headline && !KnownElsewhere(at, end)) return i;
    end = CutAtKnown(at, end);
    end = ExtendBody(at, end, limit);
    f.name_first = at;
    f.name_last = f.last = end;
    f.is_body = EndsAsBody(at, end);
    Push(std::move(f));
    return end;
  }

  std::optional<NameMatch> Affiliation(int i, int limit) const {
    const auto m = world_.MatchAt(text_, i);
    if (!m || m->last >= limit || m->entry->kind == NameKind::kCarrier) return std::nullopt;
    return m;
  }

  bool IsPossessive(int i) const {
    return text_.at(i).xpos == Xpos::POS || text_.Form(i) == "'s" || text_.Form(i) == "’s" || text_.Form(i) == "’";
  }

  static bool IsOneOf(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
  }

  bool IsOfficeModifier(int i) const {
    const std::string low = Lower(text_.Form(i));
    return IsOneOf(low, {"former", "then", "acting", "outgoing", "incoming", "new", "top", "senior", "chief", "first",
                         "ex", "-", "late", "longtime"}) &&
           roles_.OfficeAt(text_, i) < 0;
  }

  bool RankWithName(int i, int limit) const {
    return i + 1 < limit && (roles_.IsRank(text_.Form(i)) || roles_.IsHonorific(text_.Form(i))) &&
           StartsName(i + 1, limit);
  }

  // The end of an office phrase at `i` if a name follows it, or if it is written as a name itself; `i` otherwise.
  int OfficeWithName(int i, int limit, bool headline) const {
    const int end = roles_.OfficeAt(text_, i);
    if (end < 0 || end > limit) return i;
    if (headline) return i;
    if (StartsName(end, limit) && !IsJobLess(i, end)) return end;
    return i;
  }

  // "official", "deputy" and the like before a name are no titles unless capitalised.
  bool IsJobLess(int i, int end) const {
    return end == i + 1 && IsOneOf(text_.Form(i), {"head", "chair", "leader's", "deputy"});
  }

  // "Mr Smith", "Foreign Minister Smith", "spokesman John Smith", "Gen. Smith". Returns the end, or `i`.
  int ReadTitled(int i, int limit, const KnownName* affiliation) {
    FoundName f;
    f.first = i;
    int at = i;
    bool any = false;
    for (int steps = 0; at < limit && steps < 5; ++steps) {
      const std::string_view form = text_.Form(at);
      const int office = roles_.OfficeAt(text_, at);
      if (roles_.IsHonorific(form) && at + 1 < limit && IsUpper(text_.Form(at + 1))) {
        f.honorific = true;
        f.gender = roles_.GenderOf(form);
        ++at;
        any = true;
      } else if (office > at && office <= limit) {
        const std::string words = Lower(Words(text_, at, office));
        const bool capital = IsUpper(form);
        if (!capital && !StartsName(office, limit)) break;
        if (!capital && IsJobLess(at, office)) break;
        f.offices.push_back(words);
        if (f.gender == Gender::kUnknown) f.gender = roles_.GenderOf(words);
        f.titled = true;
        at = office;
        any = true;
      } else if (roles_.IsRank(form) && at + 1 < limit && StartsName(at + 1, limit)) {
        if (f.gender == Gender::kUnknown) f.gender = roles_.GenderOf(form);
        f.titled = true;
        ++at;
        any = true;
      } else {
        break;
      }
    }
    if (!any) return i;
    if (affiliation != nullptr) f.affiliations.push_back(affiliation);
    if (!StartsName(at, limit) && !(f.honorific && at < limit && IsUpper(text_.Form(at)))) {
      // An office written like a name but without one: "the Foreign Minister". In small letters it is left to role
      // nouns.
      if (!f.titled || !IsUpper(text_.Form(i)) || f.offices.empty()) return i;
      if (i == text_.SentenceOf(i).first && text_.at(i).upos != Upos::PROPN) return i;
      f.name_first = f.name_last = at;
      f.last = at;
      Push(std::move(f));
      return at;
    }
    int end = ChunkEnd(at, limit);
    if (end == at) end = at + 1;
    // "President Smith Monday": days were no name tokens; a known place behind the name is not part of it.
    f.name_first = at;
    f.name_last = f.last = end;
    if (EndsAsBody(at, end) && !f.honorific && end - at > 1) {
      // "Chief Executive Acme Corporation" is no person; keep the body.
      FoundName body;
      body.first = body.name_first = at;
      body.last = body.name_last = ExtendBody(at, end, limit);
      body.is_body = true;
      const int last = body.last;
      Push(std::move(body));
      return last;
    }
    Push(std::move(f));
    return end;
  }

  bool IsMatch(const NameMatch& m, bool headline) const {
    const std::string_view form = text_.Form(m.first);
    if (m.last - m.first > 1) return true;
    const Upos upos = text_.at(m.first).upos;
    // "Reading", "Nice", "Male", "Split" begin sentences as words.
    if (upos == Upos::VERB || upos == Upos::ADV || upos == Upos::PRON || upos == Upos::DET || upos == Upos::ADP ||
        upos == Upos::AUX) {
      return capitals_.contains(form) || m.entry->kind == NameKind::kCountry;
    }
    if (m.entry->kind == NameKind::kCity && m.first == text_.SentenceOf(m.first).first && upos != Upos::PROPN &&
        !headline)
      return false;
    if (form == "IS" || form == "WHO" || form == "ICE" || form == "AU" || form == "EC" || form == "IRA")
      return upos == Upos::PROPN || !headline;
    return true;
  }

  // A known name, unless it is only the beginning of a longer one.
  int ReadKnown(const NameMatch& m, int limit) {
    const int chunk = ChunkEnd(m.first, limit);
    const bool adjective = m.form == NameMatch::Form::kAdjective || m.form == NameMatch::Form::kPeople;
    if (chunk > m.last) {
      const bool hyphen = text_.Form(m.last) == "-";
      FoundName f;
      f.first = f.name_first = m.first;
      f.last = f.name_last = ExtendBody(m.first, chunk, limit);
      if (EndsAsBody(m.last, chunk) && !hyphen) {
        f.is_body = true;
        f.affiliations.push_back(m.entry);
        Push(std::move(f));
        return found_.back().last;
      }
      const bool place =
          m.entry->kind == NameKind::kCity || m.entry->kind == NameKind::kCountry || m.entry->kind == NameKind::kRegion;
      if (place && !adjective && m.last == m.first + 1 && chunk - m.first <= 3 && !hyphen &&
          world_.IsFirstName(text_.Form(m.first)) && !world_.MatchAt(text_, m.last)) {
        Push(std::move(f));  // "Jordan Henderson", "Paris Hilton"
        return found_.back().last;
      }
    }
    FoundName f = Known(m);
    if (m.last + 2 < limit && text_.Form(m.last) == "of" && m.entry->kind == NameKind::kRegion)
      f.last = f.name_last = m.last;
    Push(std::move(f));
    return m.last;
  }

  // The chunk up to a known name inside it that starts anew: "Duke Energy Russia" is left whole, "Smith Reuters" is
  // cut.
  int CutAtKnown(int first, int last) const {
    for (int i = first + 1; i < last; ++i) {
      const auto m = world_.MatchAt(text_, i);
      if (!m || m->last > last) continue;
      if (m->entry->kind == NameKind::kCarrier || m->entry->kind == NameKind::kBody) {
        if (text_.at(i).rel != Rel::flat && text_.at(i).rel != Rel::compound) return i;
      }
    }
    return last;
  }

  bool EndsAsBody(int first, int last) const {
    if (last <= first) return false;
    const std::string_view word = text_.Form(last - 1);
    return IsUpper(word) && (roles_.IsBodyNoun(Lower(word)) || roles_.IsBodyNoun(word));
  }

  bool KnownElsewhere(int first, int last) const {
    if (seen_.contains(Words(text_, first, last))) return true;
    return last - first >= 2 && last - first <= 3 && world_.IsFirstName(text_.Form(first)) &&
           text_.at(first).upos == Upos::PROPN && !roles_.IsBodyNoun(Lower(text_.Form(last - 1)));
  }

  const Text& text_;
  const Gazetteer& world_;
  const Roles& roles_;
  StringSet capitals_;
  StringSet seen_;  // bare names found so far
  std::vector<FoundName> found_;
};

// "Organisation for Peace in Asia (OPA)": notes on either which is whose.
void FindExpansions(const Text& text, std::vector<FoundName>* found) {
  for (FoundName& f : *found) {
    if (f.name_last != f.name_first + 1 || f.name_first < 2 || f.name_last >= text.size()) continue;
    const std::string_view acronym = text.Form(f.name_first);
    if (!IsAllCaps(acronym) || acronym.size() < 2 || acronym.size() > 10) continue;
    if (text.Form(f.name_first - 1) != "(" || text.Form(f.name_last) != ")") continue;
    const int bracket = f.name_first - 1;
    const int begin = text.SentenceOf(bracket).first;
    int first = -1;
    for (int i = bracket - 1; i >= begin && bracket - i <= 14; --i) {
      const std::string_view word = text.Form(i);
      if (IsUpper(word)) {
        if (word[0] == acronym[0]) first = i;
      } else if (word != "of" && word != "for" && word != "and" && word != "the" && word != "in" && word != "on" &&
                 word != "to" && word != "-" && word != "&" && word != "de") {
        break;
      }
    }
    if (first < 0 || bracket - first < 2) continue;
    f.expansion_first = first;
    f.expansion_last = bracket;
    f.acronym_beside = true;
  }
}

}  // namespace

std::vector<FoundName> FindNames(const Text& text, const Gazetteer& world, const Roles& roles) {
  std::vector<FoundName> found = Finder(text, world, roles).Run();
  FindExpansions(text, &found);
  // A name inside a written-out name ("Europe" in "... in Europe (OSCE)") is no mention of its own.
  std::vector<std::pair<int, int>> inside;
  for (const FoundName& f : found) {
    if (f.acronym_beside) inside.emplace_back(f.expansion_first, f.expansion_last);
  }
  if (inside.empty()) return found;
  std::vector<FoundName> kept;
  std::size_t at = 0;
  for (FoundName& f : found) {
    while (at < inside.size() && inside[at].second <= f.first) ++at;
    if (at < inside.size() && !f.acronym_beside && f.last <= inside[at].second && f.last > inside[at].first) continue;
    kept.push_back(std::move(f));
  }
  return kept;
}

}  // namespace recount::people
