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
_PLAN = 4  # "had been scheduled to expire"
_TO = 2  # from the infinitive back to the word before its "to"
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
        hint = None if weak else _hint(pieces, place)
        if hint:
            weak = distance, hint
    return weak


def _hint(pieces: Sequence[Piece], place: int) -> Tense | None:
    """What a form may show that is no sure sign."""
    word, following = pieces[place].word, pieces[place + 1].word if place + 1 < len(pieces) else ""
    meant = word in _cues()["meant"] and following in ("a", "an")  # "planned a march on Saturday"
    if not meant and _is_weak_past(pieces, place):
        return "past"
    arranged = meant or word in _cues()["arranged"] or (word in _cues()["takes"] and following in _cues()["taken_up"])
    return "future" if arranged and not pieces[place].capital else None


def _sure(pieces: Sequence[Piece], place: int) -> Tense | None:
    word, before = pieces[place].word, pieces[place - 1].word if place else ""
    cues = _cues()
    if _is_intended(pieces, place) or word in cues["future"]:
        given_up = any(piece.word in ("had", "been") for piece in pieces[max(place - _PLAN, 0) : place])
        return "past" if given_up else "future"
    return "past" if word in cues["past"] and before != "to" else None


def _is_intended(pieces: Sequence[Piece], place: int) -> bool:
    """Such as "is to meet", "agreed to resign", "planned for", "to be completed"."""
    word, before = pieces[place].word, pieces[place - 1].word if place else ""
    if word == "for":
        return before in _cues()["before_for"]
    if before != "to" or word in _NO_VERB or place < _TO:
        return False
    announced = pieces[place - _TO].word
    following = pieces[place + 1].word if place + 1 < len(pieces) else ""
    arranged = word == "be" and following in _cues()["to_be"] and announced not in _cues()["believed"]
    return arranged or announced in _cues()["before_to"]


def _is_weak_past(pieces: Sequence[Piece], place: int) -> bool:
    word, before = pieces[place].word, pieces[place - 1].word if place else ""
    if before in ("be", "to", "a", "an", "the", "will"):
        return False
    piece = pieces[place]
    lower = piece.kind == "" and not piece.capital  # "Mohamed", "United"
    ed = lower and len(word) >= _SHORTEST_ED and word.endswith("ed")
    return ed or piece.word == "ended" or word in _cues()["weak_past"]
