"""Treebanks in CoNLL-U, plain or gzipped: a sentence is a list of words (form, lemma, upos, xpos, head, relation, misc)."""
import gzip


def read(path):
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    sentences, now = [], []
    with opened as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if now:
                    sentences.append(now)
                now = []
            elif line[0] != "#":
                c = line.split("\t")
                if "-" not in c[0] and "." not in c[0]:
                    now.append((c[1], c[2], c[3], c[4], int(c[6]), c[7], c[9]))
    if now:
        sentences.append(now)
    return sentences
