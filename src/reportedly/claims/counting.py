"""Periods counted from another: "a month after", "two years earlier", with no more precision than the count has."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from reportedly.terms.periods import Period

DURATION = re.compile(r"P(\d+)([YMWD])$")


def shifted(period: Period, duration: str, relation: str | None) -> Period | None:
    """A period moved by an ISO duration of days, weeks, months or years; None where that gives no day or month.

    >>> shifted(Period.parse("2024-03-14"), "P1M", "after").edtf
    '2024-04'
    """
    found = DURATION.match(duration)
    if not found or relation is None or period.is_interval or period.earliest is None or len(found.group(1)) > 4:
        return None
    count = int(found.group(1)) * (1 if relation == "after" else -1)
    unit = found.group(2)
    if unit in "DW":
        return _moved_days(period, count * (7 if unit == "W" else 1))
    return moved_months(period, count * (12 if unit == "Y" else 1))


def moved_loosely(period: Period, count: int, unit: str) -> Period | None:
    """A period of a month or more moved by days or weeks, as the months that it then touches."""
    if unit not in "DW" or period.earliest is None or period.latest is None or period.earliest == period.latest:
        return None
    step = dt.timedelta(days=count * (7 if unit == "W" else 1))
    try:
        low, high = period.earliest + step, period.latest + step
    except OverflowError:
        return None
    return Period.parse(f"{low:%Y-%m}" if f"{low:%Y-%m}" == f"{high:%Y-%m}" else f"{low:%Y-%m}/{high:%Y-%m}")


def _moved_days(period: Period, days: int) -> Period | None:
    if period.earliest is None or period.earliest != period.latest:
        return None
    try:
        return Period.day(period.earliest + dt.timedelta(days=days))
    except OverflowError:
        return None


def moved_months(period: Period, months: int) -> Period | None:
    """A period moved by months, good to the month, or to the year where it is longer than a month."""
    if period.earliest is None:
        return None
    year, month = divmod(period.earliest.year * 12 + period.earliest.month - 1 + months, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return None
    if period.latest and (period.latest - period.earliest).days > calendar.monthrange(2000, 1)[1]:
        return Period.parse(f"{year:04d}")
    return Period.parse(f"{year:04d}-{month + 1:02d}")
