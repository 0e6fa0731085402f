// Makes a good output worse, and a bare one richer, as real outputs are: for comparing two scorers.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <random>

namespace recount::check {

// `output` is a `recount/1` object; `texts` the article texts by id. The same `random` state gives the same result.
nlohmann::json Spoil(nlohmann::json output, const nlohmann::json& texts, std::mt19937* random);

}  // namespace recount::check
