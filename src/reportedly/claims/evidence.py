"""The words that show a claim: the clause that states it, and who is named as saying so, cut from the text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportedly.claims.page import Page
from reportedly.claims.sources import covering
from reportedly.terms.markup import Event
from reportedly.terms.spans import Quote, Span

_LEAD = re.compile(r"(?:[\s,;:–—-]|(?:and|but|then|while|as|that)\b)+", re.IGNORECASE)
_DATELINE = re.compile(
    r"[A-ZÀ-Þ][^()\n.“\"]{0,60}\([A-ZÀ-Þ][^()\n]{1,40}\)\s*[-–—]+\s*"
)  # "VARN, March 9 (Nordwire) - "
_TAIL = re.compile(r"[\s,;:.–—-]+$")
_OPENING = re.compile(
    r"\b(?:(?:early |late |mid-?|since |until |as )?(?:in|on|at|by|of|from|since|until|before|after|during|for|to|with)"
    r"\s+)?(?:(?:the|an?|his|her|its|their|last|next|early|late|mid)\s+)?$",
    re.IGNORECASE,
)
_OPENING_REACH = 24
_LOOSE = re.compile(
    r"\s(?:and|or|but|nor|who|whom|which|that|he|she|they|we|i|the|an?|of|to|for|with|from|in|on|at|by|his|their|its|was|were|had"
    r"|has|have|is|are|be|been|as|if|when|while|where|after|before|because)$",
    re.IGNORECASE,
)
_LONGEST = 600  # a clause longer than this is a list or damage: the words around the trigger say it better
_CREDIT = 60  # source and cue farther apart than this are not one short phrase


def evidence_of(page: Page, event: Event) -> tuple[Quote, ...]:
    """The clause of an event, and the phrase that names its innermost source where that stands outside of it."""
    clause = clause_of(page, event)
    credit = _credit(page, event.trigger, clause)
    return (page.quote(clause), page.quote(credit)) if credit else (page.quote(clause),)


def clause_of(page: Page, event: Event) -> Span:
    """The clause without the conjunctions and marks around it, never beyond what holds the trigger."""
    clause = event.clause if event.clause.holds(event.trigger) else event.trigger
    if len(clause) > _LONGEST:
        clause = _around(clause, event.trigger)
    words = clause.of(page.text)
    lead = _DATELINE.match(words) or _LEAD.match(words)
    start = clause.start + (lead.end() if lead else 0)
    end = clause.start + len(_without_loose_end(words))
    start, end = _with_opening(page, min(start, event.trigger.start)), max(end, event.trigger.end)
    return Span(start, _with_closing_mark(page.text, start, end))


def _with_closing_mark(text: str, start: int, end: int) -> int:
    """Past the mark that closes a quotation begun in the words."""
    open_at = max(text.rfind(mark, start, end) for mark in "“«")
    is_open = open_at >= 0 and max(text.rfind(mark, open_at, end) for mark in "”»") < 0
    return end + 1 if is_open and text[end : end + 1] in ("”", "»") else end


def _with_opening(page: Page, start: int) -> int:
    """Where the preposition, article or possessive of the first phrase stands, which belongs to it."""
    low = page.sentence(Span(start, start)).start
    while start > low and page.text[start - 1].isalnum() and page.text[start : start + 1].isalnum():
        start -= 1
    found = _OPENING.search(page.text, max(low, start - _OPENING_REACH), start)
    return found.start() if found else start


def _without_loose_end(words: str) -> str:
    """The words without marks, and without a word that begins something else, at the end."""
    words = _TAIL.sub("", words)
    while found := _LOOSE.search(words):
        words = _TAIL.sub("", words[: found.start()])
    return words


def cover(spans: Iterable[Span]) -> Span:
    """The shortest span that holds all of some spans."""
    every = list(spans)
    return Span(min(span.start for span in every), max(span.end for span in every))


def _around(clause: Span, trigger: Span) -> Span:
    half = _LONGEST // 2
    return Span(max(clause.start, trigger.start - half), min(clause.end, max(trigger.end, trigger.start + half)))


def _credit(page: Page, trigger: Span, clause: Span) -> Span | None:
    indexes = covering(page, trigger)
    if not indexes:
        return None
    attribution = page.markup.attributions[indexes[-1]]
    if not attribution.source or not attribution.cue:
        return None
    credit = cover((attribution.source[0], attribution.cue[0]))
    outside = not credit.overlaps(clause)
    return credit if outside and len(credit) <= _CREDIT else None
