"""Holidays that move: "Easter", "Good Friday", "last Thanksgiving", "Easter week", "Eid al-Adha"."""

from __future__ import annotations

import datetime as dt

from reportedly.readers.times.calendar_days import year_of
from reportedly.readers.times.choosing import choose
from reportedly.readers.times.patterns import Found, Rule
from reportedly.readers.times.reckoning import Moment, containing
from reportedly.readers.times.scene import Reading, Scene

_JULIAN_LAG = 13  # days between the calendars, 1900 to 2099
_LAG_YEARS = range(1900, 2100)
_FEASTS = frozenset(("al-adha", "al-fitr", "ul-adha", "ul-fitr", "el-fitr", "el-adha", "el-kebir", "al-kabir"))


def movable_day(found: Found, scene: Scene) -> Reading | None:
    """The feast of the year that the words mean; a feast that follows the moon stays without a day."""
    feast, shift = str(found.value("movable")), _shift(found)
    if shift is None or _names_more(scene):
        return None
    if feast == "moon":
        return Reading("DATE", "XXXX-XX-XX") if len(found.pieces) == 1 else None
    stated = found.has("year")
    year = year_of(found) if stated else _year_meant(feast, found, scene)
    if year is None:
        return Reading("DATE", "XXXX-XX-XX")
    days = [day + dt.timedelta(shift) for day in _days(feast, year)]
    if found.has("unit") and found.value("unit") == "W":
        return Reading("DATE", containing("W", days[0]).value)
    edtf = str(days[0]) if days[0] == days[-1] else f"[{min(days)},{max(days)}]"
    return Reading("DATE", str(days[0]), edtf, "stated" if stated else "relative", Moment("D", days[0]))


def _names_more(scene: Scene) -> bool:
    """Such as "Easter Island": a name goes on behind."""
    return scene.kind(0) == "" and scene.next_is_capital


def eid(found: Found, _: Scene) -> Reading | None:
    """Such as "Eid al-Fitr"."""
    known = found.value("movable") == "moon" and found.pieces[-1].word in _FEASTS
    return Reading("DATE", "XXXX-XX-XX") if known else None


def _shift(found: Found) -> int | None:
    """Days from the feast to the day named beside it; None if the words belong elsewhere ("Easter Tuesday night")."""
    weekday = found.value("weekday")
    if weekday is not None:
        shifts = {("good", 5): -2, ("easter", 7): 0, ("easter", 1): 1, ("easter", 6): -1}
        return shifts.get((str(found.value("movable")).split()[0], int(weekday)))
    if str(found.value("movable")).startswith("good") or found.value("unit") not in (None, "D", "W"):
        return None
    return 0


def _year_meant(feast: str, found: Found, scene: Scene) -> int | None:
    if scene.published is None:
        return None
    year, today = scene.published.year, scene.published.first
    around: list[Moment | None] = [Moment("D", _days(feast, year + step)[0]) for step in (-1, 0, 1)]
    if found.has("last"):
        return max(moment.year for moment in around if moment and moment.first < today)
    if found.has("next"):
        return min(moment.year for moment in around if moment and moment.first > today)
    if found.has("this"):
        return year
    chosen = choose(around, scene)
    return chosen.year if chosen else None


def _days(feast: str, year: int) -> list[dt.date]:
    """Where the feast falls, the commonest use first: Western, Orthodox; American, Canadian."""
    if feast == "thanksgiving":
        return [_nth_weekday(year, 11, 4, 4), _nth_weekday(year, 10, 1, 2)]
    days = [_western_easter(year)]
    return [*days, _orthodox_easter(year)] if year in _LAG_YEARS else days


def _nth_weekday(year: int, month: int, weekday: int, count: int) -> dt.date:
    first = dt.date(year, month, 1)
    return first + dt.timedelta((weekday - first.isoweekday()) % 7 + 7 * (count - 1))


def _western_easter(year: int) -> dt.date:
    """The Gregorian reckoning (Meeus, Jones, Butcher)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    shifted = (8 * century + 13) // 25
    epact = (19 * golden + century - century // 4 - shifted + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


def _orthodox_easter(year: int) -> dt.date:
    """The Julian reckoning (Meeus), as a day of today's calendar."""
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    return dt.date(year, month, day + 1) + dt.timedelta(_JULIAN_LAG)


RULES = (
    Rule("(this (last|next)|the? (last|next|this))? movable (unit|weekday)? (comma? year)?", movable_day),
    Rule("movable other_word", eid),
)
