"""Outlets: newspapers, news agencies and broadcasters, by name and by pattern."""

from __future__ import annotations

from functools import cache

from reportedly.readers.entities.bodies import body_at
from reportedly.readers.entities.wording import Found, Phrases, Wording
from reportedly.readers.vocabularies import table, words

_REACH = 6


@cache
def _known() -> Phrases[str]:
    data = table("outlets")
    return Phrases([*((name, name) for name in data["known"]), *((name, name) for name in data["letters"].split())])


@cache
def _exact() -> frozenset[str]:
    """Known names that are also words or given names: only as they are written."""
    return frozenset(table("outlets")["letters"].split())


def outlet_at(wording: Wording, i: int) -> Found | None:
    """The outlet whose name begins at token ``i``."""
    if not wording.capital[i]:
        return None
    known = _known().longest(wording, i)
    last = known[0] if known else 0
    if known and last == i + 1 and not _stands_alone(wording, i):
        last = 0
    article = wording.lowers[i] == "the"
    if known and article and body_at(wording, i + 1) > last:
        last = 0
    last = max(last, _pattern(wording, i), _announced(wording, i))
    return Found(i, last, "outlet") if last else None


def _stands_alone(wording: Wording, i: int) -> bool:
    """A known name of one word is an outlet if it is no plain word, or if it stands where an outlet would."""
    lower, text = wording.lowers[i], wording.texts[i]
    if lower.upper() in _exact() and len(text) <= 5:
        return text in _exact()
    if lower not in words("outlets", "plain"):
        return True
    return i not in wording.begins and wording.lowers[i + 1] in words("outlets", "stands_before")


def _pattern(wording: Wording, i: int) -> int:
    """Index after "(The) Skarn Dispatch": capitals that end in a word of press."""
    start = i + 1 if wording.lowers[i] == "the" else i
    j, last, limit = start, 0, min(i + _REACH, wording.ends[i])
    while j < limit and wording.capital[j] and _may_hold(wording.lowers[j]):
        if j > start and _ends_outlet(wording, start, j):
            last = j + 1
        j += 1
    return last


def _may_hold(lower: str) -> bool:
    return lower not in words("persons", "never") or lower in words("outlets", "openers")


def _ends_outlet(wording: Wording, start: int, j: int) -> bool:
    """Whether the word at ``j`` makes what begins at ``start`` an outlet."""
    lower = wording.lowers[j]
    if lower not in words("outlets", "last") or wording.lowers[j + 1] in words("outlets", "offices"):
        return False
    return lower not in words("outlets", "weak") or _pressed(wording, start, j + 1)


def _pressed(wording: Wording, first: int, last: int) -> bool:
    """Whether words around a weak name tell that it is an outlet."""
    before = wording.lowers[first - 1] if first else ""
    return before in words("outlets", "pressed_before") or wording.lowers[last] in words("outlets", "pressed_after")


def _announced(wording: Wording, i: int) -> int:
    """Index after a name behind "the newspaper", "news agency", "the daily"."""
    before = words("outlets", "before")
    if (
        i > 2
        and wording.lowers[i - 1] == "the"
        and wording.texts[i - 2] == ","
        and wording.lowers[i - 3] == "newspaper"
    ):
        return _capitals(wording, i)
    if i == 0 or wording.lowers[i - 1] not in before or (_never(wording, i) and not _is_phrase(wording, i)):
        return 0
    if wording.lowers[i - 1] in (
        "channel",
        "paper",
        "station",
        "portal",
        "magazine",
        "outlet",
        "daily",
        "weekly",
        "agency",
        "site",
        "bulletin",
        "gazette",
    ):
        if wording.lowers[i - 1] == "agency" and wording.lowers[i - 2] not in ("news", "press", "wire"):
            return 0
        if wording.capital[i - 1]:
            return 0
    return _capitals(wording, i)


def _never(wording: Wording, i: int) -> bool:
    return wording.lowers[i] in words("persons", "never")


def _is_phrase(wording: Wording, i: int) -> bool:
    """Whether a phrase is the name of a blog or the like: "the blog Below the Bridge"."""
    named = wording.lowers[i - 1] in words("outlets", "phrased") and not wording.capital[i - 1]
    return named and wording.lowers[i] in words("outlets", "phrase_openers")


def _capitals(wording: Wording, i: int) -> int:
    """Index after the words with a capital from ``i``; "the" and "of" may stand between them in a phrase."""
    phrased = wording.lowers[i - 1] in words("outlets", "phrased")
    j = i
    while j < min(i + 5, wording.ends[i]):
        small = phrased and j > i and wording.lowers[j] in ("the", "of") and wording.capital[j + 1]
        if not small and not wording.capital[j]:
            break
        j += 1
    return j
