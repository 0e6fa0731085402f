// A line on standard error. A closed or full standard error is nobody's problem: nothing is thrown (as fmt::print
// would).
#pragma once

#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <utility>

namespace recount::cli {

template <typename... Args>
void Complain(fmt::format_string<Args...> format, Args&&... args) {
  const std::string text = fmt::format(format, std::forward<Args>(args)...);
  std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace recount::cli
