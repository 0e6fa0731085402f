#include "cli/command.h"
#include "cli/session.h"
#include "engine/report/timeline_text.h"

namespace recount::cli {

Run AddTimeline(CLI::App* app) {
  const auto o = std::make_shared<Options>();
  AddInput(app, o.get(), true);
  AddOutput(app, o.get(), {"text", "md", "json"});
  AddFilter(app, o.get());
  AddChoice(app, "--level", &o->level, {"lead", "full"}, "how much text output shows")->type_name("LEVEL");
  return [o] {
    Session session(*o);
    if (!session.Start() || !session.Read() || !session.Account()) return session.exit();
    if (o->format == "json") return session.Finish(report::WriteJson(session.account(), session.about()));
    report::TimelineOptions options;
    options.look = LookFor(*o);
    options.level = o->level == "full" ? report::Level::kFull : report::Level::kLead;
    options.markdown = o->format == "md";
    options.all_words = o->verbose;
    return session.Finish(report::TimelineText(session.account(), options));
  };
}

}  // namespace recount::cli
