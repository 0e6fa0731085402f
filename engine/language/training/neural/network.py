"""The network: word vectors and learned pieces of words, layers of LSTM in both directions, scores for tags, heads and relations.

Shapes are [time, sentence, size]. A sentence's words stand at the beginning of its column and are mirrored by `rev` for the backward
direction, so that padding behind them never reaches a word.
"""
import torch
import torch.nn as nn
import torch.nn.functional as F

from features import WORD_FEATURES


class Drop(nn.Module):
    """Dropout with one mask for all words of a sentence."""

    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        return x * torch.empty(1, x.shape[1], x.shape[2]).bernoulli_(1 - self.p).div_(1 - self.p)


class Net(nn.Module):
    def __init__(self, vectors, pieces, tags, rels, names=7, hidden=240, layers=3, word=96, affix=64, arc=200, rel=64, tag=128, name=64, tag_layer=1,
                 drop=0.33):
        super().__init__()
        self.cfg = dict(hidden=hidden, layers=layers, word=word, affix=affix, arc=arc, rel=rel, tag=tag, name=name, tag_layer=tag_layer)
        self.tag_layer = tag_layer
        self.register_buffer("vectors", vectors, persistent=False)   # row 0: no vector
        self.word = nn.Embedding(pieces + 1, word, padding_idx=0)
        self.affix = nn.Embedding(pieces + 1, affix, padding_idx=0)
        for e in (self.word, self.affix):
            nn.init.normal_(e.weight, std=0.1)
            e.weight.data[0] = 0
        size = vectors.shape[1] + word + affix
        self.fw, self.bw = nn.ModuleList(), nn.ModuleList()
        for k in range(layers):
            for direction in (self.fw, self.bw):
                direction.append(self._lstm(size if k == 0 else 2 * hidden, hidden))
        h = 2 * hidden
        self.tag_mlp, self.tag_out = nn.Linear(h, tag), nn.Linear(tag, tags)
        self.name_mlp, self.name_out = nn.Linear(h, name), nn.Linear(name, names)
        self.arc_h, self.arc_d = nn.Linear(h, arc), nn.Linear(h, arc)
        self.rel_h, self.rel_d = nn.Linear(h, rel), nn.Linear(h, rel)
        self.root_arc, self.root_rel = nn.Parameter(torch.zeros(arc)), nn.Parameter(torch.zeros(rel))
        self.U = nn.Parameter(torch.eye(arc) * 0.1 + 0.01 * torch.randn(arc, arc))
        self.ub = nn.Parameter(torch.zeros(arc))
        self.R = nn.Parameter(0.05 * torch.randn(rels, rel, rel))
        self.rh, self.rd = nn.Linear(rel, rels), nn.Linear(rel, rels, bias=False)
        self.d_in, self.d_h, self.d_m = Drop(0.25), Drop(drop), Drop(drop)

    @staticmethod
    def _lstm(inputs, hidden):
        lstm = nn.LSTM(inputs, hidden)
        for name, p in lstm.named_parameters():
            if "weight_hh" in name:
                for g in range(4):
                    nn.init.orthogonal_(p.data[g * hidden:(g + 1) * hidden])
            elif "weight_ih" in name:
                nn.init.xavier_uniform_(p.data)
            else:
                nn.init.zeros_(p.data)
                if "bias_ih" in name:
                    p.data[hidden:2 * hidden] = 1   # remember at first
        return lstm

    def encode(self, v, f, rev, word_drop=0.0):
        """The outputs of every layer."""
        vector = self.vectors[v]
        whole, pieces = f[..., :WORD_FEATURES], f[..., WORD_FEATURES:]
        if self.training and word_drop:
            # Learn to do without: the word as such, its pieces, its vector.
            whole = whole * (torch.rand(whole.shape[:2] + (1,)) > word_drop)
            pieces = pieces * (torch.rand(pieces.shape[:2] + (1,)) > 0.1)
            vector = vector * (torch.rand(v.shape) > 0.1).unsqueeze(-1)
        x = self.d_in(torch.cat([vector, self.word(whole).sum(2), self.affix(pieces).sum(2)], -1))
        outs = []
        column = torch.arange(v.shape[1]).unsqueeze(0)
        for k in range(len(self.fw)):
            if k:
                x = self.d_h(x)
            forward, _ = self.fw[k](x)
            backward, _ = self.bw[k](x[rev, column])
            x = torch.cat([forward, backward[rev, column]], -1)
            outs.append(x)
        return outs

    def names(self, outs):
        return self.name_out(self.d_m(F.relu(self.name_mlp(self.d_h(outs[self.tag_layer])))))

    def forward(self, v, f, rev, mask, word_drop=0.0):
        """Tag scores, head scores [time, sentence, 1 + time] (0: the root), what relations are scored
        from, and name scores."""
        outs = self.encode(v, f, rev, word_drop)
        tags = self.tag_out(self.d_m(F.relu(self.tag_mlp(self.d_h(outs[self.tag_layer])))))
        names = self.names(outs)
        x = self.d_h(outs[-1])
        arc_h, arc_d = self.d_m(F.relu(self.arc_h(x))), self.d_m(F.relu(self.arc_d(x)))
        rel_h, rel_d = self.d_m(F.relu(self.rel_h(x))), self.d_m(F.relu(self.rel_d(x)))
        n = v.shape[1]
        arc_h = torch.cat([F.relu(self.root_arc).expand(1, n, -1), arc_h])
        rel_h = torch.cat([F.relu(self.root_rel).expand(1, n, -1), rel_h])
        arcs = torch.einsum("tba,hba->tbh", arc_d @ self.U + self.ub, arc_h)
        there = torch.cat([torch.ones(1, n, dtype=torch.bool), mask]).t().unsqueeze(0)
        return tags, arcs.masked_fill(~there, -1e9), rel_h, rel_d, names

    def rels(self, rel_h, rel_d, heads):
        """Relation scores, given each word's head (0: the root)."""
        h = rel_h[heads, torch.arange(heads.shape[1]).unsqueeze(0)]
        pair = torch.einsum("tbi,rij->tbrj", h, self.R)
        return torch.einsum("tbrj,tbj->tbr", pair, rel_d) + self.rh(h) + self.rd(rel_d)
