"""Whom "his successor" and "her predecessor" mean, where the text tells who came after whom.

Told is a succession elsewhere in the document, or words in the same sentence that set a post in order ("who led
the corps before Tandor", "handed over to Rall"). Where nobody is told, who is praised stays open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.page import Page
from reportedly.claims.telling import Telling
from reportedly.terms.claims import Claim, Party
from reportedly.terms.spans import Span

_KINDS = frozenset({"praised", "accused", "met", "wrote_to"})
_SUCCESSOR = re.compile(r"(?:his|her|their)\s+(?:\w+\s+)?(successor|replacement)\b", re.IGNORECASE)
_PREDECESSOR = re.compile(r"(?:his|her|their)\s+(?:\w+\s+)?predecessor\b", re.IGNORECASE)
_THEN = re.compile(
    r"\b(?:before|ahead of|until|handed over to|gave way to|was (?:succeeded|followed|replaced) by)\s+$", re.IGNORECASE
)
_EARLIER = re.compile(
    r"\b(?:after|took over from|takes over from|succeeded|succeeds|replaced|replaces|followed)\s+$", re.IGNORECASE
)
_REACH = 40


def with_successors(page: Page, claims: Sequence[Claim]) -> list[Claim]:
    """The claims; "his successor" is somebody where the text says who that is."""
    telling = Telling(page, claims)
    return [_named(page, telling, claim) for claim in claims]


def _named(page: Page, telling: Telling, claim: Claim) -> Claim:
    whom = claim.args.get("whom")
    if claim.kind not in _KINDS or not isinstance(whom, str) or claim.parties.get("whom"):
        return claim
    if not (_SUCCESSOR.match(whom) or _PREDECESSOR.match(whom)):
        return claim
    party = _told(telling, claim, after=bool(_SUCCESSOR.match(whom))) or _in_sentence(page, claim, whom)
    if party is None or party == claim.who:
        args = {role: value for role, value in claim.args.items() if role != "whom"}
        return replace(claim, args=args)
    return replace(claim, args={**claim.args, "whom": party.name}, parties={**claim.parties, "whom": (party,)})


def _told(telling: Telling, claim: Claim, *, after: bool) -> Party | None:
    """The only one told to have succeeded the person, or to have been succeeded by the person."""
    found: dict[str, Party] = {}
    for other in telling.of_kind("succeeded"):
        whom = other.parties.get("whom", ())
        if other.polarity == "negative":
            continue
        if after and claim.who in whom:
            found[other.who.key] = other.who
        elif not after and other.who == claim.who:
            found.update({party.key: party for party in whom})
    return next(iter(found.values())) if len(found) == 1 else None


def _in_sentence(page: Page, claim: Claim, whom: str) -> Party | None:
    if claim.trigger is None:
        return None
    pattern = _THEN if _SUCCESSOR.match(whom) else _EARLIER
    sentence = page.sentence(claim.trigger.span)
    for mark in page.marks_in(Span(sentence.start, max(sentence.start, claim.trigger.start)), "person"):
        party = page.cast.person(mark.span)
        low = max(sentence.start, mark.span.start - _REACH)
        if party and party != claim.who and pattern.search(page.text[low : mark.span.start]):
            return party
    return None
