"""Days named by their month: "Sunday 12th of May, 2015", "Sept. 9", "New Year's Eve"."""

from __future__ import annotations

import datetime as dt

from reportedly.readers.times.choosing import SOON, choose
from reportedly.readers.times.patterns import Found, Rule
from reportedly.readers.times.pieces import Piece
from reportedly.readers.times.reckoning import Moment, day_of
from reportedly.readers.times.scene import CENTURY_PIVOT, Reading, Scene, date
from reportedly.readers.times.surroundings import nearby

_SLIP = 2  # days that a page's date may be behind its text


def whole_day(found: Found, _: Scene) -> Reading | None:
    """A day with its month and year in words."""
    if found.value("unit") not in (None, "D"):
        return None
    if not found.has("year"):
        found = Found((*found.pieces[:-1], _full_year(found.pieces[-1])))
    moment = day_of(year_of(found), int(found.value("month") or 0), _day(found))
    return date(moment, "stated") if moment else None


def day_with_short_year(found: Found, scene: Scene) -> Reading | None:
    """Such as "20 Sep 69", "04 Jan 05" in a table: two figures that begin with 0, or count no thing behind."""
    year = found.pieces[-1]
    sure = year.kind == "two" or year.word.startswith("0") or not scene.word(0)[:1].isalnum()
    return whole_day(found, scene) if sure and len(year.word) == _TWO_FIGURES else None


_TWO_FIGURES = 2


def _full_year(short: Piece) -> Piece:
    """Such as the "18" of "'18"."""
    number = int(short.value)
    return short._replace(kind="year", value=number + (2000 if number < CENTURY_PIVOT else 1900))


def day_in_month(found: Found, scene: Scene) -> Reading | None:
    """A day with its month and no year."""
    if found.value("unit") not in (None, "D"):
        return None
    if (
        "dash" in (scene.kind(-1), scene.kind(0))
        and found.pieces[0].kind == "month"
        and found.pieces[-1].word.startswith("0")
    ):
        month = Moment("M", dt.date(2000 + _day(found), int(found.value("month") or 0), 1))
        return date(month, "stated")  # "17 Jan 2005 - March 06"
    weekday = found.value("weekday", "weekday_short")
    return resolve_day(int(found.value("month") or 0), _day(found), scene, int(weekday or 0))


def spoken_day(found: Found, scene: Scene) -> Reading | None:
    """Such as "Sunday, March eighth", where no noun follows that the number could count."""
    return None if scene.word(0)[:1].isalnum() and scene.kind(0) != "in" else day_in_month(found, scene)


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


def two_days(found: Found, _: Scene) -> Reading | None:
    """Such as "May 12 and 13, 2016": the stretch of both if they are neighbours, else one of them."""
    first, last = (int(value) for value in found.values("small", "nth")[:2])
    month = int(found.value("month") or 0)
    low, high = day_of(year_of(found), month, first), day_of(year_of(found), month, last)
    if low is None or high is None or low.first >= high.first:
        return None
    if last == first + 1:
        return Reading("DATE", f"{low.value}/{high.value}", f"{low.value}/{high.value}", "stated", high)
    return Reading("DATE", low.value, f"[{low.value},{high.value}]", "stated", high)


def second_day(found: Found, scene: Scene) -> Reading | None:
    """The second of "April 24 and 25", where it counts no thing behind and no month of its own follows."""
    told, behind = scene.thread, scene.word(0)
    joined = (
        scene.word(-1) in ("and", "or") and scene.kind(-2) in ("small", "nth") and scene.kind(-3) in ("month", "dot")
    )
    counts = behind[:1].isalnum() and behind not in _NO_NOUN
    if not joined or counts or scene.kind(0) in _NUMBERED or told is None or told.unit != "D":
        return None
    moment = day_of(told.year, told.first.month, _day(found))
    return date(moment) if moment and moment.first > told.first else None


_NO_NOUN = frozenset(("in", "at", "for", "by", "to", "with", "when", "as", "and", "but", "after", "before", "of"))
_NUMBERED = frozenset(("month", "dash", "slash", "colon_mark", "unit", "units", "ampm", "oclock"))


def day_after_month(found: Found, scene: Scene) -> Reading | None:
    """A stretch of days in one month: "August 6-7", "12–14 March 2024"."""
    first, last = (int(value) for value in found.values("small", "nth")[:2])
    month, years = int(found.value("month") or 0), found.values("year")
    if scene.kind(0) == "month" and not years:
        return None  # "Aug 02-7 Jan 05"
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


def instant(found: Found, scene: Scene) -> Reading | None:
    """Such as "the 3rd instant", "the 20th ultimo": a day of this, the last or the next month."""
    if scene.published is None or scene.published.unit == "Y":
        return None
    month = scene.published.coarser("M").step("M", int(found.value("instant") or 0)).first
    moment = day_of(month.year, month.month, _day(found))
    return date(moment) if moment else None


def fixed_holiday(found: Found, scene: Scene) -> Reading | None:
    """A holiday with a fixed day: Christmas, New Year's Eve."""
    if found.has("holiday"):
        month, day = (int(part) for part in str(found.value("holiday")).split("-"))
        day -= found.has("eve")
    else:
        month, day = (12, 31) if found.has("eve") else (1, 1)
    if found.has("year"):
        moment = day_of(year_of(found), month, day)
        return date(moment, "stated") if moment else None
    return resolve_day(month, day, scene)


def resolve_day(month: int, day: int, scene: Scene, weekday: int = 0) -> Reading | None:
    """The day of that month that the words mean, by the year stated beside it or the published date and the tense."""
    hint = scene.year_for(month, day)
    if hint is not None:
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
        moment = fitting[0] if len(fitting) == 1 else choose(days, scene)
    if moment is None:
        return None
    return _doubtful(moment, scene) or date(moment)


def _doubtful(moment: Moment, scene: Scene) -> Reading | None:
    """A day soon to come in a clause about the past: this year's is likelier, but both are kept open."""
    ahead = (moment.first - scene.today).days if scene.today else 0
    if scene.tense != "past" or not _SLIP < ahead <= SOON.days or scene.word(-1) in nearby("looks_ahead"):
        return None
    before = day_of(moment.year - 1, moment.first.month, moment.first.day)
    span = f"[{before.value},{moment.value}]" if before else moment.edtf
    return Reading("DATE", moment.value, span, "relative", moment)


def year_of(found: Found) -> int:
    """The year among these pieces."""
    return int(found.value("year") or 1)


def _day(found: Found) -> int:
    value = found.value("small", "nth")
    return int(value if value is not None else found.value("ordinal") or 0)


_FULL = "(WEEKDAY comma?)?"
RULES = (
    Rule(f"{_FULL} the? DAY (of the?|unit of)? MONTH comma? (of|in)? year", whole_day),
    Rule(f"{_FULL} MONTH the? (small|nth) comma? (of|in)? year", whole_day),
    Rule("(small|nth) month (small|two)", day_with_short_year),
    Rule("WEEKDAY paren (the? (small|nth) of? MONTH|MONTH (small|nth))", day_in_month),
    Rule("WEEKDAY paren (the? (small|nth) of? MONTH|MONTH (small|nth)) comma? year", whole_day),
    Rule(f"{_FULL} (the? DAY of? MONTH|MONTH (small|nth)) comma? apostrophe (small|two)", whole_day),
    Rule("MONTH (small|nth) and (small|nth) comma? year", two_days),
    Rule(f"{_FULL} the? (small|nth) (of the?|unit of)? MONTH", day_in_month),
    Rule(f"{_FULL} the ordinal of MONTH", day_in_month),
    Rule(f"{_FULL} MONTH the? (small|nth)", day_in_month),
    Rule(f"{_FULL} MONTH ordinal", spoken_day),
    Rule("(small|nth) (and|to|or|comma) (small|nth) MONTH (comma? year)?", day_before_month),
    Rule("(small|nth)", second_day),
    Rule("MONTH (small|nth) dash (small|nth) (comma? year)?", day_after_month),
    Rule("(small|nth) (dash|slash) (small|nth) MONTH (comma? year)?", day_after_month),
    Rule("the? (nth|small) (of the)? instant", instant),
    Rule("(holiday (eve)?|new unit possessive? (eve|unit)) (comma? year)?", fixed_holiday),
)
