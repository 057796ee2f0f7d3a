"""The plain word for how a claim stands, computed in this one place from its readings and its chain."""

from __future__ import annotations

from typing import Literal

from reportedly.terms.claims import Claim

Status = Literal[
    "asserted",
    "reported",
    "alleged",
    "denied",
    "negated",
    "planned",
    "sought",
    "pending",
    "hypothetical",
]

UNREAL = frozenset({"planned", "sought", "pending", "hypothetical"})


def status_of(claim: Claim) -> Status:
    """Status word of a claim.

    - a phase that is not real yet names itself;
    - a negative claim is "denied" if somebody other than the article says so, else "negated";
    - a doubtful claim (probable, possible, unknown) is "alleged";
    - a claim relayed from another outlet, or from a source without a name, is "reported";
    - all else, the article's own words and a named speaker's own account, is "asserted".
    """
    if claim.phase in ("planned", "sought", "pending", "hypothetical"):
        return claim.phase if claim.polarity == "positive" else _negative(claim)
    if claim.polarity == "negative":
        return _negative(claim)
    if claim.certainty != "certain":
        return "alleged" if claim.certainty != "probable" or len(claim.chain) == 1 else "reported"
    if len(claim.chain) > 1 and claim.chain[-1].type in ("outlet", "anonymous", "document"):
        return "reported"
    return "asserted"


def _negative(claim: Claim) -> Status:
    return "denied" if len(claim.chain) > 1 else "negated"


def supports(claim: Claim) -> bool:
    """Whether a claim can support a posting or a sentence: positive, real, and at least probable."""
    return claim.polarity == "positive" and claim.phase not in UNREAL and claim.certainty in ("certain", "probable")
