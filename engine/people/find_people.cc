#include "engine/people/find_people.h"

#include <algorithm>

#include "engine/knowledge/gazetteer.h"
#include "engine/model/grammar.h"
#include "engine/model/unicode.h"
#include "engine/people/chains.h"
#include "engine/people/find_names.h"
#include "engine/people/read_apposition.h"
#include "engine/people/roles.h"

namespace recount::people {

struct People::Tables {
  knowledge::Gazetteer world;
  Roles roles;
};

namespace {

using knowledge::Gazetteer;
using knowledge::KnownName;

bool IsDefinite(std::string_view word) {
  const std::string low = Lower(word);
  return low == "the" || low == "this" || low == "that" || low == "his" || low == "her" || low == "their" ||
         low == "its";
}

class Reader {
 public:
  Reader(const Text& text, const Gazetteer& world, const Roles& roles, std::string_view outlet)
      : text_(text), world_(world), roles_(roles), chains_(text, world, roles, outlet) {}

  std::vector<Entity> Run() {
    const std::vector<FoundName> names = FindNames(text_, world_, roles_);
    std::size_t next = 0;
    for (int i = 0; i < text_.size();) {
      if (next < names.size() && names[next].first == i) {
        const FoundName& f = names[next++];
        ReadName(f);
        i = std::max(i + 1, f.last);
        while (next < names.size() && names[next].first < i) ++next;
        continue;
      }
      const Token& t = text_.at(i);
      if (t.upos == Upos::NOUN || t.upos == Upos::PROPN)
        ReadNoun(i);
      else if (t.upos == Upos::PRON || t.xpos == Xpos::PRP || t.xpos == Xpos::PRPS)
        ReadPronoun(i);
      ++i;
    }
    return chains_.Finish();
  }

 private:
  void ReadName(const FoundName& f) {
    if (f.name_last <= f.name_first && f.known == nullptr) {
      ReadOffice(f);
      return;
    }
    FoundName named = f;
    // "the carmaker Crestler": what it is stands before it.
    const int before = f.first - 1;
    if (f.known == nullptr && before >= text_.SentenceOf(f.first).first && !f.honorific && !f.titled &&
        roles_.IsFirm(text_.Form(before)))
      named.is_body = true;
    if (f.known == nullptr && !f.is_body) {
      Apposition beside = ReadApposition(text_, world_, roles_, f.first, f.last);
      // "the widow of the driver, John Hale": what no John can be is said of somebody else.
      const Gender own = f.last - f.first >= 2 ? world_.GenderOfFirstName(text_.Form(f.name_first)) : Gender::kUnknown;
      if (!GendersFit(own, beside.gender)) beside = Apposition{};
      for (const std::string& o : beside.offices) named.offices.push_back(o);
      for (const KnownName* k : beside.affiliations) named.affiliations.push_back(k);
      if (beside.person) named.titled = named.titled || !beside.offices.empty();
      if (named.gender == Gender::kUnknown) named.gender = beside.gender;
    }
    chains_.Add(named);
  }

  // "the Foreign Minister": whom it means, if somebody with that office was named.
  void ReadOffice(const FoundName& f) {
    const int office = HeadOf(text_, f.first, f.last);
    if (NameFollows(office)) return;
    const int chain = chains_.FindByRole(f.offices.back(), f.affiliations, f.first);
    if (chain >= 0 && !OfAnother(office, chain))
      chains_.Mention(chain, f.first, f.last, HeadOf(text_, f.first, f.last), MentionForm::kRole);
  }

  // Modifiers of the noun phrase before its head, without the determiner: [first, head).
  int PhraseStart(int head) const {
    int first = head;
    const int begin = text_.SentenceOf(head).first;
    while (first > begin && head - first < 8) {
      const Token& t = text_.at(first - 1);
      const bool inside = t.upos == Upos::ADJ || t.upos == Upos::PROPN || t.upos == Upos::NOUN || t.upos == Upos::NUM ||
                          t.rel == Rel::compound || t.rel == Rel::amod || text_.Form(first - 1) == "-" ||
                          (t.upos == Upos::CCONJ && head - first < 4) || (t.xpos == Xpos::POS);
      if (!inside || t.upos == Upos::PUNCT) {
        if (text_.Form(first - 1) != "-") break;
      }
      --first;
    }
    while (first < head &&
           (text_.at(first).upos == Upos::CCONJ || text_.at(first).xpos == Xpos::POS || text_.Form(first) == "-"))
      ++first;
    return first;
  }

  void ReadNoun(int head) {
    const Token& t = text_.at(head);
    const std::string noun = Lower(text_.Form(head));
    if (t.rel == Rel::compound || t.rel == Rel::flat) return;
    const bool group =
        roles_.IsGroup(noun) && (t.xpos == Xpos::NNS || t.xpos == Xpos::NNPS || noun == "police" || noun == "staff");
    const int first = PhraseStart(head);
    std::vector<const KnownName*> of;
    int first_name = -1;
    for (int i = first; i < head; ++i) {
      if (const auto m = world_.MatchAt(text_, i); m && m->last <= head) {
        if (first_name < 0) first_name = i;
        of.push_back(m->entry);
        i = m->last - 1;
      }
    }
    if (group) {
      // "Veltra officials": a name of the article's own does as well.
      for (int i = first; i < head && first_name < 0; ++i) {
        if (text_.at(i).upos == Upos::PROPN && text_.at(i).head == head && text_.at(i).rel == Rel::compound)
          first_name = i;
      }
      if (first_name < 0 && noun != "police") return;
      const int from = first_name < 0 ? head : first_name;
      // "its allies", "Ukraine's allies" without a name of their own kind are no group that others know.
      chains_.AddGroup(from, head, Words(text_, from, head + 1));
      return;
    }
    if (t.xpos == Xpos::NNS || t.xpos == Xpos::NNPS) return;
    const int before = first - 1;
    const bool definite = before >= text_.SentenceOf(head).first && IsDefinite(text_.Form(before));
    const bool possessed = !of.empty() && head > 0 && HasPossessive(first, head);
    if (!definite && !possessed) return;
    // The longest office that ends here: "foreign minister".
    std::string role;
    for (int i = first; i <= head && role.empty(); ++i) {
      if (roles_.OfficeAt(text_, i) == head + 1) role = Lower(Words(text_, i, head + 1));
    }
    if (role.empty() && roles_.IsPerson(noun)) role = noun;
    if (!role.empty()) {
      if (NameFollows(head)) return;
      const int chain = chains_.FindByRole(role, of, first);
      if (chain >= 0 && !OfAnother(head, chain))
        chains_.Mention(chain, definite ? before : first, head + 1, head, MentionForm::kRole);
      return;
    }
    if (definite && roles_.IsBodyNoun(noun)) {
      const int chain = chains_.FindBodyByNoun(noun, first);
      if (chain >= 0 && HasWords(chain, first, head))
        chains_.Mention(chain, before, head + 1, head, MentionForm::kRole);
    }
  }

  // "Their leader, Ann Moe,", "the chief of the opposition, Advocate Ray Burn": the role is theirs, whoever had it
  // before.
  bool NameFollows(int head) const {
    const Sentence& s = text_.SentenceOf(head);
    const int name = head + 2;
    if (name < s.last && text_.Form(head + 1) == "," && text_.at(name).upos == Upos::PROPN &&
        (text_.at(name).head == head || (text_.at(name).head > name && text_.at(text_.at(name).head).head == head)))
      return true;
    const int of = Complement(head);
    const int from = of < 0 ? head + 1 : of + 1;
    constexpr int kReach = 10;
    for (int i = from; i + 1 < s.last && i < from + kReach; ++i) {
      if (of < 0 && i == from && text_.Form(i) != ",") return false;
      if (text_.Form(i) != ",") continue;
      int next = i + 1;
      // "Its head, Portuguese lawmaker Ann Lee": over the nouns before the name.
      while (next + 1 < s.last && next < i + 6 && text_.at(next).name != NameTag::kBeginPerson &&
             (text_.at(next).upos == Upos::ADJ || text_.at(next).upos == Upos::NOUN ||
              text_.at(next).name == NameTag::kBeginPlace || text_.at(next).name == NameTag::kBeginBody))
        ++next;
      const Token& t = text_.at(next);
      const bool titled = roles_.IsRank(text_.Form(next)) || roles_.IsHonorific(text_.Form(next));
      return t.upos == Upos::PROPN &&
             (titled || t.name == NameTag::kBeginPerson || world_.IsFirstName(text_.Form(next)));
    }
    return false;
  }

  // "the regional poison center" is no medical center: what stands before the noun must be of the name.
  bool HasWords(int chain, int first, int head) const {
    const Entity& e = chains_.at(chain).entity;
    std::string all = Lower(e.name);
    for (const std::string& a : e.aliases) all += " " + Lower(a);
    for (int i = first; i < head; ++i) {
      const Upos upos = text_.at(i).upos;
      if (upos == Upos::NOUN && all.find(Lower(text_.Form(i))) == std::string::npos) return false;
    }
    return true;
  }

  // "the president of the court": the noun behind "of", -1 if there is none.
  int Complement(int head) const {
    if (head + 2 >= text_.SentenceOf(head).last || Lower(text_.Form(head + 1)) != "of") return -1;
    for (int i = head + 2; i < text_.SentenceOf(head).last && i < head + 8; ++i) {
      if (text_.at(i).head == head && text_.at(i).rel == Rel::nmod) return i;
    }
    return -1;
  }

  // Whether the role is told to be of something beside which this person was never named.
  bool OfAnother(int head, int chain) const {
    constexpr int kBeside = 12;
    const int of = Complement(head);
    if (of < 0) return false;
    const std::string word = Lower(text_.Form(of));
    for (const auto& m : chains_.at(chain).entity.mentions) {
      if (m.form == MentionForm::kPronoun || m.form == MentionForm::kRole) continue;
      const int at = text_.TokenAt(m.head.begin);
      for (int i = std::max(0, at - kBeside); i < std::min(text_.size(), at + kBeside); ++i) {
        if (Lower(text_.Form(i)) == word) return false;
      }
    }
    return true;
  }

  bool HasPossessive(int first, int head) const {
    for (int i = first; i < head; ++i) {
      if (text_.at(i).xpos == Xpos::POS) return true;
    }
    return false;
  }

  bool Quoted(int at) const {
    constexpr int kDeep = 4;  // quotations that begin before it: one inside another
    auto it = std::upper_bound(text_.quotations.begin(), text_.quotations.end(), at,
                               [](int a, const Quotation& q) { return a < q.span.begin; });
    for (int n = 0; it != text_.quotations.begin() && n < kDeep; ++n) {
      if ((--it)->span.Contains(at)) return true;
    }
    return false;
  }

  void ReadPronoun(int i) {
    const std::string low = Lower(text_.Form(i));
    Gender gender = Gender::kUnknown;
    if (low == "he" || low == "him" || low == "his" || low == "himself")
      gender = Gender::kMale;
    else if (low == "she" || low == "her" || low == "hers" || low == "herself")
      gender = Gender::kFemale;
    else if (low == "they" || low == "them" || low == "their")
      gender = Gender::kPlural;
    else if (low == "its" || (low == "it" && text_.at(i).rel != Rel::expl))
      gender = Gender::kNeuter;
    if (gender == Gender::kUnknown) return;
    const bool person = gender == Gender::kMale || gender == Gender::kFemale;
    const int chain = chains_.FindForPronoun(gender, i, person ? 3 : 1);
    if (chain < 0) return;
    chains_.Mention(chain, i, i + 1, i, MentionForm::kPronoun);
    // In quotation marks "she" is somebody whom the article need not name.
    if (person && !Quoted(text_.at(i).span.begin) && !chains_.IsOneOfSeveral(chain, gender) &&
        chains_.at(chain).entity.gender == Gender::kUnknown && IsSubject(text_.at(i).rel))
      chains_.at(chain).entity.gender = gender;
  }

  const Text& text_;
  const Gazetteer& world_;
  const Roles& roles_;
  Chains chains_;
};

}  // namespace

absl::StatusOr<People> People::Load(const knowledge::Files& files) {
  auto world = Gazetteer::Load(files);
  if (!world.ok()) return world.status();
  auto roles = Roles::Load(files);
  if (!roles.ok()) return roles.status();
  People people;
  people.tables_ = std::make_shared<const Tables>(Tables{*std::move(world), *std::move(roles)});
  return people;
}

std::vector<Entity> People::Find(const Article& article, const Text& text) const {
  return Reader(text, tables_->world, tables_->roles, article.outlet).Run();
}

}  // namespace recount::people
