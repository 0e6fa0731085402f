// At what hour one thing happened, told in other words by two outlets.
#include <doctest/doctest.h>

#include "tests/support/story_of.h"
#include "tests/support/the_engine.h"

namespace recount {
namespace {

// The strongest verdict on an hour.
std::string Hours(const std::string& a, const std::string& b) {
  INFO(a, " / ", b);
  std::string out = "none";
  Verdict best = Verdict::kSingle;
  for (const Finding& f : testing::TwoOutlets(testing::TheEngine(), a, b).findings) {
    if (f.attribute == Attribute::kTime && f.verdict > best) best = f.verdict, out = std::string(Name(f.verdict));
  }
  return out;
}

TEST_CASE("the hour of one happening told with other verbs") {
  CHECK(Hours("The blast at the mill in Velden came at 4:20 a.m. on Tuesday.",
              "An explosion tore through the mill in Velden at 6:10 a.m. on Tuesday.") == "conflict");
  CHECK(Hours("The barge Olive sank off Velden at 11.40pm on Monday.",
              "The barge Olive capsized off Velden at 9pm on Monday, the harbour office said.") == "conflict");
  CHECK(Hours("Police arrested the driver Nils Odell at 5.30 a.m. on Tuesday.",
              "The driver Nils Odell was taken into custody at about 8 a.m. on Tuesday.") == "conflict");
  CHECK(Hours("The blast at the mill in Velden came at 4:20 a.m. on Tuesday.",
              "The explosion at the mill in Velden came shortly before 5 a.m. on Tuesday.") == "compatible");
  CHECK(Hours("The blast at the mill in Velden came at 4:20 a.m. on Tuesday.",
              "An explosion tore through the mill in Velden at 4:20 a.m. on Tuesday.") == "agree");
  // On the clocks of two zones.
  CHECK(Hours("The blast at the mill in Velden came at 4:20 a.m. (0220 GMT) on Tuesday.",
              "An explosion tore through the mill in Velden at 0220 GMT on Tuesday.") == "agree");
  CHECK(Hours("The blast at the mill in Velden came at 4:20 a.m. (0220 GMT) on Tuesday.",
              "An explosion tore through the mill in Velden at 0420 GMT on Tuesday.") == "conflict");
}

TEST_CASE("hours of two things, of two days, or of an end") {
  CHECK(Hours("The blast at the mill in Velden came at 4:20 a.m. on Tuesday.",
              "The mayor of Velden arrived at the mill at 6:10 a.m. on Tuesday.") == "none");
  CHECK(Hours("The blast at the mill in Velden came at 4:20 a.m. on Tuesday.",
              "An explosion tore through a school in Velden at 6:10 a.m. on Saturday.") == "none");
  CHECK(Hours("The blast at the mill in Velden came at 4:20 a.m. on Tuesday.",
              "An explosion tore through the mill in Velden on Tuesday, and by 6:10 a.m. it was rubble.") == "none");
  CHECK(Hours("Police arrested the driver Nils Odell at 5.30 a.m. on Tuesday.",
              "The nurse Ida Falk was arrested at 9 a.m. on Tuesday.") == "none");
  CHECK(Hours("The blast at the mill in Velden came at 4:20 a.m. on Tuesday.",
              "The blast at the mill in Velden came at 4:20 on Tuesday; a second explosion followed at 6:10 a.m.") !=
        "conflict");
}

}  // namespace
}  // namespace recount
