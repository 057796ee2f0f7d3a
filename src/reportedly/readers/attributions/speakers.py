"""What a source is: a person, an outlet, an organisation, somebody unnamed, or a document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

from reportedly.readers.attributions.layout import Layout
from reportedly.readers.attributions.lexicon import words
from reportedly.readers.attributions.phrases import Range
from reportedly.terms.markup import Chain
from reportedly.terms.spans import Span

if TYPE_CHECKING:
    from reportedly.readers.entities import Entities

SourceType = Literal["person", "outlet", "organisation", "anonymous", "document"]


class _Cover:
    """Where some spans of a text stand, to be asked by bisection."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._reach = list(accumulate((span.end for span in ordered), max))

    def holds_last_of(self, span: Span) -> bool:
        """Whether the last character of a span stands inside one of them."""
        index = bisect_left(self._starts, span.end) - 1
        return index >= 0 and self._reach[index] >= span.end


class Speakers:
    """Tells kinds of speaker by the names found in the text and by nouns."""

    def __init__(self, layout: Layout, entities: Entities | None, chains: tuple[Chain, ...]) -> None:
        self._layout = layout
        self._persons = {span.start for chain in chains if chain.type == "person" for span in chain.spans}
        self._person_ends = {span.end for chain in chains if chain.type == "person" for span in chain.spans}
        marks = entities.marks if entities else ()
        self._persons |= {mark.span.start for mark in marks if mark.label == "person"}
        self._role_ends = {mark.span.end for mark in marks if mark.label in ("title", "role")}
        self._outlets = _Cover(mark.span for mark in marks if mark.label == "outlet")
        self._bodies = _Cover(mark.span for mark in marks if mark.label == "organization")
        document = layout.sheet.document
        self._own_names = {
            name.lower().removeprefix("the ") for name in (document.outlet, document.credit, *layout.credits) if name
        }

    def type_of(self, source: tuple[Range, ...]) -> SourceType | None:
        """The kind of speaker that the words of a source name; None if there are none."""
        if not source:
            return None
        first, last = source[0]
        head = _head(self._layout, first, last)
        core = self._layout.span(first, head + 1)
        if self._is_a_thing(first, last):
            return "outlet"
        return self._by_name(core, self._layout.span(first, last), first, head) or self._by_noun(first, last, head)

    def _by_name(self, core: Span, whole: Span, first: int, head: int) -> SourceType | None:
        text = core.of(self._layout.sheet.text).lower().removeprefix("the ")
        if text in self._own_names or self._is_own_short_name(text) or self._outlets.holds_last_of(core):
            return "outlet"
        layout = self._layout
        is_text = layout.tag(first + 1) == "w" and words().has("texts", layout.lower(first + 1))
        if layout.tag(first) == "D" and is_text:
            return "person" if self._is_signed(whole) else "document"
        if words().has("personal", layout.lower(first)) and head == first:
            return "person"
        if self._is_outlet_noun(head):
            signed = layout.tag(head) == "w" and layout.tag(head + 1) in "TR"
            return "document" if signed else "outlet"
        if self._names_a_person(whole) or self._is_described(first, head):
            return "person"
        is_body = self._bodies.holds_last_of(core)
        return "organisation" if is_body or _is_acronym(layout.tokens[head].text) else None

    def _is_own_short_name(self, text: str) -> bool:
        """Whether a paper calls itself by the last word of its name ("the Gull" in the Daily Gull)."""
        own = self._layout.sheet.document.outlet or ""
        return len(own.split()) > 1 and text == own.lower().rsplit(None, 1)[-1] and text.isalpha()

    def _is_a_thing(self, first: int, last: int) -> bool:
        """Whether a name goes on with "which cited" or "which reported": it is a paper and no person."""
        layout = self._layout
        place = last + (layout.tag(last) == ",")
        named = layout.tag(first) in "KD" and layout.tag(last - 1) == "K"
        return named and layout.lower(place) == "which" and layout.lower(place + 1) in _RELAYING

    def _is_described(self, first: int, head: int) -> bool:
        """Whether the words refer to a person of the text, or are a post with "the" ("the GOC")."""
        layout, end = self._layout, self._layout.tokens[head].end
        has_post = end in self._role_ends and layout.tag(head) == "K" and layout.lower(first) == "the"
        return end in self._person_ends or has_post

    def _names_a_person(self, whole: Span) -> bool:
        """Whether a known person is the source or stands beside it; one after "of" or "for" does not count."""
        layout, inside = self._layout, True
        for token in layout.sheet.within(whole):
            inside = (inside or layout.tag(token) == ",") and layout.tag(token) not in "PtR'"
            if inside and layout.tokens[token].start in self._persons:
                return layout.tag(token) not in "DOw" or layout.lower(token) not in words().classes["possessives"]
        return False

    def _is_signed(self, whole: Span) -> bool:
        """Whether a named person put out the text ("a statement by the spokesman, Major Oku")."""
        layout, by = self._layout, False
        for token in layout.sheet.within(whole):
            by = by or layout.lower(token) in {"by", "from"}
            if by and layout.tokens[token].start in self._persons:
                return True
        return False

    def _is_outlet_noun(self, head: int) -> bool:
        layout = self._layout
        if layout.tag(head) == "K":
            return layout.tokens[head].text in words().classes["outlet_names"]
        return words().has("outlet_nouns", layout.lower(head))

    def _by_noun(self, first: int, last: int, head: int) -> SourceType | None:
        layout, lower = self._layout, self._layout.lower(head)
        if words().has("document_nouns", lower) and layout.tag(head) == "w":
            return "document"
        if words().has("organisation_nouns", lower):
            return "organisation"
        if _has_name(layout, first, last, head):
            return "person"
        if layout.tag(head) == "K":
            return "organisation"
        return self._by_role(first, lower)

    def _by_role(self, first: int, lower: str) -> SourceType:
        """A role with "the" or a possessive is somebody known ("the minister"); other nouns name nobody."""
        layout = self._layout
        if lower in {"it", "they", "we", "which", "that"}:
            return "organisation"
        if words().has("institutions", lower):
            return "organisation"
        if words().has("unnamed_nouns", lower):
            return "anonymous"
        definite = layout.tag(first) == "D" and not words().has("indefinite", layout.lower(first))
        return "person" if definite and not lower.endswith("s") and lower != "people" else "anonymous"


_RELAYING = frozenset({"cited", "cites", "quoted", "quotes"})
"""Verbs that only a paper or an agency does in a clause with "which"."""


def _head(layout: Layout, first: int, last: int) -> int:
    """The last noun before a preposition, comma or relative pronoun."""
    for index in range(first + 1, last):
        if layout.tag(index) in "PtR,T(V'" and not (layout.tag(index) == "'" and index + 1 < last):
            return index - 1
    return last - 1


def _has_name(layout: Layout, first: int, last: int, head: int) -> bool:
    """Whether a personal name stands as the head or after a comma ("his lawyer, Anton Miresh")."""
    if layout.tag(head) == "K" and layout.tag(first) != "D":
        return True
    apposed = [k for k in range(head + 1, last) if layout.tag(k) == ","][:1]
    if not apposed or layout.tag(head) != "w":
        return False
    return layout.tag(apposed[0] + 1) == "K" and layout.tag(apposed[0] + 2) in "K,."


def _is_acronym(word: str) -> bool:
    return len(word) > 2 and word.isupper() and word.isalpha()
