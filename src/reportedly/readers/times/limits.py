"""What stands around a time expression: the preposition that makes it a limit, the event that it hangs on."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Literal

from reportedly.readers.times.pieces import Piece
from reportedly.readers.times.scene import Scene
from reportedly.terms.markup import TimeMark
from reportedly.terms.spans import Span

Bound = Literal["since", "until", "by", "before", "after", "from", "between"]

_REACH = 9  # words in which an event must be named
_SHORT = 3
_NEAR = 12  # code points between the two ends of "from … to …"


@cache
def _words() -> dict[str, frozenset[str]]:
    source = resources.files("reportedly.readers.times").joinpath("limits.toml").read_text("utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(source).items()}


def bound_before(here: Scene, before: TimeMark | None) -> Bound | None:
    """How the words before an expression limit what it dates."""
    word = here.word(-1)
    paired = before is not None and here.pieces[here.first].start - before.span.end <= _NEAR
    if word in ("to", "and", "-", "–", "till", "until", "through") and paired and before is not None:
        if before.bound == "from":
            return "until"
        if before.bound == "between" and word == "and":
            return "between"
    simple: dict[str, Bound] = {
        "since": "since", "until": "until", "till": "until", "through": "until", "by": "by", "before": "before",
        "after": "after", "from": "from", "between": "between",
    }  # fmt: skip
    if word == "to" and here.word(-2) in ("prior", "up"):
        return "before" if here.word(-2) == "prior" else "until"
    return simple.get(word)


def anchor_after(pieces: Sequence[Piece], last: int) -> Span | None:
    """The words behind "after" or "before" that name an event ("his arrest"); None where a date stands there."""
    start = last + 1
    if start >= len(pieces) or pieces[start].kind not in ("", "the", "a", "that", "ordinal", "cardinal"):
        return None
    words = _words()
    for place in range(start, min(start + _REACH, len(pieces))):
        word = pieces[place].word
        if not word[0].isalnum() and word not in ("'s", "’", "'", "-") and not _abbreviates(pieces, place):
            return _span(pieces, start, place)
        if word in words["stops"] and place > start:
            return _span(pieces, start, place)
        if word in words["events"] or word.endswith(_EVENT_ENDINGS):
            return _span(pieces, start, place + 1)
    return _span(pieces, start, min(start + _REACH, len(pieces)))


def _abbreviates(pieces: Sequence[Piece], place: int) -> bool:
    """Whether the dot there ends an abbreviation ("Gen. Orlo's arrest") and no sentence."""
    short = len(pieces[place - 1].word) <= _SHORT
    return pieces[place].word == "." and short and place + 1 < len(pieces) and pieces[place + 1].capital


_EVENT_ENDINGS = ("tion", "sion", "ment", "ttal", "missal", "trial", "eath", "ance", "rture", "losure", "ship")


def _span(pieces: Sequence[Piece], first: int, last: int) -> Span | None:
    return Span(pieces[first].start, pieces[last - 1].end) if last > first else None
