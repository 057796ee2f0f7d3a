"""Stretches of the calendar: a day, a week, a month … with their TIMEX3 and EDTF values, and steps between them."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASON_CODES = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_MONTHS_IN = {"M": 1, "Q": 3, "H": 6, "Y": 12, "E": 120, "C": 1200, "K": 12000, "SP": 12, "SU": 12, "FA": 12, "WI": 12}
_DAYS_IN = {"D": 1, "W": 7, "F": 14, "WE": 7, "N": 7}
DAYS_IN = {
    "D": 1,
    "W": 7,
    "F": 14,
    "M": 30,
    "Q": 91,
    "H": 182,
    "Y": 365,
    "E": 3650,
    "C": 36500,
    "K": 365000,
}  # about, to compare units


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of the calendar: its unit and its first day.

    Units: D day, W week, WE weekend, M month, Q quarter, H half-year, SP SU FA WI season, Y year, E decade, C century.
    """

    unit: str
    first: dt.date

    @property
    def value(self) -> str:
        """Its TIMEX3 value ("2024-W36", "2024-FA", "199")."""
        first, year = self.first, f"{self.first.year:04d}"
        if self.unit in ("W", "WE"):
            iso = first.isocalendar()
            return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if self.unit == "WE" else "")
        simple = {
            "D": first.isoformat(),
            "M": year + f"-{first.month:02d}",
            "Q": f"{year}-Q{(first.month + 2) // 3}",
            "H": f"{year}-H{1 if first.month < 7 else 2}",
            "E": year[:3],
            "C": year[:2],
        }
        return simple.get(self.unit, f"{year}-{self.unit}" if self.unit in _SEASON_CODES else year)

    @property
    def edtf(self) -> str:
        """Its EDTF value ("2024-09-02/2024-09-08", "2024-23", "199X")."""
        year = f"{self.first.year:04d}"
        if self.unit == "W":
            return f"{self.first}/{self.first + dt.timedelta(6)}"
        if self.unit == "WE":
            return f"{self.first}/{self.first + dt.timedelta(1)}"
        if self.unit in _SEASON_CODES:
            return f"{year}-{_SEASON_CODES[self.unit]}"
        if self.unit in ("D", "M", "Y"):
            return self.value
        codes = {"Q": f"{year}-{33 + (self.first.month - 1) // 3}", "H": f"{year}-{40 if self.first.month < 7 else 41}"}
        return codes.get(self.unit, year[:3] + "X" if self.unit == "E" else year[:2] + "XX")

    @property
    def year(self) -> int:
        """The year of its first day."""
        return self.first.year

    def coarser(self, unit: str) -> Moment:
        """The stretch of that unit in which it begins ("2024-03-14" as month: March 2024)."""
        return containing(unit, self.first)

    def step(self, unit: str, count: int) -> Moment:
        """The stretch of its own unit ``count`` units away; raises ValueError or OverflowError off the calendar."""
        return containing(self.unit, move(self.first, unit, count))


def containing(unit: str, day: dt.date) -> Moment:
    """The stretch of that unit that holds a day. A winter belongs to the year in which it begins."""
    if unit in ("W", "WE"):
        monday = day - dt.timedelta(day.weekday())
        return Moment(unit, monday + dt.timedelta(5) if unit == "WE" else monday)
    if unit in _SEASON_MONTHS:
        year = day.year - 1 if unit == "WI" and day.month < 3 else day.year
        return Moment(unit, dt.date(year, _SEASON_MONTHS[unit], 1))
    if unit in ("M", "Q", "H"):
        size = _MONTHS_IN[unit]
        return Moment(unit, dt.date(day.year, (day.month - 1) // size * size + 1, 1))
    if unit in ("Y", "E", "C"):
        size = _MONTHS_IN[unit] // 12
        return Moment(unit, dt.date(max(day.year // size * size, 1), 1, 1))
    return Moment("D", day)


def move(day: dt.date, unit: str, count: int) -> dt.date:
    """The day ``count`` units later (earlier if negative); the last of a shorter month stays its last."""
    if unit in _DAYS_IN:
        return day + dt.timedelta(_DAYS_IN[unit] * count)
    if unit in ("TH", "TM", "TS"):
        hours = {"TH": 1.0, "TM": 1 / 60, "TS": 1 / 3600}[unit] * count
        return day + dt.timedelta(round(hours / 24))
    months = day.year * 12 + day.month - 1 + _MONTHS_IN[unit] * count
    year, month = divmod(months, 12)
    if not 1 <= year <= 9998:
        raise ValueError(f"year {year} is off the calendar")
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def day_of(year: int, month: int, day: int) -> Moment | None:
    """That day, None if the calendar has none such."""
    try:
        return Moment("D", dt.date(year, month, day))
    except ValueError:
        return None


def nearest(candidates: list[Moment], to: dt.date) -> Moment:
    """Of several days the one closest to a day; the earlier of two."""
    return min(candidates, key=lambda moment: (abs((moment.first - to).days), moment.first))
