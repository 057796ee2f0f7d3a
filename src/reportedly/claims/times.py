"""When a claim holds: from the time expressions that the reader gave to it. No day is invented.

- "since 15 June" begins a period that is open, "until June" ends one, "from March to June" does both;
- a happening "by May" or "before May" lies at any time up to then;
- without a word of time, nothing is known: the day of publication is not the day of the event.

Times that hang on another event or on the order of telling are found in ``order.py``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.attachment import own_times
from reportedly.claims.page import Page
from reportedly.claims.scenes import times_of_scene
from reportedly.errors import UsageError
from reportedly.terms.markup import Event, TimeMark
from reportedly.terms.periods import UNKNOWN, Period, When
from reportedly.terms.spans import Span

TIME_ROLES = frozenset({"time", "when", "date"})
_LOWER = re.compile(
    r"[;:()“”\"]|\b(?:after|before|who|which|that|when|while|since|until|because|to|for|from|over)\b"
    r"|\b(?:of|with|by|in|about|at|without)\s+\w{2,}ing\b(?!\s+of)"
    r"|\b(?:sustained|suffered|received|incurred|committed|inflicted|caused|carried out|launched|staged|issued|signed"
    r"|filed|opened|dating)\b",
    re.IGNORECASE,
)
_OF_EFFECT = re.compile(
    r"\b(?:with effect (?:from|on)|effective(?: from| on)?|(?:taking|to take) effect on)\s*$", re.IGNORECASE
)
_EFFECT_NEAR = 24
_DAY = re.compile(r"\b(\d{4})(-\d\d-\d\d)\b")
_OPENING = frozenset({"since", "from", "after"})
_CLOSING = frozenset({"until", "by", "before"})


def when_of(page: Page, event: Event) -> When:
    """The time of an event from its time arguments; without any, the only time of a sentence with one event in it."""
    times, effect = times_of(page, event), _of_effect(page, event)
    if effect and all(time.span == effect[0].span for time in times):
        times = effect
    return when_from(page, times or _only_time(page, event) or times_of_scene(page, event))


def times_of(page: Page, event: Event) -> list[TimeMark]:
    """The time expressions among the arguments of an event, in text order."""
    spans = [argument.span for argument in event.arguments if argument.role in TIME_ROLES]
    found = {
        time.span: time for span in spans for time in page.times_in(_widened(page, span)) if time.span.overlaps(span)
    }
    return own_times(page, event, [found[span] for span in sorted(found)])


def when_from(page: Page, times: Sequence[TimeMark]) -> When:
    """One time out of several expressions: beginning and end together, else the most exact one."""
    dated = [time for time in times if time.edtf]
    if not dated:
        return UNKNOWN
    between = [time for time in dated if time.bound == "between"]
    opening = next((time for time in dated if time.bound in _OPENING), None) or (between[0] if between[1:] else None)
    closing = next((time for time in dated if time.bound in _CLOSING and time is not opening), None)
    closing = closing or (between[-1] if between[1:] else None)
    if opening and closing:
        both = _parse(f"{_first(opening)}/{_last(closing)}")
        if both:
            return _when(page, both, [opening, closing])
    points = [(period, time) for time in dated if (period := _bounded(time))]
    if not points:
        return UNKNOWN
    period, time = min(points, key=lambda point: _width(point[0]))
    return _when(page, period, [time])


def known_by(when: When, published: dt.date | None) -> When:
    """The time of something that has happened, cut off at the day of publication: "this week" ends on that day.

    Only a stretch of days is cut; a month stays a month.
    """
    period = when.period
    if period is None or published is None or not period.is_interval or not period.earliest or not period.latest:
        return when
    if not period.earliest <= published < period.latest or "-" not in period.edtf:
        return when
    return replace(when, period=Period.between(period.earliest, published))


def published_by(page: Page) -> dt.date | None:
    """The last day on which the document can have been published, None if nothing is known."""
    return page.document.published.period.latest if page.document.published else None


def _only_time(page: Page, event: Event) -> list[TimeMark]:
    """The time of the sentence where nothing else in it can be meant: one date, one event, no lower clause between."""
    sentence = page.sentence(event.trigger)
    times = [time for time in page.times_in(sentence) if time.edtf and time.type in ("DATE", "TIME")]
    if len(times) != 1 or times[0].bound or not page.is_alone(event) or _only_describes(page, event):
        return []
    time = times[0].span
    said = [part for index in page.attributions_at(event.trigger) for part in page.markup.attributions[index].content]
    if event.kind == "sentence_sought":  # the asking is the event, so that its time is the time
        said = []
    if said and not any(part.holds(time) for part in said):
        return []
    if time.start >= event.trigger.end:
        near = not _LOWER.search(page.text[event.trigger.end : time.start])
    else:
        near = not any(c.isalnum() for c in page.text[sentence.start : time.start].replace("In", "").replace("On", ""))
    return own_times(page, event, times) if near else []


def _of_effect(page: Page, event: Event) -> list[TimeMark]:
    """The day from which a decision holds ("with effect from 1 April"), told behind it and before any other event."""
    end = min(page.sentence(event.trigger).end, page.next_trigger(event))
    for time in page.times_in(Span(event.trigger.end, max(event.trigger.end, end))):
        before = page.text[max(event.trigger.end, time.span.start - _EFFECT_NEAR) : time.span.end]
        lead = before[: len(before) - len(time.span)]
        if time.edtf and (_OF_EFFECT.search(lead) or _OF_EFFECT.search(lead + "from ")):
            return [replace(time, bound=None, edtf=_nearest(page, time))]
    return []


def _nearest(page: Page, time: TimeMark) -> str:
    """A day whose year is not told, in the year nearest to publication: orders take effect about when they are told."""
    edtf, published = time.edtf or "", published_by(page)
    found = _DAY.search(edtf)
    if found is None or published is None or found.group(1) in page.words(time.span):
        return edtf
    days = [f"{published.year + step}{found.group(2)}" for step in (-1, 0, 1)]
    return min(days, key=lambda day: abs((_date(day) - published).days))


def _date(day: str) -> dt.date:
    """A day as a date; 29 February of a year that has none counts as the day before."""
    try:
        return dt.date.fromisoformat(day)
    except ValueError:
        return dt.date.fromisoformat(f"{day[:-2]}28")


def _only_describes(page: Page, event: Event) -> bool:
    """Whether an event is only a word before a name ("jailed mayor Tandor"): the day is that of something else."""
    who = max((argument.span.end for argument in event.arguments if argument.role == "who"), default=-1)
    before = page.text[event.clause.start : event.trigger.start].split()
    return event.clause.end == who and len(before) <= 1 and event.trigger.end < who and len(event.arguments) == 1


def _when(page: Page, period: Period, times: Sequence[TimeMark]) -> When:
    relative = any(time.basis == "relative" for time in times)
    published = page.document.published
    anchor = published.period.edtf if relative and published else None
    words = " … ".join(page.words(time.span) for time in times)
    return When(period, "relative" if relative else "stated", words, anchor)


def _bounded(time: TimeMark) -> Period | None:
    value = time.edtf or ""
    if "/" in value:
        return _parse(value)
    if time.bound in _OPENING:
        return _parse(f"{value}/..")
    if time.bound in _CLOSING:
        return _parse(f"../{value}")
    return _parse(value)


def _parse(edtf: str) -> Period | None:
    try:
        return Period.parse(edtf)
    except UsageError:
        return None


def _first(time: TimeMark) -> str:
    return (time.edtf or "..").partition("/")[0] or ".."


def _last(time: TimeMark) -> str:
    return (time.edtf or "..").rpartition("/")[2] or ".."


def _width(period: Period) -> int:
    """Days that it may touch; an open end counts as very many."""
    if period.earliest is None or period.latest is None:
        return 10**6
    return (period.latest - period.earliest).days


def _widened(page: Page, span: Span) -> Span:
    """From the beginning of the sentence, as an expression may begin before the words given for it."""
    return Span(min(page.sentence(span).start, span.start), span.end)
