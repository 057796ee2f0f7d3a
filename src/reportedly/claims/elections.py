"""To what somebody is elected: the body whose election the text reports ("the Assembly election").

A report of an election names the body once, often in its first line, and then only who was elected, with how many votes
and from which party. Only where the text speaks of the election of one body; a party whose candidate somebody is, is
not what that one is elected to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from reportedly.claims.page import Page
from reportedly.terms.claims import Claim, Party
from reportedly.terms.names import fold
from reportedly.terms.spans import Span

_ELECTED = re.compile(r"\b(?:re-?)?(?:elected|unseated)\b", re.IGNORECASE)
_ITS_ELECTION = re.compile(r"(?:['’]s)?\s+(?:(?:general|[a-z-]+|\d{4})\s+){0,1}(?:by-)?elections?\b")
_ELECTION_TO = re.compile(r"\b[Ee]lections?\s+(?:to|for|of)\s+(?:the\s+)?(?:[a-z-]+\s+)?$")
_TO = re.compile(r"\s+(?:to|into|onto|as an? member of)\b")
_OF_LEGISLATURE = re.compile(r"\b(?:legislative|parliamentary|general) elections?\b", re.IGNORECASE)
_LEGISLATURE = re.compile(
    r"\b(?:(?:(?:Federal|House of|Legislative|National|People['’]s) )?(?:Assembly|Legislature)|Legislative Council"
    r"|(?:Federal )?Parliament|(?:National )?Congress|House of (?:Representatives|Commons|Deputies|Assembly)"
    r"|Chamber of Deputies)\b"
)
_PARTY = re.compile(
    r"\b(?:Party|Front|Movement|Alliance|League|Democrats|Coalition|Bloc|Union|Congress Party)$|^[A-Z]{2,6}$"
)
_NEAR = 40


def with_elections(page: Page, claims: Iterable[Claim]) -> list[Claim]:
    """The claims; who is elected without a body is elected to the one of whose election the text tells."""
    listed = list(claims)
    if not any(_is_elected(claim) for claim in listed):
        return listed
    bodies = _bodies(page)
    if len(bodies) != 1:
        return listed
    return [
        _placed(claim, bodies[0]) if _is_elected(claim) and not _is_told(page, claim) else claim for claim in listed
    ]


def _is_elected(claim: Claim) -> bool:
    """Whether a claim is an election to no office that it names."""
    elected = claim.trigger is not None and bool(_ELECTED.search(claim.trigger.quote))
    return claim.kind == "appointed" and elected and not claim.args.get("post")


def _is_told(page: Page, claim: Claim) -> bool:
    """Whether the words behind "elected" say to what; any other body beside a name is the party that puts him up."""
    end = claim.trigger.end if claim.trigger else 0
    return bool(claim.args.get("unit")) and bool(_TO.match(page.text, end))


def _bodies(page: Page) -> list[Party]:
    """The bodies beside whose name an election stands."""
    found: dict[str, Party] = {}
    for mark in page.marks_in(Span(0, len(page.text)), "organization"):
        before = page.text[max(0, mark.span.start - _NEAR) : mark.span.start]
        if _ITS_ELECTION.match(page.text, mark.span.end) or _ELECTION_TO.search(before):
            unit = page.cast.unit(mark.span)
            if unit and not _PARTY.search(unit.name):
                found[unit.key] = unit
    if not found and _OF_LEGISLATURE.search(page.text):
        names = sorted({" ".join(hit.group().split()) for hit in _LEGISLATURE.finditer(page.text)})
        return [_named(page, name) for name in names]
    return list(found.values())


def _named(page: Page, name: str) -> Party:
    """The legislature of this name, as the text knows it."""
    start = page.text.find(name)
    known = page.cast.unit(Span(start, start + len(name))) if start >= 0 else None
    return known or Party(f"unit:{fold(name).replace(' ', '-')}", "unit", name, (name,))


def _placed(claim: Claim, body: Party) -> Claim:
    return replace(claim, args={**claim.args, "unit": body.name}, parties={**claim.parties, "unit": (body,)})
