// Universal POS tags, Penn Treebank tags and Universal Dependencies relations as kinds, with their names.
#pragma once

#include <cstdint>
#include <string_view>

namespace recount {

#define RECOUNT_UPOS(F)                                                                                         \
  F(ADJ)                                                                                                        \
  F(ADP) F(ADV) F(AUX) F(CCONJ) F(DET) F(INTJ) F(NOUN) F(NUM) F(PART) F(PRON) F(PROPN) F(PUNCT) F(SCONJ) F(SYM) \
      F(VERB) F(X)

// Penn tags as UD English uses them. Punctuation tags have words for names: kComma is ",", and so on.
#define RECOUNT_XPOS(X)                                                                                               \
  X(ADD, "ADD")                                                                                                       \
  X(AFX, "AFX") X(CC, "CC") X(CD, "CD") X(DT, "DT") X(EX, "EX") X(FW, "FW") X(GW, "GW") X(HYPH, "HYPH") X(IN, "IN")   \
      X(JJ, "JJ") X(JJR, "JJR") X(JJS, "JJS") X(LS, "LS") X(MD, "MD") X(NFP, "NFP") X(NN, "NN") X(NNP, "NNP")         \
          X(NNPS, "NNPS") X(NNS, "NNS") X(PDT, "PDT") X(POS, "POS") X(PRP, "PRP") X(PRPS, "PRP$") X(RB, "RB")         \
              X(RBR, "RBR") X(RBS, "RBS") X(RP, "RP") X(SYM, "SYM") X(TO, "TO") X(UH, "UH") X(VB, "VB") X(VBD, "VBD") \
                  X(VBG, "VBG") X(VBN, "VBN") X(VBP, "VBP") X(VBZ, "VBZ") X(WDT, "WDT") X(WP, "WP") X(WPS, "WP$")     \
                      X(WRB, "WRB") X(XX, "XX") X(Comma, ",") X(Period, ".") X(Colon, ":") X(Open, "``")              \
                          X(Close, "''") X(LeftBracket, "-LRB-") X(RightBracket, "-RRB-") X(Dollar, "$") X(None, "_")

#define RECOUNT_REL(X)                                                                                                 \
  X(acl, "acl")                                                                                                        \
  X(acl_relcl, "acl:relcl") X(advcl, "advcl") X(advcl_relcl, "advcl:relcl") X(advmod, "advmod") X(amod, "amod")        \
      X(appos, "appos") X(aux, "aux") X(aux_pass, "aux:pass") X(case_, "case") X(cc, "cc") X(cc_preconj, "cc:preconj") \
          X(ccomp, "ccomp") X(compound, "compound") X(compound_prt, "compound:prt") X(conj, "conj") X(cop, "cop")      \
              X(csubj, "csubj") X(csubj_outer, "csubj:outer") X(csubj_pass, "csubj:pass") X(dep, "dep") X(det, "det")  \
                  X(det_predet, "det:predet") X(discourse, "discourse") X(dislocated, "dislocated") X(expl, "expl")    \
                      X(fixed, "fixed") X(flat, "flat") X(flat_foreign, "flat:foreign") X(goeswith, "goeswith")        \
                          X(iobj, "iobj") X(list, "list") X(mark, "mark") X(nmod, "nmod") X(nmod_desc, "nmod:desc")    \
                              X(nmod_poss, "nmod:poss") X(nmod_unmarked, "nmod:unmarked") X(nsubj, "nsubj")            \
                                  X(nsubj_outer, "nsubj:outer") X(nsubj_pass, "nsubj:pass") X(nummod, "nummod")        \
                                      X(obj, "obj") X(obl, "obl") X(obl_agent, "obl:agent")                            \
                                          X(obl_unmarked, "obl:unmarked") X(orphan, "orphan")                          \
                                              X(parataxis, "parataxis") X(punct, "punct") X(reparandum, "reparandum")  \
                                                  X(root, "root") X(vocative, "vocative") X(xcomp, "xcomp")

enum class Upos : std::uint8_t {
#define X_(name) name,
  RECOUNT_UPOS(X_)
#undef X_
};
enum class Xpos : std::uint8_t {
#define X_(name, text) name,
  RECOUNT_XPOS(X_)
#undef X_
};
enum class Rel : std::uint8_t {
#define X_(name, text) name,
  RECOUNT_REL(X_)
#undef X_
};

std::string_view Name(Upos tag);
std::string_view Name(Xpos tag);
std::string_view Name(Rel rel);

// The kind of a name; what no kind has: X, _ and dep.
Upos UposOf(std::string_view name);
Xpos XposOf(std::string_view name);
Rel RelOf(std::string_view name);

}  // namespace recount
