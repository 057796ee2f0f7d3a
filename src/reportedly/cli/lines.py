"""Text from outside made safe for a terminal: no control characters, no escape sequences, no reordering marks."""

from __future__ import annotations

import re

# C0 and C1 controls, bidirectional overrides and isolates, line and paragraph separators
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\u200e\u200f]")
_SPACES = re.compile(r"\s+")


def clean(text: str) -> str:
    """One line: unsafe characters shown as a middle dot, white space squeezed."""
    return _UNSAFE.sub("·", _SPACES.sub(" ", text)).strip()


def clean_text(text: str) -> str:
    """Several lines, kept as they are, without unsafe characters."""
    return _UNSAFE.sub("·", text)
