"""Dates told from another date: "yesterday", "last Monday", "two days later", "the third quarter", "that year"."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from reportedly.readers.times.amounts import amount
from reportedly.readers.times.patterns import Found, Rule
from reportedly.readers.times.reckoning import Moment, containing, move
from reportedly.readers.times.scene import Reading, Scene, date
from reportedly.readers.times.surroundings import nearby

_SIZES = {"D": 1, "W": 7, "F": 14, "M": 30, "Q": 91, "H": 182, "Y": 365, "E": 3650, "C": 36500, "K": 365000}


def deictic(found: Found, scene: Scene) -> Reading | None:
    """Yesterday, today, tomorrow."""
    step = int(found.value("deictic") or 0)
    if scene.today is None:
        return Reading("DATE", "PRESENT_REF" if step == 0 else "XXXX-XX-XX")
    return date(Moment("D", scene.today + dt.timedelta(step)))


def weekday(found: Found, scene: Scene) -> Reading | None:
    """A weekday: the last such day, or the next where the words or the tense look forward."""
    number = int(found.value("weekday", "weekday_short") or 1)
    today = scene.today
    if found.has("weekday_short") and not found.has("dot"):
        return None
    if today is None:
        return Reading("DATE", f"XXXX-WXX-{number}")
    back = (today.isoweekday() - number) % 7
    if found.has("last"):
        step = -(back or 7)
    elif found.has("next"):
        step = (-back) % 7 or 7
    elif (
        not found.has("earlier")
        and scene.kind(0) != "possessive"
        and (scene.tense == "future" or scene.word(-1) == "until")
    ):
        step = (-back) % 7
    else:
        step = -back
    return date(Moment("D", today + dt.timedelta(step)))


def this_unit(found: Found, scene: Scene) -> Reading | None:
    """This, last, next, current, latest week, month, quarter, year."""
    unit = str(found.value("unit"))
    step = int(found.value("last", "next", "latest") or 0)
    if found.has("last", "next", "latest") and found.has("this"):
        step = 0 if unit != "Y" else step
    return _counted_from_today(unit, step, scene)


def _counted_from_today(unit: str, step: int, scene: Scene) -> Reading | None:
    published = scene.published
    if unit in ("TM", "TH", "E", "C", "K", "F"):
        return _long_unit(unit, step, scene)
    if published is None or _SIZES[unit] < _SIZES[published.unit]:
        return Reading("DATE", {"Y": "XXXX", "M": "XXXX-XX", "D": "XXXX-XX-XX"}.get(unit, f"XXXX-{unit}XX"))
    return date(containing(unit, move(published.first, unit, step)))


def _long_unit(unit: str, step: int, scene: Scene) -> Reading | None:
    if unit in ("E", "C") and scene.published:
        return date(containing(unit, move(scene.published.first, unit, step)))
    return None


def weekend(found: Found, scene: Scene) -> Reading | None:
    """This, last, next weekend; "the weekend" is the last one, or the coming one if the clause looks forward."""
    today = scene.today
    if today is None:
        return Reading("DATE", "XXXX-WXX-WE")
    monday = today - dt.timedelta(today.weekday())
    step = int(found.value("last", "next") or 0)
    if step == 0 and not found.has("this") and scene.tense != "future" and today.isoweekday() < 6:
        step = -1
    return date(containing("WE", monday + dt.timedelta(7 * step)))


def season(found: Found, scene: Scene) -> Reading | None:
    """A season named from today: "this autumn", "last winter", "next spring", "since spring"."""
    unit, published = str(found.value("season")), scene.published
    if published is None:
        return Reading("DATE", f"XXXX-{unit}")
    if published.unit == "Y":
        return date(containing(unit, dt.date(published.year, 12, 1))) if found.has("this") else None
    now = containing(unit, dt.date(published.year, 12, 1))
    if unit == "WI" and published.first.month < 6:
        now = now.step("Y", -1)
    return date(now.step("Y", _seasons_away(now, published, found, scene)))


def _seasons_away(now: Moment, published: Moment, found: Found, scene: Scene) -> int:
    """Years from this year's season to the one that is meant."""
    if found.has("last") and not found.has("this"):
        return 0 if _over(now, published) else -1
    if found.has("next"):
        return 0 if now.first > published.first else 1
    if found.has("this"):
        return 0
    if scene.tense == "future":
        return 1 if _over(now, published) else 0
    return 0 if now.first <= published.first else -1


def _over(moment: Moment, published: Moment) -> bool:
    return move(moment.first, "M", 3) <= published.first


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


def lone_season(_found: Found, scene: Scene) -> Reading | None:
    """Such as "since spring": only behind a preposition, for the words are also verbs."""
    return season(_found, scene) if scene.word(-1) in nearby("before_season") else None


def then(_: Found, scene: Scene) -> Reading | None:
    """Such as "since then", "until then": the date last spoken of."""
    thread = scene.thread
    return date(thread) if thread and scene.word(-1) in ("since", "until", "till", "by", "before") else None


def month_of_last_year(found: Found, scene: Scene) -> Reading | None:
    """Such as "March of last year", "12 March this year", "May of that year", "December next year"."""
    year = _named_year(found, scene)
    month, day = int(found.value("month") or 1), found.value("small", "nth")
    if year is None:
        return Reading("DATE", f"XXXX-{month:02d}" + (f"-{int(day):02d}" if day is not None else ""))
    if day is None:
        return date(Moment("M", dt.date(year, month, 1)))
    try:
        return date(Moment("D", dt.date(year, month, int(day))))
    except ValueError:
        return None


def season_of_last_year(found: Found, scene: Scene) -> Reading | None:
    """Such as "the autumn of last year", "spring next year"."""
    year, unit = _named_year(found, scene), str(found.value("season"))
    return date(containing(unit, dt.date(year, 12, 1))) if year else Reading("DATE", f"XXXX-{unit}")


def _named_year(found: Found, scene: Scene) -> int | None:
    if found.has("that"):
        return scene.thread.year if scene.thread else scene.narrative.stated_year
    if scene.published is None:
        return None
    return scene.published.year + int(found.value("last", "next") or 0)


def ago(found: Found, scene: Scene) -> Reading | None:
    """Such as "two years ago", "a week ago": counted back from publication, as fine as its unit."""
    unit, count = str(found.value("unit", "units")), amount(found.before("unit", "units"))
    if count is None:
        return Reading("DATE", "PAST_REF")
    if scene.published is None:
        return Reading("DATE", {"Y": "XXXX", "M": "XXXX-XX"}.get(unit, "XXXX-XX-XX"))
    if unit == "Y" and count == 1 and scene.thread and scene.thread.unit == "Q":
        return date(scene.thread.step("Y", -1))
    return _loosely(found, _away(scene.published, unit, -count))


def _away(start: Moment, unit: str, count: float) -> Reading | None:
    """The stretch ``count`` units from a moment; of half units only what is sure stays."""
    if unit == "F":
        unit, count = "W", count * 2
    if unit in ("TM", "TH", "TS"):
        return date(Moment("D", move(start.first, unit, round(count)))) if start.unit == "D" else None
    if unit not in _SIZES or _SIZES[unit] < _SIZES.get(start.unit, 91):
        return Reading("DATE", "PAST_REF" if count < 0 else "FUTURE_REF")
    if count != int(count) and unit == "Y":
        unit, count = "M", count * 12
    if unit in ("E", "C"):
        unit, count = "Y", count * (10 if unit == "E" else 100)
    return date(containing(unit, move(start.first, unit, round(count))))


def later(found: Found, scene: Scene) -> Reading | None:
    """Such as "two days later", "a year earlier", "the next day": counted from the last date of the narrative."""
    unit = str(found.value("unit", "units"))
    sign = 1 if found.has("later", "after") else -1
    count = amount(found.before("unit", "units")) if not found.has("the") else 1
    if count is None:
        return Reading("DURATION", spell(unit, None))
    start = scene.thread
    if start is None:
        return _without_thread(unit, sign * count, scene)
    if unit == "Y" and start.unit in ("Q", "M", "Y"):
        return date(start.step("Y", round(sign * count)))
    read = _away(start, unit, sign * count)
    return _loosely(found, read) if read and read.moment else _without_thread(unit, sign * count, scene)


def _loosely(found: Found, read: Reading | None) -> Reading | None:
    """ "About two years ago" is approximate; "more than two years ago" and a day counted in decades have no EDTF value."""
    if read is None or read.edtf is None:
        return read
    if found.has("more", "than", "least", "up") or found.value("unit", "units") in ("E", "C"):
        return replace(read, edtf=None)
    if found.has("approx") and "/" not in read.edtf and found.value("approx") == 0:
        return replace(read, edtf=read.edtf + "~")
    return read


def at_clause_end(found: Found, scene: Scene) -> Reading | None:
    """Such as "the year before", "two days after": like "earlier" and "later" where no event follows."""
    following = scene.word(0)
    ends = not following or not (following[0].isalnum() or following[0] in "“\"'‘(")
    return later(found, scene) if ends and scene.thread else None


def neighbour(found: Found, scene: Scene) -> Reading | None:
    """Such as "the next day", "the following year", "the previous month": beside the date last told."""
    unit, thread = str(found.value("unit")), scene.thread
    told = unit == "D" or found.pieces[1].word in ("following", "previous", "preceding")
    if thread is None or not told or unit not in _SIZES or _SIZES[unit] < _SIZES.get(thread.unit, 91):
        return None
    return date(containing(unit, move(thread.first, unit, int(found.value("next", "last") or 0))))


def _without_thread(unit: str, count: float, scene: Scene) -> Reading:
    """With no date to count from, the value is a guess at most ("a year earlier": last year) and never an EDTF date."""
    if unit == "Y" and count == -1 and scene.published:
        return Reading("DATE", f"{scene.published.year - 1:04d}", basis="relative")
    return Reading("DURATION", spell(unit, abs(count)))


_HALVES = {"Y": "P{}Y6M", "TH": "PT{}H30M", "TM": "PT{}M30S"}


def spell(unit: str, count: float | None) -> str:
    """TIMEX3 value of a duration."""
    number = "X" if count is None else f"{count:g}"
    if count is not None and count > 1 and count % 1 == 0.5 and unit in _HALVES:
        return _HALVES[unit].format(int(count))
    if unit == "F":
        unit, number = "W", "X" if count is None else f"{count * 2:g}"
    if unit == "K":
        unit, number = "Y", "X" if count is None else f"{count * 1000:g}"
    if unit == "C" and count is not None:
        unit, number = "Y", f"{count * 100:g}"
    if unit == "E" and count is not None:
        unit, number = "Y", f"{count * 10:g}"
    if unit == "N":
        return f"P{number}WE"
    return f"PT{number}{unit[1]}" if unit[0] == "T" else f"P{number}{unit}"


def that_unit(found: Found, scene: Scene) -> Reading | None:
    """Such as "that day", "the same month", "that year": the one last spoken of."""
    unit = str(found.value("unit"))
    if scene.thread is None or unit not in _SIZES or _SIZES[unit] < _SIZES.get(scene.thread.unit, 91):
        return Reading("DATE", "XXXX-XX-XX" if unit == "D" else "XXXX") if unit in ("D", "Y") else None
    return date(containing(unit, scene.thread.first))


def numbered_part(found: Found, scene: Scene) -> Reading | None:
    """Such as "the third quarter", "the first half": of this year, or of the last year."""
    place, half = int(found.value("ordinal", "nth") or 2), found.has("half")
    unit, size = ("H", 6) if half else ("Q", 3)
    if not 1 <= place <= 12 // size or (not half and found.values("unit")[-1] != "Q"):
        return None
    if half and not found.has("last", "next", "that", "this", "fiscal"):
        return None
    if scene.published is None:
        return Reading("DATE", f"XXXX-{unit}{place}")
    if found.has("last", "next", "that", "this"):
        year = _named_year(found, scene) or scene.published.year
    else:
        year = scene.published.year
        start = dt.date(year, (place - 1) * size + 1, 1)
        if start > scene.published.first and scene.tense == "past":
            year -= 1
    return date(Moment(unit, dt.date(year, (place - 1) * size + 1, 1)))


def the_unit(found: Found, scene: Scene) -> Reading | None:
    """Such as "the quarter", "the year": the stretch spoken of, or the one of publication."""
    if found.value("unit") != "Q" and not found.has("latest"):
        return None
    if scene.thread and scene.thread.unit == "Q":
        return date(scene.thread)
    return _counted_from_today("Q", -1, scene)


def edge_of_unit(found: Found, scene: Scene) -> Reading | None:
    """Such as "the end of the year", "later in the month": of the year or month of publication."""
    return _counted_from_today(str(found.value("unit")), 0, scene)


def year_earlier(found: Found, scene: Scene) -> Reading | None:
    """Such as "the year-earlier quarter", "year-ago": the same stretch one year before."""
    if scene.published is None:
        return Reading("DATE", "XXXX")
    place = found.value("ordinal", "nth")
    if place is not None:
        return date(Moment("Q", dt.date(scene.published.year - 1, (int(place) - 1) % 4 * 3 + 1, 1)))
    now = scene.thread if scene.thread and scene.thread.unit == "Q" else scene.published.coarser("Y")
    return date(now.step("Y", -1) if now.year == scene.published.year else now)


_LNT = "(last|next|this|current|latest|this last|this next|the last|the next|the current|the latest)"
_YEAR = "(of|in|comma)? the? (last|next|this|that|current) unit"
RULES = (
    Rule("(early|later|earlier)? deictic", deictic),
    Rule("(early|later|earlier)? (this? (last|next)|this|the (last|next))? WEEKDAY", weekday),
    Rule("the (next|last) unit", neighbour),
    Rule(f"(EARLY|EDGE)? {_LNT} (fiscal|full)? unit", this_unit),
    Rule("(EARLY|EDGE)? (this? (last|next)|this|the|the last|the next)? weekend", weekend),
    Rule("(EARLY|EDGE)? (this? (last|next)|this|the|the last|the next) season", season),
    Rule("EARLY? season", lone_season),
    Rule("then", then),
    Rule("(EARLY|EDGE)? this? (last|next|this) MONTH", named_last),
    Rule(f"(WEEKDAY comma?)? (EARLY|EDGE)? the? (small|nth) of? MONTH {_YEAR}", month_of_last_year),
    Rule(f"(EARLY|EDGE)? MONTH (small|nth)? {_YEAR}", month_of_last_year),
    Rule(f"(EARLY|EDGE)? the? season {_YEAR}", season_of_last_year),
    Rule("APPROX? COUNT (unit|units) ago", ago),
    Rule("APPROX? COUNT (unit|units) (earlier|later)", later),
    Rule("(the|APPROX? COUNT) (unit|units) (before|after)", at_clause_end),
    Rule("EARLY? the? that unit", that_unit),
    Rule(
        "EARLY? (the|last|next|this|that) fiscal? (last|next|this|current)? fiscal? ORD dash? (unit|half)",
        numbered_part,
    ),
    Rule("fiscal? dash? ORD dash? unit", numbered_part),
    Rule("(last|next|this) unit possessive? ORD dash? (unit|half)", numbered_part),
    Rule("the (latest|current)? (unit|period)", the_unit),
    Rule("(EARLY|EDGE) (the|in the) unit", edge_of_unit),
    Rule("EDGE unit", edge_of_unit),
    Rule("(the|a)? unit dash? (earlier|ago) (ORD? dash? (unit|period))?", year_earlier),
)
