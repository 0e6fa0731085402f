#include "engine/article/guess_language.h"

#include <doctest/doctest.h>

#include <string>

namespace recount::article {
namespace {

void Check(const std::string& text, std::string_view expected) {
  static const auto guess = LanguageGuess::Load(knowledge::Files::Embedded("en"));
  REQUIRE_MESSAGE(guess.ok(), guess.status().message());
  double share = 0;
  const std::string got = guess->Guess(text, &share);
  CAPTURE(text);
  CAPTURE(share);
  CHECK(got == expected);
}

TEST_CASE("the language is guessed by its function words") {
  Check("The harbour board met on Tuesday, and they said that no ferry would leave before the storm had passed.", "en");
  Check("Dow up 1.2. Ferry strike called off.", "en");
  Check("Lind was sworn in as mayor of Velden on December 1. Crowds cheered Rosa Lind outside the palace.", "en");
  Check("Der Minister sagte am Montag, dass die Gespräche in der Hauptstadt fortgesetzt werden. Er war zufrieden.",
        "und");
  Check("Le ministre a déclaré lundi que les discussions se poursuivront. Il est satisfait et il a dit que on attend.",
        "und");
  Check("El ministro dijo el lunes que las conversaciones continuarán en la capital. No hay fecha para otra reunión.",
        "und");
  Check("Ministeren sagde, at samtalerne vil fortsætte. Men det er for tidligt at sige, om her er enighed over alt.",
        "und");
  Check("De minister zei dat de gesprekken worden voortgezet. Hij is tevreden en had het over de volgende ronde of zo.",
        "und");
  Check(
      "Minister powiedział, że rozmowy będą trwać. To jest dobry wynik, a on by chciał, by inni też to zrobili. Do "
      "tego nie.",
      "und");
  Check(
      "Il ministro ha detto che i colloqui continueranno. Non è chiaro se la data sarà cambiata, ma i paesi attendono.",
      "und");
  Check("Переговоры продолжатся в столице", "und");
  Check("", "en");
  Check(std::string(3000000, 'x'), "en");
}

}  // namespace
}  // namespace recount::article
