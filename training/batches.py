"""Windows of prepared texts as tensors, with what the network is to say of them."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from itertools import accumulate

import torch
from torch import Tensor

from reportedly.readers.model.drafts import OF_GRAMMAR, SIZES, Run
from reportedly.readers.model.pieces import Window
from reportedly.readers.model.tags import account_codes, between, draft_tags, pairs, relation_codes, tags_of
from training.texts import Text

BEGIN, END = 101, 102
OFFSETS = [0, *accumulate(SIZES)][:-1]
NO_WORD = sum(SIZES)
UNKNOWN = -1
"""In a target: no word, or nobody annotated it."""


@dataclass
class Asked:
    """Accounts and relations asked of a batch, row by row: the window, the anchor, codes and answers."""

    cues: list[tuple[int, int, int]] = field(default_factory=list)
    cue_codes: list[list[list[int]]] = field(default_factory=list)
    cue_tags: list[list[int]] = field(default_factory=list)
    pairs: list[tuple[int, Run, Run]] = field(default_factory=list)
    pair_codes: list[list[int]] = field(default_factory=list)
    pair_holds: list[float] = field(default_factory=list)


@dataclass
class Batch:
    """Tensors of some windows. ``cues`` and ``pairs`` name words by their place in their window."""

    pieces: Tensor
    features: Tensor
    real: Tensor
    first: Tensor
    own: Tensor
    names: Tensor
    name_weights: Tensor
    roles: Tensor
    cues: list[tuple[int, int, int]]
    codes: Tensor
    seen: Tensor
    related: list[tuple[int, Run, Run]]
    relation_codes: Tensor
    holds: Tensor

    def __len__(self) -> int:
        """Windows."""
        return len(self.pieces)


@dataclass(frozen=True)
class Sample:
    """One window of a text; ``alone`` if the grammar's columns are left out."""

    text: Text
    window: Window
    alone: bool

    @property
    def size(self) -> int:
        """Words."""
        return self.window.last - self.window.first

    def inside(self, run: Run) -> range:
        """Words of a run that lie in the window, by their place in it."""
        return range(max(run[0] - self.window.first, 0), min(run[1] - self.window.first, self.size))

    def features(self) -> list[list[int]]:
        """Joint numbers of the features of each word."""
        rows = self.text.features[self.window.first : self.window.last]
        return [
            [OFFSETS[c] + (0 if self.alone and c in OF_GRAMMAR else value) for c, value in enumerate(row)]
            for row in rows
        ]


def batch_of(items: list[tuple[Text, Window]], chance: random.Random | None = None, leave_out: float = 0.0) -> Batch:
    """A batch; with ``chance`` the grammar's columns are left out of a share of the windows."""
    samples = [Sample(*item, chance is not None and chance.random() < leave_out) for item in items]
    width = 2 + max(sum(len(t.pieces[k]) for k in range(w.first, w.last)) for t, w in items)
    words, size, columns = max(one.size for one in samples), len(samples), len(SIZES)
    batch = Batch(
        pieces=torch.zeros(size, width, dtype=torch.long),
        features=torch.full((size, width, columns), NO_WORD),
        real=torch.zeros(size, width),
        first=torch.zeros(size, words, dtype=torch.long),
        own=torch.zeros(size, words, columns, dtype=torch.long),
        names=torch.full((size, words), UNKNOWN),
        name_weights=torch.zeros(size, words),
        roles=torch.full((size, words, 3), UNKNOWN),
        cues=[],
        codes=torch.zeros(0),
        seen=torch.zeros(0),
        related=[],
        relation_codes=torch.zeros(0),
        holds=torch.zeros(0),
    )
    asked = Asked()
    for row, one in enumerate(samples):
        _lay_pieces(one, batch, row)
        if one.text.names is not None:
            _lay_names(one, batch, row)
            _ask_relations(one, asked, row)
        if one.text.accounts is not None:
            _lay_roles(one, batch, row)
            _ask_accounts(one, asked, row)
    return _answered(batch, asked)


def _answered(batch: Batch, asked: Asked) -> Batch:
    longest = max((len(tags) for tags in asked.cue_tags), default=0)
    batch.cues, batch.related = asked.cues, asked.pairs
    batch.codes = torch.zeros(len(asked.cues), longest, 3, dtype=torch.long)
    batch.seen = torch.full((len(asked.cues), longest), UNKNOWN)
    for row, (codes, tags) in enumerate(zip(asked.cue_codes, asked.cue_tags, strict=True)):
        batch.codes[row, : len(codes)] = torch.tensor(codes)
        batch.seen[row, : len(tags)] = torch.tensor(tags)
    batch.relation_codes = torch.tensor(asked.pair_codes, dtype=torch.long).view(-1, 5)
    batch.holds = torch.tensor(asked.pair_holds)
    return batch


def _lay_pieces(one: Sample, batch: Batch, row: int) -> None:
    rows = one.features()
    flat, owners, starts = [BEGIN], [UNKNOWN], []
    for place, pieces in enumerate(one.text.pieces[one.window.first : one.window.last]):
        starts.append(len(flat))
        flat += pieces
        owners += [place] * len(pieces)
    flat.append(END)
    owners.append(UNKNOWN)
    none = [NO_WORD] * len(SIZES)
    batch.pieces[row, : len(flat)] = torch.tensor(flat)
    batch.real[row, : len(flat)] = 1.0
    batch.features[row, : len(flat)] = torch.tensor([none if place < 0 else rows[place] for place in owners])
    batch.first[row, : len(starts)] = torch.tensor(starts)
    batch.own[row, : len(rows)] = torch.tensor(rows)


def _lay_names(one: Sample, batch: Batch, row: int) -> None:
    batch.names[row, : one.size] = 0
    batch.name_weights[row, : one.size] = torch.tensor(one.text.weights[one.window.first : one.window.last])
    for label, run in one.text.names or ():
        for place in one.inside(run):
            batch.names[row, place] = 1 + 2 * label + (place + one.window.first > run[0])


def _lay_roles(one: Sample, batch: Batch, row: int) -> None:
    batch.roles[row, : one.size] = 0
    for account in one.text.accounts or ():
        for column, runs in enumerate((account.source, account.cue, account.content)):
            for run in runs:
                for place in one.inside(run):
                    batch.roles[row, place, column] = 1 + (place + one.window.first > run[0])


def _ask_accounts(one: Sample, asked: Asked, row: int) -> None:
    first, last = one.window.first, one.window.last
    for account in one.text.accounts or ():
        cue = account.cue[0]
        if first <= cue[0] and cue[1] <= last:
            drafted = draft_tags([] if one.alone else one.text.draft, cue, first, last)
            asked.cues.append((row, cue[0] - first, cue[1] - first))
            asked.cue_codes.append(account_codes(cue, drafted, one.text.sentence_of[first:last], first))
            asked.cue_tags.append(tags_of(account, first, last))


def _ask_relations(one: Sample, asked: Asked, row: int) -> None:
    first, last = one.window.first, one.window.last
    whole = one.text.names or []
    inside = [k for k, (_, run) in enumerate(whole) if first <= run[0] and run[1] <= last]
    names = [whole[k] for k in inside]
    for a, b in pairs(names):
        person, (label, part) = names[a][1], names[b]
        linked = not one.alone and (person[1] - 1, part[1] - 1) in one.text.links
        asked.pair_codes.append(relation_codes(person, part, label, linked, between(names, a, b)))
        asked.pairs.append((row, (person[0] - first, person[1] - first), (part[0] - first, part[1] - first)))
        asked.pair_holds.append(float((inside[a], inside[b]) in one.text.edges))
