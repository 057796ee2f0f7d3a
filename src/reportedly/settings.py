"""Settings, read once from the environment; options of a command override them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

RECORD_VARIABLE = "REPORTEDLY_RECORD"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the record lies: ``$REPORTEDLY_RECORD``, else ``./record``."""

    record: Path

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """The settings of an environment."""
        return cls(Path(environment.get(RECORD_VARIABLE) or "record"))
