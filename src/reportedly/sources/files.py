"""Inputs named by a user, made into captures: files, folders, standard input."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from reportedly.errors import NotFoundError, NotTextError, SidecarError, SourceError, UsageError
from reportedly.sources.reading import STANDARD_INPUT, read_bytes
from reportedly.sources.sidecars import check_dates, is_sidecar, sidecar_of
from reportedly.sources.sniff import foreign_kind, media_type
from reportedly.terms.documents import Capture, Sidecar

DATA_ENDINGS = (".json", ".jsonl", ".ann", ".toml", ".yaml", ".yml", ".lock")
"""Endings of data files, which are left alone inside a folder; named alone, they are an error."""


def gather(
    paths: Iterable[str],
    sidecar_options: Sidecar = Sidecar(),  # noqa: B008 frozen value
    today: dt.date | None = None,
) -> Iterator[Capture | SourceError]:
    """Captures of all inputs, in the order given and sorted inside a folder; an input that fails comes as its error.

    Folders are searched to their bottom; hidden files, sidecars and data files in them are left alone, and links that
    lead out of a folder are not followed. No file comes twice. ``today`` is the last day that a sidecar may name.
    Raises UsageError before the first input if a date among the options is no date.
    """
    try:
        check_dates(sidecar_options, "options", today)
    except SidecarError as error:
        raise UsageError(str(error)) from None
    seen: set[str] = set()
    for path in paths:
        for name in _inputs(path):
            if isinstance(name, SourceError):
                yield name
                continue
            key = name if name == STANDARD_INPUT else os.path.realpath(name)
            if key not in seen:
                seen.add(key)
                yield _captured(name, sidecar_options, today)


def capture(path: str, sidecar_options: Sidecar = Sidecar(), today: dt.date | None = None) -> Capture:  # noqa: B008
    """One input; raises SourceError or one of its kinds."""
    raw = read_bytes(path)
    sidecar = sidecar_options if path == STANDARD_INPUT else _beside(path, sidecar_options, today)
    kind = foreign_kind(raw)
    if kind:
        raise NotTextError(f"{path}: is {kind}; give the text as a page (.html), .txt, .md, .eml or .pdf")
    type_ = media_type(raw, path)
    if type_ == "application/json":
        raise NotTextError(f"{path}: is JSON data and no report; give the text as .html, .txt, .md, .eml or .pdf")
    return Capture(path, raw, hashlib.sha256(raw).hexdigest(), type_, sidecar)


def _beside(path: str, options: Sidecar, today: dt.date | None) -> Sidecar:
    try:
        return sidecar_of(Path(path), options, today)
    except SidecarError as error:
        raise SidecarError(f"{path}: not read, because of what stands beside it: {error}") from None


def _captured(path: str, options: Sidecar, today: dt.date | None) -> Capture | SourceError:
    try:
        return capture(path, options, today)
    except SourceError as error:
        return error


def _inputs(path: str) -> Iterator[str | SourceError]:
    """Names of the inputs behind one argument."""
    if path == STANDARD_INPUT or not Path(path).is_dir():
        yield path
        return
    empty = True
    for name in _below(Path(path)):
        empty = False
        yield name
    if empty:
        yield NotFoundError(
            f"{path}: no file to read in this folder; give a folder with .html, .txt, .md, .eml or .pdf"
        )


def _below(folder: Path) -> Iterator[str]:
    """Files in a folder and its folders that may be inputs, sorted by path."""
    root = folder.resolve()
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(where, name)
            if _may_be_input(name) and file.is_file() and file.resolve().is_relative_to(root):
                yield str(file)


def _may_be_input(name: str) -> bool:
    return not name.startswith(".") and not is_sidecar(name) and not name.lower().endswith(DATA_ENDINGS)
