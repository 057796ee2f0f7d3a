"""What a succession says of both: "Rall takes over from Tarn" after Rall's post was named means that Tarn held it.

- the post and the unit are those of the person who succeeds, told in the same sentence or the one before;
- whoever is succeeded held that post, in the past, by the same voice;
- only of successions that have happened or are under way: not of what is planned, denied or doubted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from reportedly.claims.page import Page
from reportedly.terms.claims import ArgValue, Claim
from reportedly.terms.periods import UNKNOWN

_GIVING = frozenset({"holds_post", "appointed", "transferred", "reinstated"})
_PASSED_ON = ("post", "unit", "place")
_REACH = 1  # sentences between a post and the words that tell whom its holder succeeds
_SURE = 0.8


def with_predecessors(page: Page, claims: Iterable[Claim]) -> list[Claim]:
    """The claims, successions filled in, with a past post for each person who is succeeded."""
    listed = list(claims)
    giving: dict[str, list[Claim]] = {}
    for claim in listed:
        if claim.kind in _GIVING and claim.args.get("unit") and claim.polarity == "positive":
            giving.setdefault(claim.who.key, []).append(claim)
    filled = [_filled(page, claim, giving.get(claim.who.key, ())) for claim in listed]
    held = {
        (claim.who.key, claim.args.get("unit"))
        for claim in filled
        if claim.kind in _GIVING and claim.polarity == "positive"
    }
    return [*filled, *(past for claim in filled for past in _held_before(claim, held))]


def _filled(page: Page, claim: Claim, giving: Sequence[Claim]) -> Claim:
    """A succession without a post takes the one given to its person nearest before, if there is only one such unit."""
    if claim.kind != "succeeded" or claim.args.get("unit") or claim.args.get("post") or claim.trigger is None:
        return claim
    here = page.sentence_number(claim.trigger.span)
    near = [
        one
        for one in giving
        if one.chain == claim.chain and 0 <= here - page.sentence_number(one.evidence[0].span) <= _REACH
    ]
    if len({str(one.args["unit"]) for one in near}) != 1:
        return claim
    args = {key: near[-1].args[key] for key in _PASSED_ON if key in near[-1].args}
    parties = {key: near[-1].parties[key] for key in ("unit",) if key in near[-1].parties}
    quotes = [quote for quote in near[-1].evidence if quote not in claim.evidence]
    return replace(
        claim, args={**args, **claim.args}, parties={**parties, **claim.parties}, evidence=(*claim.evidence, *quotes)
    )


def _held_before(claim: Claim, held: Collection[tuple[str, ArgValue | None]]) -> Iterator[Claim]:
    """The past post of whoever is succeeded."""
    real = claim.polarity == "positive" and claim.certainty == "certain" and claim.phase in ("happened", "ongoing")
    if claim.kind != "succeeded" or not real or not claim.args.get("unit") or not claim.args.get("post"):
        return
    for whom in claim.parties.get("whom", ()):
        if whom.type != "person" or (whom.key, claim.args["unit"]) in held:
            continue
        args = {key: claim.args[key] for key in _PASSED_ON if key in claim.args}
        parties = {key: claim.parties[key] for key in ("unit",) if key in claim.parties}
        yield replace(
            claim,
            kind="holds_post",
            who=whom,
            args=args,
            parties=parties,
            when=UNKNOWN,
            phase="happened",
            confidence=min(claim.confidence, _SURE),
        )
