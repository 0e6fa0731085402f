// What may not stand in any file of the tree: paths of a machine. Read from git's list where git is there, else from
// the folders.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

namespace recount::layers {
namespace {

namespace fs = std::filesystem;

bool PathChar(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         c == '.' || c == '/' || c == ':';
}

// Whether a line names a folder that only one machine has: a home folder, the root of a container.
// The names are put together here so that this file does not name one.
bool NamesMachinePath(const std::string& line) {
  static const std::vector<std::string> kRoots = [] {
    std::vector<std::string> roots;
    for (const char* name : {"home", "root", "work", "Users", "farm"})
      roots.push_back(std::string(1, '/').append(name).append("/"));
    return roots;
  }();
  for (const auto& root : kRoots) {
    for (auto at = line.find(root); at != std::string::npos; at = line.find(root, at + 1)) {
      if (at == 0 || !PathChar(line[at - 1])) return true;  // not inside another path or an address
    }
  }
  return line.find(std::string("C:\\").append("Users")) != std::string::npos;
}

std::vector<std::string> TrackedFiles() {
  std::vector<std::string> files;
  const std::string command = std::string("git -C '").append(RECOUNT_SOURCE_DIR).append("' ls-files 2>/dev/null");
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::array<char, 4096> line{};
  while (pipe && fgets(line.data(), static_cast<int>(line.size()), pipe.get()) != nullptr) {
    std::string name(line.data());
    while (!name.empty() && name.back() == '\n') name.pop_back();
    if (fs::is_regular_file(fs::path(RECOUNT_SOURCE_DIR) / name)) files.push_back(name);
  }
  if (!files.empty()) return files;
  for (const char* top : {"cli", "engine", "fixtures", "scripts", "tests"}) {
    if (!fs::exists(fs::path(RECOUNT_SOURCE_DIR) / top)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(RECOUNT_SOURCE_DIR) / top)) {
      if (entry.is_regular_file()) files.push_back(fs::relative(entry.path(), RECOUNT_SOURCE_DIR).string());
    }
  }
  return files;
}

TEST_CASE("paths of a machine are told from others") {
  const std::string slash = "/";
  CHECK(NamesMachinePath("see " + slash + "home/anna/x"));
  CHECK(NamesMachinePath("\"" + slash + "root/.cache\""));
  CHECK(NamesMachinePath(slash + "work/main"));
  CHECK_FALSE(NamesMachinePath("https://example.org" + slash + "work/12"));
  CHECK_FALSE(NamesMachinePath("engine" + slash + "root/x"));
  CHECK_FALSE(NamesMachinePath("/usr/share/dict"));
  CHECK_FALSE(NamesMachinePath("at home/work"));
}

TEST_CASE("no file names a path of somebody's machine") {
  const auto files = TrackedFiles();
  CHECK(files.size() > 20);
  for (const auto& file : files) {
    if (fs::path(file).extension() == ".bin") continue;
    std::ifstream in(fs::path(RECOUNT_SOURCE_DIR) / file);
    int number = 0;
    for (std::string line; std::getline(in, line);) {
      ++number;
      CHECK_MESSAGE(!NamesMachinePath(line), file << ":" << number);
    }
  }
}

}  // namespace
}  // namespace recount::layers
