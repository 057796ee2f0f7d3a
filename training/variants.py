"""The same annotated text in other countries: names, ranks and units exchanged, the annotation moved along."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from reportedly.readers.vocabularies import cities, given_names, words
from reportedly.terms.ranks import rank_forms, rank_of
from reportedly.terms.spans import Span
from training.corpora import Named

_ARMS = (
    "Infantry", "Armoured", "Mechanised", "Motor Rifle", "Airborne", "Mountain", "Artillery", "Border Guard", "Signals",
    "Engineer",
)  # fmt: skip


def variant_of(one: Named, number: int) -> Named:
    """A variant; the same number gives the same one. The same words are exchanged alike all through the text."""
    chance = random.Random(f"{one.name}/{number}")  # noqa: S311  (not a secret)
    chosen: dict[tuple[str, str], str] = {}
    marks = one.names or []
    pieces: list[str] = []
    moved: dict[int, Span] = {}
    at = length = 0
    for place in sorted(range(len(marks)), key=lambda k: marks[k][1]):
        label, span = marks[place]
        if span.start < at:
            continue
        before = one.text[at : span.start]
        old = span.of(one.text)
        new = chosen.setdefault((label, old), _other(chance, label, old))
        pieces += [before, new]
        moved[place] = Span(length + len(before), length + len(before) + len(new))
        at, length = span.end, length + len(before) + len(new)
    pieces.append(one.text[at:])
    kept = sorted(moved)
    order = {old: new for new, old in enumerate(kept)}
    edges = [(order[a], order[b]) for a, b in one.edges if a in order and b in order]
    names = [(marks[old][0], moved[old]) for old in kept]
    return replace(one, text="".join(pieces), names=names, edges=edges, variant=number)


def _other(chance: random.Random, label: str, old: str) -> str:
    if "\n" in old:
        return old
    if label == "person":
        return _person(chance, old)
    if label == "rank":
        return _rank(chance, old)
    if label == "organization":
        return _unit(chance, old)
    return old


def _person(chance: random.Random, old: str) -> str:
    pool = _pool()
    parts = []
    for word in re.split(r"(\s+|-)", old):
        if len(word) < 3 or not word[0].isupper() or not word.isalpha():
            parts.append(word)
            continue
        new = chance.choice(pool)
        parts.append(new.upper() if word.isupper() else new)
    return "".join(parts)


def _pool() -> list[str]:
    if not _names:
        _names.extend(sorted(name.capitalize() for name in given_names() if len(name) > 2 and name.isalpha()))
    return _names


_names: list[str] = []
_ranks: list[tuple[int, str]] = []


def _rank(chance: random.Random, old: str) -> str:
    """A rank of about the same height, half of the time; the service may change."""
    known = rank_of(old)
    if known is None or chance.random() < 0.5:
        return old
    if not _ranks:
        _ranks.extend(sorted({(rank.level, rank.name) for rank in rank_forms().values()}))
    near = [name for level, name in _ranks if abs(level - known.level) <= 10]
    return chance.choice(near) if near else old


def _unit(chance: random.Random, old: str) -> str:
    """A unit with a number gets another; a name in a unit's name may become another city's; short names stay."""
    roll = chance.random()
    if roll < 0.35 or len(old) < 5:
        return old
    if roll < 0.6 and re.search(r"\d", old):
        return re.sub(r"\d+", lambda found: str(chance.randint(1, 10 ** len(found.group()) - 1)), old)
    if roll < 0.8:
        kind = chance.choice(sorted(words("units", "small"))).capitalize()
        number = chance.randint(1, 120)
        ending = "th" if 10 < number % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return f"{number}{ending if chance.random() < 0.6 else ''} {chance.choice(_ARMS)} {kind}"
    found = re.match(r"[A-Z][a-z]+(?= (?:[A-Z]|State))", old)
    return chance.choice(cities()) + old[found.end() :] if found else old
