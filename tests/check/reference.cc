#include "tests/check/reference.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

namespace recount::check {
namespace {

namespace fs = std::filesystem;

bool HaveReference() {
  static const bool have = [] {
    if (!fs::exists(fs::path(RECOUNT_SHARED_DIR) / "tools" / "score_corpus.py")) {
      MESSAGE(
          "skipped: tools/score_corpus.py of the shared folder is not here, so counts are not compared with the "
          "reference");
      return false;
    }
    if (std::system("python3 -c pass >/dev/null 2>&1") != 0) {
      MESSAGE("skipped: no python3 here, so counts are not compared with the reference");
      return false;
    }
    return true;
  }();
  return have;
}

}  // namespace

std::optional<std::vector<nlohmann::json>> Ask(std::string_view code, const std::vector<nlohmann::json>& lines,
                                               const std::string& folder) {
  if (!HaveReference()) return std::nullopt;
  static int calls = 0;
  const fs::path dir =
      fs::temp_directory_path() / ("recount-check-" + std::to_string(getpid()) + "-" + std::to_string(calls++));
  fs::create_directories(dir);
  {
    std::ofstream script(dir / "ask.py");
    script << "import json, sys\n"
           << "sys.path.insert(0, sys.argv[1])\nsys.dont_write_bytecode = True\nimport score_corpus as s\n"
           // Without this most of the time goes into folding the same words again; what it gives stays the same.
           << "import functools\ns.fold = functools.lru_cache(maxsize=None)(s.fold)\n"
           << "folder, out = sys.argv[2], open(sys.argv[4], 'w', encoding='utf-8')\n"
           << "lines = [json.loads(l) for l in open(sys.argv[3], encoding='utf-8')]\n"
           << "def answer(x):\n    out.write(json.dumps(x) + '\\n')\n"
           << code;
    std::ofstream in(dir / "in.jsonl");
    for (const auto& line : lines) in << line.dump() << "\n";
  }
  std::string command = "python3";
  for (const auto& word : {(dir / "ask.py").string(), (fs::path(RECOUNT_SHARED_DIR) / "tools").string(), folder,
                           (dir / "in.jsonl").string(), (dir / "out.jsonl").string()}) {
    command.append(" '").append(word).append("'");
  }
  REQUIRE(std::system(command.c_str()) == 0);
  std::vector<nlohmann::json> answers;
  std::ifstream out(dir / "out.jsonl");
  for (std::string line; std::getline(out, line);) answers.push_back(nlohmann::json::parse(line));
  fs::remove_all(dir);
  return answers;
}

std::vector<std::string> CorpusFolders() {
  std::vector<std::string> folders;
  for (const auto& entry : fs::directory_iterator(fs::path(RECOUNT_SOURCE_DIR) / "fixtures")) {
    if (fs::exists(entry.path() / "expected.json")) folders.push_back(entry.path().string());
  }
  const fs::path seeds = fs::path(RECOUNT_SHARED_DIR) / "seeds";
  if (fs::exists(seeds / "expected.json")) folders.push_back(seeds.string());
  std::sort(folders.begin(), folders.end());
  return folders;
}

}  // namespace recount::check
