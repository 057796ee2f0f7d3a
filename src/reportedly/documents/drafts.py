"""What one format's reading yields, before the parts that all formats share."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from reportedly.terms.documents import DateBasis, Hyperlink, Passage
from reportedly.terms.periods import Period
from reportedly.terms.spans import Span


@dataclass(frozen=True, slots=True)
class DateHint:
    """A date that may be the one of publication; ``explicit`` if metadata of the page name it as that.

    ``month`` and ``day`` are given in place of ``period`` where the text leaves out the year.
    """

    basis: DateBasis
    period: Period | None
    explicit: bool = False
    month: int = 0
    day: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """Clean text with what its format alone could tell. ``paragraphs`` is None where lines are still to be laid out."""

    text: str
    paragraphs: tuple[Span, ...] | None = None
    passages: tuple[Passage, ...] = ()
    links: tuple[Hyperlink, ...] = ()
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    credit: str | None = None
    url: str | None = None
    dates: tuple[DateHint, ...] = ()
    latest: dt.date | None = None
