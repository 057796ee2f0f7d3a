"""Imprecise days: EDTF values (ISO 8601-2, level 1 as far as news needs it) and their four day bounds.

A period begins on some day between ``begin_earliest`` and ``begin_latest`` and ends on some day between
``end_earliest``
and ``end_latest``. "July 2023" is an interval of a month; no day is ever invented.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from reportedly.errors import UsageError

Basis = Literal["stated", "relative", "ordered", "published", "unknown"]

_POINT = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?$")
_SEASONS = {
    21: (3, 5),
    22: (6, 8),
    23: (9, 11),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    40: (1, 6),
    41: (7, 12),
}
_WINTER = 24


@dataclass(frozen=True, slots=True)
class Period:
    """An EDTF value with its bounds; a bound that is open or unknown is None."""

    edtf: str
    begin_earliest: dt.date | None
    begin_latest: dt.date | None
    end_earliest: dt.date | None
    end_latest: dt.date | None

    @classmethod
    def parse(cls, edtf: str) -> Period:
        """Read an EDTF value; raises UsageError for what is not understood.

        >>> Period.parse("2024-05").latest
        datetime.date(2024, 5, 31)
        """
        text = re.sub(r"[~?%]", "", edtf.strip())
        if not text:
            raise UsageError(f"{edtf!r} is no day, month or year: write 2024-05-17, 2024-05 or 2024")
        if text[0] == "[" and text[-1] == "]":
            return cls._one_of(edtf, text[1:-1])
        first, slash, last = text.partition("/")
        if slash:
            begin = (None, None) if first in ("", "..") else point(first)
            end = (None, None) if last in ("", "..") else point(last)
            if begin[0] and end[1] and begin[0] > end[1]:
                raise UsageError(f"{edtf!r} ends before it begins")
            return cls(edtf, begin[0], begin[1], end[0], end[1])
        low, high = point(text)
        return cls(edtf, low, high, low, high)

    @classmethod
    def _one_of(cls, edtf: str, inner: str) -> Period:
        parts = [part for part in re.split(r"\.\.|,", inner) if part.strip()]
        if not parts:
            raise UsageError(f"{edtf!r} names no day")
        days = [point(part.strip()) for part in parts]
        low = None if inner.startswith("..") else min(day[0] for day in days)
        high = None if inner.endswith("..") else max(day[1] for day in days)
        return cls(edtf, low, high, low, high)

    @classmethod
    def day(cls, day: dt.date) -> Period:
        """One certain day."""
        return cls(day.isoformat(), day, day, day, day)

    @classmethod
    def between(cls, low: dt.date | None, high: dt.date | None) -> Period:
        """Some time between two days, both included; None is open."""
        if low is not None and low == high:
            return cls.day(low)
        return cls(f"{low or '..'}/{high or '..'}", low, low, high, high)

    @property
    def earliest(self) -> dt.date | None:
        """First day that it may touch."""
        return self.begin_earliest

    @property
    def latest(self) -> dt.date | None:
        """Last day that it may touch."""
        return self.end_latest

    @property
    def is_interval(self) -> bool:
        """Whether it is written with a beginning and an end ("from March 2016 to June 2019")."""
        return "/" in self.edtf

    def meets(self, other: Period) -> bool:
        """Whether some day lies in both: the two can hold together."""
        return _not_after(self.earliest, other.latest) and _not_after(other.earliest, self.latest)

    def within(self, other: Period) -> bool:
        """Whether every day of this one lies in the other."""
        low = other.earliest is None or (self.earliest is not None and self.earliest >= other.earliest)
        high = other.latest is None or (self.latest is not None and self.latest <= other.latest)
        return low and high


@dataclass(frozen=True, slots=True)
class When:
    """The time of a claim: a period, how it is known, and the words that say so."""

    period: Period | None
    basis: Basis
    words: str | None = None
    anchor: str | None = None

    @property
    def edtf(self) -> str | None:
        """The EDTF value, None if nothing is known."""
        return self.period.edtf if self.period else None


UNKNOWN = When(None, "unknown")


def _not_after(first: dt.date | None, last: dt.date | None) -> bool:
    return first is None or last is None or first <= last


def point(text: str) -> tuple[dt.date, dt.date]:
    """First and last day of one EDTF point: a day, month, season, quarter, year, decade or century."""
    found = _POINT.match(text)
    if not found:
        raise UsageError(f"{text!r} is no day, month or year: write 2024-05-17, 2024-05 or 2024")
    year, month, day = found.groups()
    try:
        return _point(year, month, day)
    except ValueError:
        raise UsageError(f"{text!r} is no day of the calendar") from None


def _point(year: str, month: str | None, day: str | None) -> tuple[dt.date, dt.date]:
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if first != last or month in (None, "XX"):
        return dt.date(first, 1, 1), dt.date(last, 12, 31)
    number = int(month)
    if number in _SEASONS:
        return dt.date(first, _SEASONS[number][0], 1), _month_end(first, _SEASONS[number][1])
    if number == _WINTER:
        return dt.date(first, 12, 1), _month_end(first + 1, 2)
    if day in (None, "XX"):
        return dt.date(first, number, 1), _month_end(first, number)
    only = dt.date(first, number, int(day))
    return only, only


def _month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])
