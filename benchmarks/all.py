"""All benchmarks in one run: pages and times beside their peers, every quality figure, speed and memory beside spaCy.

    python -m benchmarks.all

Takes some minutes. Peers are the extra ``bench``; a peer that is not installed is named and left out. What is printed
goes into docs/benchmarks.md by hand, with the machine and the day.
"""

from __future__ import annotations

import subprocess
import sys

from benchmarks.measures import CORPORA

RUNS = (
    ["benchmarks.pages", str(CORPORA / "sfm" / "train"), str(CORPORA / "sfm" / "dev")],
    ["benchmarks.times", *(str(CORPORA / part) for part in ("times/timebank", "times/aquaint", "gum_news")), "--peers"],
    ["benchmarks.floors"],
    ["benchmarks.seed"],
    ["benchmarks.speed"],
)


def main() -> int:
    """Run each and go on whatever happens; 1 if one of them failed."""
    failed = 0
    for words in RUNS:
        print(f"== {' '.join(words)}", flush=True)
        failed += subprocess.run([sys.executable, "-m", *words], check=False).returncode != 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
