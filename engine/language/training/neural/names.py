"""Name spans for training: BIO tags of persons, bodies (ORG) and places (LOC), from column files and from GUM's entities."""
import gzip
import re

KINDS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
ID = {k: i for i, k in enumerate(KINDS)}
OF_GUM = {"person": "PER", "organization": "ORG", "place": "LOC"}
PLAIN_WORDS = {"ADP", "DET", "CCONJ", "PUNCT", "PART", "NUM"}


def read_columns(path):
    """[(forms, tags)] of a file with a word and its BIO tag a line."""
    out, forms, tags = [], [], []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in list(lines) + ["\n"]:
            c = line.rstrip("\n").split("\t")
            if len(c) < 2 or not c[0]:
                if forms:
                    out.append((forms, tags))
                forms, tags = [], []
            else:
                forms.append(c[0])
                tags.append(ID.get(c[1], 0))
    return out


def of_gum(sentence):
    """Tags of a sentence of GUM: of each person, organization and place the run of proper nouns around its head, widest first."""
    spans, open_ = [], []
    for i, word in enumerate(sentence):
        entity = next((x[7:] for x in word[6].split("|") if x.startswith("Entity=")), "")
        for part in re.findall(r"\([^()]+\)?|[^()]+\)", entity):
            if part[0] == "(":
                kind = part[1:].rstrip(")").split("-")
                open_.append((kind[0], kind[1] if len(kind) > 1 else "", i))
            if part[-1] == ")":
                name = part.strip("()").split("-")[0]
                for k in range(len(open_) - 1, -1, -1):
                    if open_[k][0] == name:
                        spans.append((open_[k][2], i, open_[k][1]))
                        del open_[k]
                        break
    tags = [0] * len(sentence)
    for first, last, kind in sorted(spans, key=lambda s: s[0] - s[1]):
        if kind not in OF_GUM:
            continue
        heads = [i for i in range(first, last + 1) if not first <= sentence[i][4] - 1 <= last]
        if not heads or sentence[heads[0]][2] != "PROPN":
            continue
        big = lambda i: sentence[i][2] == "PROPN" or (sentence[i][0][:1].isupper() and sentence[i][2] not in PLAIN_WORDS and i > 0)
        low = high = heads[0]
        while low > first and big(low - 1):
            low -= 1
        while high < last and (big(high + 1) or (sentence[high + 1][0] in ("of", "the", "de", "for", "'s") and high + 2 <= last
                                                 and (big(high + 2) or (high + 3 <= last and sentence[high + 2][0] == "the"
                                                                        and big(high + 3))) and kind != "person")):
            high += 1
        if any(tags[low:high + 1]):
            continue
        for i in range(low, high + 1):
            tags[i] = ID[("B-" if i == low else "I-") + OF_GUM[kind]]
    return tags


def spans_of(tags):
    """{(first, last, kind)} of a list of ids; an I- without its B- opens a name."""
    out, begin, kind = set(), None, None
    for i, t in enumerate(list(tags) + [0]):
        name = KINDS[t]
        if begin is not None and not (name[0] == "I" and name[2:] == kind):
            out.add((begin, i - 1, kind))
            begin = None
        if name != "O" and begin is None:
            begin, kind = i, name[2:]
    return out


def score(gold, read):
    """Lines of precision, recall and F1 over exact spans, by kind and over all."""
    lines = []
    for kind in ("PER", "ORG", "LOC", None):
        hit = found = there = 0
        for g, r in zip(gold, read):
            g = {x for x in spans_of(g) if kind in (None, x[2])}
            r = {x for x in spans_of(r) if kind in (None, x[2])}
            hit, found, there = hit + len(g & r), found + len(r), there + len(g)
        p, q = hit / max(found, 1), hit / max(there, 1)
        lines.append("%s P %.1f R %.1f F1 %.1f" % (kind or "all", 100 * p, 100 * q, 200 * p * q / max(p + q, 1e-9)))
    return " · ".join(lines)
