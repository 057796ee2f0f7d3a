"""Makes the weights of links that ``readers/chains/linking.py`` reads, and measures them on texts left out.

    python -m training.chains.links CORPUS [--to src/reportedly/readers/chains/links.txt] [--folds 5] [--keep DIR]

CORPUS is GUM's news part (Wikinews, texts CC BY 2.5, annotations CC BY 4.0): ``*.txt`` with ``*.json`` holding "coref".
A phrase chooses among earlier ones and "none"; the weights are those of a log-linear model of that choice, drawn to
nought, in which every right earlier phrase counts. With --folds the texts are shared out by name and each share is read
with weights of the others: the files in DIR are for ``score_coref.py``.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from reportedly.documents import plain_document
from reportedly.readers.chains.linking import Linker, Weights
from reportedly.readers.chains.traits import Trait
from reportedly.readers.chains.wide import traits_of
from reportedly.readers.grammar import GrammarReader
from reportedly.readers.sheet import Sheet

LEAST = 4  # times that a feature is seen
PULL = 1.0  # towards nought, for each feature
STEPS, RATE = 150, 0.25
OPEN = 0.15  # weight of a phrase that opens a chain or stands alone


@dataclass
class Text:
    """One text, its phrases, and for each phrase its candidates' features and which are right."""

    name: str
    sheet: Sheet
    traits: list[Trait]
    choices: list[tuple[list[list[str]], list[bool]]]


def text_of(path: Path) -> Text:
    """A text with its choices."""
    document = plain_document(path.read_bytes().decode("utf-8"))
    sheet = Sheet(document)
    markup = GrammarReader().read(document)
    gold = json.loads(path.with_suffix(".json").read_text("utf-8"))["coref"]
    chain_of = {(start, end): n for n, chain in enumerate(gold) if len(chain) > 1 for start, end in chain}
    traits = traits_of(sheet, markup.chains, markup.attributions)
    linker = Linker(sheet)
    numbers: list[int] = []
    choices = []
    for trait in traits:
        span = sheet.span(trait.phrase.first, trait.phrase.last)
        number = chain_of.get((span.start, span.end), -1)
        linker.own(trait)
        options = [list(linker.alone(trait))]
        right = [False]
        for rank, other in enumerate(linker.candidates(trait)):
            options.append(list(linker.pair(trait, other, rank)))
            right.append(number >= 0 and numbers[other.place] == number)
        right[0] = not any(right)
        choices.append((options, right))
        numbers.append(number)
        trait.group = number if number >= 0 else -1 - trait.place
        linker.add(trait)
    return Text(path.stem, sheet, traits, choices)


def learn(texts: Iterable[Text]) -> dict[str, float]:
    """Weights of features by gradient steps (AdaGrad) on the log likelihood of the right choices."""
    chosen = [choice for text in texts for choice in text.choices]
    seen = Counter(feature for options, _ in chosen for own in options for feature in own)
    index = {feature: place for place, (feature, n) in enumerate(sorted(seen.items())) if n >= LEAST}
    index = {feature: place for place, feature in enumerate(index)}
    features, option_of, first_of, right, cost = [], [], [], [], []
    option = 0
    for options, truth in chosen:
        first_of.append(option)
        for own, is_right in zip(options, truth, strict=True):
            known = [index[feature] for feature in own if feature in index]
            features += known
            option_of += [option] * len(known)
            right.append(is_right)
            option += 1
        cost.append(OPEN if truth[0] else 1.0)
    feature_at, option_at = np.array(features), np.array(option_of)
    starts, is_right_at = np.array(first_of), np.array(right)
    choice_of = np.repeat(np.arange(len(starts)), np.diff([*starts, option]))
    weighed = np.array(cost)[choice_of]
    weights, past = np.zeros(len(index)), np.full(len(index), 1e-6)
    for _ in range(STEPS):
        values = np.bincount(option_at, weights[feature_at], option)
        values = np.exp(values - np.maximum.reduceat(values, starts)[choice_of])
        all_ = values / np.add.reduceat(values, starts)[choice_of]
        good = values * is_right_at
        good /= np.add.reduceat(good, starts)[choice_of]
        slope = np.bincount(feature_at, (weighed * (good - all_))[option_at], len(index)) - PULL * weights
        past += slope**2
        weights += RATE * slope / np.sqrt(past)
    return dict(zip(index, weights.tolist(), strict=True))


def hundredths(weights: dict[str, float]) -> dict[str, int]:
    """Weights as they are shipped."""
    return {feature: round(100 * weight) for feature, weight in sorted(weights.items()) if abs(weight) >= 0.02}


def chains_of(text: Text, weights: Weights) -> list[list[list[int]]]:
    """Chains of a text as lists of offsets."""
    linker = Linker(text.sheet)
    groups: list[list[list[int]]] = []
    for trait in text.traits:
        linker.own(trait)
        other = linker.best(trait, weights)
        trait.group = len(groups) if other is None else other.group
        if other is None:
            groups.append([])
        span = text.sheet.span(trait.phrase.first, trait.phrase.last)
        groups[trait.group].append([span.start, span.end])
        linker.add(trait)
    return [group for group in groups if len(group) > 1]


def main() -> None:
    """Measure by leaving texts out, and write the weights of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--to", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    texts = [text_of(path) for path in sorted(options.corpus.glob("*.txt"))]
    for fold in range(options.folds):
        weights = Weights(hundredths(learn(text for n, text in enumerate(texts) if n % options.folds != fold)))
        for text in texts[fold :: options.folds]:
            found = json.dumps({"coref": chains_of(text, weights)})
            (options.keep / f"{text.name}.json").write_text(found, "utf-8")
    if options.to:
        lines = "\n".join(f"{feature} {value}" for feature, value in hundredths(learn(texts)).items())
        options.to.write_text(f"{HEADER}{lines}\n", "utf-8")


HEADER = """\
# Weights, in hundredths, of what speaks for linking a noun phrase to an earlier one ("new": to none).
# Made by training/chains/links.py from the news part of the GUM corpus (annotations CC BY 4.0, texts of Wikinews CC BY
# 2.5); it holds weights of grammatical features and no words of those texts.
"""

if __name__ == "__main__":
    main()
