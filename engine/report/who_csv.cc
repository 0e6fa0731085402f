#include "engine/report/who_csv.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

#include "engine/model/unicode.h"
#include "engine/report/csv.h"
#include "engine/report/layout.h"
#include "engine/report/sayings.h"

namespace recount::report {
namespace {

std::string WhoRow(const std::vector<std::string>& cells) {
  return CsvRow(cells, "\n");
}

// What one wording leaves out of the fullest, or adds to it, in runs of words.
std::string Differing(const Aligned& aligned, std::string Piece::*side) {
  std::vector<std::string> runs;
  for (const Piece& piece : aligned.pieces) {
    if (!piece.same && !(piece.*side).empty()) runs.push_back(piece.*side);
  }
  return fmt::format("{}", fmt::join(runs, "; "));
}

}  // namespace

std::string WhoCsv(const Account& account, std::string_view speaker) {
  std::string out =
      WhoRow({"speaker",   "speaks_for", "office",    "date", "saying", "wording",      "left_out", "added",
              "outlet",    "article",    "published", "kind", "stance", "speaker_text", "cue",      "content",
              "addressee", "channel",    "occasion",  "via",  "within", "start",        "end"});
  std::vector<CodePoints> points;
  for (const auto& one : account.articles) points.emplace_back(one.article.text);
  for (const Voice& voice : FindVoices(account, speaker)) {
    static const Entity nobody;
    const Entity& who = voice.entity >= 0 ? account.entities[static_cast<std::size_t>(voice.entity)].merged : nobody;
    for (const Saying& saying : voice.sayings) {
      for (const Version& v : saying.versions) {
        const Annotated& one = account.articles[static_cast<std::size_t>(v.article)];
        const Speech& s = SpeechOf(account, v);
        const bool nested = s.within >= 0 && static_cast<std::size_t>(s.within) < one.speech.size();
        const auto at = [&](int byte) {
          return std::to_string(points[static_cast<std::size_t>(v.article)].FromByte(byte));
        };
        out += WhoRow({Clean(voice.name),
                       Clean(who.speaks_for),
                       who.offices.empty() ? "" : Clean(who.offices.front()),
                       saying.date,
                       saying.id,
                       std::string(Name(v.wording)),
                       Differing(v.aligned, &Piece::full),
                       Differing(v.aligned, &Piece::other),
                       Clean(one.article.outlet),
                       one.article.id,
                       one.article.published.value,
                       std::string(Name(s.kind)),
                       std::string(Name(s.stance)),
                       Clean(s.speaker_text),
                       Clean(s.cue),
                       Clean(v.text),
                       Clean(s.addressee),
                       Clean(s.channel),
                       Clean(s.occasion),
                       Clean(fmt::format("{}", fmt::join(s.via, "; "))),
                       nested ? Clean(one.speech[static_cast<std::size_t>(s.within)].speaker_name) : "",
                       at(s.span.begin),
                       at(s.span.end)});
      }
    }
  }
  return out;
}

}  // namespace recount::report
