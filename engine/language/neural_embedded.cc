// The neural model travels inside the binary: the assembler includes the file's bytes as they are (RECOUNT_NEURAL_MODEL
// is its path, given by CMakeLists.txt), so there is nothing to unpack at start-up.
#include "engine/language/neural_model.h"

__asm__(
    ".section .rodata\n"
    ".balign 64\n"
    ".global recount_neural_model\n"
    "recount_neural_model:\n"
    ".incbin \"" RECOUNT_NEURAL_MODEL
    "\"\n"
    ".global recount_neural_model_end\n"
    "recount_neural_model_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" const char recount_neural_model[];
extern "C" const char recount_neural_model_end[];

namespace recount::language {

std::string_view EmbeddedNeuralModel() {
  return {recount_neural_model, static_cast<std::size_t>(recount_neural_model_end - recount_neural_model)};
}

}  // namespace recount::language
