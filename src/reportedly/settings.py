"""Settings, read once from the environment; options of a command override them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

RECORD_VARIABLE = "REPORTEDLY_RECORD"
MODEL_VARIABLE = "REPORTEDLY_MODEL"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the record lies, ``$REPORTEDLY_RECORD``, else ``./record``; and the learned reader's files.

    ``model`` is ``$REPORTEDLY_MODEL``, None for those of the package.
    """

    record: Path
    model: Path | None = None

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """The settings of an environment."""
        model = environment.get(MODEL_VARIABLE)
        return cls(Path(environment.get(RECORD_VARIABLE) or "record"), Path(model) if model else None)
