"""Words beside a date that show what it is, from ``surroundings.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources


def nearby(name: str) -> frozenset[str]:
    """The words of one list."""
    return _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    source = resources.files("reportedly.readers.times").joinpath("surroundings.toml").read_text("utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(source).items()}
