"""Words of a sentence as the time grammar sees them: each with a class and a value.

Classes come from ``lexicon.toml`` and from the shape of numbers. A hyphenated word that names a time ("six-year",
"mid-October") falls into its parts. The classes of a sentence form a string, one letter a piece, on which the patterns
run; a sentence without a word that can carry a time expression is passed over.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from typing import NamedTuple

from reportedly.terms.tokens import Token

Value = int | str

SHAPES = ("small", "two", "year", "number", "nth", "decade", "dotted", "colon", "glued", "bare_clock")
OTHER = "_"
_FIRST_LETTER = 0x100
_CAPITAL = frozenset({"month", "weekday", "weekday_short", "weekday_plural", "holiday", "part_code", "movable"})
_CARRIERS = frozenset(
    [
        "month", "weekday", "weekday_short", "weekday_plural", "unit", "units", "season", "weekend", "daypart",
        "dayparts", "noon", "deictic", "tonight", "recent", "every", "set", "present", "past_word", "future_noun",
        "ampm", "oclock", "decade_word", "instant", "period", "time", "yearend", "holiday", "year", "decade",
        "dotted", "colon", "glued", "bare_clock", "fiscal", "small", "two", "zone", "last", "earlier", "eve",
        "nth", "movable", "date_word",
    ]
)  # fmt: skip
FULL_NAMES = frozenset(
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]
)  # fmt: skip
_SHAPE = re.compile(
    r"""
    (?P<decade>\d{2}(?:\d\d)?s) $
  | (?P<nth>\d{1,2}(?:st|nd|rd|th)) $
  | (?P<small>0?[1-9]|[12]\d|3[01]|0{1,2}) $
  | (?P<two>\d\d) $
  | (?P<year>(?:1[0-9]|20|21)\d\d) $
  | (?P<dotted>\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})|\d{1,2}\.\d\d) $
  | (?P<colon>\d{1,2}:\d\d(?::\d\d)?) $
  | (?P<glued>\d{1,2}(?:[ap]m|h(?:\d\d)?)) $
  | (?P<bare_clock>[0-2]\d[0-5]\dhrs) $
  | (?P<number>\d{1,9}(?:[.,]\d+)*) $
    """,
    re.VERBOSE,
)
_COMPOUND_ORDINAL = re.compile(r"(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-([a-z]+)$")


class Piece(NamedTuple):
    """A word or part of a word: ``text[start:end]``, its class, and what it stands for (0 where nothing)."""

    start: int
    end: int
    kind: str
    value: Value
    word: str
    capital: bool = False


@cache
def lexicon() -> Mapping[str, tuple[str, Value]]:
    """Class and value of each word."""
    source = resources.files("reportedly.readers.times").joinpath("lexicon.toml").read_text("utf-8")
    return {word: (kind, value) for kind, words in tomllib.loads(source).items() for word, value in words.items()}


@cache
def letters() -> Mapping[str, str]:
    """The letter of each class; every other word is ``OTHER``."""
    kinds = [*dict.fromkeys(kind for kind, _ in lexicon().values()), *SHAPES]
    return {kind: chr(_FIRST_LETTER + place) for place, kind in enumerate(kinds)} | {"": OTHER}


def may_hold_time(tokens: Iterable[Token]) -> bool:
    """Whether some word could carry a time expression: a cheap test that passes most sentences by."""
    known = _carriers()
    return any(
        token.lower in known or token.text[0].isdigit() or ("-" in token.lower and len(token.lower) > 3)
        for token in tokens
    )


@cache
def _carriers() -> frozenset[str]:
    return frozenset(word for word, (kind, _) in lexicon().items() if kind in _CARRIERS)


def cut(tokens: Iterable[Token]) -> list[Piece]:
    """The pieces of a sentence, in text order."""
    pieces: list[Piece] = []
    for token in tokens:
        parts = token.lower.split("-") if "-" in token.lower and len(token.lower) > 1 else []
        if parts and token.lower not in lexicon() and any(_names_time(part) for part in parts):
            pieces += _split(token, parts)
        else:
            pieces.append(_piece(token.start, token.end, token.text, token.lower))
    return pieces


def _names_time(part: str) -> bool:
    if part[:1].isdigit() and part.isascii():
        return _number(part)[0] in ("year", "decade")
    known = lexicon().get(part)
    return known is not None and known[0] in _CARRIERS


def _split(token: Token, parts: list[str]) -> list[Piece]:
    pieces: list[Piece] = []
    at = token.start
    for part in parts:
        if pieces:
            pieces.append(Piece(at, at + 1, "dash", 0, "-"))
            at += 1
        begin = at - token.start
        pieces.append(_piece(at, at + len(part), token.text[begin : begin + len(part)], part))
        at += len(part)
    return pieces


def _piece(start: int, end: int, text: str, lower: str) -> Piece:
    kind, value = _class_of(text, lower)
    return Piece(start, end, kind, value, lower, text[0].isupper())


def _class_of(text: str, lower: str) -> tuple[str, Value]:
    known = lexicon().get(lower)
    if known:
        return ("", 0) if known[0] in _CAPITAL and not text[0].isupper() else known
    if text[0].isdigit():
        return _number(lower)
    found = _COMPOUND_ORDINAL.match(lower)
    if found and found.group(2) in lexicon():
        kind, value = lexicon()[found.group(2)]
        if kind in ("ordinal", "cardinal") and int(value) < 10:
            return kind, int(lexicon()[found.group(1)][1]) + int(value)
    return "", 0


def _number(lower: str) -> tuple[str, Value]:
    shape = _SHAPE.match(lower)
    if not shape or not lower.isascii():
        return "", 0
    kind = str(shape.lastgroup)
    if kind in ("small", "two", "year"):
        return kind, int(lower)
    if kind == "nth":
        return kind, int(lower[:-2])
    return kind, lower
