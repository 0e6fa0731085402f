// Who said what, through whom: source, cue and content (PolNeAR's and PARC's terms), with kind, stance and carriers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/modality.h"
#include "engine/model/reason.h"
#include "engine/model/span.h"

namespace recount {

enum class SpeechKind { kDirect, kMixed, kIndirect };
std::string_view Name(SpeechKind kind);  // "direct", "mixed", "indirect"
SpeechKind SpeechKindOf(std::string_view name);

enum class Stance { kAssert, kDeny, kAccuse, kPromise, kThreaten, kDemand, kPredict, kHedge, kDecline, kAsk };
std::string_view Name(Stance stance);  // "assert", "deny", "accuse", ...
Stance StanceOf(std::string_view name);

struct Speech {
  std::string id;  // "s0" upwards in text order
  Span span;       // from the first to the last word of source, cue and content
  SpeechKind kind = SpeechKind::kIndirect;
  Stance stance = Stance::kAssert;
  int speaker = -1;          // index into Annotated::entities; -1: unresolved, or nobody is named
  std::string speaker_name;  // canonical, or the words where nobody is resolved ("she" unresolved stays so)
  std::string speaker_text;  // the source's words
  std::string cue;           // "was quoted ... as saying"
  std::string cue_lemma;     // "say"
  std::vector<Span> source, cue_spans, content;  // possibly in pieces; content keeps its quotation marks
  std::vector<std::string> via;  // carriers, outermost first: "TASS"; not the outlet itself unless it is named
  std::string addressee, channel, occasion;
  int said_on = -1;              // index into Annotated::times: the time of the saying; -1: not stated
  int within = -1;               // index into Annotated::speech: whose content this stands in
  bool negated_content = false;  // the claim inside is negative ("that it has no plans")
  // How the claim inside is put: "will close", "plans to close" planned; "may close" possible; "would, if" conditional.
  Modality modality = Modality::kCertain;
  int sentence = -1;  // the sentence of its cue
  Reason reason;      // why this speaker

  bool anonymous = false;  // "officials said", "sources"
};

}  // namespace recount
