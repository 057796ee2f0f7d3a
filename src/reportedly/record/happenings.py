"""Claims of several documents about one happening become one event.

Two claims are about one happening when they are about the same person (or unit) and of the same kind, when nothing that
both tell sets them apart (``happenings.toml``), and when their days can both hold or disagree only within the window of
their kind. What is planned, sought or asked never joins what happened; ``outcomes`` links the two.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any, Literal

from reportedly.record.agreement import gap, posts_agree, texts, units_agree, values_agree
from reportedly.record.naming import Naming, entities_in, who_of
from reportedly.terms.claims import Claim
from reportedly.terms.documents import Cards
from reportedly.terms.holdings import Entity
from reportedly.terms.periods import Period
from reportedly.terms.status import UNREAL

_YEAR = dt.timedelta(days=366)
_LONG = 100_000  # days: more than any period that a report tells of
_UNITS = ("unit", "from_unit", "related_unit")
_PEOPLE = ("whom", "by")


@dataclass(frozen=True, slots=True)
class Rule:
    """What tells two happenings of one kind apart: a row of ``happenings.toml``."""

    apart: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    window: int = 14
    resets: tuple[str, ...] = ()
    timeless: bool = False
    lasting: bool = False
    values: tuple[str, ...] = ()


@cache
def rules() -> Mapping[str, Rule]:
    """The rule of each kind."""
    table = tomllib.loads(resources.files("reportedly.record").joinpath("happenings.toml").read_text("utf-8"))
    return {kind: _rule(row) for kind, row in table.items()}


def _rule(row: Mapping[str, Any]) -> Rule:
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    return Rule(**values)


def rule_of(kind: str) -> Rule:
    """The rule of a kind; a kind without one keeps the defaults."""
    return rules().get(kind, Rule())


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


@dataclass(frozen=True, slots=True)
class _Sighting:
    """A claim with its days: as dated by its text, or else what its publication leaves open."""

    claim: Claim
    days: Period
    dated: bool
    units: Mapping[str, tuple[Entity, ...]]

    @property
    def width(self) -> int:
        if self.days.earliest and self.days.latest:
            return (self.days.latest - self.days.earliest).days
        return _LONG


@dataclass(slots=True)
class _Group:
    """A happening in the making."""

    sightings: list[_Sighting] = field(default_factory=list)

    @property
    def positive(self) -> bool:
        return any(sighting.claim.polarity == "positive" for sighting in self.sightings)


_Fit = Literal["meets", "near"]


def happenings(claims: Iterable[Claim], cards: Cards, naming: Naming | None = None) -> tuple[Happening, ...]:
    """All events in these claims, sorted by person, kind and id; the order of the claims does not matter."""
    whos: dict[str, Entity] = {}
    by_kind: dict[tuple[str, str], list[_Sighting]] = defaultdict(list)
    for claim in {claim.id: claim for claim in claims}.values():
        who = who_of(claim, naming)
        whos[who.id] = who
        by_kind[who.id, claim.kind].append(_sighting(claim, cards, naming))
    found: list[Happening] = []
    for (who_id, kind), sightings in sorted(by_kind.items(), key=lambda item: item[0]):
        resets = [s for reset in rule_of(kind).resets for s in by_kind.get((who_id, reset), ())]
        found += _events(whos[who_id], kind, sightings, resets)
    return tuple(found)


def find(events: Iterable[Happening], id_: str) -> Happening | None:
    """The event with this id: "e-…" or the id of any claim in it."""
    wanted = id_.removeprefix("e-")
    return next((event for event in events if any(claim.id == wanted for claim in event.claims)), None)


def _sighting(claim: Claim, cards: Cards, naming: Naming | None) -> _Sighting:
    units = {name: found for name in (*_UNITS, *_PEOPLE) if (found := entities_in(claim, name, naming))}
    period = claim.when.period
    if period and claim.when.basis != "published" and (period.earliest or period.latest):
        return _Sighting(claim, period, True, units)
    return _Sighting(claim, _left_open(claim, cards), False, units)


def _left_open(claim: Claim, cards: Cards) -> Period:
    """Days on which an undated thing can lie: up to publication if it happened, about then or later if it is ahead."""
    card = cards[claim.document]
    published = card.published or Period.day(card.known_from)
    if claim.phase in UNREAL:
        return Period.between(published.earliest - _YEAR if published.earliest else None, None)
    return Period.between(None, max(published.latest or card.known_from, card.known_from))


def _events(who: Entity, kind: str, sightings: Sequence[_Sighting], resets: Sequence[_Sighting]) -> list[Happening]:
    groups: dict[bool, list[_Group]] = {True: [], False: []}
    maker = _Maker(rule_of(kind), [s for s in resets if _is_real(s.claim) and s.claim.polarity == "positive"])
    for sighting in sorted(sightings, key=_turn):
        _place(sighting, groups, maker)
    made = [_happening(who, kind, real, group) for real, some in groups.items() for group in some]
    return sorted(made, key=lambda event: event.id)


def _turn(sighting: _Sighting) -> tuple[bool, bool, int, str, str]:
    """Positive before negative, dated before undated, narrow before wide: the surest ground first."""
    claim = sighting.claim
    return claim.polarity == "negative", not sighting.dated, sighting.width, str(sighting.days.earliest), claim.id


def _is_real(claim: Claim) -> bool:
    return claim.phase not in UNREAL


def _place(sighting: _Sighting, groups: Mapping[bool, list[_Group]], maker: _Maker) -> None:
    """Put a sighting into the one group that it fits, or into one of its own.

    A denial also looks among the other kind of groups: what was planned may be said not to have happened.
    """
    real = _is_real(sighting.claim)
    home = maker.home(sighting, groups[real])
    if home is None and sighting.claim.polarity == "negative" and not any(group.positive for group in groups[real]):
        home = maker.home(sighting, groups[not real])
    if home is None:
        home = _Group()
        groups[real].append(home)
    home.sightings.append(sighting)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Finds the group that a sighting belongs to, by the rule of its kind."""

    rule: Rule
    resets: Sequence[_Sighting]

    def home(self, sighting: _Sighting, groups: Sequence[_Group]) -> _Group | None:
        """The one group that fits; None if none does, or several do and nothing tells which is meant."""
        fits = [(self._fit(sighting, group), group) for group in groups]
        for wanted in ("meets", "near"):
            options = [group for fit, group in fits if fit == wanted]
            if options:
                return _chosen(sighting, options)
        return None

    def _fit(self, sighting: _Sighting, group: _Group) -> _Fit | None:
        if not all(self._details_agree(sighting, other) for other in group.sightings):
            return None
        if self.rule.timeless:
            return "meets"
        if not sighting.dated:
            reached = [other for other in group.sightings if other.dated] or group.sightings
            return "meets" if all(sighting.days.meets(other.days) for other in reached) else None
        gaps = [gap(sighting.days, other.days) for other in group.sightings if other.dated or not _is_real(other.claim)]
        if not any(gaps):
            return "meets"
        near = max(gaps) <= self.rule.window and not self._again(sighting, group) and self._values(sighting, group)
        return "near" if near else None

    def _details_agree(self, left: _Sighting, right: _Sighting) -> bool:
        if left.claim.evidence == right.claim.evidence and left.claim.document == right.claim.document:
            return True
        if not all(_argument_agrees(name, left, right) for name in self.rule.apart):
            return False
        return not self.rule.shared or any(_is_shared(name, left, right) for name in self.rule.shared)

    def _values(self, sighting: _Sighting, group: _Group) -> bool:
        """Whether nothing but the day differs: two charges on two days are two charges."""
        return all(
            values_agree(name, sighting.claim.args.get(name), other.claim.args.get(name))
            for name in self.rule.values
            for other in group.sightings
        )

    def _again(self, sighting: _Sighting, group: _Group) -> bool:
        """Whether something lies between that lets it happen a second time."""
        return any(_between(reset.days, sighting.days, other.days)
                   for reset in self.resets if reset.dated for other in group.sightings if other.dated)  # fmt: skip


def _between(middle: Period, one: Period, other: Period) -> bool:
    low, high = sorted((one, other), key=lambda period: str(period.earliest))
    if not (middle.earliest and middle.latest and low.latest and high.earliest):
        return False
    return low.latest <= middle.earliest and middle.latest <= high.earliest


def _chosen(sighting: _Sighting, options: Sequence[_Group]) -> _Group | None:
    """Of several groups that fit: the one with the same words, of the same document, or the closest in detail."""
    for closeness in (_same_words, _same_document, _details_in_common):
        scores = [closeness(sighting, group) for group in options]
        best = max(scores)
        options = [group for group, score in zip(options, scores, strict=True) if score == best]
        if len(options) == 1:
            return options[0]
    return None


def _same_words(sighting: _Sighting, group: _Group) -> int:
    words = {quote.quote for quote in sighting.claim.evidence}
    return int(any(words & {quote.quote for quote in other.claim.evidence} for other in group.sightings))


def _same_document(sighting: _Sighting, group: _Group) -> int:
    return int(any(other.claim.document == sighting.claim.document for other in group.sightings))


def _details_in_common(sighting: _Sighting, group: _Group) -> int:
    mine = sighting.claim.args
    return max(sum(name in other.claim.args for name in mine) for other in group.sightings)


def _argument_agrees(name: str, left: _Sighting, right: _Sighting) -> bool:
    ours, theirs = left.units.get(name, ()), right.units.get(name, ())
    if {one.id for one in ours} & {one.id for one in theirs}:
        return True
    a, b = texts(left.claim.args.get(name)), texts(right.claim.args.get(name))
    if not a or not b:
        return True
    if name in _UNITS:
        return any(units_agree(one, other) for one in a for other in b)
    if name in ("post", "role"):
        return _roles_agree(left.claim, right.claim)
    return values_agree(name, a, b)


def _roles_agree(left: Claim, right: Claim) -> bool:
    ours, theirs = texts(left.args.get("post")), texts(right.args.get("post"))
    if not ours or not theirs:
        return True
    return any(posts_agree(one, other) for one in ours for other in theirs)


def _is_shared(name: str, left: _Sighting, right: _Sighting) -> bool:
    given = name in left.claim.args and name in right.claim.args
    return given and _argument_agrees(name, left, right)


def _happening(who: Entity, kind: str, real: bool, group: _Group) -> Happening:
    claims = tuple(sorted((sighting.claim for sighting in group.sightings), key=lambda claim: claim.id))
    return Happening(f"e-{claims[0].id}", kind, who, real, claims)
