#include <algorithm>

#include "cli/command.h"
#include "cli/session.h"
#include "engine/report/diff_text.h"

namespace recount::cli {

Run AddDiff(CLI::App* app) {
  const auto o = std::make_shared<Options>();
  const auto only = std::make_shared<std::vector<std::string>>();
  AddInput(app, o.get(), true);
  AddOutput(app, o.get(), {"text", "md", "json"});
  AddFilter(app, o.get());
  AddChoice(app, "--level", &o->level, {"lead", "full"}, "how many claims of a single outlet text output shows")
      ->type_name("LEVEL");
  app->add_option("--only", *only, "these verdicts alone, divided by commas")
      ->type_name("VERDICTS")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::Validator(
          [](std::string& given) {
            if (Name(VerdictOf(given)) == given) return std::string();
            return "'" + given + "' is not known; choose among conflict, disputed, updated, compatible, agree, single";
          },
          ""));
  return [o, only] {
    Session session(*o);
    if (!session.Start() || !session.Read() || !session.Account()) return session.exit();
    recount::Account account = session.account();
    if (!only->empty()) {
      std::erase_if(account.findings, [&](const Finding& finding) {
        return std::find(only->begin(), only->end(), Name(finding.verdict)) == only->end();
      });
    }
    if (o->format == "json") return session.Finish(report::WriteJson(account, session.about()));
    report::DiffOptions options;
    options.look = LookFor(*o);
    options.markdown = o->format == "md";
    options.all = o->level == "full";
    return session.Finish(report::DiffText(account, options));
  };
}

}  // namespace recount::cli
