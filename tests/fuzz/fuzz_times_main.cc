// Runs the fuzz target of the times over made texts for so many seconds, or over the files that are named.
//
//   fuzz_times 30        half a minute;  fuzz_times FILE...  these inputs
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "tests/fuzz/find_times_fuzz.cc"
#include "tests/fuzz/time_texts.h"

int main(int argc, char** argv) {
  const std::string first = argc > 1 ? argv[1] : "10";
  if (first.find_first_not_of("0123456789") != std::string::npos) {
    for (int i = 1; i < argc; ++i) {
      std::ifstream in(argv[i], std::ios::binary);
      recount::fuzz::FindTimesIn(std::string(std::istreambuf_iterator<char>(in), {}), "en");
    }
    return 0;
  }
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(std::stoi(first));
  const auto seed = static_cast<std::uint64_t>(std::chrono::system_clock::now().time_since_epoch().count());
  std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
  recount::fuzz::TimeTexts texts(seed);
  unsigned long n = 0;
  for (; std::chrono::steady_clock::now() < until; ++n) {
    const std::string text = texts.Next();
    std::ofstream("fuzz_times.last", std::ios::binary) << text;  // what is left behind where it crashes
    recount::fuzz::FindTimesIn(text, n % 4 == 0 ? "de" : "en");
  }
  std::printf("%lu texts, no broken promise\n", n);
  return 0;
}
