"""Postings from archived pages against what Security Force Monitor's researchers recorded from them.

    python -m benchmarks.postings [--part dev] [--misses] [--record DIR] [--keep PRED]

The archived HTML of a part is read into a fresh record, the postings are exported as CSV, and each row is scored for
the page it comes from. ``--misses`` lists what was recorded and not found, by how the unit can be known.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

CORPUS = Path("../shared/corpora/sfm")
SCORERS = Path("../shared/score")
COLUMNS = {"name": "person", "organization": "unit", "role": "role", "title": "post", "rank": "rank"}
DAYS = ("first_cited", "last_cited")

Row = dict[str, Any]


def pages_of(part: Path, into: Path) -> None:
    """Copy the archived pages of a part with their sidecars."""
    for pattern in ("*.html", "*.meta.txt"):
        for path in part.glob(pattern):
            shutil.copy(path, into / path.name)


def run_program(*words: str) -> None:
    """Run the program as a user does; inputs that fail are left out, as there."""
    done = subprocess.run([sys.executable, "-m", "reportedly", *words], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1, 3):
        raise SystemExit(done.stderr)


def postings_of(part: Path, record: Path) -> list[Row]:
    """Rows as the scorer reads them: one for each posting and each page it was read from."""
    with tempfile.TemporaryDirectory() as folder:
        pages, table = Path(folder) / "pages", Path(folder) / "postings.csv"
        pages.mkdir()
        pages_of(part, pages)
        run_program("read", str(pages), "--record", str(record))
        run_program("export", "csv", "--what", "postings", "--record", str(record), "--to", str(table))
        with table.open(encoding="utf-8", newline="") as file:
            return [row for line in csv.DictReader(file) for row in _rows(line)]


def _rows(line: dict[str, str]) -> Iterator[Row]:
    for source in filter(None, line["source file"].split(";")):
        row: Row = {name: line[column] or None for name, column in COLUMNS.items()}
        row |= {name: line[name] or None for name in DAYS}
        if row["name"] and row["organization"]:
            yield {"source": Path(source.strip()).stem, **row}


def load_scorer(folder: Path = SCORERS) -> Any:
    """The scorer module; it imports a neighbour, so its folder joins the path."""
    sys.path.insert(0, str(folder))
    spec = importlib.util.spec_from_file_location("score_postings", folder / "score_postings.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{folder}: no scorer")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def gold_of(part: str, corpus: Path = CORPUS) -> list[Row]:
    """What was recorded from the pages of a part."""
    lines = (corpus / "postings_gold.jsonl").read_text("utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row["part"] == part]


def measure(part: Path, record: Path | None = None) -> tuple[dict[str, Any], list[Row]]:
    """The scorer's report on a part, and the rows it is taken on."""
    with tempfile.TemporaryDirectory() as folder:
        found = postings_of(part, record or Path(folder) / "record")
    report: dict[str, Any] = load_scorer().score(found, gold_of(part.name, part.parent))
    return report, found


def misses(found: Iterable[Row], gold: Iterable[Row]) -> Iterator[tuple[str, Row, list[Row]]]:
    """Recorded postings that were not found: how the unit is to be known, the posting, and rows of that person."""
    scorer, rows = load_scorer(), list(found)
    seen: set[tuple[str, str, str]] = set()
    for line in gold:
        key = (line["source"], line["name"], line["organization"])
        if key in seen:
            continue
        seen.add(key)
        same = [
            row
            for row in rows
            if row["source"] == line["source"] and scorer.name_ok(row["name"], [line["name"], *line["aliases"]])
        ]
        variants = scorer.ovars([line["organization"], *line["organization_aliases"]])
        if not any(scorer.org_ok(row["organization"], variants) for row in same):
            yield f"{line['findable']['name']}/{line['findable']['org']}", line, same


def show_misses(found: list[Row], part: str) -> None:
    """Print what was missed, kind by kind."""
    for kind, line, same in sorted(misses(found, gold_of(part)), key=lambda miss: miss[0]):
        post = f"{line['title']} ({line['role']})"
        print(f"{kind:16s} {line['source'][:8]} {line['name']} | {post} | {line['organization']}")
        for row in same:
            print(f"{'':26s} read: {row['title']} | {row['organization']}")


def main() -> None:
    """Print the figures of one part or of both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("train", "dev"))
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--record", type=Path, help="keep the record here")
    parser.add_argument("--keep", type=Path, help="write the rows here as JSON lines")
    options = parser.parse_args()
    for part in (options.part,) if options.part else ("train", "dev"):
        report, found = measure(CORPUS / part, options.record / part if options.record else None)
        implied, literal = report["recall_implied"], report["recall_findable_literal"]
        print(
            f"{part:6s} recall {report['recall']} ({report['found']} of {report['gold_triples']}), "
            f"named {literal[0]}/{literal[1]}, implied {implied[0]}/{implied[1]}, "
            f"corroborated {report['corroborated'][2]} of {report['pred_rows']} rows"
        )
        if options.misses:
            show_misses(found, part)
        if options.keep:
            lines = (json.dumps(row, ensure_ascii=False) for row in found)
            options.keep.with_suffix(f".{part}.jsonl").write_text("".join(line + "\n" for line in lines), "utf-8")


if __name__ == "__main__":
    main()
