#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdio>

#include "cli/command.h"
#include "cli/exit.h"
#include "cli/say.h"
#include "cli/session.h"
#include "engine/report/explain_text.h"

namespace recount::cli {

Run AddExplain(CLI::App* app) {
  const auto o = std::make_shared<Options>();
  const auto query = std::make_shared<report::ExplainQuery>();
  AddInput(app, o.get(), true);
  AddOutput(app, o.get(), {"text"});
  auto* id =
      app->add_option("--id", query->id, "an id of the JSON record: a time, speech, event, finding, entity or article");
  auto* text = app->add_option("--text", query->text, "or words: everything whose words contain them");
  id->excludes(text);
  return [o, query] {
    if (query->id.empty() && query->text.empty()) {
      Complain("recount explain: give --id ID or --text TEXT: what shall be explained?\n");
      return static_cast<int>(kUsage);
    }
    Session session(*o);
    if (!session.Start() || !session.Read() || !session.Account()) return session.exit();
    const std::string out = report::ExplainText(session.account(), session.engine().Knowledge(), *query, LookFor(*o));
    if (!out.empty()) return session.Finish(out);
    if (query->id.empty()) {
      Complain("recount explain: no answer rests on these words: {}\n", query->text);
    } else {
      Complain("recount explain: nothing has the id {}; ids here are, among others, {}\n", query->id,
               fmt::join(report::SimilarIds(session.account(), query->id, 5), ", "));
    }
    return static_cast<int>(kUsage);
  };
}

}  // namespace recount::cli
