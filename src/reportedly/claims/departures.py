"""Which post somebody leaves, loses or gets back, where the text names the post once and the leaving elsewhere.

"Colonel Tandor, the commander of the 2nd Brigade, … He was relieved of his command on Friday": of that brigade. Filled
in only where the text names exactly one post that the person has, told by the same voice, and where the leaving is of
the same sentence or news: who resigned years ago has left something else than the post that he has today.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.claims.page import Page
from reportedly.claims.telling import Telling
from reportedly.claims.times import published_by
from reportedly.terms.claims import Claim
from reportedly.terms.names import fold
from reportedly.terms.ranks import rank_of

_LEAVINGS = frozenset({"dismissed", "resigned", "retired", "suspended", "reinstated"})
_NEWS = dt.timedelta(days=40)  # before its publication, for what a text tells of as new


def with_posts_left(page: Page, claims: Iterable[Claim]) -> list[Claim]:
    """The claims; a leaving without a post has the only one that the text says the person has."""
    listed = list(claims)
    telling = Telling(page, listed)
    return [_filled(page, telling, claim) if _is_open(claim) else claim for claim in listed]


def _is_open(claim: Claim) -> bool:
    known = claim.args.get("post") and claim.args.get("unit")
    return claim.kind in _LEAVINGS and claim.who.type == "person" and not known and claim.trigger is not None


def _filled(page: Page, telling: Telling, claim: Claim) -> Claim:
    held = [other for other in telling.of(claim.who) if _is_held(other, claim)]
    seats = {fold(str(other.args["post"])) for other in held}
    units = {other.args["unit"] for other in held if "unit" in other.args}
    if len(seats) != 1 or len(units) > 1:
        return claim
    source = max(held, key=lambda other: "unit" in other.args)
    if not _may_be_left(page, claim, held) or not _agrees(claim, source):
        return claim
    args = {role: source.args[role] for role in ("post", "unit") if role in source.args}
    parties = {"unit": source.parties["unit"]} if source.parties.get("unit") else {}
    return replace(claim, args={**args, **claim.args}, parties={**parties, **claim.parties})


def _is_held(other: Claim, claim: Claim) -> bool:
    """Whether a claim tells of a post that the person has until the leaving, in a voice that is heard there too."""
    post = other.args.get("post")
    if other.kind != "holds_post" or other.polarity == "negative" or not isinstance(post, str):
        return False
    if " " not in post and "unit" not in other.args and rank_of(post):
        return False  # "Commander Tandor" is of that rank
    period = other.when.period
    lasting = other.phase == "ongoing" or bool(period and period.is_interval and period.latest is None)
    return lasting and other.chain == claim.chain[: len(other.chain)]


def _may_be_left(page: Page, claim: Claim, held: Sequence[Claim]) -> bool:
    """Whether the leaving is of the sentence that names the post, or is told as new."""
    latest = claim.when.period.latest if claim.when.period else None
    published = published_by(page)
    is_new = bool(latest and published and latest >= published - _NEWS)
    if is_new or latest is not None or claim.trigger is None:
        return is_new
    sentence = page.sentence(claim.trigger.span)
    return any(other.trigger and sentence.holds(other.trigger.span) for other in held)


def _agrees(claim: Claim, source: Claim) -> bool:
    """Whether what the leaving itself tells of post and unit is that of the post."""
    same_post = "post" not in claim.args or fold(str(claim.args["post"])) == fold(str(source.args["post"]))
    return same_post and ("unit" not in claim.args or claim.args["unit"] == source.args.get("unit"))
