#include "engine/speech/settle.h"

#include <algorithm>

#include "engine/speech/drop_doubles.h"

namespace recount::speech {
namespace {

// "was quoted by TASS as saying", "was cited as telling": the outer verb's subject is the source, its agent the
// carrier.
void MergeQuotedAs(const Context& in, std::vector<Draft>* drafts) {
  const Text& text = in.text;
  for (Draft& d : *drafts) {
    const int v = d.cue_word;
    if (text.at(v).xpos != Xpos::VBG) continue;
    const Sentence& s = text.SentenceOf(v);
    int outer = v - 1;
    while (outer >= s.first && outer >= v - 14 && text.at(outer).lemma != "quote" && text.at(outer).lemma != "cite" &&
           text.at(outer).lemma != "report")
      --outer;
    if (outer < s.first || outer < v - 14 || Low(text, v - 1) != "as") continue;
    if (text.at(outer).upos != Upos::VERB) continue;
    const bool passive = in.tree.Child(outer, Rel::aux_pass) >= 0 ||
                         (outer > s.first && text.at(outer - 1).lemma == "be") ||
                         (outer > s.first + 1 && text.at(outer - 2).lemma == "be") || text.at(outer).rel == Rel::acl;
    int subject = in.tree.Child(outer, Rel::nsubj_pass);
    if (subject < 0) subject = in.tree.Child(outer, Rel::nsubj);
    int object = in.tree.Child(outer, Rel::obj);
    if (passive) {
      if (subject < 0 && text.at(outer).rel == Rel::acl) subject = text.at(outer).head;
      if (subject >= 0) AddSource(in, subject, &d);
      for (int i = outer + 1; i < v; ++i) {
        if (Low(text, i) != "by") continue;
        int head = text.at(i).head > i ? text.at(i).head : i + 1;
        if (head < v) d.carrier = head;
      }
    } else if (object > outer && object < v) {
      // "the agency quoted the minister as saying": the object speaks, the subject carries.
      d.cue_word = v;
      AddSource(in, object, &d);
      d.source.erase(std::remove_if(d.source.begin(), d.source.end(), [&](int i) { return i >= v - 1; }),
                     d.source.end());
      if (subject >= 0) d.carrier = subject;
    } else {
      continue;
    }
    std::vector<int> cue;
    for (int i = outer; i > s.first && (text.at(i - 1).upos == Upos::AUX || text.at(i - 1).upos == Upos::ADV); --i)
      cue.push_back(i - 1);
    cue.push_back(outer);
    cue.push_back(v - 1);
    cue.push_back(v);
    std::sort(cue.begin(), cue.end());
    if (!passive) cue.erase(std::remove_if(cue.begin(), cue.end(), [&](int i) { return i < outer; }), cue.end());
    d.cue = cue;
    d.clause.first = std::min(d.clause.first, cue.front());
    if (!d.source.empty()) d.clause.first = std::min(d.clause.first, d.source.front());
    // Where the parse has hung the clause on the outer verb.
    d.rule = "quoted-as-saying";
  }
  // The outer verb itself is no speech of its own then.
  drafts->erase(std::remove_if(drafts->begin(), drafts->end(),
                               [&](const Draft& d) {
                                 return std::any_of(drafts->begin(), drafts->end(), [&](const Draft& o) {
                                   return &o != &d && o.rule == "quoted-as-saying" &&
                                          std::binary_search(o.cue.begin(), o.cue.end(), d.cue_word) &&
                                          d.rule != o.rule;
                                 });
                               }),
                drafts->end());
}

// "He called the offer “an insult”, according to three aides": whose words they are is told; the aides carry them.
bool CarriesQuote(const Context& in, const Draft& according, const Draft& o) {
  if (o.content.empty() || o.source.empty() || o.lemma == according.lemma || according.source.empty()) return false;
  const int last = o.content.back().last - 1;
  const int gap = according.cue_word - last;
  if (gap < 1 || gap > 2 || in.quotes.At(last) < 0 ||
      in.text.at(last).sentence != in.text.at(according.cue_word).sentence)
    return false;
  const std::string low = Low(in.text, according.source_head);
  return in.words.Is("anonymous", low) || in.words.Is("carrier-noun", low) || in.words.Is("person-noun", low) ||
         in.words.Is("person-noun", in.text.at(according.source_head).lemma);
}

// “…,” she said, according to Reuters: the phrase carries the speech before it and is none itself.
void MergeAccording(const Context& in, std::vector<Draft>* drafts) {
  drafts->erase(std::remove_if(drafts->begin(), drafts->end(),
                               [&](const Draft& d) {
                                 if (d.lemma != "according to" || !d.left) return false;
                                 return std::any_of(drafts->begin(), drafts->end(), [&](const Draft& o) {
                                   if (CarriesQuote(in, d, o)) return true;
                                   return o.left && o.quoted && o.lemma != d.lemma && o.cue_word < d.cue_word &&
                                          d.cue_word - o.clause.last <= 8 &&
                                          in.text.at(o.cue_word).sentence == in.text.at(d.cue_word).sentence;
                                 });
                               }),
                drafts->end());
}

// The comma before the cue, over closing marks; -1 if there is none.
int CommaBefore(const Context& in, int cue) {
  int i = cue - 1;
  while (i >= 0 && in.quotes.At(i) >= 0 && !IsWord(in.text.at(i)) && in.text.Form(i) != ",") --i;
  return i >= 0 && in.text.Form(i) == "," ? i : -1;
}

// Whether the parse gives a participle a subject from inside what `p` says, though `p` goes on speaking.
bool GoesOn(const Context& in, const Draft& d, const Draft& p) {
  const Text& text = in.text;
  if (!p.ContentHas(d.source_head)) return !p.left && d.source.back() < std::min(p.source.front(), p.cue.front());
  if (in.quotes.InSpeech(d.source_head) && d.inside_quotation < 0) return true;
  // "said the mayor resigned, saying" is the mayor; "said the pier was shut, adding" is no pier.
  const std::string low = Low(text, d.source_head);
  const Upos upos = text.at(d.source_head).upos;
  return in.words.Is("goes-on", d.lemma) || (upos == Upos::NOUN && !in.words.Is("person-noun", low) &&
                                             !in.words.Is("body-noun", low) && text.at(d.source_head).xpos == Xpos::NN);
}

// "… after Vik said the pier was shut, adding that …": a participle goes on with the last who spoke, and what it adds
// is no part of what they had said.
void ShareSpeaker(const Context& in, std::vector<Draft>* drafts) {
  const Text& text = in.text;
  for (Draft& d : *drafts) {
    const int v = d.cue_word;
    const bool reports = d.frame == kClause || d.frame == kQuote;
    if (text.at(v).xpos != Xpos::VBG || !reports || d.source.empty() || d.source.back() > v) continue;
    if (d.rule == "quoted-as-saying" || CommaBefore(in, d.cue.front()) < 0) continue;
    for (Draft& p : *drafts) {
      if (p.cue_word >= v || p.source.empty() || text.at(p.cue_word).xpos == Xpos::VBG) continue;
      if ((p.frame != kClause && p.frame != kQuote) || !GoesOn(in, d, p)) continue;
      d.source = p.source;
      d.source_head = p.source_head;
      d.antecedent = p.antecedent;
      if (!p.content.empty() && p.content.back().Contains(v) &&
          p.content.back().first < CommaBefore(in, d.cue.front())) {
        p.content.back().last = d.cue.front();
        TrimContent(in, &p.content.back());
      }
    }
  }
}

}  // namespace

void Settle(const Context& in, std::vector<Draft>* drafts) {
  MergeQuotedAs(in, drafts);
  MergeAccording(in, drafts);
  ShareSpeaker(in, drafts);
  DropDoubles(in, drafts);
  DropOccasions(in, drafts);
}

std::vector<int> Nesting(const Context& in, const std::vector<Draft>& drafts) {
  std::vector<int> within(drafts.size(), -1);
  // Contents reach over a few paragraphs at most: the last ones before and the next few behind are looked at.
  const auto words = [&](const Draft& d) {
    int n = 0;
    for (const Range& r : d.content) n += r.last - r.first;
    return n;
  };
  constexpr std::size_t kReach = 60;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const std::size_t from = i > kReach ? i - kReach : 0;
    const std::size_t to = std::min(drafts.size(), i + kReach);
    int best_words = 0;
    for (std::size_t o = from; o < to; ++o) {
      if (o == i || !drafts[o].ContentHas(drafts[i].cue_word)) continue;
      // Two that hold each other's cue: the earlier cue is the outer one.
      if (drafts[i].ContentHas(drafts[o].cue_word) && o > i) continue;
      const int n = words(drafts[o]);
      if (within[i] < 0 || n < best_words) {
        within[i] = static_cast<int>(o);
        best_words = n;
      }
    }
  }
  (void)in;
  return within;
}

}  // namespace recount::speech
