#!/usr/bin/env python3
"""Writes engine/model/time_zone_table.cc from the tz database: which offset each zone abbreviation stands for, and
from when on each offset held in the zones that are named by a place ("Japan time") or by no season ("ET").

  make_time_zones.py DIR > engine/model/time_zone_table.cc      DIR holds tzdata.zi and the compiled zones beside it

Of abbreviations the zones and rules in force now are read. An abbreviation that stands for several offsets is left out,
unless one place is plainly meant in English news (PREFERRED). Places are those of engine/knowledge/en/times/words.txt.
"""
import datetime
import os
import re
import sys
import zoneinfo

PREFERRED = {"CST": "America/Chicago", "CDT": "America/Chicago", "IST": "Asia/Kolkata", "BST": "Europe/London",
             "MST": "America/Denver", "AST": "America/Halifax", "ADT": "America/Halifax", "PST": "America/Los_Angeles"}

# Names without a season: which offset they stand for depends on the day.
GENERIC = {"ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles",
           "BRT": "America/Sao_Paulo", "ART": "America/Argentina/Buenos_Aires", "SGT": "Asia/Singapore", "TRT": "Europe/Istanbul"}
WORDS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../engine/knowledge/en/times/words.txt")
EPOCH, STEP = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc), datetime.timedelta(days=5)


def offset(zone, at):
    return int((EPOCH + datetime.timedelta(minutes=at)).astimezone(zone).utcoffset().total_seconds() // 60)


def shifts(name):
    """[(minutes of UTC since 1970, offset from then on)] up to 2037; no two shifts lie within five days."""
    zone, at, out = zoneinfo.ZoneInfo(name), 0, []
    step, last = 5 * 24 * 60, 68 * 365 * 24 * 60
    out.append((-2**31, offset(zone, 0)))
    while at < last:
        if offset(zone, at + step) != out[-1][1]:
            low, high = at, at + step
            while high - low > 1:
                middle = (low + high) // 2
                low, high = (middle, high) if offset(zone, middle) == out[-1][1] else (low, middle)
            out.append((high, offset(zone, high)))
        at += step
    return out


def places():
    names = set(GENERIC.values())
    for line in open(WORDS, encoding="utf-8"):
        cells = re.split(r"\s{2,}|\t", line.strip())
        if cells[0].startswith("zone") and "/" in cells[-1]:
            names.add(cells[-1])
    return sorted(names)


def print_places():
    rows, held = [], []
    for name in places():
        found = shifts(name)
        rows.append((name, len(held), len(held) + len(found)))
        held += found
    rows += [(short, *next(r[1:] for r in rows if r[0] == name)) for short, name in GENERIC.items()]
    print("\nconst ZoneShift kZoneShifts[] = {")
    for i in range(0, len(held), 6):
        print("    " + " ".join("{%s, %d}," % ("INT32_MIN" if a < -2**30 else a, b) for a, b in held[i:i + 6]))
    print("};\n\nconst ZonePlace kZonePlaces[] = {")
    for row in sorted(rows):
        print('    {"%s", %d, %d},' % row)
    print("    {nullptr, 0, 0}};")


def minutes(text):
    sign = -1 if text.startswith("-") else 1
    parts = [int(p) for p in re.sub(r"[^0-9:]", "", text).split(":") if p] or [0]
    return sign * (parts[0] * 60 + (parts[1] if len(parts) > 1 else 0))


def main(folder):
    path = os.path.join(folder, "tzdata.zi")
    zoneinfo.reset_tzpath([os.path.abspath(folder)])
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
    print('#include <cstdint>\n\n#include "engine/model/time_zones.h"\n\nnamespace recount {\n')
    print('const char* const kTimeZoneRelease = "%s";\n' % release)
    print("const ZoneAbbreviation kZoneAbbreviations[] = {")
    for short, offset in table:
        print('    {"%s", %d},' % (short, offset))
    print("    {nullptr, 0}};")
    print_places()
    print("\n}  // namespace recount")


if __name__ == "__main__":
    main(sys.argv[1])
