#include "tests/layers/local_names.h"

#include <doctest/doctest.h>

namespace recount::layers {
namespace {

std::vector<SourceLine> Lines(const std::vector<std::pair<std::string, std::string>>& files) {
  std::vector<SourceLine> out;
  for (const auto& [file, line] : files) {
    if (file.ends_with(".cc")) out.push_back({file, 1, "namespace {"});
    out.push_back({file, 2, line});
    if (file.ends_with(".cc")) out.push_back({file, 3, "}  // namespace"});
  }
  return out;
}

TEST_CASE("a name local to two files of a folder, or to a file and its folder's header, is told") {
  using Files = std::vector<std::pair<std::string, std::string>>;
  const std::vector<Files> told = {
      {{"engine/times/a.cc", "bool IsDay(int x) {"}, {"engine/times/b.cc", "bool IsDay(const Time& t) {"}},
      {{"engine/times/a.cc", "constexpr int kMost = 3;"}, {"engine/times/b.cc", "constexpr std::size_t kMost = 4;"}},
      {{"engine/times/a.cc", "struct Pair {"}, {"engine/times/b.cc", "using Pair = std::pair<int, int>;"}},
      {{"engine/times/a.cc", "std::vector<std::pair<int, int>> All(const Text& t) {"},
       {"engine/times/a.h", "Span All(int x);"}},
      {{"engine/times/a.cc", "constexpr double kMost = 3;"}, {"engine/times/b.h", "constexpr int kMost = 3;"}}};
  for (const Files& files : told) CHECK(SharedLocalNames(Lines(files)).size() == 1);
  const std::vector<Files> fine = {
      {{"engine/times/a.cc", "bool IsDay(int x) {"}, {"engine/dating/b.cc", "bool IsDay(int x) {"}},
      {{"engine/times/a.cc", "bool IsDay(int x) {"}, {"engine/times/b.cc", "  return IsDay(x);"}},
      {{"engine/times/a.cc", "bool IsDay(int x) {"}, {"engine/times/b.cc", "bool IsDays(int x) {"}}};
  for (const Files& files : fine) CHECK(SharedLocalNames(Lines(files)).empty());
}

TEST_CASE("the tree's local names are unique in their folders") {
  const auto messages = SharedLocalNames(ReadTree(RECOUNT_SOURCE_DIR));
  for (const auto& message : messages) FAIL_CHECK(message);
}

}  // namespace
}  // namespace recount::layers
