"""Units with a number: "58th Combined Arms Army", "3 Division", "Zone 4 Command", "1st Battalion, 5th Marines"."""

from __future__ import annotations

from functools import cache, lru_cache

from reportedly.readers.entities.wording import Wording
from reportedly.readers.vocabularies import words
from reportedly.terms.ordinals import number_of

REACH = 9  # words of the longest name
_ECHELONS = frozenset(("battalion", "company", "squadron", "platoon", "battery", "troop", "bn", "coy"))
_SHORT = frozenset(("div", "bde", "bn", "regt", "coy"))
_SUFFIXES = frozenset(
    (
        "garrison",
        "headquarters",
        "headquarter",
        "hq",
        "engineers",
        "strike",
        "group",
        "depot",
        "command",
        "task",
        "force",
    )
)
_QUARTERS = frozenset(("north", "south", "east", "west", "centre", "center"))
_AMBIGUOUS = frozenset(("army", "fleet", "squadron", "corps"))  # small, they need an ordinal: "three army trucks"


@lru_cache(maxsize=1 << 16)
def number(text: str) -> int | None:
    """The number of a unit in digits, words or Roman numerals; a year is none."""
    value = number_of(text)
    return value if value is not None and value < 1900 else None


@cache
def _nouns() -> frozenset[str]:
    return words("units", "formations") | words("units", "bodies")


def formation_at(wording: Wording, i: int) -> int:
    """Index after the numbered unit that begins at token ``i``; 0 if none does."""
    limit = min(i + REACH, wording.ends[i])
    if wording.capital[i] and wording.lowers[i] in words("units", "before_number"):
        return _sector(wording, i, limit)
    if wording.texts[i] == "No" and wording.texts[i + 1] == "." and number(wording.texts[i + 2]) is not None:
        return formation_at(wording, i + 2)
    if number(wording.texts[i]) is None:
        return 0
    noun = _noun_after(wording, i, limit)
    return _with_suffix(wording, noun + 1, limit) if noun else 0


def _noun_after(wording: Wording, i: int, limit: int) -> int:
    """The last noun of a formation behind the number at ``i``, over words that may modify it; 0 if there is none."""
    noun, j = 0, i + 1
    while j < limit and wording.word[j]:
        if _is_noun(wording, i, j):
            noun = j
        elif not _modifies(wording, j) or (noun and (j > noun + 3 or wording.lowers[j] not in words("units", "arms"))):
            break
        j += 1
    return noun


def _is_noun(wording: Wording, first: int, j: int) -> bool:
    lower = wording.lowers[j]
    if wording.capital[j]:
        area = lower in words("units", "areas") and wording.lowers[j - 1] in words("units", "services")
        return lower in _nouns() or area
    if lower not in words("units", "small"):
        return False
    text = wording.texts[first]
    ordinal = text[0].isdigit() and not text.isdigit()
    if not text[0].isdigit() and not wording.capital[first]:
        return False
    return ordinal or lower not in _AMBIGUOUS or j > first + 1


def _modifies(wording: Wording, j: int) -> bool:
    if wording.lowers[j] in words("units", "arms"):
        return True
    return wording.capital[j] and wording.lowers[j] not in words("persons", "never")


def _sector(wording: Wording, i: int, limit: int) -> int:
    """Index after "Sector 3", "Zone 4 Command"; a word such as "Area" or "Group" needs a noun behind its number."""
    if i + 1 >= limit or number(wording.texts[i + 1]) is None:
        return 0
    last = i + 2
    while last < limit and wording.capital[last] and (wording.lowers[last] in _nouns() or _before_noun(wording, last)):
        last += 1
    return last if wording.lowers[i] in ("sector", "zone") or last > i + 2 else 0


def _before_noun(wording: Wording, j: int) -> bool:
    return wording.lowers[j] in words("units", "arms") and wording.capital[j + 1] and wording.lowers[j + 1] in _nouns()


def _with_suffix(wording: Wording, last: int, limit: int) -> int:
    """Take what belongs to a name behind its noun: "Garrison", the stop of "Div.", ", 5th Marines"."""
    while last < limit and wording.capital[last] and wording.lowers[last] in _SUFFIXES:
        last += 1
    if wording.lowers[last - 1] == "group" and wording.capital[last] and wording.lowers[last] in _QUARTERS:
        last += 1
    noun = wording.lowers[last - 1]
    if noun in _SHORT and wording.texts[last] == "." and last + 1 < wording.ends[last - 1]:
        return last + 1
    if noun in _ECHELONS and wording.texts[last] == "," and wording.texts[last + 1][:1].isdigit() and last + 1 < limit:
        return formation_at(wording, last + 1) or last
    return last
