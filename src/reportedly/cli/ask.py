"""The questions: career, who, unit, roots, conflicts, why, changes.

Each loads what answers it when it is asked, so that no other command waits for the record.
"""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reportedly.cli import options
from reportedly.errors import UsageError

if TYPE_CHECKING:
    from reportedly.record.reading import RecordReader

Answer = dict[str, Any]
_PAGE = 120  # characters a line where neither a terminal nor $COLUMNS says otherwise
_NARROWEST = 60
Kind = Annotated[
    str | None, typer.Option("--kind", metavar="KIND", help="Kind of the event, such as arrested or dismissed.")
]
On = Annotated[str | None, typer.Option("--on", metavar="DAY", help="Only as of this day, such as 2023-07-10.")]
Event = Annotated[
    str, typer.Argument(metavar="ID|NAME", help="An event or claim id, or (with --kind) a person or unit.")
]


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    app.command(
        epilog="Examples: reportedly career Korvath  ·  reportedly career 'Captain A. Korvath' --known-by 2024-05-31"
    )(career)
    app.command(
        epilog="Examples: reportedly who '3rd Border Brigade' --on 2022-06-01  ·  reportedly who '3rd Brigade'"
    )(who)
    app.command(epilog="Example: reportedly unit '3rd Border Brigade'")(unit)
    app.command(epilog="Example: reportedly roots Korvath --kind dismissed")(roots)
    app.command(epilog="Examples: reportedly conflicts  ·  reportedly conflicts Korvath")(conflicts)
    app.command(epilog="Example: reportedly why Korvath --kind dismissed")(why)
    app.command(epilog="Example: reportedly changes --from 2024-01-20 --to 2024-01-31")(changes)


def career(
    name: options.Name,
    record: options.Record = None,
    known_by: options.KnownBy = None,
    every: options.Everything = False,
    as_json: options.Json = False,
) -> None:
    """Show a person's dated career: posts and events, each with its sentence and who says so."""
    from reportedly.answers.career import career as answer_to
    from reportedly.cli import sheets

    archive = _archive(record)
    _show(answer_to(archive, name, options.day(known_by, "--known-by")), sheets.career, every=every, as_json=as_json)


def who(
    unit: options.UnitName,
    on: On = None,
    record: options.Record = None,
    known_by: options.KnownBy = None,
    every: options.Everything = False,
    as_json: options.Json = False,
) -> None:
    """Show who held a unit's posts, or who held them on one day."""
    from reportedly.answers.who import who as answer_to
    from reportedly.cli import sheets

    archive = _archive(record)
    answer = answer_to(archive, unit, options.day(on, "--on"), options.day(known_by, "--known-by"))
    _show(answer, sheets.who, every=every, as_json=as_json)


def unit(
    unit: options.UnitName,
    record: options.Record = None,
    known_by: options.KnownBy = None,
    every: options.Everything = False,
    as_json: options.Json = False,
) -> None:
    """Show a unit: its posts and their holders through time, what stands above and below it, its renamings."""
    from reportedly.answers.unit import unit as answer_to
    from reportedly.cli import sheets

    archive = _archive(record)
    _show(answer_to(archive, unit, options.day(known_by, "--known-by")), sheets.unit, every=every, as_json=as_json)


def roots(
    event: Event,
    kind: Kind = None,
    on: On = None,
    record: options.Record = None,
    known_by: options.KnownBy = None,
    every: options.Everything = False,
    as_json: options.Json = False,
) -> None:
    """Follow an event from every document that tells it to its roots: who cites whom, and who stands at the end."""
    from reportedly.answers.roots import roots as answer_to
    from reportedly.cli import sheets

    archive = _archive(record)
    answer = answer_to(archive, event, kind, options.day(on, "--on"), options.day(known_by, "--known-by"))
    _show(answer, sheets.roots, every=every, as_json=as_json)


def conflicts(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME|UNIT]", help="A person or unit; without it, all.")
    ] = None,
    record: options.Record = None,
    known_by: options.KnownBy = None,
    every: options.Everything = False,
    as_json: options.Json = False,
) -> None:
    """Show what disagrees: dates, holders, denials, values; the sides beside each other."""
    from reportedly.answers.conflicts import conflicts as answer_to
    from reportedly.cli import sheets

    archive = _archive(record)
    answer = answer_to(archive, name, options.day(known_by, "--known-by"))
    _show(answer, sheets.conflicts, every=every, as_json=as_json)


def why(
    event: Event,
    kind: Kind = None,
    record: options.Record = None,
    known_by: options.KnownBy = None,
    every: options.Everything = False,
    as_json: options.Json = False,
) -> None:
    """Show the reasons given for an event, and who gives them."""
    from reportedly.answers.why import why as answer_to
    from reportedly.cli import sheets

    archive = _archive(record)
    answer = answer_to(archive, event, kind, options.day(known_by, "--known-by"))
    _show(answer, sheets.why, every=every, as_json=as_json)


def changes(
    first: Annotated[str, typer.Option("--from", metavar="DAY", help="First day of the window.")],
    last: Annotated[str, typer.Option("--to", metavar="DAY", help="Last day of the window.")],
    record: options.Record = None,
    known_by: options.KnownBy = None,
    every: options.Everything = False,
    as_json: options.Json = False,
) -> None:
    """Show what became known, changed or was withdrawn between two days, both included."""
    from reportedly.answers.changes import changes as answer_to
    from reportedly.cli import sheets

    archive = _archive(record)
    window = options.first_day(first, "--from"), options.last_day(last, "--to")
    if window[0] > window[1]:
        raise UsageError(f"--from {first} lies after --to {last}; give the earlier day first")
    answer = answer_to(archive, *window, options.day(known_by, "--known-by"))
    _show(answer, sheets.changes, every=every, as_json=as_json)


def _archive(record: Path | None) -> RecordReader:
    from reportedly.record.reading import RecordReader

    return RecordReader.open(options.record_folder(record))


def _show(answer: Answer, sheet: Callable[..., None], *, every: bool, as_json: bool) -> None:
    """Print an answer; exit code 1 where nothing was found, or where several fit and none was guessed."""
    if as_json:
        typer.echo(json.dumps(answer, ensure_ascii=False))
    else:
        _print(answer, sheet, every=every)
    if not answer["rows"] or any(row.get("ambiguous") for row in answer["rows"]):
        raise typer.Exit(0 if _tells_more(answer) else 1)


def _print(answer: Answer, sheet: Callable[..., None], *, every: bool) -> None:
    """Print a sheet; into a file or pipe, lines are as wide as a page and end with their last word."""
    from rich.console import Console

    console = Console(highlight=False, markup=False, emoji=False)
    if console.is_terminal:
        sheet(console, answer, every=every)
        return
    page = io.StringIO()
    width = int(os.environ.get("COLUMNS", "")) if os.environ.get("COLUMNS", "").isdigit() else _PAGE
    sheet(
        Console(file=page, width=max(width, _NARROWEST), highlight=False, markup=False, emoji=False),
        answer,
        every=every,
    )
    typer.echo("\n".join(line.rstrip() for line in page.getvalue().splitlines()))


def _tells_more(answer: Answer) -> bool:
    """Whether an answer without rows still says something: a unit of which only the place in the hierarchy is known."""
    return not answer["rows"] and any(answer.get(key) for key in ("above", "below", "before", "after"))
