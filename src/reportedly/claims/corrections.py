"""Values that a text takes back beside the right one: "was sentenced to four years, not six".

The right value is the claim itself. The wrong one is a negative claim of the same kind and person, so that whoever
said it before can be shown to be corrected.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportedly.claims.page import Page
from reportedly.terms.claims import Claim
from reportedly.terms.spans import Span

_ROLES = {"sentenced": "sentence", "sentence_sought": "sentence"}
_NUMBER = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty|thirty|forty|life|death)"
)
_NOT = re.compile(
    rf"(?:\s+(?:in|of)\s+[\w\s]{{2,30}}?)?,?\s+(?:and\s+|rather\s+)?(?:not|than)\s+(?:to\s+)?(?P<wrong>{_NUMBER}\b"
    r"(?:[\s-]+(?:years?|months?|weeks?|days?))?)",
    re.IGNORECASE,
)
_UNIT = re.compile(r"[\s-]+(?:years?|months?|weeks?|days?)\b", re.IGNORECASE)


def corrections(page: Page, claims: Iterable[Claim]) -> Iterator[Claim]:
    """A negative claim for each value that a sentence sets against the right one."""
    for claim in claims:
        role = _ROLES.get(claim.kind)
        value = claim.args.get(role) if role else None
        if not role or not isinstance(value, str) or claim.trigger is None or claim.polarity == "negative":
            continue
        sentence = page.sentence(claim.trigger.span)
        place = page.text.find(value, claim.trigger.start, sentence.end)
        found = _NOT.match(page.text, place + len(value), sentence.end) if place >= 0 else None
        if found:
            yield _negative(page, claim, role, value, Span(*found.span("wrong")))


def _negative(page: Page, claim: Claim, role: str, right: str, wrong: Span) -> Claim:
    words = page.words(wrong)
    unit = _UNIT.search(right)
    whole = words if not unit or _UNIT.search(words) else words + unit.group()
    return replace(claim, args={role: whole}, parties={}, polarity="negative", trigger=page.quote(wrong))
