"""Evidence from tables of a page, cell by cell: the bars between the cells are the clean text's, not the page's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportedly.claims.page import Page
from reportedly.terms.claims import Claim
from reportedly.terms.spans import Quote, Span

_BAR = re.compile(r"\s+\|(?=\s|$)")
_PAGE = "text/html"


def by_cells(page: Page, claims: Iterable[Claim]) -> list[Claim]:
    """The claims, with each quote that runs over several cells of a page's table as one quote a cell."""
    if page.document.media_type != _PAGE or not _BAR.search(page.text):
        return list(claims)
    return [_apart(page, claim) for claim in claims]


def _apart(page: Page, claim: Claim) -> Claim:
    quotes = [cell for quote in claim.evidence for cell in _cells(page, quote)]
    return replace(claim, evidence=tuple(dict.fromkeys(quotes))) if quotes else claim


def _cells(page: Page, quote: Quote) -> Iterator[Quote]:
    start = quote.start
    for bar in _BAR.finditer(page.text, quote.start, quote.end):
        yield from _cell(page, Span(start, bar.start()))
        start = bar.end()
    yield from _cell(page, Span(start, quote.end))


def _cell(page: Page, span: Span) -> Iterator[Quote]:
    if span.start < span.end and span.of(page.text).strip():
        yield page.quote(span)
