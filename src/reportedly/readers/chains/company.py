"""The latest phrases of one chain, and what they have in common."""

from __future__ import annotations

from collections.abc import Collection, Container
from collections.abc import Set as AbstractSet

from reportedly.readers.chains.traits import Trait

_LATEST = 12  # phrases that are looked at
_NOBODY: AbstractSet[str] = frozenset()


class Company:
    """The latest phrases of a chain, in text order.

    ``kind`` is the first kind of thing that one of them is known to be; ``is_named`` says that one is a name; ``keys``,
    ``heads`` and ``chains`` are their words, their heads, and the narrow chains of the names among them.
    """

    __slots__ = ("_genders", "_latest", "chains", "heads", "is_named", "keys", "kind", "size")

    def __init__(self, trait: Trait) -> None:
        self._latest = [trait]
        self.size, self.kind, self.is_named = 1, trait.kind, trait.form == "name"
        self.keys: Container[str] = (trait.key,)
        self.heads: Container[str] = (trait.head,)
        self.chains: Collection[int] = (trait.chain,) if trait.chain >= 0 and trait.family == "name" else ()
        self._genders = {trait.gender} if trait.gender else _NOBODY

    def add(self, trait: Trait) -> None:
        """A further phrase of the chain."""
        self._latest = latest = [*self._latest[1 - _LATEST :], trait]
        self.size = len(latest)
        self.kind = next((own.kind for own in latest if own.kind), "")
        self.is_named = "name" in [own.form for own in latest]
        self.keys = {own.key for own in latest}
        self.heads = {own.head for own in latest}
        self.chains = {own.chain for own in latest if own.chain >= 0 and own.family == "name"}
        self._genders = {own.gender for own in latest if own.gender}

    def is_against(self, gender: str) -> bool:
        """Whether one of the phrases is of another gender."""
        return bool(gender and self._genders) and self._genders != {gender}
