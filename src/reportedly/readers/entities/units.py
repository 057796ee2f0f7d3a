"""Units and organisations of every kind: numbered, named, known by name or by letters, operations."""

from __future__ import annotations

from functools import cache, lru_cache

from reportedly.readers.entities.bodies import body_at, go_on
from reportedly.readers.entities.companies import company_at
from reportedly.readers.entities.formations import formation_at, number
from reportedly.readers.entities.wording import Found, Phrases, Wording
from reportedly.readers.vocabularies import common_words, table, words


@cache
def _letters() -> frozenset[str]:
    return frozenset(table("units")["letters"].split())


@cache
def _known() -> Phrases[str]:
    return Phrases((name, name) for name in table("units")["known"])


def unit_at(wording: Wording, i: int) -> Found | None:
    """The unit or organisation whose name begins at token ``i``, in its longest reading."""
    if not wording.word[i] or not (wording.capital[i] or _may_begin_small(wording, i)):
        return None
    known = _known().longest(wording, i)
    last = max(
        go_on(wording, known[0]) if known else 0,
        formation_at(wording, i),
        body_at(wording, i),
        company_at(wording, i),
        _small_body(wording, i),
        i + 1 if _is_letters(wording, i) else 0,
        _operation(wording, i),
    )
    return Found(i, _with_number(wording, _with_regiment(wording, i, last)), "organization") if last else None


def _may_begin_small(wording: Wording, i: int) -> bool:
    """Whether a word without a capital can begin a unit: a quick look that spares most words the slower ones."""
    return (i > 0 and wording.lowers[i - 1] in ("the", "its")) or _begins_unit(wording.texts[i], wording.lowers[i])


@lru_cache(maxsize=1 << 16)
def _begins_unit(text: str, lower: str) -> bool:
    named = lower in _known().firsts or lower in ("operation", "exercise") or text in _letters()
    return named or number(text) is not None


def _with_regiment(wording: Wording, i: int, last: int) -> int:
    """Index after the regiment in the name of its battalion ("2nd Battalion, The Coast Rifles")."""
    numbered = number(wording.texts[i]) is not None and last < wording.ends[i]
    if not numbered or wording.texts[last] != "," or wording.texts[last + 1] != "The":
        return last
    return body_at(wording, last + 2) or last


def _with_number(wording: Wording, last: int) -> int:
    """Index after the "No. 2" that belongs to a name ("Police Station No. 2")."""
    if not last or wording.texts[last] not in ("No", "Nr", "№"):
        return last
    place = last + 1 + (wording.texts[last + 1] == ".")
    return place + 1 if number(wording.texts[place]) is not None and place < wording.ends[last - 1] else last


def _is_letters(wording: Wording, i: int) -> bool:
    """Whether letters that stand for a body are here; in a headline of capitals "WHO" may be a word."""
    word = i in wording.shouted and wording.lowers[i] in common_words()
    return wording.texts[i] in _letters() and not word


@cache
def _small_bodies() -> Phrases[str]:
    return Phrases((name, name) for name in table("units")["small_bodies"])


def _small_body(wording: Wording, i: int) -> int:
    """Index after "central bank" and the like behind a post and "of the" ("governor of the central bank")."""
    if i < 3 or wording.lowers[i - 1] not in ("the", "its") or wording.lowers[i - 2] != "of":
        return 0
    head = wording.lowers[i - 3]
    if head not in words("titles", "heads") and head not in (
        "general",
        "officer",
        "commanding",
        "staff",
        "manager",
        "executive",
    ):
        return 0
    found = _small_bodies().longest(wording, i)
    return found[0] if found and not wording.capital[found[0]] else 0


def _operation(wording: Wording, i: int) -> int:
    """Index after "Operation Lafiya Dole", "Exercise Golden Eagle"."""
    if wording.lowers[i] not in ("operation", "exercise") or not wording.capital[i + 1]:
        return 0
    j, never = i + 1, words("persons", "never")
    while j < min(i + 4, wording.ends[i]) and wording.capital[j] and wording.lowers[j] not in never:
        j += 1
    return j if j > i + 1 else 0
