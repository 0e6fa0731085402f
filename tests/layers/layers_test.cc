// Arrows point one way (engine/ARCHITECTURE.md), and this test would notice one that does not.
#include "tests/layers/layers.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace recount::layers {
namespace {

// The message for one line of one file; "" if it breaks no rule.
std::string Message(const std::string& file, const std::string& text) {
  const auto broken = Broken({{file, 1, text}});
  return broken.empty() ? "" : broken[0];
}

void Good(const std::string& file, const std::string& text) {
  CHECK(Message(file, text) == "");
}
void Bad(const std::string& file, const std::string& text, const std::string& says) {
  CHECK(Message(file, text).find(says) != std::string::npos);
}

TEST_CASE("planted arrows that point up are seen") {
  Bad("engine/times/read.cc", "#include \"engine/speech/find.h\"", "times may not see engine/speech/find.h");
  Bad("engine/dating/resolve.cc", "#  include <engine/story/story_graph.h>", "dating may not see");
  Bad("engine/compare/dates.cc", "#include \"engine/story/link_events.h\"", "compare may not see");
  Bad("engine/report/say.cc", "#include \"engine/compare/compare.h\"", "report may not see");
  Bad("engine/model/text.h", "#include \"engine/knowledge/files.h\"", "model may not see");
  Bad("engine/knowledge/files.cc", "#include \"engine/language/parser.h\"", "knowledge may not see");
  Bad("engine/article/read.cc", "#include \"engine/engine.h\"", "article may not see");
  Bad("engine/check/check.cc", "#include \"engine/report/write_json.h\"", "check may not see");
  Bad("engine/engine.h", "#include \"engine/times/times.h\"", "engine may not see");
  Bad("engine/report/say.cc", "#include \"cli/options.h\"", "report may not see");
  Bad("cli/main.cc", "#include \"engine/story/story_graph.h\"", "cli may not see");
  Bad("engine/story/story_graph.h", "#include <boost/graph/adjacency_list.hpp>", "boost/graph");
  Bad("engine/compare/dates.cc", "#include <boost/graph/graph_traits.hpp>", "boost/graph");
  Bad("engine/engine.cc", "#include <CLI/CLI.hpp>", "CLI11");
  Bad("engine/times/read.cc", "#include <locale>", "no locale");
}

TEST_CASE("arrows that point down are let be") {
  Good("engine/times/read.cc", "#include \"engine/model/text.h\"");
  Good("engine/times/read.cc", "#include \"engine/times/pattern.h\"");
  Good("engine/speech/find.cc", "#include \"engine/knowledge/words.h\"");
  Good("engine/compare/dates.cc", "#include \"engine/story/story_graph.h\"");
  Good("engine/story/link_events.cc", "#include <boost/graph/connected_components.hpp>");
  Good("engine/engine.cc", "#include \"engine/story/link_events.h\"");
  Good("engine/engine.h", "#include \"engine/model/account.h\"");
  Good("engine/language/training/train.cc", "#include \"engine/language/parser.h\"");
  Good("cli/main.cc", "#include \"engine/engine.h\"");
  Good("cli/main.cc", "#include <CLI/CLI.hpp>");
  Good("engine/times/read.cc", "// #include \"engine/speech/find.h\" would be an arrow between steps");
}

TEST_CASE("clock, environment and locale are seen, words about them are not") {
  Bad("engine/dating/today.cc", "  auto t = std::chrono::system_clock::now();", "clock");
  Bad("engine/story/seed.cc", "  const char* home = getenv(\"HOME\");", "environment");
  Bad("engine/report/say.cc", "  std::locale::global(std::locale(\"\"));", "locale");
  Bad("engine/story/seed.cc", "  std::random_device device;", "every run");
  Bad("engine/times/read.cc", "  throw std::runtime_error(\"no\");", "absl::Status");
  Bad("engine/times/read.cc", "  std::cerr << 1;", "log");
  Bad("engine/dating/resolve.cc", "#include \"absl/time/civil_time.h\"", "one calendar");
  Good("engine/times/read.cc", "  const int throws = 1;  // we throw nothing");
  Good("engine/dating/today.cc", "  // no ::now() here");
  Good("engine/dating/today.cc", "  const char* word = \"getenv\";");
  Good("engine/dating/today.cc", "  if (c == '\"') return 1'000 + runtime(x);");
  Good("cli/progress.cc", "  const auto begun = std::chrono::steady_clock::now();");
}

TEST_CASE("the tree keeps the rules") {
  const auto lines = ReadTree(RECOUNT_SOURCE_DIR);
  CHECK(lines.size() > 1000);
  CHECK(std::any_of(lines.begin(), lines.end(),
                    [](const SourceLine& line) { return line.text == "#include \"engine/model/span.h\""; }));
  for (const auto& message : Broken(lines)) FAIL_CHECK(message);
}

}  // namespace
}  // namespace recount::layers
