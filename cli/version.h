#pragma once

namespace recount::cli {

// The same as project(recount VERSION …) in CMakeLists.txt; tests/cli compares them.
inline constexpr const char* kVersion = "0.1.0";

}  // namespace recount::cli
