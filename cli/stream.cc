// Archives larger than memory: read, annotated and written in batches.
#include <algorithm>
#include <iostream>
#include <iterator>
#include <thread>

#include "cli/exit.h"
#include "cli/output.h"
#include "cli/say.h"
#include "cli/session.h"
#include "engine/model/annotated_json.h"

namespace recount::cli {

int Session::AnnotateInBatches() {
  constexpr std::size_t kBatch = 64;
  const ReadOptions read = ReadOptionsFor(options_.paths);
  if (std::find(options_.paths.begin(), options_.paths.end(), "-") != options_.paths.end()) {
    standard_input_ = StandardInput();
  }
  const int jobs =
      options_.jobs > 0 ? options_.jobs : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  const Progress progress = ProgressOn(options_.quiet);
  Sink sink(options_.output);
  std::size_t done = 0;
  bool wanted = true;
  const auto inputs = engine_->ReadInBatches(options_.paths, read, standard_input_, kBatch, [&](Loaded batch) {
    if (!wanted) return;
    done += batch.articles.size();
    loaded_ = std::move(batch);
    Tell();
    for (const auto& one : engine_->AnnotateAll(std::move(loaded_), jobs)) {
      wanted = wanted && sink.Append(WriteAnnotated(one) + "\n");
    }
    if (progress) progress(done, 0);
  });
  if (progress) progress(done, done);
  loaded_ = {};
  loaded_.inputs = inputs;
  Tell();
  if (done == 0) {
    Complain("recount: no articles to read\n");
    return exit_ != 0 ? exit_ : static_cast<int>(kBadInput);
  }
  const int written = sink.Finish();
  return written != 0 ? written : exit_;
}

}  // namespace recount::cli
