"""Several changes of posts that one announcement makes on one day.

"The president on Monday sacked the service chiefs. … He also approved the appointment of General Tandor": the second
sentence carries on what the first one dates. A change that is told as a part of it ("also", "has approved", "other
changes") and has no time of its own has its day. Where a document dates several announcements, none is carried on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.claims.page import Page
from reportedly.claims.times import published_by
from reportedly.terms.claims import Claim
from reportedly.terms.markup import TimeMark
from reportedly.terms.spans import Span

_FIRST_SENTENCES = 6  # an announcement is the news, and stands at the top
_SENTENCES_BEHIND = 15
_DAY = 10  # characters of a day
_MADE = (
    r"(?:sacked|fired|dismissed|removed|retired|relieved|appointed|named|nominated|posted|redeployed|reassigned"
    r"|transferred|reshuffled|replaced|promoted|announced|approved|ordered|effected|made)"
)
_MANY = (
    r"(?:all|new|several|some|senior|top|other|more|the|\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|a number of|dozens of|scores of)"
)
_POSTED = (
    r"(?:officers|commanders|chiefs|generals|admirals|ministers|secretaries|commissioners|governors|judges|heads"
    r"|directors|officials|ambassadors|envoys|magistrates|appointments|appointees|postings|changes|transfers|promotions"
    r"|prosecutors|deputies|superintendents|inspectors)"
)
_CHANGE = re.compile(
    rf"\b{_MADE}\s+(?:[\w’'-]+\s+){{0,4}}?(?:{_MANY}\s+(?:[\w’'-]+\s+){{0,4}}?{_POSTED}"
    r"|(?:cabinet|government|military|police|command)?\s*(?:reshuffle|shake-?up|overhaul))\b",
    re.IGNORECASE,
)
_CARRIED_ON = re.compile(
    r"\b(?:has|have|also)\s+(?:also\s+)?(?:approved|appointed|named|nominated|announced|ordered|directed|promoted"
    r"|dismissed|sacked|retired|redeployed|posted|transferred|replaced)\b"
    r"|\b(?:was|were|is|are)\s+also\b|\b(?:the|other|these|further)\s+(?:changes|appointments|postings|transfers)\b"
    r"|\bin (?:his|her|their) (?:place|stead)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(r"\b(?:said|says|told|disclosed|reported|statement|interview)\b[^,.;]{0,15}$", re.IGNORECASE)
_ASIDE = re.compile(r"\b(?:who|whom|which|whose)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_NEAR = 40


def announced(page: Page) -> Iterator[tuple[Span, TimeMark]]:
    """The stretch over which the only announcement of a document goes on, and its day; nothing if there are several."""
    found = list(_days(page))
    if len({time.edtf for _, time in found}) == 1:
        number, time = found[0]
        sentences = page.document.sentences
        last = sentences[min(number + _SENTENCES_BEHIND, len(sentences) - 1)]
        yield Span(sentences[number].end, max(sentences[number].end, last.end)), time


def is_carried_on(page: Page, claim: Claim) -> bool:
    """Whether a change is told as one more of an announcement, in a sentence that gives no other time."""
    if claim.trigger is None or claim.polarity == "negative" or page.is_quoted(claim.trigger.span):
        return False
    sentence = page.sentence(claim.trigger.span)
    if _ASIDE.search(page.text, sentence.start, claim.trigger.start):
        return False
    dated = any(time.type in ("DATE", "TIME") and time.edtf and not time.bound for time in page.times_in(sentence))
    return not dated and _CARRIED_ON.search(page.text, sentence.start, claim.trigger.end) is not None


def _days(page: Page) -> Iterator[tuple[int, TimeMark]]:
    """Numbers of sentences that announce changes, with the day on which these were made."""
    latest = published_by(page)
    for number, sentence in enumerate(page.document.sentences[:_FIRST_SENTENCES]):
        if not _CHANGE.search(page.text, sentence.start, sentence.end):
            continue
        for time in page.times_in(sentence):
            edtf, before = time.edtf or "", page.text[max(sentence.start, time.span.start - _NEAR) : time.span.start]
            known = len(edtf) == _DAY and edtf[4] == "-" and (latest is None or edtf <= latest.isoformat())
            if known and not time.bound and not _REPORTED.search(before):
                yield number, time
                break
