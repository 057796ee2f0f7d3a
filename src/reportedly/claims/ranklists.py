"""Lists of promotions: "To the rank of Colonel: Majors A. Tarn and B. Rall", as orders and notices print them.

The rank stands before a colon, behind "promoted to" or under a heading that speaks of promotions; everybody named up to
the end of the paragraph is promoted to it. The day is the one that the opening or the heading says it takes effect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.claims.page import Page
from reportedly.claims.sources import chain_at
from reportedly.claims.status import Standing, not_after
from reportedly.claims.times import published_by
from reportedly.terms.claims import Claim, Party
from reportedly.terms.periods import UNKNOWN, Period, When
from reportedly.terms.ranks import Rank, rank_of
from reportedly.terms.spans import Span

_OPENING = re.compile(
    r"\b[Tt]o\s+(?:the\s+)?(?:substantive\s+)?(?:ranks?\s+of\s+)?(?:an?\s+)?(?P<rank>[A-Za-z][A-Za-z .-]{2,40}?)"
    r"(?:,?\s+(?:with (?:immediate )?effect|effective)[^:\n]{0,40})?\s*:",
)
_PROMOTION = re.compile(r"\bpromot(?:ed|ions?|es)\b", re.IGNORECASE)
_DOUBT = re.compile(
    r"\b(?:not|no|never|if|may|might|could|would|recommend\w*|propos\w+|den(?:y|ied|ies))\b", re.IGNORECASE
)
_EFFECT = re.compile(r"\b(?:with effect from|effective(?: from)?|takes? effect (?:on|from))\s+$", re.IGNORECASE)
_HEADING = 400  # characters before the rank in which a heading may speak of promotions
_MOST = 200  # names of one list


def promotion_lists(page: Page) -> Iterator[Claim]:
    """``promoted`` for everybody named in a list under a rank, in text order."""
    for found in _OPENING.finditer(page.text):
        rank = rank_of(found.group("rank").strip())
        opening = Span(found.start(), found.end())
        heading = _heading(page, opening)
        if rank is None or heading is None:
            continue
        when = _when(page, Span(heading.start, opening.end))
        listed = Span(opening.end, max(opening.end, page.paragraph(opening).end))
        for mark in list(page.marks_in(listed, "person"))[:_MOST]:
            party = page.cast.person(mark.span)
            if party:
                yield _promoted(page, party, rank, when, (Span(found.start("rank"), found.end("rank")), mark.span))


def _heading(page: Page, opening: Span) -> Span | None:
    """The words that speak of promotions: those of the sentence before the rank, else those shortly above."""
    low = max(0, opening.start - _HEADING)
    told = list(_PROMOTION.finditer(page.text, low, opening.start))
    if not told:
        return None
    heading = Span(page.sentence(Span(told[-1].start(), told[-1].end())).start, opening.end)
    return None if _DOUBT.search(heading.of(page.text)) else heading


def _when(page: Page, words: Span) -> When:
    """The day on which it takes effect."""
    times = [
        time
        for time in page.times_in(words)
        if _EFFECT.search(page.text[max(0, time.span.start - 24) : time.span.start])
    ]
    time = times[0] if times else None
    if time is None or time.edtf is None or "/" in time.edtf:
        return UNKNOWN
    return When(Period.parse(time.edtf), time.basis, page.words(time.span))


def _promoted(page: Page, who: Party, rank: Rank, when: When, places: tuple[Span, Span]) -> Claim:
    standing = not_after(Standing("positive", "certain", "happened"), when, published_by(page))
    return Claim(
        document=page.document.id,
        kind="promoted",
        who=who,
        args={"rank": rank.name},
        when=when,
        phase=standing.phase,
        chain=chain_at(page, places[0]),
        evidence=tuple(page.quote(place) for place in places),
        trigger=page.quote(places[0]),
        reader=page.markup.reader,
    )
