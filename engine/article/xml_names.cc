#include "engine/article/xml_names.h"

#include <sstream>

#include "absl/strings/ascii.h"

namespace recount::article {
namespace {

constexpr int kDeepestXml = 200;  // of elements in elements: deeper nobody writes by hand or by program

void Collect(const pugi::xml_node& node, int depth, std::string* out) {
  if (depth > kDeepestXml) return;
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      *out += child.value();
    } else {
      Collect(child, depth + 1, out);
    }
  }
}

}  // namespace

std::string_view LocalName(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node Child(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& child : node.children()) {
    if (LocalName(child) == name && !std::string_view(child.name()).starts_with("media:")) return child;
  }
  return {};
}

std::string TextOf(const pugi::xml_node& node) {
  std::string out;
  Collect(node, 0, &out);
  absl::StripAsciiWhitespace(&out);
  return out;
}

std::string ChildText(const pugi::xml_node& node, std::string_view name) {
  return TextOf(Child(node, name));
}

std::string InnerXml(const pugi::xml_node& node) {
  std::ostringstream out;
  for (const pugi::xml_node& child : node.children()) child.print(out, "", pugi::format_raw);
  return out.str();
}

}  // namespace recount::article
