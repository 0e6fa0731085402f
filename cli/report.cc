#include "cli/command.h"
#include "cli/session.h"
#include "engine/report/page.h"

namespace recount::cli {

Run AddReport(CLI::App* app) {
  const auto o = std::make_shared<Options>();
  AddInput(app, o.get(), true);
  AddOutput(app, o.get(), {"html"});
  AddFilter(app, o.get());
  return [o] {
    Session session(*o);
    if (!session.Start() || !session.Read() || !session.Account()) return session.exit();
    return session.Finish(report::WritePage(session.account(), session.about()));
  };
}

}  // namespace recount::cli
