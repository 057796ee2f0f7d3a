"""Times without a place on the calendar: "now", "recently", "soon", "at the time"."""

from __future__ import annotations

from reportedly.readers.times.patterns import Found, Rule
from reportedly.readers.times.scene import Reading, Scene


def present(_: Found, __: Scene) -> Reading | None:
    """Now, currently."""
    return Reading("DATE", "PRESENT_REF")


def past(found: Found, _: Scene) -> Reading | None:
    """Recently, formerly."""
    return None if found.has("past_word") and found.pieces[-1].word == "once" else Reading("DATE", "PAST_REF")


def future(found: Found, scene: Scene) -> Reading | None:
    """Soon; the future."""
    return Reading("DATE", "FUTURE_REF") if scene.word(0) != "as" else None


def at_the_time(_: Found, __: Scene) -> Reading | None:
    """ "at the time", "that moment": some time spoken of."""
    return Reading("DATE", "PAST_REF")


RULES = (
    Rule("present", present),
    Rule("current", present),
    Rule("(more)? past_word", past),
    Rule("recent", past),
    Rule("future_word", future),
    Rule("the? future_noun", future),
    Rule("the time", at_the_time),
)
