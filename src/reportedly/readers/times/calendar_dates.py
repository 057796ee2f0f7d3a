"""Dates that name a day, month or year: "Sunday 12th of May, 2015", "Sept. 9", "29/05/2015", "mid-October", "1990s"."""

from __future__ import annotations

import datetime as dt
import re

from reportedly.readers.times.patterns import Found, Rule
from reportedly.readers.times.reckoning import Moment, containing, day_of, nearest
from reportedly.readers.times.scene import Reading, Scene, date
from reportedly.readers.times.surroundings import nearby

_CENTURY_PIVOT = 50  # "24.04.25" is 2025, "24.04.85" is 1985
_HALF_YEAR = dt.timedelta(183)


def whole_day(found: Found, _: Scene) -> Reading | None:
    """A day with its month and year in words."""
    moment = day_of(_year(found), int(found.value("month") or 0), _day(found))
    return date(moment, "stated") if moment else None


def day_in_month(found: Found, scene: Scene) -> Reading | None:
    """A day with its month and no year."""
    weekday = found.value("weekday", "weekday_short")
    return resolve_day(int(found.value("month") or 0), _day(found), scene, int(weekday or 0))


def day_before_month(found: Found, scene: Scene) -> Reading | None:
    """The first day of "3 and 5 June 2024" or "12–14 March": only the day is read, its month stands behind."""
    trim = len(found.pieces) - 1
    month, day = int(found.value("month") or 0), int(found.pieces[0].value)
    years = found.values("year")
    if not years:
        read = resolve_day(month, day, scene)
    else:
        moment = day_of(int(years[0]), month, day)
        read = date(moment, "stated") if moment else None
    return Reading(read.type, read.value, read.edtf, read.basis, read.moment, trim=trim) if read else None


def day_after_month(found: Found, scene: Scene) -> Reading | None:
    """A stretch of days in one month: "August 6-7", "12–14 March 2024"."""
    first, last = (int(value) for value in found.values("small", "nth")[:2])
    month, years = int(found.value("month") or 0), found.values("year")
    if years:
        low, high = day_of(int(years[0]), month, first), day_of(int(years[0]), month, last)
    else:
        read = resolve_day(month, first, scene)
        low = read.moment if read else None
        high = day_of(low.year, month, last) if low else None
    if low is None or high is None or low.first >= high.first:
        return None
    span = f"{low.first}/{high.first}"
    return Reading("DATE", span, span, "stated" if years else "relative", high)


def numeric_day(found: Found, scene: Scene) -> Reading | None:
    """Such as "24.04.2025", "29/05/2015", "2024-05-17"."""
    numbers = [int(part) for piece in found.pieces for part in re.findall(r"\d+", piece.word)]
    if len(numbers) != 3:
        return None
    if found.pieces[0].kind == "year":
        moment = day_of(*numbers)
        return date(moment, "stated") if moment else None
    first, second, year = numbers
    year += 0 if year > 99 else 2000 if year < _CENTURY_PIVOT else 1900
    if not 1000 <= year <= 2199:
        return None
    if not found.has("dotted"):
        return _slashed(first, second, year, scene)
    moment = day_of(year, second, first)
    return date(moment, "stated") if moment else None


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


def month_of_year(found: Found, scene: Scene) -> Reading | None:
    """A month with its year."""
    if scene.kind(-1) in ("small", "nth", "two") and found.pieces[0].kind == "month":
        return None  # the 31st of February is no month
    return date(Moment("M", dt.date(_year(found), int(found.value("month") or 0), 1)), "stated")


def lone_month(found: Found, scene: Scene) -> Reading | None:
    """A month alone: the last such one, or the next if the clause looks forward."""
    name = next(piece for piece in found.pieces if piece.kind == "month")
    alone = found.pieces[0] is name
    if alone and scene.kind(-1) in ("small", "nth", "two"):
        return None
    doubtful = name.word in nearby("names_too") or name.word in nearby("short_months")
    if alone and doubtful and not _stands_as_month(scene):
        return None
    return resolve_month(int(name.value), scene)


def _stands_as_month(scene: Scene) -> bool:
    if scene.word(-1) in ("and", "or"):
        return scene.kind(-2) == "month"
    return scene.word(-1) in nearby("before_month")


def year(found: Found, scene: Scene) -> Reading | None:
    """A year in digits, if the words around do not make it a count or a name."""
    number = int(found.value("year") or 0)
    if scene.kind(-1) == "month":
        return None  # what is left of "31 February 2020"
    if found.has("fiscal", "the", "in", "of") or found.pieces[0].word == "year" or _stands_as_year(found, scene):
        return date(Moment("Y", dt.date(number, 1, 1)), "stated")
    return None


def _stands_as_year(found: Found, scene: Scene) -> bool:
    number = int(found.value("year") or 0)
    before, after = scene.word(-1), scene.word(0)
    if not 1700 <= number <= 2100 or after in nearby("counted") or before in nearby("before_number"):
        return False
    if scene.kind(0) == "dash" and scene.kind(1) in ("small", "two", "number"):
        return False
    if scene.kind(0) in ("units", "unit") or (scene.kind(0) == "dash" and scene.kind(1) in ("unit", "units")):
        return False
    return before in nearby("before_year") or after in (")", "'s", ",", ".", ":", "") or number >= 1900


def years(found: Found, _: Scene) -> Reading | None:
    """Two years joined by a dash: "2014-15", "1998–2001"."""
    low, high = (int(value) for value in found.values("year", "small", "two")[:2])
    high += low // 100 * 100 if high < 100 else 0
    if not low < high <= low + 100:
        return None
    return Reading("DATE", f"{low}/{high}", f"{low}/{high}", "stated")


def spelt_year(found: Found, _: Scene) -> Reading | None:
    """A year in words: "nineteen ninety-six"."""
    numbers = [int(value) for value in found.values("cardinal")]
    rest = sum(numbers[1:])
    if numbers[0] not in (18, 19, 20) or not 10 <= rest <= 99 or (len(numbers) == 3 and numbers[1] % 10):
        return None
    return date(Moment("Y", dt.date(numbers[0] * 100 + rest, 1, 1)), "stated")


def decade(found: Found, scene: Scene) -> Reading | None:
    """Such as "the 1990s", "the late 80s", "the nineties"."""
    words = found.value("decade", "decade_word")
    start = words if isinstance(words, int) else int(str(words)[:-1])
    if start % 10 or (found.has("decade_word") and scene.word(-1) in nearby("owners")):
        return None
    if start < 100:
        if scene.word(-1) in nearby("owners"):
            return None
        start += 1900
    return date(Moment("E", dt.date(start, 1, 1)), "stated")


def century(found: Found, _: Scene) -> Reading | None:
    """Such as "the 20th century"."""
    number = int(found.value("nth", "ordinal") or 0)
    if not 2 <= number <= 22 or found.value("unit") != "C":
        return None
    return date(Moment("C", dt.date((number - 1) * 100, 1, 1)), "stated")


def season_of_year(found: Found, _: Scene) -> Reading | None:
    """Such as "the autumn of 2023", "summer 2019"."""
    unit = str(found.value("season"))
    number = _year(found)
    return date(Moment(unit, containing(unit, dt.date(number, 12, 1)).first), "stated")


def part_of_year(found: Found, _: Scene) -> Reading | None:
    """Such as "the second quarter of 2023", "the first half of 2020"."""
    number = _year(found)
    place = int(found.value("ordinal", "nth") or 2)
    unit, size, count = ("H", 6, 2) if found.has("half") else ("Q", 3, 4)
    if not 1 <= place <= count:
        return None
    return date(Moment(unit, dt.date(number, (place - 1) * size + 1, 1)), "stated")


def instant(found: Found, scene: Scene) -> Reading | None:
    """Such as "the 3rd instant", "the 20th ultimo": a day of this, the last or the next month."""
    if scene.published is None or scene.published.unit == "Y":
        return None
    month = scene.published.coarser("M").step("M", int(found.value("instant") or 0)).first
    moment = day_of(month.year, month.month, _day(found))
    return date(moment) if moment else None


def september_11(found: Found, scene: Scene) -> Reading | None:
    """Such as "9/11" as the name of the day, not a share, a score or a date in some other year."""
    if found.values("small") != [9, 11] or scene.kind(0) == "slash" or scene.kind(-1) in ("slash", "month"):
        return None
    moment = Moment("D", dt.date(2001, 9, 11))
    return Reading("DATE", moment.value, moment.edtf, "stated")


def fixed_holiday(found: Found, scene: Scene) -> Reading | None:
    """A holiday with a fixed day: Christmas, New Year's Eve."""
    if found.has("holiday"):
        month, day = (int(part) for part in str(found.value("holiday")).split("-"))
        day -= found.has("eve")
    else:
        month, day = (12, 31) if found.has("eve") else (1, 1)
    if found.has("year"):
        moment = day_of(_year(found), month, day)
        return date(moment, "stated") if moment else None
    return resolve_day(month, day, scene)


def resolve_day(month: int, day: int, scene: Scene, weekday: int = 0) -> Reading | None:
    """The day of that month that the words mean, by the year stated beside it or the published date and the tense."""
    hint = scene.year_for(month, day)
    if hint is not None and scene.tense != "future":
        moment = day_of(hint, month, day)
        return date(moment) if moment else None
    if scene.published is None:
        leap = day_of(2000, month, day)
        return Reading("DATE", f"XXXX-{month:02d}-{day:02d}") if leap else None
    if scene.published.unit == "Y":
        moment = day_of(scene.published.year, month, day)
    else:
        days = [day_of(scene.published.year + step, month, day) for step in (-1, 0, 1)]
        fitting = [moment for moment in days if moment and weekday in (0, moment.first.isoweekday())]
        moment = fitting[0] if len(fitting) == 1 else _choose(days, scene)
    return date(moment) if moment else None


def resolve_month(month: int, scene: Scene) -> Reading:
    """The month that the words mean."""
    hint = scene.year_for(month, 28)
    if hint is not None and scene.tense != "future":
        return date(Moment("M", dt.date(hint, month, 1)))
    if scene.published is None:
        return Reading("DATE", f"XXXX-{month:02d}")
    around = [Moment("M", dt.date(scene.published.year + step, month, 1)) for step in (-1, 0, 1)]
    if scene.published.unit == "Y":
        return date(around[1])
    chosen = _choose(list(around), scene)
    return date(chosen or around[1])


def _choose(candidates: list[Moment | None], scene: Scene) -> Moment | None:
    """Of the same day in three years the last before publication, the next, or the nearest, as the tense says."""
    days = [moment for moment in candidates if moment]
    if scene.published is None or not days:
        return None
    now = scene.published.first if scene.published.unit == "D" else scene.published.first + dt.timedelta(15)
    close = min(days, key=lambda moment: _distance(moment, now))
    if scene.tense == "future":
        same = scene.published.coarser(days[0].unit).first
        ahead = [moment for moment in days if moment.first >= same]
        soon = min(ahead, key=lambda moment: moment.first) if ahead else close
        return soon if soon.first - now < _HALF_YEAR + dt.timedelta(90) else close
    if scene.word(-1) in nearby("looks_ahead"):
        return nearest(days, now)
    if scene.tense == "past":
        ended = [moment for moment in days if moment.first <= now]
        return max(ended, key=lambda moment: moment.first) if ended else close
    return close


def _distance(moment: Moment, now: dt.date) -> float:
    """Days between, those ahead counted half as much again: news speaks more of what has been."""
    days = (moment.first - now).days
    return days * 1.5 if days > 0 else -days


def _year(found: Found) -> int:
    return int(found.value("year") or 1)


def _day(found: Found) -> int:
    value = found.value("small", "nth")
    return int(value if value is not None else found.value("ordinal") or 0)


_FULL = "(WEEKDAY comma?)?"
RULES = (
    Rule(f"{_FULL} the? DAY (of the?|unit of)? MONTH comma? (of|in)? year", whole_day),
    Rule(f"{_FULL} MONTH the? (small|nth) comma? (of|in)? year", whole_day),
    Rule(f"{_FULL} the? (small|nth) (of the?|unit of)? MONTH", day_in_month),
    Rule(f"{_FULL} the ordinal of MONTH", day_in_month),
    Rule(f"{_FULL} MONTH the? (small|nth)", day_in_month),
    Rule("(small|nth) (and|to|or|comma) (small|nth) MONTH (comma? year)?", day_before_month),
    Rule("MONTH (small|nth) dash (small|nth) (comma? year)?", day_after_month),
    Rule("(small|nth) dash (small|nth) MONTH (comma? year)?", day_after_month),
    Rule("year dash small dash small", numeric_day),
    Rule("small slash small slash (year|small|two)", numeric_day),
    Rule("small dash small dash year", numeric_day),
    Rule("dotted", numeric_day),
    Rule("small slash small", september_11),
    Rule("the? (nth|small) (of the)? instant", instant),
    Rule("(EARLY|EDGE)? MONTH (comma|of|in)? year", month_of_year),
    Rule("(EARLY|EDGE)? MONTH", lone_month),
    Rule("(EARLY|EDGE)? (the? fiscal)? year", year),
    Rule("the unit year", year),
    Rule("year dash (year|small|two)", years),
    Rule("cardinal cardinal (dash? cardinal)?", spelt_year),
    Rule("(EARLY|EDGE|the early? dash?)? the? apostrophe? (decade|decade_word)", decade),
    Rule("(EARLY|EDGE|the early? dash?)? the? ORD unit", century),
    Rule("(EARLY|EDGE|the early? dash?)? the? season of? year", season_of_year),
    Rule("EARLY? the? fiscal? (ORD|last) dash? (unit|half) of? the? fiscal? year", part_of_year),
    Rule("the? fiscal? year ORD dash? (unit|half)", part_of_year),
    Rule("(holiday (eve)?|new unit possessive? (eve|unit)) (comma? year)?", fixed_holiday),
)
