"""Text layer of a PDF, page by page, with running heads dropped and hard line breaks joined."""

from __future__ import annotations

import io
import logging
import re
import struct
import zlib
from collections import Counter, deque
from dataclasses import dataclass

import pypdf
from pypdf.errors import PyPdfError

from reportedly.documents.drafts import Draft
from reportedly.documents.layout import paragraphs_of
from reportedly.documents.weaving import Weave, ends_in_hyphen, keeps_hyphen
from reportedly.errors import EmptyTextError, NotTextError, TooLargeError
from reportedly.terms.spans import Span

logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)  # what it finds broken comes to the user in our one line

MOST_PAGES = 400
"""Pages; a judgement or a report of an inquiry has fewer, a longer one is to be split."""
LARGEST_PAGE = 4 * 1024 * 1024
"""Bytes of drawing commands on one page; pages with more are drawings, and slow."""

_DEFECTS = (
    PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OverflowError, OSError,
    zlib.error, struct.error, NotImplementedError, AssertionError, ZeroDivisionError,
)  # fmt: skip
"""What the PDF library raises on files that break the format in one of many ways."""
_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Page:
    """Text of one page as the library gives it; ``number`` counts from 1."""

    number: int
    text: str


def pages_of(raw: bytes, name: str) -> list[Page]:
    """Pages of a PDF with their text.

    Raises:
        NotTextError: the file is damaged or locked with a password.
        TooLargeError: more pages than ``MOST_PAGES``.
        EmptyTextError: no page has a text layer.
    """
    try:
        pages = _read(raw, name)
    except _DEFECTS as error:
        words = str(error).splitlines()[0][:120] if str(error) else type(error).__name__
        raise NotTextError(f"{name}: the PDF is damaged ({words}); save it anew") from None
    if not any(page.text.strip() for page in pages):
        raise EmptyTextError(
            f"{name}: the PDF has no text layer, only pictures; run text recognition (OCR) on it first"
        )
    return pages


def _read(raw: bytes, name: str) -> list[Page]:
    reader = pypdf.PdfReader(io.BytesIO(raw), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise NotTextError(f"{name}: the PDF is locked with a password; save it without one")
    if len(reader.pages) > MOST_PAGES:
        raise TooLargeError(f"{name}: {len(reader.pages)} pages, more than {MOST_PAGES}; split it")
    return [Page(number, _page_text(page)) for number, page in enumerate(reader.pages, start=1)]


def _page_text(page: pypdf.PageObject) -> str:
    contents = page.get_contents()
    if contents is None or len(contents.get_data()) > LARGEST_PAGE:
        return ""
    return page.extract_text().replace("\0", " ").replace("\r", "\n")


def draft_of_pdf(raw: bytes, name: str) -> Draft:
    """Clean text of a PDF; raises as ``pages_of``. Passages count within their page's text."""
    pages = pages_of(raw, name)
    running = _running_heads(pages)
    known = frozenset(word.lower() for page in pages for word in _WORD.findall(page.text))
    weave = Weave()
    for page in pages:
        lines = [line for line in _lines(page.text) if _shape(line.of(page.text)) not in running]
        rest = deque(lines)
        for paragraph in paragraphs_of(page.text, lines):
            inside = []
            while rest and rest[0].start < paragraph.end:
                inside.append(rest.popleft())
            _weave_paragraph(weave, page, inside, known)
    return Draft(weave.text, tuple(weave.paragraphs), tuple(weave.passages))


def _weave_paragraph(weave: Weave, page: Page, lines: list[Span], known: frozenset[str]) -> None:
    start = weave.open_paragraph()
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        words = line.of(page.text)
        if after is not None and ends_in_hyphen(words):
            kept = len(words) if keeps_hyphen(words, after.of(page.text), known) else len(words) - 1
            weave.add(words[:kept], Span(line.start, line.start + kept), page.number)
        else:
            weave.add(words, line, page.number)
            if after is not None:
                weave.add(" ")
    weave.close_paragraph(start)


def _lines(text: str) -> list[Span]:
    spans = []
    for found in _LINE.finditer(text):
        words = found.group()
        start = found.start() + len(words) - len(words.lstrip())
        end = found.start() + len(words.rstrip())
        if start < end:
            spans.append(Span(start, end))
    return spans


def _running_heads(pages: list[Page]) -> frozenset[str]:
    """Lines that stand at the edge of at least three pages and of most of them, page numbers apart."""
    edges: Counter[str] = Counter()
    for page in pages:
        lines = [_shape(line.of(page.text)) for line in _lines(page.text)]
        edges.update({*lines[:2], *lines[-2:]})
    return frozenset(line for line, count in edges.items() if count >= max(3, len(pages) // 2))


def _shape(line: str) -> str:
    return _DIGITS.sub("0", line.strip())
