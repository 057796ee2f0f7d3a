"""Putting claims of one person and kind together by what they tell, one after the other, the surest first.

A group keeps each set of details and each period once, so that a thing told in a thousand reports costs little more
than one told in ten.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from reportedly.record.agreement import (
    gap,
    numbers_clash,
    posts_agree,
    same_grade,
    stems,
    texts,
    units_agree,
    values_agree,
)
from reportedly.record.happening_rules import Rule
from reportedly.record.naming import Naming, entities_in
from reportedly.terms.claims import Claim
from reportedly.terms.documents import Cards
from reportedly.terms.periods import Period
from reportedly.terms.status import UNREAL, status_of

_YEAR = dt.timedelta(days=366)
_LONG = 100_000  # days: more than any period that a report tells of
_SAME_DAY = 3  # days within which other words for a post or unit may be another paper's words for the same
_UNITS = ("unit", "from_unit", "related_unit")
_ENTITIES = (*_UNITS, "whom", "by")

Days = tuple[dt.date | None, dt.date | None]
_Fit = Literal["meets", "near"]


@dataclass(frozen=True, slots=True)
class Details:
    """What a claim tells that may set it apart: texts of its arguments, and ids of the entities among them."""

    texts: tuple[tuple[str, tuple[str, ...]], ...]
    entities: tuple[tuple[str, frozenset[str]], ...]

    def of(self, name: str) -> tuple[str, ...]:
        """The texts of one argument."""
        return next((values for given, values in self.texts if given == name), ())

    def ids(self, name: str) -> frozenset[str]:
        """The entities of one argument."""
        return next((ids for given, ids in self.entities if given == name), frozenset())


@dataclass(frozen=True, slots=True)
class Sighting:
    """A claim with its days: as dated by its text, or else what its publication leaves open."""

    claim: Claim
    days: Period
    dated: bool
    details: Details

    @property
    def real(self) -> bool:
        """Whether it is told as having happened (or not), rather than as planned, sought or asked."""
        return self.claim.phase not in UNREAL

    @property
    def exact(self) -> bool:
        """Whether it is told to the day."""
        return self.dated and self.days.earliest is not None and self.days.earliest == self.days.latest


def sighting_of(claim: Claim, cards: Cards, naming: Naming | None) -> Sighting:
    """A claim made ready to be put with others."""
    entities = tuple(
        (name, frozenset(entity.id for entity in found))
        for name in _ENTITIES
        if (found := entities_in(claim, name, naming))
    )
    details = Details(tuple((name, texts(value)) for name, value in sorted(claim.args.items())), entities)
    period = claim.when.period
    if period and claim.when.basis != "published" and (period.earliest or period.latest):
        return Sighting(claim, period, True, details)
    return Sighting(claim, _left_open(claim, cards), False, details)


def _left_open(claim: Claim, cards: Cards) -> Period:
    """Days on which an undated thing can lie: up to publication if it happened, about then or later if it is ahead."""
    card = cards[claim.document]
    published = card.published or Period.day(card.known_from)
    if claim.phase in UNREAL:
        return Period.between(published.earliest - _YEAR if published.earliest else None, None)
    return Period.between(None, max(published.latest or card.known_from, card.known_from))


def turn(sighting: Sighting) -> tuple[bool, bool, bool, int, str, str]:
    """Order of placing: positive before negative, dated before undated, narrow before wide.

    Of negatives, those about plans come first, so that what did not happen finds the plan that it is about.
    """
    claim, days = sighting.claim, sighting.days
    width = (days.latest - days.earliest).days if days.latest and days.earliest else _LONG
    negative = claim.polarity == "negative"
    return negative, negative and sighting.real, not sighting.dated, width, str(days.earliest), claim.id


@dataclass(slots=True)
class Group:
    """A happening in the making: one sighting for each set of details (``kinds``) and for each period."""

    sightings: list[Sighting] = field(default_factory=list)
    kinds: dict[Details, Sighting] = field(default_factory=dict)
    dated: dict[Days, Sighting] = field(default_factory=dict)
    undated: dict[Days, Sighting] = field(default_factory=dict)
    documents: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    positive: bool = False
    first: tuple[int, int] | None = None

    def add(self, sighting: Sighting) -> None:
        """Take a sighting in."""
        if not self.sightings and sighting.dated:
            self.first = ordinals(sighting.days)
        self.sightings.append(sighting)
        self.kinds.setdefault(sighting.details, sighting)
        days = self.dated if sighting.dated else self.undated
        days.setdefault((sighting.days.earliest, sighting.days.latest), sighting)
        self.documents.add(sighting.claim.document)
        self.words |= {quote.quote for quote in sighting.claim.evidence}
        self.positive = self.positive or sighting.claim.polarity == "positive"

    @property
    def periods(self) -> list[Period]:
        """The periods that bind: those told, and those that a plan leaves open."""
        bound = [*self.dated.values(), *(one for one in self.undated.values() if not one.real)]
        return [sighting.days for sighting in bound]


@dataclass(slots=True)
class Grouper:
    """Puts sightings of one person and kind into groups, real ones (True) apart from the others."""

    rule: Rule
    resets: Sequence[Sighting]
    groups: Mapping[bool, list[Group]] = field(default_factory=lambda: {True: [], False: []})

    def place(self, sighting: Sighting) -> None:
        """Put a sighting into the one group that it fits, or into one of its own.

        What was planned may be said not to have happened; what has happened is not denied by "will not".
        """
        real = sighting.real
        home = self._home(sighting, self.groups[real])
        denied = real and sighting.claim.polarity == "negative"
        if home is None and denied and not any(group.positive for group in self.groups[True]):
            home = self._home(sighting, self.groups[False])
        if home is None:
            home = Group()
            self.groups[real].append(home)
        home.add(sighting)

    def settle(self) -> None:
        """Join what a document only passes on, without a day, with the plan for it that the same document tells.

        "X, reportedly put in charge …" and "according to Y he is to lead …" are one matter told twice.
        """
        for group in list(self.groups[True]):
            plans = [plan for plan in self.groups[False] if _is_passed_on(group) and self._one_matter(group, plan)]
            if len(plans) == 1:
                for sighting in group.sightings:
                    plans[0].add(sighting)
                self.groups[True].remove(group)

    def _one_matter(self, group: Group, plan: Group) -> bool:
        if not (plan.positive and group.documents <= plan.documents):
            return False
        return all(self._details_agree(a, b) for a in group.kinds.values() for b in plan.kinds.values())

    def _home(self, sighting: Sighting, groups: Iterable[Group]) -> Group | None:
        """The one group that fits; None if none does, or several do and nothing tells which is meant."""
        fits = [(self._fit(sighting, group), group) for group in groups]
        for wanted in ("meets", "near"):
            options = [group for fit, group in fits if fit == wanted]
            if options:
                return _chosen(sighting, options)
        return None

    def _fit(self, sighting: Sighting, group: Group) -> _Fit | None:
        fit = self._fit_in_time(sighting, group)
        if fit is None or not all(self._details_agree(sighting, other) for other in group.kinds.values()):
            return None
        if fit == "near" and not (self._values_agree(sighting, group) and not self._again(sighting, group)):
            return None
        return fit

    def _fit_in_time(self, sighting: Sighting, group: Group) -> _Fit | None:
        if self.rule.timeless:
            return "meets"
        if self._far(sighting, group):
            return None
        if not sighting.dated:
            reached = group.dated or group.undated
            return "meets" if all(sighting.days.meets(other.days) for other in reached.values()) else None
        widest = max((gap(sighting.days, days) for days in group.periods), default=0)
        if not widest:
            return "meets"
        return "near" if widest <= self.rule.window else None

    def _far(self, sighting: Sighting, group: Group) -> bool:
        """Whether the day for which the group was made already rules it out: cheap, and true of most groups."""
        if group.first is None or not sighting.dated:
            return False
        (low, high), (first, last) = ordinals(sighting.days), group.first
        return low - last > self.rule.window or first - high > self.rule.window

    def _details_agree(self, left: Sighting, right: Sighting) -> bool:
        if left.details == right.details and not self.rule.shared:
            return True
        if left.claim.evidence == right.claim.evidence and left.claim.document == right.claim.document:
            return True
        if not all(_argument_agrees(name, left, right) for name in self.rule.apart):
            return False
        return not self.rule.shared or any(_is_shared(name, left, right) for name in self.rule.shared)

    def _values_agree(self, sighting: Sighting, group: Group) -> bool:
        """Whether nothing but the day differs: two charges on two days are two charges."""
        return all(
            values_agree(name, sighting.details.of(name), other.details.of(name))
            for name in self.rule.values
            for other in group.kinds.values()
        )

    def _again(self, sighting: Sighting, group: Group) -> bool:
        """Whether something lies between that lets it happen a second time."""
        told = [reset.days for reset in self.resets if reset.dated]
        return any(_between(days, sighting.days, other.days) for days in told for other in group.dated.values())


def _is_passed_on(group: Group) -> bool:
    """Whether all of it is undated and rests on other outlets or unnamed sources."""
    if group.dated or not group.positive:
        return False
    return all(status_of(one.claim) in ("reported", "alleged") for one in group.sightings)


def ordinals(days: Period) -> tuple[int, int]:
    """First and last day of a period as numbers; open ends lie far away."""
    low, high = days.earliest, days.latest
    return (low.toordinal() if low else -_LONG * 10, high.toordinal() if high else _LONG * 100)


def _between(middle: Period, one: Period, other: Period) -> bool:
    low, high = sorted((one, other), key=lambda period: str(period.earliest))
    if not (middle.earliest and middle.latest and low.latest and high.earliest):
        return False
    return low.latest <= middle.earliest and middle.latest <= high.earliest


def _chosen(sighting: Sighting, options: Sequence[Group]) -> Group | None:
    """Of several groups that fit: the one with the same words, of the same document, or the closest in detail."""
    for closeness in (_same_words, _same_document, _details_in_common):
        scores = [closeness(sighting, group) for group in options]
        best = max(scores)
        options = [group for group, score in zip(options, scores, strict=True) if score == best]
        if len(options) == 1:
            return options[0]
    return None


def _same_words(sighting: Sighting, group: Group) -> int:
    return int(any(quote.quote in group.words for quote in sighting.claim.evidence))


def _same_document(sighting: Sighting, group: Group) -> int:
    return int(sighting.claim.document in group.documents)


def _details_in_common(sighting: Sighting, group: Group) -> int:
    mine = sighting.claim.args
    return max(sum(name in other.claim.args for name in mine) for other in group.kinds.values())


def _argument_agrees(name: str, left: Sighting, right: Sighting) -> bool:
    """Whether one argument can be the same in both; other words count where two papers tell of one day."""
    if left.details.ids(name) & right.details.ids(name):
        return True
    ours, theirs = left.details.of(name), right.details.of(name)
    if not ours or not theirs:
        return True
    if name in _UNITS:
        return any(units_agree(a, b) for a in ours for b in theirs) or (
            _told_of_one_day(left, right) and not any(numbers_clash(a, b) for a in ours for b in theirs)
        )
    if name == "post":
        return any(
            posts_agree(a, b) or (_told_of_one_day(left, right) and same_grade(a, b)) for a in ours for b in theirs
        )
    return values_agree(name, ours, theirs)


def _told_of_one_day(left: Sighting, right: Sighting) -> bool:
    """Whether two documents tell of one day, or nearly one: two appointments of one person then are hardly two."""
    apart = left.claim.document != right.claim.document
    return apart and left.exact and right.exact and gap(left.days, right.days) <= _SAME_DAY


def _is_shared(name: str, left: Sighting, right: Sighting) -> bool:
    ours, theirs = left.details.of(name), right.details.of(name)
    if name == "quote":
        return any(_one_saying(stems(a), stems(b)) for a in ours for b in theirs)
    return bool(ours) and bool(theirs) and _argument_agrees(name, left, right)


def _one_saying(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two quotations share half of the words of the shorter one."""
    return bool(ours) and 2 * len(ours & theirs) >= min(len(ours), len(theirs)) > 0
