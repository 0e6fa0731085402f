#include "engine/language/lexicon.h"

#include "engine/language/model.h"
#include "tests/language/support.h"

namespace recount::language {
namespace {

const Lexicon& Words() {
  static const Model model = *Model::View(EmbeddedModel());
  return model.lexicon;
}

void CheckBase(std::string_view form, Xpos xpos, std::string_view base) {
  CAPTURE(std::string(form));
  CHECK(Words().BaseOf(form, xpos) == base);
}

TEST_CASE("regular forms lead to their words") {
  CheckBase("hopes", Xpos::VBZ, "hope");
  CheckBase("hoped", Xpos::VBD, "hope");
  CheckBase("hoping", Xpos::VBG, "hope");
  CheckBase("hopping", Xpos::VBG, "hop");
  CheckBase("denied", Xpos::VBN, "deny");
  CheckBase("visited", Xpos::VBD, "visit");
  CheckBase("watches", Xpos::VBZ, "watch");
  CheckBase("ferries", Xpos::NNS, "ferry");
  CheckBase("warmer", Xpos::JJR, "warm");
  CheckBase("latest", Xpos::JJS, "late");
  CheckBase("xqzzes", Xpos::NNS, "");
  CheckBase("", Xpos::NNS, "");
  CheckBase("s", Xpos::NNS, "");
}

TEST_CASE("kinds of words are known") {
  CHECK((Words().KindsOf("port") & Lexicon::kNoun) != 0);
  CHECK((Words().KindsOf("denies") & Lexicon::kThirdPerson) != 0);
  CHECK((Words().KindsOf("denies") & Lexicon::kPlural) == 0);
  CHECK((Words().KindsOf("sank") & Lexicon::kVerbForm) != 0);
  CHECK((Words().KindsOf("quickly") & Lexicon::kAdverb) != 0);
  CHECK(Words().KindsOf("xqzz") == 0);
  CHECK(Words().KindsOf("") == 0);
}

}  // namespace
}  // namespace recount::language
