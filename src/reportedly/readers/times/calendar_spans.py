"""Months, years and longer stretches by name: "mid-October", "March 2013", "1998-2001", "the 1990s"."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from reportedly.readers.times.calendar_days import year_of
from reportedly.readers.times.choosing import choose
from reportedly.readers.times.patterns import Found, Rule
from reportedly.readers.times.reckoning import Moment, containing
from reportedly.readers.times.scene import Reading, Scene, date
from reportedly.readers.times.surroundings import nearby


def month_of_year(found: Found, scene: Scene) -> Reading | None:
    """A month with its year."""
    if scene.kind(-1) in ("small", "nth", "two") and found.pieces[0].kind == "month":
        return None  # the 31st of February is no month
    return date(Moment("M", dt.date(year_of(found), int(found.value("month") or 0), 1)), "stated")


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
    if scene.year_ahead(13) is not None:  # "June–August 2015"
        return True
    if scene.word(-1) in ("a", "an", "the"):  # "a June agreement", where no other name follows
        return scene.kind(0) == "" and scene.word(0).isalpha() and not scene.pieces[scene.last].capital
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
    if scene.first and scene.kind(-1) == "" and scene.pieces[scene.first - 1].capital:
        return False  # "Resolution 1701", "Route 2015"
    if not 1700 <= number <= 2100 or after in nearby("counted") or before in nearby("before_number"):
        return False
    if before == "/" and scene.kind(-2) in ("number", "year"):
        return False  # "AFR 44/1657/2015"
    if scene.kind(0) == "dash" and scene.kind(1) in ("small", "two", "number"):
        return scene.kind(2) == "month"
    if scene.kind(0) in ("units", "unit") or (scene.kind(0) == "dash" and scene.kind(1) in ("unit", "units")):
        return False
    return before in nearby("before_year") or after in (")", "'s", ",", ".", ":", "") or number >= 1900


def years(found: Found, scene: Scene) -> Reading | None:
    """Two years joined by a dash: "2014-15", "1998–2001"."""
    low, high = (int(value) for value in found.values("year", "small", "two")[:2])
    high += low // 100 * 100 if high < 100 else 0
    if scene.kind(0) == "month":
        return None  # "2004 - 17 Jan 2005"
    if not low < high <= low + 100:
        return None
    return Reading("DATE", f"{low}/{high}", f"{low}/{high}", "stated")


def spelt_year(found: Found, _: Scene) -> Reading | None:
    """A year in words, or a month or season of one: "nineteen ninety-six", "January nineteen ninety-six"."""
    number = _spelt(found)
    if number is None or (found.has("unit") and found.value("unit") != "Y"):
        return None
    if found.has("month"):
        return date(Moment("M", dt.date(number, int(found.value("month") or 0), 1)), "stated")
    if found.has("season"):
        unit = str(found.value("season"))
        return date(Moment(unit, containing(unit, dt.date(number, 12, 1)).first), "stated")
    return date(Moment("Y", dt.date(number, 1, 1)), "stated")


def _spelt(found: Found) -> int | None:
    numbers = [int(value) for value in found.values("cardinal")]
    rest = sum(numbers[1:])
    if found.has("few"):
        return 2000 + rest if numbers[0] == 2 and found.value("few") == 1000 and rest < 100 else None
    if numbers[0] not in (18, 19, 20) or not 10 <= rest <= 99 or (len(numbers) == 3 and numbers[1] % 10):
        return None
    return numbers[0] * 100 + rest


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


def decade_of_year(found: Found, _: Scene) -> Reading | None:
    """Such as "the 1990's"."""
    start = year_of(found)
    plural = found.pieces[-1].word in ("s", "'s") and start % 10 == 0
    return date(Moment("E", dt.date(start, 1, 1)), "stated") if plural else None


def week_of_month(found: Found, scene: Scene) -> Reading | None:
    """Such as "the first week of May 2015", "the last week of July": EDTF is sure of the month alone."""
    month = int(found.value("month") or 0)
    read = date(Moment("M", dt.date(year_of(found), month, 1)), "stated") if found.has("year") else None
    read = read or resolve_month(month, scene)
    place = int(found.value("ordinal", "nth", "last") or 0)
    if found.value("unit") != "W" or place > _WEEKS:
        return None
    if read.moment is None:
        return read
    first = read.moment.first if place > 0 else read.moment.step("M", 1).first - dt.timedelta(7)
    week = containing("W", first + dt.timedelta(7 * max(place - 1, 0) + 3))
    return replace(read, value=week.value)


_WEEKS = 5


def century(found: Found, _: Scene) -> Reading | None:
    """Such as "the 20th century"."""
    number = int(found.value("nth", "ordinal") or 0)
    if not 2 <= number <= 22 or found.value("unit") != "C":
        return None
    return date(Moment("C", dt.date((number - 1) * 100, 1, 1)), "stated")


def season_of_year(found: Found, _: Scene) -> Reading | None:
    """Such as "the autumn of 2023", "summer 2019"."""
    unit = str(found.value("season"))
    number = year_of(found)
    return date(Moment(unit, containing(unit, dt.date(number, 12, 1)).first), "stated")


def coded_part(found: Found, _: Scene) -> Reading | None:
    """Such as "Q3 2018", "H1 of 2020"."""
    code = str(found.value("part_code"))
    size = 3 if code[0] == "Q" else 6
    return date(Moment(code[0], dt.date(year_of(found), (int(code[1]) - 1) * size + 1, 1)), "stated")


def part_of_year(found: Found, _: Scene) -> Reading | None:
    """Such as "the second quarter of 2023", "the first half of 2020"."""
    number = year_of(found)
    place = int(found.value("ordinal", "nth") or 2)
    unit, size, count = ("H", 6, 2) if found.has("half") else ("Q", 3, 4)
    if not 1 <= place <= count:
        return None
    return date(Moment(unit, dt.date(number, (place - 1) * size + 1, 1)), "stated")


def resolve_month(month: int, scene: Scene) -> Reading:
    """The month that the words mean."""
    hint = scene.year_for(month, 28)
    if hint is not None:
        return date(Moment("M", dt.date(hint, month, 1)))
    if scene.published is None:
        return Reading("DATE", f"XXXX-{month:02d}")
    around = [Moment("M", dt.date(scene.published.year + step, month, 1)) for step in (-1, 0, 1)]
    if scene.published.unit == "Y":
        return date(around[1])
    chosen = choose(list(around), scene)
    return date(chosen or around[1])


_SPELT = "(cardinal cardinal (dash? cardinal)?|cardinal few (and? cardinal (dash? cardinal)?)?)"
RULES = (
    Rule("(EARLY|EDGE)? MONTH (comma|of|in)? year", month_of_year),
    Rule("(EARLY|EDGE)? MONTH", lone_month),
    Rule("(EARLY|EDGE)? (the? fiscal)? year", year),
    Rule("the unit year", year),
    Rule("the? fiscal unit year", year),
    Rule("year possessive fiscal? ORD dash? (unit|half)", part_of_year),
    Rule("year (dash|slash) (year|small|two)", years),
    Rule("cardinal cardinal (dash? cardinal)?", spelt_year),
    Rule(f"((EARLY|EDGE)? MONTH comma?|the? early? season of?|the unit) {_SPELT}", spelt_year),
    Rule("(EARLY|EDGE|the early? dash?)? the? apostrophe? (decade|decade_word)", decade),
    Rule("(EARLY|EDGE|the early? dash?)? the? ORD unit", century),
    Rule("(EARLY|EDGE|the early? dash?)? the? season of? year", season_of_year),
    Rule("EARLY? the? fiscal? (ORD|last) dash? (unit|half) of? the? fiscal? year", part_of_year),
    Rule("the early? dash? year (possessive|apostrophe other_word)", decade_of_year),
    Rule("the (ORD|last) unit of MONTH (comma? year)?", week_of_month),
    Rule("part_code of? year", coded_part),
    Rule("the? fiscal? year ORD dash? (unit|half)", part_of_year),
)
