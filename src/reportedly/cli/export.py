"""``reportedly export``: the record as files. The record is loaded when this is asked for, not with the program."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from reportedly.cli import options
from reportedly.cli.files import folder_at, write
from reportedly.errors import UsageError
from reportedly.exports import claims_table, postings_table
from reportedly.exports.brat import CONFIGURATION, brat_lines
from reportedly.exports.csv_table import table

if TYPE_CHECKING:
    from reportedly.record.reading import RecordReader

Format = Annotated[Literal["csv", "jsonl", "brat"], typer.Argument(metavar="FORMAT", help="csv, jsonl or brat.")]
What = Annotated[Literal["postings", "claims"], typer.Option(help="Rows of the CSV table.")]
To = Annotated[
    Path | None, typer.Option("--to", metavar="PATH", help="File (brat: folder) to write; else standard output.")
]


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog="Examples: reportedly export csv --to postings.csv  ·  reportedly export brat --to annotated/")(
        export
    )


def export(
    form: Format,
    what: What = "postings",
    to: To = None,
    record: options.Record = None,
    known_by: options.KnownBy = None,
    as_json: options.Json = False,
) -> None:
    """Write the record to files: tables of postings or claims, JSON Lines, or BRAT standoff."""
    from reportedly.record.reading import RecordReader

    archive = RecordReader.open(options.record_folder(record))
    day = options.day(known_by, "--known-by")
    if form == "brat":
        written = _brat(archive, day, to)
    else:
        text, written = _table(archive, day, what) if form == "csv" else _lines(archive, day)
        if to:
            write(to, text)
        else:
            sys.stdout.write(text)
    if to:
        said = {"written": str(to), "rows": written}
        typer.echo(json.dumps(said) if as_json else f"{written} written to {to}")
    if not written:
        raise typer.Exit(1)


def _table(archive: RecordReader, day: Any, what: str) -> tuple[str, int]:
    if what == "claims":
        rows = [claims_table.claim_row(claim) for claim in _claims(archive, day)]
        return table(claims_table.COLUMNS, rows), len(rows)
    from reportedly.answers.postings import posting_rows

    rows = [row for posting in posting_rows(archive, day) for row in postings_table.rows_of(posting)]
    return table(postings_table.COLUMNS, rows), len(rows)


def _lines(archive: RecordReader, day: Any) -> tuple[str, int]:
    lines = [json.dumps(claim, ensure_ascii=False) for claim in _claims(archive, day)]
    return "".join(line + "\n" for line in lines), len(lines)


def _claims(archive: RecordReader, day: Any) -> Iterator[dict[str, Any]]:
    from reportedly.answers.shapes import claims_json
    from reportedly.answers.view import View

    view = View(archive.everything(day))
    yield from claims_json(view.holdings.claims, view.cards, view.entities)


def _brat(archive: RecordReader, day: Any, to: Path | None) -> int:
    if to is None:
        raise UsageError("brat writes several files; name a folder for them with --to")
    folder_at(to)
    names: set[str] = set()
    for document, markup in archive.markups(day):
        stem = Path(document.source_name).stem or "document"
        name = stem if stem not in names else f"{stem}-{document.id[:8]}"
        names.add(name)
        write(to / f"{name}.txt", document.text)
        write(to / f"{name}.ann", brat_lines(markup))
    write(to / "annotation.conf", CONFIGURATION)
    return len(names)
