#include "engine/people/find_names.h"

#include <algorithm>

#include "engine/model/grammar.h"
#include "engine/model/unicode.h"
#include "engine/people/expansions.h"
#include "engine/people/name_tokens.h"
#include "engine/people/read_titles.h"

namespace recount::people {
namespace {

using knowledge::Gazetteer;
using knowledge::KnownName;
using knowledge::NameKind;
using knowledge::NameMatch;

class Finder {
 public:
  Finder(const Text& text, const Gazetteer& world, const Roles& roles)
      : text_(text), world_(world), roles_(roles), names_(text, world, roles), titles_(text, world, roles, names_) {}

  std::vector<FoundName> Run() {
    for (const Sentence& s : text_.sentences) {
      const bool headline = names_.IsHeadline(s);
      for (int i = s.first; i < s.last;) {
        const int next = ReadAt(i, s.last, headline);
        i = std::max(next, i + 1);
      }
    }
    return std::move(found_);
  }

 private:
  // Files it; where to go on.
  int Push(FoundName f) {
    if (f.name_last > f.name_first) seen_.insert(Words(text_, f.name_first, f.name_last));
    found_.push_back(std::move(f));
    return found_.back().last;
  }

  FoundName Known(const NameMatch& m) const {
    FoundName f;
    f.first = f.name_first = m.first;
    f.last = f.name_last = m.last;
    f.known = m.entry;
    f.form = m.form;
    return f;
  }

  // Reads one mention at `i`; returns where to go on, `i` if there is none.
  int ReadAt(int i, int limit, bool headline) {
    // Titles first: honorifics, ranks, offices, and the country or body before an office.
    FoundName f;
    f.first = i;
    int at = i;
    if (const auto m = titles_.Affiliation(at, limit)) {
      const int next = m->last + ((m->last < limit && titles_.IsPossessive(m->last)) ? 1 : 0);
      int skip = next;
      while (skip < limit && skip < next + 3 && titles_.IsOfficeModifier(skip)) ++skip;
      if (titles_.OfficeWithName(skip, limit, headline) > skip ||
          (next == m->last && titles_.RankWithName(next, limit))) {
        Push(Known(*m));
        if (auto titled = titles_.Read(skip, limit, m->entry)) return Push(*std::move(titled));
        return m->last;
      }
    }
    // "the carmaker General Wheels" is no officer.
    const bool firm = at > text_.SentenceOf(at).first && roles_.IsFirm(text_.Form(at - 1));
    if (auto titled = titles_.Read(at, limit, nullptr); titled && !firm) return Push(*std::move(titled));
    if (const auto m = world_.MatchAt(text_, at); m && IsMatch(*m, headline)) return ReadKnown(*m, limit);
    if (!names_.IsNameToken(at)) return i;
    int end = names_.ChunkEnd(at, limit);
    if (headline && !KnownElsewhere(at, end)) return i;
    end = CutAtKnown(at, end);
    end = CutAtOffice(at, end);
    end = JoinPossessed(end, limit);
    f.is_body = names_.EndsAsBody(at, end);  // "United Front for the East" is one by its front
    end = names_.ExtendBody(end, limit);
    f.name_first = at;
    f.name_last = f.last = end;
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
      return names_.IsCapital(form) || m.entry->kind == NameKind::kCountry;
    }
    if (m.entry->kind == NameKind::kCity && m.first == text_.SentenceOf(m.first).first && upos != Upos::PROPN &&
        !headline)
      return false;
    // "Economist Dr Ann Lee" is no paper.
    if (m.entry->kind == NameKind::kCarrier && roles_.IsPerson(Lower(form)) &&
        m.last < text_.SentenceOf(m.first).last &&
        (names_.IsNameToken(m.last) || roles_.IsHonorific(text_.Form(m.last))))
      return false;
    if (form == "IS" || form == "WHO" || form == "ICE" || form == "AU" || form == "EC" || form == "IRA")
      return upos == Upos::PROPN || !headline;
    return true;
  }

  // A known name, unless it is only the beginning of a longer one.
  int ReadKnown(const NameMatch& m, int limit) {
    const int chunk = names_.ChunkEnd(m.first, limit);
    const bool adjective = m.form == NameMatch::Form::kAdjective || m.form == NameMatch::Form::kPeople;
    if (chunk > m.last) {
      const bool hyphen = text_.Form(m.last) == "-";
      FoundName f;
      f.first = f.name_first = m.first;
      f.last = f.name_last = names_.ExtendBody(chunk, limit);
      bool tagged = m.last == m.first + 1 && text_.at(m.first).name == NameTag::kBeginBody;
      for (int i = m.last; i < chunk; ++i) tagged = tagged && text_.at(i).name == NameTag::kInsideBody;
      if ((names_.EndsAsBody(m.last, chunk) || tagged) && !hyphen) {
        f.is_body = true;
        f.affiliations.push_back(m.entry);
        return Push(std::move(f));
      }
      const bool place =
          m.entry->kind == NameKind::kCity || m.entry->kind == NameKind::kCountry || m.entry->kind == NameKind::kRegion;
      if (place && !adjective && m.last == m.first + 1 && chunk - m.first <= 3 && !hyphen &&
          world_.IsFirstName(text_.Form(m.first)) && !world_.MatchAt(text_, m.last)) {
        return Push(std::move(f));  // "Jordan Henderson", "Paris Hilton"
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
      // "of the Harbour Council Enver Vik": behind a body a person begins.
      const bool person = world_.IsFirstName(text_.Form(i)) || text_.at(i).name == NameTag::kBeginPerson;
      if (person && i + 1 < last && i > first + 1 && names_.EndsAsBody(first, i)) return i;
      const auto m = world_.MatchAt(text_, i);
      if (!m || m->last > last) continue;
      if (m->entry->kind == NameKind::kCarrier || m->entry->kind == NameKind::kBody) {
        if (text_.at(i).rel != Rel::flat && text_.at(i).rel != Rel::compound) return i;
      }
    }
    return last;
  }

  // "Velden County Prosecutor Ann Holm": before an office that a person's name follows.
  int CutAtOffice(int first, int last) const {
    for (int i = first + 1; i < last; ++i) {
      const int office = roles_.OfficeAt(text_, i);
      if (office <= i || office >= last || names_.EndsAsBody(office, last)) continue;
      const NameTag tag = text_.at(office).name;
      if (roles_.IsHonorific(text_.Form(office)) || roles_.IsRank(text_.Form(office)) || tag == NameTag::kBeginPerson ||
          tag == NameTag::kInsidePerson || world_.IsFirstName(text_.Form(office)))
        return i;
    }
    return last;
  }

  // "Harbour Workers' Joint Council", "Women's Institute": the body of many.
  int JoinPossessed(int end, int limit) const {
    if (end + 1 >= limit || text_.at(end).xpos != Xpos::POS) return end;
    const std::string_view form = text_.Form(end);
    const std::string_view owner = text_.Form(end - 1);
    const bool many = !owner.empty() && owner.back() == 's'
                          ? form == "'" || form == "’"
                          : text_.at(end - 1).xpos == Xpos::NNS || text_.at(end - 1).xpos == Xpos::NNPS ||
                                roles_.IsGroup(Lower(owner));
    if (!many) return end;
    const int next = names_.ChunkEnd(end + 1, limit);
    return next > end + 1 && names_.EndsAsBody(end + 1, next) ? next : end;
  }

  bool KnownElsewhere(int first, int last) const {
    if (seen_.contains(Words(text_, first, last))) return true;
    return last - first >= 2 && last - first <= 3 && world_.IsFirstName(text_.Form(first)) &&
           text_.at(first).upos == Upos::PROPN && !roles_.IsBodyNoun(Lower(text_.Form(last - 1)));
  }

  const Text& text_;
  const Gazetteer& world_;
  const Roles& roles_;
  NameTokens names_;
  Titles titles_;
  StringSet seen_;  // bare names found so far
  std::vector<FoundName> found_;
};

}  // namespace

std::vector<FoundName> FindNames(const Text& text, const Gazetteer& world, const Roles& roles) {
  std::vector<FoundName> found = Finder(text, world, roles).Run();
  FindExpansions(text, &found);
  return found;
}

}  // namespace recount::people
