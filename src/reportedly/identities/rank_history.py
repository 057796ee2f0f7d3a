"""Whether two lists of ranks can belong to one person: ranks rise with the years, and seldom fall."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.terms.ranks import Rank, rank_of

_FALL = 12  # a grade lower, as services name their grades differently
_GRADES_A_YEAR = 10  # level gained in a year by a fast career
_HEAD_START = 22  # two grades at once, as news skip one
_POST_MARGIN = 30  # a post is held in a rank some grades above or below the one of its name
# A bare word may stand for the fuller rank: "General" for any general, "Captain" also for a captain of the navy.
_NAVAL_TOO = frozenset(["Captain", "Lieutenant"])  # low on land, high at sea
_LOOSE = {
    "General": (160, 190),
    "Admiral": (160, 190),
    "Colonel": (140, 155),
    "Lieutenant": (110, 120),
    "Captain": (120, 150),
    "Sergeant": (50, 70),
    "Commander": (130, 140),
    "Marshal": (185, 200),
    "Brigadier": (155, 165),
}


@dataclass(frozen=True, slots=True)
class Held:
    """A rank that somebody held on a day; ``low`` and ``high`` bound its level.

    ``level`` is what the bare word means on land, ``naval`` tells that the rank is one of a navy.
    """

    name: str
    low: int
    high: int
    day: dt.date
    level: int = 0
    naval: bool = False


def held(text: str, day: dt.date) -> Held | None:
    """A rank as it stands in a text known on a day; None if it is no rank."""
    rank = rank_of(text)
    if rank is None:
        return None
    low, high = _levels(rank)
    return Held(rank.name, low, high, day, rank.level, rank.service == "navy")


def held_in_post(text: str, day: dt.date) -> Held | None:
    """The rank that a post of the police is usually held in, with a margin of three grades; None for other posts."""
    rank = rank_of(text)
    if rank is None or rank.service != "police":
        return None
    return Held(f"{rank.name} (post)", rank.level - _POST_MARGIN, rank.level + _POST_MARGIN, day, rank.level)


def agree(ours: Sequence[Held], theirs: Sequence[Held]) -> str | None:
    """In words, that some rank of one is also a rank of the other; None if none is."""
    common = {one.name for one in ours} & {other.name for other in theirs}
    if common:
        return f"both {_first(common)}"
    if any(one.low <= other.high and other.low <= one.high for one in ours for other in theirs):
        return "ranks agree"
    return None


def clash(ours: Iterable[Held], theirs: Sequence[Held]) -> str | None:
    """In words, why the two cannot be one person; None if they can."""
    for one in ours:
        for other in theirs:
            earlier, later = sorted((one, other), key=lambda rank: rank.day)
            if earlier.low > later.high + _FALL or _too_fast(earlier, later):
                return (
                    f"a {earlier.name.lower()} in {earlier.day.year} cannot be a {later.name.lower()} "
                    f"in {later.day.year}: different"
                )
    return None


def _too_fast(earlier: Held, later: Held) -> bool:
    years = (later.day - earlier.day).days / 365
    high = earlier.high if later.naval or earlier.name not in _NAVAL_TOO else earlier.level
    return later.low - high > _HEAD_START + _GRADES_A_YEAR * years


def _levels(rank: Rank) -> tuple[int, int]:
    return _LOOSE.get(rank.name, (rank.level, rank.level))


def _first(names: set[str]) -> str:
    return min(names).lower()
