"""What the words around a happening put behind it: it came to an end there, or it is told beside what somebody wants.

- "led the agency until her dismissal on 3 May": the dismissal is where the leading ended, and has happened;
- "called for the release of Tandor, who was arrested in May": the clause that tells who that is, is told as a fact.
"""

from __future__ import annotations

import re

from reportedly.claims.page import Page
from reportedly.terms.markup import Attribution, Event

_UNTIL = re.compile(r"\b(?:until|till|up to)\b", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:will|shall|would|is|are|has|have|remains?|stays?|can|may|must|should|to (?:be|stay|remain|serve))\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:was|were|had|led|held|ran|sat|stood|kept|spent|did|\w{2,}ed)\b", re.IGNORECASE)
_BESIDE = re.compile(
    r",\s+(?:who|whom|whose)\s+(?:was|were|had|has|is|are|have|\w+ed|died|fled|led)\b[^,;:]*$", re.IGNORECASE
)
_REACH = 120


def is_behind(page: Page, event: Event) -> bool:
    """Whether a happening that something lasted until is told as past: what lasted is over."""
    spans = [one.span for one in event.modifiers if one.kind == "pending" and _UNTIL.match(page.words(one.span))]
    if not spans:
        return False
    start = page.sentence(event.trigger).start
    before = page.text[max(start, spans[0].start - _REACH) : spans[0].start]
    return bool(_PAST.search(before)) and not _AHEAD.search(before)


def is_told_beside(page: Page, event: Event, wanted: Attribution) -> bool:
    """Whether a happening stands in a clause about a person beside the thing wanted, and is no part of it."""
    part = next((p for p in wanted.content if p.start <= event.trigger.start < p.end), None)
    low = max(0, page.sentence(event.trigger).start if part is None else part.start)
    before = page.text[max(low, event.trigger.start - _REACH) : event.trigger.end]
    return bool(_BESIDE.search(before))
