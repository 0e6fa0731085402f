#include "engine/speech/surroundings.h"

#include <algorithm>

namespace recount::speech {
namespace {

bool IsCarrierKey(const std::string& key) {
  return key.rfind("carrier:", 0) == 0;
}

class Reader {
 public:
  Reader(const Context& in, const Draft& draft, const std::vector<Entity>& entities)
      : in_(in), text_(in.text), tree_(in.tree), d_(draft), entities_(entities) {}

  Surroundings Run(const std::vector<TimeMention>& times) {
    const int v = d_.cue_word;
    const Sentence& s = text_.SentenceOf(v);
    if (d_.carrier >= 0) AddCarrier(d_.carrier);
    for (const int* c = tree_.begin(v); c != tree_.end(v); ++c) {
      if (!Free(*c)) continue;
      const Token& t = text_.at(*c);
      if ((t.rel == Rel::obj || t.rel == Rel::iobj || t.rel == Rel::obl || t.rel == Rel::obl_unmarked) && IsNominal(t))
        ReadDependent(*c);
      if (t.rel == Rel::obl_agent) AddCarrier(*c);
    }
    if (out_.via.empty() && out_.addressee.empty()) ReadGap();
    ReadAccordingBehind(s);
    ReadTime(times, s);
    return std::move(out_);
  }

 private:
  static bool IsNominal(const Token& t) {
    return t.upos == Upos::NOUN || t.upos == Upos::PROPN || t.upos == Upos::PRON;
  }

  bool Free(int token) const {
    return !d_.ContentHas(token) && !std::binary_search(d_.source.begin(), d_.source.end(), token);
  }

  std::string NounPhrase(int head, bool with_determiner) const {
    int first = tree_.left(head);
    const int last = tree_.right(head) + 1;
    while (first < head && (text_.at(first).rel == Rel::case_ || text_.at(first).upos == Upos::PUNCT)) ++first;
    if (!with_determiner) {
      while (first < head && text_.at(first).upos == Upos::DET) ++first;
    }
    int end = last;
    // Relative clauses and appositions are left off.
    for (const int* c = tree_.begin(head); c != tree_.end(head); ++c) {
      const Rel rel = text_.at(*c).rel;
      if (*c > head && (rel == Rel::acl_relcl || rel == Rel::acl || rel == Rel::parataxis))
        end = std::min(end, tree_.left(*c));
    }
    while (end > first + 1 && text_.at(end - 1).upos == Upos::PUNCT) --end;
    for (int i = first; i < end; ++i) {
      if (in_.quotes.InSpeech(i) && !in_.quotes.InSpeech(head)) return std::string(text_.Form(head));
    }
    return std::string(Slice(text_.source, {text_.at(first).span.begin, text_.at(end - 1).span.end}));
  }

  // "told the Gazette newspaper that": what stands between the cue and its content is the addressee, whatever the parse
  // made of it.
  void ReadGap() {
    const std::vector<Entry>* entries = in_.words.Verb(d_.lemma);
    const bool told = entries != nullptr && std::any_of(entries->begin(), entries->end(),
                                                        [](const Entry& e) { return (e.takes & kToPerson) != 0; });
    const int first = d_.cue.back() + 1;
    if (!told || d_.content.empty() || d_.passive) return;
    const int last = d_.left ? first : d_.content.front().first;
    if (last <= first || last > first + 12 || text_.at(first).upos == Upos::ADP) return;
    int head = -1;
    for (int i = first; i < last; ++i) {
      const Token& t = text_.at(i);
      if (t.upos == Upos::PUNCT || t.upos == Upos::VERB || t.upos == Upos::ADP) break;
      if (IsNominal(t) && !in_.words.Is("day", std::string(text_.Form(i)))) head = i;
    }
    if (head < 0) return;
    const Span span{text_.at(first).span.begin, text_.at(head).span.end};
    if (CarrierIn(span)) return;
    if (in_.words.Is("carrier-noun", Low(text_, head)))
      AddVia(std::string(Slice(text_.source, span)));
    else
      out_.addressee = std::string(Slice(text_.source, span));
  }

  bool CarrierIn(const Span& span) {
    for (const Entity& e : entities_) {
      if (!IsCarrierKey(e.key)) continue;
      for (const Mention& m : e.mentions) {
        if (!span.Contains(m.span)) continue;
        AddVia(e.name);
        return true;
      }
    }
    return false;
  }

  // The carrier named in the noun phrase of `head`: the entity of an agency or paper, or its words ("local media").
  bool AddCarrier(int head) {
    const int first = std::max(tree_.left(head), text_.SentenceOf(head).first);
    const int last = tree_.right(head) + 1;
    const Span span{text_.at(first).span.begin, text_.at(last - 1).span.end};
    if (CarrierIn(span)) return true;
    const std::string noun = Low(text_, head);
    const bool named = text_.at(head).upos == Upos::PROPN;
    if (in_.words.Is("carrier-noun", noun) || (named && d_.carrier == head)) {
      AddVia(NounPhrase(head, false));
      return true;
    }
    // "the Gazette newspaper": a name before the noun was covered by the noun; "newspaper Gazette": the noun stands
    // before the name.
    for (const int* c = tree_.begin(head); c != tree_.end(head); ++c) {
      if (named && in_.words.Is("carrier-noun", Low(text_, *c))) {
        AddVia(NounPhrase(head, false));
        return true;
      }
    }
    return false;
  }

  void AddVia(const std::string& name) {
    if (std::find(out_.via.begin(), out_.via.end(), name) == out_.via.end()) out_.via.push_back(name);
  }

  void ReadDependent(int c) {
    const Token& t = text_.at(c);
    const int with = tree_.Child(c, Rel::case_);
    const std::string p = with >= 0 ? Low(text_, with) : "";
    const std::string noun = Low(text_, c);
    const bool told =
        d_.frame == kClause || d_.frame == kQuote || d_.frame == kObjInf || d_.frame == kInf || d_.frame == kPrep;
    if (p.empty() || p == "to" || p == "with") {
      if (t.rel == Rel::obl_unmarked && in_.words.Is("day", noun)) return;
      if (!told || (p.empty() && t.rel == Rel::obl_unmarked)) return;
      if (p == "with" && !in_.words.Is("occasion-noun", noun)) {
        if (AddCarrier(c)) return;
        return;
      }
      if (p == "with") {
        out_.occasion = NounPhrase(c, false);
        return;
      }
      if (AddCarrier(c)) return;
      if (out_.addressee.empty()) out_.addressee = NounPhrase(c, true);
      return;
    }
    if (p == "by" && d_.passive) {
      AddCarrier(c);
      return;
    }
    const bool channel = in_.words.Is("channel-noun", noun) || in_.words.Is("channel-noun", std::string(text_.Form(c)));
    if ((p == "in" || p == "on" || p == "via" || p == "by" || p == "through") && channel) {
      if (out_.channel.empty()) out_.channel = NounPhrase(c, false);
      return;
    }
    if ((p == "at" || p == "during" || p == "in" || p == "after" || p == "before" || p == "following" || p == "on" ||
         p == "ahead") &&
        in_.words.Is("occasion-noun", noun)) {
      if (out_.occasion.empty()) out_.occasion = NounPhrase(c, false);
    }
  }

  // “…,” she said, according to Reuters.
  void ReadAccordingBehind(const Sentence& s) {
    if (d_.lemma == "according to") return;
    for (int i = std::max(s.first, d_.clause.first); i + 2 < s.last && i < d_.clause.last + 12; ++i) {
      if (Low(text_, i) != "according" || Low(text_, i + 1) != "to" || d_.ContentHas(i)) continue;
      const int head = text_.at(i).head > i ? text_.at(i).head : i + 2;
      if (head < s.last && !AddCarrier(head) && in_.words.Is("anonymous", Low(text_, head)))
        AddVia(NounPhrase(head, true));
    }
  }

  // The time expression that hangs on the cue and stands outside the content.
  void ReadTime(const std::vector<TimeMention>& times, const Sentence& s) {
    const auto from = std::lower_bound(times.begin(), times.end(), s.span.begin,
                                       [](const TimeMention& t, int b) { return t.span.begin < b; });
    for (auto it = from; it != times.end() && it->span.begin < s.span.end; ++it) {
      if (it->type != TimexType::kDate && it->type != TimexType::kTime) continue;
      const auto [first, last] = text_.TokensIn(it->span);
      if (first >= last) continue;
      int head = first;
      for (int i = first; i < last; ++i) {
        const int h = text_.at(i).head;
        if (h < first || h >= last) head = i;
      }
      if (!Free(head)) continue;
      const bool near = first >= d_.clause.first - 4 && last <= d_.clause.last + 8;
      const bool governed = tree_.Below(head, d_.cue_word);
      // Between cue and content, whatever the parse says: "was quoted as saying on Thursday that".
      const bool between = !d_.content.empty() && first >= d_.cue.front() && last <= d_.content.front().first &&
                           d_.content.front().first - d_.cue_word < 12;
      if ((governed && near) || between) {
        out_.said_on = static_cast<int>(it - times.begin());
        return;
      }
    }
  }

  const Context& in_;
  const Text& text_;
  const Tree& tree_;
  const Draft& d_;
  const std::vector<Entity>& entities_;
  Surroundings out_;
};

}  // namespace

Surroundings ReadSurroundings(const Context& in, const Draft& draft, const std::vector<Entity>& entities,
                              const std::vector<TimeMention>& times) {
  return Reader(in, draft, entities).Run(times);
}

}  // namespace recount::speech
