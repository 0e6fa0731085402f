#include "engine/report/write_json.h"

#include <nlohmann/json.hpp>

#include "engine/report/record.h"
#include "engine/report/sayings.h"

namespace recount::report {
namespace {

// Writes "key": [ one element a line ].
class Writer {
 public:
  void Member(std::string_view key, const Json& value) {
    Open(key);
    out_ += WriteLine(value);
  }
  void BeginList(std::string_view key) {
    Open(key);
    out_ += "[";
    empty_ = true;
  }
  void Element(const Json& value) {
    out_ += empty_ ? "\n  " : ",\n  ";
    out_ += WriteLine(value);
    empty_ = false;
  }
  void EndList() { out_ += empty_ ? "]" : "\n]"; }
  std::string Take() { return std::move(out_) + "\n}\n"; }

 private:
  void Open(std::string_view key) {
    out_ += out_.empty() ? "{\n" : ",\n";
    out_.append("\"").append(key).append("\": ");
  }
  std::string out_;
  bool empty_ = true;
};

}  // namespace

std::string WriteJson(const Account& account, const About& engine, std::string_view speaker) {
  const Record record(account);
  Writer writer;
  writer.Member("schema", "recount/1");
  Json about = Json::object();
  about["version"] = engine.version;
  about["model"] = engine.model;
  about["tz"] = engine.tz;
  writer.Member("engine", about);

  writer.BeginList("inputs");
  for (const auto& input : account.inputs) writer.Element(record.InputElement(input));
  writer.EndList();

  const int articles = static_cast<int>(account.articles.size());
  writer.BeginList("articles");
  for (int a = 0; a < articles; ++a) writer.Element(record.ArticleElement(a));
  writer.EndList();

  writer.BeginList("entities");
  for (const auto& entity : account.entities) writer.Element(record.EntityElement(entity));
  writer.EndList();

  writer.BeginList("times");
  for (int a = 0; a < articles; ++a) {
    for (const auto& time : account.articles[static_cast<std::size_t>(a)].times)
      writer.Element(record.TimeElement(a, time));
  }
  writer.EndList();

  writer.BeginList("speech");
  for (int a = 0; a < articles; ++a) {
    const auto& speech = account.articles[static_cast<std::size_t>(a)].speech;
    for (std::size_t s = 0; s < speech.size(); ++s) writer.Element(record.SpeechElement(a, static_cast<int>(s)));
  }
  writer.EndList();

  writer.BeginList("events");
  for (const auto& event : account.events) writer.Element(record.EventElement(event));
  writer.EndList();

  writer.BeginList("timeline");
  for (const auto& entry : account.timeline) writer.Element(record.TimelineElement(entry));
  writer.EndList();

  writer.BeginList("findings");
  for (const auto& finding : account.findings) writer.Element(record.FindingElement(finding));
  writer.EndList();

  writer.BeginList("copies");
  for (const auto& copy : account.copies) writer.Element(record.CopyElement(copy));
  writer.EndList();

  writer.BeginList("sayings");
  for (const auto& voice : FindVoices(account, speaker)) {
    for (const auto& saying : voice.sayings) writer.Element(record.SayingElement(voice, saying));
  }
  writer.EndList();
  return writer.Take();
}

}  // namespace recount::report
