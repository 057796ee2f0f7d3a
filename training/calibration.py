"""How far confidences can be believed: of cues and names that the model gives, the share that is right, by confidence.

    python -m training.calibration --weights ../training-out/weights [--shared ../shared]

A cue is right if it shares a word with an annotated one; a name if it shares one with a name of its kind (Title and
Role are one kind), counted only in paragraphs with annotation.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from benchmarks.claims import document_at

from reportedly.readers.model import open_model
from reportedly.terms.markup import Reader
from reportedly.terms.spans import Span
from training.corpora import Named, names_of, speech_of

STEPS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)
Judged = tuple[float, bool]


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


def cues(reader: Reader, folder: Path) -> Iterator[Judged]:
    """Confidence of each outermost attribution, and whether its cue is one."""
    for one in speech_of(folder):
        gold = [span for account in one.accounts or () for span in account["cue"]]
        for found in reader.read(document_at(folder / f"{one.name}.txt")).attributions:
            if found.parent is None and found.cue and found.confidence < 1:
                yield found.confidence, _touches(found.cue[0], gold)


def names(reader: Reader, folder: Path) -> Iterator[Judged]:
    """Confidence of each name in an annotated paragraph, and whether it is one."""
    for one in names_of(folder):
        lines = list(_annotated(one))
        for mark in reader.read(document_at(folder / f"{one.name}.txt")).marks:
            gold = [span for label, span in one.names or () if _kind(label) == _kind(mark.label)]
            if mark.label in ("person", "rank", "title", "role", "organization") and _touches(mark.span, lines):
                yield mark.confidence, _touches(mark.span, gold)


def _kind(label: str) -> str:
    return "title" if label == "role" else label


def _annotated(one: Named) -> Iterator[Span]:
    at = 0
    for line in one.text.split("\n"):
        span = Span(at, at + len(line))
        if _touches(span, (gold for _, gold in one.names or ())):
            yield span
        at += len(line) + 1


def show(what: str, judged: list[Judged]) -> None:
    """Print a row for each step of confidence, and the expected calibration error."""
    error = 0.0
    print(f"{what}: {len(judged)}")
    for low, high in pairwise(STEPS):
        part = [one for one in judged if low <= one[0] < high]
        if part:
            said, right = sum(c for c, _ in part) / len(part), sum(ok for _, ok in part) / len(part)
            error += len(part) / len(judged) * abs(said - right)
            print(f"  {low:.2f}-{min(high, 1):.2f}  {len(part):5}  said {said:.2f}  right {right:.2f}")
    print(f"  calibration error {error:.3f}")


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, default=Path("../training-out/weights"))
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    options = parser.parse_args()
    reader = open_model(options.weights)
    show("cues", list(cues(reader, options.shared / "corpora" / "attribution" / "dev")))
    show("names", list(names(reader, options.shared / "corpora" / "sfm" / "dev")))


if __name__ == "__main__":
    main()
