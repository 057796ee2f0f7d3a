"""The commands in one place."""

from __future__ import annotations

from typing import Annotated

import typer

from reportedly import __version__
from reportedly.cli import ask, export, read, review, stateless

app = typer.Typer(
    name="reportedly",
    help="Read news reports and keep the record of public careers: who held which post when, what happened to them, "
    "who says so, and how sure it is. Nothing leaves this machine.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"reportedly {__version__}")
        raise typer.Exit


@app.callback()
def program(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and leave.")
    ] = False,
) -> None:
    """Read news reports and keep the record of public careers."""


for commands in (read, ask, review, stateless, export):
    commands.add_to(app)
