"""The day of a scene holds for what happens in it: "was called in on Saturday, where the minister suspended him".

- a clause behind ", where" that gives no time of its own happens on the day of the clause before;
- who leaves a court on a day, "acquitted by a jury", was acquitted on that day.

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
_JUDGED = frozenset({"acquitted", "released", "convicted", "sentenced"})
_REACH = 240


def times_of_scene(page: Page, event: Event) -> list[TimeMark]:
    """The time in front of the clause that sets the scene of an event; empty where there is none or several."""
    if kinds()[event.kind].nature != "event":
        return []
    sentence = page.sentence(event.trigger)
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
