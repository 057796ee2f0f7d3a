"""Times of day: "8 p.m. on Monday", "14.30", "Monday evening", "this morning", "midnight"."""

from __future__ import annotations

import datetime as dt
import re

from reportedly.readers.times import calendar_days, relative_dates
from reportedly.readers.times.patterns import Found, Rule
from reportedly.readers.times.reckoning import Moment
from reportedly.readers.times.scene import Reading, Scene
from reportedly.readers.times.surroundings import nearby


def day_part(found: Found, scene: Scene) -> Reading | None:
    """Such as "Monday evening", "yesterday morning", "the night of 12 March": the day and its part."""
    day = _day_of(found, scene)
    return _timed(day, str(found.value("daypart", "dayparts"))) if day else None


def this_part(found: Found, scene: Scene) -> Reading | None:
    """Such as "this morning", "last night", "tonight": of the day of publication."""
    part = str(found.value("daypart", "tonight"))
    if scene.today is None:
        return Reading("TIME", f"XXXX-XX-XXT{part}")
    step = -1 if found.has("last") else 1 if found.has("next") else 0
    return _timed(Moment("D", scene.today + dt.timedelta(step)), part)


def hundred_hours(found: Found, scene: Scene) -> Reading | None:
    """Such as "0600 hrs", "at 1430 hours on 12 May"."""
    digits = found.pieces[0].word[:4]
    if not re.fullmatch(r"[01]\d[0-5]\d|2[0-3][0-5]\d", digits) or found.value("units") not in (None, "TH"):
        return None
    if digits[0] != "0" and found.pieces[0].kind != "bare_clock" and scene.word(-1) not in _AT:
        return None
    dated = Found(found.pieces[2:] if found.has("units") else found.pieces[1:])
    day = _day_of(dated, scene) if dated.pieces else _day_told(scene)
    part = f"{digits[:2]}:{digits[2:]}"
    return _timed(day, part, found.has("year")) if day else Reading("TIME", f"XXXX-XX-XXT{part}")


_AT = frozenset(("at", "by", "from", "to", "until", "till", "around", "about", "before", "after"))


def early_hours(found: Found, scene: Scene) -> Reading | None:
    """Such as "the early hours of Thursday", "the early hours of 12 March"."""
    if found.value("units") != "TH":
        return None
    day = _day_of(Found(tuple(piece for piece in found.pieces if piece.kind not in ("early", "units"))), scene)
    return _timed(day, "MO", found.has("year")) if day else None


def mid_part(found: Found, scene: Scene) -> Reading | None:
    """Such as "by mid-afternoon", "late afternoon yesterday"."""
    part = str(found.value("daypart"))
    if found.has("deictic", "weekday", "weekday_short"):
        day = _day_of(found, scene)
        return _timed(day, part) if day else None
    if scene.word(-1) not in ("by", "until", "since") or scene.word(0)[:1].isalnum():
        return None
    day = _day_told(scene)
    return _timed(day, part) if day else Reading("TIME", f"XXXX-XX-XXT{part}")


def hour_of_part(found: Found, scene: Scene) -> Reading | None:
    """Such as "at 4 in the morning", "10 o'clock in the evening"."""
    hour, part = int(found.value("small", "cardinal") or 0), str(found.value("daypart"))
    if not 1 <= hour <= 12 or not (found.has("oclock") or scene.word(-1) in ("at", "around", "by", "until")):
        return None
    late = part in ("AF", "EV") or (part == "NI" and hour >= 6)
    day = _day_told(scene)
    clock_time = f"{hour % 12 + (12 if late else 0):02d}:00"
    return _timed(day, clock_time) if day else Reading("TIME", f"XXXX-XX-XXT{clock_time}")


def clock(found: Found, scene: Scene) -> Reading | None:
    """A time on the clock, on the day named beside it or on that of publication."""
    reading = _clock_value(found)
    if reading is None or (found.pieces[0].kind == "dotted" and not _dotted_clock(found, scene)):
        return None
    named = found.has("weekday", "weekday_short", "month", "deictic")
    day = _day_of(found, scene) if named else _day_behind_zone(scene) or _day_told(scene)
    if day is None or day.unit != "D":
        return None if named else Reading("TIME", f"XXXX-XX-XXT{reading}")
    return _timed(day, reading, found.has("year"))


def _day_behind_zone(scene: Scene) -> Moment | None:
    """The day of "10:35 a.m. (0735 GMT) Friday"."""
    if scene.kind(0) != "paren":
        return None
    ahead = scene.pieces[scene.last : scene.last + _ZONED]
    close = next((place for place, piece in enumerate(ahead) if piece.word == ")"), None)
    at = scene.last + (_ZONED if close is None else close + 1)
    at += at < len(scene.pieces) and scene.pieces[at].kind == "prep"
    if close is None or at >= len(scene.pieces) or scene.pieces[at].kind not in ("weekday", "deictic"):
        return None
    return _day_of(Found((scene.pieces[at],)), scene.at(at, at + 1))


_ZONED = 6  # pieces of "(0735 GMT)"


def noon(found: Found, scene: Scene) -> Reading | None:
    """Noon and midnight."""
    named = found.has("weekday", "weekday_short", "month", "deictic")
    day = _day_of(found, scene) if named else Moment("D", scene.today) if scene.today else None
    value = str(found.value("noon"))
    return _timed(day, value) if day else Reading("TIME", f"XXXX-XX-XXT{value}")


def _day_told(scene: Scene) -> Moment | None:
    """The day that the story speaks of, else that of publication; none where it speaks of a month or a year."""
    told = scene.thread if scene.first > 0 else None
    if told is not None:
        return told if told.unit == "D" else None
    return Moment("D", scene.today) if scene.today else None


def _timed(day: Moment, part: str, stated: bool = False) -> Reading:
    return Reading("TIME", f"{day.value}T{part}", day.edtf, "stated" if stated else "relative", day)


def _day_of(found: Found, scene: Scene) -> Moment | None:
    read: Reading | None
    dated = Found(tuple(piece for piece in found.pieces if piece.kind not in _CLOCKS)) if found.has("month") else found
    if found.has("month"):
        small = Found(_around_month(dated))
        read = calendar_days.whole_day(small, scene) if small.has("year") else calendar_days.day_in_month(small, scene)
    elif found.has("weekday", "weekday_short"):
        read = relative_dates.weekday(found, scene)
    else:
        read = relative_dates.deictic(found, scene)
    return read.moment if read else None


_CLOCKS = ("dotted", "colon", "glued", "colon_mark", "ampm", "oclock", "zone", "noon", "daypart")


def _around_month(found: Found) -> tuple:  # type: ignore[type-arg]
    """The month, and the day and year next to it: an hour before them is left out."""
    at = next(place for place, piece in enumerate(found.pieces) if piece.kind == "month")
    behind = [piece for piece in found.pieces[at + 1 :] if piece.kind in ("small", "nth", "year")]
    days_behind = [piece for piece in behind if piece.kind != "year"]
    if days_behind:
        return (found.pieces[at], *behind)
    ahead = [piece for piece in found.pieces[:at] if piece.kind in ("small", "nth")][-1:]
    return (*ahead, found.pieces[at], *behind)


def _clock_value(found: Found) -> str | None:
    found = found.after("approx" if found.has("approx") else "at") if found.has("at") else found
    if not found.pieces:
        return None
    first = found.pieces[0]
    numbers = [int(part) for part in re.findall(r"\d+", first.word)] or [
        int(first.value) if first.kind == "cardinal" else -1
    ]
    if first.kind == "small" and found.has("glued"):
        numbers.append(int(re.findall(r"\d+", str(found.value("glued")))[0]))
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    half = found.value("ampm")
    if half is None and found.has("glued"):
        half = 12 if "pm" in str(found.value("glued")) else 0 if "am" in str(found.value("glued")) else None
    if half is not None and 1 <= hour <= 12:
        hour = hour % 12 + int(half)
    if not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    return f"{hour:02d}:{minute:02d}"


def _dotted_clock(found: Found, scene: Scene) -> bool:
    """Such as "14.30" is a time only at the head of a line, behind "at", or before a.m., p.m. and time zones."""
    plain = re.fullmatch(r"\d{1,2}\.\d\d", found.pieces[0].word) is not None
    counted = scene.kind(0) in ("few", "cardinal") or scene.word(0) in nearby("counted")
    headed = scene.first == 0 or (scene.word(-1) == "at" and not counted)
    return plain and (headed or found.has("ampm", "oclock", "zone"))


_DATE = "((small|nth) of? MONTH|MONTH (small|nth)) (comma? year)?"
_DAY = f"(WEEKDAY|deictic|(WEEKDAY comma?)? {_DATE})"
RULES = (
    Rule("(early|later|earlier)? (this|last)? (WEEKDAY|deictic) daypart", day_part),
    Rule("the? daypart of _DAY".replace("_DAY", _DAY), day_part),
    Rule("(early|later|earlier)? (this|last|next) daypart", this_part),
    Rule("(early|later|earlier)? tonight", this_part),
    Rule(f"the? early units of the? (daypart of)? {_DAY} daypart?", early_hours),
    Rule("early dash? daypart (deictic|prep? WEEKDAY)?", mid_part),
    Rule("(small|cardinal) oclock? in the daypart", hour_of_part),
    Rule(f"CLOCK ZONE? comma? (prep|in)? {_DAY}", clock),
    Rule(f"{_DAY} comma? at approx? CLOCK ZONE?", clock),
    Rule("CLOCK ZONE?", clock),
    Rule(f"noon (prep|in)? {_DAY}", noon),
    Rule("noon", noon),
    Rule(f"(bare_clock|(number|year) units) (prep? {_DAY})?", hundred_hours),
)
