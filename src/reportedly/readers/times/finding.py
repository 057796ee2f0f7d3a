"""The main path: sentences in order, in each the time expressions from left to right."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from reportedly.readers.sheet import Sheet
from reportedly.readers.times import (
    calendar_days,
    calendar_spans,
    clock_times,
    durations,
    movable_days,
    numeric_days,
    parts_of_years,
    references,
    relative_dates,
    story_dates,
)
from reportedly.readers.times.limits import anchor_after, bound_before
from reportedly.readers.times.names import is_title
from reportedly.readers.times.patterns import Found, Grammar
from reportedly.readers.times.pieces import FULL_NAMES, Piece, cut, letters, may_hold_time
from reportedly.readers.times.scene import Narrative, Reading, Scene, published_moment
from reportedly.terms.markup import TimeMark
from reportedly.terms.spans import Span


@cache
def _grammar() -> Grammar:
    rooms = (
        clock_times,
        calendar_days,
        numeric_days,
        movable_days,
        calendar_spans,
        story_dates,
        relative_dates,
        parts_of_years,
        durations,
        references,
    )
    return Grammar(rule for room in rooms for rule in room.RULES)


def find_times(sheet: Sheet) -> tuple[TimeMark, ...]:
    """Time expressions of a text, in text order, never overlapping.

    Relative expressions count from ``sheet.document.published`` or from the last date of the narrative. Where neither
    is known, ``edtf`` is None. Time is linear in the length of the text.
    """
    dated = sheet.document.published
    narrative = Narrative(published_moment(dated.period if dated else None))
    narrative.day_first = numeric_days.order_of_numbers(sheet.text)
    marks: list[TimeMark] = []
    paragraphs = [paragraph.start for paragraph in sheet.document.paragraphs]
    for number, places in enumerate(sheet.sentences):
        narrative.paragraph = bisect_right(paragraphs, sheet.document.sentences[number].start)
        tokens = sheet.tokens[places.start : places.stop]
        if may_hold_time(tokens):
            marks += _in_sentence(Scene(cut(tokens), narrative, number))
    return tuple(marks)


def _in_sentence(scene: Scene) -> list[TimeMark]:
    known = letters()
    spelt = "".join(known[piece.kind] for piece in scene.pieces)
    marks: list[TimeMark] = []
    place = _grammar().next_place(spelt, 0)
    while place is not None:
        here, reading = _read_at(spelt, place, scene)
        if reading is None:
            place = _grammar().next_place(spelt, place + 1)
            continue
        by_name = any(piece.kind == "month" for piece in here.pieces[here.first : here.last])
        scene.narrative.remember(reading, scene.sentence, here.first, by_name)
        marks.append(_mark(reading, here, marks[-1] if marks else None))
        place = _grammar().next_place(spelt, here.last)
    return marks


def _read_at(spelt: str, place: int, scene: Scene) -> tuple[Scene, Reading | None]:
    """The longest rule that makes sense there."""
    for end, read in _grammar().fits(spelt, place):
        here = scene.at(place, end)
        try:
            reading = read(Found(tuple(scene.pieces[place:end])), here)
        except (ValueError, OverflowError):  # off the calendar: year 0, a million years ago
            continue
        if reading is not None and not is_title(scene.at(place, end)):
            return scene.at(place, end - (reading.trim or _closing_dot(scene, end))), reading
    return scene, None


def _closing_dot(scene: Scene, end: int) -> int:
    """1 if the last piece is the dot of the sentence: a name in full takes none ("on Monday.", "in March.")."""
    last = scene.pieces[end - 1]
    return int(last.kind == "dot" and scene.pieces[end - 2].word in FULL_NAMES)


def _mark(reading: Reading, here: Scene, before: TimeMark | None) -> TimeMark:
    pieces: list[Piece] = list(here.pieces[here.first : here.last])
    span = Span(pieces[0].start, pieces[-1].end)
    relation, anchor = reading.hangs, None
    if relation:
        anchor = anchor_after(here.pieces, here.last)
        relation = relation if anchor else None
    return TimeMark(
        span=span,
        type=reading.type,
        value=reading.value,
        edtf=reading.edtf,
        basis="relative" if relation else reading.basis,
        relation=relation,
        anchor=anchor,
        bound=bound_before(here, before),
    )
