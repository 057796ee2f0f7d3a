"""What a claim says besides itself.

- "arrested on charges of fraud" also says that a charge was made, at the latest by the day of the arrest;
- "appointed in place of Rall" also says that Rall is succeeded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reportedly.claims.arguments import value_of
from reportedly.claims.page import Page
from reportedly.terms.claims import Claim
from reportedly.terms.markup import Event
from reportedly.terms.periods import Period, When
from reportedly.terms.spans import Span

_ON_CHARGES = re.compile(r"\bcharges?\s+(?:of|that|relating to|related to|including)\s+$", re.IGNORECASE)
_CHARGE_NEAR = 30
_IN_PLACE = re.compile(
    r"\b(?:(?:in place of|in succession to|replacing|to replace|as successor to|instead of)\b|(?-i:vice (?=[A-Z]))"
    r"|ending the (?:[\w-]+\s+){0,2}(?:charge|tenure|reign|rule|stint|term|command|stewardship|leadership) of\b)",
    re.IGNORECASE,
)
_TENURE = re.compile(
    r"\bend(?:ing|ed|s)?\s+(?:an?|his|her|their)\s+(?:[\w-]+\s+){0,2}(?:tenure|term|reign|spell|stint|rule|mandate)\s+(?:that|which)"
    r"\s+(?:had\s+)?(?:began|begun|started)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",[^,;.]{1,60}, and(?: the)?")
_ENDS = frozenset({"dismissed", "resigned", "retired"})
_NEAR = 6  # characters
_NAME_NEAR = 50
_CUSTODY = frozenset({"arrested", "detained"})


def implied_by(page: Page, event: Event, claim: Claim) -> Iterator[Claim]:
    """The claims that an event makes besides its own."""
    yield from _charge(page, event, claim)
    yield from _succession(page, claim)
    yield from _tenure(page, claim)
    yield from _joined(page, claim)


def _charge(page: Page, event: Event, claim: Claim) -> Iterator[Claim]:
    if event.kind not in _CUSTODY or claim.polarity == "negative":
        return
    for argument in event.arguments:
        low = max(event.clause.start, argument.span.start - _CHARGE_NEAR)
        lead = _ON_CHARGES.search(page.text[low : argument.span.start]) if argument.role == "charge" else None
        if lead:
            words = Span(low + lead.start(), argument.span.end)
            yield replace(
                claim,
                kind="charged",
                args={"charge": value_of(page, argument)},
                parties={},
                when=_at_latest(claim.when),
                evidence=(page.quote(words),),
                trigger=page.quote(Span(low + lead.start(), low + lead.end())),
            )


def _succession(page: Page, claim: Claim) -> Iterator[Claim]:
    if claim.kind != "appointed" or claim.trigger is None:
        return
    end = page.sentence(claim.trigger.span).end
    found = _IN_PLACE.search(page.text, claim.trigger.end, max(claim.trigger.end, end))
    after = page.cast.mentioned(Span(found.end(), min(found.end() + _NAME_NEAR, end)), "person") if found else {}
    whom = next(iter(after.values()), None)
    if found and whom and whom != claim.who:
        args = {key: value for key, value in claim.args.items() if key in ("unit", "post", "by")}
        parties = {**claim.parties, "whom": (whom,)}
        words = page.quote(Span(found.start(), found.end()))
        yield replace(claim, kind="succeeded", args={**args, "whom": whom.name}, parties=parties, trigger=words)


def _tenure(page: Page, claim: Claim) -> Iterator[Claim]:
    """The time in a post that an end closes ("was dismissed as director, ending a tenure that began in May 2021")."""
    if claim.kind not in _ENDS or claim.trigger is None or "post" not in claim.args or claim.phase != "happened":
        return
    end = page.sentence(claim.trigger.span).end
    found = _TENURE.search(page.text, claim.trigger.end, max(claim.trigger.end, end))
    time = next((one for one in page.times_in(Span(found.end(), end)) if one.edtf), None) if found else None
    if found is None or time is None or time.edtf is None or "/" in time.edtf or time.span.start > found.end() + _NEAR:
        return
    args = {key: value for key, value in claim.args.items() if key in ("unit", "post")}
    parties = {key: value for key, value in claim.parties.items() if key == "unit"}
    words = page.quote(Span(found.start(), time.span.end))
    when = When(Period.parse(f"{time.edtf}/.."), time.basis, page.words(time.span))
    yield replace(
        claim,
        kind="holds_post",
        args=args,
        parties=parties,
        when=when,
        trigger=words,
        evidence=(*claim.evidence, words),
    )


def _joined(page: Page, claim: Claim) -> Iterator[Claim]:
    """The other unit of "the Detachment, stationed in Ostel, and the Department are subordinate to the Service"."""
    if claim.kind != "subordinate_to" or claim.trigger is None:
        return
    sentence = page.sentence(claim.trigger.span)
    units = list(page.marks_in(Span(sentence.start, claim.trigger.start), "organization"))
    first = page.cast.unit(units[0].span) if len(units) == 2 else None
    if first and first != claim.who and page.cast.unit(units[1].span) == claim.who:
        between = page.text[units[0].span.end : units[1].span.start]
        if _ASIDE.fullmatch(" ".join(between.split())):
            yield replace(claim, who=first)


def _at_latest(when: When) -> When:
    """Any time up to the end of a period: what comes with an arrest may have come before it."""
    if when.period is None or when.period.is_interval:
        return replace(when, period=None, basis="unknown")
    return replace(when, period=Period.parse(f"../{when.period.edtf}"), basis="ordered")
