"""Prepared texts: pieces, features, the grammar's draft and the gold, all in words."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly.readers.model.drafts import COLUMNS, MARKS, Account, Run

GAP_IN_ANNOTATED, GAP_ELSEWHERE, PLAIN_ELSEWHERE = 0.3, 0.15, 0.5
"""Weights of words that the grammar marks and the annotators did not, and of words in paragraphs without annotation."""


@dataclass
class Text:
    """One prepared text. ``names`` and ``accounts`` are None where nobody annotated them."""

    name: str
    pieces: list[list[int]]
    features: list[list[int]]
    sentences: list[range]
    sentence_of: list[int]
    draft: list[Account]
    links: set[tuple[int, int]]
    names: list[tuple[int, Run]] | None
    edges: set[tuple[int, int]]
    weights: list[float]
    accounts: list[Account] | None


def read(path: Path) -> list[Text]:
    """All texts of a prepared part."""
    with path.open(encoding="utf-8") as file:
        return [_text(json.loads(line)) for line in file]


def _runs(rows: list[list[int]]) -> tuple[Run, ...]:
    return tuple((first, last) for first, last in rows)


def _text(row: dict[str, Any]) -> Text:
    names = None if row["names"] is None else [(k, (a, b)) for k, a, b in row["names"]]
    sentence_of = [0] * len(row["pieces"])
    for number, (first, last) in enumerate(row["sentences"]):
        sentence_of[first:last] = [number] * (last - first)
    return Text(
        name=f"{row['name']}/{row['variant']}",
        pieces=row["pieces"],
        features=row["features"],
        sentences=[range(*pair) for pair in row["sentences"]],
        sentence_of=sentence_of,
        draft=[Account(*map(_runs, one)) for one in row["draft"]],
        links={(a, b) for a, b in row["links"]},
        names=names,
        edges={(a, b) for a, b in row.get("edges", ())},
        weights=[] if names is None else _weights(row, names),
        accounts=None if row["accounts"] is None else [Account(*map(_runs, one)) for one in row["accounts"]],
    )


def _weights(row: dict[str, Any], names: list[tuple[int, Run]]) -> list[float]:
    """How much the gold's word on each word counts: its gaps are no evidence."""
    weights = [PLAIN_ELSEWHERE] * len(row["pieces"])
    elsewhere = [True] * len(weights)
    for first, last in row["paragraphs"]:
        if any(first <= run[0] < last for _, run in names):
            weights[first:last] = [1.0] * (last - first)
            elsewhere[first:last] = [False] * (last - first)
    last_mark = 2 + 2 * MARKS.index("organization")
    for place, features in enumerate(row["features"]):
        if 0 < features[COLUMNS.index("mark")] <= last_mark:
            weights[place] = GAP_ELSEWHERE if elsewhere[place] else GAP_IN_ANNOTATED
    for _, (first, last) in names:
        weights[first:last] = [1.0] * (last - first)
    return weights
