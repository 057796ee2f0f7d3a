"""What one sentence leaves out because another one of the same text has said it: the unit, the post, the day.

"Tandor took command of the regiment on Monday. He succeeds Rall." The second sentence has the unit, the post and the
day of the first. Nothing is filled in where more than one thing would fit.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from reportedly.record.evidence import Evidence, may_be_in, takes_up
from reportedly.record.roles import is_plain, one_title, title_of
from reportedly.terms.holdings import Entity


def filled(found: Sequence[Evidence]) -> list[Evidence]:
    """The evidence, successions completed from what their text, and else the record, says of the two people."""
    texts: defaultdict[tuple[str, str], list[Evidence]] = defaultdict(list)
    people: defaultdict[str, list[Evidence]] = defaultdict(list)
    for one in found:
        if one.person:
            texts[one.claim.document, one.person.id].append(one)
            people[one.person.id].append(one)
    by_claim: defaultdict[str, list[Evidence]] = defaultdict(list)
    for one in found:
        if one.claim.kind == "succeeded":
            by_claim[one.claim.id].append(one)
    empty = [one for one in found if one.effect == "vacant"]
    completed = {claim: _completed(pair, texts, people) for claim, pair in by_claim.items()}
    done = [completed[one.claim.id](one) if one.claim.id in completed else one for one in found]
    done = [_left_empty(one, empty) for one in done]
    return _handed_on(done)


def _handed_on(found: Sequence[Evidence]) -> list[Evidence]:
    """Posts without a unit that somebody takes up where, by the same text, somebody else leaves such a post.

    "Rall was dismissed. Tandor has been named acting commander": of the unit that Rall had, if he had one only.
    """
    leaving: defaultdict[str, dict[str, dt.date]] = defaultdict(dict)
    seats: defaultdict[str, list[Evidence]] = defaultdict(list)
    for one in found:
        if one.person is None:
            continue
        if one.effect == "closes" and one.claim.kind != "holds_post" and one.days.latest:
            leaving[one.claim.document][one.person.id] = one.days.latest
        if one.unit and one.role.single and one.effect in ("opens", "cites") and one.days.latest:
            seats[one.person.id].append(one)
    return [_taken_from(one, leaving[one.claim.document], seats) for one in found]


def _taken_from(one: Evidence, leaving: Mapping[str, dt.date], seats: Mapping[str, Sequence[Evidence]]) -> Evidence:
    """The unit in which whoever leaves held such a post last."""
    if one.effect != "opens" or one.unit or not one.role.single or one.person is None:
        return one
    units: dict[str, Entity] = {}
    for person, day in leaving.items():
        held = [
            donor for donor in seats.get(person, ())
            if donor.role.name == one.role.name and donor.days.latest and donor.days.latest <= day
        ]  # fmt: skip
        last = max(held, key=lambda donor: donor.days.latest or dt.date.min, default=None)
        if (
            last
            and last.unit
            and person != one.person.id
            and may_be_in(one, last.unit)
            and _is_title_of(one, last, seats)
        ):
            units[last.unit.id] = last.unit
    return replace(one, unit=next(iter(units.values()))) if len(units) == 1 else one


def _is_title_of(one: Evidence, like: Evidence, seats: Mapping[str, Sequence[Evidence]]) -> bool:
    """Whether its title is one that the post of the other is called by anybody: no superintendent heads a range."""
    beside = [other for held in seats.values() for other in held if other.unit == like.unit and other.role == like.role]
    telling = {title for other in beside if not is_plain(title := title_of(other.claim))}
    return not telling or any(one_title(title_of(one.claim), title) for title in telling)


def _left_empty(one: Evidence, empty: Sequence[Evidence]) -> Evidence:
    """Whoever leaves on the day since which, by the same text, a post is empty, leaves that post."""
    if one.effect != "closes" or one.unit or not one.dated:
        return one
    posts = {
        (other.unit.id, other.role.name): other
        for other in empty
        if other.unit and other.claim.document == one.claim.document and other.days.earliest
        if one.days.earliest == other.days.begin_earliest and one.days.latest == other.days.begin_latest
        if may_be_in(one, other.unit)
    }
    if len(posts) != 1:
        return one
    (other,) = posts.values()
    return replace(one, unit=other.unit, role=one.role if one.role.name else other.role)


def _completed(
    pair: Sequence[Evidence],
    texts: defaultdict[tuple[str, str], list[Evidence]],
    people: defaultdict[str, list[Evidence]],
) -> Callable[[Evidence], Evidence]:
    """How to complete both sides of one succession: whoever comes, and whoever goes."""
    comes = next((one for one in pair if one.effect == "opens" and one.person), None)
    goes = next((one for one in pair if one.effect == "closes" and one.person), None)
    document = pair[0].claim.document
    donors: list[Iterable[Evidence]] = []
    if comes and comes.person:
        donors.append(one for one in texts[document, comes.person.id] if one.effect == "opens")
    if goes and goes.person:
        donors.append(texts[document, goes.person.id])
        donors.append(people[goes.person.id])
    if comes and comes.person:
        donors.append(one for one in people[comes.person.id] if one.effect == "opens" and one.role.single)
    kept = [[one for one in some if one.claim.id != pair[0].claim.id] for some in donors]

    def complete(one: Evidence) -> Evidence:
        for some in kept:
            if one.unit is None or not one.role.name:
                one = _with_seat(one, some)
        same_text = kept[0] if comes else []
        return _with_day(one, same_text)

    return complete


def _with_seat(one: Evidence, donors: Sequence[Evidence]) -> Evidence:
    fits = {
        (donor.unit.id, donor.role.name): donor
        for donor in donors
        if donor.unit
        and donor.role.single
        and donor.role.name in (one.role.name, donor.role.name if not one.role.name else "")
        and (one.unit is None or one.unit.id == donor.unit.id)
        and _may_be_one(one, donor, donor.unit)
    }
    if len(fits) != 1:
        return one
    (donor,) = fits.values()
    return replace(one, unit=donor.unit, role=one.role if one.role.name else donor.role)


def _may_be_one(one: Evidence, donor: Evidence, unit: Entity) -> bool:
    """Whether a succession can be the posting of the donor: no other unit, title or day is given for it."""
    if not may_be_in(one, unit) or not one_title(title_of(one.claim), title_of(donor.claim)):
        return False
    return not (one.dated and donor.dated and donor.effect == one.effect) or one.days.meets(donor.days)


def _with_day(one: Evidence, donors: Iterable[Evidence]) -> Evidence:
    """The day of the one dated beginning that the text gives for the same post."""
    if one.dated or one.unit is None:
        return one
    told = list(donors)
    same = [
        donor for donor in told
        if donor.dated and donor.unit and donor.unit.id == one.unit.id and donor.role.name == one.role.name
    ]  # fmt: skip
    bare = [donor for donor in told if donor.dated and not donor.unit and not donor.role.name and _later(donor, same)]
    taken = [donor for donor in same if takes_up(donor)]
    days = {donor.days.edtf: donor.days for donor in bare or taken or same}
    return replace(one, days=next(iter(days.values())), dated=True) if len(days) == 1 else one


def _later(one: Evidence, others: Sequence[Evidence]) -> bool:
    """Whether a taking-up of "the post" comes after its appointments ("appointed on Friday, he takes over today")."""
    first, lasts = one.days.earliest, [other.days.latest for other in others if other.days.latest]
    return bool(first and lasts and one.effect == "opens" and max(lasts) < first)
