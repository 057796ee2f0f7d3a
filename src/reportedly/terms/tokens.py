"""Words and marks of a text, with their places: the one tokenisation that reader and claim rules share."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"""
    (?:[^\W\d_]\.){2,}                              # U.S., A.E.
  | \d+(?:[.,:]\d+)*(?:st|nd|rd|th)?\b              # 58th, 10,000, 14.30
  | [^\W_]+(?:[-‐‑'’](?=[^\W_])[^\W_]+)*            # chief-of-staff, O'Neill, won't
  | \S
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """One word, number or mark: ``text[start:end]``, and the same in lower case with straight apostrophes.

    A named tuple, for it is by far the most frequent value and built several times faster than a frozen dataclass.
    """

    start: int
    end: int
    text: str
    lower: str

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter or digit."""
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Tokens of ``text[start:end]``; offsets count from the beginning of the whole text.

    A possessive ending ("Russia's") is a token of its own, so that the name before it stands alone.
    """
    tokens: list[Token] = []
    for found in _TOKEN.finditer(text, start, len(text) if end is None else end):
        word, low = found.group(), found.start()
        lower = word.lower()
        if not lower.isascii():
            lower = lower.replace("’", "'").replace("‑", "-").replace("‐", "-")
        if lower.endswith("'s") and len(word) > 2:
            tokens.append(Token(low, low + len(word) - 2, word[:-2], lower[:-2]))
            tokens.append(Token(low + len(word) - 2, low + len(word), word[-2:], "'s"))
        else:
            tokens.append(Token(low, low + len(word), word, lower))
    return tokens
