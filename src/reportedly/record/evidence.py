"""What a claim says of somebody's time in a post: that it began, was so, ended, or that nobody was there."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from reportedly.record.agreement import texts, units_agree
from reportedly.record.naming import Naming, entities_in, who_of
from reportedly.record.roles import NO_ROLE, Role, names_another, role_of
from reportedly.terms.claims import Claim
from reportedly.terms.documents import Card, Cards
from reportedly.terms.holdings import Entity, party_id
from reportedly.terms.kinds import kinds
from reportedly.terms.names import fold
from reportedly.terms.periods import Period
from reportedly.terms.status import UNREAL, supports

_TAKES_UP = re.compile(
    r"\b(?:took|takes|taken|taking|assum\w+|sworn|swearing|inaugurat\w+|entered|reported for)\b", re.IGNORECASE
)
Effect = Literal["opens", "cites", "closes", "denies", "vacant", "expires"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that a claim says of a post.

    ``days`` bound when it was so. ``whole`` is True where it was so on each of them, False where on some day among
    them. ``dated`` is False where only publication tells the days. ``person`` is None for a vacancy, ``unit`` None
    where the claim names none.
    """

    claim: Claim
    effect: Effect
    person: Entity | None
    unit: Entity | None
    role: Role
    days: Period
    whole: bool = True
    dated: bool = True


def evidence_of(claims: Iterable[Claim], cards: Cards, naming: Naming | None) -> list[Evidence]:
    """Everything that these claims say of posts, in the order of the claims' ids."""
    told = [claim for claim in claims if kinds()[claim.kind].posting != "none" and claim.document in cards]
    known = _units_by_name(told, naming)
    found: list[Evidence] = []
    for claim in sorted(told, key=lambda claim: claim.id):
        found += _of(claim, cards[claim.document], naming, known)
    return found


def takes_up(one: Evidence) -> bool:
    """Whether it tells that somebody took up a post, and not only of the order that gave it."""
    return one.claim.trigger is not None and bool(_TAKES_UP.search(one.claim.trigger.quote))


def may_be_in(one: Evidence, unit: Entity) -> bool:
    """Whether what names no unit on record can be of this one: it names none at all, or in words that agree."""
    named = texts(one.claim.args.get("unit"))
    return (
        not named or one.unit is not None or any(units_agree(a, b) for a in named for b in (unit.name, *unit.aliases))
    )


def _units_by_name(claims: Iterable[Claim], naming: Naming | None) -> dict[str, Entity | None]:
    """Units by folded name; None for a name that several bear."""
    found: dict[str, Entity | None] = {}
    for unit in {one.id: one for claim in claims for one in entities_in(claim, "unit", naming)}.values():
        for name in {fold(name) for name in (unit.name, *unit.aliases)}:
            found[name] = None if name in found else unit
    return found


def _unit_named(claim: Claim, known: Mapping[str, Entity | None]) -> Entity | None:
    """The unit that a claim names in a proper name only: one on record of that name, else one known by its name."""
    named = texts(claim.args.get("unit"))
    if len(named) != 1 or not named[0][:1].isalnum() or named[0][:1].islower():
        return None
    name = fold(named[0])
    return known.get(name) or Entity(f"u-{party_id('', name)}", "unit", named[0], (), ())


def published_on(card: Card) -> Period:
    """The days on one of which a document was published: as it says, else when it was captured, else any day so far."""
    if card.published or card.captured:
        return card.published or Period.day(card.captured or card.known_from)
    return Period.between(None, card.known_from)


def _of(claim: Claim, card: Card, naming: Naming | None, known: Mapping[str, Entity | None]) -> Iterator[Evidence]:
    units = entities_in(claim, "unit", naming) or tuple(one for one in [_unit_named(claim, known)] if one)
    unit = units[0] if units and not names_another(claim.args, units[0].name) else None
    if claim.who.type == "unit":
        yield from _vacancy(claim, card, naming)
        return
    about = Evidence(claim, "cites", who_of(claim, naming), unit, role_of(claim.args), Period.between(None, None))
    if claim.polarity == "negative":
        yield from _denial(about, card)
    elif supports(claim):
        yield from _support(about, card, naming)
    elif _is_announced(claim):
        yield replace(about, effect="expires", days=_begin(claim.when.period or about.days), whole=False)


def _is_announced(claim: Claim) -> bool:
    """Whether an end is announced for a day, by somebody who is named: no fact, but nobody stays longer unsaid."""
    ends = (
        kinds()[claim.kind].posting == "closes"
        and claim.phase == "planned"
        and claim.certainty in ("certain", "probable")
    )
    named = claim.root is None or claim.root.type != "anonymous"
    return ends and named and claim.polarity == "positive" and _stated(claim) is not None


def _vacancy(claim: Claim, card: Card, naming: Naming | None) -> Iterator[Evidence]:
    if claim.kind != "holds_post" or claim.polarity != "negative" or claim.phase in UNREAL:
        return
    unit = who_of(claim, naming)
    days = _stated(claim) or (published_on(card) if claim.phase == "ongoing" else None)
    if days is None:
        return
    if days.is_interval and days.end_latest is None:
        days = _up_to_publication(days, card)
    yield Evidence(claim, "vacant", None, unit, role_of({"unit": unit.name, **claim.args}), days)


def _denial(about: Evidence, card: Card) -> Iterator[Evidence]:
    claim = about.claim
    if claim.phase in UNREAL or kinds()[claim.kind].posting == "closes":
        return
    days = _stated(claim) or (published_on(card) if claim.phase == "ongoing" else Period.between(None, None))
    yield replace(about, effect="denies", days=days, dated=_stated(claim) is not None)


def _support(about: Evidence, card: Card, naming: Naming | None) -> Iterator[Evidence]:
    claim = about.claim
    posting = kinds()[claim.kind].posting
    stated = _stated(claim)
    if posting == "holds":
        yield from _held(about, card, stated)
        return
    days = _begin(stated) if stated else _before_publication(card)
    if posting == "closes":
        yield replace(about, effect="closes", days=days, whole=False, dated=stated is not None)
        return
    if about.unit or claim.args.get("post") or claim.kind in ("appointed", "succeeded"):
        yield replace(about, effect="opens", days=days, whole=False, dated=stated is not None)
    for old in entities_in(claim, "from_unit", naming):
        yield replace(about, effect="closes", unit=old, role=NO_ROLE, days=days, whole=False, dated=stated is not None)
    if claim.kind == "succeeded":
        for whom in entities_in(claim, "whom", naming):
            if whom.type == "person":
                yield replace(about, effect="closes", person=whom, days=days, whole=False, dated=stated is not None)


def _held(about: Evidence, card: Card, stated: Period | None) -> Iterator[Evidence]:
    """A state: since, until, from … to, at some time in, or without a date."""
    ongoing = about.claim.phase == "ongoing"
    if stated is None:
        if ongoing:
            yield replace(about, days=published_on(card), whole=_is_day(published_on(card)), dated=False)
        else:
            yield replace(about, days=_before_publication(card), whole=False, dated=False)
            yield replace(about, effect="closes", days=_before_publication(card), whole=False, dated=False)
        return
    if not stated.is_interval:
        yield replace(about, days=stated, whole=_is_day(stated))
        return
    yield from _between(about, card, stated, ongoing=ongoing)


def _between(about: Evidence, card: Card, stated: Period, *, ongoing: bool) -> Iterator[Evidence]:
    if stated.begin_latest:
        yield replace(about, effect="opens", days=_begin(stated), whole=False)
    if stated.end_earliest:
        yield replace(about, effect="closes", days=_end(stated), whole=False)
    low = stated.begin_latest or stated.end_earliest
    high = stated.end_earliest or (published_on(card).earliest if ongoing else None) or stated.begin_latest
    if low and high and low <= high:
        yield replace(about, days=Period.between(low, high))
    if stated.end_earliest is None and not ongoing:
        yield replace(about, effect="closes", days=_before_publication(card), whole=False, dated=False)


def _stated(claim: Claim) -> Period | None:
    period = claim.when.period
    known = period and claim.when.basis != "published" and (period.earliest or period.latest)
    return period if known else None


def _begin(period: Period) -> Period:
    """The beginning of a period, as it is written where it is a point."""
    if not period.is_interval:
        return period
    first = period.edtf.partition("/")[0]
    if period.begin_latest and first not in ("", ".."):
        return Period(first, period.begin_earliest, period.begin_latest, period.begin_earliest, period.begin_latest)
    return Period.between(None, period.end_latest)


def _end(period: Period) -> Period:
    last = period.edtf.rpartition("/")[2]
    return Period(last, period.end_earliest, period.end_latest, period.end_earliest, period.end_latest)


def _before_publication(card: Card) -> Period:
    return Period.between(None, _day_of(card))


def _up_to_publication(period: Period, card: Card) -> Period:
    last = _day_of(card)
    return Period.between(period.earliest, last) if period.earliest is None or period.earliest <= last else period


def _day_of(card: Card) -> dt.date:
    return published_on(card).latest or card.known_from


def _is_day(period: Period) -> bool:
    return period.earliest is not None and period.earliest == period.latest
