#include "cli/command.h"
#include "cli/say.h"
#include "cli/session.h"
#include "engine/report/filter.h"
#include "engine/report/sayings.h"
#include "engine/report/who_csv.h"
#include "engine/report/who_text.h"

namespace recount::cli {

Run AddWho(CLI::App* app) {
  const auto o = std::make_shared<Options>();
  const auto speaker = std::make_shared<std::string>();
  AddInput(app, o.get(), true);
  AddOutput(app, o.get(), {"text", "md", "json", "csv"});
  AddFilter(app, o.get());
  o->filter.spoken_of = true;
  app->add_option("--speaker", *speaker, "only what this person or body says: a name, an alias or a part of the name")
      ->type_name("NAME");
  return [o, speaker] {
    Session session(*o);
    if (!session.Start() || !session.Read() || !session.Account()) return session.exit();
    if (!speaker->empty() && !o->quiet && report::FindVoices(session.account(), *speaker).empty()) {
      Complain("recount: --speaker: nobody called {} is reported to have said anything here\n", *speaker);
    }
    if (o->format == "json") return session.Finish(report::WriteJson(session.account(), session.about(), *speaker));
    if (o->format == "csv") return session.Finish(report::WhoCsv(session.account(), *speaker));
    report::WhoOptions options;
    options.look = LookFor(*o);
    options.markdown = o->format == "md";
    options.speaker = *speaker;
    return session.Finish(report::WhoText(session.account(), options));
  };
}

}  // namespace recount::cli
