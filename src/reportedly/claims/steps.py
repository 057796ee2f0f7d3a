"""A career told in steps of one verb: "promoted to sergeant in 1994, to inspector in 1999 and to colonel in 2005".

The verb stands once and gives several posts or ranks, each with its own time behind it. Each step is a claim of its own
with that time; the reader's claim, which has all of them and the first time, gives way to them. Whatever else stands
between two times ends the row. Who is promoted to what is only a rank ("to inspector") has that rank and no post.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportedly.claims.page import Page
from reportedly.claims.times import when_from
from reportedly.terms.claims import ArgValue, Claim
from reportedly.terms.markup import TimeMark
from reportedly.terms.ranks import rank_of
from reportedly.terms.spans import Span

_KINDS = frozenset({"promoted", "appointed", "demoted"})
_STEP = re.compile(
    r"[\s,;]*(?:and\s+)?(?:then\s+|finally\s+|again\s+|later\s+)?(?:to\s+|as\s+)?(?:be\s+|become\s+)?"
    r"(?:the\s+(?:rank|post|position)\s+of\s+|an?\s+|the\s+)?"
    r"(?P<what>(?!and\b|then\b|to\b)[A-Za-z][\w’'-]*(?:\s+(?!(?:was|were|had|has|who|which|when|after|before|and|he|she|but)\b)[\w’'-]+){0,6}?)"
    r"\s+(?:in|on|from)\s+",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:was|were|is|had|has|been|resigned|retired|dismissed|sacked|died|left|arrested|moved|\w+ed\s+(?:as|from|to))\b",
    re.IGNORECASE,
)
_GIVEN = frozenset({"post", "rank", "unit"})
_MOST = 12


def with_steps(page: Page, claims: Iterable[Claim]) -> list[Claim]:
    """The claims, those that tell several steps with several times taken apart."""
    return [_ranked(step) for claim in claims for step in _apart(page, claim)]


def _ranked(claim: Claim) -> Claim:
    """A promotion to a bare rank as one: no post of a unit is told."""
    post = claim.args.get("post")
    if claim.kind not in ("promoted", "demoted") or not isinstance(post, str) or {"unit", "rank"} & set(claim.args):
        return claim
    rank = rank_of(post)
    kept = {role: value for role, value in claim.args.items() if role != "post"}
    return replace(claim, args={**kept, "rank": rank.name}) if rank else claim


def _apart(page: Page, claim: Claim) -> list[Claim]:
    if claim.kind not in _KINDS or claim.trigger is None or claim.when.period is None:
        return [claim]
    steps = list(_steps(page, claim.trigger.span))
    return [_step(page, claim, what, time) for what, time in steps] if len(steps) > 1 else [claim]


def _steps(page: Page, trigger: Span) -> Iterator[tuple[Span, TimeMark]]:
    """What each step gives, with its time, as far as the row goes on."""
    place = trigger.end
    times = [time for time in page.times_in(Span(place, max(place, page.sentence(trigger).end))) if time.edtf]
    for time in times[:_MOST]:
        found = _STEP.fullmatch(page.text, place, time.span.start)
        if found is None or not _is_given(page, Span(*found.span("what"))):
            return
        yield Span(*found.span("what")), time
        place = time.span.end


def _is_given(page: Page, what: Span) -> bool:
    """Whether words name a post or rank, and nothing else that happened."""
    if rank_of(page.words(what)):
        return True
    named = any(next(page.marks_in(what, label), None) for label in ("title", "role", "rank"))
    argued = page.is_argument(what, "post")
    return (named or argued) and not _VERB.search(page.words(what))


def _step(page: Page, claim: Claim, what: Span, time: TimeMark) -> Claim:
    words = page.words(what)
    post, _, behind = words.partition(" of ")
    unit = next((unit for unit in claim.parties.get("unit", ()) if any(name in behind for name in unit.names)), None)
    value: dict[str, ArgValue] = {"post": post, "unit": unit.name} if unit else {"post": words}
    kept = {role: text for role, text in claim.args.items() if role not in _GIVEN}
    parties = {role: found for role, found in claim.parties.items() if role not in _GIVEN}
    return replace(
        claim,
        args={**kept, **value},
        parties={**parties, **({"unit": (unit,)} if unit else {})},
        when=when_from(page, [replace(time, bound=None)]),
        evidence=(page.quote(Span(what.start, time.span.end)), *claim.evidence),
        trigger=page.quote(what),
    )
