#include "cli/command.h"
#include "cli/session.h"
#include "engine/report/write_graph.h"

namespace recount::cli {

Run AddGraph(CLI::App* app) {
  const auto o = std::make_shared<Options>();
  AddInput(app, o.get(), true);
  AddOutput(app, o.get(), {"dot", "graphml", "nodelink", "json"});
  AddFilter(app, o.get());
  return [o] {
    Session session(*o);
    if (!session.Start() || !session.Read() || !session.Account()) return session.exit();
    if (o->format == "json") return session.Finish(report::WriteJson(session.account(), session.about()));
    if (o->format == "graphml") return session.Finish(report::WriteGraphMl(session.account()));
    if (o->format == "nodelink") return session.Finish(report::WriteNodeLink(session.account()));
    return session.Finish(report::WriteDot(session.account()));
  };
}

}  // namespace recount::cli
