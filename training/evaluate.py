"""Step three: both readers on the dev parts, by the scorers, in one table.

    python -m training.evaluate --weights ../training-out/weights [--shared ../shared] [--tasks names speech claims]

Words per second count the whole reading by CPU time, each reader over the same texts in one run.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.claims import as_json, document_at

from reportedly.claims import claims_of
from reportedly.exports.brat import brat_lines
from reportedly.exports.markup_json import markup_json
from reportedly.readers.grammar import GrammarReader
from reportedly.readers.model import open_model
from reportedly.terms.documents import Document
from reportedly.terms.markup import Markup, Reader

Figures = dict[str, float]
Writer = Callable[[Document, Markup], str]


def scorer(shared: Path, name: str) -> Any:
    """A scorer as a module."""
    spec = importlib.util.spec_from_file_location(name, shared / "score" / f"{name}.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{shared}: no {name}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Clock:
    """Words and CPU seconds of reading."""

    def __init__(self) -> None:
        self.words, self.seconds = 0, 0.0

    def read(self, reader: Reader, document: Document) -> Markup:
        """Read one document, counted."""
        begin = time.process_time()
        markup = reader.read(document)
        self.seconds += time.process_time() - begin
        self.words += len(document.text.split())
        return markup


def predictions(reader: Reader, texts: Path, into: Path, ending: str, write: Writer, clock: Clock) -> None:
    """What a reader makes of each text of a folder, one file a text."""
    for path in texts_of(texts):
        document = document_at(path)
        (into / f"{path.stem}{ending}").write_text(write(document, clock.read(reader, document)), "utf-8")


def texts_of(folder: Path) -> Iterator[Path]:
    """Plain texts, without the notes beside them."""
    return (path for path in sorted(folder.glob("*.txt")) if not path.name.endswith(".meta.txt"))


def as_brat(document: Document, markup: Markup) -> str:
    """BRAT standoff, as the program exports it."""
    return brat_lines(markup_json(document, markup))


def as_rows(document: Document, markup: Markup) -> str:
    """Outermost attributions, one a line."""
    rows = markup_json(document, markup)["attributions"]
    keys = ("source", "cue", "content")
    return "".join(json.dumps({k: row[k] or None for k in keys}) + "\n" for row in rows if row["content"])


def as_claims(document: Document, markup: Markup) -> str:
    """Claims, one a line."""
    return "".join(json.dumps(as_json(claim)) + "\n" for claim in claims_of(document, markup))


def names(reader: Reader, shared: Path, clock: Clock) -> Figures:
    """People, ranks, posts and units, Title and Role merged."""
    gold, judge = shared / "corpora" / "sfm" / "dev", scorer(shared, "score_sfm")
    figures: Figures = {}
    with tempfile.TemporaryDirectory() as folder:
        predictions(reader, gold, Path(folder), ".ann", as_brat, clock)
        ids = sorted(path.stem for path in gold.glob("*.ann"))
        for suffix, paragraphs in (("", False), (", paragraphs", True)):
            blocks = judge.score(str(gold), folder, ids, True, paragraphs)
            for block, label in (("entity exact", "entities"), ("relation", "relations"), ("tuple", "tuples")):
                figures[f"{label}{suffix}"] = 100 * blocks[block]["micro"]["F1"]
            for label, row in (*blocks["entity exact"].items(), *blocks["relation"].items()):
                if label != "micro":
                    figures[f"  {label}{suffix}"] = 100 * row["F1"]
    return figures


def speech(reader: Reader, shared: Path, clock: Clock) -> Figures:
    """Who says what."""
    gold, judge = shared / "corpora" / "attribution" / "dev", scorer(shared, "score_attribution")
    with tempfile.TemporaryDirectory() as folder:
        predictions(reader, gold, Path(folder), ".jsonl", as_rows, clock)
        found = judge.summarise(judge.total(judge.score(str(gold), folder)[0].values()))
    told = found["attributions"]
    figures = {key: 100 * told[key]["f1"] for key in ("content", "+source", "strict")}
    figures |= {f"content {key}": 100 * told["content"][key] for key in ("p", "r")}
    return figures | {f"exact {role}": 100 * found["spans"][role]["f1"] for role in ("source", "cue", "content")}


def claims(reader: Reader, shared: Path, clock: Clock) -> Figures:
    """Claims, and the safety errors among them."""
    gold, judge = shared / "corpora" / "claims" / "dev", scorer(shared, "score_claims")
    with tempfile.TemporaryDirectory() as folder:
        predictions(reader, gold, Path(folder), ".jsonl", as_claims, clock)
        report = judge.run(str(gold), folder)[0]
    errors = sum(row["errors"] for row in report["safety"]["counts"].values())
    return {key: 100 * report["claim"][key] for key in ("f1", "p", "r")} | {"safety errors": float(errors)}


TASKS = {"names": names, "speech": speech, "claims": claims}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, default=Path("../training-out/weights"))
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--tasks", nargs="+", choices=sorted(TASKS), default=list(TASKS))
    parser.add_argument("--json", type=Path, help="write the figures there as well")
    options = parser.parse_args()
    readers: dict[str, Reader] = {"grammar": GrammarReader(), "model": open_model(options.weights)}
    readers["model"].read(document_at(next(texts_of(options.shared / "corpora" / "claims" / "dev"))))
    kept: dict[str, dict[str, Figures]] = {}
    for task in options.tasks:
        clocks = {name: Clock() for name in readers}
        rows = {name: TASKS[task](reader, options.shared, clocks[name]) for name, reader in readers.items()}
        for name, clock in clocks.items():
            rows[name]["words a CPU second"] = clock.words / max(clock.seconds, 1e-9)
        kept[task] = rows
        print(f"{task:<34}{'grammar':>9}{'model':>9}")
        for key, value in rows["grammar"].items():
            print(f"  {key:<32}{value:9.1f}{rows['model'][key]:9.1f}", flush=True)
    if options.json:
        options.json.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
