#include "cli/command.h"
#include "cli/exit.h"
#include "cli/mentions.h"
#include "cli/say.h"
#include "cli/session.h"
#include "engine/model/annotated_json.h"
#include "engine/model/conllu.h"

namespace recount::cli {
namespace {

// The texts that offsets count in; several are divided by a line with their id.
std::string Texts(const Loaded& loaded) {
  std::string out;
  for (const auto& one : loaded.articles) {
    if (loaded.articles.size() > 1) out += "=== " + one.article.id + " ===\n";
    out += one.article.text;
    if (loaded.articles.size() > 1 && !out.ends_with('\n')) out += "\n";
  }
  return out;
}

}  // namespace

Run AddAnnotate(CLI::App* app) {
  const auto o = std::make_shared<Options>();
  const auto text = std::make_shared<bool>(false);
  AddInput(app, o.get(), true);
  AddOutput(app, o.get(), {"json", "conllu"});
  const auto mentions = std::make_shared<std::string>();
  app->add_option("--mentions", *mentions, "JSON Lines of doc, start, end: the event mentions, in place of those found")
      ->type_name("FILE");
  app->add_flag("--text", *text, "the text alone, as offsets count in it");
  return [o, text, mentions] {
    Session session(*o);
    if (!session.Start()) return session.exit();
    if (!*text && o->format == "json" && session.HasArchive()) return session.AnnotateInBatches();
    if (!session.Read()) return session.exit();
    if (*text) return session.Finish(Texts(session.loaded()));
    std::string out;
    if (o->format == "conllu") {
      for (const auto& one : session.loaded().articles) {
        out += WriteConllu(one.article.id, session.engine().Parse(one.article));
      }
      return session.Finish(out);
    }
    if (!mentions->empty()) {
      const auto given = ReadMentions(*mentions, session.loaded());
      if (!given.ok()) {
        Complain("recount: {}\n", std::string(given.status().message()));
        return static_cast<int>(kUsage);
      }
      std::size_t i = 0;
      for (const auto& one : session.loaded().articles) {
        out += WriteAnnotated(session.engine().Annotate(one.article, (*given)[i++])) + "\n";
      }
      return session.Finish(out);
    }
    if (!session.Annotate()) return session.exit();
    for (const auto& one : session.annotated()) out += WriteAnnotated(one) + "\n";
    return session.Finish(out);
  };
}

}  // namespace recount::cli
