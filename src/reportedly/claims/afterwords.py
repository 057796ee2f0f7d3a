"""Speakers named after what they said ("The governor was dismissed. … The spokesman said this on Monday").

Reports of many countries tell the news first and name its source in a sentence of its own. "Said this", "disclosed
this", "made this known" hand the report so far to the one who said it: what stands in the two paragraphs before,
in the article's own words, is that person's account. A headline is left to the outlet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportedly.claims.page import Page
from reportedly.claims.sources import base_chain
from reportedly.terms.claims import Claim, Speaker
from reportedly.terms.spans import Span

_SAID_THIS = re.compile(
    r"\b(?:said|disclosed|stated|revealed|announced|confirmed|told)\s+(?:this|these)\b"
    r"(?!\s+(?:year|month|week|time|day|morning|\w+s\b))"
    r"|\bmade\s+(?:this|the)\s+(?:known|disclosure|statement|revelation|announcement)\b"
    r"|\b(?:this|these) (?:was|were) (?:disclosed|contained|made known|revealed|announced|stated)"
    r" (?:in a statement )?by\b",
    re.IGNORECASE,
)
_PARAGRAPHS_BACK = 2
_LONGEST = 1500


def handed_over(page: Page, claims: Iterable[Claim]) -> list[Claim]:
    """The claims; one in the article's own words that is handed to a speaker afterwards has that one as its root."""
    scopes = list(_afterwords(page))
    own = len(base_chain(page))
    return [_by_speaker(claim, scopes) if len(claim.chain) == own else claim for claim in claims]


def _by_speaker(claim: Claim, scopes: list[tuple[Span, Speaker]]) -> Claim:
    speaker = next((who for scope, who in scopes if claim.trigger and scope.holds(claim.trigger.span)), None)
    return replace(claim, chain=(*claim.chain, speaker)) if speaker else claim


def _afterwords(page: Page) -> Iterator[tuple[Span, Speaker]]:
    """What is handed to a speaker afterwards, and the speaker; in text order."""
    for found in _SAID_THIS.finditer(page.text):
        place = Span(found.start(), found.end())
        sentence = page.sentence(place)
        name = next(page.marks_in(sentence, "person"), None)
        party = page.cast.person(name.span) if name else None
        number = page.paragraph_number(place)
        if name is None or party is None or number < 1:
            continue
        first = page.document.paragraphs[max(0, number - _PARAGRAPHS_BACK)].start
        start = max(first, place.start - _LONGEST, page.headline.end if page.headline else 0)
        yield Span(start, max(start, sentence.start)), Speaker("person", party.name, page.quote(name.span))
