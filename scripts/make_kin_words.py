#!/usr/bin/env python3
"""Writes engine/knowledge/en/words/kin.txt from WordNet 3.0: verbs, and nouns of doing, that mean one thing.

  make_kin_words.py DIR > engine/knowledge/en/words/kin.txt      DIR holds data.verb, index.verb, data.noun, index.noun
                                                                 (Debian: wordnet-base, /usr/share/wordnet)

One line a sense. Of a verb the four commonest senses are kept, of a noun the verb that its two commonest come from.
"""
import os
import re
import sys

VERB_SENSES, NOUN_SENSES = 4, 2
DOING = {"04", "10", "11", "19", "22", "26"}  # lexicographer files: acts, what is said, events, phenomena, processes, states


def lines(folder, name):
    with open(os.path.join(folder, name), encoding="latin1") as f:
        return [line.split("|")[0].split() for line in f if not line.startswith("  ")]


def senses(folder, pos):
    """By word, its senses, the commonest first; words that WordNet's own texts do not have are left out."""
    return {f[0]: f[-int(f[2]):] for f in lines(folder, "index." + pos) if int(f[-int(f[2]) - 1]) > 0}


def main():
    folder = sys.argv[1]
    kin = {}
    for verb, ids in senses(folder, "verb").items():
        if re.fullmatch(r"[a-z]+(_[a-z]+)?", verb):
            for sense in ids[:VERB_SENSES]:
                kin.setdefault(sense, set()).add(verb.replace("_", " "))
    nouns = {f[0]: f for f in lines(folder, "data.noun")}
    for noun, ids in senses(folder, "noun").items():
        if not re.fullmatch(r"[a-z]+", noun):
            continue
        for sense in ids[:NOUN_SENSES]:
            f = nouns[sense]
            count = int(f[3], 16)
            words = [w.lower() for w in f[4:4 + 2 * count:2]]
            pointers = f[5 + 2 * count:]
            for symbol, target, pos, where in zip(*(pointers[k::4] for k in range(4))):
                own = int(where[:2], 16)
                if symbol == "+" and pos == "v" and f[1] in DOING and (own == 0 or words[own - 1] == noun):
                    kin.setdefault(target, set()).add(noun)
    print("# Words that mean one thing in one of their common senses, made by scripts/make_kin_words.py from WordNet 3.0 (its licence:")
    print("# engine/language/model/NOTICE.txt). kin, two blanks, the words of one sense.")
    for words in sorted({", ".join(sorted(w)) for w in kin.values() if len(w) > 1}):
        print("kin  " + words)


if __name__ == "__main__":
    main()
