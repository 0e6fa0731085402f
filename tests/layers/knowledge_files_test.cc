// Every file of words and rules is inside the binary as it stands in the tree, is sound text, and is read by the step
// that owns it.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "engine/engine.h"
#include "engine/knowledge/embedded.h"
#include "engine/model/unicode.h"

namespace recount::layers {
namespace {

namespace fs = std::filesystem;

std::map<std::string, std::string> OnDisk() {
  std::map<std::string, std::string> files;
  const fs::path root = fs::path(RECOUNT_SOURCE_DIR) / "engine" / "knowledge";
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    files[fs::relative(entry.path(), root).string()] = bytes.str();
  }
  return files;
}

TEST_CASE("the binary holds every file of words and rules") {
  auto files = OnDisk();
  CHECK(files.size() > 50);
  for (const auto* file = knowledge::kEmbeddedFiles; file->path != nullptr; ++file) {
    const auto it = files.find(file->path);
    REQUIRE_MESSAGE(it != files.end(), file->path << " is in the binary and not in the tree");
    CHECK_MESSAGE(it->second == file->text, file->path << " differs from the tree: build again");
    files.erase(it);
  }
  for (const auto& [path, text] : files) FAIL_CHECK(path << " is not in the binary");
}

TEST_CASE("words and rules are valid UTF-8 without carriage returns") {
  for (const auto& [path, text] : OnDisk()) {
    int replaced = 0;
    (void)ValidUtf8(text, &replaced);
    CHECK_MESSAGE(replaced == 0, path);
    CHECK_MESSAGE(text.find('\r') == std::string::npos, path);
  }
}

TEST_CASE("every step reads its words and rules without complaint") {
  const auto engine = Engine::Create({});
  CHECK_MESSAGE(engine.ok(), std::string(engine.status().message()));
}

}  // namespace
}  // namespace recount::layers
