"""What the columns of a table of office-holders hold, told by their headings and, of names, by their cells."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

_NAMELIKE = re.compile(
    r"(?:[^\W\d_][\w’'-]*\.?\s+){1,5}[A-Z][\w’'-]+(?:\s*\([^)]*\))?"
)  # "Sir Reginald Coombe", "A. Bolu (acting)"
_LONGEST = 5  # words of a heading
_LOOKED_AT = 6  # rows


@dataclass(frozen=True, slots=True)
class Columns:
    """The place of each kind of column; ``office`` is the heading of the names where it says what these people are."""

    places: Mapping[str, int]
    office: str | None = None

    @property
    def is_of_holders(self) -> bool:
        """Whether the table says who held what: names beside ranks, units, posts or times."""
        return "name" in self.places and bool({"rank", "period", "begin", "unit", "post"} & set(self.places))


@cache
def words_for(part: str) -> Mapping[str, frozenset[str]]:
    """The words of a part of ``tables.toml`` by what they tell."""
    data = tomllib.loads(resources.files("reportedly").joinpath("claims", "tables.toml").read_text("utf-8"))
    return {kind: frozenset(words.split()) for kind, words in data[part].items()}


def columns_of(heading: Sequence[str], rows: Sequence[Sequence[str]], offices: Container[str] = ()) -> Columns:
    """The columns under a heading; names under the title of an office ("Commissioner of Police") are its holders.

    ``offices`` are the cells of the heading in which the reader saw a title or role.
    """
    places: dict[str, int] = {}
    for index, cell in enumerate(heading):
        kind = _kind(cell)
        if kind:
            places.setdefault(kind, index)
    named = places.get("name")
    if named is None:
        office = (index for index, cell in enumerate(heading) if cell in offices and _holds_names(index, rows))
        named = next(office, None)
        if named is None:
            return Columns(places)
        places["name"] = named
        return Columns(
            {kind: index for kind, index in places.items() if kind == "name" or index != named}, heading[named]
        )
    plain = words_for("plain")["name"] & set(_words(heading[named]))
    return Columns(places, None if plain else heading[named])


def _kind(cell: str) -> str | None:
    words = _words(cell)
    if len(words) > _LONGEST:
        return None
    if {"period", "tenure", "years", "dates"} & set(words):  # whatever else it names ("Period of Command")
        return "period"
    return next((kind for kind, known in words_for("columns").items() if known & set(words)), None)


def _holds_names(index: int, rows: Sequence[Sequence[str]]) -> bool:
    """Whether what stands in a column is names of people."""
    under = [row[index] for row in rows[:_LOOKED_AT] if index < len(row)]
    return bool(under) and sum(bool(_NAMELIKE.fullmatch(one)) for one in under) * 3 >= len(under) * 2


def _words(cell: str) -> list[str]:
    return re.findall(r"[a-z]+(?:-[a-z]+)*", cell.lower())
