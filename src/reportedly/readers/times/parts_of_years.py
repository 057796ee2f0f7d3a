"""Seasons, quarters and halves told from today: "since spring", "the third quarter", "the year-earlier period"."""

from __future__ import annotations

import datetime as dt

from reportedly.readers.times.amounts import amount, spell
from reportedly.readers.times.calendar_days import year_of
from reportedly.readers.times.patterns import Found, Rule
from reportedly.readers.times.reckoning import Moment, containing, move
from reportedly.readers.times.relative_dates import counted_from_today, named_year
from reportedly.readers.times.scene import Reading, Scene, date
from reportedly.readers.times.story_dates import quarter_before
from reportedly.readers.times.surroundings import nearby


def season(found: Found, scene: Scene) -> Reading | None:
    """A season named from today: "this autumn", "last winter", "next spring", "since spring"."""
    unit, published = str(found.value("season")), scene.published
    if _is_a_drop(found, scene):
        return None
    if published is None:
        return Reading("DATE", f"XXXX-{unit}")
    if published.unit == "Y":
        return date(containing(unit, dt.date(published.year, 12, 1))) if found.has("this") else None
    now = containing(unit, dt.date(published.year, 12, 1))
    if unit == "WI" and published.first.month < 6:
        now = now.step("Y", -1)
    return date(now.step("Y", _seasons_away(now, published, found, scene)))


def _is_a_drop(found: Found, scene: Scene) -> bool:
    """Such as "the fall of the town", "the fall in prices"."""
    word = next(piece.word for piece in found.pieces if piece.kind == "season")
    told = found.has("last", "next", "this", "early")
    placed = scene.word(-1) in nearby("before_season") or not scene.word(0)[:1].isalnum()
    return word == "fall" and not told and (scene.word(0) in ("of", "in", "out", "from") or not placed)


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


def lone_season(_found: Found, scene: Scene) -> Reading | None:
    """Such as "since spring": only behind a preposition, for the words are also verbs."""
    return season(_found, scene) if scene.word(-1) in nearby("before_season") else None


def season_of_last_year(found: Found, scene: Scene) -> Reading | None:
    """Such as "the autumn of last year", "spring next year"."""
    year, unit = named_year(found, scene), str(found.value("season"))
    return date(containing(unit, dt.date(year, 12, 1))) if year else Reading("DATE", f"XXXX-{unit}")


def numbered_part(found: Found, scene: Scene) -> Reading | None:
    """Such as "the third quarter", "the first half": of this year, or of the last year."""
    if found.has("dash") and found.pieces[0].kind in ("the", "that"):
        return None  # "the third-quarter loss": the article belongs to the noun behind
    place, half = int(found.value("ordinal", "nth") or 2), found.has("half")
    unit, size = ("H", 6) if half else ("Q", 3)
    if not 1 <= place <= 12 // size or (not half and found.values("unit")[-1] != "Q"):
        return None
    if half and not found.has("last", "next", "that", "this", "fiscal"):
        return None
    if scene.published is None:
        return Reading("DATE", f"XXXX-{unit}{place}")
    if found.has("last", "next", "that", "this"):
        year = named_year(found, scene) or scene.published.year
    else:
        year = scene.published.year
        start = dt.date(year, (place - 1) * size + 1, 1)
        if start > scene.published.first and scene.tense == "past":
            year -= 1
    return date(Moment(unit, dt.date(year, (place - 1) * size + 1, 1)))


def part_of_named_year(found: Found, scene: Scene) -> Reading | None:
    """Such as "the first half of next year"."""
    units, half = found.values("unit"), found.has("half")
    year, place = named_year(found, scene), int(found.value("ordinal", "nth") or 0)
    size = 6 if half else 3
    if units[-1] != "Y" or (not half and units[0] != "Q") or year is None or not 1 <= place <= 12 // size:
        return None
    return date(Moment("H" if half else "Q", dt.date(year, (place - 1) * size + 1, 1)))


def the_unit(found: Found, scene: Scene) -> Reading | None:
    """Such as "the quarter", "the year": the stretch spoken of, or the one of publication."""
    if found.value("unit") != "Q" and not found.has("latest"):
        return None
    if scene.narrative.quarter:
        return date(scene.narrative.quarter)
    return counted_from_today("Q", -1, scene)


def part_in_year(found: Found, scene: Scene) -> Reading | None:
    """Such as "the 1988 period", "the 1988 quarter": the same quarter as the one reported, in that year."""
    year, quarter = year_of(found), scene.narrative.quarter
    if found.value("unit", "period") not in ("Q", 0) or not scene.published or abs(year - scene.published.year) > _NEAR:
        return None
    if quarter is None or not (scene.narrative.by_quarters or found.value("unit") == "Q"):
        return date(Moment("Y", dt.date(year, 1, 1)), "stated")
    return date(Moment("Q", quarter.first.replace(year=year)))


def business_year(found: Found, scene: Scene) -> Reading | None:
    """Such as "the year ended 31 March", "for the full year": a year's length, or the year of which the text speaks."""
    unit = str(found.value("unit"))
    if scene.kind(0) == "ended" and unit in ("Y", "M", "W"):
        return Reading("DURATION", spell(unit, 1))
    if unit != "Y" or scene.kind(0) == "dash":
        return None
    ends = not scene.word(0)[:1].isalnum()
    if scene.published is None or not (found.has("fiscal", "full") or (ends and scene.word(-1) in _OVER_A_YEAR)):
        return None
    told = scene.thread.year if scene.thread else scene.published.year
    return Reading("DATE", f"{told:04d}", basis="relative")


def figures_a_year_before(found: Found, _: Scene) -> Reading | None:
    """Such as "the year-earlier nine months"."""
    count = amount(found.after("unit"))
    return Reading("DURATION", spell(str(found.value("units")), count)) if found.value("unit") == "Y" else None


_NEAR = 2  # years
_OVER_A_YEAR = frozenset(("for", "of", "during", "throughout"))


def year_earlier(found: Found, scene: Scene) -> Reading | None:
    """Such as "the year-earlier quarter", "year-ago": the same stretch one year before."""
    if found.pieces[-1].kind in ("earlier", "ago") and found.has("dash") and found.has("the", "a"):
        return None  # "the year-earlier results": the article belongs to the noun behind
    if scene.published is None:
        return Reading("DATE", "XXXX")
    place = found.value("ordinal", "nth")
    if place is not None:
        return date(Moment("Q", dt.date(scene.published.year - 1, (int(place) - 1) % 4 * 3 + 1, 1)))
    if scene.narrative.by_quarters:
        return quarter_before(scene)
    return date(scene.published.coarser("Y").step("Y", -1))


_YEAR = "(of|in|comma)? the? (last|next|this|that|current) unit"
RULES = (
    Rule("(EARLY|EDGE)? (this? (last|next)|this|the|the last|the next) season", season),
    Rule("EARLY? season", lone_season),
    Rule("the early dash? season", lone_season),
    Rule(f"(EARLY|EDGE)? the? season {_YEAR}", season_of_last_year),
    Rule(
        "EARLY? (the|last|next|this|that) fiscal? (last|next|this|current)? fiscal? ORD dash? (unit|half)",
        numbered_part,
    ),
    Rule("the? ORD dash? (unit|half) of the? (last|next|this|that|current) fiscal? unit", part_of_named_year),
    Rule("fiscal? dash? ORD dash? unit", numbered_part),
    Rule("(last|next|this) unit possessive? ORD dash? (unit|half)", numbered_part),
    Rule("the (latest|current)? (unit|period)", the_unit),
    Rule("the year (unit|period)", part_in_year),
    Rule("the (full|fiscal)? unit", business_year),
    Rule("the unit dash? (earlier|ago) (small|cardinal) units", figures_a_year_before),
    Rule("(the|a)? unit dash? (earlier|ago) (ORD? dash? (unit|period))?", year_earlier),
)
