"""Headlines: shorthand for what the body says, so the body decides how a claim stands and who says it.

"Rall replaces Tandor" may stand above "Tandor will be replaced next month, an official said". A claim of the
headline is folded into the body's claim of the same kind and person; where the body only tells of something near
to it as not real yet, the headline's claim is no more real than that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.page import Page
from reportedly.terms.claims import Claim
from reportedly.terms.spans import Span
from reportedly.terms.status import UNREAL

_TAKING = frozenset({"appointed", "succeeded", "reinstated", "promoted", "transferred"})
_STATES = frozenset({"holds_post", "has_rank", "said"})


def under_headlines(page: Page, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those of the headline brought into line with the body."""
    headline = page.headline
    if headline is None:
        return list(claims)
    above = [claim for claim in claims if _stands_in(claim, headline)]
    body = [claim for claim in claims if not _stands_in(claim, headline)]
    for claim in above:
        place = next((n for n, other in enumerate(body) if _is_same(claim, other)), None)
        if place is None:
            body.append(_no_more_real(claim, body))
        else:
            body[place] = replace(body[place], evidence=(*body[place].evidence, *claim.evidence))
    return body


def _stands_in(claim: Claim, headline: Span) -> bool:
    return claim.trigger is not None and headline.holds(claim.trigger.span) and claim.kind not in _STATES


def _is_same(above: Claim, other: Claim) -> bool:
    return above.kind == other.kind and above.who.key == other.who.key


def _no_more_real(claim: Claim, body: Sequence[Claim]) -> Claim:
    near = [other for other in body if other.who.key == claim.who.key and {claim.kind, other.kind} <= _TAKING]
    if near and all(other.phase in UNREAL for other in near) and claim.phase not in UNREAL:
        return replace(claim, phase=near[0].phase, certainty=near[0].certainty)
    return claim
