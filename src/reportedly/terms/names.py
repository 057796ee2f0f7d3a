"""Folding of names, shared by search, identity and claim rules."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ø": "o",
        "Ø": "O",
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
        "ı": "i",
        "’": "'",
    }
)
_POSSESSIVE = re.compile(r"'s\b")
_GAP = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Lower case, no marks, no possessive, letters and digits with single spaces.

    >>> fold("Jurij Keštanov’s")
    'jurij kestanov'
    """
    if text.isascii():  # nothing to take apart, as in most names
        plain = text.lower()
    else:
        plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
        plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return _GAP.sub(" ", _POSSESSIVE.sub("", plain)).strip()
