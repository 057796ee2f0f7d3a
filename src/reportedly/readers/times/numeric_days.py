"""Days in figures: "24.04.2025", "29/05/2015", "12-Mar-2019", "9/11"."""

from __future__ import annotations

import datetime as dt
import re

from reportedly.readers.times.patterns import Found, Rule
from reportedly.readers.times.reckoning import Moment, day_of
from reportedly.readers.times.scene import CENTURY_PIVOT, Reading, Scene, date


def numeric_day(found: Found, scene: Scene) -> Reading | None:
    """Such as "24.04.2025", "29/05/2015", "2024-05-17"."""
    numbers = [int(part) for piece in found.pieces for part in re.findall(r"\d+", piece.word)]
    if len(numbers) != 3:
        return None
    if found.pieces[0].kind == "year":
        moment = day_of(*numbers)
        return date(moment, "stated") if moment else None
    first, second, year = numbers
    year += 0 if year > 99 else 2000 if year < CENTURY_PIVOT else 1900
    if not 1000 <= year <= 2199:
        return None
    if not found.has("dotted"):
        return _slashed(first, second, year, scene)
    moment = day_of(year, second, first)
    return date(moment, "stated") if moment else None


def dashed_day(found: Found, _: Scene) -> Reading | None:
    """Such as "12-Mar-2019", "12-Mar-19"."""
    first, last = found.pieces[0], found.pieces[-1]
    year = int(last.value) + (0 if last.kind == "year" else 2000 if int(last.value) < CENTURY_PIVOT else 1900)
    moment = day_of(year, int(found.value("month") or 0), int(first.value))
    return date(moment, "stated") if moment else None


def order_of_numbers(text: str) -> bool | None:
    """Whether dates in figures give the day first, where some date of the text shows it and none gainsays it."""
    shown = {int(first) > int(second) for first, second in _NUMERIC.findall(text) if _settles(int(first), int(second))}
    return shown.pop() if len(shown) == 1 else None


def _settles(first: int, second: int) -> bool:
    return (first <= _MONTHS < second <= _DAYS) or (second <= _MONTHS < first <= _DAYS)


_MONTHS, _DAYS = 12, 31
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d\d)(?![\d/-])")


def _slashed(first: int, second: int, year: int, scene: Scene) -> Reading | None:
    """The order of day and month shows in the numbers, or in a date before; else both days stay open."""
    day_first, month_first = day_of(year, second, first), day_of(year, first, second)
    if day_first and month_first and first != second:
        known = scene.narrative.day_first
        if known is None:
            earlier, later = sorted((day_first.value, month_first.value))
            return Reading("DATE", f"{year}", f"[{earlier},{later}]")
        return date(day_first if known else month_first, "stated")
    scene.narrative.day_first = day_first is not None if first != second else scene.narrative.day_first
    moment = day_first or month_first
    return date(moment, "stated") if moment else None


def september_11(found: Found, scene: Scene) -> Reading | None:
    """Such as "9/11" as the name of the day, not a share, a score or a date in some other year."""
    if found.values("small") != [9, 11] or scene.kind(0) == "slash" or scene.kind(-1) in ("slash", "month"):
        return None
    moment = Moment("D", dt.date(2001, 9, 11))
    return Reading("DATE", moment.value, moment.edtf, "stated")


RULES = (
    Rule("year dash small dash small", numeric_day),
    Rule("small slash small slash (year|small|two)", numeric_day),
    Rule("small dash small dash year", numeric_day),
    Rule("small dash month dash (year|small|two)", dashed_day),
    Rule("dotted", numeric_day),
    Rule("small slash small", september_11),
)
