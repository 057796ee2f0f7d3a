"""The pieces that a sentence is cut into before its clauses are found: noun phrases, verb groups, joints and times."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportedly.readers.events.lexicon import Form

ItemKind = Literal[
    "np",  # a noun phrase without its of-phrases
    "verb",  # a verb group with its auxiliaries
    "inv",  # an auxiliary before its subject: "Had the judges …", "Is he …"
    "time",
    "prep",
    "sub",  # because, if, when …
    "either",  # a word that opens a clause or a phrase: after, before, since …; settled when all items are known
    "that",
    "rel",
    "and",
    "comma",
    "stop",  # ; : — and other marks
    "open",  # an opening quotation mark
    "close",
    "adverb",
    "not",
]


@dataclass(frozen=True, slots=True)
class Group:
    """A verb group: main verb by base form, its form, voice, and the token indexes of auxiliaries and negations."""

    main: int
    lemma: str
    form: Form
    passive: bool = False
    infinitive: bool = False
    auxiliaries: tuple[int, ...] = ()
    negations: tuple[int, ...] = ()
    certain: bool = False  # its form is only a past, or only a participle: "took", "taken"

    @property
    def bare(self) -> bool:
        """Whether the verb stands without any auxiliary."""
        return not self.auxiliaries


@dataclass(slots=True)
class Item:
    """Tokens ``[first, last)`` and what they are; ``word`` is the lower-case word of a joint, the head of a phrase."""

    kind: ItemKind
    first: int
    last: int
    word: str
    group: Group | None = None
    negative: bool = False
    pronoun: bool = False
    person: bool = False
