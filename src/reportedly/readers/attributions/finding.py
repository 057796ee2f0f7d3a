"""The way from a sheet to attributions: lay out, read line by line, join quotations, nest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportedly.readers.attributions.layout import Layout, Line
from reportedly.readers.attributions.nesting import nest
from reportedly.readers.attributions.reading import Account, read_line
from reportedly.readers.attributions.speakers import source_type
from reportedly.readers.sheet import Sheet
from reportedly.terms.markup import Attribution, Chain, QuoteKind
from reportedly.terms.spans import Span

if TYPE_CHECKING:
    from reportedly.readers.entities import Entities


def find_attributions(sheet: Sheet, entities: Entities, chains: tuple[Chain, ...]) -> tuple[Attribution, ...]:
    """All attributions of a document, by place of their first word, each with the index of the one that holds it."""
    layout = Layout(sheet)
    accounts: list[Account] = []
    for line in layout.lines:
        found = read_line(layout, line)
        accounts += found
        _join_quotations(layout, line, accounts, found)
    whole = [account for account in accounts if account.tidy()]
    return nest([_attribution(layout, account, entities, chains) for account in whole])


def _join_quotations(layout: Layout, line: Line, accounts: list[Account], found: list[Account]) -> None:
    """Give a quotation without a cue of its own to the speaker of the line before in the same paragraph."""
    speaker = accounts[-1] if accounts else None
    if found or speaker is None or speaker.line.paragraph != line.paragraph or not speaker.spoken:
        return
    if layout.tag(line.first) == "Q" and all(layout.tag(k) in "Q." for k in range(line.first, line.last)):
        speaker.content.append((line.first, line.last))
        speaker.line = line


def _attribution(layout: Layout, account: Account, entities: Entities, chains: tuple[Chain, ...]) -> Attribution:
    return Attribution(
        source=_spans(layout, account.source),
        cue=_spans(layout, account.cue),
        content=_spans(layout, account.content),
        quote=_kind(layout, account),
        source_type=source_type(layout, account.source, entities, chains),
        stance=account.stance,
    )


def _spans(layout: Layout, ranges: list[tuple[int, int]] | tuple[tuple[int, int], ...]) -> tuple[Span, ...]:
    return tuple(layout.span(first, last) for first, last in ranges)


def _kind(layout: Layout, account: Account) -> QuoteKind:
    inside = [layout.quotation_at[k] >= 0 for first, last in account.content for k in range(first, last)]
    if all(inside):
        return "direct"
    return "mixed" if any(inside) else "indirect"
