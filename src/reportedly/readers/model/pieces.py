"""Words cut into the pieces that the encoder knows, and windows of whole sentences over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

MOST_PIECES = 6
"""Pieces of one word that are read; a longer "word" is an address or a slip, and its head tells enough."""


class Cutter(Protocol):
    """Cuts a word into numbers of pieces (a ``tokenizers.Tokenizer`` behind a small face)."""

    def cut(self, words: Sequence[str]) -> list[list[int]]:
        """For each word its pieces, at least one."""


@dataclass(frozen=True, slots=True)
class Window:
    """Words ``[first, last)`` that the encoder sees at once, of which it answers for ``[begin, end)``."""

    first: int
    last: int
    begin: int
    end: int


def windows(lengths: Sequence[int], sentences: Sequence[range], room: int, overlap: int) -> list[Window]:
    """Windows over all words, of at most ``room`` pieces; neighbours share about ``overlap`` pieces.

    ``lengths`` are the pieces of each word. Windows begin and end with sentences where these are no longer than the
    room. The border of what two neighbours answer for lies in the middle of what they share. Linear in the words.
    """
    parts = [part for sentence in sentences for part in _cut(sentence, lengths, room)]
    spans: list[range] = []
    at = 0
    while at < len(parts):
        stop = _reach(parts, lengths, at, room)
        spans.append(range(parts[at].start, parts[stop - 1].stop))
        if stop == len(parts):
            break
        at = max(_back(parts, lengths, stop, overlap), at + 1)
    return _answering(spans)


def _cut(sentence: range, lengths: Sequence[int], room: int) -> list[range]:
    """A sentence, or its parts where it is too long for the room."""
    parts, first, used = [], sentence.start, 0
    for place in sentence:
        if used + lengths[place] > room:
            parts.append(range(first, place))
            first, used = place, 0
        used += lengths[place]
    if first < sentence.stop:
        parts.append(range(first, sentence.stop))
    return parts


def _reach(parts: Sequence[range], lengths: Sequence[int], at: int, room: int) -> int:
    used, stop = 0, at
    while stop < len(parts):
        used += sum(lengths[place] for place in parts[stop])
        if used > room and stop > at:
            break
        stop += 1
    return stop


def _back(parts: Sequence[range], lengths: Sequence[int], stop: int, overlap: int) -> int:
    used, at = 0, stop
    while at and used < overlap:
        at -= 1
        used += sum(lengths[place] for place in parts[at])
    return at + 1 if used > 2 * overlap else at


def _answering(spans: Sequence[range]) -> list[Window]:
    borders = [0 if not spans else spans[0].start]
    borders += [(left.stop + right.start) // 2 for left, right in pairwise(spans)]
    borders.append(spans[-1].stop if spans else 0)
    return [Window(span.start, span.stop, borders[k], borders[k + 1]) for k, span in enumerate(spans)]
