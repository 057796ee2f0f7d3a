"""Decisions of people, appended and signed, never overwritten."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Decision = Literal["same", "different", "unsure", "accept", "reject", "correct", "grade"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision about one thing (a claim, a source) or two (parties): who decided, when, and why.

    ``left`` and ``right`` name parties as ``document/key``; ``right`` is None for a claim or source. ``value`` holds a
    correction (JSON) or a grade. The latest about the same things wins; the earlier ones stay.
    """

    id: str
    decision: Decision
    left: str
    right: str | None
    by: str
    at: dt.datetime
    why: str = ""
    value: str | None = None
