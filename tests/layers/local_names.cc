#include "tests/layers/local_names.h"

#include <algorithm>
#include <array>
#include <map>
#include <regex>
#include <set>

namespace recount::layers {
namespace {

// The name that a line at the outermost level declares; "" if none. clang-format keeps such lines apart.
std::string Declared(const std::string& line) {
  static const std::array<std::regex, 4> kDeclarations = {
      std::regex(R"(^(?:struct|class|enum(?: class)?) (\w+))"), std::regex(R"(^using (\w+) =)"),
      std::regex(
          R"(^(?:inline )?(?:constexpr|const|static)\b[^=({;]*?[\s&*>]([A-Za-z_]\w*)(?:\[[^\]]*\])?(?: =|\{|;))"),
      std::regex(R"(^(?!return|else|namespace|static_assert)[A-Za-z_][\w:<>,&*\s]*?[\s&*>]([A-Za-z_]\w*)\()")};
  if (line.empty() || line[0] == ' ' || line[0] == '/' || line[0] == '#') return "";
  std::smatch match;
  for (const std::regex& declaration : kDeclarations) {
    if (std::regex_search(line, match, declaration)) return match[1];
  }
  return "";
}

// Files that are units of their own: two kinds of processors have kernels of one name.
bool Alone(const std::string& file) {
  return file.find("/neural_kernels") != std::string::npos;
}

}  // namespace

std::vector<std::string> SharedLocalNames(const std::vector<SourceLine>& lines) {
  std::map<std::pair<std::string, std::string>, std::set<std::string>> local, shown;  // by folder and name: files
  std::string file;
  bool unnamed = false;
  for (const SourceLine& line : lines) {
    if (line.file != file) file = line.file, unnamed = false;
    if (line.text == "namespace {") unnamed = true;
    if (line.text == "}  // namespace") unnamed = false;
    const bool header = file.ends_with(".h");
    if (Alone(file) || (!header && !unnamed)) continue;
    const std::string name = Declared(line.text);
    if (name.empty()) continue;
    const auto slash = file.rfind('/');
    (header ? shown : local)[{file.substr(0, slash), name}].insert(file.substr(slash + 1));
  }
  std::vector<std::string> messages;
  for (const auto& [what, files] : local) {
    std::set<std::string> all = files;
    if (const auto it = shown.find(what); it != shown.end()) all.insert(it->second.begin(), it->second.end());
    if (all.size() < 2) continue;
    std::string message = what.first + ": " + what.second + " is local to a file, and stands in";
    for (const std::string& f : all) message += " " + f;
    messages.push_back(message);
  }
  return messages;
}

}  // namespace recount::layers
