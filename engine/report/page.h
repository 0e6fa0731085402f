// The whole account as one page for a browser: `recount report`.
//
//   std::string html = report::WritePage(account, {.version = "0.1.0", .model = "en-neural-1", .tz = "2024b"});
//
// One file without network: what it says is HTML written here and reads without scripts; the template around it
// (engine/report/page/, built by Vite into built/page.html) brings the styles and a small script that filters, draws
// the time axis and opens reasons beside the text. Sections, in the order of one look: the disagreements, the timeline,
// the matrix of outlets and claims, who said what, every article with its marks.
#pragma once

#include <string>

#include "engine/model/account.h"
#include "engine/report/write_json.h"

namespace recount::report {

std::string WritePage(const Account& account, const About& engine);

}  // namespace recount::report
