"""Score who-says-what on PolNeAR, and print the speed of the grammar.

    python benchmarks/attribution.py CORPUS_DIR --scorer score_attribution.py [--sample N] [--nested] [--json FILE]

CORPUS_DIR holds ``STEM.txt`` and ``STEM.jsonl`` (source, cue and content as character spans). PolNeAR marks only the
outermost attribution, so nested ones are left out unless ``--nested``. Figures of others on its test part (F1 of
content, with the right source, and of all three token for token): GenderGapTracker 50.6 / 43.0 / 15.0, textacy
30.9 / 28.7 / 15.0, people among themselves 79.4 / 75.4 / 58.7.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import time
from pathlib import Path
from typing import Any

from reportedly.documents import plain_document
from reportedly.readers.attributions import find_attributions
from reportedly.readers.chains import find_chains
from reportedly.readers.entities import find_entities
from reportedly.readers.sheet import Sheet
from reportedly.readers.times import find_times
from reportedly.terms.markup import Attribution
from reportedly.terms.spans import Span


def ours(text: str) -> tuple[tuple[Attribution, ...], float]:
    """Attributions of one text, and the seconds that finding them took (names, chains and tokens not counted)."""
    sheet = Sheet(plain_document(text))
    entities = find_entities(sheet, find_times(sheet))
    chains = find_chains(sheet, entities)
    begin = time.process_time()
    found = find_attributions(sheet, entities, chains)
    return found, time.process_time() - begin


def as_line(one: Attribution) -> dict[str, list[list[int]] | None]:
    """An attribution as the scorer reads it."""

    def pairs(spans: tuple[Span, ...]) -> list[list[int]] | None:
        return [[span.start, span.end] for span in spans] or None

    return {"source": pairs(one.source), "cue": pairs(one.cue), "content": pairs(one.content)}


def predicted(scorer: Any, article: Any, found: tuple[Attribution, ...], *, nested: bool) -> list[dict[str, Any]]:
    """Predictions as token sets of the scorer."""
    rows = []
    for one in found:
        if one.parent is None or nested:
            line = as_line(one)
            row = {role: article.tokens(line[role] or []) for role in scorer.ROLES}
            rows.append(row | {"type": article.type(row["content"])})
    return [row for row in rows if row["content"]]


def load_scorer(path: Path) -> Any:
    """The scorer as a module."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Read the corpus, score it, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--sample", type=int, default=0, help="this many texts, always the same ones; 0 for all")
    parser.add_argument("--nested", action="store_true", help="count attributions inside others too")
    parser.add_argument("--json", type=Path, help="write the summary there as well")
    options = parser.parse_args()
    scorer = load_scorer(options.scorer)
    paths = sorted(options.corpus.glob("*.txt"))
    if options.sample:
        paths = sorted(random.Random(1).sample(paths, min(options.sample, len(paths))))  # noqa: S311 (not a secret)
    counts, spent, words = [], 0.0, 0
    for path in paths:
        text = path.read_bytes().decode("utf-8")
        article = scorer.Article(text)
        found, seconds = ours(text)
        spent, words = spent + seconds, words + len(text.split())
        gold = scorer.load(path.with_suffix(".jsonl"), article)
        counts.append(scorer.count(article, gold, predicted(scorer, article, found, nested=options.nested)))
    summary = scorer.summarise(scorer.total(counts))
    print(scorer.show(summary))
    print(f"{len(paths)} texts, {words} words, {words / max(spent, 1e-9):,.0f} words a second of CPU")
    if options.json:
        options.json.write_text(json.dumps(summary, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
