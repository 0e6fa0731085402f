"""What the network sees of a word. engine/language/neural_words.cc does the same: change both together."""
PLAIN = {"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "``": '"', "''": '"', "—": "-", "–": "-",
         "--": "-", "―": "-", "…": "...", "....": "..."}
FEATURES = ["lower", "form", "p1", "p2", "p3", "s1", "s2", "s3", "s4", "shape"]
WORD_FEATURES = 2


def plain(form):
    form = PLAIN.get(form, form)
    return form.replace("’", "'") if "’" in form else form


def ascii_small(c): return "a" <= c <= "z"
def ascii_big(c): return "A" <= c <= "Z"


def casing_of(forms):
    """How a sentence writes capitals: S as usual, T like a headline, U all capitals."""
    small = capital = upper = words = 0
    for f in forms:
        if len(f.encode()) < 2 or not (ascii_big(f[0]) or ascii_small(f[0])): continue
        words += 1
        if not any(ascii_small(c) for c in f): upper += 1
        if len(f.encode()) < 4: continue
        if ascii_small(f[0]): small += 1
        else: capital += 1
    if words >= 2 and upper * 10 >= words * 8: return "U"
    if capital >= 3 and small * 6 <= capital: return "T"
    return "S"


def shape_of(form, casing):
    """Xx for Russia, XX for NATO, 0-x for 15-year: a third letter of a run is left out."""
    out = ""
    for c in form:
        k = "0" if c.isascii() and c.isdigit() else "X" if ascii_big(c) else "x" if ascii_small(c) or not c.isascii() else c
        if len(out) >= 1 and out[-1] == k and not (k == "X" and (len(out) < 2 or out[-2] != k)): continue
        out += k
        if len(out) >= 6: break
    return out + casing


def zero_digits(s):
    return "".join("0" if c.isascii() and c.isdigit() else c for c in s)


def words_of(forms):
    """One (word for the vectors, [a key for each of FEATURES]) a token."""
    forms = [plain(f) for f in forms]
    casing = casing_of(forms)
    out = []
    for f in forms:
        f = f[:40]
        lower = f.lower()
        vector = lower
        if casing == "U": f = lower
        low0 = zero_digits(lower)
        keys = ["w" + low0, "f" + zero_digits(f) if casing != "U" and f != lower else "",
                "1" + low0[:1], "2" + low0[:2], "3" + low0[:3], "a" + low0[-1:], "b" + low0[-2:], "c" + low0[-3:],
                "d" + low0[-4:], "S" + shape_of(f, casing)]
        out.append((vector, keys))
    return out
