#include <algorithm>

#include "cli/command.h"
#include "cli/session.h"
#include "engine/report/dates_text.h"

namespace recount::cli {

Run AddDates(CLI::App* app) {
  const auto o = std::make_shared<Options>();
  AddInput(app, o.get(), false);
  AddOutput(app, o.get(), {"text", "json", "timeml", "timex3"});
  return [o] {
    if (o->paths.empty()) o->paths = {"-"};
    Session session(*o);
    if (!session.Start() || !session.Read()) return session.exit();
    // An article without a date may get one from the articles beside it: that is the whole journey. Alone it has its
    // own words.
    const auto& loaded = session.loaded().articles;
    const bool all_dated = std::all_of(loaded.begin(), loaded.end(), [](const LoadedArticle& one) {
      return one.article.published.basis == Basis::kStated;
    });
    if (all_dated || loaded.size() == 1 ? !session.Times() : !session.Account()) return session.exit();
    const auto& articles = all_dated || loaded.size() == 1 ? session.annotated() : session.account().articles;
    if (o->format == "json") return session.Finish(report::DatesJson(articles));
    if (o->format == "timeml" || o->format == "timex3") return session.Finish(report::DatesTimeMl(articles));
    return session.Finish(report::DatesText(articles, LookFor(*o)));
  };
}

}  // namespace recount::cli
