"""The one place that knows the ``tokenizers`` package: words into numbers of pieces."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reportedly.errors import ReaderError
from reportedly.readers.model import REMEDY
from reportedly.readers.model.pieces import MOST_PIECES

UNKNOWN = 100
"""Number of the piece that stands for what the list does not hold (``[UNK]``)."""
_MOST_LETTERS = 60


class Pieces:
    """Cuts words with a tokenizer file; raises ReaderError without the package or the file."""

    def __init__(self, file: Path) -> None:
        try:
            from tokenizers import Tokenizer  # noqa: PLC0415  (optional, and slow to load)
        except ImportError as error:
            raise ReaderError(REMEDY) from error
        if not file.is_file():
            raise ReaderError(f"{file}: the learned reader's list of pieces is missing")
        self._tokenizer = Tokenizer.from_file(str(file))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._known: dict[str, list[int]] = {}

    def cut(self, words: Sequence[str]) -> list[list[int]]:
        """For each word its pieces, at least one and at most ``MOST_PIECES``."""
        return [self._of(word[:_MOST_LETTERS]) for word in words]

    def _of(self, word: str) -> list[int]:
        found = self._known.get(word)
        if found is None:
            ids: list[int] = self._tokenizer.encode(word, add_special_tokens=False).ids[:MOST_PIECES]
            found = ids or [UNKNOWN]
            if len(self._known) < 1 << 16:
                self._known[word] = found
        return found
