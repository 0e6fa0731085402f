// Runs every tests/cli/*.test. To renew the exact output of one of them after looking at the difference:
//   RECOUNT_RENEW=dates.test build/release/tests/test_cli
// which is refused where the run ends otherwise than the test says.
#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "tests/cli/script.h"

namespace recount::cli {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> Scripts() {
  std::vector<std::string> paths;
  for (const auto& entry : fs::directory_iterator(RECOUNT_SOURCE_DIR "/tests/cli")) {
    if (entry.path().extension() == ".test") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

class Folder {
 public:
  explicit Folder(const std::string& name)
      : path_(fs::temp_directory_path() / ("recount-cli-" + std::to_string(getpid()) + "-" + name)) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
    fs::remove_all(path_.string() + ".run", ignored);
  }
  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

// Puts what was printed in place of the `out` block.
void Renew(const Script& script, const Step& step, const std::string& out) {
  std::ofstream file(script.path);
  for (int i = 1; i <= static_cast<int>(script.lines.size()) + 1; ++i) {
    if (i == step.out_first) {
      std::istringstream in(out);
      for (std::string line; std::getline(in, line);) file << (line.empty() ? "|" : "| " + line) << "\n";
    }
    if (i <= static_cast<int>(script.lines.size()) && (i < step.out_first || i >= step.out_last)) {
      file << script.lines[static_cast<std::size_t>(i) - 1] << "\n";
    }
  }
}

void CheckStep(const Script& script, const Step& step, const std::string& folder) {
  const Ran ran = RunIn(folder, step.command);
  INFO(script.path, ":", step.line, ": ", step.command);
  INFO("standard output: ", ran.out.substr(0, 4000));
  INFO("standard error: ", ran.err.substr(0, 4000));
  CHECK(ran.exit == step.exit);
  for (const auto& expected : step.expected) {
    INFO("line ", expected.line, ": ", expected.kind, " ", expected.text);
    if (expected.kind == "has") CHECK(ran.out.find(expected.text) != std::string::npos);
    if (expected.kind == "not") CHECK(ran.out.find(expected.text) == std::string::npos);
    if (expected.kind == "err") CHECK(ran.err.find(expected.text) != std::string::npos);
    if (expected.kind == "noerr") CHECK(ran.err.find(expected.text) == std::string::npos);
  }
  if (!step.exact || ran.out == step.out) return;
  const char* renew = std::getenv("RECOUNT_RENEW");
  if (renew != nullptr && fs::path(script.path).filename() == renew && ran.exit == step.exit) {
    Renew(script, step, ran.out);
    FAIL("renewed ", script.path, "; run again");
  }
  CHECK(ran.out == step.out);
}

TEST_CASE("every .test file runs as it says") {
  for (const auto& path : Scripts()) {
    const Script script = ReadScript(path);
    CHECK_MESSAGE(script.error.empty(), script.error);
    CHECK_MESSAGE(!script.steps.empty(), path, ": tests nothing");
    const Folder folder(fs::path(path).stem().string());
    for (const auto& file : script.files) {
      const fs::path target = fs::path(folder.path()) / file.name;
      fs::create_directories(target.parent_path());
      std::ofstream(target, std::ios::binary) << file.bytes;
    }
    for (const auto& step : script.steps) CheckStep(script, step, folder.path());
  }
}

std::string AllScripts() {
  std::string all;
  for (const auto& path : Scripts()) {
    for (const auto& line : ReadScript(path).lines) all += line + "\n";
  }
  return all;
}

std::vector<std::string> CommandNames(const std::string& folder) {
  const std::string help = RunIn(folder, "recount --help").out;
  const auto from = help.find("Subcommands:");
  REQUIRE(from != std::string::npos);
  const std::string list = help.substr(from, help.find("\n\n", from) - from);
  std::vector<std::string> names;
  const std::regex name("\n  ([a-z]+)");
  for (std::sregex_iterator it(list.begin(), list.end(), name), end; it != end; ++it) names.push_back((*it)[1]);
  return names;
}

TEST_CASE("a command without a test, or an option that no test uses, fails") {
  const Folder folder("coverage");
  const std::string all = AllScripts();
  const auto names = CommandNames(folder.path());
  CHECK(names.size() >= 7);
  std::set<std::string> options;
  for (const auto& name : names) {
    CHECK_MESSAGE(fs::exists(RECOUNT_SOURCE_DIR "/tests/cli/" + name + ".test"), "no tests/cli/", name, ".test");
    const std::string help = RunIn(folder.path(), "recount " + name + " --help").out;
    CHECK_MESSAGE(help.find("Examples:") != std::string::npos, name, " --help has no examples");
    const std::regex option("\n  (?:-[a-z],)?(--[a-z]+)");
    for (std::sregex_iterator it(help.begin(), help.end(), option), end; it != end; ++it) options.insert((*it)[1]);
  }
  for (const auto& option : options) {
    CHECK_MESSAGE((option == "--output" || all.find(option) != std::string::npos), option, " is in no test");
  }
}

TEST_CASE("the version is the project's") {
  const Folder folder("version");
  std::ifstream in(RECOUNT_SOURCE_DIR "/CMakeLists.txt");
  const std::string cmake((std::istreambuf_iterator<char>(in)), {});
  std::smatch found;
  REQUIRE(std::regex_search(cmake, found, std::regex("project\\(recount VERSION ([0-9.]+)")));
  const Ran ran = RunIn(folder.path(), "recount --version");
  CHECK(ran.exit == 0);
  CHECK(ran.out.find("recount " + found[1].str() + " (model ") == 0);
}

}  // namespace
}  // namespace recount::cli
