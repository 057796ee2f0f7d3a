"""Step five: choose the thresholds of a model on the dev parts, and write them beside its weights.

    python -m training.tune --weights ../training-out/weights --version 2026-11-22 [--shared ../shared]

Two numbers are chosen, each by the figure that it moves: a bias against names (F1 of entities, on whole texts and in
annotated paragraphs) and a bias for cues (F1 of content with the right source). The least share of a new relation stays
at .8, where claims lose no precision by it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from reportedly.readers.model.reader import ModelReader
from reportedly.readers.model.weights import Model, Thresholds, load
from training.evaluate import Clock, Figures, names, speech

NAME_BIASES = (0.0, 0.5, 0.75, 1.0, 1.25)
CUE_BIASES = (0.0, -0.25, -0.5, -0.75)


def entities(figures: Figures) -> float:
    """What names are chosen by."""
    return figures["entities"] + figures["entities, paragraphs"]


def best(model: Model, key: str, values: Sequence[float], worth: Callable[[Model], float]) -> Thresholds:
    """The thresholds with the best value of one of them; of equals the first."""
    found: list[tuple[float, Thresholds]] = []
    for value in values:
        chosen = replace(model.thresholds, **{key: value})  # type: ignore[arg-type]
        figure = worth(replace(model, thresholds=chosen))
        found.append((figure, chosen))
        print(f"{key} {value:5.2f}: {figure:.2f}", flush=True)
    return max(found, key=lambda pair: pair[0])[1]


def main() -> None:
    """Choose one after the other."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, default=Path("../training-out/weights"))
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--version", required=True, help="kept with each claim that the model reads")
    options = parser.parse_args()
    model = replace(load(options.weights), thresholds=Thresholds(version=options.version))
    shared = options.shared

    def by_names(worth: Callable[[Figures], float]) -> Callable[[Model], float]:
        return lambda one: worth(names(ModelReader(one), shared, Clock()))

    model = replace(model, thresholds=best(model, "name_bias", NAME_BIASES, by_names(entities)))
    chosen = best(model, "cue_bias", CUE_BIASES, lambda one: speech(ModelReader(one), shared, Clock())["+source"])
    (options.weights / "thresholds.json").write_text(json.dumps(asdict(chosen), indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
