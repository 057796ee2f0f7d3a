"""What became of a thing that was planned, sought, pending or only reported: it happened, it did not, or it is open.

Only a later document shows an outcome, or the same one where it tells both. What nobody tells stays open.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Literal

from reportedly.record.agreement import posts_agree, texts, units_agree, values_agree
from reportedly.record.happenings import Happening
from reportedly.record.naming import Naming, entities_in, who_of
from reportedly.record.roles import one_title, role_of, title_of
from reportedly.terms.claims import Claim
from reportedly.terms.documents import Cards
from reportedly.terms.kinds import kinds
from reportedly.terms.names import fold
from reportedly.terms.status import Status, status_of, supports

State = Literal["open", "happened", "did_not_happen"]

_STRENGTH: tuple[Status, ...] = (
    "asserted", "reported", "alleged", "planned", "sought", "pending", "hypothetical", "denied", "negated",
)  # fmt: skip
WAITING: frozenset[Status] = frozenset({"planned", "sought", "pending", "hypothetical", "reported", "alleged"})
_YEAR = dt.timedelta(days=366)
_OPENS = ("appointed", "succeeded", "holds_post", "reinstated", "transferred")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of it, with the claims that show it (none while it is open)."""

    state: State
    claims: tuple[Claim, ...] = ()


OPEN = Outcome("open")


def standing(event: Happening) -> Status:
    """The plain word for how an event stands: the strongest of the claims that say so, else how it is rejected.

    What is only passed on by reports that say themselves that it is not so is negated.
    """
    if not event.supporting or rejected(event):
        return min((status_of(claim) for claim in event.opposing), key=_STRENGTH.index)
    return min((status_of(claim) for claim in event.supporting), key=_STRENGTH.index)


def rejected(event: Happening) -> bool:
    """Whether every document that tells of it, as said by others, says itself that it is not so ("He has not been")."""
    own_words = {claim.document for claim in event.opposing if len(claim.chain) <= 1}
    return bool(own_words) and all(len(one.chain) > 1 and one.document in own_words for one in event.supporting)


def outcome_of(
    event: Happening, events: Iterable[Happening], cards: Cards, naming: Naming | None = None
) -> Outcome | None:
    """What became of an event, None if it is told as a fact or only denied.

    ``events`` should hold those of the same person and those of the units that the event names, so that somebody else's
    appointment to the post is seen.
    """
    if not event.supporting or standing(event) not in WAITING or _lasts(event):
        return None
    told = _Told(event, min(cards[claim.document].known_from for claim in event.supporting), cards, naming)
    others = [other for other in events if other.id != event.id]
    shown = _claims(told, [other for other in others if told.is_shown_by(other)])
    refuted = _claims(told, [other for other in others if told.is_refuted_by(other)])
    refuted += tuple(claim for claim in _negatives(event, others) if told.is_refusal(claim))
    if shown:
        return Outcome("happened" if told.same_value(shown) else "did_not_happen", shown)
    return Outcome("did_not_happen", _unique(refuted)) if refuted else OPEN


@dataclass(frozen=True, slots=True)
class _Told:
    """An event that waits for its outcome, and the day since which it is told."""

    event: Happening
    since: dt.date
    cards: Cards
    naming: Naming | None

    def later(self, claim: Claim) -> bool:
        """Whether a claim was known no earlier than the plan, and tells of nothing that lies before it was told.

        What was sought is often told after it was decided: a month back counts. A state shows something only while it
        lasts or by a day of its own. What is pending is not ended by what was known with it.
        """
        known = self.cards[claim.document].known_from
        if not supports(claim) or known < self.since:
            return False
        latest = claim.when.period.latest if claim.when.period else None
        if self.event.kind == "awaits":
            return known > self.since and (latest is None or latest > self.since)
        if claim.kind == "holds_post" and claim.phase != "ongoing" and (claim.when.period is None or latest is None):
            return False
        slack = dt.timedelta(days=31 if self.event.kind == "sentence_sought" else 0)
        return latest is None or latest >= self.since - slack

    def is_shown_by(self, other: Happening) -> bool:
        """Whether another event of the same person is the thing come about."""
        if other.who.id != self.event.who.id or not other.real:
            return False
        if other.kind != self.event.kind and other.kind not in _row(self.event.kind).get("shown_by", ()):
            return False
        return self._named_alike(other) and self._day_fits(other)

    def is_refuted_by(self, other: Happening) -> bool:
        """Whether another event rules it out."""
        if not other.real:
            return False
        if other.who.id == self.event.who.id:
            return other.kind in _row(self.event.kind).get("refuted_by", ())
        return bool(_row(self.event.kind).get("rival")) and other.kind in _OPENS and self._takes_the_post(other)

    def _takes_the_post(self, other: Happening) -> bool:
        """Whether somebody else was put into the one post that was meant, since and within a year."""
        return any(
            self._same_seat(ours, theirs)
            for ours in self.event.supporting
            for theirs in other.supporting
            if self._put_in_since(theirs)
        )

    def _put_in_since(self, claim: Claim) -> bool:
        period = claim.when.period
        known = self.cards[claim.document].known_from
        if period is None or period.earliest is None:
            return claim.kind != "holds_post" and self.since < known <= self.since + _YEAR
        return self.since <= period.earliest <= self.since + _YEAR

    def _same_seat(self, ours: Claim, theirs: Claim) -> bool:
        mine, other = role_of(ours.args), role_of(theirs.args)
        if other.acting or not other.single or not self._in_one_unit(ours, theirs):
            return False
        return not mine.name or (mine.name == other.name and one_title(title_of(ours), title_of(theirs)))

    def _in_one_unit(self, ours: Claim, theirs: Claim) -> bool:
        """Whether both name one unit: by what is known of them, by their words where a text has nothing but words."""
        mine, other = (entities_in(claim, "unit", self.naming) for claim in (ours, theirs))
        if mine and other:
            return bool({one.id for one in mine} & {one.id for one in other})
        return any(units_agree(a, b) for a in texts(ours.args.get("unit")) for b in texts(theirs.args.get("unit")))

    def _named_alike(self, other: Happening) -> bool:
        """Whether the two events can be of one post: a unit that both name is one, and so is the title."""
        return all(self._alike(ours, theirs) for ours in self.event.supporting for theirs in other.supporting)

    def _alike(self, ours: Claim, theirs: Claim) -> bool:
        if "unit" in ours.args and ours.kind in _OPENS and not self._one_unit(ours, theirs):
            return False
        if theirs.kind != ours.kind and ours.kind in _OPENS and "unit" not in ours.args:
            return False
        mine, other = texts(ours.args.get("post")), texts(theirs.args.get("post"))
        if mine and other and not any(posts_agree(one, two) for one in mine for two in other):
            return False
        return values_agree("charge", ours.args.get("charge"), theirs.args.get("charge"))

    def _one_unit(self, ours: Claim, theirs: Claim) -> bool:
        mine = {one.id for one in entities_in(ours, "unit", self.naming)}
        if mine & {one.id for one in entities_in(theirs, "unit", self.naming)}:
            return True
        found = texts(theirs.args.get("unit"))
        return any(units_agree(one, two) for one in texts(ours.args["unit"]) for two in found)

    def _day_fits(self, other: Happening) -> bool:
        """A trial set for December is not shown by one of March: within a year of the day that was given for it."""
        days = [
            claim.when.period for claim in self.event.supporting if claim.when.period and claim.when.period.earliest
        ]
        found = [claim.when.period for claim in other.supporting if claim.when.period and claim.when.period.latest]
        if not days or not found:
            return True
        first = min(period.earliest for period in days if period.earliest)
        return max(period.latest for period in found if period.latest) >= first - dt.timedelta(days=31)

    def same_value(self, claims: Sequence[Claim]) -> bool:
        """Whether what came was what was asked for: seven years sought and four given is not."""
        return any(
            values_agree("sentence", ours.args.get("sentence"), theirs.args.get("sentence"))
            for ours in self.event.supporting
            for theirs in claims
        )

    def is_refusal(self, claim: Claim) -> bool:
        """Whether a negative claim tells that it will not be or was not, rather than rejects a report."""
        if self.cards[claim.document].known_from < self.since:
            return False
        if claim.certainty != "certain" or claim.phase == "hypothetical":
            return False
        if claim.document in {one.document for one in self.event.supporting} and claim.phase not in (
            "happened",
            "ongoing",
        ):
            return False
        speaker = claim.chain[-1] if len(claim.chain) > 1 else None
        if speaker and speaker.type == "person" and fold(speaker.name or "") != fold(who_of(claim, self.naming).name):
            return False
        words = fold(" ".join(quote.quote for quote in claim.evidence))
        return not any(f" {word} " in f" {words} " for word in _denials())


def _lasts(event: Happening) -> bool:
    """Whether it is a state or saying that is only reported (where a unit is stationed): nothing is to come of it."""
    return event.real and kinds()[event.kind].nature != "event" and event.kind not in _table()


def _negatives(event: Happening, others: Iterable[Happening]) -> list[Claim]:
    """Claims that the thing is not so: in the event itself, and in events of that kind that were only denied."""
    alike = [other for other in others if other.kind == event.kind and other.who.id == event.who.id]
    apart = [claim for other in alike if not other.supporting for claim in other.claims]
    return [*event.opposing, *(claim for claim in apart if _about(claim, event))]


def _about(claim: Claim, event: Happening) -> bool:
    units = texts(claim.args.get("unit"))
    named = [texts(one.args.get("unit")) for one in event.supporting]
    return not units or any(units_agree(one, two) for one in units for some in named for two in some)


def _claims(told: _Told, events: Iterable[Happening]) -> tuple[Claim, ...]:
    return _unique(claim for event in events for claim in event.supporting if told.later(claim))


def _unique(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted({claim.id: claim for claim in claims}.values(), key=lambda claim: claim.id))


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(resources.files("reportedly.record").joinpath("outcomes.toml").read_text("utf-8"))


def _row(kind: str) -> Mapping[str, Any]:
    row: Mapping[str, Any] = _table().get(kind, {})
    return row


@cache
def _denials() -> tuple[str, ...]:
    table = tomllib.loads(resources.files("reportedly.record").joinpath("denials.toml").read_text("utf-8"))
    return tuple(table["words"])
