"""Claims of several documents about one happening become one event.

Two claims are about one happening when they are about the same person (or unit) and of the same kind, when nothing that
both tell sets them apart (``happenings.toml``), and when their days can both hold or disagree only within the window of
their kind. What is planned, sought or asked never joins what happened; ``outcomes`` links the two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.record.grouping import Group, Grouper, Sighting, sighting_of, turn
from reportedly.record.happening_rules import Rule, rule_of
from reportedly.record.naming import Naming, who_of
from reportedly.terms.claims import Claim
from reportedly.terms.documents import Cards
from reportedly.terms.holdings import Entity

__all__ = ["Happening", "Rule", "find", "happenings", "rule_of"]


@dataclass(frozen=True, slots=True)
class Happening:
    """An event: claims about one happening, sorted by id. ``real`` is False for what is planned, sought or asked.

    ``id`` is "e-" and the smallest id of its claims. ``supporting`` claims say that it is so (or is planned, sought …),
    ``opposing`` ones that it is not.
    """

    id: str
    kind: str
    who: Entity
    real: bool
    claims: tuple[Claim, ...]

    @property
    def supporting(self) -> tuple[Claim, ...]:
        """Claims that say so."""
        return tuple(claim for claim in self.claims if claim.polarity == "positive")

    @property
    def opposing(self) -> tuple[Claim, ...]:
        """Claims that say that it is not so."""
        return tuple(claim for claim in self.claims if claim.polarity == "negative")


def happenings(claims: Iterable[Claim], cards: Cards, naming: Naming | None = None) -> tuple[Happening, ...]:
    """All events in these claims, sorted by person, kind and id; the order of the claims does not matter."""
    whos: dict[str, Entity] = {}
    by_kind: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
    for claim in {claim.id: claim for claim in claims}.values():
        who = who_of(claim, naming)
        whos[who.id] = who
        by_kind[who.id, claim.kind].append(sighting_of(claim, cards, naming))
    found: list[Happening] = []
    for (who_id, kind), sightings in sorted(by_kind.items(), key=lambda item: item[0]):
        resets = [s for reset in rule_of(kind).resets for s in by_kind.get((who_id, reset), ())]
        found += _events(whos[who_id], kind, sightings, resets)
    return tuple(found)


def find(events: Iterable[Happening], id_: str) -> Happening | None:
    """The event with this id: "e-…" or the id of any claim in it."""
    wanted = id_.removeprefix("e-")
    return next((event for event in events if any(claim.id == wanted for claim in event.claims)), None)


def _events(who: Entity, kind: str, sightings: Iterable[Sighting], resets: Iterable[Sighting]) -> list[Happening]:
    grouper = Grouper(rule_of(kind), [one for one in resets if one.real and one.claim.polarity == "positive"])
    for sighting in sorted(sightings, key=turn):
        grouper.place(sighting)
    grouper.settle()
    made = [_happening(who, kind, real, group) for real, some in grouper.groups.items() for group in some]
    return sorted(made, key=lambda event: event.id)


def _happening(who: Entity, kind: str, real: bool, group: Group) -> Happening:
    claims = tuple(sorted((sighting.claim for sighting in group.sightings), key=lambda claim: claim.id))
    return Happening(f"e-{claims[0].id}", kind, who, real, claims)
