"""Claims in the order in which a document tells them: what narrative time is read from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property

from reportedly.claims.page import Page
from reportedly.terms.claims import Claim, Party
from reportedly.terms.kinds import kinds
from reportedly.terms.spans import Span

_PARAGRAPHS_BACK = 2  # farther back another strand of the story has begun
_CLAIMS_BACK = 30


class Telling:
    """Claims by their place, and those of each person together."""

    def __init__(self, page: Page, claims: Iterable[Claim]) -> None:
        """Take the claims in any order; one without a trigger has no place and is left out."""
        self.page = page
        self._claims = sorted((claim for claim in claims if claim.trigger), key=_place)
        self._places = [_place(claim) for claim in self._claims]

    @cached_property
    def _by_person(self) -> dict[str, list[Claim]]:
        found: dict[str, list[Claim]] = {}
        for claim in self._claims:
            found.setdefault(claim.who.key, []).append(claim)
        return found

    @cached_property
    def _by_kind(self) -> dict[str, list[Claim]]:
        found: dict[str, list[Claim]] = {}
        for claim in self._claims:
            found.setdefault(claim.kind, []).append(claim)
        return found

    @cached_property
    def _places_by_person(self) -> dict[str, list[int]]:
        return {key: [_place(claim) for claim in claims] for key, claims in self._by_person.items()}

    def within(self, span: Span) -> Sequence[Claim]:
        """Claims whose trigger begins in a span, in text order."""
        return self._claims[bisect_left(self._places, span.start) : bisect_left(self._places, span.end)]

    def of_person(self, claim: Claim) -> Sequence[Claim]:
        """Claims about the same person nearest to this one, in text order."""
        places = self._places_by_person.get(claim.who.key, [])
        here = bisect_left(places, _place(claim))
        return self._by_person.get(claim.who.key, [])[max(0, here - _CLAIMS_BACK) : here + _CLAIMS_BACK]

    def of(self, party: Party) -> Sequence[Claim]:
        """Claims about a person or unit, in text order."""
        return self._by_person.get(party.key, [])

    def of_kind(self, kind: str) -> Sequence[Claim]:
        """Claims of one kind, in text order."""
        return self._by_kind.get(kind, ())

    def last_dated(self, claim: Claim) -> Claim | None:
        """The last happening with a date of its own told of the same person before, not too far back."""
        if claim.trigger is None:
            return None
        first = self.page.paragraph_number(claim.trigger.span) - _PARAGRAPHS_BACK
        for other in reversed(self.of_person(claim)):
            if other.trigger is None or other.trigger.start >= claim.trigger.start or not self.is_happening(other):
                continue
            if self.page.paragraph_number(other.trigger.span) < first:
                return None
            if other.when.period and not other.when.period.is_interval:
                return other
        return None

    @staticmethod
    def is_happening(claim: Claim) -> bool:
        """Whether it tells of something that took place, as against a state, a plan or a denial."""
        return claim.polarity == "positive" and claim.phase == "happened" and kinds()[claim.kind].nature != "state"


def _place(claim: Claim) -> int:
    return claim.trigger.start if claim.trigger else 0
