"""Which of the times beside an event are its own, and which belong to another happening that the words name.

The rules, each with its reason:

- "until his arrest in May 2020", "before the coup in 2012", "since his return in 2019": the time is that of the arrest;
  what is told lies before it, or goes on from it;
- "until June 2019, when he was promoted": it was in June;
- "charged with shooting a man last autumn": the time dates the deed, as that of the charge stands before it;
- "arrested over a robbery in 2018", "on a warrant issued in 2018": it is open whether he was arrested then;
- "led it until he was recalled in 2020", "when the town fell in 2015": a clause dates the state that it limits;
- "adjourned on Monday until 12 June": what was put off lies on the day to which it was;
- "accused of his murder in 2015", "within a week of his capture on 26 March": the time dates the noun and nothing else.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib import resources
from typing import Literal, cast

from reportedly.claims.counting import shifted
from reportedly.claims.page import Page
from reportedly.terms.markup import Event, TimeMark
from reportedly.terms.periods import Period
from reportedly.terms.spans import Span

_OWNER = r"(?:his|her|their|its|[\w’'-]+['’]s|[\w-]+s['’])"
_LIMIT = re.compile(
    rf"\b(?P<bound>until|till|before|prior to|since|after|following)\s+(?:the|{_OWNER})\s+"
    r"(?:[\w’'-]+\s+){1,6}?(?:in|on)\s+(?:about\s+|around\s+)?$",
    re.IGNORECASE,
)
_OTHER = re.compile(
    rf"\b(?<!time )(?:of|over|for|about|with|despite|amid|from|to|by|into|against|during|at)\s+{_OWNER}\s+"
    r"(?:[\w’'-]+\s+)?(?P<noun>[\w’'-]+)\s+(?:in|on)\s+(?:about\s+|around\s+)?$",
    re.IGNORECASE,
)
_WHEN = re.compile(r",?\s+when\b", re.IGNORECASE)
_JUSTICE = frozenset({"charged", "accused", "convicted", "tried", "investigated", "sanctioned", "acquitted"})
_DEED = re.compile(r"\b(?:with|of|for|over)\s+(?:\w+ly\s+)?\w{2,}ing\s+(?!of\b)[^,;:()]*$", re.IGNORECASE)
_TRIED = _JUSTICE | {"arrested", "detained", "sentenced", "sentence_sought", "extradited", "released", "dismissed"}
_CRIME = re.compile(
    r"\b(?:in connection with|over|for|of|with|on)\s+(?:a|an|the|two|three|four|five|several|alleged)\s+"
    r"(?P<what>(?:[\w’'-]+\s+){1,7}?)(?:in|on)\s+$",
    re.IGNORECASE,
)
_ISSUED = re.compile(
    r"\b(?:issued|committed|carried out|signed|filed|opened|launched|dating)\b[^,;:()]*$", re.IGNORECASE
)
_COARSE = 7  # characters of a month
_CLAUSE = re.compile(
    r"^[^,;:()“”\"]*\b(?P<bound>until|till|since|when|during)\s+(?!then\b|now\b)[^,;:()“”\"]{1,80}?\s(?:in|on|of)\s+$",
    re.IGNORECASE,
)
_PUT_OFF = re.compile(
    r"\b(?:adjourned|postponed|deferred|put (?:off|back)|rescheduled|pushed back|delayed|brought forward|held over"
    r"|moved (?:back|forward))\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\s*(?:in|on)?\s*")
_TO_REACH = 8
_TO_DAY = re.compile(r"\b(?:until|till|to|for)\s+$", re.IGNORECASE)
_BOUNDS = {"till": "until", "prior to": "before", "following": "after"}
_REACH = 100  # characters before a time in which another happening is named


def own_times(page: Page, event: Event, times: Sequence[TimeMark]) -> list[TimeMark]:
    """The times of an event without those of other happenings; what only limits it becomes a bound."""
    put_off = _put_off_to(page, event)
    if put_off:
        return [replace(put_off, bound=None)]
    own = list(_own(page, event, times))
    return own if not own and times else [*own, *_limits_of_state(page, event, own)]


def _put_off_to(page: Page, event: Event) -> TimeMark | None:
    """The time to which a trial or a verdict is put off in its sentence, None if it is not."""
    if event.kind not in ("tried", "sentenced", "appealed"):
        return None
    sentence = page.sentence(event.trigger)
    found = _PUT_OFF.search(page.text, sentence.start, sentence.end)
    behind = page.times_in(Span(found.end(), sentence.end)) if found else ()
    return next(
        (time for time in behind if time.edtf and _goes_to(page, time) and time.span.start > event.trigger.end), None
    )


def _goes_to(page: Page, time: TimeMark) -> bool:
    """Whether something is put off until a time, or to it."""
    return _TO_DAY.search(page.text[max(0, time.span.start - _TO_REACH) : time.span.start]) is not None


def _limits_of_state(page: Page, event: Event, own: Sequence[TimeMark]) -> Iterator[TimeMark]:
    """Times of the clauses that limit a state: "led it from 2005 until he retired in 2010"."""
    if event.kind != "holds_post" or any(time.bound in ("until", None) for time in own):
        return
    sentence = page.sentence(event.trigger)
    for time in page.times_in(Span(event.trigger.end, max(event.trigger.end, sentence.end))):
        found = _CLAUSE.match(page.text[event.trigger.end : time.span.start]) if time.edtf else None
        if found and time.bound is None and all(time.span != other.span for other in own):
            bound = _BOUNDS.get(found["bound"].lower(), found["bound"].lower())
            yield replace(time, bound=cast(Literal["since", "until"], bound) if bound in ("since", "until") else None)
            return


def _own(page: Page, event: Event, times: Sequence[TimeMark]) -> Iterator[TimeMark]:
    for time in times:
        before = _words_before(page, event, time)
        limit = _LIMIT.search(before) if time.bound is None else None
        if time.bound and time.span.end <= event.trigger.start and _WHEN.match(page.text, time.span.end):
            yield replace(time, bound=None)
        elif limit and (counted := _counted(page, time)):
            yield counted
        elif limit:
            word = " ".join(limit["bound"].lower().split())
            bound = cast(Literal["since", "until", "before", "after"], _BOUNDS.get(word, word))
            yield replace(time, bound=bound)
        elif not _is_anothers(before) and not _is_of_crime(event, time, before, times):
            yield time


def _counted(page: Page, time: TimeMark) -> TimeMark | None:
    """The time of "five years after his dismissal in 2015": the duration that hangs on what the time dates."""
    for other in page.times_in(Span(max(0, time.span.start - _REACH), time.span.start)):
        if other.relation is None or other.anchor is None or not time.edtf or other.anchor.end > time.span.start:
            continue
        period = shifted(Period.parse(time.edtf), other.value, other.relation)
        if period and _BESIDE.fullmatch(page.text, other.anchor.end, time.span.start):
            return replace(other, edtf=period.edtf, basis="relative", relation=None, anchor=None)
    return None


def _is_of_crime(event: Event, time: TimeMark, before: str, times: Sequence[TimeMark]) -> bool:
    """Whether a time dates, or may date, what somebody is accused of, or the paper on which it rests."""
    if event.kind in _JUSTICE and _DEED.search(before):
        return True
    open_ = len(time.edtf or "") <= _COARSE or times[0] is not time
    if event.kind not in _TRIED or not open_:
        return False
    crime = _CRIME.search(before)
    named = crime is not None and not _words("crimes").isdisjoint(crime["what"].lower().split())
    return named or _ISSUED.search(before) is not None


def _words_before(page: Page, event: Event, time: TimeMark) -> str:
    """What stands before a time: since the trigger of the event, or in its sentence where the time stands in front."""
    first = event.trigger.end if event.trigger.end <= time.span.start else page.sentence(time.span).start
    return page.text[max(first, time.span.start - _REACH) : time.span.start] if first < time.span.start else ""


def _is_anothers(before: str) -> bool:
    found = _OTHER.search(before)
    return found is not None and found["noun"].lower() in _words("happenings")


@cache
def _words(name: str) -> frozenset[str]:
    source = resources.files("reportedly.claims").joinpath("attachment.toml").read_text("utf-8")
    return frozenset(tomllib.loads(source)[name].split())
