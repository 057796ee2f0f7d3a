"""The way from a sheet to attributions: lay out, read line by line, join quotations, nest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportedly.readers.attributions.accounts import Account
from reportedly.readers.attributions.contents import content_end
from reportedly.readers.attributions.interviews import read_interview
from reportedly.readers.attributions.layout import Layout, Line
from reportedly.readers.attributions.nesting import nest
from reportedly.readers.attributions.reading import read_line
from reportedly.readers.attributions.speakers import Speakers
from reportedly.readers.sheet import Sheet
from reportedly.terms.markup import Attribution, Chain, QuoteKind
from reportedly.terms.spans import Span

_HEDGES = frozenset({"raised"})
"""Constructions in which nobody speaks at all ("appears to")."""

if TYPE_CHECKING:
    from reportedly.readers.entities import Entities


_LOOK_BACK = 20
"""Accounts among which the speaker of a further quotation is sought."""


def find_attributions(sheet: Sheet, entities: Entities, chains: tuple[Chain, ...]) -> tuple[Attribution, ...]:
    """All attributions of a document, by place of their first word, each with the index of the one that holds it."""
    layout = Layout(sheet)
    accounts: list[Account] = []
    for line in layout.lines:
        found = read_line(layout, line)
        _repeat(layout, accounts, found)
        _go_on(layout, line, accounts, found)
        accounts += found
        _join_quotations(layout, line, accounts, found)
    whole = [account for account in accounts if account.tidy()]
    place = {id(account): index for index, account in enumerate(whole)}
    under = {place[id(one)]: place[id(one.under)] for one in whole if one.under and id(one.under) in place}
    speakers = Speakers(layout, entities, chains)
    found_here = [_attribution(layout, account, speakers) for account in whole]
    people = [mark.span for mark in entities.marks if mark.label == "person"]
    return nest(found_here + read_interview(sheet.document, people), under)


def _repeat(layout: Layout, accounts: list[Account], found: list[Account]) -> None:
    """As in "The Herald has reported the same": what was reported before is its content."""
    for account in found:
        first, last = account.content[0] if account.content else (0, 0)
        same = [layout.lower(k) for k in range(first, last)] in (["the", "same"], ["the", "same", "thing"])
        if same and accounts and account.spoken:
            account.content = list(accounts[-1].content)


def _go_on(layout: Layout, line: Line, accounts: list[Account], found: list[Account]) -> None:
    """As in "According to X, A is not so. Instead, …": a sentence set against a report belongs to the report."""
    speaker = accounts[-1] if accounts else None
    if found or speaker is None or speaker.paragraph != line.paragraph or speaker.line.last != line.first:
        return
    if layout.lower(line.first) == "instead" and speaker.frame == "according":
        begin = line.first + 1 + (layout.tag(line.first + 1) == ",")
        speaker.content.append((begin, content_end(layout, line, begin)))


def _join_quotations(layout: Layout, line: Line, accounts: list[Account], found: list[Account]) -> None:
    """Give a quotation without a cue of its own to the speaker of the lines before in the same paragraph."""
    first = line.first + (layout.tag(line.first) in "CV")
    quotation = layout.quotation(first)
    if found or quotation is None:
        return
    back = 1 if quotation.goes_on and quotation.first == first else 0
    speaker = _speaker(accounts, layout, line.paragraph) or (back and _speaker(accounts, layout, line.paragraph - 1))
    if speaker:
        speaker.content.append((first, min(quotation.last, line.last)))
        speaker.paragraph = line.paragraph


def _speaker(accounts: list[Account], layout: Layout, paragraph: int) -> Account | None:
    """The account that a quotation goes on with: the last quoted one of the paragraph, else its last."""
    here: list[Account] = []
    for account in accounts[: -_LOOK_BACK - 1 : -1]:
        if account.paragraph != paragraph:
            break
        if account.spoken:
            here.append(account)
    quoted = [account for account in here if layout.tag(account.content[-1][1] - 1) == "Q"]
    return next(iter(quoted or here), None)


def _attribution(layout: Layout, account: Account, speakers: Speakers) -> Attribution:
    return Attribution(
        source=_spans(layout, account.source),
        cue=_spans(layout, account.cue),
        content=_spans(layout, account.content),
        quote=_kind(layout, account),
        source_type=speakers.type_of(account.source) if account.source or account.frame in _HEDGES else "anonymous",
        stance=account.stance,
    )


def _spans(layout: Layout, ranges: list[tuple[int, int]] | tuple[tuple[int, int], ...]) -> tuple[Span, ...]:
    return tuple(layout.span(first, last) for first, last in ranges)


def _kind(layout: Layout, account: Account) -> QuoteKind:
    inside = [layout.quotation_at[k] >= 0 for first, last in account.content for k in range(first, last)]
    if all(inside):
        return "direct"
    return "mixed" if any(inside) else "indirect"
