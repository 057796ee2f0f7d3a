"""What the record thinks of two parties before anybody has judged: one, two, or not to be told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["same", "different", "unsure"]
Member = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A view on two parties, each a ``(document, party key)``, ``left`` the smaller.

    ``score`` runs from 0 (nothing speaks for it) to 1; ``reasons`` say in words what speaks for and against. ``firm``
    is False where the view rests on a name that others of its kind may bear too, so that it holds only while
    nobody else fits as well.
    """

    left: Member
    right: Member
    verdict: Verdict
    score: float
    reasons: tuple[str, ...]
    firm: bool = True

    @property
    def pair(self) -> tuple[Member, Member]:
        """The two parties."""
        return self.left, self.right
