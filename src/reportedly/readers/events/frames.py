"""The frames of ``frames.toml``: what each verb says, and which role each of its arguments has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from reportedly.readers.events.lexicon import table


@dataclass(frozen=True, eq=False)
class Frame:
    """One frame; the fields are explained at the top of the file."""

    kind: str
    verbs: tuple[str, ...]
    who: str
    agent: str = "by"
    type: str = "person"
    target: str = "any"
    after: str = ""
    into: str = ""
    object: str = ""
    predicate: str = ""
    needs: frozenset[str] = frozenset()
    withs: tuple[tuple[str, ...], ...] = ()
    withouts: tuple[tuple[str, ...], ...] = ()
    preps: Mapping[str, str] = field(default_factory=dict)
    active: bool = True
    passive: bool = True
    passives: bool = False
    possessor: bool = False
    subjects: frozenset[str] = frozenset()
    modifier: str = ""
    judged: bool = False
    form: str = ""
    alone: bool = False
    vacant: bool = False
    seat: bool = False
    far: bool = False
    measured: bool = False
    dated: bool = False

    @cached_property
    def openers(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """The sequences of ``withs`` by their first word, the longest first."""
        found: dict[str, tuple[tuple[str, ...], ...]] = {}
        for words in self.withs:
            found[words[0]] = (*found.get(words[0], ()), words)
        return found

    @property
    def weight(self) -> tuple[bool, bool]:
        """Frames that ask for more are tried first."""
        return (not self.withs, not self.needs)


@cache
def frames() -> Mapping[str, tuple[Frame, ...]]:
    """Frames by the base form of their verbs, the most demanding first."""
    data = table("frames.toml")
    found: dict[str, list[Frame]] = {}
    for row in data["frame"]:
        frame = _frame(row, data["preps"])
        for verb in frame.verbs:
            found.setdefault(verb, []).append(frame)
    return {verb: tuple(sorted(rows, key=lambda f: f.weight)) for verb, rows in found.items()}


def _frame(row: Mapping[str, Any], preps: Mapping[str, str]) -> Frame:
    plain = {k: v for k, v in row.items() if k not in ("verbs", "with", "without", "preps", "needs", "subjects")}
    return Frame(
        verbs=tuple(row["verbs"].split()),
        withs=_sequences(row.get("with", ())),
        withouts=_sequences(row.get("without", ())),
        preps={**preps, **row.get("preps", {})},
        needs=frozenset(row.get("needs", ())),
        subjects=frozenset(row.get("subjects", ())),
        **plain,
    )


def _sequences(phrases: list[str] | tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(phrase.split()) for phrase in phrases), key=len, reverse=True))


@dataclass(frozen=True)
class Heads:
    """Heads of noun phrases by what they name."""

    posts: frozenset[str]
    units: frozenset[str]
    awards: frozenset[str]
    sentences: frozenset[str]
    operations: frozenset[str]
    units_of_people: frozenset[str]
    holders: frozenset[str]
    courts: frozenset[str]
    vague: frozenset[str]
    judges: frozenset[str]
    acts: frozenset[str]
    figures: frozenset[str]
    anybody: frozenset[str]
    scenes: frozenset[str]


@cache
def heads() -> Heads:
    """The classes of ``nouns.toml``."""
    return Heads(**{name: frozenset(words.split()) for name, words in table("nouns.toml").items()})
