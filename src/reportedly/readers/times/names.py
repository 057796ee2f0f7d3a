"""Names made of words of time: "This Week" and "60 Minutes" are programmes, "Orlen Today" is a paper."""

from __future__ import annotations

from reportedly.readers.times.scene import Scene
from reportedly.readers.times.surroundings import nearby

_COMMON = frozenset(("this", "the", "small", "two", "cardinal", "unit", "units", "deictic", "noon", "weekend"))
_LONG = 4  # letters; shorter words stay small in headlines too


def is_given_name(here: Scene) -> bool:
    """Whether a weekday alone is a person's name: "Major General Sunday Brandt"."""
    alone = here.last == here.first + 1 and here.pieces[here.first].kind == "weekday"
    back = 2 if here.word(-1) in (".", "-") else 1
    return alone and here.word(-back) in nearby("titles") and here.kind(0) == "" and here.next_is_capital


def _is_programme(here: Scene) -> bool:
    """Such as "Sunday Night Football"."""
    if here.kind(0) == "daypart" and here.pieces[here.last - 1].kind == "weekday":
        here = here.at(here.first, here.last + 1)
    last = here.pieces[here.last - 1]
    named = last.kind == "daypart" and last.capital and here.kind(0) == "" and here.next_is_capital
    return named and not _is_headline(here)


def is_title(here: Scene) -> bool:
    """Whether an expression is part of a name: its noun is written large within a sentence that is no headline."""
    words = here.pieces[here.first : here.last]
    if is_given_name(here) or _is_programme(here):
        return True
    if not words[-1].capital or any(piece.kind not in _COMMON for piece in words):
        return False
    if len(words) == 1 and not _follows_name(here):
        return False
    return (here.first > 0 or len(words) > 1) and not _is_headline(here)


def _follows_name(here: Scene) -> bool:
    before = here.pieces[here.first - 1] if here.first else None
    return before is not None and before.capital and before.kind == "" and here.first > 1


def _is_headline(here: Scene) -> bool:
    around = here.pieces[max(here.first - 8, 0) : here.last + 8]
    long = [piece for piece in around if piece.word.isalpha() and len(piece.word) >= _LONG]
    return sum(piece.capital for piece in long) * 2 > len(long)
