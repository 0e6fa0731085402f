#include "cli/session.h"
#include "cli/say.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdio>
#include <thread>

#include "cli/exit.h"
#include "cli/output.h"
#include "cli/version.h"
#include "engine/model/strings.h"

namespace recount::cli {
namespace {

bool IsFolder(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

bool IsFile(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode);
}

int Fail(std::string_view message) {
  Complain("recount: {}\n", message);
  return kUsage;
}

std::string_view Text(const absl::Status& status) {
  return sv(status.message());
}

int Jobs(int asked) {
  return asked > 0 ? asked : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

}  // namespace

report::About Session::about() const {
  return {kVersion, engine_->ModelName(), engine_->TimeZoneRelease()};
}

bool Session::Start() {
  for (const auto& folder : options_.knowledge) {
    if (IsFolder(folder)) continue;
    exit_ = Fail(fmt::format("--knowledge {}: no such folder", folder));
    return false;
  }
  auto engine = Engine::Create({options_.language, options_.model, options_.knowledge});
  if (!engine.ok()) {
    exit_ = Fail(Text(engine.status()));
    return false;
  }
  engine_.emplace(std::move(*engine));
  return true;
}

// A corpus folder stands for its articles and its manifest.
ReadOptions Session::ReadOptionsFor(const std::vector<std::string>& paths) {
  ReadOptions read;
  read.manifest = options_.manifest;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (!IsFolder(paths[i] + "/articles")) continue;
    const std::string manifest = paths[i] + "/manifest.csv";
    if (read.manifest.empty() && IsFile(manifest)) read.manifest = manifest;
    options_.paths[i] = paths[i] + "/articles";
  }
  const auto split = [](const std::string& pair) {
    const auto at = pair.find('=');
    return std::pair(pair.substr(0, at), pair.substr(at + 1));
  };
  for (const auto& pair : options_.outlets) read.outlets.push_back(split(pair));
  for (const auto& pair : options_.published) {
    if (pair.find('=') != std::string::npos) {
      read.published.push_back(split(pair));
    } else {
      read.published_for_all = pair;
    }
  }
  return read;
}

std::string StandardInput() {
  std::string out;
  std::vector<char> block(std::size_t{1} << 16U);
  while (const std::size_t n = std::fread(block.data(), 1, block.size(), stdin)) out.append(block.data(), n);
  return out;
}

bool Session::Read() {
  std::size_t corpora = 0;
  for (const auto& path : options_.paths) {
    if (IsFolder(path + "/articles") && IsFile(path + "/manifest.csv")) ++corpora;
  }
  if (corpora > 1 && options_.manifest.empty()) {
    exit_ = Fail("several corpora with a manifest.csv each: give one at a time, or one --manifest for all");
    return false;
  }
  if (std::find(options_.paths.begin(), options_.paths.end(), "-") != options_.paths.end()) {
    standard_input_ = StandardInput();
  }
  ReadOptions read = ReadOptionsFor(options_.paths);
  loaded_ = engine_->Read(options_.paths, read, standard_input_);
  Tell();
  if (!loaded_.articles.empty()) return true;
  if (exit_ == 0) exit_ = kBadInput;
  Complain("recount: no articles to read\n");
  return false;
}

void Session::Tell() {
  for (const auto& input : loaded_.inputs) {
    if (input.error.empty()) continue;
    exit_ = kBadInput;
    const bool named = input.error.rfind(input.path, 0) == 0;
    Complain("recount: {}{}{}\n", named ? "" : input.path, named ? "" : ": ", input.error);
  }
  if (options_.quiet) return;
  for (const auto& note : loaded_.notes) Complain("recount: {}\n", note.message);
  if (!options_.verbose) return;
  for (const auto& one : loaded_.articles) {
    for (const auto& note : one.article.notes) Complain("{}: {} ({})\n", one.article.id, note.message, note.code);
  }
}

bool Session::Annotate() {
  annotated_ = engine_->AnnotateAll(loaded_, Jobs(options_.jobs), ProgressOn(options_.quiet));
  return true;
}

bool Session::Times() {
  annotated_ = engine_->TimesOfAll(loaded_, Jobs(options_.jobs), ProgressOn(options_.quiet));
  return true;
}

bool Session::Account() {
  recount::Account whole = engine_->Reconcile(loaded_, Jobs(options_.jobs), ProgressOn(options_.quiet));
  if (options_.filter.empty()) {
    account_ = std::move(whole);
    return true;
  }
  const std::string& name = options_.filter.about;
  if (!name.empty() && !options_.quiet && !report::AnyoneCalled(whole, name)) {
    Complain("recount: --about: nobody and nothing in these articles is called {}\n", name);
  }
  auto filtered = report::Filtered(std::move(whole), options_.filter);
  if (!filtered.ok()) {
    exit_ = Fail(Text(filtered.status()));
    return false;
  }
  account_ = std::move(*filtered);
  return true;
}

int Session::Finish(const std::string& text) {
  const int written = Write(options_.output, text);
  return written != 0 ? written : exit_;
}

}  // namespace recount::cli
