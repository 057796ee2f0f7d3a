"""Dates told from the day of publication: "yesterday", "last Monday", "next year", "March of last year"."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from reportedly.readers.times.amounts import amount, spell
from reportedly.readers.times.patterns import Found, Rule
from reportedly.readers.times.reckoning import DAYS_IN, Moment, containing, day_of, move
from reportedly.readers.times.scene import Reading, Scene, date


def deictic(found: Found, scene: Scene) -> Reading | None:
    """Yesterday, today, tomorrow."""
    step = int(found.value("deictic") or 0)
    if scene.today is None:
        return Reading("DATE", "PRESENT_REF" if step == 0 else "XXXX-XX-XX")
    return date(Moment("D", scene.today + dt.timedelta(step)))


def day_beside(found: Found, scene: Scene) -> Reading | None:
    """The day before yesterday, the day after tomorrow."""
    step = 1 if found.has("after") else -1
    if found.value("unit") != "D" or step != found.value("deictic"):
        return None
    return date(Moment("D", scene.today + dt.timedelta(2 * step))) if scene.today else Reading("DATE", "XXXX-XX-XX")


def weekday(found: Found, scene: Scene) -> Reading | None:
    """A weekday: the last such day, or the next where the words or the tense look forward."""
    number = int(found.value("weekday", "weekday_short") or 1)
    today = scene.today
    if found.has("weekday_short") and not found.has("dot"):
        return None
    if today is None:
        return Reading("DATE", f"XXXX-WXX-{number}")
    joined = None if found.has("last", "next", "this") else _joined(number, today, scene)
    if joined:
        return date(joined)
    back = (today.isoweekday() - number) % 7
    if found.has("last"):
        step = -(back or 7)
    elif found.has("next"):
        step = (-back) % 7 or 7
    elif (
        not found.has("earlier")
        and scene.kind(0) != "possessive"
        and (scene.tense == "future" or (scene.word(-1) == "until" and not _was_so_far(scene)))
    ):
        step = (-back) % 7
    else:
        step = -back
    return date(Moment("D", today + dt.timedelta(step)))


def _was_so_far(scene: Scene) -> bool:
    """Such as "Until Thursday, they had not …": what lasted until then is over."""
    return scene.kind(0) == "comma" and "had" in (scene.word(2), scene.word(3))


def _joined(number: int, today: dt.date, scene: Scene) -> Moment | None:
    """The second of "next Tuesday and Wednesday", "Monday through Friday": the next such day after the first."""
    first = scene.thread
    if scene.word(-1) not in _JOINS or scene.kind(-2) not in ("weekday", "weekday_short") or first is None:
        return None
    day = first.first + dt.timedelta((number - first.first.isoweekday()) % 7)
    return Moment("D", day) if first.unit == "D" and (first.first > today or day <= today) else None


_JOINS = frozenset(("and", "or", "to", "through", "until", "-", "–"))


def day_of_month_by_weekday(found: Found, scene: Scene) -> Reading | None:
    """Such as "Saturday the 4th": in the month of publication or beside it, where that day is a Saturday."""
    if scene.today is None:
        return None
    now, number = Moment("D", scene.today).coarser("M"), int(found.value("weekday", "weekday_short") or 0)
    months = [now.step("M", step).first for step in (0, -1, 1)]
    days = [day_of(month.year, month.month, int(found.value("nth") or 0)) for month in months]
    fitting = [moment for moment in days if moment and moment.first.isoweekday() == number]
    return date(fitting[0]) if fitting else None


def weekdays_ago(found: Found, scene: Scene) -> Reading | None:
    """Such as "two Fridays ago"."""
    count, today = amount(found.before("weekday_plural")), scene.today
    if count is None or count != int(count) or not 1 <= count <= _FEW:
        return None
    number = int(found.value("weekday_plural") or 1)
    if today is None:
        return Reading("DATE", f"XXXX-WXX-{number}")
    back = (today.isoweekday() - number) % 7 or 7
    return date(Moment("D", today - dt.timedelta(back + 7 * (int(count) - 1))))


_FEW = 10  # weeks that anybody counts so


def this_unit(found: Found, scene: Scene) -> Reading | None:
    """This, last, next, current, latest week, month, quarter, year."""
    unit = str(found.value("unit"))
    article = found.has("the") or scene.word(-1) in _OWNED
    if article and found.has("last", "next") and scene.kind(0) == "of":
        return None  # "the last week of his term"
    if unit == "D" and found.has("the"):
        return Reading("DATE", "XXXX-XX-XX") if found.has("next") else None
    step = int(found.value("last", "next", "latest") or 0)
    if found.has("last", "next", "latest") and found.has("this"):
        step = 0 if unit != "Y" else step
    read = counted_from_today(unit, step, scene)
    if not any(piece.word == "past" for piece in found.pieces) or read is None:
        return read
    if unit in ("E", "C"):
        return Reading("DURATION", spell(unit, 1))
    return replace(read, edtf=None, moment=None)  # "the past year" began on no day that it names


_OWNED = frozenset(("the", "his", "her", "their", "its", "my", "our"))


def counted_from_today(unit: str, step: int, scene: Scene) -> Reading | None:
    """The stretch of that unit ``step`` units from the one of publication."""
    published = scene.published
    if unit in ("TM", "TH", "E", "C", "K", "F"):
        return _long_unit(unit, step, scene)
    if published is None or DAYS_IN[unit] < DAYS_IN[published.unit]:
        return Reading("DATE", {"Y": "XXXX", "M": "XXXX-XX", "D": "XXXX-XX-XX"}.get(unit, f"XXXX-{unit}XX"))
    return date(containing(unit, move(published.first, unit, step)))


def _long_unit(unit: str, step: int, scene: Scene) -> Reading | None:
    if unit in ("E", "C") and scene.published:
        return date(containing(unit, move(scene.published.first, unit, step)))
    return None


_SATURDAY = 6


def weekend(found: Found, scene: Scene) -> Reading | None:
    """This, last, next weekend; "the weekend" is the last one, or the coming one if the clause looks forward."""
    today = scene.today
    if scene.kind(0) == "of":
        return None  # "the weekend of 4 August"
    if today is None:
        return Reading("DATE", "XXXX-WXX-WE")
    monday = today - dt.timedelta(today.weekday())
    step = int(found.value("last", "next") or 0)
    told = scene.tense == "past" if found.has("this") else scene.tense != "future"
    if step == 0 and told and today.isoweekday() < _SATURDAY:
        step = -1
    return date(containing("WE", monday + dt.timedelta(7 * step)))


def weekday_of_week(found: Found, scene: Scene) -> Reading | None:
    """Such as "Monday last week", "last week Monday", "Wednesday of next week"."""
    number, today = int(found.value("weekday", "weekday_short") or 1), scene.today
    if found.value("unit") != "W":
        return None
    if today is None:
        return Reading("DATE", f"XXXX-WXX-{number}")
    monday = today - dt.timedelta(today.weekday())
    step = int(found.value("last", "next", "this") or 0)
    return date(Moment("D", monday + dt.timedelta(7 * step + number - 1)))


def named_last(found: Found, scene: Scene) -> Reading | None:
    """Last, next, this with a month: "last March", "next May"."""
    published = scene.published
    month = int(found.value("month") or 1)
    if published is None:
        return Reading("DATE", f"XXXX-{month:02d}")
    now = Moment("M", dt.date(published.year, month, 1))
    here = published.coarser("M").first
    if found.has("last") and now.first >= here:
        now = now.step("Y", -1)
    elif found.has("next") and now.first <= here:
        now = now.step("Y", 1)
    return date(now)


def day_of_named_last(found: Found, scene: Scene) -> Reading | None:
    """Such as "last Oct. 23", "next 4 May"."""
    month = named_last(found, scene)
    day = (
        day_of(month.moment.year, month.moment.first.month, int(found.value("small", "nth") or 0))
        if month and month.moment
        else None
    )
    return date(day) if day else None


def month_of_last_year(found: Found, scene: Scene) -> Reading | None:
    """Such as "March of last year", "12 March this year", "May of that year", "December next year"."""
    year = named_year(found, scene)
    month, day = int(found.value("month") or 1), found.value("small", "nth")
    if year is None:
        return Reading("DATE", f"XXXX-{month:02d}" + (f"-{int(day):02d}" if day is not None else ""))
    if day is None:
        return date(Moment("M", dt.date(year, month, 1)))
    try:
        return date(Moment("D", dt.date(year, month, int(day))))
    except ValueError:
        return None


def day_of_last_month(found: Found, scene: Scene) -> Reading | None:
    """Such as "the 14th of last month"."""
    read = counted_from_today("M", int(found.value("last", "next") or 0), scene)
    if found.value("unit") != "M" or read is None or read.moment is None:
        return None
    day = day_of(read.moment.year, read.moment.first.month, int(found.value("small", "nth") or 0))
    return date(day) if day else None


def named_year(found: Found, scene: Scene) -> int | None:
    """The year that "last year", "that year", "this year" names; None if it is not known."""
    if any(piece.word in _TOLD for piece in found.pieces):
        return scene.thread.year + int(found.value("last", "next") or 0) if scene.thread else None
    if found.has("that"):
        return scene.thread.year if scene.thread else scene.narrative.stated_year
    if scene.published is None:
        return None
    return scene.published.year + int(found.value("last", "next") or 0)


_TOLD = frozenset(("following", "previous", "preceding"))  # beside the year told, not the one of publication


def year_end(found: Found, scene: Scene) -> Reading | None:
    """The year-end, year end: the year of publication."""
    if found.has("unit") and (found.value("unit") != "Y" or found.pieces[-1].word != "end"):
        return None
    return counted_from_today("Y", 0, scene)


def edge_of_unit(found: Found, scene: Scene) -> Reading | None:
    """Such as "the end of the year", "later in the month": of the year or month of publication."""
    return counted_from_today(str(found.value("unit")), 0, scene)


_LNT = "(last|next|this|current|latest|this last|this next|the last|the next|the current|the latest)"
_YEAR = "(of|in|comma)? the? (last|next|this|that|current) unit"
RULES = (
    Rule("the unit (before|after) deictic", day_beside),
    Rule("WEEKDAY (comma|of|in)? (last|next|this) unit", weekday_of_week),
    Rule("(last|next|this) unit comma? prep? WEEKDAY", weekday_of_week),
    Rule("WEEKDAY comma? the? nth", day_of_month_by_weekday),
    Rule("COUNT weekday_plural ago", weekdays_ago),
    Rule("(early|later|earlier)? deictic", deictic),
    Rule("(early|later|earlier)? (this? (last|next)|this|the (last|next))? WEEKDAY", weekday),
    Rule(f"(EARLY|EDGE)? {_LNT} (fiscal|full)? unit", this_unit),
    Rule("(EARLY|EDGE)? (this? (last|next)|this|the|the last|the next)? weekend", weekend),
    Rule("(EARLY|EDGE)? this? (last|next|this) MONTH", named_last),
    Rule("(last|next|this) (MONTH (small|nth)|(small|nth) MONTH)", day_of_named_last),
    Rule(f"(WEEKDAY comma?)? (EARLY|EDGE)? the? (small|nth) of? MONTH {_YEAR}", month_of_last_year),
    Rule(f"(EARLY|EDGE)? MONTH (small|nth)? {_YEAR}", month_of_last_year),
    Rule("(EARLY|EDGE) (the|in the) unit", edge_of_unit),
    Rule("EDGE unit", edge_of_unit),
    Rule("the? (nth|small) of (last|next|this) unit", day_of_last_month),
    Rule("unit possessive edge", edge_of_unit),
    Rule("unit edge", year_end),
    Rule("yearend", year_end),
)
