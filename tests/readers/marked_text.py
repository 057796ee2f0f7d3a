"""Sentences of our own with their marks written into them: ``{p:Maro Tasker} was sacked on {d:Monday}.``

p person, u unit, t title, r rank, l place, d time. Personal pronouns are mentions of persons without a mark.
"""

import re
from dataclasses import dataclass

from reportedly.documents import plain_document
from reportedly.readers.sheet import Sheet
from reportedly.terms.markup import Chain, Mark, TimeMark
from reportedly.terms.spans import Span

_BRACE = re.compile(r"\{([putrld]):([^{}]*)\}")
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]er|[Hh]is|I|me|my)\b")
_LABELS = {"p": "person", "u": "organization", "t": "title", "r": "rank", "l": "place"}


@dataclass(frozen=True)
class Marked:
    """A sheet and what other readers would have found in it."""

    sheet: Sheet
    marks: tuple[Mark, ...]
    times: tuple[TimeMark, ...]
    chains: tuple[Chain, ...]


def marked(source: str) -> Marked:
    """Take the braces out of a text and lay marks where they stood."""
    plain, found, last = [], [], 0
    for brace in _BRACE.finditer(source):
        plain.append(source[last : brace.start()])
        start = sum(map(len, plain))
        plain.append(brace.group(2))
        found.append((brace.group(1), Span(start, start + len(brace.group(2)))))
        last = brace.end()
    text = "".join([*plain, source[last:]])
    marks = tuple(Mark(i, span, _LABELS[code]) for i, (code, span) in enumerate(found, 1) if code != "d")
    times = tuple(TimeMark(span, "DATE", span.of(text)) for code, span in found if code == "d")
    taken = [span for _, span in found]
    persons = [span for code, span in found if code == "p"]
    pronouns = [Span(*found.span()) for found in _PRONOUN.finditer(text)]
    persons += [span for span in pronouns if not any(span.overlaps(other) for other in taken)]
    chains = [Chain("person", span.of(text), (span,)) for span in sorted(persons)]
    chains += [Chain("unit", span.of(text), (span,)) for code, span in found if code == "u"]
    return Marked(Sheet(plain_document(text)), marks, times, tuple(chains))
