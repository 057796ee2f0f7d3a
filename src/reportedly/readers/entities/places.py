"""Places: known countries, regions and cities, and names that their surroundings make a place."""

from __future__ import annotations

from functools import cache

from reportedly.readers.entities.wording import Found, Phrases, Wording
from reportedly.readers.vocabularies import cities, common_words, table, words

_REACH = 6
_IN = frozenset(
    (
        "in",
        "at",
        "near",
        "outside",
        "around",
        "from",
        "to",
        "towards",
        "toward",
        "across",
        "into",
        "inside",
        "throughout",
    )
)
_SURE = frozenset(("in", "near", "outside", "across", "throughout", "inside"))


@cache
def _known() -> Phrases[str]:
    data = table("regions")
    return Phrases((name, name) for name in {*data["countries"], *data["others"], *cities()})


@cache
def peoples() -> frozenset[str]:
    """Words for peoples, in lower case ("russian", "yoruba")."""
    people = table("regions")["peoples"].lower().split()
    return frozenset(people) | frozenset(word + "s" for word in people)


@cache
def country_words() -> frozenset[str]:
    """Names of countries in one word, in lower case."""
    return frozenset(name.lower() for name in table("regions")["countries"] if " " not in name)


def place_at(wording: Wording, i: int) -> Found | None:
    """The place whose name begins at token ``i`` by the lists or by a word such as "State" or "River" at its end."""
    if not wording.capital[i]:
        return None
    known = _known().longest(wording, i)
    last = known[0] if known else 0
    if known and known[1].isupper() and not wording.texts[i].isupper():
        last = 0
    last = max(last, _with_kind(wording, i), (_described(wording, i) or Found(0, 0, "")).last)
    return Found(i, last, "place") if last else None


def _with_kind(wording: Wording, i: int) -> int:
    """Index after "Borno State", "Skarn River"."""
    kinds, j = words("regions", "last"), i
    if wording.lowers[i] in words("persons", "never") and wording.lowers[i] not in ("new", "federal"):
        return 0
    while j < min(i + _REACH, wording.ends[i]) and wording.capital[j]:
        if wording.lowers[j] in kinds and j > i:
            office = wording.lowers[j] == "department" and wording.lowers[j - 1] in common_words()
            return 0 if office or wording.lowers[j - 1] in words("units", "services") else j + 1
        j += 1
    return 0


def _described(wording: Wording, i: int) -> Found | None:
    """The place "Republic of Velmaria", with its words in capitals."""
    leads = wording.capital[i] and wording.lowers[i] in words("regions", "before_of")
    if not leads or wording.lowers[i + 1] != "of" or not wording.capital[i + 2]:
        return None
    j = i + 2
    while wording.capital[j] and j < min(i + 6, wording.ends[i]):
        j += 1
    return Found(i, j, "place")


def placed_by_context(wording: Wording, first: int, last: int) -> float:
    """How sure the words before and after make an unknown name a place: 0 not at all, 1 surely."""
    before = wording.lowers[first - 1] if first else ""
    if before in _SURE:
        return 0.8
    if before == "of" and first > 1 and wording.lowers[first - 2] in words("regions", "before_of"):
        return 0.9
    if before in _IN and wording.lowers[last] not in words("persons", "deeds"):
        return 0.6
    return 0.0
