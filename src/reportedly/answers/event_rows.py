"""An event as a row of an answer: its time, how it stands, what became of it, and every claim about it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from reportedly.answers.shapes import Json, args_json, claims_json, when_json
from reportedly.answers.view import View
from reportedly.record.agreement import texts
from reportedly.record.conflicts import disputed
from reportedly.record.happenings import Happening
from reportedly.record.outcomes import outcome_of, standing
from reportedly.record.roots import count_roots
from reportedly.terms.claims import ArgValue, Claim
from reportedly.terms.periods import UNKNOWN, Period, When


def event_row(event: Happening, view: View) -> Json:
    """A row of ``career``."""
    row: Json = {
        "kind": event.kind,
        "id": event.id,
        "when": when_json(time_in(event, view)),
        "status": standing(event),
        "args": args_json(args_of(event)),
        "disputed": disputed(event, view.conflicts),
        "roots": count_roots(event.claims, view.cards),
        "documents": len({claim.document for claim in event.claims}),
        "claims": claims_json(event.claims, view.cards, view.entities),
    }
    outcome = outcome_of(event, view.events, view.cards, view.entities)
    if outcome:
        row["outcome"] = outcome.state
        row["outcome_claims"] = claims_json(outcome.claims, view.cards, view.entities)
    return row


def time_of(event: Happening) -> When:
    """The time of an event: what its claims have in common; where they disagree, the days of most documents."""
    told = [claim for claim in event.supporting or event.claims if claim.when.period]
    if not told:
        return UNKNOWN
    sides = _sides(told)
    weight = max(len(side) for side in sides)
    strongest = [side for side in sides if len(side) == weight]
    finest = [_finest(side) for side in strongest]
    if len(finest) == 1:
        return finest[0]
    lows = [when.period.earliest for when in finest if when.period and when.period.earliest]
    highs = [when.period.latest for when in finest if when.period and when.period.latest]
    if not lows or not highs:
        return finest[0]
    return When(Period.between(min(lows), max(highs)), finest[0].basis)


def time_in(event: Happening, view: View) -> When:
    """The time of an event; a correction that gives none leaves the day that the text of what it corrects gives."""
    when = time_of(event)
    if when.period:
        return when
    own = {claim.id for claim in event.claims}
    old = [claim for one in view.replaced if any(new.id in own for new in one.after) for claim in one.before]
    return _finest(dated) if (dated := [claim for claim in old if _is_dated(claim)]) else when


def _is_dated(claim: Claim) -> bool:
    """Whether a text tells when it was; a bound that only follows from a replaced text falls with it."""
    period = claim.when.period
    return bool(period and period.earliest and claim.when.basis in ("stated", "relative"))


def _sides(told: Sequence[Claim]) -> list[list[Claim]]:
    """Claims by what they say of the time: the exact ones first, the others with an exact one that they allow."""
    sides: list[list[Claim]] = []
    for claim in sorted(told, key=lambda claim: (_width(claim.when.period), claim.id)):
        home = [side for side in sides if _meets(claim, side[0])]
        if home:
            for side in home:
                side.append(claim)
        else:
            sides.append([claim])
    return sides


def _meets(one: Claim, other: Claim) -> bool:
    return bool(one.when.period and other.when.period and one.when.period.meets(other.when.period))


def _finest(side: Sequence[Claim]) -> When:
    """The most exact time; of several such the one most often stated outright."""
    return min((claim.when for claim in side), key=lambda when: (_width(when.period), when.basis != "stated"))


def _width(period: Period | None) -> int:
    if period is None or period.earliest is None or period.latest is None:
        return 10**6
    return (period.latest - period.earliest).days


def args_of(event: Happening) -> dict[str, ArgValue]:
    """For each argument the value that most claims give, the longest of those; names of units in full."""
    values: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for claim in event.supporting or event.claims:
        for name, value in claim.args.items():
            values[name].update(texts(value))
    return {
        name: max(counts, key=lambda value, counts=counts: (counts[value], len(value), value))  # type: ignore[misc]
        for name, counts in sorted(values.items())
    }
