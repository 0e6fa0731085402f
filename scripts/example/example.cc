// A program outside the tree: reads a folder of articles and prints its timeline. Built by scripts/test_install against
// an installed recount:
//
//   find_package(recount REQUIRED)
//   target_link_libraries(example PRIVATE recount::recount)
#include <iostream>

#include "engine/engine.h"

int main(int argc, char** argv) {
  auto engine = recount::Engine::Create({});
  if (!engine.ok()) {
    std::cerr << engine.status() << "\n";
    return 1;
  }
  recount::Loaded loaded = engine->Read({argv + 1, argv + argc}, {});
  const recount::Account account = engine->Reconcile(std::move(loaded), 2);
  for (const auto& entry : account.timeline) {
    const auto& event = account.events[static_cast<std::size_t>(entry.event)];
    std::cout << entry.date << "  " << event.label << " (" << event.articles.size() << " articles)\n";
  }
  return account.timeline.empty() ? 1 : 0;
}
