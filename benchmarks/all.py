"""All benchmarks in one run and one table: our figures beside those of the peers, on the same input.

    python -m benchmarks.all [--write]

Takes some minutes. Peers that run here are the extra ``bench``; one that is not installed is named and left out. Peers'
published figures, marked †, stand in benchmarks/published.toml. ``--write`` puts the table into docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks import postings, speed
from benchmarks.measures import CORPORA, MEASURES, SCORERS, SHARED
from benchmarks.table import PAGE, Row, in_words, markdown, published, put_into


def pages() -> Iterator[Row]:
    """Main text, title and date of archived pages."""
    from benchmarks.pages import READERS, Score, pages_in, score

    corpus = [page for part in ("train", "dev") for page in pages_in(CORPORA / "sfm" / part)]

    def line(scores: list[Score]) -> str:
        dates = Counter(item.date for item in scores)
        text, title, spent = (
            sum(getattr(item, key) for item in scores) / len(scores) for key in ("f1", "title", "milliseconds")
        )
        parts = (
            [f"text F1 {text:.3f}, title {title:.3f}"] if text else []
        )  # some look for the date alone, some for all else
        if dates["right"] + dates["wrong"]:
            parts.append("date right/wrong/none " + "/".join(str(dates[key]) for key in ("right", "wrong", "none")))
        return ", ".join([*parts, f"{spent:.0f} ms"])

    found = {name: line([score(page, reader) for page in corpus]) for name, reader in READERS.items()}
    yield Row(f"{len(corpus)} archived pages", found.pop("ours"), tuple(f"{name}: {it}" for name, it in found.items()))


def beside_peers(measure: str, corpus: Path) -> tuple[str, ...]:
    """Figures of the peers of one measure: those that run here, then the published ones."""
    return (*(dates_by_peer(corpus) if measure.startswith("times") else ()), *published(measure))


def dates_by_peer(corpus: Path) -> Iterator[str]:
    """Dateparser's figures on a corpus of times."""
    try:
        from benchmarks import times

        scorer = times.load_scorer(SCORERS / "score_times.py")
        found, _, _ = times.run(corpus, times.dateparser_times)
    except ImportError as error:
        print(f"dateparser: not installed ({error})", file=sys.stderr)
        return
    result: dict[str, Any] = scorer.score(scorer.load(corpus), found, None, None)
    keys = {"strict": "strict", "relaxed": "relaxed", "value": "value_f1"}
    yield f"dateparser: {in_words({name: result[key]['f1'] for name, key in keys.items()})}"


def qualities() -> Iterator[Row]:
    """Every measure that has a floor."""
    for measure in MEASURES:
        figures = measure.take(measure.corpus)
        yield Row(measure.name, in_words(figures), beside_peers(measure.name, measure.corpus))


def from_pages() -> Iterator[Row]:
    """Postings from archived pages, against what researchers recorded from them."""
    report, _ = postings.measure(CORPORA / "sfm" / "dev")
    figures = {"recall": report["recall"], "corroborated": report["corroborated"][2]}
    yield Row("postings from pages (dev)", in_words(figures), published("postings"))


def costs() -> Iterator[Row]:
    """Speed and memory beside spaCy's small pipeline, in one run."""
    report = speed.measure()
    lines = {name: f"{words:,.0f} words/CPU s, {memory:,.0f} MiB" for name, (words, memory) in report.items()}
    ours = report["reportedly"][0]
    ratios = [f" ({ours / words:.1f} ×)" for name, (words, _) in report.items() if name != "reportedly"]
    mine = lines.pop("reportedly") + "".join(ratios)
    yield Row("reading, documents to claims", mine, tuple(f"{name}: {it}" for name, it in lines.items()))


def main() -> int:
    """Print the table, or write it into the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="put the table into docs/benchmarks.md")
    options = parser.parse_args()
    if not SHARED.is_dir():
        print("benchmarks: the corpora do not lie beside the project; nothing is measured", file=sys.stderr)
        return 1
    rows = [row for part in (pages, qualities, from_pages, costs) for row in part()]
    table = markdown(rows)
    print(table)
    if options.write:
        PAGE.write_text(put_into(PAGE.read_text("utf-8"), table), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
