#include <algorithm>

#include "engine/report/teller.h"

namespace recount::report {
namespace {

class Text final : public Teller {
 public:
  Text(Look look, int label_columns) : page_(look), look_(look), label_columns_(label_columns + 2) {
    look_.width = std::max(look.width, 40);
  }

  void Title(std::string_view text) override { page_.Text(0, text, Tone::kStrong); }
  void Section(std::string_view text, Tone tone) override {
    page_.Blank();
    page_.Text(0, text, tone);
    std::string rule;
    for (int i = std::min(Columns(text), look_.width); i > 0; --i) rule += "─";
    page_.Text(0, rule, Tone::kFaint);
    first_ = true;
  }
  void Item(std::string_view text, std::string_view tag, Tone tag_tone) override {
    if (!first_) page_.Blank();
    first_ = false;
    page_.Heading(0, text, Tone::kStrong, tag, tag_tone);
  }
  void Note(std::string_view text, Tone tone) override { page_.Text(2, text, tone); }
  void Group(std::string_view text, std::string_view tag) override {
    page_.Heading(2, text, Tone::kStrong, tag, Tone::kFaint);
  }
  void Row(std::string_view label, std::string_view words, std::string_view how) override {
    page_.Paragraph(4, label, label_columns_, words);
    if (!how.empty()) page_.Paragraph(4, "", label_columns_, how, Tone::kFaint);
  }
  void Plain(std::string_view text, Tone tone) override { page_.Text(0, text, tone); }
  int WordColumns() const override {
    const int beside = look_.width - 4 - label_columns_;
    return 2 * (beside < 30 ? look_.width - 6 : beside) - 8;
  }
  std::string Take() override { return page_.Take(); }

 private:
  Page page_;
  Look look_;
  int label_columns_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<Teller> MakeText(Look look, int label_columns) {
  return std::make_unique<Text>(look, label_columns);
}

}  // namespace recount::report
