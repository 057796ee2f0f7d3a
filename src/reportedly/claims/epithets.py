"""What an epithet in front of a name tells: "the ousted governor Ossip Rall", "the late General Tandor".

Such a word says in passing that something happened to the person. Only words that can mean nothing else count;
"jailed" or "disgraced" leave open what exactly happened. The claim is the article's own, as a title beside a name
is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.claims.evidence import cover
from reportedly.claims.page import Page
from reportedly.claims.sources import chain_at
from reportedly.terms.claims import Claim, Party
from reportedly.terms.markup import Mark
from reportedly.terms.spans import Span

_WORDS = {
    "dismissed": ("ousted", "sacked", "deposed", "dismissed", "fired", "toppled"),
    "suspended": ("suspended",),
    "killed": ("slain", "murdered", "assassinated"),
    "died": ("the late", "deceased"),
    "charged": ("indicted",),
    "convicted": ("convicted",),
    "acquitted": ("acquitted",),
    "pardoned": ("pardoned",),
    "captured": ("captured",),
}
_KINDS = {word: kind for kind, words in _WORDS.items() for word in words}
_BREAKS = "at|on|of|upon|by|in|for|over|from|with|and|or|to|as|the|a|an|his|her|their|its|that|who"
_EPITHET = re.compile(rf"\b({'|'.join(_KINDS)})\s+(?:(?!(?:{_BREAKS})\s)[\w-]+\s+){{0,2}}$", re.IGNORECASE)
_DOUBT = re.compile(
    r"\b(?:not|never|if|nearly|almost|was|were|is|are|been|be|being|has|have|had|by|un\w+)\s*$", re.IGNORECASE
)
_LOOK_BACK = 50
_NEAR = 30


def epithet_claims(page: Page) -> Iterator[Claim]:
    """A claim for each epithet in front of a name or of the title before it, in text order."""
    for mark in sorted(page.markup.marks, key=lambda mark: mark.span):
        party = page.cast.person(mark.span) if mark.label == "person" else None
        if party is None:
            continue
        front = _front(page, mark)
        low = max(page.sentence(mark.span).start, front - _LOOK_BACK)
        found = _EPITHET.search(page.text[low:front])
        if found and not _DOUBT.search(page.text[low : low + found.start()]):
            word = Span(low + found.start(1), low + found.end(1))
            if not any(page.events_at(word)):  # read as a happening of its own, with all that bears on it
                yield _claim(page, party, word, mark)


def _front(page: Page, person: Mark) -> int:
    """Where the ranks, titles and units right in front of a name begin."""
    start = person.span.start
    window = Span(max(0, start - 2 * _LOOK_BACK), start)
    before = [m for label in ("rank", "title", "role", "organization", "place") for m in page.marks_in(window, label)]
    for mark in sorted(before, key=lambda mark: mark.span, reverse=True):
        gap = page.text[mark.span.end : start]
        if mark.span.end <= start and len(gap) <= _NEAR and re.fullmatch(r"\s*(?:['’]s\s*)?(?:\w+\s)?", gap):
            start = mark.span.start
    return start


def _claim(page: Page, party: Party, word: Span, person: Mark) -> Claim:
    return Claim(
        document=page.document.id,
        kind=_KINDS[" ".join(page.words(word).lower().split())],
        who=party,
        args={},
        chain=chain_at(page, word, quoted_only=True),
        evidence=(page.quote(cover((word, person.span))),),
        trigger=page.quote(word),
        reader=page.markup.reader,
        confidence=person.confidence,
    )
