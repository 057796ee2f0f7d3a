"""Measure events against annotated claims: does an event of the same kind stand on the trigger of each claim?

Usage: python benchmarks/events.py FOLDER [--list]

FOLDER holds texts with ``STEM.json`` beside ``STEM.txt`` (claims with kind, trigger, who, mention, args). Posts read
off titles (``has_rank``, most ``holds_post``) are made by the claim rules, so both are left out. An event counts as
right if a claim of its kind, or an optional or repeated one, has a trigger that it touches.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reportedly.documents import plain_document
from reportedly.readers.chains import find_chains
from reportedly.readers.entities import find_entities
from reportedly.readers.events import find_events
from reportedly.readers.sheet import Sheet
from reportedly.readers.times import find_times
from reportedly.terms.markup import Chain, Event

_LEFT_OUT = {"has_rank", "holds_post"}
_ALWAYS = {"appointed", "dismissed", "resigned", "retired", "arrested", "charged", "tried", "sentenced", "succeeded"}
_SAME = {"detained": "arrested"}


@dataclass
class Score:
    """Counts over all texts."""

    found: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    words: int = 0
    seconds: float = 0.0


@dataclass(frozen=True)
class _Read:
    """One text with its annotated claims and what was read in it."""

    stem: str
    text: str
    gold: list[dict[str, Any]]
    events: tuple[Event, ...]
    chains: tuple[Chain, ...]


def main(folder: Path, *, listing: bool) -> None:
    """Print recall and precision by kind, and the speed of this stage alone."""
    score = Score()
    for path in sorted(folder.glob("*.txt")):
        _measure(path, score, listing=listing)
    kinds = sorted({*score.found, *score.missed, *score.wrong, *score.right})
    for kind in kinds:
        recall = f"{score.found[kind]}/{score.found[kind] + score.missed[kind]}"
        precision = f"{score.right[kind]}/{score.right[kind] + score.wrong[kind]}"
        print(f"{kind:16} recall {recall:8} precision {precision}")
    recall, precision = _ratio(score.found, score.missed), _ratio(score.right, score.wrong)
    print(f"all: recall {recall:.3f}, precision {precision:.3f}; {score.words / score.seconds:.0f} words/s")


def _ratio(good: Counter[str], bad: Counter[str]) -> float:
    return good.total() / max(1, good.total() + bad.total())


def _measure(path: Path, score: Score, *, listing: bool) -> None:
    text = path.read_text("utf-8")
    gold = json.loads(path.with_suffix(".json").read_text("utf-8"))["claims"]
    sheet = Sheet(plain_document(text))
    times = find_times(sheet)
    entities = find_entities(sheet, times)
    chains = find_chains(sheet, entities)
    score.words += sum(token.is_word for token in sheet.tokens)
    begin = time.process_time()
    events = find_events(sheet, entities, times, chains, ())
    score.seconds += time.process_time() - begin
    read = _Read(path.stem, text, gold, events, chains)
    lines = [*_recall(read, score), *_precision(read, score)]
    if listing:
        print(*lines, sep="\n")


def _kind(kind: str) -> str:
    return _SAME.get(kind, kind)


def _recall(read: _Read, score: Score) -> Iterator[str]:
    """Count the claims that an event finds; a line for each that none does."""
    for claim in read.gold:
        if claim["kind"] in _LEFT_OUT or claim.get("optional"):
            continue
        hit = any(_kind(e.kind) == claim["kind"] and _touches(e, claim) for e in read.events)
        (score.found if hit else score.missed)[claim["kind"]] += 1
        if not hit:
            yield f"MISSED {read.stem} {claim['kind']} {read.text[slice(*claim['evidence'])]!r}"


def _precision(read: _Read, score: Score) -> Iterator[str]:
    """Count the events about a named person that a claim bears out; a line for each other one."""
    kinds = {claim["kind"] for claim in read.gold} - _LEFT_OUT | _ALWAYS
    persons = {span for chain in read.chains if chain.type == "person" for span in chain.spans}
    for event in read.events:
        if _kind(event.kind) not in kinds or not any(a.role == "who" and a.span in persons for a in event.arguments):
            continue
        good = any(_kind(event.kind) == claim["kind"] and _touches(event, claim) for claim in read.gold)
        (score.right if good else score.wrong)[_kind(event.kind)] += 1
        if not good:
            yield f"WRONG {read.stem} {event.kind} {event.clause.of(read.text)!r}"


def _touches(event: Event, claim: dict[str, Any]) -> bool:
    spans = [claim["trigger"], *claim.get("also", [])]
    return any(event.trigger.start < end and start < event.trigger.end for start, end in spans)


if __name__ == "__main__":
    main(Path(sys.argv[1]), listing="--list" in sys.argv)
