"""Whether the words around a date speak of what has been or of what is to come."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Literal

from reportedly.readers.times.pieces import Piece

Tense = Literal["past", "future", "open"]

_REACH = 14  # words to either side; a clause of news is seldom longer
_STOPS = frozenset(';:()[]“”"')
_BE = frozenset(("is", "are", "was", "were", "be"))
_MIN_PAST = 4


@cache
def _cues() -> dict[str, Tense]:
    source = resources.files("reportedly.readers.times").joinpath("tense.toml").read_text("utf-8")
    table = tomllib.loads(source)
    cues: dict[str, Tense] = dict.fromkeys(table["past"], "past")
    cues.update(dict.fromkeys(table["future"], "future"))
    return cues


def tense_around(pieces: Sequence[Piece], first: int, last: int) -> Tense:
    """Tense of the clause around ``pieces[first:last]``: that of the nearest word that shows one, "open" if none does."""
    left = _nearest(pieces, range(first - 1, max(first - 1 - _REACH, -1), -1))
    right = _nearest(pieces, range(last, min(last + _REACH, len(pieces))))
    found = [hit for hit in (left, right) if hit is not None]
    return min(found)[1] if found else "open"


def _nearest(pieces: Sequence[Piece], places: range) -> tuple[int, Tense] | None:
    for distance, place in enumerate(places):
        word = pieces[place].word
        if word in _STOPS:
            return None
        cue = _cue(pieces, place)
        if cue:
            return distance, cue
    return None


def _cue(pieces: Sequence[Piece], place: int) -> Tense | None:
    word = pieces[place].word
    if word in ("is", "are") and place + 1 < len(pieces) and pieces[place + 1].word == "to":
        return "future"
    known = _cues().get(word)
    if known:
        return known
    if pieces[place].kind == "" and len(word) > _MIN_PAST and word.endswith("ed"):
        before = pieces[place - 1].word if place else ""
        return None if before in ("to", "a", "an", "the") or before == "be" else "past"
    return None
