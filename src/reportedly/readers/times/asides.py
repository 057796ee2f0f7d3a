"""Dates that are told aside and so date nothing but themselves.

"Colonel Brask, who had led the corps since April 2019, resigned on 4 May" and "Brask (born 3 March 1960) died on 4 May"
say nothing of the year of that 4 May.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.readers.times.pieces import Piece

_REACH = 14  # words from the opening of an aside to its date
_RELATIVES = frozenset(("who", "which", "whose", "whom", "where"))
_JOINS = frozenset(("and", "but", "then"))
_LASTING = frozenset(("since", "born"))


def is_aside(pieces: Sequence[Piece], date: int, place: int) -> bool:
    """Whether the date at piece ``date`` stands in an aside that is closed before ``place``, or behind "since"."""
    if any(piece.word in _LASTING for piece in pieces[max(date - 2, 0) : date]):
        return True
    between = pieces[date:place]
    for piece in reversed(pieces[max(date - _REACH, 0) : date]):
        if piece.word == "(":
            return any(piece.word == ")" for piece in between)
        if piece.word == ")":
            return False
        if piece.word in _RELATIVES:
            return _goes_back(between)
    return False


def _goes_back(between: Sequence[Piece]) -> bool:
    """Whether a comma ends the clause, and what follows does not carry it on ("… in 2019, and on 4 May")."""
    at = next((place for place, piece in enumerate(between) if piece.kind == "comma" and place > 1), None)
    if at is None or at + 1 >= len(between):
        return False
    behind = between[at + 1]
    return behind.word not in _JOINS and behind.kind not in ("year", "prep")
