"""Dates as tables of office-holders write them: "12/05/1980 – 15/06/1980", "30 Aug 67-20 Sep 69", "2008 - date"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportedly.errors import UsageError
from reportedly.terms.periods import Period

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_YEAR = r"(?P<year>\d{4}|\d{2})(?!\d)"
_NUMBERS = re.compile(
    r"(?<![\d/])(?:(?P<first>\d{1,2})?\s?[/.]\s?)?(?P<second>\d{1,2})\s?[/.]\s?(?P<year>\d{4}|\d{2})(?!\d)"
)
_WORDS = re.compile(rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s,.-]*)?{_MONTH}[\s,.-]*{_YEAR}", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})(?!\d)", re.IGNORECASE)
_ONLY_YEAR = re.compile(r"(?<!\d)(?P<year>(?:18|19|20)\d\d)(?!\d)")
_OPEN = re.compile(
    r"\b(?:date|present|now|incumbent|today|onwards?|current(?:ly)?)\b|[-–—]\s*$", re.IGNORECASE
)  # "2008 - date", "1 March 2024 –"
_ISO = re.compile(r"(?<!\d)(\d{4}-\d{2}(?:-\d{2})?)(?!\d)")
_LONGEST = 60  # characters of a cell with dates


def is_day_first(cells: Iterable[str]) -> bool | None:
    """Whether the numbers of these cells put the day before the month; None where they do not tell."""
    for cell in cells:
        for found in _NUMBERS.finditer(cell[:_LONGEST]):
            first, second = int(found["first"] or 0), int(found["second"])
            if first > 12 >= second:
                return True
            if second > 12 >= first > 0:
                return False
    return None


def period_of(cell: str, *, day_first: bool | None, latest: int) -> Period | None:
    """The period of a cell from its first date to its second; ``latest`` is the last year that a short year can mean.

    One date alone begins a period where the cell says that it goes on, else it is a period of itself. Returns None
    where there is no date or the second lies before the first.
    """
    cell = cell[:_LONGEST]
    points = _points(cell, day_first, latest)
    if not points:
        return None
    last = points[1] if len(points) > 1 else ".." if _OPEN.search(cell) else None
    edtf = f"{points[0]}/{last}" if last else points[0]
    try:
        return Period.parse(edtf)
    except UsageError:
        return None


def _points(cell: str, day_first: bool | None, latest: int) -> list[str]:
    found: dict[int, tuple[int, str]] = {}
    for hit in _ISO.finditer(cell):
        found[hit.start()] = (hit.end(), hit.group())
    for pattern in (_MONTH_FIRST, _WORDS, _NUMBERS, _ONLY_YEAR):
        for hit in pattern.finditer(cell):
            if not any(start < hit.end() and hit.start() < end for start, (end, _) in found.items()):
                found[hit.start()] = (hit.end(), _edtf(hit, day_first, latest))
    return [value for _, (_, value) in sorted(found.items())]


def _edtf(hit: re.Match[str], day_first: bool | None, latest: int) -> str:
    parts = hit.groupdict()
    year = _full_year(parts["year"], latest)
    if parts.get("month"):
        month, day = _MONTHS.index(parts["month"].lower()) + 1, parts.get("day")
        return f"{year}-{month:02d}" + (f"-{int(day):02d}" if day else "")
    if "second" not in parts:
        return str(year)
    first, second = int(parts["first"] or 0), int(parts["second"])
    if not first:
        return f"{year}-{second:02d}"
    if day_first is None:
        return str(year)
    day_number, month = (first, second) if day_first else (second, first)
    return f"{year}-{month:02d}-{day_number:02d}"


def _full_year(year: str, latest: int) -> int:
    if len(year) == 4:
        return int(year)
    century = 2000 if 2000 + int(year) <= latest else 1900
    return century + int(year)
