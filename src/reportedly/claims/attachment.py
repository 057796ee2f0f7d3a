"""Which of the times beside an event are its own, and which belong to another happening that the words name.

The rules, each with its reason:

- "until his arrest in May 2020", "before the coup in 2012", "since his return in 2019": the time is that of the arrest;
  what is told lies before it, or goes on from it;
- "until June 2019, when he was promoted": it was in June;
- "charged with shooting a man last autumn": the time dates the deed, as that of the charge stands before it;
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

from reportedly.claims.page import Page
from reportedly.terms.markup import Event, TimeMark

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
_BOUNDS = {"till": "until", "prior to": "before", "following": "after"}
_REACH = 100  # characters before a time in which another happening is named


def own_times(page: Page, event: Event, times: Sequence[TimeMark]) -> list[TimeMark]:
    """The times of an event without those of other happenings; what only limits it becomes a bound."""
    return list(_own(page, event, times))


def _own(page: Page, event: Event, times: Sequence[TimeMark]) -> Iterator[TimeMark]:
    for time in times:
        before = _words_before(page, event, time)
        limit = _LIMIT.search(before) if time.bound is None else None
        if time.bound and time.span.end <= event.trigger.start and _WHEN.match(page.text, time.span.end):
            yield replace(time, bound=None)
        elif limit:
            word = " ".join(limit["bound"].lower().split())
            bound = cast(Literal["since", "until", "before", "after"], _BOUNDS.get(word, word))
            yield replace(time, bound=bound)
        elif not _is_anothers(before) and not (event.kind in _JUSTICE and _DEED.search(before)):
            yield time


def _words_before(page: Page, event: Event, time: TimeMark) -> str:
    """What stands before a time: since the trigger of the event, or in its sentence where the time stands in front."""
    first = event.trigger.end if event.trigger.end <= time.span.start else page.sentence(time.span).start
    return page.text[max(first, time.span.start - _REACH) : time.span.start] if first < time.span.start else ""


def _is_anothers(before: str) -> bool:
    found = _OTHER.search(before)
    return found is not None and found["noun"].lower() in _happenings()


@cache
def _happenings() -> frozenset[str]:
    source = resources.files("reportedly.claims").joinpath("attachment.toml").read_text("utf-8")
    return frozenset(tomllib.loads(source)["happenings"].split())
