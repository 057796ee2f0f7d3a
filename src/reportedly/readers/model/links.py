"""Which words the grammar links: pairs of a person's first word and the first word of what belongs to it."""

from __future__ import annotations

from reportedly.readers.entities import Entities
from reportedly.readers.model.drafts import runs_of
from reportedly.readers.sheet import Sheet


def grammar_links(sheet: Sheet, entities: Entities) -> set[tuple[int, int]]:
    """Pairs of last words, which stand when the grammar and the model draw the beginnings of a name differently."""
    last = {mark.id: runs_of(sheet, (mark.span,)) for mark in entities.marks}
    pairs = set()
    for edge in entities.edges:
        person, part = last.get(edge.source), last.get(edge.target)
        if person and part:
            pairs.add((person[-1][1] - 1, part[-1][1] - 1))
    return pairs
