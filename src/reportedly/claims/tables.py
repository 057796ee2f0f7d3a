"""Tables of those who held a post: one row a person, "1 | Air Cdre | A Bolu | 12/05/1980 – 15/06/1980".

- a table counts whose heading has a column of names and one of periods, ranks, units or posts;
- the unit is that of the row; else the one that the title of the page names, else the one that the text speaks of most;
- the post is that of the row; else what the words before the table or over it say ("the commanders were").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.claims.columns import Columns, columns_of, words_for
from reportedly.claims.letterheads import body_of_site
from reportedly.claims.page import Page
from reportedly.claims.sources import base_chain
from reportedly.claims.tenures import is_day_first, period_of
from reportedly.terms.claims import ArgValue, Claim, Party
from reportedly.terms.names import fold
from reportedly.terms.periods import UNKNOWN, When
from reportedly.terms.ranks import rank_of
from reportedly.terms.spans import Span

_ROW = re.compile(r"^[^\n|]{0,200}(?:\|[^\n|]{0,200}){1,11}$", re.MULTILINE)
_NAME = re.compile(r"(?:[^\W\d_][\w.’'-]*)(?:\s+[^\W\d_][\w.’'-]*){1,5}")
_ACTING = re.compile(r"\b(?:acting|interim|ad interim|caretaker)\b", re.IGNORECASE)
_APART = 3  # characters between two rows of one table: line breaks
_LEAD = 250  # characters before a table that say what it lists
_FEWEST = 2  # rows without the heading
_MOST = 500
_SURE = 0.8


@dataclass(frozen=True, slots=True)
class _Table:
    columns: Columns
    rows: tuple[tuple[Span, tuple[str, ...]], ...]
    start: int
    heading: str


@dataclass(frozen=True, slots=True)
class _Listing:
    """What holds for all rows: the unit, the post, and whether numbers put the day before the month."""

    unit: Party | None
    post: str | None
    day_first: bool | None


def table_claims(page: Page) -> Iterator[Claim]:
    """``holds_post`` and ``has_rank`` for each row of each table of office-holders."""
    for table in _tables(page):
        day_first = is_day_first(cell for _, cells in table.rows for cell in cells)
        listing = _Listing(_unit_of(page), _post_of(page, table), day_first)
        for span, cells in table.rows:
            named = {kind: cells[index] for kind, index in table.columns.places.items() if index < len(cells)}
            yield from _row(page, span, named, listing)


def _tables(page: Page) -> Iterator[_Table]:
    """Tables with a heading that tells of office-holders."""
    block: list[re.Match[str]] = []
    for row in _ROW.finditer(page.text):
        if block and row.start() - block[-1].end() > _APART:
            yield from _table(page, block)
            block = []
        block.append(row)
    yield from _table(page, block)


def _table(page: Page, block: Sequence[re.Match[str]]) -> Iterator[_Table]:
    if len(block) <= _FEWEST:
        return
    rows = tuple((Span(row.start(), row.end()), _cells(row.group())) for row in block[1 : _MOST + 1])
    heading = Span(block[0].start(), block[0].end())
    offices = {page.words(mark.span) for label in ("title", "role") for mark in page.marks_in(heading, label)}
    columns = columns_of(_cells(block[0].group()), [cells for _, cells in rows], offices)
    if columns.is_of_holders:
        yield _Table(columns, rows, block[0].start(), block[0].group())


def _cells(row: str) -> tuple[str, ...]:
    return tuple(" ".join(cell.split()) for cell in row.split("|"))


def _unit_of(page: Page) -> Party | None:
    """The unit whose people a table lists, as the title of the page or most of its text names it."""
    units = page.cast.mentioned(Span(0, len(page.text)), "unit").values()
    title = f" {fold(page.document.title or '')} "
    titled = [unit for unit in units if any(f" {fold(name)} " in title for name in unit.names)]
    site = None if titled else body_of_site(page)
    if site:
        return site[0]
    choice = titled or [unit for unit in units if len(unit.name.split()) > 1]
    return max(choice, key=lambda unit: len(page.cast.mentions_of(unit)), default=None)


def _post_of(page: Page, table: _Table) -> str | None:
    if table.columns.office:
        return table.columns.office
    lead = page.text[max(0, table.start - _LEAD) : table.start] + " " + table.heading
    words = re.findall(r"[a-z]+(?:-[a-z]+)*", lead.lower())
    return next((post for word in reversed(words) for post, known in words_for("posts").items() if word in known), None)


def _row(page: Page, span: Span, cells: Mapping[str, str], listing: _Listing) -> Iterator[Claim]:
    rank, name = _rank_and_name(cells)
    if not _NAME.fullmatch(name) and not (rank and name.isalpha() and name.istitle()):
        return
    who = _person(page, span, name)
    when = _when(page, cells, listing.day_first)
    ended = when.period is not None and when.period.latest is not None
    args, unit = _args(page, cells, listing), listing.unit
    shared = {
        "document": page.document.id, "who": who, "when": when, "phase": "happened" if ended else "ongoing",
        "chain": base_chain(page), "evidence": (page.quote(span),), "trigger": page.quote(span),
        "reader": page.markup.reader, "confidence": _SURE,
    }  # fmt: skip
    if args.get("post"):
        parties = {"unit": (unit,)} if unit and args.get("unit") == unit.name else {}
        yield Claim(kind="holds_post", args=args, parties=parties, **shared)  # type: ignore[arg-type]
    if rank:
        yield Claim(kind="has_rank", args={"rank": rank}, **shared)  # type: ignore[arg-type]


def _rank_and_name(cells: Mapping[str, str]) -> tuple[str | None, str]:
    """Canonical rank and the name; a rank may also stand before the name in one cell."""
    name = re.sub(r"\(.*?\)|^\d+\W+", "", cells.get("name", "")).strip(" .,")
    rank = rank_of(cells.get("rank", ""))
    words = name.split()
    for length in range(min(4, len(words) - 1), 0, -1):
        before = rank_of(" ".join(words[:length]))
        if before:
            return before.name, " ".join(words[length:])
    return rank.name if rank else None, name


def _person(page: Page, span: Span, name: str) -> Party:
    start = page.text.find(name, span.start, span.end)
    known = page.cast.person(Span(start, start + len(name))) if start >= 0 else None
    if known:
        return known
    return Party(f"person:{fold(name).replace(' ', '-')}", "person", name, (name,))


def _args(page: Page, cells: Mapping[str, str], listing: _Listing) -> dict[str, ArgValue]:
    args: dict[str, ArgValue] = {}
    title, body = cells.get("post") or listing.post, cells.get("unit") or (listing.unit.name if listing.unit else None)
    office, comma, owner = (title or "").rpartition(", ")
    if comma and not cells.get("unit") and _names_unit(page, owner):
        title, body = office, owner
    if title:
        acting = _ACTING.search(cells.get("name", ""))
        args["post"] = f"acting {title}" if acting and not _ACTING.search(title) else title
    if body:
        args["unit"] = body
    return args


def _names_unit(page: Page, words: str) -> bool:
    """Whether some words are the whole name of a unit of the page."""
    units = page.cast.mentioned(Span(0, len(page.text)), "unit").values()
    return any(fold(words) == fold(name) for unit in units for name in (unit.name, *unit.names))


def _when(page: Page, cells: Mapping[str, str], day_first: bool | None) -> When:
    words = cells.get("period") or " - ".join(filter(None, (cells.get("begin"), cells.get("end"))))
    published = page.document.published
    last = published.period.latest if published else None
    period = period_of(words, day_first=day_first, latest=last.year if last else 2049)
    return When(period, "stated", words) if period else UNKNOWN
