"""Ranks as they are written in running text."""

from __future__ import annotations

from functools import cache, lru_cache

from reportedly.readers.entities.units import unit_at
from reportedly.readers.entities.wording import Found, Wording
from reportedly.readers.vocabularies import given_names, table, words
from reportedly.terms.ranks import Rank, rank_forms, rank_words

_LINKS = frozenset((".", "-", "–"))


@cache
def _by_first() -> dict[str, list[tuple[tuple[str, ...], Rank]]]:
    found: dict[str, list[tuple[tuple[str, ...], Rank]]] = {}
    for form, rank in rank_forms().items():
        found.setdefault(form[0], []).append((form, rank))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


@lru_cache(maxsize=1 << 16)
def _pieces(lower: str) -> tuple[str, ...]:
    short = rank_words()
    return tuple(word for piece in lower.split("-") for word in short.get(piece, piece).split())


def rank_at(wording: Wording, i: int) -> Found | None:
    """The rank whose words begin at token ``i``, longest first, with its full stop if it is short."""
    first = _pieces(wording.lowers[i])
    candidates = _by_first().get(first[0]) if first else None
    if not candidates or not _may_begin(wording, i):
        return None
    spelled, ends = _spell(wording, i)
    for form, rank in candidates:
        if tuple(spelled[: len(form)]) == form and len(form) in ends:
            return _rank(wording, i, ends[len(form)], rank)
    return None


def _may_begin(wording: Wording, i: int) -> bool:
    """Abbreviations need a capital; letters of police ranks stand in capitals altogether."""
    lower = wording.lowers[i]
    if lower in words("grades", "letters") and not wording.texts[i].isupper():
        return False
    return wording.capital[i] or lower not in rank_words()


def _spell(wording: Wording, i: int) -> tuple[list[str], dict[int, int]]:
    """Up to six words from ``i`` with abbreviations written out; for each count of words the token after them."""
    spelled: list[str] = []
    ends: dict[int, int] = {}
    j = i
    while len(spelled) < 6 and j < wording.ends[i]:
        if wording.lowers[j] in _LINKS and spelled:
            j += 1
            continue
        if not wording.word[j]:
            break
        spelled += _pieces(wording.lowers[j])
        j += 1
        ends[len(spelled)] = j
    return spelled, ends


def _rank(wording: Wording, i: int, last: int, rank: Rank) -> Found | None:
    if (
        last - i == 1
        and "-" not in wording.lowers[i]
        and wording.lowers[i] in words("grades", "common")
        and not wording.capital[i]
    ):
        return None
    if (
        last < wording.count
        and wording.texts[last] == "."
        and wording.glued(last)
        and _is_short(wording.lowers[last - 1])
    ):
        last += 1
    post = rank.name in table("grades")["posts"] and not _before_name(wording, last)
    label = "title" if post or (rank.service == "police" and _has_area(wording, last)) else "rank"
    return Found(i, last, label, rank.name)


def _has_area(wording: Wording, last: int) -> bool:
    """Whether a unit or a place behind a police rank makes it a post ("Superintendent of Police, Velgaum")."""
    link = wording.lowers[last]
    if link not in ("of", "in", ",") or last >= wording.ends[last - 1]:
        return False
    j = last + 1 + (wording.lowers[last + 1] == "the")
    if not wording.capital[j] or j >= wording.ends[last]:
        return False
    if unit_at(wording, j):
        return True
    return link != "," or not (wording.capital[j + 1] or _is_personal(wording.lowers[j]))


def _is_personal(lower: str) -> bool:
    """Whether a word behind a comma is part of a person's name, or none of a place's."""
    small = lower in words("persons", "never") or lower in words("persons", "honorifics")
    return small or lower in given_names() or lower in rank_words()


def _is_short(lower: str) -> bool:
    return lower.rsplit("-", 1)[-1] in rank_words()


def _before_name(wording: Wording, last: int) -> bool:
    return last < wording.count and wording.capital[last]
