"""Whether a preposition hangs on the noun before it: a table of odds, made by ``training/chains/attachments.py``."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Literal

Place = Literal["name", "object", "subject"]
_NEVER = -99


@cache
def _table() -> tuple[dict[tuple[str, str], int], dict[str, int]]:
    """Tenths of log odds by preposition and place, and what single nouns add to them."""
    text = resources.files("reportedly").joinpath("readers", "chains", "attachments.txt").read_text("utf-8")
    _, first, second = text.split("\n[")
    rows = (line.split(" ") for line in first.splitlines()[1:] if line)
    odds = {(preposition, place): int(value) for preposition, place, value in rows}
    lines = (line.split(" ") for line in second.splitlines()[1:] if line)
    return odds, {noun: int(value) for value, *nouns in lines for noun in nouns}


def hangs_on(noun: str, preposition: str, place: Place, least: int = 0) -> bool:
    """Whether a preposition rather belongs to the noun before it than to a verb.

    ``noun`` and ``preposition`` in small letters; ``place`` is "name" for a proper name, "object" for a common noun
    with a verb before it in its sentence, "subject" for one without; ``least``
    the tenths of log odds that are asked for.
    """
    odds, nouns = _table()
    own = 0 if place == "name" else nouns.get(noun, 0)
    return odds.get((preposition, place), _NEVER) + own > least
