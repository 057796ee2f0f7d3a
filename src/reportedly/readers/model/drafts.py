"""What the grammar saw, laid on the words of a sheet: the draft that the learned reader corrects.

Columns of ``Draft.features``, one row a word, are small numbers; ``SIZES`` says how many values each can have. Training
and reading make them here, by the same code.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.readers.entities import Entities
from reportedly.readers.model.shapes import LISTS, SHAPES, list_of, shape_of
from reportedly.readers.sheet import Sheet
from reportedly.terms.markup import Attribution, Chain, TimeMark
from reportedly.terms.quotation import quoted_spans
from reportedly.terms.spans import Span

Run = tuple[int, int]
"""Words ``[first, last)``."""
MARKS = ("person", "rank", "title", "role", "organization", "place", "outlet", "time")
CHAINS = ("person", "unit", "other")
COLUMNS = ("shape", "list", "place", "quotation", "mark", "linked", "chain", "source", "cue", "content", "nested")
SIZES = (len(SHAPES), len(LISTS), 4, 4, 2 * len(MARKS) + 1, 2, 2 * len(CHAINS) + 1, 3, 3, 3, 3)
OF_GRAMMAR = tuple(range(COLUMNS.index("mark"), len(COLUMNS)))
"""Columns that rest on rules; training leaves them out now and then, so that the reader does not lean on them alone."""


@dataclass(frozen=True, slots=True)
class Account:
    """An attribution as words: who, by which words, what."""

    source: tuple[Run, ...]
    cue: tuple[Run, ...]
    content: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """Feature rows, and the outermost attributions of the grammar with their index among all."""

    features: list[list[int]]
    accounts: list[Account]
    of: list[int]


def draft_of(
    sheet: Sheet,
    times: Sequence[TimeMark],
    entities: Entities,
    chains: Sequence[Chain],
    attributions: Sequence[Attribution],
) -> Draft:
    """The draft of a sheet; linear in the text."""
    rows = [[shape_of(token), list_of(token)] + [0] * (len(COLUMNS) - 2) for token in sheet.tokens]
    _layout(sheet, rows)
    _quotations(sheet, rows)
    _names(sheet, rows, times, entities, chains)
    outer = [place for place, one in enumerate(attributions) if one.parent is None]
    accounts = [account_of(sheet, attributions[place]) for place in outer]
    for account in accounts:
        for column in ("source", "cue", "content"):
            _lay(rows, column, getattr(account, column), 1)
    for one in attributions:
        if one.parent is not None:
            _lay(rows, "nested", runs_of(sheet, one.cue), 1)
    return Draft(rows, accounts, outer)


def runs_of(sheet: Sheet, spans: Iterable[Span]) -> tuple[Run, ...]:
    """Words that spans touch; spans without a word are left out."""
    runs = []
    for span in spans:
        words = sheet.within(span)
        first = words.start
        if first and sheet.tokens[first - 1].end > span.start:
            first -= 1
        if first < words.stop:
            runs.append((first, words.stop))
    return tuple(runs)


def account_of(sheet: Sheet, one: Attribution) -> Account:
    """An attribution as words."""
    return Account(runs_of(sheet, one.source), runs_of(sheet, one.cue), runs_of(sheet, one.content))


def _lay(rows: list[list[int]], column: str, runs: Iterable[Run], begin: int) -> None:
    """Write ``begin`` at the first word of each run and ``begin + 1`` at the others; what is written stands."""
    at = COLUMNS.index(column)
    for first, last in runs:
        for place in range(first, last):
            if not rows[place][at]:
                rows[place][at] = begin + (place > first)


def _layout(sheet: Sheet, rows: list[list[int]]) -> None:
    at = COLUMNS.index("place")
    for sentence in sheet.sentences:
        if sentence:
            rows[sentence.start][at] = 1
    for paragraph in sheet.document.paragraphs:
        words = sheet.within(paragraph)
        if words:
            rows[words.start][at] = 2


def _quotations(sheet: Sheet, rows: list[list[int]]) -> None:
    at = COLUMNS.index("quotation")
    for span in quoted_spans(sheet.text, sheet.document.paragraphs):
        words = sheet.within(span)
        for place in words:
            rows[place][at] = 1
        if words:
            rows[words.start][at], rows[words.stop - 1][at] = 2, 3


def _names(
    sheet: Sheet, rows: list[list[int]], times: Sequence[TimeMark], entities: Entities, chains: Sequence[Chain]
) -> None:
    linked = {edge.target for edge in entities.edges} | {edge.source for edge in entities.edges}
    for mark in entities.marks:
        if mark.label in MARKS:
            runs = runs_of(sheet, (mark.span,))
            _lay(rows, "mark", runs, 1 + 2 * MARKS.index(mark.label))
            for first, last in runs:
                for place in range(first, last):
                    rows[place][COLUMNS.index("linked")] = int(mark.id in linked)
    for time in times:
        _lay(rows, "mark", runs_of(sheet, (time.span,)), 1 + 2 * MARKS.index("time"))
    for chain in chains:
        _lay(rows, "chain", runs_of(sheet, chain.spans), 1 + 2 * CHAINS.index(chain.type))
