"""Hold the measured quality to its floors. Runs where the corpora lie beside the project; elsewhere says so and passes.

    python -m benchmarks.floors              fail where a figure lies below its floor
    python -m benchmarks.floors --raise      lift floors to what is measured now
    python -m benchmarks.floors --raise --lower NAME   also let this figure's floor sink

A floor holds for one state of its corpus, told by a hash of its files; a figure may lie below it by the margin, which
allows for a change that moves single cases. Figures whose name ends in "errors" are ceilings.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

from benchmarks.measures import MEASURES, SHARED, Figures

FILE = Path(__file__).with_name("floors.json")
MARGIN = 0.005


def digest(folder: Path) -> str:
    """A hash of the names and bytes of a corpus."""
    total = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        total.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes())
    return total.hexdigest()[:16]


def measured() -> dict[str, dict[str, Any]]:
    """All figures, with the hash of the corpus they were taken on."""
    found = {}
    for measure in MEASURES:
        if measure.corpus.is_dir():
            found[measure.name] = {"corpus": digest(measure.corpus), "figures": measure.take(measure.corpus)}
    return found


def worse(name: str, figure: float, floor: float) -> bool:
    """Whether a figure breaks its floor, or an error count its ceiling."""
    return figure > floor if name.endswith("errors") else figure < floor - MARGIN


def broken(now: dict[str, dict[str, Any]], floors: dict[str, dict[str, Any]]) -> list[str]:
    """The floors that do not hold, in words."""
    lines = []
    for name, floor in floors.items():
        if name in now and now[name]["corpus"] != floor["corpus"]:
            lines.append(f"{name}: the corpus has changed; measure anew with --raise")
            continue
        for key, value in floor["figures"].items():
            figure = now.get(name, {"figures": {}})["figures"].get(key)
            if figure is None or worse(key, figure, value):
                lines.append(f"{name}, {key}: {figure} against a floor of {value}")
    return lines


def lifted(now: dict[str, dict[str, Any]], floors: dict[str, dict[str, Any]], lower: set[str]) -> dict[str, Any]:
    """Floors at the better of what held and what is measured; those named in ``lower`` at what is measured."""
    result: dict[str, Any] = {}
    for name, found in now.items():
        old: Figures = floors.get(name, {"figures": {}})["figures"]
        same = floors.get(name, {}).get("corpus") == found["corpus"]
        best = {
            key: old[key] if same and key in old and name not in lower and _better(key, old[key], value) else value
            for key, value in found["figures"].items()
        }
        result[name] = {"corpus": found["corpus"], "figures": best}
    return result


def _better(key: str, old: float, new: float) -> bool:
    return old < new if key.endswith("errors") else old > new


def main() -> int:
    """Measure, compare, and say what does not hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="lift", action="store_true")
    parser.add_argument("--lower", action="append", default=[], metavar="NAME")
    options = parser.parse_args()
    if not SHARED.is_dir():
        print("quality floors: the corpora do not lie beside the project; nothing is measured")
        return 0
    now, floors = measured(), json.loads(FILE.read_text("utf-8")) if FILE.exists() else {}
    for name, found in now.items():
        print(f"{name:<18}", "  ".join(f"{key} {value:g}" for key, value in found["figures"].items()))
    if options.lift:
        FILE.write_text(json.dumps(lifted(now, floors, set(options.lower)), indent=1) + "\n", "utf-8")
        return 0
    lines = broken(now, floors)
    print("\n".join(lines) or "every floor holds")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
