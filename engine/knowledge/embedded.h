// The files of engine/knowledge as they stood when the binary was built. The list ends with a null path.
#pragma once

namespace recount::knowledge {

struct EmbeddedFile {
  const char* path;  // "en/times/weekdays.txt"
  const char* text;
};
extern const EmbeddedFile kEmbeddedFiles[];

}  // namespace recount::knowledge
