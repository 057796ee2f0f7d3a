"""The order of units through time: who stands under whom, and what a unit was called before and after."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from reportedly.record.evidence import published_on
from reportedly.record.naming import Naming, entities_in, who_of
from reportedly.terms.claims import Claim
from reportedly.terms.documents import Cards
from reportedly.terms.holdings import Entity
from reportedly.terms.periods import Period
from reportedly.terms.status import supports


@dataclass(frozen=True, slots=True)
class Relation:
    """``lower`` stands under ``upper`` (or: ``lower`` was renamed and is ``upper`` now).

    ``start`` and ``end`` are known beginnings and ends; ``first_cited`` and ``last_cited`` the days between which texts
    tell of it.
    """

    kind: Literal["subordinate_to", "renamed"]
    lower: Entity
    upper: Entity
    start: Period | None
    end: Period | None
    first_cited: dt.date | None
    last_cited: dt.date | None
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class Hierarchy:
    """Relations between units, each pair once."""

    relations: tuple[Relation, ...]

    def above(self, ids: Iterable[str]) -> list[Relation]:
        """What some units stand under, by these ids."""
        wanted = set(ids)
        return [
            r
            for r in self.relations
            if r.kind == "subordinate_to" and r.lower.id in wanted and r.upper.id not in wanted
        ]

    def below(self, ids: Iterable[str]) -> list[Relation]:
        """What stands under some units."""
        wanted = set(ids)
        return [
            r
            for r in self.relations
            if r.kind == "subordinate_to" and r.upper.id in wanted and r.lower.id not in wanted
        ]

    def lineage(self, unit: Entity) -> list[Entity]:
        """The unit and all that it was renamed from and to, the unit itself first, then in order of ids."""
        found = {unit.id: unit}
        open_ = [unit.id]
        while open_:
            at = open_.pop()
            for relation in self.relations:
                if relation.kind == "renamed" and at in (relation.lower.id, relation.upper.id):
                    for one in (relation.lower, relation.upper):
                        if one.id not in found:
                            found[one.id] = one
                            open_.append(one.id)
        return [unit, *(found[id_] for id_ in sorted(found) if id_ != unit.id)]

    def before(self, ids: Iterable[str]) -> list[Relation]:
        """Renamings that led to these units."""
        wanted = set(ids)
        return [r for r in self.relations if r.kind == "renamed" and r.upper.id in wanted]

    def after(self, ids: Iterable[str]) -> list[Relation]:
        """Renamings of these units."""
        wanted = set(ids)
        return [r for r in self.relations if r.kind == "renamed" and r.lower.id in wanted]


def hierarchy(claims: Iterable[Claim], entities: Naming | None, cards: Cards) -> Hierarchy:
    """The hierarchy that these claims tell of. No unit is above itself, directly or by others.

    Of relations that would close a circle those with the fewest documents are left out.
    """
    pairs: defaultdict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    units: dict[str, Entity] = {}
    for claim in sorted(claims, key=lambda claim: claim.id):
        if claim.kind not in ("subordinate_to", "renamed") or claim.document not in cards or not supports(claim):
            continue
        lower = who_of(claim, entities)
        for upper in entities_in(claim, "related_unit", entities):
            if lower.id != upper.id and lower.type != "person":
                units[lower.id], units[upper.id] = lower, upper
                pairs[claim.kind, lower.id, upper.id].append(claim)
    found = [
        _relation("renamed" if kind == "renamed" else "subordinate_to", units[lower], units[upper], some, cards)
        for (kind, lower, upper), some in pairs.items()
    ]
    kept = _without_circles([one for one in found if one.kind == "subordinate_to"])
    kept += [one for one in found if one.kind == "renamed"]
    return Hierarchy(tuple(sorted(kept, key=_order)))


def _order(relation: Relation) -> tuple[str, dt.date, str, str]:
    first = relation.start.earliest if relation.start else relation.first_cited
    return relation.kind, first or dt.date.min, relation.lower.id, relation.upper.id


def _relation(
    kind: Literal["subordinate_to", "renamed"], lower: Entity, upper: Entity, claims: Sequence[Claim], cards: Cards
) -> Relation:
    starts: list[Period] = []
    ends: list[Period] = []
    cited: list[dt.date] = []
    for claim in claims:
        period = claim.when.period if claim.when.basis != "published" else None
        if period is None:
            day = published_on(cards[claim.document]).latest
            cited += [day] if day and claim.phase != "planned" else []
        elif kind == "renamed" or (period.is_interval and period.begin_latest):
            starts.append(period)
        if period and period.is_interval and period.end_latest and kind != "renamed":
            ends.append(period)
        cited += [day for day in (period.earliest, period.latest) if day] if period else []
    return Relation(
        kind,
        lower,
        upper,
        _first(starts),
        _last(ends),
        min(cited, default=None),
        max(cited, default=None),
        tuple(claims),
    )


def _first(periods: Sequence[Period]) -> Period | None:
    known = [Period.between(one.begin_earliest, one.begin_latest) for one in periods]
    return min(known, key=lambda one: one.earliest or dt.date.max, default=None)


def _last(periods: Sequence[Period]) -> Period | None:
    known = [Period.between(one.end_earliest, one.end_latest) for one in periods]
    return max(known, key=lambda one: one.latest or dt.date.min, default=None)


def _without_circles(relations: Sequence[Relation]) -> list[Relation]:
    """Relations by number of documents, then of claims, each kept unless it closes a circle."""
    above: defaultdict[str, set[str]] = defaultdict(set)
    kept: list[Relation] = []
    for relation in sorted(relations, key=_weight):
        if not _reaches(above, relation.upper.id, relation.lower.id):
            above[relation.lower.id].add(relation.upper.id)
            kept.append(relation)
    return kept


def _weight(relation: Relation) -> tuple[int, int, str, str]:
    documents = {claim.document for claim in relation.claims}
    return -len(documents), -len(relation.claims), relation.lower.id, relation.upper.id


def _reaches(above: defaultdict[str, set[str]], start: str, goal: str) -> bool:
    seen, open_ = {start}, [start]
    while open_:
        at = open_.pop()
        if at == goal:
            return True
        for upper in above.get(at, ()):
            if upper not in seen:
                seen.add(upper)
                open_.append(upper)
    return False
