"""A captured text and what is known of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from reportedly.terms.periods import Period
from reportedly.terms.spans import Span

DateBasis = Literal["sidecar", "option", "json-ld", "meta", "markup", "dateline", "url", "file", "header"]


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What a capture tool or a person wrote beside an input (``STEM.meta.json``, ``STEM.meta.txt`` or options)."""

    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    captured: str | None = None
    byline: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Capture:
    """Raw bytes as they came, before anything is done with them."""

    name: str
    raw: bytes
    sha256: str
    media_type: str
    sidecar: Sidecar


@dataclass(frozen=True, slots=True)
class Dated:
    """A day (or month, or year) on which a text was published, and how that is known."""

    period: Period
    basis: DateBasis


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of clean text and where it stands in the decoded raw text; lengths may differ by white space.

    For a PDF ``raw_start`` counts within ``page`` (1-based); for other kinds ``page`` is None.
    """

    span: Span
    raw: Span
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """A link inside the main text: its words and its target. Never followed unasked."""

    span: Span
    href: str


@dataclass(frozen=True, slots=True)
class Document:
    """One captured text, never changed. All spans count code points of ``text``.

    ``id`` comes from the raw bytes and the place they came from, so that reading again finds it. ``debris`` marks what
    stands in the text and is no part of the report (site furniture); ``sentences`` and ``paragraphs`` leave it out.
    ``credit`` is the agency or outlet that the text itself credits ("(Telvar) -", byline "Reuters"), None if it is
    nobody but the outlet.
    """

    id: str
    sha256: str
    media_type: str
    text: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    credit: str | None = None
    url: str | None = None
    published: Dated | None = None
    captured: dt.date | None = None
    language: str | None = None
    sentences: tuple[Span, ...] = ()
    paragraphs: tuple[Span, ...] = ()
    debris: tuple[Span, ...] = ()
    passages: tuple[Passage, ...] = ()
    links: tuple[Hyperlink, ...] = ()
    source_name: str = ""


def first_known(document: Document, read_on: dt.date) -> dt.date:
    """The day from which a document is known if it is no new version (DESIGN section 7).

    The last day of the published period (never after the capture), else the capture, else the day it was read.
    """
    published = document.published.period.latest if document.published else None
    if published and document.captured:
        return min(published, document.captured)
    return published or document.captured or read_on


@dataclass(frozen=True, slots=True)
class Card:
    """A document without its text, as answers show it.

    ``known_from`` is the first day on which it could be known (DESIGN section 7). ``copy_of`` is the id of the first
    document of a group of near-copies, None if it stands alone; ``previous_version`` the document that held the same
    URL
    before it with other text, None if it is the first. ``links`` are the targets of links in its main text.
    """

    id: str
    sha256: str
    title: str | None
    outlet: str | None
    byline: str | None
    credit: str | None
    url: str | None
    published: Period | None
    captured: dt.date | None
    known_from: dt.date
    copy_of: str | None = None
    previous_version: str | None = None
    links: tuple[str, ...] = ()
    source_name: str = ""


Cards = Mapping[str, Card]
