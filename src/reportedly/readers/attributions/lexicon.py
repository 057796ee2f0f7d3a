"""Reporting verbs in all their forms, and the closed word classes of the clause grammar."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from reportedly.terms.markup import Stance

_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb: what it does with its content, and which constructions it takes."""

    lemma: str
    stance: Stance
    frames: frozenset[str]
    addressee: bool = False
    particles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """One inflected form: which verbs it may be (with their particles), and which forms of them."""

    verbs: tuple[Verb, ...]
    tenses: frozenset[str]  # base, present, past, participle, gerund


@dataclass(frozen=True, slots=True)
class Words:
    """The closed classes of ``words.toml``, by name."""

    classes: Mapping[str, frozenset[str]]

    def has(self, name: str, word: str) -> bool:
        """Whether a word in lower case is in a class."""
        return word in self.classes[name]


@cache
def words() -> Words:
    """All word classes."""
    return Words({name: frozenset(value.split()) for name, value in _table("words.toml").items()})


@cache
def forms() -> Mapping[str, Form]:
    """Every inflected form of every reporting verb, in lower case."""
    found: dict[str, tuple[list[Verb], set[str]]] = {}
    for verb, spelled in _verbs():
        for tense, form in _inflect(spelled):
            verbs, tenses = found.setdefault(form, ([], set()))
            tenses.add(tense)
            if verb not in verbs:
                verbs.append(verb)
    return {
        form: Form(tuple(sorted(verbs, key=lambda v: -len(v.particles))), frozenset(tenses))
        for form, (verbs, tenses) in found.items()
    }


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath(name).read_text("utf-8"))


def _verbs() -> Iterator[tuple[Verb, str]]:
    for row in _table("verbs.toml")["verbs"]:
        for entry in row["words"].split():
            parts = [part.split("_") for part in entry.replace("+", "").split("/")]
            lemma, particles = parts[0][0], tuple(parts[0][1:])
            verb = Verb(
                "_".join(parts[0]), row["stance"], frozenset(row["frames"]), row.get("addressee", False), particles
            )
            doubled = "+" if "+" in entry else ""
            yield verb, "/".join([lemma + doubled, *(part[0] for part in parts[1:])])


def _inflect(entry: str) -> Iterator[tuple[str, str]]:
    """Pairs of tense and form for "admit+", "say/said", "write/wrote/written" or a regular base."""
    spelled, *irregular = entry.split("/")
    base, stem = spelled.rstrip("+"), spelled.rstrip("+")
    if spelled.endswith("+"):
        stem = base + base[-1]
    past = irregular[0] if irregular else _past(base, stem)
    yield "base", base
    yield "present", _present(base)
    yield "past", past
    yield "participle", irregular[-1] if irregular else past
    yield "gerund", _gerund(base, stem)


def _consonant_y(base: str) -> bool:
    return base.endswith("y") and base[-2] not in _VOWELS


def _present(base: str) -> str:
    if _consonant_y(base):
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "go", "o")) else "s")


def _past(base: str, stem: str) -> str:
    if _consonant_y(base):
        return base[:-1] + "ied"
    return base + "d" if base.endswith("e") else stem + "ed"


def _gerund(base: str, stem: str) -> str:
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return stem + "ing"
