// The whole account as `recount/1`, the stable contract: what `timeline`, `diff`, `who` and `graph` print with --format
// json.
//
//   std::string record = report::WriteJson(account, {.version = "0.1.0", .model = "en-perceptron-1", .tz = "2024b"});
//
// One element a line, keys always in the same order, offsets in Unicode code points: equal accounts give equal bytes,
// and a change in one answer changes one line. Ids of times and speech are "<article>.t3", "<article>.s0"; other ids
// are the account's own.
#pragma once

#include <string>
#include <string_view>

#include "engine/model/account.h"

namespace recount::report {

struct About {
  std::string version, model, tz;
};

// `speaker`: only this one's sayings (FindVoices); the rest stays whole.
std::string WriteJson(const Account& account, const About& engine, std::string_view speaker = "");

}  // namespace recount::report
