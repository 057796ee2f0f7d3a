"""Score the time grammar on TIMEX3 corpora, with dateparser beside it, and print its speed.

    python benchmarks/times.py CORPUS_DIR… [--scorer score_times.py] [--errors] [--peers]

Each corpus is a folder of ``STEM.txt``, ``STEM.json`` (``times`` with offsets, type, value) and ``STEM.meta.json``
(``published``). The scorer offers ``score(gold, pred, types, errors)`` as TempEval-3 counts: strict, relaxed, value F1.
``--peers`` also runs dateparser's search, if it is installed.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from reportedly.documents import plain_document
from reportedly.readers.sheet import Sheet
from reportedly.readers.times import find_times
from reportedly.terms.documents import Sidecar

Times = list[dict[str, Any]]


def ours(text: str, published: str | None) -> tuple[Times, float]:
    """Time marks of one text, and the seconds that finding them took (tokenising not counted)."""
    sheet = Sheet(plain_document(text, sidecar=Sidecar(published=published)))
    _ = sheet.sentences
    begin = time.process_time()
    marks = find_times(sheet)
    spent = time.process_time() - begin
    times = [
        {"start": m.span.start, "end": m.span.end, "type": m.type, "value": m.value, "text": m.span.of(text)}
        for m in marks
    ]
    return times, spent


def dateparser_times(text: str, published: str | None) -> tuple[Times, float]:
    """What dateparser's search finds, as days."""
    from dateparser.search import search_dates

    base = datetime.fromisoformat(published[:10]) if published else datetime(2000, 1, 1)  # noqa: DTZ001
    begin = time.process_time()
    found = search_dates(text, languages=["en"], settings={"RELATIVE_BASE": base}) or []
    spent = time.process_time() - begin
    times: Times = []
    place = 0
    for words, value in found:
        start = text.find(words, place)
        if start >= 0:
            place = start + len(words)
            times.append({"start": start, "end": place, "type": "DATE", "value": value.date().isoformat()})
    return times, spent


def load_scorer(path: Path) -> Any:
    """The scorer module."""
    spec = importlib.util.spec_from_file_location("score_times", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: no scorer")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(folder: Path, reader: Callable[[str, str | None], tuple[Times, float]]) -> tuple[dict[str, Any], float, int]:
    """Predictions for a folder, seconds spent, words read."""
    predictions: dict[str, Any] = {}
    seconds, words = 0.0, 0
    for path in sorted(folder.glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        meta = path.with_suffix(".meta.json")
        published = json.loads(meta.read_text("utf-8")).get("published") if meta.exists() else None
        times, spent = reader(text, published[:10] if published else None)
        predictions[path.stem] = {"times": times}
        seconds += spent
        words += len(text.split())
    return predictions, seconds, words


def main() -> None:
    """Run the benchmark."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("corpora", nargs="+", type=Path)
    options.add_argument("--scorer", type=Path, default=Path("../shared/score/score_times.py"))
    options.add_argument("--errors", action="store_true")
    options.add_argument("--peers", action="store_true")
    chosen = options.parse_args()
    scorer = load_scorer(chosen.scorer)
    readers = {"ours": ours} | ({"dateparser": dateparser_times} if chosen.peers else {})
    print(f"{'corpus':12s} {'reader':12s} strict relaxed  value   words/s")
    for folder in chosen.corpora:
        gold = scorer.load(folder)
        for name, reader in readers.items():
            predictions, seconds, words = run(folder, reader)
            errors: list[Any] | None = [] if chosen.errors and name == "ours" else None
            result = scorer.score(gold, predictions, None, errors)
            scores = "  ".join(f"{100 * result[key]['f1']:5.1f}" for key in ("strict", "relaxed", "value_f1"))
            print(f"{folder.name:12s} {name:12s} {scores}  {words / max(seconds, 1e-9):9.0f}")
            for error in errors or ():
                print(*error, sep="\t")


if __name__ == "__main__":
    main()
