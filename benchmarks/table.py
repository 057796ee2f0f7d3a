"""The table of all figures, ours beside the peers', and its place in the page of benchmarks."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"
_PUBLISHED = Path(__file__).with_name("published.toml")
_BEGIN, _END = "<!-- table: begin (make bench) -->", "<!-- table: end -->"


@dataclass(frozen=True)
class Row:
    """One line: what was measured, our figures, and those of each peer in words."""

    what: str
    ours: str
    peers: tuple[str, ...] = ()


def in_words(figures: Mapping[str, float]) -> str:
    """Figures with their names; shares with three places, counts without."""
    return ", ".join(f"{name} {_number(value)}" for name, value in figures.items())


def _number(value: float) -> str:
    return f"{value:,.0f}" if value > 1 or value == 0 else f"{value:.3f}".lstrip("0")


def published(measure: str) -> tuple[str, ...]:
    """What is published of peers that do not run here, marked as such."""
    peers = tomllib.loads(_PUBLISHED.read_text("utf-8"))
    return tuple(
        f"{peer['peer']} †: {in_words(peer['figures'])}"
        for name, peer in peers.items()
        if name.partition(":")[0] == measure
    )


def markdown(rows: Iterable[Row]) -> str:
    """The table in Markdown."""
    lines = ["| what | ours | peers |", "|---|---|---|"]
    lines += [f"| {row.what} | {row.ours} | {'<br>'.join(row.peers) or '–'} |" for row in rows]
    return "\n".join(lines)


def put_into(page: str, table: str) -> str:
    """The page with the table between its two marks in place of the one before.

    Raises:
        ValueError: the page lacks the marks.
    """
    pattern = re.compile(re.escape(_BEGIN) + ".*?" + re.escape(_END), re.DOTALL)
    if not pattern.search(page):
        raise ValueError(f"the page has no place for the table: put the lines {_BEGIN!r} and {_END!r} into it")
    return pattern.sub(lambda _: f"{_BEGIN}\n{table}\n{_END}", page)
