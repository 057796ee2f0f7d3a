"""Ranks of the world's forces and police: one canonical name and a level that can be compared."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

_GAP = re.compile(r"[\W_]+")
_ASIDE = re.compile(r"\(\s*(?:rtd|retd|ret'?d|ret|retired|acting|ag|reserve|res)\.?\s*\)", re.IGNORECASE)
_BESIDE = frozenset({"retired", "rtd", "retd", "ret", "acting", "ag", "former", "ex", "the", "then", "late", "a", "an"})


@dataclass(frozen=True, slots=True)
class Rank:
    """A grade that a person holds.

    ``name`` is canonical and without hyphens ("Major General"). ``level`` orders grades across services: OR-n is 10 n,
    OF-n is 100 + 10 n, so that a colonel (150) of any service stands below a rear admiral (170). ``service`` is "army",
    "navy", "air", "police", "gendarmerie", "justice" or "medical"; "army" also where the word alone does not tell.
    """

    name: str
    level: int
    service: str


@cache
def rank_words() -> Mapping[str, str]:
    """Abbreviated words of ranks in lower case and what they stand for ("maj" → "major")."""
    words: Mapping[str, str] = _table()["words"]
    return words


@cache
def rank_forms() -> Mapping[tuple[str, ...], Rank]:
    """Every known way to write a rank, as lower-case words with abbreviations written out."""
    forms: dict[tuple[str, ...], Rank] = {}
    for service, rows in _table().items():
        if service == "words":
            continue
        for name, row in rows.items():
            rank = Rank(name, row["level"], service)
            for form in (name, *row.get("forms", ())):
                forms.setdefault(_spell_out(form), rank)
    return forms


@lru_cache(maxsize=16384)
def rank_of(text: str) -> Rank | None:
    """The rank that these words name, None if they name none. Case, hyphens, full stops and "(rtd)" do not matter.

    >>> rank_of("Maj.-Gen. (rtd)").name
    'Major General'
    """
    words = _spell_out(_ASIDE.sub(" ", text))
    while words and words[0] in _BESIDE:
        words = words[1:]
    while words and words[-1] in _BESIDE:
        words = words[:-1]
    return rank_forms().get(words)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(resources.files("reportedly").joinpath("terms", "ranks.toml").read_text("utf-8"))


def _spell_out(text: str) -> tuple[str, ...]:
    short = rank_words()
    return tuple(word for piece in _GAP.split(text.lower()) if piece for word in short.get(piece, piece).split())
