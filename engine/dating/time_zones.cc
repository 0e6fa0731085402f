#include "engine/dating/dating.h"

namespace recount::dating {

std::string TimeZoneRelease() {
  return "2026f";
}

}  // namespace recount::dating
