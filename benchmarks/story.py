"""Ask the program about a written story and print the share of its checks that pass, per task.

    python -m benchmarks.story [STORY_DIR] [--failures]

Story A lies beside the project (``../shared/story/A``) with its checker; our own story is ``tests/stories``.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

STORY = Path("../shared/story/A")
CHECKER = Path("../shared/story/check/check_story.py")


def measure(story: Path = STORY, checker: Path = CHECKER) -> dict[str, Any]:
    """The checker's report: checks passed, of how many, per task, and the reasons of each failure."""
    command = f"{sys.executable} -m reportedly"
    words = [sys.executable, str(checker), str(story), "--command", command, "--json"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode == 2:
        raise SystemExit(done.stderr)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("story", type=Path, nargs="?", default=STORY)
    parser.add_argument("--failures", action="store_true", help="list the checks that fail, with reasons")
    options = parser.parse_args()
    report = measure(options.story)
    for name, task in report["tasks"].items():
        print(f"{name:<12} {task['passed']:>3} / {task['checks']:<3} {task['share']:.0%}")
    print(f"{'all':<12} {report['passed']:>3} / {report['of']:<3} {report['passed'] / report['of']:.0%}")
    if options.failures:
        for check in report["checks"]:
            if not check["passed"]:
                print(check["id"], *check["reasons"], sep="\n    ")


if __name__ == "__main__":
    main()
