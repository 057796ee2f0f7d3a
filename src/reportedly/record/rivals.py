"""Conflicts about postings: two holders of a post that has one, and two days on which one began or ended.

A succession is no conflict, nor is somebody who stands in, nor the day of a handover; ``holders`` says who is left.
Two days told in events of one kind are the event's conflict; here are those of which one is told as a state ("had led
it since March" against an appointment in May).
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence

from reportedly.record.conflicts import Conflict, Side
from reportedly.record.evidence import Evidence
from reportedly.record.holders import holders_on
from reportedly.record.postings import Posting
from reportedly.terms.periods import Period


def holder_conflicts(postings: Iterable[Posting]) -> tuple[Conflict, ...]:
    """One conflict for each set of people who are said to hold one post on one day, in order of unit and role."""
    seats: defaultdict[tuple[str, str], list[Posting]] = defaultdict(list)
    for posting in postings:
        if posting.unit and posting.role.single:
            seats[posting.seat].append(posting)
    return tuple(conflict for _, seat in sorted(seats.items()) for conflict in _in_seat(seat))


def _in_seat(seat: Sequence[Posting]) -> list[Conflict]:
    found: dict[frozenset[str], Conflict] = {}
    for day in _days(seat):
        rivals = _foremost([posting for posting, basis in holders_on(seat, day) if basis == "disputed"], day)
        people = frozenset(posting.person.id for posting in rivals)
        if len(people) > 1 and people not in found:
            found[people] = _conflict(rivals)
    return list(found.values())


def _foremost(rivals: Sequence[Posting], day: dt.date) -> list[Posting]:
    """Of those for whom the day is only possible, the last who had begun by then; all others."""
    possible = [posting for posting in rivals if posting.stint.on(day) == "possible" and posting.stint.low]
    last = max((posting.stint.low for posting in possible if posting.stint.low), default=None)
    return [posting for posting in rivals if posting not in possible or posting.stint.low == last]


def _days(seat: Sequence[Posting]) -> list[dt.date]:
    """Days on which something is said to begin, to end or to be so."""
    told = [one.days for posting in seat for one in posting.stint.all if one.dated]
    return sorted({day for days in told for day in (days.earliest, days.latest) if day})


def _conflict(rivals: Sequence[Posting]) -> Conflict:
    sides = []
    for name in dict.fromkeys(posting.person.name for posting in rivals):
        own = [posting for posting in rivals if posting.person.name == name]
        told = [
            one for posting in own for one in (*posting.stint.opens, *posting.stint.cites, *posting.stint.contested)
        ]
        sides.append(
            Side(name, tuple({one.claim.id: one.claim for one in told if one.claim.polarity == "positive"}.values()))
        )
    first = rivals[0]
    return Conflict("holder", "holds_post", None, first.unit, first.role.name or first.post, None, tuple(sides))


def term_conflicts(postings: Iterable[Posting], known: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """Beginnings and ends of postings that cannot both hold, without those that ``known`` has between events."""
    told = [
        {claim.id for side in conflict.sides for claim in side.claims} for conflict in known if conflict.type == "date"
    ]
    found = []
    for posting in postings:
        stint = posting.stint
        for periods, evidence in ((stint.starts, stint.opens), (stint.ends, stint.closes)):
            sides = _terms(periods, evidence)
            ids = {claim.id for side in sides for claim in side.claims}
            if len(sides) > 1 and not any(len(ids & one) > 1 for one in told):
                kind = sides[0].claims[0].kind
                found.append(Conflict("date", kind, posting.person, posting.unit, posting.post, None, sides))
    return tuple(found)


def _terms(periods: Sequence[Period], evidence: Sequence[Evidence]) -> tuple[Side, ...]:
    """The periods that exclude all others, each with the claims that give it and no other."""
    apart = [one for one in periods if not any(one.meets(other) for other in periods if other != one)]
    sides = []
    for period in sorted(apart, key=lambda one: one.edtf):
        claims = {one.claim.id: one.claim for one in evidence if one.dated and one.days.within(period)}
        if claims:
            sides.append(Side(period.edtf, tuple(claims.values())))
    return tuple(sides)
