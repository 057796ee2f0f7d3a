"""Who and what is named in a text: people, their ranks, titles and units, places, outlets, and what belongs to whom."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.readers.entities.companies import coined_names
from reportedly.readers.entities.relations import relate
from reportedly.readers.entities.scanning import scan
from reportedly.readers.entities.wording import Found, Wording
from reportedly.readers.sheet import Sheet
from reportedly.terms.markup import Edge, Mark, TimeMark


@dataclass(frozen=True, slots=True)
class Entities:
    """Marks in text order with ids from 1, and edges from persons to their ranks, titles and units."""

    marks: tuple[Mark, ...]
    edges: tuple[Edge, ...]


def find_entities(sheet: Sheet, times: tuple[TimeMark, ...] = ()) -> Entities:
    """Names, ranks, titles, units, outlets and places of a text, and the edges between them.

    What lies inside a time expression ("March", "Sunday") is no name. Time and memory grow with the length of the text.
    """
    wording = Wording(sheet)
    wording.coined = coined_names(wording)
    finds = _outside(wording, scan(wording), times)
    marks = tuple(_mark(wording, number, find) for number, find in enumerate(finds, 1))
    return Entities(marks, relate(wording, finds))


def _mark(wording: Wording, number: int, find: Found) -> Mark:
    label = find.label
    return Mark(number, wording.sheet.span(find.first, find.last), label, find.confidence, find.norm)  # type: ignore[arg-type]


def _outside(wording: Wording, finds: list[Found], times: tuple[TimeMark, ...]) -> list[Found]:
    taken: set[int] = set()
    for time in times:
        taken.update(wording.sheet.within(time.span))
    return [find for find in finds if find.first not in taken]
