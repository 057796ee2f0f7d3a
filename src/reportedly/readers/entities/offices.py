"""Titles: what a post is called, from a list of fixed titles and a small grammar of grade, field, head and function."""

from __future__ import annotations

from functools import cache

from reportedly.readers.entities.units import unit_at
from reportedly.readers.entities.wording import Found, Phrases, Wording
from reportedly.readers.vocabularies import table, words

_COMMA_HEADS = frozenset(
    ("director", "coordinator", "co-ordinator", "adviser", "advisor", "head", "chief", "secretary")
)
_OF_HEADS = frozenset(
    ("chief", "director", "minister", "secretary", "head", "commissioner", "coordinator", "co-ordinator", "adviser",
     "controller", "comptroller", "spokesman", "undersecretary", "under-secretary", "director-general", "officer",
     "inspector-general", "master", "deputy", "chairman", "provost", "chairperson", "chief-of-staff")
)  # fmt: skip


@cache
def _fixed() -> Phrases[str | None]:
    data = table("titles")
    letters = ((short, full) for short, full in data["letters"].items())
    return Phrases([*((title, None) for title in data["fixed"]), *letters])


@cache
def _letters() -> frozenset[str]:
    return frozenset(table("titles")["letters"])


def title_at(wording: Wording, i: int) -> Found | None:
    """The title that begins at token ``i``: the longer of a fixed one and one built by the grammar."""
    built = _built(wording, i)
    fixed = _fixed().longest(wording, i)
    if fixed and wording.lowers[i].upper() in _letters() and wording.texts[i] not in _letters():
        fixed = None
    last, norm = fixed or (0, None)
    if built and built >= last:
        last, norm = built, None
    if not last:
        return None
    return Found(i, _with_aside(wording, last), "title", norm)


def _built(wording: Wording, i: int) -> int:
    """Index after a title of the form grade* field* head (of function | , Function)*; 0 if there is none."""
    heads, grades, fields = words("titles", "heads"), words("titles", "grades"), words("titles", "fields")
    lowers, limit = wording.lowers, min(i + 6, wording.ends[i])
    j = i
    while j < limit and (lowers[j] in grades or lowers[j] in fields or (lowers[j] == "and" and i < j)):
        fixed = _fixed().longest(wording, j) if j > i else None
        if fixed:
            return _complement(wording, fixed[0], lowers[fixed[0] - 1])
        if lowers[j] in heads and not _head_follows(wording, j + 1, limit):
            break
        j += 1
    if j < limit:
        fixed = _fixed().longest(wording, j) if j > i else None
        if fixed:
            return _complement(wording, fixed[0], lowers[fixed[0] - 1])
    if j >= limit or lowers[j] not in heads:
        return 0
    if (
        lowers[j + 1] == "general"
        and wording.capital[j] == wording.capital[j + 1]
        and lowers[j] in ("director", "secretary", "attorney", "consul")
    ):
        j += 1
    return _complement(wording, j + 1, lowers[j])


def _head_follows(wording: Wording, j: int, limit: int) -> bool:
    return j < limit and (
        wording.lowers[j] in words("titles", "heads") or wording.lowers[j] in words("titles", "fields")
    )


def _complement(wording: Wording, j: int, head: str) -> int:
    """Index after "of Training and Operations" or ", Legal Services" behind a head; ``j`` itself if none follows."""
    if head not in _OF_HEADS or j >= wording.count:
        return j
    link = wording.lowers[j]
    if link in ("of", "for"):
        return _functions(wording, j + 1) or j
    if link == "," and head in _COMMA_HEADS and wording.capital[j + 1]:
        return _functions(wording, j + 1, capital=True) or j
    if wording.capital[j] and head in _COMMA_HEADS:
        return _functions(wording, j, capital=True) or j
    return j


def _functions(wording: Wording, i: int, capital: bool = False) -> int:
    """Index after a run of function words from ``i``; 0 if a unit or anything else stands there."""
    functions, lowers, limit = words("titles", "functions"), wording.lowers, wording.ends[i - 1]
    start = i + 1 if lowers[i] == "the" and not capital else i
    if start >= limit:
        return 0
    if unit_at(wording, start):
        return 0
    j, last = start, 0
    while j < min(limit, start + 8):
        if lowers[j] in functions and (wording.capital[j] or not capital):
            j += 1
            last = j
        elif (
            lowers[j] in ("and", "&")
            and last == j
            or lowers[j] == ","
            and last == j
            and lowers[j + 1] in functions
            and wording.capital[j + 1]
            and wording.capital[j - 1]
            and lowers[j + 2] == "and"
        ):
            j += 1
        else:
            break
    return last


def _with_aside(wording: Wording, last: int) -> int:
    """Take "(Army)" into the title it explains."""
    functions = words("titles", "functions")
    if (
        wording.texts[last] == "("
        and wording.lowers[last + 1] in functions
        and wording.capital[last + 1]
        and wording.texts[last + 2] == ")"
    ):
        return last + 3
    return last
