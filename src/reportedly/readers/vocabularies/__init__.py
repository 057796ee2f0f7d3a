"""Word lists of the reader, as data files, and the one place that loads them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from reportedly.terms.names import fold

_ROOM = resources.files("reportedly").joinpath("readers", "vocabularies")


@cache
def table(name: str) -> dict[str, Any]:
    """One ``.toml`` vocabulary of this room, read once."""
    return tomllib.loads(_ROOM.joinpath(f"{name}.toml").read_text("utf-8"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """A list of single words that a vocabulary keeps as one text."""
    return frozenset(table(name)[key].split())


@cache
def common_words() -> frozenset[str]:
    """Common English words in lower case."""
    lines = _ROOM.joinpath("words.txt").read_text("utf-8").splitlines()
    return frozenset(" ".join(line for line in lines if not line.startswith("#")).split())


@cache
def given_names() -> dict[str, str]:
    """Given names in lower case and the gender they suggest: "m", "f" or "b" for both."""
    return _by_gender("given_names.txt")


@cache
def name_genders() -> dict[str, str]:
    """More names than are evidence of a person, folded, with the gender they suggest: "m", "f" or "b" for both."""
    known = {fold(name): gender for name, gender in given_names().items()}
    return _by_gender("genders.txt") | known


def _by_gender(file: str) -> dict[str, str]:
    names: dict[str, str] = {}
    gender = "b"
    for line in _ROOM.joinpath(file).read_text("utf-8").splitlines():
        if line.startswith("["):
            gender = line[1]
        elif not line.startswith("#"):
            names |= dict.fromkeys(line.lower().split(), gender)
    return names


@cache
def cities() -> tuple[str, ...]:
    """Names of larger cities of the world."""
    lines = _ROOM.joinpath("cities.txt").read_text("utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))
