"""Who held the posts of some units on a day: what each posting says, and what the others leave of it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations

from reportedly.record.postings import Posting
from reportedly.record.roles import one_title
from reportedly.record.stints import Basis
from reportedly.terms.periods import Period

_KNOWN = ("certain", "inferred")
Held = dict[str, Basis]


def holders_on(postings: Sequence[Posting], day: dt.date) -> list[tuple[Posting, Basis]]:
    """Postings that may have held on a day, with how that is known, in the order given.

    ``postings`` should hold all postings of the units and of their people: a post that somebody is not told to have
    left ends with the next one. Of a post with one holder, two people are certain only on the day of a handover.
    """
    alone: Held = {posting.id: basis for posting in postings if (basis := posting.stint.on(day))}
    held = dict(alone)
    for seat in _by_seat(postings).values():
        _dispute(seat, alone, held, day)
    near = _near(postings)
    for posting in postings:
        if held.get(posting.id) == "possible" and _is_excluded(posting, near(posting), alone, day):
            del held[posting.id]
        elif posting.id in held and _is_empty(posting, held[posting.id], day):
            held.pop(posting.id)
    return [(posting, held[posting.id]) for posting in postings if posting.id in held]


def _near(postings: Sequence[Posting]) -> Callable[[Posting], list[Posting]]:
    """For a posting the other ones of its person and of its seat, which alone can leave no room for it."""
    people: defaultdict[str, list[Posting]] = defaultdict(list)
    seats: defaultdict[tuple[str, str], list[Posting]] = defaultdict(list)
    for posting in postings:
        people[posting.person.id].append(posting)
        seats[posting.seat].append(posting)

    def near(posting: Posting) -> list[Posting]:
        found = {one.id: one for one in (*people[posting.person.id], *seats[posting.seat])}
        return [one for id_, one in found.items() if id_ != posting.id]

    return near


def _by_seat(postings: Sequence[Posting]) -> dict[tuple[str, str], list[Posting]]:
    """Postings of posts with one holder, by unit and role."""
    seats: defaultdict[tuple[str, str], list[Posting]] = defaultdict(list)
    for posting in postings:
        if posting.unit and posting.role.single:
            seats[posting.seat].append(posting)
    return seats


def _dispute(seat: Sequence[Posting], alone: Held, held: Held, day: dt.date) -> None:
    """Two holders of one post: certain beats inferred, equals dispute it, so does whoever is said to be still there."""
    for one, other in combinations([posting for posting in seat if posting.id in alone], 2):
        bases = {alone[one.id], alone[other.id]}
        if one.person.id == other.person.id or not one_title(one.post, other.post):
            continue
        if _is_contested(one, day) or _is_contested(other, day):
            held[one.id] = held[other.id] = "disputed"
        elif one.role.acting != other.role.acting:
            continue
        elif bases == {"certain", "inferred"}:
            held.pop(one.id if alone[one.id] == "inferred" else other.id, None)
        elif bases <= set(_KNOWN) and not _hand_over(one, other, day):
            held[one.id] = held[other.id] = "disputed"


def _is_contested(posting: Posting, day: dt.date) -> bool:
    return any(_covers(one.days, day) for one in posting.stint.contested)


def _hand_over(one: Posting, other: Posting, day: dt.date) -> bool:
    return any(
        old.end is not None and new.start is not None and old.end.latest == day == new.start.earliest
        for old, new in ((one, other), (other, one))
    )


def _is_excluded(posting: Posting, others: Sequence[Posting], alone: Held, day: dt.date) -> bool:
    """Whether another posting, or an empty post, leaves no room for what is only possible."""
    own = [one for one in others if one.person.id == posting.person.id and _leaves(posting, one)]
    rivals = [one for one in others if one.unit and _is_rival(posting, one)]
    if posting.role.single:
        own += rivals
        if any(alone.get(one.id) in _KNOWN for one in rivals):
            return True
    return any(_stands_between(posting, one, day) for one in own) or any(
        _is_vacant_between(posting, period, day) for period in posting.vacancies
    )


def _leaves(posting: Posting, other: Posting) -> bool:
    """Whether taking up the other post means leaving this one: full-time posts, elsewhere or higher up."""
    if posting.unit is None or other.unit is None:
        return False
    return posting.seat == other.seat or other.role.single


def _stands_between(posting: Posting, other: Posting, day: dt.date) -> bool:
    """Whether the other is known between what is known of this posting and the day."""
    low, high = posting.stint.low, posting.stint.high
    theirs = other.stint.sure
    if high and day > high:
        return (
            _takes_over(posting, other)
            or any(high < known <= day for known in theirs)
            or (_is_rival(posting, other) and bool(theirs) and min(theirs) <= high <= day <= max(theirs))
        )
    if low and day < low:
        return any(day <= known < low for known in theirs)
    return False


def _is_rival(posting: Posting, other: Posting) -> bool:
    return _one_seat(posting, other) and other.person.id != posting.person.id


def _one_seat(posting: Posting, other: Posting) -> bool:
    """Whether two postings are in the same post of the same unit."""
    return posting.unit is not None and posting.seat == other.seat and one_title(posting.post, other.post)


def _takes_over(posting: Posting, other: Posting) -> bool:
    """Whether the other begins on the last day known of this one, which began before."""
    start, high = other.stint.start, posting.stint.high
    return bool(start and start.latest == high and posting.stint.low and high and posting.stint.low < high)


def _is_vacant_between(posting: Posting, vacancy: Period, day: dt.date) -> bool:
    first, last = vacancy.earliest, vacancy.latest
    low, high = posting.stint.low, posting.stint.high
    if high and day > high:
        return (first is None or first <= day) and (last is None or last > high)
    if low and day < low:
        return (last is None or last >= day) and (first is None or first < low)
    return False


def _is_empty(posting: Posting, basis: Basis, day: dt.date) -> bool:
    """Whether the post is said to be empty on a day on which the posting is at best inferred."""
    if basis not in ("inferred", "possible"):
        return False
    return any(
        vacancy.earliest and (vacancy.earliest < day or vacancy.earliest == vacancy.latest == day)
        and (vacancy.latest is None or day < vacancy.latest or vacancy.earliest == vacancy.latest == day)
        for vacancy in posting.vacancies
    )  # fmt: skip


def _covers(period: Period, day: dt.date) -> bool:
    return (period.earliest is None or period.earliest <= day) and (period.latest is None or day <= period.latest)
