"""Entities and relations against Security Force Monitor's annotated news: writes BRAT files and runs the scorer.

    python benchmarks/sfm.py CORPUS PART SCORER [--paragraphs] [--keep DIR]

CORPUS holds PART/*.txt, .ann; SCORER is the path of score_sfm.py. It marks ranks, titles and roles only where they
belong to a person, so those without an edge are left out of the files.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reportedly.documents import plain_document
from reportedly.readers.entities import Entities, find_entities
from reportedly.readers.sheet import Sheet

LABELS = {"person": "Person", "rank": "Rank", "title": "Title", "role": "Role", "organization": "Organization"}


def brat(text: str, entities: Entities) -> str:
    """Entities as BRAT standoff, with the five labels and the four edges."""
    linked = {edge.target for edge in entities.edges}
    lines, written = [], set()
    for mark in entities.marks:
        label = LABELS.get(mark.label)
        if label and (label in ("Person", "Organization") or mark.id in linked):
            words = mark.span.of(text).replace("\n", " ")
            lines.append(f"T{mark.id}\t{label} {mark.span.start} {mark.span.end}\t{words}")
            written.add(mark.id)
    for number, edge in enumerate(entities.edges, 1):
        if edge.source in written and edge.target in written:
            lines.append(f"R{number}\t{edge.label} Arg1:T{edge.source} Arg2:T{edge.target}")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Read every text of the part, write its BRAT file, score, and print the speed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("part")
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--paragraphs", action="store_true")
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    gold = options.corpus / options.part
    out = options.keep or Path(tempfile.mkdtemp())
    out.mkdir(parents=True, exist_ok=True)
    words, seconds = 0, 0.0
    for path in sorted(gold.glob("*.txt")):
        if path.name.endswith(".meta.txt"):
            continue
        text = path.read_bytes().decode("utf-8")
        sheet = Sheet(plain_document(text))
        words += len(sheet.tokens)
        begin = time.process_time()
        entities = find_entities(sheet)
        seconds += time.process_time() - begin
        (out / f"{path.stem}.ann").write_text(brat(text, entities), "utf-8")
    command = [sys.executable, str(options.scorer), str(gold), str(out), "--json"]
    if options.paragraphs:
        command.append("--paragraphs")
    result = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    for block, rows in result["title_role_merged"].items():
        print(block)
        for label, row in rows.items():
            scores = " ".join(f"{name} {row[name]:.3f}" for name in ("P", "R", "F1"))
            print(f"  {label:18s} {scores}  gold {row['gold']} found {row['pred']}")
    print(f"{words} words, {words / max(seconds, 1e-9):,.0f} words a second")


if __name__ == "__main__":
    main()
