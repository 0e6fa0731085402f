#include <fmt/format.h>

#include "engine/report/teller.h"

namespace recount::report {
namespace {

// Signs that Markdown or HTML would read as its own.
std::string Escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      if (std::string_view("\\`*_[]#|>~").find(c) != std::string_view::npos) out.push_back('\\');
      out.push_back(c);
    }
  }
  return out;
}

class Markdown final : public Teller {
 public:
  void Title(std::string_view text) override { out_ += fmt::format("# {}\n", Escaped(text)); }
  void Section(std::string_view text, Tone) override { out_ += fmt::format("\n## {}\n", Escaped(text)); }
  void Item(std::string_view text, std::string_view tag, Tone) override {
    out_ += fmt::format("\n### {}\n\n", Escaped(text));
    if (!tag.empty()) out_ += fmt::format("*{}*\n\n", Escaped(tag));
  }
  void Note(std::string_view text, Tone tone) override {
    const bool loud = tone == Tone::kBad || tone == Tone::kWarn;
    out_ += fmt::format(fmt::runtime(loud ? "> **{}**\n\n" : "{}\n\n"), Escaped(text));
  }
  void Group(std::string_view text, std::string_view tag) override {
    Separate();
    out_ += fmt::format("**{}**", Escaped(text));
    if (!tag.empty()) out_ += fmt::format(" ({})", Escaped(tag));
    out_ += "\n\n";
  }
  void Row(std::string_view label, std::string_view words, std::string_view how) override {
    out_ += label.empty() ? "- " : fmt::format("- **{}**: ", Escaped(label));
    out_ += Escaped(words);
    if (!how.empty()) out_ += fmt::format("  \n  *{}*", Escaped(how));
    out_ += "\n";
  }
  void Plain(std::string_view text, Tone) override {
    Separate();
    if (!text.empty()) out_ += fmt::format("{}\n", Escaped(text));
  }
  int WordColumns() const override { return 240; }
  std::string Take() override { return std::move(out_); }

 private:
  void Separate() {
    if (!out_.empty() && !out_.ends_with("\n\n")) out_ += "\n";
  }
  std::string out_;
};

}  // namespace

std::unique_ptr<Teller> MakeMarkdown() {
  return std::make_unique<Markdown>();
}

}  // namespace recount::report
