"""Posts that end in the sentence that names them: "the chief engineer, Mirel Tandor, resigned".

A post beside a name is told as one that lasts. Where the same sentence says that the person gave it up, lost it,
died or was replaced in it, it has ended: the claim stays, as a past one. Only what has happened ends a post, no
plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.claims.page import Page
from reportedly.claims.telling import Telling
from reportedly.terms.claims import Claim
from reportedly.terms.kinds import kinds

_NOT_FOR_GOOD = frozenset({"suspended"})


def with_endings(page: Page, claims: Sequence[Claim]) -> list[Claim]:
    """The claims; a lasting post is past where a happening of its sentence ends it."""
    telling = Telling(page, claims)
    return [_ended(claim) if _is_ended(page, telling, claim) else claim for claim in claims]


def _ended(claim: Claim) -> Claim:
    return replace(claim, phase="happened")


def _is_ended(page: Page, telling: Telling, claim: Claim) -> bool:
    lasting = claim.kind == "holds_post" and claim.phase == "ongoing" and claim.polarity == "positive"
    if not lasting or claim.trigger is None:
        return False
    return any(_ends(other, claim) for other in _happenings(telling.within(page.sentence(claim.trigger.span))))


def _happenings(claims: Iterable[Claim]) -> Iterable[Claim]:
    return (claim for claim in claims if Telling.is_happening(claim))


def _ends(other: Claim, post: Claim) -> bool:
    if other.kind == "succeeded":
        return post.who in other.parties.get("whom", ())
    closes = kinds()[other.kind].posting == "closes" and other.kind not in _NOT_FOR_GOOD
    return closes and other.who == post.who and _may_be_the_same(other, post)


def _may_be_the_same(other: Claim, post: Claim) -> bool:
    """Whether nothing says that another post or another unit is meant."""
    return all(
        role not in other.args or role not in post.args or other.args[role] == post.args[role]
        for role in ("post", "unit")
    )
