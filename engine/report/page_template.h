// Inside page: the built template (engine/report/page/built/page.html), which travels inside the binary.
#pragma once

#include <string>
#include <string_view>

namespace recount::report {

std::string_view PageTemplate();

// The template with a title (as HTML) and the content in their places.
std::string FilledTemplate(std::string_view title, std::string_view content);

}  // namespace recount::report
