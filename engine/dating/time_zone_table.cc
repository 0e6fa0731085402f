// Made by scripts/make_time_zones.py from the tz database; do not edit.
#include "engine/dating/time_zones.h"

namespace recount::dating {

const char* const kTimeZoneRelease = "2026f";

const ZoneAbbreviation kZoneAbbreviations[] = {
    {"ACDT", 630}, {"ACST", 570}, {"ADT", -180}, {"AEDT", 660}, {"AEST", 600}, {"AKDT", -480}, {"AKST", -540},
    {"AST", -240}, {"AWST", 480}, {"BST", 60},   {"CAT", 120},  {"CDT", -300}, {"CEST", 120},  {"CET", 60},
    {"CST", -360}, {"EAT", 180},  {"EDT", -240}, {"EEST", 180}, {"EET", 120},  {"EST", -300},  {"GMT", 0},
    {"HDT", -540}, {"HKT", 480},  {"HST", -600}, {"IDT", 180},  {"IST", 330},  {"JST", 540},   {"KST", 540},
    {"MDT", -360}, {"MEST", 120}, {"MET", 60},   {"MSK", 180},  {"MST", -420}, {"NDT", -150},  {"NST", -210},
    {"NZDT", 780}, {"NZST", 720}, {"PDT", -420}, {"PKT", 300},  {"PST", -480}, {"SAST", 120},  {"SST", -660},
    {"UTC", 0},    {"WAT", 60},   {"WEST", 60},  {"WET", 0},    {"WIB", 420},  {"WIT", 540},   {"WITA", 480},
    {nullptr, 0}};

}  // namespace recount::dating
