"""Which post a succession is about: "Rall takes over from Tarn" is about the post just given to Rall.

The post and the unit are those of the person who succeeds, told by the same voice in the same sentence or the one
before, where that names one unit only.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.claims.page import Page
from reportedly.terms.claims import Claim

_GIVING = frozenset({"holds_post", "appointed", "transferred", "reinstated"})
_PASSED_ON = ("post", "unit", "place")
_REACH = 1  # sentences between a post and the words that tell whom its holder succeeds


def with_posts_passed_on(page: Page, claims: Iterable[Claim]) -> list[Claim]:
    """The claims, with the post and unit of successions that name none."""
    listed = list(claims)
    giving: dict[str, list[Claim]] = {}
    for claim in listed:
        if claim.kind in _GIVING and claim.args.get("unit") and claim.polarity == "positive":
            giving.setdefault(claim.who.key, []).append(claim)
    return [_filled(page, claim, giving.get(claim.who.key, ())) for claim in listed]


def _filled(page: Page, claim: Claim, giving: Sequence[Claim]) -> Claim:
    """A succession without a post takes the one given to its person nearest before, if there is only one such unit."""
    if claim.kind != "succeeded" or claim.args.get("unit") or claim.args.get("post") or claim.trigger is None:
        return claim
    here = page.sentence_number(claim.trigger.span)
    near = [
        one
        for one in giving
        if one.chain == claim.chain
        and one.evidence
        and 0 <= here - page.sentence_number(one.evidence[0].span) <= _REACH
    ]
    if len({str(one.args["unit"]) for one in near}) != 1:
        return claim
    args = {key: near[-1].args[key] for key in _PASSED_ON if key in near[-1].args}
    parties = {key: near[-1].parties[key] for key in ("unit",) if key in near[-1].parties}
    quotes = [quote for quote in near[-1].evidence if quote not in claim.evidence]
    return replace(
        claim, args={**args, **claim.args}, parties={**parties, **claim.parties}, evidence=(*claim.evidence, *quotes)
    )
