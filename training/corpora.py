"""Texts with their annotation: Security Force Monitor's BRAT files and PolNeAR's lines, as spans of characters."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reportedly.terms.spans import Span

LABELS = {"Person": "person", "Rank": "rank", "Title": "title", "Role": "role", "Organization": "organization"}


@dataclass(frozen=True)
class Named:
    """One annotated text. ``names`` is None where nobody annotated names; ``accounts`` likewise for who says what."""

    name: str
    text: str
    names: list[tuple[str, Span]] | None = None
    edges: list[tuple[int, int]] = field(default_factory=list)
    accounts: list[dict[str, list[Span]]] | None = None
    variant: int = 0


def names_of(folder: Path) -> Iterator[Named]:
    """Texts with people, ranks, titles, roles and organisations; those without any annotation are left out."""
    for path in sorted(folder.glob("*.ann")):
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        marks, edges = _brat(path.read_text("utf-8"), len(text))
        if marks:
            order = {key: place for place, key in enumerate(marks)}
            pairs = [(order[a], order[b]) for a, b in edges if a in order and b in order]
            yield Named(path.stem, text, [*marks.values()], pairs)


def _brat(lines: str, size: int) -> tuple[dict[str, tuple[str, Span]], list[tuple[str, str]]]:
    marks: dict[str, tuple[str, Span]] = {}
    edges = []
    for line in lines.splitlines():
        parts = line.rstrip("\r").split("\t")
        if line[:1] == "T" and len(parts) > 1:
            label, offsets = parts[1].split(" ", 1)
            numbers = [int(found) for found in re.findall(r"\d+", offsets)]
            if label in LABELS and numbers[0] < numbers[-1] <= size:
                marks[parts[0]] = (LABELS[label], Span(numbers[0], numbers[-1]))
        elif line[:1] == "R" and len(parts) > 1:
            words = parts[1].split()
            edges.append((words[1].split(":")[1], words[2].split(":")[1]))
    return marks, edges


def speech_of(folder: Path) -> Iterator[Named]:
    """Texts with sources, cues and contents."""
    for path in sorted(folder.glob("*.jsonl")):
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        yield Named(path.stem, text, accounts=[_account(row) for row in rows])


def _account(row: dict[str, Any]) -> dict[str, list[Span]]:
    return {role: [Span(*pair) for pair in row.get(role) or ()] for role in ("source", "cue", "content")}
