#include "engine/report/write_graph.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "engine/model/json_write.h"
#include "engine/model/strings.h"

namespace recount::report {
namespace {

std::string DotQuoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out.push_back('\\');
    out.push_back(c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
  }
  out.push_back('"');
  return out;
}

std::string_view Shape(std::string_view kind) {
  if (kind == "article") return "note";
  if (kind == "event") return "box";
  if (kind == "statement") return "cds";
  return "ellipse";
}

std::string_view Style(std::string_view kind) {
  if (kind == "reports") return "dotted";
  if (kind == "before") return "dashed";
  if (kind == "copies") return "bold";
  return "solid";
}

}  // namespace

std::string XmlEscaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&apos;";
        break;
      default: {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 && c != '\n' && c != '\t' && c != '\r') {
          out += "\uFFFD";
        } else {
          out.push_back(c);
        }
      }
    }
  }
  return out;
}

std::string WriteDot(const Account& account) {
  std::string out = "digraph recount {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n";
  for (const auto& node : account.nodes) {
    out += fmt::format("  {} [label={}, shape={}];\n", DotQuoted(node.id), DotQuoted(node.label), Shape(node.kind));
  }
  for (const auto& edge : account.edges) {
    out += fmt::format("  {} -> {} [label={}, style={}];\n", DotQuoted(edge.from), DotQuoted(edge.to),
                       DotQuoted(edge.label.empty() ? edge.kind : edge.label), Style(edge.kind));
  }
  return out + "}\n";
}

std::string WriteGraphMl(const Account& account) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
      "  <key id=\"kind\" for=\"all\" attr.name=\"kind\" attr.type=\"string\"/>\n"
      "  <key id=\"label\" for=\"all\" attr.name=\"label\" attr.type=\"string\"/>\n"
      "  <graph id=\"recount\" edgedefault=\"directed\">\n";
  for (const auto& node : account.nodes) {
    out += fmt::format("    <node id=\"{}\"><data key=\"kind\">{}</data><data key=\"label\">{}</data></node>\n",
                       XmlEscaped(node.id), XmlEscaped(node.kind), XmlEscaped(node.label));
  }
  for (const auto& edge : account.edges) {
    out += fmt::format("    <edge source=\"{}\" target=\"{}\"><data key=\"kind\">{}</data>", XmlEscaped(edge.from),
                       XmlEscaped(edge.to), XmlEscaped(edge.kind));
    if (!edge.label.empty()) out += fmt::format("<data key=\"label\">{}</data>", XmlEscaped(edge.label));
    out += "</edge>\n";
  }
  return out + "  </graph>\n</graphml>\n";
}

std::string WriteNodeLink(const Account& account) {
  std::string out = "{\n\"directed\": true,\n\"multigraph\": true,\n\"graph\": {},\n\"nodes\": [";
  const char* separator = "\n  ";
  for (const auto& node : account.nodes) {
    Json one = Json::object();
    one["id"] = node.id;
    one["kind"] = node.kind;
    one["label"] = node.label;
    out += separator + WriteLine(one);
    separator = ",\n  ";
  }
  out += "\n],\n\"links\": [";
  separator = "\n  ";
  for (const auto& edge : account.edges) {
    Json one = Json::object();
    one["source"] = edge.from;
    one["target"] = edge.to;
    one["kind"] = edge.kind;
    Put(&one, "label", edge.label);
    out += separator + WriteLine(one);
    separator = ",\n  ";
  }
  return out + "\n]\n}\n";
}

}  // namespace recount::report
