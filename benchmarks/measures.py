"""Every quality figure, measured from the outside: the program's own ``markup`` and ``claims`` against the scorers.

Each measure names the corpus that it is taken on, so that a floor can tell whether the corpus is still the same.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import claims, seed, story

SHARED = Path("../shared")
CORPORA, SCORERS = SHARED / "corpora", SHARED / "score"

Figures = dict[str, float]


@dataclass(frozen=True)
class Measure:
    """A set of figures taken on one corpus."""

    name: str
    corpus: Path
    take: Callable[[Path], Figures]


def marked(corpus: Path, form: str) -> Path:
    """A folder with the program's markup of all plain texts of a corpus."""
    out = Path(tempfile.mkdtemp(prefix="markup-"))
    texts = [str(path) for path in sorted(corpus.glob("*.txt")) if not path.name.endswith(".meta.txt")]
    command = [sys.executable, "-m", "reportedly", "markup", *texts, "--to", str(out), "--format", form]
    subprocess.run(command, check=True, capture_output=True)
    return out


def scored(scorer: str, *words: str) -> Any:
    """What a scorer prints as JSON."""
    done = subprocess.run([sys.executable, str(SCORERS / scorer), *words], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def turned(what: str, markup: Path) -> Path:
    """Markup turned into what a scorer reads."""
    out = Path(tempfile.mkdtemp(prefix=what))
    command = [sys.executable, str(SCORERS / "markup_to.py"), what, str(markup), str(out)]
    subprocess.run(command, check=True, capture_output=True)
    return out


def names_and_posts(corpus: Path) -> Figures:
    """People, ranks, posts and units against Security Force Monitor's annotation, Title and Role merged."""
    out = marked(corpus, "brat")
    figures: Figures = {}
    for suffix, flags in (("", ()), (" (paragraphs)", ("--paragraphs",))):
        blocks = scored("score_sfm.py", str(corpus), str(out), "--json", *flags)["title_role_merged"]
        for block, label in (("entity exact", "entities"), ("relation", "relations"), ("tuple", "tuples")):
            rows = next(rows for name, rows in blocks.items() if name.replace("_", " ") == block)
            figures[label + suffix] = _overall(rows)["F1"]
    return figures


def _overall(rows: Mapping[str, Any]) -> Mapping[str, Any]:
    return next(row for name, row in rows.items() if name.lower() in ("all", "micro", "total"))


def speakers(corpus: Path) -> Figures:
    """Who says what."""
    out = turned("attribution", marked(corpus, "jsonl"))
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        command = [sys.executable, str(SCORERS / "score_attribution.py"), str(corpus), str(out), "--json", file.name]
        subprocess.run(command, check=True, capture_output=True)
        summary = json.loads(Path(file.name).read_text("utf-8"))
    found = summary["attributions"]
    figures = {key: found[key]["f1"] for key in ("content", "+source", "strict")}
    return figures | {f"{role} spans": summary["spans"][role]["f1"] for role in ("source", "cue", "content")}


def times(corpus: Path) -> Figures:
    """Time expressions and their values."""
    result = scored("score_times.py", str(corpus), str(turned("times", marked(corpus, "jsonl"))), "--json")
    return {
        name: result[key]["f1"] for name, key in (("strict", "strict"), ("relaxed", "relaxed"), ("value", "value_f1"))
    }


def chains(corpus: Path) -> Figures:
    """Mentions of one person or thing."""
    result = scored("score_coref.py", str(corpus), str(turned("coref", marked(corpus, "jsonl"))), "--json")
    return {"conll": result["conll"]}


def claimed(corpus: Path) -> Figures:
    """Claims, and the safety errors among them."""
    report = claims.measure(corpus)
    errors = sum(row["errors"] for row in report["safety"]["counts"].values())
    return {"f1": report["claim"]["f1"], "precision": report["claim"]["p"], "safety errors": float(errors)}


def model_case(corpus: Path) -> Figures:
    """The model case: lines found, found without a difference, and forbidden claims."""
    result = seed.compare(corpus)
    return {"found": result["found"], "whole": result["whole"], "forbidden errors": float(len(result["forbidden"]))}


def story_checks(corpus: Path) -> Figures:
    """Share of a story's checks that pass."""
    report = story.measure(corpus)
    return {"share": round(report["passed"] / report["of"], 4)}


MEASURES = (
    Measure("names and posts", CORPORA / "sfm" / "dev", names_and_posts),
    Measure("speakers", CORPORA / "attribution" / "dev", speakers),
    Measure("times, timebank", CORPORA / "times" / "timebank", times),
    Measure("times, aquaint", CORPORA / "times" / "aquaint", times),
    Measure("times, gum", CORPORA / "gum_news", times),
    Measure("chains, gum", CORPORA / "gum_news", chains),
    Measure("claims", CORPORA / "claims" / "dev", claimed),
    Measure("model case", SHARED / "seed", model_case),
    Measure("story A", SHARED / "story" / "A", story_checks),
)
