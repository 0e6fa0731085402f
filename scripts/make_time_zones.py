#!/usr/bin/env python3
"""Writes engine/dating/time_zone_table.cc: which offset each zone abbreviation stands for, from the tz database's rules.

  make_time_zones.py tzdata.zi > engine/dating/time_zone_table.cc

Read are the zones and rules in force now. An abbreviation that stands for several offsets is left out, unless one
place is plainly meant in English news (PREFERRED).
"""
import re
import sys

PREFERRED = {"CST": "America/Chicago", "CDT": "America/Chicago", "IST": "Asia/Kolkata", "BST": "Europe/London",
             "MST": "America/Denver", "AST": "America/Halifax", "ADT": "America/Halifax", "PST": "America/Los_Angeles"}


def minutes(text):
    sign = -1 if text.startswith("-") else 1
    parts = [int(p) for p in re.sub(r"[^0-9:]", "", text).split(":") if p] or [0]
    return sign * (parts[0] * 60 + (parts[1] if len(parts) > 1 else 0))


def main(path):
    release, rules, standard, zones, name = None, {}, {}, {}, None
    for line in open(path, encoding="utf-8"):
        f = line.split()
        if line.startswith("# version"):
            release = f[2]
        elif not f or line.startswith("#") or f[0] == "L":
            continue
        elif f[0] == "R":  # R name from to - in on at save letters
            letters = "" if f[9] == "-" else f[9]
            if f[3].startswith("ma"):
                rules.setdefault(f[1], set()).add((minutes(f[8]), letters))
            if minutes(f[8]) == 0:
                standard[f[1]] = max(standard.get(f[1], (0, "")), (int(f[2]), letters))
        else:
            if f[0] == "Z":
                name, f = f[1], f[2:]
            zones[name] = f[:3]  # the last period of a zone is the one in force
    found = {}
    for zone, (offset, rule, form) in sorted(zones.items()):
        for save, letters in sorted(rules.get(rule, {(0, standard.get(rule, (0, ""))[1])})):
            short = form.split("/")[1 if save else 0] if "/" in form else form.replace("%s", letters)
            if re.fullmatch(r"[A-Z]{3,5}", short):
                found.setdefault(short, {}).setdefault(minutes(offset) + save, set()).add(zone)
    table = []
    for short, offsets in sorted(found.items()):
        if len(offsets) == 1:
            table.append((short, next(iter(offsets))))
        elif short in PREFERRED:
            table += [(short, o) for o, where in sorted(offsets.items()) if PREFERRED[short] in where][:1]
    print("// Made by scripts/make_time_zones.py from the tz database; do not edit.")
    print('#include "engine/dating/time_zones.h"\n\nnamespace recount::dating {\n')
    print('const char* const kTimeZoneRelease = "%s";\n' % release)
    print("const ZoneAbbreviation kZoneAbbreviations[] = {")
    for short, offset in table:
        print('    {"%s", %d},' % (short, offset))
    print("    {nullptr, 0}};\n\n}  // namespace recount::dating")


if __name__ == "__main__":
    main(sys.argv[1])
