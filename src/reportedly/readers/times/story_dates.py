"""Dates told from another date of the text: "two years ago", "two days later", "that year", "since then"."""

from __future__ import annotations

from dataclasses import replace

from reportedly.readers.times.amounts import amount, spell
from reportedly.readers.times.calendar_days import day_in_month, whole_day
from reportedly.readers.times.patterns import Found, Rule
from reportedly.readers.times.reckoning import DAYS_IN, Moment, containing, move
from reportedly.readers.times.scene import Reading, Scene, date


def then(_: Found, scene: Scene) -> Reading | None:
    """Such as "since then", "until then": the date last spoken of."""
    thread = scene.thread
    limits = ("since", "until", "till", "by", "before", "from")
    return date(thread) if thread and scene.word(-1) in limits else None


def ago(found: Found, scene: Scene) -> Reading | None:
    """Such as "two years ago", "a week ago": counted back from publication, as fine as its unit."""
    unit, count = str(found.value("unit", "units")), amount(found.before("unit", "units"))
    if count is None:
        return Reading("DATE", "PAST_REF")
    if scene.published is None:
        return Reading("DATE", {"Y": "XXXX", "M": "XXXX-XX"}.get(unit, "XXXX-XX-XX"))
    if unit == "Y" and count == 1 and scene.narrative.by_quarters:
        return quarter_before(scene)
    return _loosely(found, _away(scene.published, unit, -count))


def quarter_before(scene: Scene) -> Reading | None:
    """The same quarter a year before the one reported; the year is all that is sure where that one stands far off."""
    quarter = scene.narrative.quarter
    if quarter is None:
        return None
    read = date(quarter.step("Y", -1))
    near = scene.thread is not None and scene.thread.unit == "Q"
    return read if near else replace(read, edtf=f"{quarter.year - 1:04d}", moment=read.moment)


def _away(start: Moment, unit: str, count: float) -> Reading | None:
    """The stretch ``count`` units from a moment; of half units only what is sure stays."""
    if unit == "F":
        unit, count = "W", count * 2
    if unit in ("TM", "TH", "TS"):
        return date(Moment("D", move(start.first, unit, round(count)))) if start.unit == "D" else None
    if unit not in DAYS_IN or DAYS_IN[unit] < DAYS_IN.get(start.unit, 91):
        return Reading("DATE", "PAST_REF" if count < 0 else "FUTURE_REF")
    if count != int(count) and unit == "Y":
        unit, count = "M", count * 12
    if unit in ("E", "C"):
        unit, count = "Y", count * (10 if unit == "E" else 100)
    return date(containing(unit, move(start.first, unit, round(count))))


def _loosely(found: Found, read: Reading | None) -> Reading | None:
    """With "about", an approximate date; with "more than", or counted in decades, none that EDTF could tell."""
    if read is None or read.edtf is None:
        return read
    if found.has("more", "than", "least", "up") or found.value("unit", "units") in ("E", "C"):
        return replace(read, edtf=None)
    if found.has("approx", "so") and "/" not in read.edtf:
        return replace(read, edtf=read.edtf + "~")
    return read


def later(found: Found, scene: Scene) -> Reading | None:
    """Such as "two days later", "a year earlier", "the next day": counted from the last date of the narrative."""
    unit = str(found.value("unit", "units"))
    sign = 1 if found.has("later", "after") else -1
    count = amount(found.before("unit", "units")) if not found.has("the") else 1
    if count is None:
        return Reading("DURATION", spell(unit, None))
    start = scene.told
    if unit == "Y" and sign * count == -1 and scene.narrative.by_quarters and (start is None or start.unit == "Q"):
        return quarter_before(scene)
    if start is None:
        return _without_thread(unit, sign * count, scene)
    if unit == "Y" and start.unit in ("Q", "M", "Y"):
        return date(start.step("Y", round(sign * count)))
    read = _away(start, unit, sign * count)
    if read is None or read.moment is None or _is_too_late(read.moment, scene):
        return _without_thread(unit, sign * count, scene)
    return _loosely(found, read)


def _is_too_late(moment: Moment, scene: Scene) -> bool:
    """Whether what is told in the past would lie after publication: then it was counted from another day."""
    return scene.today is not None and moment.first > scene.today and scene.tense == "past"


def at_clause_end(found: Found, scene: Scene) -> Reading | None:
    """Such as "the year before", "two days after": like "earlier" and "later" where no event follows."""
    following = scene.word(0)
    ends = not following or not (following[0].isalnum() or following[0] in "“\"'‘(")
    return later(found, scene) if ends and scene.told else None


def after_that(found: Found, scene: Scene) -> Reading | None:
    """Such as "a week after that": from the date last told, where "that" is no part of a name for an event."""
    following = scene.word(0)
    alone = not following[:1].isalnum() or following in _NO_NOUN
    return later(Found(found.pieces[:-1]), scene) if alone and found.pieces[-1].word == "that" and scene.told else None


_NO_NOUN = frozenset(("he", "she", "they", "we", "i", "it", "the", "his", "her", "their", "and", "but"))


def beside_a_day(found: Found, scene: Scene) -> Reading | None:
    """Such as "two days after 12 March", "a week before May 3, 2024": counted from the day named."""
    words = found.after("before", "after")
    named = whole_day(words, scene) if words.has("year") else day_in_month(words, scene)
    count = amount(found.before("unit", "units"))
    if count is None or named is None or named.moment is None:
        return None
    sign = 1 if found.has("after") else -1
    read = _away(named.moment, str(found.value("unit", "units")), sign * count)
    return _loosely(found, read) if read and read.moment else None


def neighbour(found: Found, scene: Scene) -> Reading | None:
    """Such as "the next day", "the following year", "the previous month": beside the date last told."""
    unit, thread = str(found.value("unit")), scene.told
    word = found.pieces[-2].word
    goes_on = word == "next" and scene.tense == "past" and scene.word(-1) not in _LASTING
    told = unit == "D" or word in ("following", "previous", "preceding") or goes_on
    if thread is None or not told or unit not in DAYS_IN:
        return None
    if DAYS_IN[unit] < DAYS_IN.get(thread.unit, 91):
        return None if word == "previous" else Reading("DATE", "FUTURE_REF" if goes_on else "PAST_REF")
    return date(containing(unit, move(thread.first, unit, int(found.value("next", "last") or 0))))


_LASTING = frozenset(("for", "over", "in", "during", "within", "throughout", "of"))


def part_of_neighbour(found: Found, scene: Scene) -> Reading | None:
    """Such as "the next morning", "the previous evening": of the day beside the one last told."""
    part, told = str(found.value("daypart")), scene.told
    if found.pieces[-2].word == "last" or scene.tense == "future":
        return None
    if told is None or told.unit != "D":
        return Reading("TIME", f"XXXX-XX-XXT{part}")
    day = Moment("D", move(told.first, "D", int(found.value("next", "last") or 0)))
    return Reading("TIME", f"{day.value}T{part}", day.edtf, "relative", day)


def that_part(found: Found, scene: Scene) -> Reading | None:
    """Such as "that night", "the same morning": of the day last told."""
    part, told = str(found.value("daypart")), scene.told
    if told is None or told.unit != "D" or _is_compared(found, scene):
        return None
    return Reading("TIME", f"{told.value}T{part}", told.edtf, "relative", told)


def _without_thread(unit: str, count: float, scene: Scene) -> Reading:
    """With no date to count from, the value is a guess at most ("a year earlier": last year) and never an EDTF date."""
    if unit == "Y" and count == -1 and scene.published:
        return Reading("DATE", f"{scene.published.year - 1:04d}", basis="relative")
    return Reading("DURATION", spell(unit, abs(count)))


def that_unit(found: Found, scene: Scene) -> Reading | None:
    """Such as "that day", "the same month", "that year": the one last spoken of."""
    unit, told = str(found.value("unit", "date_word")), scene.told
    if _is_compared(found, scene):
        return None
    if told is None or unit not in DAYS_IN or DAYS_IN[unit] < DAYS_IN.get(told.unit, 91):
        return Reading("DATE", "XXXX") if unit == "Y" else None
    return date(containing(unit, told.first))


def _is_compared(found: Found, scene: Scene) -> bool:
    """Whether the words behind say which day is meant: "the same day as Rell", "the same month last year"."""
    dated = scene.word(0) == "in" and scene.kind(1) in ("month", "year")
    same = any(piece.word == "same" for piece in found.pieces)
    return same and (scene.word(0) in _COMPARES or scene.kind(0) == "last" or dated)


_COMPARES = frozenset(("as", "that", "when", "of", "a"))


RULES = (
    Rule("the very? (next|last) unit", neighbour),
    Rule("EARLY? the? very? (next|last) daypart", part_of_neighbour),
    Rule("EARLY? the? very? that very? daypart", that_part),
    Rule("then", then),
    Rule("APPROX? COUNT (unit|units) ORSO ago", ago),
    Rule("APPROX? COUNT (unit|units) (earlier|later)", later),
    Rule("(the|APPROX? COUNT) (unit|units) (before|after)", at_clause_end),
    Rule(
        "APPROX? COUNT (unit|units) (before|after) ((the? (small|nth) of?) MONTH|MONTH (small|nth)) (comma? year)?",
        beside_a_day,
    ),
    Rule("APPROX? COUNT (unit|units) (before|after) that", after_that),
    Rule("EARLY? the? very? that very? (unit|date_word)", that_unit),
)
