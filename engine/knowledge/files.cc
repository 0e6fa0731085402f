#include "engine/knowledge/files.h"

#include <algorithm>
#include <cstring>

#include "absl/strings/str_cat.h"
#include "engine/knowledge/embedded.h"

namespace recount::knowledge {
namespace {

std::string_view Trim(std::string_view s) {
  const auto from = s.find_first_not_of(" \t\r");
  if (from == std::string_view::npos) return {};
  return s.substr(from, s.find_last_not_of(" \t\r") - from + 1);
}

template <typename F>
void ForEachLine(std::string_view text, F f) {
  int number = 0;
  while (!text.empty()) {
    const auto end = text.find('\n');
    f(text.substr(0, end), ++number);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

Files Files::Embedded(std::string_view language) {
  Files files;
  files.language_ = language;
  auto take = [&](std::string_view from, auto wanted) {
    const std::string prefix = absl::StrCat(av(from), "/");
    for (const EmbeddedFile* file = kEmbeddedFiles; file->path != nullptr; ++file) {
      const std::string_view path = file->path;
      if (path.substr(0, prefix.size()) != prefix) continue;
      const std::string_view rest = path.substr(prefix.size());
      if (wanted(rest)) files.files_.push_back({std::string(rest), std::string(path), file->text, {}});
    }
  };
  take(language, [](std::string_view) { return true; });
  constexpr std::string_view kWhole = "en";
  if (files.files_.empty() || language == kWhole) return files;
  // The other steps run too, on what English words tell of layout and names.
  const std::vector<File> own = files.Under("");
  take(kWhole, [&](std::string_view path) {
    const std::string_view folder = path.substr(0, path.find('/') + 1);
    return !folder.empty() && folder != "times/" && std::none_of(own.begin(), own.end(), [&](const File& f) {
      return f.path.substr(0, folder.size()) == folder;
    });
  });
  return files;
}

void Files::Add(std::string path, std::string origin, std::string text) {
  files_.push_back({std::move(path), std::move(origin), nullptr, std::move(text)});
}

std::vector<File> Files::Under(std::string_view prefix) const {
  std::vector<File> out;
  for (const bool own : {false, true}) {
    std::vector<const Stored*> some;
    for (const Stored& f : files_) {
      if ((f.embedded == nullptr) == own && std::string_view(f.path).substr(0, prefix.size()) == prefix)
        some.push_back(&f);
    }
    std::sort(some.begin(), some.end(), [](const Stored* a, const Stored* b) { return a->path < b->path; });
    for (const Stored* f : some) {
      out.push_back(
          {f->path, f->origin, f->embedded != nullptr ? std::string_view(f->embedded) : std::string_view(f->own)});
    }
  }
  return out;
}

std::string_view Record::Get(std::string_view key) const {
  for (const Field& f : fields) {
    if (f.key == key) return f.value;
  }
  return {};
}

std::vector<std::string_view> Record::All(std::string_view key) const {
  std::vector<std::string_view> out;
  for (const Field& f : fields) {
    if (f.key == key) out.push_back(f.value);
  }
  return out;
}

std::string Record::Address(int at_line) const {
  return absl::StrCat(origin, ":", at_line > 0 ? at_line : line);
}

absl::StatusOr<std::vector<Record>> ParseRecords(const File& file) {
  std::vector<Record> out;
  bool open = false;
  absl::Status problem;
  ForEachLine(file.text, [&](std::string_view raw, int number) {
    if (!problem.ok()) return;
    if (!raw.empty() && raw.back() == '\r') raw.remove_suffix(1);
    const std::string_view line = Trim(raw);
    if (line.empty()) {
      open = false;
      return;
    }
    if (line[0] == '#') return;
    const bool continues = raw[0] == ' ' || raw[0] == '\t';
    if (continues) {
      if (!open || out.back().fields.empty()) {
        problem = ErrorAt(file.origin, number, "a continued line with nothing above it");
        return;
      }
      out.back().fields.back().value += absl::StrCat(" ", av(line));
      return;
    }
    if (!open) {
      out.push_back({file.origin, number, {}});
      open = true;
    }
    const auto blank = line.find_first_of(" \t");
    Field field{std::string(line.substr(0, blank)), "", number};
    if (blank != std::string_view::npos) field.value = Trim(line.substr(blank));
    out.back().fields.push_back(std::move(field));
  });
  if (!problem.ok()) return problem;
  return out;
}

std::vector<Row> ParseTable(const File& file) {
  std::vector<Row> out;
  ForEachLine(file.text, [&](std::string_view raw, int number) {
    std::string_view line = Trim(raw);
    if (line.empty() || line[0] == '#') return;
    Row row{{}, number};
    while (true) {
      std::size_t end = line.find('\t');
      const std::size_t two = line.find("  ");
      end = std::min(end, two);
      if (end == std::string_view::npos) {
        row.cells.push_back(line);
        break;
      }
      row.cells.push_back(Trim(line.substr(0, end)));
      line = Trim(line.substr(end));
    }
    out.push_back(std::move(row));
  });
  return out;
}

absl::Status ErrorAt(std::string_view origin, int line, std::string_view message) {
  return absl::InvalidArgumentError(absl::StrCat(av(origin), ":", line, ": ", av(message)));
}

}  // namespace recount::knowledge
