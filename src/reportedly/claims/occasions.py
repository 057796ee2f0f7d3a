"""Times that belong to what a document is about, and not to one sentence of it.

The rules, each with its reason:

- "by decree of 4 April, Rall is dismissed": the day of the decree is the day of what it does, "of the same date" the
  day of the decree before;
- an order that says "is hereby appointed" does what it says on its own day: the one that its head bears ("Orlen,
  3 March 2024"), else that of the document, told by no more than its date ("published");
- what a report tells as one more change of an announcement has the day of that announcement;
- an election is held on one day: where a report names only one, everybody whom it calls elected was elected then;
- those "arrested together with Rall" were arrested when Rall was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from reportedly.claims.announcements import announced, is_carried_on
from reportedly.claims.page import Page
from reportedly.claims.telling import Telling
from reportedly.claims.times import published_by, when_from
from reportedly.terms.claims import Claim
from reportedly.terms.markup import TimeMark
from reportedly.terms.periods import When
from reportedly.terms.spans import Span

_ORDERED = frozenset(
    {"appointed", "dismissed", "transferred", "promoted", "demoted", "retired", "suspended", "reinstated", "resigned"}
    | {"awarded", "formed", "disbanded", "renamed", "subordinate_to", "pardoned"}
)
_PAPER = (
    r"(?:decrees?(?:[- ]law)?|orders?|resolutions?|decisions?|edicts?|ordinances?|warrants?|notifications?|instruments?"
    r"|proclamations?|ukaz|despatch|dispatch)"
)
_BY_DECREE = re.compile(
    r"\b(?:by|under|through|with|per|pursuant to|in accordance with|signed|issued)\s+"
    rf"(?:[\w’'-]+\s+){{0,4}}?{_PAPER}\b",
    re.IGNORECASE,
)
_OF_SAME = re.compile(r"\b(?:of|on|dated|bearing) the same (?:date|day)\b", re.IGNORECASE)
_TO_DATE = re.compile(
    r"(?:[\s,]*(?:no|nos|nr|n)[.°º]?\s*[\w/.-]+)?[^.;:]{0,40}?\b(?:of|dated|on|from)\s+(?:the\s+)?$|[\s,(]{1,3}$",
    re.IGNORECASE,
)
_FAR = 50
_PRESENT = re.compile(r"\b(is|are|was|were|has|have|had|will|shall|be|been|being|may|would)\b", re.IGNORECASE)
_HEREBY = re.compile(r"\bhereby\b", re.IGNORECASE)
_ORDER_HEAD = re.compile(
    r"^\W*(?:[A-Z0-9/.()’' –—-]{0,60}\b)?(?:PRESS NOTE|NOTIFICATION|COMMUNIQU[EÉ]|DECREE|ORDER|GAZETTE|PROCLAMATION"
    r"|TRANSFERS? AND POSTINGS?)S?\b",
)
_DATE_LEAD = re.compile(
    r"[^\w\n]*(?:[A-Z][\w.’-]*(?:\s[A-Z][\w.’-]*){0,3}\s*[,:–—-]\s*)?(?:(?:dated?|issued|signed)\b[\s:,]*)?"
    r"(?:(?:on|this|the)\s+){0,2}",
    re.IGNORECASE,
)
_HEAD_PARAGRAPHS = 8
_ELECTED = re.compile(r"\b(?:re-?)?elected\b|\bwon\b.{0,20}\bseat", re.IGNORECASE)
_ELECTION = re.compile(r"\b(?:elections?|polls?|polling|ballot|voted|run-?off)\b", re.IGNORECASE)
_HELD = re.compile(r"\b(?:held|took place|taken place|voted|went to the polls|polling day|conducted)\b", re.IGNORECASE)
_TOGETHER = re.compile(r"\b(?:together|along|alongside|same time)\s+(?:with|as)?\b", re.IGNORECASE)
_DAY = 10


def dated_by_occasion(page: Page, claims: Sequence[Claim]) -> list[Claim]:
    """The claims; those without a time of their own have that of the order, the election or the one beside them."""
    telling = Telling(page, claims)
    papers = list(_dated_papers(page))
    rules = (
        partial(_by_decree, page, papers),
        partial(_hereby, page, _order_day(page) if _is_order(page) else None),
        partial(_announced, page, list(announced(page))),
        partial(_elected, page, _election_day(page)),
        partial(_together, page, telling),
    )
    return [_dated(claim, rules) if claim.when.period is None else claim for claim in claims]


def _dated(claim: Claim, rules: Sequence[partial[When | None]]) -> Claim:
    if claim.trigger is None or claim.phase not in ("happened", "ongoing"):
        return claim
    when = next((found for rule in rules if (found := rule(claim)) and found.period), None)
    return replace(claim, when=when) if when else claim


def _dated_papers(page: Page) -> Iterator[tuple[Span, TimeMark]]:
    """Where a decree or order is named with its date, and the date; "of the same date" has that of the one before."""
    last: TimeMark | None = None
    for found in _BY_DECREE.finditer(page.text):
        place = Span(found.start(), found.end())
        end = min(page.sentence(place).end, place.end + _FAR)
        window = Span(place.end, max(place.end, end))
        times = [time for time in page.times_in(window) if time.edtf and time.type == "DATE" and "/" not in time.edtf]
        if times and _TO_DATE.match(page.text[place.end : times[0].span.start]):
            last = times[0]
            yield place, last
        elif last and _OF_SAME.search(page.text, window.start, window.end):
            yield place, last


def _by_decree(page: Page, papers: Sequence[tuple[Span, TimeMark]], claim: Claim) -> When | None:
    """The date of the only decree named in the sentence of a claim."""
    if claim.trigger is None or claim.kind not in _ORDERED:
        return None
    sentence = page.sentence(claim.trigger.span)
    times = [time for place, time in papers if sentence.holds(place)]
    return when_from(page, times) if len(times) == 1 else None


def _is_order(page: Page) -> bool:
    """Whether the document is itself the order: it says "hereby", or its heading calls it one."""
    if _HEREBY.search(page.text):
        return True
    head = page.document.paragraphs[:_HEAD_PARAGRAPHS]
    return any(_ORDER_HEAD.match(line) for part in head for line in part.of(page.text).split("\n"))


def _order_day(page: Page) -> When | None:
    """The day that the head of an order bears, else that on which it was published."""
    latest = published_by(page)
    for part in page.document.paragraphs[:_HEAD_PARAGRAPHS]:
        for time in page.times_in(part):
            known = time.type == "DATE" and len(time.edtf or "") == _DAY and time.basis == "stated"
            if known and (latest is None or (time.edtf or "") <= latest.isoformat()) and _is_date_line(page, time):
                return when_from(page, [replace(time, bound=None)])
    published = page.document.published
    return When(published.period, "published") if published else None


def _is_date_line(page: Page, time: TimeMark) -> bool:
    """Whether a line holds nothing but a date, with a place or a word for "dated" before it."""
    start = page.text.rfind("\n", 0, time.span.start) + 1
    end = page.text.find("\n", time.span.end)
    before, behind = page.text[start : time.span.start], page.text[time.span.end : end if end >= 0 else len(page.text)]
    return _DATE_LEAD.fullmatch(before) is not None and not any(c.isalnum() for c in behind)


def _hereby(page: Page, day: When | None, claim: Claim) -> When | None:
    """The day of an order for what it orders in the present ("is appointed", "is pleased to appoint")."""
    if day is None or claim.trigger is None or claim.kind not in _ORDERED:
        return None
    if claim.phase != "happened" or claim.polarity == "negative" or page.is_quoted(claim.trigger.span):
        return None
    before = page.text[page.sentence(claim.trigger.span).start : claim.trigger.end]
    verbs = _PRESENT.findall(before)
    if not verbs or verbs[-1].lower() not in ("is", "are"):
        return None
    return day


def _announced(page: Page, days: Sequence[tuple[Span, TimeMark]], claim: Claim) -> When | None:
    """The day of the announcement that a change of posts is one part of."""
    if claim.trigger is None or claim.kind not in _ORDERED or claim.phase != "happened":
        return None
    here = [time for stretch, time in days if stretch.holds(claim.trigger.span)]
    return when_from(page, here) if here and is_carried_on(page, claim) else None


def _election_day(page: Page) -> TimeMark | None:
    """The only day on which a document says that an election was held."""
    latest = published_by(page)
    days: dict[str, TimeMark] = {}
    for time in page.markup.times:
        if time.type != "DATE" or len(time.edtf or "") != _DAY or (latest and (time.edtf or "") > latest.isoformat()):
            continue
        sentence = page.sentence(time.span).of(page.text)
        if _ELECTION.search(sentence) and _HELD.search(sentence):
            days.setdefault(time.edtf or "", time)
    return next(iter(days.values())) if len(days) == 1 else None


def _elected(page: Page, day: TimeMark | None, claim: Claim) -> When | None:
    if day is None or claim.kind != "appointed" or claim.trigger is None:
        return None
    return when_from(page, [day]) if _ELECTED.search(claim.trigger.quote) else None


def _together(page: Page, telling: Telling, claim: Claim) -> When | None:
    """The time of the same happening of the one beside whom others are named ("arrested together with Rall")."""
    if claim.trigger is None or not _TOGETHER.search(claim.trigger.quote):
        return None
    beside = page.cast.mentioned(claim.trigger.span, "person")
    told = [other for party in beside.values() for other in telling.of(party) if other.kind == claim.kind]
    dated = [other.when for other in told if other.when.period]
    return replace(dated[0], basis="relative", anchor=f"{claim.kind} {dated[0].edtf}") if dated else None
