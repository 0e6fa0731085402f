// A rule's `means` line: a time description with holes that captures fill.
//
//   unit unit=<unit> n=-<count> exact=1       <count> as a number, its sign turned
//   <day> part=<part>                         a captured description with one more field
//   nth unit=week n=1 (<month>)               a captured description inside
//   point century=<nth>-1
//   <b> month=<a.month>                       a field of whole numbers of a captured description
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/model/time_description.h"
#include "engine/times/numerals.h"

namespace recount::times {

// What a rule found: where, and what it says.
struct Match {
  int last = 0;            // atoms [at, last) were read, context included
  int begin = 0, end = 0;  // the expression: atoms [begin, end)
  TimeDescription what;
  std::string mod, quant, freq;
  int rule = -1;
  int literals = 0;  // how particular its pattern is
};

struct Capture {
  std::string_view name;
  std::string_view value;  // of a word class
  const Numeral* numeral = nullptr;
  const Match* match = nullptr;
};

// "literal", "<name>", "-<name>", "<name>-1", "<name>*2".
struct Expression {
  std::string literal, name;
  bool negative = false;
  bool sign = false;  // "+<name>": written with its sign
  char op = 0;
  int operand = 0;
};
absl::StatusOr<Expression> ParseExpression(std::string_view text);
// Nothing where the capture is absent or is no plain value.
std::optional<std::string> Evaluate(const Expression& e, const std::vector<Capture>& captures);

class Formula {
 public:
  static absl::StatusOr<Formula> Parse(std::string_view text);
  // Fills what, and mod/quant/freq where a capture carries one. False where a hole cannot be filled.
  bool Fill(const std::vector<Capture>& captures, Match* out) const;
  // The names that it reads.
  std::vector<std::string> Names() const;

 private:
  struct Assign {
    std::string key;
    Expression value;
  };
  std::string kind_;    // or
  std::string copied_;  // the capture it begins with
  std::vector<Assign> fields_;
  std::vector<Formula> inner_;
};

}  // namespace recount::times
