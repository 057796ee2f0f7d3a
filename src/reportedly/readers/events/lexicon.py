"""The words that a clause is taken apart with: closed classes, and verbs with their inflections."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Literal

Form = Literal["base", "s", "past", "part", "ing"]

_VOWELS = frozenset("aeiou")
_DOUBLING = frozenset(
    [
        "admit",
        "ban",
        "bar",
        "commit",
        "compel",
        "confer",
        "control",
        "defer",
        "deter",
        "drag",
        "drop",
        "expel",
        "forget",
        "incur",
        "infer",
        "jog",
        "kidnap",
        "knock",
        "nab",
        "occur",
        "outbid",
        "permit",
        "plan",
        "plot",
        "prefer",
        "propel",
        "rebel",
        "recur",
        "refer",
        "regret",
        "remit",
        "repel",
        "rob",
        "scrap",
        "ship",
        "shop",
        "slam",
        "slip",
        "snub",
        "spot",
        "stab",
        "step",
        "stop",
        "strip",
        "submit",
        "sub",
        "tap",
        "tip",
        "transfer",
        "transmit",
        "trap",
        "trim",
        "wrap",
        "acquit",
        "allot",
        "swap",
        "cut",
        "hit",
        "let",
        "put",
        "run",
        "set",
        "shut",
        "sit",
        "split",
        "spin",
        "win",
        "begin",
        "bid",
        "get",
        "grab",
        "beg",
        "rub",
        "chat",
        "mob",
        "patrol",
        "label",
        "travel",
        "counsel",
        "cancel",
    ]
)


def table(name: str) -> Mapping[str, Any]:
    """A TOML file of this room by its name."""
    return tomllib.loads(resources.files("reportedly.readers.events").joinpath(name).read_text("utf-8"))


@dataclass(frozen=True)
class Verbs:
    """Inflected form → its readings as (base form, form); ``nounlike`` are base forms more often met as nouns."""

    readings: Mapping[str, tuple[tuple[str, Form], ...]]
    nounlike: frozenset[str]

    def base(self, word: str, *forms: Form) -> str | None:
        """The base form of a word if it can be read as one of these forms."""
        for lemma, form in self.readings.get(word, ()):
            if form in forms:
                return lemma
        return None


@cache
def verbs() -> Verbs:
    """All verbs of ``verbs.toml`` in all forms."""
    data = table("verbs.toml")
    nounlike = frozenset(data["nounlike"].split())
    irregular: Mapping[str, str] = data["irregular"]
    readings: dict[str, list[tuple[str, Form]]] = {}
    framed = {verb for row in table("frames.toml")["frame"] for verb in row["verbs"].split()}
    for lemma in sorted({*data["plain"].split(), *nounlike, *irregular, *framed}):
        for word, form in _inflect(lemma, irregular.get(lemma)):
            entry = readings.setdefault(word, [])
            if (lemma, form) not in entry:
                entry.append((lemma, form))
    return Verbs({word: tuple(entry) for word, entry in readings.items()}, nounlike)


def _inflect(lemma: str, irregular: str | None) -> Iterator[tuple[str, Form]]:
    yield lemma, "base"
    yield _s_form(lemma), "s"
    for stem in _stems(lemma):
        yield stem + "ing", "ing"
        if irregular is None:
            yield stem + "ed", "past"
            yield stem + "ed", "part"
    if irregular is not None:
        past, part = irregular.split()
        yield past, "past"
        yield part, "part"
    elif lemma.endswith("e"):
        yield lemma + "d", "past"
        yield lemma + "d", "part"
    elif lemma.endswith("y") and lemma[-2] not in _VOWELS:
        yield lemma[:-1] + "ied", "past"
        yield lemma[:-1] + "ied", "part"


def _s_form(lemma: str) -> str:
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _stems(lemma: str) -> Iterable[str]:
    """Stems before -ing and -ed; both spellings where British and American English differ."""
    if lemma.endswith("ie"):
        return (lemma[:-2] + "y",)
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return (lemma[:-1],)
    if lemma in _DOUBLING:
        return (lemma, lemma + lemma[-1]) if lemma.endswith("l") else (lemma + lemma[-1],)
    return (lemma,)


@dataclass(frozen=True)
class Closed:
    """Closed classes, as sets of lower-case words."""

    determiner: frozenset[str]
    subject_pronoun: frozenset[str]
    person_pronoun: frozenset[str]
    possessive: frozenset[str]
    preposition: frozenset[str]
    particle: frozenset[str]
    subordinator: frozenset[str]
    clause_or_phrase: frozenset[str]
    condition: frozenset[str]
    relative: frozenset[str]
    coordinator: frozenset[str]
    sequence: frozenset[str]
    modal: frozenset[str]
    be: frozenset[str]
    have: frozenset[str]
    do: frozenset[str]
    get: frozenset[str]
    negator: frozenset[str]
    adverb: frozenset[str]
    not_adverb: frozenset[str]
    copular: frozenset[str]
    intransitive: frozenset[str]
    saying: frozenset[str]
    causing: frozenset[str]
    subject_control: frozenset[str]
    weekday: frozenset[str]

    def is_adverb(self, word: str) -> bool:
        """Whether a lower-case word is an adverb: listed, or ending in -ly and not listed as something else."""
        return word in self.adverb or (word.endswith("ly") and len(word) > 4 and word not in self.not_adverb)

    def is_auxiliary(self, word: str) -> bool:
        """Whether a lower-case word is a modal or a form of be, have or do."""
        return word in self.modal or word in self.be or word in self.have or word in self.do


@cache
def closed() -> Closed:
    """The classes of ``closed.toml``."""
    return Closed(**{name: frozenset(words.split()) for name, words in table("closed.toml").items()})
