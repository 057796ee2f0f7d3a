"""Chains of what is neither a person nor a unit by name: places, outlets, and noun phrases that come again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.readers.entities import Entities
from reportedly.readers.sheet import Sheet
from reportedly.readers.vocabularies import words
from reportedly.terms.markup import Chain
from reportedly.terms.names import fold
from reportedly.terms.spans import Span

_LONGEST = 6  # words of a noun phrase, with its article
_PLURALS = frozenset(("they", "their", "them", "theirs", "themselves"))
_NEAR = 350  # characters between two plural pronouns that are still taken for the same people


def thing_chains(sheet: Sheet, entities: Entities, taken: Iterable[Span]) -> list[Chain]:
    """Chains of type "other" over what stands outside ``taken``; single mentions are left out.

    Two noun phrases are held for one if they end in the same noun: a rough rule, good enough to show what a text keeps
    speaking of, and never used for a claim.
    """
    names = _named(sheet, entities)
    covered = {i for span in [*taken, *(mark.span for mark in entities.marks)] for i in sheet.within(span)}
    phrases: dict[str, list[Span]] = {}
    for first, last in _phrases(sheet, covered):
        phrases.setdefault(sheet.tokens[last - 1].lower, []).append(sheet.span(first, last))
    groups = [*names.values(), *phrases.values(), *_plurals(sheet)]
    return [Chain("other", spans[0].of(sheet.text), tuple(spans)) for spans in groups if len(spans) > 1]


def _named(sheet: Sheet, entities: Entities) -> dict[str, list[Span]]:
    """Mentions of places and outlets by name."""
    names: dict[str, list[Span]] = {}
    for mark in entities.marks:
        if mark.label in ("place", "outlet"):
            names.setdefault(fold(mark.span.of(sheet.text)).removeprefix("the "), []).append(mark.span)
    return names


def _phrases(sheet: Sheet, covered: set[int]) -> Iterator[tuple[int, int]]:
    """Token ranges of plain noun phrases: behind an article or the like, or behind a preposition."""
    i = 0
    while i < len(sheet.tokens):
        first = _begin(sheet, i, covered)
        last = _end(sheet, first, covered) if first is not None else 0
        if first is not None and last:
            yield first, last
        i = max(last, i + 1)


def _begin(sheet: Sheet, i: int, covered: set[int]) -> int | None:
    lower = sheet.tokens[i].lower
    if lower in words("chains", "determiners") and i not in covered:
        return i
    if lower in words("chains", "prepositions") and i + 1 < len(sheet.tokens) and _is_inside(sheet, i + 1, covered):
        return i + 1
    return None


def _end(sheet: Sheet, first: int, covered: set[int]) -> int:
    """Index after the noun phrase from ``first``; 0 if there is no noun in it."""
    start = first + (sheet.tokens[first].lower in words("chains", "determiners"))
    last = start
    while last < min(len(sheet.tokens), first + _LONGEST) and _is_inside(sheet, last, covered):
        if last > start and _is_verb(sheet.tokens[last].lower):
            break
        last += 1
    return last if last > start and not sheet.tokens[last - 1].text.isdigit() else 0


def _is_inside(sheet: Sheet, i: int, covered: set[int]) -> bool:
    token = sheet.tokens[i]
    small = ("breaks", "determiners", "fillers", "prepositions")
    return token.is_word and i not in covered and not any(token.lower in words("chains", key) for key in small)


def _is_verb(lower: str) -> bool:
    return lower.endswith(("ed", "ly")) or lower in words("chains", "verbs")


def _plurals(sheet: Sheet) -> Iterator[list[Span]]:
    """Plural pronouns that follow one another closely."""
    near: list[Span] = []
    for token in sheet.tokens:
        if token.lower in _PLURALS:
            if near and token.start - near[-1].end > _NEAR:
                yield near
                near = []
            near.append(Span(token.start, token.end))
    yield near
