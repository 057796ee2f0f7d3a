"""What a text says that it told before and takes back ("We said that she had been arrested. This was wrong").

A newspaper's correction tells first what it printed and then what is so. What it printed is no longer its word:

- where the sentences behind say "this was wrong", all happenings told of are negative; a state only where nothing else
  was told;
- where they say that one of them did not happen ("she was not arrested"), that one is;
- where they give another day ("she did so on 9 October", "the date was 9 October"), the claim of the first day is
  negative and the same claim of the right day is what stands;
- in each case the outlet itself is the one who says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.claims.page import Page
from reportedly.claims.sources import base_chain
from reportedly.claims.telling import Telling
from reportedly.claims.times import when_from
from reportedly.terms.claims import Claim
from reportedly.terms.kinds import kinds
from reportedly.terms.spans import Span

_TEXT = r"(?:report|article|story|item|piece|column|edition|post|version|bulletin|caption|headline|entry|update)s?"
_SELF = r"this\s+(?:newspaper|paper|website|site|blog|column|page|programme|magazine|journal|station)"
_SAID = r"(?:said|reported|wrote|stated|published|claimed|suggested|implied|gave|told\s+(?:readers|you)|had\s+it)"
_PRINTED = re.compile(
    rf"\b(?:we|{_SELF})\s+(?:had\s+)?(?:\w+ly\s+)?{_SAID}\b"
    rf"|\b(?:our|yesterday['’]s|last\s+week['’]s|an?\s+(?:earlier|previous))\s+(?:[\w’'-]+\s+){{0,3}}?{_TEXT}\b[^.;:]{{0,60}}?"
    rf"\b(?:\w+ly\s+)?{_SAID}\b"
    rf"|\b(?:an?|the|in\s+an?)\s+{_TEXT}\s+(?:on\s+page\s+\d+|in\s+(?:our|this)\s+[\w’'-]+)\b[^.;:]{{0,60}}?\b{_SAID}\b",
    re.IGNORECASE,
)
_WRONG = re.compile(
    r"(?:in\s+fact,?\s+|but\s+)?(?:this|that|it|(?:the|our)\s+(?:report|story|article|statement|claim|item|piece))\s+"
    r"(?:was|is|were)\s+(?:\w+ly\s+)?(?:wrong|incorrect|untrue|inaccurate|false|mistaken|not\s+(?:true|so|the\s+case|correct)"
    r"|(?:an?|in)\s+(?:error|mistake))\b"
    r"|we\s+(?:were|got\s+(?:it|this|that))\s+(?:wrong|mistaken|in\s+error)\b",
    re.IGNORECASE,
)
_RIGHT_DAY = re.compile(
    r"(?:in\s+fact,?\s+)?(?:(?:[\w.’'-]+\s+){1,3}?did\s+so|it\s+(?:was|happened)|(?:the|its|his|her)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:date|day|month|year)\s+(?:was|is|should\s+(?:have\s+been|have\s+read|read|be))|(?:this|that|it)\s+should\s+"
    r"(?:have\s+)?(?:read|said|been))\s+(?:in\s+fact\s+|actually\s+)?(?:on\s+|in\s+)?",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",\s+(?:who|whom|whose|which)\b[^,;:]*$", re.IGNORECASE)
_BEHIND = 2  # sentences in which the right thing is told
_REACH = 160


def retracted(page: Page, claims: Sequence[Claim]) -> list[Claim]:
    """The claims; those that the text tells as its own and takes back are negative, with the right day beside them."""
    telling = Telling(page, claims)
    negative: dict[int, Claim] = {}
    right: list[Claim] = []
    for printed, behind in _printed(page):
        for claim in _told(page, telling, printed):
            told_right = _of_right_day(page, claim, behind)
            place = _wrong(page, behind) or _told_otherwise(telling, claim, behind) or (told_right and behind[0])
            if place:
                negative[id(claim)] = _negative(page, claim, place)
                right += [told_right] if told_right else []
    return [*(negative.get(id(claim), claim) for claim in claims), *right]


def _printed(page: Page) -> Iterator[tuple[Span, Sequence[Span]]]:
    """What a text tells that it said before, and the sentences behind it."""
    sentences = page.document.sentences
    for number, sentence in enumerate(sentences[:-1]):
        found = _PRINTED.search(page.text, sentence.start, sentence.end)
        if found and not page.is_quoted(Span(*found.span())):
            yield Span(found.end(), sentence.end), sentences[number + 1 : number + 1 + _BEHIND]


def _told(page: Page, telling: Telling, printed: Span) -> list[Claim]:
    """The happenings that it told, and states where it told none; no clauses that only tell who somebody is."""
    told = [claim for claim in telling.within(printed) if _is_told(page, printed, claim)]
    return [claim for claim in told if kinds()[claim.kind].nature == "event"] or told


def _is_told(page: Page, printed: Span, claim: Claim) -> bool:
    if claim.trigger is None or claim.polarity == "negative" or kinds()[claim.kind].nature == "speech":
        return False
    low = max(printed.start, claim.trigger.start - _REACH)
    return not _ASIDE.search(page.text[low : claim.trigger.start])


def _wrong(page: Page, behind: Sequence[Span]) -> Span | None:
    """The sentence that calls it all wrong."""
    return next((one for one in behind if _WRONG.match(page.text, one.start, one.end)), None)


def _told_otherwise(telling: Telling, claim: Claim, behind: Sequence[Span]) -> Span | None:
    """The sentence that says that it did not happen, or that it was on another day."""
    for one in behind:
        for other in telling.within(one):
            same = other.kind == claim.kind and other.who.key == claim.who.key
            if same and (other.polarity == "negative" or _is_of_another_day(other, claim)):
                return one
    return None


def _of_right_day(page: Page, claim: Claim, behind: Sequence[Span]) -> Claim | None:
    """The same claim with the day that a sentence behind puts right; None where none does."""
    for one in behind:
        found = _RIGHT_DAY.match(page.text, one.start, one.end) if claim.when.period else None
        times = [time for time in page.times_in(Span(found.end(), one.end)) if time.edtf][:1] if found else []
        if found and times and not page.text[found.end() : times[0].span.start].strip():
            right = replace(claim, when=when_from(page, times), chain=base_chain(page))
            return (
                replace(right, evidence=(*claim.evidence, page.quote(one)))
                if _is_of_another_day(right, claim)
                else None
            )
    return None


def _is_of_another_day(one: Claim, other: Claim) -> bool:
    first, second = one.when.period, other.when.period
    return first is not None and second is not None and not first.meets(second)


def _negative(page: Page, claim: Claim, place: Span) -> Claim:
    return replace(
        claim,
        polarity="negative",
        certainty="certain",
        chain=base_chain(page),
        evidence=(*claim.evidence, page.quote(place)),
    )
