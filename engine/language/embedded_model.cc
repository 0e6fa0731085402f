// The model travels inside the binary: the assembler includes the file's bytes as they are (RECOUNT_LANGUAGE_MODEL is
// its path, given by CMakeLists.txt), so there is nothing to unpack at start-up.
#include "engine/language/model.h"

__asm__(
    ".section .rodata\n"
    ".balign 64\n"
    ".global recount_language_model\n"
    "recount_language_model:\n"
    ".incbin \"" RECOUNT_LANGUAGE_MODEL
    "\"\n"
    ".global recount_language_model_end\n"
    "recount_language_model_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" const char recount_language_model[];
extern "C" const char recount_language_model_end[];

namespace recount::language {

std::string_view EmbeddedModel() {
  return {recount_language_model, static_cast<std::size_t>(recount_language_model_end - recount_language_model)};
}

}  // namespace recount::language
