"""Who does what in a sentence: its clauses, and for each verb its subject and the verb that governs it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from reportedly.readers.events.items import Group, Item

ClauseKind = Literal["main", "rel", "sub", "condition", "that", "quote", "bare"]
Link = Literal["finite", "infinitive", "gerund", "participle"]


@dataclass(eq=False)
class Clause:
    """A clause: its kind, the items of its subject, and its verbs in order.

    ``governor`` is the verb that it hangs on ("denied that …"); ``antecedent`` the phrases that a relative clause is
    about; ``marker`` the item that opens it. ``pending`` are indexes of phrases that may yet turn out to be a subject;
    ``verbs`` its verbs but for participles and gerunds; ``last`` the last verb of all.
    """

    kind: ClauseKind
    start: int
    parent: Clause | None = None
    governor: Verb | None = None
    antecedent: tuple[Item, ...] = ()
    marker: Item | None = None
    inverted: Item | None = None
    pending: list[int] = field(default_factory=list)
    verbs: list[Verb] = field(default_factory=list)
    last: Verb | None = None


@dataclass(eq=False)
class Verb:
    """A verb in its clause. ``at`` is the index of its item; ``shares`` the verb whose auxiliaries it stands under."""

    at: int
    group: Group
    clause: Clause
    link: Link
    subject: tuple[Item, ...] = ()
    governor: Verb | None = None
    shares: Verb | None = None
    passive: bool = False
    preposition: Item | None = None
