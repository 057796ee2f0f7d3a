"""Terms of prison and amounts as ranges: "more than 100 million" has no upper end, six years are 72 months."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from reportedly.terms.ordinals import number_of

Range = tuple[float, float]

_TERM = re.compile(r"(\d+(?:\.\d+)?|[a-z]+(?:-[a-z]+)??)( and a half)?[ -](day|week|month|year)s?\b")
_LIFE = re.compile(r"\blife\b")
_ROUND = 0.05  # "105" and "a hundred" are one amount told twice


@cache
def words() -> Mapping[str, Any]:
    """The word lists of ``agreement.toml``."""
    return tomllib.loads(resources.files("reportedly.record").joinpath("agreement.toml").read_text("utf-8"))


@cache
def _amounts() -> re.Pattern[str]:
    scales = "|".join(sorted(words()["scales"], key=len, reverse=True))
    return re.compile(rf"(\d[\d,]*(?:\.\d+)?)\s*({scales})?\b", re.IGNORECASE)


@cache
def _hedge(name: str) -> re.Pattern[str]:
    """One of the hedges of a list, right before an amount (a currency sign may stand between)."""
    return re.compile(rf"\b(?:{'|'.join(words()[name])})\s+[^\w\s]*$", re.IGNORECASE)


@lru_cache(maxsize=4096)
def months(text: str) -> Range | None:
    """Length of a prison term in months; None if the words give none. Life is longer than any number.

    >>> months("four and a half years"), months("six-year sentence")
    ((54.0, 54.0), (72.0, 72.0))
    """
    plain = re.sub(r"\s+", " ", text.lower())
    if _LIFE.search(plain):
        return (1e6, 1e6)
    total = 0.0
    for number, half, unit in _TERM.findall(plain):
        value = _number(number)
        if value is not None:
            total += (value + (0.5 if half else 0)) * words()["terms"][unit]
    found = _TERM.search(plain)
    return _hedged(plain[: found.start()], total, 0.0) if found and total else None


def _number(word: str) -> float | None:
    if word in ("a", "an"):
        return 1.0
    if word[0].isdigit():
        return float(word)
    number = number_of(word)
    return float(number) if number is not None else None


@lru_cache(maxsize=4096)
def amount(text: str) -> Range | None:
    """The first amount of a text, None if it holds none; small bare numbers ("18 trucks") are exact."""
    found = _amounts().search(text)
    if not found:
        return None
    written, scale = found.groups()
    value = float(written.replace(",", "")) * words()["scales"].get((scale or "").lower(), 1.0)
    return _hedged(text[: found.start()], value, _ROUND if value >= 1000 else 0.0)


def without_amounts(text: str) -> str:
    """A text without its amounts, their hedges and what they count ("more than 5 million crowns")."""
    hedges = "|".join(re.escape(one) for name in ("above", "below", "about") for one in words()[name])
    return re.sub(rf"(?:\b(?:{hedges})\s+)?[^\w\s]*{_amounts().pattern}\s*\w*", " ", text, flags=re.IGNORECASE)


def _hedged(before: str, value: float, slack: float) -> Range:
    """A value with what the words before it make of it: "over", "up to", "about" (a tenth either way)."""
    if _hedge("above").search(before):
        return value, float("inf")
    if _hedge("below").search(before):
        return 0.0, value
    share = 0.1 if _hedge("about").search(before) else slack
    return value * (1 - share), value * (1 + share)


def overlap(left: Range, right: Range) -> bool:
    """Whether two ranges share a value."""
    return left[0] <= right[1] and right[0] <= left[1]
