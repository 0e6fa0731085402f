// ParseJson of json_read.h: nesting is measured and broken surrogates are mended before and around nlohmann's parser,
// which is asked twice where it fails: once for the value, once for the place of the fault.
#include <nlohmann/json.hpp>
#include <utility>

#include "absl/strings/str_cat.h"
#include "engine/model/json_read.h"
#include "engine/model/strings.h"

namespace recount {
namespace {

constexpr int kMaxDepth = 200;

// Byte at which the nesting passes kMaxDepth, or npos.
std::size_t TooDeepAt(std::string_view text) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '\\') ++i;
      if (c == '"') quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '[' || c == '{') {
      if (++depth > kMaxDepth) return i;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return std::string_view::npos;
}

int Hex(std::string_view four) {
  if (four.size() < 4) return -1;
  int value = 0;
  for (const char c : four.substr(0, 4)) {
    int digit = -1;
    if (c >= '0' && c <= '9') digit = c - '0';
    if (c >= 'a' && c <= 'f') digit = c - 'a' + 10;
    if (c >= 'A' && c <= 'F') digit = c - 'A' + 10;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

bool IsEscape(std::string_view text, std::size_t at) {
  return text.substr(at, 2) == "\\u";
}

std::string MendSurrogates(std::string_view text, int* repaired) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] != '\\') {
      out.push_back(text[i++]);
      continue;
    }
    const int code = IsEscape(text, i) ? Hex(text.substr(i + 2)) : -1;
    if (code < 0xD800 || code > 0xDFFF) {
      out.append(text.substr(i, 2));
      i += 2;
      continue;
    }
    const int next = code < 0xDC00 && i + 12 <= text.size() && IsEscape(text, i + 6) ? Hex(text.substr(i + 8)) : -1;
    if (next >= 0xDC00 && next <= 0xDFFF) {
      out.append(text.substr(i, 12));
      i += 12;
    } else {
      out += "\\uFFFD";
      ++*repaired;
      i += 6;
    }
  }
  return out;
}

// Takes every value and keeps only where and why the parser stopped.
class FaultFinder : public nlohmann::json_sax<JsonIn> {
 public:
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception& fault) override {
    byte = at;
    const std::string_view what = fault.what();
    const auto dash = what.find(" - ");
    reason = dash == std::string_view::npos ? "not JSON" : std::string(what.substr(dash + 3));
    // The parser repeats what it read last, which may be a whole article.
    if (const auto semicolon = reason.find("; last read"); semicolon != std::string::npos) reason.resize(semicolon);
    return false;
  }
  std::size_t byte = 0;
  std::string reason;
};

}  // namespace

absl::StatusOr<JsonIn> ParseJson(std::string_view text, int* repaired, JsonFault* fault) {
  const auto fail = [&](std::size_t byte, std::string reason) {
    const std::string message = absl::StrCat("byte ", byte, ": ", reason);
    if (fault != nullptr) *fault = {byte, std::move(reason)};
    return absl::InvalidArgumentError(message);
  };
  if (const auto deep = TooDeepAt(text); deep != std::string_view::npos) {
    return fail(deep + 1, absl::StrCat("nested deeper than ", kMaxDepth));
  }
  JsonIn value = JsonIn::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!value.is_discarded()) return value;
  int mended = 0;
  const std::string better = MendSurrogates(text, &mended);
  if (mended > 0) {
    value = JsonIn::parse(better, nullptr, false);
    if (!value.is_discarded()) {
      if (repaired != nullptr) *repaired += mended;
      return value;
    }
  }
  FaultFinder finder;
  JsonIn::sax_parse(text, &finder);
  return fail(finder.byte, finder.reason);
}

}  // namespace recount
