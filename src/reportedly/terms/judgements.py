"""Decisions of people, appended and signed, never overwritten."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from typing import Literal, Self

Decision = Literal["same", "different", "unsure", "accept", "reject", "correct", "grade", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision about one thing (a claim, a source) or two (parties): who decided, when, and why.

    ``left`` and ``right`` name parties as ``document/key``; ``right`` is None for a claim or source. ``value`` holds a
    correction (JSON) or a grade. The latest about the same things wins; the earlier ones stay. "withdrawn" takes the
    decision back: the things stand as if nobody had judged them.
    """

    id: str
    decision: Decision
    left: str
    right: str | None
    by: str
    at: dt.datetime
    why: str = ""
    value: str | None = None

    @classmethod
    def made(cls, decision: Decision, about: tuple[str, str | None], by: str, at: dt.datetime, why: str = "") -> Self:
        """A new judgement, its id a digest of all it says; two parties are put in order."""
        left, right = about if about[1] is None else sorted((about[0], about[1]))
        words = "\0".join((decision, left, right or "", by, at.isoformat(), why))
        id_ = hashlib.blake2b(words.encode(), digest_size=12).hexdigest()
        return cls(id_, decision, left, right, by, at, why)
