#include "tests/layers/layers.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace recount::layers {
namespace {

namespace fs = std::filesystem;

bool StartsWith(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}
bool Has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// "times" of "engine/times/read.cc"; "engine" of a file right in engine/; "cli" of one in cli/.
std::string FolderOf(std::string_view path) {
  if (StartsWith(path, "cli/")) return "cli";
  if (!StartsWith(path, "engine/")) return "";
  const auto rest = path.substr(7);
  const auto slash = rest.find('/');
  return slash == std::string_view::npos ? "engine" : std::string(rest.substr(0, slash));
}

// What stands between the marks of an #include, or "".
std::string Included(std::string_view line) {
  const auto hash = line.find_first_not_of(" \t");
  if (hash == std::string_view::npos || line[hash] != '#') return "";
  const auto word = line.find_first_not_of(" \t", hash + 1);
  if (word == std::string_view::npos || !StartsWith(line.substr(word), "include")) return "";
  const auto open = line.find_first_of("\"<", word);
  if (open == std::string_view::npos) return "";
  const auto close = line.find(line[open] == '"' ? '"' : '>', open + 1);
  return close == std::string_view::npos ? "" : std::string(line.substr(open + 1, close - open - 1));
}

// Whether a file of folder `from` may include the project's file `path`; the reason why not in `why`.
bool MayInclude(const std::string& from, const std::string& file, const std::string& path) {
  const auto to = FolderOf(path);
  if (to.empty() || from == to) return true;
  if (to == "cli") return false;  // nothing sees cli/
  if (from == "cli") return to == "engine" || to == "report" || to == "check" || to == "model";
  if (from == "engine") return file == "engine/engine.cc" || to == "model";  // engine.cc alone knows the steps
  if (to == "engine") return false;                                          // no step sees the front door
  if (to == "model") return true;
  if (from == "model") return false;  // the records know nobody
  if (to == "knowledge") return true;
  if (from == "compare" || from == "report") return path == "engine/story/story_graph.h";
  return false;
}

// The code of a line: comments and the insides of strings are left out.
std::string CodeOf(std::string_view line) {
  std::string code;
  char quote = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quote != 0) {
      if (c == '\\') ++i;
      if (c == quote) quote = 0;
      continue;
    }
    if (c == '/' && i + 1 < line.size() && line[i + 1] == '/') break;
    // An apostrophe between digits divides them: 1'000.
    const bool divides = c == '\'' && i > 0 && line[i - 1] >= '0' && line[i - 1] <= '9';
    if ((c == '"' || c == '\'') && !divides) quote = c;
    code.push_back(c);
  }
  return code;
}

struct Forbidden {
  std::string_view word, why;
};
constexpr std::array<Forbidden, 12> kForbidden = {{{"::now(", "reads the clock"},
                                                   {"std::time(", "reads the clock"},
                                                   {"::time(nullptr", "reads the clock"},
                                                   {"gettimeofday", "reads the clock"},
                                                   {"clock_gettime", "reads the clock"},
                                                   {"localtime", "reads the zone of the machine"},
                                                   {"getenv", "reads the environment"},
                                                   {"std::locale", "reads the locale"},
                                                   {"setlocale", "reads the locale"},
                                                   {"random_device", "is different at every run"},
                                                   {"std::cerr", "is a log; an answer carries a Reason"},
                                                   {"std::cout", "is output; the engine returns values"}}};

struct ForbiddenHeader {
  std::string_view start, why;
};
constexpr std::array<ForbiddenHeader, 6> kForbiddenHeaders = {{{"CLI/", "CLI11 belongs to cli/ alone"},
                                                               {"locale", "no locale"},
                                                               {"clocale", "no locale"},
                                                               {"date/tz.h", "zone rules are a table in the binary"},
                                                               {"absl/time/", "one calendar: date/date.h"},
                                                               {"absl/flags/", "flags are global state"}}};

// A word that stands alone: "throw" but not "throws".
bool HasWord(std::string_view text, std::string_view word) {
  const auto letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9');
  };
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    if ((at == 0 || !letter(text[at - 1])) && (at + word.size() >= text.size() || !letter(text[at + word.size()])))
      return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> Broken(const std::vector<SourceLine>& lines) {
  std::vector<std::string> messages;
  for (const auto& line : lines) {
    const auto say = [&](const std::string& what) {
      messages.push_back(
          std::string(line.file).append(":").append(std::to_string(line.number)).append(": ").append(what));
    };
    const auto from = FolderOf(line.file);
    const auto path = Included(line.text);
    if (!path.empty()) {
      if (!MayInclude(from, line.file, path)) say(std::string(from).append(" may not see ").append(path));
      const bool story_source =
          from == "story" && line.file.size() > 3 && line.file.substr(line.file.size() - 3) == ".cc";
      if (StartsWith(path, "boost/graph") && !story_source) say("boost/graph belongs to engine/story/*.cc alone");
      for (const auto& [start, why] : kForbiddenHeaders) {
        if (from != "cli" && StartsWith(path, start)) say(std::string(why));
      }
      continue;
    }
    if (from == "cli") continue;
    const auto code = CodeOf(line.text);
    for (const auto& [word, why] : kForbidden) {
      if (Has(code, word)) say(std::string(word).append(" ").append(why));
    }
    if (HasWord(code, "throw")) say("errors are absl::Status");
  }
  return messages;
}

std::vector<SourceLine> ReadTree(const std::string& root) {
  std::vector<std::string> files;
  for (const char* top : {"engine", "cli"}) {
    if (!fs::exists(fs::path(root) / top)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(root) / top)) {
      const auto ending = entry.path().extension();
      if (ending == ".cc" || ending == ".h") files.push_back(fs::relative(entry.path(), root).string());
    }
  }
  std::sort(files.begin(), files.end());
  std::vector<SourceLine> lines;
  for (const auto& file : files) {
    std::ifstream in(fs::path(root) / file);
    int number = 0;
    for (std::string text; std::getline(in, text);) lines.push_back({file, ++number, text});
  }
  return lines;
}

}  // namespace recount::layers
