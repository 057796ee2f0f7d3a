"""What answers cost in an invented record: processor time within which 95 of 100 questions are answered, warm.

python -m benchmarks.answers [CLAIMS …] [--profile who|career|roots|conflicts]
"""

from __future__ import annotations

import argparse
import cProfile
import datetime as dt
import pstats
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.invented import Report, reports
from reportedly.answers.career import career
from reportedly.answers.conflicts import conflicts
from reportedly.answers.roots import roots
from reportedly.answers.who import who
from reportedly.identities.blocks import blocks_of
from reportedly.record.clusters import parties_of
from reportedly.record.reading import RecordReader
from reportedly.record.store import Entry, Store

QUESTIONS = 20
Ask = Callable[[RecordReader, str], Any]
ASKED: dict[str, tuple[str, Ask]] = {
    "who": ("unit", lambda record, name: who(record, name, dt.date(2015, 6, 1))),
    "career": ("person", career),
    "roots": ("person", lambda record, name: roots(record, name, "arrested")),
    "conflicts": ("person", conflicts),
}


def written(folder: Path, claims: int) -> dict[str, list[str]]:
    """A record of about this many claims; returns the names of some of its people and units."""
    store = Store.open(folder)
    names: dict[str, dict[str, None]] = {"person": {}, "unit": {}}
    for report in reports(claims):
        store.add(_entry(report), dt.date(2025, 1, 1))
        for claim in report.claims:
            for _, party in parties_of(claim):
                if "." not in party.name:
                    names[party.type].setdefault(party.name)
    chance = random.Random(2)  # noqa: S311 - a seeded choice, no secret
    return {type_: chance.sample(list(some), QUESTIONS) for type_, some in names.items()}


def _entry(report: Report) -> Entry:
    parties = {party.key: party for claim in report.claims for _, party in parties_of(claim)}
    blocks = {key: blocks_of(party) for key, party in parties.items()}
    return Entry(report.document, "invented 1", {}, report.claims, blocks)


def measure(record: RecordReader, names: dict[str, list[str]], kind: str) -> list[float]:
    """Milliseconds of processor time for each question of a kind, the quickest first, after one to warm up."""
    type_, ask = ASKED[kind]
    ask(record, names[type_][0])
    taken = []
    for name in names[type_]:
        start = time.process_time()
        ask(record, name)
        taken.append((time.process_time() - start) * 1000)
    return sorted(taken)


def main() -> None:
    """Print one line for each size and question."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--profile", choices=list(ASKED))
    parser.add_argument("--keep", type=Path, help="write the records into this folder")
    options = parser.parse_args()
    for claims in options.claims:
        with tempfile.TemporaryDirectory() as room:
            start = time.perf_counter()
            folder = (options.keep or Path(room)) / str(claims)
            names = written(folder, claims)
            print(f"{claims:,} claims written in {time.perf_counter() - start:.0f} s")
            record = RecordReader.open(folder)
            if options.profile:
                profile = cProfile.Profile()
                profile.runcall(measure, record, names, options.profile)
                pstats.Stats(profile).sort_stats("cumulative").print_stats(45)
                continue
            for kind in ASKED:
                taken = measure(record, names, kind)
                median, late = taken[len(taken) // 2], taken[int(len(taken) * 0.95) - 1]
                print(f"  {kind:<10} median {median:7.1f} ms   p95 {late:7.1f} ms")


if __name__ == "__main__":
    main()
