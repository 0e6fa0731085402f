// The assembler includes the file's bytes as they are (RECOUNT_PAGE_TEMPLATE is its path, given by CMakeLists.txt).
#include "engine/report/page_template.h"

__asm__(
    ".section .rodata\n"
    ".global recount_page_template\n"
    "recount_page_template:\n"
    ".incbin \"" RECOUNT_PAGE_TEMPLATE
    "\"\n"
    ".global recount_page_template_end\n"
    "recount_page_template_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" const char recount_page_template[];
extern "C" const char recount_page_template_end[];

namespace recount::report {

std::string_view PageTemplate() {
  return {recount_page_template, static_cast<std::size_t>(recount_page_template_end - recount_page_template)};
}

std::string FilledTemplate(std::string_view title, std::string_view content) {
  constexpr std::string_view kTitle = "{{title}}";
  constexpr std::string_view kContent = "<!--content-->";
  std::string out(PageTemplate());
  // The content first: it stands behind the title, and may hold the title's placeholder as words of an article.
  if (const auto at = out.find(kContent); at != std::string::npos) out.replace(at, kContent.size(), content);
  if (const auto at = out.find(kTitle); at != std::string::npos) out.replace(at, kTitle.size(), title);
  return out;
}

}  // namespace recount::report
