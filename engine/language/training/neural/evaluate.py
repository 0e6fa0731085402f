"""Batches, trees and measures."""
import random

import numpy as np
import torch


def pack(sentences):
    t, b = max(len(s["v"]) for s in sentences), len(sentences)
    out = dict(v=np.zeros((t, b), np.int64), f=np.zeros((t, b, sentences[0]["f"].shape[1]), np.int64),
               rev=np.tile(np.arange(t)[:, None], (1, b)), mask=np.zeros((t, b), bool), tag=np.full((t, b), -1, np.int64),
               head=np.zeros((t, b), np.int64), rel=np.zeros((t, b), np.int64), name=np.full((t, b), -1, np.int64))
    for i, s in enumerate(sentences):
        n = len(s["v"])
        for key in ("v", "f", "tag", "head"):
            out[key][:n, i] = s[key]
        out["rel"][:n, i] = np.maximum(s["rel"], 0)
        if "name" in s:
            out["name"][:n, i] = s["name"]
        out["rev"][:n, i] = np.arange(n)[::-1]
        out["mask"][:n, i] = True
    return {k: torch.from_numpy(x) for k, x in out.items()}


def groups(sentences, tokens, shuffle):
    """Indices of sentences of about one length, at most so many tokens together."""
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]["v"]) + (random.random() * 2 if shuffle else 0))
    out, now, longest = [], [], 0
    for i in order:
        n = len(sentences[i]["v"])
        if now and (max(longest, n) * (len(now) + 1) > tokens or len(now) >= tokens // 9):
            out.append(now)
            now, longest = [], 0
        now.append(i)
        longest = max(longest, n)
    if now:
        out.append(now)
    if shuffle:
        random.shuffle(out)
    return out


def cycle(heads):
    """heads[d - 1] for d = 1..n; the nodes of one cycle, or None."""
    seen = [0] * (len(heads) + 1)
    seen[0] = 2
    for i in range(1, len(heads) + 1):
        path = []
        while seen[i] == 0:
            seen[i] = 1
            path.append(i)
            i = heads[i - 1]
        if seen[i] == 1:
            return path[path.index(i):]
        for x in path:
            seen[x] = 2
    return None


def edmonds(s):
    """Chu-Liu/Edmonds: s[dependent][head], node 0 the root."""
    n = len(s)
    h = s.argmax(1)
    h[0] = 0
    c = cycle(h[1:])
    if not c:
        return list(h)
    outside = [i for i in range(n) if i not in set(c)]
    m = len(outside) + 1
    t = np.full((m, m), -1e18)
    enters, leaves = {}, {}
    own = {i: s[i, h[i]] for i in c}
    for a, i in enumerate(outside):
        t[a, :-1] = s[i, outside]
        leaves[i] = max(c, key=lambda j: s[i, j])
        t[a, m - 1] = s[i, leaves[i]]
        enters[i] = max(c, key=lambda j: s[j, i] - own[j])
        t[m - 1, a] = s[enters[i], i] - own[enters[i]]
    r = edmonds(t)
    out = [0] * n
    for i in c:
        out[i] = h[i]
    for a, i in enumerate(outside):
        if i:
            out[i] = leaves[i] if r[a] == m - 1 else outside[r[a]]
    above = outside[r[m - 1]]
    out[enters[above]] = above
    return out


def tree(scores):
    """scores [n, n + 1] (0: the root), a word's own column low: each word's head, one root."""
    h = scores.argmax(1)
    if (h == 0).sum() == 1 and not cycle(h):
        return h
    n = len(scores)
    s = np.full((n + 1, n + 1), -1e17)
    s[1:] = scores
    s[1:, 0] -= 1e13
    s[np.arange(1, n + 1), np.arange(1, n + 1)] = -1e17
    return np.array(edmonds(s)[1:])


@torch.no_grad()
def predict(net, sentences, root, tokens=3000):
    """(tags, heads, relations, names) a sentence."""
    net.eval()
    out = [None] * len(sentences)
    for ids in groups(sentences, tokens, False):
        b = pack([sentences[i] for i in ids])
        tags, arcs, rel_h, rel_d, names = net(b["v"], b["f"], b["rev"], b["mask"])
        scores = arcs.numpy().astype(np.float64)
        heads = np.zeros(b["v"].shape, np.int64)
        for k in range(len(ids)):
            n = int(b["mask"][:, k].sum())
            a = scores[:n, k, :n + 1]
            a[np.arange(n), np.arange(1, n + 1)] = -1e12
            heads[:n, k] = tree(a)
        rels = net.rels(rel_h, rel_d, torch.from_numpy(heads))
        rels[..., root] = -1e9
        rels = rels.argmax(-1).numpy()
        rels[heads == 0] = root
        for k, i in enumerate(ids):
            n = len(sentences[i]["v"])
            out[i] = (tags[:n, k].argmax(-1).numpy(), heads[:n, k], rels[:n, k], names[:n, k].argmax(-1).numpy())
    return out


def measure(sentences, predictions, tags, rels):
    n = upos = xpos = uas = las = 0
    for s, (t, h, r, _) in zip(sentences, predictions):
        for i in range(len(t)):
            n += 1
            upos += tags[t[i]][0] == s["upos"][i]
            xpos += tags[t[i]][1] == s["xpos"][i]
            right = h[i] == s["head"][i]
            uas += right
            las += right and rels[r[i]] == s["relname"][i]
    return "UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f" % tuple(100 * x / n for x in (upos, xpos, uas, las))
