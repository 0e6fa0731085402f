"""prepare.py TREEBANKS VECTORS.json OUT.pkl: everything as numbers, once, for train.py and export.py.

Vectors: one byte a number, one scale a dimension. Pieces of words seen once (words) or twice (endings and the like) get no row.
"""
import collections
import json
import os
import pickle
import sys

import numpy as np

import names
import treebank
from features import words_of

VECTORS = 90000
SIZE = 100
TRAIN = ["ewt-train", "gum-open-train"]
HELD_OUT = ["ewt-dev", "gum-open-dev"]
NAMES = ["ner-wikigold", "ner-broad-twitter"]
NAMES_HELD_OUT = "ner-uner-ewt"    # with the last fifth of ner-wikigold


def vectors(path):
    with open(path, encoding="utf-8") as f:
        data = json.load(f)
    words = data["words"][:VECTORS]
    matrix = np.array([data["vectors"][w][:SIZE] for w in words], dtype=np.float32)
    scale = np.quantile(np.abs(matrix), 0.9995, axis=0) / 127
    return words, np.clip(np.rint(matrix / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


def main(folder, vector_file, out):
    words, rows, scale = vectors(vector_file)
    banks = {n: treebank.read(os.path.join(folder, n + ".conllu.gz")) for n in TRAIN + HELD_OUT}
    train = [s for n in TRAIN for s in banks[n]]
    named = {n: names.read_columns(os.path.join(folder, n + ".tsv.gz")) for n in NAMES + [NAMES_HELD_OUT]}
    part = len(named["ner-wikigold"]) * 4 // 5
    named["ner-wikigold-held-out"] = named["ner-wikigold"][part:]
    named["ner-wikigold"] = named["ner-wikigold"][:part]
    tags = sorted({(w[2], w[3]) for s in train for w in s})
    rels = sorted({w[5] for s in train for w in s})
    count = collections.Counter(k for s in [[w[0] for w in s] for s in train] + [f for n in NAMES for f, _ in named[n]]
                                for _, keys in words_of(s) for k in keys if k)
    keep = sorted(k for k, n in count.items() if n >= (2 if k[0] in "wf" else 3))
    vector_id = {w: i + 1 for i, w in enumerate(words)}
    piece_id = {k: i + 1 for i, k in enumerate(keep)}
    tag_id = {t: i for i, t in enumerate(tags)}
    rel_id = {r: i for i, r in enumerate(rels)}
    sets = {}
    for name, sentences in banks.items():
        sets[name] = []
        for s in sentences:
            read = words_of([w[0] for w in s])
            sets[name].append(dict(
                v=np.array([vector_id.get(w, 0) for w, _ in read], np.int32),
                f=np.array([[piece_id.get(k, 0) for k in keys] for _, keys in read], np.int32),
                tag=np.array([tag_id.get((w[2], w[3]), -1) for w in s]), head=np.array([w[4] for w in s]),
                rel=np.array([rel_id.get(w[5], -1) for w in s]), forms=[w[0] for w in s], upos=[w[2] for w in s],
                xpos=[w[3] for w in s], relname=[w[5] for w in s]))
            if name.startswith("gum"):
                for there, s in zip(sets[name], sentences):
                    there["name"] = np.array(names.of_gum(s))
    for name, sentences in named.items():
        sets[name] = []
        for forms, bio in sentences:
            read = words_of(forms)
            none = np.zeros(len(forms), np.int64)
            sets[name].append(dict(v=np.array([vector_id.get(w, 0) for w, _ in read], np.int32),
                                   f=np.array([[piece_id.get(k, 0) for k in keys] for _, keys in read], np.int32),
                                   name=np.array(bio), tag=none - 1, head=none, rel=none, forms=forms, upos=[""] * len(forms)))
    with open(out, "wb") as f:
        pickle.dump(dict(sets=sets, train=TRAIN, names=NAMES, tags=tags, rels=rels, keep=keep, words=words, q=rows, scale=scale), f)
    print(len(train), "sentences,", len(tags), "tags,", len(rels), "relations,", len(keep), "pieces of words")


if __name__ == "__main__":
    main(*sys.argv[1:])
