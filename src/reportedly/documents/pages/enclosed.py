"""What stands between an opening and a closing mark, found in time linear in the page even if nothing is closed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Enclosed:
    """One enclosed part: where the whole of it stands, the opening match, and what is inside."""

    start: int
    end: int
    opening: re.Match[str]
    inner: str


def enclosed(
    page: str, opening: re.Pattern[str], closing: re.Pattern[str], within: int | None = None
) -> Iterator[Enclosed]:
    """Enclosed parts in the order of the page, none overlapping; ``within`` limits where they may open."""
    place = 0
    limit = len(page) if within is None else min(within, len(page))
    while (first := opening.search(page, place, limit)) is not None:
        last = closing.search(page, first.end())
        if last is None:
            return
        yield Enclosed(first.start(), last.end(), first, page[first.end() : last.start()])
        place = last.end()


def blanked(page: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> str:
    """The page with enclosed parts and their marks made spaces, so that every place stays."""
    kept, place = [], 0
    for part in enclosed(page, opening, closing):
        kept += [page[place : part.start], " " * (part.end - part.start)]
        place = part.end
    return "".join([*kept, page[place:]])
