"""What tells two happenings of one kind apart: ``happenings.toml``, read once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class Rule:
    """What tells two happenings of one kind apart: a row of ``happenings.toml``."""

    apart: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    window: int = 14
    resets: tuple[str, ...] = ()
    timeless: bool = False
    lasting: bool = False
    values: tuple[str, ...] = ()


@cache
def rules() -> Mapping[str, Rule]:
    """The rule of each kind."""
    table = tomllib.loads(resources.files("reportedly.record").joinpath("happenings.toml").read_text("utf-8"))
    return {kind: _rule(row) for kind, row in table.items()}


def _rule(row: Mapping[str, Any]) -> Rule:
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    return Rule(**values)


def rule_of(kind: str) -> Rule:
    """The rule of a kind; a kind without one keeps the defaults."""
    return rules().get(kind, Rule())
