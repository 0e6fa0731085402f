#!/usr/bin/env python3
"""Annotated lines in any number, for measuring the half of the journey that merges articles.

  make_lines.py RECOUNT N > lines.jsonl

Stories of four outlets are made from templates and annotated by the command once. Further stories are their lines with other names of the same
length, and days whole weeks later, so that every offset stays right: as different from one another as stories of one news desk, at no cost.
"""
import datetime
import json
import random
import re
import subprocess
import sys

ONSETS, MIDDLES, ENDS = "B D F G H K L M N P R S T V".split(), "a e i o u".split(), "rn ld st mb nk rs lt nd".split()
HAPPENINGS = [
    ("fire at the paper mill in {p}", "The fire at the paper mill killed {n} people on {d}, the mayor of {p} said.", "A fire destroyed the paper mill of {p} on {d}."),
    ("bus crash near {p}", "A bus crashed on the road to {p} on {d} and {n} people were injured.", "The crash on the road to {p} injured {n} passengers on {d}."),
    ("talks in {p}", "{a} and {b} met in {p} on {d} for talks about the harbour that lasted {n} hours.", "The talks between {a} and {b} in {p} ended on {d}."),
    ("strike at the {p} docks", "Dockers in {p} went on strike on {d} and {n} ships could not be unloaded.", "The strike of the dockers began in {p} on {d}, said {a}."),
    ("robbery in {p}", "Police in {p} arrested {n} men on {d} after a robbery at a jewellery shop.", "{a} was arrested in {p} on {d} and charged with robbery."),
    ("flood in {p}", "A river burst its banks in {p} on {d} and {n} houses were swept away.", "Flood water carried off {n} homes in {p} on {d}, {a} said."),
    ("vote in {p}", "Councillors in {p} voted on {d} by {n} votes to {k} to close the swimming bath.", "The council of {p} decided on {d} to shut its swimming bath, with {n} votes in favour."),
    ("{c} sold", "{c} of {p} was sold on {d} for {n} million dollars.", "{a} bought {c} for {n} million dollars on {d}."),
    ("trial in {p}", "A court in {p} sentenced {b} to {n} years in prison on {d} for fraud.", "{b} was convicted of fraud on {d} and must go to prison for {n} years."),
    ("mine shut at {p}", "The coal mine at {p} closed on {d} and {n} miners lost their jobs.", "{c} shut its pit near {p} on {d}, dismissing {n} workers."),
    ("storm over {p}", "A storm tore the roof off the school in {p} on {d}; {n} pupils were hurt.", "{n} children were hurt when a gale hit the school of {p} on {d}."),
    ("{a} resigns", "{a} resigned on {d} as mayor of {p} after {n} years in office.", "The mayor of {p}, {a}, stepped down on {d}."),
]
REST = [
    "{a} told reporters that the town had waited for help for hours.",
    "“Nobody was warned,” said {b}, who lives beside the river.",
    "{b} denied that money had been saved on safety.",
    "The owner, {c}, will publish a report next week.",
    "About {m} people had to leave their homes, according to {c}.",
    "It was the worst night in {p} since 2009, {b} said.",
    "{a} visited {p} and promised {m} million dollars.",
    "A court in {p} is to decide on the claims of {c} in autumn.",
    "The railway between {p} and the coast stayed closed until noon.",
    "{c} had been fined {m} thousand dollars two years earlier.",
    "“We shall need a new plan,” {a} said after a walk through the streets.",
    "{b}, a teacher, opened the gymnasium for the night.",
    "Parliament is expected to debate a law named after {p} in May.",
    "A collection for {p} brought in {m} thousand dollars within a day.",
    "{a} and {b} blamed one another for the delay.",
    "Shares of {c} fell by {k} percent.",
]


# Eight letters, so that one takes the place of another, and so many that stories hardly ever share one.
def word(rnd):
    return rnd.choice(ONSETS) + rnd.choice(MIDDLES) + "".join(rnd.choice(ONSETS).lower() + rnd.choice(MIDDLES) for _ in range(2)) + rnd.choice(ENDS)


def base(stories):
    rnd = random.Random(11)
    for s in range(stories):
        first, last, other, place, body = (word(rnd) for _ in range(5))
        names = {"a": f"Anna {first}", "b": f"Boris {last}", "c": f"{body} Works", "p": place}
        title, one, two = HAPPENINGS[s % len(HAPPENINGS)]
        day = datetime.date(2019, 3, 4) + datetime.timedelta(days=s % 5)
        for outlet in range(4):
            own = random.Random(1000 * s + outlet)
            fill = dict(names, n=3 + s % 20 + outlet % 2, m=100 + s % 90, k=2 + s % 7, d=day.strftime("%A"))
            told = [one, two] if outlet % 2 else [two, one]
            text = "\n\n".join([" ".join(told)] + own.sample(REST, 5)).format(**fill)
            yield {"id": f"s{s:03}-{outlet}", "outlet": f"Outlet {outlet}", "title": title.format(**fill).capitalize(),
                   "published": (day + datetime.timedelta(days=1)).isoformat(), "text": text}, [first, last, place, body]


def main():
    recount, n = sys.argv[1], int(sys.argv[2])
    articles = list(base(250))
    records = "".join(json.dumps(a, ensure_ascii=False) + "\n" for a, _ in articles)
    lines = subprocess.run([recount, "annotate", "-", "--quiet"], input=records.encode(), stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
    names = {a["id"]: who for a, who in articles}
    written = 0
    for copy in range(10**6):
        for line in lines:
            if written == n:
                return
            written += 1
            if copy == 0:
                print(line)
                continue
            story = re.search(r'"id":"(s\d+-\d)"', line).group(1)
            rnd = random.Random(f"{copy} {story[:-2]}")
            for name in names[story]:
                line = re.sub(rf"\b{name}\b", word(rnd), line)
                line = re.sub(rf"\b{name.lower()}\b", "x" * len(name), line)
            weeks = datetime.timedelta(weeks=copy)
            line = re.sub(r"\b(2019)-(\d\d)-(\d\d)\b", lambda m: (datetime.date(*map(int, m.groups())) + weeks).isoformat(), line)
            print(line.replace(f'"id":"{story}"', f'"id":"c{copy:03}{story}"', 1))


if __name__ == "__main__":
    main()
