"""export.py DATA.pkl NET.pt OUT.bin TAGS.h [TREEBANK...]: from a trained network to the file that engine/language/neural_model.h
describes. Weights become bytes within +-63, one scale an output; what passes between layers becomes bytes, scales from the training
text. `Quantised` repeats the arithmetic of the C++ step for step: OUT.bin.TREEBANK.txt must agree with it word for word.
"""
import pickle
import re
import struct
import sys

import numpy as np
import torch

import evaluate
import names
from features import WORD_FEATURES
from network import Net
from train import vectors_of

SEED = 0x243F6A8885A308D3
MASK = (1 << 64) - 1
LIMIT = 63
f32 = np.float32


def combine(h, v):
    h = ((h ^ v) * 0x9E3779B97F4A7C15) & MASK
    return h ^ (h >> 32)


def hash_bytes(b):
    """HashBytes of engine/language/hash.h."""
    h = SEED
    for c in b:
        h = ((h ^ c) * 0x100000001B3) & MASK
    return combine(h, len(b) + 1)


def slots(keys):
    size = len(keys) * 13 // 10 + 8
    table = np.zeros((size, 2), np.uint32)
    for row, k in enumerate(keys):
        h = hash_bytes(k.encode())
        at = ((h & 0xFFFFFFFF) * size) >> 32
        while table[at, 1]:
            at = (at + 1) % size
        table[at] = (h >> 32, row + 1)
    return table.tobytes()


class Matrix:
    """Weights [outputs, inputs] for inputs that stand for (byte - zero) * in_scale."""

    def __init__(self, weights, bias, in_scale, zero):
        w = np.asarray(weights, np.float64) * np.asarray(in_scale)
        self.n, self.k = w.shape
        self.padded = (self.n + 15) // 16 * 16
        top = np.maximum(np.abs(w).max(1), 1e-9) / LIMIT
        # Cutting the largest weights a little can make the rest more exact.
        scale, least = top.copy(), np.full(self.n, np.inf)
        for cut in (1.0, .92, .85, .78):
            s = top * cut
            error = ((np.clip(np.rint(w / s[:, None]), -LIMIT, LIMIT) * s[:, None] - w) ** 2).sum(1)
            scale = np.where(error < least, s, scale)
            least = np.minimum(error, least)
        self.q = np.zeros((self.padded, self.k), np.int8)
        self.q[:self.n] = np.clip(np.rint(w / scale[:, None]), -LIMIT, LIMIT)
        self.scale = np.zeros(self.padded, f32)
        self.scale[:self.n] = scale
        self.bias = np.zeros(self.padded, f32)
        self.bias[:self.n] = bias
        self.correction = (-zero * self.q.astype(np.int32).sum(1)).astype(np.int32)
        self.floats = self.q.astype(f32).T.copy()   # sums stay below 2^24, so floats are exact

    def sums(self, x):
        return (x.astype(f32) @ self.floats).astype(np.int32) + self.correction

    def values(self, x):
        return self.sums(x).astype(f32) * self.scale + self.bias

    def relu(self, x, by):
        return np.rint(np.clip(self.values(x) * f32(by), 0, 255)).astype(np.uint8)

    def words(self, x, by):
        return np.rint(np.clip(self.values(x) * f32(by), -32767, 32767)).astype(np.int16)

    def bytes(self):
        packed = self.q.reshape(self.padded // 16, 16, self.k // 4, 4).transpose(0, 2, 1, 3).tobytes()
        out = struct.pack("<II", self.n, self.k // 4) + bytes(56) + self.scale.tobytes() + self.bias.tobytes()
        out += self.correction.tobytes() + packed
        return out + bytes(-len(out) % 64)


def tanh(x):
    v = np.clip(x, f32(-4.97), f32(4.97))
    q = v * v
    up = v * (f32(135135) + q * (f32(17325) + q * (f32(378) + q)))
    down = f32(135135) + q * (f32(62370) + q * (f32(3150) + q * f32(28)))
    return np.clip(up / down, f32(-1), f32(1))


def sigmoid(x):
    return f32(.5) * tanh(f32(.5) * x) + f32(.5)


def activations(net, sentences):
    """What passes through the network on these sentences, a row a word."""
    seen = {}
    with torch.no_grad():
        for ids in evaluate.groups(sentences, 3000, False):
            b = evaluate.pack([sentences[i] for i in ids])
            outs = net.encode(b["v"], b["f"], b["rev"])
            relu, last = torch.relu, outs[-1]
            arc_d = relu(net.arc_d(last))
            now = dict(word=net.word(b["f"][..., :WORD_FEATURES]).sum(2), affix=net.affix(b["f"][..., WORD_FEATURES:]).sum(2),
                       tag=relu(net.tag_mlp(outs[net.tag_layer])),
                       name=relu(net.name_mlp(outs[net.tag_layer])), arc_h=relu(net.arc_h(last)), arc_d=arc_d,
                       arc=arc_d @ net.U + net.ub, rel_h=relu(net.rel_h(last)), rel_d=relu(net.rel_d(last)))
            for k, x in now.items():
                seen.setdefault(k, []).append(x[b["mask"]].numpy())
    return {k: np.concatenate(x) for k, x in seen.items()}


def rows_of(weights, used):
    """Learned rows as bytes, and what a byte is worth."""
    w = weights[1:][used]
    worth = np.quantile(np.abs(w), .9998) / 127
    return np.clip(np.rint(w / worth), -127, 127).astype(np.int8), worth


class Quantised:
    def __init__(self, checkpoint, data):
        self.data, self.cfg = data, checkpoint["cfg"]
        c = self.cfg
        net = Net(vectors_of(data), len(data["keep"]), len(data["tags"]), len(data["rels"]), **c)
        net.load_state_dict(checkpoint["ema"])
        net.eval()
        p = {k: v.detach().numpy().astype(np.float64) for k, v in net.named_parameters()}
        seen = activations(net, [s for n in data["train"] for s in data["sets"][n]][::18])
        whole = np.array([k[0] in "wf" for k in data["keep"]])
        self.word_keys = [k for k in data["keep"] if k[0] in "wf"]
        self.piece_keys = [k for k in data["keep"] if k[0] not in "wf"]
        self.word_row = np.concatenate([[0], np.cumsum(whole) * whole])
        self.piece_row = np.concatenate([[0], np.cumsum(~whole) * ~whole])
        self.words, word_worth = rows_of(p["word.weight"], whole)
        self.pieces, piece_worth = rows_of(p["affix.weight"], ~whole)
        word_scale, piece_scale = (np.quantile(np.abs(seen[k]), .9999) / 127 for k in ("word", "affix"))
        self.word_by, self.piece_by = f32(word_worth / word_scale), f32(piece_worth / piece_scale)
        scale = np.concatenate([data["scale"], np.full(c["word"], word_scale), np.full(c["affix"], piece_scale)])
        self.layers = []
        for k in range(c["layers"]):
            both = []
            for d in ("fw", "bw"):
                w = {n: p[f"{d}.{k}.{n}_l0"] for n in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")}
                both.append((Matrix(w["weight_ih"], w["bias_ih"] + w["bias_hh"], scale, 128),
                             Matrix(w["weight_hh"], 0, 1 / 127, 128)))
            self.layers.append(both)
            scale = 1 / 127
        self.by = {k: f32(255 / max(np.quantile(seen[k], .9998), 1e-3)) for k in ("tag", "name", "arc_h", "arc_d", "rel_h", "rel_d")}
        self.arc_size = (c["arc"] + 15) // 16 * 16
        more = self.arc_size - c["arc"]
        wide = lambda m: np.pad(m, [(0, more)] + [(0, 0)] * (m.ndim - 1))
        self.tag_h = Matrix(p["tag_mlp.weight"], p["tag_mlp.bias"], 1 / 127, 128)
        self.tag_o = Matrix(p["tag_out.weight"], p["tag_out.bias"], 1 / self.by["tag"], 0)
        self.name_h = Matrix(p["name_mlp.weight"], p["name_mlp.bias"], 1 / 127, 128)
        self.name_o = Matrix(p["name_out.weight"], p["name_out.bias"], 1 / self.by["name"], 0)
        self.arc_h = Matrix(wide(p["arc_h.weight"]), wide(p["arc_h.bias"]), 1 / 127, 128)
        self.arc_d = Matrix(wide(p["arc_d.weight"]), wide(p["arc_d.bias"]), 1 / 127, 128)
        self.arc_by = f32(20000 / np.abs(seen["arc"]).max())
        self.arc = Matrix(np.pad(p["U"].T, ((0, more), (0, more))), wide(p["ub"]), 1 / self.by["arc_d"], 0)
        self.root = wide(np.rint(np.clip(np.maximum(p["root_arc"], 0) * self.by["arc_h"], 0, 255)).astype(np.uint8))
        self.rel_h = Matrix(p["rel_h.weight"], p["rel_h.bias"], 1 / 127, 128)
        self.rel_d = Matrix(p["rel_d.weight"], p["rel_d.bias"], 1 / 127, 128)
        self.pair = Matrix(p["R"].reshape(-1, c["rel"]), p["rh.weight"].reshape(-1), 1 / self.by["rel_d"], 0)
        some = np.rint(np.clip(seen["rel_d"][:2000] * self.by["rel_d"], 0, 255))
        self.pair_by = f32(20000 / np.abs(self.pair.values(some)).max())
        self.pair_scale = f32(1 / (float(self.pair_by) * float(self.by["rel_h"])))
        self.single = Matrix(p["rd.weight"], p["rh.bias"], 1 / self.by["rel_d"], 0)

    def embed(self, s):
        def around(rows, index, by):
            sums = np.concatenate([np.zeros((1, rows.shape[1]), np.int8), rows])[index].astype(np.int32).sum(1)
            return (np.rint(np.clip(sums.astype(f32) * by, -127, 127)) + 128).astype(np.uint8)
        vector = np.where(s["v"][:, None] > 0, self.data["q"][s["v"] - 1].astype(np.int32), 0) + 128
        return np.concatenate([vector.astype(np.uint8), around(self.words, self.word_row[s["f"][:, :WORD_FEATURES]], self.word_by),
                               around(self.pieces, self.piece_row[s["f"][:, WORD_FEATURES:]], self.piece_by)], 1)

    def encode(self, sentences):
        """[layer][sentence]: bytes [words, 2 * hidden]."""
        x = [self.embed(s) for s in sentences]
        n = [len(e) for e in x]
        t, b, hidden = max(n), len(x), self.cfg["hidden"]
        outs = []
        for both in self.layers:
            y = [np.zeros((k, 2 * hidden), np.uint8) for k in n]
            for d, (of_input, of_state) in enumerate(both):
                packed = np.zeros((t, b, x[0].shape[1]), np.uint8)
                for i, e in enumerate(x):
                    packed[:n[i], i] = e[::-1] if d else e
                from_input = of_input.sums(packed.reshape(t * b, -1)).astype(f32).reshape(t, b, -1) * of_input.scale
                state, cell = np.full((b, hidden), 128, np.uint8), np.zeros((b, hidden), f32)
                for now in range(t):
                    z = from_input[now] + of_state.sums(state).astype(f32) * of_state.scale + of_input.bias
                    i, f, g, o = (z[:, k * hidden:(k + 1) * hidden] for k in range(4))
                    cell = sigmoid(f) * cell + sigmoid(i) * tanh(g)
                    state = (np.rint(sigmoid(o) * tanh(cell) * f32(127)) + 128).astype(np.uint8)
                    for k in range(b):
                        if now < n[k]:
                            y[k][n[k] - 1 - now if d else now, d * hidden:(d + 1) * hidden] = state[k]
            x = y
            outs.append(y)
        return outs

    def score(self, tag_in, x):
        root = self.data["rels"].index("root")
        n = len(x)
        tags = self.tag_o.values(self.tag_h.relu(tag_in, self.by["tag"]))[:, :self.tag_o.n].argmax(1)
        names = self.name_o.values(self.name_h.relu(tag_in, self.by["name"]))[:, :self.name_o.n].argmax(1)
        arc_h, arc_d = self.arc_h.relu(x, self.by["arc_h"]), self.arc_d.relu(x, self.by["arc_d"])
        wanted = self.arc.words(arc_d, self.arc_by).astype(np.int64)
        scores = (wanted @ np.concatenate([self.root[None], arc_h]).astype(np.int64).T).astype(np.float64)
        scores[np.arange(n), np.arange(1, n + 1)] = -1e12
        heads = evaluate.tree(scores)
        rel_h, rel_d = self.rel_h.relu(x, self.by["rel_h"]), self.rel_d.relu(x, self.by["rel_d"])
        pair = self.pair.words(rel_d, self.pair_by)[:, :self.pair.n].reshape(n, self.single.n, -1).astype(np.int64)
        sums = np.einsum("nri,ni->nr", pair, rel_h[np.maximum(heads - 1, 0)].astype(np.int64))
        rels = self.single.values(rel_d)[:, :self.single.n] + sums.astype(f32) * self.pair_scale
        rels[:, root] = -1e30
        rels = rels.argmax(1)
        rels[heads == 0] = root
        return tags, heads, rels, names

    def predict(self, sentences):
        out = [None] * len(sentences)
        for ids in evaluate.groups(sentences, 2000, False):
            outs = self.encode([sentences[i] for i in ids])
            for k, i in enumerate(ids):
                out[i] = self.score(outs[self.cfg["tag_layer"]][k], outs[-1][k])
        return out

    def save(self, path, name, upos, xpos, rels):
        c, d = self.cfg, self.data
        matrices = [m for both in self.layers for pair in both for m in pair]
        matrices += [self.tag_h, self.tag_o, self.name_h, self.name_o, self.arc_h, self.arc_d, self.arc, self.rel_h, self.rel_d, self.pair, self.single]
        tags = bytes(x for u, t in d["tags"] for x in (upos.index(u), xpos.index(t if t in xpos else "_")))
        by = self.by
        sections = [name.encode(), tags, bytes(rels.index(r if r in rels else "dep") for r in d["rels"]),
                    struct.pack("<5I", c["layers"], c["hidden"], c["tag_layer"], self.arc_size, c["rel"]),
                    struct.pack("<11f", self.word_by, self.piece_by, by["tag"], by["arc_h"], by["arc_d"], self.arc_by, by["rel_h"],
                                by["rel_d"], self.pair_by, self.pair_scale, by["name"]),
                    slots(d["words"]), d["q"].tobytes(), slots(self.word_keys), self.words.tobytes(), slots(self.piece_keys),
                    self.pieces.tobytes(), self.root.tobytes(), b"".join(m.bytes() for m in matrices)]
        head = b"RECNEUR2" + struct.pack("<I", len(sections))
        at = (len(head) + 8 * len(sections) + 63) // 64 * 64
        body = b""
        for s in sections:
            head += struct.pack("<II", at + len(body), len(s))
            body += s + bytes(-len(s) % 64)
        with open(path, "wb") as f:
            f.write(head + bytes(at - len(head)) + body)
        print(path, at + len(body), "bytes")


def kinds(header, macro):
    """The names of an enumeration in engine/model/tags.h, in order."""
    text = header[header.index("#define RECOUNT_" + macro):]
    text = text[:text.index("\n\n")]
    return re.findall(r"\bF\((\w+)\)", text) or re.findall(r'X\(\w+, "([^"]+)"\)', text)


def main(data_path, net_path, out, header_path, *banks):
    torch.set_num_threads(1)
    with open(data_path, "rb") as f:
        data = pickle.load(f)
    quantised = Quantised(torch.load(net_path), data)
    with open(header_path, encoding="utf-8") as f:
        header = f.read()
    quantised.save(out, "en-bilstm-2", *(kinds(header, m) for m in ("UPOS", "XPOS", "REL")))
    for name in banks:
        sentences = data["sets"][name]
        read = quantised.predict(sentences)
        if name.startswith("ner"):
            print(name, names.score([s["name"] for s in sentences], [r[3] for r in read]))
            continue
        print(name, evaluate.measure(sentences, read, data["tags"], data["rels"]))
        with open(f"{out}.{name}.txt", "w", encoding="utf-8") as f:
            for s, (tags, heads, rels, _) in zip(sentences, read):
                for i, form in enumerate(s["forms"]):
                    f.write("\t".join([form, *data["tags"][tags[i]], str(heads[i]), data["rels"][rels[i]]]) + "\n")
                f.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
