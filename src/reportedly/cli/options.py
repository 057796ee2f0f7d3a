"""Options that commands share, and reading of their values."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from reportedly import pipeline
from reportedly.errors import UsageError
from reportedly.settings import RECORD_VARIABLE, Settings
from reportedly.terms.periods import Period

Record = Annotated[
    Path | None,
    typer.Option("--record", metavar="DIR", help=f"Folder of the record [default: ${RECORD_VARIABLE} or ./record]"),
]
Json = Annotated[bool, typer.Option("--json", help="Print the answer as one JSON object.")]
KnownBy = Annotated[
    str | None,
    typer.Option(
        "--known-by", metavar="DAY", help="Answer as the record could be known on that day, such as 2024-05-31."
    ),
]
Reader = Annotated[
    pipeline.ReaderName,
    typer.Option(
        "--reader", help="Who reads: rules alone, or a small learned model with them (needs the extra 'model')."
    ),
]
Everything = Annotated[bool, typer.Option("--all", help="Show every claim behind each row, not the first three.")]


def _named(value: str) -> str:
    """A name that is not empty; else wrong usage."""
    if not value.strip():
        raise typer.BadParameter("is empty; give a name or an id")
    return value


Name = Annotated[
    str,
    typer.Argument(
        metavar="NAME", callback=_named, help="A name, given loosely (surname, initials, rank and name), or an id."
    ),
]
UnitName = Annotated[
    str, typer.Argument(metavar="UNIT", callback=_named, help='A unit, given loosely ("58th Army"), or an id.')
]


def record_folder(given: Path | None) -> Path:
    """The record named by the option, the environment or the default, in this order."""
    return given or Settings.read().record


def day(text: str | None, option: str) -> dt.date | None:
    """The day that an option gives, if it is given; a month or year stands for its last day. Raises UsageError."""
    return None if text is None else last_day(text, option)


def last_day(text: str, option: str) -> dt.date:
    """The last day of what an option gives ("2024-05" is 31 May). Raises UsageError."""
    try:
        latest = Period.parse(text).latest
    except UsageError as error:
        raise UsageError(f"{option}: {error}") from error
    if latest is None:
        raise UsageError(f"{option}: {text!r} has no last day; write one such as 2024-05-31")
    return latest


def first_day(text: str, option: str) -> dt.date:
    """The first day of what an option gives ("2024-05" is 1 May). Raises UsageError."""
    try:
        earliest = Period.parse(text).earliest
    except UsageError as error:
        raise UsageError(f"{option}: {error}") from error
    if earliest is None:
        raise UsageError(f"{option}: {text!r} has no first day; write one such as 2024-05-01")
    return earliest
