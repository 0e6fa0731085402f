// A fixture corpus: articles, and what a careful reader finds in them. The format is that of fixtures/README.md:
//
//   fixtures/ferry-fire-rising-toll/articles/*.txt, *.md, *.html, *.json     one article a file; its name without
//   ending is its id fixtures/ferry-fire-rising-toll/manifest.csv                             optional:
//   id,outlet[,published,...] fixtures/ferry-fire-rising-toll/expected.json
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/model/strings.h"

namespace recount::check {

// Every expectation may carry a `gap`: why the engine cannot meet it yet. A gap does not fail the run while it is open;
// it fails the run when it closes unnoticed.
struct ExpectedArticle {
  std::string id, outlet, published, gap;
  bool inferred = false;
};
struct ExpectedTime {
  std::string article, text, sentence, value, gap;
  std::vector<std::string> accept_values;
};
struct ExpectedSpeech {
  std::string article, speaker, contains, kind, via, gap;
  std::vector<std::string> accept_speakers, accept_kinds, accept_vias;
  bool via_optional = false;
};
struct ExpectedEntry {
  std::string date, gap;
  std::vector<std::string> about, articles;
};
struct ExpectedSide {
  std::string value;
  std::vector<std::string> articles, accept;
};
struct ExpectedFinding {
  std::string verdict, attribute, gap;
  std::vector<std::string> about, accept_verdicts, accept_attributes;
  std::vector<ExpectedSide> sides;
};

struct Corpus {
  std::string name;             // its "corpus" member
  std::string folder;           // as given
  std::string articles_folder;  // what to read: folder/articles
  std::string manifest;         // folder/manifest.csv, or empty
  std::vector<ExpectedArticle> articles;
  std::vector<ExpectedTime> times;
  std::vector<ExpectedSpeech> speech;
  std::vector<ExpectedEntry> timeline;
  std::vector<ExpectedFinding> findings, tolerated;
  std::vector<std::vector<std::string>> copies;
  std::vector<std::string> exhaustive;
  StringMap<std::string> texts;  // by article id: our own plain reading of its file, folded
};

// Reads a corpus. The error names file and place: "fixtures/x/expected.json: findings[2].sides[0].value: missing".
absl::StatusOr<Corpus> LoadCorpus(const std::string& folder);

// Our own plain reading of an article file, good enough to find sentences in; independent of article/, so that a fault
// there shows. `name` is the file's name: its ending says what it holds.
absl::StatusOr<std::string> PlainText(std::string_view name, std::string_view bytes);

}  // namespace recount::check
