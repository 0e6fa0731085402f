#!/usr/bin/env python3
"""Writes a made-up story of N articles from 24 outlets into a folder: for measuring, not for reading.

  scripts/make_large_story.py 200 FOLDER
"""
import datetime
import os
import sys

outlets = ["The %s %s" % (place, kind) for place in ("Norby", "Calder", "Estmoor", "Welham", "Ostrey", "Pinfold")
           for kind in ("Post", "Ledger", "Courier", "Star")]
people = ["Ann Bell", "Marek Dolan", "Ines Farrow", "Tomas Grieve", "Lena Holt", "Jon Pryce"]
bodies = ["Northline", "the harbour council", "the dockers' union", "the coast guard", "the transport ministry"]
places = ["Leeds", "Bergen", "Tallinn", "Riga", "Cork"]
days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]


def article(i):
    published = datetime.date(2024, 5, 10) + datetime.timedelta(days=i % 21)
    lines = [f"Talks at {bodies[i % 5]} enter day {i % 21 + 1}", ""]
    for j in range(9):
        k = i * 7 + j * 3
        lines.append(f"Talks between {bodies[k % 5]} and {bodies[(k + 2) % 5]} took place in {places[(i // 40 + j) % 5]} on "
                     f"{days[(k + i // 50) % 5]}. \"We are {k % 9 + 1} steps from a deal,\" {people[k % 6]} said. "
                     f"{people[(k + 1) % 6]} denied that {k % 40 + 3} workers had left the port. "
                     f"More than {k % 12 + 2} ships left {places[k % 5]} last week, the ministry said.")
        lines.append("")
    return published, "\n".join(lines)


def main():
    count, folder = int(sys.argv[1]), sys.argv[2]
    os.makedirs(os.path.join(folder, "articles"), exist_ok=True)
    with open(os.path.join(folder, "manifest.csv"), "w", encoding="utf-8") as manifest:
        manifest.write("id,outlet,published\n")
        for i in range(count):
            published, text = article(i)
            manifest.write(f"n{i:04d},{outlets[i % len(outlets)]},{published}\n")
            with open(os.path.join(folder, "articles", f"n{i:04d}.txt"), "w", encoding="utf-8") as f:
                f.write(text)


main()
