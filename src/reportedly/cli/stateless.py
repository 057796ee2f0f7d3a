"""``text``, ``markup`` and ``claims``: reading without a record."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import typer

from reportedly import pipeline
from reportedly.answers.shapes import claim_json
from reportedly.cli import options, words
from reportedly.cli.files import folder_at, write
from reportedly.cli.lines import clean, clean_text
from reportedly.documents import reflow
from reportedly.errors import NotFoundError, ReportedlyError
from reportedly.exports.brat import CONFIGURATION, brat_lines
from reportedly.exports.markup_json import markup_json
from reportedly.terms.documents import Document, Sidecar

Paths = Annotated[list[str], typer.Argument(metavar="PATH…", help="Files, folders, or - for standard input.")]
Published = Annotated[str | None, typer.Option(metavar="DATE", help="Day, month or year of publication.")]
Outlet = Annotated[str | None, typer.Option(metavar="NAME", help="Outlet of all these inputs.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    app.command(epilog="Example: reportedly text page.html --json")(text)
    app.command(epilog="Example: reportedly markup articles/ --to marked --format brat")(markup)
    app.command(epilog="Example: reportedly claims article.txt --published 2024-05-17 --outlet 'The Halmere Post'")(
        claims
    )


def text(
    path: Annotated[str, typer.Argument(metavar="PATH", help="One file, or - for standard input.")],
    as_json: options.Json = False,
) -> None:
    """Print the clean text of one input; with --json also its title, outlet, byline, date and language."""
    for document in _documents([path], Sidecar()):
        if as_json:
            typer.echo(json.dumps(_described(document), ensure_ascii=False))
        else:
            typer.echo(clean_text(reflow(document)))


def markup(
    paths: Paths,
    to: Annotated[
        Path, typer.Option("--to", metavar="DIR", help="Folder for the results, one file an input, same stem.")
    ],
    form: Annotated[Literal["jsonl", "brat"], typer.Option("--format", help="JSON Lines or BRAT standoff.")] = "jsonl",
    published: Published = None,
    outlet: Outlet = None,
    reader: options.Reader = "grammar",
) -> None:
    """Write what the reader sees in each input: names, ranks, posts, times, events, and who says what."""
    folder_at(to)
    stems: set[str] = set()
    for document in _read(paths, Sidecar(outlet=outlet, published=published)):
        name = Path(document.source_name).name
        found = markup_json(document, pipeline.whole_markup_of(document, reader), name)
        stem = _stem(name, stems)
        if form == "brat":
            write(to / f"{stem}.ann", brat_lines(found))
            write(to / f"{stem}.txt", document.text)
        else:
            write(to / f"{stem}.jsonl", json.dumps(found, ensure_ascii=False) + "\n")
    if form == "brat":
        write(to / "annotation.conf", CONFIGURATION)
    sys.stderr.write(f"{words.count(len(stems), 'document')} marked in {to}\n")


def _stem(name: str, taken: set[str]) -> str:
    """The stem of an input's file name; where two inputs share it, the later one keeps its whole name."""
    stem = Path(name).stem if name not in ("", "-") else "stdin"
    found = name if stem in taken else stem
    number = 1
    while found in taken:
        number += 1
        found = f"{name}-{number}"
    taken.add(found)
    return found


def claims(
    paths: Paths, published: Published = None, outlet: Outlet = None, reader: options.Reader = "grammar"
) -> None:
    """Print the claims of each input, one JSON object a line."""
    today = dt.datetime.now(dt.UTC).date()
    for document in _read(paths, Sidecar(outlet=outlet, published=published)):
        card = pipeline.card_of(document, today)
        for claim in pipeline.claims_in(document, reader):
            typer.echo(json.dumps(claim_json(claim, card), ensure_ascii=False))


def _documents(paths: list[str], given: Sidecar) -> Iterator[Document]:
    """Documents of the inputs; failures are named on standard error, and end in exit code 3 when all is done."""
    failed = found = 0
    for document in pipeline.documents(paths, given):
        if isinstance(document, ReportedlyError):
            failed += 1
            sys.stderr.write(f"reportedly: {clean(str(document))}\n")
        else:
            found += 1
            yield document
    if failed:
        raise typer.Exit(3)
    if not found:
        raise NotFoundError(f"{', '.join(paths)}: nothing to read was found; name files or folders that hold articles")


def _read(paths: list[str], given: Sidecar) -> Iterator[Document]:
    """Documents of the inputs that the reader is to read; one in a language that it does not know is named."""
    for document in _documents(paths, given):
        if words.is_foreign(document.language):
            told = f"{document.source_name or '-'} ({document.language})"
            sys.stderr.write(f"reportedly: {words.not_english([told])}\n")
        yield document


def _described(document: Document) -> dict[str, str | None]:
    published = document.published
    return {
        "text": document.text,
        "title": document.title,
        "outlet": document.outlet,
        "byline": document.byline,
        "credit": document.credit,
        "url": document.url,
        "published": published.period.edtf if published else None,
        "published_basis": published.basis if published else None,
        "basis": published.basis if published else None,
        "captured": document.captured.isoformat() if document.captured else None,
        "language": document.language,
        "sha256": document.sha256,
    }
