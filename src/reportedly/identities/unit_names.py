"""The parts of a unit's name: its number, its type, and the words that set it apart."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from reportedly.terms.names import fold
from reportedly.terms.ordinals import number_of

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_CUT = re.compile(r"\s+(?:of|in|at|from|under)\s+|,\s*|\s*\(", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class UnitName:
    """A name taken apart. ``number`` and ``type`` belong to its head; ``words`` are all others that tell it apart.

    ``head`` holds those of the words that stand in the head, before "of …", "in …" or a comma. ``pairs`` are all
    numbers with their types, for names like "19th Division, 58th Army".
    """

    number: int | None
    type: str | None
    head: frozenset[str]
    words: frozenset[str]
    pairs: tuple[tuple[int, str], ...]
    acronym: str


@dataclass(frozen=True, slots=True)
class _Table:
    types: Mapping[str, str]
    idle: frozenset[str]
    same: Mapping[str, str]
    abbreviations: Mapping[str, tuple[str, ...]]


@cache
def _table() -> _Table:
    raw = tomllib.loads(resources.files("reportedly.identities").joinpath("unit_words.toml").read_text("utf-8"))
    return _Table(
        types={word: type_ for type_, words in raw["types"].items() for word in words},
        idle=frozenset(raw["idle"]["words"]),
        same=raw["same"],
        abbreviations={short: tuple(long.split()) for short, long in raw["abbreviations"].items()},
    )


@lru_cache(maxsize=65536)
def take_apart(name: str) -> UnitName:
    """A unit's name in parts.

    >>> part = take_apart("IV Rifle Corps")
    >>> part.number, part.type, sorted(part.words)
    (4, 'corps', ['rifle'])
    """
    pieces = [piece for piece in _CUT.split(name) if piece.strip()] or [name]
    head = _items(pieces[0])
    rest = [item for piece in pieces[1:] for item in _items(piece)]
    numbers = _pairs(head)
    type_ = numbers[0][1] if numbers else _last_type(head)
    head_words = frozenset(word for word in head if isinstance(word, str) and _table().types.get(word, word) != type_)
    words = head_words | {word for word in rest if isinstance(word, str)}
    initials = "".join(word[0] for word in _WORD.findall(fold(name)) if word not in _table().idle)
    return UnitName(
        number=numbers[0][0] if numbers else None,
        type=type_ or None,
        head=head_words,
        words=words,
        pairs=tuple(numbers + _pairs(rest)),
        acronym=initials if len(initials) > 2 else "",
    )


def _items(piece: str) -> list[int | str]:
    """Numbers and telling words of a piece, in order."""
    found: list[int | str] = []
    for written in _WORD.findall(re.sub(r"['’]s\b", "", piece)):
        number = number_of(written)
        if number is not None:
            found.append(number)
            continue
        for word in fold(written).split():
            found.extend(_words(word))
    return found


def _words(word: str) -> list[str]:
    table = _table()
    if word in table.abbreviations:
        return list(table.abbreviations[word])
    if word in table.idle:
        return []
    return [table.same.get(word, word)]


def _pairs(items: list[int | str]) -> list[tuple[int, str]]:
    """Each number with the last type word before the next number, or the one before it ("Brigade 21")."""
    types = _table().types
    found: list[tuple[int, str]] = []
    for place, item in enumerate(items):
        if not isinstance(item, int):
            continue
        after: list[str] = []
        for word in items[place + 1 :]:
            if isinstance(word, int):
                break
            after.append(word)
        known = [types[word] for word in after if word in types]
        before = items[place - 1] if place else 0
        if known:
            found.append((item, known[-1]))
        elif isinstance(before, str) and before in types:
            found.append((item, types[before]))
        else:
            found.append((item, after[-1] if after else ""))
    return found


def _last_type(items: list[int | str]) -> str | None:
    known = [_table().types[word] for word in items if isinstance(word, str) and word in _table().types]
    return known[-1] if known else None
