"""Windows of prepared texts, in an order that a seed gives, as tensors."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from reportedly.readers.model.drafts import MARKS, OF_GRAMMAR, SIZES, Account
from reportedly.readers.model.pieces import Window, windows
from reportedly.readers.model.tags import (
    account_codes,
    between,
    draft_tags,
    pairs,
    relation_codes,
    tags_of,
)

ROOM = 254
BEGIN, END = 101, 102
OFFSETS = [0, *accumulate(SIZES)][:-1]
NO_WORD = sum(SIZES)
GAP_IN_ANNOTATED, GAP_ELSEWHERE, PLAIN_ELSEWHERE = 0.3, 0.15, 0.5
"""Weights of words that the grammar marks and the annotators did not, and of words in paragraphs without annotation."""


@dataclass
class Text:
    """One prepared text."""

    name: str
    pieces: list[list[int]]
    features: list[list[int]]
    sentences: list[range]
    draft: list[Account]
    links: set[tuple[int, int]]
    names: list[tuple[int, tuple[int, int]]] | None
    edges: set[tuple[int, int]]
    accounts: list[Account] | None
    weights: list[float]
    sentence_of: list[int]


def read(path: Path) -> list[Text]:
    """All texts of a prepared part."""
    with path.open(encoding="utf-8") as file:
        return [_text(json.loads(line)) for line in file]


def _runs(rows: list[list[int]]) -> tuple[tuple[int, int], ...]:
    return tuple((first, last) for first, last in rows)


def _text(row: dict[str, Any]) -> Text:
    names = None if row["names"] is None else [(k, (a, b)) for k, a, b in row["names"]]
    sentence_of = [0] * len(row["pieces"])
    for number, (first, last) in enumerate(row["sentences"]):
        sentence_of[first:last] = [number] * (last - first)
    return Text(
        name=f"{row['name']}/{row['variant']}",
        pieces=row["pieces"],
        features=row["features"],
        sentences=[range(*pair) for pair in row["sentences"]],
        draft=[Account(*map(_runs, one)) for one in row["draft"]],
        links={(a, b) for a, b in row["links"]},
        names=names,
        edges={(a, b) for a, b in row.get("edges", ())},
        accounts=None if row["accounts"] is None else [Account(*map(_runs, one)) for one in row["accounts"]],
        weights=[] if names is None else _weights(row, names),
        sentence_of=sentence_of,
    )


def _weights(row: dict[str, Any], names: list[tuple[int, tuple[int, int]]]) -> list[float]:
    """How much the gold's word on each word counts: its gaps are no evidence."""
    weights = [PLAIN_ELSEWHERE] * len(row["pieces"])
    elsewhere = [True] * len(weights)
    for first, last in row["paragraphs"]:
        if any(first <= run[0] < last for _, run in names):
            weights[first:last] = [1.0] * (last - first)
            elsewhere[first:last] = [False] * (last - first)
    mark = 1 + 2 * MARKS.index("organization")
    for place, features in enumerate(row["features"]):
        if 0 < features[4] <= mark + 1:
            weights[place] = GAP_ELSEWHERE if elsewhere[place] else GAP_IN_ANNOTATED
    for _, (first, last) in names:
        weights[first:last] = [1.0] * (last - first)
    return weights


@dataclass
class Stream:
    """An endless row of windows: all of an epoch in an order of its own, then the next; the same for the same seed."""

    texts: list[Text]
    seed: int
    epoch: int = -1

    def at(self, index: int) -> tuple[Text, Window]:
        """The window at a place of the row."""
        epoch = max(self.epoch, 0)
        while self.epoch < 0 or not self.start <= index < self.start + len(self.order):
            if self.epoch < 0 or index < self.start:
                epoch, self.start = 0, 0
            else:
                epoch, self.start = self.epoch + 1, self.start + len(self.order)
            self._lay_out(epoch)
        return self.order[index - self.start]

    def _lay_out(self, epoch: int) -> None:
        chance = random.Random(f"{self.seed}/{epoch}")  # noqa: S311  (not a secret)
        self.order: list[tuple[Text, Window]] = []
        for text in self.texts:
            lengths = [len(pieces) for pieces in text.pieces]
            skip = chance.randrange(3) if epoch and len(text.sentences) > 6 else 0
            parts = windows(lengths, text.sentences[skip:], ROOM, 0)
            self.order += [(text, part) for part in parts]
        chance.shuffle(self.order)
        self.epoch = epoch


@dataclass
class Batch:
    """Tensors of some windows; ``-1`` in a target is no word or not known."""

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
    related: list[tuple[int, tuple[int, int], tuple[int, int]]]
    relation_codes: Tensor
    holds: Tensor
    words: list[int]


def batch_of(items: list[tuple[Text, Window]], chance: random.Random | None = None, leave_out: float = 0.0) -> Batch:
    """A batch; with ``chance`` the grammar's columns are left out of a share of the windows."""
    width = max(sum(len(t.pieces[k]) for k in range(w.first, w.last)) for t, w in items) + 2
    words = max(w.last - w.first for _, w in items)
    size, columns = len(items), len(SIZES)
    pieces, real = torch.zeros(size, width, dtype=torch.long), torch.zeros(size, width)
    features = torch.full((size, width, columns), NO_WORD)
    first = torch.zeros(size, words, dtype=torch.long)
    own = torch.zeros(size, words, columns, dtype=torch.long)
    names, weights = torch.full((size, words), -1), torch.zeros(size, words)
    roles = torch.full((size, words, 3), -1)
    cues: list[tuple[int, int, int]] = []
    codes: list[list[list[int]]] = []
    seen: list[list[int]] = []
    related: list[tuple[int, tuple[int, int], tuple[int, int]]] = []
    rcodes: list[list[int]] = []
    holds: list[float] = []
    for k, (text, window) in enumerate(items):
        alone = chance is not None and chance.random() < leave_out
        rows = _features(text, window, alone)
        _lay_pieces(text, window, rows, pieces[k], real[k], features[k], first[k])
        own[k, : len(rows)] = torch.tensor(rows)
        if text.names is not None:
            _lay_names(text, window, names[k], weights[k])
            _relate(text, window, k, alone, related, rcodes, holds)
        if text.accounts is not None:
            _lay_roles(text, window, roles[k])
            _account(text, window, k, alone, cues, codes, seen)
    longest = max((len(row) for row in seen), default=0)
    code_rows = torch.zeros(len(codes), longest, 3, dtype=torch.long)
    seen_rows = torch.full((len(seen), longest), -1)
    for k, (row, tags) in enumerate(zip(codes, seen, strict=True)):
        code_rows[k, : len(row)] = torch.tensor(row)
        seen_rows[k, : len(tags)] = torch.tensor(tags)
    return Batch(pieces, features, real, first, own, names, weights, roles, cues, code_rows, seen_rows, related,
                 torch.tensor(rcodes).view(-1, 5), torch.tensor(holds), [w.last - w.first for _, w in items])  # fmt: skip


def _features(text: Text, window: Window, alone: bool) -> list[list[int]]:
    rows = []
    for place in range(window.first, window.last):
        values = text.features[place]
        rows.append([OFFSETS[c] + (0 if alone and c in OF_GRAMMAR else value) for c, value in enumerate(values)])
    return rows


def _lay_pieces(text: Text, window: Window, rows: list[list[int]], pieces: Tensor, real: Tensor, features: Tensor,
                first: Tensor) -> None:  # fmt: skip
    flat, owners, starts = [BEGIN], [-1], []
    for k, place in enumerate(range(window.first, window.last)):
        starts.append(len(flat))
        flat += text.pieces[place]
        owners += [k] * len(text.pieces[place])
    flat.append(END)
    owners.append(-1)
    pieces[: len(flat)] = torch.tensor(flat)
    real[: len(flat)] = 1.0
    none = [NO_WORD] * len(SIZES)
    features[: len(flat)] = torch.tensor([none if k < 0 else rows[k] for k in owners])
    first[: len(starts)] = torch.tensor(starts)


def _lay_names(text: Text, window: Window, names: Tensor, weights: Tensor) -> None:
    size = window.last - window.first
    names[:size] = 0
    weights[:size] = torch.tensor(text.weights[window.first : window.last])
    for label, run in text.names or ():
        for place in range(max(run[0], window.first), min(run[1], window.last)):
            names[place - window.first] = 1 + 2 * label + (place > run[0])


def _lay_roles(text: Text, window: Window, roles: Tensor) -> None:
    roles[: window.last - window.first] = 0
    for account in text.accounts or ():
        for column, runs in enumerate((account.source, account.cue, account.content)):
            for run in runs:
                for place in range(max(run[0], window.first), min(run[1], window.last)):
                    roles[place - window.first, column] = 1 + (place > run[0])


def _account(text: Text, window: Window, row: int, alone: bool, cues: list[tuple[int, int, int]],
             codes: list[list[list[int]]], seen: list[list[int]]) -> None:  # fmt: skip
    for account in text.accounts or ():
        cue = account.cue[0]
        if not (window.first <= cue[0] and cue[1] <= window.last):
            continue
        drafted = draft_tags([] if alone else text.draft, cue, window.first, window.last)
        numbers = text.sentence_of[window.first : window.last]
        cues.append((row, cue[0] - window.first, cue[1] - window.first))
        codes.append(account_codes(cue, drafted, numbers, window.first))
        seen.append(tags_of(account, window.first, window.last))


def _relate(text: Text, window: Window, row: int, alone: bool, related: list[tuple[int, tuple[int, int], tuple[int, int]]],
            codes: list[list[int]], holds: list[float]) -> None:  # fmt: skip
    whole = text.names or []
    inside = [k for k, (_, run) in enumerate(whole) if window.first <= run[0] and run[1] <= window.last]
    names = [whole[k] for k in inside]
    for one, other in pairs(names):
        person, part = names[one][1], names[other][1]
        linked = not alone and (person[1] - 1, part[1] - 1) in text.links
        codes.append(relation_codes(person, part, names[other][0], linked, between(names, one, other)))
        related.append((row, _moved(person, window), _moved(part, window)))
        holds.append(float((inside[one], inside[other]) in text.edges))


def _moved(run: tuple[int, int], window: Window) -> tuple[int, int]:
    return run[0] - window.first, run[1] - window.first
