"""Words into numbers of pieces, as BERT's tokenizer without letter case cuts them (WordPiece, longest match first)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from reportedly.errors import ReaderError
from reportedly.readers.model.pieces import MOST_PIECES

UNKNOWN = "[UNK]"
"""Stands for what the list does not hold."""
_MOST_LETTERS = 60
_MOST_KNOWN = 1 << 16


class Pieces:
    """Cuts words by a list of pieces, one a line, whose numbers are their lines; raises ReaderError without it."""

    def __init__(self, file: Path) -> None:
        try:
            lines = file.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise ReaderError(f"{file}: the learned reader's list of pieces cannot be read ({error})") from error
        self._numbers = {piece: number for number, piece in enumerate(lines)}
        self._unknown = self._numbers.get(UNKNOWN, 0)
        self._known: dict[str, list[int]] = {}

    def cut(self, words: Sequence[str]) -> list[list[int]]:
        """For each word its pieces, at least one and at most ``MOST_PIECES``."""
        return [self._of(word[:_MOST_LETTERS]) for word in words]

    def _of(self, word: str) -> list[int]:
        found = self._known.get(word)
        if found is None:
            numbers = [number for part in _parts(word) for number in self._cut(part)]
            found = numbers[:MOST_PIECES] or [self._unknown]
            if len(self._known) < _MOST_KNOWN:
                self._known[word] = found
        return found

    def _cut(self, part: str) -> list[int]:
        """Longest pieces from the left; a part of which any rest is on no list is unknown as a whole."""
        numbers: list[int] = []
        start = 0
        while start < len(part):
            lead = "##" if start else ""
            ends = range(len(part), start, -1)
            end = next((end for end in ends if lead + part[start:end] in self._numbers), start)
            if end == start:
                return [self._unknown]
            numbers.append(self._numbers[lead + part[start:end]])
            start = end
        return numbers


def _parts(word: str) -> Iterator[str]:
    """Letters in lower case without accents, and each mark or Chinese character apart."""
    run = ""
    for letter in unicodedata.normalize("NFD", word).lower():
        kind = unicodedata.category(letter)
        if kind == "Mn" or (kind[0] == "C" and letter not in "\t\n\r") or letter == "�":
            continue
        if letter.isspace() or _stands_alone(letter, kind):
            if run:
                yield run
            run = ""
            if not letter.isspace():
                yield letter
        else:
            run += letter
    if run:
        yield run


def _stands_alone(letter: str, kind: str) -> bool:
    mark = kind[0] == "P" or (letter.isascii() and not letter.isalnum() and not letter.isspace())
    return mark or 0x4E00 <= ord(letter) <= 0x9FFF or 0x3400 <= ord(letter) <= 0x4DBF or 0xF900 <= ord(letter) <= 0xFAFF
