// `check` counts what the reference scorer counts: on every fixture corpus, for an output that meets every expectation
// and for many outputs that spoil it in ways real ones do.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <random>

#include "engine/check/check.h"
#include "tests/check/reference.h"
#include "tests/check/spoil.h"

namespace recount::check {
namespace {

using nlohmann::json;

json CountsOf(const CheckResult& r) {
  json out = {{"stated", {r.published.stated, r.published.stated_found}},
              {"inferred", {r.published.inferred, r.published.inferred_found, r.published.basis}},
              {"published misses", r.published.misses.size()},
              {"times", {r.times.expected, r.times.found, r.times.misses.size()}},
              {"speech",
               {r.speech.expected, r.speech.found, r.speech.said, r.speech.kind, r.speech.via, r.speech.via_expected,
                r.speech.misses.size()}},
              {"timeline", {r.timeline.expected, r.timeline.found, r.timeline.misses.size()}},
              {"copies", {r.copies.expected, r.copies.found, r.copies.reported, r.copies.false_pairs}},
              {"finding misses", r.findings.misses.size()},
              {"false alarms", r.findings.false_alarms.size()},
              {"tolerated", r.findings.tolerated}};
  for (const auto& v : r.findings.verdicts) {
    out["verdicts"][v.verdict] = json::array({v.expected, v.found, v.reported});
    if (v.exhaustive)
      out["verdicts"][v.verdict].insert(out["verdicts"][v.verdict].end(), {v.right, v.tolerated, v.false_alarms});
  }
  return out;
}

// The same from the reference's --json.
json CountsOf(const json& r) {
  const auto& p = r.at("published");
  const auto& s = r.at("speech");
  const auto& c = r.at("copies");
  const auto& f = r.at("findings");
  json out = {
      {"stated", {p["stated"]["expected"], p["stated"]["found"]}},
      {"inferred", {p["inferred"]["expected"], p["inferred"]["found"], p["inferred"]["basis"]}},
      {"published misses", p["misses"].size()},
      {"times", {r["times"]["expected"], r["times"]["found"], r["times"]["misses"].size()}},
      {"speech", {s["expected"], s["found"], s["said"], s["kind"], s["via"], s["via_expected"], s["misses"].size()}},
      {"timeline", {r["timeline"]["expected"], r["timeline"]["found"], r["timeline"]["misses"].size()}},
      {"copies", {c["expected"], c["found"], c["reported"], c["false"]}},
      {"finding misses", f["misses"].size()},
      {"false alarms", f["false_alarms"].size()},
      {"tolerated", f["tolerated"]}};
  for (const auto& [verdict, v] : f["verdicts"].items()) {
    out["verdicts"][verdict] = json::array({v["expected"], v["found"], v["reported"]});
    if (v.contains("false"))
      out["verdicts"][verdict].insert(out["verdicts"][verdict].end(), {v["right"], v["tolerated"], v["false"]});
  }
  return out;
}

TEST_CASE("check counts as the reference scorer does, on every corpus") {
  const std::string ask =
      "exp, texts = s.load_corpus(folder)\n"
      "best = s.oracle(exp, texts)\n"
      "for a in best['articles']:\n    a.pop('text')\n"
      "answer(best)\nanswer(texts)\n"
      "for data in lines:\n    answer(s.score(exp, texts, data))\n";
  for (const auto& folder : CorpusFolders()) {
    CAPTURE(folder);
    // A long corpus has four times the items that an output can spoil at once.
    const int spoilt = folder.find("/long-") == std::string::npos ? 150 : 40;
    const auto best = Ask(ask, {}, folder);
    if (!best) return;
    const auto corpus = LoadCorpus(folder);
    REQUIRE_MESSAGE(corpus.ok(), std::string(corpus.status().message()));

    std::vector<json> outputs = {best->at(0), json::object()};
    std::mt19937 random(7);
    for (int i = 0; i < spoilt; ++i) outputs.push_back(Spoil(best->at(0), best->at(1), &random));
    const auto answers = Ask(ask, outputs, folder);
    REQUIRE(answers->size() == outputs.size() + 2);
    int different = 0;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
      CAPTURE(i);
      const auto view = ReadView(outputs[i].dump());
      REQUIRE(view.ok());
      const auto mine = CountsOf(CheckView(*view, *corpus));
      const auto theirs = CountsOf((*answers)[i + 2]);
      CHECK(mine.dump() == theirs.dump());
      if (theirs != CountsOf((*answers)[2])) ++different;
    }
    CHECK(different > spoilt * 3 / 4);  // the spoilt outputs do change counts
  }
}

}  // namespace
}  // namespace recount::check
