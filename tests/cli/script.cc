#include "tests/cli/script.h"

#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace recount::cli {
namespace {

std::string Slurp(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string Quote(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

}  // namespace

Script ReadScript(const std::string& path) {
  Script script;
  script.path = path;
  std::istringstream in(Slurp(path));
  for (std::string line; std::getline(in, line);) script.lines.push_back(line);
  const auto& lines = script.lines;
  const auto block = [&](std::size_t* at) {
    std::string text;
    while (*at + 1 < lines.size() && !lines[*at + 1].empty() && lines[*at + 1][0] == '|') {
      const std::string& line = lines[++*at];
      text += line.size() > 2 ? line.substr(2) : "";
      text += "\n";
    }
    return text;
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& line = lines[i];
    if (line.empty() || line[0] == '#') continue;
    const auto blank = line.find(' ');
    const std::string key = line.substr(0, blank);
    const std::string rest = blank == std::string::npos ? "" : line.substr(blank + 1);
    const int number = static_cast<int>(i) + 1;
    if (key == "file") {
      script.files.push_back({rest, block(&i)});
    } else if (key == "bytes") {
      std::istringstream words(rest);
      ScriptFile file;
      words >> file.name;
      for (std::string hex; words >> hex;)
        file.bytes.push_back(static_cast<char>(std::strtol(hex.c_str(), nullptr, 16)));
      script.files.push_back(file);
    } else if (key == "repeat") {
      std::istringstream words(rest);
      ScriptFile file;
      std::size_t size = 0;
      words >> file.name >> size;
      const auto first = rest.find('"');
      const std::string unit = rest.substr(first + 1, rest.rfind('"') - first - 1);
      while (!unit.empty() && file.bytes.size() < size) file.bytes += unit;
      script.files.push_back(file);
    } else if (key == "run") {
      script.steps.emplace_back();
      script.steps.back().command = rest;
      script.steps.back().line = number;
    } else if (script.steps.empty()) {
      script.error = path + ":" + std::to_string(number) + ": no `run` above this line";
    } else if (key == "exit") {
      script.steps.back().exit = std::atoi(rest.c_str());
    } else if (key == "out") {
      Step& step = script.steps.back();
      step.exact = true;
      step.out_first = number + 1;
      step.out = block(&i);
      step.out_last = static_cast<int>(i) + 2;
    } else if (key == "has" || key == "not" || key == "err" || key == "noerr") {
      script.steps.back().expected.push_back({key, rest, number});
    } else {
      script.error = path + ":" + std::to_string(number) + ": unknown key " + key;
    }
  }
  return script;
}

Ran RunIn(const std::string& folder, const std::string& command) {
  namespace fs = std::filesystem;
  const char* given = std::getenv("RECOUNT_BINARY");
  const std::string binary = given != nullptr ? given : RECOUNT_BINARY;
  const fs::path aside = folder + ".run";
  fs::create_directories(aside);
  std::error_code ignored;
  fs::create_symlink(binary, aside / "recount", ignored);
  std::ofstream(aside / "command") << "cd " << Quote(folder) << "\nexport PATH=" << Quote(aside.string())
                                   << ":$PATH RECOUNT_SOURCE_DIR=" << Quote(RECOUNT_SOURCE_DIR) << "\n"
                                   << command << "\n";
  const std::string line = "timeout 300 bash -o pipefail " + Quote((aside / "command").string()) + " >" +
                           Quote((aside / "out").string()) + " 2>" + Quote((aside / "err").string());
  const int status = std::system(line.c_str());
  Ran ran;
  ran.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  ran.out = Slurp((aside / "out").string());
  ran.err = Slurp((aside / "err").string());
  return ran;
}

}  // namespace recount::cli
