#include <algorithm>

#include "cli/command.h"
#include "cli/session.h"
#include "engine/report/dates_text.h"

namespace recount::cli {

Run AddDates(CLI::App* app) {
  const auto o = std::make_shared<Options>();
  AddInput(app, o.get(), false);
  AddOutput(app, o.get(), {"text", "json", "timex3"});
  return [o] {
    if (o->paths.empty()) o->paths = {"-"};
    Session session(*o);
    if (!session.Start() || !session.Read()) return session.exit();
    // An article without a date may get one from its own words and from the articles beside it: that is the whole
    // journey.
    const auto& loaded = session.loaded().articles;
    const bool all_dated = std::all_of(loaded.begin(), loaded.end(), [](const LoadedArticle& one) {
      return one.article.published.basis == Basis::kStated;
    });
    if (all_dated ? !session.Annotate() : !session.Account()) return session.exit();
    const auto& articles = all_dated ? session.annotated() : session.account().articles;
    if (o->format == "json") return session.Finish(report::DatesJson(articles));
    if (o->format == "timex3") return session.Finish(report::DatesTimeMl(articles));
    return session.Finish(report::DatesText(articles, LookFor(*o)));
  };
}

}  // namespace recount::cli
