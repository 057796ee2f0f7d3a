"""Tables of those who held a post: one row a person, "1 | Air Cdre | A Bolu | 12/05/1980 – 15/06/1980".

- a table counts whose heading has a column of names and one of periods, ranks, units or posts;
- the unit is that of the row; else the one that the title of the page names, else the one that the text speaks of most;
- the post is that of the row; else what the words before the table or over it say ("the commanders were").
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

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
_APART = 3  # characters between two rows of one table: line breaks
_LEAD = 250  # characters before a table that say what it lists
_FEWEST = 2  # rows without the heading
_MOST = 500
_SURE = 0.8


@dataclass(frozen=True, slots=True)
class _Table:
    columns: Mapping[str, int]
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
    for table in _tables(page.text):
        day_first = is_day_first(cell for _, cells in table.rows for cell in cells)
        listing = _Listing(_unit_of(page), _post_of(page, table), day_first)
        for span, cells in table.rows:
            named = {kind: cells[index] for kind, index in table.columns.items() if index < len(cells)}
            yield from _row(page, span, named, listing)


def _tables(text: str) -> Iterator[_Table]:
    """Tables with a heading that tells of office-holders."""
    block: list[re.Match[str]] = []
    for row in _ROW.finditer(text):
        if block and row.start() - block[-1].end() > _APART:
            yield from _table(block)
            block = []
        block.append(row)
    yield from _table(block)


def _table(block: Sequence[re.Match[str]]) -> Iterator[_Table]:
    if len(block) <= _FEWEST:
        return
    columns = _columns(_cells(block[0].group()))
    if "name" in columns and {"rank", "period", "begin", "unit", "post"} & set(columns):
        rows = tuple((Span(row.start(), row.end()), _cells(row.group())) for row in block[1 : _MOST + 1])
        yield _Table(columns, rows, block[0].start(), block[0].group())


def _cells(row: str) -> tuple[str, ...]:
    return tuple(" ".join(cell.split()) for cell in row.split("|"))


@cache
def _words(part: str) -> dict[str, frozenset[str]]:
    data = tomllib.loads(resources.files("reportedly").joinpath("claims", "tables.toml").read_text("utf-8"))
    return {kind: frozenset(words.split()) for kind, words in data[part].items()}


def _columns(heading: tuple[str, ...]) -> dict[str, int]:
    """The column of each kind, the first of several; "rank and name" is one of names."""
    columns: dict[str, int] = {}
    for index, cell in enumerate(heading):
        words = re.findall(r"[a-z]+(?:-[a-z]+)*", cell.lower())
        kind = next((kind for kind, known in _words("columns").items() if known & set(words)), None)
        if _is_period(words):
            kind = "period"
        if kind and len(words) <= 5:
            columns.setdefault(kind, index)
    return columns


def _is_period(words: Sequence[str]) -> bool:
    """Whether a heading speaks of times, whatever else it names ("Period of Command")."""
    return bool({"period", "tenure", "years", "dates"} & set(words))


def _unit_of(page: Page) -> Party | None:
    """The unit whose people a table lists, as the title of the page or most of its text names it."""
    units = page.cast.mentioned(Span(0, len(page.text)), "unit").values()
    title = f" {fold(page.document.title or '')} "
    titled = [unit for unit in units if any(f" {fold(name)} " in title for name in unit.names)]
    choice = titled or [unit for unit in units if len(unit.name.split()) > 1]
    return max(choice, key=lambda unit: len(page.cast.mentions_of(unit)), default=None)


def _post_of(page: Page, table: _Table) -> str | None:
    lead = page.text[max(0, table.start - _LEAD) : table.start] + " " + table.heading
    words = re.findall(r"[a-z]+(?:-[a-z]+)*", lead.lower())
    return next((post for word in reversed(words) for post, known in _words("posts").items() if word in known), None)


def _row(page: Page, span: Span, cells: Mapping[str, str], listing: _Listing) -> Iterator[Claim]:
    rank, name = _rank_and_name(cells)
    if not _NAME.fullmatch(name) and not (rank and name.isalpha() and name.istitle()):
        return
    who = _person(page, span, name)
    when = _when(page, cells, listing.day_first)
    ended = when.period is not None and when.period.latest is not None
    args, unit = _args(cells, listing), listing.unit
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


def _args(cells: Mapping[str, str], listing: _Listing) -> dict[str, ArgValue]:
    args: dict[str, ArgValue] = {}
    title = cells.get("post") or listing.post
    if title:
        args["post"] = title
    body = cells.get("unit") or (listing.unit.name if listing.unit else None)
    if body:
        args["unit"] = body
    return args


def _when(page: Page, cells: Mapping[str, str], day_first: bool | None) -> When:
    words = cells.get("period") or " - ".join(filter(None, (cells.get("begin"), cells.get("end"))))
    published = page.document.published
    last = published.period.latest if published else None
    period = period_of(words, day_first=day_first, latest=last.year if last else 2049)
    return When(period, "stated", words) if period else UNKNOWN
