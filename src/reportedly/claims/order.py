"""Times that only other claims give: "a month after his arrest", "transferred, then arrested in May".

The rules, each with its reason:

- a time that hangs on an event is counted from the claim of that event about the same person, and keeps its doubt:
  a count in months or years is good to the month or year, as nobody counts days so;
- who "was sworn in on 4 May, replacing Tarn" replaced Tarn on that day;
- "a week later" than something of which only the month is known lies in that month or the next;
- what holds "since then" began where the last dated thing told of the person ended;
- a time in front of two verbs that "and" joins is the time of both ("on Tuesday found him guilty and sentenced
  him");
- two happenings of one person joined by "then" lie in the order in which they are told; one that is not dated lies
  before the next, and after the last dated one told before it in the same or the last two paragraphs;
- a saying "at the time" has the time of the last dated thing told of the same person;
- "days later" lies within a month behind the last dated thing told of the same person, "weeks later" within two;
- what somebody says "had been" so, lies before the saying.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from reportedly.claims.counting import DURATION, moved_loosely, moved_months, shifted
from reportedly.claims.page import Page
from reportedly.claims.sources import covering
from reportedly.claims.telling import Telling
from reportedly.claims.times import times_of
from reportedly.terms.claims import Claim
from reportedly.terms.markup import TimeMark
from reportedly.terms.periods import Period, When
from reportedly.terms.spans import Span

_THEN = re.compile(
    r"(?:^|,| and| but)\s*(?:was |were |had been )?(?:then|later|afterwards|subsequently)\b", re.IGNORECASE
)
_BEFORE_BEING = re.compile(r"\bbefore (?:being|he|she)\b", re.IGNORECASE)
_PLUPERFECT = re.compile(r"\bhad\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_AT_THE_TIME = re.compile(r"\bat (?:the|that) time\b", re.IGNORECASE)
_SINCE_THEN = re.compile(r"\bsince (?:then|that (?:time|day|date))\b", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:and|then)\b", re.IGNORECASE)
_CUT = re.compile(
    r"[;:.“”\"]|\b(?:who|which|that|after|before|when|while|until|since|because|but|although|later|then|had|earlier|previously)\b",
    re.IGNORECASE,
)
_LATER = re.compile(r"\b(?:a few |several |some |only |just )?(hours|days|weeks) (?:later|afterwards)\b", re.IGNORECASE)
_GOING_WITH = re.compile(
    r"(?:replacing|succeeding|taking over|taking charge|assuming|becoming|handing over)\b", re.IGNORECASE
)
_AFTER_COMMA = re.compile(r",\s*(?:thus |thereby |thereupon )?$")
_LATER_WORDS = frozenset({"later", "afterwards", "afterward", "after"})
_COUNTED = re.compile(r"\b(?:later|afterwards?|after|earlier|before)$", re.IGNORECASE)
_MOST_FIGURES = 4
_MONTHS_BEHIND = {"hour": 0, "days": 1, "week": 2}
_NEAR = 60
_LOOK_BACK = 40
_LOOK_AHEAD = 240


def dated_by_others(page: Page, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, with the times that follow from one another; a claim that has a time keeps it."""
    rules: tuple[Callable[[Telling, Claim], When | None], ...] = (
        _since_then,
        _shared,
        _alongside,
        _anchored,
        _counted,
        _same_time,
        _told_in_order,
        _soon_after,
        _before_saying,
    )
    found = list(claims)
    for rule in rules:
        telling = Telling(page, found)
        found = [_dated(claim, rule(telling, claim) if claim.when.period is None else None) for claim in found]
    return found


def _dated(claim: Claim, when: When | None) -> Claim:
    return replace(claim, when=when) if when else claim


def _since_then(telling: Telling, claim: Claim) -> When | None:
    """A state "since then" begins where the last dated thing told of the same person ends."""
    if claim.trigger is None:
        return None
    sentence = telling.page.sentence(claim.trigger.span)
    low, high = claim.trigger.start - _LOOK_BACK, claim.trigger.end + _LOOK_BACK
    around = telling.page.text[max(sentence.start, low) : min(sentence.end, high)]
    told = [other for other in telling.of_person(claim) if other.trigger and other.trigger.start < claim.trigger.start]
    last = told[-1].when.period if told and _SINCE_THEN.search(around) else None
    end = last.edtf.rpartition("/")[2] if last else ".."
    return When(Period.parse(f"{end}/.."), "relative", "since then", told[-1].when.edtf) if end != ".." else None


def _shared(telling: Telling, claim: Claim) -> When | None:
    """The time of the happening before in the sentence, where it stands in front of both and "and" joins them."""
    page = telling.page
    if claim.trigger is None or not telling.is_happening(claim):
        return None
    sentence = page.sentence(claim.trigger.span)
    if _own_times(page, claim):
        return None
    for other in reversed(telling.within(Span(sentence.start, max(sentence.start, claim.trigger.start)))):
        if other.who.key != claim.who.key or other.trigger is None or other.when.words is None:
            continue
        between = page.text[other.trigger.end : claim.trigger.start]
        shared = page.text.find(other.when.words, sentence.start, claim.trigger.start) >= 0
        return other.when if shared and _JOINED.search(between) and not _CUT.search(between) else None
    return None


def _alongside(telling: Telling, claim: Claim) -> When | None:
    """The time of the happening that another of the same person goes with: "sworn in on 4 May, replacing Tarn"."""
    page = telling.page
    if claim.trigger is None or not telling.is_happening(claim) or not _GOING_WITH.match(claim.trigger.quote):
        return None
    sentence = page.sentence(claim.trigger.span)
    if not _AFTER_COMMA.search(page.text[sentence.start : claim.trigger.start]) or _own_times(page, claim):
        return None
    told = telling.within(Span(sentence.start, max(sentence.start, claim.trigger.start)))
    same = [other for other in told if other.who.key == claim.who.key and telling.is_happening(other)]
    return same[-1].when if same and same[-1].when.period else None


def _own_times(page: Page, claim: Claim) -> list[TimeMark]:
    """The times among the arguments of the happening that a claim is read from."""
    events = page.events_at(claim.trigger.span) if claim.trigger else ()
    return [time for event in events if event.kind == claim.kind for time in times_of(page, event)]


def _counted(telling: Telling, claim: Claim) -> When | None:
    """What happened "a week later" than something of which only the month is known: the months that it may be."""
    if claim.trigger is None or not telling.is_happening(claim):
        return None
    times = [time for time in _own_times(telling.page, claim) if _COUNTED.search(telling.page.words(time.span))]
    last = telling.last_dated(claim) if times else None
    found = DURATION.match(times[0].value) if times else None
    if last is None or found is None or last.when.period is None or len(found.group(1)) > _MOST_FIGURES:
        return None
    words = telling.page.words(times[0].span)
    sign = 1 if words.split()[-1].lower() in _LATER_WORDS else -1
    period = moved_loosely(last.when.period, sign * int(found.group(1)), found.group(2))
    return When(period, "relative", words, f"{last.kind} {last.when.edtf}") if period else None


def _anchored(telling: Telling, claim: Claim) -> When | None:
    if claim.trigger is None:
        return None
    for time in _own_times(telling.page, claim):
        anchor = _anchor(telling, claim, time)
        period = shifted(anchor.when.period, time.value, time.relation) if anchor and anchor.when.period else None
        if anchor and period:
            return When(period, "relative", telling.page.words(time.span), f"{anchor.kind} {anchor.when.edtf}")
    return None


def _anchor(telling: Telling, claim: Claim, time: TimeMark) -> Claim | None:
    """The dated claim that the words of the anchor name: the one that stands there, else one of its kind and person."""
    if time.anchor is None:
        return None
    here = [other for other in telling.within(telling.page.sentence(time.anchor)) if _stands_in(other, time.anchor)]
    named = {event.kind for event in telling.page.events_at(time.anchor)} | {other.kind for other in here}
    same = [other for other in telling.of_person(claim) if other.kind in named]
    return next((other for other in [*here, *same] if other.when.period and other is not claim), None)


def _stands_in(claim: Claim, span: Span) -> bool:
    return claim.trigger is not None and claim.trigger.span.overlaps(span)


def _same_time(telling: Telling, claim: Claim) -> When | None:
    if claim.kind != "said":
        return None
    page = telling.page
    stretches = [page.text[quote.start : page.sentence(quote.span).end] for quote in claim.evidence]
    last = telling.last_dated(claim) if any(_AT_THE_TIME.search(words) for words in stretches) else None
    return replace(last.when, basis="relative", anchor=last.when.words) if last else None


def _told_in_order(telling: Telling, claim: Claim) -> When | None:
    after = _next_told(telling, claim) if telling.is_happening(claim) else None
    if after is None or after.when.period is None or after.when.period.is_interval:
        return None
    before = telling.last_dated(claim)
    if before and before.when.period and _runs(before.when.period, after.when.period):
        period = Period.parse(f"{before.when.period.edtf}/{after.when.period.edtf}")
        return When(period, "ordered", None, f"{before.kind} {before.when.edtf}, {after.kind} {after.when.edtf}")
    return When(Period.parse(f"../{after.when.period.edtf}"), "ordered", None, f"{after.kind} {after.when.edtf}")


def _soon_after(telling: Telling, claim: Claim) -> When | None:
    """What happened "days later" lies between the last dated thing told of the person and a month behind it."""
    if claim.trigger is None or not telling.is_happening(claim):
        return None
    sentence = telling.page.sentence(claim.trigger.span)
    low, high = claim.trigger.start - _NEAR, claim.trigger.end + _NEAR
    found = _LATER.search(telling.page.text[max(sentence.start, low) : min(sentence.end, high)])
    last = telling.last_dated(claim) if found else None
    period = last.when.period if last else None
    if not found or last is None or period is None or period.earliest is None or period.latest is None:
        return None
    end = moved_months(Period.day(period.latest), _MONTHS_BEHIND[found.group(1).lower()[:4]])
    if end is None:
        return None
    span = Period.parse(f"{period.earliest:%Y-%m}/{end.edtf}")
    return When(span, "ordered", found.group(), f"{last.kind} {last.when.edtf}")


def _next_told(telling: Telling, claim: Claim) -> Claim | None:
    """The dated happening of the same person that "then" joins to this one, in the same sentence."""
    if claim.trigger is None:
        return None
    end = min(telling.page.sentence(claim.trigger.span).end, claim.trigger.end + _LOOK_AHEAD)
    rest = Span(claim.trigger.end, max(claim.trigger.end, end))
    for other in telling.within(rest):
        if other.trigger is None or other.who.key != claim.who.key or not telling.is_happening(other):
            continue
        between = telling.page.text[claim.trigger.end : other.trigger.start]
        if other.when.period and (_THEN.search(between) or _BEFORE_BEING.search(between)):
            return other
    return None


def _before_saying(telling: Telling, claim: Claim) -> When | None:
    page = telling.page
    if claim.trigger is None or not telling.is_happening(claim):
        return None
    if not _PLUPERFECT.search(page.text[max(0, claim.trigger.start - _LOOK_BACK) : claim.trigger.start]):
        return None
    for index in reversed(covering(page, claim.trigger.span)):
        for cue in page.markup.attributions[index].cue[:1]:
            for other in telling.within(page.sentence(cue)):
                if other.kind == "said" and other.when.period and not other.when.period.is_interval:
                    return When(Period.parse(f"../{other.when.edtf}"), "ordered", None, f"said {other.when.edtf}")
    return None


def _runs(before: Period, after: Period) -> bool:
    return before.earliest is not None and after.latest is not None and before.earliest <= after.latest
