"""Titles: what a post is called, from a list of fixed titles and a small grammar of grade, field, head and function."""

from __future__ import annotations

from functools import cache

from reportedly.readers.entities.grades import rank_at
from reportedly.readers.entities.units import unit_at
from reportedly.readers.entities.wording import Found, Phrases, Wording
from reportedly.readers.vocabularies import table, words

_REACH = 6


@cache
def _letters() -> frozenset[str]:
    return frozenset(table("titles")["letters"])


@cache
def _small_letters() -> frozenset[str]:
    return frozenset(letters.lower() for letters in _letters())


@cache
def _fixed() -> Phrases[str | None]:
    data = table("titles")
    return Phrases([*((title, None) for title in data["fixed"]), *data["letters"].items()])


@cache
def _openers() -> frozenset[str]:
    """Every word with which a title can begin."""
    data = table("titles")
    fixed = (title.lower().split()[0] for title in data["fixed"])
    return (
        frozenset(fixed)
        | _small_letters()
        | words("titles", "heads")
        | words("titles", "grades")
        | words("titles", "fields")
    )


@cache
def _before_head() -> frozenset[str]:
    return words("titles", "grades") | words("titles", "fields")


def title_at(wording: Wording, i: int) -> Found | None:
    """The title that begins at token ``i``: the longer of a fixed one and one built by the grammar."""
    if wording.lowers[i].removeprefix("ex-") not in _openers() or _is_verb(wording, i):
        return None
    built, (last, norm) = _built(wording, i), _listed(wording, i)
    if built > last:
        last, norm = built, None
    return Found(i, _with_aside(wording, last), "title", norm) if last else None


def _is_verb(wording: Wording, i: int) -> bool:
    """Whether a word that is also a verb stands as one: "to head the Border Guard", "will chair Delmar Oil"."""
    if wording.lowers[i] not in words("titles", "verbs") or wording.capital[i] or not i:
        return False
    behind = wording.lowers[i + 1] in ("the", "a", "an", "its", "this", "that") or wording.capital[i + 1]
    return behind and wording.lowers[i - 1] in words("titles", "before_verbs")


def _listed(wording: Wording, i: int) -> tuple[int, str | None]:
    """A title of the list at token ``i``; letters count only as they are written."""
    found = _fixed().longest(wording, i)
    if not found or (found[1] and wording.lowers[i] in _small_letters() and wording.texts[i] not in _letters()):
        return 0, None
    last, norm = found
    return max(last, _complement(wording, last, wording.lowers[last - 1])), norm


def _built(wording: Wording, i: int) -> int:
    """Index after a title of the form (grade | field)* head, with what follows its head; 0 if there is none."""
    heads, before = words("titles", "heads"), _before_head()
    j, limit = i, min(i + _REACH, wording.ends[i])
    while j < limit:
        listed = _listed(wording, j)[0] if j > i else 0
        if listed:
            return listed
        lower, after = wording.lowers[j].removeprefix("ex-"), wording.lowers[j + 1]
        if lower in heads and after not in heads and not (lower in before and after in before):
            return _complement(wording, _with_general(wording, j), lower)
        if lower not in before and lower not in heads and not (lower in ("and", "of") and i < j and after in before):
            return 0
        j += 1
    return 0


def _with_general(wording: Wording, j: int) -> int:
    """Index after a head and the "General" that belongs to it ("Director General")."""
    general = wording.lowers[j + 1] == "general" and wording.capital[j] == wording.capital[j + 1]
    return j + 2 if general and wording.lowers[j] in words("titles", "general_heads") else j + 1


def _complement(wording: Wording, j: int, head: str) -> int:
    """Index after "of Training and Operations" or ", Legal Services" behind a head; ``j`` itself if none follows."""
    if head not in words("titles", "of_heads") or j >= wording.ends[j - 1]:
        return j
    link = wording.lowers[j]
    if link in ("of", "for"):
        return _functions(wording, j + 1, j) or j
    if head not in words("titles", "comma_heads"):
        return j
    if link == "," and wording.capital[j + 1] and wording.capital[j - 1] and not rank_at(wording, j + 1):
        return _functions(wording, j + 1, j, capital=True) or j
    return (_functions(wording, j, j, capital=True) or j) if wording.capital[j] else j


def _functions(wording: Wording, i: int, before: int, *, capital: bool = False) -> int:
    """Index after a run of function words from ``i``; 0 if a longer unit, or anything else, stands there."""
    start = i + 1 if wording.lowers[i] == "the" else i
    limit = min(start + 8, wording.ends[before])
    last, j = 0, start
    while j < limit:
        if _is_function(wording, j, capital):
            last = j + 1
        elif not (last == j and last and _links(wording, j, capital)):
            break
        j += 1
    unit = unit_at(wording, start) if start < limit else None
    return 0 if unit and (unit.last > last or _is_named(wording, start, unit, last)) else last


def _is_named(wording: Wording, start: int, unit: Found, last: int) -> bool:
    """Whether function words with "the" and capitals are the name of a body ("head of the State Border Service")."""
    named = wording.lowers[start - 1] == "the" and unit.last - start > 1
    return named and unit.last == last and all(wording.capital[start:last])


def _is_function(wording: Wording, j: int, capital: bool) -> bool:
    return wording.lowers[j] in words("titles", "functions") and (wording.capital[j] or not capital)


def _links(wording: Wording, j: int, capital: bool) -> bool:
    """Whether "and" or a comma at ``j`` goes on with another function ("Policy, Plans and Training")."""
    if wording.lowers[j] in ("and", "&"):
        return _is_function(wording, j + 1, capital or wording.capital[j - 1])
    listed = (
        wording.texts[j] == "," and wording.capital[j - 1] and wording.capital[j + 1] and wording.lowers[j + 2] == "and"
    )
    return listed and _is_function(wording, j + 1, True)


def _with_aside(wording: Wording, last: int) -> int:
    """Take "(Army)" into the title that it narrows."""
    inside = wording.lowers[last + 1] in words("titles", "functions") and wording.capital[last + 1]
    return last + 3 if wording.texts[last] == "(" and inside and wording.texts[last + 2] == ")" else last
