"""Units and institutions with a name: "Eastern Command", "Ministry of Defence", "Russian army"."""

from __future__ import annotations

from functools import cache

from reportedly.readers.entities.formations import REACH
from reportedly.readers.entities.wording import Wording
from reportedly.readers.vocabularies import common_words, given_names, table, words


@cache
def _ends() -> frozenset[str]:
    return words("units", "institutions") | words("units", "formations") | words("units", "bodies")


@cache
def _stops() -> frozenset[str]:
    """Words that begin a description of a person: no body's name runs over them."""
    titles = words("titles", "heads") - {"president", "senator"}
    letters = {letters.lower() for letters in table("titles")["letters"]}
    return words("units", "rank_stops") | words("grades", "letters") | titles | letters


@cache
def _described() -> frozenset[str]:
    """Common words that are at home in names of bodies."""
    return (
        _ends()
        | words("units", "inner")
        | words("units", "arms")
        | words("titles", "fields")
        | words("titles", "functions")
        | words("titles", "grades")
    )


@cache
def peoples_and_countries() -> frozenset[str]:
    """Words of peoples and countries in lower case."""
    data = table("regions")
    return frozenset(data["peoples"].lower().split()) | frozenset(name.lower() for name in data["countries"])


def body_at(wording: Wording, i: int) -> int:
    """Index after the named body that begins at token ``i``; 0 if none does."""
    if not wording.capital[i] or wording.lowers[i] in _stops():
        return 0
    if (
        wording.lowers[i] in words("persons", "never")
        and wording.lowers[i] not in words("units", "openers")
        and wording.texts[i] != "US"
    ):
        return 0
    limit = min(i + REACH, wording.ends[i])
    end, j = 0, i
    while j < limit and (_runs_on(wording, j) or (j > i and _joins(wording, j))):
        if _closes(wording, i, j):
            end = j + 1
            if go_on(wording, end) > end:
                return go_on(wording, end)
        j += 1
    if end and not _is_title_case(wording, i, end) and wording.lowers[end] not in words("units", "people_after"):
        return end
    return _small(wording, i, j, limit)


def _runs_on(wording: Wording, j: int) -> bool:
    return (wording.capital[j] and wording.lowers[j] not in _stops()) or wording.texts[j] in ("&", "plc")


def _joins(wording: Wording, j: int) -> bool:
    """Whether "and" stands inside one name, between two words at home in names ("Command and Staff College")."""
    if wording.lowers[j] != "and" or not wording.capital[j + 1]:
        return False
    return wording.lowers[j - 1] in _described() and wording.lowers[j + 1] in _described()


def _closes(wording: Wording, i: int, j: int) -> bool:
    """Whether the word at ``j`` can end the name of a body that begins at ``i``."""
    lower = wording.lowers[j]
    if lower in words("units", "of_heads") and go_on(wording, j + 1) > j + 1:
        return True
    if j == i or (wording.lowers[j - 1] == "and" and j <= i + 2):
        return False
    return lower in _ends() or (
        lower in words("units", "areas") and wording.lowers[j - 1] in words("units", "services")
    )


def _is_title_case(wording: Wording, i: int, end: int) -> bool:
    """Whether a word inside tells that this is a headline, not a name ("New Role Won't Overwhelm Army")."""
    if i not in wording.shouted:
        return False
    common, given = common_words(), given_names()
    return any(
        wording.lowers[k] in common and wording.lowers[k] not in _described() and wording.lowers[k] not in given
        for k in range(i, end)
    )


def go_on(wording: Wording, last: int) -> int:
    """Index after what a name goes on with: "of (the) Capital …", "at Capital", "in Capital"; else ``last``."""
    if not last or last >= wording.ends[last - 1]:
        return last
    head, link = wording.lowers[last - 1], wording.lowers[last]
    if link == "of" and (head in words("units", "of_heads") or wording.lowers[last - 2] == "general"):
        return _complement(wording, last)
    if not wording.capital[last - 1] or not wording.capital[last + 1]:
        return last
    if link == "at" and head in words("units", "at_heads"):
        return last + 2
    if (
        link in ("in", "for")
        and head in words("units", "in_heads")
        and wording.lowers[last + 1] not in words("persons", "never")
    ):
        return last + 2
    return last


def _complement(wording: Wording, last: int) -> int:
    j = last + 1 + (wording.lowers[last + 1] == "the")
    limit = min(j + REACH, wording.ends[last])
    while j < limit and _goes_on(wording, j):
        j += 1
    return j if wording.capital[j - 1] else last


def _goes_on(wording: Wording, j: int) -> bool:
    if wording.capital[j]:
        return wording.lowers[j] not in _stops() and wording.lowers[j] not in words("persons", "never") - words(
            "units", "openers"
        )
    if not wording.capital[j + 1] or not wording.capital[j - 1] or wording.lowers[j + 1] in _stops():
        return False
    if wording.lowers[j] in ("of", "&"):
        return True
    if wording.lowers[j] == "and":
        return wording.lowers[j + 1] in _described()
    return wording.texts[j] == "," and wording.lowers[j + 2] == "and" and wording.lowers[j + 1] in _described()


@cache
def _small_words() -> frozenset[str]:
    return words("units", "small_fields") | words("units", "arms")


def _small(wording: Wording, i: int, j: int, limit: int) -> int:
    """Index after "Storm Z battalion", "Russian army", "Lorvan garrison court": a name and a noun in small letters."""
    if j >= limit or wording.capital[j] or j == i:
        return 0
    k = j
    while (
        k < min(limit - 1, j + 3)
        and wording.lowers[k] in _small_words()
        and wording.lowers[k + 1] in _small_words() | _small_nouns()
    ):
        k += 1
    if wording.lowers[k] not in _small_nouns():
        return 0
    return k + 1 if _may_name(wording, i, j, wording.lowers[k], k > j) else 0


@cache
def _small_nouns() -> frozenset[str]:
    return words("units", "small_institutions") | words("units", "small")


def _may_name(wording: Wording, i: int, j: int, noun: str, described: bool) -> bool:
    """Whether the capitals ``[i, j)`` can name a body whose noun is small: no lone word that only begins a sentence."""
    lower = wording.lowers[i]
    if j > i + 1 or described:
        return lower not in words("persons", "never")
    if lower in peoples_and_countries():
        return noun not in words("units", "small") or noun == "army"
    return i not in wording.begins and lower not in common_words()
