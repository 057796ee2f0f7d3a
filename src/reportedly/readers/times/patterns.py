"""Patterns over the classes of words, written with the names of the classes.

``the? (last|next) unit`` means: "the" or not, a word of class last or next, a word of class unit. Words in capitals are
shorthands for longer patterns. Repetition is bounded, so a match is short and reading stays linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reportedly.readers.times.pieces import OTHER, Piece, Value, letters
from reportedly.readers.times.scene import Reading, Scene

SHORT = {
    "NUM": "(small|two|year|number|cardinal)",
    "APPROX": "(approx|(more|filler) than|at least|up to)",
    "COUNT": (
        "(half dash? a|NUM small slash small|NUM (dash? (cardinal|few))? (dash? and dash? (a dash?)? half)?"
        "|NUM dash? (or|to) dash? NUM|a? few of?|vague of?|a)"
    ),
    "ORD": "(ordinal|nth)",
    "ORSO": "(or so)?",
    "DAY": "(small|nth|ordinal)",
    "MONTH": "(month dot?)",
    "WEEKDAY": "(weekday|weekday_short dot?)",
    "EARLY": "(early|later|earlier|edge dash) (dash|in|of)? the?",
    "EDGE": "the? (early|later)? (edge|early) of the?",
    "PART": "(daypart|noon)",
    "CLOCK": "((dotted|colon|small|cardinal) (ampm|oclock)|(small (dot|colon_mark))? glued|colon|dotted)",
    "ZONE": "(local time|zone)",
}


@dataclass(frozen=True, slots=True)
class Found:
    """Pieces that fit a rule, in text order."""

    pieces: tuple[Piece, ...]

    def value(self, *kinds: str) -> Value | None:
        """The value of the first piece of these classes, None if there is none."""
        return next((piece.value for piece in self.pieces if piece.kind in kinds), None)

    def values(self, *kinds: str) -> list[Value]:
        """Values of all pieces of these classes."""
        return [piece.value for piece in self.pieces if piece.kind in kinds]

    def has(self, *kinds: str) -> bool:
        """Whether some piece is of these classes."""
        return any(piece.kind in kinds for piece in self.pieces)

    def after(self, *kinds: str) -> Found:
        """The pieces behind the first one of these classes."""
        at = next((place for place, piece in enumerate(self.pieces) if piece.kind in kinds), len(self.pieces))
        return Found(self.pieces[at + 1 :])

    def before(self, *kinds: str) -> Found:
        """The pieces before the first one of these classes."""
        at = next((place for place, piece in enumerate(self.pieces) if piece.kind in kinds), len(self.pieces))
        return Found(self.pieces[:at])


Read = Callable[[Found, Scene], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what reads the words that fit it."""

    pattern: str
    read: Read


def compiled(pattern: str) -> str:
    """The regular expression of a pattern over class letters."""
    known = letters()

    def one(found: re.Match[str]) -> str:
        name = found.group()
        if name in SHORT:
            return f"(?:{compiled(SHORT[name])})"
        return OTHER if name == "other_word" else re.escape(known[name])

    spelt = re.sub(r"[A-Za-z_]+", one, pattern)
    return re.sub(r"\s+", "", spelt).replace("(", "(?:").replace("(?:?:", "(?:")


class Grammar:
    """Rules in order; at each place the longest that can be read wins, of equals the first."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = [(re.compile(compiled(rule.pattern)), rule.read) for rule in rules]
        anything = "|".join(f"(?:{compiled_.pattern})" for compiled_, _ in self._rules)
        # the look ahead passes over the words without a class, at which no rule begins, before all rules are tried
        self._any = re.compile(f"(?!{OTHER})(?:{anything})")

    def next_place(self, spelt: str, place: int) -> int | None:
        """The next place at or after ``place`` where some rule fits."""
        found = self._any.search(spelt, place)
        return found.start() if found else None

    def fits(self, spelt: str, place: int) -> list[tuple[int, Read]]:
        """Ends and readers of the rules that fit there, longest first."""
        ends = [(found.end(), read) for rule, read in self._rules if (found := rule.match(spelt, place))]
        return sorted(ends, key=lambda fit: -fit[0])
