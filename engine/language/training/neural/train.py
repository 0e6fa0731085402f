"""train.py DATA.pkl OUT.pt [--epochs N] [--until SECONDS] [--resume] [--again NET.pt --seed N]: learns, one thread; a checkpoint
every few minutes.

The rate falls in a straight line to the end of the epochs or of the time, whichever comes first. What is kept is the moving mean of
the weights, which scores better than the last ones. --again starts a second, shorter cycle from the mean of another run, with names
weighed more.
"""
import argparse
import copy
import os
import pickle
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

import evaluate
import names
from features import words_of
from network import Net

TOKENS = 900
RATE = 3e-3
RATE_AGAIN = 1.2e-3
SMOOTH = 0.03      # label smoothing of tags and relations
WORD_DROP = 0.2
SMALL = {"a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "by", "as", "with", "from", "is", "'s", "n't"}


class Variety:
    """Headlines and fragments: now and then a sentence in other capitals, or without its full stop."""

    def __init__(self, data):
        self.vectors = {w: i + 1 for i, w in enumerate(data["words"])}
        self.pieces = {k: i + 1 for i, k in enumerate(data["keep"])}

    def recase(self, s, kind):
        if kind == "title":
            forms = [w if w.lower() in SMALL and i else w[:1].upper() + w[1:] for i, w in enumerate(s["forms"])]
        else:
            forms = [w.upper() if kind == "upper" else w.lower() for w in s["forms"]]
        read = words_of(forms)
        return dict(s, v=np.array([self.vectors.get(w, 0) for w, _ in read], np.int32),
                    f=np.array([[self.pieces.get(k, 0) for k in keys] for _, keys in read], np.int32))

    def of(self, s):
        r = random.random()
        if r < .08:
            s = self.recase(s, "title" if r < .04 else "upper" if r < .06 else "lower")
        n = len(s["v"])
        if n > 3 and s["upos"][-1] == "PUNCT" and random.random() < .05 and not (s["head"] == n).any():
            s = dict(s, **{k: s[k][:n - 1] for k in ("v", "f", "tag", "head", "rel", "name") if k in s})
        return s


def vectors_of(data):
    rows = data["q"].astype(np.float32) * data["scale"]
    return torch.tensor(np.concatenate([np.zeros((1, rows.shape[1]), np.float32), rows]))


def names_loss(scores, b):
    known = b["mask"] & (b["name"] >= 0)
    if not known.any():
        return scores.sum() * 0
    return 0.5 * F.cross_entropy(scores[known], b["name"][known], label_smoothing=SMOOTH)


def loss_of(net, b):
    m = b["mask"]
    if (b["tag"][m] < 0).all():
        return names_loss(net.names(net.encode(b["v"], b["f"], b["rev"], WORD_DROP)), b)
    tags, arcs, rel_h, rel_d, name_scores = net(b["v"], b["f"], b["rev"], m, WORD_DROP)
    rels = net.rels(rel_h, rel_d, b["head"])
    return (0.7 * F.cross_entropy(tags[m], b["tag"][m], label_smoothing=SMOOTH, ignore_index=-1)
            + F.cross_entropy(arcs[m], b["head"][m])
            + F.cross_entropy(rels[m], b["rel"][m], label_smoothing=SMOOTH) + names_loss(name_scores, b))


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("data")
    ap.add_argument("out")
    ap.add_argument("--epochs", type=int, default=40)
    ap.add_argument("--until", type=float, default=1e9)
    ap.add_argument("--resume", action="store_true")
    ap.add_argument("--again")
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    rate = RATE_AGAIN if a.again else RATE
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    random.seed(a.seed)
    np.random.seed(a.seed)
    with open(a.data, "rb") as f:
        data = pickle.load(f)
    train = [s for n in data["train"] for s in data["sets"][n]]
    net = Net(vectors_of(data), len(data["keep"]), len(data["tags"]), len(data["rels"]))
    if a.again:
        net.load_state_dict(torch.load(a.again)["ema"])
    weights = list(net.parameters())
    optimizer = torch.optim.AdamW(weights, lr=rate, betas=(0.9, 0.95), weight_decay=1e-5, fused=True)
    mean = copy.deepcopy(net).eval()
    epoch_steps = len(evaluate.groups(train, TOKENS, False))
    epoch_steps += sum(len(evaluate.groups(data["sets"][n], TOKENS, False)) // (4 if "twitter" in n else 1) for n in data["names"])
    total = epoch_steps * a.epochs
    step = 0
    if a.resume:
        old = torch.load(a.out)
        net.load_state_dict(old["net"])
        mean.load_state_dict(old["ema"])
        optimizer.load_state_dict(old["opt"])
        step = old["step"]
    first, start, saved = step, time.time(), time.time()
    variety = Variety(data)
    root = data["rels"].index("root")

    def save():
        torch.save(dict(cfg=net.cfg, ema=mean.state_dict(), net=net.state_dict(), opt=optimizer.state_dict(), step=step), a.out + ".tmp")
        os.replace(a.out + ".tmp", a.out)

    def done():
        return max(step / total, first / total + (1 - first / total) * (time.time() - start) / a.until)

    while done() < 1:
        net.train()
        begin, losses = time.time(), []
        varied = [variety.of(s) for s in train]
        batches = [[varied[i] for i in ids] for ids in evaluate.groups(varied, TOKENS, True)]
        # Of the short messages a quarter an epoch: they are many, and far from news.
        named = [s for n in data["names"] for s in data["sets"][n] if "twitter" not in n or random.random() < .25]
        if a.again:
            named += data["sets"]["ner-wikigold"]
        batches += [[named[i] for i in ids] for ids in evaluate.groups(named, TOKENS, True)]
        random.shuffle(batches)
        for batch in batches:
            for group in optimizer.param_groups:
                group["lr"] = max(rate * min(1, (step - first + 1) / 200) * (1 - done()), rate * 0.01)
            loss = loss_of(net, evaluate.pack(batch))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(weights, 5.0)
            optimizer.step()
            step += 1
            losses.append(loss.item())
            if step % 4 == 0:
                keep = min(.998, (1 + step) / (20 + step)) ** 4
                with torch.no_grad():
                    torch._foreach_lerp_(list(mean.parameters()), [p.detach() for p in weights], 1 - keep)
            if time.time() - saved > 200:
                save()
                saved = time.time()
            if done() >= 1:
                break
        print(f"step {step}/{total} {time.time() - begin:.0f} s loss {np.mean(losses):.3f}", flush=True)
    save()
    for name in ("ewt-dev", "gum-open-dev"):
        sentences = data["sets"][name]
        print(name, evaluate.measure(sentences, evaluate.predict(mean, sentences, root), data["tags"], data["rels"]))
    for name in ("ner-uner-ewt", "ner-wikigold-held-out"):
        sentences = data["sets"][name]
        read = [p[3] for p in evaluate.predict(mean, sentences, root)]
        print(name, names.score([s["name"] for s in sentences], read))


if __name__ == "__main__":
    main()
