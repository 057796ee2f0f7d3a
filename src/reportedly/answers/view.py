"""A part of the record with all that follows from it: who is who, what still stands, postings, units, events."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportedly.identities.matching import propose
from reportedly.record.changes import Replacement, replacements
from reportedly.record.clusters import Entities, cluster
from reportedly.record.conflicts import Conflict, event_conflicts
from reportedly.record.happenings import Happening, happenings
from reportedly.record.hierarchy import Hierarchy, hierarchy
from reportedly.record.judged import rejected_claims
from reportedly.record.postings import Posting, postings
from reportedly.terms.claims import Claim
from reportedly.terms.documents import Cards
from reportedly.terms.holdings import Entity, Holdings


@dataclass(frozen=True)
class View:
    """Holdings and everything derived from them, each worked out once, when it is asked for."""

    holdings: Holdings

    @property
    def cards(self) -> Cards:
        """Cards of the documents."""
        return self.holdings.cards

    @cached_property
    def entities(self) -> Entities:
        """People and units across documents."""
        return cluster(self.holdings, propose(self.holdings), self.holdings.judgements)

    @cached_property
    def replaced(self) -> tuple[Replacement, ...]:
        """What later texts took back or put right."""
        return replacements(self.holdings, self.entities)

    @cached_property
    def standing(self) -> tuple[Claim, ...]:
        """Claims that nobody has taken back, and that no reviewer has rejected."""
        gone = {claim.id for one in self.replaced for claim in one.before} | rejected_claims(self.holdings.judgements)
        return tuple(claim for claim in self.holdings.claims if claim.id not in gone)

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What disagrees about events."""
        return event_conflicts(self.events, self.entities)

    @cached_property
    def postings(self) -> list[Posting]:
        """Postings, in order of person and time."""
        return postings(self.standing, self.entities, self.cards)

    @cached_property
    def hierarchy(self) -> Hierarchy:
        """Relations between units."""
        return hierarchy(self.standing, self.entities, self.cards)

    @cached_property
    def events(self) -> tuple[Happening, ...]:
        """Events, from claims that still stand."""
        return happenings(self.standing, self.cards, self.entities)

    def told_in(self, document: str) -> Sequence[Claim]:
        """The claims of one document."""
        return self._by_document.get(document, ())

    @cached_property
    def _by_document(self) -> Mapping[str, Sequence[Claim]]:
        found: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in self.holdings.claims:
            found[claim.document].append(claim)
        return found

    def documents_of(self, entity: Entity) -> int:
        """How many documents speak of an entity."""
        return len({document for document, _ in entity.members})

    def published_by(self, claims: Iterable[Claim]) -> dt.date:
        """The first day on which one of some claims was known."""
        return min(self.cards[claim.document].known_from for claim in claims)
