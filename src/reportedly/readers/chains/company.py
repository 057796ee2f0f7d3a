"""The latest phrases of one chain, and what they have in common."""

from __future__ import annotations

from reportedly.readers.chains.traits import Trait

_LATEST = 12  # phrases that are looked at


class Company:
    """The latest phrases of a chain, in text order.

    ``kind`` is the first kind of thing that one of them is known to be; ``is_named`` says that one is a name.
    """

    __slots__ = ("_chains", "_genders", "_heads", "_keys", "_latest", "is_named", "kind", "size")

    def __init__(self, trait: Trait) -> None:
        self._latest = [trait]
        self._count()

    def _count(self) -> None:
        """What the latest phrases have in common, anew."""
        latest = self._latest
        self.size = len(latest)
        self.kind = next((own.kind for own in latest if own.kind), "")
        self.is_named = any(own.form == "name" for own in latest)
        self._keys = {own.key for own in latest}
        self._heads = {own.head for own in latest}
        self._genders = {own.gender for own in latest if own.gender}
        self._chains = {own.chain for own in latest if own.chain >= 0 and own.family == "name"}

    def add(self, trait: Trait) -> None:
        """A further phrase of the chain."""
        self._latest = [*self._latest[1 - _LATEST :], trait]
        self._count()

    def is_against(self, gender: str) -> bool:
        """Whether one of the phrases is of another gender."""
        return bool(gender and self._genders) and self._genders != {gender}

    def chain_of(self, trait: Trait) -> int:
        """Whether the names stand in the narrow chain of ``trait`` (1) or in others (2); 0 if nothing is known."""
        return 0 if not self._chains else 1 if trait.chain in self._chains else 2

    def likeness(self, trait: Trait) -> int:
        """Whether one of the phrases has the words of ``trait`` (1), or else its head (2), or neither (0)."""
        return 1 if trait.key in self._keys else 2 if trait.head in self._heads else 0
