"""The language of a text, told offline: English by its commonest words, any other by its letters."""

from __future__ import annotations

from functools import cache
from typing import Any

SAMPLE = 3000
"""Characters looked at."""
SHORTEST = 40
"""A shorter text is not told."""
ENGLISH_SHARE = 0.06
"""Share of these words from which a text is English; 19 of 20 reports have 0.07 or more (November 2026)."""
ENGLISH_KINDS = 5
"""So many different ones of these words make a text English, however they are spread (tables, lists of names)."""
_ENGLISH = frozenset(
    ("the", "and", "that", "with", "from", "which", "were", "been", "this", "they", "their", "would", "about", "when")
)
"""Common words that other languages written in Latin letters hardly share."""


def language_of(text: str) -> str | None:
    """ISO 639-1 code, None for a text too short to tell."""
    sample = text[:SAMPLE].strip()
    if len(sample) < SHORTEST:
        return None
    words = sample.lower().split()
    english = [word for word in words if word in _ENGLISH]
    if len(english) >= ENGLISH_SHARE * len(words) or len(set(english)) >= ENGLISH_KINDS:
        return "en"
    return _classified(sample)


def _classified(sample: str) -> str:
    """The likeliest language; weighed are the features that occur, and without BLAS, whose threads wait busily."""
    identifier = _identifier()
    counts = identifier.instance2fv(sample, datatype="float32")
    present = counts.nonzero()[0]
    scores = (counts[present, None] * identifier.nb_ptc[present]).sum(axis=0) + identifier.nb_pc
    return str(identifier.nb_classes[int(scores.argmax())])


@cache
def _identifier() -> Any:
    from py3langid import langid  # type: ignore[import-untyped]  # noqa: PLC0415  loads longer than a text is read

    return langid.LanguageIdentifier.from_pickled_model(langid.MODEL_FILE)
