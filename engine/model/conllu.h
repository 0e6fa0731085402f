// A parse as CoNLL-U (universaldependencies.org/format): "# newdoc", "# newpar", "# sent_id", "# text", ten columns a
// token. The byte span of a token stands in MISC as code points: "start_char=12|end_char=16", with SpaceAfter=No where
// the next one follows at once, and the name tag as "NER=B-PER" where the accurate model reads one.
#pragma once

#include <string>
#include <string_view>

#include "engine/model/text.h"

namespace recount {

std::string WriteConllu(std::string_view id, const Text& text);

}  // namespace recount
