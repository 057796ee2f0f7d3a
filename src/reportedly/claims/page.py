"""One document with its markup, laid out for the claim rules: what stands where, found without a search."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportedly.claims.parties import Cast
from reportedly.terms.documents import Document
from reportedly.terms.markup import Attribution, Event, Mark, Markup, TimeMark
from reportedly.terms.quotation import quoted_spans
from reportedly.terms.spans import Quote, Span

_SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s*$")
_LONGEST_HEADLINE = 200
_REACH = 1500  # characters on either side: longer sentences are tables or damage
_LONGEST_TRIGGER = 80
_MANY = 50
_STRETCH = 512
_MARKS = "“”„\"«»‟‘’'`,"


@dataclass(frozen=True)
class Page:
    """A document, its markup and its cast. Everything here is a lookup; the rules are elsewhere."""

    document: Document
    markup: Markup

    @property
    def text(self) -> str:
        """The clean text, to which all offsets refer."""
        return self.document.text

    @cached_property
    def cast(self) -> Cast:
        """The people and units of the document."""
        return Cast.of(self.document.text, self.markup)

    @cached_property
    def marks(self) -> dict[int, Mark]:
        """Marks by id."""
        return {mark.id: mark for mark in self.markup.marks}

    def words(self, span: Span) -> str:
        """The words of a span on one line."""
        return " ".join(span.of(self.text).split())

    def quote(self, span: Span) -> Quote:
        """The words of a span exactly as they stand, without the white space around them."""
        words = span.of(self.text)
        start = span.start + len(words) - len(words.lstrip())
        return Quote.cut(self.text, start, max(start, span.start + len(words.rstrip())))

    def words_between(self, span: Span) -> Quote:
        """The words of a quotation without its marks and the comma before the closing one."""
        words = span.of(self.text)
        inner = words.strip(_MARKS + " \n\t").rstrip(",")
        start = span.start + max(0, words.find(inner))
        return Quote.cut(self.text, start, start + len(inner))

    def sentence(self, span: Span) -> Span:
        """The sentence in which a span begins; the span itself where it stands in none.

        Of a sentence that is no sentence (a table, a wall of text) only what stands around the span, so that looking
        through it stays cheap.
        """
        found = self._around(self.document.sentences, self._sentence_starts, span)
        if len(found) <= 2 * _REACH:
            return found
        return Span(max(found.start, span.start - _REACH), max(span.end, min(found.end, span.end + _REACH)))

    def paragraph(self, span: Span) -> Span:
        """The paragraph in which a span begins; the span itself where it stands in none."""
        return self._around(self.document.paragraphs, self._paragraph_starts, span)

    def sentence_number(self, span: Span) -> int:
        """The number of the sentence in which a span begins; -1 before the first."""
        return bisect_right(self._sentence_starts, span.start) - 1

    def paragraph_number(self, span: Span) -> int:
        """The number of the paragraph in which a span begins; -1 before the first."""
        return bisect_right(self._paragraph_starts, span.start) - 1

    def attributions_at(self, span: Span) -> Iterator[int]:
        """Indexes of the attributions whose content holds the beginning of a span."""
        for index in self._attributions_by_stretch.get(span.start // _STRETCH, ()):
            if any(part.start <= span.start < part.end for part in self.markup.attributions[index].content):
                yield index

    def attributions_told_in(self, number: int) -> Sequence[Attribution]:
        """Attributions whose cue begins in a sentence, by its number, in text order."""
        return self._attributions_by_sentence.get(number, ())

    def events_at(self, span: Span) -> Iterator[Event]:
        """Events whose trigger touches a span."""
        return (event for event in self._events_near(span, _LONGEST_TRIGGER) if event.trigger.overlaps(span))

    def is_alone(self, event: Event) -> bool:
        """Whether no other event stands in the sentence of an event."""
        return len(self._events_in(self.sentence(event.trigger))) == 1

    def next_trigger(self, event: Event) -> int:
        """Where the next event begins; the end of the text if there is none."""
        place = bisect_left(self._event_starts, event.trigger.end)
        return self._event_starts[place] if place < len(self._event_starts) else len(self.text)

    def is_quoted(self, span: Span) -> bool:
        """Whether a span begins between quotation marks."""
        number = bisect_right(self._quotation_starts, span.start) - 1
        return number >= 0 and span.start < self.quotations[number].end

    def quoted_in(self, span: Span) -> Iterator[Span]:
        """The parts of a span between quotation marks, marks included where they lie in it."""
        first = max(0, bisect_right(self._quotation_starts, span.start) - 1)
        for quotation in self.quotations[first : bisect_left(self._quotation_starts, span.end)]:
            low, high = max(quotation.start, span.start), min(quotation.end, span.end)
            if low < high:
                yield Span(low, high)

    def events_in(self, sentence: int) -> Sequence[Event]:
        """Events of a sentence by its number, the last of them where they are very many."""
        return self._events_in(self.document.sentences[sentence])[-_MANY:]

    def times_in(self, span: Span) -> Iterator[TimeMark]:
        """Time expressions that begin inside a span, in text order."""
        starts = self._time_starts
        yield from self._times[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    def marks_in(self, span: Span, label: str) -> Iterator[Mark]:
        """Marks of one label that begin inside a span, in text order."""
        starts = self._mark_starts
        inside = self._sorted_marks[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        yield from (mark for mark in inside if mark.label == label)

    def is_argument(self, span: Span, role: str) -> bool:
        """Whether an event of the same sentence has these words as an argument in a role."""
        return any(
            argument.role == role and argument.span.overlaps(span)
            for event in self._events_in(self.sentence(span))
            for argument in event.arguments
        )

    @cached_property
    def headline(self) -> Span | None:
        """The headline: a first paragraph that is no sentence and has a body behind it; None if there is none."""
        paragraphs = self.document.paragraphs
        if len(paragraphs) < 2 or len(paragraphs[0]) > _LONGEST_HEADLINE:
            return None
        return None if _SENTENCE_END.search(paragraphs[0].of(self.text)) else paragraphs[0]

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """Outermost quotations with their marks."""
        return quoted_spans(self.text, self.document.paragraphs)

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [quotation.start for quotation in self.quotations]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.document.sentences]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.document.paragraphs]

    @cached_property
    def _times(self) -> list[TimeMark]:
        return sorted(self.markup.times, key=lambda time: time.span)

    @cached_property
    def _time_starts(self) -> list[int]:
        return [time.span.start for time in self._times]

    @cached_property
    def _sorted_marks(self) -> list[Mark]:
        return sorted(self.markup.marks, key=lambda mark: (mark.span, mark.id))

    @cached_property
    def _mark_starts(self) -> list[int]:
        return [mark.span.start for mark in self._sorted_marks]

    @cached_property
    def _events(self) -> list[Event]:
        return sorted(self.markup.events, key=lambda event: (event.trigger, event.kind))

    @cached_property
    def _event_starts(self) -> list[int]:
        return [event.trigger.start for event in self._events]

    def _events_in(self, span: Span) -> list[Event]:
        low, high = bisect_left(self._event_starts, span.start), bisect_left(self._event_starts, span.end)
        return self._events[low:high]

    def _events_near(self, span: Span, reach: int) -> list[Event]:
        return self._events_in(Span(max(0, span.start - reach), span.end + 1))

    @cached_property
    def _attributions_by_stretch(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for index, attribution in enumerate(self.markup.attributions):
            for number in sorted(_stretches(attribution)):
                found.setdefault(number, []).append(index)
        return found

    @cached_property
    def _attributions_by_sentence(self) -> dict[int, list[Attribution]]:
        found: dict[int, list[Attribution]] = {}
        for one in sorted((one for one in self.markup.attributions if one.cue), key=lambda one: one.cue[0]):
            found.setdefault(self.sentence_number(one.cue[0]), []).append(one)
        return found

    @staticmethod
    def _around(stretches: Sequence[Span], starts: list[int], span: Span) -> Span:
        number = bisect_right(starts, span.start) - 1
        if number >= 0 and span.start < stretches[number].end:
            return stretches[number]
        return span


def _stretches(attribution: Attribution) -> set[int]:
    """Numbers of the stretches of text that the content touches."""
    return {n for part in attribution.content for n in range(part.start // _STRETCH, part.end // _STRETCH + 1)}
