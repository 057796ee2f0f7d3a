"""How long and how often: "two years", "a six-year sentence", "the past three months", "every Thursday", "annually"."""

from __future__ import annotations

from reportedly.readers.times.amounts import amount, spell
from reportedly.readers.times.patterns import Found, Rule
from reportedly.readers.times.scene import Reading, Scene


def duration(found: Found, scene: Scene) -> Reading | None:
    """A number of units; it may hang on an event: "a week after his arrest"."""
    unit, count = str(found.value("unit", "units")), amount(found.before("unit", "units"))
    if _is_age(scene) or _names_noun(found) or _begins_in_year(found) or (unit == "Q" and _is_fraction(found)):
        return None
    if found.pieces[-1].kind == "half" and count is not None:
        count += 0.5
    if found.pieces[0].word == "one" and unit == "D" and scene.word(-1) in _MODALS and scene.kind(0) == "":
        return Reading("DATE", "FUTURE_REF")  # "will one day follow"
    hangs = {"after": "after", "before": "before"}.get(scene.kind(0))
    return Reading("DURATION", spell(unit, count), hangs="after" if hangs == "after" else "before" if hangs else None)


_MODALS = frozenset(("will", "would", "may", "might", "could", "can", "shall", "should"))


def two_units(found: Found, _: Scene) -> Reading | None:
    """Such as "five years and six months": both together."""
    large, small = (str(value) for value in found.values("unit", "units"))
    first, second = amount(found.before("unit", "units")), amount(found.after("unit", "units").before("unit", "units"))
    if (large, small) not in _PAIRS or first is None or second is None or first % 1 or second % 1:
        return None
    time = large[0] == "T"
    return Reading("DURATION", f"P{'T' if time else ''}{first:g}{large[-1]}{second:g}{small[-1]}")


_PAIRS = frozenset((("Y", "M"), ("M", "D"), ("W", "D"), ("TH", "TM"), ("TM", "TS")))


def _is_age(scene: Scene) -> bool:
    return scene.kind(0) == "old" or (scene.kind(0) == "dash" and scene.kind(1) == "old")


def _names_noun(found: Found) -> bool:
    """Whether the article of "the two-week crisis" belongs to the noun behind, or the number is a year."""
    numbers = [piece for piece in found.pieces if piece.kind in _NUMBERS]
    if not numbers or found.pieces[-1].kind != "unit":
        return False
    counted_year = numbers[-1].kind == "year" and not found.has("dash")
    return counted_year or (found.before(*_NUMBERS).has("a", "the") and numbers[-1].value != 1)


def _begins_in_year(found: Found) -> bool:
    """Such as "sentenced in 2021 to ten years": the first number is a year, and "to" belongs to the verb."""
    first = next((piece for piece in found.pieces if piece.kind in _NUMBERS), None)
    return first is not None and first.kind == "year" and found.has("to")


_NUMBERS = ("small", "two", "year", "number", "cardinal")


def _is_fraction(found: Found) -> bool:
    """Such as "a quarter" and "three-quarters" are shares; "four quarters" is a time."""
    return found.has("dash") or amount(found.before("unit", "units")) == 1 or not found.has("units")


def bare_units(found: Found, scene: Scene) -> Reading | None:
    """Such as "weeks", "for years": so long that nobody counts."""
    unit = str(found.value("units"))
    if (
        _is_age(scene)
        or unit in ("TS", "Q")
        or scene.pieces[scene.first].capital
        or scene.word(-1) in ("these", "those", "his", "her", "their")
        or scene.word(0) == "apart"
        or (scene.word(-2), scene.word(-1)) == ("matter", "of")
    ):
        return None
    return Reading("DURATION", spell(unit, None))


def lasting(found: Found, _: Scene) -> Reading | None:
    """Such as "day-long", "years-long"."""
    if found.pieces[-1].word != "long":
        return None
    return Reading("DURATION", spell(str(found.value("unit", "units")), 1 if found.has("unit") else None))


def day_before(found: Found, _: Scene) -> Reading | None:
    """Such as "the day before the verdict"."""
    unit = str(found.value("unit"))
    return Reading("DURATION", spell(unit, 1), hangs="after" if found.has("after") else "before", trim=1)


def stretch(found: Found, scene: Scene) -> Reading | None:
    """Such as "the past three months", "recent weeks", "the next few days"."""
    units = found.value("units")
    if _is_age(scene) or _names_noun(found) or _runs_over(found) or _begins_in_year(found):
        return None
    if found.value("unit", "units") == "Q" and _is_fraction(found) and not found.has("last", "next", "recent"):
        return None
    before = found.before("units", "unit")
    count = amount(before) if before.has("small", "two", "number", "cardinal", "few") else None
    return Reading("DURATION", spell(str(units if units is not None else found.value("unit")), count))


def _runs_over(found: Found) -> bool:
    """Whether "over" stands before a stretch as a preposition ("over the past year"), not for "more than"."""
    return found.pieces[0].word == "over" and found.pieces[1].kind in ("the", "this", "that", "last", "next")


def every(found: Found, _: Scene) -> Reading | None:
    """Such as "every year", "each Thursday", "every other week"."""
    step = int(found.value("other") or amount(found.before("unit", "units").after("every")) or 1)
    if found.has("weekday"):
        part = f"T{found.value('daypart')}" if found.has("daypart") else ""
        return Reading("SET", f"XXXX-WXX-{found.value('weekday')}{part}")
    if found.has("month"):
        return Reading("SET", f"XXXX-{int(found.value('month') or 0):02d}")
    if found.has("season"):
        return Reading("SET", f"XXXX-{found.value('season')}")
    if found.has("daypart"):
        return Reading("SET", f"XXXX-XX-XXT{found.value('daypart')}")
    unit = found.value("unit", "units")
    return Reading("SET", spell(str(unit), float(step))) if unit is not None else None


def weekdays(found: Found, _: Scene) -> Reading | None:
    """Such as "on Tuesdays", "Saturday nights"."""
    part = f"T{found.value('dayparts')}" if found.has("dayparts") else ""
    return Reading("SET", f"XXXX-WXX-{found.value('weekday', 'weekday_plural')}{part}")


def often(found: Found, _: Scene) -> Reading | None:
    """Such as "daily", "annually"."""
    return Reading("SET", str(found.value("set")))


_MANY = "(NUM (dash? (cardinal|few))?|a? few of?|vague)"
_BETWEEN = "(full|fiscal|filler|dash filler dash)?"
RULES = (
    Rule(f"APPROX? (a|the)? (full|recent)? COUNT dash? {_BETWEEN} (unit|units) (and a half|or so)?", duration),
    Rule("APPROX? (NUM|a) (unit|units) comma? and (NUM|a) (unit|units)", two_units),
    Rule(
        f"APPROX? (the|this|that)? (last|next|recent|latest|full|ordinal)? COUNT {_BETWEEN} (unit|units) ORSO", stretch
    ),
    Rule("(the|this)? (last|next|recent) (units)", stretch),
    Rule("units ((or|and) units)?", bare_units),
    Rule("(unit|units) dash filler", lasting),
    Rule("the unit (after|before)", day_before),
    Rule("every other? (COUNT)? (unit|units|weekday daypart?|month|season|daypart)", every),
    Rule("weekday dayparts|weekday_plural dayparts?", weekdays),
    Rule("set", often),
)
