"""The kinds of claim, read from ``claims/kinds.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Literal


@dataclass(frozen=True, slots=True)
class Kind:
    """One row of the table.

    ``about`` says whether ``who`` is a person or a unit; ``nature`` whether it is a state that lasts or an event;
    ``posting`` what it does to the holder's posting in the unit; ``once`` whether it happens to a person at most once
    (so that two dates for it are a conflict even when far apart).
    """

    name: str
    group: str
    definition: str
    example: str
    arguments: tuple[str, ...]
    about: Literal["person", "unit"] = "person"
    nature: Literal["state", "event", "speech"] = "event"
    posting: Literal["holds", "opens", "closes", "none"] = "none"
    once: bool = False
    equivalents: Mapping[str, str] = field(default_factory=dict)


@cache
def kinds() -> Mapping[str, Kind]:
    """All kinds by name, in the order of the table."""
    table = tomllib.loads(resources.files("reportedly").joinpath("claims", "kinds.toml").read_text("utf-8"))
    return {row["name"]: Kind(**{**row, "arguments": tuple(row["arguments"])}) for row in table["kind"]}
