"""What a source is: a person, an outlet, an organisation, somebody unnamed, or a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from reportedly.readers.attributions.layout import Layout
from reportedly.readers.attributions.lexicon import words
from reportedly.readers.attributions.phrases import Range
from reportedly.terms.markup import Chain

if TYPE_CHECKING:
    from reportedly.readers.entities import Entities

SourceType = Literal["person", "outlet", "organisation", "anonymous", "document"]
_PERSONS = frozenset("he she i you who his her my".split())


def source_type(
    layout: Layout, source: tuple[Range, ...], entities: Entities, chains: tuple[Chain, ...]
) -> SourceType | None:
    """The kind of speaker that the words of a source name; None if there are none."""
    if not source:
        return None
    first, last = source[0]
    head = _head(layout, first, last)
    lower, capital = layout.lower(head), layout.tag(head) == "K"
    if last - first == 1 and lower in _PERSONS:
        return "person"
    if _is_outlet(layout, first, head):
        return "outlet"
    if words().has("document_nouns", lower):
        return "document"
    if words().has("organisation_nouns", lower):
        return "organisation"
    if _named(layout, first, last):
        return "person"
    if words().has("anonymous_nouns", lower) or not capital:
        return "anonymous"
    return "organisation"


def _head(layout: Layout, first: int, last: int) -> int:
    """The last noun before a preposition, comma or relative pronoun."""
    for index in range(first + 1, last):
        if layout.tag(index) in "PtR,T(":
            return index - 1
    return last - 1


def _is_outlet(layout: Layout, first: int, head: int) -> bool:
    if words().has("outlet_nouns", layout.lower(head)):
        return True
    return layout.tag(head) == "K" and layout.tokens[head].text in words().classes["outlet_names"]


def _named(layout: Layout, first: int, last: int) -> bool:
    return sum(layout.tag(k) == "K" for k in range(first, last)) >= 1 and layout.tag(first) != "D"
