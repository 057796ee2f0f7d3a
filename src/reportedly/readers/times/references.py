"""Times without a place on the calendar: "now", "recently", "soon", "at the time"."""

from __future__ import annotations

from reportedly.readers.times.patterns import Found, Rule
from reportedly.readers.times.scene import Reading, Scene


def present(_: Found, __: Scene) -> Reading | None:
    """Now, currently."""
    return Reading("DATE", "PRESENT_REF")


def past(_: Found, __: Scene) -> Reading | None:
    """Recently, lately."""
    return Reading("DATE", "PAST_REF")


def the_past(found: Found, scene: Scene) -> Reading | None:
    """Such as "in the past": no time, but what has been."""
    return Reading("DATE", "PAST_REF") if found.pieces[-1].word == "past" and scene.word(-1) == "in" else None


def future(_: Found, __: Scene) -> Reading | None:
    """The future."""
    return Reading("DATE", "FUTURE_REF")


def these_days(found: Found, scene: Scene) -> Reading | None:
    """Such as "these days": now."""
    return Reading("DATE", "PRESENT_REF") if found.value("units") == "D" and scene.word(-1) not in _ENCLOSING else None


_ENCLOSING = frozenset(("in", "of", "on", "during", "for", "within", "after", "before", "since", "all"))


def at_the_time(found: Found, scene: Scene) -> Reading | None:
    """Such as "at the time": some time spoken of; "at the moment": now."""
    following = scene.word(0)
    if scene.word(-1) != "at" or (following[:1].isalnum() and following not in ("and", "but")):
        return None
    return Reading("DATE", "PRESENT_REF" if found.pieces[-1].word == "moment" else "PAST_REF")


RULES = (
    Rule("present", present),
    Rule("current", present),
    Rule("filler? past_word", past),
    Rule("the last", the_past),
    Rule("(the|this) near? future_noun", future),
    Rule("these units", these_days),
    Rule("the time", at_the_time),
)
