#include <algorithm>

#include "cli/command.h"
#include "cli/session.h"
#include "engine/report/exports.h"

namespace recount::cli {

Run AddExport(CLI::App* app) {
  const auto o = std::make_shared<Options>();
  std::vector<std::string> names;
  for (const auto& format : report::ExportFormats()) names.emplace_back(format.name);
  AddInput(app, o.get(), true);
  AddOutput(app, o.get(), names);
  AddFilter(app, o.get());
  return [o] {
    Session session(*o);
    if (!session.Start() || !session.Read() || !session.Account()) return session.exit();
    const auto& formats = report::ExportFormats();
    const auto format =
        std::find_if(formats.begin(), formats.end(), [&](const auto& one) { return one.name == o->format; });
    return session.Finish(format->write(session.account(), session.about()));
  };
}

}  // namespace recount::cli
