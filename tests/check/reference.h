// The reference scorer, asked from tests: python3 with tools/score_corpus.py of the shared folder. Where either is
// absent the tests that need it say so in one line and pass.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recount::check {

// Runs Python `code` with the scorer imported as `s`, the lines parsed as JSON in `lines`, and `folder` the corpus. It
// calls answer(x) for each of its answers. Nothing where the reference is absent; a failed run is a failed test.
std::optional<std::vector<nlohmann::json>> Ask(std::string_view code, const std::vector<nlohmann::json>& lines,
                                               const std::string& folder = "");

// Every fixture corpus, and the shared seeds where they are there.
std::vector<std::string> CorpusFolders();

}  // namespace recount::check
