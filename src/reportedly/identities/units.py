"""Whether two units of two documents are one: number, type and words of the name, and what stands around them."""

from __future__ import annotations

from reportedly.identities.profiles import Profile
from reportedly.identities.unit_likeness import UnitLikeness, liken_units
from reportedly.identities.unit_names import take_apart
from reportedly.terms.proposals import Proposal, Verdict

SAME = 0.7
UNSURE = 0.45
_COMPANY = 0.12  # for each name that both documents know, three at most


def compare_units(left: Profile, right: Profile) -> Proposal | None:
    """A view on two units, None where their names have nothing in common."""
    likeness = _best(left, right)
    if likeness is None:
        return None
    first, last = sorted((left.member, right.member))
    if likeness.agreement == "apart":
        return Proposal(first, last, "different", 0.0, (likeness.reason,))
    score = _base(likeness, left)
    reasons = [likeness.reason]
    common = left.company & right.company
    if common:
        names = " and ".join(name.title() for name in sorted(common)[:2])
        reasons.append(f"both documents also name {names}")
        score += _COMPANY * min(3, len(common))
    elif left.outlet and left.outlet == right.outlet:
        reasons.append("both from one outlet")
        score += _COMPANY
    verdict: Verdict = "same" if score >= SAME else "unsure"
    return Proposal(first, last, verdict, round(min(score, 1.0), 2), tuple(reasons), likeness.agreement == "full")


def needs_no_context(name: str) -> bool:
    """Whether a name says so much that whoever bears it is one unit: a number and a kind, or two words at least."""
    parts = take_apart(name)
    return len(parts.words) > 1 or (parts.number is not None and bool(parts.head))


def _base(likeness: UnitLikeness, left: Profile) -> float:
    if likeness.agreement == "full":
        return 0.8 if needs_no_context(left.party.name) else 0.64
    parts = take_apart(left.party.name)
    return 0.6 if parts.number is not None or parts.words else 0.45


def _best(left: Profile, right: Profile) -> UnitLikeness | None:
    """The best agreement of their names; one that sets them apart wins only where no other joins them."""
    found = [likeness for a in left.names for b in right.names if (likeness := liken_units(a, b))]
    for agreement in ("full", "part", "apart"):
        for likeness in found:
            if likeness.agreement == agreement:
                return likeness
    return None
