"""What disagrees: dates that cannot both hold, denials, values, and kinds that rule each other out.

Found by arithmetic: a coarser date agrees, a rounded amount agrees, and one voice does not contradict itself. Claims
that were corrected or withdrawn must be left out before (``changes.current``). Holders are in ``rivals``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Any, Literal

from reportedly.record.agreement import gap, texts, values_agree
from reportedly.record.happenings import Happening, rule_of
from reportedly.record.naming import Naming, who_of
from reportedly.terms.claims import Claim
from reportedly.terms.holdings import Entity
from reportedly.terms.kinds import kinds
from reportedly.terms.names import fold
from reportedly.terms.periods import Period
from reportedly.terms.status import supports

_NEAR = 31  # days within which "dismissed" and "resigned" are told of one departure
_BEFORE = 700  # characters between a report and the sentence that denies it


@dataclass(frozen=True, slots=True)
class Side:
    """One side: what it says, and the claims that say so."""

    value: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two or more sides of one matter. ``event`` is the id of the event it is about, None for holders of a post."""

    type: Literal["date", "holder", "denial", "value", "status"]
    kind: str
    who: Entity | None
    unit: Entity | None
    post: str | None
    event: str | None
    sides: tuple[Side, ...]


def event_conflicts(events: Sequence[Happening], naming: Naming | None = None) -> tuple[Conflict, ...]:
    """All conflicts within and between events, in the order of the events."""
    found: list[Conflict] = []
    for event in events:
        found += _dates(event)
        found += _values(event)
        found += _negations(event)
    found += _denials(events, naming)
    found += _exclusive(events)
    return tuple(found)


def disputed(event: Happening, conflicts: Iterable[Conflict]) -> bool:
    """Whether any conflict is about this event."""
    return any(conflict.event == event.id for conflict in conflicts)


def _conflict(type_: Literal["date", "denial", "value", "status"], event: Happening, sides: Iterable[Side]) -> Conflict:
    post = next((text for claim in event.claims for text in texts(claim.args.get("post"))), None)
    return Conflict(type_, event.kind, event.who, None, post, event.id, tuple(sides))


# ---- dates
def _dates(event: Happening) -> list[Conflict]:
    rule = rule_of(event.kind)
    if not event.real or rule.timeless or rule.lasting or kinds()[event.kind].nature == "speech":
        return []
    dated = [claim for claim in event.supporting if _is_dated(claim)]
    sides = _sides(sorted(dated, key=_width), lambda one, other: _days(one).meets(_days(other)))
    named = [Side(_days(side[0]).edtf, tuple(side)) for side in sides]
    return [_conflict("date", event, sorted(named, key=lambda side: side.value))] if len(named) > 1 else []


def _is_dated(claim: Claim) -> bool:
    period = claim.when.period
    return bool(period and claim.when.basis in ("stated", "relative") and period.earliest and period.latest)


def _days(claim: Claim) -> Period:
    return claim.when.period or Period.between(None, None)


def _width(claim: Claim) -> tuple[int, str, str]:
    period = _days(claim)
    width = (period.latest - period.earliest).days if period.latest and period.earliest else 10**6
    return width, period.edtf, claim.id


# ---- values
def _values(event: Happening) -> list[Conflict]:
    found = []
    for name in rule_of(event.kind).values:
        told = sorted(
            (c for c in event.supporting if c.args.get(name)), key=lambda claim: (_text(claim, name), claim.id)
        )
        sides = _sides(told, lambda one, other, name=name: values_agree(name, one.args.get(name), other.args.get(name)))  # type: ignore[misc]
        if len(sides) > 1:
            found.append(_conflict("value", event, [Side(_text(side[0], name), tuple(side)) for side in sides]))
    return found


def _text(claim: Claim, name: str) -> str:
    return ", ".join(texts(claim.args.get(name)))


def _sides(claims: Sequence[Claim], agree: Callable[[Claim, Claim], bool]) -> list[list[Claim]]:
    """Claims in sides that exclude each other; who agrees with several sides stands on none of them.

    Sides that one and the same voice takes in one document are no conflict: it tells of two steps of one matter.
    """
    sides: list[list[Claim]] = []
    for claim in claims:
        homes = [side for side in sides if all(agree(claim, other) for other in side)]
        if len(homes) == 1:
            homes[0].append(claim)
        elif not homes and not any(agree(claim, other) for side in sides for other in side):
            sides.append([claim])
    return sides if len(sides) > 1 and _between_voices(sides) else []


def _between_voices(sides: Sequence[Sequence[Claim]]) -> bool:
    voices = [{_voice(claim) for claim in side} for side in sides]
    return any(not one & other for place, one in enumerate(voices) for other in voices[place + 1 :])


def _voice(claim: Claim) -> tuple[str, str, str]:
    """Who speaks, in which document."""
    root = claim.root
    return claim.document, root.type if root else "outlet", fold(root.name or "") if root else ""


# ---- denials
def _negations(event: Happening) -> list[Conflict]:
    """Claims that it is so against claims that it is not; a wrong value put right denies only the value."""
    against = [claim for claim in event.opposing if _denies(claim, event)]
    denied = [claim for claim in event.supporting if any(_of_one_time(claim, other) for other in against)]
    if not denied:
        return []
    value = _told(event)
    return [_conflict("denial", event, [Side(value, tuple(denied)), Side(f"not {value}", tuple(against))])]


def _of_one_time(claim: Claim, other: Claim) -> bool:
    """Whether a state and its denial are told of one time: who once commanded may well not command now."""
    if kinds()[claim.kind].nature != "state" or (_is_dated(claim) and _is_dated(other)):
        return _days(claim).meets(_days(other)) or kinds()[claim.kind].nature != "state"
    return claim.phase == other.phase


def _denies(claim: Claim, event: Happening) -> bool:
    """Whether a negative claim contradicts the others: told by another voice, and of the same value.

    That something planned will not be after all is its outcome; only a voice of its own denies the plan.
    """
    if not event.real and len(claim.chain) < 2:
        return False
    if all(_voice(claim) == _voice(other) for other in event.supporting):
        return False
    names = rule_of(event.kind).values
    return all(
        any(values_agree(name, claim.args.get(name), other.args.get(name)) for other in event.supporting)
        for name in names
    )


def _told(event: Happening) -> str:
    """An event in words: its kind and what tells most about it."""
    claims = event.supporting or event.claims
    names = ("charge", "sentence", "rank", "award", "post", "unit", "whom", "what", "place", "related_unit")
    details = [max((_text(claim, name) for claim in claims), key=len) for name in names]
    return " ".join([event.kind.replace("_", " "), *(detail for detail in details if detail)])


def _denials(events: Sequence[Happening], naming: Naming | None) -> list[Conflict]:
    """``denied`` claims against what they deny: charges against the person, or the report just before them.

    However often and in whatever words one person denies one thing, it is one conflict.
    """
    found: dict[tuple[str, str], Conflict] = {}
    for denial in (event for event in events if event.kind == "denied"):
        for claim in denial.supporting:
            target = _denied_charge(claim, denial.who, events) or _denied_report(claim, events, naming)
            if target:
                value = _told(target)
                against = tuple(one for one in denial.supporting if supports(one))
                sides = [
                    Side(value, target.supporting),
                    Side(f"denied {_text(claim, 'what')}".strip(), against or (claim,)),
                ]
                made = _conflict("denial", target, sides)
                known = found.get((target.id, denial.who.id), made)
                found[target.id, denial.who.id] = _joined(known, made)
    return list(found.values())


def _joined(known: Conflict, again: Conflict) -> Conflict:
    """A denial with the claims of another one of the same thing."""
    against = {claim.id: claim for one in (known, again) for claim in one.sides[1].claims}
    return replace(known, sides=(known.sides[0], replace(known.sides[1], claims=tuple(against.values()))))


def _denied_charge(claim: Claim, who: Entity, events: Sequence[Happening]) -> Happening | None:
    """The charge that a person denies: the plainest kind, with the words of the denial where it has any."""
    for kind in _table()["charges"]:
        own = [event for event in events if event.kind == kind and event.supporting and _is_against(event, who)]
        fits = [event for event in own if _same_matter(claim, event)]
        if fits:
            return min(fits, key=lambda event: (not event.real, event.id))
    return None


def _is_against(event: Happening, who: Entity) -> bool:
    if event.kind != "accused":
        return event.who.id == who.id
    names = {fold(name) for name in (who.name, *who.aliases)}
    return any(fold(text) in names for claim in event.supporting for text in texts(claim.args.get("whom")))


def _same_matter(claim: Claim, event: Happening) -> bool:
    """Whether a denial can be of this event: no other charge is named, or it stands in the same document."""
    charge = claim.args.get("charge")
    if charge:
        return any(values_agree("charge", charge, one.args.get("charge")) for one in event.supporting)
    return True


def _denied_report(claim: Claim, events: Sequence[Happening], naming: Naming | None) -> Happening | None:
    """What the same document reported right before, from somebody else: "Within a day the ministry denied it"."""
    start = min((quote.start for quote in claim.evidence), default=0)
    before: list[tuple[int, Happening]] = []
    for event in events:
        if kinds()[event.kind].nature != "event" or event.who.id == who_of(claim, naming).id:
            continue
        for one in event.supporting:
            end = max((quote.end for quote in one.evidence), default=0)
            if one.document == claim.document and start - _BEFORE <= end <= start and _voice(one) != _voice(claim):
                before.append((end, event))
    return max(before, key=lambda pair: (pair[0], pair[1].id))[1] if before else None


# ---- kinds that rule each other out
def _exclusive(events: Sequence[Happening]) -> list[Conflict]:
    found = []
    for first, second in _table()["exclusive"]:
        for one in (event for event in events if event.kind == first and event.real):
            for other in (event for event in events if event.kind == second and event.real):
                if one.who.id == other.who.id and _one_matter(one, other):
                    sides = [Side(_told(one), one.supporting), Side(_told(other), other.supporting)]
                    found.append(_conflict("status", one, sides))
    return found


def _one_matter(one: Happening, other: Happening) -> bool:
    """Whether two events are told by different voices of one moment, or of one unit where no day tells them apart."""
    if not one.supporting or not other.supporting or not _between_voices([one.supporting, other.supporting]):
        return False
    pairs = [(a, b) for a in one.supporting for b in other.supporting]
    if not all(values_agree("unit", a.args.get("unit"), b.args.get("unit")) for a, b in pairs):
        return False
    dated = [(_days(a), _days(b)) for a, b in pairs if _is_dated(a) and _is_dated(b)]
    named = all("unit" in a.args and "unit" in b.args for a, b in pairs)
    return (bool(dated) or named) and all(gap(a, b) <= _NEAR for a, b in dated)


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(resources.files("reportedly.record").joinpath("conflicts.toml").read_text("utf-8"))
