"""Whether the words around a date speak of what has been or of what is to come.

The verb of a date mostly stands before it ("was arrested on Tuesday", "plans to resign in March"); where none does, the
one behind it counts ("On Tuesday the court will …").
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources
from typing import Literal

from reportedly.readers.times.pieces import Piece

Tense = Literal["past", "future", "open"]

_REACH = 14  # words to either side; a clause of news is seldom longer
_STOPS = frozenset(';:()[]“”"')
_NO_VERB = frozenset(("the", "a", "an", "his", "her", "their", "its", "and", "which", "whom"))
_BESIDE = 2  # "said on Friday"
_SHORTEST_ED = 5
_BEHIND = 6  # how much farther a verb may stand before the date than behind it


@cache
def _cues() -> dict[str, frozenset[str]]:
    source = resources.files("reportedly.readers.times").joinpath("tense.toml").read_text("utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(source).items()}


def tense_around(pieces: Sequence[Piece], first: int, last: int) -> Tense:
    """Tense of the clause around ``pieces[first:last]``, "open" if nothing shows it."""
    if first > 1 and pieces[first - 1].word == "as" and pieces[first - 2].word in _cues()["limits"]:
        return "future"
    left = _scan(pieces, range(first - 1, max(first - 1 - _REACH, -1), -1))
    right = _scan(pieces, range(last, min(last + _REACH, len(pieces))))
    if left and (not right or left[0] <= right[0] + _BEHIND):
        return left[1]
    return right[1] if right else "open"


def _scan(pieces: Sequence[Piece], places: Iterable[int]) -> tuple[int, Tense] | None:
    """Distance and tense of the verb that counts in one direction."""
    cues = _cues()
    weak: tuple[int, Tense] | None = None
    for distance, place in enumerate(places):
        word = pieces[place].word
        if word in _STOPS or (weak and word in cues["clause_ends"]):
            return weak
        if word in cues["speech"]:
            return weak or ((distance, "past") if distance < _BESIDE else None)
        sure = _sure(pieces, place)
        if sure:
            return distance, sure
        if weak is None and _is_weak_past(pieces, place):
            weak = distance, "past"
    return weak


def _sure(pieces: Sequence[Piece], place: int) -> Tense | None:
    word, before = pieces[place].word, pieces[place - 1].word if place else ""
    cues = _cues()
    if before == "to" and place > 1 and word not in _NO_VERB and pieces[place - 2].word in cues["before_to"]:
        return "future"
    if word in cues["future"]:
        return "future"
    return "past" if word in cues["past"] and before != "to" else None


def _is_weak_past(pieces: Sequence[Piece], place: int) -> bool:
    word, before = pieces[place].word, pieces[place - 1].word if place else ""
    if before in ("be", "to", "a", "an", "the", "will"):
        return False
    ed = pieces[place].kind == "" and len(word) >= _SHORTEST_ED and word.endswith("ed")
    return ed or word in _cues()["weak_past"]
