"""Lists of appointments made: "has made the following appointments: Miss Rall to be Director of Fisheries".

"To be" lies ahead elsewhere; behind words that say that the appointments have been made it tells what they are. The day
is the one from which the line, else the opening, says that they hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from reportedly.claims.page import Page
from reportedly.claims.status import Standing, not_after
from reportedly.claims.times import published_by
from reportedly.terms.claims import Claim
from reportedly.terms.periods import UNKNOWN, Period, When
from reportedly.terms.spans import Span

_GIVEN = r"(?:[\w-]+\s+){0,3}(?:appointments|postings|changes|transfers|promotions)"
_DONE = r"(?:made|approved|announced|confirmed|ordered|authori[sz]ed|directed)"
_OPENING = re.compile(
    rf"\b(?:has|have|hereby|today|yesterday)\s+(?:been\s+pleased\s+to\s+)?(?:{_DONE}|make|approve|announce)\s+the\s+following\s+{_GIVEN}\b"
    rf"|\bthe\s+following\s+{_GIVEN}\s+(?:have\s+been|were|are)\s+{_DONE}\b",
    re.IGNORECASE,
)
_DOUBT = re.compile(
    r"\b(?:not|no|never|if|may|might|could|would|will|recommend\w*|propos\w+|subject to)\b", re.IGNORECASE
)
_TO_BE = re.compile(r"\bto\s+be\s+(?:the\s+|an?\s+)?(?:\w+\s+)?$", re.IGNORECASE)
_EFFECT = re.compile(r"\b(?:with\s+effect\s+(?:from|on)|effective(?:\s+from|\s+on)?|from)\s+$", re.IGNORECASE)
_LONGEST = 60  # sentences of a list
_MOST = 50  # lists of one text
_BACK = 30


def with_appointments(page: Page, claims: Iterable[Claim]) -> list[Claim]:
    """The claims; posts that a list of appointments gives are appointments made."""
    lists = list(islice(_lists(page), _MOST))
    return [_appointed(page, claim, lists) for claim in claims] if lists else list(claims)


def _lists(page: Page) -> Iterator[tuple[Span, When]]:
    """Where the lists stand, and from when what they give holds."""
    for found in _OPENING.finditer(page.text):
        place = Span(found.start(), found.end())
        sentence, number = page.sentence(place), page.sentence_number(place)
        if number >= 0 and not _DOUBT.search(page.text[sentence.start : place.end]):
            last = page.document.sentences[min(number + _LONGEST, len(page.document.sentences) - 1)]
            colon = page.text.find(":", place.end, sentence.end)
            yield Span(place.end, last.end), _effect(page, Span(place.end, colon if colon > 0 else sentence.end))


def _effect(page: Page, words: Span) -> When:
    """The day from which something holds, told in these words."""
    for time in page.times_in(words):
        before = page.text[max(words.start, time.span.start - _BACK) : time.span.end]
        if time.edtf and "/" not in time.edtf and _EFFECT.search(before[: len(before) - len(time.span)]):
            return When(Period.parse(time.edtf), time.basis, page.words(time.span))
    return UNKNOWN


def _appointed(page: Page, claim: Claim, lists: list[tuple[Span, When]]) -> Claim:
    if claim.kind != "holds_post" or claim.phase != "planned" or claim.trigger is None:
        return claim
    when = next((when for place, when in lists if place.start <= claim.trigger.start < place.end), None)
    before = page.text[max(0, claim.trigger.start - _BACK) : claim.trigger.start]
    if when is None or not _TO_BE.search(before):
        return claim
    sentence = page.sentence(claim.trigger.span)
    own = _effect(page, Span(claim.trigger.end, max(claim.trigger.end, sentence.end)))
    when = own if own.period else when
    standing = not_after(Standing("positive", "certain", "happened"), when, published_by(page))
    return replace(claim, kind="appointed", when=when, phase=standing.phase)
