// One engine for all tests of a program: making it reads every word list and both models.
#pragma once

#include "engine/engine.h"

namespace recount::testing {

inline const Engine& TheEngine() {
  static const Engine engine = *Engine::Create({});
  return engine;
}

}  // namespace recount::testing
