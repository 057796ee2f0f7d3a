"""Step one: read the corpora once, cut them into pieces, lay the grammar's draft beside the gold, and keep all that.

    python -m training.prepare --corpora ../shared/corpora --to ../training-out/cache

One JSON line a text; each holds no more than numbers, the words are not kept. Nothing of it belongs into the project.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from reportedly.documents import plain_document
from reportedly.readers.attributions import find_attributions
from reportedly.readers.chains import find_chains
from reportedly.readers.entities import find_entities
from reportedly.readers.model.cutter import Pieces
from reportedly.readers.model.drafts import MARKS, Draft, draft_of, runs_of
from reportedly.readers.model.links import grammar_links
from reportedly.readers.sheet import Sheet
from reportedly.readers.times import find_times
from training.corpora import Named, names_of, speech_of
from training.encoder import pieces_file
from training.variants import variant_of

VARIANTS = 4


def prepared(one: Named, pieces: Pieces) -> dict[str, Any]:
    """One text as numbers: pieces of each word, features, sentences, the grammar's draft, and the gold in words."""
    sheet = Sheet(plain_document(one.text))
    times = find_times(sheet)
    entities = find_entities(sheet, times)
    chains = find_chains(sheet, entities)
    attributions = find_attributions(sheet, entities, chains)
    draft = draft_of(sheet, times, entities, chains, attributions)
    row: dict[str, Any] = {
        "name": one.name,
        "variant": one.variant,
        "pieces": pieces.cut([token.text for token in sheet.tokens]),
        "features": draft.features,
        "sentences": [[s.start, s.stop] for s in sheet.sentences if s],
        "paragraphs": [[w.start, w.stop] for w in (sheet.within(p) for p in sheet.document.paragraphs) if w],
        "draft": [[list(a.source), list(a.cue), list(a.content)] for a in draft.accounts],
        "links": sorted(grammar_links(sheet, entities)),
    }
    return row | _names(sheet, one) | _speech(sheet, one, draft)


def _names(sheet: Sheet, one: Named) -> dict[str, Any]:
    if one.names is None:
        return {"names": None}
    runs = [(MARKS.index(label), runs_of(sheet, (span,))) for label, span in one.names]
    place = {k: n for n, k in enumerate(k for k, (_, run) in enumerate(runs) if run)}
    names = [[label, *run[0]] for label, run in runs if run]
    return {"names": names, "edges": [[place[a], place[b]] for a, b in one.edges if a in place and b in place]}


def _speech(sheet: Sheet, one: Named, draft: Draft) -> dict[str, Any]:  # noqa: ARG001
    if one.accounts is None:
        return {"accounts": None}
    rows = [[runs_of(sheet, account[role]) for role in ("source", "cue", "content")] for account in one.accounts]
    return {"accounts": [row for row in rows if row[1] and row[2]]}


def with_variants(texts: Iterable[Named]) -> Iterator[Named]:
    """Each text, and the same in other countries."""
    for one in texts:
        yield one
        yield from (variant_of(one, number) for number in range(1, VARIANTS + 1))


def main() -> None:
    """Prepare all parts; a part that is there already is left."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--to", type=Path, default=Path("../training-out/cache"))
    options = parser.parse_args()
    options.to.mkdir(parents=True, exist_ok=True)
    pieces = Pieces(pieces_file())
    root = options.corpora
    parts = {
        "names-train": with_variants(names_of(root / "sfm" / "train")),
        "names-dev": names_of(root / "sfm" / "dev"),
        "speech-dev": speech_of(root / "attribution" / "dev"),
        "speech-train": chain(speech_of(root / "attribution" / "train")),
    }
    for name, texts in parts.items():
        target = options.to / f"{name}.jsonl"
        if target.exists():
            continue
        unfinished = target.with_suffix(".unfinished")
        with unfinished.open("w", encoding="utf-8") as file:
            for one in texts:
                file.write(json.dumps(prepared(one, pieces), separators=(",", ":")) + "\n")
        unfinished.rename(target)
        print(f"{target}: {target.stat().st_size:,} bytes", flush=True)


if __name__ == "__main__":
    main()
