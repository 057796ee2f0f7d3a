"""`reportedly review`: matters of identity, one at a time, both sides beside each other; decisions are kept at once.

The record is loaded when this is asked for, so that no other command waits for it.
"""

from __future__ import annotations

import datetime as dt
import getpass
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from reportedly.cli import options
from reportedly.errors import UsageError
from reportedly.record.judged import PAIRS, written
from reportedly.terms.judgements import Decision, Judgement

if TYPE_CHECKING:
    from reportedly.record.reading import RecordReader

_DECISIONS = ", ".join(PAIRS)


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        epilog="Examples: reportedly review  ·  reportedly review Korvath  ·  "
        "reportedly review --judge same p-0123456789abcdef p-fedcba9876543210 --why 'one service number'"
    )(review)


def review(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME|UNIT]", help="A person or unit; without it, all that waits.")
    ] = None,
    judge: Annotated[
        tuple[str, str, str] | None,
        typer.Option(
            "--judge", metavar="DECISION ID ID", help=f"Decide about two ids at once: {_DECISIONS}, withdrawn."
        ),
    ] = None,
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason, for --judge.")] = "",
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who decides [default: your login].")] = None,
    record: options.Record = None,
    as_json: options.Json = False,
) -> None:
    """Decide who is who, one matter at a time; skip, undo, leave and go on another day."""
    from rich.console import Console

    from reportedly.answers.review import review as review_answer
    from reportedly.cli.desk import Desk
    from reportedly.record.reading import RecordReader
    from reportedly.record.store import Store

    folder = options.record_folder(record)
    archive = RecordReader.open(folder)
    reviewer = by or _login()
    if judge:
        _judge(archive, folder, judge, reviewer, why)
        return
    answer = review_answer(archive, name)
    if as_json:
        typer.echo(json.dumps(answer, ensure_ascii=False))
        raise typer.Exit(0 if answer["rows"] else 1)
    store = Store.open(folder)
    Desk(Console(highlight=False, markup=False, emoji=False), _line, store.judge, reviewer).sit(answer)


def _judge(archive: RecordReader, folder: Path, words: tuple[str, str, str], by: str, why: str) -> None:
    from reportedly.answers.review import member_named
    from reportedly.record.store import Store

    decision, *ids = words
    if decision not in (*PAIRS, "withdrawn"):
        raise UsageError(f"--judge: {decision!r} is no decision; write one of {_DECISIONS}, withdrawn")
    members = []
    for id_ in ids:
        member = member_named(archive, id_)
        if member is None:
            raise UsageError(f"--judge: {id_!r} is no id on record; take ids from 'review --json' or 'career --json'")
        members.append(written(member))
    if members[0] == members[1]:
        raise UsageError(f"--judge: {ids[0]!r} and {ids[1]!r} are one and the same mention; give two")
    judged = next(one for one in get_args(Decision) if one == decision)
    Store.open(folder).judge(Judgement.made(judged, (members[0], members[1]), by, dt.datetime.now(dt.UTC), why))
    typer.echo(f"judged: {decision} (by {by})")


def _line(prompt: str) -> str | None:
    """A line that the reviewer writes; None at the end of input."""
    typer.echo(prompt, nl=False)
    line = sys.stdin.readline()
    return line.strip() if line else None


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a user id without a name, as in some containers
        return "unnamed"
