"""An endless row of windows in an order that a seed gives, so that a run can go on at any step."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from reportedly.readers.model.pieces import Window, windows
from training.texts import Text

ROOM = 254
"""Pieces of a window; the encoder adds one at each end."""
_SHIFTS = 3
"""Sentences by which windows are shifted from epoch to epoch, so that they are not always cut at the same places."""


@dataclass
class Stream:
    """All windows of an epoch in an order of its own, then the next epoch; the same for the same seed."""

    texts: list[Text]
    seed: int
    _epoch: int = -1
    _start: int = 0
    _order: list[tuple[Text, Window]] = field(default_factory=list)

    def at(self, index: int) -> tuple[Text, Window]:
        """The window at a place of the row."""
        if index < self._start:
            self._epoch, self._start, self._order = -1, 0, []
        while index >= self._start + len(self._order):
            self._start += len(self._order)
            self._epoch += 1
            self._order = self._laid_out(self._epoch)
        return self._order[index - self._start]

    def _laid_out(self, epoch: int) -> list[tuple[Text, Window]]:
        chance = random.Random(f"{self.seed}/{epoch}")  # noqa: S311  (not a secret)
        order: list[tuple[Text, Window]] = []
        for text in self.texts:
            lengths = [len(pieces) for pieces in text.pieces]
            skip = chance.randrange(_SHIFTS) if epoch and len(text.sentences) > 2 * _SHIFTS else 0
            order += [(text, part) for part in windows(lengths, text.sentences[skip:], ROOM, 0)]
        chance.shuffle(order)
        return order
