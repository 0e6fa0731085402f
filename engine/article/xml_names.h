// Elements by their names without prefix, as feeds of all kinds write them.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace recount::article {

// "encoded" of "content:encoded".
std::string_view LocalName(const pugi::xml_node& node);
// The first child of this name; elements of Yahoo's media: are others of the same name.
pugi::xml_node Child(const pugi::xml_node& node, std::string_view name);
// All text below, trimmed.
std::string TextOf(const pugi::xml_node& node);
std::string ChildText(const pugi::xml_node& node, std::string_view name);
// The markup inside an element, as it stands: XHTML content.
std::string InnerXml(const pugi::xml_node& node);

}  // namespace recount::article
