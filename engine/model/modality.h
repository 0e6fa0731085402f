// How something is told: as fact, plan or possibility, affirmed or denied. Of events, and of the claims inside sayings.
#pragma once

#include <string_view>

namespace recount {

enum class Polarity { kPositive, kNegative };
std::string_view Name(Polarity p);  // "positive", "negative"
Polarity PolarityOf(std::string_view name);

// Certain: told as fact. Planned: will, is due to. Probable, possible: hedged. Conditional: inside an if clause or
// hypothetical.
enum class Modality { kCertain, kPlanned, kProbable, kPossible, kConditional };
std::string_view Name(Modality m);
Modality ModalityOf(std::string_view name);

}  // namespace recount
