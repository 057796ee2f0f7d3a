"""Two names of units beside each other: number and type first, then the words that set units apart."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Literal

from reportedly.identities.unit_names import UnitName, take_apart
from reportedly.terms.names import fold


@dataclass(frozen=True, slots=True)
class UnitLikeness:
    """``full``: nothing in the names differs; ``part``: one name says less; ``apart``: they name different units."""

    agreement: Literal["full", "part", "apart"]
    reason: str


@cache
def _telling() -> frozenset[str]:
    raw = tomllib.loads(resources.files("reportedly.identities").joinpath("unit_words.toml").read_text("utf-8"))
    return frozenset(raw["telling"]["words"])


@lru_cache(maxsize=262144)
def liken_units(left: str, right: str) -> UnitLikeness | None:
    """How two names of units agree; None if they have nothing to do with each other.

    >>> liken_units("4th Rifle Corps", "IV Corps").agreement
    'part'
    >>> liken_units("4th Rifle Corps", "4th Tank Corps").agreement
    'apart'
    """
    ours, theirs = take_apart(left), take_apart(right)
    if ours.number != theirs.number or ours.type != theirs.type:
        return _by_acronym(left, right, ours, theirs)
    if ours.pairs[1:] and theirs.pairs[1:] and ours.pairs[1:] != theirs.pairs[1:]:
        return UnitLikeness("apart", "they belong to different formations")
    return _numbered(ours, theirs) if ours.number is not None else _unnumbered(ours, theirs)


def _numbered(ours: UnitName, theirs: UnitName) -> UnitLikeness:
    what = f"number {ours.number} and type {ours.type or 'unnamed'}"
    if ours.words == theirs.words:
        return UnitLikeness("full" if ours.words else "part", f"same {what}")
    if ours.head - theirs.head and theirs.head - ours.head:
        return UnitLikeness("apart", f"same {what}, but different words: {_named(ours.head ^ theirs.head)}")
    ours_rest, theirs_rest = ours.words - ours.head, theirs.words - theirs.head
    if ours_rest and theirs_rest and not ours_rest & theirs_rest:
        return UnitLikeness("apart", f"same {what}, but of others: {_named(ours_rest ^ theirs_rest)}")
    return UnitLikeness("part", f"same {what}; one name leaves out {_named(ours.words ^ theirs.words)}")


def _unnumbered(ours: UnitName, theirs: UnitName) -> UnitLikeness | None:
    if ours.words == theirs.words:
        return UnitLikeness("full" if ours.words else "part", "same name")
    if not ours.words & theirs.words:
        return None
    differing = ours.words ^ theirs.words
    if differing & _telling():
        return UnitLikeness("apart", f"{_named(differing & _telling())} sets them apart")
    ours_extra, theirs_extra = ours.words - theirs.words, theirs.words - ours.words
    if ours_extra and theirs_extra and (not ours.head or not theirs.head or not ours.head & theirs.head):
        return None
    if ours.head - theirs.head and theirs.head - ours.head:
        return None
    return UnitLikeness("part", f"same name; one leaves out {_named(differing)}")


def _by_acronym(left: str, right: str, ours: UnitName, theirs: UnitName) -> UnitLikeness | None:
    short, long = sorted((fold(left), fold(right)), key=len)
    parts = theirs if short == fold(left) else ours
    if " " not in short and parts.acronym == short and long != short:
        return UnitLikeness("part", f"{short.upper()} are the initials of the other")
    return None


def _named(words: frozenset[str]) -> str:
    return ", ".join(sorted(words)[:4])
