// The story graph for other programs: Graphviz DOT, GraphML (yEd, Gephi, networkx) and node-link JSON. Nodes and edges
// in the account's order, which is sorted; every text escaped by the rules of its format.
#pragma once

#include <string>

#include "engine/model/account.h"

namespace recount::report {

std::string WriteDot(const Account& account);
std::string WriteGraphMl(const Account& account);
// The node-link form that networkx and D3 read:
// {"directed":true,…,"nodes":[{"id","kind","label"}],"links":[{"source","target","kind"}]}.
std::string WriteNodeLink(const Account& account);

// "&" -> "&amp;" and so on, for text and attributes of XML; characters that XML 1.0 forbids become U+FFFD.
std::string XmlEscaped(std::string_view text);

}  // namespace recount::report
