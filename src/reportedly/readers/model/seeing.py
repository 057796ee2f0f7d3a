"""One pass of the model over a sheet: names with their labels, accounts seen from their cues, and relations."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from reportedly.readers.model.decoding import (
    ACCOUNT_START,
    NAME_RULES,
    ROLE_RULES,
    Floats,
    best_rows,
    ruled_tags,
    runs,
    softmax,
    sources_and_contents,
)
from reportedly.readers.model.drafts import Account, Draft, Run
from reportedly.readers.model.pieces import Window, windows
from reportedly.readers.model.tags import NAMES, account_codes, between, draft_tags, pairs, relation_codes
from reportedly.readers.model.weights import Glance, Model
from reportedly.readers.sheet import Sheet

ROOM = 254
"""Pieces of a window, without the two at its ends; windows of this size were trained on."""
OVERLAP = 48
_LONGEST_CUE = 12
_NEIGHBOURS = 2
"""Windows after one that may share words with it."""
_FREE = [1 + 2 * k + step for k, label in enumerate(NAMES) if label in ("person", "organization") for step in (0, 1)]
"""Tags of names that stand alone; ranks and posts count only with their person, and need no bias."""


@dataclass(frozen=True, slots=True)
class Name:
    """Words with one of the labels ``tags.NAMES`` (by number), and how sure that is."""

    label: int
    run: Run
    confidence: float


@dataclass(frozen=True, slots=True)
class Told:
    """An account, and how sure its cue is one."""

    account: Account
    confidence: float


@dataclass
class Sight:
    """What the model sees in a document."""

    names: list[Name]
    free: Floats
    """Share of each word for "part of no name"."""
    told: list[Told]
    cued: Floats
    """Share of each word for "part of a cue"."""
    links: dict[tuple[Run, Run], float] = field(default_factory=dict)


def see(model: Model, sheet: Sheet, draft: Draft, links: set[tuple[int, int]]) -> Sight:
    """Everything seen; linear in the text."""
    return _Pass(model, sheet, draft, links).sight()


class _Pass:
    """One document under the model."""

    def __init__(self, model: Model, sheet: Sheet, draft: Draft, links: set[tuple[int, int]]) -> None:
        self._model, self._draft, self._links = model, draft, links
        self._sentences = [sentence for sentence in sheet.sentences if sentence]
        self._pieces = model.pieces.cut([token.text for token in sheet.tokens])
        self._features: NDArray[np.int64] = np.array(draft.features, dtype=np.int64)
        self._numbers = [0] * len(self._pieces)
        for number, sentence in enumerate(self._sentences):
            self._numbers[sentence.start : sentence.stop] = [number] * len(sentence)
        lengths = [len(parts) for parts in self._pieces]
        self._windows = windows(lengths, self._sentences, ROOM, OVERLAP)
        count = len(self._pieces)
        self._name_scores: Floats = np.zeros((count, 2 * len(NAMES) + 1), dtype=np.float32)
        self._cue_scores: Floats = np.zeros((count, 3), dtype=np.float32)
        self._free: Floats = np.ones(count, dtype=np.float32)
        self._cued: Floats = np.zeros(count, dtype=np.float32)
        self._decided: dict[int, list[Name]] = {}

    def sight(self) -> Sight:
        """Look at one window after the other; no more than a few are held at once, however long the text."""
        told: list[Told] = []
        links: dict[tuple[Run, Run], float] = {}
        waiting: deque[tuple[Window, Glance]] = deque()
        for window in self._windows:
            part = slice(window.first, window.last)
            glance = self._model.look(self._pieces[part], self._features[part])
            self._keep(window, glance)
            told += self._told(window, glance)
            waiting.append((window, glance))
            if len(waiting) > _NEIGHBOURS:
                links |= self._related(*waiting.popleft())
        for one in waiting:
            links |= self._related(*one)
        return Sight(self._names_of(range(len(self._sentences))), self._free, told, self._cued, links)

    def _keep(self, window: Window, glance: Glance) -> None:
        """Keep what a window says of the words that it answers for, with the biases that were chosen."""
        thresholds = self._model.thresholds
        here, own = slice(window.begin, window.end), slice(window.begin - window.first, window.end - window.first)
        names, cues = glance.names[own] / thresholds.name_heat, glance.roles[own, 3:6].copy()
        names[:, _FREE] -= thresholds.name_bias
        cues[:, 0] += thresholds.cue_bias
        self._name_scores[here], self._cue_scores[here] = names, cues
        self._free[here], self._cued[here] = softmax(names)[:, 0], 1.0 - softmax(cues)[:, 0]

    def _names_of(self, sentences: range) -> list[Name]:
        """Names of some sentences, in text order; each sentence is decided once."""
        found: list[Name] = []
        for number in sentences:
            if number not in self._decided:
                self._decided[number] = self._names_in(self._sentences[number])
            found += self._decided[number]
        return found

    def _names_in(self, sentence: range) -> list[Name]:
        scores = self._name_scores[sentence.start : sentence.stop]
        tags = ruled_tags(scores, NAME_RULES)
        if not any(tags):
            return []
        shares = softmax(scores)
        found = []
        for label in range(len(NAMES)):
            for first, last in runs(tags, 1 + 2 * label):
                sure = shares[first:last, 1 + 2 * label : 3 + 2 * label].sum(1).mean()
                found.append(Name(label, (sentence.start + first, sentence.start + last), round(float(sure), 3)))
        return sorted(found, key=lambda name: name.run)

    def _told(self, window: Window, glance: Glance) -> list[Told]:
        tags = ruled_tags(self._cue_scores[window.begin : window.end], ROLE_RULES)
        found = [(cue[0], min(cue[1], cue[0] + _LONGEST_CUE)) for cue in runs(tags, 1, window.begin)]
        if not found:
            return []
        scores = np.stack([self._seen_from(window, glance, cue) for cue in found])
        told = []
        for cue, row in zip(found, best_rows(scores, ACCOUNT_START, self._model.heads.transitions), strict=True):
            source, content = sources_and_contents(row, window.first)
            if content:
                told.append(Told(Account(source, (cue,), content), round(float(self._cued[cue[0] : cue[1]].mean()), 3)))
        return told

    def _seen_from(self, window: Window, glance: Glance, cue: Run) -> Floats:
        drafted = draft_tags(self._draft.accounts, cue, window.first, window.last)
        codes = account_codes(cue, drafted, self._numbers[window.first : window.last], window.first)
        anchor = _mean(glance.words, window, cue)
        return self._model.heads.seen_from("accounts", anchor, glance.accounts, np.array(codes))

    def _related(self, window: Window, glance: Glance) -> dict[tuple[Run, Run], float]:
        """Shares for pairs whose person lies in what the window answers for."""
        near = range(self._numbers[window.first], self._numbers[window.last - 1] + 1)
        inside = [name for name in self._names_of(near) if window.first <= name.run[0] and name.run[1] <= window.last]
        names = [(name.label, name.run) for name in inside]
        shares: dict[tuple[Run, Run], float] = {}
        for one, other in pairs(names):
            person, (label, part) = names[one][1], names[other]
            if not window.begin <= person[0] < window.end:
                continue
            linked = (person[1] - 1, part[1] - 1) in self._links
            codes = relation_codes(person, part, label, linked, between(names, one, other))
            sides = (_mean(glance.relations[0], window, part)[None], _mean(glance.relations[1], window, part)[None])
            anchor = _mean(glance.words, window, person)
            score = self._model.heads.seen_from("relations", anchor, sides, np.array([codes]))
            shares[person, part] = float(1.0 / (1.0 + np.exp(-score[0, 0])))
        return shares


def _mean(rows: Floats, window: Window, run: Run) -> Floats:
    """The mean of some words of a window; what is linear in the words is linear in their mean."""
    mean: Floats = rows[run[0] - window.first : run[1] - window.first].mean(0)
    return mean
