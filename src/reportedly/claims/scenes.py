"""The day of a scene holds for what happens in it: "was called in on Saturday, where the minister suspended him".

- a clause behind ", where" that gives no time of its own happens on the day of the clause before;
- who leaves a court on a day, "acquitted by a jury", was acquitted on that day;
- a trial "which began on 4 November" was held from then on, and one "which opens on 3 March" is to be.

A state is not dated so, nor what "had" been done there or was done there "later".
"""

from __future__ import annotations

import re

from reportedly.claims.page import Page
from reportedly.terms.kinds import kinds
from reportedly.terms.markup import Event, TimeMark
from reportedly.terms.spans import Span

_WHERE = re.compile(r",\s+where\b(?P<between>[^;:“”\"]*)$", re.IGNORECASE)
_OTHER_DAY = re.compile(
    r"\b(?:had|once|later|previously|earlier|formerly|first|after|before|since|until|who|which|when|ago)\b",
    re.IGNORECASE,
)
_OUT_OF_COURT = re.compile(
    r"\b(?:court|courtroom|courthouse|dock|tribunal|free)\b[^;:“”\"]{0,60},\s+(?:\w+ly\s+)?$", re.IGNORECASE
)
_NOUN = re.compile(r"(?:trial|court-martial|hearing|inquest|retrial)$", re.IGNORECASE)
_BEGINNING = re.compile(
    r"(?:\s+(?:of|for|on|in|at|before)\b[^,;:“”\"]{1,120})?,\s+which\s+(?:\w+\s+){0,3}?"
    r"(?:began|begin|begins|opened|open|opens|started|start|starts|commenced|commence|commences|got\s+under\s*way)\s+"
    r"(?:[^,;:“”\"]{1,40}\s+)?(?:on|in)?\s*$",
    re.IGNORECASE,
)
_BEGUN = re.compile(
    r"(?:\s+(?:of|for|on|in|at|before)\b[^,;:“”\"]{1,120})?,\s+which\s+(?:\w+ly\s+)?(?:began|opened|started|commenced)\b",
    re.IGNORECASE,
)
_JUDGED = frozenset({"acquitted", "released", "convicted", "sentenced"})
_REACH = 240


def times_of_scene(page: Page, event: Event) -> list[TimeMark]:
    """The time in front of the clause that sets the scene of an event; empty where there is none or several."""
    if kinds()[event.kind].nature != "event":
        return []
    sentence = page.sentence(event.trigger)
    if _NOUN.match(page.words(event.trigger)):
        return _beginning(page, Span(event.trigger.end, sentence.end))
    low = max(sentence.start, event.trigger.start - _REACH)
    before = page.text[low : event.trigger.start]
    end = _end_of_scene(event, before)
    times = [time for time in page.times_in(Span(sentence.start, low + end)) if time.edtf] if end else []
    dated = [time for time in times if time.type in ("DATE", "TIME") and not time.bound]
    return dated if len(times) == 1 else []


def _end_of_scene(event: Event, before: str) -> int:
    """Where the clause that sets the scene ends, counted from the beginning of the words; 0 if none does."""
    where = _WHERE.search(before)
    if where:
        return 0 if _OTHER_DAY.search(where["between"]) else where.start()
    return len(before) if event.kind in _JUDGED and _OUT_OF_COURT.search(before) else 0


def _beginning(page: Page, behind: Span) -> list[TimeMark]:
    """The time at which a trial is said to begin, in the clause behind its name."""
    time = next((time for time in page.times_in(behind) if time.edtf), None)
    return [time] if time and _BEGINNING.match(page.text, behind.start, time.span.start) else []


def has_begun(page: Page, event: Event) -> bool:
    """Whether a trial that may be put off is one "which opened" already."""
    end = page.sentence(event.trigger).end
    return bool(_NOUN.match(page.words(event.trigger)) and _BEGUN.match(page.text, event.trigger.end, end))
