"""``reportedly read``: add documents to the record."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly import pipeline
from reportedly.cli import options, words
from reportedly.cli.lines import clean
from reportedly.terms.documents import Sidecar

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        epilog="Examples: reportedly read articles/  ·  reportedly read page.html --outlet 'The Halmere Post'  ·  "
        "cat text.txt | reportedly read - --published 2024-05-17"
    )(read)


def read(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH…", help="Files, folders (with all that is in them), or - for standard input."),
    ],
    record: options.Record = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Outlet of all these inputs.")] = None,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="Day, month or year of publication.")] = None,
    as_json: options.Json = False,
    reader: options.Reader = "grammar",
) -> None:
    """Add documents to the record. Reading again adds nothing; what fails is named and the rest is done.

    A file STEM.meta.json or STEM.meta.txt beside an input gives its outlet, url, published, captured and byline.
    """
    from rich.console import Console

    folder = options.record_folder(record)
    console = Console(stderr=True)
    given = Sidecar(outlet=outlet, published=published)
    counts = {"added": 0, "known": 0, "failed": 0, "claims": 0}
    foreign: list[str] = []

    def waiting() -> None:
        console.print(
            f"another process is writing to {clean(str(folder))}; waiting for it", style="yellow", markup=False
        )

    try:
        with pipeline.Reading.into(folder, waiting=waiting, reader=reader) as reading, _bar(console) as bar:
            task = bar.add_task("reading", total=None)
            for result in reading.read(paths, given, dt.datetime.now(dt.UTC).date()):
                counts[result.outcome] += 1
                counts["claims"] += result.claims
                if words.is_foreign(result.language):
                    foreign.append(f"{result.name} ({result.language})")
                bar.update(task, advance=1, description=clean(Path(result.name).name)[:40])
                if result.error:
                    bar.console.print(f"reportedly: {clean(result.error)}", style="red", markup=False, soft_wrap=True)
    except KeyboardInterrupt:
        done = f"stopped; {counts['added']} documents were added, and the same command goes on from there"
        sys.stderr.write(f"reportedly: {done}\n")
        raise typer.Exit(130) from None
    _report(counts, folder, as_json=as_json)
    if foreign:
        sys.stderr.write(f"reportedly: {words.not_english(foreign)}\n")
    if counts["failed"]:
        raise typer.Exit(3)
    if not counts["added"] and not counts["known"]:
        sys.stderr.write("reportedly: nothing to read was found; name files or folders that hold articles\n")
        raise typer.Exit(1)


def _bar(console: Console) -> Progress:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description:<40}", markup=False), BarColumn(), MofNCompleteColumn())
    return Progress(*columns, TimeElapsedColumn(), console=console, transient=True, disable=not console.is_terminal)


def _report(counts: dict[str, int], folder: Path, *, as_json: bool) -> None:
    if as_json:
        import json

        typer.echo(json.dumps({"record": str(folder), **counts}))
        return
    known = f", {counts['known']} already on record" if counts["known"] else ""
    failed = f", {counts['failed']} could not be read" if counts["failed"] else ""
    typer.echo(f"{counts['added']} documents added with {counts['claims']} claims{known}{failed}. Record: {folder}")
