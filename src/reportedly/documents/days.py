"""Days written out in headers, datelines and addresses, in the forms that news uses in English."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.terms.periods import Period

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), start=1
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?<![\d.:/-])(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:])"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/.](?P<number>0?[1-9]|1[0-2])[-/.](?P<day>0?[1-9]|[12]\d|3[01])(?!\d)",
        rf"{_DAY}(?:\s+of)?[\s,/-]*{_MONTH}[\s,/-]*{_YEAR}",
        rf"\b{_MONTH}\s*{_DAY}(?:\s*,\s*|\s+){_YEAR}",
        rf"\b{_MONTH}\s*{_DAY}",
        rf"{_DAY}\s*{_MONTH}",
        r"(?<![\d/.-])(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?!\d)",
        rf"\b{_MONTH}[\s,]+{_YEAR}",
    )
)
_STAMP = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?=[T\s]|$)")


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day, or a month, as it stands at ``start`` to ``end`` of a text; ``year`` is 0 where it is left out.

    ``swapped`` is the other reading of a day in figures ("03/10/2023"), None if there is only one.
    """

    start: int
    end: int
    year: int
    month: int
    day: int
    swapped: Period | None = None

    @property
    def period(self) -> Period | None:
        """The day or month, None without a year."""
        return _period(self.year, self.month, self.day) if self.year else None


def written_days(text: str) -> Iterator[WrittenDay]:
    """Days in a text, in its order; a day that the calendar does not have is passed over."""
    taken: list[tuple[int, int]] = []
    found: list[WrittenDay] = []
    for form in _FORMS:
        for match in form.finditer(text):
            free = all(match.end() <= low or match.start() >= high for low, high in taken)
            day = _read(match) if free else None
            if day is not None:
                taken.append(match.span())
                found.append(day)
    yield from sorted(found, key=lambda day: day.start)


def stamp(text: str | None) -> Period | None:
    """The day of a machine's date ("2023-10-03T07:15:00+02:00"), else the first whole day written in it."""
    if not text:
        return None
    iso = _STAMP.match(text)
    if iso:
        return _period(*map(int, iso.groups()))
    for day in written_days(text[:200]):
        if day.period is not None and day.day and day.swapped is None:
            return day.period
    return None


def _read(match: re.Match[str]) -> WrittenDay | None:
    parts = match.groupdict()
    year = int(parts.get("year") or 0)
    if parts.get("first"):
        return _in_figures(match, int(parts["first"]), int(parts["second"]), year)
    month = int(parts["number"]) if parts.get("number") else MONTHS[parts["month"].lower().rstrip(".")]
    day = int(parts.get("day") or 0)
    if "day" in parts and not (day and _period(year or 2000, month, day)):
        return None
    return WrittenDay(match.start(), match.end(), year, month, day)


def _in_figures(match: re.Match[str], first: int, second: int, year: int) -> WrittenDay | None:
    """A day in figures: day before month, as most of the world writes, if both readings are days."""
    european, american = _period(year, second, first), _period(year, first, second)
    if european is not None:
        return WrittenDay(match.start(), match.end(), year, second, first, american if first != second else None)
    return WrittenDay(match.start(), match.end(), year, first, second) if american is not None else None


def _period(year: int, month: int, day: int) -> Period | None:
    try:
        return Period.day(dt.date(year, month, day)) if day else Period.parse(f"{year:04d}-{month:02d}")
    except ValueError:
        return None
