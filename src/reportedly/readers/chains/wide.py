"""Chains over all noun phrases of a text, for the exchange with other programs; no claim rests on them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from operator import itemgetter

from reportedly.readers.chains.linking import Linker, link_weights
from reportedly.readers.chains.nounphrases import phrases_of
from reportedly.readers.chains.traits import Trait, trait_of
from reportedly.readers.sheet import Sheet
from reportedly.terms.markup import Attribution, Chain
from reportedly.terms.spans import Span

_UNKNOWN = (-1, "")
_EXTENT = itemgetter(0, 1)


def traits_of(sheet: Sheet, chains: Sequence[Chain], attributions: Sequence[Attribution]) -> list[Trait]:
    """The noun phrases of a text with what is known of each, in text order."""
    owners = {i: number for number, chain in enumerate(chains) for span in chain.spans for i in _inside(sheet, span)}
    heads = {
        last: (number, chain.type)
        for number, chain in enumerate(chains)
        for span in chain.spans
        if (last := bisect_left(sheet.starts, span.end) - 1) in owners
    }
    speeches = _speeches(sheet, owners, attributions)
    traits: list[Trait] = []
    before = (-1, -1)
    for phrase in sorted(phrases_of(sheet), key=_EXTENT):
        if phrase[:2] != before:
            before = phrase[:2]
            speech = _spoken(speeches, sheet.starts[phrase.first])
            traits.append(trait_of(sheet, phrase, len(traits), heads.get(phrase.head, _UNKNOWN), speech))
    return traits


def _inside(sheet: Sheet, span: Span) -> range:
    return range(bisect_left(sheet.starts, span.start), bisect_left(sheet.starts, span.end))


def _speeches(
    sheet: Sheet, owners: Mapping[int, int], attributions: Sequence[Attribution]
) -> tuple[list[int], list[tuple[int, int]]]:
    """Starts of direct quotations, and for each its end and the number of its speaker's chain."""
    rows: list[tuple[int, int, int]] = []
    for one in attributions:
        if one.quote == "indirect":
            continue
        speaker = next((owners[i] for span in one.source for i in _inside(sheet, span) if i in owners), -1)
        rows += [(span.start, span.end, speaker) for span in one.content]
    rows.sort()
    return [row[0] for row in rows], [row[1:] for row in rows]


def _spoken(speeches: tuple[list[int], list[tuple[int, int]]], start: int) -> tuple[bool, int]:
    """Whether a place stands in a quotation, and whose it is."""
    place = bisect_right(speeches[0], start) - 1
    if place < 0 or start >= speeches[1][place][0]:
        return False, -1
    return True, speeches[1][place][1]


def wide_chains(
    sheet: Sheet, chains: Sequence[Chain], attributions: Sequence[Attribution]
) -> tuple[tuple[Span, ...], ...]:
    """Noun phrases that speak of one thing, each chain in text order; a phrase that stands alone is left out."""
    weights = link_weights()
    linker = Linker(sheet)
    groups: list[list[Span]] = []
    for trait in traits_of(sheet, chains, attributions):
        linker.own(trait)
        other = linker.best(trait, weights)
        if other is None:
            trait.group = len(groups)
            groups.append([])
        else:
            trait.group = other.group
        groups[trait.group].append(sheet.span(trait.phrase.first, trait.phrase.last))
        linker.add(trait)
    return tuple(tuple(group) for group in groups if len(group) > 1)
