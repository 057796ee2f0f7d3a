"""A time that is set against another: "not arrested on 3 March but on 5 March" says that it was on 5 March."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from reportedly.claims.page import Page
from reportedly.claims.times import when_from
from reportedly.terms.claims import Claim
from reportedly.terms.spans import Span

_BUT = re.compile(
    r"[\s,;–—-]*\b(?:but|rather|instead)\s+(?:rather\s+|instead\s+|only\s+)?(?:on|in|at|by|last|the)?\s*$",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|n['’]t)\b", re.IGNORECASE)


def contrasted(page: Page, claim: Claim) -> Iterator[Claim]:
    """The claim for the second time, where a negative one names a first time and "but" sets another against it."""
    if claim.polarity != "negative" or claim.phase != "happened" or claim.trigger is None or not claim.when.period:
        return
    sentence = page.sentence(claim.trigger.span)
    times = [
        time for time in page.times_in(Span(claim.trigger.start, max(claim.trigger.end, sentence.end))) if time.edtf
    ]
    for first, second in pairwise(times):
        between = page.text[first.span.end : second.span.start]
        before = page.text[max(sentence.start, claim.trigger.start - 30) : first.span.start]
        if _BUT.fullmatch(between) and _NOT.search(before):
            when = when_from(page, [second])
            words = page.quote(Span(claim.trigger.start, second.span.end))
            evidence = (page.quote(Span(min(claim.evidence[0].start, words.start), words.end)),)
            yield replace(claim, polarity="positive", when=when, evidence=evidence)
            return
