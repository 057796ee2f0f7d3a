"""Chains against the news of GUM: writes one JSON file a text and runs the scorer.

    python benchmarks/chains.py CORPUS SCORER [--keep DIR]

CORPUS holds *.txt and *.json with the key "coref"; SCORER is the path of score_coref.py. Two figures: with all
chains of the corpus, and with those chains alone that hold a person or organisation (its entities carry types).
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
from reportedly.readers.grammar import GrammarReader, with_phrases

TYPES = {"person", "organization", "PERSON", "ORG"}


def gold_of_types(gold: dict[str, list[dict[str, object]]]) -> list[object]:
    """Chains of which some mention is an entity that is a person or organisation."""
    kept = {
        (entity["start"], entity["end"])
        for entity in gold["entities"]
        if entity.get("label", entity.get("type")) in TYPES
    }
    return [chain for chain in gold["coref"] if any((start, end) in kept for start, end in chain)]  # type: ignore[misc]


def main() -> None:
    """Read every text, write its chains, score, and print the speed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    out = options.keep or Path(tempfile.mkdtemp())
    all_, some, found = out / "all", out / "some", out / "found"
    for folder in (all_, some, found):
        folder.mkdir(parents=True, exist_ok=True)
    words, seconds, reader = 0, 0.0, GrammarReader()
    for path in sorted(options.corpus.glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
        document = plain_document(text)
        words += len(text.split())
        markup = reader.read(document)
        begin = time.process_time()
        chains = with_phrases(document, markup).phrases
        seconds += time.process_time() - begin
        spans = [[[span.start, span.end] for span in chain] for chain in chains]
        (found / f"{path.stem}.json").write_text(json.dumps({"coref": spans}), "utf-8")
        (all_ / f"{path.stem}.json").write_text(json.dumps({"coref": gold["coref"]}), "utf-8")
        (some / f"{path.stem}.json").write_text(json.dumps({"coref": gold_of_types(gold)}), "utf-8")
    for name, folder in (("all chains", all_), ("persons and organisations", some)):
        print(name)
        command = [sys.executable, str(options.scorer), str(folder), str(found)]
        print(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    print(f"{words} words, {words / max(seconds, 1e-9):,.0f} words a second for the wide chains alone")


if __name__ == "__main__":
    main()
