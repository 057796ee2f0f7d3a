"""What people have decided, as it stands now: of all judgements about the same things the latest counts."""

from __future__ import annotations

from collections.abc import Container, Iterable

from reportedly.terms.judgements import Judgement
from reportedly.terms.proposals import Member

PAIRS = ("same", "different", "unsure")


def standing_judgements(judgements: Iterable[Judgement]) -> dict[tuple[str, str | None], Judgement]:
    """The latest judgement about each thing or pair of parties; what was withdrawn is left out."""
    latest = {(one.left, one.right): one for one in sorted(judgements, key=lambda one: (one.at, one.id))}
    return {things: one for things, one in latest.items() if one.decision != "withdrawn"}


def decided_pairs(judgements: Iterable[Judgement], parties: Container[Member]) -> dict[tuple[Member, Member], str]:
    """Decisions about two of these parties, the smaller party first."""
    found: dict[tuple[Member, Member], str] = {}
    for one in standing_judgements(judgements).values():
        if one.decision in PAIRS and one.right is not None:
            left, right = sorted((member_of(one.left), member_of(one.right)))
            if left in parties and right in parties and left != right:
                found[left, right] = one.decision
    return found


def rejected_claims(judgements: Iterable[Judgement]) -> frozenset[str]:
    """Ids of claims that somebody found not to be what the text says."""
    return frozenset(one.left for one in standing_judgements(judgements).values() if one.decision == "reject")


def member_of(written: str) -> Member:
    """A party from how a judgement writes it, ``document/key``."""
    document, _, key = written.partition("/")
    return document, key


def written(member: Member) -> str:
    """A party as a judgement writes it."""
    return "/".join(member)
