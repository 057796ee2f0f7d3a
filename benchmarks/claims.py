"""Score the claims read by grammar against annotated claims, with the safety errors apart.

    python -m benchmarks.claims [--gold ../shared/corpora/claims/dev] [--errors] [--only PREFIX] [--keep DIR]

The gold is a folder of ``STEM.txt``, ``STEM.json`` (claims) and ``STEM.meta.json`` (``published``, ``outlet``). The
scorer offers ``run(gold_dir, pred_dir, only)`` and ``show(report)``.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import tempfile
import time
from pathlib import Path
from typing import Any

from reportedly.claims import claims_of
from reportedly.documents import plain_document
from reportedly.readers.grammar import GrammarReader
from reportedly.terms.claims import Claim
from reportedly.terms.documents import Document, Sidecar
from reportedly.terms.status import status_of

GOLD = Path("../shared/corpora/claims/dev")
SCORER = Path("../shared/score/score_claims.py")


def document_at(path: Path) -> Document:
    """The document of a text with its sidecar; the text is not changed."""
    with path.open(encoding="utf-8", newline="") as file:
        text = file.read()
    beside = path.with_suffix(".meta.json")
    meta = json.loads(beside.read_text("utf-8")) if beside.exists() else {}
    known = {key: meta[key] for key in ("outlet", "published", "byline", "url", "title") if meta.get(key)}
    return plain_document(text, Sidecar(**known), path.name)


def claims_at(path: Path) -> list[Claim]:
    """The claims of a text."""
    document = document_at(path)
    return claims_of(document, GrammarReader().read(document))


def as_json(claim: Claim) -> dict[str, Any]:
    """A claim as the scorer reads it."""
    return {
        "kind": claim.kind,
        "who": {"name": claim.who.name},
        "args": {key: value if isinstance(value, str) else list(value) for key, value in claim.args.items()},
        "when": {"edtf": claim.when.edtf, "basis": claim.when.basis},
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "phase": claim.phase,
        "status": status_of(claim),
        "chain": [{"type": speaker.type, "name": speaker.name} for speaker in claim.chain],
        "evidence": [{"start": quote.start, "end": quote.end, "quote": quote.quote} for quote in claim.evidence],
    }


def load_scorer(path: Path) -> Any:
    """The scorer module."""
    spec = importlib.util.spec_from_file_location("score_claims", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: no scorer")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predict(gold: Path, into: Path) -> float:
    """Write the claims of each text of a folder as JSON lines; the seconds of CPU spent."""
    begin = time.process_time()
    for path in sorted(gold.glob("*.txt")):
        lines = [json.dumps(as_json(claim), ensure_ascii=False) for claim in claims_at(path)]
        (into / f"{path.stem}.jsonl").write_text("".join(line + "\n" for line in lines), "utf-8")
    return time.process_time() - begin


def measure(gold: Path = GOLD, scorer: Path = SCORER) -> dict[str, Any]:
    """The scorer's report on a folder of gold."""
    with tempfile.TemporaryDirectory() as folder:
        predict(gold, Path(folder))
        report: dict[str, Any] = load_scorer(scorer).run(str(gold), folder)[0]
        return report


def main() -> None:
    """Run the benchmark."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--gold", type=Path, default=GOLD)
    options.add_argument("--scorer", type=Path, default=SCORER)
    options.add_argument("--only", help="document id prefixes, comma-separated")
    options.add_argument("--errors", action="store_true", help="list missed and wrong claims")
    options.add_argument("--keep", type=Path, help="keep the predictions in this folder")
    chosen = options.parse_args()
    scorer = load_scorer(chosen.scorer)
    with tempfile.TemporaryDirectory() as folder:
        into = chosen.keep or Path(folder)
        into.mkdir(parents=True, exist_ok=True)
        seconds = predict(chosen.gold, into)
        arguments = [str(chosen.gold), str(into), *(["--errors"] if chosen.errors else [])]
        scorer.main(arguments + (["--only", chosen.only] if chosen.only else []))
    print(f"{seconds:.1f} s of CPU")


if __name__ == "__main__":
    main()
